import { readFacts } from '../store/files.ts';
import { count } from '../wording.ts';
import type { TerminalCommand } from './terminal-command.ts';

/** Reads the whole data folder as a start would: every excerpt is compared with its source byte for byte. */
export const verify: TerminalCommand = {
  name: 'verify',
  usage: 'verify',
  summary: 'checks the data folder: every excerpt against its source, every reference',
  async run({ data, json, print }) {
    const { statements, sources, speakers, items, stories } = await readFacts(data);
    const counts = {
      statements: statements.length,
      sources: sources.length,
      speakers: speakers.length,
      items: items.length,
      stories: stories.length,
    };
    print(
      json
        ? JSON.stringify(counts)
        : `${count(counts.statements, 'statement')} in ${count(counts.sources, 'source')}, ${count(counts.speakers, 'speaker')}, ${count(counts.items, 'item')}: every excerpt stands in its source.`,
    );
  },
};
