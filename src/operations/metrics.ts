import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A request that was answered, or in whose way a bug stood. No words of anybody: these become labels. */
export interface HandledRequest {
  /** How it was asked: `command`, `event`, `action`, `shortcut`, `view`, `options`. */
  surface: string;
  /** Which one of them: a subcommand, an event's type, an action's id. */
  name: string;
  outcome: 'answered' | 'failed';
  milliseconds: number;
}

/** Numbers that are looked up when somebody asks for them. */
export interface Gauges {
  statements: () => number;
  logEnd: () => number;
  feedLagSeconds: () => number;
  /** 1 when Talks can answer, 0 when not. */
  ready: () => Promise<number>;
}

/** What is counted between Talks and Slack beside answers. */
export type Counted =
  | 'duplicates'
  | 'turned-away'
  | 'untimely-requests'
  | 'posts-refused'
  | 'rate-limited'
  | 'calls-repeated'
  | 'calls-failed'
  | 'posts-looked-for'
  | 'connections'
  | 'disconnections';

/** The numbers of one process for Prometheus. */
export interface Metrics {
  handled(request: HandledRequest): void;
  count(what: Counted): void;
  /** How many messages wait to be sent. */
  queued(length: number): void;
  inHand(requests: number): void;
  watch(gauges: Gauges): void;
  /** All of it in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
  stop(): void;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Action ids come over the network; so many different names are kept apart, the rest counts as `other`. */
const NAMES_AT_MOST = 200;

const COUNTERS: Record<Counted, { name: string; help: string }> = {
  duplicates: { name: 'talks_duplicates_total', help: 'Deliveries of Slack that had been handled before.' },
  'turned-away': { name: 'talks_turned_away_total', help: 'Requests that arrived while Talks was stopping.' },
  'untimely-requests': {
    name: 'talks_untimely_requests_total',
    help: 'Requests whose signature was too old or from the future.',
  },
  'posts-refused': {
    name: 'talks_posts_refused_total',
    help: 'Posts that were not taken, since too many waited for their channel.',
  },
  'rate-limited': { name: 'talks_rate_limited_total', help: 'Calls that Slack put off with 429.' },
  'calls-repeated': { name: 'talks_calls_repeated_total', help: 'Calls to Slack that were made once more.' },
  'calls-failed': { name: 'talks_calls_failed_total', help: 'Calls to Slack that failed for good.' },
  'posts-looked-for': {
    name: 'talks_posts_looked_for_total',
    help: 'Posts whose answer was lost, so that they were looked for in their channel.',
  },
  connections: { name: 'talks_socket_connections_total', help: 'Times that the socket to Slack was opened.' },
  disconnections: { name: 'talks_socket_disconnections_total', help: 'Times that the socket to Slack was lost.' },
};

/** Metrics of a registry of their own, so that two apps in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 10 });
  const requests = new Counter({
    name: 'talks_requests_total',
    help: 'Requests from Slack that were answered, or in whose way a bug stood.',
    labelNames: ['surface', 'name', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'talks_request_duration_seconds',
    help: 'From the arrival of a request to the end of all its work.',
    labelNames: ['surface', 'name'],
    buckets: SECONDS,
    registers,
  });
  const queue = new Gauge({ name: 'talks_send_queue_length', help: 'Messages that wait to be sent.', registers });
  const inHand = new Gauge({ name: 'talks_requests_in_hand', help: 'Requests being worked on.', registers });
  const counters = new Map<string, Counter>(
    Object.entries(COUNTERS).map(([what, described]) => [what, new Counter({ ...described, registers })]),
  );
  const names = new Set<string>();
  const bounded = (name: string): string => {
    if (!names.has(name) && names.size >= NAMES_AT_MOST) return 'other';
    names.add(name);
    return name;
  };
  return {
    handled({ surface, name: given, outcome, milliseconds }) {
      const name = bounded(given);
      requests.inc({ surface, name, outcome });
      durations.observe({ surface, name }, milliseconds / 1000);
    },
    count: (what) => counters.get(what)?.inc(),
    queued: (length) => queue.set(length),
    inHand: (count) => inHand.set(count),
    watch({ statements, logEnd, feedLagSeconds, ready }) {
      const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
        new Gauge({
          name,
          help,
          registers,
          async collect() {
            this.set(await value());
          },
        });
      gauge('talks_statements', 'Statements in the search index.', statements);
      gauge('talks_log_end', 'The last change of the log that answers know.', logEnd);
      gauge('talks_feed_lag_seconds', 'How long answers have lacked changes that are in the store.', feedLagSeconds);
      gauge('talks_ready', '1 when Talks can answer, 0 when not.', ready);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
    stop: () => registry.clear(),
  };
}
