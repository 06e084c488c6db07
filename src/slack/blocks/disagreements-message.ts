import type { AnswerOf } from '../../commands/answer.ts';
import { disagreementBlocks, disagreementHeading } from './disagreement-blocks.ts';
import { lengthsToTry } from './fit.ts';
import type { Message } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { datesRemark } from './rich-text.ts';

/** How many differences a thread is told of at once. */
const BRIEF = 3;

/** Where accounts differ, with both sides; in a thread, and where there is no room, the questions with Compare. */
export function* disagreementsMessages(answer: AnswerOf<'disagreements'>, rendering: Rendering): Generator<Message> {
  const brief = rendering.style === 'brief';
  const most = brief ? Math.min(BRIEF, answer.disagreements.length) : answer.disagreements.length;
  for (const length of lengthsToTry(most)) {
    const disagreements = answer.disagreements.slice(0, length);
    for (const blocksOf of brief ? [disagreementHeading] : [disagreementBlocks, disagreementHeading])
      yield messageOf(
        {
          shows: { ...answer, disagreements },
          blocks: [...datesRemark(answer), ...disagreements.flatMap(blocksOf)],
          shown: length,
          left: answer.total - answer.offset - length,
        },
        rendering,
      );
  }
}
