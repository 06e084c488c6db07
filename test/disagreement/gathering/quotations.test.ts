import { describe, expect, test } from 'vitest';
import { differencesAmong, shownKinds, wordsBySide } from './read-together.ts';

const WHOLE = '“We heard a loud crack and the whole pier began to sway under us,” Ada Moreno told reporters.';

const kinds = async (...texts: string[]) => shownKinds(await differencesAmong(...texts));

describe('words inside quotation marks', () => {
  test('that differ between articles are flagged, with the words that do', async () => {
    const texts = [WHOLE, WHOLE.replace('loud', 'sharp'), WHOLE];
    const found = await differencesAmong(...texts);
    expect(shownKinds(found)).toEqual(['quotation']);
    expect(found[0]?.severity).toBe('high');
    expect(found.flatMap((one) => wordsBySide(one, texts))).toEqual([
      'a article-1: loud',
      'b article-2: sharp',
      'a article-3: loud',
    ]);
  });

  test('that one article puts in, in the middle, are flagged', async () => {
    expect(await kinds(WHOLE, WHOLE.replace('the whole pier', 'the whole rotten wooden pier'))).toEqual(['quotation']);
  });

  test('whose order is turned round are flagged', async () => {
    expect(
      await kinds(
        '“We saw the crater from the blast in the yard,” said Ada Moreno.',
        '“We saw the blast from the crater in the yard,” said Ada Moreno.',
      ),
    ).toEqual(['quotation']);
  });

  test('of a scrap of two are flagged when a telling one is shared', async () => {
    expect(
      await kinds(
        'The families of those “shamelessly cheated” have his support, Governor Ben Okoro said.',
        'Governor Ben Okoro said the families had been “shamelessly robbed”.',
      ),
    ).toEqual(['quotation']);
  });

  test('of a scrap of two that share only a word of emphasis are not', async () => {
    expect(
      await kinds(
        'He was “extremely proud” of the crew, Governor Ben Okoro said.',
        'Governor Ben Okoro said the flood had been “extremely costly”.',
      ),
    ).toEqual([]);
  });

  test.each([
    ['a cut', '“The whole pier began to sway under us,” Ada Moreno said.'],
    ['a marked cut', '“We heard a loud crack … and the whole pier began to sway under us,” Ada Moreno said.'],
    ['a gloss in square brackets', WHOLE.replace('the whole pier', 'the whole [wooden] pier')],
    ['a gloss in round brackets', WHOLE.replace('the whole pier', 'the whole pier (the wooden one)')],
    ['other glyphs and punctuation', WHOLE.replaceAll(/[“”]/g, '"').replace('crack and', 'crack, and')],
    ['a capital at the start', `She said: “${WHOLE.slice(1).replace('We heard', 'we heard')}`],
  ])('do not differ by %s', async (_, other) => {
    expect(await kinds(WHOLE, other)).toEqual([]);
  });

  test.each([
    ['written together or apart', 'cease-fire', 'ceasefire'],
    ['British or American', 'organised', 'organized'],
    ['a number in figures or words', 'three', '3'],
    ['shortened', 'Sergeant', 'Sgt'],
    ['brought over from another alphabet', 'Koran', 'Quran'],
    ['an ampersand', 'and', '&'],
  ])('do not differ where a word is %s', async (_, one, other) => {
    const text = (word: string) =>
      `“They stood before the crowd with the ${word} sign in their hands all day,” said Ada Moreno.`;
    expect(await kinds(text(one), text(other))).toEqual([]);
  });

  test('that only share a phrase at the end are two sentences', async () => {
    expect(
      await kinds(
        'The ministry is “inching closer to the release of the harbour pilots”, Ada Moreno said.',
        '“We expect the company to deliver on the release of the harbour pilots and their families,” Ada Moreno said.',
      ),
    ).toEqual([]);
  });

  test('that an article quotes both ways are two sentences of one speaker', async () => {
    const other = WHOLE.replace('loud', 'sharp');
    expect(await kinds(`${WHOLE} Later, ${other}`, other)).toEqual([]);
  });
});

describe('the same words', () => {
  const said = (name: string) => `“The tide took the second boat before anybody could reach it,” said ${name}.`;

  test('under two names are flagged', async () => {
    expect(await kinds(said('Wilfried Strand'), said('Wilfredo Marsh'))).toEqual(['speaker']);
  });

  test('are not where one article names both people: the words may be read to the wrong one', async () => {
    expect(await kinds(`${said('Wilfried Strand')} Wilfredo Marsh was there too.`, said('Wilfredo Marsh'))).toEqual([]);
  });

  test('are not under one name with and without its title or first name', async () => {
    expect(await kinds(said('Professor Wilfried Strand'), said('Wilfried Strand'))).toEqual([]);
  });

  test('are not under a name and an office', async () => {
    expect(await kinds(said('Wilfried Strand'), said('a spokesman for the coast guard'))).toEqual([]);
  });

  test('are not under two spellings of a name from another alphabet', async () => {
    expect(await kinds(said('Nouhad Machnouk'), said('Nuhad Mashnuq'))).toEqual([]);
  });
});
