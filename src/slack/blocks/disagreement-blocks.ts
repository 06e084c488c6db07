import type { KnownBlock } from '@slack/types';
import type { ShownDisagreement, ShownStatement } from '../../commands/answer.ts';
import { byWeight } from '../../plain-text.ts';
import { count, differenceHeading, sideLine, whyLine } from '../../wording.ts';
import { compareButton } from './buttons.ts';
import { bold, lines, plainSections, remark, richText } from './rich-text.ts';
import { attributed, printedSentence } from './statement-blocks.ts';

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
    ...(grave.length === 0 ? [] : [richText(lines(bold(`Accounts differ on ${count(grave.length, 'question')}`)))]),
    ...grave.flatMap(({ disagreement: { id, question } }) => plainSections(question, compareButton(id))),
    ...(slight === 0 ? [] : remark(`${count(slight, 'slighter difference')} of wording or order: /talks disputed`)),
  ];
}

/** That accounts differ, where there is no room to say on what. */
export function disagreementCount(disagreements: readonly ShownDisagreement[]): KnownBlock[] {
  const { grave, slight } = byWeight(disagreements);
  if (grave.length + slight === 0) return [];
  const questions = count(grave.length === 0 ? slight : grave.length, 'question');
  return plainSections(`Accounts differ on ${questions}: /talks disputed`);
}
