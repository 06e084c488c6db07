import { compareDates } from '../../facts/edtf.ts';
import { type Figure, rangeOf } from '../../facts/figure.ts';
import type { Finding, Rule, Sources } from '../disagreement.ts';
import { areOfOneEvent, datesMeet } from '../gate.ts';
import { figuresMeet, measureOf } from '../words/measures.ts';
import { normalIn } from '../words/read-words.ts';
import { type Count, countsIn, sameAuthority, timeOf, voicesOf } from './counts.ts';

/** Whether two counts are of one time: `sure`, `unsure` (a date is missing), or not at all (`no`: an update). */
type OneTime = 'sure' | 'unsure' | 'no';

/**
 * Figures for one count that cannot both hold: what is counted and who counts agree, and the ranges that their hedges
 * allow do not meet, in whatever unit of one dimension they are printed. Roundings meet; a later count is an update; where a date is missing the difference
 * is kept but not shown, since the one may be an update of the other.
 */
export const findFigureDifferences: Rule = ({ accounts }, sources) => {
  const keys = Map.groupBy(countsIn(accounts), ({ figure }) =>
    JSON.stringify([normalIn(figure.counted), measureOf(figure.unit).dimension]),
  );
  return [...keys.values()].flatMap((same) => differenceOf(same, sources));
};

/** Closes the normal form of counts that are of one time though none is dated: totals over years, counts of one named day or month. */
export const OF_ONE_TIME = ', of one time';

/** What a thing measures, and how many live in a place, does not change between two reports of one story. */
const STANDING = new Set(['length', 'area', 'volume', 'mass', 'speed']);

const isStanding = ({ counted, unit }: Figure): boolean =>
  STANDING.has(measureOf(unit).dimension) || /^(?:population|age)\b/.test(counted) || counted.endsWith(OF_ONE_TIME);

function oneTime(a: Count, b: Count, sources: Sources): OneTime {
  const [left, right] = [timeOf(a), timeOf(b)];
  if (left !== null && right !== null) return datesMeet(left, right) ? 'sure' : 'no';
  if (left === null && right === null && isStanding(a.figure)) return 'sure';
  const [first, second] = [a, b].map(({ account }) => sources.get(account.statement.source)?.published ?? null);
  if (!first || !second) return 'unsure';
  if (datesMeet(first, second)) return 'sure';
  // A count that grew between two days is what a running count does.
  const grew = compareDates(first, second) < 0 ? a.figure.min <= b.figure.min : b.figure.min <= a.figure.min;
  return grew ? 'no' : 'unsure';
}

/** A source that prints both values knows of both: they are two counts, or one corrected in the text. */
const printsBoth = (a: Count, b: Count, all: readonly Count[]): boolean =>
  all.some(
    ({ account: { statement }, figure }) =>
      (statement.source === a.account.statement.source && figure !== a.figure && figuresMeet(figure, b.figure)) ||
      (statement.source === b.account.statement.source && figure !== b.figure && figuresMeet(figure, a.figure)),
  );

function differenceOf(counts: readonly Count[], sources: Sources): Finding[] {
  const time = (a: Count, b: Count): OneTime =>
    a.account.statement.source === b.account.statement.source ||
    !areOfOneEvent(a.account, b.account) ||
    !sameAuthority(a.figure, b.figure) ||
    figuresMeet(a.figure, b.figure) ||
    printsBoth(a, b, counts)
      ? 'no'
      : oneTime(a, b, sources);
  const sides = counts.filter((count) => counts.some((other) => time(count, other) !== 'no'));
  const groups = groupsOf(sides).map((group) =>
    group.filter((count) => sides.some((other) => !group.includes(other) && time(count, other) !== 'no')),
  );
  const place = ([first]: readonly Count[]): number => (first ? counts.indexOf(first) : -1);
  const filled = groups.filter((group) => group.length > 0).toSorted((a, b) => place(a) - place(b));
  if (filled.length < 2) return [];
  const pairs = filled.flatMap((group, number) =>
    filled.slice(number + 1).flatMap((other) => group.flatMap((a) => other.map((b) => time(a, b)))),
  );
  const shown = pairs.includes('sure');
  const authorities = new Set(filled.flat().map(({ figure }) => figure.authority !== null));
  const values = filled.map((group) => [...new Set(group.map(({ figure }) => figure.printed.exact))].join(', '));
  return [
    {
      kind: 'figure',
      why: `Figures: ${values.join(' / ')}.${shown ? '' : ' For when they hold is not stated.'}`,
      severity: 'high',
      // Where one account does not say who counts, the authority is only assumed to be the same.
      confidence: shown ? (authorities.size === 1 ? 0.9 : 0.7) : 0.4,
      shown,
      groups: filled.map(voicesOf),
    },
  ];
}

/**
 * Figures that meet one value, in groups around the most precise of them. A figure that meets the centre of two groups
 * ("over 1,000" beside 1,200 and 1,500) agrees with both and is no side.
 */
function groupsOf(counts: readonly Count[]): Count[][] {
  const width = ({ figure }: Count): number =>
    (rangeOf(figure).max - rangeOf(figure).min) * measureOf(figure.unit).size;
  const byPrecision = counts.toSorted(
    (a, b) =>
      compare(width(a), width(b)) ||
      compare(a.figure.min, b.figure.min) ||
      compare(a.figure.max, b.figure.max) ||
      compare(a.account.statement.id, b.account.statement.id),
  );
  const groups: Count[][] = [];
  const agreeing: Map<Count[], Count[]> = new Map();
  for (const count of byPrecision) {
    const near = groups.filter(([centre]) => centre && figuresMeet(centre.figure, count.figure));
    const [only] = near;
    if (!only) groups.push([count]);
    else if (near.length === 1) agreeing.set(only, [...(agreeing.get(only) ?? []), count]);
  }
  return groups.map((group) => {
    const others = groups.filter((other) => other !== group);
    const alike = (agreeing.get(group) ?? []).filter(({ figure }) =>
      others.every(([centre]) => !centre || !figuresMeet(centre.figure, figure)),
    );
    return [...group, ...alike];
  });
}

const compare = <Value extends number | string>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
