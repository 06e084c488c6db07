import { describe, expect, it, vi } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { CHECK_SHORTCUT } from '../../src/slack/listeners/check.ts';
import { articlesDraft } from '../check/articles-draft.ts';
import { draftOf } from '../check/planted.ts';
import {
  ask,
  BOT_USER,
  boldIn,
  buttonsOf,
  connectTalks,
  DANA,
  DESK_CHANNEL,
  DIRECT,
  openNewsroom,
  openSlack,
  press,
  SAM,
  socketTo,
  wordsIn,
} from './newsroom.ts';

const ALTERED = 'Hamas’s response “clearly shows a lack of will to reach a ceasefire in Gaza”, Witkoff said.';
const CUT = 'Witkoff had harsh words. Hamas was “acting in good faith”, he said.';
const DISPUTED = 'Witkoff said the US would pull out of the talks.';
const NOTHING = 'Is that quote right?';

/** More than 5,000 words of copy with all planted changes in it, several times over. */
const LONG = Array.from({ length: 7 }, () => draftOf(articlesDraft)).join('\n\n');

async function post(slack: LocalSlack, text: string, more: { threadTs?: string; user?: string } = {}): Promise<string> {
  const typed = await slack.type({ channel: DESK_CHANNEL, text, ...more });
  await slack.settled();
  if (!typed.ok || typed.ts === null) throw new RangeError('a message was posted');
  return typed.ts;
}

async function check(slack: LocalSlack, ts: string, user = DANA) {
  const done = await slack.shortcut({ callbackId: CHECK_SHORTCUT, channel: DESK_CHANNEL, ts, user });
  await slack.settled();
  return done;
}

const thread = (slack: LocalSlack, threadTs: string) => slack.messages(DESK_CHANNEL, { threadTs }).slice(1);

/** The reply of Talks at the end of a thread, as soon as it stands there. */
const replyIn = (slack: LocalSlack, threadTs: string) =>
  slack.until(() =>
    thread(slack, threadTs).findLast((message, at, all) => message.user === BOT_USER && at === all.length - 1),
  );

function last<Thing>(things: readonly Thing[]): Thing {
  const thing = things.at(-1);
  if (thing === undefined) throw new RangeError('there is one');
  return thing;
}

/** The window on top, as soon as one is open that shows this. */
const viewOf = (slack: LocalSlack, user = DANA, shows = /./) =>
  slack.until(() =>
    slack.views(user).findLast(({ blocks }, at, all) => at === all.length - 1 && shows.test(wordsIn(blocks))),
  );

async function pressInView(slack: LocalSlack, actionId: string, user = DANA) {
  const view = await viewOf(slack, user);
  const button = buttonsOf(view).find((candidate) => candidate.actionId === actionId);
  if (!button) throw new RangeError(`no button ${actionId}`);
  const container = { type: 'view', viewId: view.id } as const;
  const done = await slack.press({ container, blockId: button.blockId, actionId, user });
  await slack.settled();
  return done;
}

async function addField(slack: LocalSlack, fields: number) {
  await pressInView(slack, ACTIONS.checkField);
  await viewOf(slack, DANA, new RegExp(`part ${fields}`));
}

describe.each(['socket', 'http'] as const)('Check quotes over %s', (mode) => {
  it('answers in the thread of the message, the tally first, both wordings with what differs in bold', async () => {
    const { slack, live, log } = await openNewsroom({ mode });
    const ts = await post(slack, ALTERED);
    expect(await check(slack, ts)).toEqual({ ok: true });
    const reply = await replyIn(slack, ts);
    expect(thread(slack, ts)).toEqual([reply]);
    expect(reply.text.split('\n')[0]).toMatch(/^1 quotation: 1 altered/);
    expect(wordsIn(reply.blocks[0])).toContain('1 quotation: 1 altered');
    expect(boldIn(reply.blocks)).toEqual(expect.arrayContaining(['will', 'desire']));
    const copies = JSON.stringify(reply.blocks).match(
      /"rich_text_preformatted","elements":\[\{"type":"text","text":"([^"]*)/,
    );
    expect(copies?.[1]).toBe('clearly shows a lack of desire to reach a ceasefire in Gaza');
    expect([...live.desk.sources.values()].some(({ text }) => text.includes(copies?.[1] ?? '-'))).toBe(true);
    expect(buttonsOf(reply).map(({ actionId }) => actionId)).toContain(ACTIONS.context);
    expect(log).toEqual([]);
  });
});

