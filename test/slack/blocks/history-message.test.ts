import type { RichTextElement } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { findBlockFaults } from '../../../src/playground/block-validation.ts';
import { answerMessage } from '../../../src/slack/blocks/answer-message.ts';
import { messageFaults } from '../../../src/slack/blocks/limit-faults.ts';
import { simpler } from '../../../src/slack/blocks/simpler.ts';
import { wordsIn } from '../newsroom.ts';
import { historyAnswer, RENDERING, statement, statementsAnswer, step } from './made-up-answers.ts';

/** The printed words of every quotation and "was:" line, with their styles, in order. */
function printedElements(value: unknown): RichTextElement[] {
  if (Array.isArray(value)) return value.flatMap(printedElements);
  if (typeof value !== 'object' || value === null) return [];
  const { type, elements } = value as { type?: unknown; elements?: RichTextElement[] };
  return type === 'rich_text_quote' ? (elements ?? []) : Object.values(value).flatMap(printedElements);
}

const long = (length: number) => 'We had warned the port for a year. '.repeat(length / 35 + 1).slice(0, length);

describe('the history of a statement', () => {
  it('shows each step before its wording, and strikes what no longer stands, its bold kept', () => {
    const answer = historyAnswer([
      step(1, 'We had warned', {
        what: 'statement-proposed',
        by: 'U0MARA',
        at: '2024-03-05T10:00:00.000Z',
        stands: false,
      }),
      step(2, 'We had warned the port', { what: 'statement-corrected', changed: ['excerpt'], reason: 'cut short' }),
    ]);
    const { blocks, text, shows } = answerMessage(answer, RENDERING);
    const words = wordsIn(blocks);
    const places = [
      'proposed · 5 Mar 2024, 10:00 UTC · by U0MARA',
      'We had warned',
      'corrected',
      'reason: cut short',
      'We had warned the port',
    ];
    let at = 0;
    for (const place of places) {
      expect(words.indexOf(place, at), place).toBeGreaterThanOrEqual(at);
      at = words.indexOf(place, at);
    }
    expect(printedElements(blocks)).toEqual([
      { type: 'text', text: 'We had warned', style: { bold: true, strike: true } },
      { type: 'text', text: ', Ines Okafor said.', style: { strike: true } },
      { type: 'text', text: 'We had warned the port', style: { bold: true } },
      { type: 'text', text: ', Ines Okafor said.' },
    ]);
    expect(text).toContain('~*We had warned*, Ines Okafor said.~');
    expect(wordsIn(simpler({ text, blocks, shows }).blocks)).toContain('~We had warned, Ines Okafor said.~');
  });

  it.each([
    ['no step', historyAnswer([])],
    ['400 steps', historyAnswer(Array.from({ length: 400 }, (_, index) => step(index + 1, 'We had warned')))],
    ['20 of 3,000 characters', historyAnswer(Array.from({ length: 20 }, (_, index) => step(index + 1, long(3000))))],
    ['9 of 30,000 characters', historyAnswer(Array.from({ length: 9 }, (_, index) => step(index + 1, long(30_000))))],
    ['one of 60,000 characters', historyAnswer([step(1, 'We'), step(2, long(60_000))])],
  ])('keeps within Slack’s limits and shows each wording whole or not at all: %s', (_, answer) => {
    for (const style of ['full', 'brief'] as const) {
      const message = answerMessage(answer, { ...RENDERING, style });
      expect(messageFaults(message)).toEqual([]);
      expect(findBlockFaults(message.blocks, 'message')).toEqual([]);
      const excerpts = new Set(answer.steps.map(({ excerpt }) => excerpt));
      for (const element of printedElements(message.blocks))
        if ('style' in element && element.style?.bold && 'text' in element) expect(excerpts).toContain(element.text);
      expect(message.text).not.toContain('longer than a Slack message can be');
    }
  });

  it('counts the oldest steps where there is no room for all, and says where they are', () => {
    const answer = historyAnswer(Array.from({ length: 20 }, (_, index) => step(index + 1, long(3000))));
    const { text, blocks } = answerMessage(answer, RENDERING);
    const shown = printedElements(blocks).filter((element) => 'style' in element && element.style?.bold).length;
    expect(shown).toBeGreaterThan(1);
    expect(text).toContain(`${20 - shown} earlier steps: npm run talks -- history s`);
    expect(text).toContain('change 20');
    expect(text).not.toContain('change 1\n');
  });

  it('says so where not even one wording has room', () => {
    const { text, blocks } = answerMessage(historyAnswer([step(1, long(60_000))]), RENDERING);
    expect(`${text}${wordsIn(blocks)}`).not.toContain('We had warned');
    expect(text).toContain('A sentence too long for a message is not shown: npm run talks -- history s');
  });
});

describe('a corrected statement', () => {
  const corrected = (was: string | null) =>
    statement('s', 'We had warned the port', {
      status: 'corrected',
      correction: {
        at: '2024-03-06T10:00:00.000Z',
        by: 'U0MARA',
        reason: 'cut short',
        changed: ['excerpt', 'quoted'],
        was,
      },
    });
  const message = (was: string | null) => answerMessage(statementsAnswer([corrected(was)]), RENDERING);

  it('names what changed, who corrected it and why, with the former words struck', () => {
    const { text, blocks } = message('We had warned');
    const note = 'CORRECTED 6 Mar 2024, 10:00 UTC by U0MARA: excerpt, quotation marks. Reason: cut short';
    expect(wordsIn(blocks)).toContain(note);
    expect(text).toContain(note);
    expect(JSON.stringify(blocks)).toContain('{"type":"text","text":"We had warned","style":{"strike":true}}');
    expect(text).toContain('was: ~We had warned~');
  });

  it.each([[null], ['We had warned the port']])('strikes nothing where the words stayed: %j', (was) => {
    const { text, blocks } = message(was);
    expect(JSON.stringify(blocks)).not.toContain('strike');
    expect(text).not.toContain('was:');
  });
});
