import type { Logger, webApi } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import type { LiveDesk } from '../../desk/live-desk.ts';

/** Nobody is taken to be looking at a Home tab that they opened longer ago. */
const OPEN_FOR_MS = 8 * 3_600_000;
/** Slack takes about a hundred views a minute; who opened theirs earlier sees the new state when they open it again. */
const MOST_OPEN = 100;

/** Who has the Home tab open, as far as Slack says: it tells of opening, never of leaving. */
export class OpenHomes {
  /** When each person opened it, and what they were shown last. The one opened last stands last. */
  readonly #open = new Map<string, { at: number; shown: string }>();

  opened(userId: string, at: Date): void {
    this.#open.delete(userId);
    this.#open.set(userId, { at: at.getTime(), shown: '' });
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST_OPEN && oldest !== undefined) this.#open.delete(oldest);
  }

  /** Everybody who may be looking, the one who came last first. */
  at(now: Date): string[] {
    for (const [userId, { at }] of this.#open) if (now.getTime() - at > OPEN_FOR_MS) this.#open.delete(userId);
    return [...this.#open.keys()].reverse();
  }

  /** Shows a person their Home tab, unless it is what they see already. */
  async show(userId: string, view: HomeView, client: Pick<webApi.WebClient, 'views'>): Promise<void> {
    const shown = JSON.stringify(view);
    const open = this.#open.get(userId);
    if (open?.shown === shown) return;
    await client.views.publish({ user_id: userId, view });
    if (open) open.shown = shown;
  }
}

export interface FollowingHomes {
  live: LiveDesk;
  homes: OpenHomes;
  client: Pick<webApi.WebClient, 'views'>;
  /** The tabs as of now, by person. */
  views: () => (userId: string) => HomeView;
  now: () => Date;
  logger: Logger;
  /** So long changes are gathered before the tabs are brought up to date, in milliseconds. */
  interval?: number;
}

const INTERVAL_MS = 2000;

/** Brings every open Home tab up to date after each change. Gives a function that stops that and waits for what is in hand. */
export function followHomes({
  live,
  homes,
  client,
  views,
  now,
  logger,
  interval = INTERVAL_MS,
}: FollowingHomes): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null;
  let inHand: Promise<unknown> = Promise.resolve();
  const showAll = async () => {
    const failed = (error: unknown) =>
      logger.warn('A Home tab could not be brought up to date; it will be when it is opened again.', error);
    try {
      const viewOf = views();
      for (const userId of homes.at(now())) await homes.show(userId, viewOf(userId), client).catch(failed);
    } catch (error) {
      failed(error);
    }
  };
  const stop = live.onChange(() => {
    if (timer || homes.at(now()).length === 0) return;
    timer = setTimeout(() => {
      timer = null;
      inHand = inHand.then(showAll);
    }, interval).unref();
  });
  return async () => {
    stop();
    if (timer) clearTimeout(timer);
    await inHand;
  };
}
