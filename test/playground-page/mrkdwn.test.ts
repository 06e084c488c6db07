import type { RichTextBlockElement, RichTextElement } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importPageModule } from './page-module.ts';

const { parseMrkdwn } = (await importPageModule('mrkdwn.js')) as {
  parseMrkdwn: (text: string, options?: { verbatim?: boolean }) => RichTextBlockElement[];
};

const inlineOf = (text: string): RichTextElement[] =>
  parseMrkdwn(text).flatMap((block) => (block.type === 'rich_text_list' ? [] : block.elements));

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('mrkdwn', () => {
  test.each<[string, RichTextElement[]]>([
    ['*Envoy*', [{ type: 'text', text: 'Envoy', style: { bold: true } }]],
    ['_said_', [{ type: 'text', text: 'said', style: { italic: true } }]],
    ['~gone~', [{ type: 'text', text: 'gone', style: { strike: true } }]],
    ['`*a*`', [{ type: 'text', text: '*a*', style: { code: true } }]],
    ['*_a_*', [{ type: 'text', text: 'a', style: { bold: true, italic: true } }]],
    ['2*3*4', [{ type: 'text', text: '2*3*4' }]],
    ['* a *', [{ type: 'text', text: '* a *' }]],
    ['snake_case_name', [{ type: 'text', text: 'snake_case_name' }]],
    ['&amp;lt;', [{ type: 'text', text: '&lt;' }]],
    ['<https://a.org/?x=1&amp;y=2|A &amp; B>', [{ type: 'link', url: 'https://a.org/?x=1&y=2', text: 'A & B' }]],
    ['<https://a.org>', [{ type: 'link', url: 'https://a.org', text: 'https://a.org' }]],
    ['<javascript:alert(1)|x>', [{ type: 'text', text: '<javascript:alert(1)|x>' }]],
    ['<img src=x>', [{ type: 'text', text: '<img src=x>' }]],
    ['<@U123>', [{ type: 'user', user_id: 'U123' }]],
    ['<#C123|general>', [{ type: 'channel', channel_id: 'C123' }]],
    ['<!channel>', [{ type: 'broadcast', range: 'channel' }]],
    ['&lt;!channel&gt;', [{ type: 'text', text: '<!channel>' }]],
    ['<!date^10^{date}|then>', [{ type: 'date', timestamp: 10, format: '{date}', fallback: 'then' }]],
    [':warning:', [{ type: 'emoji', name: 'warning' }]],
    ['at 10:30:15', [{ type: 'text', text: 'at 10:30:15' }]],
    [
      'see https://a.org/b.',
      [
        { type: 'text', text: 'see ' },
        { type: 'link', url: 'https://a.org/b', text: 'https://a.org/b' },
        { type: 'text', text: '.' },
      ],
    ],
  ])('reads %j', (text, expected) => {
    expect(inlineOf(text)).toEqual(expected);
  });

  test('puts quoted lines into one quote and leaves the others around it', () => {
    expect(parseMrkdwn('before\n&gt; one\n> two\nafter').map(({ type }) => type)).toEqual([
      'rich_text_section',
      'rich_text_quote',
      'rich_text_section',
    ]);
  });

  test('shows what stands between three backticks as it is, but for its character references', () => {
    expect(parseMrkdwn('```\n*a* &lt;b&gt;\n```')).toEqual([
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '*a* <b>' }] },
    ]);
  });

  test('leaves bare addresses alone in verbatim text', () => {
    expect(parseMrkdwn('https://a.org', { verbatim: true })).toEqual([
      { type: 'rich_text_section', elements: [{ type: 'text', text: 'https://a.org' }] },
    ]);
  });

  test('gives back the words of any escaped text without marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc <>&;!@#|.,"’') }), (words) => {
        const shown = parseMrkdwn(escapeText(words))
          .map((block) => (block.type === 'rich_text_list' ? [] : block.elements))
          .map((elements) => elements.map((part) => (part.type === 'text' ? part.text : '?')).join(''));
        // A ">" at the start of a line is a quote in Slack, escaped or not, with the space after it.
        expect(shown.join('')).toBe(words.replace(/^(>>>|> ?)/, ''));
      }),
    );
  });

  test('makes a link of nothing but http and https, and a mention of nothing that was escaped', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '|',
      '!',
      '@U1',
      'channel',
      'javascript:',
      'https://a.b',
      '*',
      '_',
      '`',
      ' ',
      '&lt;',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const part of inlineOf(pieces.join(''))) {
          if (part.type === 'link') expect(part.url).toMatch(/^https?:\/\//);
        }
        for (const part of inlineOf(escapeText(pieces.join('')))) {
          expect(['text', 'link', 'emoji']).toContain(part.type);
        }
      }),
    );
  });

  test('reads a long line of lone marks to its end', () => {
    const marks = '*a _b ~c <e '.repeat(2000);
    const shown = inlineOf(marks).map((part) => (part.type === 'text' ? part.text : '?'));
    expect(shown.join('') === marks).toBe(true);
  });
});
