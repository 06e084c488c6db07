import { UserError } from '../errors.ts';
import { Change } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import type { Statement } from '../facts/statement.ts';
import { verifyFacts } from '../facts/verification.ts';
import { appendTogether, type Edited, type WantedChange } from './append-together.ts';
import { basisOf, confirmationChanges } from './confirmation.ts';
import { factsAround } from './facts-around.ts';
import type { LiveDesk } from './live-desk.ts';
import { pendingCorrection } from './pending-correction.ts';
import { sidesOf } from './verdicts.ts';

/** Who may change facts. `two`: a proposal is confirmed, and a correction made, by another editor than whoever proposed it. */
export interface EditRules {
  editors: readonly string[];
  two: boolean;
  /** What keeps one of the editors from it, as a sentence, such as no longer belonging to the workspace; null for nothing. */
  barred?: (editor: string) => string | null;
}

/** What an editor wants done. */
export type Edit =
  | { edit: 'propose' | 'correct'; statement: Statement }
  | { edit: 'confirm'; id: string }
  /** Sends a proposed correction back to whoever proposed it. */
  | { edit: 'return'; id: string }
  | { edit: 'hold' | 'withdraw'; id: string }
  | { edit: 'explain'; disagreement: string; note: string }
  | { edit: 'confirm-difference'; disagreement: string }
  /** Records that belong together: a new source and the story that lists it are saved as one, or not at all. */
  | { edit: 'record'; records: RecordChange[] };

export type RecordChange = Extract<Change, { change: `${'source' | 'speaker' | 'story' | 'item'}-recorded` }>;

export interface EditRequest {
  edit: Edit;
  /** The editor: a Slack user id. */
  by: string;
  reason: string | null;
  at: Date;
  /** The version that the editor had before them; the newest when absent. */
  version?: number;
  /** Makes the edit happen once, however often the button is pressed or the event delivered. */
  key?: string;
}

export type { Edited };

/**
 * Appends one edit to the log, after checking who asks, what is asked, and every word against its source.
 * Throws a UserError that says why it is refused and that nothing was saved.
 */
export async function makeEdit(live: LiveDesk, rules: EditRules, request: EditRequest): Promise<Edited> {
  mayEdit(rules, request.by);
  await live.catchUp();
  const wanted = changesFor(live, rules, request).map((change): WantedChange => {
    const seen = request.version;
    // What a confirmation brings with it, its speaker and its item, is not what the editor had before them.
    const isAsked = seen !== undefined && (request.edit.edit !== 'confirm' || 'statement' in change);
    return { change: readable(change), ...(isAsked ? { seen } : {}) };
  });
  return appendTogether(live, wanted, request);
}

/** A change as the log takes it: what a modal lets through may be too long for it. */
function readable(change: Change): Change {
  const read = Change.safeParse(change);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw refused(`${issue?.path.join('.')} ${issue?.message.replace(/\.$/, '')}`);
}

/** Throws a UserError unless this is one of the editors, and nothing keeps them from it. */
export function mayEdit({ editors, barred }: EditRules, by: string): void {
  if (editors.includes(by)) {
    const why = barred?.(by) ?? null;
    if (why === null) return;
    throw new UserError(why);
  }
  const who = editors.length === 0 ? 'Nobody is an editor yet' : 'Only editors may change facts';
  throw refused(`${who}: add your Slack member id to TALKS_EDITORS`);
}

const refused = (why: string): UserError => new UserError(`${why}. Nothing was saved.`);

function changesFor(live: LiveDesk, rules: EditRules, request: EditRequest): Change[] {
  const { edit } = request;
  if (edit.edit === 'record') return soundRecords(live, edit.records);
  if (edit.edit === 'confirm') return confirmation(live, rules, request, edit.id);
  return [changeFor(live, request, rules, edit)];
}

function changeFor(
  live: LiveDesk,
  request: EditRequest,
  rules: EditRules,
  edit: Exclude<Edit, { edit: 'record' | 'confirm' }>,
): Change {
  switch (edit.edit) {
    case 'propose':
      if (live.statement(edit.statement.id)) throw refused(`There is a statement ${edit.statement.id} already`);
      return { change: 'statement-proposed', statement: sound(live, edit.statement) };
    case 'correct':
      return correction(live, rules, request, edit.statement);
    case 'return':
      reasonFor('correction that is sent back', request);
      if (!pendingCorrection(live.ledger, existing(live, edit.id).id))
        throw refused(`No correction of ${edit.id} waits any more`);
      return { change: 'correction-returned', statement: edit.id };
    case 'hold':
      return { change: 'statement-held', statement: existing(live, edit.id).id };
    case 'withdraw':
      reasonFor('withdrawal', request);
      return { change: 'statement-withdrawn', statement: existing(live, edit.id).id };
    case 'explain':
      return {
        change: 'disagreement-explained',
        disagreement: edit.disagreement,
        sides: sidesOfNamed(live, edit.disagreement),
        note: edit.note,
      };
    case 'confirm-difference':
      return {
        change: 'disagreement-confirmed',
        disagreement: edit.disagreement,
        sides: sidesOfNamed(live, edit.disagreement),
      };
  }
}

