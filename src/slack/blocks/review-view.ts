import type { ActionsBlock, Button, KnownBlock, ModalView, RichTextBlockElement } from '@slack/types';
import { z } from 'zod';
import { sourceLabel } from '../../commands/source-label.ts';
import { sureProposals, type WaitingProposal } from '../../desk/review.ts';
import { lookedAt } from '../../desk/review-order.ts';
import { WRITTEN_FIELDS } from '../../desk/statement-fields.ts';
import type { Item } from '../../facts/item.ts';
import type { Source } from '../../facts/source.ts';
import type { Statement } from '../../facts/statement.ts';
import { figureLine } from '../../lines/statement-lines.ts';
import { APART } from '../../wording/line.ts';
import { phrases } from '../../wording/phrases.ts';
import { formView } from './form.ts';
import { itemFields, speakerField, writtenField } from './review-fields.ts';
import { bold, bullets, lines, plain, quotation, remark, richText, words } from './rich-text.ts';
import { LONGEST_IN_BLOCKS } from './statement-blocks.ts';

const { review } = phrases;

export const REVIEW_FORM = 'talks_review_form';

/** Which proposal the window shows, in which version, and its place in the order of review. */
export const AboutReview = z.strictObject({
  source: z.string(),
  id: z.string(),
  version: z.int().nonnegative(),
  unsure: z.boolean(),
  start: z.int().nonnegative(),
});
export type AboutReview = z.infer<typeof AboutReview>;

export const REVIEW_ACTIONS = {
  reject: 'talks_review_reject',
  skip: 'talks_review_skip',
  save: 'talks_review_save',
  sure: 'talks_review_sure',
} as const;

/** What is said above a proposal of the one before it: who did what, or what went wrong. */
export interface Notice {
  /** A Slack user, when it begins with what somebody did. */
  by: string | null;
  text: string;
}

interface Reviewed {
  source: Source;
  proposal: WaitingProposal;
  /** All that wait, this one among them. */
  waiting: readonly WaitingProposal[];
  items: readonly Item[];
  notice: Notice | null;
}

/** One proposal with all that an editor decides on. Its fields belong to it alone, so that the next one does not keep what was typed. */
export function reviewView({ source, proposal, waiting, items, notice }: Reviewed): ModalView {
  const { statement, version } = proposal;
  const { unsure, start, id } = lookedAt(proposal);
  const about: AboutReview = { source: source.id, id, version, unsure, start };
  return formView(
    { callbackId: REVIEW_FORM, title: review.title, submit: review.confirm },
    [
      ...noticeBlocks(notice),
      ...remark(progressLine(source, waiting)),
      richText(passage(statement, source), ...figures(statement)),
      ...remark(whyLine(proposal)),
      decisions(waiting),
      speakerField(proposal),
      ...WRITTEN_FIELDS.flatMap((field) => writtenField(field, statement, version)),
      ...itemFields(proposal, items),
    ],
    about,
  );
}

export const noticeBlocks = (notice: Notice | null): KnownBlock[] =>
  notice === null
    ? []
    : [
        richText(
          lines(
            bold(review.fault),
            ...(notice.by === null ? [] : [who(notice.by)]),
            words(notice.by === null ? notice.text : ` ${notice.text}`),
          ),
        ),
      ];

/** Whoever changed something: a Slack user by name, anybody else as the log has them. */
const who = (by: string) => (/^[UW][A-Z0-9]+$/.test(by) ? ({ type: 'user', user_id: by } as const) : words(by));

function progressLine(source: Source, waiting: readonly WaitingProposal[]): string {
  const unsure = waiting.filter((one) => one.unsure).length;
  return review.progress(source.name, sourceLabel(source), waiting.length, unsure);
}

/** The printed sentence with the excerpt in bold, whole, or where it can be read whole. */
export function passage({ sentence, locator }: Statement, { id, text }: Source): RichTextBlockElement {
  const length = sentence.end - sentence.start;
  if (length > LONGEST_IN_BLOCKS) return lines(words(review.tooLong(length, id)));
  const parts = [
    words(text.slice(sentence.start, locator.start)),
    bold(locator.exact),
    words(text.slice(locator.end, sentence.end)),
  ];
  return quotation(...parts.filter((part) => part.text !== ''));
}

const figures = ({ figures: found }: Statement): RichTextBlockElement[] =>
  found.length === 0 ? [] : [bullets(found.map((figure) => [words(figureLine(figure))]))];

function whyLine({ statement, basis, unsure, by }: WaitingProposal): string {
  const sure = basis === null ? review.proposedBy(by) : review.confidence(basis.confidence);
  return [phrases.statements.kinds[statement.kind], unsure ? review.unsure : review.sure, sure, basis?.why]
    .filter(Boolean)
    .join(APART);
}

function decisions(waiting: readonly WaitingProposal[]): ActionsBlock {
  const sure = sureProposals(waiting).length;
  const button = (actionId: string, label: string, more: Partial<Button> = {}): Button => ({
    type: 'button',
    action_id: actionId,
    text: plain(label),
    ...more,
  });
  return {
    type: 'actions',
    elements: [
      button(REVIEW_ACTIONS.skip, review.skip),
      button(REVIEW_ACTIONS.reject, review.reject, { style: 'danger' }),
      button(REVIEW_ACTIONS.save, review.save),
      ...(sure === 0
        ? []
        : [
            button(REVIEW_ACTIONS.sure, review.confirmSure(sure), {
              confirm: {
                title: plain(review.together.title),
                text: plain(review.together.text(sure)),
                confirm: plain(review.together.confirm),
                deny: plain(review.together.deny),
              },
            }),
          ]),
    ],
  };
}
