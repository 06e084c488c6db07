import { editDistance } from '../search/edit-distance.ts';
import { foldedWords } from '../search/fold.ts';

/** A third of the letters may be wrong: further away anything is near. */
const wrongAtMost = (word: string): number => Math.max(1, Math.floor(word.length / 3));

const isNear = (typed: string, known: string): boolean =>
  editDistance(typed, known, wrongAtMost(typed)) <= wrongAtMost(typed);

/** Whether some word that was typed looks like some word of a label. */
export function looksLike(typed: string, label: string): boolean {
  const words = foldedWords(label).map(({ key }) => key);
  return foldedWords(typed).some(({ key }) => words.some((word) => isNear(key, word)));
}

/** The known word that is nearest to a typed one, if any is near. */
export function nearestOf(typed: string, known: readonly string[]): string[] {
  const most = wrongAtMost(typed);
  return known
    .map((word) => ({ word, distance: editDistance(typed, word, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 1)
    .map(({ word }) => word);
}
