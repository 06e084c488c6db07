import type { Answer } from '../commands/answer.ts';
import { answerTo, answerToQuestion } from '../commands/index.ts';
import { answerMessage } from './blocks/answer-message.ts';
import { PAGE_LENGTH, type Page } from './blocks/buttons.ts';
import type { Message } from './blocks/message.ts';
import type { Rendering } from './blocks/rendering.ts';
import type { Parts } from './parts.ts';

/** What a page of a question asked in a channel is answered. Throws a UserError when the question cannot be understood. */
export function pageAnswer(page: Page, channel: string | null, { desk, now }: Pick<Parts, 'desk' | 'now'>): Answer {
  const ask = page.asked === 'command' ? answerTo : answerToQuestion;
  return ask(page.text, desk(), { channel, now: now(), offset: page.offset, limit: PAGE_LENGTH });
}

/** The message that answers a page of a question, asked in a channel. Throws a UserError when the question cannot be understood. */
export function pageMessage(
  page: Page,
  channel: string | null,
  rendering: Omit<Rendering, 'page'>,
  parts: Pick<Parts, 'desk' | 'now'>,
): Message {
  return answerMessage(pageAnswer(page, channel, parts), { ...rendering, page });
}
