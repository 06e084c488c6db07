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
    ['a large number in letters or words', '1 million', '1m'],
    ['a British or American mother', 'mum', 'mom'],
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

  test('of a translation are variants, not a misquote', async () => {
    const text = (word: string, tag: string) =>
      `“There is nothing new ${word} that for the people of the harbour,” Ada Moreno ${tag}.`;
    const [translated] = await differencesAmong(text('in', 'said'), text('on', 'was quoted as saying in French'));
    expect([translated?.kind, translated?.severity]).toEqual(['quotation', 'low']);
    const [plain] = await differencesAmong(text('in', 'said'), text('on', 'said in the French town of Ys'));
    expect(plain?.severity).toBe('high');
  });

  test('that only begin with one phrase are two sentences', async () => {
    expect(
      await kinds(
        '“But I think that pier … is the best that we have ever built on the island,” Ada Moreno said.',
        '“But I think it wastes time to talk of tides when the boats are out,” Ada Moreno said.',
      ),
    ).toEqual([]);
  });

  test('that share no word with a meaning are two sentences', async () => {
    expect(
      await kinds(
        'Ada Moreno spoke of “the keeper of the light”.',
        'It happened at “the hour of the storm”, Ada Moreno said.',
      ),
    ).toEqual([]);
  });

  test('do not differ at an end that is written together or apart', async () => {
    const text = (word: string) =>
      `“The ${word} have been very useful in slowing the advance that they were making,” Ada Moreno said.`;
    expect(await kinds(text('air strikes'), text('airstrikes'))).toEqual([]);
    expect(await kinds(text('air strikes'), text('air raids'))).toEqual(['quotation']);
  });

  test('that an article quotes both ways are two sentences of one speaker', async () => {
    const other = WHOLE.replace('loud', 'sharp');
    expect(await kinds(`${WHOLE} Later, ${other}`, other)).toEqual([]);
  });
});

describe('a cut', () => {
  const full = '“The new offer does not appear to be made in good faith at all,” Ada Moreno said.';

  test('that loses a “not” is flagged, with the word', async () => {
    const cut = 'Ada Moreno said the new offer was “made in good faith at all”.';
    const found = await differencesAmong(full, cut);
    expect(shownKinds(found)).toEqual(['quotation']);
    expect(found[0]?.severity).toBe('medium');
    expect(found.flatMap((one) => wordsBySide(one, [full, cut]))[0]).toBe('a article-1: not appear');
  });

  test('before which the article says it in its own words is not', async () => {
    expect(await kinds(full, 'Ada Moreno said the new offer was not “made in good faith at all”.')).toEqual([]);
    expect(await kinds(full, 'Ada Moreno denied that the new offer was “made in good faith at all”.')).toEqual([]);
  });

  test('of which the article quotes the rest before its tag is not', async () => {
    const whole =
      '“I know that such a tune isn’t to the taste of all but my niece put it on the phone,” Ada Moreno said.';
    const first =
      '“I know that such a tune isn’t to the taste of all,” Ada Moreno said, “but my niece put it on the phone.”';
    expect(await kinds(whole, first)).toEqual([]);
    expect(
      await kinds(
        '“It isn’t to the taste of the whole town,” Ada Moreno said.',
        'It is “to the taste of the whole town”, Ada Moreno said.',
      ),
    ).toEqual(['quotation']);
  });

  test('before which the article puts it as what people guess is not', async () => {
    expect(
      await kinds(
        '“There is some talk in the town that they may be trying to leave the island,” Ada Moreno said.',
        'There was speculation in the town that they were “trying to leave the island”, Ada Moreno said.',
      ),
    ).toEqual([]);
  });

  test('is one difference, however many articles print the whole', async () => {
    expect(await kinds(full, full, full, 'Ada Moreno said the new offer was “made in good faith at all”.')).toEqual([
      'quotation',
    ]);
  });

  test('that begins behind a stop is not', async () => {
    expect(
      await kinds(
        '“They go there, not knowing the danger. We have to be more direct in the schools of the island,” Ada Moreno said.',
        '“We have to be more direct in the schools of the island,” Ada Moreno said.',
      ),
    ).toEqual([]);
  });

  test('of a sentence before which nothing turns it is not', async () => {
    expect(
      await kinds(
        '“The new offer was made in good faith at all times,” Ada Moreno said.',
        'Ada Moreno said the offer was “made in good faith at all times”.',
      ),
    ).toEqual([]);
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

  test.each([
    ['an outlet', 'Northland’s RT news agency'],
    ['an office of a country', 'Northland’s UN Ambassador'],
  ])('are not under a name and %s', async (_, carrier) => {
    expect(await kinds(said('Wilfried Strand'), said(carrier))).toEqual([]);
    expect(await kinds(said('Northland’s UN Ambassador'), said(carrier))).toEqual([]);
  });

  test('are not under whoever quoted somebody as saying them', async () => {
    const words = '“The tide took the second boat before anybody could reach it,”';
    expect(
      await kinds(said('Wilfried Strand'), `${words} Redport Radio Cooperative quoted Mr Strand as saying.`),
    ).toEqual([]);
  });

  test('are not under a name and an office', async () => {
    expect(await kinds(said('Wilfried Strand'), said('a spokesman for the coast guard'))).toEqual([]);
  });

  test('are not under two spellings of a name from another alphabet', async () => {
    expect(await kinds(said('Nouhad Machnouk'), said('Nuhad Mashnuq'))).toEqual([]);
  });
});
