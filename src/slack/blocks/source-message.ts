import type { AnswerOf } from '../../commands/answer.ts';
import { dated } from '../../lines/question-lines.ts';
import { sourceWords } from '../../lines/statement-lines.ts';
import { phrases } from '../../wording/phrases.ts';
import { lengthsToTry } from './fit.ts';
import type { Message } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { bold, lines, lineWords, richText, words } from './rich-text.ts';
import { addressBlock, statementBlocks } from './statement-blocks.ts';

/**
 * One document: what is known of it, and its statements. Its whole text is for a terminal: here the Context button of each
 * statement shows the passage.
 */
export function* sourceMessages(answer: AnswerOf<'source'>, rendering: Rendering): Generator<Message> {
  const { source, byline, familyWhy, total, offset } = answer;
  const known = [
    dated(sourceWords({ ...source, url: null }), answer),
    ...(byline === null ? [] : [phrases.sources.byline(byline)]),
    ...(source.agency === null ? [] : [phrases.sources.origin(source.agency, familyWhy ?? '')]),
    phrases.sources.statements(total),
  ];
  const heading = [
    richText(lines(bold(source.id), ...known.flatMap((line) => [words('\n'), ...lineWords(line)]))),
    ...(source.url === null ? [] : [addressBlock(source.url)]),
  ];
  for (const length of lengthsToTry(answer.statements.length)) {
    const statements = answer.statements.slice(0, length);
    yield messageOf(
      {
        shows: { ...answer, text: '', statements },
        blocks: [...heading, ...statements.flatMap((statement) => statementBlocks(statement))],
        shown: length,
        left: total - offset - length,
      },
      rendering,
    );
  }
}
