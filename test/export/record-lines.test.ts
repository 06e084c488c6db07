import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/desk/ledger.ts';
import { changesToImport } from '../../src/export/import-changes.ts';
import { inOrder } from '../../src/export/in-order.ts';
import { ExportLine, factsOf, recordLines } from '../../src/export/record-lines.ts';
import { thingOf } from '../../src/facts/change.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { StatementStatus } from '../../src/facts/statement.ts';
import { textFault } from '../../src/facts/text.ts';
import { harbourStory } from '../made-up/harbour-story.ts';

const read = (jsonl: string): Facts =>
  factsOf(
    jsonl
      .split('\n')
      .filter(Boolean)
      .map((line) => ExportLine.parse(JSON.parse(line))),
  );

/** Words that a desk may hold: line breaks, quotation marks, emoji and U+2028 among them. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => `x${text}\u2028"\n`)
  .filter((text) => textFault(text) === null);

/** The made-up facts in any order, with any status and any names. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    statuses: fc.array(fc.constantFrom(...StatementStatus.options), { minLength: 5, maxLength: 5 }),
    names: fc.array(words, { minLength: 2, maxLength: 2 }),
    text: words,
    turned: fc.boolean(),
  })
  .map(({ statuses, names, text, turned }) => {
    const { stories, sources, speakers, statements, items } = harbourStory();
    const facts: Facts = {
      stories,
      items,
      sources: sources.map((source) => ({ ...source, title: text, text: source.text + text })),
      speakers: speakers.map((speaker, index) => ({ ...speaker, name: names[index] ?? speaker.name })),
      statements: statements.map((statement, index) => ({ ...statement, status: statuses[index] ?? 'confirmed' })),
    };
    return turned ? { ...facts, sources: sources.toReversed(), statements: facts.statements.toReversed() } : facts;
  });

const unrecorded = (facts: Facts): Facts => ({
  ...inOrder(facts),
  statements: inOrder(facts).statements.map((statement) => ({ ...statement, recorded: null })),
});

describe('the lines of an export', () => {
  it('give the same facts when they are read again, and the same bytes when they are written again', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const lines = recordLines(facts);
        expect(read(lines)).toEqual(inOrder(facts));
        expect(recordLines(read(lines))).toBe(lines);
      }),
      { numRuns: 60 },
    );
  });

  it('do not hang on the order of keys or records', () => {
    const { speakers, ...facts } = harbourStory();
    const turned = speakers.toReversed().map((speaker) => Object.fromEntries(Object.entries(speaker).toReversed()));
    const lines = recordLines({ ...facts, speakers: turned as Facts['speakers'] });
    expect(lines).toBe(recordLines({ ...facts, speakers }));
  });
});

describe('an import', () => {
  it('into any part of a desk gives the whole of it', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(5), fc.nat(2), (facts, statements, speakers) => {
        const part = {
          ...facts,
          statements: facts.statements.slice(0, statements),
          speakers: facts.speakers.slice(speakers),
          items: [],
        };
        const found = changesToImport(part, read(recordLines(facts)), { confirmed: true });
        if (found.kind === 'different') throw new RangeError(`nothing differs, but ${found.things.join()} does`);
        const ledger = new Ledger();
        for (const [index, change] of found.changes.entries()) {
          const { seq, hash } = ledger.head;
          const draft = { thing: thingOf(change), version: index, by: 'U0MARA', reason: null, change };
          ledger.add({ ...draft, seq: seq + 1, at: '2024-03-05T10:00:00.000Z', previousHash: hash, hash: String(seq) });
        }
        expect(unrecorded(ledger.factsOver(part, null))).toEqual(unrecorded(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('of what is there already changes nothing', () => {
    const facts = harbourStory();
    for (const confirmed of [true, false])
      expect(changesToImport(facts, read(recordLines(facts)), { confirmed })).toMatchObject({ changes: [] });
  });

  it('names what differs in anything but how it is kept', () => {
    const facts = harbourStory();
    const [first, ...rest] = facts.statements;
    if (!first) throw new RangeError('the made-up story has statements');
    const kept = { ...first, confirmedBy: 'Another desk', recorded: '2024-03-05' };
    expect(changesToImport(facts, { ...facts, statements: [kept] }, { confirmed: true })).toMatchObject({
      changes: [],
    });
    for (const other of [
      { ...first, topics: [] },
      { ...first, status: 'withdrawn' as const },
    ])
      expect(changesToImport(facts, { ...facts, statements: [other, ...rest] }, { confirmed: true })).toEqual({
        kind: 'different',
        things: [`statement ${first.id}`],
      });
  });
});
