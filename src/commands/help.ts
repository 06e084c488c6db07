import type { FilterName } from '../search/filters.ts';
import { phrases } from '../wording/phrases.ts';
import type { AnswerOf } from './answer.ts';
import type { Ask, Command } from './command.ts';

const { help } = phrases.notes;
/** One example of each filter. */
const FILTER_EXAMPLES: Record<FilterName, string> = help.filterExamples;

const narrowing = (commands: readonly Command[]): string[] =>
  commands.filter(({ narrows }) => narrows).map(({ name }) => name);

/** What can be asked: the table of commands itself. */
export function helpAnswer({ asked }: Ask, commands: readonly Command[]): AnswerOf<'help'> {
  return {
    answer: 'help',
    ...asked,
    commands: commands.map(({ usage, summary, example }) => ({ usage, summary, example })),
    notes: [
      help.otherwise,
      help.filters(narrowing(commands), Object.values(FILTER_EXAMPLES)),
      help.forEditors,
      help.dates,
    ],
  };
}
