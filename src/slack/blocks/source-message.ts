import type { AnswerOf } from '../../commands/answer.ts';
import { count, dated, sourceWords } from '../../wording.ts';
import { lengthsToTry } from './fit.ts';
import type { Message } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { bold, lines, richText, words } from './rich-text.ts';
import { addressBlock, statementBlocks } from './statement-blocks.ts';

/**
 * One document: what is known of it, and its statements. Its whole text is for a terminal: here the Context button of each
 * statement shows the passage.
 */
export function* sourceMessages(answer: AnswerOf<'source'>, rendering: Rendering): Generator<Message> {
  const { source, byline, familyWhy, total, offset } = answer;
  const known = [
    dated(sourceWords({ ...source, url: null }), answer),
    ...(byline === null ? [] : [`byline: ${byline}`]),
    ...(source.agency === null ? [] : [`origin: ${source.agency} · ${familyWhy ?? ''}`]),
    count(total, 'statement'),
  ];
  const heading = [
    richText(lines(bold(source.id), words(`\n${known.join('\n')}`))),
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
