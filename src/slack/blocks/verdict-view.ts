import type { ActionsBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { phrases } from '../../wording/phrases.ts';
import { ACTIONS } from './buttons.ts';
import { choiceField, formView, textField } from './form.ts';
import { plain } from './rich-text.ts';

const { verdict } = phrases.editing;

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
      text: plain(phrases.buttons.explain),
      value: JSON.stringify({ id: disagreementId }),
      accessibility_label: phrases.buttons.explainSpoken,
    },
  ],
});

/** An editor's word on a disagreement: why the accounts differ, or that they do. It holds until one of them changes. */
export const verdictView = (about: AboutDisagreement): ModalView =>
  formView(
    { callbackId: VERDICT_FORM, title: verdict.title, submit: phrases.editing.save },
    [
      choiceField({ id: 'what', label: verdict.what }, [
        { value: 'explain', label: verdict.explain },
        { value: 'confirm', label: verdict.confirm },
      ]),
      textField({ id: 'note', label: verdict.note, hint: verdict.noteHint, optional: true }, { multiline: true }),
    ],
    about,
  );
