import { setTimeout as pause } from 'node:timers/promises';
import { DESK } from '../../src/playground/newsroom.ts';
import { createRandom } from '../search/made-up-records.ts';
import { editorOf, notInStore } from './adding.ts';
import type { LoadFigure } from './load-table.ts';
import { faultOf, newQuestions, sameQuestions } from './made-up-questions.ts';
import type { Usage } from './probe.ts';
import { sendAtRate } from './sending.ts';
import { FaultLog, soakFaults } from './soak-faults.ts';
import type { SoakGround } from './soak-ground.ts';
import { MentionTally } from './soak-mentions.ts';
import { mention } from './soak-questions.ts';
import { Spread, short } from './spread.ts';

/** How a soak goes. */
export interface Soak {
  hours: number;
  /** Commands a second. */
  rate: number;
  faultEveryMinutes: number;
  tableEveryMinutes: number;
}

/** A statement is confirmed and a mention asked so often, in milliseconds. */
const CONFIRM_EVERY_MS = 2000;
const MENTION_EVERY_MS = 5000;
/** Longer than the answer to a mention takes on a quiet day. */
const MENTION_TAKES_MS = 30;
/** Commands are sent in bunches of so many seconds, between which it is looked whether the time is up. */
const BUNCH_SECONDS = 5;
const MINUTE = 60_000;
/** How much more memory than after the first hour is growth. */
const GROWTH = 0.05;

