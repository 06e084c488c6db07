import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium } from './chromium.ts';
import { type OpenPage, openPage } from './open-page.ts';
import { everyBlock } from './sample-app.ts';

describe.skipIf(!hasChromium)('blocks on the page', () => {
  let browser: Browser;
  let open: OpenPage;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    open = await openPage(browser);
    await open.say('/talks blocks');
    await open.page.getByRole('heading', { name: 'Status of the harbour talks' }).waitFor();
  });
  afterEach(() => open.close());

  test('every block is drawn, and one that this page does not know is named', async () => {
    const { page } = open;
    const types = await page
      .locator('.ephemeral [data-block-type]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-block-type')));
    expect(types).toEqual(everyBlock.map(({ type }) => type));
    expect(await page.locator('.unsupported').allTextContents()).toEqual(['unsupported block: card']);
    expect(open.faults).toEqual([]);
  });

  test('mrkdwn keeps its meaning: bold, link, quote, mention, channel, date', async () => {
    const section = open.page.locator('[data-block-type=section]').first();
    expect(await section.locator('b').textContent()).toBe('close');
    expect(await section.locator('code').textContent()).toBe('ref 12');
    expect(await section.locator('blockquote').textContent()).toBe('We are “closer than before” & still talking.');
    expect(await section.getByRole('link').getAttribute('href')).toBe('https://example.com/report');
    expect(await section.getByRole('link').getAttribute('rel')).toContain('noopener');
    await section.getByText('@Sam Editor').waitFor();
    await open.page.getByText('published Jul 24, 2025').waitFor();
    await section.getByRole('button', { name: '#general' }).click();
    await open.page.getByRole('heading', { name: 'general' }).waitFor();
  });

  test('rich text shows characters as they are, whatever they mean elsewhere', async () => {
    await open.page.getByText('“Nothing leaves before *dawn*, <!channel>.”').waitFor();
  });

  test('a table has column headings and aligned cells', async () => {
    const table = open.page.getByRole('table');
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['Source', 'Ships']);
    expect(await table.getByRole('cell').allTextContents()).toEqual([
      'Morning Wire',
      'about 300',
      'Evening Post',
      'at least 450',
    ]);
    await table.locator('td.align-right', { hasText: 'about 300' }).waitFor();
  });

  test('a picture on another machine is named and linked, not fetched', async () => {
    const picture = open.page.getByRole('img', { name: 'Image: The harbour at dawn' });
    expect(await picture.locator('a').getAttribute('href')).toBe('https://example.com/harbour.png');
    expect(open.faults).toEqual([]);
  });

  test('a button with a confirmation is pressed only after a yes', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog', { name: 'Withdraw this?' }).getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog', { name: 'Withdraw this?' }).getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('pressed withdraw').waitFor();
    await open.slack.settled();
    expect(await page.getByText('pressed withdraw').count()).toBe(1);
  });

  test('a select narrows its options while one types, and tells the app which was chosen', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'Topic' }).press('ArrowDown');
    await page.keyboard.type('da');
    await page.getByRole('option', { name: 'Ships' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await page.getByText('pressed topic dates').waitFor();
    await page.getByRole('button', { name: 'Dates' }).waitFor();
  });

  test('an overflow menu and feedback buttons tell the app what was chosen', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('option', { name: 'Copy citation' }).click();
    await page.getByText('pressed more cite').waitFor();
    await page.getByRole('button', { name: 'Not helpful' }).click();
    await page.getByText('pressed feedback no').waitFor();
  });

  test('a modal keeps what was typed beside the error that it was given, and closes when all is well', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'Report an error' }).click();
    const dialog = page.getByRole('dialog', { name: 'Report an error' });
    await dialog.getByRole('note', { name: 'warning' }).getByText('Accounts differ on: how many ships left').waitFor();
    const words = dialog.getByRole('textbox', { name: 'What is wrong?' });
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('Please complete this required field.').waitFor();
    await words.fill('short');
    expect(await dialog.locator('.error').count()).toBe(0);
    await dialog.getByRole('button', { name: /Speaker/ }).click();
    await page.keyboard.type('mare');
    await page.getByRole('option', { name: 'Marek Novak' }).click();
    await dialog.getByLabel('Published date').fill('2025-07-24');
    await dialog.getByRole('radio', { name: 'Name' }).check();
    await dialog.getByRole('checkbox', { name: 'The author' }).check();
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('Write at least eight letters.').waitFor();
    expect(await words.inputValue()).toBe('short');
    expect(await words.getAttribute('aria-invalid')).toBe('true');
    await words.fill('long enough');
    await words.press('Tab');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(open.app?.submitted).toMatchObject([
      {
        what: { words: { value: 'long enough' } },
        who: { speaker: { selected_option: { value: 'Marek Novak' } } },
        when: { date: { selected_date: '2025-07-24' } },
        kind: { radio: { selected_option: { value: 'Name' } } },
        tell: { boxes: { selected_options: [{ value: 'The author' }] } },
      },
    ]);
  });

  test('Escape closes an open list first, then the modal', async () => {
    const { page, slack } = open;
    await page.getByRole('button', { name: 'Report an error' }).click();
    const dialog = page.getByRole('dialog', { name: 'Report an error' });
    await dialog.getByRole('button', { name: /Speaker/ }).click();
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await dialog.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(slack.views()).toEqual([]);
  });
});
