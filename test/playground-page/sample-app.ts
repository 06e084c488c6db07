import { App, LogLevel } from '@slack/bolt';
import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { LocalSlack } from '../../src/playground/local-slack.ts';

const button = (actionId: string, text: string, more: Partial<Button> = {}): Button => ({
  type: 'button',
  action_id: actionId,
  text: { type: 'plain_text', text },
  ...more,
});

/** One of every block that may stand in a message, and one that the page does not know. */
export const everyBlock: KnownBlock[] = [
  { type: 'header', text: { type: 'plain_text', text: 'Status of the harbour talks' } },
  {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: 'The envoy said the sides were *close* to a _first_ draft, not ~done~, `ref 12` at <https://example.com/report|the report>.\n&gt; We are “closer than before” &amp; still talking.\n<@U0SAM00001> asked in <#C0GENERAL1>.',
    },
    accessory: {
      type: 'overflow',
      action_id: 'more',
      options: [
        { text: { type: 'plain_text', text: 'Report an error' }, value: 'report' },
        { text: { type: 'plain_text', text: 'Copy citation' }, value: 'cite' },
      ],
    },
  },
  {
    type: 'section',
    fields: [
      { type: 'mrkdwn', text: '*Morning Wire*\n“about 300” ships' },
      { type: 'mrkdwn', text: '*Evening Post*\n“at least 450” ships' },
      { type: 'plain_text', text: 'published date not stated' },
      { type: 'mrkdwn', text: '<!date^1753372800^published {date_short}|published 24 Jul 2025>' },
    ],
  },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'The harbour master', style: { bold: true } },
          { type: 'text', text: ' told ' },
          { type: 'link', url: 'https://example.com/a', text: 'Morning Wire' },
          { type: 'text', text: ':' },
        ],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: '“Nothing leaves before *dawn*, <!channel>.”' }] },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'two articles' }] },
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'one origin', style: { italic: true } }] },
        ],
      },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'Morning Wire, 24 Jul 2025, § 3' }] },
    ],
  },
  {
    type: 'table',
    rows: [
      [
        { type: 'raw_text', text: 'Source' },
        { type: 'raw_text', text: 'Ships' },
      ],
      [
        {
          type: 'rich_text',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'Morning Wire', style: { bold: true } }] },
          ],
        },
        { type: 'raw_text', text: 'about 300' },
      ],
      [
        { type: 'raw_text', text: 'Evening Post' },
        { type: 'raw_text', text: 'at least 450' },
      ],
    ],
    column_settings: [{ is_wrapped: true }, { align: 'right' }],
  },
  { type: 'divider' },
  { type: 'image', image_url: 'https://example.com/harbour.png', alt_text: 'The harbour at dawn' },
  { type: 'markdown', text: '**Plain** markdown' },
  { type: 'context', elements: [{ type: 'mrkdwn', text: 'Morning Wire · 24 Jul 2025 · 2 articles, *1 origin*' }] },
  {
    type: 'actions',
    elements: [
      button('open_form', 'Report an error', { style: 'primary' }),
      button('withdraw', 'Withdraw', {
        style: 'danger',
        confirm: {
          title: { type: 'plain_text', text: 'Withdraw this?' },
          text: { type: 'plain_text', text: 'It stays in the log.' },
          confirm: { type: 'plain_text', text: 'Withdraw' },
          deny: { type: 'plain_text', text: 'Keep' },
        },
      }),
      button('read', 'Read', { url: 'https://example.com/a' }),
      {
        type: 'static_select',
        action_id: 'topic',
        placeholder: { type: 'plain_text', text: 'Topic' },
        options: ['Ships', 'Dates', 'Envoy'].map((text) => ({
          text: { type: 'plain_text' as const, text },
          value: text.toLowerCase(),
        })),
      },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: { type: 'plain_text', text: 'Helpful' }, value: 'yes' },
        negative_button: { text: { type: 'plain_text', text: 'Not helpful' }, value: 'no' },
      },
    ],
  },
  { type: 'card', title: { type: 'mrkdwn', text: 'Harbour' } },
];

export const hostileText = '<img src=x onerror="document.title=1"> <!channel> <javascript:alert(1)|click> *bold*';

