import { existsSync } from 'node:fs';
import manifest from '../../manifest.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { QuestionError } from '../commands/question.ts';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import { type Check, checking, checksScreen, failed, ok, warning } from '../operations/checks/check.ts';
import { diskCheck, nodeCheck, placeCheck, sqliteCheck } from '../operations/checks/machine-checks.ts';
import { slackChecks } from '../operations/checks/slack-checks.ts';
import { settingsOf } from '../operations/settings.ts';
import { readFacts } from '../store/files.ts';
import { openStore } from '../store/open-store.ts';
import { isSafeSqlite } from '../store/sqlite-connection.ts';
import type { Store } from '../store/store.ts';
import { count } from '../wording/english/count.ts';
import { logFaults } from './log-faults.ts';
import { seenFacts } from './seen-facts.ts';
import type { TerminalCommand, TerminalRun } from './terminal-command.ts';

const SLACK_API = 'https://slack.com/api/';

/** Looks whether Talks can work here: machine, configuration, data, store and Slack. */
export const doctor: TerminalCommand = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'whether Talks can work here: configuration, data, store and log, disk, Slack, its scopes and clock',
  example: 'doctor',
  options: [],
  async run(run) {
    if (run.words.length > 0)
      throw new QuestionError(`doctor takes no words, but was given “${run.words.join(' ')}”: it looks at all.`);
    const checks = [
      nodeCheck(process.versions.node),
      sqliteCheck(process.versions.sqlite ?? '0', isSafeSqlite(process.versions.sqlite ?? '0')),
      ...(await configurationChecks(run)),
      await dataCheck(run),
      ...(await storeChecks(run)),
      ...(await networkChecks(run)),
    ];
    run.print(run.json ? JSON.stringify({ version: packageJson.version, checks }, null, 2) : checksScreen(checks));
    const bad = checks.filter(({ state }) => state === 'failed');
    if (bad.length > 0)
      throw new UserError(
        `${bad.length} of ${checks.length} checks failed: ${bad.map(({ name }) => name).join(', ')}.`,
      );
  },
};

/** The whole configuration, or the sentence that says what is wrong with it. */
function configIn({ wholeConfig }: TerminalRun): Config | string | null {
  try {
    return wholeConfig?.() ?? null;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function configurationChecks(run: TerminalRun): Check[] {
  const config = configIn(run);
  if (config === null) return [];
  if (typeof config === 'string') return [failed('configuration', config)];
  // Counts, data and store have checks of their own.
  const nothing = { sources: 0, statements: 0, store: '', changes: 0 };
  return settingsOf(config, nothing)
    .filter(({ name }) => name !== 'data' && name !== 'store')
    .map(({ name, state, text }) => (state === 'missing' ? warning(name, text) : ok(name, text)));
}

const dataCheck = (run: TerminalRun): Promise<Check> =>
  checking('data', async () => {
    const { sources, statements } = seenFacts(await readFacts(run.data), run.now());
    const counts = `${count(sources.length, 'source')}, ${count(statements.length, 'statement')}`;
    return ok('data', `${counts} in ${run.data}: every excerpt stands in its source`);
  });

async function storeChecks(run: TerminalRun): Promise<Check[]> {
  const { store: url } = run;
  if (url === null) return [warning('store', 'none for these data: name theirs with --store')];
  const file = /^postgres(?:ql)?:/i.test(url) ? null : url.replace(/^sqlite:/i, '');
  const disk = file === null ? [] : [await checking('disk', () => diskCheck(file))];
  if (file !== null && !existsSync(file)) return [await placeCheck(file), ...disk];
  let store: Store;
  try {
    store = await openStore(url);
  } catch (error) {
    if (error instanceof UserError) return [failed('store', error.message), ...disk];
    throw error;
  }
  try {
    return [await writingCheck(store, run), await chainCheck(store), ...disk];
  } finally {
    await store.close();
  }
}

/** Saves the key of a delivery that nobody will send: a durable write that leaves the log as it is. */
const writingCheck = (store: Store, { now }: TerminalRun): Promise<Check> =>
  checking('store', async () => {
    const began = performance.now();
    await store.append([], now(), `doctor:${now().toISOString()}`);
    return ok('store', `${store.name} can be written (${Math.round(performance.now() - began)} ms)`);
  });

const chainCheck = (store: Store): Promise<Check> =>
  checking('log', async () => {
    const faults = await logFaults(store);
    const { seq } = await store.head();
    return faults.length === 0
      ? ok('log', `${count(seq, 'change')}: every one follows on the one before`)
      : failed(
          'log',
          `${count(faults.length, 'problem')}, first: ${faults[0]} Run talks verify, and restore a backup.`,
        );
  });

async function networkChecks(run: TerminalRun): Promise<Check[]> {
  const config = configIn(run);
  if (config === null || typeof config === 'string') return [];
  const { connection, operation } = config;
  const fetch = run.fetch ?? globalThis.fetch;
  const health = operation.health === null ? [] : [await healthCheck(operation.health, fetch)];
  if (connection.mode === 'local') return health;
  const tokens = {
    botToken: connection.botToken,
    appToken: connection.mode === 'socket' ? connection.appToken : null,
    apiUrl: connection.apiUrl ?? SLACK_API,
  };
  const scopes = manifest.oauth_config.scopes.bot;
  return [...(await slackChecks({ tokens, scopes, fetch, now: run.now })), ...health];
}

/** What a running Talks says of itself. */
async function healthCheck(
  { host, port }: { host: string; port: number },
  fetch: typeof globalThis.fetch,
): Promise<Check> {
  const name = 'running';
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  try {
    const response = await fetch(`http://${reached}:${port}/readyz`, { signal: AbortSignal.timeout(5_000) });
    const report: unknown = await response.json();
    const reasons = typeof report === 'object' && report !== null && 'reasons' in report ? report.reasons : null;
    if (!Array.isArray(reasons)) return warning(name, `something else than Talks answers on port ${port}`);
    return reasons.length === 0 ? ok(name, 'Talks runs and can answer') : failed(name, reasons.join(' '));
  } catch {
    return ok(name, `no Talks answers on port ${port} now`);
  }
}
