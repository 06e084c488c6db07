/**
 * @import { State } from './workspace.js'
 * @import { Surface } from './surface.js'
 */
import { renderBlocks } from './blocks.js';
import { element } from './element.js';
import { keepingFocus } from './keyed-list.js';

/** @type {WeakMap<HTMLElement, string>} */
const drawn = new WeakMap();

/**
 * The app's Home tab, or a sentence when it has none.
 *
 * @param {HTMLElement} host
 * @param {{ home: State['home'], appName: string, surface: Surface }} context
 */
export function renderHome(host, { home, appName, surface }) {
  const signature = JSON.stringify(home);
  if (drawn.get(host) === signature) return;
  drawn.set(host, signature);
  const content = element(
    'div',
    { class: 'home content' },
    home
      ? renderBlocks(home.blocks, surface)
      : element('p', { class: 'empty' }, `${appName} has not published its Home yet.`),
  );
  keepingFocus(host, content, () => host.replaceChildren(content));
}

/**
 * The two tabs of an app's direct message, with the arrow keys of a tab list.
 *
 * @param {HTMLElement} host
 * @param {{ current: 'messages' | 'home', choose: (tab: 'messages' | 'home') => void }} context
 */
export function renderTabs(host, { current, choose }) {
  const tabs = /** @type {const} */ ([
    ['home', 'Home', 'home-panel'],
    ['messages', 'Messages', 'messages-panel'],
  ]);
  const nodes = tabs.map(([tab, label, panel]) => {
    const selected = tab === current;
    const node = element(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'tab',
        'aria-selected': String(selected),
        'aria-controls': panel,
        tabindex: selected ? '0' : '-1',
        'data-focus': `tab ${tab}`,
      },
      label,
    );
    node.addEventListener('click', () => choose(tab));
    node.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      choose(tab === 'home' ? 'messages' : 'home');
      const next = host.querySelector('[aria-selected=true]');
      if (next instanceof HTMLElement) next.focus();
    });
    return node;
  });
  const held = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.focus : undefined;
  host.replaceChildren(...nodes);
  if (held?.startsWith('tab ')) nodes.find((node) => node.tabIndex === 0)?.focus();
}
