import type { Desk } from '../desk/desk.ts';
import type { Statement } from '../facts/statement.ts';
import type { Scope } from './scope.ts';

/** The statements of the scope that carry the same words by the same speaker, the given one among them. */
export function sameWordsInScope(statement: Statement, scope: Scope): Statement[] {
  return scope.desk.sameWordsAs(statement).filter(({ id }) => id === statement.id || scope.has(id));
}

/**
 * Folds statements of the same words into one each, keeping the place of the first: the one of which most is known
 * (when it was said, where, to whom, when it was published) stands for all.
 */
export function foldSameWords(numbers: readonly number[], scope: Scope): number[] {
  const { catalogue } = scope.desk;
  const seen = new Set<number>();
  const folded: number[] = [];
  for (const number of numbers) {
    // Most words were said once, and there may be very many statements to go through.
    if (!catalogue.mayShareWords(number)) {
      folded.push(number);
      continue;
    }
    if (seen.has(number)) continue;
    let best = catalogue.at(number);
    for (const other of sameWordsInScope(best, scope)) {
      seen.add(catalogue.numberOf(other.id) ?? number);
      if (known(other, scope.desk) > known(best, scope.desk)) best = other;
    }
    folded.push(catalogue.numberOf(best.id) ?? number);
  }
  return folded;
}

/** The statements of the scope that carry the words of some, these among them, each once. */
export function allOfTheseWords(folded: readonly number[], scope: Scope): number[] {
  const { catalogue } = scope.desk;
  return folded.flatMap((number) =>
    catalogue.mayShareWords(number)
      ? sameWordsInScope(catalogue.at(number), scope).flatMap(({ id }) => catalogue.numberOf(id) ?? [])
      : number,
  );
}

function known({ said, venue, toldTo, source }: Statement, desk: Desk): number {
  const published = desk.sources.get(source)?.published ?? null;
  return [said, venue, toldTo, published].filter((fact) => fact !== null).length;
}
