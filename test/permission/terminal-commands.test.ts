import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandTable } from '../../src/commands/index.ts';
import { terminalCommands } from '../../src/terminal/terminal-commands.ts';
import { harbourStory, printedIn, statementIn } from '../made-up/harbour-story.ts';
import { MARA, NILS, type Terminal, terminalOver } from '../terminal/terminal.ts';

/** Who may use a command: whoever asks, editors with `--as`, or whoever keeps the machine, for work on files and stores as a whole. */
type Who = 'everybody' | 'editors' | 'keeper';

interface Row {
  who: Who;
  /** A call of it that an editor may make on the made-up story; where it is for editors. */
  call?: (terminal: Terminal) => string[];
}

const REASON = ['--reason', 'The outlet corrected it.'];
const [gazette] = harbourStory().sources;
if (!gazette) throw new RangeError('the made-up story has a source');
const PROPOSAL = statementIn(gazette, 'gazette-fell', 'The harbour crane fell on Monday', {
  status: 'proposed',
  confirmedBy: null,
});
const PORT = { id: 'port', name: 'The port', kind: 'organisation', aliases: [], officeOf: null };

/** Every command that only a terminal has. */
const TABLE: Record<string, Row> = {
  ingest: { who: 'editors', call: ({ file }) => ['ingest', file('Mara Lind said: “The quay is closed.”')] },
  review: { who: 'editors', call: () => ['review', 'gazette', '--json'] },
  locate: { who: 'everybody' },
  record: { who: 'editors', call: ({ file }) => ['record', file({ speakers: [PORT] })] },
  propose: { who: 'editors', call: ({ file }) => ['propose', file([PROPOSAL])] },
  confirm: { who: 'editors', call: () => ['confirm', 'gazette-hurt'] },
  correct: {
    who: 'editors',
    call: ({ file }) => ['correct', 'gazette-hurt', file({ venue: printedIn(gazette.text, 'the port') }), ...REASON],
  },
  hold: { who: 'editors', call: () => ['hold', 'gazette-hurt', ...REASON] },
  withdraw: { who: 'editors', call: () => ['withdraw', 'gazette-hurt', ...REASON] },
  explain: { who: 'editors', call: () => ['explain', 'hurt', ...REASON] },
  'confirm-difference': { who: 'editors', call: () => ['confirm-difference', 'hurt'] },
  differences: { who: 'everybody' },
  export: { who: 'everybody' },
  import: { who: 'editors', call: ({ data }) => ['import', data] },
  check: { who: 'everybody' },
  extract: { who: 'everybody' },
  verify: { who: 'everybody' },
  doctor: { who: 'keeper' },
  backup: { who: 'keeper' },
  restore: { who: 'keeper' },
  copy: { who: 'keeper' },
  'bench-search': { who: 'everybody' },
};

const ROLES: [role: string, as: string[], sentence: RegExp][] = [
  ['nobody named', [], /Who is editing\? .*Nothing was saved\./],
  ['a reporter', ['--as', 'U0REPORTER'], /Only editors may change facts.*Nothing was saved\./],
  ['an editor in other letters', ['--as', MARA.toLowerCase()], /Only editors may change facts.*Nothing was saved\./],
  ['an empty name', ['--as', ''], /Only editors may change facts.*Nothing was saved\./],
  ['a name with an editor’s in it', ['--as', `${MARA},${NILS}`], /Only editors may change facts.*Nothing was saved\./],
];

const FOR_EDITORS = Object.entries(TABLE).flatMap(([name, { call }]) => (call ? [{ name, call }] : []));

describe('every command of the terminal', () => {
  it('is in the table', () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(terminalCommands.map(({ name }) => name).toSorted());
  });

  it('takes --as where it is for editors, and to show an editor what is under embargo', () => {
    const taking = terminalCommands.filter(({ options }) => options.includes('as')).map(({ name }) => name);
    const forEditors = FOR_EDITORS.map(({ name }) => name);
    // `export --as csv` names a form.
    expect(taking.toSorted()).toEqual([...forEditors, 'export', 'locate'].toSorted());
  });

  it.each(FOR_EDITORS)('$name refuses whoever is no editor, and leaves no store behind', async ({ call }) => {
    const terminal = terminalOver();
    for (const [role, as, sentence] of ROLES) {
      const { status, out, error } = await terminal.talks(...call(terminal), ...as);
      expect(status, role).not.toBe(0);
      expect(error, role).toMatch(sentence);
      expect(out, role).toBe('');
    }
    expect(existsSync(terminal.store)).toBe(false);
  });

  it('refuses everybody where nobody is an editor', async () => {
    const terminal = terminalOver(harbourStory(), { editors: [] });
    const { error } = await terminal.edit('hold', 'gazette-hurt', ...REASON);
    expect(error).toBe('Nobody is an editor yet: add your Slack member id to TALKS_EDITORS. Nothing was saved.');
  });

  it('which Slack has too writes nothing, and takes no --as', { timeout: 120_000 }, async () => {
    const terminal = terminalOver();
    expect(await terminal.edit('hold', 'courier-hurt', ...REASON)).toMatchObject({ status: 0 });
    const changes = async () => JSON.parse((await terminal.talks('verify', '--json')).out).changes;
    for (const { name } of commandTable) {
      await terminal.talks(name, 'crane');
      expect((await terminal.talks(name, 'crane', '--as', MARA)).status, name).toBe(2);
    }
    expect(await changes()).toBe(1);
  });
});

describe('where two editors must agree', () => {
  it('a terminal keeps to it: whoever proposed does not confirm, and a correction waits for another', async () => {
    const terminal = terminalOver(harbourStory(), { twoEditors: true });
    const as = (editor: string, ...argv: string[]) => terminal.talks(...argv, '--as', editor);
    expect(await as(MARA, 'propose', terminal.file([PROPOSAL]))).toMatchObject({ status: 0 });
    expect((await as(MARA, 'confirm', PROPOSAL.id)).error).toContain(
      'another editor has to confirm it. Nothing was saved.',
    );
    expect((await as(MARA, 'review', 'gazette', '--confirm', PROPOSAL.id)).error).toContain(
      'another editor has to confirm',
    );
    expect((await as(MARA, 'import', terminal.data, '--confirmed')).error).toContain('Nothing was saved.');
    expect(await as(NILS, 'confirm', PROPOSAL.id)).toMatchObject({ status: 0 });
    const venue = terminal.file({ venue: printedIn(gazette.text, 'the port') });
    expect((await as(MARA, 'correct', 'gazette-hurt', venue, ...REASON)).out).toContain('waits for another editor');
    expect((await as(MARA, 'confirm', 'gazette-hurt')).error).toContain('another editor has to confirm it');
    expect(await as(NILS, 'confirm', 'gazette-hurt')).toMatchObject({ status: 0 });
  });
});
