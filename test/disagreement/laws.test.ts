import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeQuestion } from '../../src/disagreement/find-disagreements.ts';
import { questionOf, type Told } from './told.ts';

const about = fc.constantFrom('utterance', 'quantity', 'event', 'order', 'cause', 'description' as const);

/** One of the optional parts of an account: absent, or one of a few values, so that accounts meet often. */
const maybe = <Part extends object>(...parts: Part[]) => fc.constantFrom<Partial<Part>>({}, ...parts);

const words = fc.constantFrom(
  '“we will mend the old bridge”',
  '“we will burn the old bridge”',
  '“mend the old bridge”',
  'the mill would close in the spring',
  'the mill might close in the spring',
  'warnings of widespread hunger were heard',
  'scores have died of hunger',
);

const figure = fc.record({
  printed: fc.constantFrom('48', '62', '1,200', '60,000', 'nearly 60,000'),
  comparator: fc.constantFrom('exact', 'over', 'about', 'nearly' as const),
});

const account: fc.Arbitrary<Told> = fc
  .record({
    words,
    figures: fc.array(figure, { maxLength: 2 }),
    source: maybe({ source: 'one' }, { source: 'two' }, { source: 'three' }),
    speaker: maybe({ speaker: 'the mayor' }, { speaker: 'the union' }),
    cue: maybe<Pick<Told, 'cue'>>({ cue: ['claimed', 'loaded'] }),
    version: maybe({ version: 'opens' }, { version: 'closes' }, { version: 'waits' }),
    time: maybe({ asOf: '2031-05-04' }, { asOf: '2031-05-06' }, { said: '2031-05-04' }, { said: '../2031-05-06' }),
    character: maybe({ characterisation: true }),
  })
  .map(({ words: content, figures, source, speaker, cue, version, time, character }) => ({
    ...source,
    ...speaker,
    ...cue,
    ...version,
    ...time,
    ...character,
    words: [content, ...figures.map(({ printed }) => `with ${printed} people`)].join(' '),
    figures: figures.map(({ printed, comparator }) => ({
      printed,
      comparator,
      value: Number(printed.replace(/\D/g, '')),
    })),
  }));

const accounts = fc.array(account, { minLength: 2, maxLength: 7 });

describe('whatever the accounts', () => {
  test('their order does not matter', () => {
    const shuffled = accounts.chain((told) =>
      fc.tuple(fc.constant(told), fc.shuffledSubarray([...told.keys()], { minLength: told.length })),
    );
    fc.assert(
      fc.property(about, shuffled, (kind, [told, order]) => {
        const { question, sources } = questionOf(kind, told);
        const mixed = order.flatMap((place) => question.accounts[place] ?? []);
        expect(judgeQuestion({ ...question, accounts: mixed }, sources)).toEqual(judgeQuestion(question, sources));
      }),
    );
  });

  test('reprints of one text never differ', () => {
    fc.assert(
      fc.property(about, account, fc.integer({ min: 2, max: 5 }), (kind, told, copies) => {
        const reprints = Array.from({ length: copies }, (_, copy) => ({
          ...told,
          source: `copy-${copy}`,
          family: 'wire',
        }));
        const { question, sources } = questionOf(kind, reprints);
        expect(judgeQuestion(question, sources)).toEqual([]);
      }),
    );
  });

  test('an account that does not speak to the matter changes nothing', () => {
    const silent: Told = { words: 'trains ran late that evening', source: 'silent' };
    fc.assert(
      fc.property(about, accounts, (kind, told) => {
        fc.pre(kind !== 'description');
        const { question, sources } = questionOf(kind, told);
        const withSilence = questionOf(kind, [...told, silent]);
        expect(judgeQuestion(withSilence.question, withSilence.sources)).toEqual(judgeQuestion(question, sources));
      }),
    );
  });

  test('what is flagged stands between sources, in two groups or more, word for word at its place', () => {
    fc.assert(
      fc.property(about, accounts, (kind, told) => {
        const { question, sources } = questionOf(kind, told);
        const found = judgeQuestion(question, sources);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { sides } of found) {
          expect(new Set(sides.map(({ group }) => group)).size).toBeGreaterThan(1);
          expect(new Set(sides.map(({ source }) => source)).size).toBeGreaterThan(1);
          expect(new Set(sides.map(({ statement, group }) => `${statement} ${group}`)).size).toBe(sides.length);
          for (const { source, start, end, excerpt, differs } of sides) {
            const text = sources.get(source)?.text ?? '';
            expect(text.slice(start, end)).toBe(excerpt);
            expect(differs.every((span) => span.start < span.end && span.end <= text.length)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a withdrawn account is in nothing that is flagged', () => {
    fc.assert(
      fc.property(about, accounts, (kind, told) => {
        const { question, sources } = questionOf(kind, [
          { ...told[0], words: told[0]?.words ?? '', status: 'withdrawn' },
          ...told.slice(1),
        ]);
        const sides = judgeQuestion(question, sources).flatMap((found) => found.sides);
        expect(sides.map(({ statement }) => statement)).not.toContain('statement-1');
      }),
    );
  });
});
