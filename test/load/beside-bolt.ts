import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../search/made-up-records.ts';
import type { Answering } from './bare-bolt.ts';
import { freePort } from './free-port.ts';
import type { LoadGround } from './load-ground.ts';
import { type LoadFigure, wrongIn } from './load-table.ts';
import { faultOf, type Question, questionsOfEachKind } from './made-up-questions.ts';
import { type MeasuredProcess, startMeasured } from './measured-process.ts';
import { sendAtOnce } from './sending.ts';
import { type SlackRequests, slackRequests } from './slack-requests.ts';

const BARE = new URL('./bare-bolt.ts', import.meta.url).pathname;
const LANES = 4;

/** A Bolt app without anything in it, beside Talks. */
interface BareBolt {
  process: MeasuredProcess;
  client: SlackRequests;
}

async function startBareBolt({ slack, folder }: LoadGround): Promise<BareBolt> {
  const port = await freePort();
  const process = startMeasured({
    program: BARE,
    args: [String(port), slack.apiUrl, slack.botToken, slack.signingSecret],
    env: {},
    logFile: join(folder, 'bare-bolt.log'),
  });
  const { signingSecret, url } = slack;
  const client = slackRequests({ port, signingSecret, responseUrl: `${url}/response/load`, connections: LANES });
  for (;;) {
    if (!process.runs()) throw new Error(`Bolt has ended: ${process.log()}`);
    try {
      if ((await client.command('first')).status === 200) return { process, client };
    } catch {
      // It does not listen yet.
      await pause(50);
    }
  }
}

/**
 * CPU of each kind of question beside that of a bare Bolt app in the same run, which answers with one word and with the very same
 * message: asked for the first time, with other words each time, and asked again.
 */
export async function besideBolt(ground: LoadGround, times: number): Promise<LoadFigure[]> {
  const bare = await startBareBolt(ground);
  try {
    const figures: LoadFigure[] = [];
    const kinds = questionsOfEachKind(ground.log.told, createRandom(8));
    // What ran first would be measured slower than what ran last.
    for (const next of kinds.values()) await costOf(ground.talks, times, () => ground.ask(next()));
    await costOf(bare.process, times * kinds.size, () => answered(bare, 'warm up'));
    for (const [kind, next] of kinds) figures.push(await oneKind(ground, bare, { kind, next, times }));
    return figures;
  } finally {
    bare.client.close();
    bare.process.signal('SIGTERM');
    await bare.process.code;
  }
}

async function oneKind(
  ground: LoadGround,
  bare: BareBolt,
  { kind, next, times }: { kind: string; next: () => Question; times: number },
): Promise<LoadFigure> {
  const anew = await costOf(ground.talks, times, () => ground.ask(next()));
  const one = next();
  const body = (await ground.client.command(one.text)).body;
  const again = await costOf(ground.talks, times, () => ground.ask(one));
  const word = await costOf(bare.process, times, () => answered(bare, `${one.text} `));
  await bare.process.tell({ words: one.text, message: JSON.parse(body) } satisfies Answering);
  const bytes = await costOf(bare.process, times, async () => faultOf(one, await bare.client.command(one.text)));
  const ratio = (cost: number, beside: number) => `${(cost / beside).toFixed(1)} ×`;
  const beside = (cost: number) =>
    `${cost.toFixed(2)} ms = ${ratio(cost, bytes.cpu)} the same bytes, ${ratio(cost, word.cpu)} one word`;
  return {
    row: 'CPU',
    what: `${kind} (${(body.length / 1000).toFixed(1)} kB)`,
    asked: '≤ 1.5 × a bare Bolt reply',
    reached: `again ${beside(again.cpu)}; anew ${beside(anew.cpu)} (Bolt ${bytes.cpu.toFixed(2)} and ${word.cpu.toFixed(2)} ms)`,
    wrong: [anew, again, word, bytes].flatMap(({ faults }) => wrongIn(faults)),
  };
}

const answered = async ({ client }: BareBolt, words: string): Promise<string | null> =>
  (await client.command(words)).body.includes('answered') ? null : 'no answer of a bare Bolt app';

async function costOf(process: MeasuredProcess, times: number, send: () => Promise<string | null>) {
  const before = await process.usage();
  const { faults } = await sendAtOnce({ lanes: LANES, times }, send);
  const after = await process.usage();
  return { cpu: (after.cpuMs - before.cpuMs) / times, faults };
}
