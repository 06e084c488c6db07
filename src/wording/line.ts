/** A point in time, which each reader in Slack sees in their own zone; everywhere else stands `fallback`, with its zone. */
export interface Moment {
  /** Unix time in whole seconds. */
  at: number;
  fallback: string;
}

/** A line of our own wording: text, with the moments in it. */
export type Line = readonly (string | Moment)[];

type Part = string | Moment | Line | null;

/** Parts of a line stand apart by this. */
export const APART = ' · ';

/** A line of several parts; those that are absent leave no trace. */
export function joined(...parts: Part[]): Line {
  const present = parts.filter((part) => part !== null).map(piecesOf);
  const shown = present.filter((pieces) => lineText(pieces) !== '');
  return merged(shown.flatMap((pieces, index) => (index === 0 ? pieces : [APART, ...pieces])));
}

/** Writes a line as a template whose values may be moments and lines: lineOf`corrected ${at} by ${by}`. */
export function lineOf(strings: TemplateStringsArray, ...values: (Part | number)[]): Line {
  return merged(
    strings.flatMap((text, index) => {
      const value = values[index] ?? null;
      return [text, ...piecesOf(typeof value === 'number' ? String(value) : value)];
    }),
  );
}

/** The line where no reader's zone is known: in a terminal, in what is read out, in citations. */
export const lineText = (line: Line): string =>
  line.map((piece) => (typeof piece === 'string' ? piece : piece.fallback)).join('');

export const hasMoment = (line: Line): boolean => line.some((piece) => typeof piece !== 'string');

function piecesOf(part: Part): Line {
  if (part === null) return [];
  return Array.isArray(part) ? part : [part as string | Moment];
}

function merged(pieces: Line): Line {
  const found: (string | Moment)[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') found[found.length - 1] = last + piece;
    else if (piece !== '') found.push(piece);
  }
  return found;
}
