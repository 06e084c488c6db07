import type { Asked } from './asked-words.ts';
import type { FoundWord } from './candidate.ts';

const MOST_READINGS_SHOWN = 3;

const words = (count: number): string => (count === 1 ? '1 word' : `${count} words`);

function howMany(asked: Asked, found: readonly FoundWord[], verbatim: boolean, longest: number): string {
  const total = new Set(asked.sequence).size;
  if (verbatim) return total === 1 ? 'the word' : `all ${words(asked.sequence.length)}, in this order`;
  if (asked.long || longest > 0) return `${words(longest)} in a row`;
  if (found.length < total) return `${found.length} of ${words(total)}`;
  return total === 1 ? 'the word' : `all ${words(total)}`;
}

/**
 * Why a record was found, in fixed words around what was typed and printed: "all 4 words", "3 of 4 words; “fiath” read as
 * “faith”", "2 words; in the speaker’s names: “envoy”". `longest` is the length of the run that let it through, or 0.
 */
export function reasonFor(of: {
  asked: Asked;
  found: readonly FoundWord[];
  verbatim: boolean;
  longest: number;
}): string {
  const parts = [howMany(of.asked, of.found, of.verbatim, of.longest)];
  const content = of.found.filter((word) => !word.asked.common);
  const readAs = content
    .filter((word) => !word.inText.includes(word.asked.key) && word.reading !== word.asked.key)
    .map((word) => `“${word.asked.typed}” read as “${word.printed ?? word.reading}”`);
  if (readAs.length > 0) parts.push(readAs.slice(0, MOST_READINGS_SHOWN).join(', '));
  const named = (where: FoundWord['where']): string =>
    content
      .filter((word) => word.where === where)
      .map((word) => `“${word.asked.typed}”`)
      .join(', ');
  const speaker = named('speaker');
  if (speaker !== '') parts.push(`in the speaker’s names: ${speaker}`);
  const about = named('about');
  if (about !== '') parts.push(`in the topic or the source’s name: ${about}`);
  return parts.join('; ');
}
