import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeAxis, timeTicks, valueAxis } from '../../src/charts/axes.ts';
import type { Mark } from '../../src/charts/chart.ts';
import { chartScene } from '../../src/charts/chart-scene.ts';
import { altText, CHART_WORDS } from '../../src/charts/chart-wording.ts';
import { MOST_MARKS } from '../../src/charts/charted-statement.ts';
import { figuresChart } from '../../src/charts/figures-chart.ts';
import { labelPlaces, meet } from '../../src/charts/label-places.ts';
import { timelineChart } from '../../src/charts/timeline-chart.ts';
import { wrapped } from '../../src/charts/wrapped.ts';
import { charted, figureOf, flood } from './made-up-figures.ts';

const name = { title: 'Figures · missing', subtitle: 'The flood' };
const chart = figuresChart(flood, name);
const textsOf = (scene: ReturnType<typeof chartScene>) => scene.texts.map(({ text }) => text);

describe('a chart of figures', () => {
  it('gives each thing that is counted, and each unit, a plot of its own', () => {
    expect(chart.panels.map(({ heading, unit }) => [heading, unit])).toEqual([
      ['people missing', null],
      ['homes without power', null],
      ['height of the water', 'metres'],
    ]);
  });

  it('has one mark for each figure, with its printed words and who counts, unknown where that is not stated', () => {
    const marks = chart.panels.flatMap((panel) => panel.marks);
    expect(marks.length).toBe(flood.flatMap(({ figures }) => figures).length);
    expect(marks.map(({ heading, words }) => [heading, words])).toContainEqual([
      'over 120',
      'who counts: the fire service',
    ]);
    expect(marks.map(({ heading, words }) => [heading, words])).toContainEqual([
      'at most 150',
      'who counts: not stated',
    ]);
  });

  it('counts reprints of one agency as one origin', () => {
    const copies = [
      charted('a', 'The Gazette', [figureOf('5', [5])], { agency: 'WIRE' }),
      charted('b', 'The Courier', [figureOf('5', [5])], { agency: 'WIRE' }),
      charted('c', 'Radio Harbour', [figureOf('6', [6])]),
    ];
    const drawn = figuresChart(copies, name);
    expect(drawn.origins).toEqual(['WIRE', 'Radio Harbour']);
    expect(drawn.panels[0]?.marks.map(({ origin }) => origin)).toEqual([0, 0, 1]);
  });

  it('says which of the dates places a mark, and places none that has no date', () => {
    const scene = chartScene(chart);
    const placed = chart.panels.flatMap(({ marks }) => marks).filter(({ date }) => date !== null);
    expect(scene.plots.flatMap(({ marks }) => marks).length).toBe(placed.length);
    expect(textsOf(scene)).toContain('published: 3 Mar 2024');
    expect(textsOf(scene)).toContain('as of: on or before 8 Mar 2024');
    const beside = scene.texts.find(({ text }) => text === CHART_WORDS.beside);
    const undated = scene.texts.find(({ text }) => text === '131');
    const [first] = scene.plots;
    expect(undated?.x).toBeGreaterThan((first?.left ?? 0) + (first?.width ?? 0));
    expect(undated?.y).toBeGreaterThan(beside?.y ?? Number.POSITIVE_INFINITY);
  });

  it('shows no axis where no figure has a date, and says so', () => {
    const scene = chartScene(figuresChart([charted('a', 'The Gazette', [figureOf('5', [5])])], name));
    expect(scene.plots).toEqual([]);
    expect(textsOf(scene)).toContain(CHART_WORDS.nothingPlaced);
  });

  it('says so when there is nothing to draw', () => {
    const empty = figuresChart([], name);
    expect(textsOf(chartScene(empty))).toContain(CHART_WORDS.nothing);
    expect(altText(empty)).toContain(CHART_WORDS.nothing);
  });

  it('keeps marks at one place apart', () => {
    const twice = ['a', 'b'].map((id) =>
      charted(id, `Paper ${id}`, [figureOf('5', [5], 'exact', { asOf: '2024-03-04' })]),
    );
    const [one, other] = chartScene(figuresChart(twice, name)).plots[0]?.marks ?? [];
    expect(Math.abs((one?.at.x ?? 0) - (other?.at.x ?? 0))).toBeGreaterThan(14);
  });

  it('counts what a picture has no room for', () => {
    const many = Array.from({ length: MOST_MARKS + 7 }, (_, index) =>
      charted(`s${index}`, 'The Gazette', [figureOf('5', [index])]),
    );
    const drawn = figuresChart(many, name);
    expect(drawn.left).toBe(7);
    expect(textsOf(chartScene(drawn)).join('\n')).toContain('7 more figures: not drawn, but in the answer as text.');
  });
});

