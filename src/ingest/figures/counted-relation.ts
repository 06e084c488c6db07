import type { Token } from '../text/tokens.ts';
import { SMALL } from '../words/number-words.ts';
import { RELATIONS } from '../words/relations.ts';
import type { Bounds, Phrase } from './counted-noun.ts';
import { ARTICLES } from './counted-noun.ts';
import type { Quantity } from './quantities.ts';

/** What the sentence says of those who are counted: killed, injured, missing …; null when nothing. */
export const relationOf = (
  tokens: readonly Token[],
  quantity: Quantity,
  noun: Phrase | null,
  bounds: Bounds,
): string | null => {
  const after = noun?.after ?? quantity.to;
  return (
    relationBeside(tokens, after, bounds) ??
    // "A poll found 40 percent supporting her": the verb tells nothing of a share of nobody.
    (quantity.unit && !noun ? null : relationBefore(tokens, quantity, bounds)) ??
    relationIn(tokens, noun, quantity, bounds) ??
    relationAfter(tokens, after, bounds)
  );
};

/** "killing three", "has killed 59,587", "claimed the lives of at least six", "left 25": a verb right before. */
function relationBefore(tokens: readonly Token[], { from }: Quantity, { first }: Bounds): string | null {
  for (let at = from - 1; at >= Math.max(first, from - 4); at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    const relation = RELATIONS.get(lower);
    if (relation) {
      const adjective = lower === 'dead' || lower === 'missing' || lower === 'ill';
      return adjective || (at > first && isPassive(tokens, at)) ? null : relation;
    }
    if (!BEFORE_NUMBER.has(lower)) return null;
  }
  return null;
}

const isPassive = (tokens: readonly Token[], at: number): boolean =>
  /^(?:was|were|been|be|being)$/.test(tokens[at - 1]?.lower ?? '') ||
  (/ed$/.test(tokens[at]?.lower ?? '') && /^(?:was|were|been)$/.test(tokens[at - 2]?.lower ?? ''));

const BEFORE_NUMBER = new Set('the a an of another other some as total lives least'.split(' '));

function relationIn(tokens: readonly Token[], noun: Phrase | null, { to }: Quantity, bounds: Bounds): string | null {
  if (!noun) return RELATIONS.get(tokens[to]?.lower ?? '') ?? null;
  for (let at = to; at < Math.min(noun.after, bounds.last); at += 1) {
    const relation = RELATIONS.get(tokens[at]?.lower ?? '');
    if (relation && relation !== 'held') return relation;
  }
  return null;
}

const INTRANSITIVE = new Set(
  'missing died die dies dying dead disappeared vanished fled flee unaccounted drowned perished homeless alive'.split(
    ' ',
  ),
);
const BE_FORMS = new Set('was were been be being is are got have has had'.split(' '));

/** A relation right behind the phrase: "43 students missing", "22 officers detained after"; not "three gunmen killed 20". */
function relationBeside(tokens: readonly Token[], after: number, { last }: Bounds): string | null {
  const word = after < last ? tokens[after] : undefined;
  const relation = word ? RELATIONS.get(word.lower) : undefined;
  if (!word || !relation || word.lower.endsWith('ing') === !INTRANSITIVE.has(word.lower)) return null;
  const next = tokens[after + 1];
  const active = next && (next.kind === 'number' || ARTICLES.has(next.lower) || SMALL.has(next.lower));
  return active && !INTRANSITIVE.has(word.lower) ? null : relation;
}

/** "43 students who went missing", "six people, most of them miners, were killed": the next verb of the clause. */
function relationAfter(tokens: readonly Token[], after: number, { last }: Bounds): string | null {
  let commas = 0;
  for (let at = after; at < Math.min(last, after + 12); at += 1) {
    const token = tokens[at];
    if (token?.text === ',' && INCLUDING.has(tokens[at + 1]?.lower ?? '')) {
      // "Thirty people, including 22 officers, were arrested"
      let close = at + 2;
      while (close < Math.min(last, at + 12) && tokens[close]?.text !== ',') close += 1;
      if (tokens[close]?.text === ',' && BE_FORMS.has(tokens[close + 1]?.lower ?? '')) {
        at = close;
        continue;
      }
    }
    if (!token || token.kind === 'number' || token.text === ';' || CLAUSES.has(token.lower)) return null;
    if (token.text === ',' || token.lower === 'and') commas += 1;
    if (commas > 2 || (commas === 1 && token.lower.endsWith('ing'))) return null;
    // "two series about a banker who was arrested" tells of the banker.
    if (token.lower === 'who' && at > after + 1) return null;
    const relation = RELATIONS.get(token.lower);
    if (!relation) continue;
    if (INTRANSITIVE.has(token.lower)) return ARTICLES.has(tokens[at - 1]?.lower ?? '') ? null : relation;
    for (let back = at - 1; back >= Math.max(after, at - 3); back -= 1) {
      if (BE_FORMS.has(tokens[back]?.lower ?? '')) return relation;
    }
    return null;
  }
  return null;
}

const INCLUDING = new Set(['including', 'among']);
const CLAUSES = new Set('while but where when after before because although though ( said says that which'.split(' '));
