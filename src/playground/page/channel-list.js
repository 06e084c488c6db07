/**
 * @import { Channel, State } from './workspace.js'
 * @import { Names } from './rich-text.js'
 */
import { button, element } from './element.js';
import { icon } from './icons.js';
import { keepingFocus } from './keyed-list.js';
import { renderAvatar } from './message.js';

/**
 * The sidebar: the workspace's name, its channels, and the direct message with the app.
 *
 * @param {HTMLElement} host
 * @param {{ state: State, names: Names, current: string, unread: (channel: Channel) => boolean, open: (id: string) => void }} context
 */
export function renderChannelList(host, { state, names, current, unread, open }) {
  const row = (/** @type {Channel} */ channel) => {
    const isUnread = unread(channel);
    const person = channel.with ? state.users[channel.kind === 'im' ? state.botUserId : channel.with] : undefined;
    const name = channelName(channel, state);
    return element(
      'li',
      {},
      button(
        {
          class: `channel${isUnread ? ' unread' : ''}`,
          'aria-current': channel.id === current ? 'page' : null,
          'data-focus': channel.id,
        },
        () => open(channel.id),
        person ? renderAvatar(person.id, person.name, person.bot) : icon('hash'),
        element('span', { class: 'channel-name' }, name),
        person?.bot ? element('span', { class: 'badge' }, 'APP') : null,
        isUnread ? element('span', { class: 'dot' }, element('span', { class: 'hidden-text' }, 'unread')) : null,
      ),
    );
  };
  const me = names.user(state.me);
  const fresh = element(
    'div',
    { class: 'sidebar-content' },
    element('div', { class: 'team' }, element('b', {}, state.team.name), element('small', {}, 'Local workspace')),
    element('h2', { class: 'sidebar-heading' }, 'Channels'),
    element('ul', { class: 'channels' }, state.channels.filter(({ kind }) => kind === 'channel').map(row)),
    element('h2', { class: 'sidebar-heading' }, 'Apps'),
    element('ul', { class: 'channels' }, state.channels.filter(({ kind }) => kind === 'im').map(row)),
    element(
      'div',
      { class: 'me' },
      renderAvatar(state.me, me, false),
      element('span', {}, me, element('small', {}, 'you')),
    ),
  );
  keepingFocus(host, fresh, () => host.replaceChildren(fresh));
}

/**
 * A channel's name as it is read: "gaza-desk", or the name of who one talks to.
 *
 * @param {Channel} channel
 * @param {State} state
 */
export function channelName(channel, state) {
  if (channel.kind === 'channel') return channel.name;
  const other = channel.with && channel.with !== state.me ? channel.with : state.botUserId;
  return state.users[other]?.name ?? channel.name;
}
