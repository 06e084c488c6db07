/**
 * @import { ConfirmationDialog } from '@slack/types'
 * @import { Names } from './rich-text.js'
 */
import { button, element, freshId } from './element.js';
import { renderText } from './rich-text.js';

/**
 * Asks a Slack confirmation dialog. True when the person confirms; Escape is a no.
 *
 * @param {ConfirmationDialog} confirm
 * @param {Names} names
 * @returns {Promise<boolean>}
 */
export function askToConfirm(confirm, names) {
  const titleId = freshId('confirm');
  return new Promise((resolve) => {
    const style = confirm.style === 'danger' ? 'danger' : 'primary';
    /** @type {HTMLDialogElement} */
    const dialog = element(
      'dialog',
      { class: 'modal confirm', 'aria-labelledby': titleId },
      element('h2', { id: titleId, class: 'modal-title' }, confirm.title?.text ?? 'Are you sure?'),
      element('div', { class: 'confirm-text' }, renderText(confirm.text, names)),
      element(
        'footer',
        { class: 'modal-footer' },
        button({ class: 'button' }, () => dialog.close(), confirm.deny?.text ?? 'Cancel'),
        button({ class: `button ${style}` }, () => dialog.close('yes'), confirm.confirm?.text ?? 'Yes'),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
