import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, link, linkable, mention, mrkdwn, mrkdwnElement, unescapeText } from '../../src/slack/mrkdwn.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '!', '@', '|', 'amp;', 'lt;', 'a') }),
);

describe('escaping', () => {
  it('leaves no raw < or > and no & that starts no entity', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(escapeText(words)).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
      }),
    );
  });

  it('is undone by reading it back', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(unescapeText(escapeText(words))).toBe(words);
      }),
    );
  });

  it('escapes once: what was escaped in a source is shown as it was printed there', () => {
    expect(escapeText('Q&amp;A <b>')).toBe('Q&amp;amp;A &lt;b&gt;');
  });
});

describe('the mrkdwn tag', () => {
  it('escapes every value, whatever it holds', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        expect(mrkdwn`*${first}* · ${second}`.text.replaceAll(/&(amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
      }),
    );
  });

  it('keeps markup of our own', () => {
    const markup = mrkdwn`Shared by ${mention('U0DANA0001')} · ${'<!channel>'}`;
    expect(markup.text).toBe('Shared by <@U0DANA0001> · &lt;!channel&gt;');
    expect(mrkdwnElement(markup)).toEqual({ type: 'mrkdwn', text: markup.text, verbatim: true });
  });

  it('names a user only by a Slack id', () => {
    for (const id of ['channel', 'U1> <!here', '!here', '']) expect(mention(id).text).toBe(escapeText(id));
  });
});

describe('links', () => {
  it.each(['https://paper.example/a?b=1&c=2', 'http://paper.example/'])('lead to web addresses: %s', (address) => {
    expect(linkable(address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'mailto:a@b.example',
    'ftp://paper.example',
    'https://user:secret@paper.example/',
    'https://paper.example/a|b',
    'slack://channel',
    'not an address',
    '',
  ])('never lead to %j', (address) => {
    expect(linkable(address)).toBeNull();
    expect(link(address, 'label').text).toBe('label');
  });

  it('escape the address and the label', () => {
    expect(link('https://paper.example/?a=1&b=2', '<!channel>|x').text).toBe(
      '<https://paper.example/?a=1&amp;b=2|&lt;!channel&gt;¦x>',
    );
  });
});
