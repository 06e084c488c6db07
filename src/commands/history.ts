import type { HistoryStep } from '../desk/history.ts';
import type { Statement } from '../facts/statement.ts';
import { phrases } from '../wording/phrases.ts';
import type { ShownStep } from './answer.ts';
import type { Command } from './command.ts';
import { nothing } from './nothing.ts';
import { scopeOf } from './scope.ts';
import { runsOf, shownSource } from './shown.ts';

/** The whole life of one statement: every wording that it had, who changed it, when and why. */
export const history: Command = {
  name: 'history',
  ...phrases.commands.history,
  run(ask) {
    const id = ask.words.toLowerCase();
    const steps = ask.desk.historyOf(id);
    const last = steps.findLast(({ statement }) => statement !== null)?.statement;
    const source = last && ask.desk.sources.get(last.source);
    if (!source)
      return nothing(
        ask,
        scopeOf(ask),
        id === '' ? phrases.unanswered.whichStatement : phrases.unanswered.noStatementCalled(id),
      );
    const standing = steps.findLast(({ what }) => what !== 'correction-proposed')?.statement ?? null;
    return {
      answer: 'history',
      ...ask.asked,
      statement: id,
      source: shownSource(source),
      steps: steps.map((step, at): ShownStep => shownStep(step, source.text, standing, at === steps.length - 1)),
      notes: [],
    };
  },
};

function shownStep(
  { seq, what, at, by, reason, statement, changed }: HistoryStep,
  text: string,
  standing: Statement | null,
  isLast: boolean,
): ShownStep {
  const marks = statement && { excerpt: [statement.locator], quoted: statement.quoted, matched: [] };
  return {
    seq,
    what,
    at,
    by,
    reason,
    changed,
    excerpt: statement?.locator.exact ?? null,
    sentence: statement && marks ? runsOf(text, statement.sentence, marks) : [],
    stands: statement !== null && ((what === 'correction-proposed' && isLast) || hasWordingOf(statement, standing)),
  };
}

/** Whether a wording is the one that stands; once a statement is withdrawn none does. One that is proposed and waits is no old wording either. */
function hasWordingOf({ locator, sentence, quoted }: Statement, standing: Statement | null): boolean {
  if (standing === null || standing.status === 'withdrawn') return false;
  const { locator: place, sentence: around, quoted: marks } = standing;
  return JSON.stringify([locator, sentence, quoted]) === JSON.stringify([place, around, marks]);
}
