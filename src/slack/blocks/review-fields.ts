import type { KnownBlock, PlainTextOption } from '@slack/types';
import type { WaitingProposal } from '../../desk/review.ts';
import { type WrittenField, writtenFields } from '../../desk/statement-fields.ts';
import type { Item } from '../../facts/item.ts';
import type { Statement } from '../../facts/statement.ts';
import { phrases } from '../../wording/phrases.ts';
import { AS_IT_IS, itemValue, speakerOption } from '../adding/choices.ts';
import { option, searchField } from './choice-field.ts';
import { textField } from './form.ts';
import { remark } from './rich-text.ts';

const { review } = phrases;

/** The fields for which options are asked while one types; their names are their action ids. */
export const REVIEW_FIELDS = {
  speaker: 'talks_review_speaker',
  item: 'talks_review_item',
  question: 'question',
} as const;

/** The block of a field, which is of one proposal in one version. */
const blockOf = (field: string, { id }: Statement, version: number): string => `${field} ${version} ${id}`;

/** The option that stands for the speaker as proposed; null where an editor has to say. */
export function proposedSpeaker({ speaker }: WaitingProposal): PlainTextOption | null {
  if (!speaker?.sure) return null;
  const { id, name } = speaker.speaker;
  return speaker.known
    ? speakerOption({ choice: { speaker: 'known', id }, name, note: null })
    : speakerOption({ choice: { speaker: 'guessed' }, name, note: review.speaker.newToDesk });
}

/** Who said it, chosen among those that the desk knows or typed. */
export function speakerField(proposal: WaitingProposal): KnownBlock {
  const { statement, speaker, version } = proposal;
  const isReport = statement.kind === 'report';
  const guessed = speaker && !speaker.sure ? speaker.speaker.name : null;
  const guess = guessed === null ? review.speaker.typeName : review.speaker.perhaps(guessed);
  return searchField(
    {
      actionId: REVIEW_FIELDS.speaker,
      blockId: blockOf('speaker', statement, version),
      label: review.speaker.label,
      optional: isReport,
      hint: isReport
        ? review.speaker.ownVoice
        : guessed === null
          ? review.speaker.hint
          : review.speaker.guessHint(guessed),
    },
    { placeholder: guess.length > 75 ? review.speaker.typeName : guess, initial: proposedSpeaker(proposal) },
  );
}

const LONGEST_WORDS = 2000;

/** A field with words of the source. What is longer than a field holds is not offered, and so stays as it is. */
export function writtenField(field: WrittenField, statement: Statement, version: number): KnownBlock[] {
  const initial = writtenFields(statement)[field];
  if (initial.length > LONGEST_WORDS) return [];
  const input = textField({ id: field, optional: true, ...review.fields[field] }, { initial, most: LONGEST_WORDS });
  return [{ ...input, block_id: blockOf(field, statement, version) }];
}

/** The option that stands for the item as proposed. */
export function proposedItem({ basis }: WaitingProposal, items: readonly Item[]): PlainTextOption {
  const place = basis?.place ?? null;
  if (place === null) return option('none', review.item.none);
  if (place.place === 'new') return option(AS_IT_IS, review.item.newWith(place.item.question), review.item.asProposed);
  const question = items.find(({ id }) => id === place.item)?.question ?? place.item;
  return option(itemValue({ item: 'known', id: place.item }), question, review.item.asProposed);
}

/** The question that it answers, chosen or new. */
export function itemFields(proposal: WaitingProposal, items: readonly Item[]): KnownBlock[] {
  const { statement, basis, version } = proposal;
  const place = basis?.place ?? null;
  const proposed =
    place?.place === 'known' ? items.find(({ id }) => id === place.item)?.question : place?.item.question;
  return [
    searchField(
      {
        actionId: REVIEW_FIELDS.item,
        blockId: blockOf('item', statement, version),
        label: review.item.label,
        optional: true,
        hint: review.item.hint,
      },
      { placeholder: review.item.typeWords, initial: proposedItem(proposal, items) },
    ),
    ...(proposed === undefined ? [] : remark(review.item.proposed(proposed, place?.why ?? null))),
    {
      ...textField({ id: REVIEW_FIELDS.question, label: review.item.question, optional: true }, { most: 500 }),
      block_id: blockOf('question', statement, version),
    },
  ];
}
