import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium, withoutChromium } from './chromium.ts';
import { type OpenPage, openPage } from './open-page.ts';
import { startSampleApp } from './sample-app.ts';

if (!hasChromium) console.info(withoutChromium);

describe.skipIf(!hasChromium)('the page of the local workspace', () => {
  let browser: Browser;
  let open: OpenPage;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(() => open.close());

  describe('with the app connected', () => {
    beforeEach(async () => {
      open = await openPage(browser);
    });

    test('tells a first-time visitor what to do, and a click on an example is answered', async () => {
      const { page } = open;
      await page.getByText('This is a local workspace: nothing leaves this machine.').waitFor();
      await page.getByRole('button', { name: '/talks status' }).click();
      const answer = page.locator('.message', { hasText: 'No confirmed statement for “status” in the store.' });
      await answer.getByText('Only visible to you').waitFor();
      await answer.getByText('APP', { exact: true }).waitFor();
    });

    test('opens the thread of an example that mentions the app, where the answer comes', async () => {
      const { page } = open;
      await page.getByRole('button', { name: /^@Talks/ }).click();
      await page.getByRole('complementary').getByText('said: “closer than before”.').waitFor();
    });

    test('shows the usage hint while a command is typed, and recalls the last line with the up arrow', async () => {
      const { page, say } = open;
      const composer = page.getByRole('combobox', { name: /^Message/ });
      await composer.pressSequentially('/t');
      await page.getByRole('option', { name: '/talks status | quote <speaker>' }).waitFor();
      await composer.press('Tab');
      expect(await composer.inputValue()).toBe('/talks ');
      await page.locator('.usage', { hasText: 'status | quote <speaker>' }).waitFor();
      await say('/talks one');
      await say('/talks two');
      await page.getByText('“two” in the store').waitFor();
      await composer.press('ArrowUp');
      expect(await composer.inputValue()).toBe('/talks two');
      await composer.press('ArrowUp');
      expect(await composer.inputValue()).toBe('/talks one');
      await composer.press('ArrowDown');
      await composer.press('ArrowDown');
      expect(await composer.inputValue()).toBe('');
    });

    test('begins a new line with Shift+Enter and sends both lines as one message', async () => {
      const { page } = open;
      const composer = page.getByRole('combobox', { name: /^Message/ });
      await composer.pressSequentially('first');
      await composer.press('Shift+Enter');
      await composer.pressSequentially('second');
      await composer.press('Enter');
      const message = page.locator('.message', { hasText: 'first' });
      await message.waitFor();
      expect(await message.locator('.text').textContent()).toBe('first\nsecond');
    });

    test('says that the app is working until it answers', async () => {
      const { page, say } = open;
      await say('/talks slow');
      const working = page.locator('#composer').getByRole('status');
      await working.getByText('Talks is working…').waitFor();
      open.app?.answerNow();
      await page.getByText('“slow” in the store').waitFor();
      await open.slack.until(() => !open.slack.state().busy);
      await working.getByText('Talks is working…').waitFor({ state: 'detached' });
    });

    test('opens a permalink at its message', async () => {
      const { page, slack } = open;
      const [root] = slack.messages('C0DESK0001');
      const reply = slack.messages('C0DESK0001', { threadTs: root?.ts ?? '' }).at(-1);
      await page.goto(`${slack.url}/archives/C0DESK0001/p${reply?.ts.replace('.', '')}?thread_ts=${root?.ts}`);
      const message = page.getByRole('complementary').locator('.message', { hasText: 'Ask Talks in this thread' });
      await message.waitFor();
      expect(await message.evaluate(isFocused)).toBe(true);
    });

    test('answers a mention in the thread in which it was written', async () => {
      const { page } = open;
      await page.getByRole('button', { name: /1 reply/ }).click();
      const thread = page.getByRole('complementary');
      await thread.getByRole('combobox').fill('@Talks is that right?');
      await thread.getByRole('combobox').press('Enter');
      await thread.locator('.message', { hasText: 'Mara Lindqvist said' }).waitFor();
      await page
        .locator('#messages')
        .getByRole('button', { name: /3 replies/ })
        .waitFor();
      await thread.getByRole('combobox').press('Escape');
      await thread.waitFor({ state: 'hidden' });
    });

    test('refuses a slash command in a thread in Slack’s words, and keeps the line', async () => {
      const { page } = open;
      await page.getByRole('button', { name: /1 reply/ }).click();
      const composer = page.getByRole('complementary').getByRole('combobox');
      await composer.fill('/talks status');
      await composer.press('Enter');
      await page
        .getByRole('complementary')
        .getByRole('alert')
        .getByText('/talks is not supported in threads')
        .waitFor();
      expect(await composer.inputValue()).toBe('/talks status');
    });

    test('runs a message shortcut from the menu of a message', async () => {
      const { page } = open;
      await page.locator('.message').first().hover();
      await page.getByRole('button', { name: 'More actions' }).first().click();
      await page.getByRole('option', { name: 'Check this quote' }).click();
      await page.getByRole('button', { name: /2 replies/ }).click();
      await page.getByRole('complementary').getByText('Checked: Filing').waitFor();
    });

    test('shows hostile text as text: no element, no mention, no link comes of it', async () => {
      const { page, say } = open;
      const typed = '<img src=x onerror="document.title=1"> <!channel> <javascript:alert(1)|x> <b>b</b>';
      await say(typed);
      const mine = page.locator('.message', { hasText: 'Dana Reporter' }).locator('.content');
      await mine.waitFor();
      expect(await mine.textContent()).toBe(typed);
      await say('/talks hostile');
      const answer = page.locator('.ephemeral .content');
      await answer.waitFor();
      expect(await answer.textContent()).toBe(
        '<img src=x onerror="document.title=1"> @channel <javascript:alert(1)|click> bold',
      );
      expect(await page.locator('.messages').locator('img, script, a').count()).toBe(0);
      expect(await page.title()).toContain('Newsroom');
      expect(open.faults).toEqual([]);
    });

    test('marks a channel in which something new stands until it is opened', async () => {
      const { page, slack } = open;
      await slack.type({ channel: 'C0GENERAL1', text: 'Anyone?', user: 'U0SAM00001' });
      await page.getByRole('button', { name: 'general unread' }).click();
      await page.getByText('Anyone?').waitFor();
      await page.getByRole('button', { name: 'general', exact: true }).waitFor();
    });

    test('shows the app’s Home tab when it is opened', async () => {
      const { page } = open;
      await page
        .getByRole('navigation')
        .getByRole('button', { name: /^Talks/ })
        .click();
      await page.getByRole('tab', { name: 'Messages' }).press('ArrowLeft');
      await page.getByRole('tabpanel').getByRole('heading', { name: 'Latest statements' }).waitFor();
      await page.getByRole('tabpanel').getByRole('button', { name: 'Report an error' }).waitFor();
    });

    test('sends the app what is pressed on the Home tab', async () => {
      const { page } = open;
      await page
        .getByRole('navigation')
        .getByRole('button', { name: /^Talks/ })
        .click();
      await page.getByRole('tab', { name: 'Messages' }).press('ArrowLeft');
      await page.getByRole('tabpanel').getByRole('button', { name: 'Report an error' }).click();
      await page.getByRole('dialog').waitFor();
    });

    test('needs no mouse: ask, press a button, answer a modal, and come back', async () => {
      const { page } = open;
      const keys = page.keyboard;
      await keys.type('/ta');
      await page.getByRole('option').first().waitFor();
      await keys.press('Enter');
      await keys.type('blocks');
      await keys.press('Enter');
      const report = page.getByRole('button', { name: 'Report an error' });
      await report.waitFor();
      for (let stops = 0; stops < 40 && !(await report.evaluate(isFocused)); stops += 1) await keys.press('Shift+Tab');
      expect(await report.evaluate(isFocused)).toBe(true);
      await keys.press('Enter');
      const words = page.getByRole('textbox', { name: 'What is wrong?' });
      await words.waitFor();
      expect(await words.evaluate(isFocused)).toBe(true);
      await keys.type('It was said a day later.');
      for (let stops = 0; stops < 40; stops += 1) await keys.press('Tab');
      expect(await page.getByRole('dialog').evaluate((dialog) => dialog.matches(':focus-within'))).toBe(true);
      await page.getByRole('button', { name: 'Send' }).last().focus();
      await keys.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(open.app?.submitted).toMatchObject([{ what: { words: { value: 'It was said a day later.' } } }]);
      await page.waitForFunction('document.activeElement !== document.body');
      expect(await report.evaluate(isFocused)).toBe(true);
    });

    test('comes back to the same thread after a reload', async () => {
      const { page } = open;
      await page.getByRole('button', { name: /1 reply/ }).click();
      await page.reload();
      await page.getByRole('complementary').getByText('Ask Talks in this thread').waitFor();
    });
  });

  test('says that nothing answers while the app is not connected, and stops saying so when it is', async () => {
    open = await openPage(browser, { withApp: false });
    const banner = open.page.locator('#banner');
    await banner.getByText('Talks is not connected').waitFor();
    const app = await startSampleApp(open.slack);
    await banner.waitFor({ state: 'hidden' });
    await app.stop();
  });

  test.each(['light', 'dark'] as const)('fits a window of 400 pixels in %s colours', async (colorScheme) => {
    open = await openPage(browser, { viewport: { width: 400, height: 760 }, colorScheme });
    const { page, say } = open;
    await say('/talks blocks');
    await page.getByRole('heading', { name: 'Status of the harbour talks' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'general' }).click();
    await page.getByText('no quote goes out without its source').waitFor();
    await page.getByRole('navigation').waitFor({ state: 'hidden' });
    expect(open.faults).toEqual([]);
  });
});

const isFocused = (node: unknown): boolean => (node as { matches: (selector: string) => boolean }).matches(':focus');
