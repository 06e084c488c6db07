import type { Facts } from '../../src/facts/facts.ts';
import type { Source } from '../../src/facts/source.ts';
import type { Speaker } from '../../src/facts/speaker.ts';
import { harbourStory, printedIn, statementIn } from './harbour-story.ts';

export const EMBARGO_ENDS = '2024-03-10T06:00:00Z';
/** The only channel for which the Tideline's article is. */
export const TIDELINE_CHANNEL = 'C0GENERAL1';

const HERALD = `"The harbour crane was sabotaged," foreman Tomas Brandt told the Herald.

Nine people were hurt, the port authority said.`;

const TIDELINE = `"The harbour crane has a twin in the old dock," diver Mira Lund told the Tideline.

Seven people were hurt, the port authority said. "The dock was sealed by night," Mira Lund said.`;

/** The statements that the newsroom's main channel may not see: of the one under embargo, and of the one for another channel. */
export const UNSEEN = ['herald-sabotaged', 'herald-hurt', 'tideline-twin', 'tideline-hurt'];

/** Words that stand in the hidden articles, or in what the desk made of them, and nowhere else. */
export const HIDDEN_WORDS =
  /herald|brandt|sabotage|foreman|nine people|tideline|lund|twin|old dock|sealed|seven people/i;

function hidden(base: Source | undefined, details: Partial<Source>): Source {
  if (!base) throw new RangeError('the harbour story has sources');
  return { ...base, ...details };
}

const person = (id: string, name: string, aliases: string[]): Speaker => ({
  id,
  name,
  kind: 'person',
  aliases,
  officeOf: null,
});

/**
 * The harbour story with an article under embargo and one for another channel: each with a speaker of its own, a third
 * and fourth count of the hurt, and the first with a topic, the second with a story of its own besides.
 */
export function storyWithHiddenSources(): Facts {
  const facts = harbourStory();
  const [base] = facts.sources;
  const herald = hidden(base, {
    id: 'herald',
    name: 'The Herald',
    outlet: 'The Herald',
    text: HERALD,
    embargoedUntil: EMBARGO_ENDS,
  });
  const tideline = hidden(base, {
    id: 'tideline',
    name: 'The Tideline',
    outlet: 'The Tideline',
    text: TIDELINE,
    channels: [TIDELINE_CHANNEL],
  });
  const said = (source: Source, id: string, words: string, speaker: string, role: string, topic: string) =>
    statementIn(source, id, `${words},`, {
      kind: 'quote',
      quoted: [{ start: source.text.indexOf(words), end: source.text.indexOf(words) + words.length + 1 }],
      speaker,
      role: printedIn(source.text, role),
      verb: ['told', 'neutral'],
      topics: [topic],
      recorded: '2024-03-05',
    });
  const hurt = (source: Source, id: string, words: string, value: number) =>
    statementIn(source, id, `${words} people were hurt`, {
      kind: 'paraphrase',
      speaker: 'port-authority',
      role: printedIn(source.text, 'the port authority'),
      verb: ['said', 'neutral'],
      figures: [
        {
          printed: printedIn(source.text, words),
          min: value,
          max: value,
          comparator: 'exact',
          unit: null,
          counted: 'people hurt by the crane',
          authority: printedIn(source.text, 'the port authority'),
          asOf: null,
        },
      ],
    });
  return {
    sources: [...facts.sources, herald, tideline],
    speakers: [
      ...facts.speakers,
      person('brandt', 'Tomas Brandt', ['the foreman']),
      person('lund', 'Mira Lund', ['the diver']),
    ],
    statements: [
      ...facts.statements,
      said(herald, 'herald-sabotaged', 'The harbour crane was sabotaged', 'brandt', 'foreman Tomas Brandt', 'inquiry'),
      hurt(herald, 'herald-hurt', 'Nine', 9),
      said(
        tideline,
        'tideline-twin',
        'The harbour crane has a twin in the old dock',
        'lund',
        'diver Mira Lund',
        'twin',
      ),
      hurt(tideline, 'tideline-hurt', 'Seven', 7),
    ],
    items: facts.items.map((item) => ({
      ...item,
      answers: [
        ...item.answers,
        ...['herald-hurt', 'tideline-hurt'].map((statement) => ({ statement, version: null })),
      ],
    })),
    stories: [
      ...facts.stories.map((story) => ({
        ...story,
        topics: [...story.topics, { id: 'inquiry', name: 'Sabotage inquiry', aliases: [] }],
        sources: [...story.sources, 'herald', 'tideline'],
      })),
      {
        id: 'old-dock',
        name: 'Old dock',
        aliases: [],
        default: false,
        channels: [],
        topics: [{ id: 'twin', name: 'The twin', aliases: [] }],
        sources: ['tideline'],
      },
    ],
  };
}
