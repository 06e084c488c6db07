import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DANA } from '../slack/newsroom.ts';
import { WIRE_COPY } from '../slack/wire-copy.ts';
import { hasChromium, launchChromium, withoutChromium } from './chromium.ts';
import { openTalks, type TalksPage } from './open-talks.ts';

if (!hasChromium) console.info(withoutChromium);

describe.skipIf(!hasChromium)('Talks in the local workspace, as an editor uses it', () => {
  let browser: Browser;
  let open: TalksPage;
  let page: Page;
  let say: TalksPage['say'];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    open = await openTalks(browser, { talks: { editors: [DANA] } });
    ({ page, say } = open);
  });

  test('adds an article from a file, walks through its proposals, and answers from what was confirmed', async () => {
    const file = { name: 'ferries.txt', mimeType: 'text/plain', buffer: Buffer.from(WIRE_COPY) };
    await page.locator('#composer input[type=file]').setInputFiles(file);
    await page.locator('#composer').getByRole('button', { name: 'Remove ferries.txt' }).waitFor();
    await page.getByRole('combobox', { name: /^Message/ }).press('Enter');
    const message = page.locator('.message', { hasText: 'ferries.txt' });
    await message.getByRole('link', { name: 'ferries.txt 1 kB' }).waitFor();
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('option', { name: 'Add to Talks' }).click();

    const dialog = page.getByRole('dialog');
    await dialog.getByText('ferries.txt ·').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Headline' }).inputValue()).toBe('Ferry talks to resume');
    await dialog.getByRole('textbox', { name: 'Outlet' }).fill('Harbour Post');
    await dialog.getByRole('button', { name: 'Read it' }).click();
    await dialog.getByText('Added: Ferry talks to resume').waitFor();
    await dialog.getByRole('button', { name: /^Review \d proposals/ }).click();

    for (let skipped = 0; skipped < 9; skipped += 1) {
      await dialog.getByText('wait, ').first().waitFor();
      const before = await dialog.textContent();
      if (before?.includes('We are closer than before')) break;
      await dialog.getByRole('button', { name: 'Skip' }).click();
      await open.slack.settled();
    }
    await dialog
      .getByRole('button', { name: /^Speaker/ })
      .first()
      .click();
    await page.getByRole('combobox').last().fill('Lindq');
    await page.getByRole('option', { name: /Mara Lindqvist.*as proposed; new to the desk/ }).click();
    await dialog.getByRole('textbox', { name: /^Said/ }).fill('2025-07-28');
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click();
    // The next one is shown once it is saved; before, the click may not even have arrived.
    await dialog.filter({ hasText: 'We are closer than before' }).waitFor({ state: 'detached' });
    await open.slack.settled();
    await page.keyboard.press('Escape');
    await say('/talks quote lindqvist');
    const answer = page.locator('.message.ephemeral', { hasText: 'We are closer than before & that matters' });
    await answer.getByText('Harbour Post').first().waitFor();
  });

  test('adds what is pasted after /talks add', async () => {
    await say('/talks add');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Text, part 1/ }).fill(WIRE_COPY);
    await dialog.getByRole('button', { name: 'Read it' }).click();
    await dialog.getByText('Added: Ferry talks to resume').waitFor();
    expect(open.live.facts.sources.some(({ text }) => text === WIRE_COPY)).toBe(true);
  });

  test('corrects a statement from the menu of an answer, and shows what stood before', async () => {
    await say('/talks quote witkoff lack of desire');
    const answer = page.locator('.message.ephemeral', { hasText: 'lack of desire' });
    await answer.getByRole('button', { name: 'More options' }).first().click();
    await page.getByRole('option', { name: 'Correct…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Said/ }).fill('2025-07-24');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Please complete this required field.').waitFor();
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('The post is dated.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('was: ').waitFor();
    await dialog.getByText(/now: 24 Jul 2025/).waitFor();
  });
});
