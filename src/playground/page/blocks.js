/**
 * Block Kit, drawn as Slack draws it. Every node is made with createElement and text nodes; a block that this page does not
 * know is named in its place.
 *
 * @import { ActionsBlock, AlertBlock, ContextActionsBlock, KnownBlock, SectionBlock, TableBlock } from '@slack/types'
 * @import { Surface } from './surface.js'
 */
import { renderButton, renderFeedback, renderIconButton, renderImage, renderOverflow } from './block-elements.js';
import { element } from './element.js';
import { icon } from './icons.js';
import { renderInput, renderInputBlock } from './inputs.js';
import { renderRichText, renderText, unsupported } from './rich-text.js';

/**
 * @param {KnownBlock[]} blocks
 * @param {Surface} surface
 * @returns {HTMLElement[]}
 */
export function renderBlocks(blocks, surface) {
  return blocks.map((block, index) => {
    const node = renderBlock(block, block.block_id ?? String(index), surface);
    node.dataset.blockType = block.type;
    return node;
  });
}

/** @param {KnownBlock} block @param {string} blockId @param {Surface} surface @returns {HTMLElement} */
function renderBlock(block, blockId, surface) {
  const { names } = surface;
  switch (block.type) {
    case 'section':
      return renderSection(block, blockId, surface);
    case 'header':
      return element('h3', { class: 'block block-header' }, block.text.text);
    case 'divider':
      return element('hr', { class: 'block divider' });
    case 'context':
      return element(
        'div',
        { class: 'block context' },
        block.elements.map((part) =>
          part.type === 'image' ? renderImage(part) : element('div', {}, renderText(part, names)),
        ),
      );
    case 'actions':
      return renderActions(block, blockId, surface);
    case 'context_actions':
      return renderContextActions(block, blockId, surface);
    case 'image':
      return element(
        'figure',
        { class: 'block figure' },
        block.title ? element('figcaption', {}, block.title.text) : null,
        renderImage(block),
      );
    case 'input':
      return renderInputBlock(block, blockId, surface);
    case 'rich_text':
      return element('div', { class: 'block rich-text' }, renderRichText(block.elements, names));
    case 'table':
      return renderTable(block, surface);
    case 'alert':
      return renderAlert(block, surface);
    case 'markdown':
      return element('div', { class: 'block text markdown' }, block.text);
    default:
      return unsupported('block', block);
  }
}

/** @param {SectionBlock} block @param {string} blockId @param {Surface} surface */
function renderSection(block, blockId, surface) {
  const text = block.text ? element('div', { class: 'section-text' }, renderText(block.text, surface.names)) : null;
  const fields = block.fields
    ? element(
        'div',
        { class: 'fields' },
        block.fields.map((field) => element('div', { class: 'field-cell' }, renderText(field, surface.names))),
      )
    : null;
  const accessory = block.accessory
    ? element('div', { class: 'accessory' }, renderElement(block.accessory, blockId, surface))
    : null;
  return element('div', { class: 'block section' }, element('div', { class: 'section-body' }, text, fields), accessory);
}

/** @param {ActionsBlock} block @param {string} blockId @param {Surface} surface */
function renderActions(block, blockId, surface) {
  return element(
    'div',
    { class: 'block actions' },
    block.elements.map((given) => renderElement(given, blockId, surface)),
  );
}

/** @param {{ type: string }} given @param {string} blockId @param {Surface} surface @returns {HTMLElement} */
function renderElement(given, blockId, surface) {
  const known = /** @type {import('@slack/types').SectionBlockAccessory} */ (given);
  switch (known.type) {
    case 'button':
      return renderButton(known, blockId, surface);
    case 'overflow':
      return renderOverflow(known, blockId, surface);
    case 'image':
      return renderImage(known);
    default:
      return renderInput(given, blockId, surface, { dispatch: true }) ?? unsupported('element', given);
  }
}

/** @param {ContextActionsBlock} block @param {string} blockId @param {Surface} surface */
function renderContextActions(block, blockId, surface) {
  return element(
    'div',
    { class: 'block actions' },
    block.elements.map((given) => {
      if (given.type === 'feedback_buttons') return renderFeedback(given, blockId, surface);
      if (given.type === 'icon_button') return renderIconButton(given, blockId, surface);
      return unsupported('element', given);
    }),
  );
}

/** @param {TableBlock} block @param {Surface} surface */
function renderTable(block, surface) {
  const rows = block.rows.map((cells, rowIndex) =>
    element(
      'tr',
      {},
      cells.map((cell, column) => {
        const { align, is_wrapped: wrapped } = block.column_settings?.[column] ?? {};
        const attributes = { class: `align-${align ?? 'left'}${wrapped ? ' wrapped' : ''}` };
        const scope = rowIndex === 0 ? { scope: 'col' } : {};
        return element(rowIndex === 0 ? 'th' : 'td', { ...attributes, ...scope }, renderCell(cell, surface));
      }),
    ),
  );
  const [head, ...body] = rows;
  const table = element('table', { class: 'table' }, element('thead', {}, head), element('tbody', {}, body));
  return element('div', { class: 'block table-scroll', role: 'region', 'aria-label': 'Table', tabindex: '0' }, table);
}

/** @param {TableBlock['rows'][number][number]} cell @param {Surface} surface */
function renderCell(cell, surface) {
  switch (cell.type) {
    case 'raw_text':
      return element('div', { class: 'text' }, cell.text);
    case 'rich_text':
      return renderRichText(cell.elements, surface.names);
    case 'raw_number':
      return element('div', { class: 'text' }, cell.text ?? String(cell.value));
    default:
      return unsupported('table cell', cell);
  }
}

const alertIcons = /** @type {const} */ ({
  default: 'info',
  info: 'info',
  warning: 'warning',
  error: 'warning',
  success: 'check',
});

/** @param {AlertBlock} block @param {Surface} surface */
function renderAlert(block, surface) {
  const level = block.level ?? 'default';
  const known = level in alertIcons ? level : 'default';
  return element(
    'div',
    { class: `block alert ${known}`, role: 'note', 'aria-label': known === 'default' ? 'Note' : known },
    icon(alertIcons[known]),
    element('div', { class: 'alert-text' }, renderText(block.text, surface.names)),
  );
}
