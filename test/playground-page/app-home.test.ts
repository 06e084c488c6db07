import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DANA, DESK_CHANNEL, NOW, SAM } from '../slack/newsroom.ts';
import { hasChromium, launchChromium, withoutChromium } from './chromium.ts';
import { openTalks, type TalksPage } from './open-talks.ts';

if (!hasChromium) console.info(withoutChromium);

describe.skipIf(!hasChromium)('the Home tab in the local workspace', () => {
  let browser: Browser;
  let open: TalksPage;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    // Dana, who sits at the page, is an editor here.
    const talks = { editors: [DANA, SAM], now: () => NOW, homeInterval: 50, watchInterval: 50 };
    open = await openTalks(browser, { talks });
    page = open.page;
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Talks/ })
      .click();
    await page.getByRole('tab', { name: 'Home' }).click();
    await home().getByRole('heading', { name: 'Where things stand' }).waitFor();
  });

  const home = () => page.getByRole('tabpanel', { name: 'Home' });

  test('tells where things stand and where accounts differ, with Compare', async () => {
    await home().getByText('Accounts differ on 11 questions').waitFor();
    await home().getByRole('button', { name: 'Compare' }).first().click();
    await page.getByRole('dialog').getByText('Accounts differ on: ').waitFor();
  });

  test('answers what is typed into the search box, and keeps it', async () => {
    const box = home().getByRole('textbox', { name: 'Ask Talks' });
    await box.fill('what did Witkoff say about good faith?');
    await box.press('Enter');
    await page.getByRole('dialog').getByText('acting in good faith').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('what did Witkoff say about good faith?');
  });

  test('suggests speakers as one types', async () => {
    await home()
      .getByRole('button', { name: 'A speaker' })
      .or(home().getByRole('combobox', { name: 'A speaker' }))
      .first()
      .click();
    await page.getByRole('combobox', { name: 'A speaker' }).last().fill('witk');
    await page.getByRole('option', { name: /Steve Witkoff/ }).click();
    await page.getByRole('dialog').getByText('printed as').first().waitFor();
  });

  test('shows a reported error as soon as it is reported, until it is settled', async () => {
    const note = 'The post was on another site.';
    const reported = {
      change: 'error-reported',
      report: 'r1',
      version: 0,
      shown: 'bringing home its team',
      note,
    } as const;
    await open.edits.note({ ...reported, statement: 'jul24-witkoff-bringing-home' }, SAM, 'r1');
    await home().getByRole('heading', { name: 'Reported errors: 1' }).waitFor();
    await home().getByText(note).waitFor();
    await home().getByRole('button', { name: 'Settle' }).click();
    await home().getByRole('heading', { name: 'Reported errors: 1' }).waitFor({ state: 'detached' });
  });

  test('shows what one watches, and ends it', async () => {
    await open.slack.type({ channel: DESK_CHANNEL, text: '/talks watch witkoff' });
    await home()
      .getByRole('button', { name: /Stop watching/ })
      .click();
    await home().getByText('Nothing yet. In a channel:').waitFor();
  });
});
