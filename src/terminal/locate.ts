import { UserError } from '../errors.ts';
import { locate as locatorOf } from '../facts/span.ts';
import { readFacts } from '../store/files.ts';
import type { TerminalCommand } from './terminal-command.ts';

/** Prints the locator of some words in a source, to be pasted into a statement of `data/`. */
export const locate: TerminalCommand = {
  name: 'locate',
  usage: 'locate <source> <words>',
  summary: 'where some words stand in a source, as a locator for a data file',
  async run({ words: [id = '', ...words], data, print }) {
    const { sources } = await readFacts(data);
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
    if (source.text.indexOf(wanted, start + 1) >= 0)
      throw new UserError(`“${wanted}” stands in ${id} more than once. Give more of the words around it.`);
    print(JSON.stringify(locatorOf(source.text, { start, end: start + wanted.length }), null, 2));
  },
};
