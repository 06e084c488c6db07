import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { ShownStatement } from '../../commands/answer.ts';
import { citationOf } from '../../lines/citation.ts';
import { attributionLine, sourceLine } from '../../lines/statement-lines.ts';
import { phrases } from '../../wording/phrases.ts';
import { choiceField, formView, sayingView, textField } from './form.ts';
import { viewFaults } from './limit-faults.ts';
import { attributed, bold, lines, lineWords, richText, words } from './rich-text.ts';
import { printedSentence } from './statement-blocks.ts';

const { citation, report, withdraw, save, why, whyHint } = phrases.editing;

/** Which statement a form is about, in which version it was before whoever fills it in, and in which channel (null: none). */
export const AboutStatement = z.strictObject({
  id: z.string(),
  version: z.int().nonnegative(),
  channel: z.string().nullable().default(null),
});
export type AboutStatement = z.infer<typeof AboutStatement>;

export const FORMS = {
  report: 'talks_report',
  withdraw: 'talks_withdraw',
  correct: 'talks_correct',
  second: 'talks_second',
} as const;

/** The statement that a form is about, as every answer shows it. */
export const statementHead = (statement: ShownStatement): KnownBlock => ({
  ...richText(
    lines(...attributed(attributionLine(statement))),
    printedSentence(statement),
    lines(...lineWords(sourceLine(statement))),
  ),
});

/** A citation in the forms that people copy, each in a block of its own; null when Slack has no room for it. */
export function citationView(statement: ShownStatement, permalink: string | null): ModalView | null {
  const { house, markdown, again } = citationOf(statement);
  const copied = (label: string, text: string): KnownBlock =>
    richText(lines(bold(label)), { type: 'rich_text_preformatted', elements: [words(text)] });
  const view = sayingView(citation.title, [
    copied(citation.house, house),
    copied(citation.markdown, markdown),
    ...(permalink === null ? [] : [copied(citation.permalink, permalink)]),
    copied(citation.again, again),
  ]);
  return viewFaults(view).length === 0 ? view : null;
}

/** Where anybody says what is wrong with a statement. */
export const reportView = (statement: ShownStatement, about: AboutStatement): ModalView =>
  formView(
    { callbackId: FORMS.report, title: report.title, submit: report.submit },
    [
      statementHead(statement),
      textField({ id: 'note', label: report.note, hint: report.noteHint }, { multiline: true }),
    ],
    about,
  );

/** Where an editor takes a statement out of all answers, for now or for good. */
export const withdrawView = (statement: ShownStatement, about: AboutStatement): ModalView =>
  formView(
    { callbackId: FORMS.withdraw, title: withdraw.title, submit: save },
    [
      statementHead(statement),
      choiceField({ id: 'what', label: withdraw.what }, [
        { value: 'hold', label: withdraw.hold },
        { value: 'withdraw', label: withdraw.withdraw },
      ]),
      textField({ id: 'reason', label: why, hint: whyHint }, { multiline: true }),
    ],
    about,
  );
