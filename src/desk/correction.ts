import { UserError } from '../errors.ts';
import type { Source } from '../facts/source.ts';
import { type Locator, locate, type Span, within } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import { sentencesAround } from '../ingest/proposals/sentence-around.ts';
import { createArticle } from '../ingest/text/article.ts';
import { editedParts, type ProposalEdit } from './proposal-edit.ts';

/** What an editor corrects of a statement: what is absent stays as it is. Words are as printed, and found in the source. */
export interface Correction extends Pick<ProposalEdit, 'kind' | 'role' | 'cue' | 'venue' | 'toldTo' | 'said' | 'asOf'> {
  /** The words of the excerpt, character for character. */
  excerpt?: string;
  /** The id of the speaker; null where nobody is named. */
  speaker?: string | null;
}

/**
 * A statement with what an editor corrects of it. What stands inside quotation marks follows the words. Throws a UserError for
 * words that do not stand in the source.
 */
export function correctedBy(statement: Statement, source: Source, correction: Correction, by: string): Statement {
  const { excerpt, speaker, ...parts } = correction;
  const locator = excerpt === undefined ? statement.locator : nearestWords(source, excerpt, statement.locator);
  const kind = correction.kind ?? kindFor(statement, locator);
  const isReport = kind === 'report';
  const edited = editedParts(
    { ...statement, locator, kind, quoted: quotedFor({ ...statement, locator, kind }, statement) },
    isReport ? { ...parts, role: null, cue: null } : parts,
    source,
    by,
  );
  const moved = withSentence(edited, source);
  return { ...moved, speaker: isReport ? null : speaker === undefined ? statement.speaker : speaker };
}

const LETTER = /[\p{L}\p{N}]/u;

/** A quotation is partly quoted when its excerpt takes in words outside the marks, and wholly when it leaves the last of them. */
function kindFor({ kind, quoted }: Statement, excerpt: Locator): Statement['kind'] {
  if (kind !== 'mixed' && kind !== 'quote') return kind;
  let outside = '';
  let from = excerpt.start;
  for (const span of quoted.filter((one) => within(one, excerpt))) {
    outside += excerpt.exact.slice(from - excerpt.start, span.start - excerpt.start);
    from = span.end;
  }
  outside += excerpt.exact.slice(from - excerpt.start);
  if (!LETTER.test(outside)) return 'quote';
  return from === excerpt.start ? kind : 'mixed';
}

/** The spans inside quotation marks, which stay where neither the words nor the kind has changed. */
function quotedFor(after: Statement, before: Statement): Span[] {
  const isSame = after.kind === before.kind && after.locator.exact === before.locator.exact;
  return isSame ? before.quoted : quotedWithin(before, after.locator, after.kind);
}

/** What was quoted stays so as far as the excerpt holds it; a `quote` is quoted from end to end. */
export function quotedWithin(statement: Statement, excerpt: Span, kind = statement.kind): Span[] {
  if (kind === 'paraphrase' || kind === 'report') return [];
  if (kind === 'quote') return [{ start: excerpt.start, end: excerpt.end }];
  return statement.quoted.filter((span) => within(span, excerpt));
}

/** The printed sentence follows an excerpt that has left it; figures that stand elsewhere are no part of it any more. */
function withSentence(statement: Statement, source: Source): Statement {
  const { locator, role, cue } = statement;
  if (within(locator, statement.sentence)) return statement;
  const { text } = source;
  const parts = [role, cue].filter((part) => part !== null);
  const sentence = sentencesAround({ ...source, furniture: [] }, createArticle(text), locator, parts);
  return { ...statement, sentence, figures: statement.figures.filter(({ printed }) => within(printed, sentence)) };
}

/** Where some words stand in a source. Throws a UserError when they stand nowhere, or more than once. */
export function onlyPlaceOf(text: string, words: string, source: string): Locator {
  const start = text.indexOf(words);
  if (start === -1) throw absent(words, source);
  if (text.includes(words, start + 1))
    throw new UserError(
      `“${words}” stands in ${source} more than once. Give the whole locator: start, end, exact, prefix and suffix. Nothing was saved.`,
    );
  return locate(text, { start, end: start + words.length });
}

/** Where some words stand, the nearest to where an excerpt stood before. */
function nearestWords({ id, text }: Source, words: string, { start: before }: Span): Locator {
  let best = -1;
  for (let start = text.indexOf(words); start !== -1 && words !== ''; start = text.indexOf(words, start + 1))
    if (best === -1 || Math.abs(start - before) < Math.abs(best - before)) best = start;
  if (best === -1) throw absent(words, id);
  return locate(text, { start: best, end: best + words.length });
}

const absent = (words: string, source: string): UserError =>
  new UserError(
    `“${words}” does not stand in ${source}. Copy the words from the source, character for character. Nothing was saved.`,
  );
