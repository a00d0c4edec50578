import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, faultsHere, startBrowser } from './browser.ts';

// The clerk's console, by pointer, by keyboard and without JavaScript; what fractions and residents do beside it.
describe.skipIf(browserMissing)('the console of the clerk', () => {
  let world: Awaited<ReturnType<typeof startBrowser>>;
  let committee: number;
  let today: number;
  beforeAll(async () => {
    world = await startBrowser();
    const of = async (body: string, day: string) =>
      (
        await world.app.owner.query(
          `select id from meeting where body_id = $1 and state = 'planned' and day ${day} order by day limit 1`,
          [body],
        )
      ).rows[0].id as number;
    committee = await of('regiocommissie-duurzaamheid-en-economie', "> '2026-11-24'");
    today = await of('regiocommissie-bereikbaarheid-en-voorzieningen', "= '2026-11-24'");
  });
  afterAll(() => world.stop());

  const region = () => `${world.origin}/leidse-regio`;
  const order = (page: Page) => page.locator('#agenda li b a').allTextContents();
  const said = (page: Page) => page.locator('#agenda-melding');

  it('puts the agenda in order by keyboard and by dragging, says so, and keeps it', async () => {
    const page = await world.signIn(await world.browser.newContext(), 'Regiogriffier');
    await page.goto(`${region()}/vergaderingen/${committee}/regie`);
    const before = await order(page);
    const handle = () => page.getByRole('button', { name: /^Verplaatsen: \d+\. Economie/ });
    await handle().focus();
    await page.keyboard.press('Space');
    await said(page).getByText('Economie opgepakt.').waitFor();
    await page.keyboard.press('ArrowUp');
    await said(page).getByText('plaats 3 van 6').waitFor();
    await page.keyboard.press('Escape');
    expect(await order(page)).toEqual(before);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await said(page).getByText('Economie staat op plaats 2. De volgorde is bewaard.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Verplaatsen: 2. Economie',
    );
    const from = await handle().boundingBox();
    const last = await page.locator('#agenda li').last().boundingBox();
    if (!from || !last) throw new Error('Nothing to drag');
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    for (let y = from.y; y < last.y + last.height - 4; y += 16) await page.mouse.move(from.x + 8, y);
    await page.mouse.up();
    await said(page).getByText('Economie staat op plaats 6. De volgorde is bewaard.').waitFor();
    await page.reload();
    expect((await order(page)).at(-1)).toBe('Economie');
    await page.close();
  });

  it('marks presence in one tap where it stands, and as well without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await world.signIn(await world.browser.newContext({ javaScriptEnabled }), 'Regiogriffier');
      await page.goto(`${region()}/vergaderingen/${today}/regie`);
      await page.getByRole('button', { name: 'SP Leiden: afwezig' }).click();
      await page.getByRole('button', { name: 'SP Leiden: aanwezig' }).waitFor();
      expect(page.url().endsWith('#aanwezig')).toBe(!javaScriptEnabled);
      await page.getByRole('button', { name: 'SP Leiden: aanwezig' }).click();
      await page.getByRole('button', { name: 'SP Leiden: afwezig' }).waitFor();
      await page.close();
    }
  });

  it('has no barrier on the pages of an evening, at both widths', async () => {
    const item = (await world.app.owner.query('select item_id from fraction_position order by id limit 1'))
      .rows[0].item_id as number;
    const faults: string[] = [];
    for (const [title, paths] of [
      [
        'Regiogriffier',
        [
          `/vergaderingen/${today}/regie`,
          `/vergaderingen/${committee}/regie`,
          `/agendapunten/${item}/bewerken`,
          `/agendapunten/${item}/consensus`,
        ],
      ],
      [
        'Fractiespecialist VVD Leiden',
        [
          `/agendapunten/${item}/standpunten`,
          `/vergaderingen/${committee}/inspreken`,
          `/vergaderingen/${committee}/oproep`,
        ],
      ],
    ] as const) {
      const page = await world.signIn(await world.browser.newContext(), title);
      for (const path of paths) {
        await page.goto(`${region()}${path}`);
        faults.push(...(await faultsHere(page)));
      }
      await page.close();
    }
    expect(faults).toEqual([]);
  });
});
