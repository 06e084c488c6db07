import { describe, expect, test } from 'vitest';
import { differencesAmong } from './read-together.ts';

const told = async (...texts: string[]) =>
  (await differencesAmong(...texts))
    .filter(({ why }) => why.startsWith('Told as done'))
    .map(({ kind, shown, why }) => ({ kind, shown, why }));

const DONE = 'The doctor performed an unplanned biopsy on the singer before she left the Harbour clinic.';

describe('what one article tells as done', () => {
  test('may differ where another has it denied', async () => {
    expect(
      await told(DONE, 'The doctor denied performing an unplanned biopsy on the singer at the Harbour clinic.'),
    ).toEqual([{ kind: 'event', shown: false, why: 'Told as done / denied or left open: denied performing.' }]);
  });

  test('may differ where another denies it itself or leaves it open', async () => {
    const searched =
      'State police and local police were involved in the search for the soldiers of the Northland army.';
    expect(
      await told(searched, 'State and local police were not involved in any search for the Northland soldiers.'),
    ).toMatchObject([{ kind: 'event', why: 'Told as done / denied or left open: were not involved.' }]);
    expect(
      await told(
        'The meteorite buried itself deep in the soft ground behind the airport of Riverton.',
        'It was not clear whether the meteorite was buried in the soft ground behind the airport.',
      ),
    ).toMatchObject([{ kind: 'event' }]);
  });

  test('may differ where another leaves it to somebody’s word', async () => {
    expect(
      await told(DONE, 'The doctor allegedly performed an unplanned biopsy on the singer at the Harbour clinic.'),
    ).toMatchObject([
      { kind: 'attribution', shown: false, why: "Told as done / left to somebody's word: allegedly performed." },
    ]);
  });

  test.each([
    ['another act is denied', 'The doctor denied leaving the singer alone at the Harbour clinic before the biopsy.'],
    ['it is done to something else', 'The Harbour clinic said the doctor never performed in a theatre in his life.'],
    [
      'what is denied is only told of',
      'The clinic asked whether the biopsy performed by the doctor on the singer hurt.',
    ],
    ['somebody will not do it', 'The doctor would not perform an unplanned biopsy on a singer at the Harbour clinic.'],
  ])('does not differ where %s', async (_, text) => {
    expect(await told(DONE, text)).toEqual([]);
  });

  test('is no difference between two people: the one’s word against the other’s is the story', async () => {
    expect(
      await told(
        `A nurse said that the doctor performed an unplanned biopsy on the singer at the Harbour clinic.`,
        'The doctor denied performing an unplanned biopsy on the singer at the Harbour clinic.',
      ),
    ).toEqual([]);
  });

  test('is not asked after where the same article gives both accounts', async () => {
    const denial = 'The doctor denied performing an unplanned biopsy on the singer at the Harbour clinic.';
    expect(await told(`${DONE} ${denial}`, denial)).toEqual([]);
  });
});
