import { expect, it } from 'vitest';
import { tokensOf } from '../../../src/ingest/text/tokens.ts';

it.each([
  ['the U.S. left', ['the', 'U.S.', 'left']],
  ['Ann Hart, D-N.Y., said', ['Ann', 'Hart', ',', 'D-N.Y.', ',', 'said']],
  ['(R-S.C.) said', ['(', 'R-S.C.', ')', 'said']],
  ['the end.Next', ['the', 'end', '.', 'Next']],
  ['a well-known law.', ['a', 'well-known', 'law', '.']],
  ["Hamas's don't", ['Hamas', "'s", "don't"]],
  ['59,587 of 1.2', ['59,587', 'of', '1.2']],
])('%s', (text, words) => {
  expect(tokensOf(text).map((token) => token.text)).toEqual(words);
});
