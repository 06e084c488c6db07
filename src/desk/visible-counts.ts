import type { Desk } from './desk.ts';
import { isVisible } from './visibility.ts';

/** How many sources and statements anybody may see: one under embargo, or for some channels alone, leaves no trace in them. */
export function visibleCounts(desk: Desk, now: Date): { sources: number; statements: number } {
  const hidden = [...desk.sources.values()].filter((source) => !isVisible(source, null, now));
  const statements = hidden.reduce((sum, { id }) => sum + desk.catalogue.numbersOf(id).length, 0);
  return { sources: desk.sources.size - hidden.length, statements: desk.statements.size - statements };
}
