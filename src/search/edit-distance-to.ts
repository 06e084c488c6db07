/** Words that are measured have at most this many UTF-16 units: one bit of a number each. */
export const LONGEST_MEASURED = 30;

const masks = new Int32Array(0x10000);

/**
 * The edit distance from one word to many, as `editDistance` counts it (optimal string alignment: a letter more, less or
 * other, or two neighbours swapped). A column of the table is one number, a bit a row, so a word takes as many steps as it
 * has letters. H. Hyyrö, "Bit-parallel approximate string matching algorithms with transposition" (2003), figure 4.
 * `measure` is called with a function that gives the distance to `letters[start … end - 1]`.
 */
export function withDistanceTo(
  word: string,
  measure: (distance: (letters: Uint16Array, start: number, end: number) => number) => void,
): void {
  const { length } = word;
  if (length === 0 || length > LONGEST_MEASURED) throw new RangeError(`a word of ${length} letters is not measured`);
  for (let i = 0; i < length; i++) masks[word.charCodeAt(i)] = (masks[word.charCodeAt(i)] ?? 0) | (1 << i);
  const lastRow = 1 << (length - 1);
  try {
    measure((letters, start, end) => {
      let more = -1;
      let less = 0;
      let diagonal = 0;
      let maskBefore = 0;
      let score = length;
      for (let at = start; at < end; at++) {
        const mask = masks[letters[at] ?? 0] ?? 0;
        const swapped = ((~diagonal & mask) << 1) & maskBefore;
        diagonal = ((((mask & more) + more) | 0) ^ more) | mask | less | swapped;
        let across = less | ~(diagonal | more);
        let back = diagonal & more;
        if ((across & lastRow) !== 0) score++;
        else if ((back & lastRow) !== 0) score--;
        across = (across << 1) | 1;
        back <<= 1;
        more = back | ~(diagonal | across);
        less = across & diagonal;
        maskBefore = mask;
      }
      return score;
    });
  } finally {
    for (let i = 0; i < length; i++) masks[word.charCodeAt(i)] = 0;
  }
}
