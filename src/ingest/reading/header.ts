import type { Edtf } from '../../facts/edtf.ts';
import type { Furniture } from './furniture.ts';
import { printedDate } from './printed-date.ts';

/** What stands before the first sentence of a text: when and where it was filed. */
export interface Header {
  published: Edtf | null;
  dateline: string | null;
  /** The agency that the dateline names: "(AFP)". */
  agency: string | null;
  furniture: Furniture[];
}

const DATED_HEADER = /^\s{0,20}date\s{1,5}(\d{4}-\d{2}-\d{2})[\s,]{1,5}([^\n]{2,60}?)\s{1,5}[-–—]{1,2}\s{1,5}/i;
const PLACE = "\\p{Lu}[\\p{L}\\p{M}.'’/-]{1,25}(?:,? (?:\\p{Lu}[\\p{L}\\p{M}.'’/-]{0,25}|de|of|al|la|el|the)){0,6}";
const DAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\\d{1,2} \\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? \\d{1,2})(?:,? \\d{4})?';
const DATELINE = new RegExp(
  `^(${PLACE})(?:,? (${DAY}))?(?: ?\\(([^()\\n]{2,40})\\))?(?: ?[—–]| ?--| -)[ \\u00a0]{0,3}(?=\\S)`,
  'u',
);
/** "(Reuters) - Police said …": an agency alone, where the place was cut off. */
const AGENCY_DATELINE = /^\(([A-Z][A-Za-z]{1,15})\)(?: ?[—–]| ?--| -)[ \u00a0]{0,3}(?=\S)/;
/** Lines in which a dateline may stand: it opens the story, after headline and byline. */
const LINES = 8;

/**
 * The header of a text, if it has one: `date 2025-07-24 Washington DC - `, or a dateline that opens a paragraph near the
 * top, `PARIS, 3 March (Agency) —`. A dateline is in capitals, or names a day or an agency: "Paris – a city of …" is none.
 */
export function headerOf(text: string): Header {
  const dated = DATED_HEADER.exec(text);
  const published = dated ? printedDate(dated[1] ?? '') : null;
  if (dated && published) {
    const start = dated[0].length - dated[0].trimStart().length;
    const end = dated[0].trimEnd().length;
    return { published, dateline: dated[2] ?? null, agency: null, furniture: [{ start, end, kind: 'header' }] };
  }
  let start = 0;
  for (let line = 0; line < LINES && start < text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const opening = text.slice(start, Math.min(end, start + 200));
    const indent = opening.length - opening.trimStart().length;
    const header = datelineOf(opening.trimStart(), start + indent);
    if (header) return header;
    start = end + 1;
  }
  return { published: null, dateline: null, agency: null, furniture: [] };
}

function datelineOf(opening: string, start: number): Header | null {
  const cut = AGENCY_DATELINE.exec(opening);
  if (cut) {
    const end = start + cut[0].trimEnd().length;
    return { published: null, dateline: null, agency: cut[1] ?? null, furniture: [{ start, end, kind: 'dateline' }] };
  }
  const match = DATELINE.exec(opening);
  if (!match) return null;
  const [whole, place = '', day, agency] = match;
  const capitals = place.split(/[ ,]+/)[0] ?? '';
  const inCapitals = capitals.length > 1 && capitals === capitals.toUpperCase();
  if (!inCapitals && day === undefined && agency === undefined) return null;
  return {
    published: day === undefined ? null : printedDate(day),
    dateline: place,
    agency: agency ?? null,
    furniture: [{ start, end: start + whole.trimEnd().length, kind: 'dateline' }],
  };
}
