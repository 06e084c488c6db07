import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/commands/index.ts';
import type { Edit, EditRules } from '../../src/desk/editing.ts';
import { makeEdit } from '../../src/desk/editing.ts';
import type { LiveDesk } from '../../src/desk/live-desk.ts';
import { UserError } from '../../src/errors.ts';
import { locate } from '../../src/facts/span.ts';
import type { Statement } from '../../src/facts/statement.ts';
import { harbourStory, printedIn, statementIn } from '../made-up/harbour-story.ts';
import { openLiveDesk, storeFile } from '../made-up/open-live-desk.ts';

const MARA = 'U0MARA';
const NILS = 'U0NILS';
const RULES: EditRules = { editors: [MARA, NILS], two: false };
const TWO: EditRules = { ...RULES, two: true };
const AT = new Date('2024-03-05T10:00:00.000Z');

const [gazette] = harbourStory().sources;
if (!gazette) throw new RangeError('the made-up story has a source');
const proposal = statementIn(gazette, 'gazette-fell', 'The harbour crane fell on Monday');

const edit = (live: LiveDesk, what: Edit, by = MARA, more: object = {}, rules = RULES) =>
  makeEdit(live, rules, { edit: what, by, reason: null, at: AT, ...more });
const found = (live: LiveDesk, line: string) => answerTo(line, live.desk, { channel: null, now: AT });
const named = (live: LiveDesk, id: string): Statement => {
  const statement = live.facts.statements.find((candidate) => candidate.id === id);
  if (!statement) throw new RangeError(`no statement ${id}`);
  return statement;
};

/** The statement with its content moved to other words of its source. */
function moved(statement: Statement, exact: string): Statement {
  return { ...statement, locator: locate(gazette?.text ?? '', printedIn(gazette?.text ?? '', exact)) };
}

describe('a proposed statement', () => {
  it('is in no answer until an editor confirms it', async () => {
    const live = await openLiveDesk();
    await edit(live, { edit: 'propose', statement: proposal });
    expect(found(live, 'find harbour crane fell').answer).toBe('nothing');
    expect(await edit(live, { edit: 'confirm', id: 'gazette-fell' }, NILS)).toMatchObject({ outcome: 'saved' });
    expect(found(live, 'find harbour crane fell')).toMatchObject({ statements: [{ id: 'gazette-fell' }] });
    expect(named(live, 'gazette-fell').confirmedBy).toBe(NILS);
  });

  it('is refused when a byte differs from its source, and nothing is saved', async () => {
    const live = await openLiveDesk();
    const wrong = { ...proposal, locator: { ...proposal.locator, exact: 'The harbour crane fell on monday' } };
    await expect(edit(live, { edit: 'propose', statement: wrong })).rejects.toThrow(
      /gazette-fell: .* Nothing was saved\./,
    );
    expect(live.ledger.head.seq).toBe(0);
  });

  it.each([
    ['an unknown speaker', { speaker: 'nobody', kind: 'paraphrase' as const }, /no speaker nobody/],
    ['an unknown source', { source: 'nowhere' }, /no source nowhere/],
  ])('is refused with %s', async (_, wrong, words) => {
    const live = await openLiveDesk();
    await expect(edit(live, { edit: 'propose', statement: { ...proposal, ...wrong } })).rejects.toThrow(words);
  });

  it('takes a second editor where two must agree', async () => {
    const live = await openLiveDesk();
    await edit(live, { edit: 'propose', statement: proposal }, MARA, {}, TWO);
    await expect(edit(live, { edit: 'confirm', id: 'gazette-fell' }, MARA, {}, TWO)).rejects.toThrow(/another editor/);
    expect(await edit(live, { edit: 'confirm', id: 'gazette-fell' }, NILS, {}, TWO)).toMatchObject({
      outcome: 'saved',
    });
  });
});

describe('a correction', () => {
  const reason = 'the crane had fallen in the evening';

  it('names what changed, keeps the old wording, and says who made it and why', async () => {
    const live = await openLiveDesk();
    const corrected = moved(named(live, 'gazette-inspected'), 'the crane was inspected');
    await edit(live, { edit: 'correct', statement: corrected }, MARA, { reason });
    const answer = found(live, 'find crane was inspected');
    expect(answer).toMatchObject({
      statements: [
        {
          status: 'corrected',
          correction: { by: MARA, reason, changed: ['excerpt'], was: 'the crane was inspected in May' },
        },
      ],
    });
    const history = found(live, 'history gazette-inspected');
    expect(history).toMatchObject({
      steps: [
        { what: 'curated', excerpt: 'the crane was inspected in May', stands: false },
        { what: 'statement-corrected', excerpt: 'the crane was inspected', stands: true, reason, seq: 1 },
      ],
    });
  });

  it('needs a reason, stays within its source, and is no way to bring back what was withdrawn', async () => {
    const live = await openLiveDesk();
    const statement = named(live, 'gazette-inspected');
    await expect(edit(live, { edit: 'correct', statement })).rejects.toThrow(/needs a reason/);
    const elsewhere = { ...statement, source: 'courier' };
    await expect(edit(live, { edit: 'correct', statement: elsewhere }, MARA, { reason })).rejects.toThrow(
      /within its source/,
    );
    await edit(live, { edit: 'withdraw', id: statement.id }, MARA, { reason });
    await expect(edit(live, { edit: 'correct', statement }, MARA, { reason })).rejects.toThrow(/withdrawn/);
  });

  it('by one editor waits for another where two must agree', async () => {
    const live = await openLiveDesk();
    const corrected = moved(named(live, 'gazette-inspected'), 'the crane was inspected');
    await edit(live, { edit: 'correct', statement: corrected }, MARA, { reason }, TWO);
    expect(named(live, 'gazette-inspected').locator.exact).toBe('the crane was inspected in May');
    await expect(edit(live, { edit: 'confirm', id: 'gazette-inspected' }, MARA, {}, TWO)).rejects.toThrow(
      /another editor/,
    );
    await edit(live, { edit: 'confirm', id: 'gazette-inspected' }, NILS, {}, TWO);
    expect(named(live, 'gazette-inspected')).toMatchObject({ status: 'corrected', confirmedBy: NILS });
  });
});

