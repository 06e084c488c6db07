/** A stretch of a text, and whether the other text has it differently. */
export interface Stretch {
  text: string;
  differs: boolean;
}

/** Two texts with more words than this between what they begin and end with alike are marked as a whole there. */
const MOST_COMPARED = 1000;

/**
 * Which words differ between two wordings, with as many kept as can be. Joined, the stretches of each side are its text.
 * "a lack of will" / "a lack of desire" → "a lack of " alike, "will" and "desire" differing.
 */
export function differingWords(was: string, now: string): { was: Stretch[]; now: Stretch[] } {
  const [left, right] = [wordsOf(was), wordsOf(now)];
  const kept = keptWords(left, right);
  return {
    was: stretches(left, new Set(kept.map(([at]) => at))),
    now: stretches(right, new Set(kept.map(([, at]) => at))),
  };
}

/** Words and the white space between them, each on its own. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

/** The places, left and right, of what stands in both in the same order: a longest common subsequence. */
function keptWords(left: readonly string[], right: readonly string[]): [number, number][] {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const outer: [number, number][] = [
    ...Array.from({ length: start }, (_, at): [number, number] => [at, at]),
    ...Array.from({ length: end }, (_, at): [number, number] => [left.length - end + at, right.length - end + at]),
  ];
  const [rows, columns] = [left.length - start - end, right.length - start - end];
  if (rows > MOST_COMPARED || columns > MOST_COMPARED) return outer;
  // longest[i][j]: how many words the rest of both from there on can keep.
  const longest = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  const alike = (row: number, column: number): boolean => left[start + row] === right[start + column];
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const most = alike(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
      longest[row]?.fill(most, column, column + 1);
    }
  const kept: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; )
    if (alike(row, column)) kept.push([start + row++, start + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  return [...outer, ...kept];
}

function stretches(words: readonly string[], kept: ReadonlySet<number>): Stretch[] {
  const found: Stretch[] = [];
  for (const [at, text] of words.entries()) {
    const differs = !kept.has(at);
    const last = found.at(-1);
    if (last && last.differs === differs) last.text += text;
    else found.push({ text, differs });
  }
  return found;
}
