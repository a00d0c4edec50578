import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentReader } from '#documents';
import { writePdf } from '../src/main/demo/write-paper.ts';
import { browserMissing, faultsOf, startBrowser } from './browser.ts';

// A document and its second version by what a person sees: chosen in a form, read, compared; with and without a script.
describe.skipIf(browserMissing)('a document of a proposal', () => {
  let world: Awaited<ReturnType<typeof startBrowser>>;
  let reader: ReturnType<typeof documentReader>;
  beforeAll(async () => {
    world = await startBrowser();
    reader = documentReader(
      {
        database: world.app.database,
        files: world.app.files,
        regions: () => world.app.installation.regions(),
        done: () => world.app.installation.written(),
        report: (line) => expect.unreachable(line),
      },
      { pdftotext: null },
    );
  });
  afterAll(async () => {
    await reader.stop();
    await world.stop();
  });

  const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
  const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
  const paper = (name: string, sentence: string) => ({
    name,
    mimeType: 'application/pdf',
    buffer: writePdf({ title: 'Onderzoek naar bankjes', paragraphs: [sentence, 'Dit blijft gelijk.'] }),
  });
  /** As the web process does when something was written. */
  const read = async (page: Page) => {
    reader.look();
    await reader.settled();
    await page.reload();
  };

  it.each([
    ['with a script', {}],
    ['without a script', { javaScriptEnabled: false }],
  ] as [string, BrowserContextOptions][])(
    'is added, read, and compared with its second version: %s',
    async (name, options) => {
      const page = await world.signIn(await world.browser.newContext(options), 'Beleidsmedewerker regio');
      await page.goto(`${world.origin}/leidse-regio/voorstellen/8`);
      await follow(page, 'Document toevoegen');
      // First without a file: what was typed stays.
      const title = `Onderzoek (${name})`;
      await page.getByLabel('Titel', { exact: true }).fill(title);
      await page.getByLabel('Wat voor document is het?').selectOption({ label: 'Onderzoek' });
      await press(page, 'Toevoegen');
      await page.getByText('Kies een bestand, of vul het adres van een link in').first().waitFor();
      expect(await page.getByLabel('Titel', { exact: true }).inputValue()).toBe(title);
      await page
        .getByLabel('Of een bestand')
        .setInputFiles(paper('bankjes.pdf', `Honderd bankjes, ${name}.`));
      await press(page, 'Toevoegen');
      await page.getByRole('heading', { name: title }).waitFor();
      await page.getByText('De tekst wordt nog gelezen').waitFor();

      await read(page);
      await page.getByText(`Honderd bankjes, ${name}.`).waitFor();
      const picture = page.getByAltText(`Eerste pagina van ${title}`);
      await picture.scrollIntoViewIfNeeded();
      const drawn = await page.request.get(
        new URL((await picture.getAttribute('src')) ?? '', page.url()).href,
      );
      expect([drawn.status(), drawn.headers()['content-type']]).toEqual([200, 'image/png']);

      await follow(page, 'Nieuwe versie toevoegen');
      await page.getByLabel('Wat is er veranderd?').fill('Het aantal is verlaagd.');
      await page
        .getByLabel('Of een bestand')
        .setInputFiles(paper('bankjes.pdf', `Tachtig bankjes, ${name}.`));
      await press(page, 'Toevoegen');
      await page.getByRole('heading', { name: 'Versie 2' }).waitFor();
      await read(page);
      await page.getByText(`Tachtig bankjes, ${name}.`).waitFor();
      await follow(page, 'Vergelijk versie 1 met 2');
      await page.getByRole('heading', { name: 'Wat veranderde' }).waitFor();
      expect(await page.locator('del').allTextContents()).toContain('Honderd');
      expect(await page.locator('ins').allTextContents()).toContain('Tachtig');
      await page.close();
    },
  );

  it('and the versions of a proposal are readable for everybody: no wider than a telephone, without faults of access', async () => {
    const context = await world.browser.newContext({
      viewport: { width: 320, height: 800 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    const at = `${world.origin}/leidse-regio`;
    const found: string[] = [];
    for (const path of ['/documenten/5', '/voorstellen/5/versies', '/voorstellen/5/versies/1'])
      found.push(...(await faultsOf(page, `${at}${path}`)));
    // From what the advice was about to what changed since the version before it.
    await page.goto(`${at}/voorstellen/5`);
    await page.locator('#advies').getByRole('link', { name: 'versie 2 van het voorstel' }).click();
    await page.getByText('Dit is de tekst van nu.').waitFor();
    await follow(page, 'Alle versies van de tekst');
    await follow(page, 'Vergelijk versie 1 met 2');
    await page.getByText('Betaalt mee aan het groenfonds').first().waitFor();
    found.push(...(await faultsOf(page, page.url())));
    expect(found).toEqual([]);
    expect(world.app.faults).toEqual([]);
  });
});
