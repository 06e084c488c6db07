import type { Disagreement } from '../disagreement/disagreement.ts';
import type { Item } from '../facts/item.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import { catalogueWithout } from './catalogue.ts';
import { indexInSight } from './index-in-sight.ts';
import { JudgedQuestions } from './judged-questions.ts';
import { OverlaidMap } from './overlaid-map.ts';
import type { Standing } from './standing-facts.ts';

/**
 * Standing facts as if some sources did not exist, by the rules of `withoutSources`, seen through to the facts as they are:
 * made anew for a hundred thousand statements after each change they would hold everything up for seconds. What is shown
 * of it is right until the facts move on.
 */
export function factsInSight(facts: Standing, hidden: ReadonlySet<string>): Standing {
  const { references, judged } = facts;
  const isHidden = ({ source }: Statement): boolean => hidden.has(source);
  const unshown = [...facts.unshown.values()];
  const shownButHidden = [...hidden].flatMap((source) => references.ofSource(source));
  const outOfSight = [...shownButHidden, ...unshown.filter(isHidden)];
  const ids = new Set(outOfSight.map(({ id }) => id));
  const inSight = (all: readonly Statement[]): Statement[] => all.filter((statement) => !isHidden(statement));

  const sources = new OverlaidMap(facts.sources, keysIn(facts.sources, hidden));
  const statements = new OverlaidMap(references.statements, new Set(shownButHidden.map(({ id }) => id)));
  const speakers = new OverlaidMap(facts.speakers, silenced());
  const stories = storiesInSight();
  const { dropped, affected } = itemsInSight();
  const judgedAnew = new JudgedQuestions([...affected.values()], { sources, statements });
  const items = new OverlaidMap(judged.items, dropped, affected);
  const differencesOn = (item: string): readonly Disagreement[] => {
    if (dropped.has(item)) return [];
    return affected.has(item) ? judgedAnew.differencesOn(item) : judged.differencesOn(item);
  };
  let all: Disagreement[] | null = null;

  /** Who speaks in what is hidden, and nowhere else. */
  function silenced(): Set<string> {
    const speaking = new Set(outOfSight.flatMap(({ speaker }) => speaker ?? []));
    const isHeard = (speaker: string): boolean =>
      references.bySpeaker(speaker).some((statement) => !isHidden(statement)) ||
      unshown.some((statement) => statement.speaker === speaker && !isHidden(statement));
    return new Set([...speaking].filter((speaker) => facts.speakers.has(speaker) && !isHeard(speaker)));
  }

  function storiesInSight(): OverlaidMap<Story> {
    const untold = new Set(outOfSight.flatMap(({ topics }) => topics));
    const found = (statement: Statement): void => {
      for (const topic of statement.topics) untold.delete(topic);
    };
    if (untold.size > 0) for (const statement of unshown) if (!isHidden(statement)) found(statement);
    for (const { topics, sources: own } of facts.stories.values())
      for (const source of own) {
        if (!topics.some(({ id }) => untold.has(id))) break;
        if (!hidden.has(source)) for (const statement of references.ofSource(source)) found(statement);
      }
    const without = new Set<string>();
    const instead = new Map<string, Story>();
    for (const [id, story] of facts.stories) {
      const kept = story.sources.filter((source) => !hidden.has(source));
      const topics = story.topics.filter((topic) => !untold.has(topic.id));
      if (kept.length === story.sources.length && topics.length === story.topics.length) continue;
      if (kept.length === 0 && story.sources.length > 0 && !story.default) without.add(id);
      else instead.set(id, { ...story, sources: kept, topics });
    }
    return new OverlaidMap(facts.stories, without, instead);
  }

  function itemsInSight(): { dropped: Set<string>; affected: Map<string, Item> } {
    const dropped = new Set<string>();
    const affected = new Map<string, Item>();
    for (const item of outOfSight.flatMap(({ id }) => judged.itemsOf(id))) {
      const answers = item.answers.filter(({ statement }) => !ids.has(statement));
      if (answers.length === 0) dropped.add(item.id);
      else affected.set(item.id, { ...item, answers });
    }
    return { dropped, affected };
  }

  return {
    stories,
    sources,
    speakers,
    get defaultStory() {
      const story = [...stories.values()].findLast((candidate) => candidate.default);
      if (!story) throw new RangeError('verified facts have exactly one default story');
      return story;
    },
    restricted: new OverlaidMap(facts.restricted, keysIn(facts.restricted, hidden)),
    unshown: new OverlaidMap(facts.unshown, new Set(unshown.filter(isHidden).map(({ id }) => id))),
    references: {
      statements,
      ofSource: (source) => (hidden.has(source) ? [] : references.ofSource(source)),
      bySpeaker: (speaker) => inSight(references.bySpeaker(speaker)),
      sayingSo: (statement) => inSight(references.sayingSo(statement)),
    },
    catalogue: catalogueWithout(facts.catalogue, hidden),
    judged: {
      items,
      questions: new OverlaidMap(judged.questions, dropped, judgedAnew.questions),
      itemsOf: (statement) =>
        ids.has(statement) ? [] : judged.itemsOf(statement).flatMap((item) => items.get(item.id) ?? []),
      placeOf: (item) => judged.placeOf(item),
      differencesOn,
      named: (id) => {
        const anew = judgedAnew.named(id);
        if (anew) return anew;
        const known = judged.named(id);
        return known && !affected.has(known.item) && !dropped.has(known.item) ? known : null;
      },
      get all() {
        all ??= [...items.keys()].flatMap(differencesOn);
        return all;
      },
    },
    get index() {
      return indexInSight(facts, hidden);
    },
    recordOf: (id) => (ids.has(id) ? undefined : facts.recordOf(id)),
  };
}

function keysIn(map: ReadonlyMap<string, unknown>, keys: ReadonlySet<string>): Set<string> {
  return new Set([...keys].filter((key) => map.has(key)));
}
