import { setImmediate as letOthersGo } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import packageJson from '../package.json' with { type: 'json' };
import { type Config, readConfig, secretsOf, withFile } from './config.ts';
import { prepareChecks } from './desk/check-draft.ts';
import type { Desk } from './desk/desk.ts';
import { LiveDesk } from './desk/live-desk.ts';
import { visibleCounts } from './desk/visible-counts.ts';
import { UserError } from './errors.ts';
import { connectionTo, localEditors, openLocalWorkspace } from './local-workspace.ts';
import { createLog, type Log } from './operations/log.ts';
import { openOperation } from './operations/operation.ts';
import { describeError, redacted } from './operations/redaction.ts';
import { repeatedFault } from './operations/repeated-fault.ts';
import { settingsOf, settingsScreen } from './operations/settings.ts';
import { nameIndexOf, readNames } from './search/name-index.ts';
import { warmUp } from './search/warm-up.ts';
import { openSearch } from './search-postgres/open-search.ts';
import { createApp } from './slack/app.ts';
import { createEdits } from './slack/edits.ts';
import { followTraffic } from './slack/follow-traffic.ts';
import { slackLogger } from './slack/log.ts';
import { createRecorder } from './slack/recorder.ts';
import { readFacts } from './store/files.ts';
import { indexFileOf, openStore } from './store/open-store.ts';

/**
 * After a collection the heap may grow by a fifth before the next: V8 would let it double, which a large desk does not need. At 100,000
 * statements under load that is 0.6 GB instead of 0.9, for a tenth more CPU.
 */
setFlagsFromString('--heap-growing-percent=20');

/** The Slack entry: with tokens it connects to Slack, without them it opens the local workspace and connects to that. */
async function main(): Promise<void> {
  const config = readConfig(withFile(process.env, '.env'));
  const now = () => new Date();
  const log = openLog(config);
  endOnBug(log);
  const operation = await openOperation({ health: config.operation.health, log, now });
  const curated = await readFacts(config.dataFolder);
  const store = await openStore(config.store);
  const local = config.connection.mode === 'local' ? await openLocalWorkspace(config.connection.port) : null;
  const connection = local ? connectionTo(local) : config.connection;
  if (connection.mode === 'local') throw new RangeError('the local workspace is open and has a connection');
  const logger = slackLogger(log);
  const onFault = repeatedFault(
    (error, times) =>
      log.error({ error, times }, 'The store could not be read, or the index not saved; answers go on from memory.'),
    now,
  );
  const elsewhere = await openSearch(config.search, config.store);
  const live = await LiveDesk.open({
    curated,
    store,
    elsewhere,
    onFault,
    indexFile: indexFileOf(config.store),
    opened: 'before search',
  });
  await operation.follow({
    inStore: async () => (await store.head()).seq,
    inMemory: () => live.ledger.head.seq,
    statements: () => visibleCounts(live.desk, now()).statements,
    searchable: live.searchable,
  });
  const onTraffic = followTraffic(operation);
  const record = createRecorder(live, { now, logger, onTraffic });
  const editors = local ? localEditors(config.editors) : config.editors;
  const edits = createEdits(live, { editors, two: config.twoEditors }, now);
  const app = createApp({
    connection,
    live,
    desk: () => live.desk,
    record,
    edits,
    now,
    logger,
    reportsChannel: config.reportsChannel,
    sharedChannels: config.sharedChannels,
    onRequest: operation.handled,
    onTraffic,
  });
  if (!elsewhere) {
    live.searchable.then(() => warmUp(live.desk.index, someStatements(live.desk), letOthersGo)).catch(onFault);
  }
  live.searchable.then(() => prepareChecks(live.desk, letOthersGo)).catch(onFault);
  // So that nobody waits for the names to be read who asks for one first, or after many have come.
  await readNames(live.desk.speakers.values(), letOthersGo);
  live.onChange((gained) => {
    if (gained.some(({ change }) => change.change === 'speaker-recorded'))
      nameIndexOf([...live.desk.speakers.values()]);
  });
  await app.start();
  operation.connected(true);
  const where = local
    ? `Talks is open in a local workspace: ${local.url} (without Slack; type /talks status there)`
    : `Talks is connected to Slack${connection.mode === 'http' ? ` and listens on port ${connection.port}` : ''}`;
  const versions = { talks: packageJson.version, node: process.versions.node };
  const found = { ...visibleCounts(live.desk, now()), store: store.name, changes: live.ledger.head.seq };
  process.stdout.write(`${where}. Ctrl+C stops.\n\n${settingsScreen(settingsOf(config, found), versions)}\n`);
  log.info({ version: versions.talks, mode: config.connection.mode }, 'Talks has started.');
  stopOnSignal(async () => {
    log.info('Talks is stopping.');
    operation.stopping();
    await app.stop();
    await live.stop();
    await elsewhere?.close();
    await store.close();
    await local?.stop();
    await operation.stop();
    log.info('Talks has stopped.');
  });
}

/** Some statements to ask about before anybody does. */
const someStatements = ({ statements, speakers }: Desk): { text: string; speaker: string }[] =>
  [...statements.values().take(60)].map(({ locator, speaker }) => ({
    text: locator.exact,
    speaker: speakers.get(speaker ?? '')?.name ?? '',
  }));

/** A bug that nobody caught leaves a process of which nobody knows what it does: it is logged, without secrets, and ended. */
function endOnBug(log: Log): void {
  const end = (error: unknown) => {
    log.error({ error }, 'Talks ends because of a bug.');
    process.exit(1);
  };
  process.on('unhandledRejection', end);
  process.on('uncaughtException', end);
}

/** JSON lines for programs where Talks runs on its own; readable ones, and only what matters, where somebody looks on. */
function openLog(config: Config): Log {
  const { connection, operation } = config;
  const isAttended = connection.mode === 'local' || process.stderr.isTTY === true;
  return createLog({
    write: (line) => process.stderr.write(`${line}\n`),
    format: operation.logFormat ?? (isAttended ? 'text' : 'json'),
    level: operation.logLevel ?? (isAttended ? 'warn' : 'info'),
    secrets: secretsOf(config),
  });
}

/** Whoever stops a process kills it soon after this, in milliseconds. */
const STOPS_WITHIN_MS = 10_000;

/** Ends the process once its work is done, or after ten seconds; a second signal ends it at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(0), STOPS_WITHIN_MS).unref();
    stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

/** One line for what people can mend; anything else is a bug and shown in full. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof UserError ? error.message : redacted(describeError(error))}\n`);
  process.exit(1);
}

main().catch(fail);
