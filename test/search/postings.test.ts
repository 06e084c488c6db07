import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';
import { foldedWords } from '../../src/search/fold.ts';
import { countOf, createPostings, FIELD, fieldsOf, postingsOf, recordOf } from '../../src/search/postings.ts';
import { createVocabulary } from '../../src/search/vocabulary.ts';

const someWords = fc
  .array(fc.constantFrom('harbour', 'strike', 'strikes', 'school', 'budget', '59,587', 'Ёлка', 'the', 'cease-fire'), {
    maxLength: 8,
  })
  .map((words) => words.join(' '));
const record = fc.record({ id: fc.uuid(), text: someWords, speaker: someWords, topic: someWords, source: someWords });

test('holds for every word exactly the records and fields that have it, in order', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 12 }), (records) => {
      const plain = new Map<string, Map<number, number>>();
      const put = (key: string, number: number, field: number) => {
        const fields = plain.get(key) ?? new Map<number, number>();
        fields.set(number, (fields.get(number) ?? 0) | field);
        plain.set(key, fields);
      };
      records.forEach((one, number) => {
        for (const [text, field] of [
          [one.text, FIELD.text],
          [one.speaker, FIELD.speaker],
          [one.topic, FIELD.about],
          [one.source, FIELD.about],
        ] as const) {
          for (const { key } of foldedWords(text)) put(key, number, field);
          if (text.includes('cease-fire')) put('ceasefire', number, field);
        }
      });
      const postings = createPostings(records);
      expect(postings.vocabulary.size).toBe(plain.size);
      for (const [key, fields] of plain) {
        const term = postings.vocabulary.term(key);
        expect(countOf(postings, term)).toBe(fields.size);
        const stored = [...postingsOf(postings, term)].map((posting) => [recordOf(posting), fieldsOf(posting)]);
        expect(stored).toEqual([...fields].sort(([a], [b]) => a - b));
      }
    }),
  );
});

test('the vocabulary finds near words and beginnings as trying every word would', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.integer({ min: 0, max: 2 }), (words, asked, most) => {
      const sorted = [...words].sort();
      const vocabulary = createVocabulary(sorted);
      const near = sorted.filter((other) => other !== asked && editDistance(asked, other, most) <= most);
      expect(vocabulary.near(asked, most).map(({ term }) => vocabulary.word(term))).toEqual(most === 0 ? [] : near);
      const [first, after] = vocabulary.beginningWith(asked, 99);
      expect(sorted.slice(first, after)).toEqual(sorted.filter((other) => other.startsWith(asked)));
      expect(vocabulary.term(asked)).toBe(sorted.indexOf(asked));
    }),
  );
});

test('a number is near no other number', () => {
  const vocabulary = createVocabulary(['59578', '59587']);
  expect(vocabulary.near('59587', 2)).toEqual([]);
});
