import type { Locator, Printed, Span } from '../facts/span.ts';
import type { Cue, Statement } from '../facts/statement.ts';
import type { KeptText } from './kept-text.ts';

/**
 * A statement whose places are one short text of numbers, and whose words are looked up in the document when they are asked
 * for. To everyone else it is a statement like any other; it takes a third of the memory, and the collector passes it by.
 */
interface Packed {
  /** A place each for the fields below, as UTF-16 units. */
  [PLACES]: string;
  [TEXT]: KeptText;
}

const PLACES = Symbol('places');
const TEXT = Symbol('text');

/** Where each field stands in the places: start and end, 0 and 0 for none; the quoted spans follow after all else. */
const AT = { locator: 0, prefix: 2, suffix: 3, sentence: 4, role: 6, cue: 8, cueClass: 10, venue: 11, toldTo: 13 };
const QUOTED = 15;

const CUE_CLASSES: readonly Cue['class'][] = ['neutral', 'evidential', 'loaded'];
const LARGEST = 0xffff;

const fields: { [Field in keyof Statement]?: (this: Packed) => Statement[Field] } = {
  locator() {
    return locatorIn(this);
  },
  sentence() {
    return spanAt(this, AT.sentence);
  },
  quoted() {
    const count = (this[PLACES].length - QUOTED) / 2;
    return Array.from({ length: count }, (_, index) => spanAt(this, QUOTED + 2 * index));
  },
  role() {
    return printedAt(this, AT.role);
  },
  cue() {
    const printed = printedAt(this, AT.cue);
    return printed && { ...printed, class: CUE_CLASSES[this[PLACES].charCodeAt(AT.cueClass)] ?? 'neutral' };
  },
  venue() {
    return printedAt(this, AT.venue);
  },
  toldTo() {
    return printedAt(this, AT.toldTo);
  },
};
// One set of functions for all statements, so that they share one shape in memory.
const PROPERTIES = Object.entries(fields).map(([field, get]): [string, PropertyDescriptor] => [
  field,
  { get, enumerable: true, configurable: true },
]);

/** The statement in little memory; null where its words are not those of the text at its places, or a place is beyond 65,535. */
export function packedStatement(statement: Statement, text: KeptText): Statement | null {
  const { locator, sentence, role, cue, venue, toldTo, quoted } = statement;
  const { start, end, prefix, suffix } = locator;
  const places = [
    ...[start, end, prefix.length, suffix.length, sentence.start, sentence.end],
    ...placesOf(role),
    ...placesOf(cue),
    CUE_CLASSES.indexOf(cue?.class ?? 'neutral'),
    ...placesOf(venue),
    ...placesOf(toldTo),
    ...quoted.flatMap((span) => [span.start, span.end]),
  ];
  if (places.some((place) => place > LARGEST)) return null;
  const isThere = (printed: Printed | null) =>
    printed === null || (printed.end > 0 && text.slice(printed.start, printed.end) === printed.exact);
  if (![locator, role, cue, venue, toldTo].every(isThere)) return null;
  const isBeside =
    text.slice(Math.max(0, start - prefix.length), start) === prefix && text.slice(end, end + suffix.length) === suffix;
  if (!isBeside) return null;

  const { id, source, kind, speaker, said, asOf, figures, characterisation, topics, status, confirmedBy, recorded } =
    statement;
  const packed: Partial<Statement> = { id, source, kind };
  Object.defineProperty(packed, PLACES, { value: String.fromCharCode(...places) });
  Object.defineProperty(packed, TEXT, { value: text });
  for (const [field, property] of PROPERTIES) Object.defineProperty(packed, field, property);
  packed.speaker = speaker;
  packed.said = said;
  packed.asOf = asOf;
  packed.figures = figures;
  packed.characterisation = characterisation;
  packed.topics = topics;
  packed.status = status;
  packed.confirmedBy = confirmedBy;
  packed.recorded = recorded;
  return packed as Statement;
}

const placesOf = (span: Span | null): [number, number] => (span === null ? [0, 0] : [span.start, span.end]);

const spanAt = ({ [PLACES]: places }: Packed, at: number): Span => ({
  start: places.charCodeAt(at),
  end: places.charCodeAt(at + 1),
});

function printedAt(packed: Packed, at: number): Printed | null {
  const { start, end } = spanAt(packed, at);
  return end === 0 ? null : { start, end, exact: packed[TEXT].slice(start, end) };
}

function locatorIn(packed: Packed): Locator {
  const { [PLACES]: places, [TEXT]: text } = packed;
  const { start, end } = spanAt(packed, AT.locator);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(start - places.charCodeAt(AT.prefix), start),
    suffix: text.slice(end, end + places.charCodeAt(AT.suffix)),
  };
}
