import { setImmediate as letOthersGo } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkDraft, prepareChecks } from '../../src/desk/check-draft.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { withoutSources } from '../../src/desk/visibility.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { openLiveDesk, storeFile } from '../made-up/open-live-desk.ts';

const DRAFT =
  '“We had warned the port for a decade,” Okafor said. Three people were hurt, the port authority said. “The crane was inspected in June,” it claimed.';

test('a check that was prepared finds what one that was not finds, also after a change in between', async () => {
  const live = await openLiveDesk();
  const unprepared = createDesk(live.facts);
  expect(unprepared.statements.size).toBeGreaterThan(0);
  await prepareChecks(live.desk, letOthersGo);
  expect(checkDraft(DRAFT, live.desk)).toEqual(checkDraft(DRAFT, unprepared));
  const [statement] = live.desk.statements.values();
  if (!statement) throw new RangeError('the made-up story has statements');
  await live.store.append(
    [
      {
        thing: `statement:${statement.id}`,
        version: 1,
        by: 'U0OKAFOR',
        reason: 'said otherwise',
        change: { change: 'statement-held', statement: statement.id },
      },
    ],
    new Date('2024-03-07T10:00:00Z'),
  );
  await live.catchUp();
  expect(checkDraft(DRAFT, live.desk)).toEqual(checkDraft(DRAFT, createDesk(live.facts)));
  expect(checkDraft(DRAFT, live.desk)).not.toEqual(checkDraft(DRAFT, unprepared));
});

test('a check sees nothing of a source under embargo, nor of what was withdrawn from it, and all else', async () => {
  const story = harbourStory();
  const facts = {
    ...story,
    sources: story.sources.map((source) => ({
      ...source,
      embargoedUntil: source.id === 'gazette' ? '2030-01-01T00:00:00Z' : null,
    })),
  };
  const live = await openLiveDesk(storeFile(), facts);
  const seen = () => live.desk.seenIn('C0DESK', new Date('2024-03-07T10:00:00Z'));
  const anew = createDesk(withoutSources(facts, new Set(['gazette'])));
  const drafts = [DRAFT, ...story.statements.map(({ locator }) => `“${locator.exact},” Okafor said.`)];
  for (const draft of drafts) {
    // Whoever sees all asks first, and what was worked out for them is there.
    checkDraft(draft, live.desk);
    expect(checkDraft(draft, seen())).toEqual(checkDraft(draft, anew));
  }
  const withdrawn = ['gazette-warned', 'courier-warned'].map((id) => ({
    thing: `statement:${id}`,
    version: 1,
    by: 'U0OKAFOR',
    reason: 'never said',
    change: { change: 'statement-withdrawn' as const, statement: id },
  }));
  await live.store.append(withdrawn, new Date('2024-03-07T10:00:00Z'));
  await live.catchUp();
  const [warned] = story.statements.filter(({ id }) => id === 'gazette-warned');
  const draft = `“${warned?.locator.exact},” Okafor said.`;
  const formerIn = (desk: Desk) => checkDraft(draft, desk).quotations.map(({ former }) => former?.statement.id);
  expect(formerIn(live.desk)).toEqual(['gazette-warned']);
  expect(formerIn(seen())).toEqual(['courier-warned']);
  expect(JSON.stringify(checkDraft(draft, seen()))).not.toContain('gazette');
});
