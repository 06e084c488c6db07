import { overlap, type Span } from '../../facts/span.ts';
import type { ReadArticle } from './read-article.ts';

/** Whether some of a sentence is somebody's words by the statements of its article. */
export const isSaid = ({ statements }: ReadArticle, sentence: Span): boolean =>
  statements.some(
    ({ statement }) =>
      statement.kind !== 'report' && !isAct(statement.locator.exact) && overlap(statement.locator, sentence),
  );

/** "Plans to close", "threatened to sue": what somebody is about to do is an outlet's own report, though it is his plan. */
const isAct = (content: string): boolean => /^to\s/.test(content);
