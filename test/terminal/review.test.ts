import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Prompts } from '../../src/terminal/prompts.ts';
import { type Ended, MARA, NILS, type Terminal, type TerminalOptions, terminalOver } from './terminal.ts';

const STORY = `PORT TOWN (ABC) — The harbour was closed on Monday.

“We heard a bang on the long pier,” said Nils Holm.

Four people were hurt by the crane, the port authority said.

Many had left before. “Everybody ran away.” The town was quiet.
`;

const idOf = (words: string, source = 'quay'): string => `${source}-${STORY.indexOf(words)}`;
const QUOTE = idOf('We heard');
const HURT = idOf('Four people');
const REPORT = idOf('The harbour');

function fileOf(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'talks-article-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** A terminal whose store has the story's proposals. */
async function reviewing(options: TerminalOptions = {}): Promise<Terminal> {
  const terminal = terminalOver(undefined, options);
  const { error } = await terminal.edit('ingest', fileOf('quay.txt', STORY));
  expect(error).toBe('');
  return terminal;
}

interface Listed {
  id: string;
  version: number;
  unsure: boolean;
  speaker: { id: string; name: string } | null;
  guess: { name: string } | null;
  item: { place: string; item: { id: string; question: string } | string; why: string } | null;
}

const listed = async (terminal: Terminal, source = 'quay'): Promise<Listed[]> =>
  JSON.parse((await terminal.edit('review', source, '--json')).out).proposals;
const proposal = async (terminal: Terminal, id: string): Promise<Listed | undefined> =>
  (await listed(terminal)).find((one) => one.id === id);
const shown = ({ out }: Ended): { id: string; item: string | null; speaker: { id: string } | null }[] =>
  JSON.parse(out).statements;

describe('the list', () => {
  test('shows place, speaker, cue, dates, figures, item, confidence and reason', async () => {
    const terminal = await reviewing();
    const { out } = await terminal.edit('review', 'quay');
    const start = STORY.indexOf('We heard');
    expect(out).toMatch(new RegExp(`  ${QUOTE} · \\d+ % · quote · ${start}–\\d+ · version 1 by ${MARA}`));
    expect(out).toContain('Nils Holm (new to the desk) · printed as “Nils Holm” · printed verb: “said” (neutral)');
    expect(out).toContain('as of: “on Monday” as printed, not resolved');
    expect(out).toMatch(/figure: Four · counted: people (hurt|injured)/);
    expect(out).toMatch(/item: new, quay-\d+ “what Nils Holm said: We heard a bang on the long pier/);
    expect(out).toContain('why: Rule “inverted tag”');
  });

  test('puts unsure ones first and marks them', async () => {
    const unsure = (await listed(await reviewing())).map((one) => one.unsure);
    expect(unsure).toContain(true);
    expect(unsure).toContain(false);
    expect(unsure.toSorted((a, b) => Number(b) - Number(a))).toEqual(unsure);
  });

  test('says so of a source that is unknown, or has nothing to review', async () => {
    const terminal = await reviewing();
    expect((await terminal.edit('review', 'nowhere')).error).toContain('There is no source nowhere');
    expect((await terminal.edit('review', 'gazette')).out).toContain('No proposal of gazette waits');
  });
});

describe('confirming and rejecting', () => {
  test('brings a statement into answers with its speaker and item, and keeps a rejected one out', async () => {
    const terminal = await reviewing();
    const { error } = await terminal.edit('review', 'quay', '--confirm', QUOTE, '--reject', REPORT);
    expect(error).toBe('');
    const [quote] = shown(await terminal.talks('quote', 'holm', '--json'));
    expect(quote).toMatchObject({ id: QUOTE, speaker: { id: 'nils-holm' }, item: QUOTE });
    expect((await terminal.talks('find', 'harbour', 'closed', 'Monday')).out).not.toContain('The harbour was closed');
    expect((await terminal.talks('verify')).status).toBe(0);
  });

  test('does the same by “confirm ID”', async () => {
    const terminal = await reviewing();
    expect((await terminal.edit('confirm', QUOTE)).error).toBe('');
    expect(shown(await terminal.talks('quote', 'holm', '--json'))).toMatchObject([{ id: QUOTE, item: QUOTE }]);
  });

  test('saves nothing of a batch in which one proposal cannot be confirmed', async () => {
    const terminal = await reviewing();
    await terminal.edit('review', 'quay', '--edit', HURT, '--set', 'item=hurt');
    const item = { id: 'hurt', story: 'harbour', topic: 'crane', question: 'x', about: 'quantity', answers: [] };
    expect((await terminal.edit('record', terminal.file({ items: [item] }))).error).toBe('');
    const refused = await terminal.edit('review', 'quay', '--confirm', QUOTE, '--confirm', 'quay-none');
    expect(refused.error).toBe('No proposal quay-none waits in quay. Nothing was saved.');
    expect((await terminal.talks('quote', 'holm')).out).not.toContain('We heard a bang');
    expect((await proposal(terminal, QUOTE))?.version).toBe(1);
  });

  test('confirms all sure ones as one change of the desk, and leaves the others', async () => {
    const terminal = await reviewing();
    const before = await listed(terminal);
    const { out } = await terminal.edit('review', 'quay', '--confirm-sure');
    expect(out).toContain(`${before.filter((one) => !one.unsure).length} proposals confirmed together.`);
    expect(await listed(terminal)).toHaveLength(before.filter((one) => one.unsure).length);
    const times = [QUOTE, HURT].map(async (id) => (await terminal.talks('history', id)).out.includes('confirmed'));
    expect(await Promise.all(times)).toEqual([true, true]);
  });

  test('confirms none of the sure ones where the second editor is still missing', async () => {
    const terminal = await reviewing({ twoEditors: true });
    const { error } = await terminal.edit('review', 'quay', '--confirm-sure');
    expect(error).toContain('another editor has to confirm it');
    expect((await terminal.talks('quote', 'holm')).out).not.toContain('We heard a bang');
    expect((await terminal.talks('review', 'quay', '--confirm-sure', '--as', NILS)).error).toBe('');
    expect((await terminal.talks('quote', 'holm')).out).toContain('We heard a bang');
  });

  test('does not let one editor change and confirm a proposal alone where two must agree', async () => {
    const terminal = await reviewing({ twoEditors: true });
    const change = ['review', 'quay', '--edit', QUOTE, '--set', 'speaker=okafor'];
    expect((await terminal.talks(...change, '--confirm', QUOTE, '--as', NILS)).error).toContain('another editor');
    expect((await terminal.talks(...change, '--as', NILS)).error).toBe('');
    expect((await terminal.talks('review', 'quay', '--confirm', QUOTE, '--as', NILS)).error).toContain(
      'another editor',
    );
    expect((await terminal.edit('review', 'quay', '--confirm', QUOTE)).error).toBe('');
  });

  test('never proposes again what was rejected', async () => {
    const terminal = await reviewing();
    await terminal.edit('review', 'quay', '--reject', QUOTE);
    expect((await terminal.edit('ingest', fileOf('quay.txt', STORY))).out).toContain('already known, nothing changed');
    await terminal.edit('ingest', fileOf('quay.txt', `Updated.\n\n${STORY}`));
    expect(JSON.stringify(await listed(terminal))).not.toContain('We heard a bang');
  });
});

describe('editing', () => {
  test('changes speaker, role, cue and dates, which the statement has when it is confirmed', async () => {
    const terminal = await reviewing();
    const settings = ['speaker=Okafor', 'said=2024-03-04', 'cue=none', 'role=none'].flatMap((one) => ['--set', one]);
    expect((await terminal.edit('review', 'quay', '--edit', QUOTE, ...settings)).error).toBe('');
    expect(await proposal(terminal, QUOTE)).toMatchObject({
      version: 2,
      speaker: { id: 'okafor' },
      cue: null,
      item: { item: { question: expect.stringMatching(/^what Ines Okafor said: /) } },
    });
    await terminal.edit('review', 'quay', '--confirm', QUOTE);
    expect(shown(await terminal.talks('quote', 'okafor', '--json'))).toContainEqual(
      expect.objectContaining({ id: QUOTE, said: expect.objectContaining({ edtf: '2024-03-04', basis: 'editor' }) }),
    );
    expect((await terminal.talks('who')).out).not.toContain('Nils Holm');
  });

  test('records a speaker whom only the editor knows', async () => {
    const terminal = await reviewing();
    const id = (await listed(terminal)).find((one) => one.id === idOf('Everybody ran'))?.id ?? QUOTE;
    const edited = await terminal.edit(
      'review',
      'quay',
      '--edit',
      id,
      '--set',
      'speaker=person:Ann Berg',
      '--confirm',
      id,
    );
    expect(edited.error).toBe('');
    expect(shown(await terminal.talks('quote', 'berg', '--json'))).toMatchObject([{ id, speaker: { id: 'ann-berg' } }]);
  });

  test('finds the words of a cue and a role in the source', async () => {
    const terminal = await reviewing();
    await terminal.edit('review', 'quay', '--edit', HURT, '--set', 'role=port authority');
    const [start, end] = [STORY.indexOf('port authority'), STORY.indexOf('port authority') + 'port authority'.length];
    expect(await proposal(terminal, HURT)).toMatchObject({ speaker: { start, end } });
  });

  test.each([
    [['--set', 'cue=whispered'], 1, /“whispered” does not stand in quay/],
    [['--set', 'speaker=nobody'], 2, /“nobody” names no speaker that the desk knows/],
    [['--set', 'said=Monday'], 2, /said is "Monday", which is not an EDTF date/],
    [['--set', 'colour=red'], 2, /“colour=red” is not how a proposal is edited/],
    [['--set', 'topics=ships'], 1, /names the topic "ships"/],
    [['--set', 'item=nowhere'], 1, /There is no item nowhere/],
    [[], 2, /An edit names the proposal and what to set/],
  ])('refuses %j and saves nothing', async (settings, status, words) => {
    const terminal = await reviewing();
    const ended = await terminal.edit('review', 'quay', '--edit', QUOTE, ...settings);
    expect([ended.status, ended.error]).toEqual([status, expect.stringMatching(words)]);
    expect(ended.error).toContain('Nothing was saved');
    expect((await proposal(terminal, QUOTE))?.version).toBe(1);
  });
});

describe('items', () => {
  test('puts a figure to the item of the desk that counts the same', async () => {
    const terminal = terminalOver();
    const story = 'Four people were hurt by the crane, the port authority said.\n';
    await terminal.edit('ingest', fileOf('pier.txt', story));
    const [hurt] = await listed(terminal, 'pier');
    expect(hurt?.item).toMatchObject({ place: 'known', item: 'hurt', why: expect.stringContaining('counts people') });
    const find = async () =>
      shown(await terminal.talks('find', 'four', 'people', 'hurt', '--json')).map(({ id }) => id);
    expect(await find()).not.toContain('pier-0');
    await terminal.edit('review', 'pier', '--confirm', hurt?.id ?? '');
    expect(shown(await terminal.talks('find', 'four', 'people', 'hurt', '--json'))).toContainEqual(
      expect.objectContaining({ id: 'pier-0', item: 'hurt' }),
    );
  });

  test('puts proposals of two articles to one new item, whichever is confirmed first', async () => {
    const terminal = await reviewing();
    const other = STORY.replace('PORT TOWN (ABC) — ', 'HARBOUR (XYZ) — ').replace('Many had left before. ', '');
    await terminal.edit('ingest', fileOf('pier.txt', other));
    const [quote] = (await listed(terminal, 'pier')).filter((one) => JSON.stringify(one.item).includes('We heard'));
    expect(quote?.item).toMatchObject({
      place: 'new',
      item: { id: QUOTE },
      why: expect.stringContaining('same speaker'),
    });
    await terminal.edit('review', 'pier', '--confirm', quote?.id ?? '');
    await terminal.edit('review', 'quay', '--confirm', QUOTE);
    const items = shown(await terminal.talks('find', 'bang', 'pier', '--json')).map(({ item }) => item);
    expect(new Set(items)).toEqual(new Set([QUOTE]));
    expect((await terminal.talks('verify')).status).toBe(0);
  });

  test('moves a statement to another item, to a new one of its own, or to none', async () => {
    const terminal = await reviewing();
    const move = (to: string) => terminal.edit('review', 'quay', '--move', `${HURT}=${to}`);
    expect((await move('none')).error).toBe('');
    expect((await proposal(terminal, HURT))?.item).toBeNull();
    expect((await move('new:how the pier was left')).error).toBe('');
    expect((await proposal(terminal, HURT))?.item).toMatchObject({ item: { question: 'how the pier was left' } });
    expect((await move('hurt')).error).toBe('');
    expect((await proposal(terminal, HURT))?.item).toMatchObject({
      place: 'known',
      item: 'hurt',
      why: `Chosen by ${MARA}.`,
    });
    await terminal.edit('review', 'quay', '--confirm', HURT);
    expect(shown(await terminal.talks('find', 'four', 'people', 'hurt', '--json'))).toContainEqual(
      expect.objectContaining({ id: HURT, item: 'hurt' }),
    );
  });
});

describe('two reviewers', () => {
  test('tells the second who confirmed it', async () => {
    const terminal = await reviewing();
    await terminal.talks('review', 'quay', '--confirm', QUOTE, '--as', NILS);
    const { status, error } = await terminal.edit('review', 'quay', '--reject', QUOTE);
    expect([status, error]).toEqual([
      1,
      `${QUOTE} waits no more: ${NILS} confirmed it on 2024-03-05. Nothing was saved.`,
    ]);
  });

  test('stops a confirmation of what somebody has changed since it was looked at', async () => {
    const terminal = await reviewing();
    const { seen } = JSON.parse((await terminal.edit('review', 'quay', '--json')).out);
    await terminal.talks('review', 'quay', '--edit', QUOTE, '--set', 'speaker=okafor', '--as', NILS);
    for (const guard of [
      ['--seen', `${seen}`],
      ['--version', '1'],
    ]) {
      const { error } = await terminal.edit('review', 'quay', '--confirm', QUOTE, ...guard);
      expect(error).toContain(`Somebody else was first: statement ${QUOTE}, version 2: proposed`);
      expect(error).toContain(`by ${NILS}`);
    }
    expect((await terminal.edit('review', 'quay', '--confirm', HURT, '--seen', `${seen}`)).error).toBe('');
  });
});

describe('at a terminal', () => {
  /** An editor who gives these answers, then breaks off. */
  function answering(...answers: string[]): Prompts & { asked: string[] } {
    const asked: string[] = [];
    const next = (question: string): string | null => {
      asked.push(question);
      return answers.shift() ?? null;
    };
    return {
      asked,
      choose: async (question, choices) => {
        const answer = next(question);
        return choices.find(({ value }) => value === answer)?.value ?? null;
      },
      write: async (question) => next(question),
    };
  }

  test('asks for one proposal after the other and saves each decision', async () => {
    const first = (await listed(await reviewing()))[0]?.id ?? '';
    const prompts = answering('edit', 'speaker', 'okafor', 'later', 'reject', 'stop');
    const terminal = await reviewing({ prompts });
    const { out } = await terminal.edit('review', 'quay');
    expect(out).toContain(first);
    expect(out).toContain('Rejected.');
    expect(prompts.asked.slice(1, 3)).toEqual(['Which field?', 'speaker']);
  });

  test('asks nothing where options decide, or a program reads', async () => {
    const prompts = answering();
    const terminal = await reviewing({ prompts });
    await terminal.edit('review', 'quay', '--json');
    await terminal.edit('review', 'quay', '--confirm', QUOTE);
    expect(prompts.asked).toEqual([]);
  });
});
