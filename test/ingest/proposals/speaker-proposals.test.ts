import { expect, test } from 'vitest';
import type { Speaker } from '../../../src/facts/speaker.ts';
import { ingestArticles, openArticle } from '../../../src/ingest/ingested-article.ts';
import type { Proposal } from '../../../src/ingest/proposals/proposal.ts';
import { readDocument } from '../../../src/ingest/reading/read-document.ts';

/** The proposals of articles that are read together, each article's in the order of its text. */
async function proposed(texts: string[], speakers: Speaker[] = []): Promise<Proposal[][]> {
  const read = texts.map((content, at) => readDocument({ name: `article-${at + 1}.txt`, content, kind: 'text' }));
  return ingestArticles((await Promise.all(read)).map(openArticle), speakers).map(({ proposals }) => proposals);
}

/** Who says each quotation of one article: the name where it is sure, else the guess with a question mark. */
async function speakersOf(text: string, speakers: Speaker[] = []): Promise<string[]> {
  const [proposals = []] = await proposed([text], speakers);
  return proposals
    .filter(({ statement }) => statement.quoted.length > 0)
    .map(({ statement, speaker }) => {
      const name = speaker?.speaker.name ?? 'nobody';
      return statement.speaker === null ? `${name}?` : name;
    });
}

const person = (id: string, name: string, ...aliases: string[]): Speaker => ({
  id,
  name,
  kind: 'person',
  aliases,
  officeOf: null,
});

test.each([
  ['after the words', '“The dam is safe,” Anna Berg said in a speech, according to the Associated Press.'],
  ['before them', 'According to the Daily Mirror, Anna Berg said it was “safe as houses in every storm”.'],
  ['as the one who quotes', 'The AP quotes the spokeswoman Anna Berg as saying the dam was “safe as houses”.'],
  ['as the one by whom she was quoted', '“The dam is safe,” Anna Berg, the mayor, was quoted by Reuters as saying.'],
  ['under its full name', '“The dam is safe,” Anna Berg said, according to Agence France-Presse (AFP).'],
  ['at the end', '“The dam is safe,” Anna Berg said, the newspaper reported.'],
])('gives a quotation to the person and not to the outlet that carries it: %s', async (_, text) => {
  expect(await speakersOf(text)).toEqual(['Anna Berg']);
});

test('leaves an outlet its own words', async () => {
  expect(await speakersOf('“The dam is safe to walk on,” the Daily Mirror wrote on Monday.')).toEqual(['Daily Mirror']);
});

test('takes what goes on after words that an outlet carried for the same speech', async () => {
  const text = '“The dam is safe,” Anna Berg said, according to AFP. “We have looked at every stone of it.”';
  expect(await speakersOf(text)).toEqual(['Anna Berg', 'Anna Berg']);
});

test('completes a name from an article that is read together with it', async () => {
  const [, second = []] = await proposed([
    'Mayor Anna Berg met Clara Benedetti at the dam.',
    '“The dam is safe,” Mayor Berg told Clara Benedetti.',
  ]);
  expect(second[0]?.speaker?.speaker).toMatchObject({ id: 'anna-berg', name: 'Anna Berg', kind: 'person' });
});

test.each([
  ['the family name', '“No,” Brannkow said on Monday.', 'Stephen Brannkow'],
  ['another spelling', '“No,” Steven Branncow said on Monday.', 'Stephen Brannkow'],
  ['other letters', '“No,” Бранков said on Monday.', 'Stephen Brannkow'],
  ['a slip in the family name, as a guess', '“No,” Brannow said on Monday.', 'Stephen Brannkow?'],
  ['an alias that describes, as a guess', '“No,” the river envoy said on Monday.', 'Stephen Brannkow?'],
])('finds a speaker of the desk by %s', async (_, text, name) => {
  const desk = [person('brannkow', 'Stephen Brannkow', 'river envoy', 'Браннков')];
  expect(await speakersOf(text, desk)).toEqual([name]);
});

test('knows the body of a person whom a pronoun means', async () => {
  const desk: Speaker[] = [
    { id: 'berg-government', name: "Berg's government", kind: 'organisation', aliases: [], officeOf: null },
  ];
  const text = 'Anton Berg spoke on Monday. He stood alone. His government called the plan “a gift to the rich”.';
  expect((await speakersOf(text, desk))[0]).toContain("Berg's government");
});

test('makes two unnamed sources of two descriptions in the same words', async () => {
  const text =
    '“We saw it fall,” a resident said on Monday.\n\nThe police came at noon.\n\n“We heard nothing at all,” a resident said later.';
  const [proposals = []] = await proposed([text]);
  const ids = proposals.flatMap(({ statement }) => (statement.quoted.length > 0 ? [statement.speaker] : []));
  expect(new Set(ids).size).toBe(2);
  expect(proposals[0]?.speaker?.speaker).toMatchObject({ name: 'a resident', kind: 'unnamed' });
});

test('numbers unnamed sources in the same words one after the other, past numbers that the desk has', async () => {
  const said = Array.from({ length: 12 }, (_, at) => `“The dam held for ${at + 2} hours,” a police officer said.`);
  const desk = [person('article-1-police-officer-3', 'Zoe Quist')];
  const [proposals = []] = await proposed([said.join('\n\n')], desk);
  const quoted = proposals.filter(({ statement }) => statement.quoted.length > 0);
  const numbers = [2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
  expect(quoted.map(({ speaker }) => speaker?.speaker.id)).toEqual([
    'article-1-police-officer',
    ...numbers.map((number) => `article-1-police-officer-${number}`),
  ]);
});

test('keeps the description of an unnamed source whole', async () => {
  const text = '“They left at night,” a senior official familiar with the talks said.';
  expect(await speakersOf(text)).toEqual(['a senior official familiar with the talks']);
});

test('tells an office and a body from a person', async () => {
  const text = '“We go on,” the health ministry said. “Nothing has changed,” the office of the governor said.';
  const [proposals = []] = await proposed([text]);
  expect(proposals.map(({ speaker }) => speaker?.speaker.kind)).toEqual(['organisation', 'office']);
});

test('names nobody where a pronoun means nobody in the article', async () => {
  expect(await speakersOf('“Nothing has changed since the spring,” he said.')).toEqual(['nobody?']);
});

test('is as sure of a speech that goes on in the next paragraph as of its beginning', async () => {
  const text = '“The dam is safe,” Anna Berg said. “We looked at it.\n\n“Every stone of it is new.”';
  expect(await speakersOf(text)).toEqual(['Anna Berg', 'Anna Berg', 'Anna Berg']);
});
