import type { Disagreement, DisagreementKind } from '../../../src/disagreement/disagreement.ts';
import { findFamilies } from '../../../src/ingest/families/families.ts';
import { ingestArticles, openArticle } from '../../../src/ingest/ingested-article.ts';
import { readDocument } from '../../../src/ingest/reading/read-document.ts';
import { differencesOf } from '../../../src/terminal/read-together.ts';

/** A made-up article: its text alone, or with what its file says of it. */
export type MadeUp = string | { text: string; published?: string; id?: string };

/** Where made-up articles differ when they are read together, by the whole way from text to flag. */
export async function differencesAmong(...articles: readonly MadeUp[]): Promise<Disagreement[]> {
  const sources = await Promise.all(
    articles.map((article, number) => {
      const given = typeof article === 'string' ? { text: article } : article;
      const content = new TextEncoder().encode(JSON.stringify({ id: `article-${number + 1}`, ...given }));
      return readDocument({ name: `article-${number + 1}.json`, content, kind: 'json' });
    }),
  );
  const read = ingestArticles(
    sources.map((source) => openArticle(source)),
    [],
  );
  return differencesOf(read, findFamilies(read.map(({ source }) => source))).disagreements;
}

/** The kinds of what is shown without being asked for. */
export const shownKinds = (found: readonly Disagreement[]): DisagreementKind[] =>
  found.filter(({ shown }) => shown).map(({ kind }) => kind);

/** What each side of a disagreement differs in, as `article-1: large`, by group. */
export function wordsBySide({ sides }: Disagreement, texts: readonly MadeUp[]): string[] {
  return sides.map(({ source, group, differs }) => {
    const article = texts[Number(source.replace('article-', '')) - 1];
    const text = typeof article === 'string' ? article : (article?.text ?? '');
    return `${group} ${source}: ${differs.map(({ start, end }) => text.slice(start, end)).join(' ')}`;
  });
}
