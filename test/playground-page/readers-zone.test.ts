import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DANA, SAM } from '../slack/newsroom.ts';
import { hasChromium, launchChromium, withoutChromium } from './chromium.ts';
import { openTalks } from './open-talks.ts';

if (!hasChromium) console.info(withoutChromium);

const NOW = new Date('2025-08-01T22:30:00Z');
const PATIENT = { timeout: 15_000 };

describe.skipIf(!hasChromium)('dates in the local workspace', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each([
    ['Pacific/Auckland', 'Aug 2, 2025 10:30 AM'],
    ['America/New_York', 'Aug 1, 2025 6:30 PM'],
  ])('in %s a correction was made %s, and a day stays the day that was printed', async (timezoneId, local) => {
    const talks = { editors: [DANA, SAM], now: () => NOW };
    const { page, say, slack, edits, live } = await openTalks(browser, { timezoneId, talks });
    await say('@Talks quote witkoff lack of desire');
    await slack.settled();
    await expect.poll(() => live.ledger.things('posting:').length, PATIENT).toBe(1);
    const [posted = ''] = live.ledger.things('posting:');
    const [logged] = live.ledger.changesOf(posted);
    if (logged?.change.change !== 'answer-posted') throw new RangeError('nothing was recorded');
    const [shown] = logged.change.statements;
    const statement = edits.statement(shown?.id ?? '');
    if (!statement) throw new RangeError('no statement was shown');
    await edits.make({
      edit: { edit: 'correct', statement: { ...statement, venue: null } },
      by: SAM,
      reason: 'The place was wrong.',
      version: 0,
      key: 'zone',
    });
    await expect.poll(() => live.ledger.things('told:').length, PATIENT).toBe(1);

    await page.getByRole('button', { name: /repl/ }).last().click();
    const thread = page.getByRole('complementary');
    // In markup, in rich text, and in what is asked anew.
    await thread.getByText(`Corrected ${local}: the thread has what was shown before.`).waitFor();
    await thread.getByText(`This answer has changed: corrected · ${local} · by ${SAM}`).waitFor();
    await say(`/talks history ${statement.id}`);
    const history = page.locator('.message.ephemeral', { hasText: 'corrected · ' });
    await history.getByText(`corrected · ${local} · by ${SAM}`).waitFor();
    expect(await history.textContent()).toMatch(/published (24 Jul 2025|date not stated)/);
  });
});
