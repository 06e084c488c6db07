import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AnswerOf } from '../../src/commands/answer.ts';
import { answerTo, answerToQuestion } from '../../src/commands/index.ts';
import { LONGEST_QUESTION, QuestionError } from '../../src/commands/question.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { curatedDesk, deskOfTwoStories } from '../made-up/curated-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await curatedDesk();
});

const now = new Date('2025-07-26T12:00:00Z');
const ask = (line: string): Answer => answerTo(line, desk, { channel: null, now });

function answered<Kind extends Answer['answer']>(kind: Kind, answer: Answer): AnswerOf<Kind> {
  expect(answer.answer).toBe(kind);
  return answer as AnswerOf<Kind>;
}

const statements = (line: string) => answered('statements', ask(line)).statements;
const nothing = (line: string) => answered('nothing', ask(line));

describe('quote', () => {
  it('gives what Witkoff said despite a typo, the same words of two articles once', () => {
    const answer = answered('statements', ask('quote witkof'));
    expect(answer.speaker?.name).toBe('Steve Witkoff');
    const words = answer.statements.filter(({ excerpt }) => excerpt.includes('clearly shows a lack of desire'));
    expect(words).toHaveLength(1);
    expect(words[0]).toMatchObject({
      articles: 2,
      origins: { count: 1, names: ['AFP'] },
      venue: 'in a post on social media',
    });
    expect(words[0]?.alsoIn.map((source) => source.id)).toEqual(['gaza-talks-afp-2025']);
  });

  it.each([
    ['quote netanyahoo', 'Benjamin Netanyahu'],
    ['quote bibi', 'Benjamin Netanyahu'],
    ['quote Нетаньяху', 'Benjamin Netanyahu'],
    ["quote netanyahu's office", "Netanyahu's office"],
    ['quote us envoy', 'Steve Witkoff'],
    ['quote special envoy', 'Steve Witkoff'],
    ['quote palestinian source', 'A Palestinian source familiar with the talks'],
  ])('%s is %s', (line, name) => {
    const answer = answered('statements', ask(line));
    expect(answer.speaker?.name).toBe(name);
    expect(new Set(answer.statements.map((statement) => statement.speaker?.name))).toEqual(new Set([name]));
  });

  it('does not mix in the office of a person, and says so', () => {
    const answer = answered('statements', ask('quote netanyahu'));
    expect(answer.statements.map((statement) => statement.speaker?.id)).not.toContain('netanyahu-office');
    expect(answer.notes.join()).toContain("Netanyahu's office is another speaker");
  });

  it('narrows to what a speaker said of something', () => {
    expect(statements('quote witkoff good fiath').map(({ excerpt }) => excerpt)).toEqual([
      expect.stringContaining('acting in good faith'),
    ]);
  });

  it('says that there is no statement by somebody unknown, and gives nobody else’s words', () => {
    const answer = nothing('quote macron');
    expect(answer.why).toBe('No confirmed statement by “macron” in the store.');
    expect(answer.near.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer)).not.toContain('good faith');
  });

  it('names what a known speaker did not say', () => {
    expect(nothing('quote witkoff earthquake').why).toContain('Steve Witkoff');
  });

  it('asks whose words are meant when only a title is given', () => {
    expect(nothing('quote the envoy').near).toEqual([{ label: 'Steve Witkoff', ask: 'quote Steve Witkoff' }]);
  });

  it('alone lists the speakers', () => {
    const answer = answered('speakers', ask('quote'));
    expect(answer.speakers.map(({ name }) => name)).toContain('Steve Witkoff');
  });
});

describe('find', () => {
  it.each([
    ['find good fiath', 'acting in good faith'],
    ['find faith good acting', 'acting in good faith'],
    ['find clearly shows no desire to reach a cease-fire in gaza', 'clearly shows a lack of desire'],
    ['find “clearly shows a lack of desire to reach a ceasefire in Gaza”', 'clearly shows a lack of desire'],
    ['find 59587', '59,587'],
    ['find bring the hostages home', 'bring the hostages home'],
    ['find maps of areas from which the army should withdraw', 'maps of areas from which'],
  ])('%s', (line, words) => {
    expect(statements(line)[0]?.excerpt).toContain(words);
  });

  it.each(['find quantum banana', 'find xqzw vvkp', 'find the price of bread in Cairo', 'find macron'])(
    'gives no weak hit for %s',
    (line) => {
      expect(nothing(line).why).toContain('No confirmed statement');
    },
  );

  it('marks the words that were asked for, within the printed sentence', () => {
    const [first] = statements('find good faith');
    const marked = first?.sentence.filter((run) => run.matched).map((run) => run.text.trim());
    expect(marked?.join(' ')).toContain('good');
    expect(first?.sentence.every((run) => run.text.length > 0)).toBe(true);
  });

  it('searches a line that starts with no command, with a hint', () => {
    const answer = answered('statements', ask('good faith'));
    expect(answer.notes.join()).toContain('Searched for');
    expect(answered('statements', ask('witkoff')).notes.join()).toContain('quote witkoff');
  });

  it('takes "who said …" as a question, not as the command who', () => {
    expect(statements('who said acting in good faith')[0]?.excerpt).toContain('good faith');
  });
});

