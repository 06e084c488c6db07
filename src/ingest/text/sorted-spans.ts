import type { Span } from '../../facts/span.ts';

/** The index of the first span that ends after a place, among spans in the order of the text that share no character; their number when none does. */
export function firstEndingAfter(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of some things in the order of the text, without overlap, that share a character with a span. */
export function touching<T extends Span>(things: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let at = firstEndingAfter(things, span.start); at < things.length; at += 1) {
    const thing = things[at];
    if (!thing || thing.start >= span.end) break;
    found.push(thing);
  }
  return found;
}

/** The text that some spans cover, as spans in order without overlap. */
export function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else if (start < end) whole.push({ start, end });
  }
  return whole;
}
