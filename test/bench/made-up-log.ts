import type { Change, Draft } from '../../src/facts/change.ts';
import type { Item } from '../../src/facts/item.ts';
import type { Source } from '../../src/facts/source.ts';
import { locate } from '../../src/facts/span.ts';
import type { Speaker } from '../../src/facts/speaker.ts';
import type { Statement } from '../../src/facts/statement.ts';
import type { Story } from '../../src/facts/story.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { createRandom, madeUpRecords, pick } from '../search/made-up-records.ts';

const OF_A_SOURCE = 25;
const SOURCES_OF_A_STORY = 1000;
const SPEAKERS = 2000;
/** One statement of so many answers an item, three to an item. */
const ANSWERING = 15;
const AT = new Date('2026-03-02T09:30:00.123Z');
/** Texts are made up once for so many statements, then numbered and shuffled into one another. */
const TEXTS = 100_000;

const draft = (thing: string, change: Change): Draft => ({ thing, version: 1, by: 'U0OKAFOR', reason: null, change });

/**
 * Writes a log of so many statements as a newsroom's would be after years: each statement in its document, 25 to a document,
 * said by one of 2,000 speakers; a fifth carry a figure, and one of 15 answers an item. About 1 KB of JSON a statement.
 */
export async function writeMadeUpLog(
  file: string,
  statements: number,
  { sourcesOfAStory = SOURCES_OF_A_STORY }: { sourcesOfAStory?: number } = {},
): Promise<void> {
  const random = createRandom(3);
  const { records, words } = madeUpRecords(Math.min(statements, TEXTS), 7);
  const names = Array.from(
    { length: SPEAKERS },
    () => `${capital(pick(words, random))} ${capital(pick(words, random))}`,
  );
  const store = await openSqliteStore(file);
  const speakers = names.map(
    (name, at): Speaker => ({ id: `speaker-${at}`, name, kind: 'person', aliases: [], officeOf: null }),
  );
  await store.append(
    speakers.map((speaker) => draft(`speaker:${speaker.id}`, { change: 'speaker-recorded', speaker })),
    AT,
  );
  const sources = Math.ceil(statements / OF_A_SOURCE);
  let written = 0;
  let answers: string[] = [];
  let waiting: Draft[] = [];
  for (let number = 0; number < sources; number++) {
    const story = `story-${Math.floor(number / sourcesOfAStory)}`;
    if (number % sourcesOfAStory === 0) {
      const ids = Array.from({ length: Math.min(sourcesOfAStory, sources - number) }, (_, at) => `doc-${number + at}`);
      waiting.push(draft(`story:${story}`, { change: 'story-recorded', story: storyNamed(story, ids) }));
    }
    const said = Array.from({ length: Math.min(OF_A_SOURCE, statements - written) }, () => {
      const half = (): string[] => pick(records, random).text.slice(0, -1).split(' ');
      const [first, second] = [half(), half()];
      return [...first.slice(first.length >> 1), ...second.slice(second.length >> 1)].join(' ').toLowerCase();
    });
    const { source, drafts } = documentOf(number, said, written, { names, random, story });
    waiting.push(draft(`source:${source.id}`, { change: 'source-recorded', source }), ...drafts);
    for (let at = 0; at < said.length; at++) {
      if ((written + at) % ANSWERING !== 0) continue;
      answers.push(idOf(written + at));
      if (answers.length < 3) continue;
      waiting.push(draft(`item:item-${written}`, { change: 'item-recorded', item: itemOf(written, story, answers) }));
      answers = [];
    }
    written += said.length;
    if (waiting.length >= 1000 || number === sources - 1) {
      await store.append(waiting, AT);
      waiting = [];
    }
  }
  await store.close();
}

const idOf = (number: number): string => `crane-${number.toString().padStart(7, '0')}`;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const storyNamed = (id: string, sources: string[]): Story => ({
  id,
  name: `The ${id} strike`,
  aliases: [],
  default: false,
  channels: [],
  topics: Array.from({ length: 5 }, (_, at) => ({ id: `${id}-topic-${at}`, name: `${id} topic ${at}`, aliases: [] })),
  sources,
});

const itemOf = (number: number, story: string, answers: string[]): Item => ({
  id: `item-${number}`,
  story,
  topic: `${story}-topic-0`,
  question: `what was said on occasion ${number}`,
  about: 'utterance',
  answers: answers.map((statement) => ({ statement, version: null })),
});

interface Told {
  names: readonly string[];
  random: () => number;
  story: string;
}

/** A document that says so much, and the statements in it. */
function documentOf(number: number, said: readonly string[], first: number, { names, random, story }: Told) {
  let text = 'HARBOUR TOWN, 3 Mar -';
  const drafts: (() => Draft)[] = [];
  for (const [at, words] of said.entries()) {
    const speaker = Math.floor(names.length * random() ** 2);
    const [name = '', figure, quotes] = [names[speaker], random() < 0.2, random() < 0.6];
    const start = text.length + 1;
    const count = figure ? ` and ${2 + Math.floor(random() * 90)} people were hurt` : '';
    const content = words + count;
    text += ` ${quotes ? `“${capital(content)},” chief ${name} said` : `Chief ${name} said ${content}`}.`;
    const end = text.length;
    const from = quotes ? start + 1 : end - 1 - content.length;
    const role = text.indexOf(`hief ${name}`, start) - 1;
    const cue = text.indexOf(' said', role) + 1;
    const span = { start: from, end: from + content.length };
    const printed = count === '' ? null : Number(count.split(' ')[2]);
    drafts.push(() => {
      const statement: Statement = {
        id: idOf(first + at),
        source: `doc-${number}`,
        kind: quotes ? 'quote' : 'paraphrase',
        locator: locate(text, span),
        sentence: { start, end },
        quoted: quotes ? [span] : [],
        speaker: `speaker-${speaker}`,
        role: { start: role, end: cue - 1, exact: text.slice(role, cue - 1) },
        cue: { start: cue, end: cue + 4, exact: 'said', class: 'neutral' },
        venue: null,
        toldTo: null,
        said: null,
        asOf: null,
        figures: printed === null ? [] : [figureAt(text, span.end - count.length, printed)],
        characterisation: false,
        topics: [`${story}-topic-${number % 5}`],
        status: 'confirmed',
        confirmedBy: 'U0OKAFOR',
        recorded: null,
      };
      return draft(`statement:${statement.id}`, { change: 'statement-confirmed', statement });
    });
  }
  const source: Source = {
    id: `doc-${number}`,
    name: `Harbour report ${number}`,
    outlet: number % 2 === 0 ? 'Harbour Gazette' : 'Evening Courier',
    title: `Harbour report ${number}`,
    byline: null,
    url: `https://example.com/${number}`,
    published: '2026-03-03',
    retrieved: null,
    dateline: 'HARBOUR TOWN',
    credit: null,
    language: 'en',
    family: null,
    embargoedUntil: null,
    channels: null,
    text,
  };
  return { source, drafts: drafts.map((make) => make()) };
}

function figureAt(text: string, from: number, count: number): Statement['figures'][number] {
  const start = text.indexOf(String(count), from);
  const end = start + String(count).length;
  return {
    printed: { start, end, exact: text.slice(start, end) },
    min: count,
    max: count,
    comparator: 'exact',
    unit: null,
    counted: 'people hurt',
    authority: null,
    asOf: null,
  };
}
