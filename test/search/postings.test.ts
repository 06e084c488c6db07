import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';
import { foldedWords } from '../../src/search/fold.ts';
import { countOf, eachRecord, FIELD, type Field, hasRecord, listOf } from '../../src/search/postings.ts';
import { createPostings, createPostingsBuilder } from '../../src/search/postings-builder.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';

const someWords = fc
  .array(fc.constantFrom('harbour', 'strike', 'strikes', 'school', 'budget', '59,587', 'Ёлка', 'the', 'cease-fire'), {
    maxLength: 8,
  })
  .map((words) => words.join(' '));
const record = fc.record({ id: fc.uuid(), text: someWords, speaker: someWords, topic: someWords, source: someWords });

const fieldsOfRecord = (one: { text: string; speaker: string; topic: string; source: string }): [string, Field][] => [
  [one.text, FIELD.text],
  [one.speaker, FIELD.speaker],
  [one.topic, FIELD.about],
  [one.source, FIELD.about],
];

test('holds for every word exactly the records that have it, in order, by field', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 12 }), fc.nat(400), (records, others) => {
      const plain = new Map<string, Map<Field, Set<number>>>();
      const put = (key: string, number: number, field: Field) => {
        const fields = plain.get(key) ?? new Map<Field, Set<number>>();
        plain.set(key, fields.set(field, (fields.get(field) ?? new Set()).add(number)));
      };
      records.forEach((one, number) => {
        for (const [text, field] of fieldsOfRecord(one)) {
          for (const { key } of foldedWords(text)) put(key, number, field);
          if (text.includes('cease-fire')) put('ceasefire', number, field);
        }
      });
      // With many other records the same lists are kept as numbers, with few as bits.
      const filler = Array.from({ length: others }, () => ({ text: 'filler', speaker: '', topic: '', source: '' }));
      const postings = createPostings([...records, ...filler]);
      expect(postings.vocabulary.size).toBe(plain.size + (others > 0 ? 1 : 0));
      for (const [key, fields] of plain) {
        const term = postings.vocabulary.term(key);
        expect(countOf(postings, term)).toBe(new Set([...fields.values()].flatMap((numbers) => [...numbers])).size);
        for (const field of Object.values(FIELD)) {
          const list = listOf(postings, term, field);
          const stored: number[] = [];
          eachRecord(list, (number) => stored.push(number));
          expect(stored).toEqual([...(fields.get(field) ?? [])]);
          expect(list.count).toBe(stored.length);
          for (const number of records.keys()) expect(hasRecord(list, number)).toBe(stored.includes(number));
        }
      }
    }),
  );
});

test('a list that half the records have is kept as bits, a short one as numbers', () => {
  const records = Array.from({ length: 1000 }, (_, at) => ({
    text: at % 2 === 0 ? 'harbour' : at === 501 ? 'ferry' : '',
    speaker: '',
    topic: '',
    source: '',
  }));
  const postings = createPostings(records);
  const lists = ['harbor', 'ferry'].map((key) => listOf(postings, postings.vocabulary.term(key), FIELD.text));
  expect(lists.map(({ isBits, count, values }) => ({ isBits, count, values: values.length }))).toEqual([
    { isBits: true, count: 500, values: 32 },
    { isBits: false, count: 1, values: 1 },
  ]);
});

test('a builder takes records in the order of their numbers only', () => {
  const builder = createPostingsBuilder();
  const one = { text: 'harbour', speaker: '', topic: '', source: '' };
  builder.add(3, one);
  expect(() => builder.add(3, one)).toThrow(RangeError);
});

test('the vocabulary finds near words and beginnings as trying every word would', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.integer({ min: 0, max: 2 }), (words, asked, most) => {
      const sorted = [...words].sort();
      const vocabulary = vocabularyOf(sorted);
      const near = sorted.filter((other) => {
        const distance = editDistance(asked, other, most);
        return distance > 0 && distance <= (other.charAt(0) === asked.charAt(0) ? most : Math.min(most, 1));
      });
      expect(vocabulary.near(asked, most).map(({ term }) => vocabulary.word(term))).toEqual(near);
      const [first, after] = vocabulary.beginningWith(asked);
      expect(sorted.slice(first, after)).toEqual(sorted.filter((other) => other.startsWith(asked)));
      expect(vocabulary.term(asked)).toBe(sorted.indexOf(asked));
    }),
  );
});

test('a number is near no other number', () => {
  const vocabulary = vocabularyOf(['59578', '59587']);
  expect(vocabulary.near('59587', 2)).toEqual([]);
});
