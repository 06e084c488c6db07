import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { PostgresServer } from '../store/postgres-server.ts';
import type { TalksProcess } from './talks-process.ts';

/** What faults are done to. */
export interface Faulted {
  /** The Slack to which Talks is connected by a socket. */
  slack: LocalSlack;
  /** That Talks. */
  onSocket: () => TalksProcess;
  /** Starts it anew after it was killed. */
  startAnew: () => Promise<void>;
  postgres: PostgresServer | null;
}

/** A fault, which resolves once it is over as far as whoever does it can tell. */
export interface SoakFault {
  fault: string;
  happens: () => Promise<void>;
}

/** What a fault leaves behind is over by then, in milliseconds: a dead line is noticed by its missing pong, and replaced. */
const AFTERMATH_MS = 15_000;

/** Which faults there were, and when. */
export class FaultLog {
  readonly #happened: { fault: string; begun: number; over: number }[] = [];

  /** Has a fault happen. */
  async happen({ fault, happens }: SoakFault): Promise<void> {
    const noted = { fault, begun: performance.now(), over: Number.POSITIVE_INFINITY };
    this.#happened.push(noted);
    try {
      await happens();
    } finally {
      noted.over = performance.now();
    }
  }

  /** How many have happened, or do now. */
  get count(): number {
    return this.#happened.length;
  }

  /** The last fault that went on, or had its aftermath, between two moments of `performance.now()`. */
  during(from: number, to: number): string {
    return this.#between(from, to).at(-1)?.fault ?? 'no fault';
  }

  /** All of those, and how many seconds after the first moment each went on: "socket: kill from 0.2 s to 0.2 s". */
  timesBetween(from: number, to: number): string {
    const after = (moment: number) => `${((moment - from) / 1000).toFixed(2)} s`;
    const times = this.#between(from, to).map(
      ({ fault, begun, over }) => `${fault} from ${after(begun)} to ${after(Math.min(over, performance.now()))}`,
    );
    return times.length === 0 ? 'no fault' : times.join(', ');
  }

  #between(from: number, to: number) {
    return this.#happened.filter(({ begun, over }) => begun <= to && over + AFTERMATH_MS >= from);
  }
}

/** The faults that come in turns: the socket's, Slack's, the process' and, with PostgreSQL, the store's. */
export function soakFaults({ slack, onSocket, startAnew, postgres }: Faulted): SoakFault[] {
  const socket = (kind: 'kill' | 'silent' | 'refresh_requested'): SoakFault => ({
    fault: `socket: ${kind}`,
    happens: async () => slack.disconnectSocket(kind),
  });
  const answering = (kind: 'rate_limited' | 'http_500' | 'hang' | 'reset'): SoakFault => ({
    fault: `Slack answers a post: ${kind}`,
    happens: async () => slack.failNext({ method: 'chat.postMessage', kind }),
  });
  const killed: SoakFault = {
    fault: 'Talks is killed and started',
    happens: async () => {
      onSocket().signal('SIGKILL');
      await onSocket().code;
      await startAnew();
    },
  };
  const restarted: SoakFault = {
    fault: 'PostgreSQL is restarted',
    happens: async () => {
      await postgres?.stop('fast');
      await postgres?.start();
    },
  };
  return [
    socket('kill'),
    answering('http_500'),
    ...(postgres ? [restarted] : []),
    socket('silent'),
    answering('rate_limited'),
    killed,
    answering('hang'),
    socket('refresh_requested'),
    answering('reset'),
  ];
}
