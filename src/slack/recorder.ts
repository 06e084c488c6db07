import type { Logger } from '@slack/bolt';
import type { LiveDesk } from '../desk/live-desk.ts';
import { UserError } from '../errors.ts';
import { Change, type Posting, thingOf } from '../facts/change.ts';
import { edtfBounds } from '../facts/edtf.ts';
import type { Page } from './blocks/buttons.ts';
import type { Showing } from './blocks/message.ts';
import { HandledOnce } from './handled-once.ts';

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
   * At most once across processes: the key is claimed before the work, and a process that ends in between leaves the work
   * undone. Slack does not send again what was acknowledged, so nobody could make up for it; a person who gets no answer
   * asks again, but two answers in a thread stay. In the process that claimed it, work that failed may be tried again.
   * While the store is away the work is done all the same, once for each process.
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
}

/** A recorder that writes to the store of a desk. */
export function createRecorder(live: LiveDesk, { now, logger, patience = 2000 }: Options): Recorder {
  const handled = new HandledOnce({ now: () => now().getTime() });
  /** Claims of this process whose work has not succeeded yet. */
  const claimed = new Set<string>();

  async function claim(key: string): Promise<boolean> {
    if (claimed.has(key)) return true;
    try {
      const { outcome } = await within(patience, live.store.append([], now(), key));
      if (outcome === 'repeated') return false;
    } catch (error) {
      logger.warn('Answered without asking the store whether another process has answered.', error);
    }
    claimed.add(key);
    return true;
  }

  return {
    async once(key, work) {
      const done = await handled.run(key, async () => {
        if (!(await claim(key))) return null;
        const result = await work();
        claimed.delete(key);
        return { result };
      });
      return done === null ? null : done.result;
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
    timer = setTimeout(
      () => reject(new UserError(`The store did not answer within ${milliseconds} ms.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
