import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { findViewFaults } from '../../src/playground/block-validation.ts';
import { messageText } from '../../src/slack/adding/message-text.ts';
import { inParts, joined } from '../../src/slack/adding/pasted-text.ts';
import { addedView, addView } from '../../src/slack/blocks/add-views.ts';
import { viewFaults } from '../../src/slack/blocks/limit-faults.ts';
import { ask, buttonsOf, DANA, DESK_CHANNEL, openNewsroom, SAM, wordsIn } from './newsroom.ts';
import { addWireCopy, chooseAdd, fieldOf, pressIn, send, viewOf, WIRE_COPY } from './wire-copy.ts';

const sourcesOf = (live: { facts: { sources: readonly { name: string; text: string }[] } }, name: string) =>
  live.facts.sources.filter((source) => source.name === name);

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  it('adds the article of a message word for word, with what its text and the editor say of it', async () => {
    const newsroom = await openNewsroom({ mode });
    const { slack, live, log } = newsroom;
    await addWireCopy(newsroom);
    const [source] = sourcesOf(live, 'Ferry talks to resume');
    expect(source).toMatchObject({
      text: WIRE_COPY,
      outlet: 'Harbour Post',
      title: 'Ferry talks to resume',
      published: '2025-07-28',
      credit: '© Wire Agency 2025',
      url: null,
    });
    const view = viewOf(slack);
    expect(wordsIn(view.blocks)).toMatch(/Added: Ferry talks to resume/);
    expect(wordsIn(view.blocks)).toMatch(/\d proposals wait, \d of them unsure\. None is in an answer/);
    expect(buttonsOf(view).map(({ actionId }) => actionId)).toEqual(['talks_review']);
    expect((await ask(slack, '/talks quote lindqvist')).text).toContain('No confirmed statement');
    expect(log).toEqual([]);
  });
});

it('shows what the text says of itself before it is read, and asks for the rest', async () => {
  const { slack } = await openNewsroom();
  await chooseAdd(slack, WIRE_COPY);
  expect(fieldOf(slack, 'title').element.initial_value).toBe('Ferry talks to resume');
  expect(fieldOf(slack, 'published').element.initial_value).toBe('2025-07-28');
  expect(fieldOf(slack, 'outlet').element).not.toHaveProperty('initial_value');
});

it('says in the form what is wrong with a date or an address, and saves nothing', async () => {
  const { slack, live } = await openNewsroom();
  const before = live.facts.sources.length;
  await slack.type({ channel: DESK_CHANNEL, text: '/talks add', user: SAM });
  await slack.settled();
  await send(slack, { text0: WIRE_COPY, published: 'someday' });
  expect(wordsIn(viewOf(slack).blocks)).toContain('someday');
  await send(slack, { published: '', url: 'harbour' });
  expect(wordsIn(viewOf(slack).blocks)).toContain('not a web address');
  expect(fieldOf(slack, 'text0').element.initial_value).toBe(WIRE_COPY);
  expect(live.facts.sources).toHaveLength(before);
  await send(slack, { url: '' });
  expect(live.facts.sources).toHaveLength(before + 1);
});

it('takes the same words in once, and under a known address as the next version', async () => {
  const newsroom = await openNewsroom();
  const { slack, live } = newsroom;
  const add = async (text: string, fields: Record<string, string> = {}) => {
    await slack.type({ channel: DESK_CHANNEL, text: '/talks add', user: SAM });
    await slack.settled();
    await send(slack, { text0: text, ...fields });
    return wordsIn(viewOf(slack).blocks);
  };
  expect(await add(WIRE_COPY, { url: 'https://post.example/ferries' })).toContain('Added: Ferry talks to resume');
  expect(await add(WIRE_COPY)).toContain('In the store already, with the same words');
  const later = `${WIRE_COPY}\n\nBerg said the strike would go on.`;
  expect(await add(later, { url: 'https://post.example/ferries' })).toContain('Added as the next version');
  expect(await add(`${later} Nobody else spoke.`)).toContain('Added: Ferry talks to resume');
  expect(sourcesOf(live, 'Ferry talks to resume').length).toBe(2);
});

