import { AGENCIES } from '../words/agencies.ts';

const LONG = AGENCIES.flatMap(({ long }) => long).toSorted((a, b) => b.length - a.length);
const SHORT = new Set(AGENCIES.flatMap(({ short }) => short));
/** Longer lines say more than who wrote them. */
const LONGEST = 80;

/** Whether a line names agencies and nothing else: "Agence France-Presse, Reuters", "(With the Associated Press)". */
export function isAgencyLine(line: string): boolean {
  if (line.length > LONGEST || !/\p{L}/u.test(line)) return false;
  let rest = line.toLowerCase();
  if (/[.!?]$/.test(rest)) return false;
  let named = false;
  for (const name of LONG) {
    if (!rest.includes(name)) continue;
    named = true;
    rest = rest.replaceAll(name, ' ');
  }
  const words = rest.match(/[\p{L}-]*\p{L}/gu) ?? [];
  const printed = new Set(line.match(/[\p{L}-]*\p{L}/gu) ?? []);
  for (const word of words) {
    if (BESIDE.has(word)) continue;
    if (![...printed].some((one) => SHORT.has(one) && one.toLowerCase() === word)) return false;
    named = true;
  }
  return named;
}

/** Words that stand beside the names of agencies in a credit line. */
const BESIDE = new Set(
  'with and the from by via staff agencies agency wire wires report reports reporting additional contributed'.split(
    ' ',
  ),
);
