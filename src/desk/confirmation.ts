import { UserError } from '../errors.ts';
import type { Change } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import type { Item } from '../facts/item.ts';
import { type ProposalBasis, placedItem } from '../facts/proposal-basis.ts';
import { referenceProblems } from '../facts/references.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import { verifyFacts } from '../facts/verification.ts';
import { factsAround, type KnownFacts } from './facts-around.ts';
import type { Ledger } from './ledger.ts';

/** A statement that an editor confirms, with what stood behind its proposal; null where an editor wrote it. */
export interface Confirmed {
  statement: Statement;
  basis: ProposalBasis | null;
}

const NEVER_CONFIRMED: ReadonlySet<string> = new Set(['statement-proposed', 'statement-moved', 'statement-held']);

/** What stands behind a statement's proposal; null where an editor wrote it, and once it has been confirmed. */
export function basisOf(ledger: Ledger, id: string): ProposalBasis | null {
  const changes = ledger.keptChangesOf(`statement:${id}`);
  if (!changes.every(({ change }) => NEVER_CONFIRMED.has(change))) return null;
  const proposed = changes.findLast(({ change }) => change === 'statement-proposed');
  return (proposed?.change === 'statement-proposed' ? proposed.basis : null) ?? null;
}

/**
 * The changes by which statements are confirmed together: with each its speaker, where the desk does not know them yet, and
 * its item, which is recorded now or gains an answer. Throws a UserError for one that does not stand in its source as it says.
 */
export function confirmationChanges(known: KnownFacts, confirmed: readonly Confirmed[], by: string): Change[] {
  const speakers = newSpeakers(known, confirmed);
  const statements = confirmed.map(({ statement, basis }): Statement => {
    const named = basis?.speaker?.sure ? basis.speaker.speaker.id : null;
    return { ...statement, speaker: statement.speaker ?? named, confirmedBy: by };
  });
  const items = changedItems(known.facts, confirmed);
  refuseUnsound(known, speakers, statements, items);
  return [
    ...speakers.map((speaker): Change => ({ change: 'speaker-recorded', speaker })),
    ...statements.map((statement): Change => ({ change: 'statement-confirmed', statement })),
    ...items.map((item): Change => ({ change: 'item-recorded', item })),
  ];
}

/** Who speaks in confirmed statements and is nobody's record yet. */
function newSpeakers(known: KnownFacts, confirmed: readonly Confirmed[]): Speaker[] {
  const made = new Map<string, Speaker>();
  for (const { statement, basis } of confirmed) {
    if (!basis?.speaker?.sure) continue;
    const { speaker } = basis.speaker;
    if (!known.speaker(speaker.id) && (statement.speaker ?? speaker.id) === speaker.id) made.set(speaker.id, speaker);
  }
  return [...made.values()];
}

/** The items that gain an answer. A statement is an answer once, whatever it is put to again. */
function changedItems({ items, statements }: Facts, confirmed: readonly Confirmed[]): Item[] {
  const changed = new Map<string, Item>();
  // There may be very many statements to go through, and most that are confirmed are put to no item.
  if (confirmed.every(({ basis }) => !basis?.place)) return [];
  const known = new Map(items.map((item) => [item.id, item]));
  const present = new Set(statements.map(({ id }) => id));
  for (const { statement, basis } of confirmed) {
    const place = basis?.place;
    if (!place) continue;
    const id = placedItem(place);
    const standing = changed.get(id) ?? known.get(id) ?? (place.place === 'new' ? place.item : null);
    if (!standing)
      throw new UserError(
        `${statement.id}: there is no item ${id} any more. Move it to another, or to none. Nothing was saved.`,
      );
    const answers = standing.answers.filter((answer) => present.has(answer.statement));
    if (!answers.some((answer) => answer.statement === statement.id))
      answers.push({ statement: statement.id, version: null });
    changed.set(id, { ...standing, answers });
  }
  return [...changed.values()];
}

function refuseUnsound(known: KnownFacts, speakers: Speaker[], statements: Statement[], items: Item[]): void {
  const { facts } = known;
  const allSpeakers = speakers.length === 0 ? facts.speakers : [...facts.speakers, ...speakers];
  const changed = new Map(statements.map((statement) => [statement.id, statement]));
  const all = items.length === 0 ? [] : facts.statements.map((statement) => changed.get(statement.id) ?? statement);
  const around = factsAround(known, statements);
  // A name that is new may be somebody else's.
  const itsSpeakers = speakers.length === 0 ? around.speakers : allSpeakers;
  const own = verifyFacts({ ...around, speakers: itsSpeakers });
  const [problem] =
    own.length > 0 || items.length === 0
      ? own
      : referenceProblems({ ...facts, speakers: allSpeakers, statements: all, items });
  if (!problem) return;
  const isOwn = own.length > 0;
  const lists = {
    speaker: isOwn ? itsSpeakers : allSpeakers,
    statement: isOwn ? statements : all,
    item: items,
  };
  const list =
    problem.kind === 'speaker' || problem.kind === 'statement' || problem.kind === 'item' ? lists[problem.kind] : [];
  const id = problem.index === null ? undefined : list[problem.index]?.id;
  const where = [id ?? problem.kind, problem.path.join('.')].filter(Boolean).join(': ');
  throw new UserError(`${where} ${problem.message.replace(/\.$/, '')}. Nothing was saved.`);
}
