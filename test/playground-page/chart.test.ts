import { LogLevel } from '@slack/bolt';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { connectionTo } from '../../src/local-workspace.ts';
import { createApp } from '../../src/slack/app.ts';
import { createLogger } from '../../src/slack/log.ts';
import { openTemporaryDesk } from '../slack/temporary-desk.ts';
import { hasChromium, launchChromium, withoutChromium } from './chromium.ts';
import { openPage } from './open-page.ts';

if (!hasChromium) console.info(withoutChromium);

describe.skipIf(!hasChromium)('a picture in the local workspace', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** The page with Talks itself connected. */
  async function openTalks(colorScheme: 'light' | 'dark') {
    const open = await openPage(browser, { withApp: false, colorScheme });
    onTestFinished(open.close);
    const logger = createLogger({ write: () => {}, level: LogLevel.ERROR });
    const desk = await openTemporaryDesk({ logger });
    onTestFinished(desk.close);
    const { live, record, edits } = desk;
    const connection = connectionTo(open.slack);
    const app = createApp({ connection, live, desk: () => live.desk, record, edits, now: () => new Date(), logger });
    await app.start();
    onTestFinished(() => app.stop());
    await open.slack.until(() => open.slack.state().connected);
    return open;
  }

  test.each(['light', 'dark'] as const)(
    'is shown with its title and its words, on paper of its own, in %s',
    { timeout: 60_000 },
    async (scheme) => {
      const { page, say, faults } = await openTalks(scheme);
      await say('/talks figures hostages chart');
      await page.getByText('The picture is being drawn').waitFor();
      const picture = page.getByRole('img', { name: /Figures · hostages.*251, who counts: not stated/ });
      await picture.waitFor({ timeout: 25_000 });
      await expect.poll(() => picture.evaluate((image: { naturalWidth?: number }) => image.naturalWidth)).toBe(2400);
      const message = page.locator('.message', { has: picture });
      await message.getByText('Figures · hostages', { exact: true }).waitFor();
      expect(await message.textContent()).toContain('251 · counted: hostages taken');
      expect(faults).toEqual([]);
    },
  );
});
