import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Merger } from '../search/live-index.ts';
import { arraysOf, type Postings, readPostings } from '../search/postings.ts';
import type { Searched } from '../search/postings-builder.ts';
import type { SavedIndex } from './index-file.ts';
import type { SearchJob, SearchJobAnswer } from './search-job.ts';

/** A thread that does what would hold the event loop: a million statements take seconds to read and tenths of one to merge. */
export interface SearchThread {
  /** For createLiveIndex. */
  merge: Merger;
  /** The postings of records, numbered as they come. They go over in small batches between which the event loop turns. */
  build(records: Iterable<Searched>): Promise<Postings>;
  /** Saves postings to a file, stamped with what they are of. */
  save(file: string, postings: Postings, stamp: string): Promise<void>;
  /** The postings that were saved, and their stamp; null when the file is missing, of another version, or damaged. */
  load(file: string): Promise<SavedIndex<Postings> | null>;
  /** Ends the thread; jobs under way fail. */
  close(): Promise<void>;
}

const BATCH = 500;
/** So many batches may wait for the thread: more would only be copies in memory. */
const BATCHES_AHEAD = 16;

const ENDED = 'the search thread has ended';

interface Waiting {
  resolve(answer: SearchJobAnswer): void;
  reject(error: unknown): void;
}

/** Starts the thread. It does not keep the process alive. */
export function createSearchThread(): SearchThread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url));
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | null = null;

  const end = (error: Error): void => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, answer, error }: { id: number; answer: SearchJobAnswer; error?: unknown }) => {
    const job = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (error === undefined) job?.resolve(answer);
    else job?.reject(error);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error(ENDED)));

  const run = (job: SearchJob): Promise<SearchJobAnswer> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, job });
    });
  const postingsFrom = async (job: SearchJob): Promise<Postings> => {
    const arrays = await run(job);
    if (arrays === null || 'stamp' in arrays) throw new RangeError(`the search thread answers ${job.do} with postings`);
    return readPostings(arrays);
  };

  return {
    merge: (job) => postingsFrom({ do: 'merge', job }),
    async build(records) {
      const ahead: Promise<unknown>[] = [];
      const failed: unknown[] = [];
      let first = 0;
      let batch: Searched[] = [];
      const send = async (): Promise<void> => {
        ahead.push(run({ do: 'add', first, records: batch }).catch((error) => failed.push(error)));
        first += batch.length;
        batch = [];
        if (ahead.length > BATCHES_AHEAD) await ahead.shift();
        await setImmediate();
        if (failed.length > 0) throw failed[0];
      };
      for (const { text, speaker, topic, source } of records) {
        batch.push({ text, speaker, topic, source });
        if (batch.length === BATCH) await send();
      }
      await send();
      await Promise.all(ahead);
      if (failed.length > 0) throw failed[0];
      return postingsFrom({ do: 'finish', records: first });
    },
    async save(file, postings, stamp) {
      await run({ do: 'save', file, saved: { stamp, postings: arraysOf(postings) } });
    },
    async load(file) {
      const saved = await run({ do: 'load', file });
      return saved && 'stamp' in saved ? { stamp: saved.stamp, postings: readPostings(saved.postings) } : null;
    },
    async close() {
      end(new Error(ENDED));
      await worker.terminate();
    },
  };
}
