import type { Desk } from '../desk/desk.ts';
import { edtfBounds } from '../facts/edtf.ts';
import type { Source } from '../facts/source.ts';
import type { Statement } from '../facts/statement.ts';
import type { Topic } from '../facts/story.ts';
import { phrases } from '../wording/phrases.ts';
import type { Answer, AnswerOf, ShownStatement, StatusTopic } from './answer.ts';
import type { Ask, Command } from './command.ts';
import { nothing } from './nothing.ts';
import { newestFirst } from './order.ts';
import { originsOfSources, sourcesOf } from './origins.ts';
import { foldSameWords } from './same-words.ts';
import { type Scope, scopeNotes, scopeOf, shownFirst } from './scope.ts';
import { runsOf, shownDisagreement, shownSource, shownStatement, sourceOf } from './shown.ts';
import { topicNamed } from './topics.ts';

/** How many lines one topic gets when it is asked for alone. */
const LINES_OF_ONE_TOPIC = 5;

/**
 * Where things stand: the newest dated line of each topic, where accounts differ, and how old the newest source is.
 * An outlet's own evaluative wording is no fact and stays out.
 */
export const status: Command = {
  name: 'status',
  ...phrases.commands.status,
  narrows: true,
  run(ask) {
    const scope = scopeOf(ask);
    const topics = ask.desk.stories.get(ask.asked.story.id)?.topics ?? [];
    if (ask.words === '') return statusOf(ask, scope, topics, 1);
    const topic = topicNamed(ask.words, ask);
    if (topic) return statusOf(ask, scope, [topic], LINES_OF_ONE_TOPIC);
    return nothing(ask, scope, phrases.unanswered.noTopic(ask.words, ask.asked.story.name), [
      ...topics.map(({ name }) => ({ label: name, ask: `status ${name}` })),
      { label: phrases.unanswered.instead.anyStatement, ask: `find ${ask.words}` },
    ]);
  },
};

function statusOf(ask: Ask, scope: Scope, topics: readonly Topic[], lines: number): Answer {
  const told = newestFirst(
    scope.listed.filter((number) => !ask.desk.catalogue.isCharacterisation(number)),
    ask.desk,
  );
  if (told.length === 0) return nothing(ask, scope, phrases.unanswered.noneOnStory(ask.asked.story.name));
  const disagreements = shownFirst(scope.disagreements, ask.desk).filter(({ item }) =>
    topics.some((topic) => topic.id === ask.desk.items.get(item)?.topic),
  );
  const sources = [...sourcesOf(told, ask.desk)];
  const byTopic = groupedByTopic(told, ask.desk);
  const shown = topics
    .map((topic) => statusTopic(topic, byTopic.get(topic.id) ?? [], scope, lines))
    .filter((topic) => topic.statements.length > 0);
  return {
    answer: 'status',
    ...ask.asked,
    topics: shown.map((topic) => ({
      ...topic,
      disagreements: disagreements.filter(({ item }) => ask.desk.items.get(item)?.topic === topic.id).length,
    })),
    disagreements: disagreements.map((disagreement) => shownDisagreement(disagreement, scope)),
    newest: newestSource(sources, ask),
    ...originsOfSources(sources, ask.desk),
    notes: scopeNotes(scope),
  };
}

/** The statements of each topic, in the given order: gone through once, however many topics there are. */
function groupedByTopic(told: readonly number[], { catalogue }: Desk): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  let topics: readonly string[] = [];
  let ofTopics: number[][] = [];
  for (const number of told) {
    const own = catalogue.topicsOf(number);
    // Statements that follow one another mostly have the same topics. Nothing keeps one from naming a topic twice.
    if (own !== topics) {
      topics = own;
      ofTopics = [...new Set(own)].map((topic) => {
        const group = groups.get(topic) ?? [];
        groups.set(topic, group);
        return group;
      });
    }
    for (const group of ofTopics) group.push(number);
  }
  return groups;
}

function statusTopic({ id, name }: Topic, told: readonly number[], scope: Scope, lines: number): StatusTopic {
  const own = foldSameWords(told, scope);
  return {
    id,
    name,
    statements: own.slice(0, lines).map((number) => withoutAsides(scope.desk.catalogue.at(number), scope)),
    more: Math.max(0, own.length - lines),
    disagreements: 0,
  };
}

/** A status line is the content alone, in its quotation marks where it has any: what an outlet adds in the same sentence stays out. */
function withoutAsides(statement: Statement, scope: Scope): ShownStatement {
  const { text } = sourceOf(statement, scope.desk);
  const { start, end } = statement.locator;
  const marks = { excerpt: [statement.locator], quoted: statement.quoted, matched: [] };
  const before = QUOTATION_MARK.test(text.charAt(start - 1)) ? 1 : 0;
  const after = QUOTATION_MARK.test(text.charAt(end)) ? 1 : 0;
  return {
    ...shownStatement(statement, scope),
    sentence: runsOf(text, { start: start - before, end: end + after }, marks),
  };
}

const QUOTATION_MARK = /["“”„«»‘’]/;

const DAY = 86_400_000;

/** The source published last, and how many days ago; a document without a published date is never called newest. */
function newestSource(sources: readonly string[], { desk, asking }: Ask): AnswerOf<'status'>['newest'] {
  const dated = sources
    .flatMap((id) => desk.sources.get(id) ?? [])
    .flatMap((source) => (source.published === null ? [] : [{ source, day: publishedMoment(source.published) }]))
    .sort((a, b) => b.day - a.day);
  const newest: { source: Source; day: number } | undefined = dated[0];
  return newest
    ? {
        source: shownSource(newest.source),
        daysAgo: Math.max(0, Math.floor((asking.now.getTime() - newest.day) / DAY)),
      }
    : null;
}

const publishedMoment = (published: string): number => edtfBounds(published).earliest;
