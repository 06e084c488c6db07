import type { Envelope } from './delivery.ts';
import { elementAt, type FoundElement } from './elements.ts';
import { isObject, type JsonObject } from './json.ts';
import type { Container, Done, Press, Suggested } from './local-slack.ts';
import type { Member } from './newsroom.ts';
import type { Parts } from './parts.ts';
import { type KeptView, viewPayload } from './views.ts';
import type { KeptMessage } from './workspace.ts';

type Place = { kind: 'message'; message: KeptMessage } | { kind: 'view'; view: KeptView };

const GONE = 'This message or view is no longer there.';
const NO_ELEMENT = 'There is no such button or menu here.';
/** What Slack shows beside a button whose app did not acknowledge. */
export const notAnswered = (error: string): string => `The app did not respond (${error}). Try again.`;

/** Sends block_actions for a pressed button or a changed menu. */
export async function press(parts: Parts, user: Member, what: Press): Promise<Done> {
  const place = placeOf(parts, user, what.container);
  if (!place) return { ok: false, notice: GONE };
  const blocks = place.kind === 'message' ? place.message.blocks : place.view.blocks;
  const found = elementAt(blocks, what.blockId, what.actionId);
  if (!found) return { ok: false, notice: NO_ELEMENT };
  const value = chosenValue(found, what);
  if (value === null) return { ok: false, notice: 'That option is not offered here.' };
  if (place.kind === 'view' && found.keepsValue) {
    parts.views.setValue(place.view, what.blockId, what.actionId, { type: found.type, ...value });
  }
  if (place.kind === 'view') keepTypedValues(parts, place.view, what.state);
  if (found.silent) return { ok: true };
  const { text, style } = found.element;
  const action = {
    type: found.type,
    block_id: what.blockId,
    action_id: what.actionId,
    ...(isObject(text) && found.type === 'button' ? { text } : {}),
    ...(typeof style === 'string' ? { style } : {}),
    ...value,
    action_ts: parts.ids.ts(),
  };
  const receipt = await sendInteraction(parts, user, 'block_actions', {
    ...placePayload(parts, user, place),
    ...(place.kind === 'message' ? { state: what.state ?? { values: {} } } : {}),
    actions: [action],
  });
  return receipt.ok ? { ok: true } : { ok: false, notice: notAnswered(receipt.error) };
}

/** What stands in a view's other inputs goes to the app with every press, as Slack sends it. */
function keepTypedValues(parts: Parts, view: KeptView, state: Press['state']): void {
  for (const [blockId, actions] of Object.entries(state?.values ?? {}))
    for (const [actionId, value] of Object.entries(isObject(actions) ? actions : {}))
      if (isObject(value) && elementAt(view.blocks, blockId, actionId)?.keepsValue)
        parts.views.setValue(view, blockId, actionId, value);
}

/** Asks the app for the options of an external select, for what was typed into it. */
export async function suggest(parts: Parts, user: Member, what: Press): Promise<Suggested> {
  const place = placeOf(parts, user, what.container);
  if (!place) return { ok: false, notice: GONE };
  const found = elementAt(
    place.kind === 'message' ? place.message.blocks : place.view.blocks,
    what.blockId,
    what.actionId,
  );
  if (!found || !/external_select$/.test(found.type)) return { ok: false, notice: NO_ELEMENT };
  const receipt = await sendInteraction(parts, user, 'block_suggestion', {
    ...placePayload(parts, user, place),
    action_id: what.actionId,
    block_id: what.blockId,
    value: what.value ?? '',
  });
  if (!receipt.ok || !isObject(receipt.reply)) return { ok: false, notice: 'The list could not be loaded.' };
  const { options, option_groups: groups } = receipt.reply;
  return {
    ok: true,
    options: Array.isArray(options) ? options.filter(isObject) : [],
    optionGroups: Array.isArray(groups) ? groups.filter(isObject) : [],
  };
}

/** Runs a shortcut of the manifest: on a message, or from anywhere. */
export async function runShortcut(
  parts: Parts,
  user: Member,
  what: { callbackId: string; channel?: string; ts?: string },
): Promise<Done> {
  const shortcut = parts.shortcuts.find((entry) => entry.callbackId === what.callbackId);
  if (!shortcut) return { ok: false, notice: `There is no shortcut ${what.callbackId}.` };
  const common = { callback_id: shortcut.callbackId, action_ts: parts.ids.ts() };
  if (shortcut.type === 'global') return done(await sendInteraction(parts, user, 'shortcut', common));
  const channel = parts.workspace.channel(what.channel ?? '');
  const message = parts.workspace.find(what.channel ?? '', what.ts ?? '');
  if (!channel || !message || message.ephemeral) return { ok: false, notice: GONE };
  const receipt = await sendInteraction(parts, user, 'message_action', {
    ...common,
    channel: parts.payloads.channel(channel),
    message_ts: message.ts,
    message: parts.payloads.message(message),
    response_url: parts.responseUrls.create({ channel: channel.id, user: user.id, source: message.ts }),
  });
  return done(receipt);
}

