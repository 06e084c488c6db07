import { mkdir } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { ALEX, DESK, SAM } from '../../src/playground/newsroom.ts';
import { hasChromium, launchChromium, withoutChromium } from '../playground-page/chromium.ts';
import { WIRE_COPY } from '../slack/wire-copy.ts';
import { type Day, openDay } from './open-day.ts';

// Makes the pictures of README's “A day with Talks” again: the real app in the local workspace, a fixed day, the data that ship.
const FOLDER = new URL('../../docs/day/', import.meta.url).pathname;

/** A draft with one quotation that is altered and one that is exact. */
const DRAFT = [
  'Hamas’s response “clearly shows a lack of will to reach a ceasefire in Gaza,” Witkoff said.',
  '“We are working to reach another deal for the release of our hostages,” Netanyahu said.',
].join(' ');

/** The message of the local workspace in whose thread the day begins. */
const QUESTION = 'Does anyone have the exact words';

if (!hasChromium) throw new Error(withoutChromium.replace('The tests of the page are skipped', 'No picture was taken'));
await mkdir(FOLDER, { recursive: true });
const browser = await launchChromium();
const day = await openDay(browser);
try {
  for (const scene of [asking, comparing, checking, adding, correcting, home, chart]) await scene(day);
} finally {
  await day.close();
  await browser.close();
}

/** 08:40: a colleague asks in a thread, and Talks answers where they are. */
async function asking({ page, itIs, still }: Day): Promise<void> {
  await itIs('08:40');
  await openThread(page.locator('.message', { hasText: QUESTION }));
  await sayInThread('@Talks what did Witkoff say about good faith?');
  await thread().getByText('acting in good faith').first().waitFor();
  await still();
  await picture('asking');
}

/** 08:45: where the accounts differ, both sides beside each other. */
async function comparing({ page, itIs, still }: Day): Promise<void> {
  await itIs('08:45');
  await thread().getByRole('button', { name: 'Close' }).click();
  await say('/talks quote witkoff pull out');
  await page.locator('.message.ephemeral').last().getByRole('button', { name: 'Compare' }).first().click();
  await page.getByRole('dialog').getByText('Accounts differ on: ').waitFor();
  await still();
  await picture('comparing');
  await page.keyboard.press('Escape');
}

/** 11:20: a draft is checked from the menu of the message in which it stands. */
async function checking({ slack, page, itIs, still }: Day): Promise<void> {
  await itIs('11:20');
  await slack.type({ channel: DESK.id, user: ALEX.id, text: DRAFT });
  const draft = page.locator('.message', { hasText: 'lack of will' }).first();
  await draft.hover();
  await draft.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('option', { name: 'Check quotes' }).click();
  await draft.getByRole('button', { name: /1 reply/ }).waitFor();
  await openThread(draft);
  await thread().getByText('1 altered').first().waitFor();
  await draft.scrollIntoViewIfNeeded();
  await still();
  await picture('checking');
  await thread().getByRole('button', { name: 'Close' }).click();
}

/** 12:05: an article comes in; every proposal is looked at by an editor before it is in any answer. */
async function adding({ page, slack, itIs, still }: Day): Promise<void> {
  await itIs('12:05');
  await say('/talks add');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Text, part 1/ }).fill(WIRE_COPY);
  await dialog.getByRole('textbox', { name: 'Outlet' }).fill('Harbour Post');
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await dialog.getByText('Added: Ferry talks to resume').waitFor();
  await dialog.getByRole('button', { name: /^Review \d+ proposals/ }).click();
  await dialog.getByText('wait, ').first().waitFor();
  await slack.settled();
  await still();
  await picture('adding');
  await page.keyboard.press('Escape');
}

/** 14:30: an editor corrects a statement, and the thread in which it had been shown is told. */
async function correcting({ page, itIs, still }: Day): Promise<void> {
  await itIs('14:30');
  await say('/talks quote witkoff good faith');
  const answer = page.locator('.message.ephemeral').last();
  await answer.getByRole('button', { name: 'More options' }).first().click();
  await page.getByRole('option', { name: 'Correct…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Said/ }).fill('2025-07-24');
  const excerpt = dialog.getByRole('textbox', { name: /^Words/ });
  await excerpt.fill((await excerpt.inputValue()).replace('the group of ', ''));
  await dialog.getByRole('textbox', { name: /^Why/ }).fill('The post is dated; its words begin at “not”.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('was: ').first().waitFor();
  await page.keyboard.press('Escape');
  await openThread(page.locator('.message', { hasText: QUESTION }));
  await thread().getByText('This answer has changed').first().waitFor();
  await toNewest();
  await still();
  await picture('correcting');
  await thread().getByRole('button', { name: 'Close' }).click();
}

/** 15:10: the Home tab, with what waits for editors first. */
async function home({ page, slack, edits, itIs, still }: Day): Promise<void> {
  await itIs('15:10');
  await slack.type({ channel: DESK.id, text: '/talks watch witkoff' });
  const report = {
    change: 'error-reported',
    report: 'r1',
    statement: 'jul24-witkoff-bringing-home',
    version: 0,
  } as const;
  const note = 'The post was on another site.';
  await edits.note({ ...report, shown: 'said the US was bringing home its team', note }, SAM.id, 'r1');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Talks/ })
    .click();
  await page.getByRole('tab', { name: 'Home' }).click();
  const tab = page.getByRole('tabpanel', { name: 'Home' });
  await tab.getByRole('heading', { name: 'Reported errors: 1' }).waitFor();
  await still();
  await picture('home');
}

/** 16:00: counts as a picture; here no date is stated, so that none is placed on an axis. */
async function chart({ page, itIs, still }: Day): Promise<void> {
  await itIs('16:00');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /gaza-desk/ })
    .click();
  await say('/talks figures hostages chart');
  const drawn = page.getByRole('img', { name: /Figures · hostages/ });
  await drawn.waitFor();
  await still();
  await toNewest();
  await still();
  await picture('chart');
}

function thread(): Locator {
  return day.page.getByRole('complementary');
}

async function openThread(message: Locator): Promise<void> {
  await message.hover();
  await message
    .getByRole('button', { name: /repl(y|ies)/i })
    .first()
    .click();
  await thread().waitFor();
}

async function sayInThread(text: string): Promise<void> {
  const composer = thread().getByRole('combobox');
  await composer.fill(text);
  await composer.press('Enter');
}

/** Shows the end of the channel, wherever it stands. */
async function toNewest(): Promise<void> {
  await day.page.evaluate("document.getElementById('messages-scroll').scrollTop = 1e9");
}

async function say(text: string): Promise<void> {
  const composer = day.page.locator('#composer').getByRole('combobox');
  await composer.fill(text);
  await composer.press('Enter');
  await day.slack.settled();
}

/** Takes the page as it is, without the caret and what only hovering shows. */
async function picture(name: string): Promise<void> {
  await day.page.mouse.move(0, 0);
  await day.page.screenshot({ path: `${FOLDER}${name}.png`, caret: 'hide', animations: 'disabled' });
  console.log(`${name}.png`);
}
