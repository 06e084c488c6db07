import { UserError } from '../errors.ts';
import { Change, type Draft, type LoggedChange } from '../facts/change.ts';
import { shown, textFault } from '../facts/text.ts';
import { type ChainFault, chainFault, hashOf, type LogRow } from './log-hash.ts';
import { GENESIS, type Head } from './store.ts';

const KINDS: ReadonlySet<string> = new Set(Change.options.map((option) => option.shape.change.value));

/**
 * The rows for what is to be appended after `head`, numbered and chained.
 * Text that a store cannot keep as it is gets refused here with a UserError, before anything is written.
 */
export function rowsFor(drafts: readonly Draft[], at: Date, head: Head): LogRow[] {
  let { seq, hash } = head;
  return drafts.map((draft) => {
    const { by, reason, thing, version, change } = draft;
    refuseUnsoundText({ by, reason, thing });
    const body = JSON.stringify(change);
    if (mayBeUnsound(body)) refuseUnsoundText({ change });
    seq += 1;
    const row = { seq, at: at.toISOString(), by, reason, thing, version, body, previousHash: hash };
    hash = hashOf(row);
    return { ...row, hash };
  });
}

/** JSON shows control characters and half surrogate pairs as \\u…, so that one look at the whole spares the look at every text in it. */
const mayBeUnsound = (json: string): boolean => json.includes('\\u') || textFault(json) !== null;

/** Refuses text that a store cannot keep as it is, wherever it stands in a value; with a UserError that names the place. */
export function refuseUnsoundText(value: unknown, place: string[] = []): void {
  if (typeof value === 'string') {
    const fault = textFault(value);
    if (fault) throw new UserError(`Not saved: ${place.join('.')} ${fault}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) refuseUnsoundText(inner, [...place, key]);
  }
}

/**
 * A row as the rest of the program knows it.
 * The body is not put through the whole schema again: its hash says that it is the text which was written, and only
 * changes that had passed the schema are written. `verify` does check it again.
 */
export function loggedChange(row: LogRow, store: string): LoggedChange {
  const { seq, at, by, reason, thing, version, previousHash, hash } = row;
  return { seq, at, thing, version, by, reason, change: changeIn(row, store), previousHash, hash };
}

/** The same, read once it is looked at: whoever appends knows what they wrote, and most ask no more than its number. */
export function loggedWhenAsked(row: LogRow, store: string): LoggedChange {
  const { seq, at, by, reason, thing, version, previousHash, hash } = row;
  let read: Change | null = null;
  return {
    seq,
    at,
    thing,
    version,
    by,
    reason,
    get change() {
      read ??= changeIn(row, store);
      return read;
    },
    previousHash,
    hash,
  };
}

function changeIn({ seq, body }: LogRow, store: string): Change {
  const change: Change = JSON.parse(body);
  refuseUnknownKind(change.change, seq, store);
  return change;
}

/** Throws a UserError for a change of a kind that this Talks does not know. */
export function refuseUnknownKind(kind: string, seq: number, store: string): void {
  if (KINDS.has(kind)) return;
  throw new UserError(
    `${store}: change ${seq} is of a kind that this Talks does not know (${shown(kind)}), so a newer Talks wrote it. Update Talks.`,
  );
}

/**
 * Rows read from the change `after` itself (0: from the first change) on, as the changes after it, each checked against its
 * hash and the one before. The row `after` must be among them, since the next is chained to it.
 * A damaged or missing row is refused with a UserError that names it.
 */
export function changesFrom(records: readonly unknown[], after: number, store: string): LoggedChange[] {
  const rows = records.map((record) => logRow(record, store));
  const [first] = rows;
  if (!first) return [];
  refuseFault(after === 0 ? chainFault(rows, 0, GENESIS) : chainFault(rows, after - 1, first.previousHash), store);
  return rows.slice(after === 0 ? 0 : 1).map((row) => loggedChange(row, store));
}

/** All rows of one thing, oldest first, as changes; each is checked against its own hash, and no version may be left out. */
export function changesOfThing(records: readonly unknown[], store: string): LoggedChange[] {
  return records.map((record, index) => {
    const row = checkedRow(record, store);
    if (row.version !== index + 1) {
      throw damaged(store, `version ${index + 1} of ${shown(row.thing)} is missing from the log`);
    }
    return loggedChange(row, store);
  });
}

/** One row from the database, checked against its own hash. */
export function checkedRow(record: unknown, store: string): LogRow {
  const row = logRow(record, store);
  refuseFault(row.hash === hashOf(row) ? null : { kind: 'altered', seq: row.seq }, store);
  return row;
}

/** What a damaged log means to whoever runs Talks. */
export const damaged = (store: string, what: string, cause?: unknown): UserError =>
  new UserError(`${store}: ${what}. Restore a backup, or run verify to see all that is wrong.`, { cause });

/** One row from the database. */
export function logRow(record: unknown, store: string): LogRow {
  if (!isLogRow(record)) throw damaged(store, `a row of the log cannot be read: ${shown(record)}`);
  return record;
}

/** By hand, because a schema in zod takes a tenth of the time in which a log is opened. */
function isLogRow(record: unknown): record is LogRow {
  if (typeof record !== 'object' || record === null) return false;
  const row: Partial<Record<keyof LogRow, unknown>> = record;
  return (
    Number.isSafeInteger(row.seq) &&
    typeof row.at === 'string' &&
    typeof row.by === 'string' &&
    (row.reason === null || typeof row.reason === 'string') &&
    typeof row.thing === 'string' &&
    Number.isSafeInteger(row.version) &&
    typeof row.body === 'string' &&
    typeof row.previousHash === 'string' &&
    typeof row.hash === 'string'
  );
}

function refuseFault(fault: ChainFault | null, store: string): void {
  if (!fault) return;
  const what = { altered: 'was altered after it was written', missing: 'is missing from the log' }[fault.kind];
  throw damaged(store, `change ${fault.seq} ${what}`);
}
