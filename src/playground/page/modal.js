/**
 * The modal of the local workspace: the top view of the person's stack.
 *
 * @import { Reply, View } from './workspace.js'
 * @import { InputValues, Surface } from './surface.js'
 *
 * @typedef {{
 *   surfaceOf: (view: View, values: InputValues, errors: Record<string, string>, edited: (blockId: string) => void) => Surface,
 *   submit: (viewId: string, values: object) => Promise<Reply>,
 *   close: (viewId: string) => Promise<Reply>,
 *   appName: () => string,
 * }} ModalOptions
 */
import { renderBlocks } from './blocks.js';
import { button, element } from './element.js';
import { icon } from './icons.js';
import { missingInputs } from './inputs.js';
import { keepingFocus } from './keyed-list.js';
import { createInputValues } from './surface.js';

/**
 * @param {HTMLDialogElement} dialog
 * @param {ModalOptions} options
 */
export function createModal(dialog, { surfaceOf, submit, close, appName }) {
  /** @type {Map<string, InputValues>} */
  const typed = new Map();
  /** @type {Record<string, string>} */
  let ownErrors = {};
  /** Blocks whose error was answered by typing something else. @type {Set<string>} */
  let mended = new Set();
  let notice = '';
  let drawn = '';
  /** @type {View | null} */
  let shown = null;
  let depth = 0;

  const draw = () => {
    if (!shown) return;
    const view = shown;
    const signature = JSON.stringify([
      view.id,
      view.title,
      view.submit,
      view.close,
      view.blocks,
      view.errors,
      ownErrors,
      notice,
      depth,
    ]);
    if (signature === drawn) return;
    const scrolled = dialog.dataset.view === view.id ? (dialog.querySelector('.modal-body')?.scrollTop ?? 0) : 0;
    const another = dialog.dataset.view !== view.id;
    drawn = signature;
    dialog.dataset.view = view.id;
    const content = renderView(view);
    keepingFocus(dialog, content, () => dialog.replaceChildren(content));
    const body = content.querySelector('.modal-body');
    if (body) body.scrollTop = scrolled;
    if (!dialog.open) dialog.showModal();
    if (another) focusFirst(dialog);
  };

  /** @param {View} view */
  const renderView = (view) => {
    const values = typed.get(view.id) ?? createInputValues(view.state?.values);
    typed.set(view.id, values);
    const errors = Object.fromEntries(
      Object.entries({ ...view.errors, ...ownErrors }).filter(([blockId]) => !mended.has(blockId)),
    );
    const surface = surfaceOf(view, values, errors, (blockId) => {
      mended.add(blockId);
      dialog.querySelector(`[data-error="${CSS.escape(blockId)}"]`)?.remove();
    });
    const dismiss = () => leave(view);
    const closeWords = view.close?.text ?? (view.submit ? 'Cancel' : 'Close');
    const isUnder = depth > 1;
    const form = element(
      'form',
      { class: 'modal-form', novalidate: true },
      element(
        'header',
        { class: 'modal-header' },
        element('div', { class: 'avatar of-bot', 'aria-hidden': 'true' }, appName()[0] ?? ''),
        element('h2', { id: 'modal-title', class: 'modal-title' }, view.title.text),
        button(
          { class: 'icon-button', 'aria-label': isUnder ? 'Back' : 'Close', 'data-focus': 'dismiss' },
          dismiss,
          icon(isUnder ? 'back' : 'close'),
        ),
      ),
      element('div', { class: 'modal-body', tabindex: '-1' }, renderBlocks(view.blocks, surface)),
      notice ? element('p', { class: 'composer-notice', role: 'alert' }, notice) : null,
      element(
        'footer',
        { class: 'modal-footer' },
        button({ class: 'button', 'data-focus': 'close' }, dismiss, closeWords),
        view.submit
          ? element('button', { type: 'submit', class: 'button primary', 'data-focus': 'submit' }, view.submit.text)
          : null,
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(view, values, form);
    });
    return form;
  };

  /** @param {View} view @param {InputValues} values @param {HTMLFormElement} form */
  const send = async (view, values, form) => {
    const button = form.querySelector('[type=submit]');
    if (!view.submit || button?.getAttribute('aria-busy') === 'true') return;
    const held = values.of(view.blocks.map((block) => block.block_id ?? ''));
    ownErrors = missingInputs(view.blocks, held);
    mended = new Set();
    notice = '';
    if (Object.keys(ownErrors).length === 0) {
      button?.setAttribute('aria-busy', 'true');
      const reply = await submit(view.id, held);
      button?.removeAttribute('aria-busy');
      const explained = Object.keys(shown?.errors ?? {}).length > 0;
      if (!reply.ok && !explained) notice = reply.notice;
    }
    drawn = '';
    draw();
    const wrong = dialog.querySelector('[aria-invalid=true]');
    if (wrong instanceof HTMLElement) wrong.focus();
  };

  /** @param {View} view */
  const leave = async (view) => {
    const reply = await close(view.id);
    if (reply.ok) return;
    notice = reply.notice;
    draw();
  };

  dialog.addEventListener('cancel', (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    if (shown) void leave(shown);
  });
  dialog.addEventListener('keydown', (event) => keepFocusInside(dialog, event));

  return {
    /** @param {View[]} views */
    show(views) {
      const top = views.at(-1) ?? null;
      if (top?.id !== shown?.id) {
        ownErrors = {};
        mended = new Set();
        notice = '';
      }
      shown = top;
      depth = views.length;
      for (const id of typed.keys()) if (!views.some((view) => view.id === id)) typed.delete(id);
      if (top) return draw();
      drawn = '';
      delete dialog.dataset.view;
      if (dialog.open) dialog.close();
      dialog.replaceChildren();
    },
  };
}

const focusable = 'a[href], button:not([disabled]), input:not([disabled]), textarea, select, [tabindex="0"]';

/** @param {HTMLElement} dialog the first field, or else the button that ends the view */
function focusFirst(dialog) {
  const first =
    dialog.querySelector('.modal-body :is(input, textarea, .select)') ??
    dialog.querySelector('.modal-footer button:last-child');
  if (first instanceof HTMLElement) first.focus();
}

/** @param {HTMLElement} dialog @param {KeyboardEvent} event */
function keepFocusInside(dialog, event) {
  if (event.key !== 'Tab') return;
  const stops = [...dialog.querySelectorAll(focusable)].filter((node) => node.checkVisibility());
  const [first, last] = [stops[0], stops.at(-1)];
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  const next = event.shiftKey ? last : first;
  if (!leaving || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