describe('Check quotes on a message', () => {
  it('in a thread answers in that thread', async () => {
    const { slack } = await openNewsroom();
    const root = await post(slack, 'Copy for tonight:');
    const ts = await post(slack, ALTERED, { threadTs: root });
    await check(slack, ts);
    expect((await replyIn(slack, root)).text).toContain('1 altered');
  });

  it('shows the whole sentence for a cut, with what is lost in bold', async () => {
    const { slack } = await openNewsroom();
    const ts = await post(slack, CUT);
    await check(slack, ts);
    const reply = await replyIn(slack, ts);
    expect(reply.text).toContain('1 quotation: 1 cut');
    expect(wordsIn(reply.blocks)).toMatch(
      /^Witkoff – who .* accused the group of not .acting in good faith.* bringing home its team\.$/m,
    );
    expect(boldIn(reply.blocks)).toContain('not');
  });

  it('shows both sides where accounts differ, with Compare', async () => {
    const { slack } = await openNewsroom();
    const ts = await post(slack, DISPUTED);
    await check(slack, ts);
    const reply = await replyIn(slack, ts);
    expect(wordsIn(reply.blocks)).toContain('would pull out of the talks');
    expect(wordsIn(reply.blocks)).toContain('was bringing home its team');
    await press(slack, reply, ACTIONS.compare);
    expect(wordsIn((await viewOf(slack)).blocks)).toContain('Accounts differ on: what Witkoff said the US would do');
  });

  it('calls the nearest not the same', async () => {
    const { slack } = await openNewsroom();
    const ts = await post(slack, '“We are working day and night for peace,” Netanyahu said.');
    await check(slack, ts);
    const reply = await replyIn(slack, ts);
    expect(reply.text).toContain('1 not found');
    expect(boldIn(reply.blocks).join(' ')).toContain('which is not the same');
  });

  it('leaves Slack’s markup and references out of what it compares', async () => {
    const { slack } = await openNewsroom();
    const ts = await post(
      slack,
      '@Dana Reporter https://example.com/a?b=1&c=2 “clearly shows a lack of desire to reach a ceasefire in Gaza”, Witkoff said.',
    );
    await check(slack, ts);
    expect((await replyIn(slack, ts)).text).toContain('1 quotation: 1 exact');
  });

  it('answers in the thread once; whoever asks again sees it in a window', async () => {
    const slack = await openSlack();
    const first = await connectTalks(socketTo(slack));
    await connectTalks(socketTo(slack), { file: first.file });
    const ts = await post(slack, ALTERED);
    await Promise.all([check(slack, ts), check(slack, ts, SAM)]);
    await check(slack, ts);
    expect(thread(slack, ts)).toHaveLength(1);
    expect(wordsIn((await viewOf(slack)).blocks)).toContain('1 quotation: 1 altered');
  });

  it('opens a window where Talks is not in the channel', async () => {
    const { slack, log } = await openNewsroom();
    const ts = await post(slack, ALTERED);
    slack.failNext({ method: 'chat.postMessage', kind: 'ok_false', error: 'not_in_channel' });
    await check(slack, ts);
    expect(thread(slack, ts)).toEqual([]);
    expect(wordsIn((await viewOf(slack)).blocks)).toContain('1 quotation: 1 altered');
    expect(log).toEqual([]);
  });

  it('says in one sentence that there is nothing to check', async () => {
    const { slack } = await openNewsroom();
    const ts = await post(slack, NOTHING);
    await check(slack, ts);
    expect(thread(slack, ts)).toEqual([]);
    await slack.until(() => slack.messages(DESK_CHANNEL).some(({ text }) => text.includes('nothing to check')));
  });

  it('reads the draft in a file', async () => {
    const { slack, log } = await openNewsroom();
    const files = [{ name: 'draft.txt', bytes: Buffer.from(LONG) }];
    const typed = await slack.type({ channel: DESK_CHANNEL, text: 'Tonight’s draft', files });
    const ts = typed.ok ? (typed.ts ?? '') : '';
    await check(slack, ts);
    expect((await replyIn(slack, ts)).text).toMatch(/^\d+ quotations: \d+ exact, \d+ altered/);
    expect(log).toEqual([]);
  });

  it('notes every statement that it shows, and nothing of the draft', async () => {
    const { slack, live } = await openNewsroom();
    const ts = await post(slack, `${ALTERED} ${DISPUTED}`);
    await check(slack, ts);
    const reply = await replyIn(slack, ts);
    await vi.waitFor(() => expect(live.ledger.things('posting:')).toHaveLength(1));
    const changes = live.ledger.things('posting:').flatMap((thing) => live.ledger.changesOf(thing));
    expect(changes).toMatchObject([{ change: { change: 'answer-posted', posting: { ts: reply.ts, threadTs: ts } } }]);
    expect(JSON.stringify(changes)).not.toContain('lack of will');
    const shown = changes.flatMap(({ change }) => (change.change === 'answer-posted' ? change.statements : []));
    const [id = ''] = shown.map((one) => one.id);
    await live.catchUp();
    expect(shown.length).toBeGreaterThan(2);
    expect(live.desk.statements.has(id)).toBe(true);
  });

  it('is told where it was shown when a statement is withdrawn', async () => {
    const { slack, edits } = await openNewsroom();
    const ts = await post(slack, ALTERED);
    await check(slack, ts);
    const id = JSON.parse(buttonsOf(await replyIn(slack, ts))[0]?.value ?? '').id as string;
    await edits.make({ edit: { edit: 'withdraw', id }, by: SAM, reason: 'Misheard.', version: 0, key: 'k' });
    await slack.until(() => thread(slack, ts).some(({ text }) => text.includes('Misheard.')));
    await slack.until(() => thread(slack, ts)[0]?.text.includes('no longer stands: check it again.'));
    await check(slack, ts);
    await slack.until(() => thread(slack, ts).some(({ text }) => /^1 quotation: /.test(text)));
  });
});

