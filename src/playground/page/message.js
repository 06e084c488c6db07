/**
 * @import { Message, State } from './workspace.js'
 * @import { Surface } from './surface.js'
 * @import { Names } from './rich-text.js'
 *
 * @typedef {{
 *   state: State, names: Names,
 *   surfaceOf: (message: Message) => Surface,
 *   openThread: (message: Message) => void,
 *   runShortcut: (callbackId: string, message: Message) => void,
 *   inThread: boolean,
 * }} MessageContext
 */
import { renderBlocks } from './blocks.js';
import { clockTime, fullTime, messageDate } from './dates.js';
import { button, element } from './element.js';
import { icon } from './icons.js';
import { openListbox } from './listbox.js';
import { renderMrkdwn } from './rich-text.js';

/**
 * One message with its author, blocks, thread link and menu. `compact` leaves the author out, as for a message that follows
 * another of the same author within minutes.
 *
 * @param {Message} message
 * @param {boolean} compact
 * @param {MessageContext} context
 */
export function renderMessage(message, compact, context) {
  const { state, names } = context;
  const author = message.deliveredBy === 'slack' && !state.users[message.user] ? 'Slackbot' : names.user(message.user);
  const date = messageDate(message.ts);
  const time = element('time', { class: 'time', datetime: date.toISOString(), title: fullTime(date) }, clockTime(date));
  const badge = message.bot && message.deliveredBy === 'app' ? element('span', { class: 'badge' }, 'APP') : null;
  const node = element(
    'li',
    {
      class: ['message', compact ? 'compact' : '', message.ephemeral ? 'ephemeral' : ''].join(' ').trim(),
      tabindex: '-1',
      'aria-label': `${author}, ${clockTime(date)}${message.ephemeral ? ', only visible to you' : ''}`,
      'data-ts': message.ts,
    },
    compact ? element('div', { class: 'gutter' }, time) : renderAvatar(message.user, author, message.bot),
    element(
      'div',
      { class: 'message-body' },
      message.ephemeral ? element('p', { class: 'only-you' }, icon('eye'), 'Only visible to you') : null,
      compact ? null : element('p', { class: 'author-line' }, element('b', { class: 'author' }, author), badge, time),
      renderContent(message, context),
      context.inThread ? null : renderThreadLink(message, context),
    ),
    renderToolbar(message, context),
  );
  return node;
}

/** @param {string} id @param {string} name @param {boolean} bot */
export function renderAvatar(id, name, bot) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  const initials = name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('');
  return element(
    'div',
    { class: `avatar ${bot ? 'of-bot' : `tint-${sum % 6}`}`, 'aria-hidden': 'true' },
    initials.toUpperCase(),
  );
}

/** @param {Message} message @param {MessageContext} context */
function renderContent(message, { names, surfaceOf }) {
  const content =
    message.blocks.length > 0 ? renderBlocks(message.blocks, surfaceOf(message)) : renderMrkdwn(message.text, names);
  const attachments = (message.attachments ?? []).map((attachment) =>
    element(
      'div',
      { class: 'attachment' },
      attachment.blocks
        ? renderBlocks(attachment.blocks, surfaceOf(message))
        : renderMrkdwn(attachment.text ?? attachment.fallback ?? '', names),
    ),
  );
  const files = (message.files ?? []).map(renderFile);
  const edited = message.edited ? element('span', { class: 'edited' }, '(edited)') : null;
  return element('div', { class: 'content' }, content, attachments, files, edited);
}

/** @param {{ id: string, name: string, size: number, title?: string, mimetype?: string, alt_txt?: string }} file */
function renderFile({ id, name, size, title = name, mimetype = '', alt_txt: alternative = title }) {
  if (mimetype.startsWith('image/')) {
    const address = `/playground/files/${id}`;
    return element(
      'figure',
      { class: 'picture' },
      element('figcaption', {}, title),
      element('a', { href: address, download: name }, element('img', { src: address, alt: alternative })),
    );
  }
  const kilobytes = Math.max(1, Math.round(size / 1000)).toLocaleString('en-GB');
  return element(
    'a',
    { class: 'file', href: `/playground/files/${id}`, download: name },
    icon('file'),
    element('b', {}, name),
    element('small', {}, `${kilobytes} kB`),
  );
}

/** @param {Message} message @param {MessageContext} context */
function renderThreadLink(message, { state, names, openThread }) {
  if (message.replyCount === 0) return null;
  const replies = state.messages.filter((reply) => reply.threadTs === message.ts && reply.ts !== message.ts);
  const authors = [...new Set(replies.map((reply) => reply.user))].slice(0, 4);
  const count = message.replyCount === 1 ? '1 reply' : `${message.replyCount} replies`;
  const last = replies.at(-1);
  return button(
    { class: 'thread-link', 'data-focus': 'thread' },
    () => openThread(message),
    authors.map((id) => renderAvatar(id, names.user(id), state.users[id]?.bot ?? false)),
    element('span', { class: 'count' }, count),
    last ? element('span', { class: 'last-reply' }, `Last reply ${clockTime(messageDate(last.ts))}`) : null,
  );
}

/** @param {Message} message @param {MessageContext} context */
function renderToolbar(message, { state, inThread, openThread, runShortcut }) {
  if (message.ephemeral) return null;
  const shortcuts = state.shortcuts.filter((shortcut) => shortcut.type === 'message');
  const reply = inThread
    ? null
    : button(
        { class: 'icon-button', 'aria-label': 'Reply in thread', title: 'Reply in thread', 'data-focus': 'reply' },
        () => openThread(message),
        icon('thread'),
      );
  const more = button(
    {
      class: 'icon-button',
      'aria-label': 'More actions',
      title: 'More actions',
      'aria-haspopup': 'listbox',
      'data-focus': 'more',
    },
    () =>
      openListbox({
        anchor: more,
        label: 'Message shortcuts',
        load: () => shortcuts.map(({ name, callbackId }) => ({ label: name, description: 'Talks', value: callbackId })),
        choose: ({ value }) => runShortcut(String(value), message),
      }),
    icon('more'),
  );
  if (!reply && shortcuts.length === 0) return null;
  return element(
    'div',
    { class: 'toolbar', role: 'group', 'aria-label': 'Message actions' },
    reply,
    shortcuts.length > 0 ? more : null,
  );
}
