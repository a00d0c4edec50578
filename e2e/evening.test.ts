import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, faultsHere, startBrowser } from './browser.ts';

// A whole evening of a committee, from convocation to approved minutes, as it is held: the clerk behind a desktop, specialists
// with phones, a screen in the room and a visitor at home. Everything goes by the pages.
const committee = 'Regiocommissie Bereikbaarheid en voorzieningen';
const proposal = 'Leerlingenvervoer over de grens';
const today = '2026-11-24';
const sizes = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  room: { viewport: { width: 1920, height: 1080 } },
} as const;

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().tap();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor();
const announced = (page: Page) => page.locator('[data-say]').textContent();
/** By keyboard alone: from the top of the page to the control, and then pressed. */
async function byKeyboard(page: Page, control: Locator, key = 'Enter') {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const there = () => control.evaluate((element) => element === document.activeElement);
  for (let steps = 0; steps < 150 && !(await there()); steps += 1) await page.keyboard.press('Tab');
  expect(await there()).toBe(true);
  await page.keyboard.press(key);
}
/** Whole on the screen of a phone without scrolling, but for the band that only a demonstration has, and high enough for a thumb. */
async function inReach(page: Page, control: Locator) {
  const box = await control.boundingBox();
  const band = await page.locator('body > aside').boundingBox();
  const height = sizes.phone.viewport.height + (band?.height ?? 0);
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
}
/** All of it on the screen of the room, in letters that are read from ten metres; only the line at the foot is smaller. */
async function readable(room: Page) {
  const { height, smallest } = await room.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    smallest: Math.min(
      ...[...document.querySelectorAll('.zaal :not(.vh, .voet, .voet *, .mk, svg, svg *)')]
        .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
        .map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
    ),
  }));
  expect(height).toBeLessThanOrEqual(sizes.room.viewport.height);
  // A millimetre a pixel on a screen of two metres: capitals of 24 mm.
  expect(smallest).toBeGreaterThanOrEqual(36);
}
const connected = (page: Page) => page.locator('[data-live][data-connected]').waitFor({ state: 'attached' });

