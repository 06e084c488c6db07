import { expect, it } from 'vitest';
import { verifyFacts } from '../../src/facts/verification.ts';
import { storyWithHiddenSources } from './hidden-sources.ts';

it('the made-up story with hidden sources is as sound as curated facts have to be', () => {
  expect(verifyFacts(storyWithHiddenSources())).toEqual([]);
});
