import type { Span } from '../../facts/span.ts';
import type { Token } from '../text/tokens.ts';
import { ASPECTS } from '../words/relations.ts';
import {
  ARTICLES,
  type Bounds,
  DIRECTIONS,
  endsNoun,
  headOf,
  isOwner,
  measuredNoun,
  nounAfter,
} from './counted-noun.ts';
import { relationOf } from './counted-relation.ts';
import type { Quantity } from './quantities.ts';

/** What a number counts or measures, as far as the sentence says; each part null where it does not. */
export interface Counted {
  /** The head noun in its printed number: "students", "officers". */
  noun: string | null;
  /** The whole phrase as printed: "Harbour city police officers". */
  phrase: Span | null;
  /** killed, injured, missing … for people and things; radius, depth, price … for measures. */
  relation: string | null;
  place: string | null;
  event: string | null;
  /** The token behind the phrase. */
  after: number;
}

const STOPS = new Set('. , ; : ( ) [ ] ? ! – — - -- / … and but or'.split(' '));

/** What the quantity counts, read from its sentence. */
export function countedBy(tokens: readonly Token[], quantity: Quantity, bounds: Bounds): Counted {
  const measured = quantity.unit !== null && quantity.unit.dimension !== 'share';
  const noun = measured ? measuredNoun(tokens, quantity, bounds) : nounAfter(tokens, quantity.to, bounds);
  const after = noun?.after ?? quantity.to;
  const relation = measured ? aspectOf(tokens, quantity, bounds) : relationOf(tokens, quantity, noun, bounds);
  return {
    noun: noun ? headOf(tokens, noun) : null,
    phrase: noun ? { start: tokens[noun.from]?.start ?? 0, end: tokens[noun.after - 1]?.end ?? 0 } : null,
    relation,
    place: placeAfter(tokens, after, bounds),
    event: eventAfter(tokens, after, bounds),
    after,
  };
}

function aspectOf(
  tokens: readonly Token[],
  { from, to, manner, unit }: Quantity,
  { first, last }: Bounds,
): string | null {
  if (unit?.dimension === 'time') return 'duration';
  const fastened = ASPECTS.get(manner.split('-')[0] ?? '');
  if (fastened) return fastened;
  if (tokens[from - 1]?.lower === 'of' && from - 2 >= first) {
    const aspect = ASPECTS.get(tokens[from - 2]?.lower ?? '');
    if (aspect) return aspect;
  }
  let next = to;
  if (tokens[next]?.text === '(') while (next < last && tokens[next - 1]?.text !== ')') next += 1;
  for (let at = next; at < Math.min(last, next + 3); at += 1) {
    if (STOPS.has(tokens[at]?.lower ?? '')) break;
    const aspect = ASPECTS.get(tokens[at]?.lower ?? '');
    if (aspect) return aspect;
  }
  for (let at = from - 1; at >= Math.max(first, from - 3); at -= 1) {
    if (STOPS.has(tokens[at]?.lower ?? '')) break;
    const aspect = ASPECTS.get(tokens[at]?.lower ?? '');
    if (aspect) return aspect;
  }
  return unit?.dimension === 'magnitude' ? 'magnitude' : null;
}

const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.text !== token.lower && token.lower !== "'s" && token.text.length > 1;

/** The first "in", "at" or "near" a capitalised place behind the phrase. */
function placeAfter(tokens: readonly Token[], after: number, bounds: Bounds): string | null {
  const { last } = bounds;
  const direction = tokens[after]?.lower ?? '';
  const toward = DIRECTIONS.has(direction) && tokens[after + 1]?.lower === 'of';
  for (let at = toward ? after + 1 : after; at < Math.min(last - 1, after + 14); at += 1) {
    const token = tokens[at];
    if (!token || token.text === ';' || token.kind === 'mark' || token.kind === 'number') return null;
    if (!toward && !/^(?:in|at|near|around|across|outside)$/.test(token.lower)) continue;
    let from = at + 1;
    if (tokens[from]?.lower === 'the') from += 1;
    let to = from;
    while (to < last && isName(tokens[to]) && !CALENDAR.test(tokens[to]?.text ?? '')) to += 1;
    if (to > from && ((tokens[at]?.lower === 'at' && isOwner(tokens[to])) || describes(tokens, from, to, bounds)))
      return null;
    if (to > from)
      return tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' ');
    if (toward) return null;
  }
  return null;
}

/** "in the Democratic race", "near Chilean towns": a name that only describes the noun behind it. */
function describes(tokens: readonly Token[], from: number, to: number, bounds: Bounds): boolean {
  const next = tokens[to];
  if (!next || next.text !== next.lower || endsNoun(tokens, to, bounds) || VERB_OR_ADVERB.test(next.lower))
    return false;
  return tokens[from - 1]?.lower === 'the' || ADJECTIVE.test(tokens[to - 1]?.lower ?? '');
}

const VERB_OR_ADVERB = /(?:ed|ing|ly)$/;
const ADJECTIVE = /(?:an|ese|ish|ic|al)$/;

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;

const EVENTS = new Set(
  (
    'attack attacks war clash clashes shooting shootings blast blasts explosion explosions earthquake quake flood floods storm fire fires crash raid raids ' +
    'strike strikes airstrike airstrikes bombing bombings protest protests riot riots fighting violence massacre siege operation offensive battle outbreak ' +
    'epidemic pandemic accident collapse hurricane typhoon cyclone tsunami landslide drought famine campaign coup crackdown stampede sinking'
  ).split(' '),
);

/** "in the attack", "during the clashes": the event that the figure belongs to. */
function eventAfter(tokens: readonly Token[], after: number, { last }: Bounds): string | null {
  for (let at = after; at < Math.min(last - 1, after + 12); at += 1) {
    const token = tokens[at];
    if (!token || token.text === ';' || token.kind === 'number' || token.kind === 'mark') return null;
    if (!/^(?:in|during|by|from|since|of)$/.test(token.lower)) continue;
    for (let next = at + 1; next < Math.min(last, at + 6); next += 1) {
      const lower = tokens[next]?.lower ?? '';
      if (EVENTS.has(lower)) return lower;
      if (endsNoun(tokens, next, { first: 0, last }) && !ARTICLES.has(lower)) break;
    }
  }
  return null;
}
