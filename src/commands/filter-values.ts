import type { Desk } from '../desk/desk.ts';
import { Edtf } from '../facts/edtf.ts';
import type { Speaker } from '../facts/speaker.ts';
import { StatementKind } from '../facts/statement.ts';
import type { Story, Topic } from '../facts/story.ts';
import type { FilterName } from '../search/filters.ts';
import { findSpeaker } from '../search/speaker-names.ts';
import { phrases } from '../wording/phrases.ts';
import { looksLike, nearestOf } from './near-words.ts';
import { QuestionError } from './question.ts';
import { type Sources, sourcesNear, sourcesPublishedBy } from './sources-called.ts';
import { topicCalled } from './topics.ts';

const { questions } = phrases;

/** A filter as it is typed: `by:"Steve Witkoff"`. */
const typedFilter = (name: FilterName, value: string): string => `${name}:${/\s/.test(value) ? `"${value}"` : value}`;

/** How many names are offered in the place of one that is not known. */
const OFFERED = 3;

/** One sentence: why a value is refused, and the nearest that would be taken, or where all are listed. */
function refusal(name: FilterName, why: string, near: readonly string[], listed: string): QuestionError {
  const offers = [...new Set(near)].slice(0, OFFERED).map((value) => typedFilter(name, value));
  return new QuestionError(
    offers.length === 0 ? questions.refused.listed(why, listed) : questions.refused.butNear(why, offers),
  );
}

/** What a name means: one speaker without doubt, or those whom it may have meant. */
function speakerCalled(value: string, desk: Desk): { speaker: Speaker | null; isName: boolean; near: Speaker[] } {
  const match = findSpeaker(value, [...desk.speakers.values()]);
  switch (match.found) {
    case 'none': {
      const near = match.near.filter(({ name, aliases }) =>
        [name, ...aliases].some((label) => looksLike(value, label)),
      );
      return { speaker: null, isName: false, near: near.slice(0, 1) };
    }
    case 'several':
      return { speaker: null, isName: true, near: match.speakers };
    case 'one':
      return { speaker: match.sure && match.words === '' ? match.speaker : null, isName: true, near: [match.speaker] };
  }
}

/** The speaker whom `by:` names, typos and aliases included. Throws QuestionError where it names nobody or may mean several. */
export function speakerMeant(value: string, desk: Desk): Speaker {
  const { speaker, isName, near } = speakerCalled(value, desk);
  if (speaker) return speaker;
  const why = isName ? questions.value.severalSpeakers(value) : questions.value.noSpeaker(value);
  throw refusal(
    'by',
    why,
    near.map(({ name }) => name),
    questions.listed.speakers,
  );
}

/** The sources that `source:` names: by id, outlet, agency, title, credit line or name, or by words of one. Throws QuestionError for none. */
export function sourcesMeant(value: string, desk: Desk): Sources {
  const found = sourcesNear(value, desk);
  if ('sources' in found) return found;
  throw refusal(
    'source',
    questions.value.noSource(value),
    found.near === null ? [] : [found.near],
    questions.listed.sources,
  );
}

/**
 * What `from:` names: a speaker, or else sources; both where a body that publishes also speaks. Throws QuestionError where it
 * names neither, with the nearest of each.
 */
export function speakerOrSourcesMeant(value: string, desk: Desk): Sources & { speaker: Speaker | null } {
  const { speaker, near } = speakerCalled(value, desk);
  if (speaker) {
    const own = sourcesPublishedBy(value, desk);
    return own
      ? { speaker, label: questions.sources.speakerAndSource(speaker.name, own.label), sources: own.sources }
      : { speaker, label: speaker.name, sources: [] };
  }
  const found = sourcesNear(value, desk);
  if ('sources' in found) return { speaker: null, ...found };
  throw refusal(
    'from',
    questions.value.neither(value),
    [...near.slice(0, OFFERED - 1).map(({ name }) => name), ...(found.near === null ? [] : [found.near])],
    questions.listed.both,
  );
}

/** The topic of the story that `topic:` names, typos and aliases included. Throws QuestionError for none, with the nearest. */
export function topicMeant(value: string, story: Story): Topic {
  const { topic, near } = topicCalled(value, story.topics);
  const found = topic ?? story.topics.find(({ id }) => id === value);
  if (found) return found;
  const alike = near.filter(({ name, aliases }) => [name, ...aliases].some((label) => looksLike(value, label)));
  throw refusal(
    'topic',
    questions.value.noTopic(value, story.name),
    alike.slice(0, 1).map(({ name }) => name),
    questions.listed.topics(story.topics.map(({ name }) => name)),
  );
}

/** Kinds as answers call them, which is how people come to know them. */
const KIND_WORDS = new Map<string, StatementKind>([
  ...StatementKind.options.map((kind) => [phrases.statements.kinds[kind], kind] as const),
  ['indirect', 'paraphrase'],
]);

/** The kind that `kind:` names, in one or many. Throws QuestionError for none. */
export function kindMeant(value: string): StatementKind {
  const words = value.toLowerCase().replace(/\s+/g, ' ');
  const one = words.replace(/s$/, '');
  const kind = StatementKind.safeParse(one).data ?? KIND_WORDS.get(words) ?? KIND_WORDS.get(one);
  if (kind) return kind;
  const known = [...StatementKind.options, ...KIND_WORDS.keys()];
  throw refusal(
    'kind',
    questions.value.noKind(value),
    nearestOf(one, known),
    questions.listed.all(StatementKind.options),
  );
}

const STATUSES = ['confirmed', 'corrected', 'disputed'] as const;
/** What no answer shows, with or without a filter. */
const NEVER_SHOWN = ['proposed', 'held', 'withdrawn', 'rejected'];

/** What `status:` names; `disputed` is a side where accounts surely differ. Throws QuestionError for none, and for those that no answer shows. */
export function statusMeant(value: string): (typeof STATUSES)[number] {
  const words = value.toLowerCase();
  const status = STATUSES.find((one) => one === words);
  if (status) return status;
  if (NEVER_SHOWN.includes(words))
    throw new QuestionError(
      questions.value.neverShown(
        words,
        STATUSES.map((one) => `status:${one}`),
      ),
    );
  throw refusal('status', questions.value.noStatus(value), nearestOf(words, STATUSES), questions.listed.all(STATUSES));
}

/** A date as all of Talks reads one. Throws QuestionError for what is none. */
export function dateMeant(name: FilterName, value: string): Edtf {
  const date = Edtf.safeParse(value);
  if (date.success) return date.data;
  const [, year = '', month = '', day = ''] = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(value) ?? [];
  const written = [year, month.padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])].join('-');
  const offered = year !== '' && Edtf.safeParse(written).success ? written : null;
  throw new QuestionError(
    offered === null ? questions.value.noDate(name, value) : questions.value.noDateButNear(name, value, offered),
  );
}
