import type { Desk } from '../desk/desk.ts';
import { foldedWords } from '../search/fold.ts';
import { findSpeaker } from '../search/speaker-names.ts';

/** Something to choose: what it is called, and what is asked when it is chosen. */
export interface Suggestion {
  /** A speaker's id, or those of story and topic: `gaza/aid`. */
  id: string;
  label: string;
  ask: string;
  /** How many statements there are. */
  statements: number;
}

/** The speakers with statements whose name or alias has words that begin as typed, those with most statements first; for a slip the nearest. */
export function suggestedSpeakers(typed: string, desk: Desk, most: number): Suggestion[] {
  const speaking = [...desk.speakers.values()].filter(({ id }) => desk.statementsBy(id).length > 0);
  const begun = speaking.filter(({ name, aliases }) => [name, ...aliases].some((label) => beginsAs(typed, label)));
  const match = begun.length > 0 ? null : findSpeaker(typed, speaking);
  const meant = match?.found === 'one' ? [match.speaker] : match?.found === 'several' ? match.speakers : begun;
  return meant
    .map(({ id, name }) => ({ id, label: name, ask: `quote ${name}`, statements: desk.statementsBy(id).length }))
    .toSorted((a, b) => b.statements - a.statements)
    .slice(0, most);
}

/** The topics of all stories whose name or alias has words that begin as typed, in the order of the stories. */
export function suggestedTopics(typed: string, desk: Desk, most: number): Suggestion[] {
  const stories = [...desk.stories.values()];
  const counts = new Map<string, number>();
  for (const story of stories)
    for (const statement of story.sources.flatMap((source) => desk.statementsOf(source)))
      for (const topic of statement.topics)
        counts.set(`${story.id} ${topic}`, (counts.get(`${story.id} ${topic}`) ?? 0) + 1);
  return stories
    .flatMap((story) =>
      story.topics
        .filter(({ name, aliases }) => [name, ...aliases].some((label) => beginsAs(typed, label)))
        .map(({ id, name }) => ({
          id: `${story.id}/${id}`,
          label: stories.length > 1 ? `${name} · ${story.name}` : name,
          ask: `status ${name} story:${story.id}`,
          statements: counts.get(`${story.id} ${id}`) ?? 0,
        })),
    )
    .filter(({ statements }) => statements > 0)
    .slice(0, most);
}

/** Whether every typed word begins some word of a name: `wit`, `steve w`. */
function beginsAs(typed: string, label: string): boolean {
  const words = foldedWords(label).map(({ key }) => key);
  return foldedWords(typed).every(({ key }) => words.some((word) => word.startsWith(key)));
}
