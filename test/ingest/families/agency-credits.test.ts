import { expect, it } from 'vitest';
import { agencyCredits } from '../../../src/ingest/families/agency-credits.ts';
import { createArticle } from '../../../src/ingest/text/article.ts';

const creditsIn = (text: string, credit: string | null = null) =>
  agencyCredits(createArticle(text), credit).map(({ agency, form }) => `${agency} ${form}`);

it.each([
  ['It rained.\n\n- © AFP 2025', 'AFP credit'],
  ['It rained.\n\nAgence France-Presse', 'AFP credit'],
  ['HARBOUR TOWN (Reuters) - It rained.', 'Reuters dateline'],
  ['It rained.\n\nThe Associated Press contributed to this report.', 'AP contributed'],
  ['It rained, a sailor told AFP.', 'AFP told'],
  ['It rained, a sailor told The Associated Press.', 'AP told'],
])('hears of the agency in "%s"', (text, credit) => {
  expect(creditsIn(text)).toEqual([credit]);
});

it('reads the credit line kept with the source', () => {
  expect(creditsIn('It rained.', '© AFP 2025')).toEqual(['AFP credit']);
  expect(creditsIn('It rained.', 'Own report')).toEqual([]);
});

it.each([
  'This picture shows the harbour after the storm on Wednesday. © ANN LEE / AFP',
  'The harbour after the storm (AP Photo/Ann Lee)',
  'It rained, according to the Associated Press, and the wind that AFP described was strong enough to be heard inland.',
])('hears of none in "%s"', (text) => {
  expect(creditsIn(text)).toEqual([]);
});
