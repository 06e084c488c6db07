import type { LiveDesk } from '../../desk/live-desk.ts';
import { isVisible } from '../../desk/visibility.ts';
import type { Change } from '../../facts/change.ts';

type ErrorReported = Extract<Change, { change: 'error-reported' }>;

/** A reported error that no editor has settled. */
export interface OpenReport extends Omit<ErrorReported, 'change'> {
  by: string;
  at: string;
}

/** The reports that wait for an editor, newest first. Those on documents that may not be shown in this channel (null: none) are left out. */
export function openReports({ ledger, facts }: LiveDesk, channel: string | null, now: Date): OpenReport[] {
  const sourceOf = new Map(facts.statements.map(({ id, source }) => [id, source]));
  const visible = new Set(facts.sources.flatMap((source) => (isVisible(source, channel, now) ? [source.id] : [])));
  return ledger
    .things('report:')
    .flatMap((thing) => {
      const last = ledger.changesOf(thing).at(-1);
      if (last?.change.change !== 'error-reported' || !visible.has(sourceOf.get(last.change.statement) ?? ''))
        return [];
      const { change: _, ...report } = last.change;
      return [{ ...report, by: last.by, at: last.at, seq: last.seq }];
    })
    .toSorted((a, b) => b.seq - a.seq)
    .map(({ seq: _, ...report }) => report);
}
