import { dateWords } from '../../wording/date-words.ts';
import { timeTicks } from '../axes.ts';
import type { Plot, Scene, SceneText } from '../scene.ts';
import { SHEET } from '../sheet.ts';
import { line, markElements } from './mark-elements.ts';
import { EDGE, type Element, FONT, glyph, INK, PAPER, QUIET, RULE } from './origin-marks.ts';

/** What a custom series hands to the function that draws its items, as far as it is used here. */
interface Drawing {
  coord(point: [number, number]): number[];
}

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A picture for the drawing library: an axis of time and one of values for each plot, its marks on them, all words beside. */
export function chartOption({ width, height, texts, glyphs, plots }: Scene): Record<string, unknown> {
  const frame = {
    type: 'rect',
    shape: { x: 0.5, y: 0.5, width: width - 1, height: height - 1, r: 8 },
    style: { fill: 'transparent', stroke: EDGE, lineWidth: 1 },
    silent: true,
  };
  return {
    animation: false,
    useUTC: true,
    backgroundColor: PAPER,
    textStyle: { fontFamily: FONT, color: INK },
    grid: plots.map(({ left, top, width: across, height: down }) => ({
      left,
      top,
      width: across,
      height: down,
      containLabel: false,
    })),
    xAxis: plots.map(timeAxisOf),
    yAxis: plots.map(valueAxisOf),
    series: plots.map(seriesOf),
    graphic: {
      elements: [
        frame,
        ...glyphs.map(({ x, y, origin }) => glyph(origin, x, y, SHEET.glyph)),
        ...plots.flatMap(({ leaders }) =>
          leaders.map(({ from, to }) => line([from.x, from.y], [to.x, to.y], QUIET, 0.8)),
        ),
        ...texts.map(textElement),
      ].map((element) => ({ ...element, z: 5 })),
    },
  };
}

const axisText = { color: INK, fontSize: 12, fontFamily: FONT };

function timeAxisOf({ time }: Plot, gridIndex: number) {
  const ticks = timeTicks(time);
  const customValues = ticks.map(({ at }) => at);
  const words = new Map(ticks.map(({ at, date }) => [at, dateWords(date)]));
  return {
    type: 'time',
    gridIndex,
    ...time,
    position: 'bottom',
    axisLine: { lineStyle: { color: EDGE }, onZero: false },
    axisTick: { lineStyle: { color: EDGE }, customValues },
    splitLine: { show: true, lineStyle: { color: RULE } },
    axisLabel: { ...axisText, customValues, hideOverlap: true, formatter: (at: number) => words.get(at) ?? '' },
  };
}

function valueAxisOf({ value }: Plot, gridIndex: number) {
  if (value === null) return { type: 'value', gridIndex, show: false, min: 0, max: 1 };
  const { min, max } = value;
  return {
    type: 'value',
    gridIndex,
    min,
    max,
    splitNumber: 4,
    ...(max <= 4 ? { minInterval: 1 } : {}),
    axisLine: { show: true, lineStyle: { color: EDGE } },
    splitLine: { lineStyle: { color: RULE } },
    axisLabel: {
      ...axisText,
      showMaxLabel: false,
      formatter: (number: number) => NUMBERS.format(number),
    },
  };
}

function seriesOf({ marks }: Plot, index: number) {
  return {
    type: 'custom',
    xAxisIndex: index,
    yAxisIndex: index,
    clip: false,
    silent: true,
    data: marks.map(({ time, value }) => [time.at, value?.min ?? 0]),
    encode: { x: 0, y: 1 },
    renderItem({ dataIndex }: { dataIndex: number }, drawing: Drawing) {
      const mark = marks[dataIndex];
      if (!mark) return null;
      const children: Element[] = markElements(mark, (moment, value) => {
        const [x = 0, y = 0] = drawing.coord([moment, value]);
        return { x, y };
      });
      return { type: 'group', children };
    },
  };
}

function textElement({ x, y, text, size, bold, tone, align }: SceneText): Element {
  return {
    type: 'text',
    style: {
      x,
      y,
      text,
      align,
      verticalAlign: 'middle',
      fill: tone === 'ink' ? INK : QUIET,
      // Lines of the grid stop short of the letters.
      stroke: PAPER,
      lineWidth: 4,
      font: `${bold ? 'bold' : 'normal'} ${size}px "${FONT}"`,
    },
    silent: true,
    z2: 20,
  };
}
