import { type Edtf, edtfBounds } from '../facts/edtf.ts';
import { phrases } from './phrases.ts';

const { dates } = phrases;

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(dates.locale, { timeZone: 'UTC', ...options });
}

const BY_PRECISION = {
  year: formatter({ year: 'numeric' }),
  month: formatter({ year: 'numeric', month: 'short' }),
  day: formatter({ year: 'numeric', month: 'short', day: 'numeric' }),
  minute: formatter({ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }),
};

const DOUBT: Record<string, (date: string) => string> = {
  '?': dates.uncertain,
  '~': dates.approximate,
  '%': dates.uncertainAndApproximate,
};

/**
 * A date in words, with its doubt: `2025-07-24` → "24 Jul 2025", `2025-07` → "Jul 2025", `2025-07-24?` → "24 Jul 2025
 * (uncertain)", `../2025-07-24` → "on or before 24 Jul 2025". Seasons and other rarer forms are shown as written.
 */
export function dateWords(date: Edtf): string {
  const [from, to] = date.split('/');
  if (from === undefined || to === undefined) return oneDate(date);
  if (from === '..' || from === '') return dates.orBefore(oneDate(to));
  if (to === '..' || to === '') return dates.orAfter(oneDate(from));
  return dates.between(oneDate(from), oneDate(to));
}

function oneDate(date: Edtf): string {
  const doubted = DOUBT[date.at(-1) ?? ''];
  if (!doubted) return sureDate(date) ?? date;
  const sure = sureDate(date.slice(0, -1));
  return sure === null ? date : doubted(sure);
}

/** Null for the rarer forms. */
function sureDate(date: Edtf): string | null {
  const { earliest } = edtfBounds(date);
  if (/^\d{4}$/.test(date)) return BY_PRECISION.year.format(earliest);
  if (/^\d{4}-(\d\d|XX)(-XX)?$/.test(date) && !date.startsWith('XX', 5))
    return Number(date.slice(5, 7)) <= 12 ? BY_PRECISION.month.format(earliest) : null;
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return BY_PRECISION.day.format(earliest);
  return date.includes('T') ? `${BY_PRECISION.minute.format(earliest)} UTC` : null;
}
