import type { AnswerOf } from '../../commands/answer.ts';
import { originsOf, scopeNotes, wholeDesk } from '../../commands/scope.ts';
import { shownStatement } from '../../commands/shown.ts';
import type { Desk } from '../../desk/desk.ts';
import type { LoggedChange } from '../../facts/change.ts';
import { momentWords } from '../../wording.ts';
import { answerMessage } from '../blocks/answer-message.ts';
import { type Message, sentence } from '../blocks/message.ts';
import { remark } from '../blocks/rich-text.ts';
import { LIMITS } from '../limits.ts';
import { escapeText } from '../mrkdwn.ts';
import type { OutdatedPost } from './shown-where.ts';

/**
 * A posted answer with the same statements as they stand now, marked as corrected; those that no longer stand are counted. It is
 * not asked anew: what else has been learnt since is no part of the message that people have read.
 */
export function updatedMessage(change: LoggedChange, post: OutdatedPost, whole: Desk, now: Date): Message {
  const desk = whole.seenIn(post.posting.channel, now);
  const mark = `Corrected ${momentWords(change.at)}: the thread has what was shown before.`;
  // Its verdicts may be others now, and the draft is not kept.
  if (/^check\b/i.test(post.query)) return sentence(`${mark} This check of a draft no longer stands: check it again.`);
  const standing = post.statements.flatMap(({ id }) => desk.statements.get(id) ?? []);
  if (standing.length === 0) return sentence(`${mark} Nothing of this answer stands any more.`);
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
    notes: [...scopeNotes(scope), ...(gone === 0 ? [] : [`No longer shown, because withdrawn or held: ${gone}.`])],
  };
  const page = { asked: post.page?.asked ?? 'question', text: post.query, offset: 0 } as const;
  const message = answerMessage(answer, { audience: 'everyone', style: 'full', page });
  const text = `${escapeText(mark)}\n${message.text}`;
  return {
    ...message,
    // Slack refuses an edit with more text; the blocks hold the answer all the same.
    text: text.length <= LIMITS.editedText ? text : escapeText(mark),
    blocks: [...remark(mark), ...message.blocks],
  };
}
