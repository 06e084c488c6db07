import { expect, test } from 'vitest';
import type { Item } from '../../../src/facts/item.ts';
import { locate } from '../../../src/facts/span.ts';
import type { Statement } from '../../../src/facts/statement.ts';
import { proposeItem } from '../../../src/ingest/proposals/items.ts';
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

const item = (id: string, about: Item['about'], answers: string[]): Item => ({
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
  expect(proposeItem(fresh, [known], [item('crane', 'utterance', ['a'])])).toMatchObject({
    item: 'crane',
    with: ['a'],
    about: 'utterance',
    why: expect.stringContaining('The same speaker as in a'),
  });
  expect(proposeItem({ ...fresh, speaker: 'holm' }, [known], [item('crane', 'utterance', ['a'])])).toBeNull();
});

test('proposes a new question where no item has the statement', () => {
  const known = statement('a', 'one', 'the crane fell into the harbour at noon', { kind: 'report' });
  const fresh = statement('b', 'two', 'a crane fell into the harbour basin', { kind: 'report' });
  expect(proposeItem(fresh, [known], [])).toMatchObject({ item: null, with: ['a'], about: 'event' });
});

test('compares figures that count the same thing in the same unit', () => {
  const known = statement('a', 'one', 'three hurt', { figures: [figure('three', 'people hurt in the harbour')] });
  const fresh = statement('b', 'two', 'some injured', { figures: [figure('3', 'people hurt')] });
  expect(proposeItem(fresh, [known], [item('hurt', 'quantity', ['a'])])).toMatchObject({
    item: 'hurt',
    about: 'quantity',
  });
  expect(proposeItem({ ...fresh, figures: [figure('3', 'people hurt', 'tonnes')] }, [known], [])).toBeNull();
});

test('never puts a statement beside another of its own source', () => {
  const words = 'the crane fell into the harbour at noon';
  expect(
    proposeItem(
      statement('b', 'one', words, { kind: 'report' }),
      [statement('a', 'one', words, { kind: 'report' })],
      [],
    ),
  ).toBeNull();
});
