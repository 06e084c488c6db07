import type { Pool } from 'pg';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { editDistance, letterSet } from '../search/edit-distance.ts';
import type { NearWord } from '../search/lexicon.ts';
import type { PostgresAddress } from '../store/postgres-address.ts';
import { postgresFault } from '../store/postgres-fault.ts';
import { candidateQueries } from './candidate-query.ts';
import { type Fetched, type Lacking, NO_COUNTS, type WantedCandidates, type WantedNear } from './fetched.ts';
import { FORM, searchTables } from './search-tables.ts';

const CountRow = z.object({
  word: z.string(),
  count: z.number(),
  texts: z.number(),
  names: z.number(),
  abouts: z.number(),
});
type CountRow = z.infer<typeof CountRow>;
const State = z.object({ form: z.number(), statements: z.number() });
const Words = z.array(z.tuple([z.string()]));
const Scored = z.array(z.tuple([z.string(), z.number()]));

const COUNTS = 'word, count, texts, names, abouts';
const DIGIT = /\d/;
/** Letters of one script lie within a stretch of this many units. */
const SCRIPT = 0x100;
/** Longer words are near nothing, as in Vocabulary.near. */
const LONGEST_NEAR = 30;
const LAST_CHARACTER = '\u{10ffff}';

/** Brings what a question lacks from the rows of one schema. */
export class SearchReader {
  readonly #pool: Pool;
  readonly #address: PostgresAddress;
  readonly #tables: ReturnType<typeof searchTables>;
  readonly #within: number;

  /** `within`: how long an answer may wait, in milliseconds; the pool keeps to it too. */
  constructor(pool: Pool, address: PostgresAddress, within: number) {
    this.#pool = pool;
    this.#within = within;
    this.#address = address;
    this.#tables = searchTables(address.schema);
  }

  /** Puts all that was lacking into what was fetched. Rejects with a UserError that says why it cannot be had. */
  async fetch(lacking: Lacking, fetched: Fetched): Promise<void> {
    try {
      await Promise.all([
        this.#fetchCounts([...lacking.counts], fetched),
        ...[...lacking.near].map(async ([name, near]) => {
          fetched.near.set(name, await this.#near(near, fetched));
        }),
        ...[...lacking.beginnings].map(async ([name, beginning]) => {
          fetched.beginnings.set(name, await this.#beginnings(beginning, fetched));
        }),
        ...[...lacking.candidates.values()].map((wanted) => this.#fetchCandidates(wanted, fetched)),
      ]);
    } catch (error) {
      throw isTooLate(error)
        ? tooLate(this.#address, this.#within, error)
        : postgresFault(error, 'Not searched', this.#address);
    }
  }

  async #fetchCounts(keys: readonly string[], fetched: Fetched): Promise<void> {
    if (keys.length === 0) return;
    const { rows } = await this.#pool.query(
      `select form, statements, ${COUNTS} from ${this.#tables.state} left join ${this.#tables.word} on word = any ($1::text[])`,
      [keys.filter((key) => key.isWellFormed())],
    );
    const state = State.safeParse(rows[0]);
    if (!state.success || state.data.form !== FORM) throw stillPreparing();
    fetched.records = state.data.statements;
    for (const key of keys) fetched.counts.set(key, NO_COUNTS);
    keep(
      rows.filter(({ word }) => word !== null).map((row) => CountRow.parse(row)),
      fetched,
    );
  }

  /** As Vocabulary.near finds them: the same words, in the same order. The letters of a word rule most others out. */
  async #near({ key, most }: WantedNear, fetched: Fetched): Promise<NearWord[]> {
    if (most === 0 || key === '' || key.length > LONGEST_NEAR || DIGIT.test(key) || !key.isWellFormed()) return [];
    const own = key.charCodeAt(0);
    const rest = key.slice(1);
    const swapped = key.length > 1 ? key.charAt(1) + key.charAt(0) + key.slice(2) : '';
    const { rows } = await this.#pool.query({
      text: `select word from ${this.#tables.word}
        where (first = $1 and length between $2 and $3
          and bit_count((letters & ~$4::bigint)::bit(64)) <= $5 and bit_count(($4::bigint & ~letters)::bit(64)) <= $5)
        union select word from ${this.#tables.word}
        where (rest = any ($6::text[]) and first between $7 and $8 and first <> $1)
        union select word from ${this.#tables.word} where word = any ($9::text[]) and first <> $1`,
      values: [
        own,
        key.length - most,
        key.length + most,
        letterSet(key),
        most,
        [rest, key].filter((tail) => tail !== '' && tail.isWellFormed()),
        own - (own % SCRIPT),
        own - (own % SCRIPT) + SCRIPT - 1,
        [rest, swapped].filter((word) => word !== '' && word.isWellFormed()),
      ],
      rowMode: 'array',
    });
    const near = Words.parse(rows).flatMap(([word]) => {
      const distance = word.charCodeAt(0) === own ? editDistance(key, word, most) : 1;
      return distance > 0 && distance <= most && !DIGIT.test(word) ? [{ key: word, distance }] : [];
    });
    keep(await this.#counts('where word = any ($1::text[])', [near.map((word) => word.key)]), fetched);
    return near.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async #beginnings({ key, most }: WantedNear, fetched: Fetched): Promise<string[]> {
    if (!key.isWellFormed()) return [];
    const rows = await this.#counts('where word >= $1 and word <= $2 order by count desc, word limit $3', [
      key,
      key + LAST_CHARACTER,
      most,
    ]);
    keep(rows, fetched);
    return rows.map(({ word }) => word);
  }

  async #fetchCandidates({ key, asked, most }: WantedCandidates, fetched: Fetched): Promise<void> {
    const queries = candidateQueries(this.#tables.statement, {
      asked,
      countsOf: (word) => fetched.countsOf(word),
      records: fetched.records,
      most,
    });
    let scored: z.infer<typeof Scored> = [];
    for (const query of queries) {
      const { rows } = await this.#pool.query({ ...query, rowMode: 'array' });
      scored = Scored.parse(rows);
      if (scored.length > 0) break;
    }
    // A row that several words have led to comes once for each, one after the other.
    const found = scored.filter(([id], at) => scored[at - 1]?.[0] !== id).map(([id, score]) => ({ id, score }));
    fetched.pages.set(key, { found, most, isAll: scored.length < most });
  }

  async #counts(where: string, values: readonly unknown[]): Promise<CountRow[]> {
    const { rows } = await this.#pool.query(`select ${COUNTS} from ${this.#tables.word} ${where}`, [...values]);
    return rows.map((row) => CountRow.parse(row));
  }
}

function keep(rows: readonly CountRow[], fetched: Fetched): void {
  for (const { word, ...counts } of rows) fetched.counts.set(word, counts);
}

/** What is said before every statement has a row: what is found until then could be anything but the best. */
const stillPreparing = (): UserError =>
  new UserError('Not searched: the words of the statements are still being counted. Ask again in a minute.');

/** pg says so in words only; 57014 is what the server says when it gave up first. */
const isTooLate = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === '57014') || error.message === 'Query read timeout');

/** What is said when the database takes longer than an answer can wait. */
export const tooLate = ({ name }: PostgresAddress, within: number, cause?: unknown): UserError =>
  new UserError(
    `Not searched: ${name} took longer than ${within / 1000} seconds. Ask with rarer words, or look for what holds the database up.`,
    { cause },
  );
