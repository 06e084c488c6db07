import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Answer, AnswerOf } from '../../src/commands/answer.ts';
import { answerJson } from '../../src/commands/answer-json.ts';
import { answerTo, answerToQuestion } from '../../src/commands/index.ts';
import { QuestionError } from '../../src/commands/question.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { plainText } from '../../src/plain-text/plain-text.ts';
import { curatedDesk } from '../made-up/curated-desk.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { HIDDEN_WORDS, storyWithHiddenSources } from '../made-up/hidden-sources.ts';

const asking = { channel: null, now: new Date('2025-07-26T12:00:00Z') };

let shipped: Desk;
beforeAll(async () => {
  shipped = await curatedDesk();
});

const ask = (line: string): Answer => answerTo(line, shipped, asking);

function answered<Kind extends Answer['answer']>(kind: Kind, answer: Answer): AnswerOf<Kind> {
  expect(answer.answer).toBe(kind);
  return answer as AnswerOf<Kind>;
}

const statements = (line: string) => answered('statements', ask(line));
const speakers = (line: string) => new Set(statements(line).statements.map(({ speaker }) => speaker?.id ?? null));

function refused(line: string, desk = shipped, channel: string | null = null): string {
  try {
    answerTo(line, desk, { ...asking, channel });
  } catch (error) {
    if (error instanceof QuestionError) return error.message;
    throw error;
  }
  throw new Error(`“${line}” was not refused`);
}

describe('filters in a question', () => {
  test.each(['by:witkof', 'speaker:Witkoff', 'from:"steve witkoff"', 'by:“Steve Witkoff”', 'by:Виткофф', 'BY:WITKOFF'])(
    'find deal %s gives one speaker’s statements',
    (filter) => {
      expect(speakers(`find ${filter} deal`)).toEqual(new Set(['witkoff']));
      expect(speakers('find deal').size).toBeGreaterThan(1);
    },
  );

  it('takes one or the other of two by one name, and every one of different names', () => {
    expect(speakers('find by:witkoff by:netanyahu')).toEqual(new Set(['witkoff', 'netanyahu']));
    const both = statements('find by:netanyahu kind:quote source:afp').statements;
    expect(both.length).toBeGreaterThan(0);
    for (const { speaker, kind } of both) expect([speaker?.id, kind]).toEqual(['netanyahu', 'quote']);
  });

  it('narrows to a source by id, beginning of an id, credit or agency', () => {
    for (const filter of ['source:gaza-talks-afp-2025', 'source:gaza-talks-afp', 'source:"© AFP 2025"'])
      expect(new Set(statements(`timeline ${filter}`).statements.map(({ source }) => source.id))).toEqual(
        new Set(['gaza-talks-afp-2025']),
      );
    expect(statements('timeline from:AFP').total).toBe(statements('timeline').total);
    expect(statements('timeline from:AFP').narrowed).toEqual([
      { filter: 'from', typed: 'from:AFP', value: 'AFP (2 articles)' },
    ]);
  });

  it('narrows to a topic, typos included', () => {
    const found = statements('find topic:hostagse').statements;
    expect(found.length).toBeGreaterThan(0);
    for (const { topics } of found) expect(topics).toContain('hostages');
  });

  it('narrows to disputed statements: each is a side', () => {
    const found = statements('find status:disputed').statements;
    expect(found.length).toBeGreaterThan(0);
    for (const { disagreements } of found) expect(disagreements.length).toBeGreaterThan(0);
  });

  it('without words shows all that is left, newest first, in a command or without one', () => {
    const ids = (line: string) => statements(line).statements.map(({ id }) => id);
    expect(ids('by:witkoff')).toEqual(ids('find by:witkoff'));
    expect(ids('quote by:witkoff').toSorted()).toEqual(ids('quote witkoff').toSorted());
    expect(statements('find since:2025').statements[0]?.source.published).toBe('2025-07-24');
  });

  it('stands before, after or between the words, dates and the command', () => {
    const ids = (line: string) => statements(line).statements.map(({ id }) => id);
    const expected = ids('find good faith by:witkoff as of 2025-07-24');
    expect(expected).toHaveLength(1);
    for (const line of [
      'by:witkoff find good faith as of 2025-07-24',
      'find by:witkoff good faith as of 2025-07-24',
      'find good faith as of 2025-07-24 by:witkoff',
      'find good by:witkoff faith story:gaza as of 2025-07-24',
    ])
      expect(ids(line)).toEqual(expected);
  });

  it('narrows figures, timelines, differences, status, speakers and sources', () => {
    expect(statements('figures killed kind:paraphrase').statements.every(({ kind }) => kind === 'paraphrase')).toBe(
      true,
    );
    expect(speakers('timeline topic:hostages by:netanyahu')).toEqual(new Set(['netanyahu']));
    const differences = answered('disagreements', ask('disputed by:witkoff'));
    expect(differences.total).toBeLessThan(answered('disagreements', ask('disputed')).total);
    for (const { sides } of differences.disagreements)
      expect(sides.map(({ statement }) => statement.speaker?.id)).toContain('witkoff');
    expect(
      answered('status', ask('status by:netanyahu')).topics.flatMap(({ statements: lines }) =>
        lines.map(({ speaker }) => speaker?.id),
      ),
    ).not.toContain('witkoff');
    expect(answered('speakers', ask('who by:witkoff')).speakers.map(({ id }) => id)).toEqual(['witkoff']);
    expect(answered('sources', ask('sources published:2025-07')).sources.map(({ source }) => source.id)).toEqual([
      'gaza-talks-2025-07-24',
    ]);
  });

  it('is read in a mention as in a command', () => {
    const answer = answerToQuestion('what did they say about good faith? by:witkoff', shipped, asking);
    expect(answered('statements', answer).statements[0]?.excerpt).toContain('good faith');
    expect(answered('statements', answerToQuestion('by:netanyahu', shipped, asking)).total).toBeGreaterThan(1);
    expect(
      answered('nothing', answerToQuestion('what did Witkoff say about good faith? kind:report', shipped, asking))
        .near[0]?.ask,
    ).toBe('quote Steve Witkoff good faith');
  });

  it('keeps a difference with a statement that it leaves out', () => {
    const all = statements('quote witkoff').disagreements.map(({ disagreement }) => disagreement.id);
    const [difference] = statements('quote witkoff source:gaza-talks-afp-2025').disagreements;
    expect(all).toContain(difference?.disagreement.id);
    for (const { statement } of difference?.sides ?? []) expect(statement.articles).toBeGreaterThan(0);
  });
});

