import type { Figure } from '../facts/figure.ts';
import type { Speaker } from '../facts/speaker.ts';
import { findDates } from './dates/dates.ts';
import { findFigures } from './figures/figures.ts';
import type { Proposal } from './proposals/proposal.ts';
import { proposeStatements } from './proposals/proposals.ts';
import type { ReadSource } from './reading/read-source.ts';
import { readAttributions } from './speech/attributions.ts';
import { createArticle } from './text/article.ts';

/** A document that was read, with the statements that rules propose of it. */
export interface IngestedArticle {
  source: ReadSource;
  proposals: Proposal[];
}

/** Reads the statements of a document. `speakers` are those whom the desk knows. The same document gives the same proposals. */
export function ingestArticle(source: ReadSource, speakers: readonly Speaker[]): IngestedArticle {
  const article = createArticle(source.text);
  const { attributions } = readAttributions(article);
  const figures = findFigures(article).map(plainFigure);
  const dates = findDates(article, source.published);
  return { source, proposals: proposeStatements(source, { article, attributions, figures, dates, speakers }) };
}

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
