import { expect, test } from 'vitest';
import { locate } from '../../../src/facts/span.ts';
import type { Statement } from '../../../src/facts/statement.ts';
import { newItem } from '../../../src/ingest/proposals/new-item.ts';
import { topicFinder } from '../../../src/ingest/proposals/topics.ts';
import { harbourStory } from '../../made-up/harbour-story.ts';

const facts = harbourStory();
const [story] = facts.stories;
const [any] = facts.statements;
if (!story || !any) throw new RangeError('the made-up story has a story and a statement');

const saying = (exact: string, rest: Partial<Statement> = {}): Statement => ({
  ...any,
  id: 'quay-12',
  topics: [],
  locator: locate(exact, { start: 0, end: exact.length }),
  ...rest,
});

test('asks what a speaker said in a fixed phrase and printed words', () => {
  const made = newItem({ statement: saying('the pier\nis old'), speaker: 'Nils Holm', story, articleTopic: 'crane' });
  expect(made?.item).toEqual({
    id: 'quay-12',
    story: 'harbour',
    topic: 'crane',
    about: 'utterance',
    question: 'what Nils Holm said: the pier is old',
    answers: [],
  });
});

test('names nobody who is only guessed', () => {
  const made = newItem({ statement: saying('the pier is old'), speaker: null, story, articleTopic: null });
  expect(made?.item.question).toBe('what was said: the pier is old');
  expect(made?.why).toContain('its first one is proposed');
});

test('asks for the figure of what a report counts, and what happened where it counts nothing', () => {
  const [hurt] = facts.statements.filter(({ id }) => id === 'courier-hurt');
  const counting = saying('Five people were hurt', { kind: 'report', figures: hurt?.figures ?? [] });
  expect(newItem({ statement: counting, speaker: null, story, articleTopic: null })?.item).toMatchObject({
    about: 'quantity',
    question: 'the figure for people hurt by the crane',
  });
  const telling = saying('The crane collapsed', { kind: 'report', figures: [] });
  expect(newItem({ statement: telling, speaker: null, story, articleTopic: null })?.item).toMatchObject({
    about: 'event',
    question: 'what happened: The crane collapsed',
  });
});

test('marks where it leaves words out of a heading', () => {
  const long = saying(`${'one two three four five '.repeat(10)}end`);
  const question = newItem({ statement: long, speaker: null, story, articleTopic: null })?.item.question ?? '';
  expect(question).toMatch(/ …$/);
  expect(question.length).toBeLessThan(120);
});

test('makes no item where the story has no topic', () => {
  expect(
    newItem({ statement: saying('x y'), speaker: null, story: { ...story, topics: [] }, articleTopic: null }),
  ).toBeNull();
});

test('finds topics by name and alias, singular or plural, the most printed first', () => {
  const topics = [
    { id: 'ships', name: 'The ships', aliases: [] },
    { id: 'crane', name: 'Crane', aliases: ['port (north)'] },
  ];
  const find = topicFinder(topics);
  expect(find('A ship, two cranes, a CRANE.')).toEqual(['crane', 'ships']);
  expect(find('Shipping at the port (north).')).toEqual(['crane']);
  expect(find('Nothing of the kind: craning.')).toEqual([]);
});
