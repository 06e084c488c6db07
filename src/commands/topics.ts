import type { Topic } from '../facts/story.ts';
import { findSpeaker } from '../search/speaker-names.ts';
import type { Ask } from './command.ts';

/** The topic of the story that words name, typos and aliases included; null when they name none. */
export function topicNamed(words: string, { desk, asked }: Ask): Topic | null {
  const topics = desk.stories.get(asked.story.id)?.topics ?? [];
  // A topic is found as a speaker is: by a name with aliases. The whole of the words must name it.
  const match = findSpeaker(
    words,
    topics.map(({ id, name, aliases }) => ({ id, name, kind: 'organisation', aliases, officeOf: null })),
  );
  if (match.found !== 'one' || match.words !== '') return null;
  return topics.find((topic) => topic.id === match.speaker.id) ?? null;
}
