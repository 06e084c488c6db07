import { expect, test } from 'vitest';
import { terminalOver } from './terminal.ts';

const docs = [
  { speaker: 'Ada Winter', text: 'The ferries will run again.', topic: 'harbour', source: 'Post', date: '2024-03-01' },
  { speaker: 'Ole Brandt', text: 'Nobody asked the dockers.', topic: 'harbour', source: 'Post', date: '2024-03-02' },
];
const lines = (values: readonly object[]): string => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;
const queries = [{ c: 'x', q: 'feries run' }, { q: 'brandt' }, { q: 'zhoovrak' }];

test('prints what the index is, and for each question the lines that it means', async () => {
  const terminal = terminalOver();
  const { status, out } = await terminal.talks('bench-search', terminal.file(lines(docs)), terminal.file(queries));
  expect(status).toBe(0);
  const [head, ...answers] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(head).toEqual({ statements: 2, buildSeconds: expect.any(Number), memoryMB: expect.any(Number) });
  expect(answers).toEqual([[0], [1], []].map((ids) => ({ ids, cpuMs: expect.any(Number) })));
});

test.each([
  ['a line of statements', `${lines(docs)}{"speaker":`, queries, 'line 3, is not JSON'],
  ['a statement without its text', lines([{ speaker: 'Ada Winter' }]), queries, 'line 1, is no statement'],
  ['the questions', lines(docs), { q: 'ferries' }, 'is no list of questions'],
])('names what it cannot read: %s', async (_what, statements, questions, fact) => {
  const terminal = terminalOver();
  const ended = await terminal.talks('bench-search', terminal.file(statements), terminal.file(questions));
  expect(ended.status).toBe(1);
  expect(ended.error).toContain(fact);
});

test('asks for both files', async () => {
  const ended = await terminalOver().talks('bench-search', 'docs.jsonl');
  expect(ended.status).toBe(2);
  expect(ended.error).toContain('talks bench-search DOCS.jsonl QUERIES.json');
});
