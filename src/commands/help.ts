import type { AnswerOf } from './answer.ts';
import type { Ask, Command } from './command.ts';

/** What can be asked: the table of commands itself. */
export function helpAnswer({ asked }: Ask, commands: readonly Command[]): AnswerOf<'help'> {
  return {
    answer: 'help',
    ...asked,
    commands: commands.map(({ usage, summary, example }) => ({ usage, summary, example })),
    notes: [
      'Anything else is searched for.',
      'In Slack, for editors: add (an article that you paste), review (what was read in it). The menu of a message has “Add to Talks”.',
      'At the end of any of them: as of 2025-07-24 (what had been said by then), known 2025-07-24 (what had been recorded by then). Anywhere: story:NAME.',
    ],
  };
}
