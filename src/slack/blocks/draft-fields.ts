import type { InputBlock } from '@slack/types';
import { phrases } from '../../wording/phrases.ts';
import { textField } from './form.ts';
import { pieces } from './pieces.ts';

/** So much Slack takes in one field. */
const FIELD_LENGTH = 3_000;
/** Enough for the longest Slack message, and for far more than 5,000 words. */
export const MOST_FIELDS = 24;

/** The first field, which cannot stay empty. */
export const FIRST_FIELD = 'draft1';

/** Fields with the parts of a draft, one each. What stands in them stays in them: Slack keeps what was typed when a view changes. */
export const draftFields = (parts: readonly string[]): InputBlock[] =>
  parts.map((part, at) =>
    textField(
      {
        id: `draft${at + 1}`,
        label: phrases.drafts.field(at + 1),
        optional: at > 0,
        ...(at === 0 ? { hint: phrases.drafts.fieldHint } : {}),
      },
      { multiline: true, most: FIELD_LENGTH, initial: part },
    ),
  );

/** A draft in parts that fit a field each: cut between paragraphs where it can be, else between words. Null when no form holds it. */
export function partsOf(draft: string): string[] | null {
  const parts: string[] = [];
  for (const paragraph of draft.split(/\n\s*\n/).flatMap(fitting)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + 2 + paragraph.length <= FIELD_LENGTH)
      parts[parts.length - 1] = `${last}\n\n${paragraph}`;
    else parts.push(paragraph);
  }
  return parts.length > MOST_FIELDS ? null : parts;
}

const fitting = (paragraph: string): string[] =>
  paragraph.trim() === '' ? [] : pieces(paragraph.trim(), FIELD_LENGTH).map((piece) => piece.trim());

/** What stands in the fields of a form, in their order; empty ones keep their place. */
export function partsIn(fields: Readonly<Record<string, string | null | undefined>>): string[] {
  const parts: string[] = [];
  for (const [id, text] of Object.entries(fields)) {
    const number = Number(/^draft(\d+)$/.exec(id)?.[1] ?? 0);
    if (number > 0 && number <= MOST_FIELDS) parts[number - 1] = text?.trim() ?? '';
  }
  return Array.from(parts, (part) => part ?? '');
}

/** The parts as one draft. One that ends inside a sentence goes on in the next. */
export const draftOf = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .reduce((draft, part) => (draft === '' ? part : `${draft}${ENDED.test(draft) ? '\n\n' : ' '}${part}`), '');

const ENDED = /[.!?…:]["”’»')\]]*$/;
