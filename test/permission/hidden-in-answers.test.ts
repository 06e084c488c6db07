import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/commands/answer-json.ts';
import { answerToDraft } from '../../src/commands/check.ts';
import { answerTo, answerToQuestion, commandTable } from '../../src/commands/index.ts';
import { QuestionError } from '../../src/commands/question.ts';
import { suggestedSpeakers, suggestedTopics } from '../../src/commands/suggestions.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { visibleCounts } from '../../src/desk/visible-counts.ts';
import type { Change } from '../../src/facts/change.ts';
import { plainText } from '../../src/plain-text/plain-text.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { EMBARGO_ENDS, HIDDEN_WORDS, storyWithHiddenSources, UNSEEN } from '../made-up/hidden-sources.ts';
import { openLiveDesk } from '../made-up/open-live-desk.ts';
import { DESK_CHANNEL } from '../slack/newsroom.ts';

const NOW = new Date(Date.parse(EMBARGO_ENDS) - 1);
const NAMES = [
  'brandt',
  'brant',
  'lund',
  'lundt',
  'the foreman',
  'the diver',
  'okafor',
  'okafr',
  'nobody',
  'herald',
  'tideline',
];
const WORDS = [
  'sabotaged',
  'sabotage',
  'twin',
  'twin dock',
  'sealed',
  'seeled',
  'people hurt',
  'nine',
  'seven',
  'crane',
  'old dock',
];
const FILTERS = [
  ...['by:brandt', 'by:brant', 'by:lund', 'by:okafr', 'by:nobody', 'by:"the foreman"', 'topic:twin', 'topic:twinn'],
  ...[
    'topic:inquiry',
    'topic:nothing',
    'source:herald',
    'source:heralt',
    'source:gazete',
    'from:tideline',
    'from:gazet',
  ],
  ...['since:2024-03-01', 'until:2024-03-09', 'said:2024', 'published:2024-03', 'kind:quote', 'status:confirmed'],
];

/** A question for every way in which something may be named, counted, offered or left out. */
const QUESTIONS = [
  ...commandTable.map(({ name }) => name),
  ...[
    'status',
    'quote',
    'find',
    'figures',
    'disputed',
    'disputed all',
    'timeline',
    'who',
    'source',
    'watch',
    'unwatch',
  ].flatMap((command) => [...NAMES, ...WORDS].map((words) => `${command} ${words}`)),
  ...['find', 'quote', 'figures', 'disputed', 'timeline', 'who', 'sources', 'status'].flatMap((command) =>
    FILTERS.map((filter) => `${command} ${filter}`),
  ),
  ...FILTERS.map((filter) => `crane ${filter}`),
  ...['herald', 'tideline', 'gazette', 'courier', 'heralt'].flatMap((one) => [
    `compare ${one} gazette`,
    `compare courier ${one}`,
  ]),
  ...[...UNSEEN, 'gazette-hurt', 'no-such'].flatMap((id) => [
    `statement ${id}`,
    `history ${id}`,
    `history ${id} known 2024-03-06`,
  ]),
  ...['figures hurt chart', 'figures chart', 'timeline crane chart', 'timeline brandt chart', 'timeline lund chart'],
  ...['status story:old-dock', 'find dock story:old-dock', 'find dock story:old-doc', 'quote lund story:"Old dock"'],
  ...['who', 'sources', 'find crane', 'quote port authority', 'disputed'].flatMap((line) => [
    `${line} as of 2024-03-09`,
    `${line} known 2024-03-06`,
  ]),
  ...[...NAMES, ...WORDS, 'who said so?', 'what did the foreman say?', 'how many people were hurt?'],
];

const DRAFTS = [
  '“The harbour crane was sabotaged,” foreman Tomas Brandt told the Herald. Nine people were hurt.',
  'The harbour crane was sabotaged last week, Tomas Brandt said.',
  '“The harbour crane has a twin in the old dock,” Mira Lund said. “The dock was sealed by night,” she said.',
  'Seven people were hurt, the port authority said. Five people were hurt, the port authority said.',
  '“We had warned the port for a year,” Tomas Brandt said.',
];

/** What somebody in the newsroom's channel gets to a question, or the error that they get instead. */
function told(ask: () => ReturnType<typeof answerTo>): unknown {
  try {
    const answer = ask();
    return { json: answerJson(answer, plainText(answer)), chart: 'chart' in answer ? answer.chart : null };
  } catch (error) {
    if (error instanceof QuestionError) return error.message;
    throw error;
  }
}

