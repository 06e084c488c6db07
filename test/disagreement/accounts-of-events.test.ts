import { describe, expect, test } from 'vitest';
import { differingWords, judge, kindsOf, type Told } from './told.ts';

const sold: Told = { words: 'the ferry was sold at noon', version: 'sold' };
const lent: Told = { words: 'the ferry was lent to the islands', version: 'lent' };

describe('what happened', () => {
  test('is flagged as grave when sources say different things in their own voice', () => {
    expect(judge('event', sold, lent)).toMatchObject([{ kind: 'event', severity: 'high', shown: true }]);
    expect(differingWords('event', sold, lent)).toEqual([['sold at noon'], ['lent to the islands']]);
  });

  test('is less grave where one side passes on what somebody said', () => {
    expect(judge('event', sold, { ...lent, speaker: 'the port' })).toMatchObject([
      { kind: 'event', severity: 'medium' },
    ]);
  });

  test('is not flagged between two speakers: those are their positions', () => {
    expect(judge('event', { ...sold, speaker: 'the union' }, { ...lent, speaker: 'the port' })).toEqual([]);
  });

  test('is not flagged between two states at two times', () => {
    expect(judge('event', { ...sold, asOf: '2031-05-06' }, { ...lent, asOf: '2031-05-04' })).toEqual([]);
  });

  test('names places that lie in one another alike when an editor says so', () => {
    expect(
      judge(
        'event',
        { words: 'they met in the old town', version: 'in Harbour' },
        { words: 'they met in Harbour', version: 'in Harbour' },
      ),
    ).toEqual([]);
  });

  test('is silent on wording that no editor has labelled', () => {
    expect(judge('event', { words: 'the offer was made at noon' }, { words: 'the demand came from the port' })).toEqual(
      [],
    );
  });

  test('of identical reprints never differs, even under two labels', () => {
    expect(judge('event', sold, { ...sold, version: 'lent' })).toEqual([]);
  });

  test('keeps a source’s second account with those who say the same', () => {
    const [found] = judge(
      'event',
      sold,
      { ...lent, source: 'both' },
      { words: 'it changed hands', version: 'sold', source: 'both' },
    );
    expect(found?.sides.map(({ statement, group }) => [statement, group])).toEqual([
      ['statement-2', 'a'],
      ['statement-3', 'b'],
      ['statement-1', 'b'],
    ]);
  });
});

describe('order and time', () => {
  test('that differ by an editor’s labels are flagged lightly: both may hold', () => {
    expect(
      judge(
        'order',
        { words: 'after the vote', version: 'after the vote' },
        { words: 'once it rained', version: 'after the rain' },
      ),
    ).toMatchObject([{ kind: 'order', severity: 'low' }]);
  });

  const on = (asOf: string): Told => ({ words: `the bridge fell, as told on ${asOf}`, asOf });

  test('that are two dates are flagged', () => {
    expect(judge('order', on('2031-05-04'), on('2031-05-06'))).toMatchObject([
      { kind: 'order', severity: 'medium', why: 'Dates: 2031-05-04 / 2031-05-06.' },
    ]);
  });

  test.each([
    ['2031-05-04', '2031-05'],
    ['2031-05-04', '../2031-05-09'],
    ['2031-05-04', '2031-05-04?'],
  ])('that may be one date are not: %s and %s', (first, second) => {
    expect(judge('order', on(first), on(second))).toEqual([]);
  });

  test('that one account does not give are not', () => {
    expect(judge('order', on('2031-05-04'), { words: 'the bridge fell' })).toEqual([]);
  });
});

describe('causes', () => {
  const rain: Told = { words: 'rain brought down the bridge', version: 'rain' };
  const neglect: Told = { words: 'years of neglect brought down the bridge', version: 'neglect' };

  test('that differ are flagged lightly: one need not exclude the other', () => {
    expect(judge('cause', rain, neglect)).toMatchObject([{ kind: 'cause', severity: 'low' }]);
  });

  test('are less light in an outlet’s own evaluative wording', () => {
    expect(judge('cause', rain, { ...neglect, characterisation: true })).toMatchObject([
      { kind: 'cause', severity: 'medium' },
    ]);
  });

  test('with one label agree', () => {
    expect(judge('cause', rain, { ...neglect, version: 'Rain' })).toEqual([]);
  });

  test('by two speakers are positions', () => {
    expect(judge('cause', { ...rain, speaker: 'the mayor' }, { ...neglect, speaker: 'the union' })).toEqual([]);
  });
});

