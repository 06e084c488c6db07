import { OPEN_END, STEM } from '../figures-scene.ts';
import type { PlottedMark } from '../scene.ts';
import { SHEET } from '../sheet.ts';
import { colourOf, type Element, glyph } from './origin-marks.ts';

/** Turns a moment and a value into pixels; in a timeline the second is ignored. */
export type ToPixels = (moment: number, value: number) => { x: number; y: number };

const ARROW = 6;

/** What is drawn for one mark: its printed range, which way an open number points, the span of its date, and its glyph. */
export function markElements(mark: PlottedMark, pixels: ToPixels): Element[] {
  const colour = colourOf(mark.origin);
  const { origin, value, aside, time } = mark;
  const low = pixels(time.at, value?.min ?? 0);
  const high = pixels(time.at, value?.max ?? 0);
  const x = low.x + aside;
  const yLow = value === null ? mark.at.y : low.y;
  const yHigh = value === null ? mark.at.y : high.y;
  const middle = (yLow + yHigh) / 2;
  return [
    ...spanElements(mark, { x, y: middle }, colour, pixels),
    ...(value === null ? [] : stems(value.comparator, { x, yLow, yHigh }, colour)),
    ...(yLow === yHigh
      ? [glyph(origin, x, yLow, SHEET.glyph)]
      : [bar(x, yLow, yHigh, colour), glyph(origin, x, yLow, SHEET.glyph), glyph(origin, x, yHigh, SHEET.glyph)]),
  ];
}

const bar = (x: number, yLow: number, yHigh: number, fill: string): Element => ({
  type: 'rect',
  shape: { x: x - 3, y: yHigh, width: 6, height: yLow - yHigh },
  style: { fill, opacity: 0.55 },
  silent: true,
});

/** A thin line over the time in which the date lies; an arrow where its end is not known. */
function spanElements(
  { time: { from, to } }: PlottedMark,
  { x, y }: { x: number; y: number },
  stroke: string,
  pixels: ToPixels,
): Element[] {
  const left = from === null ? x - OPEN_END : pixels(from, 0).x;
  const right = to === null ? x + OPEN_END : pixels(to, 0).x;
  if (right - left < 3) return [];
  return [
    line([left, y], [right, y], stroke, 1.5),
    ...(from === null ? [head(left, y, -ARROW, 0, stroke)] : [line([left, y - 5], [left, y + 5], stroke, 1.5)]),
    ...(to === null ? [head(right, y, ARROW, 0, stroke)] : [line([right, y - 5], [right, y + 5], stroke, 1.5)]),
  ];
}

/** Arrows for bounds, dashed lines for rounded numbers. Their length says nothing, so it is the same for all. */
function stems(
  comparator: string,
  { x, yLow, yHigh }: { x: number; yLow: number; yHigh: number },
  stroke: string,
): Element[] {
  const up = yHigh - STEM;
  const down = yLow + STEM;
  switch (comparator) {
    case 'over':
    case 'at-least':
    case 'indefinite':
      return [line([x, yHigh], [x, up + ARROW], stroke, 2.5), head(x, up + ARROW, 0, -ARROW, stroke)];
    case 'under':
    case 'at-most':
      return [line([x, yLow], [x, down - ARROW], stroke, 2.5), head(x, down - ARROW, 0, ARROW, stroke)];
    case 'about':
      return [line([x, up], [x, down], stroke, 2.5, [4, 3])];
    case 'nearly':
      return [line([x, yLow], [x, down], stroke, 2.5, [4, 3])];
    default:
      return [];
  }
}

export function line(
  from: [number, number],
  to: [number, number],
  stroke: string,
  lineWidth: number,
  dash?: number[],
): Element {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const lineDash = dash === undefined ? {} : { lineDash: dash };
  return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth, ...lineDash }, silent: true };
}

/** The tip of an arrow that goes on from a place in a direction. */
function head(x: number, y: number, dx: number, dy: number, fill: string): Element {
  const points = [
    [x + dx, y + dy],
    [x - dy * 0.8, y - dx * 0.8],
    [x + dy * 0.8, y + dx * 0.8],
  ];
  return { type: 'polygon', shape: { points }, style: { fill }, silent: true };
}
