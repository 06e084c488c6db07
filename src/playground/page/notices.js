import { button, element } from './element.js';
import { icon } from './icons.js';

const shownForMs = 8000;

/**
 * Shows a sentence at the edge of the page, as Slack does with a refusal, until it is closed or eight seconds have passed.
 *
 * @param {HTMLElement} host
 * @param {string} words
 */
export function showNotice(host, words) {
  const close = () => notice.remove();
  /** @type {HTMLElement} */
  const notice = element(
    'div',
    { class: 'notice' },
    icon('warning'),
    element('p', {}, words),
    button({ class: 'icon-button', 'aria-label': 'Dismiss' }, close, icon('close')),
  );
  for (const same of host.children) if (same.textContent === notice.textContent) same.remove();
  host.append(notice);
  setTimeout(close, shownForMs);
}
