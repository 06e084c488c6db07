import type { Desk } from '../desk/desk.ts';
import { UserError } from '../errors.ts';
import { Edtf } from '../facts/edtf.ts';
import type { Story } from '../facts/story.ts';
import { normalWords } from '../facts/words.ts';
import { FILTER_NAMES, type Filter, type FilteredQuestion, filtersIn } from '../search/filters.ts';
import { phrases } from '../wording/phrases.ts';

const { questions } = phrases;

/** A question that cannot be understood; the text says what would be. */
export class QuestionError extends UserError {
  override name = 'QuestionError';
}

/** Enough for a pasted paragraph; more is a draft, not a question. */
export const LONGEST_QUESTION = 3000;
/** More narrow nothing that fewer do not, and each is tried alone where all together leave nothing. */
const MOST_FILTERS = 12;
/** What is longer was not typed but pasted: its colons are punctuation, and the names in it are not asked for. */
export const LONGEST_TYPED = 200;

/** What a line asks before its first word is looked up as a command. */
export interface Question {
  /** The words alone, without dates, story and filters. */
  text: string;
  filters: Filter[];
  /** What had been said by then. */
  asOf: Edtf | null;
  /** What the desk had recorded by then. */
  known: Edtf | null;
  story: Story;
}

const AS_OF = /(?:^|\s)as[ -]of(?::\s*|\s+)(\S+)\s*$/i;
const KNOWN = /(?:^|\s)known(?::\s*|\s+)(\d\S*)\s*$/i;
const STORY = /(?:^|\s)story:(?:"([^"]*)"|“([^”]*)”|(\S+))/i;

/** What a line says of dates, before it is read against the desk of that date. */
export interface Dates {
  text: string;
  asOf: Edtf | null;
  known: Edtf | null;
}

/** Takes `as of DATE` and `known DATE` from the end of a line, in either order. Throws QuestionError for a date that is not EDTF. */
export function readDates(line: string): Dates {
  const dates: Dates = { text: line, asOf: null, known: null };
  for (let round = 0; round < 2; round++) {
    const asOf = AS_OF.exec(dates.text);
    const known = KNOWN.exec(dates.text);
    if (asOf?.[1] !== undefined && dates.asOf === null) {
      dates.asOf = readDate('as of', asOf[1]);
      dates.text = dates.text.slice(0, asOf.index);
    } else if (known?.[1] !== undefined && dates.known === null) {
      dates.known = readDate('known', known[1]);
      dates.text = dates.text.slice(0, known.index);
    }
  }
  return dates;
}

/**
 * Takes the dates from the end, `story:NAME` and filters (`by:NAME`, `since:DATE`) from anywhere; without a story it is that of
 * the channel, else the default one. Throws QuestionError for an unknown story or filter, a date that is not EDTF, or a question
 * that is too long.
 */
export function readQuestion(line: string, desk: Desk, channel: string | null): Question {
  if (line.length > LONGEST_QUESTION) throw new QuestionError(questions.tooLong(line.length, LONGEST_QUESTION));
  const named = STORY.exec(line);
  const rest = named ? `${line.slice(0, named.index)} ${line.slice(named.index + named[0].length)}` : line;
  const { words, filters, unknown } = filtersIn(rest);
  refuseUnknown(rest, unknown);
  if (filters.length > MOST_FILTERS) throw new QuestionError(questions.tooManyFilters(filters.length, MOST_FILTERS));
  const { text, asOf, known } = readDates(words);
  return {
    text: text.trim(),
    filters,
    asOf,
    known,
    story: named ? storyNamed(named[1] ?? named[2] ?? named[3] ?? '', desk) : storyOf(channel, desk),
  };
}

/** A slip in a filter's name must not be searched for as a word, or the answer would look narrowed and not be. */
function refuseUnknown(typed: string, unknown: FilteredQuestion['unknown']): void {
  if (typed.length > LONGEST_TYPED) return;
  const [first] = unknown.filter(({ name, meant }) => meant !== null || name === name.toLowerCase());
  if (!first) return;
  const { name, meant } = first;
  const value = first.typed.slice(name.length + 1);
  throw new QuestionError(
    meant === null
      ? questions.noFilter(name, [...FILTER_NAMES.map((known) => `${known}:`), 'story:'])
      : questions.noFilterButNear(name, `${meant}:${value}`),
  );
}

function readDate(before: string, text: string): Edtf {
  const date = Edtf.safeParse(text);
  if (date.success) return date.data;
  throw new QuestionError(questions.noDate(before, text));
}

function storyOf(channel: string | null, desk: Desk): Story {
  const own = [...desk.stories.values()].find((story) => channel !== null && story.channels.includes(channel));
  return own ?? desk.defaultStory;
}

function storyNamed(name: string, desk: Desk): Story {
  const wanted = normalWords(name).toLowerCase();
  const stories = [...desk.stories.values()];
  const found = stories.find((story) =>
    [story.id, story.name, ...story.aliases].some((label) => normalWords(label).toLowerCase() === wanted),
  );
  if (found) return found;
  throw new QuestionError(
    questions.noStory(
      name,
      stories.map((story) => `story:${story.id}`),
    ),
  );
}
