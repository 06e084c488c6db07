import type { ActionsBlock, Button, KnownBlock, ModalView, PlainTextOption, RichTextBlockElement } from '@slack/types';
import { z } from 'zod';
import { sourceLabel } from '../../commands/source-label.ts';
import { sureProposals, type WaitingProposal } from '../../desk/review.ts';
import { lookedAt } from '../../desk/review-order.ts';
import { WRITTEN_FIELDS, type WrittenField, writtenFields } from '../../desk/statement-fields.ts';
import type { Item } from '../../facts/item.ts';
import type { Source } from '../../facts/source.ts';
import type { Statement } from '../../facts/statement.ts';
import { count, figureLine, KINDS } from '../../wording.ts';
import { AS_IT_IS, itemValue, speakerOption } from '../adding/choices.ts';
import { ADD_ACTIONS } from './add-views.ts';
import { option, searchField } from './choice-field.ts';
import { formView, sayingView, textField } from './form.ts';
import { bold, bullets, lines, plain, plainSections, quotation, remark, richText, words } from './rich-text.ts';
import { LONGEST_IN_BLOCKS } from './statement-blocks.ts';

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

/** The fields for which options are asked while one types; their names are their action ids. */
export const REVIEW_FIELDS = {
  speaker: 'talks_review_speaker',
  item: 'talks_review_item',
  question: 'question',
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
    { callbackId: REVIEW_FORM, title: 'Review', submit: 'Confirm' },
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
            bold('⚠ '),
            ...(notice.by === null ? [] : [who(notice.by)]),
            words(notice.by === null ? notice.text : ` ${notice.text}`),
          ),
        ),
      ];

/** Whoever changed something: a Slack user by name, anybody else as the log has them. */
const who = (by: string) => (/^[UW][A-Z0-9]+$/.test(by) ? ({ type: 'user', user_id: by } as const) : words(by));

function progressLine(source: Source, waiting: readonly WaitingProposal[]): string {
  const unsure = waiting.filter((one) => one.unsure).length;
  return `${source.name} · ${sourceLabel(source)} · ${count(waiting.length, 'proposal')} wait${waiting.length === 1 ? 's' : ''}, ${unsure} unsure`;
}

/** The printed sentence with the excerpt in bold, whole, or where it can be read whole. */
export function passage({ sentence, locator }: Statement, { id, text }: Source): RichTextBlockElement {
  const length = sentence.end - sentence.start;
  if (length > LONGEST_IN_BLOCKS)
    return lines(
      words(
        `${length.toLocaleString('en-GB')} characters as printed, more than a window shows: read them in a terminal with npm run talks -- review ${id}`,
      ),
    );
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
  const sure = basis === null ? `proposed by ${by}` : `${Math.round(basis.confidence * 100)} %`;
  return [KINDS[statement.kind], unsure ? 'unsure' : 'sure', sure, basis?.why].filter(Boolean).join(' · ');
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
      button(REVIEW_ACTIONS.skip, 'Skip'),
      button(REVIEW_ACTIONS.reject, 'Reject', { style: 'danger' }),
      button(REVIEW_ACTIONS.save, 'Save, confirm later'),
      ...(sure === 0
        ? []
        : [
            button(REVIEW_ACTIONS.sure, `Confirm all ${sure} that are sure`, {
              confirm: {
                title: plain('Confirm them together?'),
                text: plain(
                  `${count(sure, 'statement')} whose speaker is known by a rule that is hardly ever wrong. You are recorded as who confirmed them.`,
                ),
                confirm: plain('Confirm'),
                deny: plain('Look at each'),
              },
            }),
          ]),
    ],
  };
}

/** The block of a field, which is of one proposal in one version. */
const blockOf = (field: string, { id }: Statement, version: number): string => `${field} ${version} ${id}`;

/** The option that stands for the speaker as proposed; null where an editor has to say. */
export function proposedSpeaker({ speaker }: WaitingProposal): PlainTextOption | null {
  if (!speaker?.sure) return null;
  const { id, name } = speaker.speaker;
  return speaker.known
    ? speakerOption({ choice: { speaker: 'known', id }, name, note: null })
    : speakerOption({ choice: { speaker: 'guessed' }, name, note: 'new to the desk' });
}

