import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { CustomChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../chart.ts';
import { chartScene } from '../chart-scene.ts';
import { chartOption } from './chart-option.ts';
import { FONT } from './origin-marks.ts';

/** How many dots of the picture a pixel of the layout takes: sharp on every screen. */
const DENSITY = 2;

use([CustomChart, GridComponent, GraphicComponent, CanvasRenderer, SVGRenderer]);

/** The font comes along, since a bare machine has none. Without it, nothing could be read. */
function registerFont(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const style of ['Regular', 'Bold'])
    if (GlobalFonts.registerFromPath(resolve(`roboto-fontface/fonts/roboto/Roboto-${style}.woff`), FONT) === null)
      throw new Error(`The font of pictures, Roboto ${style}, could not be read.`);
}

registerFont();
// Only to measure text; what is drawn on comes with each picture.
setPlatformAPI({ createCanvas: () => createCanvas(1, 1) });

/** A chart as a vector picture; its letters are text in it. */
export function drawnSvg(chart: Chart): string {
  const scene = chartScene(chart);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: scene.width, height: scene.height });
  try {
    drawing.setOption(chartOption(scene));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}

/** A chart as a PNG. Takes a tenth of a second or more: see picture.ts for drawing beside other work. */
export async function drawnPng(chart: Chart): Promise<Buffer> {
  const scene = chartScene(chart);
  const { width, height } = scene;
  const canvas = createCanvas(width * DENSITY, height * DENSITY);
  const drawing = init(canvas, null, {
    renderer: 'canvas',
    devicePixelRatio: DENSITY,
    width,
    height,
  });
  try {
    drawing.setOption(chartOption(scene));
    drawing.getZr().flush();
    return await canvas.encode('png');
  } finally {
    drawing.dispose();
  }
}
