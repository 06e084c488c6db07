import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { settingsOf, settingsScreen } from '../../src/operations/settings.ts';

const FOUND = { sources: 2, statements: 31, store: 'PostgreSQL at db.example:5432/talks', changes: 12 };
const SECRETS = {
  SLACK_BOT_TOKEN: 'xoxb-1-2-secretbot',
  SLACK_APP_TOKEN: 'xapp-1-A-2-secretapp',
  SLACK_SIGNING_SECRET: 'secretsecretsecret',
  TALKS_STORE: 'postgres://desk:secretword@db.example/talks',
  SLACK_API_URL: 'https://desk:secretproxy@proxy.example/api/',
};

const screen = (env: Record<string, string>) =>
  settingsScreen(settingsOf(readConfig(env), FOUND), { talks: '0.1.0', node: '24.21.0' });

describe('the screen at the start', () => {
  it('says what is set', () => {
    const env = {
      ...SECRETS,
      TALKS_DATA: '/srv/talks',
      TALKS_EDITORS: 'U0DANA0001,U0SAM00001',
      TALKS_TWO_EDITORS: 'yes',
      TALKS_REPORTS_CHANNEL: 'C0REPORTS1',
      TALKS_SHARED_CHANNELS: 'C0SHARED01',
      TALKS_HEALTH_PORT: '[::1]:9464',
      TALKS_SEARCH: 'postgres',
    };
    expect(screen(env).split('\n')).toEqual([
      'Talks 0.1.0 on Node.js 24.21.0',
      '  Slack    Socket Mode · SLACK_BOT_TOKEN and SLACK_APP_TOKEN are set · at proxy.example',
      '  data     /srv/talks · 2 sources, 31 statements',
      '  store    PostgreSQL at db.example:5432/talks · 12 changes',
      '  search   in PostgreSQL (TALKS_SEARCH)',
      '  editors  2 people · a confirmation or a correction takes two of them',
      '  reports  in C0REPORTS1 and on the editors’ Home tab',
      '  shared   answers in 1 channel shared with other organisations',
      '  health   http://[::1]:9464/readyz, /healthz and /metrics',
    ]);
  });

  it('says what is missing, and what to do', () => {
    const lines = screen({ SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_APP_TOKEN: 'xapp-1-A-2-abc' }).split('\n');
    expect(lines.filter((line) => line.startsWith('!'))).toEqual([
      '! editors  nobody may add or correct: name their Slack member ids in TALKS_EDITORS',
    ]);
    expect(screen({})).toMatch(/^! Slack {4}a local workspace; for your own set SLACK_BOT_TOKEN and SLACK_APP_TOKEN/m);
  });

  it.each([SECRETS, { ...SECRETS, SLACK_APP_TOKEN: '', PORT: '3000' }])('never holds a secret: %j', (env) => {
    expect(screen(env)).not.toContain('secret');
  });

  it('fits a screen', () => {
    const lines = screen({}).split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(160);
  });
});
