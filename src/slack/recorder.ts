import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@slack/bolt';
import type { LiveDesk } from '../desk/live-desk.ts';
import { UserError } from '../errors.ts';
import { Change, type Posting, thingOf } from '../facts/change.ts';
import { edtfBounds } from '../facts/edtf.ts';
import { phrases } from '../wording/phrases.ts';
import type { Page } from './blocks/buttons.ts';
import type { Showing } from './blocks/message.ts';
import { HandledOnce } from './handled-once.ts';
import { isUnsure } from './sending/unsure.ts';
import type { OnTraffic } from './traffic.ts';

/** A statement as a message shows it: after how many of its changes; 0 for one that stands as curated. */
export interface ShownVersion {
  id: string;
  version: number;
}

/** An answer that Talks has posted where others read it. */
export interface PostedAnswer {
  posting: Posting;
  /** The question as typed, and how it was asked. */
  page: Page;
  statements: readonly ShownVersion[];
  /** The bot's user id. */
  by: string;
}

/** What the Slack side writes down, shared by all processes of one newsroom. */
export interface Recorder {
  /**
   * What `work` gives, or null when the key has been done, here or in another process. Rejects as `work` does.
   *
   * The key is claimed before the work and counts as done only after it: work that failed is free for the next delivery, wherever
   * that arrives, and a delivery that arrives meanwhile waits to see. Of a post that may have arrived nobody tries again
   * (UnsurePost), since two answers in a thread stay and a missing one is asked for again. The claim of a process that ended
   * in between lapses after a minute. While the store is away the work is done all the same, once for each process.
   */
  once<T>(key: string, work: () => Promise<T>): Promise<T | null>;
  /** Which version of each statement a message shows. To be asked as soon as the message is made, before the desk moves on. */
  versionsOf(showing: Showing): ShownVersion[];
  /** Notes where statements were shown, so that corrections can follow them. Never rejects: the answer is out already. */
  posted(answer: PostedAnswer): Promise<void>;
}

interface Options {
  now: () => Date;
  logger: Logger;
  /** How long an answer waits for the store, in milliseconds. */
  patience?: number;
  /** How often it is looked whether another process is done with a delivery, in milliseconds. */
  lookEvery?: number;
  onTraffic?: OnTraffic;
}

/** A claim is renewed so often while the work goes on, in milliseconds. */
const RENEWED_EVERY_MS = 20_000;
/** The claim of a process that ended has lapsed by then, in milliseconds. */
const WAITS_AT_MOST_MS = 90_000;

type Settlement = Parameters<LiveDesk['store']['settle']>[2];

/** A recorder that writes to the store of a desk. */
export function createRecorder(
  live: LiveDesk,
  { now, logger, patience = 2000, lookEvery = 200, onTraffic = () => {} }: Options,
): Recorder {
  const handled = new HandledOnce({ now: () => now().getTime() });

  /** Whether the work may begin here. Waits while another process is at it; `unasked` when the store is away. */
  async function claimOf(key: string): Promise<'claimed' | 'done' | 'unasked'> {
    try {
      for (let waited = 0; waited < WAITS_AT_MOST_MS; waited += lookEvery) {
        const claim = await within(patience, live.store.claim(key, now()));
        if (claim !== 'in hand') return claim;
        await pause(lookEvery, undefined, { ref: false });
      }
      return 'done';
    } catch (error) {
      logger.warn('Answered without asking the store whether another process has answered.', error);
      return 'unasked';
    }
  }

  /** What cannot be written of a claim is made up for when it lapses. */
  const settle = (key: string, as: Settlement): Promise<void> =>
    within(patience, live.store.settle(key, now(), as)).catch((error: unknown) =>
      logger.warn('The store could not be told what became of a delivery.', error),
    );

  async function claimed<T>(key: string, work: () => Promise<T>): Promise<T> {
    const renewing = setInterval(() => void settle(key, 'in hand'), RENEWED_EVERY_MS).unref();
    let as: Settlement = 'done';
    try {
      return await work();
    } catch (error) {
      if (!isUnsure(error)) as = 'free';
      throw error;
    } finally {
      clearInterval(renewing);
      await settle(key, as);
    }
  }

  return {
    async once(key, work) {
      const done = await handled.run(key, async () => {
        const claim = await claimOf(key);
        if (claim === 'done') return null;
        return { result: await (claim === 'claimed' ? claimed(key, work) : work()) };
      });
      if (done !== null) return done.result;
      onTraffic({ event: 'duplicate', of: 'message' });
      return null;
    },
    versionsOf({ statements, known }) {
      const limit = known === null ? Number.POSITIVE_INFINITY : edtfBounds(known).latest;
      return statements.map((id) => {
        const last = live.ledger.changesOf(`statement:${id}`).findLast(({ at }) => Date.parse(at) <= limit);
        return { id, version: last?.version ?? 0 };
      });
    },
    async posted({ posting, page: { asked, text: query, offset }, statements, by }) {
      try {
        const change = Change.parse({ change: 'answer-posted', posting, query, page: { asked, offset }, statements });
        await live.store.append([{ thing: thingOf(change), version: 1, by, reason: null, change }], now());
      } catch (error) {
        logger.error('A posted answer could not be recorded: corrections will not follow it.', error);
      }
    },
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UserError(phrases.failures.storeTooSlow(milliseconds))), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
