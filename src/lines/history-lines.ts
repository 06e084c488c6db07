import type { ShownStep } from '../commands/answer.ts';
import { dateLine } from '../wording/date-line.ts';
import { joined, type Line } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';
import { fieldWords } from './statement-lines.ts';

const { history } = phrases;

/** What was done to a statement, when, by whom, what of it changed, and why. */
export const stepLine = ({ seq, what, at, by, reason, changed }: ShownStep): Line =>
  joined(
    history.steps[what],
    at === null ? history.whenNotKnown : dateLine(at),
    history.by(by),
    changed.length > 0 ? history.changed(fieldWords(changed)) : null,
    reason === null ? null : history.reason(reason),
    seq === null ? null : history.change(seq),
  );

/** A wording with its name before it, struck between tildes when it no longer stands. */
export function plainStep(name: string, { sentence, stands }: ShownStep): string[] {
  const text = sentence
    .map((run) => run.text)
    .join('')
    .replace(/\s*\n\s*/g, ' ');
  return text === '' ? [] : [history.named(name, stands ? text : `~${text}~`)];
}
