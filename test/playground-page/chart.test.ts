import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium, withoutChromium } from './chromium.ts';
import { openTalks } from './open-talks.ts';

if (!hasChromium) console.info(withoutChromium);

describe.skipIf(!hasChromium)('a picture in the local workspace', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    'is shown with its title and its words, on paper of its own, in %s',
    { timeout: 60_000 },
    async (scheme) => {
      const { page, say } = await openTalks(browser, { colorScheme: scheme });
      await say('/talks figures hostages chart');
      await page.getByText('The picture is being drawn').waitFor();
      const picture = page.getByRole('img', { name: /Figures · hostages.*251, who counts: not stated/ });
      await picture.waitFor({ timeout: 25_000 });
      await expect.poll(() => picture.evaluate((image: { naturalWidth?: number }) => image.naturalWidth)).toBe(2400);
      const message = page.locator('.message', { has: picture });
      await message.getByText('Figures · hostages', { exact: true }).waitFor();
      expect(await message.textContent()).toContain('251 · counted: hostages taken');
    },
  );
});
