import type { Chart } from './chart.ts';
import { figuresScene } from './figures-scene.ts';
import type { Scene } from './scene.ts';
import { timelineScene } from './timeline-scene.ts';

/** A chart as a picture in pixels, before anything is drawn. */
export const chartScene = (chart: Chart): Scene =>
  chart.kind === 'figures' ? figuresScene(chart) : timelineScene(chart);
