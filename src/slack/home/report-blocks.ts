import type { KnownBlock, RichTextElement } from '@slack/types';
import { dateLine } from '../../wording/date-line.ts';
import { phrases } from '../../wording/phrases.ts';
import { settleButton } from '../blocks/buttons.ts';
import { lines, lineWords, plainSections, quotation, richText, words } from '../blocks/rich-text.ts';
import { LONGEST_FORMER } from '../blocks/statement-blocks.ts';
import type { OpenReport } from './open-reports.ts';

const { report: said } = phrases.home;

/** A reported error: who says what of which words, as they were shown, with Settle. */
export function oneReport({ report, statement, shown, note, by, at }: OpenReport): KnownBlock[] {
  const measured = said.tooLong(shown.length, statement);
  return [
    richText(
      lines(person(by), ...lineWords(said.note(dateLine(at), note))),
      quotation(words(shown.length > LONGEST_FORMER ? measured : shown)),
    ),
    ...plainSections(said.statement(statement), settleButton(report)),
  ];
}

/** Somebody by their Slack id, whom Slack shows by name; by what the log calls them where that is no id. */
export const person = (id: string): RichTextElement =>
  /^[UW][A-Z0-9]+$/.test(id) ? { type: 'user', user_id: id } : words(id);
