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
  const { sources, speakers, statementsOf, itemsOf, revision, whole } = desk;
  // A desk that hides some sources is made anew after every change: what was worked out of statements is the whole desk's.
  return checkerOf(whole).check(readDraft(text, desk), {
    statements: whole.statements,
    sources,
    speakers,
    statementsOf,
    itemsOf,
    former: whole.formerWordings(),
    revision,
    sees: ({ source }) => sources.has(source),
  });
}

function checkerOf(desk: Desk): Checker {
  const known = checkers.get(desk);
  if (known) return known;
  const checker = new Checker();
  checkers.set(desk, checker);
  return checker;
}

/** How many statements are taken in before others get their turn: some milliseconds. */
const AT_ONCE = 20;

/** Of more than so many, what a check keeps of statements would take the memory that answers need: the first check waits. */
const PREPARED_AT_MOST = 120_000;

/** Takes in a desk's statements before the first draft is checked, which for a hundred thousand of them would wait for seconds. */
export async function prepareChecks(desk: Desk, letOthersGo: () => Promise<unknown>): Promise<void> {
  if (desk.statements.size > PREPARED_AT_MOST) return;
  const checker = checkerOf(desk);
  let taken = 0;
  for (const [id, statement] of desk.statements) {
    checker.takeIn(id, statement);
    taken += 1;
    if (taken % AT_ONCE === 0) await letOthersGo();
  }
}
