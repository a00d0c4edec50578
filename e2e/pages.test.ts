import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { getRequestListener } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleAddresses, testApplication } from '../src/main/testing.ts';

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
const port = 7400 + (process.pid % 500);
const origin = `http://localhost:${port}`;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const routes = exampleAddresses();

describe.skipIf(!existsSync(program))('in the browser', () => {
  let app: Awaited<ReturnType<typeof testApplication>>;
  let browser: Browser;
  const server = createServer((request, response) =>
    getRequestListener((r) => app.app.fetch(r))(request, response),
  );

  beforeAll(async () => {
    app = await testApplication({ origin });
    await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
    browser = await chromium.launch({
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
  });
  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
    await app.close();
  });

  const signIn = async (context: BrowserContext, title: string) => {
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

  it.each([1280, 320])(
    'has no accessibility violation and no sideways scroll on any page at %i px',
    { timeout: 240_000 },
    async (width) => {
      // The policy forbids scripts from elsewhere; the checker comes from outside the page.
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
      await (await signIn(context, 'Regiogriffier')).close();
      const visitor = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
      const found: string[] = [];
      const check = async (from: BrowserContext, path: string) => {
        const page = await from.newPage();
        const answer = await page.goto(origin + path);
        if (answer?.status() !== 200) found.push(`${path}: ${answer?.status()}`);
        await page.addScriptTag({ path: axe });
        const violations = await page.evaluate(async () => {
          // @ts-expect-error axe is on the page
          const result = await window.axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          });
          return result.violations.map(
            (v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0]?.html.slice(0, 160)}`,
          );
        });
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
        for (const violation of violations) found.push(`${path}: ${violation}`);
        if (scroll > width) found.push(`${path}: ${scroll} px wide`);
        await page.close();
      };
      for (const route of routes)
        await check(
          route.includes('advies') ||
            route.includes('nieuw') ||
            route.includes('wijzigen') ||
            route.includes('openen') ||
            route.includes('regie') ||
            route.includes('mijn-werk') ||
            route.includes('agendapunten') ||
            route.includes('besluiten')
            ? context
            : visitor,
          `/leidse-regio${route}`,
        );
      for (const path of ['/leidse-regio/en/', '/leidse-regio/en/voorstellen/5', '/aanmelden'])
        await check(visitor, path);
      await check(context, '/mijn');
      expect(found).toEqual([]);
    },
  );

  it('has no link that leads nowhere', { timeout: 120_000 }, async () => {
    const context = await browser.newContext();
    const seen = new Set<string>();
    const todo = ['/leidse-regio/', '/leidse-regio/en/'];
    const broken: string[] = [];
    const page = await context.newPage();
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await page.goto(origin + path);
      if (!answer || answer.status() >= 400) broken.push(path);
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      todo.push(...links.map((link) => link.split('#')[0] ?? link).filter((link) => !link.endsWith('.json')));
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(40);
  });

  it.each([true, false])(
    'a specialist votes and the clerk closes (JavaScript %s)',
    { timeout: 60_000 },
    async (javaScriptEnabled) => {
      const { rows } = await app.owner.query("select id from vote where state = 'open'");
      const path = `${origin}/leidse-regio/stemmingen/${rows[0].id}`;
      const page = await signIn(
        await browser.newContext({ javaScriptEnabled }),
        'Fractiespecialist VVD Voorschoten',
      );
      await page.goto(path);
      await page.getByRole('button', { name: /Stem uitbrengen: tegen/ }).click();
      await page.getByText('Uw fractie stemde tegen.').waitFor();
      await page.getByRole('button', { name: /Stem uitbrengen: voor/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Uw fractie stemde voor.').waitFor();
      if (javaScriptEnabled) return;
      const clerk = await signIn(await browser.newContext({ javaScriptEnabled }), 'Regiogriffier');
      await clerk.goto(path);
      await clerk.getByRole('button', { name: 'Stemming sluiten' }).click();
      await clerk.getByRole('button', { name: 'Uitslag vaststellen' }).click();
      await clerk.getByText('Positief advies, na stemming').waitFor();
      expect(await clerk.getByRole('img', { name: /Naar gewicht/ }).count()).toBe(1);
    },
  );
});
