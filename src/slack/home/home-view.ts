import type { HomeView, KnownBlock, RichTextElement } from '@slack/types';
import { newestLine } from '../../plain-text.ts';
import { count, momentWords, sourceWords, stepLine } from '../../wording.ts';
import { ACTIONS, compareButton, settleButton, unwatchButton } from '../blocks/buttons.ts';
import { lengthsToTry } from '../blocks/fit.ts';
import { viewFaults } from '../blocks/limit-faults.ts';
import { reviewButton } from '../blocks/review-view.ts';
import {
  bold,
  bullets,
  lines,
  plain,
  plainSections,
  printed,
  quotation,
  remark,
  richText,
  words,
} from '../blocks/rich-text.ts';
import { LONGEST_FORMER, statementBlocks } from '../blocks/statement-blocks.ts';
import { type HomeContent, MOST_SHOWN, type RecentCorrection } from './home-content.ts';
import type { OpenReport } from './open-reports.ts';

/** The block of the search box: it stays the same, so that Slack keeps what is being typed while the rest is brought up to date. */
export const SEARCH_BLOCK = 'talks_home_search';
const PICKERS_BLOCK = 'talks_home_pickers';

/** The Home tab, within every limit of Slack: each section shows as many as there is room for, and says how many more there are. */
export function homeView(content: HomeContent): HomeView {
  for (const most of lengthsToTry(MOST_SHOWN))
    for (const menu of [true, false]) {
      const view = viewOf(content, most, menu);
      if (viewFaults({ ...view, type: 'modal', title: plain('Talks') }).length === 0) return view;
    }
  return { type: 'home', blocks: [...searchBlocks(), ...remark('More than a Home tab holds: ask /talks status.')] };
}

const viewOf = (content: HomeContent, most: number, menu: boolean): HomeView => ({
  type: 'home',
  blocks: [
    ...searchBlocks(),
    ...reportBlocks(content, most),
    ...waitingBlocks(content, most),
    ...statusBlocks(content, most, menu),
    ...differenceBlocks(content, most),
    ...correctionBlocks(content, most),
    ...watchBlocks(content, most),
    ...helpBlocks(content),
  ],
});

const searchBlocks = (): KnownBlock[] => [
  {
    type: 'input',
    block_id: SEARCH_BLOCK,
    dispatch_action: true,
    label: plain('Ask Talks'),
    element: {
      type: 'plain_text_input',
      action_id: ACTIONS.search,
      max_length: 300,
      placeholder: plain('Words of a statement, or a question; then Enter'),
    },
  },
  {
    type: 'actions',
    block_id: PICKERS_BLOCK,
    elements: [
      { type: 'external_select', action_id: ACTIONS.pickSpeaker, placeholder: plain('A speaker'), min_query_length: 0 },
      { type: 'external_select', action_id: ACTIONS.pickTopic, placeholder: plain('A topic'), min_query_length: 0 },
    ],
  },
];

const heading = (text: string): KnownBlock[] => [{ type: 'divider' }, { type: 'header', text: plain(text) }];

const more = (left: number, thing: string, ask: string): KnownBlock[] =>
  left > 0 ? remark(`${count(left, `more ${thing}`)}: ${ask}`) : [];

function statusBlocks({ status }: HomeContent, most: number, menu: boolean): KnownBlock[] {
  if (status.answer !== 'status')
    return [
      ...heading('Where things stand'),
      ...plainSections(status.answer === 'nothing' ? status.why : 'Nothing yet.'),
    ];
  const topics = status.topics.slice(0, most);
  return [
    ...heading('Where things stand'),
    ...remark(`${status.story.name} · ${newestLine(status)}`),
    ...topics.flatMap(({ name, statements, more: rest }) => [
      richText(lines(bold(name), ...(rest > 0 ? [words(` · ${rest} more: /talks status ${name}`)] : []))),
      ...statements.slice(0, 1).flatMap((statement) => statementBlocks(statement, { menu })),
    ]),
    ...more(status.topics.length - topics.length, 'topic', '/talks status'),
    ...status.notes.flatMap(remark),
  ];
}

function differenceBlocks({ differences: { total, first } }: HomeContent, most: number): KnownBlock[] {
  if (total === 0)
    return [...heading('Accounts that differ'), ...plainSections('Accounts in the store differ on nothing.')];
  const shown = first.slice(0, most);
  return [
    ...heading(`Accounts differ on ${count(total, 'question')}`),
    ...shown.flatMap(({ disagreement: { id, question } }) => plainSections(question, compareButton(id))),
    ...more(total - shown.length, 'question', '/talks disputed'),
  ];
}

