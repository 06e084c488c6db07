import type { KnownBlock } from '@slack/types';
import type { AnswerOf, ShownStep } from '../../commands/answer.ts';
import { count, dated, sourceWords, stepLine } from '../../wording.ts';
import { lengthsToTry } from './fit.ts';
import type { Message } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { bold, lines, printed, quotation, richText, words } from './rich-text.ts';
import { addressBlock, attributed, LONGEST_IN_BLOCKS } from './statement-blocks.ts';

/**
 * Every wording that a statement had, oldest first: what was done, then the sentence, struck when it no longer stands.
 * Where there is no room the oldest steps are counted instead, and last a sentence longer than a message is measured.
 */
export function* historyMessages(answer: AnswerOf<'history'>, rendering: Rendering): Generator<Message> {
  const { statement, source, steps, notes } = answer;
  const heading = [
    richText(lines(bold(statement), words(` · ${dated(sourceWords({ ...source, url: null }), answer)}`))),
    ...(source.url === null ? [] : [addressBlock(source.url)]),
  ];
  for (const kept of [steps, steps.map(withoutLongSentence)])
    for (const length of lengthsToTry(kept.length)) {
      const shown = kept.slice(-length);
      const earlier = kept.length - length;
      const left = earlier === 0 ? [] : [`${count(earlier, 'earlier step')}: ${inTerminal(statement)}`];
      const omitted = shown.some(({ excerpt, sentence }) => excerpt !== null && sentence.length === 0)
        ? [`A sentence too long for a message is not shown: ${inTerminal(statement)}`]
        : [];
      yield messageOf(
        {
          shows: { ...answer, steps: shown, notes: [...notes, ...left, ...omitted] },
          blocks: [...heading, ...shown.flatMap(stepBlocks)],
        },
        rendering,
      );
    }
}

const inTerminal = (statement: string): string => `npm run talks -- history ${statement}`;

const lengthOf = ({ sentence }: ShownStep): number => sentence.reduce((sum, { text }) => sum + text.length, 0);

const withoutLongSentence = (step: ShownStep): ShownStep =>
  lengthOf(step) > LONGEST_IN_BLOCKS ? { ...step, sentence: [] } : step;

function stepBlocks(step: ShownStep): KnownBlock[] {
  const line = lines(...attributed(stepLine(step)));
  const length = lengthOf(step);
  if (length === 0) return [richText(line)];
  if (length > LONGEST_IN_BLOCKS) {
    const characters = length.toLocaleString('en-GB');
    return [richText(line, lines(words(`${characters} characters as printed, more than a message shows.`)))];
  }
  return [richText(line, quotation(...printed(step.sentence, { struck: !step.stands })))];
}
