/** @typedef {{ key: string, signature: string, render: () => HTMLElement }} KeyedItem */

/** @type {WeakMap<Element, string>} */
const signatures = new WeakMap();

/**
 * Brings a list up to date and leaves every item alone whose signature is unchanged, so that focus, open menus and typed text
 * survive a new state. When an item with the focus changes, the element of the same `data-focus` in its new form takes it.
 *
 * @param {HTMLElement} parent
 * @param {KeyedItem[]} items
 */
export function renderKeyed(parent, items) {
  /** @type {Map<string, HTMLElement>} */
  const present = new Map();
  for (const child of parent.children) {
    if (child instanceof HTMLElement && child.dataset.key) present.set(child.dataset.key, child);
  }
  /** @type {Element | null} */
  let place = parent.firstElementChild;
  for (const item of items) {
    const old = present.get(item.key);
    present.delete(item.key);
    let node = old;
    if (!old || signatures.get(old) !== item.signature) {
      node = item.render();
      node.dataset.key = item.key;
      signatures.set(node, item.signature);
      if (old) {
        if (place === old) place = node;
        keepingFocus(old, node, () => old.replaceWith(/** @type {HTMLElement} */ (node)));
      }
    }
    if (node === place) place = place?.nextElementSibling ?? null;
    else if (node) parent.insertBefore(node, place);
  }
  for (const gone of present.values()) gone.remove();
}

/**
 * Runs `change`, which puts `after` in the place of `before`, and hands the focus and the text cursor on.
 *
 * @param {HTMLElement} before
 * @param {HTMLElement} after
 * @param {() => void} change
 */
export function keepingFocus(before, after, change) {
  const focused = document.activeElement;
  const held = focused instanceof HTMLElement && before.contains(focused) ? focused : null;
  const key = held?.dataset.focus;
  const cursor = held instanceof HTMLInputElement || held instanceof HTMLTextAreaElement ? held.selectionStart : null;
  change();
  if (!held) return;
  const next = key ? after.querySelector(`[data-focus="${CSS.escape(key)}"]`) : null;
  const target = next instanceof HTMLElement ? next : after;
  target.focus({ preventScroll: true });
  if (document.activeElement !== target) {
    // What shows only while its item has the focus, as a message's menu does.
    after.focus({ preventScroll: true });
    target.focus({ preventScroll: true });
  }
  if (cursor !== null && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) {
    if (target.type === 'text' || target.type === 'textarea') target.setSelectionRange(cursor, cursor);
  }
}