describe('figures', () => {
  it('gives every number with what it counts and who counts', () => {
    const [count] = statements('figures killed health ministry');
    expect(count?.figures[0]).toMatchObject({ min: 59587, authority: { exact: 'the health ministry' } });
  });

  it('shows only statements that carry a figure', () => {
    for (const statement of statements('figures')) expect(statement.figures).not.toHaveLength(0);
  });
});

describe('status', () => {
  it('opens with the newest dated line of each topic and counts one origin', () => {
    const answer = answered('status', ask('status'));
    expect(answer.topics.length).toBeGreaterThan(2);
    expect(answer).toMatchObject({ articles: 2, origins: { count: 1, names: ['AFP'] } });
    expect(answer.newest).toMatchObject({ source: { id: 'gaza-talks-2025-07-24' }, daysAgo: 2 });
    for (const topic of answer.topics)
      for (const statement of topic.statements) expect(statement.characterisation).toBe(false);
  });

  it('shows no aside of an outlet, not even within the sentence of something else', () => {
    const lines = answered('status', ask('status')).topics.flatMap((topic) => topic.statements);
    const shown = lines.map(({ sentence }) => sentence.map((run) => run.text).join('')).join('\n');
    const asides = [...desk.statements.values()].filter((statement) => statement.characterisation);
    expect(asides.length).toBeGreaterThan(3);
    for (const aside of asides) expect(shown).not.toContain(aside.locator.exact);
  });

  it('narrows to a topic by its name or an alias, typos included', () => {
    expect(answered('status', ask('status hostagse')).topics.map(({ id }) => id)).toEqual(['hostages']);
    expect(nothing('status football').near.map(({ ask }) => ask)).toContain('status Hostages');
  });
});

describe('timeline', () => {
  it('puts statements in the order of their dates, the undated last', () => {
    const dates = statements('timeline').map((statement) => statement.asOf?.edtf ?? statement.said?.edtf ?? null);
    expect(dates[0]).toBe('2023-10-07');
    expect(dates.at(-1)).toBeNull();
  });

  it('takes a speaker or a topic', () => {
    expect(answered('statements', ask('timeline netanyahu')).speaker?.id).toBe('netanyahu');
    expect(answered('statements', ask('timeline hostages')).topic).toBe('Hostages');
    expect(nothing('timeline macron').why).toContain('macron');
  });
});

describe('sources', () => {
  it('shows two articles of one origin, unknown outlets as unknown', () => {
    const answer = answered('sources', ask('sources'));
    expect(answer).toMatchObject({ articles: 2, origins: { count: 1 } });
    expect(answer.sources.map(({ source }) => source.outlet)).toEqual([null, null]);
  });

  it('shows one document whole', () => {
    const answer = answered('source', ask('source gaza-talks-afp-2025'));
    expect(answer.text).toContain('THE US AND Israel');
    expect(answer.statements.length).toBe(answer.total);
    expect(nothing('source nowhere').near.map(({ ask }) => ask)).toContain('source gaza-talks-afp-2025');
  });
});

describe('as of', () => {
  it('leaves out what had not been said, and what has no date, and says so', () => {
    const answer = answered('statements', ask('quote witkoff as of 2025-07-24'));
    expect(new Set(answer.statements.map((statement) => statement.source.id))).toEqual(
      new Set(['gaza-talks-2025-07-24']),
    );
    expect(answer.notes.join()).toMatch(/left out/);
    expect(answer.statements.every((statement) => statement.articles === 1)).toBe(true);
    expect(nothing('quote witkoff as of 2025-07-23').notes.join()).toMatch(/left out/);
  });

  it('shows no disagreement with a side that had not been said', () => {
    expect(answered('statements', ask('quote witkoff as of 2025-07-24')).disagreements).toEqual([]);
  });

  it('refuses what is no date', () => {
    expect(() => ask('status as of yesterday')).toThrow(QuestionError);
    expect(() => ask('status as of 2025-02-30')).toThrow(/as of 2025-07-24/);
  });
});

describe('questions', () => {
  it('refuses one that is a draft', () => {
    expect(() => ask(`find ${'x'.repeat(LONGEST_QUESTION)}`)).toThrow(QuestionError);
  });

  it('gives help for an empty line, an empty mention and "help"', () => {
    for (const answer of [ask(''), ask('help'), answerToQuestion(' ', desk, { channel: null, now })])
      expect(answered('help', answer).commands.map(({ usage }) => usage)).toContain('quote <speaker> [words]');
  });

  it.each([
    ['what did Witkoff say about good faith?', 'statements', 'good faith'],
    ['where do the talks stand?', 'status', ''],
    ['how many hostages are still held?', 'statements', '49 are still being held'],
    ['what do the accounts disagree on?', 'disagreements', ''],
    ['who said that Hamas is not acting in good faith?', 'statements', 'good faith'],
    ['quote witkof', 'statements', ''],
    ['what can you do?', 'help', ''],
    ['did Macron say anything?', 'nothing', ''],
  ])('reads “%s” as a question with the answer %s', (line, kind, words) => {
    const answer = answerToQuestion(line, desk, { channel: null, now });
    expect(answer.answer).toBe(kind);
    if (answer.answer === 'statements') expect(answer.statements[0]?.excerpt).toContain(words);
  });
});

