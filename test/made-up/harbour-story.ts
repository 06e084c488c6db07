import type { Facts } from '../../src/facts/facts.ts';
import type { Source } from '../../src/facts/source.ts';
import { locate, type Printed, type Span } from '../../src/facts/span.ts';
import type { Speaker } from '../../src/facts/speaker.ts';
import type { Statement } from '../../src/facts/statement.ts';

/** A made-up second story, so that nothing in the tests hangs on the words of the articles that ship. */
const GAZETTE = `The harbour crane fell on Monday. "We had warned the port for a year," Ines Okafor said.

The port authority claimed the crane was inspected in May. Three people were hurt, the port authority said.`;

const COURIER = `HARBOUR TOWN, 3 Mar - "We had warned the port for a year", union chief Ines Okafor told reporters.

Five people were hurt, according to the port authority. The crane collapsed on Monday evening.`;

const source = (id: string, outlet: string, published: string | null, text: string): Source => ({
  id,
  name: outlet,
  outlet,
  title: null,
  byline: null,
  url: `https://${id}.example/crane?a=1&b=2`,
  published,
  retrieved: null,
  dateline: null,
  credit: null,
  language: 'en',
  family: null,
  embargoedUntil: null,
  channels: null,
  text,
});

const speaker = (id: string, name: string, kind: Speaker['kind'], aliases: string[]): Speaker => ({
  id,
  name,
  kind,
  aliases,
  officeOf: null,
});

/** The place of some words in a text; they must be there. */
export function printedIn(text: string, exact: string, from = 0): Printed {
  const start = text.indexOf(exact, from);
  if (start < 0) throw new RangeError(`the made-up text does not hold ${JSON.stringify(exact)}`);
  return { start, end: start + exact.length, exact };
}

type Details = Partial<Omit<Statement, 'cue'>> & {
  role?: Printed | null;
  verb?: [string, 'neutral' | 'evidential' | 'loaded'];
};

/** A confirmed statement whose content stands in a source of the made-up story. */
export function statementIn(source: Source, id: string, exact: string, details: Details = {}): Statement {
  const { verb, ...rest } = details;
  const place = printedIn(source.text, exact);
  return {
    id,
    source: source.id,
    kind: 'report',
    locator: locate(source.text, place),
    sentence: sentenceAround(source.text, place),
    quoted: [],
    speaker: null,
    role: null,
    cue: verb ? { ...printedAfter(source.text, verb[0], place), class: verb[1] } : null,
    venue: null,
    toldTo: null,
    said: null,
    asOf: null,
    figures: [],
    characterisation: false,
    topics: ['crane'],
    status: 'confirmed',
    confirmedBy: 'Test desk',
    recorded: null,
    ...rest,
  };
}

function printedAfter(text: string, exact: string, sentence: Span): Printed {
  const around = sentenceAround(text, sentence);
  const start = text.indexOf(exact, around.start);
  return { start, end: start + exact.length, exact };
}

function sentenceAround(text: string, { start, end }: Span): Span {
  const before = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start), text.lastIndexOf('- ', start));
  const after = /[.](?=\s|$)/.exec(text.slice(end));
  const from = before < 0 ? 0 : before + (text[before] === '\n' ? 1 : 2);
  return { start: Math.min(from, start), end: after ? end + after.index + 1 : text.length };
}

/** The made-up facts whole: two outlets of different origin, one shared quotation, two counts that do not meet. */
export function harbourStory(): Facts {
  const gazette = source('gazette', 'The Gazette', '2024-03-04', GAZETTE);
  const courier = source('courier', 'The Courier', '2024-03-04', COURIER);
  const words = 'We had warned the port for a year';
  const hurt = (from: Source, printed: string, value: number) => [
    {
      printed: printedIn(from.text, printed),
      min: value,
      max: value,
      comparator: 'exact' as const,
      unit: null,
      counted: 'people hurt by the crane',
      authority: printedIn(from.text, 'the port authority'),
      asOf: null,
    },
  ];
  return {
    stories: [
      {
        id: 'harbour',
        name: 'Harbour crane',
        aliases: ['crane'],
        default: true,
        channels: [],
        topics: [{ id: 'crane', name: 'The crane', aliases: ['collapse'] }],
        sources: ['gazette', 'courier'],
      },
    ],
    sources: [gazette, courier],
    speakers: [
      speaker('okafor', 'Ines Okafor', 'person', ['Okafor', 'union chief']),
      speaker('port-authority', 'Port authority', 'organisation', ['harbour authority']),
    ],
    statements: [
      statementIn(gazette, 'gazette-warned', `${words},`, {
        kind: 'quote',
        quoted: [printedIn(GAZETTE, `${words},`)].map(({ start, end }) => ({ start, end })),
        speaker: 'okafor',
        role: printedIn(GAZETTE, 'Ines Okafor'),
        verb: ['said', 'neutral'],
      }),
      statementIn(gazette, 'gazette-inspected', 'the crane was inspected in May', {
        kind: 'paraphrase',
        speaker: 'port-authority',
        role: printedIn(GAZETTE, 'The port authority'),
        verb: ['claimed', 'loaded'],
      }),
      statementIn(gazette, 'gazette-hurt', 'Three people were hurt', {
        kind: 'paraphrase',
        speaker: 'port-authority',
        role: printedIn(GAZETTE, 'the port authority'),
        verb: ['said', 'neutral'],
        figures: hurt(gazette, 'Three', 3),
      }),
      statementIn(courier, 'courier-warned', words, {
        kind: 'quote',
        quoted: [printedIn(COURIER, words)].map(({ start, end }) => ({ start, end })),
        speaker: 'okafor',
        role: printedIn(COURIER, 'union chief Ines Okafor'),
        toldTo: printedIn(COURIER, 'reporters'),
        verb: ['told', 'neutral'],
      }),
      statementIn(courier, 'courier-hurt', 'Five people were hurt', {
        kind: 'paraphrase',
        speaker: 'port-authority',
        role: printedIn(COURIER, 'the port authority'),
        verb: ['according to', 'evidential'],
        figures: hurt(courier, 'Five', 5),
      }),
    ],
    items: [
      {
        id: 'hurt',
        story: 'harbour',
        topic: 'crane',
        question: 'how many people were hurt',
        about: 'quantity',
        answers: [
          { statement: 'gazette-hurt', version: null },
          { statement: 'courier-hurt', version: null },
        ],
      },
    ],
  };
}