it.each([
  ['ferries.txt', Buffer.from(WIRE_COPY), WIRE_COPY],
  [
    'ferries.html',
    Buffer.from(
      `<html><head><title>Ferry talks to resume</title><meta property="og:site_name" content="Harbour Post"></head><body><article>${WIRE_COPY.split(
        '\n\n',
      )
        .slice(1)
        .map((paragraph) => `<p>${paragraph.replace('&', '&amp;')}</p>`)
        .join('')}</article></body></html>`,
    ),
    'Lindqvist told reporters',
  ],
  [
    'ferries.eml',
    Buffer.from(
      `From: wire@agency.example\r\nSubject: Ferry talks to resume\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${WIRE_COPY.split('\n\n').slice(1).join('\r\n\r\n')}`,
    ),
    'Lindqvist told reporters',
  ],
])('reads %s from a message', async (name, bytes, expected) => {
  const { slack, live, log } = await openNewsroom();
  await chooseAdd(slack, '', [{ name, bytes }]);
  expect(wordsIn(viewOf(slack).blocks)).toContain(name);
  expect(fieldOf(slack, 'title').element.initial_value).toBe('Ferry talks to resume');
  await send(slack);
  expect(wordsIn(viewOf(slack).blocks)).toContain('Added: Ferry talks to resume');
  expect(sourcesOf(live, 'Ferry talks to resume')[0]?.text).toContain(expected);
  expect(log).toEqual([]);
});

it('shows that an article is being read, before and after the form is sent', async () => {
  const { slack } = await openNewsroom();
  const reading = () => slack.until(() => wordsIn(slack.views(SAM).at(-1)?.blocks).includes('Reading a.txt…'));
  const first = reading();
  await chooseAdd(slack, '', [{ name: 'a.txt', bytes: Buffer.from(WIRE_COPY) }]);
  await first;
  const second = reading();
  await send(slack);
  await second;
  expect(wordsIn(viewOf(slack).blocks)).toContain('Added: ');
});

it('tells whoever closes the window while it is read what became of it, and loses nothing', async () => {
  const { slack, live } = await openNewsroom();
  await chooseAdd(slack, '', [{ name: 'a.txt', bytes: Buffer.from(WIRE_COPY) }]);
  const { id: viewId } = viewOf(slack);
  slack.failNext({ method: 'views.update', kind: 'ok_false', error: 'not_found' });
  await slack.submit({ user: SAM, viewId, values: {} });
  const told = await slack.until(() =>
    slack.messages('D0SAM00000', { user: SAM }).find(({ text }) => text.includes('Added: Ferry talks to resume')),
  );
  const source = live.facts.sources.find(({ title }) => title === 'Ferry talks to resume');
  expect(told.text).toContain(`/talks review ${source?.id}`);
});

it('stays within Slack’s limits with the longest text, many stories and many files', () => {
  const text = 'words of an article '.repeat(1190).trim();
  const { parts, joints } = inParts(text);
  const story = {
    id: 's',
    name: 'A story '.repeat(40),
    aliases: [],
    default: true,
    channels: [],
    topics: [],
    sources: [],
  };
  const stories = Array.from({ length: 300 }, (_, index) => ({ ...story, id: `story-${index}` }));
  const others = Array.from({ length: 9 }, (_, index) => ({ id: `F${index}`, name: `${'n'.repeat(116)}.txt` }));
  const about = { channel: DESK_CHANNEL, file: null, joints, others, prefilled: true };
  const details = { title: text, outlet: '', url: '', published: '', credit: '' };
  const form = addView({ about, details, parts, file: null, stories, story: 'story-299', fault: text.slice(0, 9000) });
  const added = addedView({
    lines: Array.from({ length: 20 }, () => text.slice(0, 5000)),
    review: 's',
    proposals: 1000,
    about,
  });
  for (const view of [form, added]) expect([...viewFaults(view), ...findViewFaults(view, 'modal')]).toEqual([]);
});

