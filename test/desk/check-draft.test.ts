import { setImmediate as letOthersGo } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkDraft, prepareChecks } from '../../src/desk/check-draft.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { openLiveDesk } from '../made-up/open-live-desk.ts';

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
