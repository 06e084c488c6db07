import type { LoggedChange } from '../../src/facts/change.ts';
import type { Searched } from '../../src/search/index-elsewhere.ts';
import type { SearchRecord } from '../../src/search/statement-index.ts';

/** Records that are to be found, as one process has them. */
export interface SearchedRecords extends Searched {
  /** Changes a record, in the log too. */
  put(record: SearchRecord): void;
  remove(id: string): void;
  /** What another process has done to a record, or its id where it was removed: known here once the log has been read. */
  later(change: SearchRecord | string): void;
}

/** The log of a newsroom, as several processes read it: the ids of what was touched. */
export interface SharedLog {
  touched: string[];
  /** Tells a log from one that was restored from a backup. */
  name: string;
}

const hashOf = ({ name }: SharedLog, seq: number): string => `${name} ${seq}`;

/** Statements as one process has them. The changes say nothing but whom they touched: rows are written from records. */
export function searchedRecords(
  records: readonly SearchRecord[],
  log: SharedLog = { touched: [], name: 'log' },
): SearchedRecords {
  const known = new Map(records.map((record) => [record.id, record]));
  const unread: (SearchRecord | string)[] = [];
  let seq = log.touched.length;
  const take = (change: SearchRecord | string): void => {
    if (typeof change === 'string') known.delete(change);
    else known.set(change.id, change);
    seq++;
  };
  const write = (change: SearchRecord | string): void => {
    log.touched.push(typeof change === 'string' ? change : change.id);
    take(change);
  };
  return {
    curated: 'curated',
    get head() {
      return { seq, hash: hashOf(log, seq) };
    },
    ids: () => known.keys(),
    recordOf: (id) => known.get(id),
    touchedBy: (changes) => changes.map(({ thing }) => thing),
    read: async (after, limit) =>
      log.touched.slice(after, after + limit).map(
        (thing, at): LoggedChange => ({
          seq: after + at + 1,
          at: '2026-03-02T09:30:00.000Z',
          by: 'U0DANA0001',
          reason: null,
          thing,
          version: 1,
          change: { change: 'record-removed', thing },
          previousHash: hashOf(log, after + at),
          hash: hashOf(log, after + at + 1),
        }),
      ),
    catchUp: async () => {
      for (const change of unread.splice(0)) take(change);
    },
    put: write,
    remove: write,
    later: (change) => void unread.push(change),
  };
}
