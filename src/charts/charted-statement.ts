import { type Edtf, edtfBounds } from '../facts/edtf.ts';
import type { Figure } from '../facts/figure.ts';
import type { StatementKind } from '../facts/statement.ts';
import type { Mark, PlacedDate } from './chart.ts';

/** What a chart needs of a statement that is shown in an answer. */
export interface ChartedStatement {
  id: string;
  kind: StatementKind;
  /** The printed sentence in runs that, joined, are the source's text. */
  sentence: readonly { text: string }[];
  speaker: { name: string } | null;
  said: { edtf: Edtf | null } | null;
  asOf: { edtf: Edtf | null } | null;
  figures: readonly Figure[];
  characterisation: boolean;
  source: { id: string; label: string; published: Edtf | null; family: string | null; agency: string | null };
}

/** What a picture is called, beside the marks. */
export interface ChartName {
  title: string;
  subtitle: string;
}

/** More marks than these cannot be told apart in one picture. */
export const MOST_MARKS = 40;

/** When a statement is placed: by what it tells, else by its saying, else by its source; null when none of these is known. */
export function placedDate(own: Edtf | null, { asOf, said, source }: ChartedStatement): PlacedDate | null {
  const known = own ?? asOf?.edtf ?? null;
  if (known !== null) return dated('as of', known);
  if (said?.edtf) return dated('said', said.edtf);
  return source.published === null ? null : dated('published', source.published);
}

/** A date with its ends; one that is open at both ends says nothing and is none. */
function dated(basis: PlacedDate['basis'], edtf: Edtf): PlacedDate | null {
  const { earliest, latest } = edtfBounds(edtf);
  const finite = (moment: number): number | null => (Number.isFinite(moment) ? moment : null);
  return finite(earliest) === null && finite(latest) === null
    ? null
    : { basis, edtf, earliest: finite(earliest), latest: finite(latest) };
}

/** The origins of statements in the order of their first one, each with a name; copies of one agency text are one. */
export class Origins {
  readonly #known = new Map<string, { index: number; name: string }>();

  /** The place of a statement's origin in the list. */
  of({ source }: ChartedStatement): number {
    const key = source.family ?? source.id;
    const known = this.#known.get(key);
    if (known) return known.index;
    const index = this.#known.size;
    this.#known.set(key, { index, name: source.agency ?? source.label });
    return index;
  }

  get names(): string[] {
    return [...this.#known.values()].map(({ name }) => name);
  }
}

/** Undated last; otherwise in the given order. */
export const placedFirst = (marks: readonly Mark[]): Mark[] => [
  ...marks.filter(({ date }) => date !== null),
  ...marks.filter(({ date }) => date === null),
];
