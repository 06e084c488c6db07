import { parentPort } from 'node:worker_threads';
import { mergedPostings } from '../search/merged-postings.ts';
import { arraysOf } from '../search/postings.ts';
import { createPostingsBuilder } from '../search/postings-builder.ts';
import { loadIndexFile, saveIndexFile } from './index-file.ts';
import type { SearchJob, SearchJobAnswer } from './search-job.ts';

// The thread that merges, builds, saves and loads, one job after the other, so that the event loop of the bot is never held.

const sharedMemory = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
let builder = createPostingsBuilder();

async function answerTo(job: SearchJob): Promise<SearchJobAnswer> {
  switch (job.do) {
    case 'merge':
      return arraysOf(mergedPostings(job.job, sharedMemory));
    case 'add':
      job.records.forEach((record, at) => {
        builder.add(job.first + at, record);
      });
      return null;
    case 'finish': {
      const postings = builder.finish(job.records, sharedMemory);
      builder = createPostingsBuilder();
      return arraysOf(postings);
    }
    case 'save':
      await saveIndexFile(job.file, job.saved);
      return null;
    case 'load':
      return loadIndexFile(job.file);
  }
}

let before: Promise<unknown> = Promise.resolve();
parentPort?.on('message', ({ id, job }: { id: number; job: SearchJob }) => {
  before = before
    .then(() => answerTo(job))
    .then(
      (answer) => parentPort?.postMessage({ id, answer }),
      (error: unknown) => parentPort?.postMessage({ id, error }),
    );
});
