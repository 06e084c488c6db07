import type { KnownBlock } from '@slack/types';
import type { ShownDisagreement, ShownStatement } from '../../commands/answer.ts';
import { byWeight, differenceHeading, sideLine, whyLine } from '../../lines/difference-lines.ts';
import { phrases } from '../../wording/phrases.ts';
import { compareButton } from './buttons.ts';
import { attributed, bold, lines, plainSections, remark, richText } from './rich-text.ts';
import { printedSentence } from './statement-blocks.ts';

/** Where accounts differ: the question, every side as printed with whose account it is, why it is shown, and Compare. */
export function disagreementBlocks(shown: ShownDisagreement): KnownBlock[] {
  return [
    { type: 'divider' },
    richText(
      lines(bold(differenceHeading(shown))),
      ...shown.sides.flatMap((side) => [
        lines(...attributed(sideLine(side))),
        printedSentence(markingDifference(side.statement)),
      ]),
    ),
    ...plainSections(whyLine(shown), compareButton(shown.disagreement.id)),
  ];
}

/** A side with the words that differ in bold, instead of all that it says, where they can be told apart. */
function markingDifference(statement: ShownStatement): ShownStatement {
  if (!statement.sentence.some((run) => run.matched)) return statement;
  const sentence = statement.sentence.map((run) => ({ ...run, excerpt: run.matched, matched: false }));
  return { ...statement, sentence };
}

/** The question alone, with Compare for the sides. */
export const disagreementHeading = (shown: ShownDisagreement): KnownBlock[] =>
  plainSections(differenceHeading(shown), compareButton(shown.disagreement.id));

/** The questions on which accounts differ, with Compare for the sides of each; slighter differences are counted alone. */
export function disagreementQuestions(disagreements: readonly ShownDisagreement[]): KnownBlock[] {
  const { grave, slight } = byWeight(disagreements);
  return [
    ...(grave.length === 0 ? [] : [{ type: 'divider' as const }]),
    ...(grave.length === 0 ? [] : [richText(lines(bold(phrases.differences.onQuestions(grave.length))))]),
    ...grave.flatMap(({ disagreement: { id, question } }) => plainSections(question, compareButton(id))),
    ...(slight === 0 ? [] : remark(phrases.differences.slighter(slight))),
  ];
}

/** That accounts differ, where there is no room to say on what. */
export function disagreementCount(disagreements: readonly ShownDisagreement[]): KnownBlock[] {
  const { grave, slight } = byWeight(disagreements);
  if (grave.length + slight === 0) return [];
  return plainSections(phrases.differences.toSee(grave.length === 0 ? slight : grave.length));
}
