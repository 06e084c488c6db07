import { createHash } from 'node:crypto';
import type { Logger, webApi } from '@slack/bolt';
import type { LiveDesk } from '../../desk/live-desk.ts';
import type { Change } from '../../facts/change.ts';
import { phrases } from '../../wording/phrases.ts';
import type { Channels } from '../admission/channels.ts';
import { sentence } from '../blocks/message.ts';
import { deliver, type Outgoing, outgoing } from '../delivery.ts';
import type { Recorder } from '../recorder.ts';
import { type Sent, sendOnce } from '../send-once.ts';
import { type PostingClient, postMessage } from '../sending/post-message.ts';
import { type ChannelNews, NewsGatherer } from './channel-news.ts';
import { headingOf, newsMessage } from './news-message.ts';
import { watchesIn } from './standing-watches.ts';

export interface WatchingOptions {
  live: LiveDesk;
  client: PostingClient & Pick<webApi.WebClient, 'auth'>;
  channels: Pick<Channels, 'readersOf'>;
  record: Recorder;
  now: () => Date;
  logger: Logger;
  /** A channel gets at most one post in so many milliseconds. */
  interval?: number;
}

const INTERVAL_MS = 60_000;
/** The longest that a timer of Node's can wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Tells the channels that watch something what is newly confirmed, corrected or disputed, gathered for one interval. Each thing
 * is told a channel once, however many processes there are. Resolves with a function that stops following and waits for what is
 * in hand; what is gathered by then is told by the next process that starts.
 */
export async function followWatches(options: WatchingOptions): Promise<() => Promise<void>> {
  const { live, now, logger, interval = INTERVAL_MS } = options;
  const gatherer = new NewsGatherer(live, now());
  let inHand: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let embargo: NodeJS.Timeout | null = null;
  const tellLater = () => {
    timer ??= setTimeout(tellNow, interval).unref();
  };
  const tellNow = () => {
    timer = null;
    inHand = inHand.then(async () => {
      const failed = (error: unknown) => logger.error('A channel could not be told of what it watches.', error);
      try {
        await Promise.all(gatherer.take(now()).map((news) => tellChannel(news, options).catch(failed)));
      } catch (error) {
        failed(error);
      }
    });
    lookAtEmbargoes();
  };
  const lookAtEmbargoes = () => {
    if (embargo) clearTimeout(embargo);
    const next = gatherer.nextEmbargo(now());
    const delay = next === null ? null : Math.min(next - now().getTime() + 1, LONGEST_TIMER_MS);
    embargo = delay === null ? null : setTimeout(tellLater, delay).unref();
  };
  const stop = live.onChange((gained) => {
    if (gatherer.takeIn(gained, now())) tellLater();
  });
  if (gatherer.isWaiting) tellLater();
  return async () => {
    stop();
    if (timer) clearTimeout(timer);
    if (embargo) clearTimeout(embargo);
    await inHand;
  };
}

async function tellChannel(gathered: ChannelNews, options: WatchingOptions): Promise<void> {
  const { record, client, logger } = options;
  const { channel } = gathered;
  if (!(await mayBeTold(channel, options))) return;
  const keys = [...gathered.statements, ...gathered.differences].map(({ key }) => key).toSorted();
  // Asked for first: a post that is out must be recorded, or corrections would not follow it.
  const { team_id: team = '', user_id: by = 'talks' } = await client.auth.test();
  const batch = createHash('sha256').update(keys.join('\n')).digest('hex');
  // Processes that have gathered the same tell it in one post; where one has gathered more, each thing still has its own key.
  await record.once(`watch:${channel}:${batch}`, () =>
    withUntold(keys, record, async (untold) => {
      if (untold.size === 0) return;
      const isUntold = ({ key }: { key: string }) => untold.has(key);
      const { statements, differences } = gathered;
      const news = {
        ...gathered,
        statements: statements.filter(isUntold),
        differences: differences.filter(isUntold),
      };
      const message = newsMessage(news);
      const shown = record.versionsOf(message.shows);
      const post = (outgoing: Outgoing) => postMessage(client, { channel }, outgoing, `watch:${channel}:${batch}`);
      const sent = await sendOnce(() => deliver(message, post, { logger }));
      if (sent.sent !== 'yes') return unsent(channel, sent, options);
      if (sent.ts === null || shown.length === 0) return;
      const page = { asked: 'question', text: headingOf(news), offset: 0 } as const;
      await record.posted({ posting: { team, channel, ts: sent.ts, threadTs: null }, page, statements: shown, by });
    }),
  );
}

/**
 * Does work for those of the keys that no process has told yet; they count as told only when it succeeds. The keys must be sorted,
 * or two processes could wait for each other.
 */
async function withUntold(
  [key, ...rest]: readonly string[],
  record: Recorder,
  work: (untold: ReadonlySet<string>) => Promise<void>,
  untold: ReadonlySet<string> = new Set(),
): Promise<void> {
  if (key === undefined) return work(untold);
  const mine = async () => {
    await withUntold(rest, record, work, new Set([...untold, key]));
    return true;
  };
  if ((await record.once(key, mine)) === null) await withUntold(rest, record, work, untold);
}

/** Whether nobody from elsewhere reads a channel; where they do by now, it watches nothing any more. */
async function mayBeTold(channel: string, options: WatchingOptions): Promise<boolean> {
  const readers = await options.channels.readersOf(channel);
  switch (readers) {
    case 'ours':
    case 'allowed':
      return true;
    case 'absent':
      // Slack refuses the post with the reason for which the watch ends.
      return true;
    case 'others':
      await endWatches(channel, phrases.admission.readByOthers, phrases.admission.watchEnded(channel), options);
      return false;
    case 'unknown':
    case 'unasked':
      options.logger.warn(
        `${channel} was not told of what it watches: Slack does not say whether other organisations read it.`,
      );
      return false;
  }
}

/** Where Slack will take no post any more. */
const CLOSED: ReadonlySet<string> = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'channel_is_archived',
]);

/** A channel that cannot be told any more watches nothing any more, and whoever started it is told so. */
async function unsent(channel: string, sent: Exclude<Sent, { sent: 'yes' }>, options: WatchingOptions): Promise<void> {
  if (sent.sent === 'unsure' || !CLOSED.has(sent.why)) {
    options.logger.warn(`${channel} may not have been told of what it watches: ${sent.why}.`);
    return;
  }
  await endWatches(channel, sent.why, phrases.watches.closed(channel, sent.why), options);
}

/** Ends all that a channel watches, and tells whoever started it. */
async function endWatches(channel: string, reason: string, text: string, options: WatchingOptions): Promise<void> {
  const { live, client, now, logger } = options;
  const watches = watchesIn(channel, live.ledger);
  for (const { name } of watches) {
    const thing = `watch:${channel}:${name}`;
    const change: Change = { change: 'watch-ended', channel, what: name };
    const version = live.ledger.versionOf(thing) + 1;
    await live.store.append([{ thing, version, by: 'talks', reason, change }], now());
  }
  for (const by of new Set(watches.map((watch) => watch.by))) {
    const told = await sendOnce(() => client.chat.postMessage({ channel: by, ...outgoing(sentence(text)) }));
    if (told.sent !== 'yes') logger.warn(`${text} Whoever started it could not be told: ${told.why}.`);
  }
}
