import type { Draft } from '../facts/change.ts';

/**
 * The change that stands where a draft wants to be, or null when every draft makes the next version of its thing.
 * `last` holds the last change of each thing that the drafts name and that has one.
 * A version that nothing stands in the way of, and that is not the next either, is a bug of the caller: RangeError.
 */
export function overtaker<Last extends { version: number }>(
  drafts: readonly Draft[],
  last: ReadonlyMap<string, Last>,
): Last | null {
  const made = new Map<string, number>();
  for (const { thing, version } of drafts) {
    const standing = last.get(thing);
    const next = (made.get(thing) ?? standing?.version ?? 0) + 1;
    if (version !== next) {
      if (standing) return standing;
      throw new RangeError(`version ${version} of ${thing} cannot be made: the next is ${next}`);
    }
    made.set(thing, version);
  }
  return null;
}
