import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium, withoutChromium } from './chromium.ts';
import { openTalks, type TalksPage } from './open-talks.ts';

if (!hasChromium) console.info(withoutChromium);

describe.skipIf(!hasChromium)('Talks in the local workspace, as a newcomer uses it', () => {
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

  test('answers /talks quote witkoff, with Context and Compare', async () => {
    await say('/talks quote witkoff');
    const answer = page.locator('.message', { hasText: 'clearly shows a lack of desire to reach a ceasefire in Gaza' });
    await answer.getByText('Only visible to you').waitFor();
    await answer.getByText('2 articles, 1 origin (AFP)').first().waitFor();

    await answer.getByRole('button', { name: 'Context' }).nth(1).click();
    const context = page.getByRole('dialog');
    await context.getByText('Witkoff said in a post on social media.').waitFor();
    const bold = context.locator('strong, b, .bold', { hasText: 'clearly shows a lack of desire' });
    expect(await bold.count()).toBe(1);
    await page.keyboard.press('Escape');
    await context.waitFor({ state: 'detached' });

    await answer.getByRole('button', { name: 'Compare' }).first().click();
    const compare = page.getByRole('dialog');
    await compare.getByText('Accounts differ on: what Witkoff said the US would do').waitFor();
    await compare.getByText('would pull out of the talks').first().waitFor();
    await compare.getByText('was bringing home its team').first().waitFor();
    await page.keyboard.press('Escape');
  });

  test('shares an answer in the channel under the name of whoever shared it', async () => {
    await say('/talks find good faith');
    await page.locator('.message.ephemeral').getByRole('button', { name: 'Share' }).click();
    await page.locator('.message', { hasText: 'Shared by' }).getByText('acting in good faith').first().waitFor();
    await page.locator('.message.ephemeral').waitFor({ state: 'detached' });
  });

  test('answers a mention in its thread', async () => {
    await page.getByRole('button', { name: /1 reply/ }).click();
    const thread = page.getByRole('complementary');
    await thread.getByRole('combobox').fill('@Talks what did Witkoff say about good faith?');
    await thread.getByRole('combobox').press('Enter');
    await thread.locator('.message', { hasText: 'acting in good faith' }).last().waitFor();
  });

  test('shows nobody else’s words for somebody who is not in the store', async () => {
    await say('/talks quote macron');
    const answer = page.locator('.message.ephemeral');
    await answer.getByText('No confirmed statement by “macron” in the store.').waitFor();
    expect(await answer.textContent()).not.toContain('good faith');
  });
});
