import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/facts.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { EMBARGO_ENDS, HIDDEN_WORDS, storyWithHiddenSources } from '../made-up/hidden-sources.ts';
import { MARA, type Terminal, terminalOver } from '../terminal/terminal.ts';

const NOW = new Date(Date.parse(EMBARGO_ENDS) - 1);

const DRAFT = '“The harbour crane was sabotaged,” foreman Tomas Brandt told the Herald. Nine people were hurt.';
const ARTICLE = {
  id: 'news',
  text: '“It was no accident,” Brandt said. “We know more,” said Lund. Nine people were hurt.',
};

function draftIn({ data }: Terminal): string {
  const file = join(data, '..', 'draft.txt');
  writeFileSync(file, DRAFT);
  return file;
}

/** Whatever a terminal prints for somebody who is no editor, or refuses. */
const CALLS: ((terminal: Terminal) => string[])[] = [
  ...['jsonl', 'csv', 'jsonld'].map((form) => () => ['export', '--as', form]),
  () => ['export', '--history'],
  () => ['verify'],
  () => ['verify', '--json'],
  () => ['locate', 'herald', 'The harbour crane was sabotaged'],
  () => ['locate', 'gazette', 'sabotaged'],
  () => ['differences'],
  () => ['differences', '--json'],
  () => ['differences', 'old-dock'],
  (terminal) => ['check', draftIn(terminal)],
  (terminal) => ['check', draftIn(terminal), '--json'],
  ({ file }) => ['ingest', file(ARTICLE), '--dry-run', '--json'],
  () => ['find', 'people', 'hurt', '--json'],
  () => ['figures', 'hurt', 'chart', '--json'],
];

/** What a call prints, without the names of the folders in which it ran. */
async function printed(terminal: Terminal, call: string[]): Promise<string> {
  const { status, out, error } = await terminal.talks(...call);
  const without = (text: string) => text.replaceAll(/\S*talks-terminal-\w+/g, '…').replaceAll(/\(\d+ ms\)/g, '');
  return `${status}\n${without(out)}\n${without(error)}`;
}

const over = (facts: Facts) => terminalOver(facts, { now: NOW });

describe('what is hidden', () => {
  it('is in nothing that a terminal prints: export, verify, differences, a checked draft, an error', {
    timeout: 120_000,
  }, async () => {
    const [hidden, without] = [over(storyWithHiddenSources()), over(harbourStory())];
    for (const call of CALLS) {
      const words = call(hidden);
      expect(await printed(hidden, words), words.join(' ')).toBe(await printed(without, call(without)));
    }
  });

  it('is counted by no check of the doctor', async () => {
    const data = async (facts: Facts) => {
      const { out } = await over(facts).talks('doctor', '--json');
      const checks: { name: string; text: string }[] = JSON.parse(out).checks;
      return checks.find(({ name }) => name === 'data')?.text.replace(/ in \S+:/, '');
    };
    expect(await data(storyWithHiddenSources())).toBe(await data(harbourStory()));
  });

  it('is shown to editors, who have to work on it', async () => {
    const terminal = over(storyWithHiddenSources());
    const { out } = await terminal.talks('locate', 'herald', 'The harbour crane was sabotaged', '--as', MARA);
    expect(out).toMatch(HIDDEN_WORDS);
  });
});