describe('a timeline', () => {
  const rows = timelineChart(flood, { title: 'Timeline', subtitle: 'The flood' });

  it('prints the whole sentence of each statement under whose it is', () => {
    const marks = rows.panels.flatMap((panel) => panel.marks);
    expect(marks.length).toBe(flood.length);
    expect(marks[0]).toMatchObject({
      heading: 'Reported by Inland Times in its own voice',
      words: 'As Inland Times has it, dozens people are missing.',
    });
    expect(textsOf(chartScene(rows)).join(' ')).toContain('As The Gazette has it, over 120 people are missing.');
  });

  it('never cuts a sentence: one that is too long is named by its length', () => {
    const long = charted('a', 'The Gazette', [], { published: '2024-03-04' });
    const scene = chartScene(timelineChart([{ ...long, sentence: [{ text: 'word '.repeat(200) }] }], name));
    expect(textsOf(scene).join(' ')).not.toContain('word word');
    expect(textsOf(scene).join(' ')).toContain('1000 characters as printed');
  });
});

describe('the alternative text', () => {
  it('says the same as the picture, with what has no place', () => {
    const text = altText(figuresChart(flood.slice(0, 3).concat(flood.slice(8, 9)), name));
    expect(text).toContain('Placed by date: 3. Not placed: date not stated: 1.');
    expect(text).toContain('over 120, who counts: the fire service, as of: 4 Mar 2024, origin: The Gazette.');
    expect(text).toContain('between 90 and 140, who counts: the mayor');
    expect(text).toContain('date not stated, origin: The Courier.');
  });

  it('fits into what Slack takes, and counts the rest', () => {
    const many = Array.from({ length: 60 }, () => flood).flat();
    for (const drawn of [figuresChart(many, name), timelineChart(many, name)]) {
      expect(altText(drawn).length).toBeLessThanOrEqual(1000);
      expect(altText(drawn)).toMatch(/\d+ more in the text of the answer\.$/);
    }
  });
});

describe('axes', () => {
  const dated = (edtf: string, earliest: number | null, latest: number | null) => ({
    basis: 'as of' as const,
    edtf,
    earliest,
    latest,
  });
  const valued = (min: number, max = min): Pick<Mark, 'value'> => ({ value: { min, max, comparator: 'exact' } });

  it('mark a few days, months or years, each at its own noon', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e12, max: 3e12 }), fc.integer({ min: 0, max: 3e12 }), (start, length) => {
        const axis = timeAxis([dated('', start, start + length)]);
        const ticks = timeTicks(axis);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const { at, date } of ticks) {
          expect(new Date(at).toISOString()).toContain('T12:00:00');
          expect(new Date(at).toISOString().startsWith(date)).toBe(true);
          expect(at).toBeGreaterThanOrEqual(axis.min - 86_400_000);
          expect(at).toBeLessThanOrEqual(axis.max + 86_400_000);
        }
      }),
    );
  });

  it('start at 0, but for numbers that lie close together', () => {
    expect(valueAxis([valued(120), valued(200)]).min).toBe(0);
    expect(valueAxis([valued(58_713), valued(59_020)]).min).toBeGreaterThan(50_000);
    expect(valueAxis([valued(0)])).toEqual({ min: 0, max: 1 });
  });

  it('hold every number, with room above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e9 }), { minLength: 1 }), (numbers) => {
        const axis = valueAxis(numbers.map((number) => valued(number)));
        expect(axis.min).toBeLessThanOrEqual(Math.min(...numbers));
        expect(axis.max).toBeGreaterThan(Math.max(...numbers));
      }),
    );
  });
});

describe('labels', () => {
  const mark = fc.record({
    x: fc.integer({ min: 0, max: 780 }),
    y: fc.integer({ min: 0, max: 580 }),
    width: fc.integer({ min: 40, max: 280 }),
  });

  it('never lie on each other, on a mark or out of bounds', () => {
    const bounds = { x: 0, y: 0, width: 800, height: 600 };
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 14 }), (given) => {
        const marks = given.map(({ x, y, width }) => ({
          room: { x, y, width: 14, height: 14 },
          label: { width, height: 34 },
        }));
        const places = labelPlaces(marks, { bounds, lines: [], farthest: 600 });
        if (places === null) return;
        expect(places.length).toBe(marks.length);
        for (const [index, place] of places.entries()) {
          expect(place.x).toBeGreaterThanOrEqual(0);
          expect(place.x + place.width).toBeLessThanOrEqual(800);
          const others = [...places.filter((_, other) => other !== index), ...marks.map(({ room }) => room)];
          expect(others.some((other) => meet(place, other))).toBe(false);
        }
      }),
    );
  });

  it('lose no word when they are wrapped', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', maxLength: 300 }),
        fc.integer({ min: 50, max: 600 }),
        (text, width) => {
          expect(wrapped(text, width, 13).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