describe('a draft of 5,000 words', () => {
  it('is answered in one message within Slack’s limits, with a button for all of it, page by page', async () => {
    const { slack, log } = await openNewsroom();
    expect(LONG.split(/\s+/).length).toBeGreaterThan(5000);
    const ts = await post(slack, LONG);
    await check(slack, ts);
    const reply = await replyIn(slack, ts);
    expect(reply.text).toMatch(/\d+ of \d+ are not shown here; what needs a look comes first\./);
    await press(slack, reply, ACTIONS.checkAll, SAM);
    const first = wordsIn((await viewOf(slack, SAM)).blocks);
    expect(first.split('\n')[0]).toBe(reply.text.split('\n')[0]);
    await pressInView(slack, ACTIONS.checkMore, SAM);
    const second = wordsIn((await viewOf(slack, SAM, /^Back$/m)).blocks);
    expect(second).not.toBe(first);
    await pressInView(slack, ACTIONS.checkBack, SAM);
    await slack.until(() => wordsIn(slack.views(SAM).at(-1)?.blocks) === first);
    expect(log).toEqual([]);
  });

  it('can be pasted into a window that takes as many fields as it needs, and stays in it to be changed', async () => {
    const { slack, log } = await openNewsroom();
    await slack.type({ channel: DESK_CHANNEL, text: '/talks check' });
    await slack.settled();
    const parts = LONG.split('\n\n').reduce<string[]>((all, paragraph) => {
      const before = all.at(-1);
      if (before !== undefined && before.length + paragraph.length < 2_900)
        all[all.length - 1] = `${before}\n\n${paragraph}`;
      else all.push(paragraph);
      return all;
    }, []);
    for (let fields = 2; fields < parts.length; fields += 1) await addField(slack, fields + 1);
    const values = Object.fromEntries(parts.map((part, at) => [`draft${at + 1}`, { [`draft${at + 1}`]: part }]));
    expect(await slack.submit({ user: DANA, viewId: (await viewOf(slack)).id, values })).toEqual({ ok: true });
    await slack.settled();
    const tally = wordsIn((await viewOf(slack)).blocks).split('\n')[0];
    const sent = (await ask(slack, `/talks check ${ALTERED}`)).text;
    expect(sent).toContain('1 altered');
    expect(tally).toMatch(/^\d{3} quotations: /);
    await pressInView(slack, ACTIONS.checkMore);
    expect(wordsIn((await viewOf(slack, DANA, /^Back$/m)).blocks).split('\n')[0]).toBe(tally);
    await pressInView(slack, ACTIONS.checkContext);
    await slack.until(() => slack.views(DANA).length === 2);
    expect(log).toEqual([]);
  });

  it('typed after /talks check opens the window with its report', async () => {
    const { slack } = await openNewsroom();
    await slack.type({ channel: DESK_CHANNEL, text: `/talks check ${LONG}` });
    await slack.settled();
    expect(wordsIn((await viewOf(slack)).blocks)).toMatch(/^\d{3} quotations: /);
  });

  it('that is empty is asked for, and the window stays', async () => {
    const { slack } = await openNewsroom();
    await slack.type({ channel: DESK_CHANNEL, text: '/talks check' });
    await slack.settled();
    expect(await slack.submit({ user: DANA, viewId: (await viewOf(slack)).id, values: {} })).toMatchObject({
      ok: false,
    });
    expect(slack.views(DANA)).toHaveLength(1);
  });
});

