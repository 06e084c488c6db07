import { expect, it } from 'vitest';
import { keyOf, readAskedMessage } from '../../src/slack/listeners/asked-message.ts';

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

it('knows a message by its place in its workspace, whatever event brings it', () => {
  const message = readAskedMessage(WRITTEN, 'U0BOT');
  expect(message && keyOf(message, { team_id: 'T1' })).toBe('T1:message:C1:1.2');
  expect(message && keyOf(message, {})).toBe(':message:C1:1.2');
});
