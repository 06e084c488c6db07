import { expect, test } from 'vitest';
import { Checker } from '../../src/check/checker.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { readDraft } from '../../src/desk/draft-reading.ts';
import { harbourStory } from '../made-up/harbour-story.ts';

test('asks for the statements of a source once, however many quotations of a draft are held against them', () => {
  const desk = createDesk(harbourStory());
  const asked: string[] = [];
  const draft = readDraft('“We had warned the port for a decade,” Ines Okafor said.\n\n'.repeat(20), desk);
  const { quotations } = new Checker().check(draft, {
    ...desk,
    former: [],
    revision: desk.revision,
    sees: () => true,
    statementsOf: (source) => {
      asked.push(source);
      return desk.statementsOf(source);
    },
  });
  expect(quotations.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 20 }, () => 'altered'));
  expect(asked.toSorted()).toEqual(['courier', 'gazette']);
});
