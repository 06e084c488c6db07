import type { Config } from '../config.ts';
import { count } from '../wording/english/count.ts';

/** One thing that is configured, or that is not. Never a secret, also not a part of one. */
export interface Setting {
  name: string;
  /** `missing` where something that newsrooms need was not set. */
  state: 'set' | 'missing';
  text: string;
}

/** What a start found where the configuration pointed it. */
export interface Found {
  sources: number;
  statements: number;
  /** The store as it names itself, without credentials. */
  store: string;
  changes: number;
}

/** What is configured, and what is missing with what to do about it, in the order in which somebody would set it up. */
export function settingsOf(config: Config, found: Found): Setting[] {
  return [
    slackSetting(config.connection),
    set('data', `${config.dataFolder} · ${count(found.sources, 'source')}, ${count(found.statements, 'statement')}`),
    set('store', `${found.store} · ${count(found.changes, 'change')}`),
    set('search', config.search === 'postgres' ? 'in PostgreSQL (TALKS_SEARCH)' : 'in memory'),
    editorsSetting(config),
    set(
      'reports',
      config.reportsChannel === null
        ? 'on the editors’ Home tab (TALKS_REPORTS_CHANNEL names no channel for them)'
        : `in ${config.reportsChannel} and on the editors’ Home tab`,
    ),
    set(
      'shared',
      config.sharedChannels.length === 0
        ? 'silent in channels shared with other organisations (TALKS_SHARED_CHANNELS)'
        : `answers in ${count(config.sharedChannels.length, 'channel')} shared with other organisations`,
    ),
    healthSetting(config.operation),
  ];
}

/** The settings as one screen. */
export function settingsScreen(settings: readonly Setting[], versions: { talks: string; node: string }): string {
  const width = Math.max(...settings.map(({ name }) => name.length));
  const lines = settings.map(
    ({ name, state, text }) => `${state === 'missing' ? '!' : ' '} ${name.padEnd(width)}  ${text}`,
  );
  return [`Talks ${versions.talks} on Node.js ${versions.node}`, ...lines].join('\n');
}

const set = (name: string, text: string): Setting => ({ name, state: 'set', text });
const missing = (name: string, text: string): Setting => ({ name, state: 'missing', text });

function slackSetting(connection: Config['connection']): Setting {
  const at =
    connection.mode !== 'local' && connection.apiUrl !== undefined ? ` · at ${originOf(connection.apiUrl)}` : '';
  switch (connection.mode) {
    case 'socket':
      return set('Slack', `Socket Mode · SLACK_BOT_TOKEN and SLACK_APP_TOKEN are set${at}`);
    case 'http':
      return set('Slack', `HTTP on port ${connection.port} · SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET are set${at}`);
    case 'local':
      return missing('Slack', 'a local workspace; for your own set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (README.md)');
  }
}

/** Without what may stand in an address beside its host: a proxy's password, or a key. */
const originOf = (address: string): string => new URL(address).host;

function editorsSetting({ connection, editors, twoEditors }: Config): Setting {
  const rule = twoEditors ? 'a confirmation or a correction takes two of them' : 'one of them is enough';
  if (editors.length > 0)
    return set('editors', `${editors.length === 1 ? '1 person' : `${editors.length} people`} · ${rule}`);
  return connection.mode === 'local'
    ? set('editors', 'whoever sits at the local workspace (TALKS_EDITORS names nobody)')
    : missing('editors', 'nobody may add or correct: name their Slack member ids in TALKS_EDITORS');
}

function healthSetting({ health }: Config['operation']): Setting {
  if (health === null) return set('health', 'off; set TALKS_HEALTH_PORT=9464 for /healthz, /readyz and /metrics');
  const host = health.host.includes(':') ? `[${health.host}]` : health.host;
  return set('health', `http://${host}:${health.port}/readyz, /healthz and /metrics`);
}
