import { mayEdit } from '../desk/editing.ts';
import { UserError } from '../errors.ts';
import { locate as locatorOf } from '../facts/span.ts';
import { withDesk } from './open-for.ts';
import { seenFacts } from './seen-facts.ts';
import type { TerminalCommand } from './terminal-command.ts';

/** Prints the locator of some words in a source, to be pasted into a statement. An editor also sees sources under embargo. */
export const locate: TerminalCommand = {
  name: 'locate',
  usage: 'locate SOURCE WORDS [--as U…]',
  summary: 'where some words stand in a source, as a locator for a statement; for editors also under embargo',
  example: 'locate source-id "the words as printed"',
  options: ['as'],
  async run(run) {
    const [id = '', ...words] = run.words;
    const { as: editor } = run.options;
    if (editor !== undefined) mayEdit(run.rules, editor);
    await withDesk(run, async ({ facts }) => {
      const { sources } = editor === undefined ? seenFacts(facts, run.now()) : facts;
      const source = sources.find((candidate) => candidate.id === id);
      if (!source)
        throw new UserError(
          `There is no source “${id}”. The sources are: ${sources.map((known) => known.id).join(', ')}.`,
        );
      const wanted = words.join(' ');
      const start = wanted === '' ? -1 : source.text.indexOf(wanted);
      if (start < 0)
        throw new UserError(
          `“${wanted}” does not stand in ${id}. Give the words exactly as printed, quotation marks included.`,
        );
      if (source.text.includes(wanted, start + 1))
        throw new UserError(`“${wanted}” stands in ${id} more than once. Give more of the words around it.`);
      run.print(JSON.stringify(locatorOf(source.text, { start, end: start + wanted.length }), null, 2));
    });
  },
};
