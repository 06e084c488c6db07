/**
 * The interactive elements of Block Kit that are not typed into: buttons, menus, selects, images.
 *
 * @import { Button, Confirm, ExternalSelect, ConfirmationDialog, FeedbackButtons, IconButton, ImageElement, Option, Overflow, StaticSelect } from '@slack/types'
 * @import { Surface } from './surface.js'
 * @typedef {{ type: string, action_id?: string, confirm?: Confirm }} AnyElement
 */
import { askToConfirm } from './confirm.js';
import { button, element, freshId, listen } from './element.js';
import { icon } from './icons.js';
import { openListbox } from './listbox.js';
import { isWebAddress, renderLink } from './rich-text.js';

/**
 * Presses an element: asks its confirmation dialog first, and shows that it is busy until the app has been told.
 *
 * @param {Surface} surface
 * @param {string} blockId
 * @param {AnyElement} pressed
 * @param {HTMLElement} node
 * @param {{ value?: string, selectedOption?: Option }} [chosen]
 */
export async function act(surface, blockId, pressed, node, chosen = {}) {
  if (node.getAttribute('aria-busy') === 'true') return;
  if (pressed.confirm && !(await askToConfirm(/** @type {ConfirmationDialog} */ (pressed.confirm), surface.names)))
    return;
  node.setAttribute('aria-busy', 'true');
  await surface.press({ blockId, actionId: pressed.action_id ?? '', ...chosen });
  node.removeAttribute('aria-busy');
}

/** @param {string} blockId @param {AnyElement} of */
export const focusKey = (blockId, of) => `${blockId}/${of.action_id ?? ''}`;

/**
 * @param {Button} given
 * @param {string} blockId
 * @param {Surface} surface
 */
export function renderButton(given, blockId, surface) {
  const attributes = {
    class: `button ${given.style ?? ''}`,
    'aria-label': given.accessibility_label ?? null,
    'data-focus': focusKey(blockId, given),
  };
  const value = given.value === undefined ? {} : { value: given.value };
  if (given.url && isWebAddress(given.url)) {
    const link = renderLink(given.url, given.text.text);
    for (const [name, setting] of Object.entries(attributes)) if (setting) link.setAttribute(name, setting);
    return listen(link, { click: () => act(surface, blockId, given, link, value) });
  }
  const node = button(attributes, () => act(surface, blockId, given, node, value), given.text.text);
  return node;
}

/**
 * The two thumbs of a feedback element, each with its words.
 *
 * @param {FeedbackButtons} feedback
 * @param {string} blockId
 * @param {Surface} surface
 */
export function renderFeedback(feedback, blockId, surface) {
  return [feedback.positive_button, feedback.negative_button].map(
    ({ text, value, accessibility_label: label }, index) => {
      const attributes = {
        class: 'button small',
        'aria-label': label ?? null,
        'data-focus': `${focusKey(blockId, feedback)}/${index}`,
      };
      const node = button(
        attributes,
        () => act(surface, blockId, feedback, node, { value }),
        icon('thumb', index === 0 ? undefined : 'upside-down'),
        text.text,
      );
      return node;
    },
  );
}

/**
 * An icon button, by its words: the icons themselves are Slack's.
 *
 * @param {IconButton} given
 * @param {string} blockId
 * @param {Surface} surface
 */
export function renderIconButton(given, blockId, surface) {
  const attributes = {
    class: 'button small',
    'aria-label': given.accessibility_label ?? null,
    'data-focus': focusKey(blockId, given),
  };
  const value = given.value === undefined ? {} : { value: given.value };
  const node = button(attributes, () => act(surface, blockId, given, node, value), given.text.text);
  return node;
}

/**
 * @param {Overflow} overflow
 * @param {string} blockId
 * @param {Surface} surface
 */
