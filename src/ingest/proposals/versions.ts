import type { Span } from '../../facts/span.ts';
import type { Statement } from '../../facts/statement.ts';

/** What a new version of an article does to a statement: its words stand where they stood, stand elsewhere, or stand no more. */
export type Fate =
  | { fate: 'kept'; statement: string }
  | { fate: 'moved'; statement: string; to: Span }
  | { fate: 'vanished'; statement: string; exact: string };

/**
 * Where the excerpts of an article stand in a new version of it. Words that stand there several times are taken where the
 * words around them fit best, then nearest to where they stood.
 */
export function compareVersions(before: string, after: string, statements: readonly Statement[]): Fate[] {
  return statements.map(({ id, locator }): Fate => {
    const { start, end, exact, prefix, suffix } = locator;
    if (before.slice(0, end) === after.slice(0, end)) return { fate: 'kept', statement: id };
    let best: { at: number; fit: number } | null = null;
    for (let at = after.indexOf(exact); at !== -1 && exact !== ''; at = after.indexOf(exact, at + 1)) {
      const fit = commonEnd(after.slice(0, at), prefix) + commonStart(after.slice(at + exact.length), suffix);
      const nearer =
        best === null || fit > best.fit || (fit === best.fit && Math.abs(at - start) < Math.abs(best.at - start));
      if (nearer) best = { at, fit };
    }
    if (best === null) return { fate: 'vanished', statement: id, exact };
    if (best.at === start) return { fate: 'kept', statement: id };
    return { fate: 'moved', statement: id, to: { start: best.at, end: best.at + exact.length } };
  });
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

/** What moved and what vanished, in words. */
export function versionWords(fates: readonly Fate[]): string {
  const moved = fates.filter(({ fate }) => fate === 'moved').length;
  const vanished = fates.filter((fate) => fate.fate === 'vanished');
  const gone = vanished.map(({ statement, exact }) => `${statement} (“${exact}”)`).join('; ');
  return `${moved} of its ${fates.length} statements moved, ${vanished.length} vanished${gone === '' ? '' : `: ${gone}`}.`;
}
