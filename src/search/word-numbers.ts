const FIRST_PLACES = 1 << 12;
/** Of each place: the word's hash, where its letters start, how many they are, and its number plus one. */
const STRIDE = 4;

/** What a hash begins with, and how it takes up the next letter (FNV-1a). */
export const FIRST_HASH = 0x811c9dc5 | 0;
export const hashWith = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);

/**
 * A number for each of many words of small ASCII letters and digits. A million statements have twenty million words, so a
 * word is looked up where it stands, without being cut out, and all that is kept of it lies side by side in memory.
 */
export class WordNumbers {
  #places = new Int32Array(STRIDE * FIRST_PLACES);
  #last = FIRST_PLACES - 1;
  #letters = new Uint8Array(FIRST_PLACES * 8);
  #used = 0;
  #size = 0;
  readonly #numberFor: (word: string) => number;

  /** `numberFor` says the number of a word that comes for the first time. */
  constructor(numberFor: (word: string) => number) {
    this.#numberFor = numberFor;
  }

  /** The number of the word in `bytes[start … end - 1]`, which has this hash. */
  numberOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const places = this.#places;
    const last = this.#last;
    let place = (hash ^ (hash >>> 15)) & last;
    for (let next = places[STRIDE * place + 3] ?? 0; next > 0; next = places[STRIDE * place + 3] ?? 0) {
      if (places[STRIDE * place] === hash && this.#isWord(place, bytes, start, end)) return next - 1;
      place = (place + 1) & last;
    }
    return this.#add(bytes, start, end, hash, place);
  }

  #isWord(place: number, bytes: Uint8Array, start: number, end: number): boolean {
    const letters = this.#letters;
    const from = this.#places[STRIDE * place + 1] ?? 0;
    if (this.#places[STRIDE * place + 2] !== end - start) return false;
    for (let i = 0; i < end - start; i++) if (letters[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, place: number): number {
    const letters = bytes.subarray(start, end);
    const number = this.#numberFor(String.fromCharCode(...letters));
    while (this.#used + letters.length > this.#letters.length) {
      this.#letters = widened(this.#letters, new Uint8Array(this.#letters.length * 2));
    }
    this.#letters.set(letters, this.#used);
    this.#places.set([hash, this.#used, letters.length, number + 1], STRIDE * place);
    this.#used += letters.length;
    this.#size++;
    if (this.#size * 2 > this.#last) this.#widenPlaces();
    return number;
  }

  #widenPlaces(): void {
    const before = this.#places;
    const last = (before.length / STRIDE) * 2 - 1;
    const places = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += STRIDE) {
      const hash = before[at] ?? 0;
      if (before[at + 3] === 0) continue;
      let place = (hash ^ (hash >>> 15)) & last;
      while (places[STRIDE * place + 3] !== 0) place = (place + 1) & last;
      places.set(before.subarray(at, at + STRIDE), STRIDE * place);
    }
    this.#places = places;
    this.#last = last;
  }
}

/** The values of an array in a wider one. */
export function widened<Numbers extends Int32Array | Uint32Array | Uint16Array | Uint8Array | Float32Array>(
  from: Numbers,
  into: Numbers,
): Numbers {
  into.set(from);
  return into;
}
