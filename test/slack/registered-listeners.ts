import { App } from '@slack/bolt';
import { vi } from 'vitest';
import { AnsweredPages } from '../../src/slack/answered-pages.ts';
import { register } from '../../src/slack/app.ts';
import { OpenHomes } from '../../src/slack/home/open-homes.ts';
import { createLogger } from '../../src/slack/log.ts';
import { NOW } from './newsroom.ts';

/** What the real listeners register with a real App that is connected to nothing. */
export function registeredListeners() {
  const receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const app = new App({ receiver, authorize: async () => ({}), convoStore: false });
  const names = {
    command: [] as unknown[],
    event: [] as unknown[],
    action: [] as unknown[],
    shortcut: [] as unknown[],
    view: [] as unknown[],
    options: [] as unknown[],
  };
  for (const method of Object.keys(names) as (keyof typeof names)[])
    vi.spyOn(app, method).mockImplementation((name: unknown) => void names[method].push(name));
  const nothing = () => {
    throw new Error('nothing is asked');
  };
  register(app, {
    desk: nothing,
    pages: new AnsweredPages(nothing, () => NOW),
    live: nothing,
    homes: new OpenHomes(),
    now: () => NOW,
    wait: async () => {},
    logger: createLogger({ write: () => {} }),
    record: { once: async () => null, versionsOf: () => [], posted: async () => {} },
    channels: { readersOf: async () => 'ours', refuseShared: async () => {}, refuseUnlessOurs: async () => {} },
    edits: {
      rules: { editors: [], two: false },
      isEditor: () => false,
      barred: () => null,
      statement: () => null,
      versionOf: () => 0,
      make: async () => {},
      note: async () => {},
    },
  });
  return names;
}