export function renderOverflow(overflow, blockId, surface) {
  const open = () =>
    openListbox({
      anchor: node,
      label: 'More options',
      load: () => overflow.options.map((option) => choiceOf(option)),
      choose: ({ value }) => {
        const selectedOption = /** @type {Option & { url?: string }} */ (value);
        if (selectedOption.url && isWebAddress(selectedOption.url))
          window.open(selectedOption.url, '_blank', 'noopener,noreferrer');
        void act(surface, blockId, overflow, node, { selectedOption });
      },
    });
  const node = button(
    {
      class: 'button square',
      'aria-label': 'More options',
      'aria-haspopup': 'listbox',
      'data-focus': focusKey(blockId, overflow),
    },
    open,
    icon('more'),
  );
  return node;
}

/**
 * A select menu whose options are given, or asked from the app while one types.
 *
 * @param {StaticSelect | ExternalSelect} select
 * @param {string} blockId
 * @param {Surface} surface
 * @param {{ dispatch: boolean, labelledBy?: string }} how
 */
export function renderSelect(select, blockId, surface, { dispatch, labelledBy }) {
  const actionId = select.action_id ?? '';
  const held = surface.values.get(blockId, actionId);
  if (!held)
    surface.values.set(blockId, actionId, { type: select.type, selected_option: select.initial_option ?? null });
  const current = () => surface.values.get(blockId, actionId)?.selected_option ?? null;
  const placeholder = select.placeholder?.text ?? 'Choose an option';
  const external = select.type === 'external_select';
  const label = element('span', { class: 'select-value' });
  const show = () => {
    label.textContent = current()?.text.text ?? placeholder;
    node.classList.toggle('empty', current() === null);
  };
  const load = async (/** @type {string} */ typed) => {
    const found = await surface.suggest(blockId, actionId, typed);
    return choicesOf(found.options, found.optionGroups);
  };
  const matching = (/** @type {string} */ typed) =>
    choicesOf(/** @type {StaticSelect} */ (select).options, /** @type {StaticSelect} */ (select).option_groups).filter(
      (choice) => choice.label.toLowerCase().includes(typed.toLowerCase()),
    );
  const open = () => {
    const minimum = external ? (select.min_query_length ?? 3) : 0;
    const now = current()?.text.text;
    openListbox({
      anchor: node,
      label: placeholder,
      ...(now ? { current: now } : {}),
      load: external ? load : matching,
      filter: { placeholder: 'Type to filter', minimum },
      choose: ({ value }) => {
        const selectedOption = /** @type {Option} */ (value);
        surface.values.set(blockId, actionId, { type: select.type, selected_option: selectedOption });
        surface.edited(blockId);
        show();
        if (dispatch) void act(surface, blockId, select, node, { selectedOption });
      },
    });
  };
  const id = freshId('select');
  const node = button(
    {
      id,
      class: 'button select',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-labelledby': labelledBy ? `${labelledBy} ${id}` : null,
      'data-focus': focusKey(blockId, select),
    },
    open,
    label,
    icon('chevron'),
  );
  listen(node, {
    keydown: (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      open();
    },
  });
  show();
  return node;
}

/**
 * An image as its words and a link. The page asks no other machine for anything, so only pictures of the workspace itself load.
 *
 * @param {ImageElement | import('@slack/types').ImageBlock} image
 */
export function renderImage(image) {
  const url = 'image_url' in image && typeof image.image_url === 'string' ? image.image_url : null;
  const local =
    url !== null && URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin;
  if (local) return element('img', { src: url, alt: image.alt_text, class: 'image' });
  const words = element('span', {}, image.alt_text);
  const label = `Image: ${image.alt_text}`;
  return element(
    'span',
    { class: 'image-stand-in', role: 'img', 'aria-label': label },
    icon('image'),
    url ? renderLink(url, words) : words,
  );
}

/** @param {Option[] | undefined} options @param {import('@slack/types').OptionGroup[] | undefined} groups */
function choicesOf(options, groups) {
  if (groups?.length)
    return groups.flatMap((group) => group.options.map((option) => choiceOf(option, group.label.text)));
  return (options ?? []).map((option) => choiceOf(option));
}

/** @param {Option} option @param {string} [group] */
function choiceOf(option, group) {
  const description = option.description ? { description: option.description.text } : {};
  return { label: option.text.text, value: option, ...description, ...(group ? { group } : {}) };
}
