import { type Edtf, edtfBounds } from './edtf.ts';

const LOCALE = 'en-GB';

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options });
}

const BY_PRECISION = {
  year: formatter({ year: 'numeric' }),
  month: formatter({ year: 'numeric', month: 'short' }),
  day: formatter({ year: 'numeric', month: 'short', day: 'numeric' }),
  minute: formatter({ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }),
};

const DOUBT: Record<string, string> = {
  '?': ' (uncertain)',
  '~': ' (approximate)',
  '%': ' (uncertain and approximate)',
};

/**
 * A date in words, with its doubt: `2025-07-24` → "24 Jul 2025", `2025-07` → "Jul 2025", `2025-07-24?` → "24 Jul 2025
 * (uncertain)", `../2025-07-24` → "on or before 24 Jul 2025". Seasons and other rarer forms are shown as written.
 */
export function dateWords(date: Edtf): string {
  const [from, to] = date.split('/');
  if (from === undefined || to === undefined) return oneDate(date);
  if (from === '..' || from === '') return `on or before ${oneDate(to)}`;
  if (to === '..' || to === '') return `on or after ${oneDate(from)}`;
  return `between ${oneDate(from)} and ${oneDate(to)}`;
}

function oneDate(date: Edtf): string {
  const doubt = DOUBT[date.at(-1) ?? ''] ?? '';
  const sure = doubt ? date.slice(0, -1) : date;
  const { earliest } = edtfBounds(sure);
  if (/^\d{4}$/.test(sure)) return BY_PRECISION.year.format(earliest) + doubt;
  if (/^\d{4}-(\d\d|XX)(-XX)?$/.test(sure) && !sure.startsWith('XX', 5))
    return Number(sure.slice(5, 7)) <= 12 ? BY_PRECISION.month.format(earliest) + doubt : date;
  if (/^\d{4}-\d\d-\d\d$/.test(sure)) return BY_PRECISION.day.format(earliest) + doubt;
  if (sure.includes('T')) return `${BY_PRECISION.minute.format(earliest)} UTC${doubt}`;
  return date;
}
