import type { Disagreement, DisagreementKind, Question } from '../../src/disagreement/disagreement.ts';
import { judgeQuestion } from '../../src/disagreement/find-disagreements.ts';
import type { Comparator } from '../../src/facts/figure.ts';
import type { Item } from '../../src/facts/item.ts';
import type { Source } from '../../src/facts/source.ts';
import { locate, type Printed } from '../../src/facts/span.ts';
import type { Cue, Dated, Statement } from '../../src/facts/statement.ts';

export interface ToldFigure {
  printed: string;
  value: number;
  comparator?: Comparator;
  unit?: string;
  counted?: string;
  authority?: string;
  asOf?: string;
}

/** A made-up account: what a test says of it, the rest is filled in. */
export interface Told {
  /** The content as printed; words between quotation marks count as quoted. */
  words: string;
  source?: string;
  outlet?: string;
  published?: string;
  family?: string;
  speaker?: string;
  cue?: [string, Cue['class']];
  version?: string;
  said?: string;
  asOf?: string;
  figures?: ToldFigure[];
  characterisation?: boolean;
  status?: Statement['status'];
}

export interface MadeUpQuestion {
  question: Question;
  sources: Map<string, Source>;
}

const QUOTED = /[“"]([^“”"]+)[”"]/g;

function printedIn(text: string, exact: string, from: number): Printed {
  const start = text.indexOf(exact, from);
  if (start < 0) throw new RangeError(`"${exact}" is not in the made-up text`);
  return { start, end: start + exact.length, exact };
}

const dated = (edtf: string | undefined): Dated | null =>
  edtf === undefined ? null : { edtf, printed: null, basis: 'editor', by: 'Test desk' };

function statementOf(told: Told, id: string, source: string, text: string, from: number): Statement {
  const place = printedIn(text, told.words, from);
  const quoted = [...told.words.matchAll(QUOTED)].map(({ index, 1: inside = '' }) => {
    const start = place.start + index + 1;
    return { start, end: start + inside.length };
  });
  const [verb, weight] = told.cue ?? ['said', 'neutral'];
  return {
    id,
    source,
    kind: told.speaker === undefined ? 'report' : quoted.length > 0 ? 'mixed' : 'paraphrase',
    locator: locate(text, place),
    sentence: { start: from, end: text.length },
    quoted,
    speaker: told.speaker ?? null,
    role: told.speaker === undefined ? null : printedIn(text, told.speaker, from),
    cue: told.speaker === undefined ? null : { ...printedIn(text, verb, from), class: weight },
    venue: null,
    toldTo: null,
    said: dated(told.said),
    asOf: dated(told.asOf),
    figures: (told.figures ?? []).map((figure) => ({
      printed: printedIn(text, figure.printed, place.start),
      min: figure.value,
      max: figure.value,
      comparator: figure.comparator ?? 'exact',
      unit: figure.unit ?? null,
      counted: figure.counted ?? 'people hurt',
      authority:
        figure.authority === undefined ? null : { start: 0, end: figure.authority.length, exact: figure.authority },
      asOf: figure.asOf ?? null,
    })),
    characterisation: told.characterisation ?? false,
    topics: [],
    status: told.status ?? 'confirmed',
    confirmedBy: 'Test desk',
    recorded: null,
  };
}

/** A question with made-up accounts, each in a source of its own unless the test names one. */
export function questionOf(about: Item['about'], accounts: readonly Told[]): MadeUpQuestion {
  const texts = new Map<string, string>();
  const sources = new Map<string, Source>();
  const placed = accounts.map((told, number) => {
    const id = told.source ?? `source-${number + 1}`;
    const before = texts.get(id) ?? '';
    const sentence =
      told.speaker === undefined ? told.words : `${told.speaker} ${told.cue?.[0] ?? 'said'} ${told.words}`;
    texts.set(id, `${before}${sentence}. `);
    return { told, id, from: before.length, statement: `statement-${number + 1}` };
  });
  for (const { told, id } of placed)
    sources.set(id, {
      id,
      name: id,
      outlet: told.outlet ?? null,
      title: null,
      byline: null,
      url: null,
      published: told.published ?? null,
      retrieved: null,
      dateline: null,
      credit: null,
      language: 'en',
      family: told.family === undefined ? null : { id: told.family, agency: told.family, why: 'made up' },
      embargoedUntil: null,
      channels: null,
      text: texts.get(id) ?? '',
    });
  const item: Item = {
    id: 'matter',
    story: 'story',
    topic: 'topic',
    question: 'a made-up matter',
    about,
    answers: placed.map(({ told, statement }) => ({
      statement,
      version: told.version === undefined ? null : { label: told.version, by: 'Test desk' },
    })),
  };
  return {
    sources,
    question: {
      item,
      accounts: placed.map(({ told, id, from, statement }) => ({
        statement: statementOf(told, statement, id, texts.get(id) ?? '', from),
        version: told.version ?? null,
        origin: told.family ?? id,
      })),
    },
  };
}

export function judge(about: Item['about'], ...accounts: readonly Told[]): Disagreement[] {
  const { question, sources } = questionOf(about, accounts);
  return judgeQuestion(question, sources);
}

export const kindsOf = (disagreements: readonly Disagreement[]): DisagreementKind[] =>
  disagreements.map(({ kind }) => kind);

/** What each side differs in, as printed, in the order of the sides. */
export function differingWords(about: Item['about'], ...accounts: readonly Told[]): string[][] {
  const { question, sources } = questionOf(about, accounts);
  return judgeQuestion(question, sources).flatMap(({ sides }) =>
    sides.map(({ source, differs }) =>
      differs.map(({ start, end }) => sources.get(source)?.text.slice(start, end) ?? ''),
    ),
  );
}
