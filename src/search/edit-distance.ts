const WIDEST = 64;
let before = new Uint8Array(WIDEST + 1);
let previous = new Uint8Array(WIDEST + 1);
let current = new Uint8Array(WIDEST + 1);

/**
 * How many letters have to be put in, left out, replaced or swapped with a neighbour to turn one word into the other
 * (optimal string alignment); anything above `most` comes back as `most + 1`. `fiath` and `faith` are 1 apart.
 * Words over 64 UTF-16 units are never near each other.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (a.length > WIDEST || b.length > WIDEST || Math.abs(a.length - b.length) > most) return most + 1;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const letterBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    let least = i;
    current[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      const replaced = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1);
      let cost = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (j > 1 && letter === b.charCodeAt(j - 2) && letterBefore === other) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
}

/** Which letters a word has, as 32 bits: one edit changes at most one bit in each direction. */
export function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set >>> 0;
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many edits two words with these letter sets are apart at least. */
export const letterDifference = (a: number, b: number): number => Math.max(bitCount(a & ~b), bitCount(b & ~a));

/** Whether two words with these letter sets can be `most` edits apart or nearer; false is certain, true is not. */
export function mayBeNear(a: number, b: number, most: number): boolean {
  // Nearly every pair of words fails this, and one count tells.
  if (bitCount(a ^ b) > 2 * most) return false;
  return bitCount(a & ~b) <= most && bitCount(b & ~a) <= most;
}

/** How many edits make a slip of the pen out of a word of this length (reference: none under 4 letters, 1 to 5, 2 from 6). */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);
