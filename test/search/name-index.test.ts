import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Speaker } from '../../src/facts/speaker.ts';
import { type NameIndex, nameIndexOf, readNames } from '../../src/search/name-index.ts';
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

/** What an index says of some questions. */
const answersOf = (index: NameIndex, asked: readonly string[]) =>
  asked.map((query) => {
    const words = query.toLowerCase().split(' ');
    const ids = (found: readonly Speaker[]) => found.map(({ id }) => id);
    return { named: ids(index.mayBeNamed(words)), near: ids(index.nearest(words, 3)) };
  });

/** The same speakers, of whom no index has heard. */
const strangers = (list: readonly Speaker[]): Speaker[] => list.map((speaker) => ({ ...speaker }));

test('an index that is brought up to date answers as one that is made anew', () => {
  const change = fc.record({ what: fc.constantFrom('come', 'go', 'rename'), at: fc.nat(speakers.length - 1) });
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 8 }),
      fc.array(misspelt, { minLength: 3, maxLength: 3 }),
      (changes, asked) => {
        const list = [...speakers];
        for (const [turn, { what, at }] of changes.entries()) {
          nameIndexOf([...list]);
          const one = list[at % list.length];
          if (!one) continue;
          if (what === 'go') list.splice(list.indexOf(one), 1);
          else if (what === 'rename') list[list.indexOf(one)] = { ...one, name: `${madeUpName()} ${madeUpName()}` };
          else list.push({ ...one, id: `new-${turn}`, name: `Nils ${madeUpName()}`, officeOf: null, kind: 'person' });
        }
        expect(answersOf(nameIndexOf(list), asked)).toEqual(answersOf(nameIndexOf(strangers(list)), asked));
      },
    ),
    { numRuns: 100 },
  );
});

test('names that are read some at a time are found as those read at once, and others get their turn meanwhile', async () => {
  let turns = 0;
  const list = strangers(speakers);
  await readNames(list, async () => {
    turns++;
  });
  expect(turns).toBeGreaterThan(1);
  const asked = ['tenshal', 'korimu ba', 'lindabo'];
  expect(answersOf(nameIndexOf(list), asked)).toEqual(answersOf(nameIndexOf(strangers(list)), asked));
});

test('a name that begins with a function word is found by that word', () => {
  const radio: Speaker = {
    id: 'radio',
    name: 'All Lorvanian Radio',
    kind: 'organisation',
    aliases: [],
    officeOf: null,
  };
  const match = findSpeaker('all lorvanian radio strike', [...speakers, radio]);
  expect(match).toMatchObject({ found: 'one', speaker: { id: 'radio' }, words: 'strike' });
});
