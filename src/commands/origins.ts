import type { Desk } from '../desk/desk.ts';
import { originOf, type Source } from '../facts/source.ts';
import type { Statement } from '../facts/statement.ts';
import { sourceLabel } from './source-label.ts';

/** In how many articles and origins statements stand; a family of copies is one origin. */
export const originsOf = (statements: readonly Statement[], desk: Desk) =>
  originsOfSources([...new Set(statements.map(({ source }) => source))], desk);

/** The same by the statements' numbers. */
export const originsOfListed = (numbers: readonly number[], desk: Desk) =>
  originsOfSources([...sourcesOf(numbers, desk)], desk);

/** The sources in which statements stand. */
export function sourcesOf(numbers: readonly number[], { catalogue }: Desk): Set<string> {
  const sources = new Set<string>();
  let last: string | null = null;
  for (const number of numbers) {
    const source = catalogue.sourceOf(number);
    // In most lists a source's statements follow one another.
    if (source !== last) sources.add(source);
    last = source;
  }
  return sources;
}

export function originsOfSources(sourceIds: readonly string[], desk: Desk) {
  const names = new Map<string, string>();
  for (const id of sourceIds) {
    const source = desk.sources.get(id);
    if (source) names.set(originOf(source), nameOf(source));
  }
  return { articles: sourceIds.length, origins: { count: names.size, names: [...names.values()] } };
}

/** A source never changes: a corrected one is another object. */
const namesOfSources = new WeakMap<Source, string>();

function nameOf(source: Source): string {
  const known = namesOfSources.get(source);
  if (known !== undefined) return known;
  const name = source.family?.agency ?? sourceLabel(source);
  namesOfSources.set(source, name);
  return name;
}
