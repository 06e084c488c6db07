import { momentOf, spanOf, timeAxis, valueAxis } from './axes.ts';
import type { Chart, Mark, Panel, PlacedDate } from './chart.ts';
import { CHART_WORDS, dateOf, panelHeading } from './chart-wording.ts';
import { type Box, labelPlaces } from './label-places.ts';
import type { Plot, PlottedMark, Scene } from './scene.ts';
import { finishedScene, headedSheet, INNER, SHEET, type Sheet, write } from './sheet.ts';
import { lineWidth, wrapped } from './wrapped.ts';

type PlacedMark = Mark & { date: PlacedDate; value: NonNullable<Mark['value']> };

/** How far an arrow or a dashed line reaches from its mark, in pixels: it says which way, never how far. */
export const STEM = 26;

/** How far the line of a date reaches where its end is not known. */
export const OPEN_END = 40;

const AXIS = 100;
const BESIDE = 320;
const LABEL = 280;
const LEAST_HEIGHT = 150;
/** Marks at one place stand so far apart. */
const APART = 18;

/** Figures over time: a plot for each thing that is counted, its labels beside its marks, and what has no date listed beside it. */
export function figuresScene(chart: Chart): Scene {
  const sheet = headedSheet(chart);
  for (const panel of chart.panels) addPanel(sheet, panel);
  return finishedScene(sheet, chart);
}

function addPanel(sheet: Sheet, panel: Panel): void {
  const { margin } = SHEET;
  const top = write(sheet, panelHeading(panel), { x: margin, y: sheet.y + 6, width: INNER }, { size: 15, bold: true });
  const placed = panel.marks.filter((mark): mark is PlacedMark => mark.date !== null && mark.value !== null);
  const undated = panel.marks.filter(({ date }) => date === null);
  if (placed.length === 0) {
    sheet.y = addUndated(sheet, undated, { x: margin, y: top + 4, width: INNER }) + 14;
    return;
  }
  const width = INNER - AXIS - (undated.length > 0 ? BESIDE + 24 : 0);
  const { plot, remark } = plotOf(sheet, placed, { left: margin + AXIS, top: top + 10, width });
  sheet.plots.push(plot);
  let bottom = plot.top + plot.height + 30;
  if (remark !== null) bottom = write(sheet, remark, { x: plot.left, y: bottom, width }, { size: 12, tone: 'note' });
  const beside = { x: SHEET.width - margin - BESIDE, y: top + 10, width: BESIDE };
  sheet.y = Math.max(bottom, undated.length > 0 ? addUndated(sheet, undated, beside) : 0) + 14;
}

/** Marks without a date, each with its words: listed, never placed. */
function addUndated(sheet: Sheet, marks: readonly Mark[], place: { x: number; y: number; width: number }): number {
  let y = write(sheet, CHART_WORDS.beside, place, { tone: 'note' });
  for (const { origin, heading, words } of marks) {
    sheet.glyphs.push({ x: place.x + 8, y: y + 11, origin });
    const inner = { x: place.x + 24, width: place.width - 24 };
    y = write(sheet, heading, { ...inner, y: y + 2 }, { bold: true });
    y = write(sheet, words, { ...inner, y }) + 4;
  }
  return y;
}

/** The words beside a mark; the axis tells the date, where it is an as-of date and one day. */
const labelLines = (mark: PlacedMark): { text: string; bold: boolean }[] => [
  ...wrapped(mark.heading, LABEL, SHEET.text).map((text) => ({ text, bold: true })),
  ...[mark.words, ...(isPlainDay(mark.date) ? [] : [dateOf(mark)])].flatMap((line) =>
    wrapped(line, LABEL, SHEET.text).map((text) => ({ text, bold: false })),
  ),
];

const isPlainDay = ({ basis, edtf }: PlacedDate): boolean => basis === 'as of' && /^\d{4}-\d\d-\d\d$/.test(edtf);

const OF_LINE = SHEET.line - 1;
/** Labels stay this near their marks as long as a higher plot makes room for that. */
const NEAR = 80;
const HIGHEST = 640;