it('offers the other files of a message one after the other', async () => {
  const { slack, live } = await openNewsroom();
  const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
  const files = [file('one.txt', WIRE_COPY), file('picture.png', 'x'), file('two.txt', `${WIRE_COPY}\n\nMore.`)];
  await chooseAdd(slack, 'both of these', files);
  await send(slack);
  await pressIn(slack, 'talks_add_file');
  expect(wordsIn(viewOf(slack).blocks)).toContain('two.txt');
  await send(slack);
  expect(sourcesOf(live, 'Ferry talks to resume')).toHaveLength(2);
});

it('says what is missing when Slack does not give a file, and comes back with the form', async () => {
  const { slack, live } = await openNewsroom();
  const files = [{ name: 'one.txt', bytes: Buffer.from(WIRE_COPY) }];
  await chooseAdd(slack, '', files);
  slack.failNext({ method: 'files.info', kind: 'ok_false', error: 'missing_scope' });
  await send(slack, { outlet: 'Harbour Post' });
  expect(wordsIn(viewOf(slack).blocks)).toContain('Talks lacks a permission in this workspace');
  expect(fieldOf(slack, 'outlet').element.initial_value).toBe('Harbour Post');
  await send(slack);
  expect(sourcesOf(live, 'Ferry talks to resume')).toHaveLength(1);
});

it('sends the bot token to Slack alone', async () => {
  const { slack } = await openNewsroom();
  const typed = await slack.type({
    channel: DESK_CHANNEL,
    text: '',
    files: [{ name: 'a.txt', bytes: Buffer.from('x') }],
  });
  const [message] = slack.messages(DESK_CHANNEL).filter(({ ts }) => typed.ok && ts === typed.ts);
  const url = String(message?.files[0]?.url_private_download);
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(302);
  const given = await fetch(url, { headers: { authorization: `Bearer ${slack.botToken}` } });
  expect(await given.text()).toBe('x');
});

it.each(['shortcut', 'add', 'review'])('whoever is no editor is refused in one sentence: %s', async (what) => {
  const { slack, live } = await openNewsroom();
  const typed = await slack.type({ channel: DESK_CHANNEL, text: WIRE_COPY });
  if (what !== 'shortcut') await slack.type({ channel: DESK_CHANNEL, text: `/talks ${what}`, user: DANA });
  else await slack.shortcut({ callbackId: 'talks_add', channel: DESK_CHANNEL, ts: typed.ok ? (typed.ts ?? '') : '' });
  await slack.settled();
  expect(slack.views(DANA)).toEqual([]);
  const said = slack.messages(DESK_CHANNEL, { user: DANA }).at(-1);
  expect(said).toMatchObject({ ephemeral: true, text: expect.stringMatching(/^Only editors/) });
  expect(live.ledger.head.seq).toBe(0);
});

it('puts a long text into as many fields as it takes, and reads it back character for character', async () => {
  const afp = await readFile(new URL('../../data/sources/gaza-talks-afp-2025.json', import.meta.url), 'utf8');
  const { text } = JSON.parse(afp) as { text: string };
  const long = `${text}\n\n${text}\n${text}`.trim();
  const { parts, joints } = inParts(long);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every((part) => part.length <= 3000 && part === part.trim())).toBe(true);
  expect(joined(Object.fromEntries(parts.map((part, index) => [`text${index}`, part])), joints)).toBe(long);
  expect(() => inParts(long.repeat(5))).toThrow('upload it as a .txt file');
});

it('reads a message as it was pasted, from rich text or from escaped text', () => {
  const elements = [
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: 'a < b &amp;  c ' },
        { type: 'link', url: 'https://x.example' },
      ],
    },
    { type: 'rich_text_quote', elements: [{ type: 'text', text: '“no”', style: { bold: true } }] },
  ];
  const blocks = [{ type: 'rich_text', elements }];
  expect(messageText({ text: 'other', blocks })).toBe('a < b &amp;  c https://x.example\n“no”');
  expect(messageText({ text: 'a &lt; b &amp;amp;  <https://x.example|the page>\n' })).toBe('a < b &amp;  the page\n');
});
