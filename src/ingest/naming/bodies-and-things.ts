import { ORGANISATION_WORDS } from '../words/organisations.ts';
import { SPEAKING_THINGS } from '../words/speaking-things.ts';
import { nameFits, nameParts } from './names.ts';
import { type Found, type Known, textOf, withoutArticle } from './naming.ts';
import { alike } from './persons.ts';
import { coreEnd } from './phrase-head.ts';
import { isPerson } from './pronouns.ts';

/** A phrase without a name or a role: a body by its plain word ("the ministry"), a name met in large letters only, or a thing that speaks ("a banner"). */
export function bodyOrThing(known: Known, first: number, after: number): Found {
  const { tokens } = known.article;
  const parts = nameParts(
    tokens
      .slice(first, after)
      .filter(({ kind }) => kind === 'word')
      .map(({ text }) => text),
  );
  const fitting = alike(known.persons.byPart, parts).filter((person) => nameFits(parts, person.parts));
  const [only] = fitting;
  if (only && fitting.length === 1)
    return { name: only.name, kind: 'person', confidence: 0.9, rule: 'name in large letters' };
  const end = coreEnd(tokens, first, after);
  const last = tokens[end - 1]?.lower ?? '';
  const speaks = SPEAKING_THINGS.has(last) || SPEAKING_THINGS.has(oneOf(last));
  // "Post" is a newspaper, "one post" none.
  const thing = speaks && tokens[end - 1]?.text === last;
  if (!thing && (ORGANISATION_WORDS.has(last) || ORGANISATION_WORDS.has(oneOf(last)))) {
    const bodies = [...(known.bodies.byWord.get(last) ?? [])].filter(([, token]) => token < first);
    const [body] = bodies;
    if (body && bodies.length === 1 && after - first <= 2 && tokens[first]?.lower === 'the')
      return { name: body[0], kind: 'organisation', confidence: 0.9, rule: 'body by its word' };
    const name = withoutArticle(textOf(known, first, after));
    const owner = ownerOf(known, first);
    return { name, kind: 'organisation', confidence: 0.88, rule: 'body as printed', ...(owner ? { owner } : {}) };
  }
  // Where a thing hangs or when it was seen is no part of what it is; whose it is, and what of, is.
  const hanging = ['of', 'by', 'from', 'for'].includes(tokens[end]?.lower ?? '') ? after : end;
  if (after - first > 1 && COUNTED.has(tokens[first]?.lower ?? '') && !(speaks && end - first > 1))
    return {
      name: textOf(known, first, after),
      kind: 'unnamed',
      confidence: 0.9,
      rule: 'some of many',
      described: first,
    };
  const name = textOf(known, first, hanging);
  return { name, kind: 'unnamed', confidence: speaks ? 0.9 : 0.8, rule: speaks ? 'thing that speaks' : 'thing' };
}

/** Whose "his" and "her" at a token mean, where that is sure. */
function ownerOf(known: Known, first: number): string | null {
  const found = known.antecedents.get(first);
  return found && isPerson(found.is) && found.lead >= 0.5 ? found.is.name : null;
}

/** "One of the guards", "three in the crowd": somebody counted and not named. */
const COUNTED = new Set(
  'one two three four five six seven eight nine ten dozens hundreds thousands several some many most others another those half none each'.split(
    ' ',
  ),
);

const oneOf = (word: string): string => {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
};
