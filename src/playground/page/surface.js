/**
 * What blocks stand on (a message, a modal, the Home tab), seen from an element inside them: what it holds, and how it acts.
 *
 * @import { Option, OptionGroup } from '@slack/types'
 * @import { Container, InputState, InputValue } from './workspace.js'
 * @import { Names } from './rich-text.js'
 *
 * @typedef {{ blockId: string, actionId: string, value?: string, selectedOption?: Option, state?: { values: InputState } }} Press
 * @typedef {{ options?: Option[], optionGroups?: OptionGroup[] }} Suggestions
 * @typedef {{
 *   container: Container,
 *   names: Names,
 *   values: InputValues,
 *   errors: Record<string, string>,
 *   press: (press: Press) => Promise<void>,
 *   suggest: (blockId: string, actionId: string, value: string) => Promise<Suggestions>,
 *   edited: (blockId: string) => void,
 * }} Surface
 * @typedef {ReturnType<typeof createInputValues>} InputValues
 */

/**
 * What has been typed and chosen, in the shape of Slack's `state.values`. It outlives the drawing of its blocks, so that an
 * update of the view keeps what was typed.
 *
 * @param {InputState} [given] what the server holds already
 */
export function createInputValues(given = {}) {
  /** @type {InputState} */
  const values = structuredClone(given);
  return {
    /** @param {string} blockId @param {string} actionId @returns {InputValue | undefined} */
    get: (blockId, actionId) => values[blockId]?.[actionId],
    /** @param {string} blockId @param {string} actionId @param {InputValue} value */
    set: (blockId, actionId, value) => {
      values[blockId] = { ...values[blockId], [actionId]: value };
    },
    /**
     * The values of the blocks shown, in Slack's shape.
     *
     * @param {string[]} blockIds
     * @returns {InputState}
     */
    of: (blockIds) => Object.fromEntries(Object.entries(values).filter(([blockId]) => blockIds.includes(blockId))),
    all: () => values,
  };
}
