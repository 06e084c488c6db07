import type { Disagreement } from '../disagreement/disagreement.ts';
import { readTogether } from '../disagreement/gathering/gathered-disagreements.ts';
import type { ReadArticle } from '../disagreement/gathering/read-article.ts';
import { type Facts, isShown } from '../facts/facts.ts';
import { originOf, type Source } from '../facts/source.ts';
import { type Span, within } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';

/**
 * Where the sources of a story differ by what their confirmed statements say, whatever items these were put to: an item holds one
 * question, and a sentence often answers several. Only sentences of confirmed statements are read. Each side is the statement that
 * holds the words; what an item already shows (`known`) is left out. The ids begin with `read-together`. Every two sources are held
 * against each other, so ask for one story at a time, and give only the sources that the reader may see. `leftOut` tells what of long
 * sources was too much to be held against the others.
 */
export function gatheredDisagreements(
  facts: Pick<Facts, 'sources' | 'statements' | 'speakers'>,
  story: Story,
  known: readonly Disagreement[],
): ReturnType<typeof readTogether> {
  const names = new Map(facts.speakers.map(({ id, name }) => [id, name]));
  const listed = new Set(story.sources);
  const bySource = Map.groupBy(facts.statements.filter(isShown), ({ source }) => source);
  const articles = facts.sources
    .filter(({ id, replacedBy }) => listed.has(id) && replacedBy === undefined)
    .flatMap((source) => {
      const statements = bySource.get(source.id) ?? [];
      return statements.length === 0 ? [] : [confirmedArticle(source, statements, names)];
    });
  const holders = new Map([...bySource].map(([source, statements]) => [source, holdersIn(statements)]));
  const { disagreements, leftOut } = readTogether(articles);
  const found = disagreements.flatMap((one) => {
    const sides = one.sides.flatMap((side) => {
      const statement = holders.get(side.source)?.(side);
      return statement ? [{ ...side, statement: statement.id }] : [];
    });
    const whole = sides.length === one.sides.length && new Set(sides.map(({ group }) => group)).size > 1;
    return whole ? [{ ...one, id: `read-together-${one.id}`, sides }] : [];
  });
  const shown = new Set(known.map(keyOf));
  return { disagreements: found.filter((one) => !shown.has(keyOf(one))), leftOut };
}

/** What is told of which statements, whoever brought them together. */
const keyOf = ({ kind, sides }: Disagreement): string =>
  `${kind} ${[...new Set(sides.map(({ statement }) => statement))].toSorted().join(' ')}`;

/** A source of which only the sentences of confirmed statements can be read; all else is blank, in its place. */
function confirmedArticle(
  source: Source,
  statements: readonly Statement[],
  names: ReadonlyMap<string, string>,
): ReadArticle {
  const sentences = sentencesOf(statements);
  return {
    id: source.id,
    text: onlyWithin(source.text, sentences),
    published: source.published,
    outlet: source.outlet,
    families: source.family ? [originOf(source)] : [],
    sentences,
    statements: statements.map((statement) => ({
      statement,
      speakerName: statement.speaker === null ? null : (names.get(statement.speaker) ?? null),
    })),
    figures: statements.flatMap(({ figures }) => figures),
  };
}

/** The sentences of statements, each once, in the order of the text; one inside another is part of it. */
function sentencesOf(statements: readonly Statement[]): Span[] {
  const sorted = statements.map(({ sentence }) => sentence).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const sentences: Span[] = [];
  for (const { start, end } of sorted) {
    const last = sentences.at(-1);
    if (!last || start >= last.end) sentences.push({ start, end });
    else if (end > last.end) sentences[sentences.length - 1] = { start: last.start, end };
  }
  return sentences;
}

function onlyWithin(text: string, sentences: readonly Span[]): string {
  const blank = (from: number, to: number): string => text.slice(from, to).replace(/[^\n]/g, ' ');
  let read = '';
  for (const { start, end } of sentences) read += blank(read.length, start) + text.slice(start, end);
  return read + blank(read.length, text.length);
}

/** Finds the shortest statement that holds the place of a side; else one whose sentence does. */
function holdersIn(statements: readonly Statement[]): (side: Span) => Statement | undefined {
  const length = ({ locator }: Statement): number => locator.end - locator.start;
  const shortestFirst = statements.toSorted((a, b) => length(a) - length(b));
  return (side) =>
    shortestFirst.find(({ locator }) => within(side, locator)) ??
    shortestFirst.find(({ sentence }) => within(side, sentence));
}
