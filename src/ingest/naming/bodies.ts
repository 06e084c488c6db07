import type { Token } from '../text/tokens.ts';
import { ORGANISATION_WORDS, WELL_KNOWN_BODIES } from '../words/organisations.ts';
import type { Mention } from './mentions.ts';
import { foldName } from './names.ts';

/** The organisations that an article names, with the short forms that it brings in. */
export interface Bodies {
  /** Folded short form → the name in full: "ines" → "Institute of Earth Studies". */
  acronyms: Map<string, string>;
  /** The word that a body is called by ("ministry") → the names that hold it, with the token of the first mention. */
  byWord: Map<string, Map<string, number>>;
}

/** The organisations of an article. */
export function bodiesOf(tokens: readonly Token[], mentions: readonly Mention[]): Bodies {
  const bodies: Bodies = { acronyms: new Map(), byWord: new Map() };
  for (const mention of mentions) {
    if (mention.kind !== 'organisation' && mention.kind !== 'unclear') continue;
    const name = bodyName(mention.words);
    if (mention.words.length > 1) {
      const short = shortForm(tokens, mention);
      if (short && !bodies.acronyms.has(foldName(short))) bodies.acronyms.set(foldName(short), name);
    }
    if (mention.kind !== 'organisation') continue;
    for (const word of mention.words) {
      const folded = foldName(word);
      if (!ORGANISATION_WORDS.has(folded)) continue;
      const named = bodies.byWord.get(folded) ?? new Map<string, number>();
      if (!named.has(name)) named.set(name, mention.first);
      bodies.byWord.set(folded, named);
    }
  }
  return bodies;
}

/** The name of a body in full, without its article. */
export function bodyName(words: readonly string[]): string {
  const rest = /^the$/i.test(words[0] ?? '') ? words.slice(1) : words;
  const only = rest.length === 1 ? rest[0] : undefined;
  return (only && WELL_KNOWN_BODIES.get(foldName(only))) ?? rest.join(' ');
}

/** The short form in brackets after a name: "Institute of Earth Studies (Ines)", "(known as the Guard)" is none. */
function shortForm(tokens: readonly Token[], { after, words }: Mention): string | null {
  if (tokens[after]?.text !== '(') return null;
  let at = after + 1;
  if (tokens[at]?.lower === 'the') at += 1;
  while (tokens[at]?.kind === 'mark') at += 1;
  const short = tokens[at];
  let close = at + 1;
  while (tokens[close]?.kind === 'mark') close += 1;
  if (short?.kind !== 'word' || tokens[close]?.text !== ')') return null;
  const letters = foldName(short.text).replace(/[^a-z]/g, '');
  const initial = foldName(words[0] ?? '').charAt(0);
  return letters.length >= 2 &&
    letters.length <= 10 &&
    (short.text === short.text.toUpperCase() || letters.startsWith(initial))
    ? short.text
    : null;
}
