import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locate } from '../../../src/facts/span.ts';
import type { Statement } from '../../../src/facts/statement.ts';
import { compareVersions, versionWords } from '../../../src/ingest/proposals/versions.ts';
import { harbourStory } from '../../made-up/harbour-story.ts';

const [any] = harbourStory().statements;

/** A statement of `words` where they stand in `text` for the nth time. */
function statementOf(text: string, words: string, nth = 1): Statement {
  let start = -1;
  for (let time = 0; time < nth; time += 1) start = text.indexOf(words, start + 1);
  if (!any || start === -1) throw new RangeError(`${words} is not in the text`);
  return { ...any, id: `at-${start}`, locator: locate(text, { start, end: start + words.length }) };
}

const BEFORE = 'The port is closed. Berg said so. Ships wait. Berg said so again.';

test('tells what stayed, what moved and what vanished', () => {
  const after = 'The port is closed. On Monday, Berg said so. Berg said so again.';
  const statements = [
    statementOf(BEFORE, 'The port is closed'),
    statementOf(BEFORE, 'Berg said so'),
    statementOf(BEFORE, 'Ships wait'),
  ];
  const fates = compareVersions(BEFORE, after, statements);
  expect(fates).toEqual([
    { fate: 'kept', statement: 'at-0' },
    { fate: 'moved', statement: 'at-20', to: { start: 31, end: 43 } },
    { fate: 'vanished', statement: 'at-34', exact: 'Ships wait' },
  ]);
  expect(versionWords(fates)).toBe('1 of its 3 statements moved, 1 vanished: at-34 (“Ships wait”).');
});

test('takes words that stand twice where the words around them fit', () => {
  const after = `Update: ${BEFORE}`;
  const [fate] = compareVersions(BEFORE, after, [statementOf(BEFORE, 'Berg said so', 2)]);
  expect(fate).toMatchObject({ fate: 'moved', to: { start: BEFORE.lastIndexOf('Berg') + 8 } });
});

test('moves every statement by what is put before the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (added) => {
      const statements = [statementOf(BEFORE, 'Berg said so', 1), statementOf(BEFORE, 'Berg said so', 2)];
      const fates = compareVersions(BEFORE, added + BEFORE, statements);
      const starts = fates.map((fate) =>
        fate.fate === 'moved' ? fate.to.start - added.length : Number(fate.statement.slice(3)),
      );
      if (added !== '') expect(starts).toEqual([20, 46]);
      else expect(fates.every(({ fate }) => fate === 'kept')).toBe(true);
    }),
  );
});
