import { createHash } from 'node:crypto';
import type { Logger, webApi } from '@slack/bolt';
import type { LiveDesk } from '../../desk/live-desk.ts';
import type { Change } from '../../facts/change.ts';
import { sentence } from '../blocks/message.ts';
import { deliver, outgoing } from '../delivery.ts';
import type { Recorder } from '../recorder.ts';
import { type Sent, sendOnce } from '../send-once.ts';
import { type ChannelNews, NewsGatherer } from './channel-news.ts';
import { headingOf, newsMessage } from './news-message.ts';
import { watchesIn } from './standing-watches.ts';

export interface WatchingOptions {
  live: LiveDesk;
  client: Pick<webApi.WebClient, 'chat' | 'auth'>;
  record: Recorder;
  now: () => Date;
  wait: (milliseconds: number) => Promise<unknown>;
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
  const { record, client, wait, logger } = options;
  const { channel } = gathered;
  const keys = [...gathered.statements, ...gathered.differences].map(({ key }) => key).toSorted();
  // Asked for first: a post that is out must be recorded, or corrections would not follow it.
  const { team_id: team = '', user_id: by = 'talks' } = await client.auth.test();
  const batch = createHash('sha256').update(keys.join('\n')).digest('hex');
  // Processes that have gathered the same tell it in one post; where one has gathered more, each thing still has its own key.
  await record.once(`watch:${channel}:${batch}`, async () => {
    const news = await untold(gathered, record);
    if (news.statements.length + news.differences.length === 0) return;
    const message = newsMessage(news);
    const statements = record.versionsOf(message.shows);
    const post = () => deliver(message, (sent) => client.chat.postMessage({ channel, ...sent }), { logger, wait });
    const sent = await sendOnce(post, wait);
    if (sent.sent !== 'yes') return unsent(channel, sent, options);
    if (sent.ts === null || statements.length === 0) return;
    const page = { asked: 'question', text: headingOf(news), offset: 0 } as const;
    await record.posted({ posting: { team, channel, ts: sent.ts, threadTs: null }, page, statements, by });
  });
}

/** What of the news no process has told yet; from here on this one has. */
async function untold(news: ChannelNews, record: Recorder): Promise<ChannelNews> {
  const isMine = async ({ key }: { key: string }) => (await record.once(key, async () => true)) === true;
  const mine = async <Thing extends { key: string }>(things: readonly Thing[]): Promise<Thing[]> => {
    const kept: Thing[] = [];
    for (const thing of things) if (await isMine(thing)) kept.push(thing);
    return kept;
  };
  return { ...news, statements: await mine(news.statements), differences: await mine(news.differences) };
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
  const { live, client, now, wait, logger } = options;
  if (sent.sent === 'unsure' || !CLOSED.has(sent.why)) {
    logger.warn(`${channel} may not have been told of what it watches: ${sent.why}.`);
    return;
  }
  const watches = watchesIn(channel, live.ledger);
  for (const { name } of watches) {
    const thing = `watch:${channel}:${name}`;
    const change: Change = { change: 'watch-ended', channel, what: name };
    const version = live.ledger.versionOf(thing) + 1;
    await live.store.append([{ thing, version, by: 'talks', reason: sent.why, change }], now());
  }
  const text = `Talks can post in ${channel} no more (${sent.why}), so that it has stopped watching there. Invite it again, then watch anew.`;
  for (const by of new Set(watches.map((watch) => watch.by))) {
    const told = await sendOnce(() => client.chat.postMessage({ channel: by, ...outgoing(sentence(text)) }), wait);
    if (told.sent !== 'yes') logger.warn(`${text} Whoever started it could not be told: ${told.why}.`);
  }
}
