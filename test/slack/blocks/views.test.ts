import { describe, expect, it } from 'vitest';
import { contextOf, disagreementNamed } from '../../../src/commands/context.ts';
import { findViewFaults } from '../../../src/playground/block-validation.ts';
import { compareView } from '../../../src/slack/blocks/compare-view.ts';
import { contextView } from '../../../src/slack/blocks/context-view.ts';
import { curatedDesk } from '../../made-up/curated-desk.ts';
import { boldIn, wordsIn } from '../newsroom.ts';
import { disagreement, statement } from './made-up-answers.ts';

const desk = await curatedDesk();

it('shows the passage of every statement that ships, the statement alone in bold after its speaker', () => {
  for (const { id, locator } of desk.statements.values()) {
    const context = contextOf(id, desk);
    const view = context && contextView(context);
    if (!view) throw new RangeError(`${id} has no view`);
    expect(findViewFaults(view, 'modal'), id).toEqual([]);
    const [, ...passage] = view.blocks;
    expect(boldIn(passage).join(''), id).toBe(locator.exact.replaceAll('\n', ''));
  }
});

it('shows both sides of every disagreement that ships, verbatim, in two columns', () => {
  for (const { id } of desk.disagreements) {
    const shown = disagreementNamed(id, desk);
    const view = shown && compareView(shown);
    if (!view) throw new RangeError(`${id} has no view`);
    expect(findViewFaults(view, 'modal'), id).toEqual([]);
    const words = wordsIn(view.blocks);
    for (const { statement: side } of shown.sides)
      expect(words, id).toContain(side.sentence.map(({ text }) => text).join(''));
    for (const block of view.blocks) if ('fields' in block) expect(block.fields).toHaveLength(2);
  }
});

describe('passages that are long', () => {
  const paragraph = (text: string, excerpt: boolean) => [{ text, excerpt, quoted: false, matched: false }];

  it('lose the paragraphs around the statement first', () => {
    const view = contextView({
      statement: statement('s', 'The crane fell.'),
      paragraphs: [
        paragraph('x'.repeat(200_000), false),
        paragraph('The crane fell.', true),
        paragraph('y'.repeat(200_000), false),
      ],
    });
    const words = wordsIn(view?.blocks);
    expect(words).toContain('The crane fell.');
    expect(words).not.toMatch(/[xy]{100}/);
  });

  it('are not cut: there is no view for what Slack has no room for', () => {
    const text = 'z'.repeat(300_000);
    expect(contextView({ statement: statement('s', text), paragraphs: [paragraph(text, true)] })).toBeNull();
    expect(compareView(disagreement('d', text, 'short'))).toBeNull();
  });

  it('go on in further rows of the same column', () => {
    const left = 'The crane fell on Monday. '.repeat(200);
    const view = compareView(disagreement('d', left, 'It fell on Tuesday'));
    const columns = view?.blocks.flatMap((block) =>
      'fields' in block ? [block.fields?.map(({ text }) => text) ?? []] : [],
    );
    expect(columns?.map(([own]) => own).join('')).toContain(left);
    expect(view && findViewFaults(view, 'modal')).toEqual([]);
  });
});
