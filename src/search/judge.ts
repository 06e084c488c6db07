import { compareText } from '../facts/text.ts';
import type { Asked, Reading } from './asked-words.ts';
import {
  type Candidate,
  eachKey,
  type FoundWord,
  findWord,
  markedWords,
  type PlacedCandidate,
  placeWords,
  readCandidate,
  spansOf,
} from './candidate.ts';
import { isCommon } from './common-words.ts';
import type { FoldedWord } from './fold.ts';
import { judgeMisspelt } from './misspelt-words.ts';
import { reasonFor } from './reason.ts';
import { findRuns, type Run, sameOrderShare } from './runs.ts';
import type { SearchHit, SearchRecord } from './search-record.ts';

// The gate. test/search/gate.test.ts holds the questions that fix each value.
/** At least half of what the question tells must stand in the record: a misremembered quotation passes, chance does not. */
export const GATE_SHARE = 0.5;
/** In a remembered quotation the order of the words is evidence too: kept throughout, it makes up for this much of the half. */
export const GATE_ORDER = { share: 0.2, words: 6, content: 2 } as const;
/** Beside a record that has nearly all of it, one that has much less is no answer. */
export const GATE_BESIDE_BEST = 0.6;
/** Six words in a row, three of them with content, are nobody's coincidence, whatever else was pasted around them. */
export const GATE_RUN = { words: 6, content: 3 } as const;
/** A short sentence that stands nearly whole in a pasted passage. */
export const GATE_PASTED = { share: 0.7, words: 4, content: 2 } as const;

/** Function words alone are an answer only as they stand, and only this many: "to be or not to be". */
export const GATE_COMMON_ONLY = 4;

// What makes one of two records with the same words the likelier one. The values lie on a plateau: half or twice as much of any
// of them costs a question in a hundred. Measured with test/search/labelled-questions.ts and a million real statements.
const ADJACENT_BONUS = 0.1;
/** People tell words in the order in which they heard them, even where they leave out what stood between. */
const IN_TURN_BONUS = 0.08;
/** Who remembers three words of a short sentence has remembered most of it; in a long one they may stand by chance. */
export const DENSITY_BONUS = 0.3;
const SPEAKER_BONUS = 0.1;
/** Between otherwise equal speakers: the one who is called little else. */
const NAME_DENSITY_BONUS = 0.05;
/** Who asks for nothing but a name wants what that speaker said, more than what was said about them. */
const NAMED_BONUS = 0.25;
const LONGEST_NAME = 4;
const RUN_BONUS = 0.3;
/** Larger than all the others together, so that the very words always come first. */
export const VERBATIM_BONUS = 1;

/** A candidate that passed the gate, with all that is needed to say why. */
interface Judged {
  candidate: PlacedCandidate;
  score: number;
  found: FoundWord[];
  runs: Run[];
  verbatim: boolean;
  /** Which share of the question it has. */
  share: number;
  /** It has enough of the question. */
  enough: boolean;
  /** Accepted for its words in a row, however little of the question they are. */
  quoted: boolean;
}

function judge(
  asked: Asked,
  candidate: PlacedCandidate,
  readings: ReadonlyMap<string, readonly Pick<Reading, 'key' | 'likeness'>[]>,
): Judged | null {
  const found: FoundWord[] = [];
  const keysOf = new Map<string, readonly string[]>();
  let covered = 0;
  let bySpeaker = 0;
  let inName = 0;
  let content = 0;
  for (const word of asked.words) {
    const hit = findWord(word, readings.get(word.key) ?? word.readings, candidate);
    if (!hit) continue;
    found.push(hit);
    keysOf.set(word.key, hit.inText);
    covered += word.weight * hit.likeness;
    if (hit.bySpeaker) {
      bySpeaker += word.weight * word.name;
      inName++;
    }
    if (!word.common) content++;
  }
  const share = covered / asked.weight;
  const runs = findRuns(asked.sequence, keysOf, candidate.places);
  const longest = runs[0] ?? { first: 0, words: 0, content: 0 };
  const verbatim = standInRow(asked.sequence, candidate.words);
  const inOrder = sameOrderShare(asked.sequence, runs);
  const remembered = asked.sequence.length >= GATE_ORDER.words && content >= GATE_ORDER.content;
  // The sum of shares may fall a rounding error short of the half that it is.
  const enough = content > 0 && share + (remembered ? GATE_ORDER.share * inOrder : 0) >= GATE_SHARE - 1e-9;
  const inOneRow =
    (verbatim && (content > 0 || asked.sequence.length >= GATE_COMMON_ONLY)) ||
    (longest.words >= GATE_RUN.words && longest.content >= GATE_RUN.content);
  const mayBePasted = longest.words >= GATE_PASTED.words && longest.content >= GATE_PASTED.content;
  if (!enough && !inOneRow && !mayBePasted) return null;
  const recordShare = shareAskedFor(candidate.words, asked.keys);
  const quoted = inOneRow || (mayBePasted && recordShare >= GATE_PASTED.share);
  if (!enough && !quoted) return null;

  const named =
    content > 0 &&
    asked.sequence.length <= LONGEST_NAME &&
    found.length === asked.words.length &&
    found.every((word) => word.asked.common || word.bySpeaker);
  const inRow = longest.words >= 3 ? longest.words / asked.sequence.length : 0;
  const score =
    share +
    (named ? ADJACENT_BONUS : ADJACENT_BONUS * inOrder + IN_TURN_BONUS * inTurnShare(found, candidate)) +
    (named ? 0 : DENSITY_BONUS * recordShare) +
    SPEAKER_BONUS * (bySpeaker / asked.weight) +
    NAME_DENSITY_BONUS * (inName / Math.max(1, candidate.speaker.size)) +
    (named ? NAMED_BONUS : 0) +
    RUN_BONUS * (asked.long ? Math.max(inRow, recordShare) : inRow) +
    (verbatim || (named && isName(asked.sequence, candidate)) ? VERBATIM_BONUS : 0);
  return { candidate, score, found, runs, verbatim, share, enough, quoted };
}

