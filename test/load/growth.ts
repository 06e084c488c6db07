import { createRandom } from '../search/made-up-records.ts';
import type { LoadGround } from './load-ground.ts';
import { type LoadFigure, wrongIn } from './load-table.ts';
import { newQuestions } from './made-up-questions.ts';
import type { Usage } from './probe.ts';
import { sendAtRate } from './sending.ts';
import { short } from './spread.ts';

/** Asked before each look at the memory, so that the answers that are kept are the same each time. */
const KEPT = 100;

/** What may come and go at any look, in bytes: a document that was unpacked, a map that was made larger. */
const FLUTTER = 1.5e6;

/** S1: so many commands a second for so long; the heap after a collection, the timers and the sockets stay as they are. */
export async function stayedFlat(
  ground: LoadGround,
  { rate, seconds, looks, growth }: { rate: number; seconds: number; looks: number; growth: number },
): Promise<LoadFigure> {
  const { talks, log } = ground;
  const next = newQuestions(log.told, createRandom(6));
  const fixed = Array.from({ length: KEPT }, newQuestions(log.told, createRandom(7)));
  const look = async (): Promise<Usage> => {
    for (const question of fixed) await ground.ask(question);
    return talks.usage('after collection');
  };
  const faults = new Map<string, number>();
  const seen = [await look()];
  let commands = 0;
  for (let part = 0; part < looks; part += 1) {
    const sent = await sendAtRate({ rate, seconds: seconds / looks }, () => ground.ask(next()));
    commands += sent.took.count;
    for (const [fault, times] of sent.faults) faults.set(fault, (faults.get(fault) ?? 0) + times);
    seen.push(await look());
  }
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) throw new RangeError('nothing was measured');
  const grown = last.heap - first.heap;
  const more = (kind: string) => (last.resources[kind] ?? 0) - (first.resources[kind] ?? 0);
  const kinds = Object.keys(last.resources).filter((kind) => more(kind) > 0 && !PASSING.has(kind));
  return {
    row: 'S1',
    what: `${rate} commands a second for ${seconds} s`,
    asked: 'heap grows by ≤ 1 MB for 10,000 commands; timers and sockets flat',
    reached: `heap after a collection ${seen.map(({ heap }) => short(heap / 1e6)).join(', ')} MB: ${(((grown / commands) * 10_000) / 1e6).toFixed(2)} MB for 10,000; ${Object.entries(
      last.resources,
    )
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')} (before: ${Object.values(first.resources).reduce((sum, count) => sum + count, 0)})`,
    wrong: [
      ...wrongIn(faults),
      ...(grown > growth * (commands / 10_000) + FLUTTER
        ? [`the heap has grown by ${short(grown / 1e6)} MB in ${commands} commands`]
        : []),
      ...kinds.filter((kind) => more(kind) > 2).map((kind) => `${more(kind)} ${kind} more than before`),
    ],
  };
}

/** Comes and goes with every request; connections are kept open by whoever asks. */
const PASSING = new Set(['TCPSocketWrap', 'Immediate', 'HTTPINCOMINGMESSAGE', 'HTTPClientRequest', 'FSReqCallback']);
