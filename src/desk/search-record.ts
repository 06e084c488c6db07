import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import type { SearchRecord } from '../search/statement-index.ts';

/** What of a statement can be searched: its content, everything its speaker may be called, its verb and its topics. */
export function searchRecord(
  statement: Statement,
  speakers: ReadonlyMap<string, Speaker>,
  stories: ReadonlyMap<string, Story>,
  sources: ReadonlyMap<string, Source>,
): SearchRecord {
  const source = sources.get(statement.source);
  const speaker = statement.speaker === null ? undefined : speakers.get(statement.speaker);
  const topics = [...stories.values()]
    .flatMap((story) => story.topics)
    .filter((topic) => statement.topics.includes(topic.id))
    .flatMap((topic) => [topic.name, ...topic.aliases]);
  return {
    id: statement.id,
    text: statement.locator.exact,
    speaker: [speaker?.name, ...(speaker?.aliases ?? []), statement.role?.exact, statement.cue?.exact]
      .filter((name) => name !== undefined)
      .join(' '),
    topic: topics.join(' '),
    source: [source?.outlet, source?.title].filter((name) => typeof name === 'string').join(' '),
  };
}