describe('dates', () => {
  const harbour = createDesk(harbourStory());
  const found = (filter: string) => {
    const answer = answerTo(`find ${filter}`, harbour, asking);
    return answer.answer === 'statements' ? answer.total : 0;
  };

  test.each([
    ['since:2024-03-04', true],
    ['since:2024-03-05', false],
    ['until:2024-03-04', true],
    ['until:2024-03-03', false],
    ['since:2024-03 until:2024', true],
    ['since:2023 since:2025', false],
    ['published:2024', true],
    ['published:2024-03-05', false],
    ['published:2024-03-01/2024-03-31', true],
    ['said:2024-03-04', false],
  ])('%s: %s', (filter, isFound) => {
    expect(found(filter) > 0).toBe(isFound);
  });

  it('says how many statements state no such date', () => {
    const answer = answerTo('find said:2024', harbour, asking);
    expect(answered('nothing', answer).notes.join()).toBe(
      '5 statements are left out: when they were said is not stated.',
    );
    expect(statements('find since:2025').notes.join()).toMatch(/left out: neither/);
    expect(statements('find kind:quote').notes).toEqual([]);
  });
});

describe('what narrowed an answer', () => {
  it('is said with the names as they were understood, in text and as data', () => {
    const answer = ask('find deal by:witkof by:bibi since:2025-07 kind:quotations');
    expect(plainText(answer)).toContain(
      'by: Steve Witkoff or Benjamin Netanyahu · said or published since Jul 2025 · kind: quote',
    );
    expect(answerJson(answer, '').narrowed.slice(0, 1)).toEqual([
      { filter: 'by', typed: 'by:witkof', value: 'Steve Witkoff' },
    ]);
    expect(answerJson(ask('find deal'), '').narrowed).toEqual([]);
  });

  it('is said in a brief reply, with a speaker’s heading and on a picture', () => {
    expect(plainText(ask('find deal by:witkof'), 'brief')).toContain('by: Steve Witkoff');
    expect(plainText(ask('quote witkoff kind:mixed'))).toContain('kind: mixed');
    expect(JSON.stringify(statements('figures kind:paraphrase chart').chart)).toContain('kind: paraphrase');
  });

  it('is named where it leaves nothing, with what there is without it', () => {
    const one = answered('nothing', ask('find good faith by:witkoff kind:report'));
    expect(one.why).toContain('It is kind:report that leaves nothing.');
    expect(one.near[0]).toEqual({ label: 'without kind:report', ask: 'find good faith by:witkoff' });
    expect(answered('nothing', ask('find by:witkoff kind:report')).why).toContain(
      'by:witkoff and kind:report together',
    );
    expect(answered('nothing', ask('find by:witkoff kind:report since:2030')).why).toContain('the filters together');
    expect(
      answered('nothing', ask('find deal by:witkoff kind:report since:2030')).near.map(({ ask: again }) => again),
    ).toContain('find deal');
    expect(answered('nothing', ask('find published:2030')).why).toContain('It is published:2030 that leaves nothing.');
    expect(answered('nothing', ask('find quantum banana by:witkoff')).why).toContain(
      'Nor is there one without the filters.',
    );
    expect(answered('nothing', ask('who kind:report')).why).toContain('kind:report');
  });
});

