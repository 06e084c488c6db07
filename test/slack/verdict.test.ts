import { expect, it } from 'vitest';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { ask, buttonsOf, DANA, DESK_CHANNEL, type Newsroom, openNewsroom, press, SAM } from './newsroom.ts';

/** Opens Compare of the first disagreement and presses what editors have there. */
async function openVerdict({ slack }: Newsroom, user: string) {
  const answer = await ask(slack, '/talks disputed', DESK_CHANNEL, user);
  await press(slack, answer, ACTIONS.compare, user);
  const compare = slack.views(user).at(-1);
  const button = compare && buttonsOf(compare).find(({ actionId }) => actionId === ACTIONS.verdict);
  if (!compare || !button) throw new RangeError('Compare has the button');
  const container = { type: 'view', viewId: compare.id } as const;
  await slack.press({ container, blockId: button.blockId, actionId: ACTIONS.verdict, user });
  await slack.settled();
  return slack.views(user).at(-1);
}

it('an editor explains a difference: it stays shown, with the note and the name', async () => {
  const newsroom = await openNewsroom();
  const { slack, log } = newsroom;
  const form = await openVerdict(newsroom, SAM);
  const send = (note: string) =>
    slack.submit({ user: SAM, viewId: form?.id ?? '', values: { what: { what: 'explain' }, note: { note } } });
  expect(await send('')).toMatchObject({ ok: false, notice: expect.stringContaining('needs a note') });
  expect(await send('The desk asked both: one act, two words.')).toEqual({ ok: true });
  await slack.settled();
  expect((await ask(slack, '/talks disputed')).text).toContain(
    `EXPLAINED by ${SAM}, 1 Aug 2025, 09:00 UTC: The desk asked both: one act, two words.`,
  );
  expect(log).toEqual([]);
});

it('an editor confirms a difference under their name', async () => {
  const newsroom = await openNewsroom();
  const { slack } = newsroom;
  const form = await openVerdict(newsroom, SAM);
  await slack.submit({ user: SAM, viewId: form?.id ?? '', values: { what: { what: 'confirm' } } });
  await slack.settled();
  expect((await ask(slack, '/talks disputed')).text).toContain(`Confirmed by ${SAM}`);
});

it('whoever is no editor is refused in one sentence', async () => {
  const newsroom = await openNewsroom();
  const { slack, live } = newsroom;
  await openVerdict(newsroom, DANA);
  const [, refusal] = slack.views(DANA);
  expect(JSON.stringify(refusal?.blocks)).toContain('Only editors can explain or confirm a difference');
  expect(live.ledger.head.seq).toBe(0);
});
