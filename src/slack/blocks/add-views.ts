import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { SourceDetails } from '../../desk/article-given.ts';
import type { Story } from '../../facts/story.ts';
import { phrases } from '../../wording/phrases.ts';
import { FilePointer } from '../adding/message-files.ts';
import { LIMITS } from '../limits.ts';
import { listField, option } from './choice-field.ts';
import { formView, sayingView, textField } from './form.ts';
import { plain, plainSections, remark } from './rich-text.ts';

const { adding } = phrases;

/** The form in which an article is added; `text` is the block under which is said what is wrong with it. */
export const ADD_FORM = 'talks_add_form';

/** What a form carries along: the file that is read, what the fields of pasted text stood apart by, and the message's other files. */
export const AboutAdding = z.strictObject({
  channel: z.string().nullable(),
  file: FilePointer.nullable(),
  joints: z.array(z.string()),
  others: z.array(FilePointer),
  /** Whether the fields hold what the document says of itself: then an empty one says that it is not known. */
  prefilled: z.boolean(),
});
export type AboutAdding = z.infer<typeof AboutAdding>;

/** What a field takes at most: Slack allows no more. */
export const LONGEST_FIELD = 3_000;
/** More pasted text than so many fields hold is better sent as a file. */
export const MOST_FIELDS = 8;
const MOST_STORIES = 100;

/** The action id of the field with the part of a pasted text; the first is part 0. */
export const textPart = (index: number): string => `text${index}`;

interface Adding {
  about: AboutAdding;
  details: SourceDetails;
  /** The pasted text in parts that fit into fields; empty parts where nothing has been pasted. */
  parts: readonly string[];
  /** What is known of the file, where one is read. */
  file: { name: string; characters: number | null; opening: string } | null;
  stories: readonly Story[];
  /** The story that is chosen unless the editor chooses another. */
  story: string;
  /** What went wrong before, when it could not be said under a field. */
  fault: string | null;
}

const DETAIL_FIELDS: readonly (keyof SourceDetails)[] = ['outlet', 'title', 'url', 'published', 'credit'];

/** Where an editor says what an article is; what its text says of itself stands there already. */
export function addView({ about, details, parts, file, stories, story, fault }: Adding): ModalView {
  const chosen = stories.toSorted((a, b) => Number(b.id === story) - Number(a.id === story)).slice(0, MOST_STORIES);
  return formView(
    { callbackId: ADD_FORM, title: adding.title, submit: adding.submit },
    [
      ...(fault === null ? [] : plainSections(adding.fault(fault))),
      ...(file === null ? pasted(parts) : fileBlocks(file)),
      ...remark(about.prefilled ? adding.prefilled : adding.notPrefilled),
      ...DETAIL_FIELDS.map((id) =>
        textField({ id, optional: true, ...adding.fields[id] }, { initial: details[id], most: 2000 }),
      ),
      ...(chosen.length < 2
        ? []
        : [
            listField(
              { blockId: 'story', actionId: 'story', label: adding.story },
              chosen.map(({ id, name }) => option(id, name)),
              story,
            ),
          ]),
    ],
    about,
  );
}

/** The fields for pasted text: a field holds no more than Slack allows, so a long text stands in several. */
const pasted = (parts: readonly string[]): KnownBlock[] =>
  parts.map((part, index) =>
    textField(
      {
        id: textPart(index),
        label: adding.text(index + 1, parts.length),
        optional: index > 0,
        ...(index === 0 ? { hint: adding.textHint } : {}),
      },
      { initial: part, multiline: true, most: LONGEST_FIELD },
    ),
  );

function fileBlocks({ name, characters, opening }: NonNullable<Adding['file']>): KnownBlock[] {
  return [...plainSections(adding.file(name, characters)), ...(opening === '' ? [] : remark(adding.opening(opening)))];
}

/** What is shown while an article is read. */
export const readingView = (what: string): ModalView => sayingView(adding.title, plainSections(adding.reading(what)));

/** The action ids of the buttons under what became of an article. */
export const ADD_ACTIONS = { review: 'talks_review', nextFile: 'talks_add_file' } as const;

/** Which proposals a Review button leads to. */
export const ReviewOf = z.strictObject({ source: z.string() });
/** Which file is added next, which are left then, and the channel of their message. */
export const NextFile = z.strictObject({
  file: FilePointer,
  others: z.array(FilePointer),
  channel: z.string().nullable(),
});
export type NextFile = z.infer<typeof NextFile>;

export interface Added {
  lines: readonly string[];
  /** The source whose proposals wait; null where none do. */
  review: string | null;
  proposals: number;
  about: AboutAdding;
}

/** What became of an article, with the way to its proposals. */
export function addedView({ lines, review, proposals, about: { others, channel } }: Added): ModalView {
  const [next, ...rest] = others;
  const value = next && JSON.stringify({ file: next, others: rest, channel });
  const buttons = [
    ...(review === null
      ? []
      : [
          {
            type: 'button' as const,
            action_id: ADD_ACTIONS.review,
            style: 'primary' as const,
            text: plain(adding.review(proposals)),
            value: JSON.stringify({ source: review }),
          },
        ]),
    ...(value === undefined || value.length > LIMITS.buttonValue
      ? []
      : [{ type: 'button' as const, action_id: ADD_ACTIONS.nextFile, text: plain(adding.nextFile), value }]),
  ];
  return sayingView(adding.title, [
    ...lines.flatMap((line) => plainSections(line)),
    ...(next === undefined ? [] : plainSections(adding.filesLeft(others.length, next.name))),
    ...(buttons.length === 0 ? [] : [{ type: 'actions' as const, elements: buttons }]),
  ]);
}
