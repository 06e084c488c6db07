import { describe, expect, it } from 'vitest';
import { decideOn, waitingProposals } from '../../src/desk/review.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { findViewFaults } from '../../src/playground/block-validation.ts';
import { viewFaults } from '../../src/slack/blocks/limit-faults.ts';
import { reviewedView, sourcesWaitingView } from '../../src/slack/blocks/review-list-views.ts';
import { reviewView } from '../../src/slack/blocks/review-view.ts';
import {
  ask,
  boldIn,
  connectTalks,
  DESK_CHANNEL,
  type Newsroom,
  openNewsroom,
  SAM,
  socketTo,
  wordsIn,
} from './newsroom.ts';
import { addWireCopy, fieldOf, pressIn, send, suggested, viewOf, WIRE_COPY } from './wire-copy.ts';

const SPEAKER = 'talks_review_speaker';
const ITEM = 'talks_review_item';

/** The made-up article added, and the window open at its first proposal. */
async function openReviewOf(newsroom: Newsroom): Promise<string> {
  await addWireCopy(newsroom);
  await pressIn(newsroom.slack, 'talks_review');
  const source = newsroom.live.facts.sources.find(({ text }) => text === WIRE_COPY);
  if (!source) throw new RangeError('the article was not added');
  return source.id;
}

/** The proposal that the window shows. */
function shownId({ slack }: Pick<Newsroom, 'slack'>): string {
  return fieldOf(slack, SPEAKER).blockId.split(' ')[2] ?? '';
}

const statementNow = ({ live }: Pick<Newsroom, 'live'>, id: string) =>
  live.facts.statements.find((statement) => statement.id === id);

/** Skips to the proposal whose words these are. */
async function skipTo(newsroom: Newsroom, words: string): Promise<string> {
  for (let skipped = 0; skipped < 20; skipped += 1) {
    const id = shownId(newsroom);
    if (statementNow(newsroom, id)?.locator.exact.includes(words)) return id;
    await pressIn(newsroom.slack, 'talks_review_skip');
  }
  throw new RangeError(`no proposal “${words}”`);
}

/** Chooses an option of the app for a field, as Slack sends it. */
async function option({ slack }: Newsroom, actionId: string, typed: string, value: RegExp) {
  const found = (await suggested(slack, actionId, typed)).find((one) => value.test(one.value));
  if (!found) throw new RangeError(`no option ${value}`);
  return { selected_option: found };
}

