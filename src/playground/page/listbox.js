/**
 * A popup list to choose from, as under a select, an overflow menu or a message's "more actions".
 *
 * @typedef {{ label: string, description?: string, group?: string, danger?: boolean, value: unknown }} Choice
 * @typedef {{
 *   anchor: HTMLElement, label: string, current?: string,
 *   load: (typed: string) => Choice[] | Promise<Choice[]>,
 *   filter?: { placeholder: string, minimum: number } | null,
 *   choose: (choice: Choice) => void,
 * }} ListboxOptions
 */
import { element, freshId, listen } from './element.js';

const pauseBeforeAsking = 150;

/**
 * Opens the list under its anchor. Arrow keys move, Enter chooses, Escape or a click elsewhere closes; the anchor gets the
 * focus back. With `filter`, a field above the list narrows it.
 *
 * @param {ListboxOptions} options
 */
export function openListbox({ anchor, label, current, load, filter, choose }) {
  const listId = freshId('listbox');
  const list = element('ul', { id: listId, role: 'listbox', 'aria-label': label, class: 'listbox' });
  const field = filter
    ? element('input', {
        type: 'text',
        class: 'field filter',
        role: 'combobox',
        placeholder: filter.placeholder,
        'aria-label': label,
      })
    : null;
  const popup = element('div', { class: 'popup', popover: 'auto' }, field, list);
  const keyed = field ?? list;
  if (!field) list.tabIndex = 0;
  keyed.setAttribute('aria-controls', listId);
  if (field) field.setAttribute('aria-expanded', 'true');

  /** @type {Choice[]} */
  let choices = [];
  let active = 0;
  let asked = 0;

  const pick = (/** @type {Choice | undefined} */ choice) => {
    if (!choice) return;
    popup.hidePopover();
    choose(choice);
  };
  const mark = (/** @type {number} */ index) => {
    active = Math.max(0, Math.min(index, choices.length - 1));
    for (const [position, option] of list.querySelectorAll('[role=option]').entries()) {
      option.setAttribute('aria-selected', String(position === active));
      if (position !== active) continue;
      keyed.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };
  const say = (/** @type {string} */ words) =>
    list.replaceChildren(element('li', { class: 'listbox-note', role: 'presentation' }, words));
  const show = (/** @type {Choice[]} */ loaded) => {
    choices = loaded;
    if (choices.length === 0) return say('Nothing found');
    const rows = choices.flatMap((choice, index) => {
      const heading = choice.group && choice.group !== choices[index - 1]?.group ? choice.group : null;
      const text = [choice.label, choice.description ? element('small', {}, choice.description) : null];
      const row = listen(
        element(
          'li',
          { role: 'option', id: `${listId}-${index}`, class: choice.danger ? 'option danger' : 'option' },
          text,
        ),
        { click: () => pick(choice), pointermove: () => mark(index) },
      );
      return heading ? [element('li', { class: 'listbox-group', role: 'presentation' }, heading), row] : [row];
    });
    list.replaceChildren(...rows);
    mark(
      Math.max(
        0,
        choices.findIndex((choice) => choice.label === current),
      ),
    );
  };
  const ask = async () => {
    const typed = field?.value ?? '';
    asked += 1;
    const mine = asked;
    if (filter && typed.length < filter.minimum) return say(`Type ${filter.minimum} or more letters`);
    const loading = load(typed);
    if (loading instanceof Promise) say('Loading…');
    const loaded = await loading;
    if (mine === asked) show(loaded);
  };

  listen(keyed, {
    keydown: (event) => {
      const moves = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: choices.length - 1 };
      if (event.key === 'Enter' || (event.key === ' ' && !field)) pick(choices[active]);
      else if (event.key === 'Tab') popup.hidePopover();
      else if (event.key in moves && !(field && (event.key === 'Home' || event.key === 'End'))) {
        mark(moves[/** @type {keyof typeof moves} */ (event.key)]);
      } else return;
      if (event.key !== 'Tab') event.preventDefault();
      event.stopPropagation();
    },
  });
  let timer = 0;
  field?.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, pauseBeforeAsking);
  });
  popup.addEventListener('toggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== 'closed') return;
    anchor.setAttribute('aria-expanded', 'false');
    const returns = popup.contains(document.activeElement) || document.activeElement === document.body;
    popup.remove();
    if (returns && anchor.isConnected) anchor.focus();
  });

  // Not beside the anchor: a toolbar that hides with the pointer would hide the list too. In a modal, all else is inert.
  (anchor.closest('dialog') ?? document.body).append(popup);
  anchor.setAttribute('aria-expanded', 'true');
  popup.showPopover();
  place(popup, anchor);
  keyed.focus();
  void ask().then(() => popup.isConnected && place(popup, anchor));
}

/** @param {HTMLElement} popup @param {HTMLElement} anchor */
function place(popup, anchor) {
  const box = anchor.getBoundingClientRect();
  popup.style.minWidth = `${Math.min(box.width, 420)}px`;
  const { offsetWidth: width, offsetHeight: height } = popup;
  const below = box.bottom + 4 + height <= window.innerHeight || box.top < height + 12;
  popup.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - width - 8))}px`;
  popup.style.top = `${below ? Math.max(8, Math.min(box.bottom + 4, window.innerHeight - height - 8)) : box.top - height - 4}px`;
}
