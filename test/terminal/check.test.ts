import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Terminal, terminalOver } from './terminal.ts';

const DRAFT = `“We had warned the port for years,” Ines Okafor said.

“We had warned the port,” Okafor told reporters. Five people were hurt, the port authority said.`;

/** A new file with a draft. */
function draftIn(terminal: Terminal, name: string, text: string): string {
  const path = join(dirname(terminal.store), name);
  writeFileSync(path, text);
  return path;
}

test('prints a tally, then what differs with both wordings', async () => {
  const terminal = terminalOver();
  const { status, out } = await terminal.talks('check', draftIn(terminal, 'draft.txt', DRAFT));
  expect(status).toBe(0);
  const [tally] = out.split('\n');
  expect(tally).toMatch(/^2 quotations: 1 exact, 1 altered · /);
  expect(out).toContain('draft: “We had warned the port for *years*,”');
  expect(out).toContain('*a* year');
  expect(out).toContain('in the source’s words: “We had warned the port for a year”');
});

test('prints one JSON object with each verdict at its place in the file', async () => {
  const terminal = terminalOver();
  const { out } = await terminal.talks('check', draftIn(terminal, 'draft.txt', DRAFT), '--json');
  const answer = JSON.parse(out);
  const [altered, exact] = answer.quotations;
  expect(answer).toMatchObject({ answer: 'check', tally: { quotations: { exact: 1, altered: 1 } } });
  expect(DRAFT.slice(altered.start, altered.end)).toBe('We had warned the port for years,');
  expect(altered).toMatchObject({ verdict: 'altered', statement: 'courier-warned', disagreements: [] });
  expect(
    altered.difference.draft.map((span: { start: number; end: number }) => DRAFT.slice(span.start, span.end)),
  ).toEqual(['years']);
  expect(exact).toMatchObject({ verdict: 'exact', difference: null, note: null });
  expect(answer.figures).toMatchObject([
    { verdict: 'agrees', statement: 'courier-hurt', disagreements: ['hurt--figure'] },
  ]);
  expect(answer.disagreements).toMatchObject([{ id: 'hurt--figure' }]);
});

test('reads a page as its readers do', async () => {
  const terminal = terminalOver();
  const page = draftIn(
    terminal,
    'draft.html',
    '<html><body><article><p>&ldquo;We had warned the port for a <b>year</b>,&rdquo; Ines Okafor said.</p></article></body></html>',
  );
  const { out } = await terminal.talks('check', page);
  expect(out).toMatch(/^1 quotation: 1 exact/);
});

test('says so where there is nothing to check, with empty lists for programs', async () => {
  const terminal = terminalOver();
  const file = draftIn(terminal, 'draft.md', 'The crane is blue.');
  expect((await terminal.talks('check', file)).out).toBe(
    'No quotation, attributed paraphrase or figure in the text.\n',
  );
  expect(JSON.parse((await terminal.talks('check', file, '--json')).out)).toMatchObject({
    quotations: [],
    paraphrases: [],
    figures: [],
  });
});

test.each([
  [[], 2, /^Which draft\? Write: talks check FILE/],
  [['nowhere.txt'], 1, /^nowhere\.txt is missing/],
] as const)('answers check %j in one sentence', async (words, status, message) => {
  const ended = await terminalOver().talks('check', ...words);
  expect(ended.status).toBe(status);
  expect(ended.error).toMatch(message);
});