/** A plot that is high enough for every label to have a place of its own near its mark. */
function plotOf(
  sheet: Sheet,
  marks: readonly PlacedMark[],
  { left, top, width }: { left: number; top: number; width: number },
): { plot: Plot; remark: string | null } {
  const time = timeAxis(marks.map(({ date }) => date));
  const value = valueAxis(marks);
  const labels = marks.map(labelLines);
  const lineCount = labels.reduce((sum, lines) => sum + lines.length, 0);
  for (let height = Math.max(LEAST_HEIGHT, lineCount * OF_LINE); ; height = Math.ceil(height * 1.25)) {
    const box = { x: left, y: top, width, height };
    const plotted = plottedMarks(marks, { left, top, width, height }, time, value);
    const rooms = plotted.map((mark) => roomOf(mark, box, value));
    const labelled = rooms.map((room, index) => ({ room, label: sizeOf(labels[index] ?? []) }));
    const lines = plotted.flatMap((mark) => spanRoom(mark, box, time));
    const farthest = height > HIGHEST ? height : NEAR;
    const places = labelPlaces(labelled, { bounds: box, lines, farthest });
    if (places === null) continue;
    const leaders = places.flatMap((place, index) => {
      const [lines = [], room, mark] = [labels[index], rooms[index], plotted[index]];
      if (!room || !mark) return [];
      addLabel(sheet, lines, place, room);
      return leaderOf(place, room, mark);
    });
    const plot = { left, top, width, height, time, value, marks: plotted, leaders };
    return { plot, remark: value.min > 0 ? CHART_WORDS.fromZero : null };
  }
}

/** The lines of a label, set against its mark. */
function addLabel(sheet: Sheet, lines: readonly { text: string; bold: boolean }[], place: Box, room: Box): void {
  const isLeft = place.x + place.width <= room.x;
  for (const [row, { text, bold }] of lines.entries())
    sheet.texts.push({
      x: isLeft ? place.x + place.width : place.x,
      y: place.y + OF_LINE * (row + 0.5),
      text,
      size: SHEET.text,
      bold,
      tone: 'ink',
      align: isLeft ? 'right' : 'left',
    });
}

const sizeOf = (lines: readonly { text: string }[]) => ({
  width: Math.max(...lines.map(({ text }) => lineWidth(text, SHEET.text))),
  height: lines.length * OF_LINE,
});

function plottedMarks(
  marks: readonly PlacedMark[],
  { left, top, width, height }: Pick<Plot, 'left' | 'top' | 'width' | 'height'>,
  time: Plot['time'],
  axis: { min: number; max: number },
): PlottedMark[] {
  const taken: { x: number; y: number }[] = [];
  const xOf = (moment: number) => left + ((moment - time.min) / (time.max - time.min)) * width;
  return marks.map(({ origin, date, value }) => {
    const at = momentOf(date);
    const x = xOf(at);
    const y = top + height - (((value.min + value.max) / 2 - axis.min) / (axis.max - axis.min)) * height;
    let aside = 0;
    while (taken.some((other) => Math.abs(other.x - x - aside) < APART && Math.abs(other.y - y) < APART))
      aside += APART;
    taken.push({ x: x + aside, y });
    const span = spanOf(date) ?? { from: at, to: at };
    return { origin, time: { at, ...span }, value, aside, at: { x: x + aside, y } };
  });
}

/** The room that a mark takes with its bar and its arrow. */
function roomOf({ at, value }: PlottedMark, plot: Box, axis: { min: number; max: number }): Box {
  const { glyph } = SHEET;
  const up = value !== null && /^(?:over|at-least|indefinite|about)$/.test(value.comparator);
  const down = value !== null && /^(?:under|at-most|about|nearly)$/.test(value.comparator);
  const bar = value === null ? 0 : ((value.max - value.min) / (axis.max - axis.min) / 2) * plot.height;
  const top = at.y - bar - (up ? STEM : glyph);
  return { x: at.x - glyph, y: top, width: 2 * glyph, height: at.y + bar + (down ? STEM : glyph) - top };
}

/** The line over the time in which a date lies. */
function spanRoom({ at, time: { from, to } }: PlottedMark, plot: Box, axis: { min: number; max: number }): Box[] {
  const xOf = (moment: number) => plot.x + ((moment - axis.min) / (axis.max - axis.min)) * plot.width;
  const left = from === null ? at.x - OPEN_END : xOf(from);
  const right = to === null ? at.x + OPEN_END : xOf(to);
  return right - left < 3 ? [] : [{ x: left, y: at.y - 5, width: right - left, height: 10 }];
}

/** A thin line from a label to its mark, where they do not stand side by side. */
function leaderOf(place: Box, room: Box, { at }: PlottedMark): Plot['leaders'] {
  const middle = place.y + place.height / 2;
  const isBeside = place.y < room.y + room.height && room.y < place.y + place.height;
  if (isBeside && Math.abs(middle - at.y) < 2 * SHEET.line) return [];
  const x = Math.min(Math.max(at.x, place.x), place.x + place.width);
  const y = middle < at.y ? place.y + place.height : place.y;
  return [{ from: { x, y }, to: at }];
}