describe('what is refused, in one sentence with the nearest known', () => {
  test.each([
    ['find form:witkoff deal', 'did you mean from:witkoff?'],
    ['find deal sicne:2025-07', 'did you mean since:2025-07?'],
    ['find deal colour:red', 'by:, source:, topic:'],
    ['find deal by:envoy', 'did you mean by:"Steve Witkoff"?'],
    ['find deal by:witkov', 'did you mean by:"Steve Witkoff"?'],
    ['find deal by:macron', 'ask: who'],
    ['find deal source:afb', 'did you mean source:AFP?'],
    ['find deal source:afpp', 'AFP'],
    ['find deal source:zzzz', 'ask: sources'],
    ['find deal from:zzzz', 'ask: who, or: sources'],
    ['find deal topic:football', 'Hostages'],
    ['find deal kind:qoute', 'did you mean kind:quote?'],
    ['find deal kind:poem', 'quote, mixed, paraphrase, report'],
    ['find deal status:dispute', 'did you mean status:disputed?'],
    ['find deal status:held', 'status:confirmed or status:corrected or status:disputed'],
    ['find deal since:2025-7-4', 'did you mean since:2025-07-04?'],
    ['find deal until:yesterday', 'until:2025-07-24'],
    ['watch by:witkoff', 'find by:witkoff'],
    [`find ${'by:witkoff '.repeat(13)}`, '13 filters'],
  ])('%s: … %s', (line, offer) => {
    expect(refused(line)).toContain(offer);
  });

  test.each([
    'deal: what next',
    'https://example.org/from:afp',
    'at 10:30 or 9:15',
    '“said by:nobody at all”',
    `Re:deal ${'and a pasted passage goes on '.repeat(10)} note:this`,
  ])('not %s, in which a colon is a colon', (words) => {
    expect(ask(`find ${words}`).narrowed).toBeUndefined();
  });
});

describe('what a channel may not see', () => {
  it('cannot be told from a filter: it is refused as what does not exist is', () => {
    const desk = createDesk(storyWithHiddenSources());
    const now = { ...asking, now: new Date('2024-03-06T00:00:00Z') };
    for (const [hidden, absent] of [
      ['find by:brandt', 'find by:xbrandtx'],
      ['find from:herald', 'find from:xheraldx'],
      ['find source:tideline', 'find source:xtidelinex'],
    ] as const) {
      const said = [hidden, absent].map((line) => {
        try {
          return JSON.stringify(answerTo(line, desk, now));
        } catch (error) {
          return String(error);
        }
      });
      expect(said[0]?.replace(/brandt|herald|tideline/, '')).toBe(said[1]?.replace(/xbrandtx|xheraldx|xtidelinex/, ''));
      expect(said[1]?.replace(/xbrandtx|xheraldx|xtidelinex/, '')).not.toMatch(HIDDEN_WORDS);
    }
    const count = answerTo('find "people were hurt" by:"port authority"', desk, now);
    expect(
      answered('statements', count)
        .statements.map(({ source }) => source.id)
        .toSorted(),
    ).toEqual(['courier', 'gazette']);
  });
});
