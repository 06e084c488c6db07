import type { Desk } from '../desk/desk.ts';
import { type Edtf, edtfBounds } from '../facts/edtf.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import { FILTER_NAMES, type Filter, type FilterName, isLimit } from '../search/filters.ts';
import type { Narrowed } from './answer.ts';
import {
  dateMeant,
  kindMeant,
  sourcesMeant,
  speakerMeant,
  speakerOrSourcesMeant,
  statusMeant,
  topicMeant,
} from './filter-values.ts';

/** Which date a statement was to be judged by and does not have: `date` is neither said nor published. */
export type DateMissing = 'date' | 'said' | 'published';

/** What a filter makes of a statement; `isDisputed` knows whether it is a side where accounts surely differ. */
type Test = (statement: Statement, isDisputed: (id: string) => boolean) => boolean | DateMissing;

/** What the filters of a question leave. */
export interface Narrowing {
  narrowed: Narrowed[];
  /** The one speaker whom they name, if they do. */
  speaker: Speaker | null;
  keeps(statement: Statement, isDisputed: (id: string) => boolean): boolean;
  /** Whether any of them is a date, which a statement may not state. */
  isDated: boolean;
  /** For a statement that nothing turns away but that a date is not stated: which. */
  missing(statement: Statement, isDisputed: (id: string) => boolean): DateMissing | null;
  /** The same without the filter at one place; null where it was the only one. */
  without(at: number): Narrowing | null;
}

/** A filter read against what there is: how it is shown, and its test. */
interface Meant {
  value: string;
  test: Test;
  speaker?: Speaker;
}

/**
 * Reads filters against a desk, of which they know no more than an answer may show. Of filters with one name a statement must
 * meet one (`by:a by:b`), of dates and of different names all. Throws QuestionError for a value that names nothing, with the nearest.
 */
export function narrowingOf(filters: readonly Filter[], desk: Desk, story: Story): Narrowing {
  return narrowingBy(filters.map((filter) => ({ ...filter, ...meantBy(filter, desk, story) })));
}

function narrowingBy(read: readonly (Filter & Meant)[]): Narrowing {
  const groups = FILTER_NAMES.flatMap((name) => {
    const group = read.filter((one) => one.name === name);
    return isLimit(name) ? group.map((one) => [one]) : group.length > 0 ? [group] : [];
  });
  const verdicts: Test[] = groups.map((group) => anyOf(group.map(({ test }) => test)));
  const speakers = new Map(read.flatMap(({ speaker }) => (speaker ? [[speaker.id, speaker] as const] : [])));
  const [speaker] = speakers.values();
  return {
    narrowed: read.map(({ name: filter, typed, value }) => ({ filter, typed, value })),
    isDated: read.some(({ name }) => name in DATED),
    speaker: speakers.size === 1 && speaker ? speaker : null,
    keeps: (statement, isDisputed) => verdicts.every((test) => test(statement, isDisputed) === true),
    missing(statement, isDisputed) {
      let missing: DateMissing | null = null;
      for (const test of verdicts) {
        const verdict = test(statement, isDisputed);
        if (verdict === false) return null;
        if (verdict !== true) missing = verdict;
      }
      return missing;
    },
    without: (at) => (read.length > 1 ? narrowingBy(read.filter((_, place) => place !== at)) : null),
  };
}

const anyOf =
  (tests: readonly Test[]): Test =>
  (statement, isDisputed) => {
    let verdict: ReturnType<Test> = false;
    for (const test of tests) {
      const one = test(statement, isDisputed);
      if (one === true) return true;
      if (one !== false) verdict = one;
    }
    return verdict;
  };

function meantBy({ name, value }: Filter, desk: Desk, story: Story): Meant {
  switch (name) {
    case 'by': {
      const speaker = speakerMeant(value, desk);
      return { value: speaker.name, speaker, test: isBy(speaker) };
    }
    case 'source': {
      const { label, sources } = sourcesMeant(value, desk);
      return { value: label, test: isIn(sources) };
    }
    case 'from': {
      const { label, speaker, sources } = speakerOrSourcesMeant(value, desk);
      const from = anyOf([...(speaker ? [isBy(speaker)] : []), isIn(sources)]);
      return { value: label, test: from, ...(speaker && sources.length === 0 ? { speaker } : {}) };
    }
    case 'topic': {
      const topic = topicMeant(value, story);
      return { value: topic.name, test: ({ topics }) => topics.includes(topic.id) };
    }
    case 'kind': {
      const kind = kindMeant(value);
      return { value: kind, test: (statement) => statement.kind === kind };
    }
    case 'status': {
      const status = statusMeant(value);
      return {
        value: status,
        test: (statement, isDisputed) =>
          status === 'disputed' ? isDisputed(statement.id) : statement.status === status,
      };
    }
    default:
      return datedFilter(name, dateMeant(name, value), desk);
  }
}

const isBy =
  (speaker: Speaker): Test =>
  (statement) =>
    statement.speaker === speaker.id;

function isIn(sources: readonly Source[]): Test {
  const ids = new Set(sources.map(({ id }) => id));
  return ({ source }) => ids.has(source);
}

const DATED: Partial<Record<FilterName, true>> = { since: true, until: true, said: true, published: true };

/** A date in doubt counts wherever it may fall: "on or before 24 July" may be of the 20th. */
function datedFilter(name: 'since' | 'until' | 'said' | 'published', value: Edtf, desk: Desk): Meant {
  const { earliest, latest } = edtfBounds(value);
  const from = name === 'until' ? Number.NEGATIVE_INFINITY : earliest;
  const to = name === 'since' ? Number.POSITIVE_INFINITY : latest;
  const may = (date: Edtf | null | undefined, missing: DateMissing): boolean | DateMissing => {
    if (date === null || date === undefined) return missing;
    const bounds = edtfBounds(date);
    return bounds.latest >= from && bounds.earliest <= to;
  };
  const published = ({ source }: Statement) => desk.sources.get(source)?.published;
  const tests: Record<typeof name, Test> = {
    said: ({ said }) => may(said?.edtf, 'said'),
    published: (statement) => may(published(statement), 'published'),
    since: (statement) => may(statement.said?.edtf ?? published(statement), 'date'),
    until: (statement) => may(statement.said?.edtf ?? published(statement), 'date'),
  };
  return { value, test: tests[name] };
}
