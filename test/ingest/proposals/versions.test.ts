import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Source } from '../../../src/facts/source.ts';
import { locate } from '../../../src/facts/span.ts';
import type { Statement } from '../../../src/facts/statement.ts';
import { verbatimFaults } from '../../../src/facts/verbatim.ts';
import { compareVersions } from '../../../src/ingest/proposals/versions.ts';
import { harbourStory, printedIn, statementIn } from '../../made-up/harbour-story.ts';

const BEFORE =
  'The port is closed. Berg said so. Ships wait. Berg said so again. “We wait,” said Ann Holm of the port.';
const [any] = harbourStory().sources;

const sourceWith = (text: string): Source => {
  if (!any) throw new RangeError('the made-up story has a source');
  return { ...any, text };
};

const report = (exact: string): Statement => statementIn(sourceWith(BEFORE), `s-${exact.slice(0, 8)}`, exact);

/** The nth place of some words, with the sentence around it. */
function nth(exact: string, times: number): Statement {
  let start = -1;
  for (let time = 0; time < times; time += 1) start = BEFORE.indexOf(exact, start + 1);
  const span = { start, end: start + exact.length };
  return { ...report('Ships wait'), id: `at-${start}`, locator: locate(BEFORE, span), sentence: span };
}

const quote = (): Statement => ({
  ...report('We wait'),
  kind: 'quote',
  quoted: [(({ start, end }) => ({ start, end: end + 1 }))(printedIn(BEFORE, 'We wait'))],
  locator: locate(BEFORE, (({ start, end }) => ({ start, end: end + 1 }))(printedIn(BEFORE, 'We wait'))),
  sentence: { start: BEFORE.indexOf('“We'), end: BEFORE.length },
  speaker: 'holm',
  role: printedIn(BEFORE, 'Ann Holm'),
  cue: { ...printedIn(BEFORE, 'said', BEFORE.indexOf('wait,” ')), class: 'neutral' },
});

const fatesIn = (after: string, ...statements: Statement[]) =>
  compareVersions(BEFORE, after, statements).map((fate) => [fate.fate, 'at' in fate ? fate.at.locator.start : null]);

test('tells what stayed, what moved and what vanished', () => {
  const after = BEFORE.replace('Ships wait. ', '').replace('closed. ', 'closed. Update. ');
  expect(fatesIn(after, report('The port is closed'), nth('Berg said so', 1), report('Ships wait'))).toEqual([
    ['kept', 0],
    ['moved', 28],
    ['vanished', null],
  ]);
});

test('moves all parts of a statement with it', () => {
  const after = `Update.\n${BEFORE}`;
  const [fate] = compareVersions(BEFORE, after, [quote()]);
  if (!fate || !('at' in fate)) throw new RangeError('the quotation still stands');
  expect(verbatimFaults(fate.at, after)).toEqual([]);
  expect(after.slice(fate.at.role?.start, fate.at.role?.end)).toBe('Ann Holm');
  expect(after.slice(fate.at.cue?.start, fate.at.cue?.end)).toBe('said');
});

test('keeps a statement whose words stand in another sentence with the former version', () => {
  expect(fatesIn(BEFORE.replace('said Ann', 'never said Ann'), quote())).toEqual([['changed', null]]);
  expect(fatesIn(BEFORE.replace('of the port', 'of the port, who later denied it'), quote())).toEqual([
    ['changed', null],
  ]);
});

test('takes the same words in other glyphs and line breaks as they are printed there', () => {
  const after = BEFORE.replace('Ships wait. ', 'Ships\n\nwait. ').replace('“We wait,”', '"We wait,"');
  const [ships, said] = compareVersions(BEFORE, after, [report('Ships wait'), quote()]);
  expect(ships).toMatchObject({ fate: 'kept', at: { locator: { exact: 'Ships\n\nwait' } } });
  expect(said).toMatchObject({ fate: 'moved', at: { locator: { exact: 'We wait,' } } });
});

test('takes words that stand twice where the words around them fit', () => {
  expect(fatesIn(`Update: ${BEFORE}`, nth('Berg said so', 2))).toEqual([['moved', BEFORE.lastIndexOf('Berg') + 8]]);
});

test('moves every statement by what is put before the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (added) => {
      const statements = [nth('Berg said so', 1), nth('Berg said so', 2), quote()];
      const fates = compareVersions(BEFORE, `${added} ${BEFORE}`, statements);
      for (const [at, fate] of fates.entries()) {
        const start = statements[at]?.locator.start ?? 0;
        expect('at' in fate ? fate.at.locator.start : null).toBe(start + added.length + 1);
      }
    }),
  );
});
