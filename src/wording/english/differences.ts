import { type Line, lineOf, type Moment } from '../line.ts';
import { count } from './count.ts';

/** Where accounts differ; neutral, whatever the rule. */
export const differences = {
  heading: (question: string) => `Accounts differ on: ${question}`,
  maybeHeading: (question: string) => `May differ: ${question}`,
  countsHeading: (question: string) => `Different counts: ${question}`,
  onQuestions: (number: number) => `Accounts differ on ${count(number, 'question')}`,
  slighter: (number: number) => `${count(number, 'slighter difference')} of wording or order: /talks disputed`,
  toSee: (number: number) => `Accounts differ on ${count(number, 'question')}: /talks disputed`,
  toSeeHere: (number: number) => `Accounts differ on ${count(number, 'question')} here: /talks disputed`,
  why: (rule: string, why: string) => `Why shown: ${rule} ${why}`,
  oneOrigin: (origin: string) => `The sources derive from one origin (${origin}): an alteration, not a second account.`,
  confirmed: (by: string, at: Moment | string): Line => lineOf`Confirmed by ${by}, ${at}.`,
  explained: (by: string, at: Moment | string, note: string): Line => lineOf`EXPLAINED by ${by}, ${at}: ${note}`,
  label: (label: string, by: string) => `editor’s label: ${label} (${by})`,
  inQuestion: (words: readonly string[]) => `In question: ${words.join(' … ')}`,
  told: {
    differently: (number: number) => `Told differently: ${number}`,
    both: (number: number) => `Told by both: ${number}`,
    onlyIn: (source: string, number: number) => `Only in ${source}: ${number}`,
  },
  between: (left: { id: string; label: string }, right: { id: string; label: string }) =>
    `${left.id} (${left.label}) and ${right.id} (${right.label})`,
  bothFrom: (origin: string) => `both derive from one origin (${origin})`,
};
