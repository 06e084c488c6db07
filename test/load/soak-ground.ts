import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.ts';
import { copyLog } from '../../src/store/copy-log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';
import { LOAD_EDITORS } from './load-ground.ts';
import { type LoadLog, writeLoadLog } from './load-log.ts';
import { type SlackRequests, slackRequests } from './slack-requests.ts';
import { PATIENT_SLACK, startTalks, type TalksProcess } from './talks-process.ts';

/** Two processes of Talks over one store: one gets commands over HTTP, one is connected by a socket. */
export interface SoakGround {
  log: LoadLog;
  /** The address of the store. */
  store: string;
  postgres: PostgresServer | null;
  httpSlack: LocalSlack;
  overHttp: TalksProcess;
  client: SlackRequests;
  slack: LocalSlack;
  onSocket: () => TalksProcess;
  /** Starts the one on the socket again. */
  startAnew: () => Promise<void>;
  /** Stops both, and gives their exit codes. */
  close(): Promise<(number | null)[]>;
}

interface Options {
  statements: number;
  proposals: number;
  /** Whether the store is a PostgreSQL of the soak's own. */
  inPostgres: boolean;
  /** When the local Slack sends an event again that was not acknowledged, in milliseconds; as Slack does when absent. */
  retryDelaysMs?: readonly number[];
}

/** What is lost with a socket is noticed then, in milliseconds. */
const SOCKET_ACK_TIMEOUT_MS = 30_000;

export async function openSoakGround({
  statements,
  proposals,
  inPostgres,
  retryDelaysMs,
}: Options): Promise<SoakGround> {
  const folder = await mkdtemp(join(tmpdir(), 'talks-soak-'));
  const log = await writeLoadLog(join(folder, 'talks.db'), statements, proposals);
  const postgres = inPostgres ? await startPostgres() : null;
  const store = postgres ? await inDatabase(postgres, log.file) : log.file;
  const shared = { store, editors: LOAD_EDITORS, folder };
  let port = 0;
  const requestUrl = () => `http://127.0.0.1:${port}/slack/events`;
  const httpSlack = await startLocalSlack({ ...PATIENT_SLACK, http: { requestUrl } });
  const slack = await startLocalSlack({
    ...PATIENT_SLACK,
    ackTimeoutMs: SOCKET_ACK_TIMEOUT_MS,
    ...(retryDelaysMs === undefined ? {} : { retryDelaysMs }),
  });
  const overHttp = await startTalks({ ...shared, slack: httpSlack, mode: 'http', name: 'http' });
  port = overHttp.port;
  const startOnSocket = () => startTalks({ ...shared, slack, mode: 'socket', name: 'socket' });
  let socketProcess = await startOnSocket();
  const { signingSecret, url } = httpSlack;
  const responseUrl = `${url}/response/soak`;
  const client = slackRequests({ port: overHttp.port, signingSecret, responseUrl, connections: 50 });
  return {
    log,
    store,
    postgres,
    httpSlack,
    overHttp,
    client,
    slack,
    onSocket: () => socketProcess,
    async startAnew() {
      socketProcess = await startOnSocket();
    },
    async close() {
      client.close();
      const codes = await Promise.all([overHttp.stop(), socketProcess.stop()]);
      await Promise.all([slack.stop(), httpSlack.stop()]);
      await postgres?.remove();
      await rm(folder, { recursive: true, force: true });
      return codes;
    },
  };
}

async function inDatabase(postgres: PostgresServer, file: string): Promise<string> {
  const url = await postgres.database();
  const [from, to] = [await openStore(file), await openStore(url)];
  try {
    await copyLog(from, to);
    return url;
  } finally {
    await from.close();
    await to.close();
  }
}
