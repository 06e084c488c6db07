import type { Word } from '../facts/words.ts';

/** Words that every text is full of, and that tell nothing of what it is about. */
const COMMON = new Set(
  `a about after again all also am an and any are as at be because been before being but by can could did do does doing
  don't down for from further had has have having he her here hers him his how i if in into is it it's its itself just let
  may me might more most must my no nor not now of off on once one only or other our out over own said same say says shall
  she should so some such than that the their them then there these they this those through to too under until up us very
  was we were what when where which while who whom why will with would yet you your`.split(/\s+/),
);

/** Whether a word tells something of its own: “ready”, “port”, “US”, “59,587”, but not “the”, “would” or “us”. */
export const isTelling = ({ normal }: Pick<Word, 'normal'>): boolean => !COMMON.has(normal);
