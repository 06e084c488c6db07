/** Which side of a thing a measure measures, by the words beside it. */
const ASPECTS: ReadonlyMap<string, string> = new Map(
  [
    'radius',
    'diameter',
    'depth deep',
    'width wide across',
    'height high tall elevation altitude',
    'length long',
    'distance away',
    'speed',
    'weight weighing weighed',
    'price cost costs costing',
  ].flatMap((line): [string, string][] => {
    const [aspect = '', ...rest] = line.split(' ');
    return [aspect, ...rest].map((word) => [word, aspect]);
  }),
);

/**
 * Which side of a thing a figure measures: in the figure itself ("12-metre-wide"), behind it ("5 metres (16 feet) deep"), before it
 * ("a depth of 5 metres"), or as read before. Null when nothing is said.
 */
export function aspectOf(printed: string, head: string, tail: string, counted: string): string | null {
  const glued = /-([a-z]+)$/i.exec(printed)?.[1]?.toLowerCase();
  const fastened = glued ? ASPECTS.get(glued) : undefined;
  if (fastened) return fastened;
  const behind = /^\s*(?:\([^)]*\)\s*)?(?:in\s+)?-?([a-z]+)/i.exec(tail)?.[1]?.toLowerCase();
  const after = behind ? ASPECTS.get(behind) : undefined;
  if (after) return after;
  const ahead =
    /([a-z]+)\s+(?:of|is|was)?\s*(?:about|around|some|nearly|almost|over|roughly|more than|less than|up to|at least|approximately)?\s*$/i
      .exec(head)?.[1]
      ?.toLowerCase();
  const before = ahead ? ASPECTS.get(ahead) : undefined;
  if (before) return before;
  for (const word of counted.split(/\s+/).slice(0, 3)) {
    const aspect = ASPECTS.get(word);
    if (aspect) return aspect;
  }
  return null;
}

/** What a desk's normal form says of those who are counted. */
const RELATIONS = new Set(
  'killed injured missing held abducted taken arrested charged displaced found rescued infected destroyed damaged sacked'.split(
    ' ',
  ),
);

export const relationIn = (counted: string): string | null =>
  counted.split(/\s+/).find((word) => RELATIONS.has(word)) ?? null;
