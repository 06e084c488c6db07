import type { Facts } from './facts.ts';
import type { Fault, Key, Problem } from './problem.ts';
import { quotedFaults } from './quoted.ts';
import { locate, overlap, type Printed, type Span, within } from './span.ts';
import type { Statement } from './statement.ts';
import { codePoint, shown } from './text.ts';

/** Where the statements of a desk do not stand in their sources as they say. A statement of an unknown source is passed over. */
export function verbatimProblems({ sources, statements }: Pick<Facts, 'sources' | 'statements'>): Problem[] {
  const texts = new Map(sources.map((source) => [source.id, source.text]));
  return statements.flatMap((statement, index) => {
    const text = texts.get(statement.source);
    if (text === undefined) return [];
    return verbatimFaults(statement, text).map((fault): Problem => ({ kind: 'statement', index, ...fault }));
  });
}

/**
 * Where a statement does not stand in its source's text as it says, character for character, or says of itself what
 * its words there do not bear out. What hangs on the excerpt is judged only when the excerpt is at its place.
 */
export function verbatimFaults(statement: Statement, text: string): Fault[] {
  const { locator } = statement;
  const moved = misplaced(text, locator);
  return [
    ...(moved
      ? [{ ...moved, path: ['locator', ...moved.path] }]
      : [
          ...contextFaults(statement, text),
          ...sentenceFaults(statement, text),
          ...quotedFaults(statement, text),
          ...cueFaults(statement),
        ]),
    ...printedFaults(statement, text),
    ...voiceFaults(statement),
  ];
}

/** What keeps words from being at their place, with where they stand instead; null when they are there. */
export function misplaced(text: string, { start, end, exact }: Printed): Fault | null {
  const there = text.slice(start, end);
  if (end <= text.length && there === exact) return null;
  const places = placesOf(text, exact);
  const nearest = places.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
  if (nearest !== undefined) {
    const at = `${nearest}–${nearest + exact.length}`;
    const message =
      places.length === 1
        ? `the words are not at ${start}–${end}, they stand at ${at}. Set start and end to these.`
        : `the words are not at ${start}–${end}, they stand in ${places.length} places, the nearest is ${at}. Set start and end to the one that is meant.`;
    return { path: ['start'], message };
  }
  if (end > text.length) {
    const message = `is ${end}, but the text of the source ends at ${text.length}. Copy the words from the source and count again.`;
    return { path: ['end'], message };
  }
  const same = commonLength(there, exact);
  const what =
    same === 0 || same === Math.min(there.length, exact.length)
      ? `is ${shown(exact)}, but at ${start}–${end} the source has ${shown(there)}`
      : `differs from the source at ${start + same}: it has ${glyph(exact, same)} where the source has ${glyph(there, same)}`;
  return { path: ['exact'], message: `${what}. Copy the words from the source, character for character.` };
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1 && words; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Quotation marks and dashes look alike, so their numbers stand beside them. */
const glyph = (text: string, at: number): string => `${shown(text.slice(at, at + 1))} (${codePoint(text.slice(at))})`;

function contextFaults({ locator }: Statement, text: string): Fault[] {
  const right = locate(text, locator);
  const faults: Fault[] = [];
  for (const side of ['prefix', 'suffix'] as const) {
    if (locator[side] === right[side]) continue;
    const where = side === 'prefix' ? 'before' : 'after';
    const message = `is ${shown(locator[side])}, but ${where} the excerpt stands ${shown(right[side])}. Copy the 32 characters ${where} it.`;
    faults.push({ path: ['locator', side], message });
  }
  return faults;
}

function sentenceFaults({ sentence, locator, role, cue, figures }: Statement, text: string): Fault[] {
  if (sentence.end > text.length) {
    const message = `ends at ${sentence.end}, but the text of the source ends at ${text.length}. Count again.`;
    return [{ path: ['sentence', 'end'], message }];
  }
  const faults: Fault[] = [];
  if (!text.slice(sentence.start, sentence.end).isWellFormed()) {
    faults.push({ path: ['sentence'], message: 'cuts a character in two. Move start or end by one.' });
  }
  if (!within(locator, sentence)) faults.push({ path: ['sentence'], message: notHeld('the excerpt', locator) });
  if (role && reachesOut(role, sentence)) faults.push({ path: ['sentence'], message: notHeld('all of role', role) });
  if (cue && reachesOut(cue, sentence)) faults.push({ path: ['sentence'], message: notHeld('all of cue', cue) });
  figures.forEach(({ printed }, index) => {
    if (within(printed, sentence)) return;
    const message = `is outside the sentence at ${sentence.start}–${sentence.end}. Widen the sentence, or move the figure to the statement that gives it.`;
    faults.push({ path: ['figures', index, 'printed'], message });
  });
  return faults;
}

/** Role and cue may stand in a neighbouring sentence, but not across the edge of this one. */
const reachesOut = (part: Span, sentence: Span): boolean => overlap(part, sentence) && !within(part, sentence);

const notHeld = (what: string, { start, end }: Span): string =>
  `does not hold ${what} (${start}–${end}). Widen it to the whole printed sentence.`;

function cueFaults(statement: Statement): Fault[] {
  const { cue, locator } = statement;
  if (!cue || !overlap(cue, locator) || isInterrupted(statement)) return [];
  const message = `lies inside the excerpt at ${locator.start}–${locator.end}. The excerpt is what was said, without speaker and cue: shorten it, or choose another cue.`;
  return [{ path: ['cue'], message }];
}

/** Indirect speech can be printed around its speaker and cue, "27 the army says are dead", and then has no other excerpt. */
function isInterrupted({ kind, locator, role, cue }: Statement): boolean {
  if (kind !== 'paraphrase' || !role || !cue) return false;
  return locator.start < Math.min(role.start, cue.start) && Math.max(role.end, cue.end) < locator.end;
}

/** Every stretch of text that a statement names, besides its excerpt. */
function printedParts(statement: Statement): [Key[], Printed | null | undefined][] {
  return [
    [['role'], statement.role],
    [['cue'], statement.cue],
    [['venue'], statement.venue],
    [['toldTo'], statement.toldTo],
    [['said', 'printed'], statement.said?.printed],
    [['asOf', 'printed'], statement.asOf?.printed],
    ...statement.figures.flatMap((figure, index): [Key[], Printed | null][] => [
      [['figures', index, 'printed'], figure.printed],
      [['figures', index, 'authority'], figure.authority],
    ]),
  ];
}

function printedFaults(statement: Statement, text: string): Fault[] {
  return printedParts(statement).flatMap(([path, printed]) => {
    const moved = printed && misplaced(text, printed);
    return moved ? [{ ...moved, path: [...path, ...moved.path] }] : [];
  });
}

/** A report is the source's own voice: nobody else speaks in it, and only there can the outlet characterise. */
function voiceFaults({ kind, speaker, role, cue, characterisation }: Statement): Fault[] {
  if (kind !== 'report') {
    if (!characterisation) return [];
    const message = `is true, but only a report is the outlet's own wording. Set it to false, or kind to "report".`;
    return [{ path: ['characterisation'], message }];
  }
  return Object.entries({ speaker, role, cue }).flatMap(([key, value]) => {
    const message = `is given, but a report is the source's own voice. Set it to null, or kind to "paraphrase".`;
    return value === null ? [] : [{ path: [key], message }];
  });
}
