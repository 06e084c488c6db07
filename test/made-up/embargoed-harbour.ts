import type { Facts } from '../../src/facts/facts.ts';
import type { Source } from '../../src/facts/source.ts';
import { harbourStory, printedIn, statementIn } from './harbour-story.ts';

const TEXT = 'The port authority has sacked Vera Quist, two officials said. The crane was never oiled.';

/** Words of the source that nobody may see before its time; any of them in an output is a leak. */
export const SECRETS = ['secret', 'quist', 'oiled', 'sacked', 'night desk'];

/** The made-up story with one source under embargo until 2030, or for one channel alone. */
export function embargoedHarbour(restriction: Pick<Source, 'embargoedUntil' | 'channels'>): Facts {
  const facts = harbourStory();
  const [gazette] = facts.sources;
  if (!gazette) throw new RangeError('the made-up story has a source');
  const secret: Source = {
    ...gazette,
    ...restriction,
    id: 'secret',
    name: 'Night desk',
    outlet: 'Night desk',
    url: null,
    text: TEXT,
  };
  return {
    ...facts,
    sources: [...facts.sources, secret],
    stories: facts.stories.map((story) => ({ ...story, sources: [...story.sources, 'secret'] })),
    speakers: [
      ...facts.speakers,
      { id: 'secret-officials', name: 'Two officials on Quist', kind: 'unnamed', aliases: [], officeOf: null },
    ],
    statements: [
      ...facts.statements,
      statementIn(secret, 'secret-sacked', 'The port authority has sacked Vera Quist', {
        kind: 'paraphrase',
        speaker: 'secret-officials',
        role: printedIn(TEXT, 'two officials'),
        verb: ['said', 'neutral'],
      }),
      statementIn(secret, 'secret-oiled', 'The crane was never oiled'),
    ],
    items: [
      ...facts.items,
      {
        id: 'secret-item',
        story: 'harbour',
        topic: 'crane',
        question: 'whether Quist was sacked',
        about: 'event',
        answers: [{ statement: 'secret-sacked', version: null }],
      },
    ],
  };
}
