import type { Span } from '../../facts/span.ts';
import type { MarkedSpan } from '../text/marked-span.ts';

/** Words that titles print small. */
const SMALL = new Set('of the a an in on for and to with at by from or is as it vs de la el von'.split(' '));

/** Words before a quotation that say it is a name: "the film “…”", "a song called “…”". */
const NAMED = new Set(
  (
    'called titled entitled named dubbed nicknamed film movie show series book novel memoir song album play program programme podcast ' +
    'episode documentary magazine game hit musical single poem column theme so-called known'
  ).split(' '),
);

/** Words after which a quotation is the title of something, however it is set. */
const TITLED = new Set('titled entitled headlined subtitled title titles headline hashtag codenamed'.split(' '));

/** Before these, what stands inside marks was called out or written, and is no place: "chants of “…”", "a sign with “…”". */
const OUTCRIES = new Set(
  (
    'chant chants chanting cry cries call calls shout shouts shouted scream screams slogan slogans message messages promise ' +
    'promises pledge vow phrase phrases word words term terms sign signs mantra refrain talk whispers warning warnings tweet tweets ' +
    'mention use rhetoric idea concept notion accusation accusations charge charges claim claims description label'
  ).split(' '),
);
const PLACES = new Set('on in with of from for like at told tells tell telling hosts'.split(' '));

/** Whether words are set as titles are: every word capital but the small ones, sixteen words at most, not all in capitals. */
export function isInTitleCase(text: string, { start, end }: Span): boolean {
  if (end - start >= 120) return false;
  const printed = text.slice(start, end);
  const words = printed.split(/\s+/);
  if (words.length > 16) return false;
  if (/[?!…]$/.test(printed) && words.length > 1) return false;
  if (words.length > 2 && !/\p{Ll}/u.test(printed)) return false;
  return words.every(
    (word) => SMALL.has(word.toLowerCase()) || /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word) || !/\p{L}/u.test(word),
  );
}

/** Whether the words before a quotation make it the name of something: "on the channel's “…”", "in the film “…”". */
export function isNamedThere(text: string, open: number): boolean {
  const before = text.slice(Math.max(0, open - 40), open).trimEnd();
  return /[\p{L}]['’]s?$/u.test(before) || isCalled(text, open);
}

/** Whether the words before a quotation say that things or people go by it: "so-called “…”", "a group calling itself “…”". */
export function isCalled(text: string, open: number): boolean {
  const before = text.slice(Math.max(0, open - 40), open).trimEnd();
  if (/\bcall(?:s|ed|ing)? (?:it|them|him|her)sel(?:f|ves)$/i.test(before)) return true;
  return NAMED.has(lastWord(before));
}

/** Whether the words before a quotation say that it is a title, whatever its letters: "a video entitled “…”", "title: “…”". */
export const isEntitled = (text: string, { span, open }: MarkedSpan): boolean =>
  TITLED.has(lastWord(text.slice(Math.max(0, open - 24), open).trimEnd())) && wordCount(text, span) <= 20;

/** Whether words in title case stand where a programme, a book or a body is named: "she said on “…”", "told “…”", "author of “…”". */
export function isPlacedThere(text: string, { span, open }: MarkedSpan): boolean {
  if (wordCount(text, span) < 2) return false;
  const before = /([\p{L}'’-]+)?\s+([\p{L}'’-]+)\s*$/u.exec(text.slice(Math.max(0, open - 40), open).toLowerCase());
  return before !== null && PLACES.has(before[2] ?? '') && !OUTCRIES.has(before[1] ?? '');
}

const lastWord = (before: string): string => /([\p{L}-]+)[,:]?$/u.exec(before)?.[1]?.toLowerCase() ?? '';

/** How many words stand between two places. */
export function wordCount(text: string, { start, end }: Span): number {
  let count = 0;
  let inside = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const space = code <= 32 || code === 160;
    if (!space && !inside && code > 47) count += 1;
    inside = !space && (inside || code > 47);
  }
  return count;
}
