/**
 * The page of the local workspace: reads the state, draws it, and sends what the person does.
 *
 * @import { Channel, Message, State } from './workspace.js'
 * @import { InputValues, Surface } from './surface.js'
 * @import { Names } from './rich-text.js'
 * @import { Place } from './place.js'
 */
import { channelName, renderChannelList } from './channel-list.js';
import { createComposer } from './composer.js';
import { byId, element } from './element.js';
import { renderHome, renderTabs } from './home.js';
import { icon } from './icons.js';
import { isAtEnd, keepingPlace, renderMessageList, stayAtEnd, walkByArrows } from './message-list.js';
import { createModal } from './modal.js';
import { showNotice } from './notices.js';
import { existingPlace, formatPlace, parsePlace } from './place.js';
import { createInputValues } from './surface.js';
import { createThread } from './thread.js';
import { renderExamples } from './welcome.js';
import { follow, readState, send } from './workspace.js';

/** @type {State} */
let state;
let place = parsePlace(location.hash);
let reachable = true;
/** The newest message of each channel that the person has seen. @type {Map<string, string>} */
const seen = new Map();
/** What stands in the inputs of messages and of Home. @type {Map<string, InputValues>} */
const inputs = new Map();

const app = byId('app');
const list = byId('messages');
const scroll = byId('messages-scroll');
const jump = byId('jump');

/** @type {Names} */
const names = {
  user: (id) => state.users[id]?.name ?? id,
  channel: (id) => state.channels.find((channel) => channel.id === id)?.name ?? id,
  get me() {
    return state.me;
  },
  openChannel: (id) => go({ channel: id, tab: 'messages', thread: null }),
};

/** Sends what the person does; a refusal is shown. @type {(...deed: Parameters<typeof send>) => ReturnType<typeof send>} */
async function perform(deed, body) {
  const reply = await send(deed, body);
  if (!reply.ok) showNotice(byId('notices'), reply.notice);
  await refresh();
  return reply;
}

/** Sends without a notice of the page's own: composers and the modal show refusals where they belong. @type {typeof perform} */
async function performQuietly(deed, body) {
  const reply = await send(deed, body);
  await refresh();
  return reply;
}

/** @param {Surface['container']} container @param {InputValues} values @returns {Surface} */
function createSurface(container, values) {
  return {
    container,
    names,
    values,
    errors: {},
    press: async (press) => {
      await perform('press', { container, ...press, state: { values: values.all() } });
    },
    suggest: async (blockId, actionId, value) => {
      const reply = await send('suggest', { container, blockId, actionId, value });
      if (reply.ok) return reply;
      showNotice(byId('notices'), reply.notice);
      return { options: [] };
    },
    edited: () => {},
  };
}

/** @param {string} key @param {Surface['container']} container */
function surfaceAt(key, container) {
  const values = inputs.get(key) ?? createInputValues();
  inputs.set(key, values);
  return createSurface(container, values);
}

const context = () => ({
  state,
  names,
  surfaceOf: (/** @type {Message} */ { channel, ts }) =>
    surfaceAt(`${channel} ${ts}`, { type: 'message', channel, ts }),
  openThread: (/** @type {Message} */ message) => {
    go({ ...place, channel: message.channel, thread: message.threadTs ?? message.ts });
    thread.composer.focus();
  },
  runShortcut: (/** @type {string} */ callbackId, /** @type {Message} */ { channel, ts }) =>
    perform('shortcut', { callbackId, channel, ts }),
});

/** @type {string[]} */
const sent = [];
const composer = createComposer(byId('composer'), {
  state: () => state,
  sent,
  send: (text, files) => {
    list.dataset.place = '';
    return performQuietly('type', { channel: place.channel, text, files });
  },
});
const thread = createThread(byId('thread'), {
  state: () => state,
  sent,
  send: (text, files) => performQuietly('type', { channel: place.channel, threadTs: place.thread, text, files }),
  close: () => {
    const root = place.thread;
    go({ ...place, thread: null });
    const link = root ? list.querySelector(`[data-ts="${CSS.escape(root)}"]`) : null;
    if (link instanceof HTMLElement) link.focus();
  },
});
const modal = createModal(/** @type {HTMLDialogElement} */ (byId('modal')), {
  surfaceOf: (view, values, errors, edited) => ({
    ...createSurface({ type: 'view', viewId: view.id }, values),
    errors,
    edited,
  }),
  submit: (viewId, values) => performQuietly('submit', { viewId, values }),
  close: (viewId) => performQuietly('close', { viewId }),
  appName: () => names.user(state.botUserId),
});

/** @param {Place} to */
function go(to) {
  const elsewhere = to.channel !== place.channel || to.tab !== place.tab;
  const opensHome = to.tab === 'home' && elsewhere;
  const { message, ...existing } = existingPlace(to, state);
  place = existing;
  history.replaceState(null, '', formatPlace(place));
  app.classList.remove('sidebar-open');
  render();
  if (opensHome) void perform('home', {});
  if (message) showMessage(message);
  else if (elsewhere && place.tab === 'messages') composer.focus();
}

/** Brings the message that a permalink points at into view. @param {string} ts */
function showMessage(ts) {
  const node = app.querySelector(`.message[data-ts="${CSS.escape(ts)}"]`);
  if (!(node instanceof HTMLElement)) return;
  node.focus();
  node.scrollIntoView({ block: 'center' });
}

