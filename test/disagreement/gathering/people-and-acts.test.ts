import { describe, expect, test } from 'vitest';
import { differencesAmong, shownKinds } from './read-together.ts';

const kinds = async (...texts: string[]) => shownKinds(await differencesAmong(...texts));

describe('the occupation of one person', () => {
  test('that differs is flagged', async () => {
    expect(
      await kinds(
        'The hill is safe, said Ada Moreno, a volcanologist.',
        'Astronomer Ada Moreno said the hill is safe.',
      ),
    ).toEqual(['characterisation']);
  });

  test.each([
    ['a near field', 'a geologist', 'a volcanologist'],
    ['a general word', 'a scientist', 'a volcanologist'],
    ['an office', 'an adviser to the council', 'a volcanologist'],
  ])('does not differ by %s', async (_, one, other) => {
    expect(
      await kinds(`The hill is safe, said Ada Moreno, ${one}.`, `Ada Moreno, ${other}, said the hill is safe.`),
    ).toEqual([]);
  });
});

describe('the holder of a post', () => {
  test('named differently is flagged', async () => {
    expect(
      await kinds(
        'The leader of Red Hand, Ben Okoro, was arrested.',
        'Police want Luis Vega, leader of Red Hand, for the raid.',
      ),
    ).toEqual(['characterisation']);
  });

  test('is not flagged for a former holder, a deputy or one of several', async () => {
    const held = 'The leader of Red Hand, Ben Okoro, was arrested.';
    expect(await kinds(held, 'Police want Luis Vega, former leader of Red Hand, for the raid.')).toEqual([]);
    expect(await kinds(held, 'Police want Luis Vega, a leader of Red Hand, for the raid.')).toEqual([]);
  });

  test('called an alleged one elsewhere only may differ', async () => {
    const found = await differencesAmong(
      'The leader of Red Hand, Ben Okoro, was arrested.',
      'Ben Okoro, an alleged leader of Red Hand, was arrested.',
    );
    expect(found.map(({ kind, shown }) => [kind, shown])).toEqual([['characterisation', false]]);
  });
});

describe('who did it', () => {
  const found = (who: string) => `${who} in the northern valley have found mass graves near the old mill road.`;

  test('is flagged where the subjects exclude each other', async () => {
    expect(await kinds(found('Police'), found('Soldiers'))).toEqual(['cause']);
  });

  test('is not flagged beside a word that goes with both', async () => {
    expect(await kinds(found('Police'), found('Security forces'))).toEqual([]);
    expect(await kinds(found('Soldiers'), found('Authorities'))).toEqual([]);
  });

  test('is not flagged for two words for the same people', async () => {
    const gone = (who: string) =>
      `Three northern ${who} who disappeared during a training exercise at the harbour base were found.`;
    expect(await kinds(gone('soldiers'), gone('officers'))).toEqual([]);
    expect(await kinds(found('Soldiers'), found('Officers'))).toEqual([]);
  });

  test('is not flagged for another act on the same thing', async () => {
    expect(
      await kinds(found('Police'), 'Soldiers in the northern valley have guarded mass graves near the old mill road.'),
    ).toEqual([]);
  });
});

describe('where a thing is', () => {
  const school = (where: string) => `The pupils attend a teacher training college ${where}, their parents said.`;

  test('only may differ, since places lie in one another', async () => {
    const found = await differencesAmong(school('in Redport'), school('near Greyford'));
    expect(found.map(({ kind, shown }) => [kind, shown])).toEqual([['event', false]]);
  });

  test.each([
    ['two names of one country', 'in the UK', 'in the United Kingdom'],
    ['a town and a country', 'in Redport', 'in the US'],
    ['a place and an adjective of one', 'in Redport', 'in the Asian port'],
    ['a country and a part of the world', 'in France', 'in Europe'],
  ])('does not differ by %s', async (_, one, other) => {
    expect(await differencesAmong(school(one), school(other))).toEqual([]);
  });

  test('may differ by two countries', async () => {
    expect(await differencesAmong(school('in France'), school('in Peru'))).toHaveLength(1);
  });

  test('does not differ by a place in a place', async () => {
    expect(
      await differencesAmong(school('in Redport'), `${school('in Northland')} Redport, Northland, is small.`),
    ).toEqual([]);
  });
});

test('who is named for a post is no characterisation, whatever the sentence around it', async () => {
  expect(
    await differencesAmong(
      'The split will make chief Ada Moreno the chairman of the Pier and printing business.',
      'In a shameful and reckless move Ada Moreno will be chairman of the Pier and printing arm.',
    ),
  ).toEqual([]);
});