function confirmation(live: LiveDesk, rules: EditRules, { by }: EditRequest, id: string): Change[] {
  const statement = existing(live, id);
  const pending = pendingCorrection(live.ledger, id);
  if (pending) {
    another(rules, by, pending.by, 'correction');
    return [{ change: 'statement-corrected', statement: sound(live, { ...pending.proposed, confirmedBy: by }) }];
  }
  if (statement.status === 'confirmed' || statement.status === 'corrected') throw refused(`${id} is confirmed already`);
  refuseOwnProposal(live, rules, by, id);
  return confirmationChanges(live, [{ statement, basis: basisOf(live.ledger, id) }], by);
}

/** Throws a UserError where two editors must agree, and this one proposed the statement or edited its proposal last. */
export function refuseOwnProposal(live: LiveDesk, rules: EditRules, by: string, id: string): void {
  const proposed = live.ledger
    .changesOf(`statement:${id}`)
    .findLast(({ change }) => change.change === 'statement-proposed');
  if (proposed) another(rules, by, proposed.by, 'proposal');
}

function correction(live: LiveDesk, { two }: EditRules, request: EditRequest, corrected: Statement): Change {
  reasonFor('correction', request);
  const now = existing(live, corrected.id);
  if (now.source !== corrected.source)
    throw refused(`A correction stays within its source: ${now.id} is of ${now.source}. Add a new statement instead`);
  if (now.status === 'withdrawn') throw refused(`${now.id} was withdrawn. Confirm it first`);
  const statement = sound(live, { ...corrected, confirmedBy: request.by });
  return two ? { change: 'correction-proposed', statement } : { change: 'statement-corrected', statement };
}

function reasonFor(what: string, { reason }: EditRequest): void {
  if (reason === null || reason.trim() === '') throw refused(`A ${what} needs a reason, which stays in the history`);
}

function another({ two }: EditRules, by: string, first: string, what: string): void {
  if (two && by === first) throw refused(`This ${what} is your own; another editor has to confirm it`);
}

function existing(live: LiveDesk, id: string): Statement {
  const statement = live.statement(id);
  if (!statement) throw refused(`There is no statement ${id} in the store`);
  return statement;
}

/** A statement whose every word stands in its source and whose references exist. */
function sound(live: LiveDesk, statement: Statement): Statement {
  if (!live.source(statement.source))
    throw refused(`There is no source ${statement.source} in the store. Record it first`);
  if (statement.speaker !== null && !live.speaker(statement.speaker))
    throw refused(`There is no speaker ${statement.speaker} in the store. Record it first`);
  const [problem] = verifyFacts(factsAround(live, [statement]));
  if (problem) throw refused(`${statement.id}: ${problem.path.join('.')} ${problem.message.replace(/\.$/, '')}`);
  return statement;
}

/** Records that, put among the facts together, leave them sound. */
function soundRecords(live: LiveDesk, records: RecordChange[]): RecordChange[] {
  const [problem] = verifyFacts(records.reduce(withRecord, live.facts));
  if (problem) throw refused(`${problem.kind}: ${problem.path.join('.')} ${problem.message.replace(/\.$/, '')}`);
  return records;
}

function withRecord(facts: Facts, record: RecordChange): Facts {
  switch (record.change) {
    case 'source-recorded':
      return { ...facts, sources: replaced(facts.sources, record.source) };
    case 'speaker-recorded':
      return { ...facts, speakers: replaced(facts.speakers, record.speaker) };
    case 'story-recorded':
      return { ...facts, stories: replaced(facts.stories, record.story) };
    case 'item-recorded':
      return { ...facts, items: replaced(facts.items, record.item) };
  }
}

const replaced = <Thing extends { id: string }>(things: readonly Thing[], thing: Thing): Thing[] => [
  ...things.filter(({ id }) => id !== thing.id),
  thing,
];

function sidesOfNamed({ desk }: LiveDesk, id: string): string {
  const disagreement = desk.disagreementNamed(id);
  if (!disagreement) throw refused(`There is no disagreement ${id} any more`);
  return sidesOf(disagreement);
}
