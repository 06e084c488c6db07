import { describe, expect, test } from 'vitest';
import { type Taken, takeIn } from '../../src/desk/intake.ts';
import type { LiveDesk } from '../../src/desk/live-desk.ts';
import { decideOn, waitingProposals } from '../../src/desk/review.ts';
import { readDocument } from '../../src/ingest/reading/read-document.ts';
import { openLiveDesk, storeFile } from '../made-up/open-live-desk.ts';

const MARA = 'U0MARA';
const NILS = 'U0NILS';
const RULES = { editors: [MARA, NILS], two: false };
const AT = new Date('2024-03-05T10:00:00.000Z');
const STORY =
  'PORT TOWN (ABC) — The port was closed.\n\n“We heard a bang on the long pier,” said Nils Holm.\n\nSix people were hurt, police said.\n';

const read = (name: string, text: string) =>
  readDocument({ name: `${name}.txt`, content: Buffer.from(text), kind: 'text' });

async function take(live: LiveDesk, by: string, articles: Record<string, string>): Promise<Taken[]> {
  const sources = await Promise.all(Object.entries(articles).map(([name, text]) => read(name, text)));
  return (await takeIn(live, RULES, { articles: sources, story: undefined, by, reason: null, at: AT })).taken;
}

const decide = (live: LiveDesk, by: string, source: string, id: string, version?: number) =>
  decideOn(live, RULES, {
    source,
    decisions: [{ id, decide: 'confirm', ...(version === undefined ? {} : { version }) }],
    by,
    reason: null,
    at: AT,
  });

const quoteOf = (live: LiveDesk, source: string): string =>
  waitingProposals(live, source).find(({ statement }) => statement.kind === 'quote')?.statement.id ?? '';

/** Two processes that share a store, each with its desk. */
async function twoDesks(): Promise<[LiveDesk, LiveDesk]> {
  const file = storeFile();
  return [await openLiveDesk(file), await openLiveDesk(file)];
}

describe('two editors at once', () => {
  test('both give the same new item an answer', async () => {
    const [mara, nils] = await twoDesks();
    await take(mara, MARA, { quay: STORY, pier: `Update. ${STORY}` });
    await nils.catchUp();
    const [quay, pier] = [quoteOf(mara, 'quay'), quoteOf(mara, 'pier')];
    const edited = await Promise.all([decide(mara, MARA, 'quay', quay), decide(nils, NILS, 'pier', pier)]);
    expect(edited.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
    await mara.catchUp();
    const items = mara.facts.items.filter(({ answers }) => answers.some(({ statement }) => statement === quay));
    expect(items.map(({ answers }) => answers.map(({ statement }) => statement).toSorted())).toEqual([
      [pier, quay].toSorted(),
    ]);
    expect(mara.facts.speakers.filter(({ name }) => name === 'Nils Holm')).toHaveLength(1);
  });

  test('confirm one proposal once, and the second is told who was first', async () => {
    const [mara, nils] = await twoDesks();
    await take(mara, MARA, { quay: STORY });
    await nils.catchUp();
    const id = quoteOf(mara, 'quay');
    const edited = await Promise.all([decide(mara, MARA, 'quay', id, 1), decide(nils, NILS, 'quay', id, 1)]);
    const outcomes = edited.map(({ outcome }) => outcome).toSorted();
    expect(outcomes).toEqual(['overtaken', 'saved']);
    const first = edited[0]?.outcome === 'saved' ? MARA : NILS;
    const late = edited.find(({ outcome }) => outcome === 'overtaken');
    expect(late).toMatchObject({ by: { by: first, change: { change: 'statement-confirmed' } } });
  });

  test('take in articles for one story, and both are in it', async () => {
    const [mara, nils] = await twoDesks();
    const taken = await Promise.all([take(mara, MARA, { quay: STORY }), take(nils, NILS, { pier: STORY })]);
    expect(taken.flat().map((one) => one.taken)).toEqual(['new', 'new']);
    await mara.catchUp();
    expect(mara.facts.stories[0]?.sources).toEqual(expect.arrayContaining(['quay', 'pier']));
  });
});

test('keeps two unnamed sources of two articles apart', async () => {
  const live = await openLiveDesk();
  const told = 'A port official said the crane was rusty and old.\n';
  const long = 'a-very-long-name-of-an-article-on-the-port-and-its-crane';
  await take(live, MARA, { [`${long}-1`]: told, [`${long}-2`]: told });
  const ids = [`${long}-1`, `${long}-2`].flatMap((source) =>
    waitingProposals(live, source).map(({ basis }) => basis?.speaker?.speaker.id),
  );
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

test('does not hold a new version of an article against its former one', async () => {
  const live = await openLiveDesk();
  const crane = (number: string) => `${number} people were hurt by the crane, the port authority said.\n`;
  await take(live, MARA, { quay: crane('Six') });
  const [six] = waitingProposals(live, 'quay');
  await decide(live, MARA, 'quay', six?.statement.id ?? '');
  const [version] = await take(live, MARA, { quay: crane('Seven') });
  expect(version).toMatchObject({ taken: 'version', version: 2, former: 'quay-v1' });
  const [seven] = waitingProposals(live, 'quay');
  await decideOn(live, RULES, {
    source: 'quay',
    decisions: [{ id: seven?.statement.id ?? '', decide: 'confirm', edit: { item: { item: 'known', id: 'hurt' } } }],
    by: MARA,
    reason: null,
    at: AT,
  });
  expect(live.facts.statements.map(({ source }) => source)).toContain('quay-v1');
  const compared = live.desk.questions.get('hurt')?.accounts.map(({ statement }) => statement.source);
  expect(compared).toEqual(['gazette', 'courier', 'quay']);
});
