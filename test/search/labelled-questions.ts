import { isCommon } from '../../src/search/common-words.ts';
import { foldedWords } from '../../src/search/fold.ts';
import type { SearchRecord } from '../../src/search/statement-index.ts';
import { type MadeUp, pick } from './made-up-records.ts';

/** A question, and which record is the right answer. */
export interface LabelledQuestion {
  query: string;
  isRight(found: SearchRecord): boolean;
}

/** What is typed of a record in one way of asking; null for a record of which it cannot be asked so. */
export interface QuestionKind {
  kind: string;
  /** The share of questions of which the first hit is to be right. */
  atLeast: number;
  make(record: SearchRecord, random: () => number, words: readonly string[]): LabelledQuestion | null;
}

const keysOf = (text: string): string[] => foldedWords(text).map(({ key }) => key);

const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const contentOf = ({ text }: SearchRecord): string[] => [
  ...new Set(keysOf(text).filter((key) => key.length >= 5 && !isCommon(key))),
];

/** One slip after the first letter: a letter left out, doubled, replaced or swapped with the next. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  if (kind < 0.3) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.5) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  if (kind < 0.7) return word.slice(0, at) + pick([...'aeioulnrst'], random) + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

export const questionKinds: readonly QuestionKind[] = [
  {
    kind: 'a speaker with a slip',
    atLeast: 0.97,
    make({ speaker }, random) {
      const name = keysOf(speaker).at(-1) ?? '';
      return name.length < 5 ? null : { query: slip(name, random), isRight: (found) => found.speaker === speaker };
    },
  },
  {
    kind: 'two to four words with a slip',
    atLeast: 0.95,
    make(record, random) {
      const [first = '', ...others] = shuffled(contentOf(record), random).slice(0, 2 + Math.floor(random() * 3));
      const query = [slip(first, random), ...others].join(' ');
      return others.length === 0 ? null : { query, isRight: (found) => found.id === record.id };
    },
  },
  {
    kind: 'a speaker and words in any order with a slip',
    atLeast: 0.95,
    make(record, random) {
      const [first = '', second] = shuffled(contentOf(record), random);
      const name = keysOf(record.speaker).at(-1) ?? '';
      const query = shuffled([slip(first, random), second, name], random).join(' ');
      return second === undefined ? null : { query, isRight: (found) => found.id === record.id };
    },
  },
  {
    kind: 'a quotation with two wrong words',
    atLeast: 0.92,
    make(record, random, words) {
      const all = keysOf(record.text);
      const from = Math.floor(random() * (all.length - 10));
      const quotation = all.slice(from, from + 10);
      for (let i = 0; i < 2; i++) quotation[Math.floor(random() * 10)] = pick(words, random);
      return all.length < 10 ? null : { query: quotation.join(' '), isRight: (found) => found.id === record.id };
    },
  },
];

/** So many questions of one kind about made-up records. */
export function labelledQuestions(
  { make }: QuestionKind,
  { records, words }: MadeUp,
  count: number,
  random: () => number,
): LabelledQuestion[] {
  const questions: LabelledQuestion[] = [];
  while (questions.length < count) {
    const question = make(pick(records, random), random, words);
    if (question) questions.push(question);
  }
  return questions;
}

/** Questions of one to three words that mean nothing. */
export function gibberish(count: number, random: () => number): string[] {
  const syllable = () => pick(['zov', 'xig', 'gwu', 'zhe', 'vri', 'yuz'], random);
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length: 1 + (at % 3) }, () => Array.from({ length: 3 }, syllable).join('')).join(' '),
  );
}
