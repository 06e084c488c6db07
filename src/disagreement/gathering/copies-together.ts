import { overlap, type Span } from '../../facts/span.ts';
import { type Word, wordsOf } from '../../facts/words.ts';
import type { Question } from '../disagreement.ts';
import { partingsOf } from '../kinds/wording.ts';
import { questionOf } from './question.ts';
import { accountOf, articlesOf, originBeside, type ReadArticle } from './read-article.ts';
import { statementsOverlapping } from './statement-places.ts';
import { fewOfEach, type Surplus } from './surplus.ts';

interface Sentence {
  article: ReadArticle;
  span: Span;
  words: Word[];
}

/** Runs of so many words that two sentences share bring them together. */
const RUN = 4;
/** A run in more sentences than this is a phrase of the story ("the Nicaraguan capital of Managua"). */
const COMMON = 40;

/** One question for each sentence that several articles print in nearly the same words. */
export function copiesTogether(articles: readonly ReadArticle[], surplus: Surplus): Question[] {
  const sentences = articles.flatMap((article) =>
    article.sentences.map(
      (span): Sentence => ({ article, span, words: wordsOf(article.text.slice(span.start, span.end)) }),
    ),
  );
  const byRun = new Map<string, number[]>();
  for (const [number, { words }] of sentences.entries())
    for (const run of runsOf(words)) {
      const before = byRun.get(run);
      if (!before) byRun.set(run, [number]);
      else if (before.length <= COMMON) before.push(number);
    }
  const taken = new Set<number>();
  return sentences.flatMap((centre, number) => {
    if (taken.has(number)) return [];
    const near = new Map<number, number>();
    for (const run of runsOf(centre.words)) {
      const others = byRun.get(run) ?? [];
      if (others.length <= COMMON)
        for (const other of others) if (other > number) near.set(other, (near.get(other) ?? 0) + 1);
    }
    const copies = [...near].flatMap(([other, shared]) => {
      const copy = sentences[other];
      const isCopy =
        copy &&
        shared >= 2 &&
        !taken.has(other) &&
        copy.article !== centre.article &&
        partingsOf(centre.words, copy.words);
      return isCopy ? [{ other, copy }] : [];
    });
    if (copies.length === 0) return [];
    for (const { other } of copies) taken.add(other);
    const all = fewOfEach([centre, ...copies.map(({ copy }) => copy)], 'sentences', surplus, {
      spanOf: ({ span }) => span,
      readingOf: ({ words }) => words.map(({ normal }) => normal).join(' '),
    });
    const sources = articlesOf(all);
    return [
      questionOf(
        'utterance',
        'how one sentence is worded',
        all.map(({ article, span }) =>
          accountOf(article, span, originBeside(article, sources), {
            kind: 'report',
            speaker: null,
            cue: null,
            quoted: quotedWithin(article, span),
          }),
        ),
      ),
    ];
  });
}

const runsOf = (words: readonly Word[]): Set<string> =>
  new Set(
    words.slice(RUN - 1).map((_, at) =>
      words
        .slice(at, at + RUN)
        .map(({ normal }) => normal.toLowerCase())
        .join(' '),
    ),
  );

const quotedWithin = (article: ReadArticle, sentence: Span): Span[] =>
  statementsOverlapping(article, sentence).flatMap(({ quoted }) => quoted.filter((span) => overlap(span, sentence)));
