/**
 * Where the person is: which conversation, which tab of it, which thread. Kept in the address, so that a reload comes back here.
 *
 * @import { State } from './workspace.js'
 * @typedef {{ channel: string, tab: 'messages' | 'home', thread: string | null, message?: string | null }} Place
 *   `message` is the one that a permalink points at
 */

/**
 * Reads the part of the address after "#": "C0DESK0001/1700000000.000100" is a thread, "D0DANA0000/home" the Home tab, and
 * "/archives/C0DESK0001/p1700000000000100?thread_ts=…" a permalink as Slack forms them.
 *
 * @param {string} hash
 * @returns {Place}
 */
export function parsePlace(hash) {
  const words = decodeURIComponent(hash.replace(/^#/, ''));
  const permalink = /^\/archives\/(\w+)\/p(\d+)(\d{6})(?:\?.*?thread_ts=([\d.]+))?/.exec(words);
  if (permalink) {
    const [, channel = '', seconds = '', rest = '', thread = null] = permalink;
    const message = `${seconds}.${rest}`;
    return { channel, tab: 'messages', thread: thread === message ? null : thread, message };
  }
  const [channel = '', rest = ''] = words.split('/');
  return { channel, tab: rest === 'home' ? 'home' : 'messages', thread: /^\d+\.\d+$/.test(rest) ? rest : null };
}

/** @param {Place} place */
export function formatPlace({ channel, tab, thread }) {
  const rest = tab === 'home' ? '/home' : thread ? `/${thread}` : '';
  return `#${channel}${rest}`;
}

/**
 * The nearest place that exists: a channel that is gone becomes the first one, a thread that is gone is closed.
 *
 * @param {Place} place
 * @param {State} state
 * @returns {Place}
 */
export function existingPlace(place, state) {
  const channel = state.channels.find(({ id }) => id === place.channel) ?? state.channels[0];
  if (!channel || channel.id !== place.channel) return { channel: channel?.id ?? '', tab: 'messages', thread: null };
  const threadStands = state.messages.some(({ channel: of, ts }) => of === channel.id && ts === place.thread);
  return { ...place, tab: channel.kind === 'im' ? place.tab : 'messages', thread: threadStands ? place.thread : null };
}
