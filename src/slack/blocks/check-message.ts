import type { AnswerOf } from '../../commands/answer.ts';
import { plainText } from '../../plain-text.ts';
import { lengthsToTry } from './fit.ts';
import type { Message } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { plainSections } from './rich-text.ts';

/** A checked draft: how many got which verdict, then what needs a look. */
export function* checkMessages(answer: AnswerOf<'check'>, rendering: Rendering): Generator<Message> {
  for (const length of lengthsToTry(answer.checks.length)) {
    const checks = answer.checks.slice(0, length);
    const left = answer.total - answer.offset - length;
    const shows = { ...answer, checks, total: answer.offset + length, notes: [] };
    yield messageOf(
      { shows, blocks: plainSections(plainText(shows, rendering.style)), shown: length, left },
      rendering,
    );
  }
}