/** Opens the app's Home tab, of which the app is told. */
export async function openHome(parts: Parts, user: Member): Promise<Done> {
  if (!parts.subscribed.has('app_home_opened')) return { ok: true };
  const home = parts.views.home(user.id);
  const { receipt } = await parts.events.dispatch({
    type: 'app_home_opened',
    user: user.id,
    channel: parts.workspace.channelNamed(user.id)?.id ?? '',
    tab: 'home',
    event_ts: parts.ids.ts(),
    ...(home ? { view: viewPayload(home) } : {}),
  });
  return done(receipt);
}

/** Sends one interaction and waits for its acknowledgement. */
export async function sendInteraction(parts: Parts, user: Member, type: string, fields: JsonObject) {
  const viewId = isObject(fields.view) && typeof fields.view.id === 'string' ? fields.view.id : undefined;
  const payload = {
    ...parts.payloads.interaction(type, user),
    ...(type === 'block_suggestion' || type === 'view_closed'
      ? {}
      : { trigger_id: parts.triggers.create(user.id, viewId) }),
    ...fields,
  };
  const envelope: Envelope = { type: 'interactive', payload };
  const end = parts.activity.begin(type);
  const receipt = await parts.delivery.send(envelope);
  end();
  return receipt;
}

const done = (receipt: { ok: true } | { ok: false; error: string }): Done =>
  receipt.ok ? { ok: true } : { ok: false, notice: notAnswered(receipt.error) };

function placeOf(parts: Parts, user: Member, container: Container): Place | null {
  if (container.type === 'view') {
    const view = parts.views.find(container.viewId);
    return view && view.user === user.id ? { kind: 'view', view } : null;
  }
  const message = parts.workspace
    .seenBy(user.id)
    .find((seen) => seen.channel === container.channel && seen.ts === container.ts);
  return message ? { kind: 'message', message } : null;
}

/** The fields that say where it was pressed. An ephemeral message is not sent along, and cannot be fetched. */
function placePayload(parts: Parts, user: Member, place: Place): JsonObject {
  if (place.kind === 'view') {
    return { container: { type: 'view', view_id: place.view.id }, view: viewPayload(place.view) };
  }
  const { message } = place;
  const channel = parts.workspace.channel(message.channel);
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.ephemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    ...(channel ? { channel: parts.payloads.channel(channel) } : {}),
    ...(message.ephemeral ? {} : { message: parts.payloads.message(message) }),
    response_url: parts.responseUrls.create({ channel: message.channel, user: user.id, source: message.ts }),
  };
}

/** What an action says was chosen; null when that is not on offer. */
function chosenValue({ type, element, options }: FoundElement, { value, selectedOption }: Press): JsonObject | null {
  if (type === 'button' || type === 'icon_button') return element.value === undefined ? {} : { value: element.value };
  if (type === 'feedback_buttons') {
    const buttons = [element.positive_button, element.negative_button].filter(isObject);
    const button = buttons.find((entry) => entry.value === value);
    return button ? { value: button.value, text: button.text } : null;
  }
  if (/^(static_select|radio_buttons|overflow)$/.test(type)) {
    const chosen = isObject(selectedOption) ? selectedOption.value : (selectedOption ?? value);
    const option = options.find((entry) => entry.value === chosen);
    return option ? { selected_option: option } : null;
  }
  if (type === 'external_select') return isObject(selectedOption) ? { selected_option: selectedOption } : null;
  if (/^checkboxes$|^multi_/.test(type)) {
    const chosen = new Set((value ?? '').split(','));
    return { selected_options: options.filter((option) => chosen.has(String(option.value))) };
  }
  const field = /^(user|conversation|channel)s_select$|^(date|time)picker$/.exec(type);
  if (field) return { [`selected_${field[1] ?? field[2]}`]: value ?? null };
  if (type === 'datetimepicker') return { selected_date_time: Number(value) };
  return { value: value ?? '' };
}
