import { setTimeout as pause } from 'node:timers/promises';
import { LogLevel } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { connectionTo, openLocalWorkspace } from '../../src/local-workspace.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { DANA, SAM } from '../../src/playground/newsroom.ts';
import { createApp } from '../../src/slack/app.ts';
import { createLogger } from '../../src/slack/log.ts';
import { openTemporaryDesk, type TemporaryDesk } from '../slack/temporary-desk.ts';

/** A day in the local workspace, seen by Dana on the page, with a clock that stands still until it is set. */
export interface Day extends Pick<TemporaryDesk, 'live' | 'edits'> {
  slack: LocalSlack;
  page: Page;
  /** Sets the clock: "08:40". */
  itIs(time: string): Promise<void>;
  /** Resolves when nothing moves any more, so that the next picture shows what the last one did. */
  still(): Promise<void>;
  close(): Promise<void>;
}

/** The day of all pictures: that on which the made-up article is dated. */
const DATE = '2025-07-28';
/** How large the page is, in pixels. */
const PAGE = { width: 1080, height: 880 };

/** Opens the local workspace over the data that ship and a new store, with Dana and Sam as editors; `two`: who must agree. */
export async function openDay(browser: Browser, { two = false } = {}): Promise<Day> {
  let at = new Date(`${DATE}T08:30:00Z`);
  const now = () => new Date(at);
  const slack = await openLocalWorkspace(null, () => at.getTime());
  const logger = createLogger({ write: (line) => console.error(line), level: LogLevel.WARN });
  const { live, edits, record, close } = await openTemporaryDesk({ now, logger, two, editors: [DANA.id, SAM.id] });
  const app = createApp({
    connection: connectionTo(slack),
    live,
    desk: () => live.desk,
    record,
    edits,
    now,
    logger,
    wait: () => pause(0),
    watchInterval: 50,
    homeInterval: 50,
    clock: () => at.getTime(),
  });
  await app.start();
  const context = await browser.newContext({
    viewport: PAGE,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.clock.setFixedTime(at);
  await page.goto(slack.url);
  await page.getByRole('combobox', { name: /^Message/ }).waitFor();
  return {
    live,
    edits,
    slack,
    page,
    async itIs(time) {
      at = new Date(`${DATE}T${time}:00Z`);
      await page.clock.setFixedTime(at);
    },
    async still() {
      await slack.settled();
      await page.evaluate('document.fonts.ready');
      await pause(300);
    },
    async close() {
      await context.close();
      await app.stop();
      await slack.stop();
      await close();
    },
  };
}
