import { elementAt } from './elements.ts';
import { type Block, isObject, type JsonObject } from './json.ts';
import type { Done, InputValues } from './local-slack.ts';
import type { Member } from './newsroom.ts';
import type { Parts } from './parts.ts';
import { sendInteraction } from './pressing.ts';
import { type KeptView, viewPayload } from './views.ts';
import { ApiError } from './web-api/arguments.ts';
import { checkedModal } from './web-api/views.ts';

const GONE = 'This view is no longer open.';
/** What Slack shows in a modal whose app did not answer, or answered what Slack cannot show. */
const TROUBLE = 'We had some trouble connecting. Try again?';

/** Submits a modal: checks its inputs as Slack does, sends view_submission, and does what the acknowledgement says. */
export async function submit(parts: Parts, user: Member, viewId: string, values: InputValues): Promise<Done> {
  const view = parts.views.find(viewId);
  if (!view || view.user !== user.id || view.content.type !== 'modal') return { ok: false, notice: GONE };
  for (const [blockId, actions] of Object.entries(values)) {
    for (const [actionId, value] of Object.entries(actions)) {
      const input = inputValue(view.blocks, blockId, actionId, value);
      if (!input) return { ok: false, notice: `There is no input ${blockId}/${actionId} in this view.` };
      parts.views.setValue(view, blockId, actionId, input);
    }
  }
  const errors = inputErrors(view);
  parts.views.setErrors(view, errors);
  const [first] = Object.values(errors);
  if (first !== undefined) return { ok: false, notice: first };

  const receipt = await sendInteraction(parts, user, 'view_submission', {
    view: viewPayload(view),
    response_urls: responseUrls(parts, user, view),
  });
  if (!receipt.ok) return { ok: false, notice: TROUBLE };
  return obey(parts, view, receipt.reply);
}

/** Closes the top modal or the one named; the app hears of it when it asked to (`notify_on_close`). */
export async function closeView(parts: Parts, user: Member, viewId: string): Promise<Done> {
  const view = parts.views.find(viewId);
  if (!view || view.user !== user.id || view.content.type !== 'modal') return { ok: false, notice: GONE };
  const all = view.content.clear_on_close === true;
  if (all) parts.views.clear(user.id);
  else parts.views.close(view);
  if (view.content.notify_on_close) {
    await sendInteraction(parts, user, 'view_closed', { view: viewPayload(view), is_cleared: all });
  }
  return { ok: true };
}

/** Does what the acknowledgement of a submission says: nothing more closes the view. */
function obey(parts: Parts, view: KeptView, reply: unknown): Done {
  const action = isObject(reply) ? reply.response_action : undefined;
  try {
    switch (action) {
      case undefined:
        parts.views.close(view);
        return { ok: true };
      case 'clear':
        parts.views.clear(view.user);
        return { ok: true };
      case 'update':
        parts.views.update(view, checkedModal(isObject(reply) ? reply.view : undefined, parts));
        return { ok: true };
      case 'push':
        return parts.views.push(view.user, checkedModal(isObject(reply) ? reply.view : undefined, parts))
          ? { ok: true }
          : { ok: false, notice: `${TROUBLE} (push_limit_reached)` };
      case 'errors':
        return showErrors(parts, view, isObject(reply) ? reply.errors : undefined);
      default:
        return { ok: false, notice: `${TROUBLE} (unknown response_action)` };
    }
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, notice: `${TROUBLE} (${error.messages.join(' ')})` };
    throw error;
  }
}

/** Slack takes errors only for blocks that are inputs of the view. */
function showErrors(parts: Parts, view: KeptView, errors: unknown): Done {
  const inputs = new Set(view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id));
  const entries = isObject(errors) ? Object.entries(errors) : [];
  if (entries.length === 0 || !entries.every(([id, text]) => inputs.has(id) && typeof text === 'string')) {
    return { ok: false, notice: `${TROUBLE} (errors must name input blocks)` };
  }
  parts.views.setErrors(view, Object.fromEntries(entries.map(([id, text]) => [id, String(text)])));
  return { ok: false, notice: String(entries[0]?.[1]) };
}

/** A value in Slack's shape; plain words are what was typed, or the value of the chosen option. */
function inputValue(blocks: Block[], blockId: string, actionId: string, value: unknown): JsonObject | null {
  const found = elementAt(blocks, blockId, actionId);
  if (!found) return null;
  if (isObject(value)) return { ...value, type: found.type };
  const option = found.options.find((entry) => entry.value === value);
  if (/^(static_select|radio_buttons)$/.test(found.type)) return { type: found.type, selected_option: option ?? null };
  if (/^checkboxes$|^multi_static/.test(found.type)) {
    const chosen = Array.isArray(value) ? value : [value];
    return { type: found.type, selected_options: found.options.filter((entry) => chosen.includes(entry.value)) };
  }
  return { type: found.type, value: value === '' || value === undefined ? null : value };
}

/** What Slack itself refuses before the app hears of a submission. */
function inputErrors(view: KeptView): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of view.blocks) {
    const { element, block_id: blockId } = block;
    if (block.type !== 'input' || !isObject(element) || blockId === undefined) continue;
    const { type: _type, ...value } = view.values[blockId]?.[String(element.action_id)] ?? {};
    const content = Object.values(value)[0] ?? null;
    const empty = content === null || content === '' || (Array.isArray(content) && content.length === 0);
    if (empty && block.optional !== true) errors[blockId] = 'Please complete this required field.';
    if (typeof content !== 'string' || empty) continue;
    const { min_length: fewest, max_length: most } = element;
    if (typeof fewest === 'number' && content.length < fewest) {
      errors[blockId] = `Please enter at least ${fewest} characters.`;
    }
    if (typeof most === 'number' && content.length > most) errors[blockId] = `Please enter at most ${most} characters.`;
  }
  return errors;
}

/** A response_url for each chosen conversation whose input asks for one (`response_url_enabled`). */
function responseUrls(parts: Parts, user: Member, view: KeptView): JsonObject[] {
  return view.blocks.flatMap((block) => {
    const { element, block_id: blockId } = block;
    if (!isObject(element) || element.response_url_enabled !== true || blockId === undefined) return [];
    const actionId = String(element.action_id);
    const value = view.values[blockId]?.[actionId];
    const channel = value?.selected_conversation ?? value?.selected_channel;
    if (typeof channel !== 'string' || !parts.workspace.channel(channel)) return [];
    const url = parts.responseUrls.create({ channel, user: user.id, source: null });
    return [{ response_url: url, channel_id: channel, block_id: blockId, action_id: actionId }];
  });
}
