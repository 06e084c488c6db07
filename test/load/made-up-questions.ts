import { pick } from '../search/made-up-records.ts';
import type { ToldStatement } from './load-log.ts';
import type { Reply } from './slack-requests.ts';

/** A question as typed behind `/talks`, and words that its answer must show; null where any answer will do. */
export interface Question {
  text: string;
  shows: string | null;
}

/** Some words in a row; none that would ask for a date ("as of …"). */
const wordsOf = ({ words }: ToldStatement, first: number, count: number): string =>
  words
    .split(' ')
    .slice(first, first + count)
    .join(' ')
    .replace(/ (as) of(?= |$)/g, ' $1');

/** A passage of six words is remembered; whichever statement has them in a row may be shown. */
function passage(told: ToldStatement, first: number, before = ''): Question {
  const words = wordsOf(told, first, 6);
  return { text: `${before}${words}`, shows: told.words.includes(words) ? words : null };
}

interface Kind {
  kind: string;
  /** How often it is asked among a hundred. */
  oneOf100: number;
  ask: (told: ToldStatement, random: () => number) => Question;
}

const KINDS: readonly Kind[] = [
  { kind: 'find words', oneOf100: 30, ask: (told, random) => passage(told, Math.floor(random() * 3), 'find ') },
  { kind: 'quote speaker words', oneOf100: 20, ask: (told) => passage(told, 1, `quote ${told.speaker} `) },
  {
    kind: 'quote speaker',
    oneOf100: 15,
    ask: (told) => ({ text: `quote ${told.speaker}`, shows: told.speaker }),
  },
  { kind: 'words alone', oneOf100: 10, ask: (told, random) => passage(told, Math.floor(random() * 3)) },
  { kind: 'statement', oneOf100: 8, ask: (told) => ({ text: `statement ${told.id}`, shows: told.words }) },
  {
    kind: 'timeline speaker',
    oneOf100: 5,
    ask: (told) => ({ text: `timeline ${told.speaker}`, shows: told.speaker }),
  },
  { kind: 'figures words', oneOf100: 4, ask: (told) => ({ text: `figures ${wordsOf(told, 2, 2)}`, shows: null }) },
  { kind: 'status', oneOf100: 4, ask: () => ({ text: 'status', shows: null }) },
  { kind: 'disputed', oneOf100: 2, ask: () => ({ text: 'disputed', shows: null }) },
  { kind: 'who', oneOf100: 1, ask: () => ({ text: 'who', shows: null }) },
  { kind: 'help', oneOf100: 1, ask: () => ({ text: 'help', shows: '/talks quote' }) },
];

/** Questions of each kind, by its name, all of them anew where the kind has words at all. */
export const questionsOfEachKind = (
  told: readonly ToldStatement[],
  random: () => number,
): Map<string, () => Question> => new Map(KINDS.map(({ kind, ask }) => [kind, () => ask(pick(told, random), random)]));

/** Questions as a newsroom asks them, all of them anew: hardly two with the same words. */
export function newQuestions(told: readonly ToldStatement[], random: () => number): () => Question {
  const kinds = KINDS.flatMap(({ oneOf100, ask }) => Array.from({ length: oneOf100 }, () => ask));
  return () => pick(kinds, random)(pick(told, random), random);
}

/** The same questions again and again, as many as are kept: what many ask while news breaks. */
export function sameQuestions(told: readonly ToldStatement[], random: () => number, count = 50): () => Question {
  const next = newQuestions(told, random);
  const questions = Array.from({ length: count }, next);
  return () => pick(questions, random);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What is wrong with an answer; null when nothing is. */
export function faultOf({ shows }: Question, { status, body }: Reply): string | null {
  if (status !== 200) return `status ${status}`;
  const text = textOf(body);
  if (text === null) return `no answer: ${body.slice(0, 100)}`;
  if (/error id/i.test(text)) return text.slice(0, 200);
  return shows === null || letters(text).includes(letters(shows)) ? null : `does not show “${shows}”`;
}

function textOf(body: string): string | null {
  try {
    const { text } = JSON.parse(body) as { text?: unknown };
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
