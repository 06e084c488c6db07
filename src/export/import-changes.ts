import type { Change } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import type { Statement, StatementStatus } from '../facts/statement.ts';

/** What taking facts in would change, or which records are there already and say something else. */
export type Import = { kind: 'changes'; changes: Change[]; skipped: number } | { kind: 'different'; things: string[] };

/**
 * The changes that bring `incoming` facts into a desk that holds `existing`. Equal records are skipped; when one differs,
 * nothing is taken in. With `confirmed`, statements that were confirmed or corrected there are so here; else they are
 * proposed, and an editor confirms each.
 */
export function changesToImport(existing: Facts, incoming: Facts, { confirmed }: { confirmed: boolean }): Import {
  const different: string[] = [];
  const changes: Change[] = [];
  let skipped = 0;

  function take<Thing extends { id: string }>(
    kind: string,
    [here, there]: [readonly Thing[], readonly Thing[]],
    changesFor: (thing: Thing) => Change[],
    same: (a: Thing, b: Thing) => boolean = isSame,
  ): void {
    const known = new Map(here.map((thing) => [thing.id, thing]));
    for (const thing of there) {
      const standing = known.get(thing.id);
      if (!standing) changes.push(...changesFor(thing));
      else if (same(standing, thing)) skipped += 1;
      else different.push(`${kind} ${thing.id}`);
    }
  }

  const statusHere = ({ status }: Statement): StatementStatus =>
    !confirmed && (status === 'confirmed' || status === 'corrected') ? 'proposed' : status;
  const sameStatement = (standing: Statement, read: Statement): boolean =>
    isSame(content(standing), content(read)) &&
    (standing.status === read.status || standing.status === statusHere(read));

  take('source', [existing.sources, incoming.sources], (source) => [{ change: 'source-recorded', source }]);
  take('speaker', [existing.speakers, incoming.speakers], (speaker) => [{ change: 'speaker-recorded', speaker }]);
  take('story', [existing.stories, incoming.stories], (story) => [{ change: 'story-recorded', story }]);
  take(
    'statement',
    [existing.statements, incoming.statements],
    (statement) => statementChanges(statement, statusHere(statement)),
    sameStatement,
  );
  take('item', [existing.items, incoming.items], (item) => [{ change: 'item-recorded', item }]);
  return different.length > 0 ? { kind: 'different', things: different } : { kind: 'changes', changes, skipped };
}

function statementChanges(statement: Statement, status: StatementStatus): Change[] {
  const isUnconfirmed = status === 'proposed' && statement.status !== 'proposed';
  const confirmedBy = isUnconfirmed ? null : statement.confirmedBy;
  const proposed: Change = {
    change: 'statement-proposed',
    statement: { ...statement, status: 'proposed', confirmedBy },
  };
  switch (status) {
    case 'proposed':
      return [proposed];
    case 'confirmed':
      return [{ change: 'statement-confirmed', statement }];
    case 'corrected':
      return [{ change: 'statement-corrected', statement }];
    case 'held':
      return [proposed, { change: 'statement-held', statement: statement.id }];
    case 'withdrawn':
      return [proposed, { change: 'statement-withdrawn', statement: statement.id }];
  }
}

/** What a statement says, without how it is kept. */
const content = ({ status: _, confirmedBy: __, recorded: ___, ...rest }: Statement) => rest;

const isSame = (a: object, b: object): boolean => canonical(a) === canonical(b);

/** JSON with keys in one order, because a record that was typed by hand may have them in another. */
const canonical = (value: object): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
