import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium, withoutChromium } from './chromium.ts';
import { openTalks, type TalksPage } from './open-talks.ts';

if (!hasChromium) console.info(withoutChromium);

const ALTERED = 'Hamas’s response “clearly shows a lack of will to reach a ceasefire in Gaza”, Witkoff said.';

describe.skipIf(!hasChromium)('Check quotes in the local workspace', () => {
  let browser: Browser;
  let page: Page;
  let say: TalksPage['say'];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    ({ page, say } = await openTalks(browser));
  });

  async function checkMessage(): Promise<void> {
    const message = page.locator('.message', { hasText: 'lack of will' }).first();
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('option', { name: 'Check quotes' }).click();
  }

  test('on a message answers in its thread, what differs in bold on both sides', async () => {
    await say(ALTERED);
    await checkMessage();
    await page
      .locator('.message', { hasText: 'lack of will' })
      .getByRole('button', { name: /1 reply/ })
      .click();
    const reply = page.getByRole('complementary').locator('.message', { hasText: '1 quotation: 1 altered' });
    await reply.waitFor();
    const bold = reply.locator('strong, b, .bold');
    await bold
      .filter({ hasText: /^will$/ })
      .first()
      .waitFor();
    await bold
      .filter({ hasText: /^desire$/ })
      .first()
      .waitFor();
    expect(await reply.locator('pre').first().textContent()).toBe(
      'clearly shows a lack of desire to reach a ceasefire in Gaza',
    );
    await reply.getByRole('button', { name: 'Context' }).first().click();
    await page.getByRole('dialog').getByText('Witkoff said in a post on social media.').first().waitFor();
    await page.keyboard.press('Escape');
    await checkMessage();
    await page.getByRole('dialog').getByText('1 quotation: 1 altered').waitFor();
  });

  test('takes a long draft in several fields, and keeps it to be changed', async () => {
    await say('/talks check');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Another field' }).click();
    await dialog
      .getByRole('textbox', { name: /part 3/ })
      .fill('“Bananas ripen quickest in paper bags,” a grocer said.');
    await dialog
      .getByRole('textbox', { name: /^Draft/ })
      .first()
      .fill(ALTERED);
    await dialog.getByRole('button', { name: 'Check', exact: true }).click();
    await dialog.getByText(/^2 quotations: 1 altered/).waitFor();
    const first = dialog.getByRole('textbox', { name: /^Draft/ }).first();
    expect(await first.inputValue()).toBe(ALTERED);
    await first.fill(ALTERED.replace('will', 'desire'));
    await dialog.getByRole('button', { name: 'Check again' }).click();
    await dialog.getByText(/^2 quotations: 1 exact/).waitFor();
  });

  test('is asked for in a thread', async () => {
    await say(ALTERED);
    const message = page.locator('.message', { hasText: 'lack of will' });
    await message.hover();
    await message.getByRole('button', { name: /reply/i }).first().click();
    const thread = page.getByRole('complementary');
    await thread.getByRole('combobox').fill('@Talks check');
    await thread.getByRole('combobox').press('Enter');
    await thread.locator('.message', { hasText: '1 quotation: 1 altered' }).waitFor();
  });
});
