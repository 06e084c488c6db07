import type { Topic } from '../facts/story.ts';
import { findSpeaker } from '../search/speaker-names.ts';
import type { Ask } from './command.ts';

/** The topic of the story that words name, typos and aliases included; null when they name none. */
export function topicNamed(words: string, { desk, asked }: Ask): Topic | null {
  return topicCalled(words, desk.stories.get(asked.story.id)?.topics ?? []).topic;
}

/** The topic that words name, and where they name none those whose names look most like them. */
export function topicCalled(words: string, topics: readonly Topic[]): { topic: Topic | null; near: Topic[] } {
  // A topic is found as a speaker is: by a name with aliases. The whole of the words must name it.
  const match = findSpeaker(
    words,
    topics.map(({ id, name, aliases }) => ({ id, name, kind: 'organisation', aliases, officeOf: null })),
  );
  const topicOf = (named: { id: string }): Topic[] => topics.filter(({ id }) => id === named.id);
  switch (match.found) {
    case 'one': {
      const [topic] = topicOf(match.speaker);
      return { topic: match.words === '' && topic ? topic : null, near: topicOf(match.speaker) };
    }
    case 'several':
      return { topic: null, near: match.speakers.flatMap(topicOf) };
    case 'none':
      return { topic: null, near: match.near.flatMap(topicOf) };
  }
}