function expectNoTrace(hidden: Desk, without: Desk, channel: string | null): void {
  const asking = { channel, now: NOW };
  for (const line of QUESTIONS)
    for (const ask of [answerTo, answerToQuestion]) {
      const answer = told(() => ask(line, hidden, asking));
      expect(answer, line).toEqual(told(() => ask(line, without, asking)));
    }
  for (const draft of DRAFTS)
    expect(
      told(() => answerToDraft(draft, hidden, asking)),
      draft,
    ).toEqual(told(() => answerToDraft(draft, without, asking)));
  for (const suggested of [suggestedSpeakers, suggestedTopics])
    for (const typed of ['', 'b', 'lu', 'tw', 'sab', 'okafor', 'heral'])
      expect(suggested(typed, hidden.seenIn(channel, NOW), 100)).toEqual(
        suggested(typed, without.seenIn(channel, NOW), 100),
      );
  expect(visibleCounts(hidden, NOW)).toEqual(visibleCounts(without, NOW));
}

/** What an editor does to a statement, and what is told of it, as the log has it. */
function livesOf(statements: ReturnType<typeof storyWithHiddenSources>['statements']): Change[] {
  return statements.flatMap((statement): Change[] => {
    const { exact } = statement.locator;
    const corrected = { ...statement, venue: { ...statement.locator } };
    return [
      { change: 'statement-corrected', statement: corrected },
      { change: 'correction-proposed', statement },
      {
        change: 'error-reported',
        report: `R${statement.id.replaceAll('-', '')}`,
        statement: statement.id,
        version: 0,
        shown: exact,
        note: exact,
      },
      { change: 'statement-withdrawn', statement: statement.id },
    ];
  });
}

describe('an answer in the newsroom is that of a desk which never had what is hidden there', () => {
  it.each([DESK_CHANNEL, null])(
    'whatever is asked, checked or typed into a picker: in channel %s',
    { timeout: 60_000 },
    async (channel) => {
      const hidden = await openLiveDesk(undefined, storyWithHiddenSources());
      const without = await openLiveDesk(undefined, harbourStory());
      expectNoTrace(hidden.desk, without.desk, channel);
    },
  );

  it('also once what is hidden has been corrected, reported and withdrawn', { timeout: 60_000 }, async () => {
    const facts = storyWithHiddenSources();
    const hidden = await openLiveDesk(undefined, facts);
    const without = await openLiveDesk(undefined, harbourStory());
    const versions = new Map<string, number>();
    for (const change of livesOf(facts.statements.filter(({ id }) => UNSEEN.includes(id)))) {
      const thing = 'report' in change ? `report:${change.report}` : `statement:${idOf(change)}`;
      const version = (versions.get(thing) ?? 0) + 1;
      versions.set(thing, version);
      await hidden.store.append(
        [{ thing, version, by: 'U0SAM00001', reason: 'The foreman asked for it.', change }],
        NOW,
      );
    }
    await hidden.catchUp();
    expectNoTrace(hidden.desk, without.desk, DESK_CHANNEL);
  });

  it('also for a former date, when what is hidden now was not yet', async () => {
    const facts = storyWithHiddenSources();
    const [herald] = facts.sources.filter(({ id }) => id === 'herald');
    if (!herald) throw new RangeError('the made-up story has the Herald');
    const open = facts.sources.map((source) => (source.id === 'herald' ? { ...source, embargoedUntil: null } : source));
    const live = await openLiveDesk(undefined, { ...facts, sources: open });
    const told = (line: string) => plainText(answerTo(line, live.desk, { channel: DESK_CHANNEL, now: NOW }));
    expect(told('quote brandt known 2024-03-06')).toMatch(HIDDEN_WORDS);
    const change: Change = { change: 'source-recorded', source: herald };
    const draft = { thing: 'source:herald', version: 1, by: 'U0SAM00001', reason: null, change };
    await live.store.append([draft], new Date('2024-03-07T00:00:00Z'));
    await live.catchUp();
    for (const line of ['sources', 'find crane', 'who', 'disputed'])
      expect(told(`${line} known 2024-03-06`), line).not.toMatch(HIDDEN_WORDS);
  });
});

const idOf = (change: Change): string => {
  if (!('statement' in change)) throw new RangeError('a change of a statement');
  return typeof change.statement === 'string' ? change.statement : change.statement.id;
};
