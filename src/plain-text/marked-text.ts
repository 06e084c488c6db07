import type { Run, ShownSide, ShownStep } from '../commands/answer.ts';

// Facts hold no control characters (facts/text.ts), so these two can stand for the marks until the lines are joined.
const OPEN = '\u0002';
const CLOSE = '\u0003';
const MARKED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

/** The text with its marks as they are wanted. */
export const withMarks = (text: string, marked: (words: string) => string): string =>
  text.replace(MARKED, (_, words: string) => marked(words));

/** Text of a draft, which may hold any characters, those that stand for the marks among them. */
export const withoutMarks = (text: string): string => text.replaceAll(OPEN, '').replaceAll(CLOSE, '');

/** The printed sentence on one line; its content is marked unless told what else. */
export function sentenceText(runs: readonly Run[], isMarked: (run: Run) => boolean = (run) => run.excerpt): string {
  let text = '';
  let open = false;
  for (const run of runs) {
    if (isMarked(run) !== open) text += open ? CLOSE : OPEN;
    open = isMarked(run);
    text += run.text;
  }
  return onOneLine(open ? text + CLOSE : text);
}

/** A side's printed sentence; what differs is marked, or its content where no words can be told apart. */
export const sideText = ({ statement: { sentence } }: Pick<ShownSide, 'statement'>): string =>
  sentenceText(sentence, sentence.some((run) => run.matched) ? (run) => run.matched : undefined);

/** What a statement says, without the sentence around it. */
export const excerptText = (runs: readonly Run[]): string =>
  onOneLine(
    runs
      .filter((run) => run.excerpt)
      .map((run) => run.text)
      .join(''),
  );

/** A wording that no longer stands, between tildes. */
export const struck = (text: string): string => `~${text}~`;

/** The wording after a step, with a wording that no longer stands struck between tildes. */
export function stepText({ sentence, stands }: ShownStep): string[] {
  if (sentence.length === 0) return [];
  const text = sentenceText(sentence);
  return [stands ? text : struck(text)];
}

export const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
