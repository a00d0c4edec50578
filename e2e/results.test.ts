import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, faultsHere, startBrowser } from './browser.ts';

// The figures of Zoeterwoude of March 2026, as if there had been an election again.
const [head = '', ...rows] = readFileSync(
  new URL('../src/main/demo/uitslagen-2026-03-18.csv', import.meta.url),
  'utf8',
).split('\n');
const own = rows.filter((row) => row.startsWith('Zoeterwoude;'));
const night = [head, ...own, ''].join('\n');
const cda = (votes: (was: number) => number) =>
  own.map((row) => {
    const cells = row.split(';');
    if (cells[3] === 'CDA') cells[4] = String(votes(Number(cells[4])));
    return cells.join(';');
  });
const counted = [head, ...cda((was) => was + 12), ''].join('\n');

describe.skipIf(browserMissing)("the night's file and the definitive one", () => {
  let world: Awaited<ReturnType<typeof startBrowser>>;
  beforeAll(async () => {
    world = await startBrowser();
  });
  afterAll(() => world.stop());

  const faults: string[] = [];
  const look = async (page: Page) => faults.push(...(await faultsHere(page)));

  async function send(page: Page, name: string, text: string, status: RegExp) {
    await page.goto(`${world.origin}/leidse-regio/uitslagen`);
    await page.getByRole('link', { name: 'Een uitslag inlezen' }).click();
    await page
      .getByLabel('Bestanden')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByLabel('Dag van de verkiezing').fill('2026-11-18');
    await page.getByLabel(status).check();
    if (name !== 'nacht.csv') await page.getByLabel('Dag waarop de nieuwe raad').fill('2026-11-24');
    await page.getByRole('button', { name: 'Bekijken wat er verandert' }).click();
    await page.getByText('Er is nog niets opgeslagen').waitFor();
  }

  it('are read in by a clerk, who sees what changed, and a councillor where the weight comes from', {
    timeout: 120_000,
  }, async () => {
    const weight = async (page: Page) => {
      await page.goto(`${world.origin}/leidse-regio/fracties/gm0638-cda`);
      return page.locator('main').innerText();
    };
    const clerk = await world.signIn(await world.browser.newContext(), 'Regiogriffier');
    const before = await weight(clerk);
    await send(clerk, 'nacht.csv', night, /^Voorlopig/);
    await look(clerk);
    await clerk.getByRole('button', { name: 'Deze uitslag opslaan' }).click();
    await clerk.getByText('De uitslag is ingelezen.').waitFor();
    // A provisional result weighs nothing.
    expect((await weight(clerk)).split('\n').slice(0, 4)).toEqual(before.split('\n').slice(0, 4));

    await send(clerk, 'vastgesteld.csv', counted, /^Definitief/);
    expect(await clerk.locator('main').innerText()).toContain('was 1.695 stemmen');
    await look(clerk);
    await clerk.getByRole('button', { name: 'Deze uitslag opslaan' }).click();
    await clerk.getByText('De uitslag is ingelezen.').waitFor();

    const visitor = await (await world.browser.newContext()).newPage();
    const told = await weight(visitor);
    expect(told).toContain('1.707');
    expect(told).toContain('vastgesteld.csv');
    await look(visitor);
    await visitor
      .getByRole('link', { name: /18 november 2026/ })
      .first()
      .click();
    await visitor.getByText('Wat er anders is dan in de versie ervoor').waitFor();
    expect(await visitor.locator('main').innerText()).toMatch(/1\.695 → 1\.707/);
    await look(visitor);
    expect(faults).toEqual([]);
    expect(world.app.faults).toEqual([]);
  });
});