function speakerField(proposal: WaitingProposal): KnownBlock {
  const { statement, speaker, version } = proposal;
  const isReport = statement.kind === 'report';
  const guess = speaker && !speaker.sure ? `Perhaps ${speaker.speaker.name}` : 'Type a name';
  return searchField(
    {
      actionId: REVIEW_FIELDS.speaker,
      blockId: blockOf('speaker', statement, version),
      label: 'Speaker',
      optional: isReport,
      hint: isReport
        ? 'The source’s own voice has no speaker.'
        : `${speaker && !speaker.sure ? `${guess}? That is a guess: choose. ` : ''}A name that the desk does not know can be typed.`,
    },
    { placeholder: guess.length > 75 ? 'Type a name' : guess, initial: proposedSpeaker(proposal) },
  );
}

const LABELS: Record<WrittenField, { label: string; hint?: string }> = {
  role: { label: 'Speaker as printed', hint: 'Words of the source, such as “the envoy”.' },
  cue: { label: 'Printed verb', hint: 'The reporting verb as printed, such as “said”.' },
  venue: { label: 'Where it was said, as printed' },
  toldTo: { label: 'Told to whom, as printed' },
  said: { label: 'Said', hint: '2025-07-24, 2025-07, 2025-07-24? where it is not certain. Empty: not stated.' },
  asOf: { label: 'As of', hint: 'The time of what it tells.' },
};

const LONGEST_WORDS = 2000;

/** A field with words of the source. What is longer than a field holds is not offered, and so stays as it is. */
export function writtenField(field: WrittenField, statement: Statement, version: number): KnownBlock[] {
  const initial = writtenFields(statement)[field];
  if (initial.length > LONGEST_WORDS) return [];
  const input = textField({ id: field, optional: true, ...LABELS[field] }, { initial, most: LONGEST_WORDS });
  return [{ ...input, block_id: blockOf(field, statement, version) }];
}

/** The option that stands for the item as proposed. */
export function proposedItem({ basis }: WaitingProposal, items: readonly Item[]): PlainTextOption {
  const place = basis?.place ?? null;
  if (place === null) return option('none', 'No item');
  if (place.place === 'new') return option(AS_IT_IS, `New: ${place.item.question}`, 'as proposed');
  const question = items.find(({ id }) => id === place.item)?.question ?? place.item;
  return option(itemValue({ item: 'known', id: place.item }), question, 'as proposed');
}

function itemFields(proposal: WaitingProposal, items: readonly Item[]): KnownBlock[] {
  const { statement, basis, version } = proposal;
  const place = basis?.place ?? null;
  const proposed =
    place?.place === 'new' ? place.item.question : items.find(({ id }) => place && id === place.item)?.question;
  return [
    searchField(
      {
        actionId: REVIEW_FIELDS.item,
        blockId: blockOf('item', statement, version),
        label: 'Item',
        optional: true,
        hint: 'The question on which it can be compared with other accounts.',
      },
      { placeholder: 'Type words of the question', initial: proposedItem(proposal, items) },
    ),
    ...(proposed === undefined ? [] : remark(`Proposed: ${proposed}${place ? ` (${place.why})` : ''}`)),
    {
      ...textField({ id: REVIEW_FIELDS.question, label: 'Question of a new item', optional: true }, { most: 500 }),
      block_id: blockOf('question', statement, version),
    },
  ];
}

/** What is shown after the last proposal. */
export function reviewedView(source: Source, left: number, notice: Notice | null): ModalView {
  const text =
    left === 0 ? `No proposal of ${source.name} waits any more.` : `${count(left, 'proposal')} left for later.`;
  return sayingView('Review', [
    ...noticeBlocks(notice),
    ...plainSections(text),
    ...(left === 0 ? [] : [{ type: 'actions' as const, elements: [reviewButton(source.id, 'From the beginning')] }]),
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
  return sayingView('Review', [
    ...(waiting.length === 0 ? plainSections('No proposal waits.') : []),
    ...shown.flatMap(({ source, waiting: many }) =>
      plainSections(`${source.name} · ${sourceLabel(source)} · ${count(many, 'proposal')}`, {
        ...reviewButton(source.id, 'Review'),
        accessibility_label: `Review ${source.id}`,
      }),
    ),
    ...(left === 0 ? [] : remark(`${count(left, 'source')} more. Name one: /talks review <source>`)),
  ]);
}
