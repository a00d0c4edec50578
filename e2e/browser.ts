import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { allPages } from '../src/main/features.ts';
import { publicPagesFirst } from '../src/main/public-pages.ts';
import { streamsFirst } from '../src/main/streams.ts';
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
  const pages = publicPagesFirst(app.app, app.installation, allPages);
  server.on('request', streamsFirst(app.installation, allPages, pages));
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
  // Pages carry axe from their start: the browser keeps it compiled, to hand it over on every page took a third of a look.
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await context.addInitScript(axe);
    return context;
  };
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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const widths = [320, 1280];

let looks = 0;

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, and what is wider than the window at either width. Axe takes a
 * second or more on a long page: it looks at all as on a phone, and at every sixth on a wide screen too, where the same parts
 * stand beside each other. Contrast, half of its time, comes from the few colours of the style sheets: every third look.
 */
export async function faultsHere(page: Page): Promise<string[]> {
  looks += 1;
  const at = looks % 6 === 0 ? widths : [320];
  // Evaluated, not loaded: the page's own policy allows no script from elsewhere, and stays in force.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const { violations, scroll } = await page.evaluate(
      async ({ looks, contrast }) => {
        const options = {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          resultTypes: ['violations'],
          rules: { 'color-contrast': { enabled: contrast } },
        };
        // @ts-expect-error axe is on the page
        const result = looks ? await window.axe.run(document, options) : { violations: [] };
        return {
          violations: result.violations.map(
            (v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0]?.html.slice(0, 160)}`,
          ) as string[],
          scroll: document.documentElement.scrollWidth,
        };
      },
      { looks: at.includes(width), contrast: looks % 3 === 0 },
    );
    faults.push(...violations.map((violation) => `${page.url()} at ${width} px: ${violation}`));
    if (scroll > width) faults.push(`${page.url()}: ${scroll} px wide at ${width} px`);
  }
  return faults;
}

/** The same of the page at an address, and an answer other than expected. */
export async function faultsOf(page: Page, address: string, status = 200): Promise<string[]> {
  const answer = await page.goto(address);
  const faults = await faultsHere(page);
  return answer?.status() === status ? faults : [`${address}: ${answer?.status()}`, ...faults];
}
