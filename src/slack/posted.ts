import type { Context } from '@slack/bolt';
import type { Parts } from './parts.ts';
import type { ShownVersion } from './recorder.ts';

/** A message of Talks that others read. */
interface Posted {
  channel: string;
  /** Null when Slack did not say: what goes through a response_url can't be found again. */
  ts: string | null;
  threadTs: string | null;
  query: string;
  statements: readonly ShownVersion[];
}

/** Notes which statements a public message shows. Help and the like show none, and there is nothing to note. */
export async function recordPosted(
  { channel, ts, threadTs, query, statements }: Posted,
  { teamId = '', botUserId = 'talks' }: Context,
  { record }: Pick<Parts, 'record'>,
): Promise<void> {
  if (ts === null || statements.length === 0) return;
  await record.posted({ posting: { team: teamId, channel, ts, threadTs }, query, statements, by: botUserId });
}
