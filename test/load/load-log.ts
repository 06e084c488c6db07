import { blankStatement } from '../../src/facts/blank-statement.ts';
import type { Change, Draft } from '../../src/facts/change.ts';
import { thingOf } from '../../src/facts/change.ts';
import type { Source } from '../../src/facts/source.ts';
import type { Speaker } from '../../src/facts/speaker.ts';
import type { Statement } from '../../src/facts/statement.ts';
import type { Story } from '../../src/facts/story.ts';
import { DESK } from '../../src/playground/newsroom.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { writeMadeUpLog } from '../bench/made-up-log.ts';
import { createRandom, pick } from '../search/made-up-records.ts';

const OF_A_SOURCE = 25;
const AT = new Date('2026-03-04T08:00:00Z');
const READ_AT_ONCE = 1000;

/** A statement that stands in the log, as far as questions are made of it. */
export interface ToldStatement {
  id: string;
  words: string;
  speaker: string;
}

/** A made-up log on disk. */
export interface LoadLog {
  file: string;
  /** How many statements answer questions. */
  statements: number;
  /** Some of them, from all over the log. */
  told: readonly ToldStatement[];
  /** The sources whose proposals wait for an editor. */
  waiting: readonly string[];
}

/**
 * Writes the log of a newsroom with so many statements, all of them in one story, of which the channel speaks that questions come from: no
 * question is made easier by being about a part. Beside them at least so many `proposals` wait for an editor.
 */
export async function writeLoadLog(file: string, statements: number, proposals: number): Promise<LoadLog> {
  await writeMadeUpLog(file, statements, { sourcesOfAStory: Number.MAX_SAFE_INTEGER });
  const store = await openStore(file);
  try {
    const stories: Story[] = [];
    const speakers: Speaker[] = [];
    const told: ToldStatement[] = [];
    const oneOf = Math.max(1, Math.floor(statements / MOST_TOLD));
    let seen = 0;
    for await (const change of changesIn(store)) {
      if (change.change === 'story-recorded') stories.push(change.story);
      if (change.change === 'speaker-recorded') speakers.push(change.speaker);
      if (change.change === 'statement-confirmed' && seen++ % oneOf === 0)
        told.push(toldIn(change.statement, speakers));
    }
    const documents = Array.from({ length: Math.ceil(proposals / OF_A_SOURCE) }, (_, number) =>
      documentWaiting(number, speakers),
    );
    const waiting = documents.map(({ source }) => source.id);
    const changes: Change[] = [
      ...documents.map(({ source }): Change => ({ change: 'source-recorded', source })),
      ...stories.map(
        (story): Change => ({
          change: 'story-recorded',
          story: { ...story, channels: [DESK.id], sources: [...story.sources, ...waiting] },
        }),
      ),
      ...documents.flatMap(({ proposed }) => proposed),
    ];
    for (let at = 0; at < changes.length; at += READ_AT_ONCE)
      await store.append(changes.slice(at, at + READ_AT_ONCE).map(draftOf), AT);
    return { file, statements, told, waiting };
  } finally {
    await store.close();
  }
}

const MOST_TOLD = 5000;

export async function* changesIn(store: Store, after = 0): AsyncGenerator<Change> {
  for (let seq = after; ; ) {
    const read = await store.read(seq, READ_AT_ONCE);
    for (const { change } of read) yield change;
    if (read.length < READ_AT_ONCE) return;
    seq = read.at(-1)?.seq ?? seq;
  }
}

/** The story is the one thing that was recorded before. */
const draftOf = (change: Change): Draft => ({
  thing: thingOf(change),
  version: change.change === 'story-recorded' ? 2 : 1,
  by: 'U0OKAFOR',
  reason: null,
  change,
});

const toldIn = ({ id, locator, speaker }: Statement, speakers: readonly Speaker[]): ToldStatement => ({
  id,
  words: locator.exact,
  speaker: speakers.find((one) => one.id === speaker)?.name ?? '',
});

const SUBJECTS = 'crane quay tug pilot ferry dock barge anchor lighthouse customs'.split(' ');
const ACTS = 'closes waits sails unloads reopens strikes drifts returns docks turns'.split(' ');

/** An article whose statements nobody has confirmed yet. */
function documentWaiting(number: number, speakers: readonly Speaker[]): { source: Source; proposed: Change[] } {
  const random = createRandom(number + 1);
  const id = `waiting-${number}`;
  let text = 'HARBOUR TOWN, 4 Mar -';
  const spans = Array.from({ length: OF_A_SOURCE }, (_, at) => {
    const speaker = pick(speakers, random);
    // The number makes every one of them a statement of its own.
    const words = `The ${pick(SUBJECTS, random)} of berth ${number * OF_A_SOURCE + at} ${pick(ACTS, random)} before the ${pick(SUBJECTS, random)}`;
    const start = text.length + 1;
    text += ` “${words}”, ${speaker.name} said.`;
    const content = { start: start + 1, end: start + 1 + words.length };
    const cue = content.end + 3 + speaker.name.length + 1;
    return { speaker, content, sentence: { start, end: text.length }, cue: { start: cue, end: cue + 4 } };
  });
  const proposed = spans.map(({ speaker, content, sentence, cue }, at): Change => {
    const statement: Statement = {
      ...blankStatement({ id, text }, content, sentence),
      id: `berth-${number * OF_A_SOURCE + at}`,
      kind: 'quote',
      quoted: [content],
      speaker: speaker.id,
      cue: { ...cue, exact: text.slice(cue.start, cue.end), class: 'neutral' },
    };
    const basis = { confidence: 0.99, why: 'made up', speaker: { speaker, sure: true }, place: null };
    return { change: 'statement-proposed', statement, basis };
  });
  return { source: sourceOf(id, number, text), proposed };
}

const sourceOf = (id: string, number: number, text: string): Source => ({
  id,
  name: `Quay report ${number}`,
  outlet: 'Quay News',
  title: `Quay report ${number}`,
  byline: null,
  url: `https://example.com/quay/${number}`,
  published: '2026-03-04',
  retrieved: null,
  dateline: 'HARBOUR TOWN',
  credit: null,
  language: 'en',
  family: null,
  embargoedUntil: null,
  channels: null,
  text,
});
