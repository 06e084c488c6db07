import { compareDates, type Edtf, edtfBounds } from '../facts/edtf.ts';
import type { Figure } from '../facts/figure.ts';
import { normalWords, wordsOf } from '../facts/words.ts';
import type { Against } from './against.ts';
import type { CheckedFigure } from './checked.ts';
import { isAnybody, isRelation, relationsIn } from './counted-relation.ts';
import type { DraftFigure } from './draft.ts';
import { type FigureIndex, type KnownFigure, stemsIn } from './figure-index.ts';
import { agrees, nearness } from './figure-values.ts';
import { sameSpeaker } from './speakers.ts';
import { stemOf } from './stems.ts';

/** So many figures that share the most words of what they count with the draft's sentence are compared. */
const MOST_COMPARED = 200;
/** How much must speak for two figures' counting the same before they are said to agree, and before they are said to differ. */
const SAME_COUNT = 2;
const SURELY_SAME_COUNT = 3;
/** Counts whose marks for being the same are this near are both possible. */
const AS_LIKELY = 1;

interface Compared {
  known: KnownFigure;
  likeness: number;
  /** Whether another than the desk's is surely said to count. */
  otherAuthority: boolean;
}

/** The verdict on one figure of a draft. */
export function checkFigure(drafted: DraftFigure, text: string, figures: FigureIndex, against: Against): CheckedFigure {
  const { figure, sentence } = drafted;
  const nothing: CheckedFigure = {
    span: { start: figure.printed.start, end: figure.printed.end },
    sentence,
    figure,
    verdict: 'not-found',
    statement: null,
    known: null,
    otherAuthority: false,
  };
  const counted = countedIn(drafted, text);
  const around = stemsIn(text.slice(sentence.start, sentence.end));
  const candidates = figures.counting(new Set([...counted, ...around]), MOST_COMPARED, against.sees);
  const compared = candidates
    .map((known) => compare(drafted, counted, around, known, against))
    .filter(({ likeness }) => likeness >= SAME_COUNT)
    .toSorted((a, b) => b.likeness - a.likeness);
  const [best] = compared;
  if (!best) return nothing;
  const likely = compared.filter(({ likeness }) => best.likeness - likeness <= AS_LIKELY);
  // "Dozens" agrees with any number of dozens: that says little unless the same is surely counted.
  const agreeing = likely.filter(
    ({ known, likeness, otherAuthority }) =>
      !otherAuthority &&
      agrees(figure, known.figure) &&
      (known.figure.comparator !== 'indefinite' ||
        (likeness === best.likeness && (likeness >= SURELY_SAME_COUNT || figure.comparator === 'indefinite'))),
  );
  const [agreed] = agreeing.toSorted((a, b) => -compareTimes(a.known, b.known, against));
  const of = ({ known }: Compared) => ({ statement: known.statement, known: known.figure });
  if (agreed) {
    const newer = compared.find(
      (other) => isNewer(other.known, agreed.known, against) && !agrees(figure, other.known.figure),
    );
    return newer ? { ...nothing, ...of(newer), verdict: 'older' } : { ...nothing, ...of(agreed), verdict: 'agrees' };
  }
  const alike =
    relationsIn(counted).size === 0
      ? candidates.find((known) => isSameOfAThing(drafted, counted, known, against))
      : undefined;
  if (alike) return { ...nothing, statement: alike.statement, known: alike.figure, verdict: 'agrees' };
  const [nearest] = likely;
  if (!nearest || nearest.likeness < SURELY_SAME_COUNT) return nothing;
  if (nearest.otherAuthority) {
    const same = figure.min === nearest.known.figure.min && figure.comparator === nearest.known.figure.comparator;
    return same
      ? { ...nothing, ...of(nearest), verdict: 'differs', otherAuthority: true }
      : { ...nothing, ...of(nearest) };
  }
  const newest = likely
    .filter(({ likeness }) => likeness === nearest.likeness)
    .reduce((latest, other) => (compareTimes(other.known, latest.known, against) > 0 ? other : latest));
  const time = timeOf(newest.known, against);
  const isOlder = figure.asOf !== null && time !== null && edtfBounds(figure.asOf).latest < edtfBounds(time).earliest;
  return { ...nothing, ...of(newest), verdict: isOlder ? 'older' : 'differs' };
}