describe('@Talks check', () => {
  const mention = async (slack: LocalSlack, root: string, text = '@Talks check') => {
    await post(slack, text, { threadTs: root, user: SAM });
    return replyIn(slack, root);
  };

  it('checks the message above', async () => {
    const { slack, log } = await openNewsroom();
    const root = await post(slack, CUT);
    await post(slack, ALTERED, { threadTs: root });
    expect((await mention(slack, root)).text).toContain('1 quotation: 1 altered');
    expect(log).toEqual([]);
  });

  it('checks the thread’s first message where the one above holds nothing to check', async () => {
    const { slack } = await openNewsroom();
    const root = await post(slack, CUT);
    await post(slack, NOTHING, { threadTs: root });
    expect((await mention(slack, root)).text).toContain('1 quotation: 1 cut');
    expect((await mention(slack, root, '@Talks check that quote, please')).text).toContain('1 quotation: 1 cut');
  });

  it('checks the words after it', async () => {
    const { slack } = await openNewsroom();
    const root = await post(slack, CUT);
    expect((await mention(slack, root, `@Talks check ${ALTERED}`)).text).toContain('1 quotation: 1 altered');
  });

  it('says what is missing where Talks may not read the thread', async () => {
    const { slack } = await openNewsroom();
    const root = await post(slack, CUT);
    slack.failNext({ method: 'conversations.replies', kind: 'ok_false', error: 'missing_scope' });
    const { text } = await mention(slack, root);
    expect(text).toContain('channels:history');
    expect(text).toContain('choose “Check quotes” in the message’s menu');
  });

  it('outside a thread asks which text', async () => {
    const { slack } = await openNewsroom();
    const ts = await post(slack, '@Talks check');
    expect((await replyIn(slack, ts)).text).toContain('Which text?');
  });

  it('is answered in a direct message, too', async () => {
    const { slack } = await openNewsroom();
    await slack.type({ channel: DIRECT, text: `check ${ALTERED}` });
    await slack.settled();
    await slack.until(() => last(slack.messages(DIRECT)).text.includes('1 quotation: 1 altered'));
  });
});

describe('/talks check', () => {
  it('answers only whoever asks, in pages', async () => {
    const { slack } = await openNewsroom();
    const draft = articlesDraft.planted
      .slice(0, 8)
      .map(([, passage]) => passage)
      .join(' ');
    const first = await ask(slack, `/talks check ${draft}`);
    expect(first.text).toMatch(/^\d+ quotations/);
    await press(slack, first, ACTIONS.more);
    const second = await slack.until(() =>
      slack.messages(DESK_CHANNEL).find(({ blocks }) => /^Back$/m.test(wordsIn(blocks))),
    );
    expect(second.text.split('\n')[0]).toBe(first.text.split('\n')[0]);
    expect(second.text).not.toBe(first.text);
    expect(buttonsOf(second).map(({ actionId }) => actionId)).toContain(ACTIONS.back);
  });

  it('is shared without the draft: neither the post nor the record has more of it than what was checked', async () => {
    const { slack, live, log } = await openNewsroom();
    const answer = await ask(slack, `/talks check Not to be known before noon. ${ALTERED}`);
    await press(slack, answer, ACTIONS.share);
    const shared = last(slack.messages(DESK_CHANNEL, { user: SAM }));
    expect(shared.text).toContain(' · /talks check');
    expect(shared.text).toContain('1 quotation: 1 altered');
    expect(JSON.stringify(shared)).not.toContain('before noon');
    await vi.waitFor(() => expect(live.ledger.things('posting:')).toHaveLength(1));
    const changes = live.ledger.things('posting:').flatMap((thing) => live.ledger.changesOf(thing));
    expect(changes).toMatchObject([{ change: { query: 'check' } }]);
    expect(JSON.stringify(changes)).not.toMatch(/before noon|lack of will/);
    expect(log).toEqual([]);
  });
});
