import { describe, expect, test } from 'vitest';
import { differencesAmong, shownKinds } from './read-together.ts';

const kinds = async (...texts: string[]) => shownKinds(await differencesAmong(...texts));

describe('the time of one event', () => {
  test('on two days is flagged', async () => {
    expect(
      await kinds(
        'Four ambulances left the old harbour hospital late on Saturday carrying the wounded sailors.',
        'Four ambulances left the old harbour hospital late on Thursday carrying the wounded sailors.',
      ),
    ).toEqual(['order']);
  });

  test('on two dates is flagged', async () => {
    expect(
      await kinds(
        'The sailors went missing on September 25 after a storm.',
        'The sailors, who are feared dead, went missing on Sept. 26.',
      ),
    ).toEqual(['order']);
  });

  test('on one date in two spellings is not', async () => {
    expect(await kinds('The sailors went missing on 26 September.', 'The sailors went missing on Sept. 26.')).toEqual(
      [],
    );
  });

  test('at two hours is flagged', async () => {
    expect(
      await kinds(
        'Residents heard a loud explosion around 11 p.m. near the harbour.',
        'Residents reported a blast near the harbour around midnight.',
      ),
    ).toEqual(['order']);
  });

  test('just before and just after midnight is flagged', async () => {
    expect(
      await kinds(
        'Residents heard a loud blast just before midnight.',
        'Residents heard the loud blast just after midnight.',
      ),
    ).toEqual(['order']);
  });

  test.each([
    ['around 11 p.m.', 'around 11:05 p.m.'],
    ['just before midnight', 'around midnight'],
    ['at 11 p.m.', 'at 23:00'],
    ['at 18:18 GMT', 'at 1 p.m.'],
  ])('%s and %s is not', async (one, other) => {
    expect(
      await kinds(
        `Residents heard a loud explosion ${one} near the harbour.`,
        `Residents heard a loud explosion ${other} near the harbour.`,
      ),
    ).toEqual([]);
  });
});

describe('days are not compared', () => {
  test('of the saying and of the event', async () => {
    expect(
      await kinds(
        'The old wooden ferry crashed into the stone pier on Friday, the harbour master said.',
        'The old wooden ferry crashed into the stone pier, the harbour master said Saturday.',
      ),
    ).toEqual([]);
  });

  test('of two events', async () => {
    expect(
      await kinds(
        'Divers found the ferry’s bell on Friday in the outer harbour.',
        'Divers met the ferry’s owners on Saturday in the outer harbour.',
      ),
    ).toEqual([]);
  });

  test('of what happens again and again', async () => {
    const march = (day: string) =>
      `Thousands of dock workers marched through the old harbour on ${day} to demand higher wages.`;
    expect(await kinds(march('Monday'), march('Tuesday'), march('Wednesday'))).toEqual([]);
  });

  test('where an article has both', async () => {
    const landed = (day: string) => `The first relief plane landed at the northern island airfield on ${day}.`;
    expect(await kinds(`${landed('Friday')} ${landed('Saturday')}`, landed('Saturday'))).toEqual([]);
  });

  test('last week’s and this week’s', async () => {
    const landed = (day: string) => `The first relief plane landed at the northern island airfield ${day}.`;
    expect(await kinds(landed('last Friday'), landed('on Saturday'))).toEqual([]);
  });
});
