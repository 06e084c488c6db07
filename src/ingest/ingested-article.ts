import type { Figure } from '../facts/figure.ts';
import type { Span } from '../facts/span.ts';
import type { Speaker } from '../facts/speaker.ts';
import { findDates } from './dates/dates.ts';
import { type FamilyCopy, readCopy } from './families/families.ts';
import { findFigures } from './figures/figures.ts';
import { mergeRegisters, type StoryNames } from './naming/merged-registers.ts';
import { createRegister, type Register } from './naming/register.ts';
import type { ArticleParts, Proposal } from './proposals/proposal.ts';
import { proposeStatements } from './proposals/proposals.ts';
import type { ReadSource } from './reading/read-source.ts';
import { readAttributions } from './speech/attributions.ts';
import { createArticle } from './text/article.ts';
import { markedSpans } from './text/quotations.ts';

/** A document that was read, with the statements that rules propose of it. */
export interface IngestedArticle {
  source: ReadSource;
  proposals: Proposal[];
  /** What families are found by. */
  copy: FamilyCopy;
  /** The sentences and figures of its text, furniture left out: what articles are held against each other by. */
  sentences: readonly Span[];
  figures: readonly Figure[];
}

/** A document that was read by itself: who is named in it, and what is said, counted and dated. */
export interface OpenedArticle {
  source: ReadSource;
  register: Register;
  copy: FamilyCopy;
  found: Omit<ArticleParts, 'names'>;
}

/** Reads a document by itself: the first and longer of the two steps of reading several documents together. */
export function openArticle(source: ReadSource): OpenedArticle {
  const article = createArticle(source.text, source.furniture);
  const marked = markedSpans(article);
  const register = createRegister(article, marked);
  const { attributions } = readAttributions(article, marked, register);
  const figures = findFigures(article, undefined, source.published).map(plainFigure);
  const dates = findDates(article, source.published);
  const copy = readCopy(source, article, marked);
  return { source, register, copy, found: { article, attributions, figures, dates } };
}

/**
 * The statements of documents that belong together, so that a person whom one of them names by the family name or spells
 * otherwise is the same in all. `speakers` are those whom the desk knows. The same documents give the same proposals.
 */
export function ingestArticles(opened: readonly OpenedArticle[], speakers: readonly Speaker[]): IngestedArticle[] {
  const names = mergeRegisters(opened.map(({ register }) => register));
  return opened.map((one, at) => statementsOf(one, names[at] ?? asPrinted, speakers));
}

/** Reads the statements of one document by itself. */
export const ingestArticle = (source: ReadSource, speakers: readonly Speaker[]): IngestedArticle =>
  statementsOf(openArticle(source), asPrinted, speakers);

const asPrinted: StoryNames = (name) => name;

const statementsOf = (
  { source, register, copy, found }: OpenedArticle,
  story: StoryNames,
  speakers: readonly Speaker[],
): IngestedArticle => ({
  source,
  copy,
  sentences: found.article.sentences,
  figures: found.figures,
  proposals: proposeStatements(source, { ...found, names: { register, story, speakers } }),
});

/** A figure as a statement keeps it, without what only comparing needs. */
const plainFigure = ({ printed, min, max, comparator, unit, counted, authority, asOf }: Figure): Figure => ({
  printed,
  min,
  max,
  comparator,
  unit,
  counted,
  authority,
  asOf,
});
