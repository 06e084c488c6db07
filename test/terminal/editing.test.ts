import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/facts/source.ts';
import { harbourStory, printedIn, statementIn } from '../made-up/harbour-story.ts';
import { MARA, NILS, type Terminal, terminalOver } from './terminal.ts';

const [gazette] = harbourStory().sources;
if (!gazette) throw new RangeError('the made-up story has a source');
const fell = statementIn(gazette, 'gazette-fell', 'The harbour crane fell on Monday');

async function answer(terminal: Terminal, ...words: string[]) {
  const { out } = await terminal.talks(...words, '--json');
  return JSON.parse(out);
}
const changes = async (terminal: Terminal): Promise<number> => (await answer(terminal, 'verify')).changes;

describe('propose and confirm', () => {
  it('keep a statement out of answers until an editor confirms it', async () => {
    const terminal = terminalOver();
    expect(await terminal.edit('propose', terminal.file(fell), '--reason', 'from the front page')).toMatchObject({
      status: 0,
      out: expect.stringMatching(
        /^Saved: statement gazette-fell, version 1: proposed · 5 Mar 2024, 10:00 UTC · by U0MARA · reason: from the front page · change 1\n.*talks confirm gazette-fell/,
      ),
    });
    expect(await answer(terminal, 'find', 'crane', 'fell')).toMatchObject({ answer: 'nothing' });
    expect(await terminal.talks('confirm', 'gazette-fell', '--as', NILS)).toMatchObject({ status: 0 });
    expect(await answer(terminal, 'find', 'crane', 'fell')).toMatchObject({ statements: [{ id: 'gazette-fell' }] });
  });

  it('save a list whole or not at all', async () => {
    const terminal = terminalOver();
    const wrong = { ...fell, id: 'gazette-wrong', topics: ['weather'] };
    const refused = await terminal.edit('propose', terminal.file([fell, wrong]));
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.error).toMatch(/Nothing was saved: 1 problem\.\nstatement gazette-wrong: topics\.0 .*weather/);
    expect(await changes(terminal)).toBe(0);
    expect(await terminal.edit('propose', terminal.file([fell, { ...fell, id: 'gazette-again' }]))).toMatchObject({
      status: 0,
    });
    expect(await changes(terminal)).toBe(2);
  });

  it('refuse an id that is taken, a word that differs, and a key that no statement has, by its line', async () => {
    const terminal = terminalOver();
    const propose = async (value: unknown) => (await terminal.edit('propose', terminal.file(value))).error;
    expect(await propose({ ...fell, id: 'gazette-hurt' })).toBe(
      'There is a statement gazette-hurt already. Nothing was saved.',
    );
    expect(
      await propose({ ...fell, locator: { ...fell.locator, exact: 'The harbour crane fell on Sunday' } }),
    ).toContain('statement gazette-fell: locator.exact differs from the source');
    expect(await propose(`{\n "speler": null,${JSON.stringify(fell).slice(1)}`)).toMatch(
      /speler \(line 2\): is not a key/,
    );
    expect(await propose([])).toContain('holds no statement');
    expect(await changes(terminal)).toBe(0);
  });
});

