import { QuestionError } from '../commands/question.ts';
import type { LiveDesk } from '../desk/live-desk.ts';
import { UserError } from '../errors.ts';
import { SURE } from '../ingest/attribution.ts';
import { ingestArticle } from '../ingest/ingested-article.ts';
import type { Proposal } from '../ingest/proposals/proposal.ts';
import { readDocument } from '../ingest/reading/read-document.ts';
import { count } from '../wording.ts';
import { edit, printSaved, withEditor, wordsOf } from './edit-command.ts';
import { proposalJson } from './ingest-json.ts';
import { proposalLine } from './proposal-line.ts';
import type { TerminalCommand, TerminalRun } from './terminal-command.ts';

const usage = 'review SOURCE --as U… [--confirm ID | --reject ID | --confirm-sure]';

/** Lists the proposals of a source that wait for an editor, with how sure each is and why; confirms or rejects them. */
export const review: TerminalCommand = {
  name: 'review',
  usage,
  summary: 'the proposals of a source with their confidence and reason; confirm or reject them, one or all sure ones',
  example: 'review harbour-2024-03-04 --as U0123456789',
  options: ['as', 'reason', 'confirm', 'reject', 'confirm-sure'],
  async run(run) {
    const [source = ''] = wordsOf(run, usage, 1);
    const { confirm, reject, 'confirm-sure': all = false } = run.options;
    if ([confirm !== undefined, reject !== undefined, all].filter(Boolean).length > 1)
      throw new QuestionError(`One decision at a time. Write: talks ${usage}. Nothing was saved.`);
    await withEditor(run, async (live, by) => {
      const waiting = await waitingProposals(live, source);
      if (confirm !== undefined) return decide(run, live, by, waiting, { edit: 'confirm', id: confirm });
      if (reject !== undefined) return decide(run, live, by, waiting, { edit: 'withdraw', id: reject });
      if (all) return confirmSure(run, live, by, waiting);
      if (run.json) return run.print(JSON.stringify({ proposals: waiting.map(proposalJson) }, null, 2));
      const lines = waiting.map(proposalLine);
      run.print(lines.length === 0 ? `No proposal of ${source} waits.` : lines.join('\n'));
    });
  },
};

/**
 * The proposals of a source that nobody has decided on, with their confidence and reason, which are worked out anew: the
 * same text gives the same. One that an editor wrote by hand has neither.
 */
async function waitingProposals({ facts }: LiveDesk, id: string): Promise<Proposal[]> {
  const source = facts.sources.find((one) => one.id === id);
  if (!source) throw new UserError(`There is no source ${id} in the store. See: talks sources`);
  const read = await readDocument({ name: `${id}.txt`, content: source.text, kind: 'text' });
  const { proposals } = ingestArticle({ ...read, id, published: source.published }, facts.speakers);
  return facts.statements
    .filter((statement) => statement.source === id && statement.status === 'proposed')
    .map((statement): Proposal => {
      const again = proposals.find((one) => one.statement.id === statement.id);
      const speaker = facts.speakers.find((one) => one.id === statement.speaker);
      return {
        statement,
        speaker: speaker ? { speaker, known: true } : (again?.speaker ?? null),
        confidence: again?.confidence ?? 1,
        why: again?.why ?? 'Proposed by an editor.',
      };
    })
    .toSorted((a, b) => a.statement.locator.start - b.statement.locator.start);
}

type Decision = { edit: 'confirm' | 'withdraw'; id: string };

async function decide(
  run: TerminalRun,
  live: LiveDesk,
  by: string,
  waiting: readonly Proposal[],
  { edit: kind, id }: Decision,
): Promise<void> {
  if (!waiting.some(({ statement }) => statement.id === id))
    throw new UserError(`No proposal ${id} waits in this source. Nothing was saved.`);
  const asked =
    kind === 'withdraw' && !run.options.reason ? { ...run, options: { ...run.options, reason: REJECTED } } : run;
  printSaved(run, await edit(asked, live, { edit: { edit: kind, id }, by, thing: `statement:${id}` }));
}

const REJECTED = 'Proposal rejected in review.';

/** What nobody has to look at twice: somebody's words, whose speaker is known by a rule that is hardly ever wrong. */
const isSure = ({ statement, confidence }: Proposal): boolean =>
  statement.kind !== 'report' && statement.speaker !== null && confidence >= SURE;

async function confirmSure(run: TerminalRun, live: LiveDesk, by: string, waiting: readonly Proposal[]): Promise<void> {
  const sure = waiting.filter(isSure);
  const saved = [];
  for (const { statement } of sure)
    saved.push(...(await edit(run, live, { edit: { edit: 'confirm', id: statement.id }, by })));
  const left = waiting.length - sure.length;
  run.print(
    run.json
      ? JSON.stringify({ saved }, null, 2)
      : `${count(sure.length, 'proposal')} confirmed, ${left} left to be looked at one by one.`,
  );
}
