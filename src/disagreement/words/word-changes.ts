import type { Word } from '../../facts/words.ts';
import { type Run, sharedRuns } from './alignment.ts';
import { FUNCTION_WORDS } from './content-words.ts';
import { isHouseStyle } from './house-style.ts';

/**
 * How two passages stand to each other: `same` (also when one is cut from the other), `apart`, or `altered` and where. `edge` is how
 * many words differ at an end, where nothing beyond them shows that the passage is the same.
 */
export type Relation =
  | { is: 'same' }
  | { is: 'apart' }
  | { is: 'altered'; mine: Word[]; theirs: Word[]; share: number; edge: number };

/** Less in common is another passage of what was said, not another reading of this one. */
const LEAST_SHARED_WORDS = 3;
const LEAST_SHARE = 0.6;
/** So many shared words are of one passage, whatever they are. */
const ENOUGH_WORDS = 6;
/** Fewer must be more than "the … of the …". */
const TELLING_WORDS = 2;

/**
 * What words two passages have in each other's place: `a lack of desire to reach` beside `a lack of will to reach` →
 * altered, `desire` and `will`. At either end only what both sides have is a change; more on one side is a cut.
 * `share` is how much of the shorter passage stands in the other.
 */
export function wordChanges(mine: readonly Word[], theirs: readonly Word[]): Relation {
  const short = shortChange(mine, theirs);
  if (short) return short;
  const runs = withoutStrays(sharedRuns(mine, theirs));
  const shared = runs.reduce((sum, run) => sum + run.length, 0);
  const shorter = Math.min(mine.length, theirs.length);
  const share = shorter === 0 ? 0 : shared / shorter;
  if (shared < Math.min(LEAST_SHARED_WORDS, shorter) || share < LEAST_SHARE) return { is: 'apart' };
  const all = gapsOf(runs, mine, theirs);
  const gaps = all.filter((gap) => !isHouseStyle(gap.mine, gap.theirs) && !isCutCompound(gap));
  const edge = Math.max(
    ...[all[0], all.at(-1)].map((gap) =>
      gap && gaps.includes(gap) ? Math.max(gap.mine.length, gap.theirs.length) : 0,
    ),
  );
  // "But I think …" opens many a sentence: where more than a word differs at an end, more must be shared.
  if (edge > 1 && shared < ENOUGH_WORDS) return { is: 'apart' };
  if (gaps.length > 0 && shared < ENOUGH_WORDS && tellingWords(runs, mine) < TELLING_WORDS) return { is: 'apart' };
  const changed = { mine: gaps.flatMap((gap) => gap.mine), theirs: gaps.flatMap((gap) => gap.theirs) };
  return changed.mine.length + changed.theirs.length === 0
    ? { is: 'same' }
    : { is: 'altered', ...changed, share, edge };
}

/** How many of the shared words tell of a subject. */
const tellingWords = (runs: readonly Run[], words: readonly Word[]): number =>
  runs.reduce(
    (sum, { a, length }) =>
      sum + words.slice(a, a + length).filter(({ normal }) => !FUNCTION_WORDS.has(normal.toLowerCase())).length,
    0,
  );

/** In quotations as short as this, one other word leaves too little for shares to tell. */
const SHORT = 3;
/** A word that by itself shows what was said: longer than "very" and "the". */
const TELLING = 6;

/** Two or three quoted words of which all but one are the same, a telling one among them: `deeply sorry`, `deeply sad`. */
function shortChange(mine: readonly Word[], theirs: readonly Word[]): Relation | null {
  if (mine.length !== theirs.length || mine.length < 2 || mine.length > SHORT) return null;
  const other = mine.flatMap((word, at) => (word.normal === theirs[at]?.normal ? [] : [at]));
  const [at] = other;
  if (at === undefined || other.length > 1) return null;
  if (!mine.some(({ normal }, place) => place !== at && normal.length >= TELLING)) return null;
  const [left, right] = [mine.slice(at, at + 1), theirs.slice(at, at + 1)];
  if (isHouseStyle(left, right)) return { is: 'same' };
  return { is: 'altered', mine: left, theirs: right, share: (mine.length - 1) / mine.length, edge: 0 };
}

/**
 * The longest run with those around it. A run that stands further off than it is long shares its words by chance, and
 * so does what lies beyond it.
 */
function withoutStrays(runs: readonly Run[]): Run[] {
  const longest = runs.reduce((best, run, place) => (run.length > (runs[best]?.length ?? 0) ? place : best), 0);
  let [first, last] = [longest, longest];
  while (belongs(runs[first - 1], runs[first])) first--;
  while (belongs(runs[last + 1], runs[last])) last++;
  return runs.slice(first, last + 1);
}

function belongs(run: Run | undefined, neighbour: Run | undefined): boolean {
  if (!run || !neighbour) return false;
  const [left, right] = run.a < neighbour.a ? [run, neighbour] : [neighbour, run];
  return Math.max(right.a - left.a, right.b - left.b) - left.length <= run.length;
}

/** At an end, "cease" of "cease-fire" beside "ceasefire": the rest of the compound is cut with what follows. */
function isCutCompound({ mine, theirs }: Gap): boolean {
  const [left, right] = [mine, theirs].map((words) => words.map(({ normal }) => normal.toLowerCase()).join(''));
  if (!left || !right || left === right) return false;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 4 && long.length - short.length >= 4 && (long.startsWith(short) || long.endsWith(short));
}

interface Gap {
  mine: readonly Word[];
  theirs: readonly Word[];
}

function gapsOf(runs: readonly Run[], mine: readonly Word[], theirs: readonly Word[]): Gap[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return [];
  const between = runs.slice(1).flatMap((run, place) => {
    const before = runs[place];
    if (!before) return [];
    const [fromA, fromB] = [before.a + before.length, before.b + before.length];
    return [{ mine: mine.slice(fromA, run.a), theirs: theirs.slice(fromB, run.b) }];
  });
  // "The air strikes …" beside "The airstrikes …": an end in two house styles is no change, however it is cut.
  const head = isHouseStyle(mine.slice(0, first.a), theirs.slice(0, first.b)) ? 0 : Math.min(first.a, first.b);
  const [endA, endB] = [last.a + last.length, last.b + last.length];
  const isOneTail = isHouseStyle(mine.slice(endA), theirs.slice(endB));
  const tail = isOneTail ? 0 : Math.min(mine.length - endA, theirs.length - endB);
  return [
    { mine: mine.slice(first.a - head, first.a), theirs: theirs.slice(first.b - head, first.b) },
    ...between,
    { mine: mine.slice(endA, endA + tail), theirs: theirs.slice(endB, endB + tail) },
  ];
}
