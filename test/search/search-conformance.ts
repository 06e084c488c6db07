import { beforeAll, describe, expect, test } from 'vitest';
import type { FindOptions, SearchRecord, StatementIndex } from '../../src/search/statement-index.ts';
import { harbourRecords } from './harbour-records.ts';
import { gibberish, labelledQuestions, questionKinds } from './labelled-questions.ts';
import { createRandom, madeUpRecords } from './made-up-records.ts';

/** Search as whoever asks has it, wherever its candidates come from. */
export interface SearchUnderTest {
  find(query: string, options?: FindOptions): Promise<ReturnType<StatementIndex['find']>>;
}

const QUERIES = 100;

/** What search does wherever its candidates come from; `open` gives one over some records. */
export function searchConformance(
  name: string,
  open: (records: readonly SearchRecord[]) => Promise<SearchUnderTest>,
): void {
  describe(`search in ${name}`, () => {
    describe('over some statements', () => {
      let search: SearchUnderTest;
      beforeAll(async () => {
        search = await open(harbourRecords);
      });
      const idsOf = async (query: string, options?: FindOptions): Promise<string[]> =>
        (await search.find(query, options)).hits.map(({ id }) => id);

      test.each([
        ['a slip', 'sincre purpose', 'not-sincere'],
        ['a slip in the first letter', 'zincere purpose', 'not-sincere'],
        ['words in another order', 'purpose sincere', 'not-sincere'],
        ['a speaker and words with slips', 'wieczorec fiar wage', 'fair-wage'],
        ['a half-remembered quotation', 'clearly shows a lack of wish in reaching a settlement', 'no-wish'],
        ['two words for one', 'works stoppage settlement', 'no-wish'],
        ['one word for a hyphenated one', 'workstoppage', 'no-wish'],
        ['a number without separators', '1342 containers', 'ships-waiting'],
        ['a beginning', 'contai', 'ships-waiting'],
        ['a word without its accent', 'cafe', 'café'],
        ['another script', 'порт откроется', 'russian'],
        ['a script without spaces', '停止罷工', 'chinese'],
        ['a quotation of function words', 'it is what it is', 'to-be'],
        ['a possessive', "halvorsen's sincere", 'not-sincere'],
        ['a word of the topic and one of the text', 'ferries islands', 'ferries'],
      ])('finds by %s: %s → %s', async (_what, query, id) => {
        expect((await idsOf(query))[0]).toBe(id);
      });

      test('marks what was found and says why', async () => {
        const [hit] = (await search.find('purpoze sincere')).hits;
        expect(hit?.why).toBe('all 2 words; “purpoze” read as “purpose”');
        const { text = '' } = harbourRecords.find(({ id }) => id === hit?.id) ?? {};
        expect(hit?.matched.map(({ start, end }) => text.slice(start, end))).toEqual(['sincere purpose']);
      });

      test('offers the nearest known words where nothing is found, and nothing where none are near', async () => {
        expect((await search.find('contaynirz')).didYouMean).toBe('containers');
        expect(await search.find('quantum banana')).toEqual({ hits: [], didYouMean: null });
        expect(await search.find('')).toEqual({ hits: [], didYouMean: null });
      });

      test('takes the last word for a beginning while someone is typing', async () => {
        expect((await idsOf('sincere pur', { typing: true }))[0]).toBe('not-sincere');
        expect(await idsOf('fe', { typing: true })).toContain('ferries');
        expect(await idsOf('fe ', { typing: true })).toEqual([]);
      });

      test('finds only among the records that it is told to, and offers no word of others', async () => {
        const among = (id: string) => id !== 'ships-waiting';
        expect((await idsOf('halvorsen', { among: (id) => id !== 'not-sincere' })).toSorted()).toEqual([
          'café',
          'no-wish',
        ]);
        expect(await idsOf('containers', { among })).toEqual([]);
        expect(await search.find('contaynirz', { among })).toEqual({ hits: [], didYouMean: null });
      });

      test('keeps to the limit', async () => {
        expect(await idsOf('halvorsen', { limit: 1 })).toHaveLength(1);
        expect(await idsOf('halvorsen', { limit: 0 })).toEqual([]);
      });

      test.each([
        `'; drop table talks.search_word; --`,
        String.raw`\' | 'x':* & !(y) <-> z`,
        '@halvorsen ~herald',
        '%_%',
        '\u{1f600} \ud800 containers\u0000',
        'x'.repeat(5000),
        Array.from({ length: 1000 }, (_, at) => `w${at}`).join(' '),
        'the of and to a in is it '.repeat(200),
      ])('takes nothing that is typed for more than words: %#', async (query) => {
        const { hits } = await search.find(query);
        expect(hits.every(({ id }) => harbourRecords.some((record) => record.id === id))).toBe(true);
        expect((await idsOf('containers'))[0]).toBe('ships-waiting');
      });
    });

    test('puts equal records in the order of their ids, in whatever order they came', async () => {
      const twin = (id: string) => ({ id, text: 'Containers wait.', speaker: '', topic: '', source: '' });
      const search = await open(['c', 'a', 'b'].map(twin));
      expect((await search.find('contaners')).hits.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    });

    // The set says how much a change of the gate or of a weight costs. The bounds lie a few queries under what was measured when
    // they were set; a change that goes below them made search worse.
    describe('over 2,000 statements', () => {
      const madeUp = madeUpRecords(2000, 7);
      const random = createRandom(11);
      const asked = questionKinds.map((kind) => ({
        ...kind,
        questions: labelledQuestions(kind, madeUp, QUERIES, random),
      }));
      const meaningless = gibberish(QUERIES, random);
      const recordOf = new Map(madeUp.records.map((record) => [record.id, record]));
      let search: SearchUnderTest;
      beforeAll(async () => {
        search = await open(madeUp.records);
      }, 60_000);

      test.each(asked)(
        `of ${QUERIES} questions the first hit is right for $kind: at least $atLeast`,
        async ({ questions, atLeast }) => {
          const missed: string[] = [];
          for (const { query, isRight } of questions) {
            const first = recordOf.get((await search.find(query)).hits[0]?.id ?? '');
            if (!first || !isRight(first)) missed.push(query);
          }
          expect(1 - missed.length / QUERIES, missed.join('\n')).toBeGreaterThanOrEqual(atLeast);
        },
      );

      test('gibberish is answered at most once in fifty questions', async () => {
        let answered = 0;
        for (const query of meaningless) {
          if ((await search.find(query)).hits.length > 0) answered++;
        }
        expect(answered / QUERIES).toBeLessThanOrEqual(0.02);
      });
    });
  });
}
