import { isVisible, withoutSources } from '../desk/visibility.ts';
import type { Facts } from '../facts/facts.ts';

/** The facts that may leave the desk: as if sources under embargo, and those for some channels alone, did not exist. */
export function seenFacts(facts: Facts, now: Date): Facts {
  const hidden = facts.sources.filter((source) => !isVisible(source, null, now)).map(({ id }) => id);
  return hidden.length === 0 ? facts : withoutSources(facts, new Set(hidden));
}
