import type { IndexPart } from './candidates.ts';
import { compoundsOf } from './compounds.ts';
import { editDistance, letterSet, mayBeNear } from './edit-distance.ts';
import { foldedWords } from './fold.ts';
import type { NearWord } from './lexicon.ts';
import { FIELD, type Field, type RecordList } from './postings.ts';
import type { Searched } from './postings-builder.ts';

/** The words of a record, by field. */
export function wordsByField({ text, speaker, topic, source }: Searched): Map<string, Set<Field>> {
  const fields = new Map<string, Set<Field>>();
  const put = (printed: string, field: Field): void => {
    const words = foldedWords(printed);
    for (const { key } of [...words, ...compoundsOf(printed, words)]) {
      fields.set(key, (fields.get(key) ?? new Set()).add(field));
    }
  };
  put(text, FIELD.text);
  put(speaker, FIELD.speaker);
  put(topic, FIELD.about);
  put(source, FIELD.about);
  return fields;
}

interface Entry {
  letters: number;
  lists: Record<Field, number[]>;
  /** How many records have the word in any field. */
  count: number;
}

const DIGIT = /\d/;
const SCRIPT = 0x100;

/** Records that came or changed since the last merge, searchable at once: a few thousand, so plain lists do. */
export class RecentChanges implements IndexPart {
  readonly #entries = new Map<string, Entry>();
  readonly #records = new Map<number, Searched>();

  get size(): number {
    return this.#records.size;
  }

  /** The records with their numbers, in order. */
  get records(): { number: number; record: Searched }[] {
    return [...this.#records].map(([number, record]) => ({ number, record })).sort((a, b) => a.number - b.number);
  }

  add(number: number, record: Searched): void {
    this.#records.set(number, record);
    for (const [key, fields] of wordsByField(record)) {
      let entry = this.#entries.get(key);
      if (!entry) {
        entry = { letters: letterSet(key), lists: { 0: [], 1: [], 2: [] }, count: 0 };
        this.#entries.set(key, entry);
      }
      entry.count++;
      for (const field of fields) insert(entry.lists[field], number);
    }
  }

  remove(number: number): void {
    const record = this.#records.get(number);
    if (!record) return;
    this.#records.delete(number);
    for (const [key, fields] of wordsByField(record)) {
      const entry = this.#entries.get(key);
      if (!entry) continue;
      entry.count--;
      if (entry.count === 0) this.#entries.delete(key);
      for (const field of fields) entry.lists[field].splice(entry.lists[field].indexOf(number), 1);
    }
  }

  listsOf(key: string): Record<Field, RecordList | null> {
    const lists = this.#entries.get(key)?.lists;
    const list = (field: Field): RecordList | null =>
      lists && lists[field].length > 0
        ? { count: lists[field].length, isBits: false, values: Uint32Array.from(lists[field]) }
        : null;
    return { 0: list(0), 1: list(1), 2: list(2) };
  }

  count(key: string): number {
    return this.#entries.get(key)?.count ?? 0;
  }

  countAsName(key: string): number {
    return this.#entries.get(key)?.lists[FIELD.speaker].length ?? 0;
  }

  /** As the vocabulary finds near words (Vocabulary.near). */
  near(word: string, most: number): NearWord[] {
    if (most === 0 || word === '' || DIGIT.test(word)) return [];
    const letters = letterSet(word);
    const own = word.charCodeAt(0);
    const swapped = word.charAt(1) + word.charAt(0) + word.slice(2);
    const near: NearWord[] = [];
    for (const [key, entry] of this.#entries) {
      if (Math.abs(key.length - word.length) > most || !mayBeNear(entry.letters, letters, most)) continue;
      const first = key.charCodeAt(0);
      const sameScript = first - (first % SCRIPT) === own - (own % SCRIPT);
      if (first !== own && !sameScript && key !== word.slice(1) && key !== swapped) continue;
      const distance = editDistance(word, key, first === own ? most : 1);
      if (distance > 0 && distance <= (first === own ? most : 1) && !DIGIT.test(key)) near.push({ key, distance });
    }
    return near;
  }

  beginningWith(prefix: string): string[] {
    return [...this.#entries.keys()].filter((key) => key.startsWith(prefix));
  }
}

/** Puts a number into a list in order. */
function insert(list: number[], number: number): void {
  let at = list.length;
  while (at > 0 && (list[at - 1] ?? 0) > number) at--;
  list.splice(at, 0, number);
}