function waitingBlocks({ editors }: HomeContent, most: number): KnownBlock[] {
  if (!editors || editors.waiting.length === 0) return [];
  const total = editors.waiting.reduce((sum, { proposals }) => sum + proposals, 0);
  const shown = editors.waiting.slice(0, most);
  return [
    ...heading(`Awaiting confirmation: ${count(total, 'proposal')}`),
    ...shown.flatMap(({ source, proposals }) =>
      plainSections(
        `${count(proposals, 'proposal')} · ${sourceWords({ ...source, url: null })}`,
        reviewButton(source.id, 'Review'),
      ),
    ),
    ...more(editors.waiting.length - shown.length, 'document', '/talks review'),
  ];
}

function reportBlocks({ editors }: HomeContent, most: number): KnownBlock[] {
  if (!editors || editors.reports.length === 0) return [];
  const shown = editors.reports.slice(0, most);
  return [
    ...heading(`Reported errors: ${editors.reports.length}`),
    ...shown.flatMap(oneReport),
    ...more(editors.reports.length - shown.length, 'report', 'settle these first'),
  ];
}

/** A reported error: who says what of which words, as they were shown, with Settle. */
export function oneReport({ report, statement, shown, note, by, at }: OpenReport): KnownBlock[] {
  const measured = `${shown.length.toLocaleString('en-GB')} characters: /talks statement ${statement}`;
  return [
    richText(
      lines(person(by), words(`, ${momentWords(at)}: ${note}`)),
      quotation(words(shown.length > LONGEST_FORMER ? measured : shown)),
    ),
    ...plainSections(`/talks statement ${statement}`, settleButton(report)),
  ];
}

const person = (id: string): RichTextElement =>
  /^[UW][A-Z0-9]+$/.test(id) ? { type: 'user', user_id: id } : words(id);

function correctionBlocks({ corrections }: HomeContent, most: number): KnownBlock[] {
  if (corrections.length === 0) return [];
  return [...heading('Recently corrected'), ...corrections.slice(0, Math.ceil(most / 2)).flatMap(oneCorrection)];
}

/** What was done and why, with the wording before it struck and the one after it; a long wording is measured instead. */
function oneCorrection({ statement, before, after }: RecentCorrection): KnownBlock[] {
  const wording = (step: RecentCorrection['before'], struck: boolean) => {
    const length = step.sentence.reduce((sum, run) => sum + run.text.length, 0);
    if (length === 0) return [];
    const name = lines(words(struck ? 'was:' : 'now:'));
    return length > LONGEST_FORMER
      ? [lines(words(`${length.toLocaleString('en-GB')} characters, which /talks history ${statement} shows.`))]
      : [name, quotation(...printed(step.sentence, { struck }))];
  };
  const now = after.what === 'statement-corrected' ? wording(after, false) : [];
  return [richText(lines(bold(stepLine(after))), ...wording(before, true), ...now)];
}

function watchBlocks({ watches }: HomeContent, most: number): KnownBlock[] {
  const title = heading('What you watch');
  if (watches.length === 0)
    return [
      ...title,
      ...plainSections('Nothing yet. In a channel: /talks watch disputed, or a speaker, topic or words.'),
    ];
  const shown = watches.slice(0, most);
  return [
    ...title,
    ...shown.flatMap(({ watch, label }): KnownBlock[] => [
      richText(
        lines(words(`${label ?? 'something that is shown there alone'} · in `), {
          type: 'channel',
          channel_id: watch.channel,
        }),
      ),
      { type: 'actions', elements: [unwatchButton(watch, label ?? 'this')] },
    ]),
    ...(watches.length > shown.length
      ? remark(`${watches.length - shown.length} more: /talks watches in their channels`)
      : []),
  ];
}

function helpBlocks({ help }: HomeContent): KnownBlock[] {
  if (help.answer !== 'help') return [];
  const items = help.commands.map(({ usage, summary }) => [
    words(`/talks ${usage}`, { code: true }),
    words(` ${summary}`),
  ]);
  return [...heading('What you can ask'), richText(bullets(items)), ...help.notes.flatMap(remark)];
}
