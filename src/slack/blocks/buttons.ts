import type { ActionsBlock, Button } from '@slack/types';
import { z } from 'zod';
import { phrases } from '../../wording/phrases.ts';
import { LIMITS } from '../limits.ts';
import { plain } from './rich-text.ts';

const { buttons } = phrases;

/** The `action_id` of every button, for the blocks that carry it and the listener that answers it. */
export const ACTIONS = {
  share: 'talks_share',
  more: 'talks_more',
  back: 'talks_back',
  context: 'talks_context',
  compare: 'talks_compare',
  unwatch: 'talks_unwatch',
  settle: 'talks_settle',
  secondLook: 'talks_second_look',
  search: 'talks_search',
  pickSpeaker: 'talks_pick_speaker',
  pickTopic: 'talks_pick_topic',
  moreHere: 'talks_more_here',
  backHere: 'talks_back_here',
  verdict: 'talks_verdict',
  checkAll: 'talks_check_all',
  checkMore: 'talks_check_more',
  checkBack: 'talks_check_back',
  checkField: 'talks_check_field',
  checkContext: 'talks_check_context',
  checkCompare: 'talks_check_compare',
} as const;

/** How many statements or disagreements one message asks for. */
export const PAGE_LENGTH = 5;

/**
 * Which page of which question a message shows: what Share and More need, kept in the button itself, so that no server
 * has to remember it. `asked` is `command` for what was typed after `/talks`, `question` for a mention or direct message.
 */
export const Page = z.strictObject({
  asked: z.enum(['command', 'question']),
  text: z.string().max(LIMITS.buttonValue),
  offset: z.int().nonnegative().max(1_000_000),
});
export type Page = z.infer<typeof Page>;

/** Which statement or disagreement a button is about. */
export const Subject = z.strictObject({ id: z.string().regex(/^[\w.:+~-]{1,255}$/) });
export type Subject = z.infer<typeof Subject>;

/** The value of a button, or null when the question is too long to travel in one. */
function pageValue(page: Page): string | null {
  const value = JSON.stringify(page);
  return value.length <= LIMITS.buttonValue ? value : null;
}

function button(actionId: string, label: string, value: string, spoken?: string): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plain(label),
    value,
    ...(spoken === undefined ? {} : { accessibility_label: spoken.slice(0, LIMITS.accessibilityLabel) }),
  };
}

export const contextButton = (statementId: string): Button =>
  button(ACTIONS.context, buttons.context, JSON.stringify({ id: statementId }), buttons.contextSpoken);

export const compareButton = (disagreementId: string): Button =>
  button(ACTIONS.compare, buttons.compare, JSON.stringify({ id: disagreementId }), buttons.compareSpoken);

/** Ends a watch of a channel. */
export const unwatchButton = ({ channel, name }: { channel: string; name: string }, label: string): Button =>
  button(ACTIONS.unwatch, buttons.stopWatching, JSON.stringify({ channel, name }), buttons.stopWatchingSpoken(label));

/** Says that a reported error has been dealt with. */
export const settleButton = (report: string): Button =>
  button(ACTIONS.settle, buttons.settle, JSON.stringify({ id: report }), buttons.settleSpoken);

/** Opens a correction that waits for a second editor. */
export const secondLookButton = (statement: string): Button =>
  button(ACTIONS.secondLook, buttons.secondLook, JSON.stringify({ id: statement }), buttons.secondLookSpoken);

/** What a message may offer below its last statement. */
export interface Paging {
  page: Page;
  /** How many of what was found this message shows, and how many come after it. */
  shown: number;
  left: number;
  /** Whether only the person who asked sees the message, and so may share it. */
  shareable: boolean;
}

/** Back, More and Share as far as they make sense; no block at all when none does. */
export function pagingButtons({ page, shown, left, shareable }: Paging): ActionsBlock[] {
  const share = shareable ? pageValue(page) : null;
  const back = page.offset > 0 ? pageValue({ ...page, offset: Math.max(0, page.offset - PAGE_LENGTH) }) : null;
  const more = left > 0 ? pageValue({ ...page, offset: page.offset + shown }) : null;
  const elements = [
    ...(more === null ? [] : [button(ACTIONS.more, buttons.more(left), more, buttons.moreSpoken(left))]),
    ...(back === null ? [] : [button(ACTIONS.back, buttons.back, back, buttons.backSpoken)]),
    ...(share === null ? [] : [button(ACTIONS.share, buttons.share, share)]),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** Says how many are left where no button can, because the question is too long to travel in one. */
export const leftWithoutButton = ({ page, left }: Paging): boolean => left > 0 && pageValue(page) === null;
