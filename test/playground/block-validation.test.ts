import { describe, expect, test } from 'vitest';
import {
  type BlockFault,
  countBlockText,
  findBlockFaults,
  findViewFaults,
  type Surface,
} from '../../src/playground/block-validation.ts';
import { checkContent } from '../../src/playground/message-content.ts';

const chars = (count: number) => 'x'.repeat(count);
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const plain = (count: number) => ({ type: 'plain_text', text: chars(count) });
const mrkdwn = (count: number) => ({ type: 'mrkdwn', text: chars(count) });
const section = (text: object) => ({ type: 'section', text });
const button = (more: object = {}) => ({ type: 'button', text: plain(4), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (index: number | string, more: object = {}) => ({ text: plain(3), value: String(index), ...more });
const select = (more: object) => actions({ type: 'static_select', ...more });
const cell = (count = 1) => ({ type: 'raw_text', text: chars(count) });
const url = (length: number) => `https://example.org/${chars(length - 20)}`;

/** Each limit with a block that just keeps it for `n`, and breaks it for `n + 1`. */
const EDGES: [string, number, (n: number) => object | object[], string][] = [
  ['text of a section', 3000, (n) => section(mrkdwn(n)), '/blocks/0/text/text'],
  ['fields of a section', 10, (n) => ({ type: 'section', fields: many(n, () => mrkdwn(1)) }), '/blocks/0/fields'],
  ['text of a field', 2000, (n) => ({ type: 'section', fields: [mrkdwn(n)] }), '/blocks/0/fields/0/text'],
  ['header', 150, (n) => ({ type: 'header', text: plain(n) }), '/blocks/0/text/text'],
  ['elements of a context', 10, (n) => ({ type: 'context', elements: many(n, () => mrkdwn(1)) }), '/blocks/0/elements'],
  ['buttons in a row', 25, (n) => actions(...many(n, () => button())), '/blocks/0/elements'],
  ['text of a button', 75, (n) => actions(button({ text: plain(n) })), '/blocks/0/elements/0/text/text'],
  ['value of a button', 2000, (n) => actions(button({ value: chars(n) })), '/blocks/0/elements/0/value'],
  ['url of a button', 3000, (n) => actions(button({ url: url(n) })), '/blocks/0/elements/0/url'],
  ['action_id', 255, (n) => actions(button({ action_id: chars(n) })), '/blocks/0/elements/0/action_id'],
  ['block_id', 255, (n) => ({ type: 'divider', block_id: chars(n) }), '/blocks/0/block_id'],
  ['options of a menu', 100, (n) => select({ options: many(n, option) }), '/blocks/0/elements/0/options'],
  [
    'text of an option',
    75,
    (n) => select({ options: [option(1, { text: plain(n) })] }),
    '/blocks/0/elements/0/options/0/text/text',
  ],
  ['value of an option', 150, (n) => select({ options: [option(chars(n))] }), '/blocks/0/elements/0/options/0/value'],
  [
    'placeholder',
    150,
    (n) => select({ options: [option(1)], placeholder: plain(n) }),
    '/blocks/0/elements/0/placeholder/text',
  ],
  ['overflow', 5, (n) => actions({ type: 'overflow', options: many(n, option) }), '/blocks/0/elements/0/options'],
  ['checkboxes', 10, (n) => actions({ type: 'checkboxes', options: many(n, option) }), '/blocks/0/elements/0/options'],
  [
    'title of a confirmation',
    100,
    (n) => actions(button({ confirm: { title: plain(n), text: plain(1) } })),
    '/blocks/0/elements/0/confirm/title/text',
  ],
  [
    'text of a confirmation',
    300,
    (n) => actions(button({ confirm: { text: plain(n) } })),
    '/blocks/0/elements/0/confirm/text/text',
  ],
  [
    'button of a confirmation',
    30,
    (n) => actions(button({ confirm: { text: plain(1), deny: plain(n) } })),
    '/blocks/0/elements/0/confirm/deny/text',
  ],
  ['alternative text', 2000, (n) => ({ type: 'image', image_url: url(40), alt_text: chars(n) }), '/blocks/0/alt_text'],
  ['rows of a table', 100, (n) => ({ type: 'table', rows: many(n, () => [cell()]) }), '/blocks/0/rows'],
  ['columns of a table', 20, (n) => ({ type: 'table', rows: [many(n, () => cell())] }), '/blocks/0/rows/0'],
  ['characters of a table', 10_000, (n) => ({ type: 'table', rows: [[cell(n)]] }), '/blocks'],
  ['markdown', 12_000, (n) => ({ type: 'markdown', text: chars(n) }), '/blocks/0/text'],
  ['title of a card', 150, (n) => ({ type: 'card', title: mrkdwn(n) }), '/blocks/0/title/text'],
  ['body of a card', 200, (n) => ({ type: 'card', body: mrkdwn(n) }), '/blocks/0/body/text'],
  ['buttons of a card', 3, (n) => ({ type: 'card', actions: many(n, () => button()) }), '/blocks/0/actions'],
  [
    'cards of a carousel',
    10,
    (n) => ({ type: 'carousel', elements: many(n, () => ({ type: 'card', body: mrkdwn(1) })) }),
    '/blocks/0/elements',
  ],
  [
    'blocks of a container',
    10,
    (n) => ({ type: 'container', title: plain(1), child_blocks: many(n, () => ({ type: 'divider' })) }),
    '/blocks/0/child_blocks',
  ],
  [
    'page of a data table',
    100,
    (n) => ({ type: 'data_table', caption: 'c', page_size: n, rows: [[cell()], [cell()]] }),
    '/blocks/0/page_size',
  ],
  [
    'context actions',
    5,
    (n) => ({
      type: 'context_actions',
      elements: many(n, () => ({ type: 'icon_button', icon: 'trash', text: plain(1) })),
    }),
    '/blocks/0/elements',
  ],
  ['title of a chart', 50, (n) => ({ type: 'data_visualization', title: chars(n) }), '/blocks/0/title'],
  ['blocks of a message', 50, (n) => many(n, () => ({ type: 'divider' })), '/blocks'],
  ['tables of a message', 1, (n) => many(n, () => ({ type: 'table', rows: [[cell()]] })), '/blocks'],
  ['charts of a message', 2, (n) => many(n, () => ({ type: 'data_visualization' })), '/blocks'],
];

const faultsIn = (blocks: object | object[], surface: Surface = 'message'): BlockFault[] =>
  findBlockFaults(Array.isArray(blocks) ? blocks : [blocks], surface);

describe('limits', () => {
  test.each(EDGES)('%s: %i passes, one more is refused where it is', (_name, limit, make, pointer) => {
    expect(faultsIn(make(limit))).toEqual([]);
    expect(faultsIn(make(limit + 1)).map((fault) => fault.pointer)).toContain(pointer);
  });

  test('are told in the words of Slack', () => {
    const messages = (block: object) => faultsIn(block).map(({ message }) => message);
    expect(messages({ type: 'header', text: plain(151) })).toEqual(['must be less than 151 characters']);
    expect(messages({ type: 'header', text: plain(0) })).toEqual(['must be more than 0 characters']);
    expect(messages({ type: 'header' })).toEqual(['missing required field: text']);
    expect(messages(actions(...many(26, () => button())))).toEqual(['no more than 25 items allowed']);
    expect(messages({ type: 'divider', color: 'red' })).toEqual(['invalid additional property: color']);
    expect(messages({ type: 'quote' })).toEqual(['unsupported type: quote']);
    expect(messages(button())).toEqual(['unsupported type: button']);
    expect(messages({ text: 'no type' })).toEqual(['missing required field: type']);
    expect(messages(actions(button({ style: 'loud' })))).toEqual(['must be one of: primary, danger']);
  });

  test('of a modal and a Home tab allow a hundred blocks', () => {
    const dividers = (count: number) => many(count, () => ({ type: 'divider' }));
    for (const surface of ['modal', 'home'] as const) {
      expect(faultsIn(dividers(100), surface)).toEqual([]);
      expect(faultsIn(dividers(101), surface)).toMatchObject([{ pointer: '/blocks' }]);
    }
  });
});

describe('what blocks must hold', () => {
  test.each<[string, object]>([
    ['a section without text or fields', { type: 'section' }],
    ['an image without an address', { type: 'image', alt_text: 'a' }],
    ['a context with a button', { type: 'context', elements: [button()] }],
    ['markdown text in a header', { type: 'header', text: mrkdwn(1) }],
    ['plain words in place of a text object', { type: 'section', text: 'words' }],
    ['a card with nothing in it', { type: 'card' }],
    [
      'rich text that is empty',
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }] },
    ],
    ['an address that is none', actions(button({ url: 'not an address' }))],
    ['data table rows of different length', { type: 'data_table', caption: 'c', rows: [[cell()], [cell(), cell()]] }],
    ['the same action_id twice in a row', actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
  ])('%s is refused', (_name, block) => {
    expect(faultsIn(block)).not.toEqual([]);
  });

  test('the same block_id twice is refused', () => {
    expect(
      faultsIn([
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ]),
    ).toMatchObject([{ pointer: '/blocks/1/block_id' }]);
  });

  test.each<[string, object, Surface[]]>([
    ['an alert', { type: 'alert', text: mrkdwn(200) }, ['modal']],
    ['a table', { type: 'table', rows: [[cell()]] }, ['message', 'home']],
    ['markdown', { type: 'markdown', text: '*' }, ['message']],
    ['a container', { type: 'container', title: plain(1), child_blocks: [{ type: 'divider' }] }, ['message']],
    ['a card', { type: 'card', body: mrkdwn(1) }, ['message', 'modal', 'home']],
    ['a section', section(mrkdwn(1)), ['message', 'modal', 'home']],
  ])('%s stands only where Slack takes it', (_name, block, surfaces) => {
    const taken = (['message', 'modal', 'home'] as const).filter((surface) => faultsIn(block, surface).length === 0);
    expect(taken).toEqual(surfaces);
  });

  test('an alert has at most 200 characters and a level that Slack knows', () => {
    const alert = (length: number, level: string) => faultsIn({ type: 'alert', text: mrkdwn(length), level }, 'modal');
    expect(alert(200, 'warning')).toEqual([]);
    expect(alert(201, 'warning')).toMatchObject([{ pointer: '/blocks/0/text/text' }]);
    expect(alert(1, 'loud')).toMatchObject([{ pointer: '/blocks/0/level' }]);
  });

  test('a quotation in rich text with links, mentions and dates passes', () => {
    const inline = [
      { type: 'text', text: 'said', style: { bold: true } },
      { type: 'link', url: 'https://example.org/a', text: 'source' },
      { type: 'user', user_id: 'U1' },
      { type: 'emoji', name: 'warning' },
      { type: 'date', timestamp: 1_750_000_000, format: '{date_long}', fallback: 'then' },
    ];
    expect(
      faultsIn({
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: inline },
          { type: 'rich_text_quote', elements: inline },
          { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements: inline }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x' }] },
        ],
      }),
    ).toEqual([]);
  });
});

