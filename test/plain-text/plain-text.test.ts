import { beforeAll, describe, expect, it } from 'vitest';
import { answerJson } from '../../src/commands/answer-json.ts';
import { answerTo } from '../../src/commands/index.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { plainText } from '../../src/plain-text/plain-text.ts';
import { curatedDesk } from '../made-up/curated-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await curatedDesk();
});

const ask = (line: string) => answerTo(line, desk, { channel: null, now: new Date('2025-07-26T12:00:00Z') });
const text = (line: string) => plainText(ask(line));

const LINES = [
  'status',
  'quote witkoff',
  'quote netanyahu',
  'find ceasefire',
  'figures',
  'disputed',
  'timeline',
  'who',
  'sources',
  'help',
  'quote macron',
];

describe('every reply', () => {
  it.each(LINES)('%s never makes one origin look like two', (line) => {
    expect(text(line)).not.toMatch(/2 origins|sources say|confirmed by/i);
  });

  it.each(LINES)('%s never judges in Talks’ own words', (line) => {
    expect(text(line)).not.toMatch(/\b(false|debunk|contradict|lie)\w*/i);
  });

  it('puts the attribution before the excerpt, and the source after it', () => {
    const lines = text('quote witkoff').split('\n');
    const at = lines.findIndex((line) => line.includes('clearly shows a lack of desire'));
    expect(lines[at - 1]).toMatch(
      /Steve Witkoff · printed as “Witkoff” · printed verb: “said” · in a post on social media · said: date not stated/,
    );
    expect(lines[at + 1]).toMatch(
      /outlet not stated · published 24 Jul 2025 · Washington DC .* 2 articles, 1 origin \(AFP\) · same words in/,
    );
  });

  it('shows a printed verb as printed and its date with how it is known', () => {
    expect(text('quote netanyahu')).toMatch(
      /printed verb: “claimed” · said: on or before 24 Jul 2025 \(printed “earlier”/,
    );
  });

  it('shows an outlet’s evaluative wording only as its wording', () => {
    const lines = text('find continuing its total destruction').split('\n');
    const at = lines.findIndex((line) => line.includes('*continuing its total destruction'));
    expect(lines[at - 1]).toContain('Wording of article of 24 Jul 2025, Washington DC, unattributed');
    expect(text('status')).not.toMatch(/total destruction|campaign of starvation|reneged|subjecting Palestinians/);
  });

  it('shows both sides of a difference with the rule and the editor’s label', () => {
    expect(text('disputed')).toMatch(
      /Accounts differ on: what Witkoff said the US would do\n.*editor’s label: brings team home .*\n.*said .*bringing home its team.*\n.*editor’s label: pulls out.*\n.*said .*pull out of the talks.*\n.*Why shown: /,
    );
  });

  it('says how old the newest source is', () => {
    expect(text('status')).toContain('Newest source: article of 24 Jul 2025, Washington DC · 2 days ago');
  });
});

describe('a brief reply', () => {
  it('is one statement with its attribution, its source and the differences', () => {
    const lines = plainText(ask('quote witkoff pull out of the talks'), 'brief').split('\n');
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(lines[0]).toMatch(/^Steve Witkoff .*: the US would pull out of the talks$/);
    expect(lines.join('\n')).toContain('Accounts differ on: what Witkoff said the US would do');
  });
});

describe('JSON', () => {
  it('gives offsets that cut the excerpt out of its source', () => {
    const answer = ask('quote witkof');
    const json = answerJson(answer, plainText(answer));
    expect(json).toMatchObject({ answer: 'statements', query: 'quote witkof', asOf: null });
    for (const statement of json.statements) {
      const source = desk.sources.get(statement.source.id)?.text ?? '';
      expect(source.slice(statement.locator.start, statement.locator.end)).toBe(statement.excerpt);
      for (const { start, end } of statement.quoted) expect(statement.excerpt).toContain(source.slice(start, end));
    }
    for (const disagreement of json.disagreements)
      for (const side of disagreement.sides)
        expect(desk.sources.get(side.source)?.text.slice(side.start, side.end)).toBe(side.excerpt);
  });

  it('has the documented fields in every answer', () => {
    for (const line of LINES) {
      const answer = ask(line);
      expect(Object.keys(answerJson(answer, plainText(answer)))).toEqual(
        expect.arrayContaining(['answer', 'query', 'asOf', 'statements', 'disagreements', 'text']),
      );
    }
  });
});
