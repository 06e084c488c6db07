import { describe, expect, test } from 'vitest';
import { curatedDesk } from '../made-up/curated-desk.ts';

const desk = await curatedDesk();
const { disagreements } = desk;
const named = (id: string) => disagreements.find((disagreement) => disagreement.id === id);

/** The kinds of difference between two statements: where both are sides, in different groups. */
function between(first: string, second: string): string[] {
  return disagreements.flatMap(({ kind, severity, sides }) => {
    const [a, b] = [first, second].map((id) => sides.find(({ statement }) => statement === id)?.group);
    return a && b && a !== b ? [`${kind}, ${severity}`] : [];
  });
}

const excerpt = (id: string): string | undefined => desk.statements.get(id)?.locator.exact;

/** The statements of the two articles side by side, in the order of the text: who says what differently, and how much. */
const ROWS: [string, string, string, string[]][] = [
  ['joint act, or Israel first', 'afp-us-and-israel-pulled-out', 'jul24-us-joins-israel', ['order, low']],
  ['blaming Hamas, by two descriptions of the envoy', 'afp-witkoff-blames-hamas', 'jul24-witkoff-blames-hamas', []],
  [
    'warnings / “subjecting”',
    'afp-starvation-warnings',
    'jul24-subjecting-to-starvation',
    ['characterisation, medium'],
  ],
  ['shuttling in Qatar / in Doha, for two weeks', 'afp-mediators-shuttling', 'jul24-mediators-shuttling', []],
  ['said / claimed', 'afp-netanyahu-seeking-ceasefire', 'jul24-netanyahu-seeking-ceasefire', ['cue, low']],
  ['recall from Doha / from talks in Qatar', 'afp-negotiators-recalled', 'jul24-negotiators-recalled', []],
  [
    'recall after the accusation / after the response',
    'afp-negotiators-recalled',
    'jul24-response-submitted',
    ['order, low'],
  ],
  ['pulled out / returning', 'afp-us-and-israel-pulled-out', 'jul24-returning-for-consultations', ['event, medium']],
  ['military actions / “total destruction”', 'afp-pressure', 'jul24-destruction-of-gaza', ['characterisation, medium']],
  ['pressure for what, and on whom; no flag on two million', 'afp-pressure', 'jul24-pressure', ['cause, low']],
  ['warned of / reported', 'afp-starvation-warnings', 'jul24-starvation-deaths', ['attribution, medium']],
  [
    'the fighting / a campaign',
    'afp-starvation-warnings',
    'jul24-campaign-of-starvation',
    ['cause, medium', 'characterisation, medium'],
  ],
  ['the same four words on good faith', 'afp-witkoff-good-faith', 'jul24-witkoff-good-faith', []],
  ['pull out / bring home', 'afp-witkoff-us-would-pull-out', 'jul24-witkoff-bringing-home', ['paraphrase, medium']],
  ['the same quotation in other punctuation', 'afp-witkoff-lack-of-desire', 'jul24-witkoff-lack-of-desire', []],
  [
    'the Palestinian source’s 32 words',
    'afp-palestinian-source-on-response',
    'jul24-palestinian-source-on-response',
    [],
  ],
  ['the aside on the envoy', 'afp-witkoff-good-faith', 'jul24-on-witkoff', ['characterisation, medium']],
];