const form: ModalView = {
  type: 'modal',
  callback_id: 'correction',
  title: { type: 'plain_text', text: 'Report an error' },
  submit: { type: 'plain_text', text: 'Send' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    { type: 'alert', level: 'warning', text: { type: 'mrkdwn', text: '*Accounts differ on:* how many ships left' } },
    {
      type: 'input',
      block_id: 'what',
      label: { type: 'plain_text', text: 'What is wrong?' },
      hint: { type: 'plain_text', text: 'Quote the words.' },
      element: { type: 'plain_text_input', action_id: 'words', multiline: true },
    },
    {
      type: 'input',
      block_id: 'who',
      optional: true,
      label: { type: 'plain_text', text: 'Speaker' },
      element: { type: 'external_select', action_id: 'speaker', min_query_length: 2 },
    },
    {
      type: 'input',
      block_id: 'when',
      optional: true,
      label: { type: 'plain_text', text: 'Published date' },
      element: { type: 'datepicker', action_id: 'date' },
    },
    {
      type: 'input',
      block_id: 'kind',
      optional: true,
      label: { type: 'plain_text', text: 'Kind' },
      element: {
        type: 'radio_buttons',
        action_id: 'radio',
        options: ['Figure', 'Name'].map((text) => ({ text: { type: 'plain_text' as const, text }, value: text })),
      },
    },
    {
      type: 'input',
      block_id: 'tell',
      optional: true,
      label: { type: 'plain_text', text: 'Tell' },
      element: {
        type: 'checkboxes',
        action_id: 'boxes',
        options: ['The desk', 'The author'].map((text) => ({
          text: { type: 'plain_text' as const, text },
          value: text,
        })),
      },
    },
  ],
};

export interface SampleApp {
  /** What came out of the modal. */
  submitted: unknown[];
  /** Lets `/talks slow` answer. */
  answerNow: () => void;
  stop: () => Promise<void>;
}

/** A small Bolt app on the local Slack that shows every block, opens a modal, and answers mentions in their thread. */
export async function startSampleApp(slack: LocalSlack): Promise<SampleApp> {
  const slow = Promise.withResolvers<void>();
  const submitted: unknown[] = [];
  const app = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
    convoStore: false,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 1 }, timeout: 5000 },
  });
  app.command('/talks', async ({ command, ack }) => {
    const [word = ''] = command.text.split(' ');
    if (word === 'blocks') return ack({ text: 'every block', blocks: everyBlock });
    if (word === 'hostile') return ack({ text: hostileText });
    if (word === 'slow') await slow.promise;
    await ack({ text: `No confirmed statement for “${command.text}” in the store.` });
  });
  app.action('open_form', async ({ ack, body, client }) => {
    await ack();
    if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.action(/^(withdraw|topic|more|feedback)$/, async ({ ack, action, respond }) => {
    await ack();
    const chosen = 'selected_option' in action ? action.selected_option?.value : 'value' in action ? action.value : '';
    const name = 'action_id' in action ? action.action_id : '';
    await respond({ text: `pressed ${name} ${chosen ?? ''}`.trim(), replace_original: false });
  });
  app.action('read', async ({ ack }) => ack());
  app.options('speaker', async ({ ack, payload }) => {
    const names = ['Mara Lindqvist', 'Marek Novak', 'Ines Duarte'];
    await ack({
      options: names
        .filter((name) => name.toLowerCase().includes(payload.value.toLowerCase()))
        .map((name) => ({ text: { type: 'plain_text', text: name }, value: name })),
    });
  });
  app.view('correction', async ({ ack, view }) => {
    const words = view.state.values.what?.words?.value ?? '';
    if (words.length < 8) return ack({ response_action: 'errors', errors: { what: 'Write at least eight letters.' } });
    submitted.push(view.state.values);
    await ack();
  });
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({
      channel: event.channel,
      thread_ts: event.thread_ts ?? event.ts,
      text: 'Mara Lindqvist said so.',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*Mara Lindqvist* said: “closer than before”.' } }],
    });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Latest statements' } },
          { type: 'actions', elements: [button('open_form', 'Report an error')] },
        ],
      },
    });
  });
  app.shortcut('check_quote', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'message_action') return;
    await client.chat.postMessage({
      channel: body.channel.id,
      thread_ts: body.message_ts,
      text: `Checked: ${body.message.text ?? ''}`,
    });
  });
  await app.init();
  await app.start();
  await slack.until(() => slack.state().connected);
  return {
    async stop() {
      await app.stop();
      await slack.until(() => !slack.state().connected);
    },
    submitted,
    answerNow: slow.resolve,
  };
}
