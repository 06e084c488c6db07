import type { Item } from '../../facts/item.ts';
import type { Statement } from '../../facts/statement.ts';
import { wordsOf } from '../../facts/words.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';

/** Where a statement belongs: an item of the desk that it answers, or a new question with statements that it can be compared with. */
export type ItemProposal =
  | { item: string; with: string[]; about: Item['about']; why: string }
  | { item: null; with: string[]; about: Item['about']; why: string };

/** So much of the shorter statement must stand in the other. */
const SAME_UTTERANCE = 0.5;
const SAME_QUANTITY = 0.5;
const SAME_EVENT = 0.5;
/** Fewer words in common are chance. */
const LEAST_COMMON = 3;

/**
 * Puts a statement to the item that it answers. Same utterance: one speaker, and half of the words of one in the other.
 * Same quantity: a figure of one unit whose count is told in the same words. Same event: two reports that share half of
 * their words. Of several the nearest; an item wins over statements that are in none. Null where nothing is near.
 */
export function proposeItem(
  statement: Statement,
  others: readonly Statement[],
  items: readonly Item[],
): ItemProposal | null {
  const near = others
    .filter((other) => other.id !== statement.id && other.source !== statement.source)
    .flatMap((other) => {
      const kinship = kinshipOf(statement, other);
      return kinship ? [{ other, ...kinship }] : [];
    })
    .toSorted((a, b) => b.share - a.share || (a.other.id < b.other.id ? -1 : 1));
  for (const { other, about, why } of near) {
    const item = items.find((one) => one.about === about && one.answers.some(({ statement: id }) => id === other.id));
    if (item) return { item: item.id, with: [other.id], about, why };
  }
  const [nearest] = near;
  if (!nearest) return null;
  const same = near.filter(({ about }) => about === nearest.about).map(({ other }) => other.id);
  return { item: null, with: same, about: nearest.about, why: nearest.why };
}

interface Kinship {
  about: Item['about'];
  share: number;
  why: string;
}

function kinshipOf(a: Statement, b: Statement): Kinship | null {
  const share = sharedWords(a.locator.exact, b.locator.exact);
  const percent = `${Math.round(share * 100)} % of the words of the shorter stand in both`;
  if (a.speaker !== null && a.speaker === b.speaker && share >= SAME_UTTERANCE)
    return { about: 'utterance', share, why: `The same speaker as in ${b.id}, and ${percent}.` };
  const quantity = sameQuantity(a, b);
  if (quantity !== null) return { about: 'quantity', share: quantity.share, why: `${quantity.why} as in ${b.id}.` };
  if (a.kind === 'report' && b.kind === 'report' && share >= SAME_EVENT)
    return { about: 'event', share, why: `Both reports in the outlet's own voice: ${percent} (${b.id}).` };
  return null;
}

function sameQuantity(a: Statement, b: Statement): { share: number; why: string } | null {
  for (const left of a.figures) {
    for (const right of b.figures) {
      if (left.unit !== right.unit) continue;
      const share = sharedWords(left.counted, right.counted, 1);
      if (share >= SAME_QUANTITY) return { share, why: `“${left.printed.exact}” counts ${left.counted}, the same` };
    }
  }
  return null;
}

/** What share of the content words of the shorter text stands in the other; 0 where fewer than `least` do. */
function sharedWords(a: string, b: string, least = LEAST_COMMON): number {
  const [left, right] = [contentWords(a), contentWords(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common < least ? 0 : common / Math.min(left.size, right.size);
}

const contentWords = (text: string): Set<string> =>
  new Set(wordsOf(text).flatMap(({ normal }) => (FUNCTION_WORDS.has(normal) ? [] : [normal])));
