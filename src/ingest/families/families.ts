import type { Span } from '../../facts/span.ts';
import { type Article, createArticle } from '../text/article.ts';
import { type MarkedSpan, markedSpans } from '../text/quotations.ts';
import { firstEndingAfter } from '../text/sorted-spans.ts';
import { type AgencyCredit, agencyCredits } from './agency-credits.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import { type SharedRun, type SharedText, sharedTexts } from './shared-runs.ts';

/** A source as far as families go. `furniture` are the spans that are no copy: captions, credit lines, "Read more". */
export interface FamilySource {
  id: string;
  text: string;
  credit?: string | null;
  furniture?: readonly Span[];
  /** What `readCopy` made of it before, to save reading its text again. */
  copy?: FamilyCopy;
}

/** What families are found by in one source: its writer's own words and the agencies that it names. */
export interface FamilyCopy {
  own: OwnWords;
  credits: readonly AgencyCredit[];
  paragraphs: readonly Span[];
}

/** Reads what families are found by. `article` and `marked` are the text and its quotations as read before, where they have been. */
export function readCopy(
  source: FamilySource,
  article: Article = createArticle(source.text),
  marked: readonly MarkedSpan[] = markedSpans(article),
): FamilyCopy {
  return {
    own: ownWords(article, source.furniture, marked),
    // Credit lines are furniture, which an article read with its furniture leaves out.
    credits: agencyCredits(source.furniture?.length ? createArticle(source.text) : article, source.credit),
    paragraphs: article.paragraphs,
  };
}

/**
 * Sources that derive from one agency copy (or one outlet's). `agency` is null when none is named, or several equally.
 * `why` is the evidence in plain words, for the editor who decides.
 */
export interface ProposedFamily {
  sources: string[];
  /** How many words each of the sources shares with the others, in their order: with the one that it shares most with. */
  words: number[];
  agency: string | null;
  why: string;
}

/** Two sources that share copy, and how many words of it. */
interface Link extends SharedText {
  words: number;
}

/** Nobody writes a dozen words in a row like somebody else, unless they are names and titles. */
const LONG_RUN = 12;
const PLAIN_IN_LONG_RUN = 9;
const SHARED_WITH_LONG_RUN = 26;
/** One sentence taken over whole. */
const SENTENCE_RUN = 20;
const PLAIN_IN_SENTENCE_RUN = 15;
/** Edited copy: no long run is left, but many short ones. */
const PLAIN_IN_EDITED_COPY = 36;
/** The same, where both credit the same agency. */
const PLAIN_IN_CREDITED_COPY = 20;
const RUN_IN_CREDITED_COPY = 8;

/**
 * Which sources share an agency copy. What counts is runs of the same words outside quotation marks, names and titles
 * apart; a shared quotation, a photograph's credit and a credit line alone prove nothing.
 * A source that draws on two agencies is in two families.
 */
export function findFamilies(sources: readonly FamilySource[]): ProposedFamily[] {
  const copies = sources.map((source) => source.copy ?? readCopy(source));
  const credits = copies.map((copy) => copy.credits);
  const origins = credits.map(originsOf);
  const linkOf = ({ a, b, runs }: SharedText): Link[] =>
    isCopied(runs, origins[a], origins[b]) ? [{ a, b, runs, words: sum(runs, ({ words }) => words) }] : [];
  const shared = sharedTexts(copies.map(({ own }) => own));
  const copied = withoutNotes(shared.flatMap(linkOf), copies).flatMap(linkOf);
  const linksOf = Map.groupBy(copied, ({ a }) => a);
  return groupsOf(copied).map((group) => {
    const members = [...group].sort((x, y) => x - y);
    const inside = members.flatMap((a) => linksOf.get(a)?.filter(({ b }) => group.has(b)) ?? []);
    const agency = agencyOf(members.map((at) => credits[at] ?? []));
    return {
      sources: members.map((at) => sources[at]?.id ?? ''),
      words: mostShared(inside, members),
      agency,
      why: whyOf(sources, members, inside, credits, agency),
    };
  });
}

function mostShared(links: readonly Link[], members: readonly number[]): number[] {
  const most = new Map<number, number>();
  for (const { a, b, words } of links) for (const at of [a, b]) most.set(at, Math.max(most.get(at) ?? 0, words));
  return members.map((at) => most.get(at) ?? 0);
}

const sum = <T>(list: readonly T[], value: (item: T) => number): number =>
  list.reduce((total, item) => total + value(item), 0);

const originsOf = (credits: readonly AgencyCredit[]): Set<string> =>
  new Set(credits.filter(({ form }) => form !== 'told').map(({ agency }) => agency));

const NONE: ReadonlySet<string> = new Set();

function isCopied(runs: readonly SharedRun[], a: ReadonlySet<string> = NONE, b: ReadonlySet<string> = NONE): boolean {
  const shared = sum(runs, ({ words }) => words);
  const plain = sum(runs, (run) => run.plain);
  const hasRun = (words: number, plainWords: number): boolean =>
    runs.some((run) => run.words >= words && run.plain >= plainWords);
  if (hasRun(LONG_RUN, PLAIN_IN_LONG_RUN) && shared >= SHARED_WITH_LONG_RUN) return true;
  if (hasRun(SENTENCE_RUN, PLAIN_IN_SENTENCE_RUN) || plain >= PLAIN_IN_EDITED_COPY) return true;
  const credited = [...a].some((agency) => b.has(agency));
  return credited && plain >= PLAIN_IN_CREDITED_COPY && hasRun(RUN_IN_CREDITED_COPY, 0);
}

/** As many sources that share nothing but one paragraph share an outlet's standing note ("This article is part of …"). */
const NOTE_LINKS = 3;

