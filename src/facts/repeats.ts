/** An entry whose key an earlier entry has, its place in the list, and the first that has it. */
export interface Repeat<T> {
  entry: T;
  index: number;
  first: T;
}

/** The entries of a list whose key stands in it before. */
export function repeats<T>(entries: readonly T[], keyOf: (entry: T) => string): Repeat<T>[] {
  const firsts = new Map<string, T>();
  return entries.flatMap((entry, index) => {
    const key = keyOf(entry);
    const first = firsts.get(key);
    if (first !== undefined) return [{ entry, index, first }];
    firsts.set(key, entry);
    return [];
  });
}
