import { describe, expect, test } from 'vitest';
import { differencesAmong, shownKinds } from './read-together.ts';

const kinds = async (...texts: string[]) => shownKinds(await differencesAmong(...texts));

const committee = (verb: string) =>
  `A committee formed by the island government to study the wreck ${verb} it was a small fishing boat that sank in the storm.`;
const governor = (amount: string, verb = 'said') =>
  `On Tuesday, Governor Ben Okoro ${verb} ${amount} of the boats at the first pier appeared to have been abandoned for some time.`;

describe('one sentence in two rewrites', () => {
  test.each([
    ['determined', 'confirmed'],
    ['confirmed', 'believed'],
  ])('whose verb puts it in another strength is flagged: %s, %s', async (one, other) => {
    expect(await kinds(committee(one), committee(other))).toEqual(['cue']);
  });

  test('is flagged for a judging verb beside a neutral one', async () => {
    expect(await kinds(governor('many'), governor('many', 'claimed'))).toContain('cue');
  });

  test.each([
    ['said', 'says'],
    ['said', 'added'],
    ['said', 'stated'],
  ])('is not flagged for house verbs: %s, %s', async (one, other) => {
    expect(await kinds(governor('many', one), governor('many', other))).toEqual([]);
  });

  test('with another amount is flagged', async () => {
    expect(await kinds(governor('many'), governor('some'))).toEqual(['paraphrase']);
  });

  test('from which a word of doubt has gone is flagged', async () => {
    expect(
      await kinds(
        'The guard is being hailed as a hero in the capital after reportedly shooting the armed man inside the old parliament.',
        'The guard is being hailed as a hero in the capital after shooting the armed man inside the old parliament.',
      ),
    ).toEqual(['paraphrase']);
  });

  test('is not flagged where the other gives it to somebody', async () => {
    expect(
      await kinds(
        'The nun apparently had no idea that she was pregnant before she gave birth at the hospital on the hill.',
        'The nun said she had no idea that she was pregnant before she gave birth at the hospital on the hill.',
      ),
    ).toEqual([]);
  });

  test('is not flagged for a tense', async () => {
    expect(
      await kinds(
        'Charred remains like those found at the first site can leave very little for the laboratory to test.',
        'Charred remains like those found at the first site could leave very little for the laboratory to test.',
      ),
    ).toEqual([]);
  });

  test('is not flagged for a denial told in two ways', async () => {
    expect(
      await kinds(
        'An official denied that the woman held at the border since Monday was the wife of the wanted man.',
        'An official said that the woman held at the border since Monday was not the wife of the wanted man.',
      ),
    ).toEqual([]);
  });

  test('is not flagged for a denial inside a word', async () => {
    const diver = (how: string) =>
      `A diver ${how} by the harbour office as the law asks went down to the wreck on the first night.`;
    expect(await kinds(diver('not certified'), diver('uncertified'))).toEqual([]);
    expect(await kinds(diver('not certified'), diver('certified'))).toEqual(['paraphrase']);
  });

  test('is not flagged where the doubt is of a word that the other leaves out', async () => {
    const swelling = (what: string) =>
      `The inquiry holds that the rope began to swell during the ${what} dive and cut off the flow of air.`;
    expect(await kinds(swelling('allegedly unauthorised'), swelling(''))).toEqual([]);
  });

  test('is not flagged where the other doubts by its frame', async () => {
    expect(
      await kinds(
        'One of the things looked at is that they may be trying to find some way to stay in the north.',
        'Some on the pier hold the view is that they were trying to find some way to stay in the north.',
      ),
    ).toEqual([]);
  });

  test('into which a denial is put is flagged', async () => {
    expect(
      await kinds(
        'The mayor took in a young man from the harbour as her godson to keep him from turning into a seal at night.',
        'The mayor did take in a young man from the harbour as her godson, but not to keep him from turning into a seal.',
      ),
    ).toEqual(['paraphrase']);
  });

  test('is not flagged for another clause behind the same beginning', async () => {
    expect(
      await kinds(
        'The three pilots were reported missing from the old harbour base, located in a quiet town, after a trip.',
        'The three pilots who were reported missing from the old harbour base were not considered a danger.',
      ),
    ).toEqual([]);
  });

  test('is not flagged for a slight doubt, which only may differ', async () => {
    const found = await differencesAmong(
      'The lack of any eyewitness accounts of a fire outside the town suggests that something else was likely behind the blast.',
      'The lack of any eyewitness accounts of a fire outside the town suggests that something else was behind the blast.',
    );
    expect(found.map(({ kind, shown }) => [kind, shown])).toEqual([['paraphrase', false]]);
  });

  test('points at the place, also where nothing stands in it', async () => {
    const [found] = await differencesAmong(governor('many'), governor('some'));
    expect(found?.sides.map(({ differs }) => differs.length)).toEqual([1, 1]);
  });
});
