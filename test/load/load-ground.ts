import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.ts';
import { SAM } from '../../src/playground/newsroom.ts';
import { type LoadLog, writeLoadLog } from './load-log.ts';
import { faultOf, type Question } from './made-up-questions.ts';
import { type SlackRequests, slackRequests } from './slack-requests.ts';
import { PATIENT_SLACK, startTalks, type TalksProcess } from './talks-process.ts';

/** Slack asks for one number at a time what a measurement asks at once. */
const MOST_CONNECTIONS = 200;

/** Talks in a process of its own over a large log, with a local Slack and somebody who asks. */
export interface LoadGround {
  folder: string;
  slack: LocalSlack;
  log: LoadLog;
  talks: TalksProcess;
  client: SlackRequests;
  /** Asks; gives what is wrong with the answer, or null. */
  ask(question: Question): Promise<string | null>;
  close(): Promise<void>;
}

interface Options {
  statements: number;
  proposals?: number;
  connections?: number;
  nodeOptions?: readonly string[];
}

/** Slack ids of those who may change facts; all of them are members of the local Slack. */
export const LOAD_EDITORS = [SAM.id];

/** Writes the log, starts Slack and Talks over it, and resolves when Talks can answer. */
export async function openLoadGround(options: Options): Promise<LoadGround> {
  const { statements, proposals = 25, connections = MOST_CONNECTIONS, nodeOptions } = options;
  const folder = await mkdtemp(join(tmpdir(), 'talks-load-'));
  const file = join(folder, 'talks.db');
  const log = await writeLoadLog(file, statements, proposals);
  let port = 0;
  const requestUrl = () => `http://127.0.0.1:${port}/slack/events`;
  const slack = await startLocalSlack({ ...PATIENT_SLACK, http: { requestUrl } });
  const talks = await startTalks({
    slack,
    mode: 'http',
    store: file,
    editors: LOAD_EDITORS,
    folder,
    ...(nodeOptions === undefined ? {} : { nodeOptions }),
  });
  port = talks.port;
  const client = slackRequests({
    port: talks.port,
    signingSecret: slack.signingSecret,
    responseUrl: `${slack.url}/response/load`,
    connections,
  });
  return {
    folder,
    slack,
    log,
    talks,
    client,
    ask: async (question) => faultOf(question, await client.command(question.text)),
    async close() {
      client.close();
      if (talks.runs()) await talks.stop();
      await slack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
