/** @typedef {Node | string | null | undefined | false | Child[]} Child */
/**
 * @typedef {Record<string, string | number | boolean | null | undefined>} Attributes
 * @typedef {{ [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => unknown }} Listeners
 */

/**
 * A DOM element with its attributes and children. Strings become text nodes, so nothing that a message says is ever markup.
 * An attribute that is false, null or undefined is left out; one that is true stands without a value.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
  append(node, children);
  return node;
}

/**
 * The same element, listening.
 *
 * @template {HTMLElement} Node
 * @param {Node} node
 * @param {Listeners} listeners
 * @returns {Node}
 */
export function listen(node, listeners) {
  for (const [name, listener] of Object.entries(listeners)) {
    node.addEventListener(name, /** @type {EventListener} */ (listener));
  }
  return node;
}

/**
 * @param {ParentNode} parent
 * @param {Child[]} children
 */
export function append(parent, children) {
  for (const child of /** @type {unknown[]} */ (children).flat(Number.POSITIVE_INFINITY)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(/** @type {Node | string} */ (child));
  }
}

/**
 * A button with a listener; `type="button"`, so that it never submits a form by accident.
 *
 * @param {Attributes} attributes
 * @param {(event: MouseEvent) => unknown} onClick
 * @param {...Child} children
 */
export function button(attributes, onClick, ...children) {
  return listen(element('button', { type: 'button', ...attributes }, ...children), { click: onClick });
}

/**
 * The element of index.html with this id.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`index.html has no element with the id ${id}.`);
  return node;
}

let lastId = 0;

/**
 * An id for aria-labelledby and the like, used once.
 *
 * @param {string} prefix
 */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
