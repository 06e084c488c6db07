import type { Facts } from './facts.ts';
import type { Item } from './item.ts';
import type { Key, Problem, RecordKind } from './problem.ts';
import { repeats } from './repeats.ts';
import { sharedNames } from './shared-names.ts';
import type { Source } from './source.ts';
import type { Statement } from './statement.ts';
import type { Story } from './story.ts';
import { shown } from './text.ts';

/**
 * Ids that lead nowhere or to two records, names that two records share, and records that are in no story or in the
 * wrong one. `unread` are the kinds of which a record could not be read: what may lead to that record is not judged.
 */
export function referenceProblems(facts: Facts, unread: ReadonlySet<RecordKind> = new Set()): Problem[] {
  const known = knownIn(facts, unread);
  return [
    ...takenIds('source', facts.sources),
    ...takenIds('statement', facts.statements),
    ...takenIds('speaker', facts.speakers),
    ...takenIds('item', facts.items),
    ...takenIds('story', facts.stories),
    ...facts.sources.flatMap((source, index) => inNoStory(source.id, index, known)),
    ...facts.sources.flatMap((source, index) => replacedByNone(source, index, known)),
    ...facts.statements.flatMap((statement, index) => statementProblems(statement, index, known)),
    ...officeProblems(facts, known),
    ...facts.items.flatMap((item, index) => itemProblems(item, index, known)),
    ...facts.stories.flatMap((story, index) => storyProblems(story, index, known)),
    ...(unread.has('story') ? [] : defaultProblems(facts.stories)),
    ...sharedNames(facts),
  ];
}

/** What ids lead to. Where a record of a kind could not be read, every id may be its. */
interface Known {
  has(kind: RecordKind, id: string): boolean;
  /** The stories that hold a source; null when a story could not be read. */
  storiesOf(source: string): Story[] | null;
  story(id: string): Story | undefined;
  sourceOf(statement: string): string | undefined;
}

function knownIn(facts: Facts, unread: ReadonlySet<RecordKind>): Known {
  const idsOf = (records: { id: string }[]) => new Set(records.map((record) => record.id));
  const ids: Record<RecordKind, Set<string>> = {
    source: idsOf(facts.sources),
    statement: idsOf(facts.statements),
    speaker: idsOf(facts.speakers),
    item: idsOf(facts.items),
    story: idsOf(facts.stories),
  };
  const pairs = facts.stories.flatMap((story) => story.sources.map((source) => ({ source, story })));
  const storiesBySource = Map.groupBy(pairs, (pair) => pair.source);
  // Of two records with one id, the first is meant: the second is a problem of its own.
  const stories = new Map(facts.stories.toReversed().map((story) => [story.id, story]));
  const sources = new Map(facts.statements.toReversed().map((statement) => [statement.id, statement.source]));
  return {
    has: (kind, id) => unread.has(kind) || ids[kind].has(id),
    storiesOf: (source) => (unread.has('story') ? null : (storiesBySource.get(source) ?? []).map(({ story }) => story)),
    story: (id) => stories.get(id),
    sourceOf: (statement) => sources.get(statement),
  };
}

type Report = (path: Key[], message: string) => Problem;

const reportOn =
  (kind: RecordKind, index: number): Report =>
  (path, message) => ({ kind, index, path, message });

const leadsNowhere = (kind: RecordKind, id: string): string =>
  `names the ${kind} ${shown(id)}, and there is none. Correct the id, or add the ${kind}.`;

const takenIds = (kind: RecordKind, records: { id: string }[]): Problem[] =>
  repeats(records, (record) => record.id).map(({ entry, index }) =>
    reportOn(kind, index)(['id'], `is ${shown(entry.id)}, and another ${kind} has this id. Give one of them another.`),
  );

function inNoStory(source: string, index: number, known: Known): Problem[] {
  if (known.storiesOf(source)?.length !== 0) return [];
  const message = `is ${shown(source)}, and no story has this source. Add the id to the sources of a story.`;
  return [reportOn('source', index)(['id'], message)];
}

