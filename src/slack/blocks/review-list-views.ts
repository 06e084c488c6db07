import type { Button, ModalView } from '@slack/types';
import { sourceLabel } from '../../commands/source-label.ts';
import type { Source } from '../../facts/source.ts';
import { phrases } from '../../wording/phrases.ts';
import { ADD_ACTIONS } from './add-views.ts';
import { sayingView } from './form.ts';
import { type Notice, noticeBlocks } from './review-view.ts';
import { plain, plainSections, remark } from './rich-text.ts';

const { review } = phrases;

/** What is shown after the last proposal. */
export function reviewedView(source: Source, left: number, notice: Notice | null): ModalView {
  const text = left === 0 ? review.noneLeft(source.name) : review.leftForLater(left);
  return sayingView(review.title, [
    ...noticeBlocks(notice),
    ...plainSections(text),
    ...(left === 0 ? [] : [{ type: 'actions' as const, elements: [reviewButton(source.id, review.again)] }]),
  ]);
}

export const reviewButton = (source: string, label: string): Button => ({
  type: 'button',
  action_id: ADD_ACTIONS.review,
  text: plain(label),
  value: JSON.stringify({ source }),
});

/** Room for so many sources in one window. */
const MOST_SOURCES = 40;

/** The sources whose proposals wait, each with the way to them. */
export function sourcesWaitingView(waiting: readonly { source: Source; waiting: number }[]): ModalView {
  const shown = waiting.slice(0, MOST_SOURCES);
  const left = waiting.length - shown.length;
  return sayingView(review.title, [
    ...(waiting.length === 0 ? plainSections(review.noneWaits) : []),
    ...shown.flatMap(({ source, waiting: many }) =>
      plainSections(review.waiting(source.name, sourceLabel(source), many), {
        ...reviewButton(source.id, review.review),
        accessibility_label: review.reviewSpoken(source.id),
      }),
    ),
    ...(left === 0 ? [] : remark(review.moreSources(left))),
  ]);
}
