import type { HistoryStep } from '../desk/history.ts';
import type { ShownStep } from './answer.ts';
import type { Command } from './command.ts';
import { nothing } from './nothing.ts';
import { scopeOf } from './scope.ts';
import { runsOf, shownSource } from './shown.ts';

/** The whole life of one statement: every wording that it had, who changed it, when and why. */
export const history: Command = {
  name: 'history',
  usage: 'history <statement id>',
  summary: 'every wording that a statement had, who changed it and why',
  example: 'history afp-witkoff-good-faith',
  run(ask) {
    const id = ask.words.toLowerCase();
    const steps = ask.desk.historyOf(id);
    const last = steps.findLast(({ statement }) => statement !== null)?.statement;
    const source = last && ask.desk.sources.get(last.source);
    if (!source)
      return nothing(
        ask,
        scopeOf(ask),
        id === '' ? 'Which statement? Name one by its id.' : `No statement “${id}” in the store.`,
      );
    const standing = steps.findLast(({ what }) => what !== 'correction-proposed');
    return {
      answer: 'history',
      ...ask.asked,
      statement: id,
      source: shownSource(source),
      steps: steps.map((step): ShownStep => shownStep(step, source.text, step === standing)),
      notes: [],
    };
  },
};

function shownStep(
  { seq, what, at, by, reason, statement, changed }: HistoryStep,
  text: string,
  stands: boolean,
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
    stands: stands && statement !== null && statement.status !== 'withdrawn',
  };
}
