import type { Span } from '../../facts/span.ts';
import type { ReadArticle } from './read-article.ts';
import { statementsOverlapping } from './statement-places.ts';

/** Whether some of a sentence is somebody's words by the statements of its article. */
export const isSaid = (article: ReadArticle, sentence: Span): boolean =>
  statementsOverlapping(article, sentence).some(({ kind, locator }) => kind !== 'report' && !isAct(locator.exact));

/** "Plans to close", "threatened to sue": what somebody is about to do is an outlet's own report, though it is his plan. */
const isAct = (content: string): boolean => /^to\s/.test(content);
