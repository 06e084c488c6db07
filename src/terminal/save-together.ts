import { type Edited, type EditRules, mayEdit } from '../desk/editing.ts';
import type { LiveDesk } from '../desk/live-desk.ts';
import { type Change, type Draft, thingOf } from '../facts/change.ts';

/** Appends changes that were checked already as one: all of them are saved, or none is. */
export async function saveTogether(
  live: LiveDesk,
  rules: EditRules,
  { changes, by, reason, at }: { changes: readonly Change[]; by: string; reason: string | null; at: Date },
): Promise<Edited> {
  mayEdit(rules, by);
  const versions = new Map<string, number>();
  const drafts = changes.map((change): Draft => {
    const thing = thingOf(change);
    const version = (versions.get(thing) ?? live.ledger.versionOf(thing)) + 1;
    versions.set(thing, version);
    return { thing, version, by, reason, change };
  });
  const appended = await live.store.append(drafts, at);
  await live.catchUp();
  return appended.outcome === 'appended' ? { outcome: 'saved', changes: appended.changes } : appended;
}