describe('correct', () => {
  it('shows both wordings, marks the statement CORRECTED, and keeps the old words in the history', async () => {
    const terminal = terminalOver();
    const fields = { locator: { exact: 'the crane was inspected' } };
    const { out, error } = await terminal.edit(
      'correct',
      'gazette-inspected',
      terminal.file(fields),
      '--reason',
      'cut',
    );
    expect(error).toBe('');
    expect(out).toContain('  excerpt\n    was: the crane was inspected in May\n    now: the crane was inspected\n');
    expect((await terminal.talks('find', 'inspected')).out).toContain(
      'CORRECTED 5 Mar 2024, 10:00 UTC by U0MARA: excerpt. Reason: cut',
    );
    const { steps } = await answer(terminal, 'history', 'gazette-inspected');
    expect(steps).toMatchObject([
      { what: 'curated', excerpt: 'the crane was inspected in May', stands: false },
      { what: 'statement-corrected', excerpt: 'the crane was inspected', stands: true },
    ]);
  });

  it('lets the quoted spans follow the words', async () => {
    const text = 'Okafor called the crane "old" and "rusty".';
    const source: Source = { ...gazette, id: 'extra', name: 'Extra', outlet: 'Extra', url: null, text };
    const spans = ['old', 'rusty'].map((word) => ({
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
    }));
    const said = {
      speaker: 'okafor',
      role: printedIn(text, 'Okafor'),
      verb: ['called', 'neutral'] as ['called', 'neutral'],
    };
    const facts = harbourStory();
    const terminal = terminalOver({
      ...facts,
      sources: [...facts.sources, source],
      stories: facts.stories.map((story) => ({ ...story, sources: [...story.sources, 'extra'] })),
      statements: [
        ...facts.statements,
        statementIn(source, 'extra-both', 'the crane "old" and "rusty"', { ...said, kind: 'mixed', quoted: spans }),
        statementIn(source, 'extra-old', 'old', { ...said, kind: 'quote', quoted: spans.slice(0, 1) }),
      ],
    });
    const correct = async (id: string, exact: string) =>
      expect(await terminal.edit('correct', id, terminal.file({ locator: { exact } }), '--reason', 'x')).toMatchObject({
        status: 0,
      });
    await correct('extra-both', 'the crane "old"');
    await correct('extra-old', 'rusty');
    const { statements } = await answer(terminal, 'quote', 'okafor');
    const quotedIn = (id: string) => statements.find((statement: { id: string }) => statement.id === id).quoted;
    expect(quotedIn('extra-both')).toEqual(spans.slice(0, 1));
    expect(quotedIn('extra-old')).toEqual(spans.slice(1));
  });

  it.each([
    ['words that stand nowhere', { locator: { exact: 'the crane was painted' } }, /does not stand in gazette/],
    ['words that stand twice', { locator: { exact: 'port' } }, /more than once. Give the whole locator/],
    ['the status', { status: 'confirmed' }, /status .*is not a key/],
    ['an unknown speaker', { speaker: 'nobody' }, /names the speaker "nobody"/],
    ['nothing', {}, /changes nothing of gazette-inspected/],
  ])('refuses %s, and saves nothing', async (_, fields, words) => {
    const terminal = terminalOver();
    const { status, error } = await terminal.edit(
      'correct',
      'gazette-inspected',
      terminal.file(fields),
      '--reason',
      'test',
    );
    expect({ status, error }).toEqual({ status: 1, error: expect.stringMatching(words) });
    expect(await changes(terminal)).toBe(0);
  });

  it('waits for the second editor where two have to agree', async () => {
    const terminal = terminalOver(harbourStory(), { twoEditors: true });
    const fields = terminal.file({ speaker: 'okafor' });
    const proposed = await terminal.edit('correct', 'gazette-inspected', fields, '--reason', 'not the port');
    expect(proposed.out).toContain('waits for another editor: talks confirm gazette-inspected');
    expect(await answer(terminal, 'find', 'inspected')).toMatchObject({
      statements: [{ speaker: { id: 'port-authority' } }],
    });
    expect(await terminal.edit('confirm', 'gazette-inspected')).toMatchObject({
      status: 1,
      error: expect.stringContaining('your own'),
    });
    expect(await terminal.talks('confirm', 'gazette-inspected', '--as', NILS)).toMatchObject({ status: 0 });
    expect(await answer(terminal, 'find', 'inspected')).toMatchObject({ statements: [{ speaker: { id: 'okafor' } }] });
  });
});

describe('hold and withdraw', () => {
  it('take a statement out of answers, not out of its history', async () => {
    const terminal = terminalOver();
    expect(await terminal.edit('withdraw', 'gazette-inspected', '--reason', 'misheard')).toMatchObject({ status: 0 });
    expect(await answer(terminal, 'find', 'inspected')).toMatchObject({ answer: 'nothing' });
    expect((await terminal.talks('history', 'gazette-inspected')).out).toMatch(/withdrawn .* reason: misheard/);
    expect(await terminal.edit('hold', 'gazette-hurt', '--reason', 'asking the port')).toMatchObject({ status: 0 });
    expect(await answer(terminal, 'find', 'three people hurt')).not.toMatchObject({
      statements: expect.arrayContaining([expect.objectContaining({ id: 'gazette-hurt' })]),
    });
    expect(await terminal.edit('confirm', 'gazette-hurt')).toMatchObject({ status: 0 });
  });

  it('need a reason, of a length that people read', async () => {
    const terminal = terminalOver();
    for (const command of ['hold', 'withdraw'])
      for (const reason of [' ', 'why '.repeat(600)])
        expect(await terminal.edit(command, 'gazette-hurt', '--reason', reason)).toMatchObject({
          status: 2,
          error: expect.stringMatching(/reason.*Nothing was saved/),
        });
  });
});

describe('two editors of one statement', () => {
  it('never overwrite one another: the second is told what the first did', async () => {
    const terminal = terminalOver();
    await terminal.edit('hold', 'gazette-hurt', '--reason', 'asking the port');
    const late = await terminal.talks('withdraw', 'gazette-hurt', '--as', NILS, '--reason', 'old', '--version', '0');
    expect(late).toMatchObject({ status: 1, out: '' });
    expect(late.error).toMatch(
      /statement gazette-hurt, version 1: held .* by U0MARA .*asking the port.*Nothing was saved\.$/,
    );
    expect(await changes(terminal)).toBe(1);
  });

  it('are asked for a version that there is', async () => {
    const terminal = terminalOver();
    const hold = (version: string) => terminal.edit('hold', 'gazette-hurt', '--reason', 'x', '--version', version);
    expect(await hold('7')).toMatchObject({ status: 1, error: expect.stringContaining('is at version 0, not 7') });
    expect(await hold('newest')).toMatchObject({ status: 2 });
    expect(await hold('0')).toMatchObject({ status: 0 });
  });
});

