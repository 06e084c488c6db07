import type { Span } from '../../facts/span.ts';

/** Words that titles print small. */
const SMALL = new Set('of the a an in on for and to with at by from or is as it vs de la el von'.split(' '));

/** Words before a quotation that say it is a name: "the film “…”", "a song called “…”". */
const NAMED = new Set(
  (
    'called titled entitled named dubbed nicknamed film movie show series book novel memoir song album play program programme podcast ' +
    'episode documentary magazine game hit musical single poem column theme so-called known'
  ).split(' '),
);

/** Whether a quotation is set as titles are: every word capital but the small ones, eight words at most. */
export function isTitle(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + 120)).split(/\s+/);
  if (words.length > 8 || end - start >= 120) return false;
  if (/[?!…]$/.test(text.slice(start, end)) && words.length > 1) return false;
  return words.every(
    (word) => SMALL.has(word.toLowerCase()) || /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word) || !/\p{L}/u.test(word),
  );
}

/** Whether the words before a quotation make it the name of something: "on the channel's “…”", "in the film “…”". */
export function isNamedThere(text: string, open: number): boolean {
  const before = text.slice(Math.max(0, open - 24), open).trimEnd();
  if (/['’]s?$/.test(before) && /[\p{L}]['’]s?$/u.test(before)) return true;
  const word = /[\p{L}-]+,?$/u.exec(before)?.[0].toLowerCase().replace(',', '') ?? '';
  return NAMED.has(word);
}

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
