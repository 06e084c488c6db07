import type { Desk } from '../desk/desk.ts';
import type { Source } from '../facts/source.ts';

/** The source that words name: by its id, else by the beginning of one id alone, else by an outlet or name that one source alone has. */
export function sourceNamed(words: string, desk: Desk): Source | null {
  const asked = words.trim().toLowerCase();
  if (asked === '') return null;
  const exact = desk.sources.get(asked);
  if (exact) return exact;
  const all = [...desk.sources.values()];
  return (
    only(all.filter(({ id }) => id.startsWith(asked))) ??
    only(all.filter(({ outlet, name }) => outlet?.toLowerCase() === asked || name.toLowerCase() === asked))
  );
}

const only = (sources: readonly Source[]): Source | null => (sources.length === 1 ? (sources[0] ?? null) : null);
