import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedWords } from '../../src/search/asked-words.ts';
import { createCandidateFinder } from '../../src/search/candidates.ts';
import { isCommon } from '../../src/search/common-words.ts';
import { searchKey } from '../../src/search/fold.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { createPostings } from '../../src/search/postings-builder.ts';
import { createStatementIndex, partOf, type SearchHit } from '../../src/search/statement-index.ts';
import { harbourRecords } from './harbour-records.ts';
import { madeUpRecords } from './made-up-records.ts';

const index = createStatementIndex(harbourRecords);
const textOf = new Map(harbourRecords.map(({ id, text }) => [id, text]));
const marked = (hit: SearchHit | undefined): string[] =>
  (hit?.matched ?? []).map(({ start, end }) => (textOf.get(hit?.id ?? '') ?? '').slice(start, end));

// A change in this table is a change in behaviour and belongs in the CHANGELOG.
describe('finds what was meant', () => {
  test.each([
    ['a slip', 'sincre purpose', 'not-sincere'],
    ['two letters swapped', 'sincere pruposes', 'not-sincere'],
    ['words in another order', 'purpose sincere', 'not-sincere'],
    ['a speaker with a slip', 'halvorson sincere', 'not-sincere'],
    ['a speaker and words with slips', 'wieczorec fiar wage', 'fair-wage'],
    ['a half-remembered quotation', 'clearly shows a lack of wish in reaching a settlement', 'no-wish'],
    ['two words for one', 'works stoppage settlement', 'no-wish'],
    ['one word for a hyphenated one', 'workstoppage', 'no-wish'],
    [
      'a quotation with other glyphs',
      '"plainly shows a lack of interest in reaching a work-stoppage settlement,"',
      'no-wish',
    ],
    ['a number as printed', '1,342', 'ships-waiting'],
    ['a number without separators', '1342 containers', 'ships-waiting'],
    ['a beginning', 'contai', 'ships-waiting'],
    ['another form of a word', 'owner', 'café'],
    ['a word without its accent', 'cafe', 'café'],
    ['another script', 'порт откроется', 'russian'],
    ['another script without its marks', 'королев', 'russian'],
    ['a script without spaces', '停止罷工', 'chinese'],
    [
      'a pasted quotation inside other words',
      'In its editorial the paper wrote that nobody there is patient any more, and that this city takes our patience for weakness, as somebody famously put it at some rally',
      'gravely-wrong',
    ],
    ['a quotation of function words', 'it is what it is', 'to-be'],
    ['a possessive', "halvorsen's sincere", 'not-sincere'],
    ['a full-width query', 'ｆｅｒｒｉｅｓ', 'ferries'],
  ])('%s: %s → %s', (_what, query, id) => {
    expect(index.find(query).hits[0]?.id).toBe(id);
  });

  test('finds a sentence in a pasted passage of 2,000 characters', () => {
    const around = 'Readers of this paper know how slowly anything moves along our beloved waterfront in winter. ';
    const passage = around.repeat(9) + textOf.get('pulled-out') + around.repeat(12);
    expect(passage.length).toBeGreaterThan(2000);
    const { hits } = index.find(passage);
    expect(hits.map(({ id }) => id)).toEqual(['pulled-out']);
    expect(marked(hits[0])).toEqual(['Both sides pulled out of the talks late on Monday']);
  });
});

describe('while someone is typing', () => {
  const typed = (query: string): string[] => index.find(query, { typing: true }).hits.map(({ id }) => id);
  test.each([
    ['the beginning of a word', 'conta', 'ships-waiting'],
    ['two letters', 'fe', 'ferries'],
    ['a word and a beginning', 'sincere pur', 'not-sincere'],
    ['a beginning with a slip', 'sincere purpoz', 'not-sincere'],
    ['a whole word', 'containers', 'ships-waiting'],
  ])('%s: %s → %s', (_what, query, id) => {
    expect(typed(query)[0]).toBe(id);
  });

  test('a word is a word once a space stands after it', () => {
    expect(typed('fe ')).toEqual([]);
    expect(typed('f')).toEqual([]);
  });
});

