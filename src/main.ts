import { readConfig, withFile } from './config.ts';
import { LiveDesk } from './desk/live-desk.ts';
import { UserError } from './errors.ts';
import { connectionTo, localEditors, openLocalWorkspace } from './local-workspace.ts';
import { createApp } from './slack/app.ts';
import { createEdits } from './slack/edits.ts';
import { createLogger, describeError, redacted } from './slack/log.ts';
import { createRecorder } from './slack/recorder.ts';
import { readFacts } from './store/files.ts';
import { openStore } from './store/open-store.ts';

/** The Slack entry: with tokens it connects to Slack, without them it opens the local workspace and connects to that. */
async function main(): Promise<void> {
  const config = readConfig(withFile(process.env, '.env'));
  const curated = await readFacts(config.dataFolder);
  const store = await openStore(config.store);
  const local = config.connection.mode === 'local' ? await openLocalWorkspace(config.connection.port) : null;
  const connection = local ? connectionTo(local) : config.connection;
  if (connection.mode === 'local') throw new RangeError('the local workspace is open and has a connection');
  const secrets = connection.mode === 'http' ? [connection.signingSecret] : [];
  const logger = createLogger({ write: (line) => process.stderr.write(`${line}\n`), secrets });
  const now = () => new Date();
  const onFault = (error: unknown) => logger.error('The store could not be read; answers go on from memory.', error);
  const live = await LiveDesk.open({ curated, store, onFault });
  const record = createRecorder(live, { now, logger });
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
  });
  await app.start();
  const where = local
    ? `Talks is open in a local workspace: ${local.url} (without Slack; type /talks status there)`
    : `Talks is connected to Slack${connection.mode === 'http' ? ` and listens on port ${connection.port}` : ''}`;
  process.stdout.write(`${where}. Ctrl+C stops.\n`);
  stopOnSignal(async () => {
    await app.stop();
    await live.stop();
    await store.close();
    await local?.stop();
  });
}

/** Ends the process once its work is done; a second signal ends it at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
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

process.on('unhandledRejection', fail);
main().catch(fail);
