import { parentPort, workerData } from 'node:worker_threads';
import type { Chart } from '../chart.ts';
import { drawnPng, drawnSvg } from './drawn.ts';

/** What a picture is drawn from; sent by picture.ts. */
export interface DrawOrder {
  chart: Chart;
  as: 'png' | 'svg';
}

const { chart, as } = workerData as DrawOrder;
parentPort?.postMessage(as === 'svg' ? Buffer.from(drawnSvg(chart)) : await drawnPng(chart));
