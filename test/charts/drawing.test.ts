import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { chartScene } from '../../src/charts/chart-scene.ts';
import { chartOption } from '../../src/charts/drawing/chart-option.ts';
import { colourOf, glyph, PAPER } from '../../src/charts/drawing/origin-marks.ts';
import { picture } from '../../src/charts/drawing/picture.ts';
import { figuresChart } from '../../src/charts/figures-chart.ts';
import { flood } from './made-up-figures.ts';

const chart = figuresChart(flood, { title: 'Figures · missing <b> & "so"', subtitle: 'The flood' });

describe('a drawn picture', () => {
  it('is a PNG of twice the size of its layout', async () => {
    const { width, height } = chartScene(chart);
    const image = await loadImage(await picture(chart));
    expect([image.width, image.height]).toEqual([2 * width, 2 * height]);
  });

  it('holds every printed word as text when it is an SVG, and escapes them', async () => {
    const svg = (await picture(chart, 'svg')).toString();
    for (const words of [
      'between 90 and 140',
      'nearly 200',
      'who counts: the fire service',
      'counted: homes without power',
    ])
      expect(svg).toContain(words);
    expect(svg).toContain('missing &lt;b&gt; &amp;');
  });

  it('joins no marks: it has no series of lines', () => {
    const { series } = chartOption(chartScene(chart)) as { series: { type: string }[] };
    expect(series.length).toBeGreaterThan(0);
    expect(series.map(({ type }) => type).filter((type) => type !== 'custom')).toEqual([]);
  });

  it('gives the first twelve origins a shape each, so that no colour is needed', () => {
    const shapes = Array.from({ length: 12 }, (_, origin) => {
      const { type, shape, style } = glyph(origin, 0, 0, 7);
      return JSON.stringify([type, shape, style.fill === PAPER]);
    });
    expect(new Set(shapes).size).toBe(12);
  });

  it('has colours that stand out from the paper, also in grey', () => {
    for (let origin = 0; origin < 6; origin++) expect(contrast(colourOf(origin), PAPER)).toBeGreaterThan(4.5);
  });

  it('rejects, and goes on with the next, when one cannot be drawn', async () => {
    const broken = { ...chart, panels: [{ heading: 'x', unit: null, marks: [{ statement: 'a' }] }] };
    await expect(picture(JSON.parse(JSON.stringify(broken)))).rejects.toThrow();
    expect((await picture(chart, 'svg')).length).toBeGreaterThan(1000);
  });
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