/**
 * Whether a figure is a known one of a thing of the same name, where the draft does not say next to the number what became of those
 * counted: of "251 hostages, 49 remain" the first are not the ones who remain.
 */
function isSameOfAThing(
  { figure, authority }: DraftFigure,
  counted: ReadonlySet<string>,
  known: KnownFigure,
  against: Against,
): boolean {
  return (
    figure.min === known.figure.min &&
    figure.max === known.figure.max &&
    isOneUnit(figure, counted, known) &&
    nounsIn(counted).some((stem) => !isAnybody(stem) && known.counted.has(stem)) &&
    authorityOf(figure, authority, known, against) !== 'other'
  );
}

/** "Of the hostages in Gaza, 31": who is counted stands before the number. */
const PARTED = /\bof\s+(?:the|those|these|all)\s+([^,;:.!?]+),?\s+(?:(?:only|just|at least|at most|some|about)\s+)*$/i;

/** The words of what a draft counts, those of the whole among them of which it counts a part and names no other thing. */
function countedIn({ figure, sentence }: DraftFigure, text: string): ReadonlySet<string> {
  const counted = stemsIn(figure.counted);
  if (!nounsIn(counted).every(isAnybody)) return counted;
  const whole = PARTED.exec(text.slice(sentence.start, figure.printed.start))?.[1];
  return whole === undefined ? counted : new Set([...counted, ...nounsIn(stemsIn(whole))]);
}

/** The words of what is counted that name a thing, not what became of it. */
const nounsIn = (counted: ReadonlySet<string>): string[] => [...counted].filter((stem) => !isRelation(stem));

/** What speaks for two figures' counting the same, and against it. */
function compare(
  { figure, authority }: DraftFigure,
  counted: ReadonlySet<string>,
  around: ReadonlySet<string>,
  known: KnownFigure,
  against: Against,
): Compared {
  const different = { known, likeness: 0, otherAuthority: false };
  if (!isOneUnit(figure, counted, known)) return different;
  const [mine, theirs] = [relationsIn(counted), relationsIn(known.counted)];
  const told = mine.size > 0 ? mine : relationsIn(around);
  if (theirs.size > 0 && [...told].every((relation) => !theirs.has(relation))) return different;
  if ([...mine].some((relation) => !theirs.has(relation))) return different;
  const nouns = nounsIn(known.counted);
  const named = nouns.filter((stem) => counted.has(stem));
  const beside = nouns.filter((stem) => around.has(stem) && !counted.has(stem) && !isAnybody(stem));
  const isVague = figure.unit !== null || known.figure.unit !== null || nounsIn(counted).every(isAnybody);
  if (named.length === 0 && !(isVague && beside.length > 0)) return different;
  // "Six people were killed" in a sentence on students may count the students, or not.
  const isLoose = figure.unit === null && !named.length;
  const who = authorityOf(figure, authority, known, against);
  const all = [...known.counted].every((stem) => counted.has(stem) || around.has(stem));
  const isDistinct =
    named.some((stem) => !isAnybody(stem)) || (beside.length > 0 && !isLoose) || (all && who === 'same');
  const near = nearness(figure, known.figure);
  const likeness =
    Math.min(2, named.filter((stem) => !isAnybody(stem)).length) +
    Number([...told].some((relation) => theirs.has(relation))) +
    Math.min(isVague ? MOST_BESIDE + 1 : MOST_BESIDE, beside.length) +
    Number(who === 'same') +
    Number(all) -
    [...theirs].filter((relation) => !told.has(relation)).length +
    (near >= NEAR ? 1 : near < FAR ? -2 : 0);
  return { known, likeness: isDistinct ? likeness : Math.min(likeness, SAME_COUNT), otherAuthority: who === 'other' };
}

