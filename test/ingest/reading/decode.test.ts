import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/ingest/reading/decode.ts';

const WORDS = 'Café “Ōmi” – 12 €';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};

test('leaves out the byte order mark of UTF-8', () => {
  expect(decodeText(new TextEncoder().encode(`\ufeff${WORDS}`))).toBe(WORDS);
});

test('reads UTF-16 by its mark, either way round', () => {
  expect(decodeText(utf16(`\ufeff${WORDS}`, true))).toBe(WORDS);
  expect(decodeText(utf16(`\ufeff${WORDS}`, false))).toBe(WORDS);
});

test('reads UTF-16 without a mark by its empty bytes', () => {
  expect(decodeText(utf16('The dam broke.', true))).toBe('The dam broke.');
  expect(decodeText(utf16('The dam broke.', false))).toBe('The dam broke.');
});

test('reads windows-1252 where the bytes are no UTF-8', () => {
  expect(decodeText(Uint8Array.of(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80))).toBe('“Café” €');
});

test('believes the page about its encoding where the bytes are no UTF-8', () => {
  const head = new TextEncoder().encode('<meta charset="iso-8859-2"><p>');
  expect(decodeText(new Uint8Array([...head, 0xb3]))).toMatch(/ł$/);
});

test('believes the declaration of an XML page', () => {
  const head = new TextEncoder().encode('<?xml version="1.0" encoding="windows-1251"?><p>');
  expect(decodeText(new Uint8Array([...head, 0xcf, 0xf0]))).toMatch(/Пр$/);
});

test('does not believe a page that says UTF-8 of other bytes, or names no encoding', () => {
  for (const label of ['utf-8', 'utf-16', 'klingon']) {
    const head = new TextEncoder().encode(`<meta charset=${label}>`);
    expect(decodeText(new Uint8Array([...head, 0x93]))).toMatch(/“$/);
  }
});

test('reads back every well-formed text from UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
      expect(decodeText(new TextEncoder().encode(text))).toBe(text);
    }),
  );
});

test('reads any bytes as some text', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => typeof decodeText(bytes) === 'string'));
});
