import type { Span } from '../../facts/span.ts';
import { type ContentWord, contentWordsOf, sharedCount } from './content-words.ts';
import { eventOf, isVerbForm } from './event-words.ts';

/** An act that a text tells of, with the plain words beside it: what it is done to. */
export interface ToldAct extends Span {
  act: string;
  objects: ReadonlySet<string>;
  how: 'done' | 'denied' | 'alleged';
}

/**
 * What denies the act told next, or asks after it ("denied taking", "were not involved", "no plans to close", "whether he
 * resigned"), and what leaves it to somebody's word ("allegedly took").
 */
const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|(?:did|was|were|has|have|had)(?: not|n['’]t)|never|no plans? to|whether|unclear if|allegedly|reportedly|supposedly|purportedly|claim(?:s|ed|ing)?|accused of)\b/gi;
const ALLEGES = /^(?:al|rep|supp|purp|claim|acc)/i;
/** These deny the very next word, whatever its form. */
const BEFORE_VERB = /^(?:did|no)/i;
/** These deny a clause, in which the act may stand further off. */
const BEFORE_CLAUSE = /^(?:den|refut|whether|unclear|claim)/i;

/** Words with a meaning between a denial and its act. */
const NEAR = 4;
/** So many words with a meaning on either side of an act tell what it is done to. */
const BESIDE = 4;
/** Two acts are one where so many of those are the same. */
const SHARED_OBJECTS = 2;

const PASSIVE = /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$/i;

/** Words of one kind of event are one act: "blast" and "explosion". */
const actOf = (word: ContentWord): string => eventOf(word) ?? word.stem;

/** The acts that a text denies, asks after or leaves to somebody's word; each span is from what denies to the act. Offsets are counted from `start`. */
export function deniedActsIn(text: string, start = 0): ToldAct[] {
  const denials = [...text.matchAll(DENIES)];
  if (denials.length === 0) return [];
  const words = contentWordsOf(text, start);
  const found = denials.flatMap(({ index, 0: printed }): ToldAct[] => {
    const from = start + index + printed.length;
    const next = words.filter((word) => word.start >= from).slice(0, BEFORE_CLAUSE.test(printed) ? NEAR : 2);
    const verb = BEFORE_VERB.test(printed) ? next[0] : next.find(isVerbForm);
    if (!verb || verb.name || eventOf(verb) === 'saying') return [];
    // "Whether the men held by the police will …": what is only told of them is not asked.
    if (/^\s+by\s/.test(text.slice(verb.end - start)) && !PASSIVE.test(text.slice(0, verb.start - start))) return [];
    // Behind a stop something else is told.
    if (/[,;:“”"]/.test(text.slice(from - start, verb.start - start))) return [];
    const how = ALLEGES.test(printed) ? 'alleged' : 'denied';
    return [{ start: start + index, end: verb.end, act: actOf(verb), objects: objectsOf(words, verb), how }];
  });
  // "Denied claims that it took" denies.
  return found.filter(
    (act) => act.how === 'denied' || !found.some((other) => other.how === 'denied' && other.end === act.end),
  );
}

/** A text that asks, prevents, denies or only supposes tells of no act by itself. */
const SUPPOSES =
  /\b(?:whether|unclear|determine|den(?:y|ies|ied|ying)|not|never|no|nor|without|prevent\w*|stop(?:s|ped)?|if|unless|would|could|may|might|should|allegedly|reportedly|supposedly|purportedly|accused|claim\w*)\b|n['’]t\b/i;

/** The acts that a text tells as done; none where it also denies or supposes. Offsets are counted from `start`. */
export function toldActsIn(text: string, start = 0): ToldAct[] {
  if (SUPPOSES.test(text)) return [];
  const words = contentWordsOf(text, start);
  return words
    .filter((word) => isVerbForm(word) && eventOf(word) !== 'saying')
    .map((word) => ({
      start: word.start,
      end: word.end,
      act: actOf(word),
      objects: objectsOf(words, word),
      how: 'done' as const,
    }));
}

function objectsOf(words: readonly ContentWord[], verb: ContentWord): Set<string> {
  const at = words.indexOf(verb);
  const around = [...words.slice(Math.max(0, at - BESIDE), at), ...words.slice(at + 1, at + 1 + BESIDE)];
  return new Set(
    around.filter((word) => !word.name && actOf(word) !== actOf(verb) && eventOf(word) !== 'saying').map(actOf),
  );
}

/** Whether two acts are one: done alike, to the same things. */
export const isOneAct = (a: ToldAct, b: ToldAct): boolean =>
  a.act === b.act && sharedCount(a.objects, b.objects) >= SHARED_OBJECTS;
