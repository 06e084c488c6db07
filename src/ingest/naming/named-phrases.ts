import { bearerOf } from './bearers.ts';
import { bodyName } from './bodies.ts';
import type { Described } from './described.ts';
import type { Mention } from './mentions.ts';
import { foldName, nameParts } from './names.ts';
import { type Found, type Known, textOf } from './naming.ts';
import { isOutlet } from './outlets.ts';

/** Whom a name stands for: the person by the full form, the body by its name in full. */
export function named(known: Known, mention: Mention, first: number): Found {
  const person = known.persons.of.get(mention);
  if (person) {
    if (known.persons.doubtful.has(mention))
      return { name: person.name, kind: 'person', confidence: 0.6, rule: 'shared family name' };
    if (nameParts(mention.words).length > 1)
      return { name: person.name, kind: 'person', confidence: 0.98, rule: 'full name' };
    const full = person.parts.length > 1;
    return {
      name: person.name,
      kind: 'person',
      confidence: full ? 0.96 : 0.9,
      rule: full ? 'family name' : 'family name alone',
    };
  }
  const short = known.bodies.acronyms.get(foldName(mention.words.join(' ')));
  if (short) return { name: short, kind: 'organisation', confidence: 0.95, rule: 'acronym' };
  const determined = first < mention.first || mention.kind === 'organisation' || mention.kind === 'place';
  const name = mention.kind === 'title' ? textOf(known, mention.first, mention.after) : bodyName(mention.words);
  if (mention.kind === 'title') return { name, kind: 'unnamed', confidence: 0.88, rule: 'title alone' };
  return {
    name,
    kind: determined || mention.words.length === 1 || isOutlet(name) ? 'organisation' : 'person',
    confidence: 0.92,
    rule: 'name as printed',
  };
}

/** Whom a role stands for: the one bearer named before it, else the description as printed. */
export function described(known: Known, phrase: Described, first: number, after: number, at: number): Found {
  const beside = known.persons.beside.get(phrase);
  if (beside) return { name: beside.name, kind: 'person', confidence: 0.94, rule: 'role beside a name' };
  const description = textOf(known, first, after);
  const whole = { name: description, kind: 'unnamed' as const, described: first };
  if (phrase.plural) return { ...whole, confidence: 0.95, rule: 'group' };
  if (phrase.article === 'a') return { ...whole, confidence: 0.95, rule: 'described' };
  if (phrase.article === 'his') return { ...whole, confidence: 0.9, rule: "somebody's" };
  const bearer = bearerOf(known, phrase, at);
  if (bearer.person) return { name: bearer.person.name, kind: 'person', confidence: bearer.confidence, rule: 'title' };
  if (bearer.first && after - first <= 2) {
    const name = textOf(known, bearer.first.first, bearer.first.after);
    const described = bearer.first.first;
    return { name, kind: 'unnamed', confidence: bearer.confidence, rule: 'described before', described };
  }
  return { name: description, kind: 'unnamed', confidence: 0.88, rule: 'title alone' };
}
