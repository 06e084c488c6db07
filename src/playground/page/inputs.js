/**
 * The inputs of Block Kit: what a person types, ticks or dates, each with its label, hint and error.
 *
 * @import { Checkboxes, Datepicker, InputBlock, Option, PlainTextInput, RadioButtons } from '@slack/types'
 * @import { Surface } from './surface.js'
 * @typedef {{ dispatch: boolean, labelledBy?: string, describedBy?: string, required?: boolean, invalid?: boolean }} How
 */
import { act, focusKey, renderSelect } from './block-elements.js';
import { element, freshId, listen } from './element.js';
import { renderText, unsupported } from './rich-text.js';

/**
 * @param {InputBlock} block
 * @param {string} blockId
 * @param {Surface} surface
 */
export function renderInputBlock(block, blockId, surface) {
  const labelId = freshId('label');
  const hintId = freshId('hint');
  const error = surface.errors[blockId];
  const optional = block.optional ? element('span', { class: 'optional' }, ' (optional)') : null;
  const given = /** @type {{ type: string }} */ (block.element);
  const input = renderInput(given, blockId, surface, {
    dispatch: block.dispatch_action ?? false,
    labelledBy: labelId,
    describedBy: hintId,
    required: !block.optional,
    invalid: error !== undefined,
  });
  return element(
    'div',
    { class: `input-block${error ? ' invalid' : ''}` },
    element('div', { id: labelId, class: 'label' }, block.label.text, optional),
    input ?? unsupported('input', given),
    element(
      'div',
      { id: hintId, 'aria-live': 'polite' },
      block.hint ? element('div', { class: 'hint' }, block.hint.text) : null,
      error ? element('div', { class: 'error', 'data-error': blockId }, error) : null,
    ),
  );
}

/**
 * An element that holds a value, in an input block or among the actions of a message. Null when it is none.
 *
 * @param {{ type: string }} given
 * @param {string} blockId
 * @param {Surface} surface
 * @param {How} how
 * @returns {HTMLElement | null}
 */
export function renderInput(given, blockId, surface, how) {
  const known =
    /** @type {PlainTextInput | Datepicker | Checkboxes | RadioButtons | import('@slack/types').StaticSelect} */ (
      given
    );
  switch (known.type) {
    case 'static_select':
      return renderSelect(known, blockId, surface, how);
    case 'datepicker':
      return renderDatepicker(known, blockId, surface, how);
    case 'checkboxes':
    case 'radio_buttons':
      return renderTicks(known, blockId, surface, how);
    default:
      if (given.type === 'external_select') return renderSelect(/** @type {never} */ (given), blockId, surface, how);
      return given.type in htmlTypes
        ? renderTextInput(/** @type {PlainTextInput} */ (given), blockId, surface, how)
        : null;
  }
}

/** @type {Record<string, string>} */
const htmlTypes = { plain_text_input: 'text', url_text_input: 'url', email_text_input: 'email', number_input: 'text' };

/** @param {How} how */
const described = ({ labelledBy, describedBy, required, invalid }) => ({
  'aria-labelledby': labelledBy ?? null,
  'aria-describedby': describedBy ?? null,
  'aria-required': required ? 'true' : null,
  'aria-invalid': invalid ? 'true' : null,
});

/** @param {PlainTextInput} input @param {string} blockId @param {Surface} surface @param {How} how */
function renderTextInput(input, blockId, surface, how) {
  const actionId = input.action_id ?? '';
  const attributes = {
    class: 'field',
    placeholder: input.placeholder?.text ?? null,
    maxlength: input.max_length ?? null,
    autocomplete: 'off',
    'data-focus': focusKey(blockId, input),
    ...described(how),
  };
  const held = surface.values.get(blockId, actionId);
  const node = input.multiline
    ? element('textarea', { ...attributes, rows: 4 })
    : element('input', { ...attributes, type: htmlTypes[input.type] ?? 'text' });
  node.value = held ? (held.value ?? '') : (input.initial_value ?? '');
  const keep = () => surface.values.set(blockId, actionId, { type: input.type, value: node.value || null });
  keep();
  const triggers = input.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const press = () => void act(surface, blockId, input, node, { value: node.value });
  return listen(/** @type {HTMLElement} */ (node), {
    input: () => {
      keep();
      surface.edited(blockId);
      if (how.dispatch && triggers.includes('on_character_entered')) press();
    },
    keydown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || !how.dispatch || !triggers.includes('on_enter_pressed')) return;
      event.preventDefault();
      press();
    },
  });
}

