import { QuestionError } from '../commands/question.ts';
import type { LiveDesk } from '../desk/live-desk.ts';
import { type Decision, decideOn, sureProposals, type WaitingProposal, waitingProposals } from '../desk/review.ts';
import type { RecordedChange } from '../facts/change.ts';
import { count } from '../wording/english/count.ts';
import { printSaved, reasonGiven, savedChanges, withEditor, wordsOf } from './edit-command.ts';
import { waitingJson } from './ingest-json.ts';
import { itemIn, proposalEdit } from './proposal-fields.ts';
import { waitingLines } from './proposal-line.ts';
import { reviewWithPrompts } from './review-prompts.ts';
import type { TerminalCommand, TerminalRun } from './terminal-command.ts';
import { seenIn, versionIn } from './terminal-options.ts';

const usage =
  'review SOURCE --as U… [--edit ID --set FIELD=VALUE …] [--move ID=ITEM …] [--confirm ID …] [--reject ID …] [--confirm-sure] [--seen N]';

/**
 * Lists the proposals of a source that wait for an editor, with how sure each is and why; edits, moves, confirms and rejects
 * them, all that one call names together or nothing. At a terminal it asks for each.
 */
export const review: TerminalCommand = {
  name: 'review',
  usage,
  summary:
    'the proposals of a source, unsure ones first; edit, move to another item, confirm or reject them, or confirm all sure ones',
  example: 'review harbour-2024-03-04 --as U0123456789',
  options: ['as', 'reason', 'version', 'confirm', 'reject', 'confirm-sure', 'edit', 'set', 'move', 'seen'],
  async run(run) {
    const [source = ''] = wordsOf(run, usage, 1);
    await withEditor(run, async (live, by) => {
      const waiting = waitingProposals(live, source);
      const decisions = decisionsIn(run, live, waiting);
      if (decisions !== null) return decide(run, live, { by, source, waiting, decisions });
      if (run.prompts && !run.json && waiting.length > 0)
        return reviewWithPrompts(run, run.prompts, live, { source, by });
      list(run, live, source, waiting);
    });
  },
};

function list(
  run: TerminalRun,
  { facts, ledger }: LiveDesk,
  source: string,
  waiting: readonly WaitingProposal[],
): void {
  const seen = ledger.head.seq;
  if (run.json) {
    run.print(JSON.stringify({ proposals: waiting.map(waitingJson), seen }, null, 2));
    return;
  }
  if (waiting.length === 0) {
    run.print(`No proposal of ${source} waits.`);
    return;
  }
  const unsure = waiting.filter((proposal) => proposal.unsure).length;
  const lines = waiting.flatMap((proposal) => waitingLines(proposal, facts.items));
  run.print(
    [
      `${source}: ${count(waiting.length, 'proposal')}, ${unsure} unsure (?), as of change ${seen}.`,
      ...lines,
      `Decide with --confirm ID, --reject ID, --edit ID --set FIELD=VALUE, --move ID=ITEM or --confirm-sure; --seen ${seen} stops when others decided since.`,
    ].join('\n'),
  );
}

/** What the options decide; null where they decide nothing. */
function decisionsIn(
  { options }: TerminalRun,
  { facts }: LiveDesk,
  waiting: readonly WaitingProposal[],
): Decision[] | null {
  const { confirm = [], reject = [], 'confirm-sure': sure = false, edit, set = [], move = [] } = options;
  if ((edit === undefined) !== (set.length === 0))
    throw new QuestionError(
      'An edit names the proposal and what to set: --edit ID --set FIELD=VALUE. Nothing was saved.',
    );
  const decisions = new Map<string, Decision>();
  const decisionOn = (id: string): Decision => decisions.get(id) ?? { id, decide: 'wait' };
  if (sure)
    for (const { statement } of sureProposals(waiting))
      decisions.set(statement.id, { id: statement.id, decide: 'confirm' });
  if (edit !== undefined) decisions.set(edit, { ...decisionOn(edit), edit: proposalEdit(set, facts.speakers) });
  for (const one of move) {
    const [, id, item] = /^([^=]+)=(.+)$/s.exec(one) ?? [];
    if (id === undefined || item === undefined)
      throw new QuestionError(
        `“${one}” is not how a statement is moved. Write --move ID=ITEM, ID=new or ID=none. Nothing was saved.`,
      );
    const before = decisionOn(id);
    decisions.set(id, { ...before, edit: { ...before.edit, item: itemIn(item) } });
  }
  for (const id of confirm) decisions.set(id, { ...decisionOn(id), decide: 'confirm' });
  for (const id of reject) {
    if (decisionOn(id).decide === 'confirm' && confirm.includes(id))
      throw new QuestionError(`${id} is confirmed and rejected at once. Decide. Nothing was saved.`);
    decisions.set(id, { ...decisionOn(id), decide: 'reject' });
  }
  const isNothing = !sure && edit === undefined && move.length + confirm.length + reject.length === 0;
  return isNothing ? null : [...decisions.values()];
}

interface Decided {
  by: string;
  source: string;
  waiting: readonly WaitingProposal[];
  decisions: readonly Decision[];
}

async function decide(run: TerminalRun, live: LiveDesk, { by, source, waiting, decisions }: Decided): Promise<void> {
  const version = versionIn(run.options);
  if (version !== undefined && decisions.length > 1)
    throw new QuestionError(
      '--version is of one proposal. For several give --seen, the last change that you saw. Nothing was saved.',
    );
  const seen = seenIn(run.options);
  const saved =
    decisions.length === 0
      ? []
      : savedChanges(
          await decideOn(live, run.rules, {
            source,
            decisions: decisions.map((one) => ({ ...one, ...(version === undefined ? {} : { version }) })),
            by,
            reason: reasonGiven(run),
            at: run.now(),
            ...(seen === undefined ? {} : { seen }),
          }),
        );
  if (run.json || !run.options['confirm-sure']) return printSaved(run, saved, leftLine(waiting, saved));
  const confirmed = saved.filter(({ change }) => change.change === 'statement-confirmed').length;
  run.print([`${count(confirmed, 'proposal')} confirmed together.`, ...leftLine(waiting, saved)].join('\n'));
}

const DECIDED: ReadonlySet<string> = new Set(['statement-confirmed', 'statement-withdrawn']);

function leftLine(waiting: readonly WaitingProposal[], saved: readonly RecordedChange[]): string[] {
  const left = waiting.length - saved.filter(({ change }) => DECIDED.has(change.change)).length;
  return [
    left === 0 ? 'No proposal of this source waits any more.' : `${count(left, 'proposal')} left to be looked at.`,
  ];
}
