import { describe, expect, test } from 'vitest';
import { differingWords, judge, kindsOf, type Told } from './told.ts';

const says = (words: string, rest: Partial<Told> = {}): Told => ({ words, speaker: 'the mayor', ...rest });
const claimed: Told['cue'] = ['claimed', 'loaded'];

describe('paraphrases of one utterance', () => {
  const leaves = says('the town would leave the league', { version: 'leaves the league' });
  const pauses = says('the town was resting its seat', { version: 'pauses its seat' });

  test('that name different acts are flagged, with the editor’s labels and the words that differ', () => {
    expect(judge('utterance', leaves, pauses)).toMatchObject([
      {
        kind: 'paraphrase',
        severity: 'medium',
        shown: true,
        why: "The editor's short versions differ: leaves the league (Test desk) / pauses its seat (Test desk).",
      },
    ]);
    expect(differingWords('utterance', leaves, pauses)).toEqual([['would leave the league'], ['was resting its seat']]);
  });

  test('with the same label agree, whatever their words', () => {
    expect(judge('utterance', leaves, { ...pauses, version: 'Leaves the league' })).toEqual([]);
  });

  test('without a label are silent', () => {
    expect(judge('utterance', leaves, says('the town was resting its seat'))).toEqual([]);
  });

  test('by two speakers are positions, not a difference between accounts', () => {
    expect(judge('utterance', leaves, { ...pauses, speaker: 'the union' })).toEqual([]);
  });

  test('by nobody that is known are not compared', () => {
    const { speaker: _, ...unattributed } = pauses;
    expect(judge('utterance', leaves, unattributed)).toEqual([]);
  });

  test('in one source are its own business', () => {
    expect(judge('utterance', { ...leaves, source: 'one' }, { ...pauses, source: 'one' })).toEqual([]);
  });

  test('of two days are two utterances', () => {
    expect(judge('utterance', { ...leaves, said: '2031-05-04' }, { ...pauses, said: '2031-05-05' })).toEqual([]);
    expect(
      kindsOf(judge('utterance', { ...leaves, said: '../2031-05-05' }, { ...pauses, said: '2031-05-05' })),
    ).toEqual(['paraphrase']);
  });

  test.each<NonNullable<Told['status']>>(['withdrawn', 'held', 'proposed'])(
    'are not compared with one that is %s',
    (status) => {
      expect(judge('utterance', leaves, { ...pauses, status })).toEqual([]);
    },
  );

  test('are compared when one has been corrected', () => {
    expect(kindsOf(judge('utterance', leaves, { ...pauses, status: 'corrected' }))).toEqual(['paraphrase']);
  });

  test('keep a label’s second account in the group of those who say the same', () => {
    const [found] = judge('utterance', leaves, pauses, says('the town would quit', { version: 'leaves the league' }));
    expect(found?.sides.map(({ group }) => group)).toEqual(['a', 'b', 'a']);
  });

  test.each([
    ['a doubt', 'the mill would close in the spring', 'the mill might close in the spring', ['might']],
    ['a negation', 'the mill would close in the spring', 'the mill would not close in the spring', ['not']],
  ])('in the same words but for %s are flagged without a label', (_, plain, marked, words) => {
    expect(judge('utterance', says(plain), says(marked))).toMatchObject([{ kind: 'paraphrase', severity: 'medium' }]);
    expect(differingWords('utterance', says(plain), says(marked))).toEqual([[], words]);
  });

  test('in the same words but for a doubt are two utterances on two days', () => {
    const [plain, doubtful] = ['the mill would close in the spring', 'the mill might close in the spring'];
    expect(judge('utterance', says(plain, { said: '2031-05-04' }), says(doubtful, { said: '2031-05-06' }))).toEqual([]);
  });

  test.each([
    ['tense', 'the mill will close in the spring', 'the mill would close in the spring'],
    ['glyphs', 'the mill’s gates would close', "the mill's gates would close"],
    ['many words, one of them a doubt', 'the mill might close', 'the gates would open at noon'],
  ])('that differ by %s are not', (_, first, second) => {
    expect(judge('utterance', says(first), says(second))).toEqual([]);
  });
});

describe('verbs of saying', () => {
  const plain = says('the mill was still open');
  const judging = says('the mill was still open', { cue: claimed });

  test('that judge are flagged beside those that do not, lightly', () => {
    expect(judge('utterance', plain, judging)).toMatchObject([
      { kind: 'cue', severity: 'low', shown: true, why: 'Printed verbs: said / claimed.' },
    ]);
    expect(differingWords('utterance', plain, judging)).toEqual([['said'], ['claimed']]);
  });

  test.each<[string, Told['cue']]>([
    ['says', ['says', 'neutral']],
    ['told', ['told', 'neutral']],
    ['added', ['added', 'neutral']],
    ['according to', ['according to', 'evidential']],
  ])('that do not judge are one: said and %s', (_, cue) => {
    expect(judge('utterance', plain, says('the mill was still open', cue ? { cue } : {}))).toEqual([]);
  });

  test('that both judge are one', () => {
    expect(judge('utterance', judging, says('the mill was still open', { cue: ['admitted', 'loaded'] }))).toEqual([]);
  });

  test('are compared on other words when an editor gave both one label', () => {
    const label = { version: 'mill is open' };
    expect(
      kindsOf(judge('utterance', { ...plain, ...label }, says('work went on', { cue: claimed, ...label }))),
    ).toEqual(['cue']);
  });

  test('on different statements are not compared', () => {
    expect(judge('utterance', plain, says('the ferry had been sold', { cue: claimed }))).toEqual([]);
  });

  test('of two speakers are not compared', () => {
    expect(judge('utterance', plain, { ...judging, speaker: 'the union' })).toEqual([]);
  });
});
