import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, readDeskConfig, readOperationConfig, secretsOf, withFile } from '../src/config.ts';
import { UserError } from '../src/errors.ts';

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc' };
const APP = { SLACK_APP_TOKEN: 'xapp-1-A-2-abc' };
const SIGNED = { SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5', PORT: '8080' };

describe('the connection', () => {
  it('is the local workspace without tokens, and when they are empty', () => {
    expect(readConfig({}).connection).toEqual({ mode: 'local', port: null });
    expect(readConfig({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '  ' }).connection).toEqual({
      mode: 'local',
      port: null,
    });
    expect(readConfig({ TALKS_PORT: '4000', PORT: '80' }).connection).toEqual({ mode: 'local', port: 4000 });
  });

  it('is Socket Mode with a bot token and an app token, also beside a signing secret', () => {
    const connection = { mode: 'socket', botToken: 'xoxb-1-2-abc', appToken: 'xapp-1-A-2-abc' };
    expect(readConfig({ ...BOT, ...APP }).connection).toEqual(connection);
    expect(readConfig({ ...BOT, ...APP, ...SIGNED }).connection).toEqual(connection);
  });

  it('is HTTP with a bot token, a signing secret and a port', () => {
    expect(readConfig({ ...BOT, ...SIGNED }).connection).toEqual({
      mode: 'http',
      botToken: 'xoxb-1-2-abc',
      signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
      port: 8080,
    });
  });

  it('takes another address in the place of Slack’s, with a slash at its end', () => {
    const { connection } = readConfig({ ...BOT, ...APP, SLACK_API_URL: 'http://127.0.0.1:3000/api' });
    expect(connection).toMatchObject({ apiUrl: 'http://127.0.0.1:3000/api/' });
  });

  it('forgives white space around a pasted token', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: ' xoxb-1-2-abc\n', ...APP }).connection).toMatchObject({
      botToken: 'xoxb-1-2-abc',
    });
  });
});

describe('a value that is wrong or missing', () => {
  it.each([
    [{ ...BOT }, 'SLACK_APP_TOKEN is missing', 'App-Level Tokens'],
    [{ ...APP }, 'SLACK_BOT_TOKEN is missing', 'OAuth & Permissions'],
    [{ ...SIGNED }, 'SLACK_BOT_TOKEN is missing', 'OAuth & Permissions'],
    [{ ...BOT, ...SIGNED, PORT: '' }, 'PORT is missing', '/slack/events'],
    [{ ...BOT, ...SIGNED, PORT: 'http' }, 'PORT is http', '3000'],
    [{ ...BOT, ...SIGNED, PORT: '70000' }, 'PORT is 70000', '65535'],
    [{ SLACK_BOT_TOKEN: 'xoxp-1-2', ...APP }, 'SLACK_BOT_TOKEN holds a user token', 'Bot User OAuth Token'],
    [{ SLACK_BOT_TOKEN: 'hello', ...APP }, 'SLACK_BOT_TOKEN is not such a token', 'Bot User OAuth Token'],
    [
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      'SLACK_BOT_TOKEN holds an app-level token',
      'SLACK_APP_TOKEN',
    ],
    [{ ...BOT, SLACK_APP_TOKEN: 'xoxb-1-2' }, 'SLACK_APP_TOKEN holds a bot token', 'connections:write'],
    [
      { ...BOT, SLACK_SIGNING_SECRET: 'xapp-1-A-2-abcdefgh' },
      'SLACK_SIGNING_SECRET is not a signing secret',
      'Signing Secret',
    ],
    [{ ...BOT, ...APP, SLACK_API_URL: 'slack.com' }, 'SLACK_API_URL is not a web address', 'https://slack.com/api/'],
    [{ TALKS_PORT: '0' }, 'TALKS_PORT is 0', '65535'],
    [{ TALKS_EDITORS: 'U0DANA0001, dana' }, 'TALKS_EDITORS names "dana"', 'Copy member ID'],
    [{ TALKS_SEARCH: 'elastic' }, 'TALKS_SEARCH is "elastic"', 'Write memory, or postgres'],
    [{ TALKS_HEALTH_PORT: 'yes' }, 'TALKS_HEALTH_PORT is yes', '9464'],
    [{ TALKS_HEALTH_PORT: '127.0.0.1:70000' }, 'TALKS_HEALTH_PORT is no port', '65535'],
    [{ TALKS_LOG_FORMAT: 'xml' }, 'TALKS_LOG_FORMAT is "xml"', 'json or text'],
    [{ TALKS_LOG_LEVEL: 'debug' }, 'TALKS_LOG_LEVEL is "debug"', 'info, warn or error'],
  ])('is named with what to do: %j', (env, fact, remedy) => {
    const read = () => readConfig(env);
    expect(read).toThrow(UserError);
    expect(read).toThrow(fact);
    expect(read).toThrow(remedy);
  });

  it('never shows a token', () => {
    expect(() => readConfig({ SLACK_BOT_TOKEN: 'xoxp-secret', ...APP })).toThrow(/^(?!.*secret)/);
  });

  it('keeps no one from the terminal that does not need it', () => {
    expect(readDeskConfig({ SLACK_BOT_TOKEN: 'wrong' })).toMatchObject({ editors: [], twoEditors: false });
    expect(readDeskConfig({}).store).toMatch(/var\/talks\.db$/);
  });
});

