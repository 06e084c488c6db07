import { wordsOf } from '../../facts/words.ts';

/** Titles and what else stands before a name and is none. */
const NO_NAME = new Set(
  'mr mrs ms miss dr prof sir lord lady president minister general secretary chief captain colonel sergeant corporal private major admiral general lieutenant senator governor mayor attorney prosecutor police officer judge the of for and de la'.split(
    ' ',
  ),
);

/** Names already taken apart: each is held against many others. Emptied when full. */
const read = new Map<string, readonly string[]>();
const READ_AT_MOST = 20_000;

/** The words of a name, without accents and titles: "Mr. Núñez" → `nunez`. */
export function nameWords(name: string): readonly string[] {
  const known = read.get(name);
  if (known) return known;
  if (read.size >= READ_AT_MOST) read.clear();
  const words = wordsOf(name)
    .map(({ normal }) => normal.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/'s?$/, ''))
    .filter((word) => !NO_NAME.has(word));
  read.set(name, words);
  return words;
}

/** Whether two names may be one speaker's: one is part of the other, or they share their last word. Unknown is nobody's. */
export function areOnePerson(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [left, right] = [nameWords(a), nameWords(b)];
  if (left.length === 0 || right.length === 0) return false;
  return (
    left.at(-1) === right.at(-1) ||
    left.every((word) => right.includes(word)) ||
    right.every((word) => left.includes(word))
  );
}
