/**
 * What print has beyond Latin-1, and the control characters in whose place it is kept: the table of Windows-1252, whose
 * characters 80 to 9F no document holds (`textFault` refuses them).
 * https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const PRINTED = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const KEPT_AS =
  '\x80\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8e\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9e\x9f';
const keptAs = new Map([...PRINTED].map((character, at) => [character, KEPT_AS.charAt(at)]));
const printedAs = new Map([...PRINTED].map((character, at) => [KEPT_AS.charAt(at), character]));

const [FIRST_KEPT, LAST_KEPT] = [0x80, 0x9f];
const PRINTED_BY_CODE = Array.from({ length: LAST_KEPT - FIRST_KEPT + 1 }, (_, at) =>
  printedAs.get(String.fromCharCode(FIRST_KEPT + at))?.charCodeAt(0),
);

const ANY_PRINTED = new RegExp(`[${PRINTED}]`, 'g');
const ANY_KEPT = /[\x80-\x9f]/;
const EVERY_KEPT = /[\x80-\x9f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const BEYOND = /[^\x00-\xff]/;

/**
 * A document's text in memory, at one byte a character also where it has curly quotation marks and dashes, for which a
 * string of JavaScript takes two bytes for each character of the text. Places stay as they are.
 */
export class KeptText {
  readonly #kept: string;
  readonly #isTranslated: boolean;

  constructor(text: string) {
    // What a text that was taken from elsewhere holds is not known here, so that it is looked at.
    const translated =
      BEYOND.test(text) && !ANY_KEPT.test(text)
        ? text.replace(ANY_PRINTED, (character) => keptAs.get(character) ?? character)
        : text;
    this.#isTranslated = translated !== text && !BEYOND.test(translated);
    // Only a string that is made from bytes is sure to take one byte for each.
    this.#kept = this.#isTranslated ? Buffer.from(translated, 'latin1').toString('latin1') : text;
  }

  get text(): string {
    return this.slice(0, this.#kept.length);
  }

  /** Whether the text has these words at this place, without taking them out of it. */
  holds(words: string, start: number): boolean {
    if (!this.#isTranslated) return this.#kept.startsWith(words, start);
    for (let at = 0; at < words.length; at += 1) {
      const code = this.#kept.charCodeAt(start + at);
      const printed = code >= FIRST_KEPT && code <= LAST_KEPT ? (PRINTED_BY_CODE[code - FIRST_KEPT] ?? code) : code;
      if (printed !== words.charCodeAt(at)) return false;
    }
    return true;
  }

  /** As String.slice of the text. */
  slice(start: number, end: number): string {
    const slice = this.#kept.slice(start, end);
    if (!this.#isTranslated || !ANY_KEPT.test(slice)) return slice;
    return slice.replace(EVERY_KEPT, (character) => printedAs.get(character) ?? character);
  }
}
