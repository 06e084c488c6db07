/**
 * The page's side of the local workspace: what it shows, and what a person can do in it.
 *
 * @import { KnownBlock, Option, OptionGroup, PlainTextElement } from '@slack/types'
 *
 * @typedef {{ id: string, name: string, bot: boolean }} User
 * @typedef {{ id: string, name: string, kind: 'channel' | 'im', with?: string }} Channel
 * @typedef {{
 *   channel: string, ts: string, threadTs: string | null, user: string, bot: boolean, text: string, blocks: KnownBlock[],
 *   edited: boolean, ephemeral: boolean, deliveredBy: 'person' | 'app' | 'slack', replyCount: number,
 *   files?: { id: string, name: string, size: number, title?: string, mimetype?: string, alt_txt?: string }[],
 *   attachments?: { text?: string, fallback?: string, blocks?: KnownBlock[] }[],
 * }} Message
 * @typedef {Record<string, Record<string, InputValue>>} InputState  what Slack calls `state.values`
 * @typedef {{
 *   type: string, value?: string | null, selected_option?: Option | null, selected_options?: Option[], selected_date?: string | null,
 * }} InputValue
 * @typedef {{
 *   id: string, type: 'modal', title: PlainTextElement, submit?: PlainTextElement | null, close?: PlainTextElement | null,
 *   blocks: KnownBlock[], callback_id: string, state?: { values: InputState }, errors?: Record<string, string>,
 * }} View
 * @typedef {{ command: string, usageHint: string, description: string }} Command
 * @typedef {{ name: string, type: 'message' | 'global', callbackId: string }} Shortcut
 * @typedef {{
 *   team: { id: string, name: string }, me: string, users: Record<string, User>, botUserId: string, channels: Channel[],
 *   messages: Message[], views: View[], home: { id?: string, blocks: KnownBlock[] } | null, commands: Command[], shortcuts: Shortcut[],
 *   connected: boolean, busy: boolean, version: number,
 * }} State
 *
 * @typedef {{ type: 'message', channel: string, ts: string } | { type: 'view', viewId: string }} Container
 * @typedef {{ ok: true, ts?: string | null, options?: Option[], optionGroups?: OptionGroup[] } | { ok: false, notice: string }} Reply
 *   `ts` is that of a message just typed
 */

const unreachable = 'The local workspace does not answer. Start it again with npm start; what you typed is still here.';

/**
 * Everything the page shows.
 *
 * @returns {Promise<State>}
 */
export async function readState() {
  const response = await fetch('/playground/state', { cache: 'no-store' });
  if (!response.ok) throw new Error(`/playground/state answered ${response.status}.`);
  return response.json();
}

/**
 * Does what a person does in Slack: `send('type', { channel, text })`. A failure is a notice to show, never an exception.
 *
 * @param {'type' | 'press' | 'submit' | 'close' | 'shortcut' | 'home' | 'suggest'} deed
 * @param {object} body
 * @returns {Promise<Reply>}
 */
export async function send(deed, body) {
  try {
    const response = await fetch(`/playground/${deed}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const reply = await response.json();
    return reply.ok ? reply : { ok: false, notice: String(reply.notice ?? `That failed (${response.status}).`) };
  } catch {
    return { ok: false, notice: unreachable };
  }
}

/**
 * Calls `changed` at first and whenever the workspace has something new to show, and `reachable` when the connection to it comes or goes.
 * The browser reconnects by itself.
 *
 * @param {{ changed: () => void, reachable: (is: boolean) => void }} listeners
 */
export function follow({ changed, reachable }) {
  const events = new EventSource('/playground/events');
  events.addEventListener('changed', changed);
  events.addEventListener('open', () => reachable(true));
  events.addEventListener('error', () => reachable(false));
}
