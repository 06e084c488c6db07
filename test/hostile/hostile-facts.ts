import type { Facts } from '../../src/facts/facts.ts';
import { locate } from '../../src/facts/span.ts';
import { FilledText } from '../../src/facts/text.ts';
import { printedIn } from '../made-up/harbour-story.ts';
import { OWN } from './hostile-strings.ts';

const MOST = 60;
/** Longer ones are for questions, not for names. */
const LONGEST = 120;

/** Strings that the schema takes: what it refuses can be in no desk. */
const allowed = OWN.map(({ text }) => text.trim()).filter(
  (text, at) => text.length <= LONGEST && !text.includes('\n') && FilledText.safeParse(text).success && at % 3 !== 1,
);
const chosen = allowed.filter((_, at) => at % Math.ceil(allowed.length / MOST) === 0);

/** A desk on which every name, title, credit, question and word is one that somebody might have put in to do harm. */
export function hostileFacts(): Facts {
  const sources = chosen.map((words, number): Facts['sources'][number] => ({
    id: `h-${number}`,
    name: words,
    outlet: words,
    title: words,
    byline: words,
    url: 'https://paper.example/?a=1&b=2',
    published: '2025-07-24',
    retrieved: null,
    dateline: words,
    credit: words,
    language: 'en',
    family: number % 2 === 0 ? null : { id: `f-${number % 5}`, agency: words, why: words },
    embargoedUntil: null,
    channels: null,
    text: `The crane fell. “${words}”, ${words} said in ${words}. At least 12 people were hurt.`,
  }));
  return {
    stories: [
      {
        id: 'harbour',
        name: '<!channel> harbour',
        aliases: ['<@U0SAM00001>'],
        default: true,
        channels: [],
        topics: [{ id: 'crane', name: '<!here> crane & <b>', aliases: [] }],
        sources: sources.map(({ id }) => id),
      },
    ],
    sources,
    speakers: chosen.map((words, number) => ({
      id: `s-${number}`,
      name: words,
      kind: 'person',
      aliases: number % 2 === 0 ? [] : [`<!everyone> ${number}`],
      officeOf: null,
    })),
    statements: sources.map(({ id, text }, number): Facts['statements'][number] => {
      const words = chosen[number] ?? '';
      const place = printedIn(text, words);
      const role = printedIn(text, words, place.end);
      return {
        id: `${id}-1`,
        source: id,
        kind: 'quote',
        locator: locate(text, place),
        sentence: { start: text.indexOf('“'), end: text.indexOf('. At least') + 1 },
        quoted: [{ start: place.start, end: place.end }],
        speaker: `s-${number}`,
        role,
        cue: { ...printedIn(text, 'said', role.end), class: 'neutral' },
        venue: printedIn(text, words, role.end),
        toldTo: null,
        said: { edtf: '2025-07-23', printed: null, basis: 'editor', by: words },
        asOf: null,
        figures: [],
        characterisation: false,
        topics: ['crane'],
        status: 'confirmed',
        confirmedBy: words,
        recorded: null,
      };
    }),
    items: [
      {
        id: 'what',
        story: 'harbour',
        topic: 'crane',
        question: 'what <!channel> said & <@U0SAM00001>',
        about: 'utterance',
        answers: sources.slice(0, 12).map(({ id }, number) => ({
          statement: `${id}-1`,
          version: { label: `<!here> ${number % 3}`, by: 'Test desk' },
        })),
      },
    ],
  };
}
