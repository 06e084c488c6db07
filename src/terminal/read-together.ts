import type { Disagreement } from '../disagreement/disagreement.ts';
import { readTogether } from '../disagreement/gathering/gathered-disagreements.ts';
import type { ReadArticle } from '../disagreement/gathering/read-article.ts';
import type { LeftOut } from '../disagreement/gathering/surplus.ts';
import type { ProposedFamily } from '../ingest/families/families.ts';
import type { IngestedArticle } from '../ingest/ingested-article.ts';

/** Where articles that were read together differ, as `talks ingest --dry-run` shows it, and what of them was too much to be compared. */
export const differencesOf = (
  articles: readonly IngestedArticle[],
  families: readonly ProposedFamily[],
): { disagreements: Disagreement[]; leftOut: LeftOut[] } =>
  readTogether(articles.map((article) => readArticle(article, families)));

/** An ingested article as bringing together reads it. */
export function readArticle(article: IngestedArticle, families: readonly ProposedFamily[]): ReadArticle {
  const { source, proposals, sentences, figures } = article;
  return {
    id: source.id,
    text: source.text,
    published: source.published,
    outlet: source.outlet,
    families: families.flatMap(({ sources }, number) => (sources.includes(source.id) ? [`family-${number + 1}`] : [])),
    sentences,
    statements: proposals.map(({ statement, speaker }) => ({
      statement,
      speakerName: statement.speaker === null ? null : (speaker?.speaker.name ?? null),
    })),
    figures,
  };
}

/** A disagreement as the design has it: each side is the place that differs, within the words that hold it. */
export function disagreementJson({
  kind,
  rule,
  question,
  why,
  severity,
  confidence,
  shown,
  alteration,
  sides,
}: Disagreement) {
  return {
    kind,
    rule,
    question,
    why,
    severity,
    confidence,
    shown,
    alteration,
    // Where voices differ, the whole of what they tell is the place; elsewhere the words that differ are.
    sides: sides.map(({ statement, source, start, end, excerpt, group, differs }) => ({
      statement,
      source,
      start: Math.min(...(differs.length > 0 && kind !== 'attribution' ? differs.map((span) => span.start) : [start])),
      end: Math.max(...(differs.length > 0 && kind !== 'attribution' ? differs.map((span) => span.end) : [end])),
      excerpt,
      group,
      differs,
    })),
  };
}
