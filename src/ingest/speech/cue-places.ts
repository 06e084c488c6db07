import type { CueClass } from '../attribution.ts';
import { type CueForm, cueForm } from '../text/cues.ts';
import { type Frame, RATHER_NOUNS } from '../words/cue-verbs.ts';
import { ADVERBS, AUXILIARIES, BE, PREPOSITIONS } from '../words/grammar.ts';
import type { Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { CONTRACTED, isCapital, isNounBefore, verbGroupStart } from './verb-group.ts';

/** A cue in a sentence: its verb group ("has repeatedly said", "pointed out") and how it is built. */
export interface CuePlace {
  group: Run;
  verb: number;
  frames: ReadonlySet<Frame>;
  class: CueClass;
  /** `finite` has a subject of its own, `participle` (", adding that") and `infinitive` ("to say that") borrow one. */
  shape: 'finite' | 'participle' | 'infinitive' | 'passive';
}

/** The cues between two pieces, in order, outside quotation marks. */
export function cuesBetween(pieces: readonly Piece[], low: number, high: number): CuePlace[] {
  const places: CuePlace[] = [];
  for (let at = low; at < high; at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'word') continue;
    const form = cueForm(piece.lower);
    if (!form) continue;
    const place = cueAt(pieces, at, low, high, form);
    if (!place) continue;
    places.push(place);
    at = place.group.to - 1;
  }
  return places;
}

function cueAt(pieces: readonly Piece[], at: number, low: number, high: number, form: CueForm): CuePlace | null {
  if (isCapital(pieces[at]) && at > low && (!(form.past || form.present) || !isHeadline(pieces, low, high)))
    return null;
  const phrase = form.phrases.find(({ words }) =>
    words.every((word, index) => at + 1 + index < high && pieces[at + 1 + index]?.lower === word),
  );
  const frames = phrase ? phrase.frames : form.frames;
  if (frames.size === 0) return null;
  const rather = RATHER_NOUNS.has(form.base) && !(form.past || form.ing);
  if (rather && !bringsClause(pieces[at + 1]) && !tagsQuotation(pieces, at, low)) return null;
  const from = verbGroupStart(pieces, at, low);
  const shape = shapeOf(pieces, at, from, form);
  if (!shape) return null;
  return {
    group: { from, to: at + 1 + (phrase?.words.length ?? 0) },
    verb: at,
    frames,
    class: phrase ? phrase.class : form.class,
    shape,
  };
}

/** Whether what follows can only be the content of a verb: "states that", "states:". */
const bringsClause = (next: Piece | undefined): boolean =>
  next?.kind === 'quotation' || next?.lower === 'that' || next?.text === ':' || next?.text === ',';

/** Whether a noun or verb stands where the verb of a quotation's tag does: `"…," the lawyers state in their letter`. */
function tagsQuotation(pieces: readonly Piece[], at: number, low: number): boolean {
  for (let before = at - 2; before >= Math.max(low, at - 4); before -= 1) {
    const piece = pieces[before];
    if (piece?.kind === 'quotation') return piece.closing === ',';
    if (piece?.kind !== 'word') return false;
  }
  return false;
}

/** Whether a stretch is set as headlines are: hardly a word of some length in small letters. */
function isHeadline(pieces: readonly Piece[], low: number, high: number): boolean {
  let small = 0;
  for (let at = low; at < high; at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || isCapital(piece)) continue;
    if (piece.text.length > 4) small += 1;
    const form = cueForm(piece.lower);
    if (form && (form.past || form.present) && form.frames.has('say')) return false;
  }
  return small <= 1;
}

function shapeOf(pieces: readonly Piece[], at: number, from: number, form: CueForm): CuePlace['shape'] | null {
  let be = false;
  let to = false;
  let helped = false;
  let have = false;
  for (let index = from; index < at; index += 1) {
    const { lower = '' } = pieces[index] ?? {};
    if (lower === 'to') to = true;
    if (BE.has(lower) && (!GENITIVES.has(lower) || CONTRACTED.has(pieces[index - 1]?.lower ?? ''))) be = true;
    if (lower === 'has' || lower === 'have' || lower === 'had') have = true;
    if (AUXILIARIES.has(lower)) helped = true;
  }
  const before = pieces[at - 1];
  if (form.ing && !form.plain) {
    if (be) return 'finite';
    if (isNounBefore(pieces, at)) return null;
    return 'participle';
  }
  if (to && (form.plain || have)) return 'infinitive';
  if ((form.participle || form.past) && be) return have || !isShortened(pieces, from, at) ? 'passive' : 'finite';
  if (form.past && !helped) return isNounBefore(pieces, at) || PREPOSITIONS.has(before?.lower ?? '') ? null : 'finite';
  if (have && form.participle) return 'finite';
  if (form.present && !helped)
    return isNounBefore(pieces, at) || PREPOSITIONS.has(before?.lower ?? '') ? null : 'finite';
  if (form.plain) {
    if (helped && !be) return 'finite';
    if (isNounBefore(pieces, at) || !before || PREPOSITIONS.has(before.lower)) return null;
    return hasPluralSubject(pieces, from) ? 'finite' : null;
  }
  return null;
}

/** Whether "'s" helps the verb, which may be "is" or "has": "he's said". */
const isShortened = (pieces: readonly Piece[], from: number, at: number): boolean =>
  pieces.slice(from, at).some(({ lower }) => GENITIVES.has(lower));

const GENITIVES = new Set(["'s", '’s']);

const PLURAL = new Set(
  'they we i you who that some many others most critics people both those few several all'.split(' '),
);

const NUMBERS = new Set('two three four five six seven eight nine ten'.split(' '));

/** Whether a base form may be a verb here: what stands before it is plural ("officials say", "they say"). */
function hasPluralSubject(pieces: readonly Piece[], from: number): boolean {
  const before = pieces[from - 1];
  if (before?.kind === 'punct') return before.text === ',' || before.text === ')';
  if (before?.kind !== 'word') return false;
  if (PLURAL.has(before.lower) || NUMBERS.has(before.lower)) return true;
  if (ADVERBS.has(before.lower)) return false;
  return (
    (before.lower.endsWith('s') && !before.lower.endsWith('ss') && before.lower !== "'s" && before.lower !== '’s') ||
    isCapital(before) ||
    before.lower === 'and'
  );
}
