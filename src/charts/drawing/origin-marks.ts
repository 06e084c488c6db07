/**
 * Shape and colour of each origin. The shapes alone tell origins apart, for print and for those who see no colours; the
 * colours are dark enough on the paper for a contrast of 4.5 (WCAG 1.4.11 asks for 3). After all shapes have been used they
 * come again hollow; from then on the legend and the text tell.
 */
export const PAPER = '#fdfcf8';
export const INK = '#1d1c1d';
export const QUIET = '#55545a';
export const RULE = '#d5d2c8';
export const EDGE = '#8a877d';
export const FONT = 'Talks Roboto';

const COLOURS = ['#0b4f8a', '#a83c00', '#1f6b2c', '#7a1f63', '#5b4300', '#0d5f66'];
const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star'] as const;

/** What the drawing library is told: plain objects of its `graphic` and `custom` elements. */
export interface Element {
  type: 'circle' | 'rect' | 'polygon' | 'line' | 'text' | 'polyline';
  shape?: Record<string, unknown>;
  style: Record<string, unknown>;
  silent: true;
  z2?: number;
}

export const colourOf = (origin: number): string => COLOURS[origin % COLOURS.length] ?? INK;

/** The mark of an origin with its middle at a place. */
export function glyph(origin: number, x: number, y: number, r: number): Element {
  const hollow = Math.floor(origin / SHAPES.length) % 2 === 1;
  const colour = colourOf(origin);
  const style = { fill: hollow ? PAPER : colour, stroke: hollow ? colour : PAPER, lineWidth: hollow ? 2.5 : 1.5 };
  const polygon = (points: [number, number][]): Element => ({
    type: 'polygon',
    shape: { points: points.map(([dx, dy]) => [x + dx * r, y + dy * r]) },
    style,
    silent: true,
    z2: 10,
  });
  switch (SHAPES[origin % SHAPES.length]) {
    case 'square':
      return polygon([
        [-0.9, -0.9],
        [0.9, -0.9],
        [0.9, 0.9],
        [-0.9, 0.9],
      ]);
    case 'triangle':
      return polygon([
        [0, -1.15],
        [1.1, 0.85],
        [-1.1, 0.85],
      ]);
    case 'diamond':
      return polygon([
        [0, -1.3],
        [1.1, 0],
        [0, 1.3],
        [-1.1, 0],
      ]);
    case 'cross':
      return polygon(CROSS);
    case 'star':
      return polygon(STAR);
    default:
      return { type: 'circle', shape: { cx: x, cy: y, r }, style, silent: true, z2: 10 };
  }
}

const T = 0.4;
const CROSS: [number, number][] = [
  [-T, -1.2],
  [T, -1.2],
  [T, -T],
  [1.2, -T],
  [1.2, T],
  [T, T],
  [T, 1.2],
  [-T, 1.2],
  [-T, T],
  [-1.2, T],
  [-1.2, -T],
  [-T, -T],
];
const STAR: [number, number][] = Array.from({ length: 10 }, (_, index) => {
  const far = index % 2 === 0 ? 1.35 : 0.6;
  const angle = (index * Math.PI) / 5 - Math.PI / 2;
  return [Math.cos(angle) * far, Math.sin(angle) * far];
});
