import { expect, test } from 'vitest';
import { importPageModule } from './page-module.ts';

interface Place {
  channel: string;
  tab: 'messages' | 'home';
  thread: string | null;
  message?: string | null;
}
const { parsePlace, formatPlace, existingPlace } = (await importPageModule('place.js')) as {
  parsePlace: (hash: string) => Place;
  formatPlace: (place: Place) => string;
  existingPlace: (place: Place, state: object) => Place;
};
const state = {
  channels: [
    { id: 'C1', kind: 'channel' },
    { id: 'D1', kind: 'im' },
  ],
  messages: [{ channel: 'C1', ts: '17.000100' }],
};

test.each<Place>([
  { channel: 'C1', tab: 'messages', thread: null },
  { channel: 'C1', tab: 'messages', thread: '1700000000.000100' },
  { channel: 'D1', tab: 'home', thread: null },
])('a reload comes back to %j', (place) => {
  expect(parsePlace(formatPlace(place))).toEqual(place);
});

test('reads a permalink of a reply as its thread and the reply', () => {
  expect(parsePlace('#/archives/C1/p1700000000000200?thread_ts=1700000000.000100&cid=C1')).toEqual({
    channel: 'C1',
    tab: 'messages',
    thread: '1700000000.000100',
    message: '1700000000.000200',
  });
});

test('a channel that is gone becomes the first one, and a thread that is gone is closed', () => {
  expect(existingPlace({ channel: 'C9', tab: 'home', thread: '17.000100' }, state)).toEqual({
    channel: 'C1',
    tab: 'messages',
    thread: null,
  });
  expect(existingPlace({ channel: 'C1', tab: 'messages', thread: '18.000100' }, state).thread).toBeNull();
  expect(existingPlace({ channel: 'C1', tab: 'messages', thread: '17.000100' }, state).thread).toBe('17.000100');
});
