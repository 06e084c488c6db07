import type { AnswerOf } from '../../commands/answer.ts';
import { originsOf } from '../../commands/origins.ts';
import { scopeNotes, wholeDesk } from '../../commands/scope.ts';
import { shownStatement } from '../../commands/shown.ts';
import type { Desk } from '../../desk/desk.ts';
import type { RecordedChange } from '../../facts/change.ts';
import { dateLine } from '../../wording/date-line.ts';
import { lineOf, lineText } from '../../wording/line.ts';
import { phrases } from '../../wording/phrases.ts';
import { answerMessage } from '../blocks/answer-message.ts';
import { type Message, sentence } from '../blocks/message.ts';
import { ownRemark } from '../blocks/rich-text.ts';
import { LIMITS } from '../limits.ts';
import { escapeText } from '../mrkdwn.ts';
import type { OutdatedPost } from './shown-where.ts';

const { told } = phrases.history;

/**
 * A posted answer with the same statements as they stand now, marked as corrected; those that no longer stand are counted. It is
 * not asked anew: what else has been learnt since is no part of the message that people have read.
 */
export function updatedMessage(change: RecordedChange, post: OutdatedPost, whole: Desk, now: Date): Message {
  const desk = whole.seenIn(post.posting.channel, now);
  const mark = told.mark(dateLine(change.at));
  const markText = escapeText(lineText(mark));
  // Its verdicts may be others now, and the draft is not kept.
  if (/^check\b/i.test(post.query)) return sentence(lineOf`${mark} ${told.checkAgain}`);
  const standing = post.statements.flatMap(({ id }) => desk.statements.get(id) ?? []);
  if (standing.length === 0) return sentence(lineOf`${mark} ${told.nothingStands}`);
  const gone = post.statements.length - standing.length;
  const scope = wholeDesk(desk);
  const answer: AnswerOf<'statements'> = {
    answer: 'statements',
    query: post.query,
    asOf: null,
    known: null,
    story: { id: desk.defaultStory.id, name: desk.defaultStory.name },
    found: 'find',
    speaker: null,
    topic: null,
    statements: standing.map((statement) => shownStatement(statement, scope)),
    total: standing.length,
    offset: 0,
    ...originsOf(standing, desk),
    disagreements: [],
    notes: [...scopeNotes(scope), ...(gone === 0 ? [] : [told.gone(gone)])],
  };
  const page = { asked: post.page?.asked ?? 'question', text: post.query, offset: 0 } as const;
  const message = answerMessage(answer, { audience: 'everyone', style: 'full', page });
  const text = `${markText}\n${message.text}`;
  return {
    ...message,
    // Slack refuses an edit with more text; the blocks hold the answer all the same.
    text: text.length <= LIMITS.editedText ? text : markText,
    blocks: [ownRemark(mark), ...message.blocks],
  };
}
