import { BLOCK_LIMITS } from './block-limits.ts';
import type { Home, Modal } from './block-validation.ts';
import type { Ids } from './ids.ts';
import { type Block, isObject, type JsonObject } from './json.ts';
import { APP_ID, BOT, TEAM } from './newsroom.ts';
import { type View, withIds } from './workspace.ts';

/** A view as Slack keeps it: the app's content, its place in the stack, and what has been typed into it. */
export interface KeptView {
  id: string;
  user: string;
  content: (Modal & { type: 'modal' }) | (Home & { type: 'home' });
  blocks: Block[];
  hash: string;
  rootId: string;
  previousId: string | null;
  values: Record<string, Record<string, JsonObject>>;
  errors: Record<string, string>;
}

/** Everyone's open modals, a stack of at most three each, and their Home tabs. */
export class Views {
  #stacks = new Map<string, KeptView[]>();
  #homes = new Map<string, KeptView>();
  #ids: Ids;
  #changed: () => void;

  constructor(ids: Ids, changed: () => void) {
    this.#ids = ids;
    this.#changed = changed;
  }

  stack(user: string): readonly KeptView[] {
    return this.#stacks.get(user) ?? [];
  }

  home(user: string): KeptView | undefined {
    return this.#homes.get(user);
  }

  find(id: string): KeptView | undefined {
    return this.#all().find((view) => view.id === id);
  }

  findByExternalId(externalId: string): KeptView | undefined {
    return this.#all().find((view) => view.content.external_id === externalId);
  }

  /** Opens a modal, in place of any that is open. */
  open(user: string, content: Modal): KeptView {
    const view = this.#keep(user, content, null);
    this.#stacks.set(user, [view]);
    this.#changed();
    return view;
  }

  /** Puts a modal on top of the open ones; null when three are open. */
  push(user: string, content: Modal): KeptView | null {
    const stack = this.#stacks.get(user) ?? [];
    if (stack.length >= BLOCK_LIMITS.view.stack) return null;
    const view = this.#keep(user, content, stack.at(-1) ?? null);
    this.#stacks.set(user, [...stack, view]);
    this.#changed();
    return view;
  }

  publish(user: string, content: Home): KeptView {
    const before = this.#homes.get(user);
    const view = before ? this.#replace(before, content) : this.#keep(user, content, null);
    this.#homes.set(user, view);
    this.#changed();
    return view;
  }

  /** Gives an open view new content. What was typed stays where block_id and action_id stay the same, as in Slack. */
  update(view: KeptView, content: Modal): void {
    this.#replace(view, content);
    this.#changed();
  }

  setErrors(view: KeptView, errors: Record<string, string>): void {
    view.errors = errors;
    this.#changed();
  }

  setValue(view: KeptView, blockId: string, actionId: string, value: JsonObject): void {
    view.values[blockId] = { ...view.values[blockId], [actionId]: value };
    this.#changed();
  }

  close(view: KeptView): void {
    const stack = this.#stacks.get(view.user) ?? [];
    this.#stacks.set(
      view.user,
      stack.filter((other) => other !== view),
    );
    this.#changed();
  }

  clear(user: string): void {
    this.#stacks.set(user, []);
    this.#changed();
  }

  #all(): KeptView[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
  }

  #keep(user: string, content: KeptView['content'], previous: KeptView | null): KeptView {
    const id = this.#ids.next('V0');
    const blocks = withIds(content.blocks, this.#ids);
    return {
      id,
      user,
      content,
      blocks,
      hash: this.#hash(),
      rootId: previous?.rootId ?? id,
      previousId: previous?.id ?? null,
      values: initialValues(blocks),
      errors: {},
    };
  }

  #replace(view: KeptView, content: KeptView['content']): KeptView {
    view.content = content;
    view.blocks = withIds(content.blocks, this.#ids);
    view.hash = this.#hash();
    view.errors = {};
    const values = initialValues(view.blocks);
    for (const [blockId, actions] of Object.entries(values)) {
      for (const actionId of Object.keys(actions)) {
        const typed = view.values[blockId]?.[actionId];
        if (typed) actions[actionId] = typed;
      }
    }
    view.values = values;
    return view;
  }

  #hash(): string {
    return `${this.#ids.ts()}.${this.#ids.short()}`;
  }
}

/** A view as it stands in payloads and in the answers of `views.*`. */
export function viewPayload(view: KeptView): JsonObject {
  const { content } = view;
  return {
    id: view.id,
    team_id: TEAM.id,
    type: content.type,
    blocks: view.blocks,
    private_metadata: content.private_metadata ?? '',
    callback_id: content.callback_id ?? '',
    state: { values: view.values },
    hash: view.hash,
    ...(content.type === 'modal'
      ? {
          title: content.title,
          clear_on_close: content.clear_on_close ?? false,
          notify_on_close: content.notify_on_close ?? false,
          close: content.close ?? null,
          submit: content.submit ?? null,
        }
      : { clear_on_close: false, notify_on_close: false, title: null, close: null, submit: null }),
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: APP_ID,
    external_id: content.external_id ?? '',
    app_installed_team_id: TEAM.id,
    bot_id: BOT.botId,
  };
}

/** An open modal in the shape of the page and the tests. */
export function shownView(view: KeptView): View | [] {
  const { content } = view;
  if (content.type !== 'modal') return [];
  return {
    id: view.id,
    type: 'modal',
    title: content.title,
    submit: content.submit ?? null,
    close: content.close ?? null,
    blocks: view.blocks,
    callback_id: content.callback_id ?? '',
    state: { values: view.values },
    errors: view.errors,
  };
}

/** What stands in the inputs of a view before anyone has typed. */
function initialValues(blocks: Block[]): KeptView['values'] {
  const values: KeptView['values'] = {};
  for (const block of blocks) {
    const elements = [block.element, block.accessory, ...(Array.isArray(block.elements) ? block.elements : [])];
    for (const element of elements) {
      if (!isObject(element) || typeof element.type !== 'string' || typeof element.action_id !== 'string') continue;
      const initial = initialValue(element.type, element);
      if (initial === null || !block.block_id) continue;
      values[block.block_id] = { ...values[block.block_id], [element.action_id]: { type: element.type, ...initial } };
    }
  }
  return values;
}

function initialValue(type: string, element: JsonObject): JsonObject | null {
  if (/(_input)$/.test(type)) return { value: element.initial_value ?? null };
  if (/^(static|external)_select$|^radio_buttons$/.test(type))
    return { selected_option: element.initial_option ?? null };
  if (/^multi_(static|external)_select$|^checkboxes$/.test(type)) {
    return { selected_options: element.initial_options ?? [] };
  }
  const menu = /^(multi_)?(user|conversation|channel)s_select$/.exec(type);
  if (menu) {
    const what = menu[2];
    return menu[1]
      ? { [`selected_${what}s`]: element[`initial_${what}s`] ?? [] }
      : { [`selected_${what}`]: element[`initial_${what}`] ?? null };
  }
  if (type === 'datepicker') return { selected_date: element.initial_date ?? null };
  if (type === 'timepicker') return { selected_time: element.initial_time ?? null };
  if (type === 'datetimepicker') return { selected_date_time: element.initial_date_time ?? null };
  return null;
}