describe('what whoever runs Talks sees', () => {
  it('is nothing but the log without a word of theirs', () => {
    expect(readConfig({}).operation).toEqual({ health: null, logFormat: null, logLevel: null });
  });

  it('is health on a port of this machine alone, or at the address that is given', () => {
    const health = (address: string) => readOperationConfig({ TALKS_HEALTH_PORT: address }).health;
    expect(health('9464')).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(health('0.0.0.0:9464')).toEqual({ host: '0.0.0.0', port: 9464 });
    expect(health('[::1]:9464')).toEqual({ host: '::1', port: 9464 });
  });

  it('is a log of the form and level that are given', () => {
    const env = { TALKS_LOG_FORMAT: 'json', TALKS_LOG_LEVEL: 'error' };
    expect(readOperationConfig(env)).toEqual({ health: null, logFormat: 'json', logLevel: 'error' });
  });
});

describe('the secrets of a configuration', () => {
  const secrets = (env: Record<string, string>) => secretsOf(readConfig(env));

  it('are its tokens, its signing secret and the password of its database, however that is written', () => {
    expect(secrets({ ...BOT, ...APP, TALKS_STORE: 'postgres://desk:hunter%2F2222@db/talks' })).toEqual([
      'xoxb-1-2-abc',
      'xapp-1-A-2-abc',
      'hunter%2F2222',
      'hunter/2222',
    ]);
    expect(secrets({ ...BOT, ...SIGNED })).toEqual(['xoxb-1-2-abc', '8f742231b10e8888abcd99yyyzzz85a5']);
  });

  it('are no words that stand in every line, and none where there is no password', () => {
    expect(secrets({ TALKS_STORE: 'postgres://talks:talks@db/talks' })).toEqual([]);
    expect(secrets({ TALKS_STORE: 'var/talks.db' })).toEqual([]);
  });
});

it('reads where the facts are, where they are indexed and who may change them', () => {
  const env = {
    TALKS_DATA: '/srv/talks',
    TALKS_STORE: 'postgres://db',
    TALKS_SEARCH: 'postgres',
    TALKS_EDITORS: 'U0DANA0001,U0SAM00001',
  };
  expect(readConfig(env)).toMatchObject({
    dataFolder: '/srv/talks',
    store: 'postgres://db',
    search: 'postgres',
    editors: ['U0DANA0001', 'U0SAM00001'],
  });
  expect(readConfig({}).search).toBe('memory');
  expect(readConfig({}).dataFolder).toMatch(/data$/);
});

describe('the file .env', () => {
  it('fills up the environment, which wins, and may be absent', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'talks-env-')), '.env');
    expect(withFile({ A: '1' }, file)).toEqual({ A: '1' });
    writeFileSync(file, 'A=2\nTALKS_DATA="a folder"\n');
    expect(withFile({ A: '1' }, file)).toEqual({ A: '1', TALKS_DATA: 'a folder' });
  });
});

describe('the channel of reported errors', () => {
  it('is none unless it is given', () => {
    expect(readConfig({}).reportsChannel).toBeNull();
    expect(readConfig({ TALKS_REPORTS_CHANNEL: 'C0123456789' }).reportsChannel).toBe('C0123456789');
  });

  it('is given by its id, not by its name', () => {
    expect(() => readConfig({ TALKS_REPORTS_CHANNEL: '#editors' })).toThrow(
      'TALKS_REPORTS_CHANNEL is "#editors", which is no Slack channel id.',
    );
  });
});

describe('the shared channels in which Talks answers', () => {
  it('are none unless they are given', () => {
    expect(readConfig({}).sharedChannels).toEqual([]);
    const { sharedChannels } = readConfig({ TALKS_SHARED_CHANNELS: 'C0123456789, G0123456789' });
    expect(sharedChannels).toEqual(['C0123456789', 'G0123456789']);
  });

  it('are given by their ids, not by their names', () => {
    expect(() => readConfig({ TALKS_SHARED_CHANNELS: 'C0123456789,#partners' })).toThrow(
      'TALKS_SHARED_CHANNELS names "#partners", which is no Slack channel id.',
    );
  });
});
