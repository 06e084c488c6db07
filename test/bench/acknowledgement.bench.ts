import { App, LogLevel } from '@slack/bolt';
import { afterAll, beforeAll, test } from 'vitest';
import { signatureHeaders } from '../../src/playground/http-delivery.ts';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.ts';
import { createApp, type SlackApp } from '../../src/slack/app.ts';
import { createLogger } from '../../src/slack/log.ts';
import { openTemporaryDesk, type TemporaryDesk } from '../slack/temporary-desk.ts';

// From a slash command's arrival over signed HTTP to its acknowledged answer, with the desk that ships, beside a Bolt
// app that answers one word. What Talks adds to Bolt is the difference of the two.

const TALKS_PORT = 47_310;
const BARE_PORT = 47_311;
let slack: LocalSlack;
let desk: TemporaryDesk;
let talks: SlackApp;
let bare: App;

beforeAll(async () => {
  slack = await startLocalSlack({ commands: [], http: { requestUrl: `http://127.0.0.1:${TALKS_PORT}/slack/events` } });
  const { botToken, signingSecret, apiUrl } = slack;
  const logger = createLogger({ write: () => {}, level: LogLevel.ERROR });
  desk = await openTemporaryDesk({ logger });
  const { live, record, edits } = desk;
  talks = createApp({
    connection: { mode: 'http', botToken, signingSecret, apiUrl, port: TALKS_PORT },
    live,
    desk: () => live.desk,
    record,
    edits,
    now: () => new Date(),
    logger,
  });
  await talks.start();
  bare = new App({
    token: botToken,
    signingSecret,
    clientOptions: { slackApiUrl: apiUrl },
    logLevel: LogLevel.ERROR,
    port: BARE_PORT,
  });
  bare.command('/talks', ({ ack }) => ack('answered'));
  await bare.start();
});

afterAll(async () => {
  await bare.stop();
  await talks.stop();
  await desk.close();
  await slack.stop();
});

async function command(port: number, text: string): Promise<void> {
  const body = new URLSearchParams({
    token: 'bench',
    team_id: 'T0NEWSROOM',
    team_domain: 'newsroom',
    channel_id: 'C0DESK0001',
    channel_name: 'desk',
    user_id: 'U0DANA0001',
    user_name: 'dana',
    command: '/talks',
    text,
    api_app_id: 'A0TALKSAPP',
    is_enterprise_install: 'false',
    response_url: `${slack.url}/response/bench`,
    trigger_id: `bench.${Math.random()}`,
  }).toString();
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...signatureHeaders(slack.signingSecret, Math.floor(Date.now() / 1000), body),
    },
    body,
  });
  const answer = await response.text();
  if (!response.ok || answer === '') throw new Error(`${text} was not acknowledged: ${response.status}`);
}

for (const text of ['status', 'quote witkof', 'find good fiath', 'disputed', 'quote macron']) {
  test(`/talks ${text}: arrival to acknowledged answer`, async ({ bench }) => {
    await bench.compare(
      bench('Talks', () => command(TALKS_PORT, text)),
      bench('a bare Bolt reply', () => command(BARE_PORT, text)),
      { time: 1500 },
    );
  });
}
