import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import type { OnTraffic } from '../traffic.ts';

/** Slack takes about one post a second in a channel, and lets short bursts pass (https://docs.slack.dev/apis/web-api/rate-limits). */
const EVERY_MS = 1000;
const BURST = 5;
/** So many posts may wait for one channel: over three minutes' worth. */
const MOST_WAITING = 200;
const MANY_CHANNELS = 500;

export interface QueueOptions {
  /** Milliseconds on a clock that never goes back. */
  clock: () => number;
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<unknown>;
  onTraffic: OnTraffic;
}

interface Channel {
  waiting: number;
  /** Resolves when the posts before have been sent. */
  last: Promise<unknown>;
  /** When the channel will have been silent for a whole burst. */
  rested: number;
}

/** A post that was not sent because Talks stops: whoever restarts it sends it then, so it counts as not tried. */
export class NotSentYet extends UserError {
  constructor() {
    super(phrases.failures.restarting);
  }
}

/** The posts of each channel one after the other, as quickly as Slack allows; a channel that is held up delays no other. */
export class ChannelQueues {
  readonly #options: QueueOptions;
  readonly #channels = new Map<string, Channel>();
  /** What ends each wait when Talks stops. */
  readonly #endings = new Set<() => void>();
  /** What ends each wait for a second. */
  readonly #pacing = new Set<() => void>();
  #stopped = false;
  #hurried = false;
  #waiting = 0;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Does the work when it is the channel's turn. Rejects with a UserError when too many wait for it, or when Talks stops. */
  async run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const { clock, wait, onTraffic } = this.#options;
    const channel = this.#channels.get(name) ?? { waiting: 0, last: Promise.resolve(), rested: clock() };
    if (channel.waiting >= MOST_WAITING) {
      onTraffic({ event: 'post refused' });
      throw new UserError(phrases.failures.tooManyWait(MOST_WAITING));
    }
    if (!this.#channels.has(name)) this.#forgetRested(clock());
    this.#channels.set(name, channel);
    this.#count(channel, 1);
    const before = channel.last;
    const done = Promise.withResolvers<void>();
    channel.last = done.promise;
    try {
      await this.orStopped(before);
      const now = clock();
      const delay = Math.max(0, channel.rested - (BURST - 1) * EVERY_MS - now);
      channel.rested = Math.max(channel.rested, now) + EVERY_MS;
      if (delay > 0 && !this.#hurried) await this.#paced(wait(delay));
      return await work();
    } finally {
      done.resolve();
      this.#count(channel, -1);
    }
  }

  /** What is waited for, unless Talks stops first. */
  orStopped<Result>(waitedFor: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const end = () => reject(new NotSentYet());
      if (this.#stopped) return end();
      this.#endings.add(end);
      waitedFor.then(resolve, reject).finally(() => this.#endings.delete(end));
    });
  }

  /** From now on nothing waits for its second: what is in hand when Talks is asked to stop is few, and soon nobody is there to send it. */
  hurry(): void {
    this.#hurried = true;
    for (const goOn of this.#pacing) goOn();
  }

  /** Lets nothing wait any longer: what has not been sent rejects with NotSentYet. */
  stop(): void {
    this.#stopped = true;
    for (const end of this.#endings) end();
  }

  /** Channels to which nothing has been sent for a while; looked for only when there are many. */
  #forgetRested(now: number): void {
    if (this.#channels.size < MANY_CHANNELS) return;
    for (const [name, { waiting, rested }] of this.#channels)
      if (waiting === 0 && rested <= now) this.#channels.delete(name);
  }

  async #paced(waited: Promise<unknown>): Promise<void> {
    const hurried = Promise.withResolvers<void>();
    this.#pacing.add(hurried.resolve);
    await this.orStopped(Promise.race([waited, hurried.promise])).finally(() => this.#pacing.delete(hurried.resolve));
  }

  #count(channel: Channel, change: 1 | -1): void {
    channel.waiting += change;
    this.#waiting += change;
    this.#options.onTraffic({ event: 'posts', waiting: this.#waiting });
  }
}
