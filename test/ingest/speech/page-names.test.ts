import { describe, expect, test } from 'vitest';
import { SURE } from '../../../src/ingest/attribution.ts';
import { readAttributions } from '../../../src/ingest/speech/attributions.ts';
import { createArticle } from '../../../src/ingest/text/article.ts';
import { read } from '../readings.ts';

const speakers = (text: string) => read(text).flatMap(({ quoted, by }) => quoted.map(() => by));
const [dam, gate] = ['“The dam will hold for a hundred years.”', '“The gate is old and has to go.”'];

describe('a name without a verb beside a quotation is its speaker', () => {
  test.each([
    ['behind a dash', `${dam} — Ann Lee`],
    ['behind a hyphen, with an office', `${dam} - Ann Lee, the mayor of Leeds`],
    ['in a numbered list', `1. ${dam} — Ann Lee`],
    ['in brackets', `${dam} (Ann Lee, mayor)`],
    ['behind a comma', '“The dam will hold for a hundred years,” Ann Lee, mayor'],
    ['in a sentence of its own', `${dam} Ann Lee, mayor of Leeds.`],
    ['after the place where it was said', `${dam} — said in a speech on Monday, Ann Lee`],
    ['in a headline behind a colon', '‘The dam will hold for a hundred years’: Ann Lee on her plan'],
    ['before a dash', `Ann Lee – ${dam}`],
    ['before it, with a place', `Ann Lee, Leeds ${dam}`],
    ['behind the label of a fact check', `THE CLAIM: ${dam} — Ann Lee, in a speech on Monday.`],
  ])('%s', (_, text) => {
    expect(speakers(text)).toEqual(['Ann Lee']);
  });

  test.each([
    ['a place that is no person', `${dam} (Grand Canyon)`],
    [
      'several capitals of a headline',
      'Ann Lee Declining To Meet Bob – What Became Of Meeting “Anytime, Anywhere at all.”',
    ],
    ['words that say more than a name', `${dam} — the town of Ann Lee was flooded on Monday.`],
  ])('but not %s', (_, text) => {
    expect(speakers(text).filter((by) => by !== null)).toEqual([]);
  });

  test('but not under a title', () => {
    expect(read('“The Last Bridge” — Ann Lee')).toEqual([]);
  });

  test('but not a name that the quotation only describes', () => {
    expect(speakers('Ann Lee - “the iron mayor of Leeds” - left the hall.')).not.toContain('Ann Lee');
  });

  test('and is less sure than a tag', () => {
    const [one] = readAttributions(createArticle(`Ann Lee – ${dam}`)).attributions;
    expect(one?.confidence).toBeLessThan(SURE);
  });
});

describe('lines with a name alone', () => {
  test.each([
    ['name, age and trade', 'Ann Lee, 54, teacher', 'Bob Ray, 33, nurse'],
    ['capitals', 'ANN LEE, MAYOR', 'BOB RAY, FARMER'],
    ['a handle and a day', 'Ann Lee @annlee · Nov 4', 'Bob Ray @bobray · Nov 5'],
    ['the name alone', 'Ann Lee', 'Bob Ray'],
  ])('head the quotations behind them: %s', (_, ann, bob) => {
    const text = `The town speaks\n\nThis is what we heard.\n\n${ann}\n\n${dam}\n\n${bob}\n\n${gate}`;
    expect(speakers(text)).toEqual([ann.slice(0, 7), bob.slice(0, 7)]);
  });

  test('sign the quotations before them, where the row begins with one and ends with a name', () => {
    const text = `This is what we heard.\n\n${dam}\n\nAnn Lee, 54, teacher\n\n${gate}\n\nBob Ray, 33, nurse`;
    expect(speakers(text)).toEqual(['Ann Lee', 'Bob Ray']);
  });

  test('say nothing where they stand between two quotations, before and behind', () => {
    expect(speakers(`This is what we heard.\n\n${dam}\n\nAnn Lee, 54, teacher\n\n${gate}`)).toEqual([null, null]);
  });

  test('reach no further than the next paragraph of the article', () => {
    const text = `Ann Lee, 54, teacher\n\n${dam}\n\nThe river rose at noon.\n\n${gate}`;
    expect(speakers(text)).toEqual(['Ann Lee', null]);
  });

  test.each(['Port Harlow', 'High Hopes', 'The Early Years', 'Climate Change', 'Ann Lee won'])(
    'are not headings like “%s”',
    (heading) => {
      expect(speakers(`This is what we heard.\n\n${heading}\n\n${dam}`)).toEqual([null]);
    },
  );

  test('leave a quotation to its own tag', () => {
    expect(speakers('Ann Lee\n\n“The dam will hold,” said Bob Ray.')).toEqual(['Bob Ray']);
  });
});