describe('views', () => {
  const modal = (more: object = {}) => ({ type: 'modal', title: plain(24), blocks: [], ...more });
  const input = { type: 'input', label: plain(1), element: { type: 'plain_text_input' } };

  test.each<[string, object, object]>([
    ['title', modal(), modal({ title: plain(25) })],
    ['submit', modal({ submit: plain(24) }), modal({ submit: plain(25) })],
    ['close', modal({ close: plain(24) }), modal({ close: plain(25) })],
    ['callback_id', modal({ callback_id: chars(255) }), modal({ callback_id: chars(256) })],
    ['private_metadata', modal({ private_metadata: chars(3000) }), modal({ private_metadata: chars(3001) })],
  ])('%s has its limit', (name, good, bad) => {
    expect(findViewFaults(good, 'modal')).toEqual([]);
    expect(findViewFaults(bad, 'modal').map((fault) => fault.pointer)).toEqual([
      expect.stringMatching(new RegExp(`^/view/${name}`)),
    ]);
  });

  test('with inputs need a submit button', () => {
    expect(findViewFaults(modal({ blocks: [input] }), 'modal')).toEqual([
      { message: 'missing required field: submit', pointer: '/view' },
    ]);
    expect(findViewFaults(modal({ blocks: [input], submit: plain(4) }), 'modal')).toEqual([]);
  });

  test('have their block faults under /view', () => {
    expect(findViewFaults(modal({ blocks: [{ type: 'header' }] }), 'modal')).toEqual([
      { message: 'missing required field: text', pointer: '/view/blocks/0' },
    ]);
  });

  test('that are not objects are refused', () => {
    expect(findViewFaults(undefined, 'modal')).not.toEqual([]);
    expect(findViewFaults('{}', 'home')).not.toEqual([]);
  });
});

describe('all text of a message', () => {
  const full = (last: number) => [...many(4, () => section(mrkdwn(3000))), section(mrkdwn(last))];

  test('may hold 13,200 characters in its blocks', () => {
    expect(countBlockText(full(1200))).toBe(13_200);
    expect(checkContent({ text: 't', blocks: full(1200) }, new Set())).toMatchObject({ ok: true });
    expect(checkContent({ text: 't', blocks: full(1201) }, new Set())).toMatchObject({ error: 'msg_blocks_too_long' });
  });

  test('is cut after 40,000 characters', () => {
    const checked = checkContent({ text: chars(40_001) }, new Set());
    expect(checked.ok && checked.text.length).toBe(40_000);
  });

  test('must be there', () => {
    expect(checkContent({ text: ' ' }, new Set())).toMatchObject({ error: 'no_text' });
    expect(checkContent({ text: 'x', blocks: 'x' }, new Set())).toMatchObject({ error: 'invalid_blocks_format' });
  });
});
