import type { Desk } from '../desk/desk.ts';
import { romanised } from '../facts/romanised.ts';
import { editDistance, slipsAllowed } from '../search/edit-distance.ts';
import { foldedWords } from '../search/fold.ts';
import { findSpeaker } from '../search/speaker-names.ts';
import { APART } from '../wording/line.ts';

/** Something to choose: what it is called, and what is asked when it is chosen. */
export interface Suggestion {
  /** A speaker's id, or those of story and topic: `gaza/aid`. */
  id: string;
  label: string;
  ask: string;
  /** How many statements there are. */
  statements: number;
}

/**
 * The speakers with statements whose name or alias has words that begin as typed, those with most statements first. Where none
 * has: those whose words begin nearly so, since someone who is still typing has made a slip already, else the nearest whole name.
 */
export function suggestedSpeakers(typed: string, desk: Desk, most: number): Suggestion[] {
  const speaking = [...desk.speakers.values()].filter(({ id }) => desk.catalogue.numbersBy(id).length > 0);
  const begun = begunAs(typed, speaking);
  const match = begun.length > 0 ? null : findSpeaker(typed, speaking);
  const meant = match?.found === 'one' ? [match.speaker] : match?.found === 'several' ? match.speakers : begun;
  return meant
    .map(({ id, name }) => ({ id, label: name, ask: `quote ${name}`, statements: desk.catalogue.numbersBy(id).length }))
    .toSorted((a, b) => b.statements - a.statements)
    .slice(0, most);
}

/** The topics of all stories whose name or alias has words that begin as typed, else nearly so, in the order of the stories. */
export function suggestedTopics(typed: string, desk: Desk, most: number): Suggestion[] {
  const stories = [...desk.stories.values()];
  const counts = new Map<string, number>();
  for (const story of stories)
    for (const number of story.sources.flatMap((source) => desk.catalogue.numbersOf(source)))
      for (const topic of desk.catalogue.topicsOf(number))
        counts.set(`${story.id} ${topic}`, (counts.get(`${story.id} ${topic}`) ?? 0) + 1);
  const begun = new Set(
    begunAs(
      typed,
      stories.flatMap(({ topics }) => topics),
    ),
  );
  return stories
    .flatMap((story) =>
      story.topics
        .filter((topic) => begun.has(topic))
        .map(({ id, name }) => ({
          id: `${story.id}/${id}`,
          label: stories.length > 1 ? `${name}${APART}${story.name}` : name,
          ask: `status ${name} story:${story.id}`,
          statements: counts.get(`${story.id} ${id}`) ?? 0,
        })),
    )
    .filter(({ statements }) => statements > 0)
    .slice(0, most);
}

interface Named {
  name: string;
  aliases: readonly string[];
}

/** What every typed word begins some word of the name of: `wit`, `steve w`; where there is none, with slips: `wiktof`. */
function begunAs<Thing extends Named>(typed: string, things: readonly Thing[]): Thing[] {
  const asked = foldedWords(typed).map(({ key }) => romanised(key) ?? key);
  const begunBy = (begins: (word: string, key: string) => boolean) =>
    things.filter(({ name, aliases }) =>
      [name, ...aliases].some((label) => {
        const words = foldedWords(label).map(({ key }) => romanised(key) ?? key);
        return asked.every((key) => words.some((word) => begins(word, key)));
      }),
    );
  const begun = begunBy((word, key) => word.startsWith(key));
  return begun.length > 0 ? begun : begunBy(beginsNearlyAs);
}

/** Whether a word begins as typed but for the slips that are forgiven in so many letters, never in the first one. */
function beginsNearlyAs(word: string, key: string): boolean {
  const slips = slipsAllowed(key.length);
  if (word.charAt(0) !== key.charAt(0)) return false;
  return [-1, 0, 1].some((more) => editDistance(key, word.slice(0, key.length + more), slips) <= slips);
}
