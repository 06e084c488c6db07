import { describe, expect, test } from 'vitest';
import { differencesAmong } from './read-together.ts';

const attributions = async (...texts: string[]) =>
  (await differencesAmong(...texts)).filter(({ kind }) => kind === 'attribution');

const OWN = 'A small ferry sank in the harbour of Riverton on Monday night and left a crater in the quay.';
const GIVEN = 'A small ferry sank in the harbour of Riverton and left a crater in the quay, officials said.';
const DOUBTED = 'Divers doubt whether a small ferry sank in the harbour of Riverton and left a crater in the quay.';

describe('the claim that the articles of a story open with', () => {
  test('may differ where some tell it as their own and others give it to somebody or doubt it', async () => {
    const [found, ...others] = await attributions(OWN, GIVEN, DOUBTED);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ shown: false, confidence: 0.4 });
    expect(found?.sides.map(({ source, group }) => `${source} ${group}`)).toEqual([
      'article-1 a',
      'article-2 b',
      'article-3 b',
    ]);
  });

  test('is found in the second sentence where the first one tells something else', async () => {
    const late = `Nobody in Riverton slept well that night, it seems. ${OWN}`;
    const found = await attributions(late, GIVEN, DOUBTED, GIVEN.replace('officials', 'the police'));
    expect(found[0]?.sides.map(({ excerpt }) => excerpt)).toContain(OWN);
  });

  test('does not differ where all tell it alike', async () => {
    expect(await attributions(OWN, OWN.replace('small', 'little'), OWN.replace('Monday', 'the same'))).toEqual([]);
    expect(await attributions(GIVEN, GIVEN.replace('officials', 'the police'), DOUBTED)).toEqual([]);
  });

  test('is read as an own report where somebody only plans what is told', async () => {
    const plan = (words: string) => `The Riverton harbour ferry company ${words} its night line after many complaints.`;
    const found = await attributions(
      plan('plans to close'),
      plan('is said to close'),
      `${plan('will close').slice(0, -1)}, the Herald reported.`,
    );
    expect(found[0]?.sides.find(({ source }) => source === 'article-1')?.group).toBe('a');
    expect(new Set(found[0]?.sides.map(({ group }) => group)).size).toBe(2);
  });

  test('is not asked after where the openings tell of different things', async () => {
    expect(await attributions(OWN, 'The mayor said the school roof leaked again.', DOUBTED.slice(0, 40))).toEqual([]);
  });
});
