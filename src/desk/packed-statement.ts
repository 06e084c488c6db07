import type { Locator, Printed, Span } from '../facts/span.ts';
import type { Cue, Statement } from '../facts/statement.ts';
import type { KeptText } from './kept-text.ts';
import { roughUtteranceKey } from './utterance-key.ts';

/**
 * Where each field stands in the places: start and end, 0 and 0 for none; the rough key of the utterance in two halves; the
 * quoted spans after all else.
 */
const AT = { locator: 0, prefix: 2, suffix: 3, sentence: 4, role: 6, cue: 8, cueClass: 10, venue: 11, toldTo: 13 };
const UTTERANCE = 15;
const QUOTED = 17;

const CUE_CLASSES: readonly Cue['class'][] = ['neutral', 'evidential', 'loaded'];
const LARGEST = 0xffff;

/** What of a statement stands in no place of its document. */
export type Unplaced = Omit<Statement, keyof typeof PLACED>;

/**
 * A statement whose places are one short text of numbers, and whose words are looked up in the document when they are asked
 * for. To everyone else it is a statement like any other; it takes a third of the memory, and the collector passes it by.
 */
class PackedStatement implements Statement {
  readonly #places: string;
  readonly #text: KeptText;
  declare id: string;
  declare source: string;
  declare kind: Statement['kind'];
  declare locator: Locator;
  declare sentence: Span;
  declare quoted: Span[];
  declare speaker: string | null;
  declare role: Printed | null;
  declare cue: Cue | null;
  declare venue: Printed | null;
  declare toldTo: Printed | null;
  declare said: Statement['said'];
  declare asOf: Statement['asOf'];
  declare figures: Statement['figures'];
  declare characterisation: boolean;
  declare topics: string[];
  declare status: Statement['status'];
  declare confirmedBy: string | null;
  declare recorded: string | null;

  constructor(unplaced: Unplaced, places: string, text: KeptText) {
    this.#places = places;
    this.#text = text;
    this.id = unplaced.id;
    this.source = unplaced.source;
    this.kind = unplaced.kind;
    // Its own, so that a copy has them; one set of functions for all, so that all share one shape in memory.
    for (const [field, property] of PROPERTIES) Object.defineProperty(this, field, property);
    this.speaker = unplaced.speaker;
    this.said = unplaced.said;
    this.asOf = unplaced.asOf;
    this.figures = unplaced.figures;
    this.characterisation = unplaced.characterisation;
    this.topics = unplaced.topics;
    this.status = unplaced.status;
    this.confirmedBy = unplaced.confirmedBy;
    this.recorded = unplaced.recorded;
  }

  get utterance(): number {
    return (this.#places.charCodeAt(UTTERANCE) << 16) | this.#places.charCodeAt(UTTERANCE + 1);
  }

  span(at: number): Span {
    return { start: this.#places.charCodeAt(at), end: this.#places.charCodeAt(at + 1) };
  }

  printed(at: number): Printed | null {
    const { start, end } = this.span(at);
    return end === 0 ? null : { start, end, exact: this.#text.slice(start, end) };
  }

  whereabouts(): Locator {
    const { start, end } = this.span(AT.locator);
    return {
      start,
      end,
      exact: this.#text.slice(start, end),
      prefix: this.#text.slice(start - this.#places.charCodeAt(AT.prefix), start),
      suffix: this.#text.slice(end, end + this.#places.charCodeAt(AT.suffix)),
    };
  }

  get exact(): string {
    const { start, end } = this.span(AT.locator);
    return this.#text.slice(start, end);
  }

  spans(): Span[] {
    return Array.from({ length: (this.#places.length - QUOTED) / 2 }, (_, index) => this.span(QUOTED + 2 * index));
  }

  verb(): Cue | null {
    const printed = this.printed(AT.cue);
    return printed && { ...printed, class: CUE_CLASSES[this.#places.charCodeAt(AT.cueClass)] ?? 'neutral' };
  }
}

const PLACED = {
  locator: (packed: PackedStatement) => packed.whereabouts(),
  sentence: (packed: PackedStatement) => packed.span(AT.sentence),
  quoted: (packed: PackedStatement) => packed.spans(),
  role: (packed: PackedStatement) => packed.printed(AT.role),
  cue: (packed: PackedStatement) => packed.verb(),
  venue: (packed: PackedStatement) => packed.printed(AT.venue),
  toldTo: (packed: PackedStatement) => packed.printed(AT.toldTo),
};
const PROPERTIES = Object.entries(PLACED).map(([field, read]): [string, PropertyDescriptor] => [
  field,
  {
    get(this: PackedStatement) {
      return read(this);
    },
    enumerable: true,
    configurable: true,
  },
]);

/**
 * The places of a statement in its document, as a packed statement keeps them. Null where its words are not those of the
 * text at its places, or a place is beyond 65,535.
 */
export function placesIn(text: KeptText, statement: Statement): string | null {
  const { locator, sentence, role, cue, venue, toldTo, quoted } = statement;
  const { start, end, prefix, suffix } = locator;
  const isThere =
    isPrinted(locator, text) &&
    isPrinted(role, text) &&
    isPrinted(cue, text) &&
    isPrinted(venue, text) &&
    isPrinted(toldTo, text) &&
    prefix.length <= start &&
    text.holds(prefix, start - prefix.length) &&
    text.holds(suffix, end) &&
    Math.max(end + suffix.length, sentence.end, ...quoted.map((span) => span.end)) <= LARGEST;
  if (!isThere) return null;
  const utterance = roughUtteranceKey(statement);
  const places = [start, end, prefix.length, suffix.length, sentence.start, sentence.end];
  addPlace(role, places);
  addPlace(cue, places);
  places.push(CUE_CLASSES.indexOf(cue?.class ?? 'neutral'));
  addPlace(venue, places);
  addPlace(toldTo, places);
  places.push(utterance >>> 16, utterance & LARGEST);
  for (const span of quoted) addPlace(span, places);
  return String.fromCharCode(...places);
}

/** A statement in little memory, of its places in a document (`placesIn`) and everything else. */
export const packedStatement = (unplaced: Unplaced, places: string, text: KeptText): Statement =>
  new PackedStatement(unplaced, places, text);

const isPrinted = (printed: Printed | null, text: KeptText): boolean =>
  printed === null ||
  (printed.end > 0 &&
    printed.end <= LARGEST &&
    printed.end - printed.start === printed.exact.length &&
    text.holds(printed.exact, printed.start));

function addPlace(span: Span | null, places: number[]): void {
  places.push(span?.start ?? 0, span?.end ?? 0);
}

/** `roughUtteranceKey`, which a packed statement knows. */
export const keptUtteranceKey = (statement: Statement): number =>
  statement instanceof PackedStatement ? statement.utterance : roughUtteranceKey(statement);

/** Where a statement's content stands in its document; of a packed one without reading its words. */
export const placeOf = (statement: Statement): Span =>
  statement instanceof PackedStatement ? statement.span(AT.locator) : statement.locator;

/** `locator.exact`, of a packed statement without what stands beside it. */
export const contentOf = (statement: Statement): string =>
  statement instanceof PackedStatement ? statement.exact : statement.locator.exact;
