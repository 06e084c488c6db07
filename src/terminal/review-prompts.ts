import type { LiveDesk } from '../desk/live-desk.ts';
import type { ProposalEdit } from '../desk/proposal-edit.ts';
import { type Decision, decideOn, type WaitingProposal, waitingProposals } from '../desk/review.ts';
import { UserError } from '../errors.ts';
import { count } from '../wording/english/count.ts';
import { reasonGiven, savedChanges } from './edit-command.ts';
import type { Choice, Prompts } from './prompts.ts';
import { FIELD_HINTS, FIELDS, proposalEdit } from './proposal-fields.ts';
import { waitingLines } from './proposal-line.ts';
import type { TerminalRun } from './terminal-command.ts';

type Answer = 'confirm' | 'guess' | 'edit' | 'move' | 'reject' | 'later' | 'stop';

/**
 * Shows one proposal after the other, unsure ones first, and saves each decision at once. What somebody else did meanwhile is
 * said, and the next proposal follows.
 */
export async function reviewWithPrompts(
  run: TerminalRun,
  prompts: Prompts,
  live: LiveDesk,
  { source, by }: { source: string; by: string },
): Promise<void> {
  const looked = new Set<string>();
  for (;;) {
    await live.catchUp();
    const waiting = waitingProposals(live, source);
    const proposal = waiting.find(({ statement }) => !looked.has(statement.id));
    if (!proposal) {
      run.print(
        waiting.length === 0
          ? `No proposal of ${source} waits any more.`
          : `${count(waiting.length, 'proposal')} left for later.`,
      );
      return;
    }
    run.print(waitingLines(proposal, live.facts.items).join('\n'));
    const answer =
      (await prompts.choose(`${count(waiting.length, 'proposal')} of ${source}. This one?`, choicesFor(proposal))) ??
      'stop';
    if (answer === 'stop') return;
    if (answer === 'later') {
      looked.add(proposal.statement.id);
      continue;
    }
    try {
      const decision = await decisionFor(answer, proposal, prompts, live);
      if (!decision) continue;
      const request = { source, decisions: [decision], by, reason: reasonGiven(run), at: run.now() };
      savedChanges(await decideOn(live, run.rules, request));
      run.print(SAVED[decision.decide]);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      run.print(error.message);
    }
  }
}

const SAVED: Record<Decision['decide'], string> = {
  confirm: 'Confirmed.',
  reject: 'Rejected.',
  wait: 'Changed; it waits for a confirmation.',
};

function choicesFor({ speaker }: WaitingProposal): Choice<Answer>[] {
  const guess: Choice<Answer>[] =
    speaker && !speaker.sure ? [{ value: 'guess', label: `Confirm with ${speaker.speaker.name} as speaker` }] : [];
  return [
    ...guess,
    { value: 'confirm', label: 'Confirm as it is' },
    { value: 'edit', label: 'Edit a field' },
    { value: 'move', label: 'Move to another item' },
    { value: 'reject', label: 'Reject' },
    { value: 'later', label: 'Later' },
    { value: 'stop', label: 'Stop' },
  ];
}

/** What is decided, for the version that was shown; null when the editor broke off. */
async function decisionFor(
  answer: Exclude<Answer, 'later' | 'stop'>,
  { statement, version }: WaitingProposal,
  prompts: Prompts,
  { facts }: LiveDesk,
): Promise<Decision | null> {
  const { id } = statement;
  if (answer === 'confirm' || answer === 'reject') return { id, version, decide: answer };
  if (answer === 'guess') return { id, version, decide: 'confirm', edit: { speaker: { speaker: 'guessed' } } };
  const edit =
    answer === 'move' ? await asked('item', prompts, facts.speakers) : await editAsked(prompts, facts.speakers);
  return edit && { id, version, decide: 'wait', edit };
}

async function editAsked(prompts: Prompts, speakers: LiveDesk['facts']['speakers']): Promise<ProposalEdit | null> {
  const field = await prompts.choose(
    'Which field?',
    FIELDS.map((value) => ({ value, label: value })),
  );
  return field && asked(field, prompts, speakers);
}

async function asked(
  field: (typeof FIELDS)[number],
  prompts: Prompts,
  speakers: LiveDesk['facts']['speakers'],
): Promise<ProposalEdit | null> {
  const value = await prompts.write(field, FIELD_HINTS[field]);
  return value === null || value.trim() === '' ? null : proposalEdit([`${field}=${value}`], speakers);
}
