import { expect, it } from 'vitest';
import { readAttributions } from '../../../src/ingest/speech/attributions.ts';
import { createArticle } from '../../../src/ingest/text/article.ts';

/** Who says what in a text, as printed. */
function said(text: string): [string, string][] {
  return readAttributions(createArticle(text)).attributions.map(({ speaker, contents }) => [
    speaker?.printed ? text.slice(speaker.printed.start, speaker.printed.end) : '',
    contents.map(({ start, end }) => text.slice(start, end)).join(' '),
  ]);
}

it('gives what somebody is quoted as saying to her, and not to who quotes her', () => {
  expect(said('The paper quoted mayor Ann Hart as saying the bridge was closed.')).toContainEqual([
    'mayor Ann Hart',
    'the bridge was closed',
  ]);
});

it('finds who was quoted before the verb, with or without what stands between', () => {
  expect(said('Ann Hart was quoted by the paper as saying that the bridge was closed.')).toContainEqual([
    'Ann Hart',
    'that the bridge was closed',
  ]);
  expect(said('“The bridge is closed,” Ann Hart, the mayor, was quoted as saying.')).toContainEqual([
    'Ann Hart, the mayor',
    'The bridge is closed,',
  ]);
});

it('leaves “as saying” without such a verb alone', () => {
  expect(said('He read it as saying that the bridge was closed.')).not.toContainEqual([
    'it',
    'that the bridge was closed',
  ]);
});
