import { createServer } from 'node:net';
import { LogLevel } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Desk } from '../../src/desk/desk.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { HandledRequest } from '../../src/operations/metrics.ts';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.ts';
import { createApp } from '../../src/slack/app.ts';
import { STATEMENT_MENU } from '../../src/slack/blocks/statement-menu.ts';
import type { Connection } from '../../src/slack/connection.ts';
import { createLogger } from '../../src/slack/log.ts';
import { openTemporaryDesk, type TemporaryDesk } from './temporary-desk.ts';

export const DESK_CHANNEL = 'C0DESK0001';
export const DANA = 'U0DANA0001';
export const SAM = 'U0SAM00001';
export const ALEX = 'U0ALEX0001';
export const GIL = 'U0GIL00001';
export const LEE = 'U0LEE00001';
export const OLA = 'U0OLA00001';
/** The channel that another organisation shares: Alex and Ola are in it. */
export const SHARED_CHANNEL = 'C0SHARED01';
export const WIRE_BOT = 'U0WIREBOT1';
export const BOT_USER = 'U0TALKSBOT';
export const DIRECT = 'D0DANA0000';

/** One process of Talks, connected to a local Slack. */
export interface ConnectedTalks extends Pick<TemporaryDesk, 'live' | 'edits' | 'store' | 'file'> {
  /** The lines that the app has logged. */
  log: string[];
  stopApp: () => Promise<void>;
}

export interface Newsroom extends ConnectedTalks {
  slack: LocalSlack;
  /** Where Slack's requests arrive over HTTP. */
  requestUrl: string;
}

export interface TalksOptions {
  desk?: () => Desk;
  now?: () => Date;
  curated?: Facts;
  /** The file of a store that another process has open too. */
  file?: string;
  /** Whether two editors must agree. */
  two?: boolean;
  /** Who may change facts; Sam Editor when absent. */
  editors?: readonly string[];
  /** How long news is gathered for the channels that watch, in milliseconds. */
  watchInterval?: number;
  /** How long changes are gathered before open Home tabs are brought up to date, in milliseconds. */
  homeInterval?: number;
  /** Where reported errors are posted for the editors. */
  reportsChannel?: string;
  /** The shared channels in which Talks answers. */
  sharedChannels?: readonly string[];
  /** Told of each request once all its work is done. */
  onRequest?: (request: HandledRequest) => void;
  /** Milliseconds since 1970, by which the age of Slack's requests is judged. */
  clock?: () => number;
}

interface Options extends TalksOptions {
  mode?: 'socket' | 'http';
}

export const NOW = new Date('2025-08-01T09:00:00Z');

/** A local Slack with the real app connected to it; both are stopped when the test ends. */
export async function openNewsroom({ mode = 'socket', ...talks }: Options = {}): Promise<Newsroom> {
  const port = await freePort();
  const http = { requestUrl: `http://127.0.0.1:${port}/slack/events` };
  const slack = await openSlack(mode === 'http' ? { http } : {});
  const { botToken, apiUrl, signingSecret } = slack;
  const connection: Connection = mode === 'socket' ? socketTo(slack) : { mode, botToken, apiUrl, signingSecret, port };
  return { slack, requestUrl: http.requestUrl, ...(await connectTalks(connection, talks)) };
}

/** An event is acknowledged once it is done, which takes long on a machine that has much else to do: no test may fail of that. */
const PATIENCE_MS = 25_000;

/** A local Slack to which nothing is connected yet. */
export async function openSlack(
  options: { http?: { requestUrl: string }; ackTimeoutMs?: number; retryDelaysMs?: readonly number[] } = {},
): Promise<LocalSlack> {
  const commands = manifest.features.slash_commands.map(({ command, usage_hint: usageHint, description }) => ({
    command,
    usageHint,
    description,
  }));
  const shortcuts = manifest.features.shortcuts.map(({ name, callback_id: callbackId }) => ({
    name,
    type: 'message' as const,
    callbackId,
  }));
  const slack = await startLocalSlack({ commands, shortcuts, ackTimeoutMs: PATIENCE_MS, ...options });
  onTestFinished(() => slack.stop());
  return slack;
}

export const socketTo = ({ botToken, apiUrl, appToken }: LocalSlack): Connection => ({
  mode: 'socket',
  botToken,
  apiUrl,
  appToken,
});

