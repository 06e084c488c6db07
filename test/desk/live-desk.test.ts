import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerTo } from '../../src/commands/index.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { type Edit, makeEdit } from '../../src/desk/editing.ts';
import { Ledger } from '../../src/desk/ledger.ts';
import type { LiveDesk } from '../../src/desk/live-desk.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { openLiveDesk, storeFile } from '../made-up/open-live-desk.ts';

const RULES = { editors: ['U0MARA'], two: false };
const hold = (live: LiveDesk, id: string, at: string, what: 'hold' | 'confirm' = 'hold') =>
  makeEdit(live, RULES, { edit: { edit: what, id }, by: 'U0MARA', reason: 'checked', at: new Date(at) });
const ask = (live: LiveDesk, line: string) =>
  answerTo(line, live.desk, { channel: null, now: new Date('2024-04-01T00:00:00Z') });

describe('processes that share a store', () => {
  it('converge on equal desks', async () => {
    const file = storeFile();
    const [here, there] = [await openLiveDesk(file), await openLiveDesk(file)];
    await hold(here, 'gazette-hurt', '2024-03-05T10:00:00Z');
    await vi.waitFor(() => expect(there.digest).toBe(here.digest), { timeout: 5000 });
    expect(there.desk.statements.has('gazette-hurt')).toBe(false);
  });

  it('have the same desk after a restart', async () => {
    const file = storeFile();
    const first = await openLiveDesk(file);
    await hold(first, 'gazette-hurt', '2024-03-05T10:00:00Z');
    const again = await openLiveDesk(file);
    expect(again.digest).toBe(first.digest);
    expect(again.facts).toEqual(first.facts);
  });
});

describe('known DATE', () => {
  const curated = () => {
    const facts = harbourStory();
    return { ...facts, statements: facts.statements.map((statement) => ({ ...statement, recorded: '2024-03-04' })) };
  };

  it('answers with what the desk had recorded by then', async () => {
    const live = await openLiveDesk(storeFile(), curated());
    await hold(live, 'gazette-hurt', '2024-03-06T10:00:00Z');
    expect(ask(live, 'disputed').answer).toBe('nothing');
    expect(ask(live, 'disputed known 2024-03-05').answer).toBe('disagreements');
    expect(ask(live, 'disputed known 2024-03-06').answer).toBe('nothing');
    expect(ask(live, 'quote okafor known 2024-03-03').answer).toBe('nothing');
  });

  it('goes with as of, in either order', async () => {
    const live = await openLiveDesk(storeFile(), curated());
    for (const line of [
      'quote okafor as of 2024-03-04 known 2024-03-04',
      'quote okafor known 2024-03-04 as of 2024-03-04',
    ])
      expect(ask(live, line)).toMatchObject({ answer: 'statements', asOf: '2024-03-04', known: '2024-03-04' });
  });

  it('leaves out what is not known to have been recorded, and says so', async () => {
    const live = await openLiveDesk();
    expect(ask(live, 'quote okafor known 2030-01-01').notes.join()).toContain('not known when they were recorded: 5');
  });
});

describe('the ledger', () => {
  it('refuses a change that does not follow on the one before', async () => {
    const live = await openLiveDesk();
    await hold(live, 'gazette-hurt', '2024-03-05T10:00:00Z');
    const [change] = await live.store.read(0, 1);
    if (!change) throw new RangeError('the change is in the log');
    expect(() => new Ledger().add({ ...change, seq: 2 })).toThrow(RangeError);
    expect(() => live.ledger.add(change)).toThrow(RangeError);
  });
});

/** What people would be shown of a desk. */
const answersOf = (desk: Desk) =>
  ['status', 'disputed', 'who', 'sources', 'quote okafor', 'timeline', 'find crane', 'find hurt', 'figures hurt'].map(
    (line) => answerTo(line, desk, { channel: null, now: new Date('2024-04-01T00:00:00Z') }),
  );

/** An edit of the made-up story, or none where it does not apply to what stands. */
function editOf(live: LiveDesk, what: string): Edit | null {
  const [verb = '', id = ''] = what.split(' ');
  const statement = live.facts.statements.find((candidate) => candidate.id === id);
  const [source] = live.facts.sources;
  const [story] = live.facts.stories;
  const [speaker] = live.facts.speakers;
  const [item] = live.facts.items;
  if (!source || !story || !speaker || !item) return null;
  switch (verb) {
    case 'hold':
    case 'withdraw':
      return statement?.status === 'confirmed' ? { edit: verb, id } : null;
    case 'confirm':
      return statement && statement.status !== 'confirmed' ? { edit: 'confirm', id } : null;
    case 'outlet':
      return { edit: 'record', records: [{ change: 'source-recorded', source: { ...source, outlet: `${id} Post` } }] };
    case 'alias':
      return { edit: 'record', records: [{ change: 'speaker-recorded', speaker: { ...speaker, aliases: [id] } }] };
    case 'topic': {
      const topics = story.topics.map((topic) => ({ ...topic, name: `${topic.name} ${id}` }));
      return { edit: 'record', records: [{ change: 'story-recorded', story: { ...story, topics } }] };
    }
    default: {
      const answers = item.answers.slice(0, Number(id));
      return { edit: 'record', records: [{ change: 'item-recorded', item: { ...item, answers } }] };
    }
  }
}

describe('changes taken in one by one', () => {
  it('leave a desk that answers as one made anew from the log', async () => {
    const ids = fc.constantFrom('gazette-hurt', 'courier-hurt', 'gazette-warned', 'courier-warned');
    const edits = fc.oneof(
      fc.tuple(fc.constantFrom('hold', 'withdraw', 'confirm'), ids),
      fc.tuple(fc.constantFrom('outlet', 'alias', 'topic'), fc.constantFrom('Crane', 'Northern')),
      fc.tuple(fc.constant('item'), fc.constantFrom('1', '2')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { maxLength: 8 }), async (wanted) => {
        const live = await openLiveDesk();
        for (const [what, id] of wanted) {
          const edit = editOf(live, `${what} ${id}`);
          if (edit) await makeEdit(live, RULES, { edit, by: 'U0MARA', reason: 'checked', at: new Date('2024-03-05') });
        }
        const anew = new Ledger();
        for (const change of await live.store.read(0, 100)) anew.add(change);
        expect(live.facts).toEqual(anew.factsOver(harbourStory(), null));
        expect(answersOf(live.desk)).toEqual(answersOf(createDesk(harbourStory(), anew)));
      }),
      { numRuns: 40 },
    );
  });
});
