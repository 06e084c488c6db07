import { readWatchName, type Watched } from '../../commands/watched.ts';
import type { Ledger } from '../../desk/ledger.ts';

/** Something that a channel is told of, until somebody ends it. */
export interface StandingWatch {
  channel: string;
  /** As the log has it. */
  name: string;
  watched: Watched;
  /** Who started it, and with which change. */
  by: string;
  seq: number;
}

/** Who watches what, in the order in which it was started. */
export function standingWatches(ledger: Pick<Ledger, 'things' | 'changesOf'>): StandingWatch[] {
  return ledger
    .things('watch:')
    .flatMap((thing): StandingWatch[] => {
      const last = ledger.changesOf(thing).at(-1);
      if (last?.change.change !== 'watch-started') return [];
      const watched = readWatchName(last.change.what);
      const { channel, what: name } = last.change;
      return watched ? [{ channel, name, watched, by: last.by, seq: last.seq }] : [];
    })
    .toSorted((a, b) => a.seq - b.seq);
}

export const watchesIn = (channel: string, ledger: Pick<Ledger, 'things' | 'changesOf'>): StandingWatch[] =>
  standingWatches(ledger).filter((watch) => watch.channel === channel);