/** @param {Datepicker} picker @param {string} blockId @param {Surface} surface @param {How} how */
function renderDatepicker(picker, blockId, surface, how) {
  const actionId = picker.action_id ?? '';
  const held = surface.values.get(blockId, actionId);
  const label = how.labelledBy ? {} : { 'aria-label': picker.placeholder?.text ?? 'Date' };
  const node = element('input', {
    type: 'date',
    class: 'field date',
    'data-focus': focusKey(blockId, picker),
    ...described(how),
    ...label,
  });
  node.value = (held ? held.selected_date : picker.initial_date) ?? '';
  const keep = () => surface.values.set(blockId, actionId, { type: 'datepicker', selected_date: node.value || null });
  keep();
  return listen(node, {
    change: () => {
      keep();
      surface.edited(blockId);
      if (how.dispatch) void act(surface, blockId, picker, node, { value: node.value });
    },
  });
}

/** @param {Checkboxes | RadioButtons} group @param {string} blockId @param {Surface} surface @param {How} how */
function renderTicks(group, blockId, surface, how) {
  const actionId = group.action_id ?? '';
  const held = surface.values.get(blockId, actionId);
  const many = group.type === 'checkboxes';
  const initial = many ? (group.initial_options ?? []) : group.initial_option ? [group.initial_option] : [];
  const before = held
    ? many
      ? (held.selected_options ?? [])
      : held.selected_option
        ? [held.selected_option]
        : []
    : initial;
  const name = freshId('ticks');
  const boxes = group.options.map((option) => {
    const box = element('input', {
      type: many ? 'checkbox' : 'radio',
      name,
      'data-focus': `${focusKey(blockId, group)}/${option.value}`,
    });
    box.checked = before.some((chosen) => chosen.value === option.value);
    return { box, option: /** @type {Option} */ (option) };
  });
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ option }) => option);
  const chosenValues = () =>
    chosen()
      .map(({ value }) => value)
      .join(',');
  const keep = () =>
    surface.values.set(
      blockId,
      actionId,
      many
        ? { type: group.type, selected_options: chosen() }
        : { type: group.type, selected_option: chosen()[0] ?? null },
    );
  keep();
  const rows = boxes.map(({ box, option }) =>
    element(
      'label',
      { class: 'tick' },
      box,
      element(
        'span',
        {},
        renderText(option.text, surface.names),
        option.description ? element('span', { class: 'hint' }, renderText(option.description, surface.names)) : null,
      ),
    ),
  );
  const { 'aria-required': _, ...attributes } = described(how);
  const node = element('div', { role: many ? 'group' : 'radiogroup', class: 'ticks', ...attributes }, rows);
  return listen(node, {
    change: () => {
      keep();
      surface.edited(blockId);
      const selectedOption = chosen()[0];
      if (how.dispatch)
        void act(
          surface,
          blockId,
          group,
          node,
          many ? { value: chosenValues() } : selectedOption ? { selectedOption } : {},
        );
    },
  });
}

/**
 * The blocks whose required input is still empty, with Slack's words for it.
 *
 * @param {import('@slack/types').KnownBlock[]} blocks
 * @param {import('./workspace.js').InputState} values
 * @returns {Record<string, string>}
 */
export function missingInputs(blocks, values) {
  /** @type {Record<string, string>} */
  const missing = {};
  for (const block of blocks) {
    if (block.type !== 'input' || block.optional || !block.block_id) continue;
    const value = Object.values(values[block.block_id] ?? {})[0];
    const filled = value?.value || value?.selected_option || value?.selected_date || value?.selected_options?.length;
    if (!filled) missing[block.block_id] = 'Please complete this required field.';
  }
  return missing;
}
