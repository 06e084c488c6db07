/**
 * @import { Message } from './workspace.js'
 * @import { KeyedItem } from './keyed-list.js'
 * @import { MessageContext } from './message.js'
 */
import { dayName, messageDate } from './dates.js';
import { element } from './element.js';
import { renderKeyed } from './keyed-list.js';
import { renderMessage } from './message.js';

/** Messages of one author are grouped within this many seconds, as in Slack. */
const groupSeconds = 300;

/**
 * Draws messages, oldest first, with day dividers. Those that have not changed keep their nodes.
 *
 * @param {HTMLElement} list
 * @param {Message[]} messages
 * @param {MessageContext & { place: string, empty?: HTMLElement }} context `place` is the conversation: another one starts afresh
 */
export function renderMessageList(list, messages, context) {
  const now = new Date();
  const people = JSON.stringify([context.state.users, context.state.shortcuts]);
  /** @type {KeyedItem[]} */
  const items = [];
  /** @type {Message | undefined} */
  let before;
  for (const message of messages) {
    const day = dayName(messageDate(message.ts), now);
    const newDay = !before || dayName(messageDate(before.ts), now) !== day;
    if (newDay && !context.inThread) {
      items.push({
        key: `day ${day} ${message.ts}`,
        signature: day,
        render: () => element('li', { class: 'day', role: 'separator' }, element('span', {}, day)),
      });
    }
    const compact = !newDay && before !== undefined && follows(before, message);
    const signature = JSON.stringify([message, compact, people, context.inThread ? null : repliers(message, context)]);
    items.push({
      key: `${context.place} ${message.ts}`,
      signature,
      render: () => renderMessage(message, compact, context),
    });
    before = message;
  }
  renderKeyed(list, items);
  const nodes = [...list.querySelectorAll('.message')];
  if (!nodes.some((node) => node.getAttribute('tabindex') === '0')) nodes.at(-1)?.setAttribute('tabindex', '0');
}

/** @param {Message} before @param {Message} message */
function follows(before, message) {
  return (
    before.user === message.user &&
    before.deliveredBy === message.deliveredBy &&
    before.ephemeral === message.ephemeral &&
    before.replyCount === 0 &&
    Number(message.ts) - Number(before.ts) < groupSeconds
  );
}

/** @param {Message} message @param {MessageContext} context */
const repliers = (message, { state }) =>
  message.replyCount === 0
    ? null
    : state.messages.filter((reply) => reply.threadTs === message.ts).map(({ user, ts }) => [user, ts]);

/**
 * Lets the arrow keys, Home and End walk through the messages of a list; only one of them is in the tab order.
 *
 * @param {HTMLElement} list
 */
export function walkByArrows(list) {
  list.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.message')) return;
    const nodes = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.message')]);
    const at = nodes.indexOf(event.target);
    const moves = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: nodes.length - 1 };
    if (!(event.key in moves)) return;
    event.preventDefault();
    nodes[moves[/** @type {keyof typeof moves} */ (event.key)]]?.focus();
  });
  list.addEventListener('focusin', (event) => {
    const current = event.target instanceof HTMLElement ? event.target.closest('.message') : null;
    if (!current) return;
    for (const node of list.querySelectorAll('.message')) node.setAttribute('tabindex', node === current ? '0' : '-1');
  });
}

/**
 * Runs `change` and keeps a list that was scrolled to its end at its end. Of an answer that is taller than the list, the
 * beginning is shown: one reads from there.
 *
 * @param {HTMLElement} scroll
 * @param {() => void} change
 * @param {{ toEnd: boolean }} options
 */
export function keepingPlace(scroll, change, { toEnd }) {
  const atEnd = toEnd || isAtEnd(scroll);
  const last = lastMessage(scroll)?.dataset.ts;
  change();
  if (!atEnd) return;
  scroll.scrollTop = scroll.scrollHeight;
  const added = lastMessage(scroll);
  const hidden = added ? scroll.getBoundingClientRect().top - added.getBoundingClientRect().top : 0;
  if (added?.dataset.ts !== last && hidden > 0) scroll.scrollTop -= hidden + 8;
}

/**
 * Keeps a list at its end when its own size changes, as when a thread opens beside it.
 *
 * @param {HTMLElement} scroll
 */
export function stayAtEnd(scroll) {
  let atEnd = true;
  scroll.addEventListener('scroll', () => {
    atEnd = isAtEnd(scroll);
  });
  new ResizeObserver(() => {
    if (atEnd) scroll.scrollTop = scroll.scrollHeight;
  }).observe(scroll);
}

/** @param {HTMLElement} scroll */
const lastMessage = (scroll) => /** @type {HTMLElement[]} */ ([...scroll.querySelectorAll('.message')]).at(-1);

/** @param {HTMLElement} scroll */
export const isAtEnd = (scroll) => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 48;
