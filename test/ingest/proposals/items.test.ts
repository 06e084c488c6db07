import { expect, test } from 'vitest';
import type { Item } from '../../../src/facts/item.ts';
import { locate } from '../../../src/facts/span.ts';
import type { Statement } from '../../../src/facts/statement.ts';
import { type Compared, createItemFinder } from '../../../src/ingest/proposals/items.ts';
import { harbourStory } from '../../made-up/harbour-story.ts';

const [any] = harbourStory().statements;

function statement(id: string, source: string, exact: string, rest: Partial<Statement> = {}): Statement {
  if (!any) throw new RangeError('the made-up story has a statement');
  return {
    ...any,
    id,
    source,
    kind: 'paraphrase',
    locator: locate(exact, { start: 0, end: exact.length }),
    speaker: null,
    figures: [],
    ...rest,
  };
}

const compared = (one: Statement, items: Item[] = []): Compared => ({
  statement: one,
  speaker: one.speaker,
  document: one.source,
  items,
});

const item = (id: string, about: Item['about'], answers: string[] = []): Item => ({
  id,
  story: 'harbour',
  topic: 'crane',
  question: 'what became of the crane',
  about,
  answers: answers.map((one) => ({ statement: one, version: null })),
});

const figure = (exact: string, counted: string, unit: string | null = null) => ({
  printed: { start: 0, end: exact.length, exact },
  min: 3,
  max: 3,
  comparator: 'exact' as const,
  unit,
  counted,
  authority: null,
  asOf: null,
});

test('puts the same words of one speaker to the item that has them', () => {
  const known = statement('a', 'one', 'the crane was old and should have been replaced', { speaker: 'berg' });
  const fresh = statement('b', 'two', 'the old crane should have been replaced last year', { speaker: 'berg' });
  const finder = createItemFinder([compared(known, [item('crane', 'utterance')])]);
  expect(finder.find(compared(fresh))).toMatchObject({
    item: { id: 'crane' },
    about: 'utterance',
    why: expect.stringContaining('The same speaker as in a'),
  });
  expect(finder.find(compared({ ...fresh, speaker: 'holm' }))).toBeNull();
});

test('names what is near where no item has it', () => {
  const known = statement('a', 'one', 'the crane fell into the harbour at noon', { kind: 'report' });
  const fresh = statement('b', 'two', 'a crane fell into the harbour basin', { kind: 'report' });
  const found = createItemFinder([compared(known)]).find(compared(fresh));
  expect(found).toMatchObject({ item: null, about: 'event' });
  expect(found?.with.map((one) => one.statement.id)).toEqual(['a']);
});

test('finds what was added after it began', () => {
  const words = 'the crane fell into the harbour at noon';
  const finder = createItemFinder([]);
  const fresh = compared(statement('b', 'two', words, { kind: 'report' }));
  expect(finder.find(fresh)).toBeNull();
  finder.add(compared(statement('a', 'one', words, { kind: 'report' }), [item('fell', 'event')]));
  expect(finder.find(fresh)).toMatchObject({ item: { id: 'fell' } });
});

test('compares figures that count the same thing in the same unit', () => {
  const known = statement('a', 'one', 'three hurt', { figures: [figure('three', 'people hurt in the harbour')] });
  const fresh = statement('b', 'two', 'some injured', { figures: [figure('3', 'people hurt')] });
  const finder = createItemFinder([compared(known, [item('hurt', 'quantity')])]);
  expect(finder.find(compared(fresh))).toMatchObject({ item: { id: 'hurt' }, about: 'quantity' });
  expect(finder.find(compared({ ...fresh, figures: [figure('3', 'people hurt', 'tonnes')] }))).toBeNull();
});

test.each([
  ['people', 'people hurt', 'three people were on the quay', 'two people were hurt'],
  ['hostages', 'hostages', 'three hostages were freed', 'two hostages wrote letters'],
])('does not take one count of %s for another of %s', (left, right, here, there) => {
  const known = statement('a', 'one', here, { figures: [figure('three', left)] });
  const fresh = statement('b', 'two', there, { figures: [figure('two', right)] });
  expect(createItemFinder([compared(known, [item('count', 'quantity')])]).find(compared(fresh))).toBeNull();
});

test('never puts a statement beside another of its own document', () => {
  const words = 'the crane fell into the harbour at noon';
  const finder = createItemFinder([compared(statement('a', 'one', words, { kind: 'report' }))]);
  expect(finder.find(compared(statement('b', 'one', words, { kind: 'report' })))).toBeNull();
});
