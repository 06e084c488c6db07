import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { citationOf } from '../../citation.ts';
import type { ShownStatement } from '../../commands/answer.ts';
import { attributionLine, sourceLine } from '../../wording.ts';
import { choiceField, formView, sayingView, textField } from './form.ts';
import { viewFaults } from './limit-faults.ts';
import { bold, lines, richText, words } from './rich-text.ts';
import { attributed, printedSentence } from './statement-blocks.ts';

/** Which statement a form is about, and in which version it was before whoever fills it in. */
export const AboutStatement = z.strictObject({ id: z.string(), version: z.int().nonnegative() });
export type AboutStatement = z.infer<typeof AboutStatement>;

export const FORMS = { report: 'talks_report', withdraw: 'talks_withdraw', correct: 'talks_correct' } as const;

/** The statement that a form is about, as every answer shows it. */
export const statementHead = (statement: ShownStatement): KnownBlock => ({
  ...richText(
    lines(...attributed(attributionLine(statement))),
    printedSentence(statement),
    lines(words(sourceLine(statement))),
  ),
});

/** A citation in the forms that people copy, each in a block of its own; null when Slack has no room for it. */
export function citationView(statement: ShownStatement, permalink: string | null): ModalView | null {
  const { house, markdown, again } = citationOf(statement);
  const copied = (label: string, text: string): KnownBlock =>
    richText(lines(bold(label)), { type: 'rich_text_preformatted', elements: [words(text)] });
  const view = sayingView('Citation', [
    copied('One line', house),
    copied('Markdown', markdown),
    ...(permalink === null ? [] : [copied('Link to this answer', permalink)]),
    copied('To ask for it again', again),
  ]);
  return viewFaults(view).length === 0 ? view : null;
}

/** Where anybody says what is wrong with a statement. */
export const reportView = (statement: ShownStatement, about: AboutStatement): ModalView =>
  formView(
    { callbackId: FORMS.report, title: 'Report an error', submit: 'Report' },
    [
      statementHead(statement),
      textField(
        { id: 'note', label: 'What is wrong?', hint: 'The editors see it with the statement and your name.' },
        { multiline: true },
      ),
    ],
    about,
  );

/** Where an editor takes a statement out of all answers, for now or for good. */
export const withdrawView = (statement: ShownStatement, about: AboutStatement): ModalView =>
  formView(
    { callbackId: FORMS.withdraw, title: 'Hold or withdraw', submit: 'Save' },
    [
      statementHead(statement),
      choiceField({ id: 'what', label: 'What should become of it?' }, [
        { value: 'hold', label: 'Hold: in no answer until an editor confirms it again' },
        { value: 'withdraw', label: 'Withdraw: in no answer any more' },
      ]),
      textField(
        { id: 'reason', label: 'Why?', hint: 'It stays in the history, and is told wherever the statement was shown.' },
        { multiline: true },
      ),
    ],
    about,
  );