function replacedByNone({ id, replacedBy }: Source, index: number, known: Known): Problem[] {
  if (replacedBy === undefined || (replacedBy !== id && known.has('source', replacedBy))) return [];
  return [reportOn('source', index)(['replacedBy'], leadsNowhere('source', replacedBy))];
}

function statementProblems({ source, speaker, topics }: Statement, index: number, known: Known): Problem[] {
  const report = reportOn('statement', index);
  const problems: Problem[] = [];
  if (!known.has('source', source)) problems.push(report(['source'], leadsNowhere('source', source)));
  if (speaker !== null && !known.has('speaker', speaker)) {
    problems.push(report(['speaker'], leadsNowhere('speaker', speaker)));
  }
  const stories = known.storiesOf(source);
  const topicIds = new Set(stories?.flatMap((story) => story.topics.map((topic) => topic.id)));
  for (const [at, topic] of topics.entries()) {
    if (!stories || stories.length === 0 || topicIds.has(topic)) continue;
    const message = `names the topic ${shown(topic)}, and no story of the statement's source has it. Correct the id, or add the topic to the story.`;
    problems.push(report(['topics', at], message));
  }
  return [...problems, ...namedTwice(topics, ['topics'], report)];
}

function officeProblems({ speakers }: Facts, known: Known): Problem[] {
  const kinds = new Map(speakers.map((speaker) => [speaker.id, speaker.kind]));
  return speakers.flatMap(({ officeOf }, index) => {
    if (officeOf === null) return [];
    const report = reportOn('speaker', index);
    if (!known.has('speaker', officeOf)) return [report(['officeOf'], leadsNowhere('speaker', officeOf))];
    const kind = kinds.get(officeOf) ?? 'person';
    if (kind === 'person') return [];
    return [
      report(['officeOf'], `names ${shown(officeOf)}, which is of kind "${kind}". Name the person behind the office.`),
    ];
  });
}

function itemProblems(item: Item, index: number, known: Known): Problem[] {
  const report = reportOn('item', index);
  const problems: Problem[] = [];
  const story = known.story(item.story);
  if (!known.has('story', item.story)) problems.push(report(['story'], leadsNowhere('story', item.story)));
  if (story && !story.topics.some((topic) => topic.id === item.topic)) {
    const message = `names the topic ${shown(item.topic)}, and the story ${shown(story.id)} has none such. Correct the id, or add the topic to the story.`;
    problems.push(report(['topic'], message));
  }
  for (const [at, { statement }] of item.answers.entries()) {
    const path = ['answers', at, 'statement'];
    if (!known.has('statement', statement)) problems.push(report(path, leadsNowhere('statement', statement)));
    const source = known.sourceOf(statement);
    if (story && source !== undefined && !story.sources.includes(source)) {
      const message = `names a statement of the source ${shown(source)}, which is not in the story ${shown(story.id)}. Add the source to the story, or leave the statement out.`;
      problems.push(report(path, message));
    }
  }
  const answered = item.answers.map((answer) => answer.statement);
  return [...problems, ...namedTwice(answered, ['answers'], report)];
}

function storyProblems(story: Story, index: number, known: Known): Problem[] {
  const report = reportOn('story', index);
  const lost = story.sources.flatMap((source, at) =>
    known.has('source', source) ? [] : [report(['sources', at], leadsNowhere('source', source))],
  );
  return [...lost, ...namedTwice(story.sources, ['sources'], report)];
}

const namedTwice = (ids: string[], path: Key[], report: Report): Problem[] =>
  repeats(ids, (id) => id).map(({ entry, index }) =>
    report([...path, index], `names ${shown(entry)} a second time. Remove one of the two.`),
  );

function defaultProblems(stories: Story[]): Problem[] {
  const defaults = [...stories.entries()].filter(([, story]) => story.default);
  if (defaults.length === 0) {
    const message =
      'has no default story. Set default to true in the one that channels without a story of their own get.';
    return [{ kind: 'story', index: null, path: [], message }];
  }
  return defaults
    .slice(1)
    .map(([index]) =>
      reportOn('story', index)(['default'], 'is true for a second story. Set it to false in all but one.'),
    );
}
