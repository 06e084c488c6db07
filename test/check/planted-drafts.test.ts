import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../src/desk/check-draft.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { curatedDesk } from '../made-up/curated-desk.ts';
import { articlesDraft } from './articles-draft.ts';
import { type Case, draftOf, type PlantedDraft } from './planted.ts';
import { reservoirDraft } from './reservoir-draft.ts';
import { reservoirStory } from './reservoir-story.ts';

/** The verdict on the words that each case looks at, in a draft of all cases. */
function verdictsIn(draft: PlantedDraft, desk: Desk, set = (text: string) => text): (one: Case) => string {
  const plain = draftOf(draft);
  const text = set(plain);
  const { quotations, paraphrases, figures } = checkDraft(text, desk);
  return ([, passage, looked]) => {
    const from = plain.indexOf(passage) + passage.indexOf(looked);
    const found = [...quotations, ...figures, ...paraphrases].find(({ span }) => span.start === from);
    return found?.verdict ?? 'not looked at';
  };
}

/** The cases that got another verdict than is due, as they are read: what was done, where, and what was said of it. */
const missed = (cases: readonly Case[], verdictOn: (one: Case) => string): string[] =>
  cases.flatMap((one) => {
    const verdict = verdictOn(one);
    return verdict === one[3] ? [] : [`${one[0]}: ${one[1]} → ${verdict}`];
  });

/** A text as mail and typewriters set it: no line longer than `width`, at the same places. */
const wrapped =
  (width: number) =>
  (text: string): string =>
    text
      .split('\n')
      .map((paragraph) => {
        let length = 0;
        const words = paragraph.split(' ');
        return words
          .map((word, at) => {
            const fits = at === 0 || length + 1 + word.length <= width;
            const before = at === 0 ? '' : fits ? ' ' : '\n';
            length = at === 0 || !fits ? word.length : length + 1 + word.length;
            return before + word;
          })
          .join('');
      })
      .join('\n');

describe.each([
  ['the two articles', curatedDesk, articlesDraft],
  ['a made-up story', async () => createDesk(reservoirStory()), reservoirDraft],
] as const)('a draft over %s', (_, deskOf, draft) => {
  test('is long enough to tell', () => {
    expect(draft.planted.length).toBeGreaterThanOrEqual(30);
    expect(draft.honest.length).toBeGreaterThanOrEqual(30);
  });

  test('has at most one of the planted changes judged otherwise', async () => {
    const verdictOn = verdictsIn(draft, await deskOf());
    const others = missed(draft.planted, verdictOn);
    expect(others.slice(1), others.join('\n')).toEqual([]);
  });

  test('has no honest quotation accused', async () => {
    const verdictOn = verdictsIn(draft, await deskOf());
    expect(missed(draft.honest, verdictOn)).toEqual([]);
  });

  test.each([40, 72])('is judged alike when its lines are broken after %i characters', async (width) => {
    const desk = await deskOf();
    const [plain, broken] = [verdictsIn(draft, desk), verdictsIn(draft, desk, wrapped(width))];
    const cases = [...draft.planted, ...draft.honest];
    expect(cases.map((one) => [one[1], broken(one)])).toEqual(cases.map((one) => [one[1], plain(one)]));
  });
});

test('an article that the desk has is a draft in which nothing is wrong', async () => {
  const desk = await curatedDesk();
  const verdicts = [...desk.sources.values()].flatMap(({ text }) => {
    const { quotations, paraphrases, figures } = checkDraft(text, desk);
    expect(quotations.length + figures.length).toBeGreaterThan(5);
    return [...quotations, ...paraphrases, ...figures].map(({ verdict }) => verdict);
  });
  expect(new Set(verdicts)).toEqual(new Set(['exact', 'near', 'agrees', 'not-found']));
  expect(verdicts.filter((verdict) => verdict === 'not-found').length).toBeLessThan(verdicts.length / 5);
});
