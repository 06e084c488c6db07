import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CrossReferences } from '../../src/desk/cross-references.ts';
import { roughUtteranceKey, utteranceKey } from '../../src/desk/utterance-key.ts';
import { edtfBounds } from '../../src/facts/edtf.ts';
import { harbourStory, statementIn } from '../made-up/harbour-story.ts';

const { statements, sources } = harbourStory();
const groupOf = (id: string, among = statements) => {
  const references = new CrossReferences(among);
  const statement = references.statements.get(id);
  return statement ? references.sayingSo(statement).map((same) => same.id) : [];
};

describe('the same words by the same speaker', () => {
  it('are one utterance across articles, whatever stands around the marks', () => {
    expect(groupOf('gazette-warned').toSorted()).toEqual(['courier-warned', 'gazette-warned']);
  });

  it('are two utterances when two speakers say them', () => {
    const among = statements.map((statement, index) => ({ ...statement, speaker: `speaker-${index}` }));
    expect(groupOf('gazette-warned', among)).toEqual(['gazette-warned']);
  });

  it('leaves paraphrases with other words apart', () => {
    expect(groupOf('gazette-hurt')).toEqual(['gazette-hurt']);
  });

  it('never joins what sources report in their own voice', () => {
    const reports = sources.map((source) => statementIn(source, `${source.id}-crane`, 'crane'));
    for (const { id } of reports) expect(groupOf(id, reports)).toEqual([id]);
  });
});

describe('the rough key', () => {
  it('is one for statements of one utterance', () => {
    const [first] = statements;
    if (!first) throw new RangeError('the made-up story has statements');
    const said = (exact: string) => ({ ...first, quoted: [], locator: { ...first.locator, exact } });
    const words = fc.constantFrom(
      'U.S.',
      'don’t',
      "don't",
      '10,000',
      'café',
      'ﬁve',
      'Hamas’s',
      'organise',
      'Old',
      'old',
      '1.2m',
    );
    const gaps = fc.constantFrom(' ', ' – ', '-', ', ', '... ', '\u00a0', ' “', '” ', '\u200b');
    const text = fc.array(fc.tuple(words, gaps), { maxLength: 6 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 12 })), text, (one, other) => {
        for (const variant of [
          other,
          one.toLowerCase(),
          one.replaceAll('’', "'"),
          one.replaceAll(' ', '\u00a0'),
          one.normalize('NFKC'),
        ])
          if (utteranceKey(said(one)) === utteranceKey(said(variant)))
            expect(roughUtteranceKey(said(variant))).toBe(roughUtteranceKey(said(one)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the catalogue', () => {
  const dates = fc.constantFrom('2025-07-24', '2025-07', '2025-07-24?', '2025-07-23/2025-07-24');
  const dated = fc.option(
    dates.map((edtf) => ({ edtf, printed: null, basis: 'editor' as const, by: 'U0OKAFOR' })),
    { nil: null },
  );
  const changed = fc.record({
    statement: fc.constantFrom(...statements),
    said: dated,
    asOf: dated,
    speaker: fc.constantFrom(null, 'okafor', 'somebody'),
    kind: fc.constantFrom('quote', 'mixed', 'paraphrase', 'report'),
    characterisation: fc.boolean(),
    topics: fc.subarray(['crane', 'aid', 'strike']),
  });
  const published = fc.dictionary(fc.constantFrom(...sources.map(({ id }) => id)), dates);

  it('tells of each statement what stands in it, whatever became of it and of its source before', () => {
    fc.assert(
      fc.property(fc.array(changed, { maxLength: 20 }), published, published, (changes, before, after) => {
        let publishedIn = before;
        const references = new CrossReferences(statements, (source) => publishedIn[source] ?? null);
        const kept = new Map(statements.map((statement) => [statement.id, statement]));
        for (const { statement, ...change } of changes) {
          const now = { ...statement, ...change };
          references.put(now);
          kept.set(now.id, now);
        }
        publishedIn = after;
        for (const { id } of sources) references.dateAnew(id);
        for (const statement of kept.values()) {
          const number = references.numberOf(statement.id) ?? -1;
          const known = statement.said?.edtf ?? after[statement.source];
          const placed = statement.asOf?.edtf ?? known;
          expect(references.at(number)).toBe(statement);
          expect({
            source: references.sourceOf(number),
            speaker: references.speakerOf(number),
            topics: references.topicsOf(number),
            kind: references.kindOf(number),
            characterisation: references.isCharacterisation(number),
            figures: references.hasFigures(number),
            said: references.saidOf(number),
            placed: references.placedOf(number),
          }).toEqual({
            source: statement.source,
            speaker: statement.speaker,
            topics: statement.topics,
            kind: statement.kind,
            characterisation: statement.characterisation,
            figures: statement.figures.length > 0,
            said: known === undefined ? null : edtfBounds(known),
            placed: placed === undefined ? null : edtfBounds(placed),
          });
          if (references.sayingSo(statement).length > 1) expect(references.mayShareWords(number)).toBe(true);
        }
      }),
    );
  });

  it('has no number for what is not shown, and keeps the number of what comes back', () => {
    const references = new CrossReferences(statements);
    const [first] = statements;
    if (!first) throw new RangeError('the made-up story has statements');
    const number = references.numberOf(first.id);
    references.remove(first.id);
    expect(references.numberOf(first.id)).toBeUndefined();
    expect(() => references.at(number ?? -1)).toThrow(RangeError);
    references.put(first);
    expect(references.numberOf(first.id)).toBe(number);
  });
});

describe('lists kept up to date one by one', () => {
  it('are those made at once, in whatever order statements come and go', () => {
    const known = fc.shuffledSubarray(statements, { minLength: 1 });
    fc.assert(
      fc.property(known, fc.shuffledSubarray(statements), known, (first, gone, last) => {
        const references = new CrossReferences(first);
        for (const { id } of gone) references.remove(id);
        for (const statement of last) references.put(statement);
        const kept = new Set([...first.filter((statement) => !gone.includes(statement)), ...last]);
        const anew = new CrossReferences(statements.filter((statement) => kept.has(statement)));
        for (const { id } of sources) expect(references.ofSource(id)).toEqual(anew.ofSource(id));
        for (const statement of statements) {
          expect(references.sayingSo(statement)).toEqual(anew.sayingSo(statement));
          if (statement.speaker !== null)
            expect(references.bySpeaker(statement.speaker)).toEqual(anew.bySpeaker(statement.speaker));
        }
      }),
    );
  });
});
