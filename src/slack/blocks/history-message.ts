import type { KnownBlock } from '@slack/types';
import type { AnswerOf, ShownStep } from '../../commands/answer.ts';
import { stepLine } from '../../lines/history-lines.ts';
import { dated } from '../../lines/question-lines.ts';
import { sourceWords } from '../../lines/statement-lines.ts';
import { APART, lineOf } from '../../wording/line.ts';
import { phrases } from '../../wording/phrases.ts';
import { lengthsToTry } from './fit.ts';
import type { Message } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { attributed, bold, lines, lineWords, printed, quotation, richText, words } from './rich-text.ts';
import { addressBlock, LONGEST_IN_BLOCKS } from './statement-blocks.ts';

/**
 * Every wording that a statement had, oldest first: what was done, then the sentence, struck when it no longer stands.
 * Where there is no room the oldest steps are counted instead, and last a sentence longer than a message is measured.
 */
export function* historyMessages(answer: AnswerOf<'history'>, rendering: Rendering): Generator<Message> {
  const { statement, source, steps, notes } = answer;
  const heading = [
    richText(
      lines(bold(statement), ...lineWords(lineOf`${APART}${dated(sourceWords({ ...source, url: null }), answer)}`)),
    ),
    ...(source.url === null ? [] : [addressBlock(source.url)]),
  ];
  for (const kept of [steps, steps.map(withoutLongSentence)])
    for (const length of lengthsToTry(kept.length)) {
      const shown = kept.slice(-length);
      const earlier = kept.length - length;
      const left = earlier === 0 ? [] : [phrases.history.earlierSteps(earlier, statement)];
      const omitted = shown.some(({ excerpt, sentence }) => excerpt !== null && sentence.length === 0)
        ? [phrases.history.tooLong(statement)]
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

const lengthOf = ({ sentence }: ShownStep): number => sentence.reduce((sum, { text }) => sum + text.length, 0);

const withoutLongSentence = (step: ShownStep): ShownStep =>
  lengthOf(step) > LONGEST_IN_BLOCKS ? { ...step, sentence: [] } : step;

function stepBlocks(step: ShownStep): KnownBlock[] {
  const line = lines(...attributed(stepLine(step)));
  const length = lengthOf(step);
  if (length === 0) return [richText(line)];
  if (length > LONGEST_IN_BLOCKS) {
    return [richText(line, lines(words(phrases.history.measured(length))))];
  }
  return [richText(line, quotation(...printed(step.sentence, { struck: !step.stands })))];
}
