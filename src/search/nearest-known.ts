import type { Asked } from './asked-words.ts';
import { isCommon } from './common-words.ts';
import { slipsAllowed } from './edit-distance.ts';
import type { Lexicon } from './lexicon.ts';

/** The question with each unknown word replaced by the nearest known one, one slip more than is forgiven; null when nothing is near. */
export function nearestKnown(asked: Asked, lexicon: Lexicon): string | null {
  const nearest = new Map<string, string>();
  for (const { key, common, misspelt, readings } of asked.words) {
    const meant = readings[0];
    if (meant && meant.key !== key) nearest.set(key, meant.key);
    else if (!meant && misspelt && !common) {
      const best = nearestTo(key, lexicon);
      if (best !== null) nearest.set(key, best);
    }
  }
  return nearest.size === 0 ? null : asked.sequence.map((key) => nearest.get(key) ?? key).join(' ');
}

function nearestTo(key: string, lexicon: Lexicon): string | null {
  // At most a third of the letters may be wrong, never the first: further away anything is near.
  const slips = Math.min(slipsAllowed(key.length) + 1, Math.floor(key.length / 3));
  const near = lexicon
    .near(key, slips)
    .filter((word) => word.key.charCodeAt(0) === key.charCodeAt(0) && !isCommon(word.key))
    .map((word) => ({ ...word, count: lexicon.count(word.key) }))
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.key < b.key ? -1 : 1));
  return near[0]?.key ?? null;
}
