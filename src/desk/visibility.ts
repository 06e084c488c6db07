import type { Facts } from '../facts/facts.ts';
import type { Source } from '../facts/source.ts';

/** Whether a source may be shown in a channel (null: none, as in a terminal) at a moment: not under embargo, and for this channel. */
export function isVisible({ embargoedUntil, channels }: Source, channel: string | null, now: Date): boolean {
  if (embargoedUntil !== null && Date.parse(embargoedUntil) > now.getTime()) return false;
  return channels === null || (channel !== null && channels.includes(channel));
}

/**
 * The facts as if some sources did not exist: nothing of them is left to be counted, named, found or offered. Speakers who
 * speak in them alone go with them, and so do topics, items and stories of which nothing remains.
 */
export function withoutSources(facts: Facts, hidden: ReadonlySet<string>): Facts {
  const isHidden = ({ source }: { source: string }) => hidden.has(source);
  const statements = facts.statements.filter((statement) => !isHidden(statement));
  const kept = new Set(statements.map(({ id }) => id));
  const speaking = new Set(statements.map(({ speaker }) => speaker));
  const silenced = new Set(facts.statements.filter(isHidden).map(({ speaker }) => speaker));
  const told = new Set(statements.flatMap(({ topics }) => topics));
  const untold = new Set(facts.statements.filter(isHidden).flatMap(({ topics }) => topics));
  const items = facts.items.flatMap((item) => {
    const answers = item.answers.filter(({ statement }) => kept.has(statement));
    return answers.length === 0 && item.answers.length > 0 ? [] : [{ ...item, answers }];
  });
  return {
    statements,
    items,
    sources: facts.sources.filter(({ id }) => !hidden.has(id)),
    speakers: facts.speakers.filter(({ id }) => speaking.has(id) || !silenced.has(id)),
    stories: facts.stories.flatMap((story) => {
      const sources = story.sources.filter((id) => !hidden.has(id));
      const topics = story.topics.filter(({ id }) => told.has(id) || !untold.has(id));
      return sources.length === 0 && story.sources.length > 0 && !story.default ? [] : [{ ...story, sources, topics }];
    }),
  };
}
