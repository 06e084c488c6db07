import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Speaker } from '../../src/facts/speaker.ts';
import { nameIndexOf } from '../../src/search/name-index.ts';
import { findSpeaker } from '../../src/search/speaker-names.ts';
import { createRandom, pick } from './made-up-records.ts';

const random = createRandom(5);
const syllables = 'ba ko ri mu ten shal vor lin da pe'.split(' ');
const madeUpName = (): string =>
  Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables, random)).join('');

const people = Array.from({ length: 200 }, (_, at): Speaker => {
  const name = `${madeUpName()} ${madeUpName()}`;
  return {
    id: `person-${at}`,
    name,
    kind: 'person',
    aliases: at % 3 === 0 ? [`envoy ${madeUpName()}`] : [],
    officeOf: null,
  };
});
const offices = people.slice(0, 20).map(({ id, name }): Speaker => {
  return { id: `office-of-${id}`, name: `Office of ${name}`, kind: 'office', aliases: [], officeOf: id };
});
const speakers = [...people, ...offices];

const name = fc.constantFrom(...speakers).chain((speaker) => fc.constantFrom(speaker.name, ...speaker.name.split(' ')));
const misspelt = fc.tuple(name, fc.nat()).map(([whole, at]) => {
  const cut = 1 + (at % (whole.length - 1));
  return whole.slice(0, cut) + whole.slice(cut + 1);
});
const typed = fc.oneof(
  name,
  misspelt,
  misspelt.map((one) => `${one}'s office`),
  fc.string({ maxLength: 12 }),
);

test('whoever is found among few is among those whom the index offers of many', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(...people), (query, one) => {
      const few = speakers.filter(({ id, officeOf }) => id === one.id || officeOf === one.id);
      const match = findSpeaker(query, few);
      if (match.found !== 'one') return;
      const words = query
        .toLowerCase()
        .replace(/'s/g, '')
        .split(/[^a-z]+/);
      expect(nameIndexOf(speakers).mayBeNamed(words)).toContain(match.speaker);
    }),
    { numRuns: 500 },
  );
});

test('the nearest of many are the nearest of themselves and any others', () => {
  fc.assert(
    fc.property(misspelt, fc.shuffledSubarray(speakers, { minLength: 10, maxLength: 40 }), (query, others) => {
      const words = query.split(' ');
      const [nearest] = nameIndexOf(speakers).nearest(words, 1);
      const among = speakers.filter((speaker) => speaker === nearest || others.includes(speaker));
      expect(nameIndexOf(among).nearest(words, 1)).toEqual([nearest]);
    }),
    { numRuns: 200 },
  );
});

test('a speaker who was renamed is found by the new name at once', () => {
  const [first, ...others] = people;
  if (!first) throw new Error('nobody there');
  expect(findSpeaker('zemirov', people).found).toBe('none');
  expect(findSpeaker('zemirov', [{ ...first, name: 'Anna Zemirov' }, ...others])).toMatchObject({ found: 'one' });
});
