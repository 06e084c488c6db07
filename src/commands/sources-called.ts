import type { Desk } from '../desk/desk.ts';
import type { Source } from '../facts/source.ts';
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

/** The outlets, agencies and credit lines of a desk, of which many sources share one, each folded once. */
function sharedKeys(): (label: string) => string {
  const keys = new Map<string, string>();
  return (label) => {
    const known = keys.get(label) ?? keyOf(label);
    keys.set(label, known);
    return known;
  };
}

/**
 * The sources of which `isMeant` takes a label's key: outlet, agency or id, with `others` also credit line, name or title. Ids, names
 * and titles are as many as sources, so that only those are folded in which the longest typed word stands as it was typed.
 */
function sourcesWith(
  value: string,
  desk: Desk,
  { isMeant, others }: { isMeant: (key: string) => boolean; others: boolean },
): { sources: Source[]; printed: string | null } {
  const sharedKey = sharedKeys();
  const longest =
    value
      .toLowerCase()
      .split(/\s+/)
      .toSorted((a, b) => b.length - a.length)[0] ?? '';
  let printed: string | null = null;
  const sources = [...desk.sources.values()].filter(({ id, outlet, family, name, title, credit }) => {
    const label =
      [outlet, family?.agency, ...(others ? [credit] : [])].find(
        (one) => typeof one === 'string' && isMeant(sharedKey(one)),
      ) ??
      [id, ...(others ? [name, title] : [])].find(
        (one) => typeof one === 'string' && one.toLowerCase().includes(longest) && isMeant(keyOf(one)),
      );
    printed ??= label ?? null;
    return label !== undefined && label !== null;
  });
  return { sources, printed };
}

/** The sources that have a label just as typed, but for case and accents: by the name that they print. */
function sourcesCalled(value: string, desk: Desk, others: boolean): Sources | null {
  const wanted = keyOf(value);
  const { sources, printed } = sourcesWith(value, desk, { isMeant: (key) => key === wanted, others });
  return sources.length > 0 ? shownSources(printed ?? value, sources) : null;
}

/** Of a name that a speaker bears too, the sources that bear it as their publisher's: in a title it makes no article the speaker's. */
export const sourcesPublishedBy = (value: string, desk: Desk): Sources | null => sourcesCalled(value, desk, false);

/** The sources of which some label holds every word that was typed: `bbc` for "BBC News", `harbour-strike` for an id that goes on. */
function sourcesHolding(value: string, desk: Desk): Sources | null {
  const wanted = foldedWords(value).map(({ key }) => ` ${key} `);
  if (wanted.length === 0) return null;
  const isMeant = (key: string) => wanted.every((word) => key.includes(word));
  const { sources } = sourcesWith(value, desk, { isMeant, others: true });
  return sources.length > 0 ? shownSources(value, sources) : null;
}

/** The publisher that a mistyped one was meant for, and whether there is no doubt. */
function publisherNear(value: string, desk: Desk): { label: string | null; sure: boolean } {
  const labels = new Set([...desk.sources.values()].flatMap(({ outlet, family }) => [outlet, family?.agency ?? null]));
  const match = findSpeaker(
    value,
    [...labels].flatMap((label) =>
      label === null ? [] : [{ id: label, name: label, kind: 'organisation' as const, aliases: [], officeOf: null }],
    ),
  );
  if (match.found === 'one') return { label: match.speaker.name, sure: match.sure && match.words === '' };
  const near = match.found === 'several' ? match.speakers : match.near.filter(({ name }) => looksLike(value, name));
  return { label: near[0]?.name ?? null, sure: false };
}

/** The sources that a name means, slips in a publisher's included; where it means none, the nearest publisher. */
export function sourcesNear(value: string, desk: Desk): Sources | { near: string | null } {
  const found = sourcesCalled(value, desk, true) ?? sourcesHolding(value, desk);
  if (found) return found;
  const { label, sure } = publisherNear(value, desk);
  return (sure && label !== null ? sourcesPublishedBy(label, desk) : null) ?? { near: label };
}
