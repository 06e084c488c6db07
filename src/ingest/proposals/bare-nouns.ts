import { type Span, within } from '../../facts/span.ts';
import type { Attribution } from '../attribution.ts';

/**
 * Attributions without those by a noun ("her claim that …") that bring no clause. "Its response to the plan, she said" is she
 * who speaks: what was quoted there goes to the shortest other saying around it; where there is none, the noun keeps it.
 */
export function withoutBareNouns(text: string, attributions: readonly Attribution[]): Attribution[] {
  const bare = attributions.filter((attribution) => attribution.rule === 'noun' && !bringsClause(text, attribution));
  if (bare.length === 0) return [...attributions];
  const given = new Map<Attribution, Span[]>();
  const kept = new Set<Attribution>();
  for (const noun of bare) {
    for (const quoted of noun.direct) {
      const around = shortestAround(quoted, attributions, bare);
      if (around) given.set(around, [...(given.get(around) ?? []), quoted]);
      else kept.add(noun);
    }
  }
  return attributions
    .filter((attribution) => kept.has(attribution) || !bare.includes(attribution))
    .map((attribution) => {
      const more = given.get(attribution);
      if (!more) return attribution;
      const direct = [...attribution.direct, ...more].toSorted((a, b) => a.start - b.start);
      return { ...attribution, direct };
    });
}

/** "that …" or a colon behind the noun. */
function bringsClause(text: string, { cue, contents }: Attribution): boolean {
  const [content] = contents;
  if (!cue || !content) return false;
  return /^\s*(?:that\b|:)/i.test(text.slice(cue.span.end, content.end));
}

function shortestAround(
  quoted: Span,
  attributions: readonly Attribution[],
  but: readonly Attribution[],
): Attribution | null {
  let shortest: { attribution: Attribution; length: number } | null = null;
  for (const attribution of attributions) {
    if (but.includes(attribution)) continue;
    for (const span of attribution.contents) {
      const length = span.end - span.start;
      if (within(quoted, span) && (shortest === null || length < shortest.length)) shortest = { attribution, length };
    }
  }
  return shortest?.attribution ?? null;
}
