import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from './browser.ts';

describe.skipIf(browserMissing)('between elections, in the browser', () => {
  let world: Awaited<ReturnType<typeof startBrowser>>;
  beforeAll(async () => {
    world = await startBrowser();
  });
  afterAll(() => world.stop());

  it('a council clerk records a split-off, the fraction says so, and the derivation of the next vote too', async () => {
    const region = `${world.origin}/leidse-regio`;
    const griffier = await world.signIn(await world.browser.newContext(), 'Griffier Leiden');
    await griffier.goto(`${region}/gemeenten/leiden`);
    await griffier.getByRole('link', { name: 'Een fractiewijziging vastleggen' }).click();
    await griffier.getByRole('link', { name: 'Afsplitsing' }).click();
    await griffier.getByLabel('Dag').fill('2026-11-20');
    await griffier.getByLabel('Van welke fractie?').selectOption({ label: 'D66 (6 zetels)' });
    await griffier.getByLabel('Hoeveel leden gaan?').fill('7');
    await griffier.getByLabel('Naam van de nieuwe fractie').fill('Proeffractie');
    await griffier.getByLabel('Bron').fill('Brief aan de raad');
    await griffier.getByRole('button', { name: 'Vastleggen' }).click();
    // Refused at the field, what was typed is kept.
    await griffier.getByRole('link', { name: /De fractie had op die dag 6 zetels/ }).click();
    expect(await griffier.getByLabel('Naam van de nieuwe fractie').inputValue()).toBe('Proeffractie');
    await griffier.getByLabel('Hoeveel leden gaan?').fill('2');
    await griffier.getByRole('button', { name: 'Vastleggen' }).click();
    await griffier.waitForURL('**/fractiewijzigingen');
    expect(await griffier.locator('main').innerText()).toContain(
      '2 leden van D66 begonnen de fractie Proeffractie.',
    );

    // As anybody sees it.
    const visitor = await (await world.browser.newContext()).newPage();
    await visitor.goto(`${region}/fracties/gm0546-proeffractie`);
    const fraction = await visitor.locator('main').innerText();
    for (const words of ['Waar komt dit getal vandaan?', 'mag spreken en stemt niet', 'Brief aan de raad'])
      expect(fraction).toContain(words);
    await visitor.goto(`${region}/fracties/gm0546-d66`);
    expect(await visitor.locator('main').innerText()).toContain('Zetels: 4');

    const clerk = await world.signIn(await world.browser.newContext(), 'Regiogriffier');
    // The open vote was opened before: it keeps its weights, and does not know the change.
    await clerk.goto(`${region}/stemmingen/6/herleiding`);
    expect(await clerk.locator('main').innerText()).not.toContain('Proeffractie');
    await clerk.goto(`${region}/stemmingen/6`);
    await clerk.getByText('Stemming annuleren').first().click();
    await clerk.getByLabel('Waarom klopt deze stemming niet?').fill('Opnieuw, na de afsplitsing');
    await clerk.getByRole('button', { name: 'Stemming annuleren' }).click();
    await clerk.waitForURL('**/stemmingen/6');
    const agenda = await clerk.request.get(`${region}/api/v1/stemmingen/6`);
    const { agendapunt } = (await agenda.json()) as { agendapunt: number };
    await clerk.goto(`${region}/agendapunten/${agendapunt}/stemming-openen`);
    await clerk.getByLabel('Stemming: een specialist maakt bezwaar').check();
    await clerk.getByRole('button', { name: 'Vastleggen en openen' }).click();
    await clerk.waitForURL(/\/stemmingen\/\d+$/);
    await clerk.getByRole('link', { name: 'Waar komen deze getallen vandaan?' }).first().click();
    await clerk.waitForURL('**/herleiding');
    const derivation = await clerk.locator('main').innerText();
    expect(derivation).toContain('2 leden van D66 begonnen de fractie Proeffractie.');
    expect(derivation).toContain('Zonder gewicht: mag spreken, stemt niet');
  }, 120_000);
});
