import { expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { startLocalSlack } from '../../src/playground/local-slack.ts';
import { createApp } from '../../src/slack/app.ts';
import type { Connection } from '../../src/slack/connection.ts';
import { createLogger } from '../../src/slack/log.ts';
import { ask, NOW, openNewsroom } from './newsroom.ts';
import { openTemporaryDesk } from './temporary-desk.ts';

async function startingWith(connection: Connection): Promise<unknown> {
  const logger = createLogger({ write: () => {} });
  const { live, record, edits, close } = await openTemporaryDesk({ logger });
  const app = createApp({ connection, live, desk: () => live.desk, record, edits, now: () => NOW, logger });
  const error = await app.start().then(
    () => null,
    (reason: unknown) => reason,
  );
  await app.stop();
  await close();
  return error;
}

it.each([
  ['botToken', 'xoxb-wrong', /^SLACK_BOT_TOKEN is refused by Slack \(“invalid_auth”\)\..*OAuth & Permissions/],
  ['appToken', 'xapp-wrong', /^SLACK_APP_TOKEN is refused by Slack \(“invalid_auth”\)\..*App-Level Tokens/],
] as const)('says which variable holds the token that Slack refuses: %s', async (field, value, sentence) => {
  const slack = await startLocalSlack({ commands: [] });
  const { botToken, appToken, apiUrl } = slack;
  const error = await startingWith({ mode: 'socket', botToken, appToken, apiUrl, [field]: value });
  await slack.stop();
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ message: expect.stringMatching(sentence) });
});

it('says so when Slack cannot be reached', async () => {
  const slack = await startLocalSlack({ commands: [] });
  const { botToken, appToken, apiUrl } = slack;
  await slack.stop();
  expect(await startingWith({ mode: 'socket', botToken, appToken, apiUrl })).toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(/^Slack cannot be reached at http:.*ECONNREFUSED.*SLACK_API_URL/),
  });
});

it('says so when its port is taken', async () => {
  const slack = await startLocalSlack({ commands: [] });
  const { botToken, apiUrl, signingSecret } = slack;
  const port = Number(new URL(slack.url).port);
  const error = await startingWith({ mode: 'http', botToken, signingSecret, apiUrl, port });
  await slack.stop();
  expect(error).toMatchObject({ name: 'UserError', message: expect.stringContaining(`PORT ${port} is in use`) });
});

it('answers again after Slack has renewed the connection', async () => {
  const { slack } = await openNewsroom();
  slack.disconnectSocket('refresh_requested');
  await slack.until(() => !slack.state().connected);
  await slack.until(() => slack.state().connected);
  expect((await ask(slack, '/talks quote witkoff')).text).toContain('Steve Witkoff');
});

it('closes its connection when it is stopped', async () => {
  const { slack, stopApp } = await openNewsroom();
  await stopApp();
  await slack.until(() => !slack.state().connected);
});
