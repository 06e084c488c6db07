import type { Facts } from '../../src/facts/facts.ts';
import type { Source } from '../../src/facts/source.ts';
import { locate, type Printed, type Span } from '../../src/facts/span.ts';
import type { Speaker } from '../../src/facts/speaker.ts';
import type { Statement } from '../../src/facts/statement.ts';
import type { Story } from '../../src/facts/story.ts';

/** Where words stand in a text for the first time. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`the text does not hold ${JSON.stringify(words)}`);
  return { start, end: start + words.length };
}

export const printed = (text: string, words: string): Printed => ({ ...spanOf(text, words), exact: words });

export function source(id: string, text: string): Source {
  const unknown = { outlet: null, title: null, byline: null, url: null, published: null, retrieved: null };
  return {
    id,
    name: id,
    ...unknown,
    dateline: null,
    credit: null,
    language: 'en',
    family: null,
    embargoedUntil: null,
    channels: null,
    text,
  };
}

/** A statement of the source `town` that says `words`, of which `quoted` stood in quotation marks. */
export function statement(text: string, words: string, quoted: string[] = []): Statement {
  const kind = quoted.length === 0 ? 'paraphrase' : quoted[0] === words ? 'quote' : 'mixed';
  const nothing = { speaker: null, role: null, cue: null, venue: null, toldTo: null, said: null, asOf: null };
  return {
    id: 'a-statement',
    source: 'town',
    kind,
    locator: locate(text, spanOf(text, words)),
    sentence: { start: 0, end: text.length },
    quoted: quoted.map((each) => spanOf(text, each)),
    ...nothing,
    figures: [],
    characterisation: false,
    topics: [],
    status: 'confirmed',
    confirmedBy: 'An editor',
    recorded: null,
  };
}

export const speaker = (id: string, name: string, rest: Partial<Speaker> = {}): Speaker => ({
  id,
  name,
  kind: 'person',
  aliases: [],
  officeOf: null,
  ...rest,
});

export const story = (id: string, rest: Partial<Story> = {}): Story => ({
  id,
  name: id,
  aliases: [],
  default: false,
  channels: [],
  topics: [{ id: `${id}-homes`, name: 'Homes', aliases: [] }],
  sources: [],
  ...rest,
});

export const desk = (rest: Partial<Facts>): Facts => ({
  sources: [],
  statements: [],
  speakers: [],
  items: [],
  stories: [story('main', { default: true, sources: rest.sources?.map(({ id }) => id) ?? [] })],
  ...rest,
});
