import { type Span, within } from '../../facts/span.ts';
import type { Attribution } from '../attribution.ts';
import type { Article } from '../text/article.ts';
import { cueForm } from '../text/cues.ts';
import { tokensIn } from './own-voice.ts';
import type { Said } from './proposal.ts';

/** Reporting verbs whose first meaning in a dictionary is an act: with a thing after them they report nothing. */
const ACTS = new Set(
  'continue recall begin conclude open close offer allow sing laugh smile nod shrug sigh chuckle project raise seek pursue push launch carry call repeat show test face start resume hit fire'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set(
  "is are was were am has have had will would can could may might must shall should does do did isn't aren't wasn't weren't won't wouldn't can't couldn't don't didn't doesn't hasn't haven't isn’t aren’t wasn’t weren’t won’t wouldn’t can’t couldn’t don’t didn’t doesn’t hasn’t haven’t 's ’s".split(
    ' ',
  ),
);
const DETERMINERS = new Set('the a an its his her their our my your this these those some any no all both'.split(' '));

/**
 * The attributions that make a statement of their own. A saying within what somebody else says is left to that, unless it
 * is quoted; and a verb that also means an act ("continued its attack", "recalled its ambassador") says nothing where a
 * thing follows it instead of a clause.
 */
export function ownStatements(article: Article, all: readonly Said[]): Said[] {
  const said = all.filter(({ attribution }) => !isAct(article, attribution));
  const outer = said
    .flatMap(({ attribution, contents }) => contents.map(({ span }) => ({ span, attribution })))
    .toSorted((a, b) => a.span.start - b.span.start);
  return said.filter(({ attribution, contents }) => {
    const { cue, direct } = attribution;
    if (direct.length > 0 || !cue) return true;
    const after = firstStartingAfter(outer, cue.span.start);
    return !outer
      .slice(Math.max(0, after - NESTED_AT_MOST), after)
      .some(
        ({ span, attribution: other }) =>
          other !== attribution &&
          within(cue.span, span) &&
          contents.every((content) => within(content.span, span) && lengthOf(content.span) < lengthOf(span)),
      );
  });
}

/** Nobody nests sayings deeper than this; a bound keeps long texts of garbage quick. */
const NESTED_AT_MOST = 12;

const lengthOf = ({ start, end }: Span): number => end - start;

function firstStartingAfter(outer: readonly { span: Span }[], place: number): number {
  let low = 0;
  let high = outer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outer[middle]?.span.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAct(article: Article, { cue, contents, direct }: Attribution): boolean {
  const [content] = contents;
  if (!cue || !content || direct.length > 0 || content.start < cue.span.end) return false;
  const verb = tokensIn(article, cue.span).at(-1);
  const form = verb && cueForm(verb.lower);
  if (!form || !ACTS.has(form.base)) return false;
  return isThing(article, { start: cue.span.end, end: content.end });
}

/** Whether what follows a verb is a thing or an act ("its ambassador", "shelling the town") and no clause. */
function isThing(article: Article, span: Span): boolean {
  const tokens = tokensIn(article, span);
  const [first] = tokens;
  if (!first || first.lower === 'that') return false;
  if (first.lower.endsWith('ing') && first.lower.length > 5) return true;
  const opens = DETERMINERS.has(first.lower) || (first.kind === 'word' && first.text === first.lower);
  return opens && !tokens.some(({ lower }) => AUXILIARIES.has(lower)) && !tokens.slice(1).some(isVerbLike);
}

const isVerbLike = ({ lower, kind }: { lower: string; kind: string }): boolean =>
  kind === 'word' && lower.endsWith('ed') && lower.length > 4;
