import type { Draft } from '../../src/facts/change.ts';

/** A small made-up change: somebody watches something in a channel. */
export function watchDraft(what: string, version = 1, details: Partial<Draft> = {}): Draft {
  return {
    thing: `watch:C0HARBOUR:${what}`,
    version,
    by: 'U0OKAFOR',
    reason: null,
    change: { change: version % 2 === 1 ? 'watch-started' : 'watch-ended', channel: 'C0HARBOUR', what },
    ...details,
  };
}

/** A change with free text in it: an answer that was posted. */
export const postedDraft = (ts: string, query: string, details: Partial<Draft> = {}): Draft => ({
  thing: `posting:C0HARBOUR:${ts}`,
  version: 1,
  by: 'U0OKAFOR',
  reason: null,
  change: {
    change: 'answer-posted',
    posting: { team: 'T0DESK', channel: 'C0HARBOUR', ts, threadTs: null },
    query,
    statements: [],
  },
  ...details,
});
