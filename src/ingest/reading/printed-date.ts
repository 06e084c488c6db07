import type { Edtf } from '../../facts/edtf.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i');

/** The first whole date that a short line prints (`2025-07-24`, `24 July 2025`, `July 24, 2025`) as EDTF; null when it prints none, or one that no calendar has. */
export function printedDate(line: string): Edtf | null {
  const iso = ISO.exec(line);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return day(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(line);
  return monthFirst ? day(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]) : null;
}

const monthNumber = (word = ''): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function day(year = '', month = 0, date = ''): Edtf | null {
  const written = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written) ? written : null;
}
