import type { HomeView, KnownBlock } from '@slack/types';
import { newestLine } from '../../lines/question-lines.ts';
import { sourceWords } from '../../lines/statement-lines.ts';
import { APART, joined } from '../../wording/line.ts';
import { phrases } from '../../wording/phrases.ts';
import { ACTIONS, compareButton, unwatchButton } from '../blocks/buttons.ts';
import { lengthsToTry } from '../blocks/fit.ts';
import { viewFaults } from '../blocks/limit-faults.ts';
import { reviewButton } from '../blocks/review-list-views.ts';
import { bold, bullets, lines, plain, plainSections, remark, richText, words } from '../blocks/rich-text.ts';
import { statementBlocks } from '../blocks/statement-blocks.ts';
import { oneCorrection } from './correction-blocks.ts';
import { type HomeContent, MOST_SHOWN } from './home-content.ts';
import { oneReport } from './report-blocks.ts';
import { oneWaitingCorrection } from './waiting-correction-blocks.ts';

const { home } = phrases;

/** The block of the search box: it stays the same, so that Slack keeps what is being typed while the rest is brought up to date. */
export const SEARCH_BLOCK = 'talks_home_search';
const PICKERS_BLOCK = 'talks_home_pickers';

/** The Home tab, within every limit of Slack: each section shows as many as there is room for, and says how many more there are. */
export function homeView(content: HomeContent): HomeView {
  for (const most of lengthsToTry(MOST_SHOWN))
    for (const menu of [true, false]) {
      const view = viewOf(content, most, menu);
      if (viewFaults({ ...view, type: 'modal', title: plain(phrases.windows.name) }).length === 0) return view;
    }
  return { type: 'home', blocks: [...searchBlocks(), ...remark(home.full)] };
}

const viewOf = (content: HomeContent, most: number, menu: boolean): HomeView => ({
  type: 'home',
  blocks: [
    ...searchBlocks(),
    ...reportBlocks(content, most),
    ...secondEditorBlocks(content, most),
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
    label: plain(home.ask),
    element: {
      type: 'plain_text_input',
      action_id: ACTIONS.search,
      max_length: 300,
      placeholder: plain(home.askPlaceholder),
    },
  },
  {
    type: 'actions',
    block_id: PICKERS_BLOCK,
    elements: [
      {
        type: 'external_select',
        action_id: ACTIONS.pickSpeaker,
        placeholder: plain(home.speaker),
        min_query_length: 0,
      },
      { type: 'external_select', action_id: ACTIONS.pickTopic, placeholder: plain(home.topic), min_query_length: 0 },
    ],
  },
];

const heading = (text: string): KnownBlock[] => [{ type: 'divider' }, { type: 'header', text: plain(text) }];

const more = (left: number, said: (left: number) => string): KnownBlock[] => (left > 0 ? remark(said(left)) : []);

function statusBlocks({ status }: HomeContent, most: number, menu: boolean): KnownBlock[] {
  if (status.answer !== 'status')
    return [...heading(home.status), ...plainSections(status.answer === 'nothing' ? status.why : home.nothingYet)];
  const topics = status.topics.slice(0, most);
  return [
    ...heading(home.status),
    ...remark(joined(status.story.name, newestLine(status))),
    ...topics.flatMap(({ name, statements, more: rest }) => [
      richText(lines(bold(name), ...(rest > 0 ? [words(`${APART}${phrases.messages.moreOfTopic(rest, name)}`)] : []))),
      ...statements.slice(0, 1).flatMap((statement) => statementBlocks(statement, { menu })),
    ]),
    ...more(status.topics.length - topics.length, home.moreTopics),
    ...status.notes.flatMap(remark),
  ];
}

function differenceBlocks({ differences: { total, first } }: HomeContent, most: number): KnownBlock[] {
  if (total === 0) return [...heading(home.differences), ...plainSections(home.noDifferences)];
  const shown = first.slice(0, most);
  return [
    ...heading(phrases.differences.onQuestions(total)),
    ...shown.flatMap(({ disagreement: { id, question } }) => plainSections(question, compareButton(id))),
    ...more(total - shown.length, home.moreQuestions),
  ];
}

function waitingBlocks({ editors }: HomeContent, most: number): KnownBlock[] {
  if (!editors || editors.waiting.length === 0) return [];
  const total = editors.waiting.reduce((sum, { proposals }) => sum + proposals, 0);
  const shown = editors.waiting.slice(0, most);
  return [
    ...heading(home.waiting(total)),
    ...shown.flatMap(({ source, proposals }) =>
      plainSections(
        joined(home.proposals(proposals), sourceWords({ ...source, url: null })),
        reviewButton(source.id, phrases.review.review),
      ),
    ),
    ...more(editors.waiting.length - shown.length, home.moreDocuments),
  ];
}

function secondEditorBlocks({ editors }: HomeContent, most: number): KnownBlock[] {
  if (!editors || editors.corrections.length === 0) return [];
  const shown = editors.corrections.slice(0, most);
  return [
    ...heading(home.secondEditor(editors.corrections.length)),
    ...shown.flatMap(oneWaitingCorrection),
    ...more(editors.corrections.length - shown.length, home.moreCorrections),
  ];
}

function reportBlocks({ editors }: HomeContent, most: number): KnownBlock[] {
  if (!editors || editors.reports.length === 0) return [];
  const shown = editors.reports.slice(0, most);
  return [
    ...heading(home.reports(editors.reports.length)),
    ...shown.flatMap(oneReport),
    ...more(editors.reports.length - shown.length, home.moreReports),
  ];
}

function correctionBlocks({ corrections }: HomeContent, most: number): KnownBlock[] {
  if (corrections.length === 0) return [];
  return [...heading(home.corrections), ...corrections.slice(0, Math.ceil(most / 2)).flatMap(oneCorrection)];
}

function watchBlocks({ watches }: HomeContent, most: number): KnownBlock[] {
  const title = heading(home.watches);
  if (watches.length === 0) return [...title, ...plainSections(home.noWatches)];
  const shown = watches.slice(0, most);
  return [
    ...title,
    ...shown.flatMap(({ watch, label }): KnownBlock[] => [
      richText(
        lines(words(home.watchedIn(label)), {
          type: 'channel',
          channel_id: watch.channel,
        }),
      ),
      { type: 'actions', elements: [unwatchButton(watch, label ?? home.thisWatch)] },
    ]),
    ...(watches.length > shown.length ? remark(home.moreWatches(watches.length - shown.length)) : []),
  ];
}

function helpBlocks({ help }: HomeContent): KnownBlock[] {
  if (help.answer !== 'help') return [];
  const items = help.commands.map(({ usage, summary }) => [
    words(`/talks ${usage}`, { code: true }),
    words(` ${summary}`),
  ]);
  return [...heading(home.help), richText(bullets(items)), ...help.notes.flatMap(remark)];
}