describe('a second story', () => {
  it('stands beside the first: by its name, by its channel, and never mixed in', async () => {
    const both = await deskOfTwoStories();
    const inChannel = answerTo('quote okafor', both, { channel: 'C0HARBOUR', now });
    expect(answered('statements', inChannel).statements[0]).toMatchObject({ articles: 2, origins: { count: 2 } });
    expect(answerTo('quote okafor story:crane', both, { channel: null, now }).answer).toBe('statements');
    const elsewhere = answered('nothing', answerTo('find warned the port', both, { channel: null, now }));
    expect(elsewhere.near.map(({ ask }) => ask)).toContain('find warned the port story:harbour');
    expect(() => answerTo('status story:nowhere', both, { channel: null, now })).toThrow(/story:harbour/);
  });

  it('flags counts of one thing that do not meet', async () => {
    const both = await deskOfTwoStories();
    const answer = answered('disagreements', answerTo('disputed story:harbour', both, { channel: null, now }));
    expect(answer.disagreements.map(({ disagreement }) => disagreement.kind)).toEqual(['figure']);
  });
});

describe('pages', () => {
  it('goes on where the page before ended, and says how many there are', () => {
    const pages = [0, 2].map((offset) =>
      answered('statements', answerTo('quote witkoff', desk, { channel: null, now, offset, limit: 2 })),
    );
    const ids = pages.flatMap((page) => page.statements.map((statement) => statement.id));
    expect(new Set(ids).size).toBe(4);
    expect(pages[0]?.total).toBeGreaterThan(4);
  });
});

describe('compare', () => {
  const comparison = (line: string) => answered('comparison', ask(line));
  const pair = 'gaza-talks-2025-07-24 gaza-talks-afp-2025';

  it('puts two documents side by side: every statement of both is told differently, by both or by one alone', () => {
    const answer = comparison(`compare ${pair}`);
    expect(answer.oneOrigin).toBe('AFP');
    const shown = new Set([
      ...answer.differently.flatMap(({ sides }) => sides.map(({ statement }) => statement.id)),
      ...answer.both.flatMap(({ left, right }) => [left.id, right.id]),
      ...[...answer.onlyLeft, ...answer.onlyRight].map(({ id }) => id),
    ]);
    expect(shown).toEqual(new Set(desk.statements.keys()));
    for (const { left, right } of answer.both)
      expect([left.source.id, right.source.id]).toEqual(['gaza-talks-2025-07-24', 'gaza-talks-afp-2025']);
  });

  it('puts the same words of both side by side', () => {
    const { both } = comparison(`compare ${pair}`);
    const words = both.filter(({ left }) => left.excerpt.includes('clearly shows a lack of desire'));
    expect(words.map(({ right }) => right.excerpt.includes('clearly shows a lack of desire'))).toEqual([true]);
  });

  it.each([
    'compare gaza-talks-2025-07-24 and gaza-talks-afp-2025',
    'compare gaza-talks-afp gaza-talks-2025',
    'compare GAZA-TALKS-AFP-2025 / gaza-talks-2025-07-24',
  ])('%s names the two', (line) => {
    expect(comparison(line).totals).toEqual(expect.objectContaining({ differently: expect.any(Number) }));
  });

  it.each([
    'compare',
    'compare gaza-talks-afp-2025',
    `compare gaza-talks-afp-2025 gaza-talks-afp-2025`,
    'compare gaza x',
  ])('%s asks for two names', (line) => {
    expect(nothing(line).near.map(({ ask: again }) => again)).toContain('source gaza-talks-afp-2025');
  });
});

describe('disputed', () => {
  it('shows the gravest first', () => {
    const order = { high: 0, medium: 1, low: 2 };
    const severities = answered('disagreements', ask('disputed')).disagreements.map(
      ({ disagreement }) => order[disagreement.severity],
    );
    expect(severities).toEqual(severities.toSorted());
  });

  it('adds with “all” what only may differ, and says without it how many there are', () => {
    const sure = answered('disagreements', ask('disputed'));
    const all = answered('disagreements', ask('disputed all'));
    const maybes = all.disagreements.filter(({ disagreement }) => !disagreement.shown);
    expect(all.total - sure.total).toBe(maybes.length);
    expect(sure.notes.join()).toContain(maybes.length === 0 ? '' : `may differ: ${maybes.length}`);
    expect(answered('disagreements', ask('disputed all witkoff')).total).toBeGreaterThan(0);
  });
});
