import { UserError } from '../errors.ts';
import type { Change, RecordedChange } from '../facts/change.ts';
import type { ProposalBasis } from '../facts/proposal-basis.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import { verifyFacts } from '../facts/verification.ts';
import { SURE } from '../ingest/attribution.ts';
import { type AppendedBy, appendTogether, type Edited, type WantedChange } from './append-together.ts';
import { basisOf, type Confirmed, confirmationChanges } from './confirmation.ts';
import { type EditRules, mayEdit, refuseOwnProposal } from './editing.ts';
import { factsAround, type KnownFacts } from './facts-around.ts';
import type { LiveDesk } from './live-desk.ts';
import { editedProposal, type ProposalEdit } from './proposal-edit.ts';

/** A proposal that waits for an editor. */
export interface WaitingProposal {
  statement: Statement;
  /** What stands behind it; null where an editor wrote it. */
  basis: ProposalBasis | null;
  /** Who says it, as far as anybody knows; null when nobody does. A speaker who is not `sure` is a guess. */
  speaker: { speaker: Speaker; sure: boolean; known: boolean } | null;
  unsure: boolean;
  /** The version of it that an editor has before them, for `Decision.version`. */
  version: number;
  /** Who proposed it or changed its proposal last. */
  by: string;
}

/** What an editor decides on a proposal, with what they change of it first. */
export interface Decision {
  id: string;
  edit?: ProposalEdit;
  decide: 'confirm' | 'reject' | 'wait';
  /** The version that the editor had before them; the newest when absent. */
  version?: number;
}

export interface ReviewRequest extends AppendedBy {
  source: string;
  decisions: readonly Decision[];
  /** The number of the last change in the log that the editor had before them; what happened to these proposals since stops them. */
  seen?: number;
}

const REJECTED = 'Proposal rejected in review.';

/** The proposals of a source that wait, unsure ones first, then in the order of its text. Throws a UserError for an unknown source. */
export function waitingProposals(live: Reviewed, source: string): WaitingProposal[] {
  refuseUnknown(live, source);
  return live
    .proposedIn(source)
    .map((statement) => waiting(statement, live))
    .toSorted((a, b) => Number(b.unsure) - Number(a.unsure) || a.statement.locator.start - b.statement.locator.start);
}

/** One of them; null when it does not wait. Throws a UserError for an unknown source. */
export function waitingProposal(live: Reviewed & Pick<LiveDesk, 'statement'>, source: string, id: string) {
  refuseUnknown(live, source);
  const statement = live.statement(id);
  return statement?.source === source && statement.status === 'proposed' ? waiting(statement, live) : null;
}

/** What a review needs of the desk. */
export type Reviewed = Pick<LiveDesk, 'ledger' | 'proposedIn' | 'source' | 'speaker'>;

function refuseUnknown(live: Reviewed, source: string): void {
  if (!live.source(source)) throw new UserError(`There is no source ${source} in the store. See: talks sources`);
}

function waiting(statement: Statement, live: Reviewed): WaitingProposal {
  const { ledger } = live;
  const thing = `statement:${statement.id}`;
  const basis = basisOf(ledger, statement.id);
  const named = statement.speaker ?? (basis?.speaker?.sure ? basis.speaker.speaker.id : null);
  const known = live.speaker(named ?? basis?.speaker?.speaker.id ?? '');
  const speaker = known ?? basis?.speaker?.speaker;
  return {
    statement,
    basis,
    speaker: speaker ? { speaker, sure: named !== null, known: known !== undefined } : null,
    unsure: basis !== null && proposalUnsure({ statement, basis }),
    version: ledger.versionOf(thing),
    by: ledger.changesOf(thing).at(-1)?.by ?? statement.confirmedBy ?? 'data/',
  };
}

/** Whether an editor has to look: the rule is wrong too often, or nobody is known to have said what somebody said. */
export function proposalUnsure({ statement, basis }: { statement: Statement; basis: ProposalBasis }): boolean {
  const isNamed = statement.kind === 'report' || statement.speaker !== null || (basis.speaker?.sure ?? false);
  return basis.confidence < SURE || !isNamed;
}

/** The proposals that nobody has to look at twice: somebody's words, whose speaker is known by a rule that is hardly ever wrong. */
export const sureProposals = (proposals: readonly WaitingProposal[]): WaitingProposal[] =>
  proposals.filter(({ statement, basis, unsure }) => !unsure && basis !== null && statement.kind !== 'report');

