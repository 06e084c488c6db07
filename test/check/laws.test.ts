import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTelling } from '../../src/check/telling-words.ts';
import { checkDraft } from '../../src/desk/check-draft.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { wordsOf } from '../../src/facts/words.ts';
import { curatedDesk } from '../made-up/curated-desk.ts';
import { reservoirStory } from './reservoir-story.ts';

const desks = [await curatedDesk(), createDesk(reservoirStory())] as const;

const deskAt = (number: number): Desk => desks[number] ?? desks[0];

/** Every stretch inside quotation marks that a desk has, with who said it. */
const quotations = desks.flatMap((desk, number) =>
  [...desk.statements.values()].flatMap(({ locator, quoted, speaker }) =>
    quoted.map(({ start, end }) => ({
      number,
      words: locator.exact.slice(start - locator.start, end - locator.start).split(/\s+/),
      speaker: desk.speakers.get(speaker ?? '')?.name ?? '',
    })),
  ),
);

const quotation = fc.constantFrom(...quotations.filter(({ words }) => words.length >= 5));

/** Five words or more of a quotation, from anywhere in it. */
const fragment = quotation.chain(({ number, words, speaker }) =>
  fc
    .tuple(fc.nat(words.length - 5), fc.nat(words.length - 5))
    .map(([from, more]) => ({ number, speaker, words: words.slice(from, from + 5 + more) })),
);

/** The verdict on a draft that says these words were somebody's. */
function verdictOn(words: string, { number, speaker }: { number: number; speaker: string }): string {
  return (
    checkDraft(`“${words}” ${speaker} said.\n\nNothing more.`, deskAt(number)).quotations[0]?.verdict ?? 'not looked at'
  );
}

describe('whatever the draft', () => {
  test('the words of a quotation are its words, cut wherever it may be', () => {
    fc.assert(
      fc.property(fragment, ({ words, ...of }) => {
        // A cut may lose a hedge, which is said; the words are never called altered, another's or unknown.
        expect(['exact', 'context']).toContain(verdictOn(words.join(' '), of));
      }),
    );
  });

  test('a whole statement that is all quotation is exact', () => {
    const whole = desks.flatMap((desk, number) =>
      [...desk.statements.values()].flatMap((one) => (one.kind === 'quote' ? [{ number, one }] : [])),
    );
    expect(whole.length).toBeGreaterThan(5);
    for (const { number, one } of whole) {
      const speaker = deskAt(number).speakers.get(one.speaker ?? '')?.name ?? '';
      expect(verdictOn(one.locator.exact, { number, speaker }), one.locator.exact).toBe('exact');
    }
  });

  test('one telling word changed in the middle is never exact', () => {
    fc.assert(
      fc.property(
        fragment,
        fc.nat(),
        fc.constantFrom('zebra', 'unwilling', 'gladly', '77'),
        ({ words, ...of }, at, put) => {
          const telling = words.flatMap((word, place) => {
            const [only] = wordsOf(word);
            return place > 0 && place < words.length - 1 && only && isTelling(only) ? [place] : [];
          });
          const place = telling[at % Math.max(1, telling.length)];
          fc.pre(place !== undefined);
          const changed = words.map((word, index) => (index === place ? put : word));
          expect(['altered', 'not-found']).toContain(verdictOn(changed.join(' '), of));
        },
      ),
    );
  });

  test('other glyphs, spaces, line breaks, dashes and initials change no verdict', () => {
    const set = fc.record({
      space: fc.constantFrom(' ', '  ', '\u00a0', '\u2009', '\n', ' \r\n'),
      apostrophe: fc.constantFrom("'", '’', 'ʼ'),
      end: fc.constantFrom('', ',', '.', '!', ' …'),
      upper: fc.boolean(),
    });
    fc.assert(
      fc.property(fragment, set, ({ words, ...of }, { space, apostrophe, end, upper }) => {
        const plain = words.join(' ').replace(/[.,]+$/, '');
        const text = plain.replace(/[’']/g, apostrophe).replaceAll(' ', space) + end;
        const first = upper ? text.charAt(0).toUpperCase() : text.charAt(0).toLowerCase();
        expect(verdictOn(first + text.slice(1), of)).toBe(verdictOn(plain, of));
      }),
    );
  });

  test('no text is too odd to be read, and every place lies in it', () => {
    const odd = fc.string({
      unit: fc.constantFrom(
        ...'“”"‘’\'[]().,…\n\t \u00ad\u200b\ud83d',
        'not ',
        'if ',
        '12 ',
        'Hart said ',
        'e',
        'é',
        '“We ',
        'the gates ',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), odd), fc.nat(1), (text, number) => {
        const { quotations, paraphrases, figures } = checkDraft(text, deskAt(number));
        for (const { span } of [...quotations, ...paraphrases, ...figures]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test('what differs is marked at its place, in the draft and in the source', () => {
    fc.assert(
      fc.property(fragment, ({ words, number, speaker }) => {
        const desk = deskAt(number);
        const changed = words.map((word, at) => (at === 2 ? 'zebra' : word));
        const text = `“${changed.join(' ')}” ${speaker} said.`;
        const [checked] = checkDraft(text, desk).quotations;
        fc.pre(checked?.verdict === 'altered');
        const draft = checked?.difference?.draft.map(({ start, end }) => text.slice(start, end));
        expect(draft).toEqual(['zebra']);
        const source = desk.sources.get(checked?.statement?.source ?? '')?.text ?? '';
        const there = checked?.difference?.statement.map(({ start, end }) => source.slice(start, end)) ?? [];
        expect(there.join(' ')).toContain(wordsOf(words[2] ?? '')[0]?.printed ?? '');
      }),
    );
  });
});
