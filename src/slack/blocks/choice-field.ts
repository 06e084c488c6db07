import type { InputBlock, PlainTextOption } from '@slack/types';
import { type Field, inputBlock } from './form.ts';
import { plain } from './rich-text.ts';

interface ChoiceField extends Omit<Field, 'id'> {
  /** Names the field in what is sent; also where options are asked from the app. */
  actionId: string;
  blockId: string;
}

/** The longest label of an option, and of the line under it. */
const LONGEST = 75;

/** Names and questions are labels here, not quotations: what is too long for a line of a list ends in an ellipsis. */
const fitted = (text: string): string => (text.length <= LONGEST ? text : `${cut(text)}…`);

const cut = (text: string): string =>
  text
    .slice(0, LONGEST - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd();

export const option = (value: string, label: string, note: string | null = null): PlainTextOption => ({
  text: plain(fitted(label)),
  value,
  ...(note === null ? {} : { description: plain(fitted(note)) }),
});

/** A field whose options the app gives while one types. */
export const searchField = (
  { actionId, blockId, ...field }: ChoiceField,
  { placeholder, initial = null }: { placeholder: string; initial?: PlainTextOption | null },
): InputBlock =>
  inputBlock(
    { id: blockId, ...field },
    {
      type: 'external_select',
      action_id: actionId,
      min_query_length: 0,
      placeholder: plain(placeholder),
      ...(initial === null ? {} : { initial_option: initial }),
    },
  );

/** A field with one of a list that fits into the form. */
export function listField(
  { actionId, blockId, ...field }: ChoiceField,
  options: PlainTextOption[],
  initial: string,
): InputBlock {
  const chosen = options.find(({ value }) => value === initial);
  return inputBlock(
    { id: blockId, ...field },
    {
      type: 'static_select',
      action_id: actionId,
      options,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
  );
}
