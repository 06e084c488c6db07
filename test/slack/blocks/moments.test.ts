import { describe, expect, it } from 'vitest';
import { attributed, lineWords, ownRemark, plainSections, remark } from '../../../src/slack/blocks/rich-text.ts';
import { simplerBlock } from '../../../src/slack/blocks/simpler.ts';
import { markedUp } from '../../../src/slack/mrkdwn.ts';
import { dateLine } from '../../../src/wording/date-line.ts';
import { lineOf } from '../../../src/wording/line.ts';

const at = dateLine('2025-07-24T10:00:00Z');
const DATE = {
  type: 'date',
  timestamp: 1_753_351_200,
  format: '{date_short_pretty} {time}',
  fallback: '24 Jul 2025, 10:00 UTC',
};
const button = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Compare' } } as const;

describe('a moment in a message', () => {
  it('is a date element in rich text, in the zone of whoever reads it', () => {
    expect(lineWords(lineOf`by U1, ${at}.`)).toEqual([
      { type: 'text', text: 'by U1, ' },
      DATE,
      { type: 'text', text: '.' },
    ]);
    expect(lineWords([at], { bold: true })).toEqual([{ ...DATE, style: { bold: true } }]);
  });

  it('stands behind the part of its line that is bold', () => {
    expect(attributed(lineOf`corrected · ${at} · by U1`)).toEqual([
      { type: 'text', text: 'corrected', style: { bold: true } },
      { type: 'text', text: ' · ' },
      DATE,
      { type: 'text', text: ' · by U1' },
    ]);
  });

  it('takes a section into rich text, with its button under it; without one the section stays plain', () => {
    expect(plainSections(lineOf`Confirmed ${at}.`, button).map(({ type }) => type)).toEqual(['rich_text', 'actions']);
    expect(plainSections('Confirmed.', button)).toMatchObject([{ type: 'section', accessory: button }]);
    expect(remark(lineOf`Confirmed ${at}.`)).toMatchObject([{ type: 'rich_text' }]);
    expect(remark(lineOf`Confirmed.`)).toMatchObject([{ type: 'context' }]);
  });

  it('is a date token in markup, around which our own words are escaped', () => {
    const token = '<!date^1753351200^{date_short_pretty} {time}|24 Jul 2025, 10:00 UTC>';
    expect(markedUp(lineOf`R&D corrected it ${at}.`).text).toBe(`R&amp;D corrected it ${token}.`);
    expect(ownRemark(lineOf`Corrected ${at}`)).toEqual({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: `Corrected ${token}`, verbatim: true }],
    });
  });

  it('cannot be ended by what stands in its fallback', () => {
    expect(markedUp([{ at: 0, fallback: 'a|b>c' }]).text).toBe('<!date^0^{date_short_pretty} {time}|a¦b&gt;c>');
  });

  it('stands with its zone in the simpler blocks of a workspace that has no rich text', () => {
    const [block] = plainSections(lineOf`Confirmed ${at}.`);
    expect(block && simplerBlock(block)).toMatchObject([{ text: { text: 'Confirmed 24 Jul 2025, 10:00 UTC.' } }]);
  });
});