describe('confirm-difference', () => {
  it('shows under the editor’s name that accounts differ', async () => {
    const terminal = terminalOver();
    const [difference] = (await answer(terminal, 'disputed')).disagreements;
    expect(await terminal.edit('confirm-difference', difference.id)).toMatchObject({ status: 0 });
    const [confirmed] = (await answer(terminal, 'disputed')).disagreements;
    expect(confirmed.verdict).toMatchObject({ note: null, by: MARA });
    expect((await terminal.talks('disputed')).out).toContain(`Confirmed by ${MARA}`);
  });

  it('refuses a disagreement that there is not', async () => {
    const terminal = terminalOver();
    expect(await terminal.edit('confirm-difference', 'no-such')).toMatchObject({
      status: 1,
      error: expect.stringContaining('no-such'),
    });
  });
});

describe('explain', () => {
  it('stands beside the accounts that differ', async () => {
    const terminal = terminalOver();
    const { disagreements } = await answer(terminal, 'disputed');
    const explained = await terminal.edit('explain', disagreements[0].id, '--reason', 'counts of different days');
    expect(explained).toMatchObject({ status: 0 });
    expect((await terminal.talks('disputed')).out).toContain(
      'EXPLAINED by U0MARA, 5 Mar 2024, 10:00 UTC: counts of different days',
    );
    expect(await terminal.edit('explain', 'no-such', '--reason', 'x')).toMatchObject({ status: 1 });
  });
});

describe('record', () => {
  const extra = { ...gazette, id: 'extra', name: 'Extra', outlet: 'Extra', url: null, text: 'A second crane fell.' };

  it('saves a source with the story that lists it, or neither', async () => {
    const terminal = terminalOver();
    const [story] = harbourStory().stories;
    const alone = await terminal.edit('record', terminal.file({ sources: [extra] }));
    expect(alone).toMatchObject({ status: 1, error: expect.stringContaining('no story has this source') });
    const stories = [{ ...story, sources: ['gazette', 'courier', 'extra'] }];
    expect(await terminal.edit('record', terminal.file({ sources: [extra], stories }))).toMatchObject({ status: 0 });
    const second = statementIn(extra, 'extra-fell', 'A second crane fell');
    expect(await terminal.edit('propose', terminal.file(second))).toMatchObject({ status: 0 });
    expect(JSON.parse((await terminal.talks('locate', 'extra', 'second crane')).out)).toMatchObject(
      printedIn(extra.text, 'second crane'),
    );
  });

  it('refuses a file without records, or with others', async () => {
    const terminal = terminalOver();
    expect(await terminal.edit('record', terminal.file({}))).toMatchObject({ status: 1 });
    expect((await terminal.edit('record', terminal.file({ statements: [fell] }))).error).toMatch(
      /statements .*not a key/,
    );
    expect((await terminal.edit('record', 'nowhere.json')).error).toContain('nowhere.json');
  });
});

describe('who may edit', () => {
  it('is who stands among the editors; nobody, where there are none', async () => {
    const terminal = terminalOver();
    const stranger = await terminal.talks('withdraw', 'gazette-hurt', '--as', 'U0OTHER', '--reason', 'x');
    expect(stranger).toMatchObject({ status: 1, error: expect.stringMatching(/Only editors.*TALKS_EDITORS/) });
    const nobody = terminalOver(harbourStory(), { editors: [] });
    expect(await nobody.edit('confirm', 'gazette-hurt')).toMatchObject({
      status: 1,
      error: expect.stringMatching(/Nobody is an editor yet.*TALKS_EDITORS/),
    });
  });

  it('is asked before anything else', async () => {
    const terminal = terminalOver();
    const unnamed = await terminal.talks('confirm', 'gazette-hurt');
    expect(unnamed).toMatchObject({ status: 2, error: expect.stringContaining('--as') });
    expect(await changes(terminal)).toBe(0);
  });
});

describe('other data than those of the log in use', () => {
  it('are read without that log, and take no edits until their own is named', async () => {
    const terminal = terminalOver(harbourStory(), { standardStore: true });
    const other = terminalOver();
    await terminal.edit('withdraw', 'gazette-hurt', '--reason', 'x');
    expect(await answer(terminal, 'verify', '--data', other.data)).toMatchObject({ changes: 0 });
    const refused = await terminal.edit('withdraw', 'gazette-hurt', '--reason', 'x', '--data', other.data);
    expect(refused).toMatchObject({ status: 1, error: expect.stringMatching(/--store.*Nothing was saved/) });
    const named = ['--data', other.data, '--store', other.store];
    expect(await terminal.edit('withdraw', 'gazette-hurt', '--reason', 'x', ...named)).toMatchObject({ status: 0 });
    expect(await terminal.talks('backup', 'copy.db', '--data', other.data)).toMatchObject({ status: 1 });
  });
});

it('names what was saved as JSON', async () => {
  const terminal = terminalOver();
  const { saved } = await answer(terminal, 'hold', 'gazette-hurt', '--as', MARA, '--reason', 'x');
  expect(saved).toMatchObject([{ seq: 1, thing: 'statement:gazette-hurt', version: 1, by: MARA }]);
});
