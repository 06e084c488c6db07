import type { Token } from '../text/tokens.ts';
import { bearerOf } from './bearers.ts';
import { bodyName } from './bodies.ts';
import { described, named } from './named-phrases.ts';
import { foldName } from './names.ts';
import { type Found, type Known, lastOf, textOf, unknown } from './naming.ts';
import { isPerson, pronounGender } from './pronouns.ts';

/** Whom a pronoun stands for; null when the word is none. */
export function pronounName(known: Known, at: number, token: Token): Found | null {
  if (pronounGender(token)) return pronoun(known, at);
  switch (token.lower) {
    case 'who':
      return relative(known, at);
    case 'they':
      return plural(known, at);
    case 'it':
      return body(known, at);
  }
  return NOBODY.has(token.lower) ? unknown('pronoun of nobody') : null;
}

const NOBODY = new Set('i we you that which this one those these me us them what'.split(' '));

function pronoun(known: Known, at: number): Found {
  const found = known.antecedents.get(at);
  if (!found) return unknown('pronoun', 'person');
  const confidence = found.lead >= 1 && found.fit >= 1.2 ? 0.92 : found.lead >= 0.5 && found.fit >= 1.2 ? 0.87 : 0.6;
  if (isPerson(found.is)) return { name: found.is.name, kind: 'person', confidence, rule: 'pronoun' };
  const bearer = bearerOf(known, found.is, at);
  if (bearer.person)
    return {
      name: bearer.person.name,
      kind: 'person',
      confidence: Math.min(confidence, bearer.confidence),
      rule: 'pronoun of a title',
    };
  const { first, after } = bearer.first ?? found.is;
  // "The businessman" without anybody brought in so before is as a rule somebody named, and nobody here knows whom.
  const sure = found.is.article === 'a' || bearer.first !== null ? confidence : 0.6;
  const name = textOf(known, first, after);
  return { name, kind: 'unnamed', confidence: sure, rule: 'pronoun of a description', described: first };
}

/** "Who": the person named or described right before it, or before the description that ends there. */
function relative(known: Known, at: number): Found {
  const { tokens } = known.article;
  const last = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const mention = lastOf(known.mentions, at, ({ kind }) => kind === 'person');
  if (mention?.after === last) return named(known, mention, mention.first);
  const phrase = lastOf(known.described, at, () => true);
  if (phrase?.after !== last) return unknown('relative');
  return described(known, phrase, phrase.first, phrase.after, at);
}

/** "They": the group that the sentence before speaks of, never sure enough for a name. */
function plural(known: Known, at: number): Found {
  const last = lastOf(known.described, at, (role) => role.plural);
  if (!last || at - last.after > 60) return unknown('they');
  const name = textOf(known, last.first, last.after);
  return { name, kind: 'unnamed', confidence: 0.7, rule: 'they', described: last.first };
}

/** "It": the organisation named last before it. */
function body(known: Known, at: number): Found {
  const last = lastOf(known.mentions, at, (mention) => mention.kind === 'organisation' && !mention.genitive);
  if (!last || at - last.after > 60) return unknown('it', 'organisation');
  const name = known.bodies.acronyms.get(foldName(last.words.join(' '))) ?? bodyName(last.words);
  return { name, kind: 'organisation', confidence: 0.7, rule: 'it' };
}
