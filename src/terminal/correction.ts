import { z } from 'zod';
import { onlyPlaceOf, quotedWithin } from '../desk/correction.ts';
import { Statement } from '../facts/statement.ts';
import { FilledText } from '../facts/text.ts';
import { type JsonFile, parsed } from './read-json.ts';

/** The fields of a statement that a correction may change. */
const Correction = Statement.omit({
  id: true,
  source: true,
  status: true,
  confirmedBy: true,
  recorded: true,
}).partial();

const LocatorByWords = z.strictObject({ exact: FilledText });

/**
 * A statement with the fields of a file in the place of its own. A locator may be given as its words alone,
 * `{ "exact": "…" }`, when they stand in the source once; the spans inside quotation marks then follow, where nothing
 * else is said of them.
 * Throws a UserError for a field that is unknown or no part of what was said, and for words that stand nowhere or twice.
 */
export function correctedStatement(statement: Statement, text: string, json: JsonFile): Statement {
  const byWords = wordsIn(json.value);
  const locator = byWords === null ? null : onlyPlaceOf(text, byWords, statement.source);
  const value = locator && isObject(json.value) ? { ...json.value, locator } : json.value;
  const fields = parsed(Correction, { ...json, value });
  const given = Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
  const moved = fields.locator ?? null;
  const derived = moved && fields.quoted === undefined ? { quoted: quotedWithin(statement, moved, fields.kind) } : {};
  return Statement.parse({ ...statement, ...derived, ...given });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wordsIn(value: unknown): string | null {
  const read = isObject(value) ? LocatorByWords.safeParse(value.locator) : null;
  return read?.success ? read.data.exact : null;
}
