import type { ClientBase } from 'pg';
import { letterSet } from '../search/edit-distance.ts';
import { FIELD, type Field } from '../search/postings.ts';
import type { WordCounts } from './fetched.ts';
import { inGroups } from './in-groups.ts';
import { entryParts } from './record-entries.ts';

const COUNTED: Record<Field, keyof WordCounts> = {
  [FIELD.text]: 'texts',
  [FIELD.speaker]: 'names',
  [FIELD.about]: 'abouts',
};

/** Words that are saved in one statement. */
const AT_A_TIME = 2000;

/** By how much the counts of words change: kept in memory while rows are written, then saved in one go. */
export class WordTally {
  readonly #changes = new Map<string, WordCounts>();

  /** A row has come with these entries (`by` 1), or gone (-1). */
  count(entries: readonly string[], by: 1 | -1): void {
    const keys = new Set<string>();
    for (const entry of entries) {
      const { key, field } = entryParts(entry);
      const counts = this.#countsOf(key);
      counts[COUNTED[field]] += by;
      if (!keys.has(key)) counts.count += by;
      keys.add(key);
    }
  }

  /** Adds the changes to the table, and takes out of it what no row has any more. */
  async save(client: ClientBase, table: string): Promise<void> {
    for (const group of inGroups(this.#changes, AT_A_TIME)) {
      const words = group.filter(([, counts]) => Object.values(counts).some((by) => by !== 0));
      if (words.length === 0) continue;
      await client.query(
        `insert into ${table} as known (word, count, texts, names, abouts, first, length, letters, rest)
         select * from unnest($1::text[], $2::integer[], $3::integer[], $4::integer[], $5::integer[], $6::integer[],
           $7::integer[], $8::bigint[], $9::text[])
         on conflict (word) do update set count = known.count + excluded.count, texts = known.texts + excluded.texts,
           names = known.names + excluded.names, abouts = known.abouts + excluded.abouts`,
        [
          words.map(([word]) => word),
          words.map(([, { count }]) => count),
          words.map(([, { texts }]) => texts),
          words.map(([, { names }]) => names),
          words.map(([, { abouts }]) => abouts),
          words.map(([word]) => word.charCodeAt(0)),
          words.map(([word]) => word.length),
          words.map(([word]) => letterSet(word)),
          words.map(([word]) => restOf(word)),
        ],
      );
      const fewer = words.filter(([, { count }]) => count < 0).map(([word]) => word);
      if (fewer.length > 0)
        await client.query(`delete from ${table} where count <= 0 and word = any ($1::text[])`, [fewer]);
    }
    this.#changes.clear();
  }

  #countsOf(key: string): WordCounts {
    let counts = this.#changes.get(key);
    if (counts === undefined) {
      counts = { count: 0, texts: 0, names: 0, abouts: 0 };
      this.#changes.set(key, counts);
    }
    return counts;
  }
}

/** A word without its first letter, by which words with another first letter are found; none where that would halve a character. */
function restOf(word: string): string {
  const rest = word.slice(1);
  return rest.isWellFormed() ? rest : '';
}
