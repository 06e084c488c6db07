/**
 * What the composer offers while one types. Pure.
 *
 * @import { State } from './workspace.js'
 * @typedef {{ kind: 'command' | 'person', label: string, hint: string, insert: string, whole: string }} Completion
 * @typedef {{ from: number, to: number, items: Completion[] }} Completions
 */

/**
 * Slash commands for a line that begins with `/`, people for a word that begins with `@`; null when there is nothing to offer.
 *
 * @param {string} line
 * @param {number} caret
 * @param {Pick<State, 'commands' | 'users' | 'me' | 'botUserId'>} state
 * @returns {Completions | null}
 */
export function completionsFor(line, caret, state) {
  const before = line.slice(0, caret);
  const slash = /^\/\S*$/.exec(before);
  if (slash) {
    const items = state.commands
      .filter(({ command }) => command.startsWith(before.toLowerCase()))
      .map(({ command, usageHint, description }) => ({
        kind: /** @type {const} */ ('command'),
        label: `${command} ${usageHint}`.trim(),
        hint: description,
        insert: `${command} `,
        whole: command,
      }));
    return items.length > 0 ? { from: 0, to: caret, items } : null;
  }
  const at = /(?:^|[\s(])@([\p{L}\p{N}_.-]*)$/u.exec(before);
  if (!at) return null;
  const typed = (at[1] ?? '').toLowerCase();
  const items = Object.values(state.users)
    .filter(({ id, name }) => id !== state.me && name.toLowerCase().startsWith(typed))
    .sort(
      (one, other) =>
        Number(other.id === state.botUserId) - Number(one.id === state.botUserId) || one.name.localeCompare(other.name),
    )
    .slice(0, 8)
    .map(({ name, bot }) => ({
      kind: /** @type {const} */ ('person'),
      label: name,
      hint: bot ? 'APP' : '',
      insert: `@${name} `,
      whole: `@${name}`,
    }));
  return items.length > 0 ? { from: caret - typed.length - 1, to: caret, items } : null;
}

/**
 * The usage hint of the command that a line begins with: "status | quote <speaker>" for "/talks q".
 *
 * @param {string} line
 * @param {Pick<State, 'commands'>} state
 * @returns {{ command: string, usageHint: string } | null}
 */
export function usageFor(line, state) {
  const word = /^\/\S+/.exec(line)?.[0].toLowerCase();
  return state.commands.find(({ command, usageHint }) => command === word && usageHint !== '') ?? null;
}