/** So many words beside what is counted speak for it at most. */
const MOST_BESIDE = 2;

/** Numbers this near are likely to count the same; those further apart than the second are not. */
const NEAR = 0.8;
const FAR = 0.1;

/** "40 million crowns" may be forty million of a thing, the crown, or of a unit. */
function isOneUnit(figure: Figure, counted: ReadonlySet<string>, known: KnownFigure): boolean {
  const [mine, theirs] = [unitOf(figure), unitOf(known.figure)];
  return mine === theirs || (mine === '' && counted.has(theirs)) || (theirs === '' && known.counted.has(mine));
}

const unitOf = ({ unit }: Figure): string => (unit === null ? '' : stemOf(unit));

/** Whether a draft says of a figure who counts as the desk has it. */
function authorityOf(
  { authority }: Figure,
  named: DraftFigure['authority'],
  { figure, statement }: KnownFigure,
  against: Against,
): 'same' | 'other' | 'unknown' {
  if (authority === null || figure.authority === null) return 'unknown';
  const [mine, theirs] = [authority.exact, figure.authority.exact].map((printed) => stemsIn(printed));
  if (mine && theirs && ([...mine].every((stem) => theirs.has(stem)) || [...theirs].every((stem) => mine.has(stem))))
    return 'same';
  return sameSpeaker(named, statement, against);
}

/** For when a figure holds: its own date, that of its statement, or when its source was published. */
const timeOf = (known: KnownFigure, { sources }: Against): Edtf | null =>
  ownTimeOf(known) ?? sources.get(known.statement.source)?.published ?? null;

const ownTimeOf = ({ figure, statement }: KnownFigure): Edtf | null => figure.asOf ?? statement.asOf?.edtf ?? null;

/** Below zero where the one is older, above where it is newer; zero where a date is missing. */
function compareTimes(a: KnownFigure, b: KnownFigure, against: Against): number {
  const [left, right] = [timeOf(a, against), timeOf(b, against)];
  return left === null || right === null ? 0 : compareDates(left, right);
}

/**
 * Whether a figure is a later one of the very same count. Where only the published dates tell which is later, both must
 * name one who counts; "dozens" is no newer count, and a source that prints both knows of two counts.
 */
function isNewer(a: KnownFigure, b: KnownFigure, against: Against): boolean {
  const dated = ownTimeOf(a) !== null && ownTimeOf(b) !== null;
  const named = a.figure.authority !== null && b.figure.authority !== null;
  return (
    normalWords(a.figure.counted) === normalWords(b.figure.counted) &&
    unitOf(a.figure) === unitOf(b.figure) &&
    a.figure.comparator !== 'indefinite' &&
    (dated || named) &&
    isOneAuthority(a.figure, b.figure) &&
    compareTimes(a, b, against) > 0 &&
    !printsToo(a, b, against)
  );
}

/** Whether the source of the one also prints a figure like the other, of a thing of the same name. */
function printsToo(a: KnownFigure, b: KnownFigure, { statementsOf }: Against): boolean {
  const counted = normalWords(b.figure.counted);
  return statementsOf(a.statement.source).some(({ figures }) =>
    figures.some((figure) => normalWords(figure.counted) === counted && agrees(b.figure, figure)),
  );
}

function isOneAuthority(a: Figure, b: Figure): boolean {
  if (a.authority === null || b.authority === null) return true;
  const [left, right] = [a.authority.exact, b.authority.exact].map((printed) =>
    wordsOf(printed).map(({ normal }) => normal),
  );
  return (
    left !== undefined &&
    right !== undefined &&
    (left.every((word) => right.includes(word)) || right.every((word) => left.includes(word)))
  );
}
