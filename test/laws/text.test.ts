import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedRuns } from '../../src/disagreement/words/alignment.ts';
import { compareDates } from '../../src/facts/edtf.ts';
import { wordsOf } from '../../src/facts/words.ts';
import { findFigures } from '../../src/ingest/figures/figures.ts';
import { inParts, joined } from '../../src/slack/adding/pasted-text.ts';
import { askedText } from '../../src/slack/asked-text.ts';
import { LONGEST_FIELD, textPart } from '../../src/slack/blocks/add-views.ts';
import { differingWords } from '../../src/slack/blocks/differing-words.ts';
import { draftOf, partsOf } from '../../src/slack/blocks/draft-fields.ts';
import { pieces } from '../../src/slack/blocks/pieces.ts';
import { escapeText, link, linkable, mrkdwn, unescapeText } from '../../src/slack/mrkdwn.ts';
import { RUNS } from './runs.ts';

/** Text of anything, and of what is most often read wrongly. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...'<>&|!@#*_~`“”"’.,:;()[] \n\t\u00a0\u200d\u0301é😀',
      'amp;',
      'lt;',
      'U0BOT',
      'https://a.example',
    ),
  }),
);
const wordy = fc
  .array(fc.constantFrom('the', 'crane', 'fell', 'not', 'on', 'Monday', '12', 'people', 'don’t'), { maxLength: 40 })
  .map((words) => words.join(' '));

describe('what goes to Slack and comes from it', () => {
  test('escaped text holds no markup and reads back', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(escapeText(words)).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
        expect(unescapeText(escapeText(words))).toBe(words);
      }),
      RUNS,
    );
  });

  test('the words of a message are those that were typed, but for space', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(askedText(escapeText(words), 'U0BOT')).toBe(words.replace(/[^\S\n]+/g, ' ').trim());
      }),
      RUNS,
    );
  });

  test('a link is one link, to http or https, or it is its label', () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      text,
      text.map((words) => `https://a.example/${words}`),
    );
    fc.assert(
      fc.property(address, text, (url, label) => {
        const written = link(url, label).text;
        if (linkable(url) === null) expect(written).toBe(escapeText(label));
        else expect(written).toMatch(/^<https?:\/\/[^<>|\s]+\|[^<>|]*>$/);
      }),
      RUNS,
    );
  });

  test('every value in the mrkdwn template is escaped, once', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(mrkdwn`*${a}* ${b}`.text).toBe(`*${escapeText(a)}* ${escapeText(b)}`);
      }),
      RUNS,
    );
  });
});

describe('text that is cut', () => {
  test('in pieces is the text again, and no pair of surrogates is parted', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (words, size) => {
        const cut = pieces(words, size);
        expect(cut.join('')).toBe(words);
        for (const piece of cut) expect(piece.length).toBeLessThanOrEqual(size);
        if (words.isWellFormed()) for (const piece of cut) expect(piece.isWellFormed()).toBe(true);
      }),
      RUNS,
    );
  });

  test('into the fields of the form for an article is the text again', () => {
    const long = fc
      .tuple(fc.array(text, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 300 }))
      .map(([some, often]) => some.join(' ').repeat(often).slice(0, 20_000));
    fc.assert(
      fc.property(long, (words) => {
        const { parts, joints } = inParts(words.replace(/\s+/g, ' '));
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(LONGEST_FIELD);
        const fields = Object.fromEntries(parts.map((part, at) => [textPart(at), part]));
        expect(joined(fields, joints)).toBe(words.replace(/\s+/g, ' ').trim());
      }),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 4) },
    );
  });

  test('into the fields of the form for a draft keeps its words', () => {
    fc.assert(
      fc.property(fc.array(wordy, { maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (paragraphs, often) => {
        const draft = Array.from({ length: often }, () => paragraphs.join('\n\n')).join('\n\n');
        const parts = partsOf(draft);
        if (parts !== null)
          expect(draftOf(parts).split(/\s+/).join(' ').trim()).toBe(draft.split(/\s+/).join(' ').trim());
      }),
      RUNS,
    );
  });
});

describe('texts beside each other', () => {
  test('keep all their words in what differs, and mark nothing between alike ones', () => {
    fc.assert(
      fc.property(fc.oneof(text, wordy), fc.oneof(text, wordy), (was, now) => {
        const shown = differingWords(was, now);
        expect(shown.was.map((part) => part.text).join('')).toBe(was);
        expect(shown.now.map((part) => part.text).join('')).toBe(now);
        expect(differingWords(was, was).was.some(({ differs }) => differs)).toBe(false);
      }),
      RUNS,
    );
  });

  test('share runs that are the same words, in order, and never overlap', () => {
    fc.assert(
      fc.property(wordy, wordy, (left, right) => {
        const [a, b] = [wordsOf(left), wordsOf(right)];
        let [fromA, fromB] = [0, 0];
        for (const run of sharedRuns(a, b)) {
          expect(run.a).toBeGreaterThanOrEqual(fromA);
          expect(run.b).toBeGreaterThanOrEqual(fromB);
          [fromA, fromB] = [run.a + run.length, run.b + run.length];
          for (let at = 0; at < run.length; at += 1) expect(a[run.a + at]?.normal).toBe(b[run.b + at]?.normal);
        }
      }),
      RUNS,
    );
  });
});

describe('numbers and dates', () => {
  test('a figure that is printed is read with its value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 13, max: 1_899_999 }).filter((value) => value < 1900 || value > 2100),
        fc.constantFrom('en', 'plain'),
        (value, way) => {
          const printed = way === 'en' ? value.toLocaleString('en') : String(value);
          const [found] = findFigures(`The port said ${printed} people were hurt.`);
          expect(found?.min, printed).toBe(value);
          expect(found?.max, printed).toBe(value);
        },
      ),
      RUNS,
    );
  });

  test('dates have one order, whatever the order they come in', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const some = fc.uniqueArray(
      fc.oneof(
        day,
        day.map((date) => date.slice(0, 7)),
        day.map((date) => `../${date}`),
        day.map((date) => `${date}?`),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (dates) => {
        const sorted = dates.toSorted(compareDates);
        const again = dates.toReversed().toSorted(compareDates);
        expect(again.map((date, at) => compareDates(date, sorted[at] ?? null))).toEqual(again.map(() => 0));
      }),
      RUNS,
    );
  });
});
