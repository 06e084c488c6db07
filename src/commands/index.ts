import type { Desk } from '../desk/desk.ts';
import { findSpeaker } from '../search/speaker-names.ts';
import type { Answer } from './answer.ts';
import { check } from './check.ts';
import type { Ask, Asking, Command } from './command.ts';
import { compare } from './compare.ts';
import { disputed } from './disputed.ts';
import { figures } from './figures.ts';
import { find, findWords } from './find.ts';
import { helpAnswer } from './help.ts';
import { history } from './history.ts';
import { plainQuestion } from './plain-question.ts';
import { readQuestion } from './question.ts';
import { quote } from './quote.ts';
import { source } from './source.ts';
import { sources } from './sources.ts';
import { statement } from './statement.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { unwatch, watch, watches } from './watch.ts';
import { who } from './who.ts';

export type { Asking } from './command.ts';

const help: Command = {
  name: 'help',
  usage: 'help',
  summary: 'this list',
  example: 'help',
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
  if (command) return command.run(ask);
  if (ask.words === '') return help.run(ask);
  const match = findSpeaker(ask.words, [...ask.desk.speakers.values()]);
  const hint =
    match.found === 'one' && match.words === ''
      ? `Searched for. For all that one speaker said: quote ${ask.words}`
      : 'Searched for, because the line starts with no command. For the commands: help';
  return findWords(ask, [hint]);
}

/** What a mention or a direct message answers: a command as above, or a question in plain words; an empty one gets help. */
export function answerToQuestion(line: string, desk: Desk, asking: Asking): Answer {
  const { ask, command } = readLine(line, desk, asking);
  if (command) return command.run(ask);
  const read = plainQuestion(ask.words, [...ask.desk.speakers.values()]);
  const named = commandTable.find(({ name }) => name === read.command) ?? help;
  return named.run({ ...ask, words: read.words });
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
  const { text, asOf, known, story } = readQuestion(line, seen, asking.channel);
  const then = known === null ? seen : desk.knownAt(known).seenIn(asking.channel, asking.now);
  const [first = '', rest = ''] = splitFirstWord(text);
  const command = commandTable.find(
    ({ name, usage }) => name === first.toLowerCase() && (rest === '' || usage !== name),
  );
  const asked = { query: line.trim(), asOf, known, story: { id: story.id, name: story.name } };
  return { ask: { words: command ? rest : text, asked, desk: then, asking }, command };
}

function splitFirstWord(text: string): [string, string] {
  const gap = text.search(/\s/);
  return gap < 0 ? [text, ''] : [text.slice(0, gap), text.slice(gap).trim()];
}
