import type { Token } from '../text/tokens.ts';
import { EVALUATIVE, GRAVE_ACTS, INTENSIFIERS } from '../words/evaluative.ts';

/** Whether words judge what they tell of. What stands inside quotation marks is somebody's, not the writer's. */
export function judges(tokens: readonly Token[]): boolean {
  let quoted = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    if (token.kind === 'mark') quoted = !quoted;
    if (quoted || token.kind !== 'word') continue;
    if (EVALUATIVE.has(token.lower)) return true;
    if (INTENSIFIERS.has(token.lower) && GRAVE_ACTS.has(tokens[at + 1]?.lower ?? '')) return true;
  }
  return false;
}
