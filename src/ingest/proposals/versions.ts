import { locate, type Printed, type Span } from '../../facts/span.ts';
import type { Statement } from '../../facts/statement.ts';
import { verbatimFaults } from '../../facts/verbatim.ts';

/**
 * What a new version of an article does to a statement. `kept` and `moved`: its sentence, with speaker and cue, stands there
 * word for word, and `at` is the statement in its place there. `changed`: its excerpt is still printed, but not in the same
 * sentence. `vanished`: its excerpt is not printed any more.
 */
export type Fate =
  | { fate: 'kept' | 'moved'; statement: Statement; at: Statement }
  | { fate: 'changed' | 'vanished'; statement: Statement };

/**
 * Where the statements of an article stand in a new version of it. Line breaks, kinds of spaces and the glyphs of quotation
 * marks may differ, words may not. Sentences that stand there several times are taken where the words around them fit
 * best, then nearest to where they stood.
 */
export function compareVersions(before: string, after: string, statements: readonly Statement[]): Fate[] {
  const [old, fresh] = [plainText(before), plainText(after)];
  return statements.map((statement): Fate => {
    const whole = wholeOf(statement);
    const from = old.to(whole.start);
    const words = old.text.slice(from, old.to(whole.end));
    for (const place of placesOf(fresh.text, words, { old: old.text, from })) {
      const at = movedTo(statement, after, (offset) => fresh.from(old.to(offset) - from + place));
      if (verbatimFaults(at, after).length > 0) continue;
      const isKept = at.locator.start === statement.locator.start && at.sentence.start === statement.sentence.start;
      return { fate: isKept ? 'kept' : 'moved', statement, at };
    }
    const { start, end } = statement.locator;
    const excerpt = old.text.slice(old.to(start), old.to(end));
    return { fate: fresh.text.includes(excerpt) ? 'changed' : 'vanished', statement };
  });
}

/** A text in which every run of white space is one space and marks have one form, with the offsets there and back. */
interface PlainText {
  text: string;
  to(offset: number): number;
  from(offset: number): number;
}

const ONE_FORM: Record<string, string> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '‚': "'" };

function plainText(original: string): PlainText {
  let text = '';
  const offsets: number[] = [];
  const places = new Int32Array(original.length + 1);
  for (let at = 0; at < original.length; at += 1) {
    const character = original.charAt(at);
    const isSpace = /\s/.test(character);
    if (isSpace && text.endsWith(' ')) {
      places[at] = text.length;
      continue;
    }
    places[at] = text.length;
    offsets.push(at);
    text += isSpace ? ' ' : (ONE_FORM[character] ?? character);
  }
  places[original.length] = text.length;
  offsets.push(original.length);
  return { text, to: (offset) => places[offset] ?? text.length, from: (offset) => offsets[offset] ?? original.length };
}

/** From the first to the last character that a statement names. */
function wholeOf({ locator, sentence, role, cue, venue, toldTo, said, asOf, figures }: Statement): Span {
  const parts: (Span | null)[] = [
    locator,
    sentence,
    role,
    cue,
    venue,
    toldTo,
    said?.printed ?? null,
    asOf?.printed ?? null,
  ];
  for (const { printed, authority } of figures) parts.push(printed, authority);
  const spans = parts.filter((span) => span !== null);
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Where words stand, the place that fits best first. */
function placesOf(text: string, words: string, { old, from }: { old: string; from: number }): number[] {
  const places: { at: number; fit: number }[] = [];
  const [prefix, suffix] = [old.slice(Math.max(0, from - 32), from), old.slice(from + words.length).slice(0, 32)];
  for (let at = text.indexOf(words); at !== -1 && words !== ''; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const fit =
      commonEnd(text.slice(Math.max(0, at - 32), at), prefix) + commonStart(text.slice(end, end + 32), suffix);
    places.push({ at, fit });
  }
  return places.sort((a, b) => b.fit - a.fit || Math.abs(a.at - from) - Math.abs(b.at - from)).map(({ at }) => at);
}

function commonStart(text: string, words: string): number {
  let length = 0;
  while (length < words.length && text[length] === words[length]) length += 1;
  return length;
}

function commonEnd(text: string, words: string): number {
  let length = 0;
  while (length < words.length && text[text.length - 1 - length] === words[words.length - 1 - length]) length += 1;
  return length;
}

/** The statement where its words stand in another text, in the glyphs of that text. */
function movedTo(statement: Statement, text: string, moved: (offset: number) => number): Statement {
  const span = ({ start, end }: Span): Span => ({ start: moved(start), end: moved(end - 1) + 1 });
  const printed = <P extends Printed>(part: P): P => {
    const place = span(part);
    return { ...part, ...place, exact: text.slice(place.start, place.end) };
  };
  const { role, cue, venue, toldTo, said, asOf } = statement;
  return {
    ...statement,
    locator: locate(text, span(statement.locator)),
    sentence: span(statement.sentence),
    quoted: statement.quoted.map(span),
    role: role && printed(role),
    cue: cue && printed(cue),
    venue: venue && printed(venue),
    toldTo: toldTo && printed(toldTo),
    said: said && { ...said, printed: said.printed && printed(said.printed) },
    asOf: asOf && { ...asOf, printed: asOf.printed && printed(asOf.printed) },
    figures: statement.figures.map((figure) => ({
      ...figure,
      printed: printed(figure.printed),
      authority: figure.authority && printed(figure.authority),
    })),
  };
}
