import { expect, it } from 'vitest';
import type { ReadArticle } from '../../../src/disagreement/gathering/read-article.ts';
import { storiesAmong } from '../../../src/disagreement/gathering/stories.ts';

const article = (id: string, names: readonly string[]): ReadArticle => ({
  id,
  text: names.map((name) => `then ${name} spoke`).join(' and '),
  published: null,
  outlet: null,
  families: [],
  sentences: [],
  statements: [],
  figures: [],
});

const unrelated = Array.from({ length: 80 }, (_, at) =>
  article(`other-${at}`, [
    'Monday',
    `Ashwick${'abcdefgh'[at % 8]}${at}`,
    `Brindle${at}`,
    `Corman${at}`,
    `Dunmore${at}`,
  ]),
);
const story = ['Halvorsen', 'Okafor', 'Quist', 'Northmoor', 'Eastgate'];

it('reads a few articles as one story, whatever they print', () => {
  expect(storiesAmong(unrelated.slice(0, 10))).toHaveLength(1);
});

it('brings together those of many that share their names, and leaves the others apart', () => {
  const related = ['a', 'b', 'c'].map((id) => article(id, [...story, `Own${id}name`]));
  const stories = storiesAmong([...unrelated.slice(0, 40), ...related, ...unrelated.slice(40)]);
  expect(stories.map((together) => together.map(({ id }) => id))).toEqual([['a', 'b', 'c']]);
});

it('does not take a weekday that all print for a story', () => {
  expect(storiesAmong(unrelated)).toEqual([]);
});
