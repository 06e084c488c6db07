import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Id } from '../../../src/facts/text.ts';
import { givenId, sourceId } from '../../../src/ingest/reading/source-id.ts';

test.each([
  ['Harbour closed.txt', '2024-03-04', 'harbour-closed-2024-03-04'],
  ['wire/harbour-2024-03-04.txt', '2024-03-04', 'harbour-2024-03-04'],
  ['harbour.json', null, 'harbour'],
  ['Génève: l’accord “final”.html', null, 'geneve-laccord-final'],
  ['港.txt', '2024-03', 'source'],
])('names %s, published %s, as %s', (name, published, id) => {
  expect(sourceId(name, published)).toBe(id);
});

test('keeps an id that a file gives itself', () => {
  expect(givenId('a01')).toBe('a01');
  expect(givenId('A 01!')).toBe('a-01');
});

test('makes an id of every name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.constant('2024-03-04')), (name, published) => {
      expect(Id.safeParse(sourceId(name, published)).success).toBe(true);
      expect(Id.safeParse(givenId(name)).success).toBe(true);
    }),
  );
});