describe('own voice', () => {
  const words = 'the harbour wall was built too low';

  test('is flagged beside an account that attributes the same words', () => {
    const found = judge('event', { words }, { words, speaker: 'the engineer' });
    expect(found).toMatchObject([
      { kind: 'attribution', severity: 'medium', why: 'Own voice / attributed to: the engineer.' },
    ]);
  });

  test('is not flagged where all attribute it', () => {
    expect(
      judge('event', { words, speaker: 'the engineer' }, { words, speaker: 'the engineer', cue: ['told', 'neutral'] }),
    ).toEqual([]);
  });

  test('is not flagged beside other words', () => {
    expect(judge('event', { words }, { words: 'the wall held for a day', speaker: 'the engineer' })).toEqual([]);
  });

  test('that reports what another account only warns of is flagged, with the warning', () => {
    const accounts: Told[] = [
      { words: 'the drought has led to warnings of widespread hunger' },
      { words: 'scores have died of hunger this week' },
    ];
    expect(judge('event', ...accounts)).toMatchObject([
      { kind: 'attribution', why: 'Warned of (warnings) / reported as having happened.' },
    ]);
    expect(differingWords('event', ...accounts)).toEqual([['warnings'], ['scores have died of hunger this week']]);
  });

  test.each([
    ['of another matter', 'warnings of widespread flooding were heard', 'scores have died of hunger this week'],
    ['in both', 'warnings of widespread hunger', 'fears of hunger grow'],
    ['that is a forecast', 'hunger could reach the coast', 'hunger has reached the coast'],
  ])('beside a warning %s is not', (_, first, second) => {
    expect(judge('event', { words: first }, { words: second })).toEqual([]);
  });

  test('beside a warning is not where an editor takes both for one', () => {
    const version = 'hunger is spreading';
    const warned: Told = { words: 'warnings of widespread hunger', version };
    expect(judge('event', warned, { words: 'scores have died of hunger', version })).toEqual([]);
  });

  test('beside an earlier warning is not: the one became the other', () => {
    expect(
      judge(
        'event',
        { words: 'warnings of widespread hunger', asOf: '2031-04-01' },
        { words: 'scores have died of hunger', asOf: '2031-05-04' },
      ),
    ).toEqual([]);
  });
});

describe('characterisations', () => {
  const harsh: Told = { words: 'a shameless plunder of the port', characterisation: true };
  const plain: Told = { words: 'the sale of the port' };

  test('in one outlet’s own voice are flagged beside a plain account', () => {
    expect(judge('description', harsh, plain)).toMatchObject([
      {
        kind: 'characterisation',
        severity: 'medium',
        sides: [{ group: 'a' }, { group: 'b', differs: [] }],
      },
    ]);
    expect(differingWords('description', harsh, plain)).toEqual([['a shameless plunder of the port'], []]);
  });

  test('are not repeated outside the excerpt', () => {
    expect(judge('description', harsh, plain)[0]?.why).not.toContain('plunder');
  });

  test('are flagged beside an account that attributes the same words', () => {
    expect(kindsOf(judge('description', harsh, { words: harsh.words, speaker: 'the union' }))).toEqual([
      'characterisation',
    ]);
  });

  test('stand beside the plain description of a speaker, not beside the speaker’s words', () => {
    const described: Told = { words: 'the port had been sold', speaker: 'the mayor' };
    expect(differingWords('description', harsh, described)).toEqual([
      ['a shameless plunder of the port'],
      ['the mayor'],
    ]);
  });

  test('that are a speaker’s are not the outlet’s', () => {
    expect(judge('description', { ...harsh, speaker: 'the union' }, plain)).toEqual([]);
  });

  test('that both outlets use are not flagged', () => {
    expect(judge('description', harsh, { ...harsh, outlet: 'Courier' })).toEqual([]);
  });

  test('that differ are flagged against each other', () => {
    const [found] = judge('description', harsh, { words: 'a bold rescue of the port', characterisation: true });
    expect(found?.sides.map(({ group }) => group)).toEqual(['a', 'b']);
  });

  test('beside what the same source says plainly are that source’s own business', () => {
    expect(judge('description', { ...harsh, source: 'one' }, { ...plain, source: 'one' })).toEqual([]);
  });

  test('alone in an item are silence elsewhere', () => {
    expect(judge('description', harsh)).toEqual([]);
  });

  test('are not sought among plain descriptions of one person', () => {
    expect(judge('description', { words: 'the mayor of Harbour' }, { words: 'Harbour’s special envoy' })).toEqual([]);
  });
});