/** The real app with a desk and a store of its own, connected; all of it is stopped when the test ends. */
export async function connectTalks(
  connection: Connection,
  {
    desk,
    now = () => NOW,
    curated,
    file,
    two,
    editors,
    watchInterval,
    homeInterval,
    reportsChannel,
    sharedChannels,
    onRequest,
    clock,
  }: TalksOptions = {},
): Promise<ConnectedTalks> {
  const log: string[] = [];
  const logger = createLogger({ write: (line) => log.push(line), level: LogLevel.WARN });
  const opened = await openTemporaryDesk({
    now,
    logger,
    ...(curated === undefined ? {} : { curated }),
    ...(file === undefined ? {} : { file }),
    ...(two === undefined ? {} : { two }),
    ...(editors === undefined ? {} : { editors }),
  });
  onTestFinished(() => opened.close());
  const { live, record, edits } = opened;
  const app = createApp({
    connection,
    live,
    desk: desk ?? (() => live.desk),
    record,
    edits,
    now,
    logger,
    wait: async () => {},
    ...(watchInterval === undefined ? {} : { watchInterval }),
    ...(homeInterval === undefined ? {} : { homeInterval }),
    ...(reportsChannel === undefined ? {} : { reportsChannel }),
    ...(sharedChannels === undefined ? {} : { sharedChannels }),
    // A busy machine is slow to say who somebody is.
    patience: 20_000,
    ...(onRequest === undefined ? {} : { onRequest }),
    ...(clock === undefined ? {} : { clock }),
  });
  await app.start();
  onTestFinished(() => app.stop());
  return { live, edits, store: opened.store, file: opened.file, log, stopApp: () => app.stop() };
}

type Message = ReturnType<LocalSlack['messages']>[number];

/** Every button of a message or view, in the order of its blocks. */
export function buttonsOf({ blocks }: { blocks: readonly object[] }) {
  return blocks.flatMap((block) => {
    const { elements, accessory, block_id: blockId } = block as Record<string, unknown>;
    const found: Record<string, unknown>[] = [...(Array.isArray(elements) ? elements : []), accessory];
    return found.flatMap((element) =>
      element?.type === 'button'
        ? [{ blockId: String(blockId), actionId: String(element.action_id), value: String(element.value) }]
        : [],
    );
  });
}

/** Presses the first button with this action id, as Slack does when a person clicks it. */
export async function press(slack: LocalSlack, message: Message, actionId: string, user?: string) {
  const button = buttonsOf(message).find((candidate) => candidate.actionId === actionId);
  if (!button) throw new RangeError(`no button ${actionId} among ${JSON.stringify(buttonsOf(message))}`);
  const { blockId } = button;
  const container = { type: 'message', channel: message.channel, ts: message.ts } as const;
  const done = await slack.press({ container, blockId, actionId, ...(user === undefined ? {} : { user }) });
  await slack.settled();
  return done;
}

/** Chooses in the menu of the first statement of a message. */
export async function choose(slack: LocalSlack, message: Message, choice: string, user = DANA) {
  for (const block of message.blocks as { block_id?: string; elements?: Record<string, unknown>[] }[]) {
    const menu = block.elements?.find((element) => element.action_id === STATEMENT_MENU);
    const options = menu?.options as { value: string }[] | undefined;
    const selected = options?.find(({ value }) => JSON.parse(value).do === choice);
    if (!selected) continue;
    const container = { type: 'message', channel: message.channel, ts: message.ts } as const;
    const done = await slack.press({
      container,
      blockId: String(block.block_id),
      actionId: STATEMENT_MENU,
      selectedOption: selected.value,
      user,
    });
    await slack.settled();
    return { done, id: JSON.parse(selected.value).id as string };
  }
  throw new RangeError(`no menu with ${choice}`);
}

/** All words that a person sees in blocks. */
export function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { type, text, fallback } = value as { type?: unknown; text?: unknown; fallback?: unknown };
  if (type === 'date') return String(fallback);
  if (typeof text === 'string') return type === 'text' ? text : `${text}\n`;
  const inner = Object.values(value).map(wordsIn).join('');
  return String(type).startsWith('rich_text_') ? `${inner}\n` : inner;
}

/** The words in bold, in their order. */
export function boldIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(boldIn);
  if (typeof value !== 'object' || value === null) return [];
  const { style, text } = value as { style?: { bold?: boolean }; text?: unknown };
  return [...(style?.bold && typeof text === 'string' ? [text] : []), ...Object.values(value).flatMap(boldIn)];
}

const MENTIONS = ['user', 'usergroup', 'broadcast', 'channel', 'team'];

/** What in blocks would mention somebody, or is read as markup. */
export function markupIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(markupIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as { type?: unknown };
  return type === 'mrkdwn' || MENTIONS.includes(String(type)) ? [value] : Object.values(value).flatMap(markupIn);
}

/** What a person who asks with a slash command sees. */
export async function ask(slack: LocalSlack, text: string, channel = DESK_CHANNEL, user = DANA): Promise<Message> {
  await slack.type({ channel, text, user });
  const answer = slack.messages(channel, { user }).at(-1);
  if (!answer) throw new RangeError('nothing was answered');
  return answer;
}

/** Below the ports that the system gives to outgoing connections, and apart from those of tests that run beside this one. */
let nextPort = 20_000 + (Number(process.env.VITEST_POOL_ID ?? 0) % 10) * 1000;

/** A port that nothing listens on, and that no other test will take before it is used. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = nextPort++;
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
