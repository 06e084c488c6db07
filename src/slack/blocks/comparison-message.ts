import type { KnownBlock } from '@slack/types';
import type { AnswerOf, ShownStatement } from '../../commands/answer.ts';
import { comparisonHeading, comparisonHeadings } from '../../lines/difference-lines.ts';
import { dated } from '../../lines/question-lines.ts';
import { sourceLabelled } from '../../lines/statement-lines.ts';
import { phrases } from '../../wording/phrases.ts';
import { disagreementBlocks, disagreementHeading } from './disagreement-blocks.ts';
import { lengthsToTry } from './fit.ts';
import type { Message } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { attributed, bold, lines, lineWords, richText } from './rich-text.ts';
import { printedSentence } from './statement-blocks.ts';

type Comparison = AnswerOf<'comparison'>;

/**
 * Two documents side by side: what they tell differently, what both tell, what one alone tells. Where there is no room, less
 * of each list, and the rest is counted.
 */
export function* comparisonMessages(answer: Comparison, rendering: Rendering): Generator<Message> {
  const { differently, both, onlyLeft, onlyRight } = answer;
  const longest = Math.max(differently.length, both.length, onlyLeft.length, onlyRight.length);
  for (const length of lengthsToTry(longest))
    for (const differenceBlocks of [disagreementBlocks, disagreementHeading]) {
      const shows = cutTo(answer, length);
      yield messageOf({ shows, blocks: blocksOf(shows, differenceBlocks) }, rendering);
    }
}

function cutTo(answer: Comparison, length: number): Comparison {
  const shows = {
    ...answer,
    differently: answer.differently.slice(0, length),
    both: answer.both.slice(0, length),
    onlyLeft: answer.onlyLeft.slice(0, length),
    onlyRight: answer.onlyRight.slice(0, length),
  };
  const { totals } = answer;
  const left =
    totals.differently +
    totals.both +
    totals.onlyLeft +
    totals.onlyRight -
    (shows.differently.length + shows.both.length + shows.onlyLeft.length + shows.onlyRight.length);
  const note = phrases.messages.moreLines(left, answer.left.id, answer.right.id);
  return left === 0 ? shows : { ...shows, notes: [...shows.notes, note] };
}

function blocksOf(answer: Comparison, differenceBlocks: typeof disagreementBlocks): KnownBlock[] {
  const headings = comparisonHeadings(answer);
  return [
    richText(lines(...lineWords(dated(comparisonHeading(answer), answer), { bold: true }))),
    richText(lines(bold(headings.differently))),
    ...answer.differently.flatMap(differenceBlocks),
    { type: 'divider' },
    richText(lines(bold(headings.both)), ...answer.both.flatMap(({ left, right }) => [...told(left), ...told(right)])),
    richText(lines(bold(headings.onlyLeft)), ...answer.onlyLeft.flatMap(told)),
    richText(lines(bold(headings.onlyRight)), ...answer.onlyRight.flatMap(told)),
  ];
}

const told = (statement: ShownStatement) => [
  lines(...attributed(sourceLabelled(statement))),
  printedSentence(statement),
];
