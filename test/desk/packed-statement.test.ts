import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { KeptText } from '../../src/desk/kept-text.ts';
import { packedStatement, placesIn } from '../../src/desk/packed-statement.ts';
import type { Statement } from '../../src/facts/statement.ts';
import { harbourStory } from '../made-up/harbour-story.ts';

const { statements, sources } = harbourStory();
const textOf = ({ source }: Statement): string => sources.find(({ id }) => id === source)?.text ?? '';
const packed = (statement: Statement, document = textOf(statement)) => {
  const text = new KeptText(document);
  const places = placesIn(text, statement);
  return places === null ? null : packedStatement(statement, places, text);
};

describe('a packed statement', () => {
  it.each(statements.map((statement) => [statement.id, statement]))('says what it said: %s', (_, statement) => {
    const kept = packed(statement);
    expect(kept).toEqual(statement);
    expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(statement)));
    expect({ ...kept, status: 'held' }).toEqual({ ...statement, status: 'held' });
  });

  const [statement] = statements;
  if (!statement) throw new RangeError('the made-up story has statements');

  it('is none where the text at its places has other words', () => {
    expect(packed(statement, `An ${textOf(statement)}`)).toBeNull();
    expect(packed({ ...statement, locator: { ...statement.locator, prefix: 'never there' } })).toBeNull();
    expect(packed({ ...statement, venue: { start: 0, end: 3, exact: 'xyz' } })).toBeNull();
  });

  it('is none where a place is too far into a long document', () => {
    const far = 'x'.repeat(70_000) + textOf(statement);
    expect(packed({ ...statement, sentence: { start: 70_000, end: 70_010 } }, far)).toBeNull();
  });
});

test('a kept text is the text, whatever characters it has', () => {
  const character = fc.constantFrom('a', ' ', 'é', 'ÿ', '“', '”', '’', '–', '…', '€', '\x85', 'ж', 'ﬁ', '🚢', '\ud83d');
  const texts = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(texts, fc.nat(12), fc.nat(14), (text, start, end) => {
      const kept = new KeptText(text);
      expect(kept.text).toBe(text);
      expect(kept.slice(start, end)).toBe(text.slice(start, end));
      const words = text.slice(start, end);
      expect(kept.holds(words, start)).toBe(text.startsWith(words, start));
      expect(kept.holds(`${words}a`, start)).toBe(text.startsWith(`${words}a`, start));
    }),
  );
});
