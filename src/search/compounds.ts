const HYPHEN = /^[-\u2010\u2011]$/;
const LONGEST_COMPOUND = 4;

/** A word that is written with hyphens, as one: it covers the words `first` to `last`. */
export interface Compound {
  key: string;
  first: number;
  last: number;
}

const hasHyphen = (text: string): boolean => text.includes('-') || text.includes('\u2010') || text.includes('\u2011');

/** What stands between two spaces and has a hyphen inside. */
const HYPHENATED = /[^\s\u2010\u2011-]+[\u2010\u2011-]\S+/g;

/** The stretches of a text in which hyphenated words may stand. */
export const hyphenatedStretches = (text: string): readonly string[] =>
  hasHyphen(text) ? (text.match(HYPHENATED) ?? []) : [];

/** The hyphenated words of a text, so that "cease-fire" is found as "ceasefire" too. */
export function compoundsOf(text: string, words: readonly { start: number; end: number; key: string }[]): Compound[] {
  const compounds: Compound[] = [];
  if (!hasHyphen(text)) return compounds;
  for (let first = 0; first < words.length; first++) {
    let last = first;
    let key = words[first]?.key ?? '';
    for (let next = words[last + 1]; next; next = words[last + 1]) {
      if (!HYPHEN.test(text.slice(words[last]?.end, next.start))) break;
      key += next.key;
      last++;
    }
    if (last > first && last - first < LONGEST_COMPOUND) compounds.push({ key, first, last });
    first = last;
  }
  return compounds;
}
