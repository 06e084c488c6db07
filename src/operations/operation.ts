import { UserError } from '../errors.ts';
import { FeedLag, type LogEnds } from './feed-lag.ts';
import { type HealthAddress, startHealthServer } from './health-server.ts';
import type { Log } from './log.ts';
import { createMetrics, type HandledRequest, type Metrics } from './metrics.ts';
import { Readiness } from './readiness.ts';
import { repeatedFault } from './repeated-fault.ts';

/** How often to look whether answers know all that is in the store, in milliseconds. */
const LOOK_EVERY_MS = 2_000;
/** From here on Talks does not count as ready: it would answer with what was long corrected. */
const LAG_AT_MOST_SECONDS = 15;

/** The log of changes that answers follow, and what they are made from. */
export interface Followed extends LogEnds {
  statements: () => number;
  /** Resolves when words can be searched for. */
  searchable: Promise<void>;
}

/** What whoever runs Talks can see of one process. */
export interface Operation {
  /** Null where health is not asked for. */
  metrics: Metrics | null;
  /** Where health can be asked for; null for nowhere. */
  address: HealthAddress | null;
  /** Notes a request in the log and in the numbers. */
  handled(request: HandledRequest): void;
  /** From here on the log has been read and answers follow it. */
  follow(followed: Followed): Promise<void>;
  connected(isConnected: boolean): void;
  /** From here on Talks counts as not ready: nothing new is to be sent to it. */
  stopping(): void;
  stop(): Promise<void>;
}

interface Options {
  health: HealthAddress | null;
  log: Log;
  now: () => Date;
}

/**
 * Opens what is to be seen of a process before anything else, so that a start that takes long can be told from one that
 * hangs. Rejects with a UserError when the port of health is taken.
 */
export async function openOperation({ health, log, now }: Options): Promise<Operation> {
  const metrics = health === null ? null : createMetrics();
  const readiness = new Readiness();
  let isConnected = false;
  let lag: FeedLag | null = null;
  readiness.needs('index', () => 'The log is being read.');
  readiness.needs('slack', () => (isConnected ? null : 'Talks is not connected to Slack.'));
  const onFault = (error: unknown) => log.error({ error }, 'A question about health could not be answered.');
  const server =
    health === null || metrics === null
      ? null
      : await startHealthServer({ address: health, readiness, metrics, onFault });
  return {
    metrics,
    address: health === null || server === null ? null : { ...health, port: server.port },
    handled({ milliseconds, ...request }) {
      log.info({ ...request, ms: Math.round(milliseconds * 10) / 10 }, 'Request.');
      metrics?.handled({ ...request, milliseconds });
    },
    async follow({ statements, searchable, ...ends }) {
      let isSearchable = false;
      const found = () => {
        isSearchable = true;
      };
      // Why it cannot be made is told to whoever opened it.
      searchable.then(found, () => {});
      readiness.needs('index', () => (isSearchable ? null : 'The search index is being made.'));
      if (metrics === null) return;
      const bug = repeatedFault(
        (error) => log.error({ error }, 'It is not known where the log ends in the store.'),
        now,
      );
      const inStore = () =>
        ends.inStore().catch((error: unknown) => {
          if (!(error instanceof UserError)) bug(error);
          throw error;
        });
      const following = new FeedLag({ ...ends, inStore }, now);
      lag = following;
      await following.look();
      following.watch(LOOK_EVERY_MS);
      readiness.needs('store', () => storeObstacle(following.fault));
      readiness.needs('feed', () => feedObstacle(following.seconds));
      metrics.watch({
        statements,
        logEnd: ends.inMemory,
        feedLagSeconds: () => following.seconds,
        ready: async () => ((await readiness.report()).ready ? 1 : 0),
      });
    },
    connected(to) {
      isConnected = to;
    },
    stopping: () => readiness.needs('running', () => 'Talks is stopping.'),
    async stop() {
      lag?.stop();
      await server?.stop();
      metrics?.stop();
    },
  };
}

function storeObstacle(fault: unknown): string | null {
  if (fault === null) return null;
  return fault instanceof UserError ? fault.message : 'The store cannot be read; the log says why.';
}

const feedObstacle = (seconds: number): string | null =>
  seconds < LAG_AT_MOST_SECONDS
    ? null
    : `Answers have lacked changes that are in the store for ${Math.round(seconds)} seconds.`;