describe('says why', () => {
  test.each([
    ['sincere purpose', 'all 2 words, in this order'],
    ['purpose sincere', 'all 2 words'],
    ['containers', 'the word'],
    ['sincere purpoze', 'all 2 words; “purpoze” read as “purpose”'],
    ['wieczorek patience bakery', '2 of 3 words; in the speaker’s names: “wieczorek”'],
    ['cafe trade', 'all 2 words; in the topic or the source’s name: “trade”'],
  ])('%s: %s', (query, why) => {
    expect(index.find(query).hits[0]?.why).toBe(why);
  });

  test('marks the words that were asked for, neighbours together, function words only beside others', () => {
    expect(marked(index.find('a sincere purpose of the city').hits[0])).toEqual(['a sincere purpose', 'the city']);
  });

  test('marks what a misspelt word was read as', () => {
    expect(marked(index.find('sincre').hits[0])).toEqual(['sincere']);
  });
});

describe('ranks', () => {
  const ranked = (query: string, ...texts: ({ text: string; speaker?: string } | string)[]): string[] => {
    const records = texts.map((one, at) => {
      const { text, speaker = '' } = typeof one === 'string' ? { text: one } : one;
      return { id: String(at), text, speaker, topic: '', source: '' };
    });
    return createStatementIndex(records)
      .find(query)
      .hits.map(({ id }) => id);
  };

  test('words side by side before the same words scattered', () => {
    const query = 'lamp round table umbrella';
    expect(ranked(query, 'Lamp, table and a round umbrella.', 'Umbrella by a round table with lamp.')).toEqual([
      '1',
      '0',
    ]);
  });

  test('three in a row before two pairs', () => {
    const query = 'lamp table carpet window';
    expect(ranked(query, 'Lamp table of carpet window.', 'Lamp table carpet of window.')).toEqual(['1', '0']);
  });

  test('a statement by the speaker before one that mentions the name', () => {
    expect(
      ranked('winterbourne budget', 'Budget: Winterbourne.', { text: 'The budget.', speaker: 'Ada Winterbourne' }),
    ).toEqual(['1', '0']);
  });

  test('the very words before anything else that counts', () => {
    const query = 'lamp table carpet window umbrella';
    const scattered = { text: 'Lamp table carpet window and umbrella.', speaker: query };
    expect(ranked(query, scattered, `Long before the ${query} somebody else had another idea.`)).toEqual(['1', '0']);
  });

  test('of equal matches the one with less around it first', () => {
    expect(ranked('lamp', 'Lamp, carpet, window, umbrella.', 'Lamp, carpet.')).toEqual(['1', '0']);
  });
});

test('fuse.js reads two slips in five letters where the other words have led to the statement', () => {
  expect(index.find('sincere purpose tebla').hits[0]?.why).toBe('all 3 words; “tebla” read as “table”');
});

describe('bounds what it looks at', () => {
  const lexicon = lexiconOf(createPostings(harbourRecords));

  test('300 words and 32 distinct ones weighed', () => {
    const asked = askedWords(Array.from({ length: 1000 }, (_, i) => `w${i % 50}`).join(' '), lexicon);
    expect(asked.sequence).toHaveLength(300);
    expect(asked.words).toHaveLength(32);
    expect(asked.long).toBe(true);
  });

  test('2,500 characters', () => {
    expect(askedWords('containers '.repeat(1000), lexicon).sequence).toHaveLength(228);
  });

  test('the words weighed in a passage are the most telling ones that records have', () => {
    const passage = `${Array.from({ length: 60 }, (_, i) => `unknown${i}`).join(' ')} containers the ferries`;
    expect(
      askedWords(passage, lexicon)
        .words.slice(0, 3)
        .map(({ key }) => key),
    ).toEqual(['containers', 'ferries', 'the']);
  });

  test('a word that nearly every statement has leads to none where a rarer one does', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({
      id: String(at),
      text: at % 1000 === 999 ? 'harbour lamp' : 'harbour',
      speaker: '',
      topic: '',
      source: '',
    }));
    const manyPostings = createPostings(many);
    const parts = { records: many.length, live: many.length, parts: [partOf(manyPostings)], partOf: null };
    const find = createCandidateFinder(() => parts);
    const recordsOf = (query: string, most: number, among: ((record: number) => boolean) | null) =>
      find(askedWords(query, lexiconOf(manyPostings)), most, among).map(({ record }) => record);
    expect(recordsOf('harbour lamp', 50, null)).toEqual([999, 1999, 2999]);
    expect(recordsOf('harbour', 2, (record) => record > 5)).toEqual([6, 7]);
  });
});

