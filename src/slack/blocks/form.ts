import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { phrases } from '../../wording/phrases.ts';
import { plain } from './rich-text.ts';

/** A field of a form: `id` is that of its block and, unless its element says otherwise, of its action. */
export interface Field {
  id: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

/** Half a surrogate pair, which Slack refuses. */
const HALF_AT_END = /[\ud800-\udbff]$/;

/** A field for words. `most` is what the log takes. */
export const textField = (
  field: Field,
  { initial = '', multiline = false, most = 2000 }: { initial?: string; multiline?: boolean; most?: number } = {},
): InputBlock =>
  inputBlock(field, {
    type: 'plain_text_input',
    action_id: field.id,
    multiline,
    max_length: most,
    ...(initial === '' ? {} : { initial_value: initial.slice(0, most).replace(HALF_AT_END, '') }),
  });

/** A field with one choice of a few. */
export function choiceField(field: Field, choices: readonly { value: string; label: string }[]): InputBlock {
  const options = choices.map(({ value, label }) => ({ text: plain(label), value }));
  const [first] = options;
  return inputBlock(field, {
    type: 'radio_buttons',
    action_id: field.id,
    options,
    ...(first === undefined ? {} : { initial_option: first }),
  });
}

/** A field around whatever is filled in or chosen. */
export function inputBlock({ id, label, hint, optional = false }: Field, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    optional,
    element,
    ...(hint === undefined ? {} : { hint: plain(hint) }),
  };
}

/** A modal that is filled in and sent. `about` travels with it. */
export const formView = (
  { callbackId, title, submit }: { callbackId: string; title: string; submit: string },
  blocks: KnownBlock[],
  about: object,
): ModalView => ({
  type: 'modal',
  callback_id: callbackId,
  title: plain(title),
  submit: plain(submit),
  close: plain(phrases.buttons.cancel),
  private_metadata: JSON.stringify(about),
  blocks,
});

/** A modal that says one thing. */
export const sayingView = (title: string, blocks: KnownBlock[]): ModalView => ({
  type: 'modal',
  title: plain(title),
  close: plain(phrases.buttons.close),
  blocks,
});
