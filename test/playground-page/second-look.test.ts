import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DANA, NOW, SAM } from '../slack/newsroom.ts';
import { hasChromium, launchChromium, withoutChromium } from './chromium.ts';
import { openTalks } from './open-talks.ts';

if (!hasChromium) console.info(withoutChromium);

describe.skipIf(!hasChromium)('a correction that waits for a second editor, in the local workspace', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('is looked at on the Home tab, asked a note to be sent back, and told to its proposer', async () => {
    const talks = { editors: [DANA, SAM], two: true, now: () => NOW, homeInterval: 50 };
    const { page, slack, edits } = await openTalks(browser, { talks });
    const id = 'jul24-witkoff-lack-of-desire';
    const statement = edits.statement(id);
    if (!statement) throw new RangeError('the statement ships');
    const edit = { edit: 'correct' as const, statement: { ...statement, venue: null } };
    await edits.make({ edit, by: SAM, reason: 'It was on television.', version: 0, key: 'proposed' });

    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Talks/ })
      .click();
    await page.getByRole('tab', { name: 'Home' }).click();
    const home = page.getByRole('tabpanel', { name: 'Home' });
    await home.getByRole('heading', { name: 'Waits for a second editor: 1 correction' }).waitFor();
    await home.getByRole('button', { name: 'Look at it' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Reason: It was on television.').waitFor();
    await dialog.getByRole('radio', { name: /^Send it back/ }).check();
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await dialog.getByText('Say why it is sent back').waitFor();
    await dialog.getByRole('textbox', { name: /^Note/ }).fill('It was in a post.');
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await dialog.getByText('Sent back. The statement stands as it was.').waitFor();
    await page.keyboard.press('Escape');
    await home.getByRole('heading', { name: /^Waits for a second editor/ }).waitFor({ state: 'detached' });
    const told = await slack.until(() => slack.messages('D0SAM00000', { user: SAM }).at(-1));
    expect(told.text).toContain('It was in a post.');
    expect(edits.statement(id)?.venue).toEqual(statement.venue);
  });
});
