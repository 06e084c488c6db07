import type { Desk } from '../desk/desk.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import { foldedWords, searchKey } from '../search/fold.ts';
import { findSpeaker } from '../search/speaker-names.ts';
import { phrases } from '../wording/phrases.ts';
import { looksLike } from './near-words.ts';

/** The sources that a name means, and how that is shown. */
export interface Sources {
  label: string;
  sources: Source[];
}

const shownSources = (name: string, sources: Source[]): Sources => ({
  label: sources.length > 1 ? phrases.questions.sources.several(name, sources.length) : name,
  sources,
});

/** Folded words with a space around each: what labels are compared by. */
const keyOf = (text: string): string => ` ${searchKey(text)} `;

/** What a label is of what was typed: all of it, but for case and accents, or every word of it among others. */
type Fit = 'all' | 'words' | null;

/** Tells of a label how it fits; labels that many sources share are folded once. */
function fitTo(value: string): { shared: (label: string) => Fit; own: (label: string) => Fit } {
  const wanted = keyOf(value);
  const words = foldedWords(value).map(({ key }) => ` ${key} `);
  const fit = (label: string): Fit => {
    const key = keyOf(label);
    if (key === wanted) return 'all';
    return words.length > 0 && words.every((word) => key.includes(word)) ? 'words' : null;
  };
  const longest =
    value
      .toLowerCase()
      .split(/\s+/)
      .toSorted((a, b) => b.length - a.length)[0] ?? '';
  const fits = new Map<string, Fit>();
  return {
    shared(label) {
      let known = fits.get(label);
      if (known === undefined) {
        known = fit(label);
        fits.set(label, known);
      }
      return known;
    },
    // As many as sources, so that only those are folded in which the longest typed word stands as it was typed.
    own: (label) => (label.toLowerCase().includes(longest) ? fit(label) : null),
  };
}

/** The sources that what was typed calls by a label, with the label as it is printed first, and those of which a label has its words. */
interface Called {
  sources: Source[];
  printed: string | null;
  holding: Source[];
}

/** Goes once through all sources, by outlet, agency and id, with `others` also by credit line, name and title. */
function sourcesBy(value: string, desk: Desk, others: boolean): Called {
  const { shared, own } = fitTo(value);
  const called: Called = { sources: [], printed: null, holding: [] };
  let printed: string | null = null;
  let hasWords = false;
  const take = (label: string | null | undefined, fit: (label: string) => Fit): void => {
    if (printed !== null || label === null || label === undefined) return;
    const how = fit(label);
    if (how === 'all') printed = label;
    hasWords ||= how !== null;
  };
  for (const source of desk.sources.values()) {
    printed = null;
    hasWords = false;
    take(source.outlet, shared);
    take(source.family?.agency, shared);
    if (others) take(source.credit, shared);
    take(source.id, own);
    if (others) {
      take(source.name, own);
      if (source.title !== source.name) take(source.title, own);
    }
    if (printed !== null) {
      called.printed ??= printed;
      called.sources.push(source);
    }
    if (hasWords) called.holding.push(source);
  }
  return called;
}

/** Of a name that a speaker bears too, the sources that bear it as their publisher's: in a title it makes no article the speaker's. */
export function sourcesPublishedBy(value: string, desk: Desk): Sources | null {
  const { sources, printed } = sourcesBy(value, desk, false);
  return sources.length > 0 ? shownSources(printed ?? value, sources) : null;
}

// As themselves again, publishers are known to the names that were read for the last question.
const MOST_REMEMBERED = 5000;
const remembered = new Map<string, Speaker>();

/** A publisher as somebody with a name. */
function publisherNamed(label: string): Speaker {
  let publisher = remembered.get(label);
  if (!publisher) {
    publisher = { id: label, name: label, kind: 'organisation', aliases: [], officeOf: null };
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(label, publisher);
  }
  return publisher;
}

/** The publisher that a mistyped one was meant for, and whether there is no doubt. */
function publisherNear(value: string, desk: Desk): { label: string | null; sure: boolean } {
  const labels = new Set<string>();
  for (const { outlet, family } of desk.sources.values()) {
    if (outlet !== null) labels.add(outlet);
    if (family) labels.add(family.agency);
  }
  const match = findSpeaker(value, [...labels].map(publisherNamed));
  if (match.found === 'one') return { label: match.speaker.name, sure: match.sure && match.words === '' };
  const near = match.found === 'several' ? match.speakers : match.near.filter(({ name }) => looksLike(value, name));
  return { label: near[0]?.name ?? null, sure: false };
}

/** The sources that a name means, slips in a publisher's included; where it means none, the nearest publisher. */
export function sourcesNear(value: string, desk: Desk): Sources | { near: string | null } {
  const called = sourcesBy(value, desk, true);
  if (called.sources.length > 0) return shownSources(called.printed ?? value, called.sources);
  // The sources of which some label holds every word that was typed: `bbc` for "BBC News", `harbour-strike` for an id that goes on.
  if (called.holding.length > 0) return shownSources(value, called.holding);
  const { label, sure } = publisherNear(value, desk);
  return (sure && label !== null ? sourcesPublishedBy(label, desk) : null) ?? { near: label };
}
