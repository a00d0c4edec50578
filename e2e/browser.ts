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
 * Of each browser one window in which pages are looked at: what a page holds is written into it. Axe stays loaded there and gets
 * quick, where a window that goes to the page itself begins it anew each time (three times the processor's work).
 */
const glasses = new WeakMap<Browser, { readonly window: Promise<Page>; last: Promise<unknown> }>();

function glassOf(page: Page) {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser');
  const known = glasses.get(browser);
  if (known) return known;
  const open = async () => {
    const window = await (await browser.newContext()).newPage();
    await window.goto(new URL('/aanmelden', page.url()).href);
    // Evaluated, not loaded: the page's own policy allows no script from elsewhere, and stays in force.
    await window.evaluate(axe);
    return window;
  };
  const glass = { window: open(), last: Promise.resolve() };
  glasses.set(browser, glass);
  return glass;
}

/**
 * What axe finds against WCAG 2.2 AA on a page, and what is wider than the window at either width. Axe looks at all as on a phone,
 * and at every sixth on a wide screen too, where the same parts stand beside each other. Contrast, half of its time, comes from the
 * few colours of the style sheets: every third look.
 * @param page of the browser and the site to look with
 * @param html as the page stands; its scripts have done what they do, or there are none
 */
export async function faultsIn(page: Page, html: string, address: string): Promise<string[]> {
  const glass = glassOf(page);
  const turn = glass.last.then(async () => lookAt(await glass.window, html, address));
  glass.last = turn.catch(() => undefined);
  return turn;
}

async function lookAt(window: Page, html: string, address: string): Promise<string[]> {
  looks += 1;
  const at = looks % 6 === 0 ? widths : [320];
  await window.evaluate(
    async (text) => {
      document.open();
      document.write(text);
      document.close();
      if (document.readyState !== 'complete')
        await new Promise((done) => addEventListener('load', done, { once: true }));
    },
    html.replace(/<script\b.*?<\/script>/gs, ''),
  );
  const faults: string[] = [];
  for (const width of widths) {
    await window.setViewportSize({ width, height: 900 });
    const { violations, scroll } = await window.evaluate(
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
    faults.push(...violations.map((violation) => `${address} at ${width} px: ${violation}`));
    if (scroll > width) faults.push(`${address}: ${scroll} px wide at ${width} px`);
  }
  return faults;
}

/** The same of a page as it stands, after what its scripts did and what was opened in it. */
export async function faultsHere(page: Page): Promise<string[]> {
  return faultsIn(page, await page.content(), page.url());
}

/** The same of the page at an address, and an answer other than expected. */
export async function faultsOf(page: Page, address: string, status = 200): Promise<string[]> {
  const answer = await page.goto(address);
  const faults = await faultsHere(page);
  return answer?.status() === status ? faults : [`${address}: ${answer?.status()}`, ...faults];
}
