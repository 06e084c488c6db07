import type { ActionsBlock, Button, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { AnswerOf } from '../../commands/answer.ts';
import { phrases } from '../../wording/phrases.ts';
import { ACTIONS } from './buttons.ts';
import { SIDES } from './check-blocks.ts';
import { checkPageBlocks, withSides } from './check-message.ts';
import { draftFields, MOST_FIELDS } from './draft-fields.ts';
import { lengthsToTry } from './fit.ts';
import { formView } from './form.ts';
import { viewFaults } from './limit-faults.ts';
import { plain, remark } from './rich-text.ts';

const { drafts } = phrases;

export const CHECK_FORM = 'talks_check';

/** Where the draft of a form was asked about: what that channel may not see is not compared with. */
export const AboutDraft = z.strictObject({ channel: z.string().nullable() });
export type AboutDraft = z.infer<typeof AboutDraft>;

/** So many checks a page of a report has at most. */
export const LONGEST_PAGE = 10;

/** From which check on a page of a report starts. */
export const ReportPage = z.strictObject({ offset: z.int().nonnegative().max(1_000_000) });

/** An empty form. */
export const NO_DRAFT: readonly string[] = ['', ''];

/** Where a draft is pasted, however long it is: Slack's fields hold 3,000 characters, so there can be several. */
export const draftView = (about: AboutDraft, parts = NO_DRAFT): ModalView =>
  form(about, drafts.check, [...draftFields(parts), ...fieldButton(parts.length)]);

/**
 * A page of a checked draft, with the draft itself below it: the next page is checked from what stands there, so that no
 * draft is kept anywhere. Null when Slack has no room for it.
 */
export function reportView(answer: AnswerOf<'check'>, about: AboutDraft, parts: readonly string[]): ModalView | null {
  for (const sides of SIDES)
    for (const length of lengthsToTry(Math.min(LONGEST_PAGE, answer.checks.length))) {
      const checks = answer.checks.slice(0, length).map((check) => withSides(check, sides));
      const view = form(about, drafts.again, [
        ...inView(checkPageBlocks(answer, checks, sides)),
        ...turning(answer, length),
        { type: 'divider' },
        ...remark(drafts.keepsNone),
        ...draftFields(parts),
        ...fieldButton(parts.length),
      ]);
      if (viewFaults(view).length === 0) return view;
    }
  return null;
}

const form = (about: AboutDraft, submit: string, blocks: KnownBlock[]): ModalView =>
  formView({ callbackId: CHECK_FORM, title: drafts.title, submit }, blocks, about);

const button = (actionId: string, label: string, value: object): Button => ({
  type: 'button',
  action_id: actionId,
  text: plain(label),
  value: JSON.stringify(value),
});

const fieldButton = (fields: number): ActionsBlock[] =>
  fields >= MOST_FIELDS ? [] : [{ type: 'actions', elements: [button(ACTIONS.checkField, drafts.anotherField, {})] }];

/** More and Back, as far as there is somewhere to go. */
function turning({ total, offset }: AnswerOf<'check'>, shown: number): ActionsBlock[] {
  const left = total - offset - shown;
  const elements = [
    ...(left > 0 ? [button(ACTIONS.checkMore, phrases.buttons.more(left), { offset: offset + shown })] : []),
    ...(offset > 0
      ? [button(ACTIONS.checkBack, phrases.buttons.back, { offset: Math.max(0, offset - LONGEST_PAGE) })]
      : []),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

const IN_VIEW: Record<string, string> = {
  [ACTIONS.context]: ACTIONS.checkContext,
  [ACTIONS.compare]: ACTIONS.checkCompare,
};

/** Blocks of a message for a modal: its windows open above it, and its menus, which need a message, stay away. */
function inView(blocks: readonly KnownBlock[]): KnownBlock[] {
  const opened = (element: Button): Button => ({
    ...element,
    action_id: IN_VIEW[element.action_id ?? ''] ?? element.action_id ?? '',
  });
  return blocks.map((block): KnownBlock => {
    if (block.type === 'section' && block.accessory?.type === 'button')
      return { ...block, accessory: opened(block.accessory) };
    if (block.type !== 'actions') return block;
    return { ...block, elements: block.elements.flatMap((one) => (one.type === 'button' ? [opened(one)] : [])) };
  });
}
