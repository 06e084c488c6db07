import type { Desk } from '../desk/desk.ts';
import type { Disagreement } from '../disagreement/disagreement.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import { isCommon } from '../search/common-words.ts';
import { foldedWords } from '../search/fold.ts';
import { phrases } from '../wording/phrases.ts';

/** What a channel may ask to be told of, within one story. */
export type Watched = { story: string } & (
  | { of: 'disputed' }
  | { of: 'speaker' | 'topic'; id: string }
  | { of: 'words'; words: string }
);

/** How a watch is named in the log: `gaza/speaker:steve-witkoff`, `gaza/words:aid trucks`, `gaza/disputed`. */
export function watchName(watched: Watched): string {
  switch (watched.of) {
    case 'disputed':
      return `${watched.story}/disputed`;
    case 'words':
      return `${watched.story}/words:${watched.words}`;
    default:
      return `${watched.story}/${watched.of}:${watched.id}`;
  }
}

const NAME = /^([a-z0-9-]+)\/(?:(disputed)|(speaker|topic):([a-z0-9-]+)|words:(.+))$/;

/** The watch behind a name; null for a name that no version of Talks has written. */
export function readWatchName(name: string): Watched | null {
  const [, story, disputed, of, id, words] = NAME.exec(name) ?? [];
  if (story === undefined) return null;
  if (disputed !== undefined) return { story, of: 'disputed' };
  if (words !== undefined) return { story, of: 'words', words };
  return id !== undefined && (of === 'speaker' || of === 'topic') ? { story, of, id } : null;
}

/** What is watched, as people read it; null when the desk knows no such speaker, topic or story, or may not show it here. */
export function watchLabel(watched: Watched, { stories, speakers }: Pick<Desk, 'stories' | 'speakers'>): string | null {
  const story = stories.get(watched.story);
  if (!story) return null;
  switch (watched.of) {
    case 'disputed':
      return phrases.watches.differences;
    case 'words':
      return phrases.answers.quoted(watched.words);
    case 'speaker':
      return speakers.get(watched.id)?.name ?? null;
    case 'topic':
      return story.topics.find(({ id }) => id === watched.id)?.name ?? null;
  }
}

/** What is typed after `watch` or `unwatch` for it. */
export const watchWords = (watched: Watched, label: string): string =>
  watched.of === 'disputed' ? 'disputed' : watched.of === 'words' ? watched.words : label;

/** Whether a statement is of what is watched. An outlet's own evaluative wording is news on no topic. */
export function matchesStatement(watched: Watched, statement: Statement, desk: Desk): boolean {
  const story = desk.stories.get(watched.story);
  if (!story?.sources.includes(statement.source)) return false;
  switch (watched.of) {
    case 'disputed':
      return false;
    case 'speaker':
      return statement.speaker === watched.id;
    case 'topic':
      return statement.topics.includes(watched.id) && !statement.characterisation;
    case 'words':
      return holdsAll(watched.words, searchedText(statement, story, desk));
  }
}

/** Whether a disagreement is about what is watched: its question, its topic, or one of its sides. */
export function matchesDisagreement(watched: Watched, { item, question, sides }: Disagreement, desk: Desk): boolean {
  const asked = desk.items.get(item);
  if (asked?.story !== watched.story) return false;
  if (watched.of === 'disputed') return true;
  if (watched.of === 'topic') return asked.topic === watched.id;
  if (watched.of === 'words' && holdsAll(watched.words, question)) return true;
  return sides.some(({ statement: id }) => {
    const statement = desk.statements.get(id);
    return statement !== undefined && matchesStatement(watched, statement, desk);
  });
}

/** The printed sentence of a statement, with the names of its speaker and topics. */
function searchedText(statement: Statement, story: Story, { sources, speakers }: Desk): string {
  const { start, end } = statement.sentence;
  const speaker = statement.speaker === null ? undefined : speakers.get(statement.speaker);
  return [
    sources.get(statement.source)?.text.slice(start, end) ?? '',
    statement.locator.exact,
    speaker?.name ?? '',
    ...story.topics.filter(({ id }) => statement.topics.includes(id)).map(({ name }) => name),
  ].join('\n');
}

/**
 * Whether a text holds every word, in any order and as singular or plural. A question may be half remembered; whoever is
 * interrupted by a post wants no near miss.
 */
function holdsAll(words: string, text: string): boolean {
  const held = new Set(foldedWords(text).flatMap(({ key }) => [key, singular(key)]));
  const asked = foldedWords(words).map(({ key }) => key);
  const telling = asked.filter((key) => !isCommon(key));
  return (
    asked.length > 0 && (telling.length > 0 ? telling : asked).every((key) => held.has(key) || held.has(singular(key)))
  );
}

const singular = (key: string): string => (key.length > 3 ? key.replace(/s$/, '') : key);
