/**
 * @import { Message } from './workspace.js'
 * @import { MessageContext } from './message.js'
 * @import { ComposerOptions } from './composer.js'
 */
import { createComposer } from './composer.js';
import { button, element, listen } from './element.js';
import { icon } from './icons.js';
import { keepingPlace, renderMessageList, stayAtEnd, walkByArrows } from './message-list.js';

/**
 * The pane at the right: one message, its replies, and a composer.
 *
 * @param {HTMLElement} pane
 * @param {ComposerOptions & { close: () => void }} options
 */
export function createThread(pane, { close, ...composing }) {
  const where = element('small', { class: 'thread-where' });
  const root = element('ol', { class: 'messages', 'aria-label': 'First message of the thread' });
  const count = element('p', { class: 'reply-count' });
  const replies = element('ol', { class: 'messages', role: 'log', 'aria-live': 'polite', 'aria-label': 'Replies' });
  const scroll = element('div', { class: 'scroll' }, root, count, replies);
  const foot = element('div', { class: 'thread-foot' });
  pane.replaceChildren(
    element(
      'header',
      { class: 'pane-header' },
      element('h2', { id: 'thread-name', class: 'pane-title' }, 'Thread', where),
      button({ class: 'icon-button', 'aria-label': 'Close thread' }, close, icon('close')),
    ),
    scroll,
    foot,
  );
  const composer = createComposer(foot, composing);
  walkByArrows(root);
  walkByArrows(replies);
  stayAtEnd(scroll);
  listen(pane, {
    keydown: (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    },
  });
  let place = '';

  return {
    composer,
    /**
     * @param {Message} first
     * @param {Message[]} following
     * @param {Omit<MessageContext, 'inThread'>} context
     * @param {string} channel
     */
    show(first, following, context, channel) {
      const here = `${first.channel} ${first.ts}`;
      const entering = here !== place;
      place = here;
      pane.hidden = false;
      where.textContent = channel;
      composer.moveTo(`thread ${here}`, 'Reply…');
      composer.setWorking(context.state.busy ? context.names.user(context.state.botUserId) : null);
      keepingPlace(
        scroll,
        () => {
          renderMessageList(root, [first], { ...context, inThread: true, place: `root ${here}` });
          renderMessageList(replies, following, { ...context, inThread: true, place: here });
          count.textContent = following.length === 1 ? '1 reply' : `${following.length} replies`;
          count.hidden = following.length === 0;
        },
        { toEnd: entering },
      );
    },
    hide() {
      place = '';
      pane.hidden = true;
    },
  };
}