describe('one proposal after the other', () => {
  it('shows the unsure ones first, each with its printed sentence and the excerpt in bold', async () => {
    const newsroom = await openNewsroom();
    const source = await openReviewOf(newsroom);
    const waiting = waitingProposals(newsroom.live, source);
    expect(waiting.findIndex(({ unsure }) => !unsure)).toBe(waiting.filter(({ unsure }) => unsure).length);
    expect(waiting[0]?.unsure).toBe(true);
    const seen: string[] = [];
    for (const { statement } of waiting) {
      expect(boldIn(viewOf(newsroom.slack).blocks)).toContain(statement.locator.exact);
      seen.push(shownId(newsroom));
      await pressIn(newsroom.slack, 'talks_review_skip');
    }
    expect(seen).toEqual(waiting.map(({ statement }) => statement.id));
    expect(wordsIn(viewOf(newsroom.slack).blocks)).toContain(`${waiting.length} proposals left for later.`);
    await pressIn(newsroom.slack, 'talks_review');
    expect(shownId(newsroom)).toBe(seen[0]);
    expect(newsroom.log).toEqual([]);
  });

  it('confirms as proposed, records who did, and goes on to the next', async () => {
    const newsroom = await openNewsroom();
    await openReviewOf(newsroom);
    const id = await skipTo(newsroom, 'We are closer than before');
    expect(await send(newsroom.slack)).toEqual({ ok: true });
    expect(statementNow(newsroom, id)).toMatchObject({ status: 'confirmed', confirmedBy: SAM });
    expect(newsroom.live.ledger.changesOf(`statement:${id}`).at(-1)?.by).toBe(SAM);
    expect((await ask(newsroom.slack, '/talks quote lindqvist')).text).toContain(
      'We are closer than before &amp; that matters',
    );
    expect(newsroom.log).toEqual([]);
  });

  it.each(['socket', 'http'] as const)(
    'saves what an editor changes: speaker, printed verb, dates and item (%s)',
    async (mode) => {
      const newsroom = await openNewsroom({ mode });
      await openReviewOf(newsroom);
      const id = await skipTo(newsroom, 'We are closer than before');
      const done = await send(newsroom.slack, {
        [SPEAKER]: await option(newsroom, SPEAKER, 'Ferry Board', /^new:organisation:/),
        cue: 'told',
        said: '2025-07-28?',
        question: 'what the ferry board said of the talks',
      });
      expect(done).toEqual({ ok: true });
      const statement = statementNow(newsroom, id);
      expect(statement).toMatchObject({
        status: 'confirmed',
        cue: { exact: 'told' },
        said: { edtf: '2025-07-28?', by: SAM },
      });
      const { speakers, items } = newsroom.live.facts;
      expect(speakers.find((speaker) => speaker.id === statement?.speaker)).toMatchObject({
        name: 'Ferry Board',
        kind: 'organisation',
      });
      expect(items.find(({ answers }) => answers.some((answer) => answer.statement === id))?.question).toBe(
        'what the ferry board said of the talks',
      );
    },
  );

  it('keeps a change for later without confirming it', async () => {
    const newsroom = await openNewsroom();
    await openReviewOf(newsroom);
    const id = await skipTo(newsroom, 'We are closer than before');
    const { slack } = newsroom;
    const { blockId } = fieldOf(slack, 'talks_review_save');
    const values = {
      [fieldOf(slack, 'venue').blockId]: { venue: { type: 'plain_text_input', value: 'in the harbour' } },
    };
    const container = { type: 'view', viewId: viewOf(slack).id } as const;
    await slack.press({ user: SAM, container, blockId, actionId: 'talks_review_save', state: { values } });
    await slack.settled();
    expect(statementNow(newsroom, id)).toMatchObject({ status: 'proposed', venue: { exact: 'in the harbour' } });
    expect(shownId(newsroom)).not.toBe(id);
  });

  it('rejects with one press', async () => {
    const newsroom = await openNewsroom();
    await openReviewOf(newsroom);
    const id = shownId(newsroom);
    await pressIn(newsroom.slack, 'talks_review_reject');
    expect(statementNow(newsroom, id)?.status).toBe('withdrawn');
    expect(shownId(newsroom)).not.toBe(id);
  });

  it('says under the field that its words do not stand in the source, and saves nothing', async () => {
    const newsroom = await openNewsroom();
    await openReviewOf(newsroom);
    const id = await skipTo(newsroom, 'We are closer than before');
    const done = await send(newsroom.slack, { cue: 'shouted' });
    expect(done).toMatchObject({ ok: false, notice: expect.stringContaining('“shouted” does not stand in') });
    expect(Object.keys(viewOf(newsroom.slack).errors)).toEqual([fieldOf(newsroom.slack, 'cue').blockId]);
    expect(await send(newsroom.slack, { cue: 'told', said: 'last week' })).toMatchObject({
      ok: false,
      notice: expect.stringContaining('not an EDTF date'),
    });
    expect(statementNow(newsroom, id)?.status).toBe('proposed');
  });

  it('confirms all that are sure with one press, and leaves the unsure ones', async () => {
    const newsroom = await openNewsroom();
    const source = await openReviewOf(newsroom);
    const before = waitingProposals(newsroom.live, source);
    await pressIn(newsroom.slack, 'talks_review_sure');
    const after = waitingProposals(newsroom.live, source);
    expect(after.length).toBeLessThan(before.length);
    expect(after.filter(({ unsure }) => unsure)).toHaveLength(before.filter(({ unsure }) => unsure).length);
    expect(wordsIn(viewOf(newsroom.slack).blocks)).toContain('confirmed together.');
  });
});

