/** The longest id with a number behind it still is one (64 characters, facts/text.ts). */
const LONGEST_BASE = 60;

/** An id that nothing has yet: `talks`, and where that is taken `talks-2`, `talks-3` … */
export function freeId(base: string, taken: ReadonlySet<string>): string {
  let id = base;
  for (let again = 2; taken.has(id); again += 1) id = `${base.slice(0, LONGEST_BASE).replace(/-$/, '')}-${again}`;
  return id;
}