describe('the two articles, sentence by sentence', () => {
  test.each(ROWS)('%s', (_, first, second, kinds) => {
    expect([excerpt(first), excerpt(second)]).not.toContain(undefined);
    expect(between(first, second)).toEqual(kinds);
  });

  test.each(ROWS)('%s: both answer one question', (_, first, second) => {
    const items = desk.itemsOf(first).filter((item) => desk.itemsOf(second).includes(item));
    expect(items.length).toBeGreaterThan(0);
  });

  test('the dated article is mixed within itself: it also says that Israel pulled its negotiators', () => {
    const groups = named('israeli-negotiators--event')?.sides.map(({ statement, group }) => [statement, group]);
    expect(Object.fromEntries(groups ?? [])).toEqual({
      'afp-us-and-israel-pulled-out': 'a',
      'jul24-us-joins-israel': 'a',
      'jul24-returning-for-consultations': 'b',
    });
  });

  test.each([
    'afp-mediators-shuttling',
    'afp-israel-accuses-hamas',
    'afp-witkoff-alternative-options',
    'afp-aid-agencies',
    'afp-palestinians-killed',
    'afp-people-killed-in-attack',
    'afp-hostages-held',
    'afp-hostages-dead',
    'jul24-no-breakthrough',
    'jul24-netanyahu-another-deal',
    'jul24-netanyahu-gravely-mistaken',
  ])('what one of them alone says is no difference: %s', (id) => {
    expect(excerpt(id)).toBeDefined();
    expect(disagreements.filter(({ sides }) => sides.some((side) => side.statement === id))).toEqual([]);
  });

  test('nothing else differs', () => {
    expect(disagreements.map(({ id }) => id).toSorted()).toEqual([
      'before-the-recall--order',
      'campaign-described--characterisation',
      'cause-of-starvation--cause',
      'israeli-negotiators--event',
      'netanyahu-on-a-ceasefire--cue',
      'order-of-leaving--order',
      'pressure--cause',
      'starvation--attribution',
      'starvation-described--characterisation',
      'us-next-step--paraphrase',
      'witkoff-described--characterisation',
    ]);
  });

  test('every difference is an alteration of one origin, since both articles derive from one agency’s copy', () => {
    expect(disagreements.filter(({ alteration }) => !alteration)).toEqual([]);
  });

  test('beside the aside on the envoy stand the descriptions that the other article gives of him', () => {
    const sides = named('witkoff-described--characterisation')?.sides ?? [];
    const words = sides
      .slice(1)
      .map(({ source, differs }) => differs.map(({ start, end }) => desk.sources.get(source)?.text.slice(start, end)));
    expect(words).toEqual([['American diplomat Steve Witkoff'], ['US Special Envoy Witkoff']]);
  });

  test('every side says what of it differs, but for plain accounts beside a characterisation', () => {
    const bare = disagreements.flatMap(({ kind, sides }) =>
      sides.filter(({ differs }) => differs.length === 0).map(({ statement }) => [kind, statement]),
    );
    expect(bare).toEqual([
      ['characterisation', 'afp-starvation-warnings'],
      ['characterisation', 'afp-pressure'],
    ]);
  });

  test('what the envoy said the US would do differs in these words', () => {
    const sides = named('us-next-step--paraphrase')?.sides ?? [];
    const words = sides.map(({ source, differs }) =>
      differs.map(({ start, end }) => desk.sources.get(source)?.text.slice(start, end)),
    );
    expect(words).toEqual([['was bringing home its team'], ['would pull out of the talks']]);
  });
});

describe('what the wording of one article has alone', () => {
  test('the quotation keeps what stands around it', () => {
    expect(excerpt('afp-witkoff-lack-of-desire')).toMatch(/^the malitia’s response “clearly/);
    expect(desk.statements.get('jul24-witkoff-lack-of-desire')?.venue?.exact).toBe('in a post on social media');
  });

  test('the Palestinian source told the agency', () => {
    expect(desk.statements.get('jul24-palestinian-source-on-response')?.toldTo?.exact).toBe('AFP');
    expect(desk.statements.get('afp-palestinian-source-on-response')?.toldTo).toBeNull();
  });

  test('“not” stands outside the marks', () => {
    for (const id of ['afp-witkoff-good-faith', 'jul24-witkoff-good-faith']) {
      const statement = desk.statements.get(id);
      const text = desk.sources.get(statement?.source ?? '')?.text ?? '';
      const [quoted] = statement?.quoted ?? [];
      expect(text.slice((quoted?.start ?? 0) - 5, quoted?.start)).toMatch(/^not [“"]$/);
    }
  });

  test('evaluative wording that nobody is named for is the dated article’s own', () => {
    const own = [...desk.statements.values()].filter(({ characterisation }) => characterisation);
    expect(own.map(({ id, kind, speaker }) => [id, kind, speaker])).toEqual([
      ['jul24-subjecting-to-starvation', 'report', null],
      ['jul24-destruction-of-gaza', 'report', null],
      ['jul24-campaign-of-starvation', 'report', null],
      ['jul24-on-witkoff', 'report', null],
    ]);
  });
});
