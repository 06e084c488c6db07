import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/commands/answer-json.ts';
import { contextOf } from '../../src/commands/context.ts';
import { answerTo } from '../../src/commands/index.ts';
import { createDesk } from '../../src/desk/desk.ts';
import type { Source } from '../../src/facts/source.ts';
import { plainText } from '../../src/plain-text/plain-text.ts';
import { harbourStory } from '../made-up/harbour-story.ts';

const LINES = [
  'status',
  'quote okafor',
  'quote',
  'quote port authority',
  'quote nobody',
  'find crane',
  'find hurt',
  'figures',
  'disputed',
  'timeline',
  'who',
  'sources',
  'source courier',
  'history courier-hurt',
  'help',
  'find five people were hurt',
];
const BEFORE = new Date('2024-03-04T00:00:00Z');
const AFTER = new Date('2024-03-06T00:00:00Z');

/** The made-up story with one of its two sources restricted. */
function restricted(rule: Partial<Source>) {
  const facts = harbourStory();
  return createDesk({
    ...facts,
    sources: facts.sources.map((source) => (source.id === 'courier' ? { ...source, ...rule } : source)),
  });
}

/** All that every command says in a channel at a moment, as text and as JSON, but for the question itself. */
function everything(desk: ReturnType<typeof restricted>, channel: string | null, now: Date): string {
  return LINES.map((line) => {
    const answer = answerTo(line, desk, { channel, now });
    const { query: _, ...json } = answerJson(answer, plainText(answer));
    return JSON.stringify(json).replaceAll(line, '').replaceAll(line.split(' ').slice(1).join(' '), '');
  }).join('\n');
}

describe('a source under embargo', () => {
  const desk = restricted({ embargoedUntil: '2024-03-05T12:00:00Z' });

  it('leaves no trace in any answer, count, list or suggestion until it ends', () => {
    expect(everything(desk, null, BEFORE)).not.toMatch(
      /courier|Five people|five people|told reporters|2 articles|2 origins/i,
    );
    expect(answerTo('quote okafor', desk, { channel: null, now: BEFORE })).toMatchObject({ articles: 1 });
    expect(answerTo('disputed', desk, { channel: null, now: BEFORE }).answer).toBe('nothing');
  });

  it('is shown once it has ended', () => {
    expect(everything(desk, null, AFTER)).toMatch(/Courier/);
    expect(answerTo('disputed', desk, { channel: null, now: AFTER }).answer).toBe('disagreements');
  });

  it('is not opened by the id of one of its statements', () => {
    expect(contextOf('courier-hurt', desk.seenIn(null, BEFORE))).toBeNull();
    expect(desk.seenIn(null, BEFORE).historyOf('courier-hurt')).toEqual([]);
  });
});

describe('a source for some channels', () => {
  const desk = restricted({ channels: ['C0DESK0001'] });

  it('leaves no trace in other channels, nor in a terminal', () => {
    for (const channel of [null, 'C0GENERAL1'])
      expect(everything(desk, channel, AFTER)).not.toMatch(/courier|Five people/i);
    expect(everything(desk, 'C0DESK0001', AFTER)).toMatch(/Courier/);
  });

  it('takes the speakers who speak in it alone with it', () => {
    const facts = harbourStory();
    const alone = createDesk({
      ...facts,
      sources: facts.sources.map((source) =>
        source.id === 'gazette' ? { ...source, channels: ['C0DESK0001'] } : source,
      ),
      statements: facts.statements.filter(({ id }) => id !== 'courier-hurt'),
    });
    expect([...alone.seenIn(null, AFTER).speakers.keys()]).toEqual(['okafor']);
  });

  it('is the very desk where nothing is hidden', () => {
    expect(desk.seenIn('C0DESK0001', AFTER)).toBe(desk);
  });
});
