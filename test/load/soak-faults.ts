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
