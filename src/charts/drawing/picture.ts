import { Worker } from 'node:worker_threads';
import type { Chart } from '../chart.ts';
import type { DrawOrder } from './draw-worker.ts';

/** Longer than any picture takes; what is stuck must not stay. */
const LONGEST_MS = 30_000;

/** The end of the queue: one picture is drawn at a time, or a busy hour would take every core. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * A chart as the bytes of a PNG or SVG. It is drawn in a thread of its own, since it takes some hundred milliseconds in
 * which nothing else could be answered; the thread ends with the picture and leaves its memory free.
 */
export function picture(chart: Chart, as: DrawOrder['as'] = 'png'): Promise<Buffer> {
  const drawn = queue.then(() => drawnInThread({ chart, as }));
  queue = drawn.catch(() => {});
  return drawn;
}

function drawnInThread(workerData: DrawOrder): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), { workerData });
    const late = setTimeout(() => {
      reject(new Error(`A picture was not drawn within ${LONGEST_MS} ms.`));
      void worker.terminate();
    }, LONGEST_MS);
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new Error('The drawing of a picture ended without one.'));
    });
  });
}
