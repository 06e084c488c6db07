import type { Facts } from '../../src/facts/facts.ts';
import type { Figure } from '../../src/facts/figure.ts';
import type { Source } from '../../src/facts/source.ts';
import type { Speaker } from '../../src/facts/speaker.ts';
import type { Statement } from '../../src/facts/statement.ts';
import { harbourStory, printedIn, statementIn } from '../made-up/harbour-story.ts';

const VALLEY_POST = `“The dam was never designed for a flood of this size,” chief engineer Tomas Arroyo told the inquiry. “We believe the spillway failed first.”

Mayor Petra Lindqvist said the town would not return to the valley unless the wall was rebuilt.

“I will not send families back to houses below that wall,” Lindqvist said. “If the company pays for a new spillway, we can talk about opening the lower road in spring.”

Norvale Water said it had “acted on every warning that reached its control room”. The company may have opened the gates an hour too late, according to a person familiar with the inquiry.

By Monday 212 homes had been flooded, the county council said. At least 14 people are missing, the county police said.`;

const LEDGER = `Norvale Water's chairwoman Ingrid Sele said the company was “deeply sorry for the loss of homes and of trust” and could pay for temporary housing until June.

“There is no evidence that the gates were opened too late,” Sele said. “Our neighbours deserve answers, and they will have them before the end of the year.”

Arroyo accused the company of hardly “having looked at the drawings” after the storm of 2019.

The repair will cost about 40 million crowns, the county council said. By Friday 268 homes had been flooded, the county council said. The sirens sounded for nine minutes before the water came, residents said.`;

const source = (id: string, outlet: string, published: string, text: string): Source => ({
  id,
  name: outlet,
  outlet,
  title: null,
  byline: null,
  url: `https://${id}.example/reservoir`,
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

/** A source more of the story. */
export const made = (id: string, text: string): Source => source(id, id, '2031-05-10', text);

const speaker = (id: string, name: string, kind: Speaker['kind'], aliases: string[]): Speaker => ({
  id,
  name,
  kind,
  aliases,
  officeOf: null,
});

const post = source('valley-post', 'The Valley Post', '2031-05-06', VALLEY_POST);
const ledger = source('ledger', 'The Ledger', '2031-05-09', LEDGER);

/** A statement with the words in quotation marks in it, if any. */
export function said(
  from: Source,
  id: string,
  exact: string,
  speaker: string,
  details: Partial<Statement> = {},
): Statement {
  const marks = [...exact.matchAll(/“([^”]*)”/g)].map(({ 1: words = '' }) => words);
  const place = printedIn(from.text, exact);
  const whole = from.text.charAt(place.start - 1) === '“' && from.text.charAt(place.end) === '”';
  const quoted = whole
    ? [{ start: place.start, end: place.end }]
    : marks.map((words) => {
        const { start, end } = printedIn(from.text, words);
        return { start, end };
      });
  const kind = whole ? 'quote' : quoted.length > 0 ? 'mixed' : 'paraphrase';
  return statementIn(from, id, exact, { kind, quoted, speaker, topics: [], ...details });
}

const figure = (from: Source, printed: string, value: Partial<Figure>): Figure => ({
  printed: printedIn(from.text, printed),
  min: 0,
  max: value.min ?? 0,
  comparator: 'exact',
  unit: null,
  counted: '',
  authority: null,
  asOf: null,
  ...value,
});

const council = (from: Source) => printedIn(from.text, 'the county council');

/** A made-up story of a dam, with a count that grew between two days. */
export function reservoirStory(): Facts {
  const harbour = harbourStory();
  return {
    stories: [
      {
        id: 'reservoir',
        name: 'Reservoir',
        aliases: [],
        default: true,
        channels: [],
        topics: [{ id: 'dam', name: 'The dam', aliases: [] }],
        sources: ['valley-post', 'ledger'],
      },
    ],
    sources: [post, ledger],
    speakers: [
      speaker('arroyo', 'Tomas Arroyo', 'person', ['Arroyo', 'chief engineer']),
      speaker('lindqvist', 'Petra Lindqvist', 'person', ['Lindqvist']),
      speaker('sele', 'Ingrid Sele', 'person', ['Sele']),
      speaker('norvale', 'Norvale Water', 'organisation', ['Norvale']),
      speaker('council', 'The county council', 'organisation', ['county council']),
      speaker('police', 'The county police', 'organisation', ['county police']),
      speaker('insider', 'a person familiar with the inquiry', 'unnamed', []),
    ],
    statements: [
      said(post, 'dam-design', 'The dam was never designed for a flood of this size,', 'arroyo'),
      said(post, 'spillway', 'We believe the spillway failed first.', 'arroyo'),
      said(post, 'return', 'the town would not return to the valley unless the wall was rebuilt', 'lindqvist'),
      said(post, 'families', 'I will not send families back to houses below that wall,', 'lindqvist'),
      said(
        post,
        'lower-road',
        'If the company pays for a new spillway, we can talk about opening the lower road in spring.',
        'lindqvist',
      ),
      said(post, 'warnings', 'it had “acted on every warning that reached its control room”', 'norvale'),
      said(post, 'gates-late', 'The company may have opened the gates an hour too late', 'insider'),
      said(post, 'homes-monday', 'By Monday 212 homes had been flooded', 'council', {
        figures: [
          figure(post, '212', { min: 212, counted: 'homes flooded', authority: council(post), asOf: '2031-05-05' }),
        ],
      }),
      said(post, 'missing', 'At least 14 people are missing', 'police', {
        figures: [
          figure(post, 'At least 14', {
            min: 14,
            counted: 'people missing',
            comparator: 'at-least',
            authority: printedIn(post.text, 'the county police'),
          }),
        ],
      }),
      said(ledger, 'sorry', 'the company was “deeply sorry for the loss of homes and of trust”', 'sele'),
      said(ledger, 'housing', 'could pay for temporary housing until June', 'sele'),
      said(ledger, 'no-evidence', 'There is no evidence that the gates were opened too late,', 'sele'),
      said(
        ledger,
        'neighbours',
        'Our neighbours deserve answers, and they will have them before the end of the year.',
        'sele',
      ),
      said(
        ledger,
        'drawings',
        'the company of hardly “having looked at the drawings” after the storm of 2019',
        'arroyo',
      ),
      said(ledger, 'cost', 'The repair will cost about 40 million crowns', 'council', {
        figures: [
          figure(ledger, 'about 40 million crowns', {
            min: 40e6,
            comparator: 'about',
            unit: 'crowns',
            counted: 'cost of the repair',
            authority: council(ledger),
          }),
        ],
      }),
      said(ledger, 'homes-friday', 'By Friday 268 homes had been flooded', 'council', {
        figures: [
          figure(ledger, '268', { min: 268, counted: 'homes flooded', authority: council(ledger), asOf: '2031-05-09' }),
        ],
      }),
    ].map((statement) => ({ ...statement, topics: ['dam'] })),
    items: harbour.items.slice(0, 0),
  };
}
