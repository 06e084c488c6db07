/**
 * The message field under a channel or a thread.
 *
 * @import { Completion, Completions } from './completions.js'
 * @import { Reply, State } from './workspace.js'
 * @typedef {{ name: string, bytes: string }} AttachedFile  its bytes in base64
 * @typedef {{ state: () => State, sent: string[], send: (text: string, files: AttachedFile[]) => Promise<Reply> }} ComposerOptions
 * @typedef {ReturnType<typeof createComposer>} Composer
 */
import { createAttached } from './attached.js';
import { completionsFor, usageFor } from './completions.js';
import { button, element, freshId, listen } from './element.js';
import { icon } from './icons.js';

/**
 * A composer: Enter sends, Shift+Enter begins a line, `/` and `@` are completed, the up arrow brings back what was sent.
 * `sent` is shared between composers, so that a question asked in the channel can be recalled in a thread.
 *
 * @param {HTMLElement} host
 * @param {ComposerOptions} options
 */
export function createComposer(host, { state, sent, send }) {
  const listId = freshId('completions');
  /** @type {Map<string, string>} */
  const drafts = new Map();
  let place = '';
  /** How many lines back the up arrow has gone; 0 is the line being written. */
  let recalled = 0;
  /** @type {Completions | null} */
  let offered = null;
  let active = 0;

  const field = element('textarea', {
    class: 'composer-field',
    rows: 1,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-controls': listId,
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const list = element('ul', {
    id: listId,
    class: 'listbox completions',
    role: 'listbox',
    'aria-label': 'Completions',
    hidden: true,
  });
  const usage = element('p', { class: 'usage', hidden: true });
  const notice = element('p', { class: 'composer-notice', role: 'alert', hidden: true });
  const working = element('p', { class: 'working', role: 'status' });
  const sendButton = button(
    { class: 'send', 'aria-label': 'Send', title: 'Send', disabled: true },
    () => submit(),
    icon('send'),
  );
  const hint = element(
    'p',
    { class: 'composer-hint', 'aria-hidden': 'true' },
    'Enter to send · Shift + Enter for a new line',
  );
  const attached = createAttached(() => {
    changed();
    field.focus();
  });
  host.replaceChildren(
    element(
      'div',
      { class: 'composer' },
      notice,
      list,
      usage,
      attached.list,
      element('div', { class: 'composer-box' }, attached.button, field, sendButton),
    ),
    element('div', { class: 'composer-foot' }, working, hint),
  );

  /** @param {string | null} words */
  const refuse = (words) => {
    notice.textContent = words ?? '';
    notice.hidden = words === null;
  };

  /** @param {string} text */
  const write = (text) => {
    field.value = text;
    field.setSelectionRange(text.length, text.length);
    changed();
  };

  const changed = () => {
    drafts.set(place, field.value);
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 220)}px`;
    sendButton.disabled = field.value.trim() === '' && attached.files().length === 0;
    offered = document.activeElement === field ? completionsFor(field.value, field.selectionStart, state()) : null;
    active = 0;
    showCompletions();
  };

  const showCompletions = () => {
    const help = offered ? null : usageFor(field.value, state());
    usage.hidden = help === null;
    if (help) usage.replaceChildren(element('b', {}, help.command), ` ${help.usageHint}`);
    list.hidden = offered === null;
    field.setAttribute('aria-expanded', String(offered !== null));
    field.removeAttribute('aria-activedescendant');
    list.replaceChildren(...(offered?.items ?? []).map(renderCompletion));
    if (offered) field.setAttribute('aria-activedescendant', `${listId}-${active}`);
  };

  /** @param {Completion} completion @param {number} index */
  const renderCompletion = (completion, index) =>
    listen(
      element(
        'li',
        { id: `${listId}-${index}`, role: 'option', class: 'option', 'aria-selected': String(index === active) },
        element('span', {}, completion.kind === 'person' ? `@${completion.label}` : completion.label),
        completion.hint ? element('small', {}, completion.hint) : null,
      ),
      {
        pointerdown: (event) => event.preventDefault(),
        click: () => accept(completion),
      },
    );

  /** @param {Completion | undefined} completion */
  const accept = (completion) => {
    if (!completion || !offered) return;
    const { from, to } = offered;
    const after = field.value.slice(to).replace(/^ /, '');
    field.value = field.value.slice(0, from) + completion.insert + after;
    field.setSelectionRange(from + completion.insert.length, from + completion.insert.length);
    field.focus();
    changed();
  };

  /** @param {string} [example] a line to send in place of what is written */
  const submit = async (example) => {
    const text = example ?? field.value;
    const files = example === undefined ? attached.files() : [];
    if (text.trim() === '' && files.length === 0) return;
    const from = place;
    if (text !== '' && sent.at(-1) !== text) sent.push(text);
    recalled = 0;
    refuse(null);
    if (example === undefined) write('');
    offered = null;
    showCompletions();
    if (example === undefined) attached.replace([]);
    const reply = await send(text, files);
    if (!reply.ok && from === place) attached.replace(files);
    if (!reply.ok && from === place) {
      refuse(reply.notice);
      if (field.value === '') write(text);
    }
    return reply;
  };

  /** @param {number} step */
  const recall = (step) => {
    const next = recalled + step;
    if (next < 0 || next > sent.length) return;
    recalled = next;
    write(next === 0 ? '' : (sent.at(-next) ?? ''));
    offered = null;
    showCompletions();
  };

  /** @param {KeyboardEvent} event */
  const keydown = (event) => {
    if (event.isComposing) return;
    const chosen = offered?.items[active];
    if (offered && chosen) {
      const count = offered.items.length;
      const complete =
        event.key === 'Tab' ||
        (event.key === 'Enter' && !event.shiftKey && field.value.slice(offered.from, offered.to) !== chosen.whole);
      if (event.key === 'ArrowDown') active = (active + 1) % count;
      else if (event.key === 'ArrowUp') active = (active + count - 1) % count;
      else if (event.key === 'Escape') offered = null;
      else if (complete) {
        event.preventDefault();
        return accept(chosen);
      }
      if (['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key)) {
        event.preventDefault();
        event.stopPropagation();
        return showCompletions();
      }
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      return submit();
    }
    if (event.key === 'ArrowUp' && (field.value === '' || recalled > 0)) {
      event.preventDefault();
      return recall(1);
    }
    if (event.key === 'ArrowDown' && recalled > 0) {
      event.preventDefault();
      return recall(-1);
    }
  };
  listen(field, {
    keydown,
    input: () => {
      recalled = 0;
      refuse(null);
      changed();
    },
    paste: (event) => attached.take(event.clipboardData?.files, event),
    dragover: (event) => event.preventDefault(),
    drop: (event) => attached.take(event.dataTransfer?.files, event),
    blur: () => {
      offered = null;
      showCompletions();
    },
  });

  return {
    /** Moves the composer to another conversation, with what was being written there. @param {string} to @param {string} label */
    moveTo(to, label) {
      field.setAttribute('aria-label', label);
      field.placeholder = label;
      if (to === place) return;
      place = to;
      recalled = 0;
      refuse(null);
      write(drafts.get(to) ?? '');
    },
    /** @param {string | null} who says that the app is at work, or nothing */
    setWorking(who) {
      const words = who ? `${who} is working…` : '';
      if (working.textContent !== words) working.textContent = words;
    },
    submit,
    focus: () => field.focus(),
  };
}
