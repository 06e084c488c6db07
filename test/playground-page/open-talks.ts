import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { connectionTo, openLocalWorkspace } from '../../src/local-workspace.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { type ConnectedTalks, connectTalks, type TalksOptions } from '../slack/newsroom.ts';

/** The page of the local workspace with Talks itself connected to it, as Dana sees it. */
export interface TalksPage extends ConnectedTalks {
  slack: LocalSlack;
  page: Page;
  /** Types a line into the channel's composer and sends it. */
  say: (line: string) => Promise<void>;
}

/**
 * Opens what `npm start` opens, in a browser. When the test ends, all of it is closed, and the page must have raised no error
 * and the app must have logged none.
 */
export async function openTalks(
  browser: Browser,
  { talks = {}, ...options }: BrowserContextOptions & { talks?: TalksOptions } = {},
): Promise<TalksPage> {
  const slack = await openLocalWorkspace(null);
  onTestFinished(async () => {
    await slack.until(() => !slack.state().connected);
    await slack.stop();
  });
  const connected = await connectTalks(connectionTo(slack), { now: () => new Date(), ...talks });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US', ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  onTestFinished(() => {
    expect([...faults, ...connected.log]).toEqual([]);
  });
  await page.goto(slack.url);
  const composer = page.getByRole('combobox', { name: /^Message/ });
  await composer.waitFor();
  return {
    ...connected,
    slack,
    page,
    async say(line) {
      await composer.fill(line);
      await composer.press('Enter');
    },
  };
}
