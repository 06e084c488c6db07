import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerJson } from '../../src/commands/answer-json.ts';
import { answerTo } from '../../src/commands/index.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { LiveDesk } from '../../src/desk/live-desk.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { openPostgresSearch } from '../../src/search-postgres/postgres-search.ts';
import { createEdits } from '../../src/slack/edits.ts';
import { openPostgresStore } from '../../src/store/postgres-store.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { EMBARGO_ENDS, HIDDEN_WORDS, storyWithHiddenSources, TIDELINE_CHANNEL } from '../made-up/hidden-sources.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from '../store/postgres-server.ts';

const EDITOR = 'U0DANA0001';
const BEFORE = new Date(Date.parse(EMBARGO_ENDS) - 1);

describe.skipIf(withoutPostgres())('a desk whose statements are indexed in PostgreSQL', () => {
  let server: PostgresServer;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  afterAll(() => server?.remove());

  /** One process of Talks. */
  async function openDesk(url: string, curated: Facts) {
    const store = await openPostgresStore(url);
    const elsewhere = await openPostgresSearch(url, { within: 60_000 });
    const onFault = (error: unknown) => {
      throw error;
    };
    const live = await LiveDesk.open({ curated, store, elsewhere, onFault });
    ends.push(async () => {
      await live.stop();
      await elsewhere.close();
      await store.close();
    });
    const ask = (question: string, channel: string | null = null, now = BEFORE) =>
      live.answered(() => answerJson(answerTo(question, live.desk, { channel, now }), ''));
    return { live, elsewhere, ask, edits: createEdits(live, { editors: [EDITOR], two: false }, () => BEFORE) };
  }

  test.each([
    'find crane collapsed',
    'find crnae colapsed',
    'quote okafor crane',
    'quote okafr',
    'disputed crane',
    'figures hurt',
    'find zzzyx',
    'find inspectd',
    'what about the crane',
    'status',
  ])('answers as one in memory: %s', async (question) => {
    const curated = harbourStory();
    const memory = createdInMemory(curated);
    const { ask } = await openDesk(await server.database(), curated);
    expect(await ask(question)).toEqual(memory(question));
  });

  test('what was withdrawn is gone at once in every process, and its row a moment later', async () => {
    const url = await server.database();
    const curated = harbourStory();
    const here = await openDesk(url, curated);
    const there = await openDesk(url, curated);
    const idsOf = async ({ ask }: typeof here, question: string) =>
      (await ask(question)).statements.map(({ id }) => id);
    const [id = ''] = await idsOf(here, 'find crane');
    expect(await idsOf(there, 'find crane')).toContain(id);
    await here.edits.make({ edit: { edit: 'withdraw', id }, by: EDITOR, reason: 'Not said.', version: 0, key: 'w' });
    expect(await idsOf(here, 'find crane')).not.toContain(id);
    await there.live.catchUp();
    expect(await idsOf(there, 'find crane')).not.toContain(id);
    await expect
      .poll(() => server.run(url, 'select id from talks.search_statement where id = $1', [id]), { timeout: 20_000 })
      .toEqual([]);
  });

  test('leaves no trace of what is embargoed or for other channels, in hits or in offers', async () => {
    const { ask } = await openDesk(await server.database(), storyWithHiddenSources());
    for (const words of [
      'sabotaged',
      'sabotagd',
      'brandt',
      'brant',
      'twin',
      'lund crane',
      'crane sabotagde',
      'seeled dock',
    ]) {
      const { query, ...told } = await ask(`find ${words}`);
      expect(query).toBe(`find ${words}`);
      const said = JSON.stringify(told).replaceAll(words, '');
      expect(said, words).not.toMatch(HIDDEN_WORDS);
    }
    expect(JSON.stringify(await ask('find sabotaged', null, new Date(EMBARGO_ENDS)))).toMatch(/sabotaged/);
    expect(JSON.stringify(await ask('find lund twin', TIDELINE_CHANNEL))).toMatch(/has a twin/);
  });

  test('names another revision once the rows are further', async () => {
    const { live, elsewhere, edits } = await openDesk(await server.database(), harbourStory());
    const before = live.desk.revision;
    const [id = ''] = live.desk.statements.keys();
    await edits.make({ edit: { edit: 'withdraw', id }, by: EDITOR, reason: 'Not said.', version: 0, key: 'w' });
    const { head } = live.ledger;
    expect(live.desk.revision).not.toBe(before);
    await expect.poll(() => elsewhere.revision, { timeout: 20_000 }).toBe(String(head.seq));
    expect(live.desk.revision).toBe(`${head.hash} ${head.seq}`);
  });
});

function createdInMemory(curated: Facts) {
  const desk = createDesk(curated);
  return (question: string) => answerJson(answerTo(question, desk, { channel: null, now: BEFORE }), '');
}
