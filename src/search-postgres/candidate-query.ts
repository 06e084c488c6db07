import type { Asked, AskedWord } from '../search/asked-words.ts';
import { gainOf } from '../search/candidates.ts';
import { FIELD, type Field, STRONGEST_FIRST } from '../search/postings.ts';
import type { WordCounts } from './fetched.ts';
import { entryOf } from './record-entries.ts';

/** A statement and what stands for its $1, $2 … */
export interface Query {
  text: string;
  values: string[];
}

/** Rows that one look at the table scores, at most: what bounds the cost of a question, however many statements there are. */
const MOST_ROWS = 20_000;
/** So many statements may have the rarest words together for each of them to be scored. */
const BY_ONE_WORD = 1000;
/** The rarest word of all leads alone up to here. */
const BY_RAREST = 5000;
/** Other words lead two together, where no more statements than this are to be expected. */
const BY_TWO_WORDS = 2000;
const PAIRED = 8;
/** Where all words are common, so many of the rarest have to stand together. */
const TOGETHER = 6;

/** The entries of one word of the question, with what each tells: those of the likest reading first, of each the strongest field. */
interface Weighed {
  word: AskedWord;
  frequency: number;
  entries: { entry: string; gain: number; field: Field }[];
}

const FIELD_COUNT: Record<Field, keyof WordCounts> = {
  [FIELD.text]: 'texts',
  [FIELD.speaker]: 'names',
  [FIELD.about]: 'abouts',
};

/** A word as a tsquery writes it. */
const quoted = (entry: string): string => `'${entry.replace(/['\\]/g, '$&$&')}'`;
const anyOf = (entries: readonly string[]): string => entries.map(quoted).join(' | ');

function weighed(word: AskedWord, countsOf: (key: string) => WordCounts): Weighed {
  const entries = word.readings.flatMap(({ key, likeness }) => {
    const counts = countsOf(key);
    return STRONGEST_FIRST.filter((field) => counts[FIELD_COUNT[field]] > 0).map((field) => ({
      entry: entryOf(key, field),
      gain: gainOf(word, likeness, field),
      field,
    }));
  });
  return { word, entries, frequency: word.readings.reduce((sum, { count }) => sum + count, 0) };
}

const wordQuery = ({ entries }: Weighed): string => anyOf(entries.map(({ entry }) => entry));

/**
 * What leads to a statement: the rarest words, any of them, and of the others two together. A record that has nothing but one
 * of several words that are not rare has too little of the question to pass the gate, so it is not looked at.
 */
function leadOf(rarestFirst: readonly Weighed[], records: number): string[] {
  const lead: string[] = [];
  let looked = 0;
  const others: Weighed[] = [];
  rarestFirst.forEach((one, at) => {
    looked += one.frequency;
    if (looked <= (at === 0 ? BY_RAREST : BY_ONE_WORD)) lead.push(wordQuery(one));
    else others.push(one);
  });
  const paired = others.slice(0, PAIRED);
  paired.forEach((one, at) => {
    const beside = paired
      .slice(at + 1)
      .filter((other) => (one.frequency * other.frequency) / records <= BY_TWO_WORDS)
      .map(wordQuery);
    if (beside.length > 0) lead.push(`((${wordQuery(one)}) & (${beside.join(' | ')}))`);
  });
  return lead;
}

/** The looks to take at the table, in this order until one finds something; each is of queries whose rows are scored. */
function looksOf(rarestFirst: readonly Weighed[], records: number): string[][] {
  const [rarest, ...others] = rarestFirst;
  if (!rarest) return [];
  if (others.length === 0) {
    if (rarest.frequency <= MOST_ROWS) return [[wordQuery(rarest)]];
    // A name that many mention: its bearers must be among those that are scored.
    const byField = STRONGEST_FIRST.map((field) => rarest.entries.filter((entry) => entry.field === field));
    return [byField.filter((entries) => entries.length > 0).map((entries) => anyOf(entries.map(({ entry }) => entry)))];
  }
  const lead = leadOf(rarestFirst, records);
  if (rarest.frequency <= BY_RAREST) return [[lead.join(' | ')]];
  const together = rarestFirst.slice(0, TOGETHER).map((one) => `(${wordQuery(one)})`);
  return [[[...lead, `(${together.join(' & ')})`].join(' | ')], [wordQuery(rarest)]];
}

/**
 * The statements that have most of a question, best first, equal ones in the order of their ids: rows of id and score. Rarest
 * words first; what is common only adds to the score of what they have led to. The queries are asked in turn until one finds
 * something; there are none when no statement has any of the words.
 */
export function candidateQueries(
  table: string,
  {
    asked,
    countsOf,
    records,
    most,
  }: { asked: Asked; countsOf: (key: string) => WordCounts; records: number; most: number },
): Query[] {
  const all = asked.words.map((word) => weighed(word, countsOf)).filter(({ entries }) => entries.length > 0);
  const rarestFirst = all.toSorted((a, b) => a.frequency - b.frequency);
  // As in memory: a function word tells something only of what another word has found.
  const leading = rarestFirst.filter(({ word }, at) => at === 0 || !word.common);
  return looksOf(leading, records).map((leads) => {
    const values: string[] = [];
    const put = (value: string): string => `$${values.push(value)}::tsquery`;
    const score = rarestFirst
      .map(({ entries }) => {
        const cases = inOneGo(entries).map(({ query, gain }) => `when words @@ ${put(query)} then ${gain}`);
        return `case ${cases.join(' ')} else 0 end`;
      })
      .join(' + ');
    const rows = leads
      .map((lead) => `(select id, words from ${table} where words @@ ${put(lead)} limit ${MOST_ROWS})`)
      .join(' union all ');
    return {
      text: `select id, (${score})::float8 as score from (${rows}) as led order by score desc, id limit ${most}`,
      values,
    };
  });
}

/** Entries in a row that tell the same are one question. */
function inOneGo(entries: Weighed['entries']): { query: string; gain: string }[] {
  const groups: { entries: string[]; gain: string }[] = [];
  for (const { entry, gain } of entries) {
    const last = groups.at(-1);
    const shown = gain.toFixed(6);
    if (last?.gain === shown) last.entries.push(entry);
    else groups.push({ entries: [entry], gain: shown });
  }
  return groups.map((group) => ({ query: anyOf(group.entries), gain: group.gain }));
}
