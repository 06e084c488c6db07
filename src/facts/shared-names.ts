import type { Facts } from './facts.ts';
import type { Key, Problem, RecordKind } from './problem.ts';
import { repeats } from './repeats.ts';
import type { Source } from './source.ts';
import { shown } from './text.ts';

/** A name, whose it is and where it stands. */
interface Named {
  kind: RecordKind;
  index: number;
  path: Key[];
  name: string;
  owner: string;
}

/**
 * Names by which a reader could mean two things: of speakers, of stories, of the topics of one story, of channels and
 * of origins. Two unnamed speakers may share a description, since nobody can tell whether they are one.
 */
export function sharedNames(facts: Facts): Problem[] {
  const speakers = facts.speakers.flatMap((speaker, index) =>
    speaker.kind === 'unnamed' ? [] : namesOf('speaker', index, [], speaker, speaker.id),
  );
  const unnamed = facts.speakers.flatMap((speaker, index) =>
    speaker.kind === 'unnamed' ? namesOf('speaker', index, [], speaker, 'unnamed') : [],
  );
  const stories = facts.stories.flatMap((story, index) => namesOf('story', index, [], story, story.id));
  return [
    ...clashes([...speakers, ...unnamed], 'speaker'),
    ...clashes(stories, 'story'),
    ...facts.stories.flatMap((story, index) =>
      clashes(
        story.topics.flatMap((topic, at) => namesOf('story', index, ['topics', at], topic, topic.id)),
        'topic',
      ),
    ),
    ...sharedTopicIds(facts),
    ...sharedChannels(facts),
    ...familyProblems(facts.sources),
  ];
}

function namesOf(
  kind: RecordKind,
  index: number,
  path: Key[],
  { name, aliases }: { name: string; aliases: string[] },
  owner: string,
): Named[] {
  return [
    { kind, index, path: [...path, 'name'], name, owner },
    ...aliases.map((alias, at): Named => ({ kind, index, path: [...path, 'aliases', at], name: alias, owner })),
  ];
}

/** Names are asked for in any case and spacing. */
const asAsked = (name: string): string => name.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');

const clashes = (names: Named[], what: string): Problem[] =>
  repeats(names, ({ name }) => asAsked(name)).flatMap(({ entry, first }) => {
    if (entry.owner === first.owner) return [];
    const { kind, index, path, name } = entry;
    const message = `is ${shown(name)}, a name that the ${what} ${shown(first.owner)} has. Keep it where readers mean it, and remove it here or there.`;
    return [{ kind, index, path, message }];
  });

/** Statements name their topics by id alone, so an id means one topic in all stories. */
function sharedTopicIds({ stories }: Facts): Problem[] {
  const ids = stories.flatMap((story, index) => story.topics.map((topic, at) => ({ id: topic.id, index, at })));
  return repeats(ids, ({ id }) => id).map(({ entry }) => ({
    kind: 'story',
    index: entry.index,
    path: ['topics', entry.at, 'id'],
    message: `is ${shown(entry.id)}, and another topic has this id. Give one of them another.`,
  }));
}

function sharedChannels({ stories }: Facts): Problem[] {
  const channels = stories.flatMap((story, index) => story.channels.map((channel, at) => ({ channel, index, at })));
  return repeats(channels, ({ channel }) => channel).map(({ entry }) => ({
    kind: 'story',
    index: entry.index,
    path: ['channels', entry.at],
    message: `is ${shown(entry.channel)}, and a channel has one story. Remove it here or where it stands before.`,
  }));
}

/** A family counts as one origin under its id, so it may not be the id of a source, nor two agencies. */
function familyProblems(sources: Source[]): Problem[] {
  const ids = new Set(sources.map((source) => source.id));
  const agencies = new Map<string, string>();
  return sources.flatMap(({ family }, index): Problem[] => {
    if (!family) return [];
    if (ids.has(family.id)) {
      const message = `is ${shown(family.id)}, and a source has this id. Give the family another, or the two count as one origin.`;
      return [{ kind: 'source', index, path: ['family', 'id'], message }];
    }
    const agency = agencies.get(family.id) ?? family.agency;
    agencies.set(family.id, agency);
    if (agency === family.agency) return [];
    const message = `is ${shown(family.agency)}, but another source of the family ${shown(family.id)} says ${shown(agency)}. A family has one agency: correct one of them.`;
    return [{ kind: 'source', index, path: ['family', 'agency'], message }];
  });
}
