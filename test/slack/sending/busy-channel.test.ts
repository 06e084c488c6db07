import { expect, it } from 'vitest';
import { connectTalks, DESK_CHANNEL, openSlack, socketTo } from '../newsroom.ts';

it('acknowledges a command that posts before its post has had its turn', async () => {
  // A call has ten seconds: whoever waited for its end would be too late.
  const slack = await openSlack({ ackTimeoutMs: 9000 });
  await connectTalks(socketTo(slack));
  slack.failNext({ method: 'chat.postMessage', kind: 'hang' });
  expect(await slack.type({ channel: DESK_CHANNEL, text: '/talks watch ferry' })).toMatchObject({ ok: true });
  expect(slack.messages(DESK_CHANNEL).at(-1)?.text).toMatch(/^Done: /);
});
