import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import { type Word, wordsOf } from '../facts/words.ts';
import type { Against } from './against.ts';
import type { CheckedParaphrase, Lost } from './checked.ts';
import type { DraftParaphrase, DraftSpeaker } from './draft.ts';
import { isCondition, isHedge, isNegation, KEEPS, keepsCondition } from './hedge-words.ts';
import { type SameSpeaker, sameSpeaker } from './speakers.ts';
import { stemOf } from './stems.ts';
import { isTelling } from './telling-words.ts';

const MOST_SHARING = 16;
/** Fewer telling words are shared by chance. */
const LEAST_TELLING = 3;
/** How much of the telling words of a paraphrase a statement must have to be near, and to be the very same. */
const NEAR = 0.5;
const SAME = 0.8;

interface Compared {
  statement: Statement;
  whose: SameSpeaker;
  /** How much of the draft's telling words the statement has, and the other way round. */
  ofDraft: number;
  ofStatement: number;
}

/**
 * The verdict on what a draft says in its own words that somebody said. Only what words can show is said: whose the same
 * words are, and that a denial, a doubt or a condition stands in the one and not in the other.
 */
export function checkParaphrase(
  { span, sentence, speaker }: DraftParaphrase,
  text: string,
  against: Against,
): CheckedParaphrase {
  const nothing: CheckedParaphrase = { span, speaker, verdict: 'not-found', statement: null, lost: [], added: [] };
  const words = wordsOf(text.slice(span.start, span.end));
  const stems = stemsOf(words);
  if (stems.size < LEAST_TELLING) return nothing;
  const compared = against.index
    .sharing(
      words.filter(isTelling).map(({ normal }) => normal),
      MOST_SHARING,
      against.sees,
    )
    .map((statement): Compared => {
      const theirs = stemsOf(wordsOf(statement.locator.exact));
      const shared = [...stems].filter((stem) => theirs.has(stem)).length;
      return {
        statement,
        whose: sameSpeaker(speaker, statement, against),
        ofDraft: shared / stems.size,
        ofStatement: theirs.size === 0 ? 0 : shared / theirs.size,
      };
    })
    .toSorted((a, b) => b.ofDraft + b.ofStatement - a.ofDraft - a.ofStatement);
  const own = compared.find(({ whose, ofDraft }) => whose !== 'other' && ofDraft >= NEAR);
  const others = compared.find(
    ({ whose, ofDraft, ofStatement }) => whose === 'other' && ofDraft >= SAME && ofStatement >= NEAR,
  );
  if (others && !own && !isNamedIn(others.statement, speaker, against))
    return { ...nothing, verdict: 'speaker', statement: others.statement };
  if (!own) return nothing;
  const isSame = own.ofDraft >= SAME && own.ofStatement >= SAME;
  const lost = isSame ? lostIn(own.statement, text.slice(sentence.start, sentence.end)) : [];
  const added = isSame ? addedIn(words, span.start, saidWords(own.statement, against)) : [];
  const verdict = lost.length + added.length > 0 ? 'context' : 'near';
  return { ...nothing, verdict, statement: own.statement, lost, added };
}

/**
 * Whether the statement's printed sentence names whom the draft names: “the envoy said the ministry had asked for help” tells
 * of what the ministry asked, too.
 */
function isNamedIn({ source, sentence }: Statement, speaker: DraftSpeaker | null, { sources }: Against): boolean {
  const printed = sources.get(source)?.text.slice(sentence.start, sentence.end) ?? '';
  const there = new Set(
    wordsOf(printed)
      .filter(isTelling)
      .map(({ normal }) => normal),
  );
  return wordsOf(`${speaker?.printed ?? ''} ${speaker?.name ?? ''}`).some(
    (word) => isTelling(word) && there.has(word.normal),
  );
}

/** What was said and the verb before it, which may deny it. */
function saidWords({ source, locator, cue }: Statement, { sources }: Against): string {
  const start = Math.min(locator.start, cue?.start ?? locator.start);
  return sources.get(source)?.text.slice(start, locator.end) ?? '';
}

const stemsOf = (words: readonly Word[]): Set<string> =>
  new Set(
    words
      .filter((word) => isTelling(word) && !isHedge(word.normal) && !isNegation(word.normal))
      .map(({ normal }) => stemOf(normal)),
  );

/** The denials, doubts and conditions of a statement that the draft's sentence has no like of. */
function lostIn({ locator }: Statement, sentence: string): Lost[] {
  const said = wordsOf(sentence).map(({ normal }) => normal.toLowerCase());
  return wordsOf(locator.exact).flatMap(({ start, end, normal }): Lost[] => {
    const word = normal.toLowerCase();
    const span = { start: locator.start + start, end: locator.start + end };
    const what = isNegation(word) ? 'negation' : isCondition(word) ? 'condition' : isHedge(word) ? 'hedge' : null;
    if (what === null) return [];
    return said.some(what === 'condition' ? keepsCondition : KEEPS[what]) ? [] : [{ what, span }];
  });
}

/** The denials of a draft where what was said has no like of any. */
function addedIn(words: readonly Word[], start: number, said: string): Span[] {
  if (wordsOf(said).some(({ normal }) => KEEPS.negation(normal.toLowerCase()))) return [];
  return words
    .filter(({ normal }) => isNegation(normal.toLowerCase()))
    .map((word) => ({ start: start + word.start, end: start + word.end }));
}
