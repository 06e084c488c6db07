import type { AnswerOf, Asked } from '../commands/answer.ts';
import { joined, type Line, lineText } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';
import { narrowedWords } from './narrowed-words.ts';
import { originWords } from './statement-lines.ts';

type Dates = Pick<Asked, 'asOf' | 'known' | 'narrowed'>;

/** The two dates of a question and what narrows it, where it has any: "as of 2025-07-24 · known 2025-07-26 · by: Steve Witkoff". */
export const datesAsked = ({ asOf, known, ...asked }: Dates): string =>
  lineText(
    joined(
      asOf === null ? null : phrases.dates.asOf(asOf),
      known === null ? null : phrases.dates.known(known),
      ...narrowedWords(asked),
    ),
  );

/** A heading with the dates of the question. */
export const dated = (heading: string | Line, asked: Dates): Line => joined(heading, datesAsked(asked));

/**
 * Whose statements these are, or what was asked, with how many there are, in how many origins, and by which dates; a
 * question that is quoted holds its dates itself.
 */
export function statementsHeading(answer: AnswerOf<'statements'>): string {
  const { found, speaker, topic, total, articles, origins, query } = answer;
  const counts = joined(phrases.sources.statements(total), originWords(articles, origins));
  if (speaker) {
    const printed = speaker.printed.length > 0 ? phrases.statements.printedAs(speaker.printed) : null;
    return lineText(dated(joined(speaker.name, printed, counts), answer));
  }
  if (topic !== null) return lineText(dated(joined(topic, counts), answer));
  return lineText(joined(phrases.answers.found[found], query, ...narrowedWords(answer), counts));
}

/** By which dates a status tells, and on how many sources it rests; stands after the name of the story. */
export const statusHeading = (answer: AnswerOf<'status'>): string =>
  lineText(joined(datesAsked(answer) || phrases.answers.newestFirst, originWords(answer.articles, answer.origins)));

/** How old the newest source is. */
export function newestLine({ newest }: AnswerOf<'status'>): string {
  if (newest === null) return phrases.answers.newestNotStated;
  const age = newest.daysAgo === null ? null : phrases.answers.daysAgo(newest.daysAgo);
  return lineText(joined(phrases.answers.newest(newest.source.label), age));
}
