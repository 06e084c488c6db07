import { expect, it } from 'vitest';
import { verifyFacts } from '../../src/facts/verification.ts';
import { harbourStory } from './harbour-story.ts';

it('the made-up story is as sound as curated facts have to be', () => {
  expect(verifyFacts(harbourStory())).toEqual([]);
});