describe('a withdrawn or held statement', () => {
  it.each(['withdraw', 'hold'] as const)('is gone from answers after %s, but not from the history', async (what) => {
    const live = await openLiveDesk();
    await edit(live, { edit: what, id: 'gazette-hurt' }, MARA, { reason: 'a wrong count' });
    expect(JSON.stringify(found(live, 'figures'))).not.toContain('Three people were hurt');
    expect(found(live, 'disputed').answer).toBe('nothing');
    expect(JSON.stringify(found(live, 'history gazette-hurt'))).toContain('Three people were hurt');
    expect(await edit(live, { edit: 'confirm', id: 'gazette-hurt' })).toMatchObject({ outcome: 'saved' });
    expect(found(live, 'disputed').answer).toBe('disagreements');
  });
});

describe('who may', () => {
  it('refuses everybody when nobody is an editor, and says so', async () => {
    const live = await openLiveDesk();
    const nobody = { editors: [], two: false };
    await expect(edit(live, { edit: 'hold', id: 'gazette-hurt' }, MARA, {}, nobody)).rejects.toThrow(
      /Nobody is an editor yet.*TALKS_EDITORS/,
    );
  });

  it('refuses who is not an editor', async () => {
    const live = await openLiveDesk();
    await expect(edit(live, { edit: 'hold', id: 'gazette-hurt' }, 'U0GUEST')).rejects.toThrow(UserError);
    expect(live.ledger.head.seq).toBe(0);
  });
});

describe('two editors at once', () => {
  it('never overwrite one another: the second is told what the first did', async () => {
    const file = storeFile();
    const [here, there] = [await openLiveDesk(file), await openLiveDesk(file)];
    await edit(here, { edit: 'hold', id: 'gazette-hurt' }, MARA, { version: 0 });
    const second = await edit(there, { edit: 'withdraw', id: 'gazette-hurt' }, NILS, {
      version: 0,
      reason: 'a wrong count',
    });
    expect(second).toMatchObject({ outcome: 'overtaken', by: { by: MARA, change: { change: 'statement-held' } } });
    expect(named(there, 'gazette-hurt').status).toBe('held');
  });

  it('take effect once for one key, however often it is tried', async () => {
    const live = await openLiveDesk();
    const press = () => edit(live, { edit: 'hold', id: 'gazette-hurt' }, MARA, { key: 'press-1' });
    expect([(await press()).outcome, (await press()).outcome]).toEqual(['saved', 'repeated']);
    expect(live.ledger.head.seq).toBe(1);
  });
});

describe('records', () => {
  it('are saved together or not at all', async () => {
    const live = await openLiveDesk();
    const source = { ...gazette, id: 'gazette-late', name: 'Late edition', url: null };
    const [story] = live.facts.stories;
    if (!story) throw new RangeError('there is a story');
    const alone = [{ change: 'source-recorded' as const, source }];
    await expect(edit(live, { edit: 'record', records: alone })).rejects.toThrow(/Nothing was saved/);
    const listed = { change: 'story-recorded' as const, story: { ...story, sources: [...story.sources, source.id] } };
    expect(await edit(live, { edit: 'record', records: [...alone, listed] })).toMatchObject({ outcome: 'saved' });
    expect(live.desk.sources.has('gazette-late')).toBe(true);
  });
});

describe('a disagreement', () => {
  it('stays visible as explained, and comes back as it was when a side changes', async () => {
    const live = await openLiveDesk();
    const [disagreement] = live.desk.disagreements;
    if (!disagreement) throw new RangeError('the made-up counts differ');
    await edit(live, { edit: 'explain', disagreement: disagreement.id, note: 'one counts the slightly hurt' });
    expect(found(live, 'disputed')).toMatchObject({
      disagreements: [{ verdict: { by: MARA, note: 'one counts the slightly hurt' } }],
    });
    const corrected = moved(named(live, 'gazette-hurt'), 'Three people were');
    await edit(live, { edit: 'correct', statement: corrected }, NILS, { reason: 'the end was another sentence' });
    expect(found(live, 'disputed')).toMatchObject({ disagreements: [{ verdict: null }] });
  });
});
