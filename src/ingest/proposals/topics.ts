import type { Topic } from '../../facts/story.ts';

/** The topics that are named in a text, by id: the one that is printed most first. */
export type TopicFinder = (text: string) => string[];

/** Finds topics by their names and aliases, in any case, in the singular or the plural. */
export function topicFinder(topics: readonly Topic[]): TopicFinder {
  const patterns = topics.map(({ id, name, aliases }) => ({ id, pattern: patternOf([name, ...aliases]) }));
  return (text) =>
    patterns
      .map(({ id, pattern }) => ({ id, times: pattern ? (text.match(pattern)?.length ?? 0) : 0 }))
      .filter(({ times }) => times > 0)
      .sort((a, b) => b.times - a.times)
      .map(({ id }) => id);
}

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

function patternOf(names: readonly string[]): RegExp | null {
  const words = names
    .map((name) => name.trim().replace(/^(?:the|an?)\s+/i, ''))
    .filter((name) => name !== '')
    .map(
      (name) =>
        `${name
          .replace(/(?<=\p{L}{3})(?<![su])s$/u, '')
          .replace(SPECIAL, '\\$&')
          .replace(/\s+/g, '\\s+')}s?`,
    );
  if (words.length === 0) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
}
