import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.ts';
import { type SampleApp, startSampleApp } from './sample-app.ts';

/** The page of a local workspace with the sample app in it, as Dana sees it. */
export interface OpenPage {
  page: Page;
  slack: LocalSlack;
  app: SampleApp | null;
  /** Errors on the console, broken rules of the Content-Security-Policy among them, and requests to other machines. */
  faults: string[];
  /** Types a line into the channel's composer and sends it. */
  say: (line: string) => Promise<void>;
  close: () => Promise<void>;
}

export async function openPage(
  browser: Browser,
  { withApp = true, path = '', ...options }: BrowserContextOptions & { withApp?: boolean; path?: string } = {},
): Promise<OpenPage> {
  const slack = await startLocalSlack({
    commands: [{ command: '/talks', usageHint: 'status | quote <speaker>', description: 'Sourced statements' }],
    shortcuts: [{ name: 'Check this quote', type: 'message', callbackId: 'check_quote' }],
  });
  const app = withApp ? await startSampleApp(slack) : null;
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => request.url().startsWith(slack.url) || faults.push(request.url()));
  await page.goto(`${slack.url}/${path}`);
  await page.getByRole('textbox').or(page.getByRole('combobox')).first().waitFor();
  return {
    page,
    slack,
    app,
    faults,
    async say(line) {
      const composer = page.getByRole('combobox', { name: /^Message/ });
      await composer.fill(line);
      await composer.press('Enter');
    },
    async close() {
      await context.close();
      await app?.stop();
      await slack.stop();
    },
  };
}
