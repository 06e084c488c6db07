import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';

/** Whether this machine has the browser that the page is tested in: `CHROMIUM`, else Debian's. */
export const hasChromium = existsSync(executablePath);

/** What to say, once, when it has not. */
export const withoutChromium = `The tests of the page are skipped: there is no Chromium at ${executablePath}.`;

/** A browser without a window that asks no other machine for anything. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
