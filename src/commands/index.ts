import type { Desk } from '../desk/desk.ts';
import { findSpeaker } from '../search/speaker-names.ts';
import { phrases } from '../wording/phrases.ts';
import type { Answer } from './answer.ts';
import { check } from './check.ts';
import type { Ask, Asking, Command } from './command.ts';
import { compare } from './compare.ts';
import { disputed } from './disputed.ts';
import { figures } from './figures.ts';
import { find, findWords } from './find.ts';
import { helpAnswer } from './help.ts';
import { history } from './history.ts';
import { narrowingOf } from './narrowing.ts';
import { plainQuestion } from './plain-question.ts';
import { QuestionError, readQuestion } from './question.ts';
import { quote } from './quote.ts';
import { source } from './source.ts';
import { sources } from './sources.ts';
import { statement } from './statement.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { toldWhatLeftNothing } from './told-what-left-nothing.ts';
import { unwatch, watch, watches } from './watch.ts';
import { who } from './who.ts';

export type { Asking } from './command.ts';

const help: Command = {
  name: 'help',
  ...phrases.commands.help,
  run: (ask) => helpAnswer(ask, commandTable),
};

/** Every subcommand, in the order of help. To add one: its file, one line here, its test. */
export const commandTable: readonly Command[] = [
  status,
  quote,
  find,
  figures,
  disputed,
  compare,
  check,
  timeline,
  who,
  sources,
  source,
  statement,
  history,
  watch,
  unwatch,
  watches,
  help,
];

/**
 * What `/talks <line>` answers. A line that starts with no command's name is searched, with a hint.
 * Throws QuestionError, whose text is for the person who asked.
 */
export function answerTo(line: string, desk: Desk, asking: Asking): Answer {
  const { ask, command } = readLine(line, desk, asking);
  if (command) return answerOf(command, ask);
  if (ask.words === '') return answerOf(ask.narrowing ? find : help, ask);
  const match = findSpeaker(ask.words, [...ask.desk.speakers.values()]);
  const hint =
    match.found === 'one' && match.words === '' ? phrases.notes.searchedSpeaker(ask.words) : phrases.notes.searched;
  return toldWhatLeftNothing(ask, find.name, (narrower) => findWords(narrower, [hint]));
}

/** What a mention or a direct message answers: a command as above, or a question in plain words; an empty one gets help. */
export function answerToQuestion(line: string, desk: Desk, asking: Asking): Answer {
  const { ask, command } = readLine(line, desk, asking);
  if (command) return answerOf(command, ask);
  if (ask.words === '' && ask.narrowing) return answerOf(find, ask);
  const read = plainQuestion(ask.words, [...ask.desk.speakers.values()]);
  const named = commandTable.find(({ name }) => name === read.command) ?? help;
  return answerOf(named, { ...ask, words: read.words });
}

/** What a command answers; where filters leave nothing, with what each of them left out. */
function answerOf(command: Command, ask: Ask): Answer {
  const { narrowed: [first] = [] } = ask.asked;
  if (first && !command.narrows) throw new QuestionError(phrases.questions.takesNoFilter(command.name, first.typed));
  return toldWhatLeftNothing(ask, command.name, (narrower) => command.run(narrower));
}

/** What follows is a text of its own: "as of Thursday" at its end is no date to answer by. */
const DRAFT = /^\s*check\s+(\S[\s\S]*)$/i;

/** A command that takes no words is not meant by a line that goes on: "who said so?" is a question. */
function readLine(line: string, desk: Desk, asking: Asking): { ask: Ask; command: Command | undefined } {
  const seen = desk.seenIn(asking.channel, asking.now);
  const draft = DRAFT.exec(line)?.[1];
  if (draft !== undefined) {
    const { story } = readQuestion('', seen, asking.channel);
    const asked = { query: line.trim(), asOf: null, known: null, story: { id: story.id, name: story.name } };
    return { ask: { words: draft, asked, desk: seen, asking }, command: check };
  }
  const { text, filters, asOf, known, story } = readQuestion(line, seen, asking.channel);
  const then = known === null ? seen : desk.knownAt(known).seenIn(asking.channel, asking.now);
  const [first = '', rest = ''] = splitFirstWord(text);
  const command = commandTable.find(
    ({ name, usage }) => name === first.toLowerCase() && (rest === '' || usage !== name),
  );
  const asked = { query: line.trim(), asOf, known, story: { id: story.id, name: story.name } };
  const ask = { words: command ? rest : text, asked, desk: then, asking };
  if (filters.length === 0) return { ask, command };
  const narrowing = narrowingOf(filters, then, then.stories.get(story.id) ?? story);
  return { ask: { ...ask, asked: { ...asked, narrowed: narrowing.narrowed }, narrowing }, command };
}

function splitFirstWord(text: string): [string, string] {
  const gap = text.search(/\s/);
  return gap < 0 ? [text, ''] : [text.slice(0, gap), text.slice(gap).trim()];
}
