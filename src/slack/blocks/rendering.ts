import type { KnownBlock } from '@slack/types';
import type { Answer, ShownDisagreement } from '../../commands/answer.ts';
import { plainText } from '../../plain-text/plain-text.ts';
import { phrases } from '../../wording/phrases.ts';
import { escapeText, mention, mrkdwn, mrkdwnElement } from '../mrkdwn.ts';
import { leftWithoutButton, type Page, type Paging, pagingButtons } from './buttons.ts';
import type { Message } from './message.ts';
import { remark } from './rich-text.ts';

/** For whom and how an answer is put into blocks. */
export interface Rendering {
  /** `asker`: only the person who asked sees it and may share it. `everyone`: it stands in a channel, thread or direct message. */
  audience: 'asker' | 'everyone';
  /** `brief`: one to three lines, for threads that people read. */
  style: 'full' | 'brief';
  page: Page;
  /** The Slack user who shares the answer. */
  sharedBy?: string;
}

/** One way to put an answer into a message: the part of the answer that it shows, and the blocks for it. */
export interface Draft {
  shows: Answer;
  blocks: KnownBlock[];
  /** How many of what was found it shows, and how many come after. */
  shown?: number;
  left?: number;
  /** False for what nobody else needs to see: help, and that nothing was found. */
  worthSharing?: false;
}

/** The message of a draft: who shares it, its blocks, its notes, its buttons, and all of that as text. */
export function messageOf(draft: Draft, { audience, page, style, sharedBy }: Rendering): Message {
  const { shows, blocks, shown = 0, left = 0, worthSharing = true } = draft;
  const paging: Paging = { page, shown, left, shareable: worthSharing && audience === 'asker' };
  const noted = leftWithoutButton(paging) ? [...shows.notes, phrases.messages.leftWithoutButton(left)] : shows.notes;
  const text = escapeText(plainText({ ...shows, notes: noted }, style));
  const sharer =
    sharedBy === undefined ? null : phrases.messages.sharedBy(mrkdwn, mention(sharedBy), askedWords(page, shows));
  return {
    shows: { statements: statementsIn(shows, style), known: shows.known },
    text: sharer === null ? text : `${sharer.text}\n${text}`,
    blocks: [
      ...(sharer === null ? [] : [{ type: 'context' as const, elements: [mrkdwnElement(sharer)] }]),
      ...blocks,
      ...noted.flatMap(remark),
      ...pagingButtons(paging),
    ],
  };
}

/** The statements whose words stand in an answer's text, each once. A brief one names differences without their sides. */
function statementsIn(answer: Answer, style: Rendering['style']): string[] {
  return [...new Set(shownIn(answer, style === 'full'))];
}

function shownIn(answer: Answer, withSides: boolean): string[] {
  const sides = (disagreements: readonly ShownDisagreement[]) =>
    disagreements.flatMap((shown) => (withSides ? shown.sides.map(({ statement }) => statement.id) : []));
  switch (answer.answer) {
    case 'statements':
      return [...answer.statements.map(({ id }) => id), ...sides(answer.disagreements)];
    case 'disagreements':
      return sides(answer.disagreements);
    case 'status':
      return answer.topics.flatMap(({ statements }) => statements.map(({ id }) => id));
    case 'source':
      return answer.statements.map(({ id }) => id);
    case 'comparison':
      return [
        ...sides(answer.differently),
        ...answer.both.flatMap(({ left, right }) => [left.id, right.id]),
        ...[...answer.onlyLeft, ...answer.onlyRight].map(({ id }) => id),
      ];
    case 'check':
      return answer.checks.flatMap(({ statement, disagreements }) => [
        ...(statement === null ? [] : [statement.id]),
        ...sides(disagreements),
      ]);
    case 'history':
      return [answer.statement];
    default:
      return [];
  }
}

/** A question as it was typed; of a check its name alone, since the draft is in the verdicts as far as it is checked. */
function askedWords({ asked, text }: Page, { answer }: Answer): string {
  const words = answer === 'check' ? 'check' : text;
  return asked === 'command' ? `/talks ${words}`.trim() : words;
}
