import type { ActionsBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { ACTIONS } from './buttons.ts';
import { choiceField, formView, textField } from './form.ts';
import { plain } from './rich-text.ts';

export const VERDICT_FORM = 'talks_verdict_form';

/** Which disagreement a form is about, and how often editors had said something of it when it was opened. */
export const AboutDisagreement = z.strictObject({ id: z.string(), version: z.int().nonnegative() });
export type AboutDisagreement = z.infer<typeof AboutDisagreement>;

/** Where an editor says what they know of a disagreement, below both accounts. */
export const verdictButton = (disagreementId: string): ActionsBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: ACTIONS.verdict,
      text: plain('Explain or confirm…'),
      value: JSON.stringify({ id: disagreementId }),
      accessibility_label: 'Explain or confirm this difference, for editors',
    },
  ],
});

/** An editor's word on a disagreement: why the accounts differ, or that they do. It holds until one of them changes. */
export const verdictView = (about: AboutDisagreement): ModalView =>
  formView(
    { callbackId: VERDICT_FORM, title: 'Explain or confirm', submit: 'Save' },
    [
      choiceField({ id: 'what', label: 'What do you know of it?' }, [
        { value: 'explain', label: 'There is an explanation: it stays shown, with my note' },
        { value: 'confirm', label: 'They do differ: it is shown, under my name' },
      ]),
      textField(
        { id: 'note', label: 'Note', hint: 'For example “counts of different days”.', optional: true },
        { multiline: true },
      ),
    ],
    about,
  );
