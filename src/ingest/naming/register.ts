import type { Span } from '../../facts/span.ts';
import { type Resolution, SURE } from '../attribution.ts';
import { type Article, firstTokenAt } from '../text/article.ts';
import { type MarkedSpan, markedSpans } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';
import { indexBefore } from './bearers.ts';
import { bodiesOf } from './bodies.ts';
import { bodyOrThing } from './bodies-and-things.ts';
import { type Described, describedIn } from './described.ts';
import { isSaying, type Mention, mentionsOf } from './mentions.ts';
import { described, named } from './named-phrases.ts';
import { type Found, type Known, textOf, unknown, withoutArticle } from './naming.ts';
import type { Person } from './person.ts';
import { personsOf } from './persons.ts';
import { phraseHead } from './phrase-head.ts';
import { pronounName } from './pronoun-names.ts';
import { antecedentsOf } from './pronouns.ts';
import { readingOf } from './reading-order.ts';

/** Everybody whom an article names, and whom its phrases and pronouns stand for. */
export interface Register {
  readonly persons: readonly Person[];
  /** Short form, folded → the name of the organisation in full. */
  readonly acronyms: ReadonlyMap<string, string>;
  /** The organisations named, in full. */
  readonly bodies: readonly string[];
  /** Whom the words at `printed` stand for. `at` is where the phrase is read, when that is not where it is printed. */
  resolve(printed: Span, at?: Span): Resolution;
}

/** The register of an article: who is named in it, by which forms of the name, in which roles. `marked` is what stands between quotation marks. */
export function createRegister(article: Article, marked: readonly MarkedSpan[] = markedSpans(article)): Register {
  const mentions = mentionsOf(article);
  const taken = new Uint8Array(article.tokens.length + 1);
  for (const mention of mentions) if (mention.kind !== 'title') taken.fill(1, mention.first, mention.after);
  const roles = describedIn(article.tokens, taken);
  const persons = personsOf(article.tokens, mentions, roles);
  const bodies = bodiesOf(article.tokens, mentions);
  const antecedents = antecedentsOf({ article, described: roles, persons }, readingOf(article, marked));
  const known: Known = { article, mentions, described: roles, persons, bodies, antecedents };
  return {
    persons: persons.all,
    acronyms: bodies.acronyms,
    bodies: [...bodies.byWord.values()].flatMap((named) => [...named.keys()]),
    resolve: (printed, at = printed) => resolutionOf(known, resolve(known, printed, at)),
  };
}

function resolutionOf(
  { article: { tokens } }: Known,
  { name, kind, confidence, rule, described, owner }: Found,
): Resolution {
  const place = described === undefined ? null : (tokens[described]?.start ?? null);
  const sure = confidence >= SURE;
  return {
    name: sure ? name : null,
    guess: sure ? null : name,
    kind,
    confidence,
    rule,
    described: place,
    owner: owner ?? null,
  };
}

function resolve(known: Known, printed: Span, at: Span): Found {
  const { tokens } = known.article;
  let first = firstTokenAt(tokens, printed.start);
  let after = firstTokenAt(tokens, printed.end);
  while (first < after && tokens[first]?.kind !== 'word' && tokens[first]?.kind !== 'number') first += 1;
  while (after > first && isEdge(tokens[after - 1])) after -= 1;
  if (tokens[first]?.lower === 'according' && tokens[first + 1]?.lower === 'to') first += 2;
  first = afterDate(tokens, first, after);
  after = beforeOpenBracket(tokens, first, after);
  if (LEAD_INS.has(tokens[first]?.lower ?? '') && after - first > 1) first += 1;
  if (first >= after) return unknown('no words');
  const token = tokens[first];
  if (token && after - first === 1) {
    const found = pronounName(known, first, token);
    if (found) return found;
  }
  const bearer = nameAppositionEnds(known, first, after);
  if (bearer) return named(known, bearer, first);
  if (CUT.has(tokens[first]?.lower ?? '')) return { ...bodyOrThing(known, first, after), confidence: 0.5 };
  const head = phraseHead(tokens, known.mentions, known.described, first, after);
  switch (head.kind) {
    case 'name':
      return named(known, head.mention, first);
    case 'office':
      return { name: withoutArticle(textOf(known, first, after)), kind: 'office', confidence: 0.95, rule: 'office' };
    case 'several':
      return { name: textOf(known, first, after), kind: 'unnamed', confidence: 0.9, rule: 'several', described: first };
    case 'role': {
      const beside = besideName(known, head.role, after);
      if (beside) return named(known, beside, first);
      return described(known, head.role, first, after, firstTokenAt(tokens, at.start));
    }
    case 'words':
      return bodyOrThing(known, first, after);
  }
}

/** "On Sept. 5 the council": a date before a phrase is no part of it. */
function afterDate(tokens: readonly Token[], first: number, after: number): number {
  if (tokens[first]?.lower !== 'on' && tokens[first]?.lower !== 'in') return first;
  for (let at = first + 1; at < Math.min(after, first + 6); at += 1)
    if (tokens[at]?.lower === 'the' && tokens.slice(first, at).some(({ kind }) => kind === 'number')) return at;
  return first;
}

/** "the office for roads (OFR": a phrase that was cut within its brackets ends before them. */
function beforeOpenBracket(tokens: readonly Token[], first: number, after: number): number {
  for (let at = after - 1; at > first; at -= 1) {
    if (tokens[at]?.text === ')') return after;
    if (tokens[at]?.text === '(') return at;
  }
  return after;
}

/** Marks, and the "'s" of "Hart's", are no part of a name at its end. */
const isEdge = (token: Token | undefined): boolean =>
  token?.kind === 'mark' || token?.kind === 'punct' || token?.lower === "'s" || token?.lower === '’s';

/** Words before a speaker that are none of it: "with Hart saying …", "but Hart said". */
const LEAD_INS = new Set(['with', 'and', 'but', 'as', 'while']);

/** A phrase that begins so is cut from the middle of a sentence. */
const CUT = new Set(['of', 'in', 'by', 'at', 'from', 'with', 'to', 'for', 'and', 'or', 'but', 'as']);

/** The name that a phrase in apposition describes, where the name opens its sentence: "Ann Hart, the city's mayor, said …". */
function nameAppositionEnds({ article: { tokens }, mentions }: Known, first: number, after: number): Mention | null {
  const comma = tokens[first - 1];
  if (comma?.text !== ',' || tokens[after]?.text !== ',') return null;
  const mention = mentions[indexBefore(mentions, first)];
  if (mention?.after !== first - 1 || mention.kind !== 'person') return null;
  const before = tokens[mention.first - 1];
  const opens =
    !before ||
    before.kind === 'mark' ||
    '.?!'.includes(before.text) ||
    (tokens[mention.first]?.start ?? 0) - before.end > 1;
  return opens ? mention : null;
}

/** "The mayor" printed before ", Ann Hart,": the name that the phrase was cut from. */
function besideName({ article: { tokens }, mentions }: Known, phrase: Described, after: number): Mention | null {
  if (phrase.plural || tokens[after]?.text !== ',') return null;
  const mention = mentions[indexBefore(mentions, after + 1) + 1];
  if (mention?.first !== after + 1 || mention.kind !== 'person') return null;
  const next = tokens[mention.after];
  return next === undefined || next.kind === 'punct' || isSaying(next) ? mention : null;
}