describe('says when it found nothing', () => {
  test('and offers the nearest known words where they would find something', () => {
    expect(index.find('contaynirz').didYouMean).toBe('containers');
  });

  test('and offers nothing where nothing is near', () => {
    expect(index.find('quantum banana')).toEqual({ hits: [], didYouMean: null });
    expect(index.find('')).toEqual({ hits: [], didYouMean: null });
  });

  test('reads no number as another', () => {
    expect(index.find('1324').hits).toEqual([]);
    expect(index.find('134').hits).toEqual([]);
  });
});

test('searches only among the records that it is told to', () => {
  const { hits } = index.find('halvorsen', { among: (id) => id !== 'not-sincere' });
  expect(hits.map(({ id }) => id).toSorted()).toEqual(['café', 'no-wish']);
});

test('keeps to the limit', () => {
  expect(index.find('halvorsen', { limit: 1 }).hits).toHaveLength(1);
  expect(index.find('halvorsen', { limit: 0 }).hits).toEqual([]);
});

test('puts equal records in the order of their ids, in whatever order they came', () => {
  const twins = ['c', 'a', 'b'].map((id) => ({
    ...harbourRecords[4],
    id,
    text: 'Containers wait.',
    speaker: '',
    topic: '',
    source: '',
  }));
  expect(
    createStatementIndex(twins)
      .find('contaners')
      .hits.map(({ id }) => id),
  ).toEqual(['a', 'b', 'c']);
});

test('answers the same whatever was asked before', () => {
  const before = index.find('halvorsen sincere');
  index.find('the city the table the dockers');
  expect(index.find('halvorsen sincere')).toEqual(before);
});

test('an index without records finds nothing', () => {
  expect(createStatementIndex([]).find('anything at all').hits).toEqual([]);
});

describe('laws', () => {
  const { records, words } = madeUpRecords(300, 1);
  const made = createStatementIndex(records);
  const madeText = new Map(records.map(({ id, text }) => [id, text]));
  const contentWords = words.filter((word) => word.length >= 5 && !isCommon(word));

  test('every fragment of five or more words finds its record first, or one that has it too', () => {
    const fragment = fc.tuple(fc.nat(records.length - 1), fc.nat(), fc.nat()).map(([at, from, length]) => {
      const all = (records[at]?.text ?? '').split(' ');
      const first = from % Math.max(1, all.length - 4);
      return all.slice(first, first + 5 + (length % 20)).join(' ');
    });
    fc.assert(
      fc.property(fragment, (query) => {
        const text = madeText.get(made.find(query).hits[0]?.id ?? '') ?? '';
        expect(` ${searchKey(text)} `).toContain(` ${searchKey(query)} `);
      }),
      { numRuns: 500 },
    );
  });

  test('the order of up to five content words decides the order of the hits, never which they are', () => {
    const query = fc.uniqueArray(fc.constantFrom(...contentWords.slice(0, 400)), { minLength: 1, maxLength: 5 });
    const idsOf = (asked: readonly string[]) =>
      made
        .find(asked.join(' '), { limit: 300 })
        .hits.map(({ id }) => id)
        .sort();
    fc.assert(
      fc.property(query, fc.infiniteStream(fc.nat()), (asked, numbers) => {
        const keys = new Map(asked.map((word) => [word, numbers.next().value ?? 0]));
        const shuffled = [...asked].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        expect(idsOf(shuffled)).toEqual(idsOf(asked));
      }),
      { numRuns: 200 },
    );
  });

  test('whatever is typed, it answers: spans lie in the text, in order, apart; scores fall', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            'halvorsen',
            'sincre',
            'the',
            '1,342',
            '-',
            '“',
            'work',
            'stoppage',
            '停火',
            '\ud800',
            '__proto__',
          ),
          { maxLength: 400 },
        )
        .map((parts) => parts.join(' ')),
      fc.string({ unit: fc.constantFrom(...'(.*)+[]\\^$aé'), maxLength: 3000 }),
    );
    fc.assert(
      fc.property(typed, (query) => {
        let score = Number.POSITIVE_INFINITY;
        for (const hit of index.find(query, { limit: 50 }).hits) {
          expect(hit.score).toBeLessThanOrEqual(score);
          score = hit.score;
          let before = 0;
          for (const { start, end } of hit.matched) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(textOf.get(hit.id)?.length ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
