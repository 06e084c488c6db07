/** @import { Channel, State } from './workspace.js' */
import { button, element } from './element.js';

/**
 * The strip that tells a first-time visitor what to do: the examples of index.html that this workspace can answer, each a
 * button that sends it. In the app's direct message no mention is needed, so the examples come without it.
 *
 * @param {HTMLElement} list the `data-example` list of index.html
 * @param {{ state: State, channel: Channel, run: (example: string) => void }} context
 */
export function renderExamples(list, { state, channel, run }) {
  const mention = `@${state.users[state.botUserId]?.name ?? ''} `;
  for (const item of list.children) {
    if (!(item instanceof HTMLElement)) continue;
    const example = item.dataset.example ?? '';
    const answerable = example.startsWith('/')
      ? state.commands.some(({ command }) => example.split(' ')[0] === command)
      : example.startsWith(mention);
    item.hidden = !answerable;
    const line = channel.kind === 'im' && example.startsWith(mention) ? example.slice(mention.length) : example;
    if (item.textContent !== line)
      item.replaceChildren(button({ class: 'example' }, () => run(line), element('span', {}, line)));
  }
}
