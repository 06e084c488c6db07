import type { Chart } from './chart.ts';
import { CHART_WORDS, counts, leftWords } from './chart-wording.ts';
import type { Scene, SceneText } from './scene.ts';
import { lineWidth, wrapped } from './wrapped.ts';

export const SHEET = { width: 1200, margin: 32, text: 13, line: 18, glyph: 7 } as const;

/** The room between the margins. */
export const INNER = SHEET.width - 2 * SHEET.margin;

/** A picture while it is laid out from top to bottom. */
export interface Sheet extends Pick<Scene, 'texts' | 'glyphs' | 'plots'> {
  /** How far down it is filled. */
  y: number;
}

type Style = Partial<Pick<SceneText, 'size' | 'bold' | 'tone' | 'align'>>;

/** Writes lines one below the other, in as many as it takes, and gives how far down they reach. */
export function write(
  sheet: Pick<Sheet, 'texts'>,
  text: string,
  { x, y, width }: { x: number; y: number; width: number },
  { size = SHEET.text, bold = false, tone = 'ink', align = 'left' }: Style = {},
): number {
  const step = Math.round(size * 1.4);
  const lines = wrapped(text, width, size);
  for (const [index, line] of lines.entries())
    sheet.texts.push({ x, y: y + step * (index + 0.5), text: line, size, bold, tone, align });
  return y + step * lines.length;
}

/** A sheet with its title, what it is about, and which shape is which origin. */
export function headedSheet(chart: Chart): Sheet {
  const sheet: Sheet = { texts: [], glyphs: [], plots: [], y: 24 };
  const place = () => ({ x: SHEET.margin, y: sheet.y, width: INNER });
  sheet.y = write(sheet, chart.title, place(), { size: 20, bold: true });
  sheet.y = write(sheet, chart.subtitle, place(), { tone: 'note' }) + 6;
  let x: number = SHEET.margin;
  for (const [origin, name] of chart.origins.entries()) {
    const width = lineWidth(name, SHEET.text) + 44;
    if (x > SHEET.margin && x + width > SHEET.width - SHEET.margin) {
      x = SHEET.margin;
      sheet.y += 24;
    }
    sheet.glyphs.push({ x: x + 8, y: sheet.y + 12, origin });
    const right = SHEET.width - SHEET.margin - x - 22;
    const end = write(sheet, `origin: ${name}`, { x: x + 22, y: sheet.y + 3, width: right });
    x += width + lineWidth('origin: ', SHEET.text);
    if (end > sheet.y + 26) {
      sheet.y = end - 20;
      x = SHEET.width;
    }
  }
  if (chart.origins.length > 0) sheet.y += 30;
  return sheet;
}

/** The picture of a sheet, with how its marks are to be read below them. */
export function finishedScene(sheet: Sheet, chart: Chart): Scene {
  sheet.y += 8;
  for (const note of notesOf(chart))
    sheet.y = write(sheet, note, { x: SHEET.margin, y: sheet.y, width: INNER }, { size: 12, tone: 'note' });
  const { texts, glyphs, plots } = sheet;
  return { width: SHEET.width, height: Math.ceil(sheet.y + 20), texts, glyphs, plots };
}

const BOUNDS = new Set(['over', 'at-least', 'indefinite', 'under', 'at-most']);

/** Only what occurs is explained. */
function notesOf(chart: Chart): string[] {
  const { placed, beside } = counts(chart);
  if (placed + beside === 0) return [CHART_WORDS.nothing];
  const drawn = chart.panels.flatMap(({ marks }) => marks).filter(({ date }) => date !== null);
  const values = drawn.flatMap(({ value }) => value ?? []);
  const hasSpan = drawn.some(
    ({ date }) => date !== null && (date.earliest === null || date.latest === null || date.edtf.includes('/')),
  );
  const notes = [
    placed === 0 ? CHART_WORDS.nothingPlaced : chart.kind === 'figures' ? CHART_WORDS.oneMark : CHART_WORDS.oneRow,
    values.some(({ comparator }) => BOUNDS.has(comparator)) ? CHART_WORDS.bound : null,
    values.some(({ comparator }) => comparator === 'about' || comparator === 'nearly') ? CHART_WORDS.rounded : null,
    values.some(({ min, max }) => min < max) ? CHART_WORDS.range : null,
    hasSpan ? CHART_WORDS.span : null,
    leftWords(chart),
  ];
  return notes.filter((note) => note !== null);
}
