import type { CheckedDraft } from '../check/checked.ts';
import { Checker } from '../check/checker.ts';
import type { Desk } from './desk.ts';
import { readDraft } from './draft-reading.ts';

/** What was worked out of a desk's statements for the drafts before. */
const checkers = new WeakMap<Desk, Checker>();

/**
 * Every quotation, attributed paraphrase and figure of a draft against the desk's confirmed statements, of whatever story.
 * The first check of a desk takes in its statements; the next only what has changed.
 */
export function checkDraft(text: string, desk: Desk): CheckedDraft {
  let checker = checkers.get(desk);
  if (!checker) {
    checker = new Checker();
    checkers.set(desk, checker);
  }
  const { statements, sources, speakers, statementsOf, itemsOf } = desk;
  return checker.check(readDraft(text, desk), {
    statements,
    sources,
    speakers,
    statementsOf,
    itemsOf,
    former: desk.formerWordings(),
  });
}