/** Whether a question stands in a text word for word. */
function standInRow(sequence: readonly string[], words: readonly FoldedWord[]): boolean {
  for (let first = 0; first <= words.length - sequence.length; first++) {
    let same = 0;
    while (same < sequence.length && words[first + same]?.key === sequence[same]) same++;
    if (same === sequence.length) return true;
  }
  return false;
}

/** Whether a question is one of the speaker's names, or words in a row of it. */
const isName = (sequence: readonly string[], { speaker }: Candidate): boolean =>
  ` ${[...speaker].join(' ')} `.includes(` ${sequence.join(' ')} `);

/** Which share of the content words of a text, each counted once, was asked for. */
function shareAskedFor(words: readonly FoldedWord[], asked: ReadonlySet<string>): number {
  const content = new Set<string>();
  let askedFor = 0;
  for (const { key } of words) {
    if (isCommon(key) || content.has(key)) continue;
    content.add(key);
    if (asked.has(key)) askedFor++;
  }
  return content.size === 0 ? 0 : askedFor / content.size;
}

/** What is shown of a candidate: the words to mark, and why it was found. */
function hitOf(asked: Asked, { candidate, score, found, runs, verbatim, enough }: Judged): SearchHit {
  const telling = runs.filter((run) => run.content > 0 || run.words >= GATE_COMMON_ONLY);
  return {
    id: candidate.record.id,
    score,
    matched: spansOf(markedWords(found, telling, candidate), candidate),
    why: reasonFor({ asked, found, verbatim, longest: enough ? 0 : (runs[0]?.words ?? 0) }),
  };
}

/** Which share of the content words of a question stands in the text after the one before, from 0 to 1. */
function inTurnShare(found: readonly FoundWord[], { places }: PlacedCandidate): number {
  let before = Number.POSITIVE_INFINITY;
  let content = 0;
  let inTurn = 0;
  for (const { asked, inText } of found) {
    if (asked.common) continue;
    content++;
    const stands = places.get(inText[0] ?? '');
    if (!stands) continue;
    if ((stands.at(-1)?.first ?? 0) > before) inTurn++;
    before = stands[0]?.first ?? 0;
  }
  return content < 2 ? 0 : inTurn / (content - 1);
}

/** Equal ones go by id: the order in which records came is another in each process. */
const byScoreThenId = (a: Judged, b: Judged): number =>
  b.score - a.score || compareText(a.candidate.record.id, b.candidate.record.id);

/** Judges the candidates of a question, and returns the `most` best, best first; equal ones by their ids. Weak ones are left out. */
export function judgeCandidates(asked: Asked, records: readonly SearchRecord[], most: number): SearchHit[] {
  const candidates = records.map(readCandidate);
  const misspelt = asked.words.filter((word) => word.misspelt);
  const readings = judgeMisspelt(misspelt, (visit) => {
    for (const candidate of candidates) eachKey(candidate, visit);
  });
  const wanted = new Set(asked.keys);
  for (const word of asked.words) for (const { key } of readings.get(word.key) ?? word.readings) wanted.add(key);
  const judged = candidates
    .map((candidate) => judge(asked, placeWords(candidate, wanted), readings))
    .filter((one) => one !== null);
  const best = judged.reduce((highest, { share }) => Math.max(highest, share), 0);
  const hits = judged.filter(({ share, quoted }) => quoted || share >= GATE_BESIDE_BEST * best);
  hits.sort(byScoreThenId);
  const shown = misspelt.length > 0 && asked.words.length === 1 ? inTurns(hits) : hits;
  return shown.slice(0, most).map((one) => hitOf(asked, one));
}

/** How much a hit loses for each one before it with the same reading. */
const TURN_COST = 0.03;

/**
 * A misspelt word alone may mean several: after a few statements for the likest reading comes the first for the next, so that
 * a nearer wrong name does not hide the right one.
 */
function inTurns(judged: readonly Judged[]): Judged[] {
  const before = new Map<string, number>();
  const turns = judged.map((one) => {
    const readAs = one.found.map((word) => word.reading).join(' ');
    const turn = before.get(readAs) ?? 0;
    before.set(readAs, turn + 1);
    return { ...one, score: one.score - TURN_COST * turn };
  });
  return turns.sort(byScoreThenId);
}
