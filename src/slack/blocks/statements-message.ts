import type { KnownBlock } from '@slack/types';
import type { AnswerOf, ShownDisagreement } from '../../commands/answer.ts';
import { statementsHeading } from '../../lines/question-lines.ts';
import { disagreementBlocks, disagreementCount, disagreementHeading } from './disagreement-blocks.ts';
import { lengthsToTry } from './fit.ts';
import type { Message } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { attributed, datesRemark, lines, richText } from './rich-text.ts';
import { statementBlocks } from './statement-blocks.ts';

/** How much is said of the disagreements around the statements; the first is given up first. */
const ASIDES: ((disagreements: readonly ShownDisagreement[]) => KnownBlock[])[] = [
  (disagreements) => disagreements.flatMap(disagreementBlocks),
  (disagreements) => disagreements.flatMap(disagreementHeading),
  disagreementCount,
];

/** The statements that were found, then where the accounts differ on them. */
export function* statementsMessages(answer: AnswerOf<'statements'>, rendering: Rendering): Generator<Message> {
  const brief = rendering.style === 'brief';
  const asideRanks = brief || answer.offset > 0 ? ASIDES.slice(1) : ASIDES;
  for (const length of lengthsToTry(brief ? Math.min(1, answer.statements.length) : answer.statements.length)) {
    const statements = answer.statements.slice(0, length);
    const disagreements = brief
      ? concerning(answer.disagreements, statements[0]?.disagreements ?? [])
      : answer.disagreements;
    const heading = brief ? datesRemark(answer) : [richText(lines(...attributed(statementsHeading(answer))))];
    for (const aside of asideRanks)
      for (const menu of [true, false])
        yield messageOf(
          {
            shows: { ...answer, statements, disagreements },
            blocks: [
              ...heading,
              ...statements.flatMap((statement) =>
                statementBlocks(statement, { figures: answer.found === 'figures', menu }),
              ),
              ...aside(disagreements),
            ],
            shown: length,
            left: answer.total - answer.offset - length,
          },
          rendering,
        );
  }
}

const concerning = (disagreements: readonly ShownDisagreement[], ids: readonly string[]): ShownDisagreement[] =>
  disagreements.filter(({ disagreement }) => ids.includes(disagreement.id));
