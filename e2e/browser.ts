import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { testApplication } from '../src/main/testing.ts';

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Without a browser the tests in it are skipped; `.ci/run` requires one. */
export const browserMissing = !existsSync(program);

/** The whole application behind a real server, and a real browser in front of it. */
export async function startBrowser(): Promise<{
  app: Awaited<ReturnType<typeof testApplication>>;
  browser: Browser;
  origin: string;
  signIn: (context: BrowserContext, title: string) => Promise<Page>;
  stop: () => Promise<void>;
}> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const origin = `http://localhost:${address.port}`;
  const app = await testApplication({ origin });
  const listener = getRequestListener((request) => app.app.fetch(request));
  server.on('request', (request, response) => void listener(request, response));
  const browser = await chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const signIn = async (context: BrowserContext, title: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${origin}/aanmelden`);
    await page.locator('details:not(.menu) summary').click();
    await page
      .getByRole('button', { name: `Aanmelden als ${title}`, exact: true })
      .last()
      .click();
    await page.waitForURL('**/mijn');
    return page;
  };
  const stop = async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await app.close();
  };
  return { app, browser, origin, signIn, stop };
}
