import type { KnownBlock } from '@slack/types';
import type { Answer, ShownDisagreement, ShownStatement } from '../../commands/answer.ts';
import { originsOf } from '../../commands/origins.ts';
import { wholeDesk } from '../../commands/scope.ts';
import { shownDisagreement, shownStatement } from '../../commands/shown.ts';
import { watchLabel, watchWords } from '../../commands/watched.ts';
import { plainText } from '../../plain-text/plain-text.ts';
import { phrases } from '../../wording/phrases.ts';
import { disagreementBlocks, disagreementHeading } from '../blocks/disagreement-blocks.ts';
import { firstThatFits, lengthsToTry } from '../blocks/fit.ts';
import { type Message, sentence } from '../blocks/message.ts';
import { bold, lines, remark, richText } from '../blocks/rich-text.ts';
import { statementBlocks } from '../blocks/statement-blocks.ts';
import { escapeText } from '../mrkdwn.ts';
import type { ChannelNews } from './channel-news.ts';

const { news: told } = phrases.watches;

/** How many statements and differences one post shows; of the rest it says how many there are. */
const SHOWN = 5;
/** So many of them are for differences, however many statements there are. */
const FOR_DIFFERENCES = 2;
const LABELS = 5;

/** The one post in which a channel is told: what is new of what it watches, the first few whole, the rest counted. */
export function newsMessage(news: ChannelNews): Message {
  const scope = wholeDesk(news.desk);
  const differences = news.differences.map(({ disagreement }) => shownDisagreement(disagreement, scope));
  const inDifferences = new Set(
    news.differences.flatMap(({ disagreement }) => disagreement.sides.map((side) => side.statement)),
  );
  const apart = once(news).filter(({ id }) => !inDifferences.has(id));
  const statements = apart.map((statement) => shownStatement(statement, scope));
  return (
    firstThatFits(candidates(news, statements, differences)) ??
    sentence(`${told.tooLong(headingOf(news), countsOf(statements.length, differences.length))} ${told.where}`)
  );
}

/** The new statements, of those that carry the same words the first one. */
function once({ statements, desk }: ChannelNews) {
  const seen = new Set<string>();
  return statements.flatMap(({ statement }) => {
    if (seen.has(statement.id)) return [];
    for (const same of desk.sameWordsAs(statement)) seen.add(same.id);
    return [statement];
  });
}

function* candidates(
  news: ChannelNews,
  statements: readonly ShownStatement[],
  differences: readonly ShownDisagreement[],
): Generator<Message> {
  const most = Math.min(SHOWN, statements.length + differences.length);
  for (const length of lengthsToTry(most)) {
    const kept = Math.min(differences.length, Math.max(FOR_DIFFERENCES, length - statements.length), length);
    const shown = { statements: statements.slice(0, length - kept), differences: differences.slice(0, kept) };
    const left = {
      statements: statements.length - shown.statements.length,
      differences: differences.length - kept,
    };
    for (const menu of [true, false])
      for (const differenceBlocks of [disagreementBlocks, disagreementHeading])
        yield {
          text: textOf(news, shown, left),
          blocks: [
            richText(lines(bold(headingOf(news)))),
            ...shown.statements.flatMap((statement) => statementBlocks(statement, { menu })),
            ...shown.differences.flatMap((difference): KnownBlock[] => differenceBlocks(difference)),
            ...notesOf(news, left).flatMap(remark),
          ],
          shows: {
            statements: [
              ...new Set([
                ...shown.statements.map(({ id }) => id),
                ...shown.differences.flatMap(({ sides }) => sides.map(({ statement }) => statement.id)),
              ]),
            ],
            known: null,
          },
        };
  }
}

interface Counts {
  statements: number;
  differences: number;
}

function textOf(
  news: ChannelNews,
  { statements, differences }: { statements: readonly ShownStatement[]; differences: readonly ShownDisagreement[] },
  left: Counts,
): string {
  const { defaultStory } = news.desk;
  const asked = {
    query: headingOf(news),
    asOf: null,
    known: null,
    story: { id: defaultStory.id, name: defaultStory.name },
  };
  const notes = notesOf(news, left);
  const differing: Answer = {
    ...asked,
    answer: 'disagreements',
    disagreements: [...differences],
    total: differences.length,
    offset: 0,
    notes,
  };
  if (statements.length === 0) return escapeText(`${headingOf(news)}\n\n${plainText(differing)}`);
  const told = statements.flatMap(({ id }) => news.desk.statements.get(id) ?? []);
  const answer: Answer = {
    ...asked,
    answer: 'statements',
    found: 'find',
    speaker: null,
    topic: headingOf(news),
    statements: [...statements],
    total: statements.length,
    offset: 0,
    ...originsOf(told, news.desk),
    disagreements: [...differences],
    notes,
  };
  return escapeText(plainText(answer));
}

/** What is new, by the names of the watches; a speaker or topic that the channel may not see any more has none. */
export function headingOf({ watches, desk }: Pick<ChannelNews, 'watches' | 'desk'>): string {
  const labels = [...new Set(watches.flatMap(({ watched }) => watchLabel(watched, desk) ?? []))];
  return told.heading(labels.slice(0, LABELS), Math.max(0, labels.length - LABELS));
}

function notesOf({ watches, desk }: ChannelNews, left: Counts): string[] {
  const [watch, ...others] = watches;
  const label = watch ? watchLabel(watch.watched, desk) : null;
  const isOne = watch && others.length === 0 && label !== null;
  return [
    ...(left.statements + left.differences === 0
      ? []
      : [`${told.notShown(countsOf(left.statements, left.differences))} ${told.where}`]),
    isOne ? told.toldNoMore(watchWords(watch.watched, label)) : told.whatIsWatched,
  ];
}

const countsOf = (statements: number, differences: number): string =>
  [
    ...(statements === 0 ? [] : [told.statements(statements)]),
    ...(differences === 0 ? [] : [told.differences(differences)]),
  ].join(', ');
