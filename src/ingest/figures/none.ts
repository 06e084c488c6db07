import type { Token } from '../text/tokens.ts';
import { RELATIONS } from '../words/relations.ts';

/** A count of nought: the tokens up to and without `to` say it, of `noun`, under `relation`. */
export interface NoneRun {
  to: number;
  noun: string;
  relation: string;
}

/** Whether a count of nought may begin with a token. */
export const mayBeNone = ({ lower }: Token): boolean => lower.startsWith('no') && (lower === 'no' || NOBODY.has(lower));

/** "No one was injured", "nobody died", "no injuries", "no deaths": null when the token at `at` opens none of these. */
export function noneAt(tokens: readonly Token[], at: number, last: number): NoneRun | null {
  const first = tokens[at]?.lower ?? '';
  const second = tokens[at + 1]?.lower ?? '';
  if (first === 'no' && second !== 'one') {
    const relation = RELATIONS.get(second);
    return relation && HARM.has(second) ? { to: at + 1, noun: 'people', relation } : null;
  }
  const to = first === 'no' ? at + 2 : NOBODY.has(first) ? at + 1 : -1;
  if (to < 0) return null;
  for (let next = to; next < Math.min(last, to + 4); next += 1) {
    const relation = RELATIONS.get(tokens[next]?.lower ?? '');
    if (relation && HARMED.has(relation)) return { to, noun: 'people', relation };
    if (!BETWEEN.has(tokens[next]?.lower ?? '')) return null;
  }
  return null;
}

const NOBODY = new Set(['no-one', 'nobody', 'none']);
const HARM = new Set('deaths fatalities injuries arrests'.split(' '));
const HARMED = new Set(['killed', 'injured', 'missing', 'arrested']);
const BETWEEN = new Set('was were is are has had have been else there seriously badly reported reportedly'.split(' '));