describe.skipIf(browserMissing)('an evening of a committee', () => {
  let world: Awaited<ReturnType<typeof startBrowser>>;
  let meeting: string;
  const held = {} as Record<
    'clerk' | 'chair' | 'alderman' | 'vvd' | 'vvdToo' | 'd66' | 'room' | 'visitor',
    Page
  >;
  const region = () => `${world.origin}/leidse-regio`;

  async function open(browser: Browser, options: Parameters<Browser['newContext']>[0]) {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(20_000);
    return context;
  }
  const as = async (title: string, size: keyof typeof sizes) =>
    world.signIn(await open(world.browser, sizes[size]), title);

  beforeAll(async () => {
    world = await startBrowser();
    const visitor = async (size: keyof typeof sizes) => (await open(world.browser, sizes[size])).newPage();
    // One after the other: eight at once on a busy machine wait for each other longer than a page may take.
    const clerk = await as('Regiogriffier', 'desktop');
    const chair = await as(`Voorzitter ${committee}`, 'desktop');
    const alderman = await as('Portefeuillehouder Leiden', 'desktop');
    const vvd = await as('Fractiespecialist VVD Leiden', 'phone');
    const d66 = await as('Fractiespecialist D66 Leiderdorp', 'phone');
    const room = await visitor('room');
    const home = await visitor('desktop');
    const vvdToo = await secondSpecialist(await open(world.browser, sizes.phone));
    await seatDeputy(clerk);
    Object.assign(held, { clerk, chair, alderman, vvd, d66, room, visitor: home, vvdToo });
  });
  afterAll(() => world.stop());

  /** The operator invites a second specialist of the same fraction, who signs in with the link. */
  async function secondSpecialist(context: BrowserContext): Promise<Page> {
    const operator = await as('Beheerder', 'desktop');
    await operator.goto(`${world.origin}/beheer/mensen`);
    await follow(operator, 'Iemand uitnodigen');
    await operator.getByLabel('Ambt', { exact: true }).selectOption({ label: 'Fractiespecialist' });
    await operator.getByLabel('Regio', { exact: true }).selectOption({ label: 'Leidse regio' });
    await press(operator, 'Verder');
    await operator.getByLabel('Naam van de persoon').fill('Tweede specialist');
    await operator.getByLabel('Fractie', { exact: true }).selectOption({ label: 'Leiden: VVD' });
    await press(operator, 'Uitnodigen');
    const link = (await operator.locator('code').textContent()) ?? '';
    const page = await context.newPage();
    await page.goto(link);
    await press(page, 'Aanmelden');
    await page.waitForURL('**/mijn');
    return page;
  }

  /** The clerk gives that office a place in the committee: without one it casts no ballot there. */
  async function seatDeputy(clerk: Page): Promise<void> {
    const slug = committee.toLowerCase().replaceAll(' ', '-');
    await clerk.goto(`${region()}/organen/${slug}/zetels`);
    await clerk.getByLabel('Hoedanigheid', { exact: true }).selectOption({ label: 'Fractiespecialist' });
    await clerk.getByLabel('Ja', { exact: true }).check();
    const office = clerk.getByLabel('Ambt waar de zetel op staat', { exact: true });
    // The second of that name is who was invited last.
    const last = office.locator('option', { hasText: 'Fractiespecialist VVD Leiden' }).last();
    await office.selectOption((await last.getAttribute('value')) ?? '');
    await clerk.getByLabel('Functie in de eigen gemeente').selectOption({ label: 'raadslid' });
    await clerk.getByLabel('Fractie', { exact: true }).selectOption({ label: 'Leiden: VVD' });
    await press(clerk, 'Zetel toevoegen');
    await clerk.getByText('plaatsvervanger').first().waitFor();
  }

  it('is called together: planned, prepared and published', async () => {
    const { clerk, visitor } = held;
    await clerk.goto(`${region()}/vergaderingen`);
    await follow(clerk, 'Vergadering plannen');
    await clerk.getByLabel('Orgaan', { exact: true }).selectOption({ label: committee });
    await clerk.getByLabel('Dag').fill(today);
    await clerk.getByLabel('Tijd').fill('20:30');
    await clerk.getByLabel('Plaats').fill('Raadzaal');
    await press(clerk, 'Vergadering plannen');
    meeting = clerk.url().replace('/regie', '');
    const add = async (subject: string, minutes: string, how: { phase?: string; title?: string }) => {
      await clerk.getByLabel('Voorstel of ambitie').selectOption({ label: subject });
      if (how.title) await clerk.getByLabel('Naam van het eigen punt').fill(how.title);
      if (how.phase) await clerk.getByLabel(how.phase).check();
      await clerk.getByLabel('Aantal minuten').fill(minutes);
      await press(clerk, 'Op de agenda zetten');
    };
    await add('Een eigen punt: opening, mededelingen, rondvraag', '5', { title: 'Opening' });
    await add(proposal, '20', { phase: 'Beeldvorming' });
    await add(proposal, '40', { phase: 'Oordeelsvorming' });
    await visitor.goto(meeting);
    await says(visitor, /nog niet gepubliceerd/);
    expect(await visitor.getByText(proposal).count()).toBe(0);
    await press(clerk, 'Oproep, agenda en stukken publiceren');
    await says(clerk, /^Gepubliceerd op/);
    await visitor.reload();
    await follow(visitor, 'Oproep bekijken of afdrukken');
    for (const told of ['Opening', proposal, /Fractiespecialist|fractiespecialist/])
      await says(visitor, told);
  });

  it('begins: who is there, a picture is formed, a question is answered', async () => {
    const { clerk, vvd, alderman } = held;
    await clerk.goto(`${meeting}/regie`);
    for (const name of ['VVD Leiden', 'D66 Leiden', 'D66 Leiderdorp', 'CDA Zoeterwoude']) {
      await press(clerk, `${name}: afwezig`);
      await clerk.getByRole('button', { name: `${name}: aanwezig` }).waitFor();
    }
    await says(clerk, '4 van 35 fracties aanwezig.');
    for (const item of ['Opening', proposal]) {
      await press(clerk, /^(Volgend punt|Aan de orde stellen)/);
      await clerk.getByRole('heading', { name: new RegExp(`\\d\\. ${item}`) }).waitFor();
    }
    await vvd.goto(meeting);
    await vvd.getByRole('listitem').filter({ hasText: 'Beeldvorming' }).getByRole('link').first().tap();
    await vvd.getByLabel('Vraag', { exact: true }).check();
    await vvd.getByLabel('Uw vraag of wens').fill('Wat scheelt het per rit?');
    await tap(vvd, 'Vraag of wens vastleggen');
    await says(vvd, 'Wacht op antwoord van de tafel.');
    await alderman.goto(vvd.url());
    await alderman.getByLabel('Antwoord van de tafel').fill('Ongeveer een kwartier.');
    await press(alderman, 'Antwoord vastleggen');
    await says(alderman, 'Ongeveer een kwartier.');
    await follow(clerk, 'Vragen, toelichting en uitkomst noteren');
    await says(clerk, 'Ongeveer een kwartier.');
    await clerk.getByLabel('Wat kwam eruit?').fill('Het beeld is compleet.');
    await press(clerk, 'Uitkomst noteren');
    await follow(clerk, 'Naar de vergaderregie');
    await press(clerk, 'Volgend punt aan de orde stellen');
    await says(clerk, 'Oordeelsvorming');
  });

  it('forms an opinion: positions, consensus asked and objected to', async () => {
    const { clerk, chair, vvd, d66 } = held;
    await d66.goto(meeting);
    await d66.getByRole('listitem').filter({ hasText: 'Oordeelsvorming' }).getByRole('link').first().tap();
    await d66.waitForURL('**/agendapunten/*');
    const item = d66.url();
    await d66
      .getByRole('link', { name: /[Ss]tandpunt/ })
      .first()
      .tap();
    await d66.getByLabel('Voor, onder voorwaarden').check();
    await d66.getByLabel(/^Toelichting/).fill('Als elke school meedoet.');
    await tap(d66, 'Standpunt openbaar maken');
    await says(d66, 'Als elke school meedoet.');
    await chair.goto(item);
    await follow(chair, /Consensus/);
    await chair.getByLabel('Tekst van het conceptadvies').fill('Rijd samen.');
    await press(chair, 'Consensus voorstellen');
    await says(chair, 'Er is geen bezwaar.');
    await vvd.goto(item);
    await vvd
      .getByRole('link', { name: /Consensus/ })
      .first()
      .tap();
    await vvd.getByLabel('Reden (mag leeg blijven)').fill('Eerst de kosten.');
    await tap(vvd, 'Bezwaar maken tegen consensus');
    await says(vvd, 'Eerst de kosten.');
    await clerk.reload();
    await says(clerk, /Bezwaar.*/);
    await follow(clerk, 'Stemming openen of consensus vastleggen');
    await clerk.getByLabel(/^Consensus: niemand/).check();
    await press(clerk, 'Vastleggen en openen');
    await says(clerk, /Er staat een bezwaar, van VVD/);
    // What was asked of the committee is withdrawn before it votes.
    await press(chair, 'Voorstel intrekken');
    await says(chair, 'Ingetrokken');
  });

  it('puts amendments in order, and votes with what it has in hand', async () => {
    const { clerk, vvd, vvdToo, d66, room, visitor } = held;
    await clerk.goto(`${meeting}/regie`);
    await follow(clerk, /^Stemvolgorde/);
    const plan = async (kind: string, title: string, yields?: string) => {
      await clerk.getByLabel(kind, { exact: true }).check();
      await clerk.getByLabel('Titel', { exact: true }).fill(title);
      await clerk.getByLabel('Tekst', { exact: true }).fill(`Wijzig in: ${title.toLowerCase()}.`);
      await clerk.getByLabel(/^Ingediend door/).fill('D66 Leiderdorp');
      if (yields) await clerk.getByLabel(/^Vervalt als/).selectOption({ label: yields });
      await press(clerk, 'In de stemvolgorde zetten');
      await says(clerk, title);
    };
    await plan('Motie', 'Elk jaar meten');
    await plan('Amendement', 'Alle scholen');
    await plan('Amendement', 'Twee scholen', 'Alle scholen');
    await says(clerk, 'Vervalt als ‘Alle scholen’ wordt aangenomen.');
    expect(await faultsHere(clerk)).toEqual([]);
    await clerk.setViewportSize(sizes.desktop.viewport);

    // The room and everybody with a phone wait at their own page; what opens comes by itself.
    await Promise.all([
      room.goto(`${meeting}/zaal`),
      ...[visitor, vvd, vvdToo, d66].map((page) => page.goto(meeting)),
    ]);
    await Promise.all([room, visitor, vvd, vvdToo, d66].map(connected));
    await clerk.goto(`${meeting}/regie`);
    await byKeyboard(clerk, clerk.getByRole('button', { name: 'Stemming openen: Alle scholen' }));
    const asked = 'Neemt de commissie het amendement ‘Alle scholen’ aan?';
    await says(room, asked);
    await expect.poll(() => announced(room)).toBe(`Stemming open: ${asked}`);
    await readable(room);
    for (const page of [vvd, vvdToo, d66]) {
      await page.getByRole('link', { name: 'Stem van uw fractie uitbrengen' }).tap();
      await connected(page);
    }
    await follow(visitor, 'Bekijk de stemming');
    await connected(visitor);

    for (const choice of ['voor', 'tegen', 'onthouden'])
      await inReach(
        vvd,
        vvd.getByRole('button', {
          name: new RegExp(`^Stem uitbrengen: ${choice} .*Vraag: ${asked.replace('?', '\\?')}$`),
        }),
      );
    // Two persons of one fraction: what one chooses the other sees, and the last choice stands.
    await tap(vvd, /^Stem uitbrengen: voor/);
    await says(vvdToo, 'Uw fractie stemde voor.');
    await byKeyboard(vvdToo, vvdToo.getByRole('button', { name: /^Stem uitbrengen: tegen/ }), 'Space');
    await says(vvd, 'Uw fractie stemde tegen.');
    await says(room, 'Nog niet gestemd: 3 van 4 fracties');
    // A phone without network: nothing is confirmed that did not arrive.
    await d66.context().setOffline(true);
    await tap(d66, /^Stem uitbrengen: voor/);
    await d66.locator('[data-lost]:not([hidden])').waitFor();
    await d66.context().setOffline(false);
    await d66.locator('form.opts:not([aria-busy])').waitFor();
    expect(await d66.locator('.cast').count()).toBe(0);
    await tap(d66, /^Stem uitbrengen: voor/);
    await says(d66, 'Uw fractie stemde voor.');
    // Two fractions have no phone with them.
    await follow(clerk, 'Stemmen op papier invoeren');
    for (const [town, name] of [
      ['Zoeterwoude', 'CDA'],
      ['Leiden', 'D66'],
    ] as const)
      await clerk.getByRole('group', { name: town }).getByLabel(name).selectOption({ label: 'voor' });
    await press(clerk, 'Stemmen invoeren');
    await says(room, 'Alle 4 fracties hebben gestemd.');
    // The rulebook keeps the standing to itself until the vote closes: on no page, of nobody.
    for (const page of [room, visitor, d66])
      expect(await page.locator('main').textContent()).not.toMatch(/Stand nu|%\s*(voor|tegen)/);
    await byKeyboard(clerk, clerk.getByRole('button', { name: 'Stemming sluiten' }));
    await Promise.all([room, visitor, vvd, d66].map((page) => says(page, /Aangenomen/)));
    for (const page of [room, vvd])
      await expect.poll(() => announced(page)).toBe('Stemming gesloten. Aangenomen.');
    await readable(room);
    await says(visitor, /Op papier gestemd, ingevoerd door de regiogriffier/);
  });

  it('votes on from the count, under a rulebook that shows the standing live', {
    timeout: 60_000,
  }, async () => {
    const { clerk, chair, vvd, d66, room, visitor } = held;
    // Meanwhile the committees agreed to show the standing while a vote is open: it holds for what opens from now on.
    await clerk.goto(`${region()}/spelregels`);
    await follow(clerk, 'Wijziging voorstellen');
    await clerk.getByLabel('Terwijl de stemming loopt').check();
    await clerk.getByLabel('Waarom deze wijziging?').fill('De zaal wil meekijken.');
    await clerk.getByLabel(/^Ingangsdag/).fill(today);
    await press(clerk, /^Voorstellen$/);
    await clerk.getByLabel('Waar is dit overeengekomen?').fill('Stuurgroep');
    await press(clerk, 'Vastleggen dat dit is overeengekomen');
    await says(clerk, /wacht op bevestiging/);
    await chair.goto(clerk.url());
    await press(chair, 'Bevestigen dat dit is overeengekomen');
    await says(chair, /^Bevestigd op/);

    await clerk.goto(`${meeting}/regie`);
    await says(clerk, /Aangenomen, nog niet vastgesteld/);
    await says(clerk, /Vervallen: ‘Alle scholen’ is aangenomen/);
    await follow(clerk, 'Stemming openen of consensus vastleggen');
    await clerk.getByLabel(/^Stemming: een specialist/).check();
    await says(clerk, 'Aangenomen en te verwerken in de tekst:');
    await clerk.getByLabel('Tekst van het conceptadvies').fill('Rijd samen, met alle scholen.');
    await press(clerk, 'Vastleggen en openen');
    await says(room, /Adviseert de commissie de raden/);
    for (const page of [vvd, d66, visitor]) {
      await follow(page, 'Terug naar de vergadering');
      await follow(page, page === visitor ? 'Bekijk de stemming' : 'Stem van uw fractie uitbrengen');
      await connected(page);
      // What would be gone if the page were loaded anew.
      await page.evaluate(() => Object.assign(window, { stayed: true }));
    }
    await tap(d66, /^Stem uitbrengen: voor/);
    await says(visitor, 'Stand nu:');
    const side = (of: 'v' | 't') => room.locator(`.balance .${of} b`).textContent();
    await expect.poll(() => side('v')).toMatch(/^[1-9]/);
    const lone = await side('v');
    await tap(vvd, /^Stem uitbrengen: tegen/);
    await expect.poll(() => side('t')).toMatch(/^[1-9]/);
    // The last choice stands, and the standing follows it.
    await tap(vvd, /^Stem uitbrengen: voor/);
    await expect.poll(() => side('t')).toBe('0,0%');
    expect(await side('v')).not.toBe(lone);
    await says(visitor, /Stand nu: Positief advies/);
    await readable(room);
    for (const page of [vvd, d66, visitor]) expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
    await press(clerk, 'Stemming sluiten');
    await Promise.all([room, visitor, vvd].map((page) => says(page, /Positief advies, na stemming/)));
    // Results are confirmed in the order in which was voted.
    await press(clerk, 'Uitslag vaststellen');
    await says(
      clerk,
      /Stel eerst de uitslag vast van de stemming daarvoor: Neemt de commissie het amendement/,
    );
    await clerk.goto(`${meeting}/regie`);
    await follow(clerk, 'Alle scholen');
    await press(clerk, 'Uitslag vaststellen');
    await says(clerk, 'Vastgesteld');
    await follow(clerk, 'Naar de vergaderregie');
    await follow(clerk, 'Naar de stemming');
    await press(clerk, 'Uitslag vaststellen');
    await says(room, 'Uitslag vastgesteld');
    expect(await faultsHere(room)).toEqual([]);
  });

  it('ends with minutes that a next meeting approves, on the page and as PDF', {
    timeout: 60_000,
  }, async () => {
    const { clerk, visitor } = held;
    await clerk.goto(`${meeting}/regie`);
    await press(clerk, 'Vergadering afsluiten');
    await clerk.goto(meeting);
    await follow(clerk, 'Besluitenlijst opmaken');
    await press(clerk, 'Besluitenlijst opmaken');
    await says(clerk, 'Concept, versie 1');
    await visitor.goto(meeting);
    await follow(visitor, 'Besluitenlijst lezen');
    for (const told of [
      'Het beeld is compleet.',
      'Ongeveer een kwartier.',
      'Als elke school meedoet.',
      /Eerst de kosten/,
      /Vervallen: ‘Alle scholen’ is aangenomen/,
      /CDA Zoeterwoude \(op papier\)/,
      'Rijd samen, met alle scholen.',
      'Positief advies, na stemming.',
    ])
      await says(visitor, told);
    await clerk.goto(`${region()}/vergaderingen`);
    await follow(clerk, 'Vergadering plannen');
    await clerk.getByLabel('Orgaan', { exact: true }).selectOption({ label: committee });
    await clerk.getByLabel('Dag').fill(today);
    await clerk.getByLabel('Tijd').fill('22:30');
    await clerk.getByLabel('Plaats').fill('Raadzaal');
    await press(clerk, 'Vergadering plannen');
    await clerk.waitForURL(/vergaderingen\/\d+/);
    // It has begun once somebody is there.
    await clerk.goto(`${clerk.url().replace(/\/regie$/, '')}/regie`);
    await press(clerk, /^D66 Leiden/);
    await clerk.getByRole('button', { name: 'D66 Leiden: aanwezig' }).waitFor();
    await clerk.goto(`${meeting}/besluitenlijst`);
    await clerk.getByLabel('In welke vergadering?').selectOption({ index: 1 });
    await press(clerk, 'Vaststellen');
    await visitor.reload();
    await says(visitor, /^Vastgesteld in de vergadering van/);
    const address = await visitor.getByRole('link', { name: 'Als PDF' }).getAttribute('href');
    const pdf = await visitor.request.get(`${world.origin}${address}`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(world.app.faults).toEqual([]);
  });
});
