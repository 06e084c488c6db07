import { z } from 'zod';
import { UserError } from '../errors.ts';
import { type Locator, locate, type Span, within } from '../facts/span.ts';
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
  const locator = byWords === null ? null : locatorOf(text, byWords, statement.source);
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

function locatorOf(text: string, words: string, source: string): Locator {
  const start = text.indexOf(words);
  if (start === -1)
    throw new UserError(
      `“${words}” does not stand in ${source}. Copy the words from the source, character for character. Nothing was saved.`,
    );
  if (text.includes(words, start + 1))
    throw new UserError(
      `“${words}” stands in ${source} more than once. Give the whole locator: start, end, exact, prefix and suffix. Nothing was saved.`,
    );
  return locate(text, { start, end: start + words.length });
}

/** What was quoted stays so as far as the excerpt holds it; a `quote` is quoted from end to end. */
function quotedWithin(statement: Statement, excerpt: Span, kind = statement.kind): Span[] {
  if (kind === 'paraphrase' || kind === 'report') return [];
  if (kind === 'quote') return [{ start: excerpt.start, end: excerpt.end }];
  return statement.quoted.filter((span) => within(span, excerpt));
}
