import { momentOf, spanOf, timeAxis } from './axes.ts';
import type { Chart, Mark, PlacedDate } from './chart.ts';
import { CHART_WORDS, placedWords } from './chart-wording.ts';
import type { PlottedMark, Scene } from './scene.ts';
import { finishedScene, headedSheet, INNER, SHEET, type Sheet, write } from './sheet.ts';
import { lineWidth } from './wrapped.ts';

/** Where the words end and the axis of time begins. */
const WORDS = 620;
const LONGEST = 600;

/** One row for each statement: its printed sentence, and its date on an axis that all rows share. */
export function timelineScene(chart: Chart): Scene {
  const sheet = headedSheet(chart);
  const marks = chart.panels.flatMap((panel) => panel.marks);
  addRows(sheet, marks);
  const undated = marks.filter(({ date }) => date === null);
  if (undated.length > 0) {
    const place = { x: SHEET.margin, y: sheet.y + 6, width: INNER };
    sheet.y = write(sheet, CHART_WORDS.beside, place, { tone: 'note', bold: true }) + 4;
    for (const mark of undated) sheet.y = addWords(sheet, mark, INNER) + 12;
  }
  return finishedScene(sheet, chart);
}

/** The rows with a date, over one axis of time. */
function addRows(sheet: Sheet, marks: readonly Mark[]): void {
  const dated = marks.flatMap((mark) => (mark.date === null ? [] : [{ mark, date: mark.date }]));
  if (dated.length === 0) return;
  const time = timeAxis(dated.map(({ date }) => date));
  const left = SHEET.margin + WORDS + 24;
  const width = SHEET.width - SHEET.margin - left;
  const top = sheet.y;
  const plotted: PlottedMark[] = [];
  for (const { mark, date } of dated) {
    const start = sheet.y;
    sheet.y = Math.max(addWords(sheet, mark, WORDS), start + 44) + 14;
    const x = left + ((momentOf(date) - time.min) / (time.max - time.min)) * width;
    plotted.push(rowMark(mark, date, { x, y: start + 12 }));
    addDate(sheet, date, { x, y: start + 22 }, { left, right: left + width });
  }
  const height = sheet.y - top;
  sheet.plots.push({ left, top, width, height, time, value: null, marks: plotted, leaders: [] });
  sheet.y += 34;
}

function rowMark({ origin }: Mark, date: PlacedDate, at: PlottedMark['at']): PlottedMark {
  const moment = momentOf(date);
  const span = spanOf(date) ?? { from: moment, to: moment };
  return { origin, time: { at: moment, ...span }, value: null, aside: 0, at };
}

/** The date in words under its mark, within the axis. */
function addDate(sheet: Sheet, date: PlacedDate, at: { x: number; y: number }, room: { left: number; right: number }) {
  const words = placedWords(date);
  const half = lineWidth(words, SHEET.text) / 2;
  const x = Math.max(room.left + half, Math.min(room.right - half, at.x));
  sheet.texts.push({ x, y: at.y + 9, text: words, size: SHEET.text, bold: false, tone: 'ink', align: 'center' });
}

/** Who said it, then the printed sentence whole; one that is too long for a picture is named by its length, never cut. */
function addWords(sheet: Sheet, { origin, heading, words }: Mark, width: number): number {
  sheet.glyphs.push({ x: SHEET.margin + 8, y: sheet.y + 11, origin });
  const inner = { x: SHEET.margin + 24, width: width - 24 };
  const below = write(sheet, heading, { ...inner, y: sheet.y + 2 }, { bold: true });
  const shown =
    words.length <= LONGEST ? words : `${words.length} characters as printed: the answer as text has them all.`;
  return write(sheet, shown, { ...inner, y: below });
}
