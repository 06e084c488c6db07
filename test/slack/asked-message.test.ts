import { expect, it } from 'vitest';
import { keysOf, readAskedMessage } from '../../src/slack/listeners/asked-message.ts';

const WRITTEN = { type: 'app_mention', channel: 'C1', ts: '1.2', user: 'U0DANA', text: 'hello' };

it.each([{}, { subtype: 'file_share' }, { subtype: 'thread_broadcast' }, { thread_ts: '1.1' }, { bot_id: null }])(
  'takes what a person wrote: %j',
  (fields) => {
    expect(readAskedMessage({ ...WRITTEN, ...fields }, 'U0BOT')).toMatchObject({
      channel: 'C1',
      ts: '1.2',
      text: 'hello',
    });
  },
);

it.each([
  { subtype: 'message_changed', message: WRITTEN },
  { subtype: 'message_deleted', deleted_ts: '1.2' },
  { subtype: 'bot_message', bot_id: 'B1' },
  { subtype: 'channel_join' },
  { bot_id: 'B0TALKS' },
  { bot_id: 'B0OTHER' },
  { bot_id: 'B0TALKS', user: undefined },
  { user: 'U0BOT' },
  { user: undefined },
  { channel: undefined },
])('leaves alone what nobody asked: %j', (fields) => {
  expect(readAskedMessage({ ...WRITTEN, ...fields }, 'U0BOT')).toBeNull();
});

it('knows a message by its event and by its place, in its workspace', () => {
  const message = readAskedMessage(WRITTEN, 'U0BOT');
  expect(message && keysOf(message, { event_id: 'Ev1', team_id: 'T1' })).toEqual(['T1:event:Ev1', 'T1:message:C1:1.2']);
  expect(message && keysOf(message, {})).toEqual([':message:C1:1.2']);
});
