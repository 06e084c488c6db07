import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Source } from '../../src/facts/source.ts';
import { Speaker } from '../../src/facts/speaker.ts';
import { Statement } from '../../src/facts/statement.ts';
import { findSpeaker, findSpeakerWithin } from '../../src/search/speaker-names.ts';
import { createStatementIndex } from '../../src/search/statement-index.ts';

const DATA = new URL('../../data/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, DATA), 'utf8'));
const filesIn = (folder: string): unknown[] =>
  readdirSync(new URL(folder, DATA)).map((file) => read(`${folder}${file}`));

const sources = new Map(
  filesIn('sources/')
    .map((file) => Source.parse(file))
    .map((source) => [source.id, source]),
);
const statements = filesIn('statements/').flatMap((file) => z.array(Statement).parse(file));
const speakers = z.array(Speaker).parse(read('speakers.json'));

const records = statements.map(({ id, source, sentence, speaker, role }) => {
  const by = speakers.find((one) => one.id === speaker);
  return {
    id,
    text: sources.get(source)?.text.slice(sentence.start, sentence.end) ?? '',
    speaker: [by?.name, ...(by?.aliases ?? []), role?.exact].filter((name) => name !== undefined).join(' '),
    topic: '',
    source,
  };
});
const index = createStatementIndex(records);
const speakerOf = new Map(statements.map(({ id, speaker }) => [id, speaker]));
const textOf = new Map(records.map(({ id, text }) => [id, text]));

// A change in these tables is a change in behaviour and belongs in the CHANGELOG.
describe('finds in the shipped statements', () => {
  test.each([
    ['good fiath', 'acting in good faith'],
    ['faith good', 'acting in good faith'],
    ['witkof good fiath', 'acting in good faith'],
    ['shows no desire to reach a cease-fire', 'lack of desire to reach a ceasefire'],
    ['"clearly shows a lack of desire to reach a ceasefire in Gaza"', 'lack of desire to reach a ceasefire'],
    ['bringing home its team', 'bringing home its team'],
    ['bring the team home', 'bringing home its team'],
    ['59587', '59,587 Palestinians'],
    ['59,587 killed', '59,587 Palestinians'],
    ['hostages still held', 'still being held in Gaza'],
    ['surrender terms', 'dictate surrender terms'],
    ['malitia', 'the malitia’s response'],
    ['militia response', 'the malitia’s response'],
    ['negotiators returning for consultation', 'returning for consultations'],
    ['alternative options hostages home', 'consider alternative options'],
  ])('%s', (query, words) => {
    expect(textOf.get(index.find(query).hits[0]?.id ?? '')).toContain(words);
  });

  test.each(['witkof', 'netanyahoo', 'Нетаньяху', 'Nétanyahou'])('what the speaker said, for %s', (query) => {
    expect(speakerOf.get(index.find(query).hits[0]?.id ?? '')).toMatch(/^(witkoff|netanyahu)$/);
  });

  test.each([
    'quantum banana',
    'macron',
    'stock market crash',
    'what is the price of bread in Cairo',
    'vladimir putin',
    'football results',
    'bitcoin',
    'what did they say about it',
    '59578',
  ])('nothing for %s', (query) => {
    expect(index.find(query).hits).toEqual([]);
  });

  test('every printed sentence finds itself, or the same words in another document', () => {
    for (const { id, text } of records) {
      const first = index.find(text).hits[0];
      expect(textOf.get(first?.id ?? ''), id).toBe(text);
    }
  });
});

describe('finds among the shipped speakers', () => {
  test.each([
    ['witkof', 'witkoff'],
    ['us envoy', 'witkoff'],
    ['the envoy', 'witkoff'],
    ['netanyahoo', 'netanyahu'],
    ['bibi', 'netanyahu'],
    ["netanyahu's office", 'netanyahu-office'],
    ['netanyahus office', 'netanyahu-office'],
    ['office of netanyahu', 'netanyahu-office'],
  ])('%s → %s', (query, id) => {
    expect(findSpeaker(query, speakers)).toMatchObject({ found: 'one', words: '', speaker: { id } });
  });

  test.each(['macron', 'trump', 'putin', 'starvation', 'hostages'])('nobody for %s', (query) => {
    expect(findSpeaker(query, speakers).found).toBe('none');
  });

  test('a name within a question', () => {
    expect(findSpeakerWithin('what did Witkoff say about good faith?', speakers)).toMatchObject({
      found: 'one',
      sure: true,
      speaker: { id: 'witkoff' },
    });
  });
});
