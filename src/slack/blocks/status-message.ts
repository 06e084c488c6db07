import type { KnownBlock } from '@slack/types';
import type { AnswerOf, ShownDisagreement, StatusTopic } from '../../commands/answer.ts';
import { newestLine, statusHeading } from '../../lines/question-lines.ts';
import { APART } from '../../wording/line.ts';
import { phrases } from '../../wording/phrases.ts';
import { disagreementCount, disagreementQuestions } from './disagreement-blocks.ts';
import { lengthsToTry } from './fit.ts';
import type { Message } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { bold, lines, remark, richText, words } from './rich-text.ts';
import { statementBlocks } from './statement-blocks.ts';

/** How many topics a thread is told of at once. */
const BRIEF = 3;

/** Where things stand: each topic with its newest attributed statements, where accounts differ, how old the newest source is. */
export function* statusMessages(answer: AnswerOf<'status'>, rendering: Rendering): Generator<Message> {
  const brief = rendering.style === 'brief';
  const { story, topics, disagreements } = answer;
  const heading = richText(lines(bold(story.name), words(`${APART}${statusHeading(answer)}`)));
  const asides: ((shown: readonly ShownDisagreement[]) => KnownBlock[])[] = [disagreementQuestions, disagreementCount];
  for (const length of lengthsToTry(brief ? Math.min(BRIEF, topics.length) : topics.length)) {
    const left = topics.length - length;
    const notes = left === 0 ? answer.notes : [...answer.notes, phrases.messages.moreTopics(left)];
    for (const aside of brief ? [disagreementCount] : asides)
      for (const menu of [true, false])
        yield messageOf(
          {
            shows: { ...answer, topics: topics.slice(0, length), notes },
            blocks: [
              heading,
              ...topics.slice(0, length).flatMap((topic) => topicBlocks(topic, menu)),
              ...aside(disagreements),
              ...remark(newestLine(answer)),
            ],
          },
          rendering,
        );
  }
}

function topicBlocks({ name, statements, more }: StatusTopic, menu: boolean): KnownBlock[] {
  const rest = more > 0 ? [words(`${APART}${phrases.messages.moreOfTopic(more, name)}`)] : [];
  return [
    { type: 'divider' },
    richText(lines(bold(name), ...rest)),
    ...statements.flatMap((statement) => statementBlocks(statement, { menu })),
  ];
}
