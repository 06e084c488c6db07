import { type Line, lineOf, type Moment } from '../line.ts';
import { count, inMarks } from './count.ts';

/** Where it was printed: documents, their dates and their origins. */
export const sources = {
  outletNotStated: 'outlet not stated',
  published: (date: Moment | string): Line => lineOf`published ${date}`,
  publishedNotStated: 'published date not stated',
  credit: (line: string) => `credit: ${line}`,
  creditNotStated: 'credit line not stated',
  sharesCopy: (agency: string) => `1 article, which shares ${agency} copy`,
  sameWordsIn: (labels: readonly string[]) => `same words in: ${labels.join('; ')}`,
  corrected: (at: Moment | string, by: string, what: string, reason: string | null): Line =>
    lineOf`CORRECTED ${at} by ${by}${what === '' ? '' : `: ${what}`}${reason === null ? '' : `. Reason: ${reason}`}`,
  /** Copies of one agency text are one origin; `name` where several articles rest on one. */
  inOrigins: (articles: number, origins: number, name: string | null) =>
    `${count(articles, 'article')}, ${count(origins, 'origin')}${name === null ? '' : ` (${name})`}`,
  statements: (number: number) => count(number, 'statement'),
  byline: (byline: string) => `byline: ${byline}`,
  origin: (agency: string, why: string) => `origin: ${agency} · ${why}`,
  labelDated: (outlet: string, date: string | null) => `${outlet}, ${date ?? 'date not stated'}`,
  articleOf: (date: string, dateline: string | null) => `article of ${date}${dateline === null ? '' : `, ${dateline}`}`,
  articleCredited: (credit: string | null) =>
    `article${credit === null ? '' : ` credited ${inMarks(credit)}`}, date not stated`,
};
