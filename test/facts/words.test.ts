import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalWords, oneSpelling, sameWords, wordsOf } from '../../src/facts/words.ts';

const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...'abcS’\'“" -–.,19éم'), fc.string({ unit: 'grapheme', maxLength: 1 })),
});
const plainWord = fc.stringMatching(/^[a-z]{1,8}$/);
const sentence = fc.array(plainWord, { minLength: 1, maxLength: 8 });

describe('the words of a text', () => {
  it('are stretches of it, in order', () => {
    fc.assert(
      fc.property(text, (printed) => {
        let end = 0;
        for (const word of wordsOf(printed)) {
          expect(printed.slice(word.start, word.end)).toBe(word.printed);
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
      }),
    );
  });

  it('keep accents that are spelt apart, and scripts whose vowels are marks', () => {
    expect(wordsOf('Ne\u0301tanyahou हिन्दी').map(({ printed }) => printed)).toEqual(['Ne\u0301tanyahou', 'हिन्दी']);
    expect(sameWords('Ne\u0301tanyahou', 'Nétanyahou')).toBe(true);
  });

  it('keep numbers whole and split what a list forgot to space', () => {
    expect(wordsOf('59,587 of 1.5m in the U.S. today').map(({ normal }) => normal)).toEqual([
      '59587',
      'of',
      '1.5m',
      'in',
      'the',
      'u.S',
      'today',
    ]);
    expect(wordsOf('aid,maps').map(({ normal }) => normal)).toEqual(['aid', 'maps']);
  });
});

describe('the same words', () => {
  it('are the same as themselves, and either way round', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(sameWords(a, a)).toBe(true);
        expect(sameWords(a, b)).toBe(sameWords(b, a));
      }),
    );
  });

  it('stay the same with other quotation marks, dashes and spaces', () => {
    const quotes = fc.constantFrom('"', '“', '”', '„', '«', '»', '‘', '’', '‟', "'");
    const gaps = fc.constantFrom(
      ' ',
      '  ',
      '\u00a0',
      '\u2009',
      '\n\n',
      ' – ',
      ' — ',
      '—',
      '–',
      '-',
      '\u2010',
      '\u2011',
      ', ',
      '. ',
    );
    fc.assert(
      fc.property(
        sentence,
        fc.array(gaps, { minLength: 8, maxLength: 8 }),
        quotes,
        quotes,
        (words, between, open, close) => {
          const printed = words.map((word, index) => (index === 0 ? word : between[index] + word)).join('');
          expect(sameWords(`${open}${printed}${close}`, words.join(' '))).toBe(true);
        },
      ),
    );
  });

  it('stay the same with invisible characters inside a word', () => {
    for (const unseen of '\u00ad\u200b\u2060\ufeff') expect(sameWords(`cease${unseen}fire`, 'ceasefire')).toBe(true);
  });

  it('are others when one of them is', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), plainWord, (words, at, word) => {
        const place = at % words.length;
        fc.pre(oneSpelling(words[place] ?? '') !== oneSpelling(word));
        expect(sameWords(words.join(' '), words.toSpliced(place, 1, word).join(' '))).toBe(false);
        expect(sameWords(words.join(' '), words.toSpliced(place, 1).join(' '))).toBe(false);
      }),
    );
  });

  it.each([
    ["Hamas's response", 'Hamas’ response'],
    ['Neighbours travelled to the centre', 'neighbors traveled to the center'],
    ['It organised the defence programme', 'it organized the defense program'],
    ['a counsellor fuelled the labelling', 'a counselor fueled the labeling'],
    ['59,587 people', '59587 people'],
    ['to reach a ceasefire in Gaza,”', 'to reach a ceasefire in Gaza”.'],
    ['a cease-fire', 'a cease\u2011fire'],
  ])('%j is %j', (a, b) => {
    expect(sameWords(a, b)).toBe(true);
  });

  it.each([
    ['lack of desire', 'lack of will'],
    ['it is over', 'it was over'],
    ['the form was filled', 'the form was filed'],
    ['refilled', 'refiled'],
    ['they polled', 'they poled'],
    ['not in good faith', 'in good faith'],
    ['1,200', '1,201'],
    ['1.5', '15'],
    ['the US', 'the us'],
    ['its', "it's"],
  ])('%j is not %j', (a, b) => {
    expect(sameWords(a, b)).toBe(false);
  });

  it('have one normal form, which is its own', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const normal = normalWords(words.join(' '));
        expect(normalWords(normal)).toBe(normal);
      }),
    );
  });
});
