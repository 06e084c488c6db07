/**
 * The files that go along with a message which is being written.
 *
 * @import { AttachedFile } from './composer.js'
 */
import { button, element, listen } from './element.js';
import { icon } from './icons.js';

/**
 * A button that adds files, and the list of those added.
 *
 * @param {() => void} changed
 */
export function createAttached(changed) {
  /** @type {AttachedFile[]} */
  let files = [];
  const list = element('ul', { class: 'attached', 'aria-label': 'Files', hidden: true });
  const chooser = element('input', { type: 'file', multiple: true, hidden: true, 'aria-label': 'Attach files' });

  const draw = () => {
    list.hidden = files.length === 0;
    list.replaceChildren(
      ...files.map((file) =>
        element(
          'li',
          {},
          file.name,
          button(
            { class: 'icon-button', 'aria-label': `Remove ${file.name}` },
            () => replace(files.filter((other) => other !== file)),
            icon('close'),
          ),
        ),
      ),
    );
    changed();
  };

  /** @param {AttachedFile[]} now */
  const replace = (now) => {
    if (files.length === 0 && now.length === 0) return;
    files = now;
    draw();
  };

  /** @param {FileList | null | undefined} given @param {Event} [event] of which nothing else is to come */
  const take = async (given, event) => {
    const added = [...(given ?? [])];
    if (added.length === 0) return;
    event?.preventDefault();
    const read = await Promise.all(added.map(async (file) => ({ name: file.name, bytes: await base64(file) })));
    replace([...files, ...read]);
  };

  listen(chooser, {
    change: async () => {
      await take(chooser.files);
      chooser.value = '';
    },
  });

  return {
    list,
    button: element(
      'div',
      {},
      chooser,
      button(
        { class: 'icon-button', 'aria-label': 'Attach a file', title: 'Attach a file' },
        () => chooser.click(),
        icon('attach'),
      ),
    ),
    files: () => files,
    replace,
    take,
  };
}

/** @param {File} file */
async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
