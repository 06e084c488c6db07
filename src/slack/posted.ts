import type { Context } from '@slack/bolt';
import type { Page } from './blocks/buttons.ts';
import type { Parts } from './parts.ts';
import type { ShownVersion } from './recorder.ts';

/** A message of Talks that others read. */
interface Posted {
  channel: string;
  /** Null when Slack did not say: what goes through a response_url can't be found again. */
  ts: string | null;
  threadTs: string | null;
  /** The question that it answers, and how it was asked. */
  page: Page;
  statements: readonly ShownVersion[];
}

/** Notes which statements a public message shows. Help and the like show none, and there is nothing to note. */
export async function recordPosted(
  { channel, ts, threadTs, page, statements }: Posted,
  { teamId = '', botUserId = 'talks' }: Context,
  { record }: Pick<Parts, 'record'>,
): Promise<void> {
  if (ts === null || statements.length === 0) return;
  const posting = { team: teamId, channel, ts, threadTs };
  await record.posted({ posting, page, statements, by: botUserId });
}