/** S2: for hours commands, confirmations and mentions, and a fault every few minutes; `show` gets a figure each hour and at the end. */
export async function soakFor(ground: SoakGround, soak: Soak, show: (figure: LoadFigure) => void): Promise<void> {
  const began = performance.now();
  const minutes = () => (performance.now() - began) / MINUTE;
  const isOver = () => minutes() >= soak.hours * 60 || !ground.overHttp.runs();
  const random = createRandom(9);
  const [anew, again] = [newQuestions(ground.log.told, random), sameQuestions(ground.log.told, random)];
  const editor = editorOf({ client: ground.client, slack: ground.httpSlack }, ground.log.waiting);
  const faults = soakFaults(ground);
  const wrong: string[] = [];
  const happened = new FaultLog();
  const mentions = new MentionTally(happened);
  const asked: Promise<void>[] = [];
  let [commands, refused] = [0, 0];
  let took = new Spread();
  let first: Usage | null = null;
  let lastCpu = (await ground.overHttp.usage()).cpuMs;
  let lastCommands = 0;

  async function asking(): Promise<void> {
    while (!isOver()) {
      const sent = await sendAtRate({ rate: soak.rate, seconds: BUNCH_SECONDS }, async () => {
        const question = (random() < 0.5 ? anew : again)();
        const from = performance.now();
        const fault = faultOf(question, await ground.client.command(question.text));
        took.add(performance.now() - from);
        return fault;
      });
      commands += sent.took.count;
      for (const [fault, times] of sent.faults) wrong.push(`${times} answers: ${fault}`);
    }
  }

  async function confirming(): Promise<void> {
    while (!isOver()) {
      // While the store is away nothing is confirmed, and whoever tries is told so.
      if ((await editor.confirm().catch(String)) !== null) refused += 1;
      await pause(CONFIRM_EVERY_MS);
    }
  }

  /** Nobody waits for its answer but the end of the soak. */
  function askMention(): void {
    const { text } = anew();
    asked.push(
      mention(ground.slack, text).then((mentioned) => {
        const fault = mentions.count(text, mentioned);
        if (fault !== null) wrong.push(fault);
      }),
    );
  }

  async function mentioning(): Promise<void> {
    while (!isOver()) {
      askMention();
      await pause(MENTION_EVERY_MS);
    }
  }

  async function faulting(): Promise<void> {
    for (let next = soak.faultEveryMinutes; !isOver(); ) {
      await pause(1000);
      if (minutes() < next) continue;
      next += soak.faultEveryMinutes;
      const fault = faults[happened.count % faults.length];
      if (!fault) continue;
      // One is on its way when the fault comes, and another arrives in its midst.
      askMention();
      await pause(random() * MENTION_TAKES_MS);
      const over = happened.happen(fault);
      askMention();
      await over;
    }
  }

  /** Whether what was acknowledged stands in the store, and answers in both processes. */
  async function lost(): Promise<string[]> {
    const missing = await notInStore(ground.store, editor.acknowledged);
    const newest = editor.acknowledged.slice(-20);
    const silent: string[] = [];
    for (const id of newest) {
      const { body } = await ground.client.command(`statement ${id}`);
      if (!body.includes(`berth ${id.replace('berth-', '')} `)) silent.push(id);
    }
    return [
      ...(missing.length > 0 ? [`${missing.length} acknowledged statements are not in the store: ${missing[0]}`] : []),
      ...(silent.length > 0 ? [`${silent.length} acknowledged statements do not answer: ${silent[0]}`] : []),
      ...(await otherwiseOnSocket(ground, newest)),
    ];
  }

  async function table(): Promise<void> {
    wrong.push(...(await lost()));
    const usage = await ground.overHttp.usage('after collection');
    const grown = first === null ? 0 : usage.rss / first.rss - 1;
    if (minutes() >= 60) first ??= usage;
    if (grown > GROWTH) wrong.push(`memory has grown by ${short(100 * grown)} % since the first hour`);
    const cpu = (usage.cpuMs - lastCpu) / Math.max(1, commands - lastCommands);
    show({
      row: 'S2',
      what: `${minutes() < 60 ? `${Math.round(minutes())} minutes` : `${(minutes() / 60).toFixed(1)} hours`}, ${happened.count} faults`,
      asked:
        'answers right, each mention answered once, nothing acknowledged missing, memory + ≤ 5 % after the first hour',
      reached: `${commands} commands, ${took.words(50, 99)} of late, CPU ${cpu.toFixed(2)} ms each; mentions: ${mentions.words()}; ${editor.acknowledged.length} confirmed, ${refused} refused; heap ${short(usage.heap / 1e6)} MB, memory ${Math.round(usage.rss / 1e6)} MB`,
      wrong: wrong.splice(0),
    });
    took = new Spread();
    [lastCpu, lastCommands] = [usage.cpuMs, commands];
  }

  async function telling(): Promise<void> {
    for (let next = soak.tableEveryMinutes; !isOver(); ) {
      await pause(1000);
      if (minutes() < next) continue;
      next += soak.tableEveryMinutes;
      await table();
    }
  }

  await Promise.all([asking(), confirming(), mentioning(), faulting(), telling()]);
  await Promise.all(asked);
  if (!ground.overHttp.runs()) wrong.push(`Talks has ended: ${ground.overHttp.log().slice(-500)}`);
  if (!ground.onSocket().runs()) wrong.push(`Talks on the socket has ended: ${ground.onSocket().log().slice(-500)}`);
  if (ground.overHttp.runs() && commands > lastCommands) await table();
  else if (wrong.length > 0) show(ended(wrong));
}

const ended = (wrong: readonly string[]): LoadFigure => ({
  row: 'S2',
  what: 'ended early',
  asked: 'two processes that run',
  reached: 'one has ended',
  wrong,
});

/** The other process takes in what this one has written within some seconds. */
async function otherwiseOnSocket({ slack }: SoakGround, ids: readonly string[]): Promise<string[]> {
  const silent = new Set(ids);
  for (let tries = 0; silent.size > 0 && tries < 60; tries += 1) {
    for (const id of silent) {
      await slack.type({ channel: DESK.id, text: `/talks statement ${id}` });
      const shown = JSON.stringify(slack.messages(DESK.id).at(-1) ?? {});
      if (shown.includes(`berth ${id.replace('berth-', '')} `)) silent.delete(id);
    }
    if (silent.size > 0) await pause(1000);
  }
  return silent.size === 0
    ? []
    : [`the process on the socket does not know ${silent.size} statements: ${[...silent][0]}`];
}
