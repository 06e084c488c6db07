import type { SearchRecord, StatementIndex } from './statement-index.ts';

/** What of a record is asked about. */
type Warming = Pick<SearchRecord, 'text' | 'speaker'>;

const RECORDS = 150;
const WORDS = 9;
const LONG = 5;

/**
 * Asks an index some questions from its own words, one at a time, so that the first person who asks does not wait for the program
 * to be compiled: cold, a question takes ten times as long. Every kind of question has to be among them, since what the compiler
 * has not seen it compiles again. What is found is thrown away; `letOthersGo` is called between two questions.
 */
export async function warmUp(
  index: StatementIndex,
  records: readonly Warming[],
  letOthersGo: () => Promise<unknown>,
): Promise<void> {
  for (let turn = 0; turn < RECORDS; turn++) {
    const record = records[Math.floor((turn * records.length) / RECORDS)];
    if (!record) return;
    for (const question of questionsAbout(record, turn)) {
      index.find(question);
      await letOthersGo();
    }
  }
}

const swapped = (word: string): string => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4);
const shortened = (word: string): string => word.slice(0, 3) + word.slice(4);
const backwards = (word: string): string => [...word].reverse().join('');

/** A quotation, the same with a word too few and one too many, some of its words with a slip, its speaker, and what nobody said. */
function questionsAbout({ text, speaker }: Warming, turn: number): string[] {
  const words = text.split(' ');
  const first = turn % Math.max(1, words.length - WORDS);
  const quotation = words.slice(first, first + WORDS);
  const [one = speaker, two = '', three = ''] = words.filter((word) => word.length > LONG).slice(turn % 3);
  const name = speaker.split(' ').at(-1) ?? '';
  return [
    quotation.join(' '),
    quotation.toSpliced(3, 1).toSpliced(5, 0, name).join(' ').toLowerCase(),
    `${two} ${swapped(one)}`,
    `${three} ${shortened(two)} ${one} ${name}`,
    swapped(name),
    shortened(speaker),
    `${backwards(one)} ${backwards(three)}`,
  ];
}
