import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, typedMessage } from '../../src/playground/typed-text.ts';

test.each([
  ['@Talks hi', '<@U0TALKSBOT> hi'],
  ['hi @talks, there?', 'hi <@U0TALKSBOT>, there?'],
  ['(@Sam Editor) look', '(<@U0SAM00001>) look'],
  ['@Talkshow is no one', '@Talkshow is no one'],
  ['mail@talks', 'mail@talks'],
  ['in #gaza-desk', 'in <#C0DESK0001|gaza-desk>'],
  ['see https://example.org/a?b=1&c=2.', 'see <https://example.org/a?b=1&amp;c=2>.'],
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  ['<@U0TALKSBOT> <!channel>', '&lt;@U0TALKSBOT&gt; &lt;!channel&gt;'],
])('%s is kept as %s', (typed, text) => {
  expect(typedMessage(typed).text).toBe(text);
});

test('the rich text says the same in elements', () => {
  expect(typedMessage('@Talks a < b').blocks).toEqual([
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'user', user_id: 'U0TALKSBOT' },
            { type: 'text', text: ' a < b' },
          ],
        },
      ],
    },
  ]);
});

test('escaped text holds no markup, and reads back as it was', () => {
  const readBack = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', ';', 'a', 'l', 't', 'm', 'p', '!', '@') }), (text) => {
      const escaped = escapeText(text);
      expect(escaped).not.toMatch(/[<>]/);
      expect(readBack(escaped)).toBe(text);
    }),
  );
});
