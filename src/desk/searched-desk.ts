import { type Change, isBesideTheFacts, type LoggedChange } from '../facts/change.ts';
import type { IndexElsewhere, Searched } from '../search/index-elsewhere.ts';
import type { Desk } from './desk.ts';
import type { LiveDesk } from './live-desk.ts';

/** How often to look whether the index has fallen behind without anybody noticing, in milliseconds. */
const LOOK_EVERY = 10_000;

/**
 * Keeps an index elsewhere up to a desk: now, with every change, and every few seconds, since the index may have been away.
 * Gives the first time, which never rejects, and how to stop.
 */
export function keepIndexed(
  live: LiveDesk,
  elsewhere: IndexElsewhere,
  onFault: (error: unknown) => void,
): { first: Promise<void>; stop: () => void } {
  const searched = searchedDesk(live);
  const follow = () => elsewhere.follow(searched).catch(onFault);
  const first = follow();
  // What changes no fact is taken in with the next look.
  const stopListening = live.onChange((gained) => {
    if (!gained.every(({ change }) => isBesideTheFacts(change))) void follow();
  });
  const looking = setInterval(follow, LOOK_EVERY).unref();
  return {
    first,
    stop() {
      stopListening();
      clearInterval(looking);
    },
  };
}

/** The statements of a desk as they are to be found from elsewhere: all of them, also those that only some channels may see. */
export function searchedDesk(live: LiveDesk): Searched {
  return {
    get head() {
      return live.ledger.head;
    },
    get curated() {
      return live.curatedHash;
    },
    ids: () => live.desk.statements.keys(),
    recordOf: (id) => live.recordOf(id),
    touchedBy(changes: readonly LoggedChange[]) {
      const touched = new Set<string>();
      for (const { change } of changes) {
        if (change.change === 'record-removed') return null;
        for (const id of touchedBy(change, live.desk)) touched.add(id);
      }
      return touched;
    },
    read: (after, limit) => live.store.read(after, limit),
    catchUp: () => live.catchUp(),
  };
}

/** The statements that are found by other words after a change than before it, among others. */
function touchedBy(change: Exclude<Change, { change: 'record-removed' }>, desk: Desk): readonly string[] {
  switch (change.change) {
    case 'story-recorded':
      return change.story.sources.flatMap((source) => desk.statementsOf(source)).map(({ id }) => id);
    case 'source-recorded':
      return desk.statementsOf(change.source.id).map(({ id }) => id);
    case 'speaker-recorded':
      return desk.statementsBy(change.speaker.id).map(({ id }) => id);
    case 'statement-proposed':
    case 'statement-confirmed':
    case 'statement-corrected':
    case 'statement-moved':
      return [change.statement.id];
    case 'statement-held':
    case 'statement-withdrawn':
      return [change.statement];
    default:
      return [];
  }
}