describe('whom and where to', () => {
  it('offers the guess first, then whom the desk knows, for what is typed, then somebody new', async () => {
    const newsroom = await openNewsroom();
    await openReviewOf(newsroom);
    const { slack, live } = newsroom;
    await skipTo(newsroom, 'We are closer');
    const all = await suggested(slack, SPEAKER, '');
    expect(all[0]).toMatchObject({ value: 'guessed', text: { text: 'Mara Lindqvist' } });
    expect(all).toHaveLength(live.facts.speakers.length + 2);
    const typed = await suggested(slack, SPEAKER, 'witk');
    expect(typed[0]).toMatchObject({ text: { text: 'Steve Witkoff' } });
    expect(typed.map(({ value }) => value.split(':')[0])).toEqual(['known', 'new', 'new', 'new', 'new', 'none']);
  });

  it('asks who speaks where that is a guess, which is offered first', async () => {
    const newsroom = await openNewsroom();
    await openReviewOf(newsroom);
    const id = await skipTo(newsroom, 'The boats are old');
    expect(await send(newsroom.slack)).toMatchObject({ ok: false, notice: 'Please complete this required field.' });
    const [first] = await suggested(newsroom.slack, SPEAKER, '');
    expect(first).toMatchObject({ value: 'guessed', description: { text: 'guessed; new to the desk' } });
    expect(await send(newsroom.slack, { [SPEAKER]: { selected_option: first } })).toEqual({ ok: true });
    const named = statementNow(newsroom, id)?.speaker;
    expect(newsroom.live.facts.speakers.find((speaker) => speaker.id === named)?.name).toBe('Mara Lindqvist');
  });

  it('offers the proposed item first, then those near it', async () => {
    const newsroom = await openNewsroom();
    await openReviewOf(newsroom);
    const items = await suggested(newsroom.slack, ITEM, '');
    expect(items.at(-1)?.value).toBe('none');
    const typed = await suggested(newsroom.slack, ITEM, 'witkoff US');
    expect(typed[0]?.text.text).toContain('Witkoff');
  });
});

describe('two editors at one source', () => {
  const second = async (newsroom: Newsroom) => connectTalks(socketTo(newsroom.slack), { file: newsroom.file });

  it('the second is told who did what, and gets the next proposal', async () => {
    const newsroom = await openNewsroom();
    const source = await openReviewOf(newsroom);
    const id = shownId(newsroom);
    const other = await second(newsroom);
    const proposal = waitingProposals(other.live, source).find(({ statement }) => statement.id === id);
    const rules = { editors: ['U0ALEX0001'], two: false };
    const decisions = [{ id, decide: 'reject' as const, version: proposal?.version ?? 0 }];
    await decideOn(other.live, rules, { source, decisions, by: 'U0ALEX0001', reason: null, at: new Date() });
    await pressIn(newsroom.slack, 'talks_review_reject');
    const words = JSON.stringify(viewOf(newsroom.slack).blocks);
    expect(words).toContain('"user_id":"U0ALEX0001"');
    expect(words).toContain('rejected that proposal before you. Nothing of yours was saved.');
    expect(shownId(newsroom)).not.toBe(id);
    expect(newsroom.live.ledger.changesOf(`statement:${id}`)).toHaveLength(2);
  });

  it('what the first changed is shown to the second before they decide', async () => {
    const newsroom = await openNewsroom();
    const source = await openReviewOf(newsroom);
    const id = await skipTo(newsroom, 'We are closer');
    const rules = { editors: ['U0ALEX0001'], two: false };
    const decisions = [{ id, decide: 'wait' as const, edit: { cue: 'told reporters' } }];
    await decideOn(newsroom.live, rules, { source, decisions, by: 'U0ALEX0001', reason: null, at: new Date() });
    await send(newsroom.slack);
    expect(shownId(newsroom)).toBe(id);
    expect(fieldOf(newsroom.slack, 'cue').element.initial_value).toBe('told reporters');
    expect(JSON.stringify(viewOf(newsroom.slack).blocks)).toContain('changed this proposal while you looked at it');
    await send(newsroom.slack);
    expect(statementNow(newsroom, id)).toMatchObject({ status: 'confirmed', cue: { exact: 'told reporters' } });
  });
});

