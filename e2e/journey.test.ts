import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, faultsHere, startBrowser } from './browser.ts';

// One proposal from draft to account, by what a person sees: labels, links and buttons. Nothing is typed into an address
// but the region's.
describe.skipIf(browserMissing)('a proposal from draft to account', () => {
  let world: Awaited<ReturnType<typeof startBrowser>>;
  beforeAll(async () => {
    world = await startBrowser();
  });
  afterAll(() => world.stop());

  const region = () => `${world.origin}/leidse-regio`;
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
  const title = (page: Page) => page.locator('h1').textContent();

  // What only an office sees, in the state in which it is worked on; without JavaScript the checker cannot run.
  let looking = false;
  const faults: string[] = [];
  async function look(page: Page) {
    if (looking) faults.push(...(await faultsHere(page)));
  }

  async function draft(page: Page, name: string) {
    await page.goto(`${region()}/`);
    await follow(page, 'Voorstellen');
    await follow(page, 'Voorstel schrijven');
    // First without a title: what was typed stays.
    await page.getByLabel('Samenvatting in gewone taal').fill('Op elke hoek een plek om te zitten.');
    await press(page, 'Voorstel bewaren');
    await page.getByRole('link', { name: 'Geef het voorstel een titel.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('veld-titel');
    await look(page);
    await page.getByLabel('Titel', { exact: true }).fill(name);
    await page.getByRole('checkbox', { name: 'Infrastructuur en bereikbaarheid' }).check();
    await page
      .getByLabel('Bestuurstafel')
      .selectOption({ label: 'Bestuurstafel Bereikbaarheid en voorzieningen' });
    await page
      .getByLabel('Regiocommissie')
      .selectOption({ label: 'Regiocommissie Bereikbaarheid en voorzieningen' });
    await page.getByLabel('Trekker').selectOption({ label: 'Leiden' });
    await page.getByLabel('Leiden', { exact: true }).selectOption('raad');
    await page.getByLabel('Leiderdorp', { exact: true }).selectOption('raad');
    await page.getByLabel('Ja', { exact: true }).check();
    await page.getByLabel('Over het hele voorstel').check();
    await press(page, 'Voorstel bewaren');
    expect(await title(page)).toBe(name);
    expect(await page.getByText('Op elke hoek een plek om te zitten.').count()).toBe(1);
    await press(page, 'Aanbieden aan de regiocommissie');
    await page.getByText('Aangeboden aan de regiocommissie').first().waitFor();
  }

  async function meet(clerk: Page, name: string, time: string) {
    await clerk.goto(`${region()}/mijn-werk`);
    expect(await clerk.getByText(name).count()).toBe(1);
    await follow(clerk, 'Vergaderingen');
    await follow(clerk, 'Vergadering plannen');
    await clerk
      .getByLabel('Orgaan', { exact: true })
      .selectOption({ label: 'Regiocommissie Bereikbaarheid en voorzieningen' });
    await clerk.getByLabel('Dag').fill('2026-11-24');
    await clerk.getByLabel('Tijd').fill(time);
    await clerk.getByLabel('Plaats').fill('Raadzaal');
    await press(clerk, 'Vergadering plannen');
    for (const phase of ['Beeldvorming', 'Oordeelsvorming']) {
      await clerk.getByLabel('Voorstel of ambitie').selectOption({ label: name });
      await clerk.getByLabel(phase).check();
      await press(clerk, 'Op de agenda zetten');
    }
    await clerk.getByText('Alles in één keer aangeven').click();
    const list = clerk.locator('form[action$="/aanwezigheid"]');
    for (const fraction of ['VVD', 'CDA']) await list.getByLabel(fraction, { exact: true }).first().check();
    await list
      .getByRole('group', { name: /Leiderdorp/ })
      .getByLabel('D66')
      .check();
    await press(clerk, 'Aanwezigheid bewaren');
    await clerk.locator('#aanwezigheid').getByText('3 van 35 fracties aanwezig.').waitFor();
    await look(clerk);
    const meeting = clerk.url();
    await clerk.getByRole('link', { name, exact: true }).last().click();
    await clerk.getByLabel('Bestuurder die toelichtte').fill('Portefeuillehouder Leiden');
    await press(clerk, 'Toelichting vastleggen');
    await clerk.getByText('Een toelichting door een maatschappelijk lid ontbreekt.').waitFor();
    await look(clerk);
    return { meeting, item: clerk.url() };
  }

  async function ask(specialist: Page, alderman: Page, item: string) {
    await specialist.goto(item);
    await specialist.getByLabel('Vraag', { exact: true }).check();
    await specialist.getByLabel('Uw vraag of wens').fill('Ook in het park?');
    await press(specialist, 'Vraag of wens vastleggen');
    await specialist.getByText('Wacht op antwoord van de tafel.').waitFor();
    await alderman.goto(`${region()}/mijn-werk`);
    await alderman.getByRole('link', { name: 'Vraag of wens beantwoorden' }).last().waitFor();
    await alderman.goto(item);
    await alderman.getByLabel('Antwoord van de tafel').fill('Ja, ook daar.');
    await look(alderman);
    await press(alderman, 'Antwoord vastleggen');
    await alderman.getByText('Ja, ook daar.').waitFor();
  }

  async function vote(clerk: Page, specialists: readonly Page[], item: string) {
    await clerk.goto(item);
    await follow(clerk, 'Stemming openen of consensus vastleggen');
    await clerk.getByLabel(/^Stemming: een specialist/).check();
    await clerk.getByLabel('Tekst van het conceptadvies').fill('Zet de banken neer.');
    await look(clerk);
    await press(clerk, 'Vastleggen en openen');
    await clerk.getByRole('button', { name: 'Stemming sluiten' }).waitFor();
    await look(clerk);
    for (const page of specialists) {
      await page.goto(`${region()}/mijn-werk`);
      await follow(page, 'Stem van uw fractie uitbrengen');
      // The vote of this proposal is the last that was opened.
      await page.goto(clerk.url());
      if (page === specialists[0]) await look(page);
      const choice = page === specialists[0] ? /Stem uitbrengen: tegen/ : /Stem uitbrengen: voor/;
      await page.getByRole('button', { name: choice }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(/Uw fractie stemde (voor|tegen)\.$/).waitFor();
    }
    await clerk.reload();
    await press(clerk, 'Stemming sluiten');
    await clerk.getByRole('button', { name: 'Uitslag vaststellen' }).waitFor();
    await look(clerk);
    await press(clerk, 'Uitslag vaststellen');
    await clerk.getByText('Positief advies, na stemming').first().waitFor();
  }

  async function advise(clerk: Page, chair: Page, name: string) {
    await clerk.goto(`${region()}/mijn-werk`);
    await follow(clerk, 'Advies vastleggen');
    await clerk.getByLabel('Minderheidsstandpunten, een per regel').fill('Eén fractie vindt het te veel.');
    await look(clerk);
    await press(clerk, 'Advies vastleggen');
    await press(clerk, 'Advies bevestigen');
    const path = clerk.url();
    await chair.goto(`${region()}/mijn-werk`);
    await follow(chair, 'Advies bevestigen');
    expect(await chair.getByText(name).count()).toBeGreaterThan(0);
    await look(chair);
    await press(chair, 'Advies bevestigen');
    await clerk.goto(path);
    await press(clerk, 'Advies versturen');
    await clerk.getByText('maandag 25\u00a0januari 2027').first().waitFor();
  }

  async function decide(griffier: Page, name: string) {
    await griffier.goto(`${region()}/mijn-werk`);
    await griffier.locator('li', { hasText: name }).getByRole('link').first().click();
    await griffier.getByLabel(/Op welke dag behandelt/).fill('2026-11-24');
    await griffier.getByLabel('Behandeling').selectOption('bespreekstuk');
    await press(griffier, 'Op de agenda zetten');
    await follow(griffier, 'Uitkomst vastleggen');
    await griffier.getByLabel(/Op welke dag besloot/).fill('2026-11-24');
    await griffier.getByLabel(/^Verworpen/).check();
    await look(griffier);
    await press(griffier, 'Uitkomst vastleggen');
    await follow(griffier, 'Verantwoording schrijven');
    await griffier.getByLabel(/Waarom week de raad/).fill('De raad wil eerst het park opknappen.');
    await look(griffier);
    await press(griffier, 'Verantwoording vastleggen');
    await griffier.getByText('De raad wil eerst het park opknappen.').first().waitFor();
  }

  async function discuss(clerk: Page, meeting: string) {
    await clerk.goto(meeting.replace('/regie', ''));
    await clerk.getByText('Verantwoording van Leiderdorp').waitFor();
    await clerk.locator('li', { hasText: 'Verantwoording van Leiderdorp' }).getByRole('link').first().click();
    await follow(clerk, 'Bespreking vastleggen');
    await clerk.getByLabel('Op welke dag besprak de commissie dit?').fill('2026-11-24');
    await clerk.getByLabel('Wat vond de commissie ervan?').fill('De commissie begrijpt het.');
    await look(clerk);
    await press(clerk, 'Bespreking vastleggen');
    await clerk.getByText('De commissie begrijpt het.').first().waitFor();
  }

  it.each([true, false])(
    'with the browser alone (JavaScript %s)',
    { timeout: 240_000 },
    async (javaScriptEnabled) => {
      looking = javaScriptEnabled;
      const name = javaScriptEnabled ? 'Banken langs de routes' : 'Banken bij de haltes';
      const as = async (office: string) => {
        const page = await world.signIn(await world.browser.newContext({ javaScriptEnabled }), office);
        page.setDefaultTimeout(10_000);
        return page;
      };
      await draft(await as('Beleidsmedewerker regio'), name);
      const clerk = await as('Regiogriffier');
      // An account comes on the first meeting to come: each run has its own before the other's.
      const { meeting, item } = await meet(clerk, name, javaScriptEnabled ? '19:00' : '18:00');
      const specialists = [
        await as('Fractiespecialist VVD Leiden'),
        await as('Fractiespecialist CDA Leiden'),
        await as('Fractiespecialist D66 Leiderdorp'),
      ];
      await ask(specialists[1] as Page, await as('Portefeuillehouder Leiden'), item);
      await vote(clerk, specialists, item);
      await advise(clerk, await as('Voorzitter Regiocommissie Bereikbaarheid en voorzieningen'), name);
      await decide(await as('Griffier Leiderdorp'), name);
      await discuss(clerk, meeting);
      // A resident reads the whole way, without an account.
      const visitor = await (await world.browser.newContext({ javaScriptEnabled })).newPage();
      await visitor.goto(`${region()}/voorstellen`);
      await follow(visitor, name);
      for (const told of [
        'Ja, ook daar.',
        'Eén fractie vindt het te veel.',
        'Verworpen',
        'Advies, geen besluit:',
      ])
        expect(await visitor.getByText(told).count()).toBeGreaterThan(0);
      expect(faults).toEqual([]);
      expect(world.app.faults).toEqual([]);
    },
  );
});
