import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, faultsOf, startBrowser } from './browser.ts';

const pages = [
  '',
  '?taal=en',
  '/uitslagen',
  '/uitslagen/{bestand}',
  '/uitslagen/{bestand}?taal=en',
  '/uitslagen/ingelezen/1/zetels',
  '/uitslagen/ingelezen/1/zetels/1?taal=en',
  '/toestand',
  '/toestand?taal=en',
  '/regios',
  '/regios/nieuw',
  '/regios/leidse-regio',
  '/regios/leidse-regio/ambities',
  '/regios/leidse-regio/organen',
  '/regios/leidse-regio/spelregels?taal=en',
  '/mensen',
  '/mensen/uitnodigen',
  '/mensen/uitnodigen?ambt=specialist&regio=leidse-regio',
  '/mensen/ambten/1/beeindigen',
  '/mensen/4/mail',
  '/aanmelden',
  '/aanmelden/dienst?taal=en',
  '/post',
].map((path) => `/beheer${path}`);

// A list that is new, so that the choice of a fraction is in view, and a municipality outside the region.
const csv = `Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;
Leiden;G0546;1;D66;9000;20;
Leiden;G0546;1;Nieuw geluid;8000;19;
Delft;G0503;1;STIP;100;9;
`;

describe.skipIf(browserMissing)("the operator's pages in the browser", () => {
  let world: Awaited<ReturnType<typeof startBrowser>>;
  beforeAll(async () => {
    world = await startBrowser();
  });
  afterAll(() => world.stop());

  /** @returns the address of the preview */
  async function sendResult(page: Page): Promise<string> {
    await page.goto(`${world.origin}/beheer/uitslagen`);
    await page
      .getByLabel('Bestanden')
      .setInputFiles({ name: 'proef.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByLabel('Dag van de verkiezing').fill('2026-11-18');
    await page.getByLabel('Definitief').check();
    await page.getByLabel('Dag waarop de nieuwe raad').fill('2026-12-01');
    await page.getByRole('button', { name: 'Bekijken wat er verandert' }).click();
    await page.getByText('Er is nog niets opgeslagen').waitFor();
    return page.url();
  }

  it('have no accessibility violation and no sideways scroll at 1280 and 320 px', {
    timeout: 480_000,
  }, async () => {
    const operator = await world.signIn(await world.browser.newContext(), 'Beheerder');
    const visitor = await (await world.browser.newContext()).newPage();
    const file = (await sendResult(operator)).split('/').at(-1) ?? '';
    const found: string[] = [];
    for (const path of pages) {
      const filled = path.replace('{bestand}', file);
      found.push(...(await faultsOf(operator, world.origin + filled)));
    }
    for (const path of ['/mijn?taal=en', '/mijn/sleutels'])
      found.push(...(await faultsOf(operator, world.origin + path)));
    found.push(...(await faultsOf(visitor, `${world.origin}/aanmelden?taal=en`)));
    for (const path of ['/beheer', '/beheer?taal=en'])
      found.push(...(await faultsOf(visitor, world.origin + path, 403)));
    expect(found).toEqual([]);
  });

  it('have no link that leads nowhere', { timeout: 60_000 }, async () => {
    const cookie = await world.app.signIn('Beheerder');
    const broken: string[] = [];
    const seen = new Set<string>();
    const todo = ['/beheer', '/beheer?taal=en', '/mijn'];
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await world.app.get(path, cookie);
      if (answer.status >= 400) broken.push(`${path}: ${answer.status}`);
      // What lies in a region is crawled with the region's pages.
      const links = [...(await answer.text()).matchAll(/<a [^>]*href="(\/(?:beheer|mijn)[^"#]*)/g)];
      todo.push(...links.map((match) => (match[1] ?? '').replaceAll('&amp;', '&')));
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(60);
  });

  it('take a file from its form to the stored result without JavaScript', { timeout: 60_000 }, async () => {
    const page = await world.signIn(
      await world.browser.newContext({ javaScriptEnabled: false }),
      'Beheerder',
    );
    await sendResult(page);
    await page.getByLabel('Korte naam als "Nieuw geluid" een nieuwe fractie is').fill('Geluid');
    await page.getByRole('button', { name: 'Deze uitslag opslaan' }).click();
    await page.getByText('De uitslag is ingelezen.').waitFor();
    const { rows } = await world.app.owner.query(
      "select short_name from fraction where id = 'gm0546-geluid'",
    );
    expect(rows).toEqual([{ short_name: 'Geluid' }]);
  });

  it('make a region of three without JavaScript, with the rows that it needs', {
    timeout: 60_000,
  }, async () => {
    const page = await world.signIn(
      await world.browser.newContext({ javaScriptEnabled: false }),
      'Beheerder',
    );
    await page.goto(`${world.origin}/beheer/regios`);
    await page.getByRole('link', { name: 'Een regio maken' }).click();
    await page.locator('[name="naam"]').fill('Duin- en Bollenstreek');
    await page.locator('[name="slug"]').fill('duin-en-bollenstreek');
    const towns = [
      ['0534', 'Hillegom'],
      ['0553', 'Lisse'],
      ['1525', 'Teylingen'],
    ] as const;
    for (const [at, [code, name]] of towns.entries()) {
      await page.locator(`[name="gemeenten.${at}.code"]`).fill(code);
      if (at < 2) await page.locator(`[name="gemeenten.${at}.naam"]`).fill(name);
    }
    await page.getByRole('button', { name: 'Regio maken' }).click();
    // The third has no name yet: told at the field, and the rest is still there.
    await page.locator('.errors a').first().click();
    expect(await page.locator('[name="gemeenten.1.naam"]').inputValue()).toBe('Lisse');
    await page.locator('[name="gemeenten.2.naam"]').fill('Teylingen');
    await page.getByRole('button', { name: 'Regio maken' }).click();
    await page.getByText('De regio is gemaakt').waitFor();
    await page.goto(`${world.origin}/duin-en-bollenstreek/`);
    for (const [, name] of towns)
      expect(await page.locator('.tiles').getByText(name, { exact: true }).count()).toBe(1);
  });
});