describe('/talks review', () => {
  it('lists the sources that wait, and opens the one that is named', async () => {
    const newsroom = await openNewsroom();
    const { slack } = newsroom;
    await addWireCopy(newsroom);
    await slack.type({ channel: DESK_CHANNEL, text: '/talks review', user: SAM });
    await slack.settled();
    expect(wordsIn(viewOf(slack).blocks)).toContain('Ferry talks to resume · Harbour Post, 28 Jul 2025');
    await slack.type({ channel: DESK_CHANNEL, text: '/talks review ferry-talks-to-resume-2025-07-28', user: SAM });
    await slack.settled();
    expect(viewOf(slack).callback_id).toBe('talks_review_form');
    const missing = await ask(slack, '/talks review nothing', DESK_CHANNEL, SAM);
    expect(missing.text).toContain('There is no source “nothing” in the store');
  });
});

it('stays within Slack’s limits with 1,000 proposals, 300 items and an excerpt that no window holds', async () => {
  const { live } = await openNewsroom();
  const [source] = live.facts.sources;
  const [statement] = live.facts.statements;
  if (!source || !statement) throw new RangeError('the desk has facts');
  const text = `${'long words '.repeat(3000)}end.`;
  const end = text.length;
  const long = {
    ...statement,
    locator: { start: 0, end, exact: text, prefix: '', suffix: '' },
    sentence: { start: 0, end },
    quoted: [],
    figures: [],
  };
  const proposal = (one: Facts['statements'][number]) => ({
    statement: one,
    basis: { confidence: 0.9, why: 'rule. '.repeat(900), speaker: null, place: null },
    speaker: null,
    unsure: false,
    version: 1,
    by: SAM,
  });
  const waiting = Array.from({ length: 1000 }, (_, index) => proposal({ ...statement, id: `s-${index}` }));
  const items = Array.from({ length: 300 }, (_, index) => ({
    ...(live.facts.items[0] as Facts['items'][number]),
    id: `i-${index}`,
  }));
  for (const [shown, its] of [
    [proposal(long), { ...source, text }],
    [waiting[999], source],
  ] as const) {
    if (!shown) throw new RangeError('there are a thousand');
    const view = reviewView({ source: its, proposal: shown, waiting, items, notice: { by: SAM, text: 'was first.' } });
    expect(viewFaults(view)).toEqual([]);
    expect(findViewFaults(view, 'modal')).toEqual([]);
  }
  const view = reviewView({ source: { ...source, text }, proposal: proposal(long), waiting, items, notice: null });
  expect(wordsIn(view.blocks)).toContain('33,004 characters as printed');
  expect(wordsIn(view.blocks)).not.toContain('long words');
  const sources = Array.from({ length: 1000 }, (_, index) => ({
    source: { ...source, id: `s-${index}` },
    waiting: 1000,
  }));
  for (const other of [sourcesWaitingView(sources), reviewedView({ ...source, name: text }, 1000, null)])
    expect([...viewFaults(other), ...findViewFaults(other, 'modal')]).toEqual([]);
});

it('where two editors must agree, whoever proposed is told that another has to confirm', async () => {
  const newsroom = await openNewsroom({ two: true });
  await openReviewOf(newsroom);
  const id = await skipTo(newsroom, 'We are closer');
  expect(await send(newsroom.slack)).toMatchObject({
    ok: false,
    notice: expect.stringContaining('another editor has to confirm it'),
  });
  await pressIn(newsroom.slack, 'talks_review_sure');
  expect(wordsIn(viewOf(newsroom.slack).blocks)).toContain('another editor has to confirm it');
  expect(statementNow(newsroom, id)?.status).toBe('proposed');
});