function withoutNotes(links: readonly Link[], copies: readonly FamilyCopy[]): SharedText[] {
  const lengthOf = (at: number): number => copies[at]?.own.words.length ?? 0;
  const placesOf = ({ a, b, words }: Link, runs: readonly SharedRun[]): string[] => {
    // A note stands beside an article: what makes up four fifths of one is its copy.
    if (words >= 0.8 * Math.min(lengthOf(a), lengthOf(b))) return [];
    const inA = paragraphWith(
      copies[a],
      runs.map((run) => run.a),
    );
    const inB = paragraphWith(
      copies[b],
      runs.map((run) => run.b),
    );
    return inA === -1 || inB === -1 ? [] : [`${a}:${inA}`, `${b}:${inB}`];
  };
  const counts = new Map<string, number>();
  for (const link of links)
    for (const place of placesOf(link, link.runs)) counts.set(place, (counts.get(place) ?? 0) + 1);
  const isNote = (places: readonly string[]): boolean =>
    places.length > 0 && places.every((place) => (counts.get(place) ?? 0) >= NOTE_LINKS);
  return links.map((link) => ({ ...link, runs: link.runs.filter((run) => !isNote(placesOf(link, [run]))) }));
}

/** The one paragraph that holds all spans, else -1. */
function paragraphWith(copy: FamilyCopy | undefined, spans: readonly Span[]): number {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  const at = copy ? firstEndingAfter(copy.paragraphs, start) : -1;
  const paragraph = copy?.paragraphs[at];
  return paragraph && paragraph.start <= start && end <= paragraph.end ? at : -1;
}

/**
 * The families that links make, strongest link first. A source joins only when it shares copy with two thirds of a family:
 * one that draws on two agencies would otherwise make one family of both.
 */
function groupsOf(links: readonly Link[]): Set<number>[] {
  const neighbours = new Map<number, Map<number, number>>();
  const link = (from: number, to: number, words: number): void => {
    const known = neighbours.get(from);
    if (known) known.set(to, words);
    else neighbours.set(from, new Map([[to, words]]));
  };
  for (const { a, b, words } of links) {
    link(a, b, words);
    link(b, a, words);
  }
  const covered = new Set<string>();
  const groups: Set<number>[] = [];
  for (const { a, b } of [...links].sort((x, y) => y.words - x.words || x.a - y.a || x.b - y.b)) {
    if (covered.has(`${a}-${b}`)) continue;
    const group = grown(new Set([a, b]), neighbours);
    for (const one of group)
      for (const other of neighbours.get(one)?.keys() ?? []) {
        if (group.has(other)) covered.add(`${Math.min(one, other)}-${Math.max(one, other)}`);
      }
    groups.push(group);
  }
  return groups;
}

function grown(group: Set<number>, neighbours: ReadonlyMap<number, ReadonlyMap<number, number>>): Set<number> {
  const strength = new Map<number, number>();
  const count = new Map<number, number>();
  const meet = (member: number): void => {
    for (const [other, words] of neighbours.get(member) ?? []) {
      strength.set(other, (strength.get(other) ?? 0) + words);
      count.set(other, (count.get(other) ?? 0) + 1);
    }
  };
  for (const member of group) meet(member);
  for (;;) {
    let best: number | null = null;
    for (const [other, links] of count) {
      if (group.has(other) || links * 3 < group.size * 2) continue;
      if (best === null || (strength.get(other) ?? 0) > (strength.get(best) ?? 0)) best = other;
    }
    if (best === null) return group;
    group.add(best);
    meet(best);
  }
}

/** The agency that most members name; one spoken to ("told AFP") counts half of one credited. Null on a tie. */
function agencyOf(members: readonly (readonly AgencyCredit[])[]): string | null {
  const points = new Map<string, number>();
  for (const credits of members) {
    for (const agency of new Set(credits.map((credit) => credit.agency))) {
      const credited = credits.some((credit) => credit.agency === agency && credit.form !== 'told');
      points.set(agency, (points.get(agency) ?? 0) + (credited ? 2 : 1));
    }
  }
  const ranked = [...points].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

const SHOWN_WORDS = 12;

function whyOf(
  sources: readonly FamilySource[],
  members: readonly number[],
  links: readonly Link[],
  credits: readonly (readonly AgencyCredit[])[],
  agency: string | null,
): string {
  const [strongest] = [...links].sort((x, y) => y.words - x.words);
  const parts: string[] = [];
  if (strongest) {
    const { a, b, words, runs } = strongest;
    const [longest] = runs;
    const all = `${runs.length} ${runs.length === 1 ? 'run' : 'runs'} of words outside quotation marks, ${words} words in all`;
    const shown = longest ? `, the longest ${longest.words} words (“${beginning(sources[a], longest.a)}”)` : '';
    parts.push(`${sources[a]?.id} and ${sources[b]?.id} share ${all}${shown}`);
    const pairs = (members.length * (members.length - 1)) / 2;
    if (pairs > 1) parts.push(`${links.length} of its ${pairs} pairs share such runs`);
  }
  for (const at of members) {
    const named = credits[at]?.find((credit) => agency === null || credit.agency === agency);
    if (named) parts.push(`${sources[at]?.id} ${FORM_WORDS[named.form]} (“${named.exact}”)`);
  }
  return `${parts.join('; ')}.`;
}

const FORM_WORDS = {
  credit: 'is credited to the agency',
  dateline: 'has the agency in its dateline',
  contributed: 'says that the agency contributed',
  told: 'says that somebody told the agency',
} as const;

function beginning(source: FamilySource | undefined, span: Span): string {
  const words = (source?.text.slice(span.start, span.end) ?? '').split(/\s+/);
  return words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS).join(' ')} …` : words.join(' ');
}
