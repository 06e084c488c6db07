import type { SearchRecord, StatementIndex } from './statement-index.ts';

/** What of a record is asked about. */
type Warming = Pick<SearchRecord, 'text' | 'speaker'>;

const QUESTIONS = 60;
const WORDS = 9;

/**
 * Asks an index some questions from its own words, one at a time, so that the first person who asks does not wait for the program
 * to be compiled: cold, a question takes ten times as long. What it finds is thrown away;
 * `letOthersGo` is called between two questions.
 */
export async function warmUp(
  index: StatementIndex,
  records: readonly Warming[],
  letOthersGo: () => Promise<unknown>,
): Promise<void> {
  for (let turn = 0; turn < QUESTIONS; turn++) {
    const record = records[Math.floor((turn * records.length) / QUESTIONS)];
    if (!record) return;
    for (const question of questionsAbout(record, turn)) {
      index.find(question);
      await letOthersGo();
    }
  }
}

/** Some of its words with a slip, and a stretch of it. */
function questionsAbout({ text, speaker }: Warming, turn: number): string[] {
  const words = text.split(' ');
  const first = turn % Math.max(1, words.length - WORDS);
  const long = words.filter((word) => word.length > 5).slice(0, 3);
  const slipped = (word: string): string => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4);
  return [
    words.slice(first, first + WORDS).join(' '),
    [...long.slice(1), slipped(long[0] ?? speaker)].join(' '),
    slipped(speaker.split(' ').at(-1) ?? ''),
  ];
}