/**
 * Appends what an editor decides on proposals of one source, all of it or nothing. A confirmed one brings its speaker and its
 * item into the log. Throws a UserError that says what is refused; where somebody else was first, the outcome names what they did.
 */
export async function decideOn(live: LiveDesk, rules: EditRules, request: ReviewRequest): Promise<Edited> {
  mayEdit(rules, request.by);
  await live.catchUp();
  for (let attempt = 1; ; attempt += 1) {
    const first = overtaking(live, request);
    if (first) return { outcome: 'overtaken', by: first };
    const wanted = changesFor(live, rules, request);
    const edited = await appendTogether(live, wanted, request);
    const isBeside = edited.outcome === 'overtaken' && !edited.by.thing.startsWith('statement:');
    // Somebody else gave the same item an answer, or recorded the same speaker: that takes nothing from this decision.
    if (!isBeside || attempt === ATTEMPTS) return edited;
    await live.catchUp();
  }
}

const ATTEMPTS = 5;

/** What somebody did to one of the proposals after the editor had looked. */
function overtaking({ ledger }: LiveDesk, { decisions, seen }: ReviewRequest): RecordedChange | null {
  for (const { id, version } of decisions) {
    const last = ledger.changesOf(`statement:${id}`).at(-1);
    if (!last) continue;
    if ((version !== undefined && last.version > version) || (seen !== undefined && last.seq > seen)) return last;
  }
  return null;
}

function changesFor(live: LiveDesk, rules: EditRules, { source, decisions, by }: ReviewRequest): WantedChange[] {
  if (decisions.length === 0) throw new UserError('Nothing was decided. Nothing was saved.');
  const twice = decisions.find(({ id }, at) => decisions.findIndex((other) => other.id === id) !== at);
  if (twice) throw new UserError(`${twice.id} is decided on twice. Nothing was saved.`);
  const confirmed: Confirmed[] = [];
  const wanted: WantedChange[] = [];
  const seen = new Map<string, number>();
  for (const { id, edit, decide, version } of decisions) {
    const proposal = waitingProposal(live, source, id);
    if (!proposal) throw notWaiting(live, source, id);
    const after = edit ? editedProposal(live.facts, proposal, edit, by) : proposal;
    const expected = version ?? proposal.version;
    seen.set(id, expected);
    if (decide === 'confirm') {
      if (edit && rules.two) throw another(id);
      refuseOwnProposal(live, rules, by, id);
      confirmed.push(after);
    } else if (decide === 'reject')
      wanted.push({ change: { change: 'statement-withdrawn', statement: id }, seen: expected, reason: REJECTED });
    else wanted.push({ change: proposalChange(live, after), seen: expected });
  }
  const confirmations = confirmed.length === 0 ? [] : confirmationChanges(live, confirmed, by);
  return [
    ...wanted,
    ...confirmations.map((change): WantedChange => {
      const expected = change.change === 'statement-confirmed' ? seen.get(change.statement.id) : undefined;
      return { change, ...(expected === undefined ? {} : { seen: expected }) };
    }),
  ];
}

/** A proposal as an editor left it, which has to stand in its source as it says. */
function proposalChange(live: KnownFacts, { statement, basis }: Confirmed): Change {
  const speakers = basis?.speaker ? [...live.facts.speakers, basis.speaker.speaker] : live.facts.speakers;
  const [problem] = verifyFacts({ ...factsAround(live, [statement]), speakers: unique(speakers) });
  if (problem)
    throw new UserError(
      `${statement.id}: ${problem.path.join('.')} ${problem.message.replace(/\.$/, '')}. Nothing was saved.`,
    );
  return { change: 'statement-proposed', statement, ...(basis ? { basis } : {}) };
}

const unique = (speakers: readonly Speaker[]): Speaker[] => [...new Map(speakers.map((one) => [one.id, one])).values()];

const another = (id: string): UserError =>
  new UserError(`${id}: what you change, another editor has to confirm. Edit it alone first. Nothing was saved.`);

const DONE: Partial<Record<Change['change'], string>> = {
  'statement-confirmed': 'confirmed',
  'statement-corrected': 'corrected',
  'statement-withdrawn': 'rejected',
  'statement-held': 'held',
};

function notWaiting({ ledger }: LiveDesk, source: string, id: string): UserError {
  const last = ledger.changesOf(`statement:${id}`).at(-1);
  const done = last && DONE[last.change.change];
  return new UserError(
    done
      ? `${id} waits no more: ${last.by} ${done} it on ${last.at.slice(0, 10)}. Nothing was saved.`
      : `No proposal ${id} waits in ${source}. Nothing was saved.`,
  );
}