/** Sends an example of the welcome strip; a question to the app is answered in a thread, so that opens. @param {string} example */
async function runExample(example) {
  const { channel } = place;
  const reply = await composer.submit(example);
  const ts = reply?.ok && state.channels.find(({ id }) => id === channel)?.kind === 'channel' ? reply.ts : null;
  if (ts && place.channel === channel) go({ ...place, thread: ts });
}

function render() {
  const channel = state.channels.find(({ id }) => id === place.channel);
  if (!channel) return;
  const lost = document.activeElement;
  const name = channelName(channel, state);
  document.title = `${channel.kind === 'channel' ? '#' : ''}${name} · ${state.team.name}`;
  byId('conversation-name').replaceChildren(channel.kind === 'channel' ? icon('hash') : '', name);
  byId('messages-panel').hidden = place.tab === 'home';
  byId('home-panel').hidden = place.tab !== 'home';
  const tabs = byId('tabs');
  tabs.hidden = channel.kind !== 'im';
  if (channel.kind === 'im')
    renderTabs(tabs, { current: place.tab, choose: (tab) => go({ ...place, tab, thread: null }) });

  renderBanner();
  renderConversation(channel, name);
  renderThread(name);
  const homeSurface = surfaceAt('home', { type: 'view', viewId: state.home?.id ?? 'home' });
  renderHome(byId('home-panel'), { home: state.home, appName: names.user(state.botUserId), surface: homeSurface });
  renderChannelList(byId('sidebar'), {
    state,
    names,
    current: channel.id,
    unread,
    open: (id) => go({ channel: id, tab: 'messages', thread: null }),
  });
  modal.show(state.views);
  if (lost && lost !== document.body && !lost.isConnected && document.activeElement === document.body) composer.focus();
}

/** @param {Channel} channel @param {string} name */
function renderConversation(channel, name) {
  const messages = state.messages.filter((message) => message.channel === channel.id && isTopLevel(message));
  renderExamples(byId('examples'), { state, channel, run: runExample });
  const entering = list.dataset.place !== channel.id;
  list.dataset.place = channel.id;
  list.setAttribute('aria-label', `Messages in ${name}`);
  keepingPlace(scroll, () => renderMessageList(list, messages, { ...context(), inThread: false, place: channel.id }), {
    toEnd: entering,
  });
  jump.hidden = isAtEnd(scroll);
  if (place.tab === 'messages') seen.set(channel.id, newest(channel));
  composer.moveTo(channel.id, channel.kind === 'channel' ? `Message #${name}` : `Message ${name}`);
  composer.setWorking(state.busy ? names.user(state.botUserId) : null);
}

/** @param {string} name */
function renderThread(name) {
  const root = state.messages.find((message) => message.channel === place.channel && message.ts === place.thread);
  app.classList.toggle('with-thread', root !== undefined);
  if (!root) return thread.hide();
  const replies = state.messages.filter((message) => message.threadTs === root.ts && message.ts !== root.ts);
  thread.show(root, replies, context(), name);
}

function renderBanner() {
  const who = names.user(state.botUserId);
  const words = !reachable
    ? 'The local workspace has stopped. Start it again with npm start: this page comes back by itself.'
    : state.connected
      ? ''
      : `${who} is not connected to this workspace yet, so nothing answers. This goes away as soon as it is.`;
  const banner = byId('banner');
  banner.hidden = words === '';
  if (banner.textContent !== words) banner.replaceChildren(words ? icon('warning') : '', element('span', {}, words));
}

/** @param {Message} message */
const isTopLevel = ({ threadTs, ts }) => threadTs === null || threadTs === ts;

/** @param {Channel} channel */
const newest = ({ id }) =>
  state.messages.findLast((message) => message.channel === id && isTopLevel(message))?.ts ?? '0';

/** @param {Channel} channel */
const unread = (channel) => Number(newest(channel)) > Number(seen.get(channel.id) ?? 0);

/** @type {Promise<void> | null} */
let reading = null;
let readAgain = false;

/** Reads the state and draws it. Calls that come meanwhile become one more reading, and all wait for the last. @returns {Promise<void>} */
function refresh() {
  readAgain = true;
  reading ??= readAll().finally(() => {
    reading = null;
  });
  return reading;
}

async function readAll() {
  while (readAgain) {
    readAgain = false;
    try {
      const first = state === undefined;
      state = await readState();
      if (first) begin();
      else render();
    } catch (cause) {
      if (reachable) console.error(cause);
    }
  }
}

function begin() {
  for (const channel of state.channels) seen.set(channel.id, newest(channel));
  const wanted = existingPlace(place, state);
  place = { channel: '', tab: 'messages', thread: null };
  go(wanted);
}

byId('open-sidebar').append(icon('menu'));
byId('open-sidebar').addEventListener('click', () => app.classList.toggle('sidebar-open'));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') app.classList.remove('sidebar-open');
});
byId('conversation').addEventListener('pointerdown', () => app.classList.remove('sidebar-open'));
jump.prepend(icon('down'));
jump.addEventListener('click', () => scroll.scrollTo({ top: scroll.scrollHeight }));
scroll.addEventListener('scroll', () => {
  jump.hidden = isAtEnd(scroll);
});
walkByArrows(list);
stayAtEnd(scroll);
window.addEventListener('hashchange', () => state && go(parsePlace(location.hash)));
follow({
  changed: refresh,
  reachable: (is) => {
    reachable = is;
    if (state) renderBanner();
  },
});
await refresh();
