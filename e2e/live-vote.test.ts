import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, faultsHere, startBrowser } from './browser.ts';

type World = Awaited<ReturnType<typeof startBrowser>>;

/** Until a page says it; nothing is refreshed meanwhile. */
async function says(page: Page, text: string | RegExp, where = 'main'): Promise<void> {
  await page.locator(where).getByText(text).first().waitFor();
}
/** Who sits in the room does not scroll: all of 32 fractions is on the screen. */
async function fits(room: Page): Promise<void> {
  await room.setViewportSize({ width: 1920, height: 1080 });
  expect(await room.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080);
}
const announced = (page: Page) => page.locator('[data-say]').textContent();

describe.skipIf(browserMissing)('a vote in the room, in several browsers at once', () => {
  let world: World;
  let vote: string;
  let meeting: string;
  const contexts: BrowserContext[] = [];
  const context = async (options: Parameters<World['browser']['newContext']>[0] = {}) => {
    const made = await world.browser.newContext(options);
    contexts.push(made);
    return made;
  };
  const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

  beforeAll(async () => {
    world = await startBrowser();
    const { rows } = await world.app.owner.query(
      `select v.id, i.meeting_id as meeting from vote v
       join agenda_item i on i.region_id = v.region_id and i.id = v.agenda_item_id where v.state = 'open'`,
    );
    vote = `${world.origin}/leidse-regio/stemmingen/${rows[0].id}`;
    meeting = `${world.origin}/leidse-regio/vergaderingen/${rows[0].meeting}`;
  });
  afterAll(() => world.stop());

  const opened = async (title: string | undefined, address: string, options = {}) => {
    const own = await context(options);
    const page = title === undefined ? await own.newPage() : await world.signIn(own, title);
    await page.goto(address);
    await page.locator('[data-live][data-connected]').waitFor({ state: 'attached' });
    return page;
  };

  it('keeps a long question off what a phone and the room need on their screen', async () => {
    const { rows } = await world.app.owner.query(`select id, question from vote where state = 'open'`);
    const ask = (question: string) =>
      world.app.owner.query('update vote set question = $1 where id = $2', [question, rows[0].id]);
    const long = `${'Adviseert de commissie positief over het kader, met inbegrip van de bijlagen? '.repeat(50)}Einde van de vraag.`;
    const page = await opened('Fractiespecialist VVD Zoeterwoude', vote, phone);
    const room = await opened(undefined, `${meeting}/zaal`, { viewport: { width: 1920, height: 1080 } });
    const waits = Number(
      /^Nog niet gestemd: (\d+) van/.exec(
        (await room.getByText(/^Nog niet gestemd/).textContent()) ?? '',
      )?.[1],
    );
    expect(waits).toBeGreaterThan(20);
    for (const question of [
      long,
      'Adviseert de commissie positief over het regionale kader voor laadpalen, fase 2?',
    ]) {
      await ask(question);
      await page.reload();
      const last = await page.locator('form.opts button').last().boundingBox();
      expect((last?.y ?? 9999) + (last?.height ?? 0)).toBeLessThanOrEqual(640);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(question);
      // The room sees who it waits for, all of them, without scrolling, in letters read from ten metres.
      await room.reload();
      await fits(room);
      expect(await room.locator('.zaal li').count()).toBe(waits);
      const letters = await room
        .locator('.zaal li')
        .first()
        .evaluate((li) => getComputedStyle(li).fontSize);
      expect(Number.parseFloat(letters)).toBeGreaterThanOrEqual(36);
    }
    await ask(long);
    await page.reload();
    await page.getByText('De hele vraag lezen').tap();
    const end = page.locator('details').getByText('Einde van de vraag.');
    expect((await end.boundingBox())?.height).toBeGreaterThan(1000);
    expect(await faultsHere(page)).toEqual([]);
    await ask(rows[0].question);
    await page.context().close();
    await room.context().close();
  });

  it('is followed by the room, a visitor and the fraction itself, and closed by the clerk', async () => {
    const [room, visitor, clerk, first, beside, second, third] = await Promise.all([
      opened(undefined, `${meeting}/zaal`, { viewport: { width: 1920, height: 1080 } }),
      opened(undefined, vote),
      opened('Regiogriffier', `${meeting}/regie`),
      opened('Fractiespecialist VVD Zoeterwoude', vote, phone),
      // The same fraction on a computer: it has one ballot.
      opened('Fractiespecialist VVD Zoeterwoude', vote),
      opened('Fractiespecialist CDA Oegstgeest', vote, phone),
      opened('Fractiespecialist VVD Oegstgeest', vote),
    ]);
    const waiting = /^Nog niet gestemd: (\d+) van/;
    const left = async () => Number(waiting.exec((await room.getByText(waiting).textContent()) ?? '')?.[1]);
    const before = await left();

    // By thumb on a phone; the name of a button carries its option and its question.
    const forIt = first.getByRole('button', {
      name: /^Stem uitbrengen: voor.*Vraag: Adviseert de commissie/,
    });
    expect((await forIt.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await forIt.tap();
    await says(first, 'Uw fractie stemde voor.');
    expect(await announced(first)).toBe('Uw fractie stemde voor. Dit is opgeslagen.');
    await says(beside, 'Uw fractie stemde voor.');
    await says(room, `Nog niet gestemd: ${before - 1} van`);
    // By keyboard alone, and changed by the colleague.
    const against = beside.getByRole('button', { name: /^Stem uitbrengen: tegen/ });
    await against.focus();
    await beside.keyboard.press('Enter');
    await says(beside, 'Uw fractie stemde tegen.');
    await says(first, 'Uw fractie stemde tegen.');
    await third.getByRole('button', { name: /^Stem uitbrengen: onthouden/ }).click();
    await says(room, `Nog niet gestemd: ${before - 2} van`);
    const sentence = /fracties stemden/;
    const progress = await visitor.getByText(sentence).textContent();
    // The rulebook keeps the standing until the vote closes: nothing of how, on no page.
    expect(await room.locator('.zaal').textContent()).not.toMatch(/\bvoor\b.*%|%.*\btegen\b/);

    // One ballot that is lost on the way, or answered by something between, while the stream goes on: the page is itself again.
    const aye = second.getByRole('button', { name: /^Stem uitbrengen: voor/ });
    const proxy = '<!doctype html><title>502</title><h1>Bad Gateway</h1>';
    for (const fault of [
      (route: Route) => route.abort('connectionreset'),
      (route: Route) => route.fulfill({ status: 502, contentType: 'text/html', body: proxy }),
    ]) {
      await second.route('**/stem', fault, { times: 1 });
      const again = second.waitForRequest(
        (asked) => asked.method() === 'GET' && asked.resourceType() === 'fetch',
      );
      await aye.tap();
      await again;
      await second.locator('form.opts:not([aria-busy])').waitFor();
      await second.locator('[data-lost]').waitFor({ state: 'hidden' });
      expect(await second.locator('.cast').count()).toBe(0);
    }
    // A phone that loses the network: it says so, and shows what is stored when it is back.
    const phoneContext = second.context();
    await phoneContext.setOffline(true);
    await second.getByRole('button', { name: /^Stem uitbrengen: voor/ }).tap();
    await second.locator('[data-lost]:not([hidden])').waitFor();
    expect(await second.locator('.cast').count()).toBe(0);
    await phoneContext.setOffline(false);
    await second.locator('[data-lost]').waitFor({ state: 'hidden' });
    await second.locator('form.opts:not([aria-busy])').waitFor();
    expect(await second.locator('.cast').count()).toBe(0);
    await second.getByRole('button', { name: /^Stem uitbrengen: voor/ }).tap();
    await says(second, 'Uw fractie stemde voor.');
    await says(room, `Nog niet gestemd: ${before - 3} van`);
    await says(clerk, /^Nog niet gestemd:/);
    // What a page followed is what a refresh shows, with a script or without.
    const plain = await (await context({ javaScriptEnabled: false })).newPage();
    await plain.goto(vote);
    await visitor.getByText((await plain.getByText(sentence).textContent()) ?? '').waitFor();
    expect(await visitor.getByText(sentence).textContent()).not.toBe(progress);

    await fits(room);
    for (const page of [first, clerk, room]) expect(await faultsHere(page)).toEqual([]);

    // The last ballot: the vote is closed while its answer is still on the way, and the page knows it all the same.
    const closing = async (route: Route) => {
      const response = await route.fetch();
      await clerk.getByRole('button', { name: 'Stemming sluiten' }).click();
      await clerk.waitForURL(/stemmingen/);
      await says(room, /Stemming gesloten/);
      await route.fulfill({ response });
    };
    await second.route('**/stem', closing, { times: 1 });
    await aye.tap();
    for (const page of [room, visitor, first, second]) {
      await page
        .getByText(/Stemming gesloten/)
        .first()
        .waitFor();
      await expect.poll(() => announced(page)).toMatch(/^Stemming gesloten\. .+advies/);
    }
    for (const page of [first, second])
      await page
        .getByRole('button', { name: /^Stem uitbrengen/ })
        .first()
        .waitFor({ state: 'detached' });
    await plain.reload();
    const readings = 'figure.fig';
    expect(await visitor.locator(readings).first().textContent()).toBe(
      await plain.locator(readings).first().textContent(),
    );
    await fits(room);
    expect(await faultsHere(room)).toEqual([]);
    expect(world.app.faults).toEqual([]);
  });

  it('shows the newest by itself when the network is back', async () => {
    const room = await opened(undefined, `${meeting}/zaal`);
    const clerk = await world.signIn(await context(), 'Regiogriffier');
    await room.context().setOffline(true);
    await clerk.goto(vote);
    await clerk.getByRole('button', { name: 'Uitslag vaststellen' }).click();
    await room.context().setOffline(false);
    await says(room, 'Uitslag vastgesteld');
    // What is taken up next takes its place, and is said.
    const visitor = await opened(undefined, meeting);
    await clerk.goto(`${meeting}/regie`);
    await clerk.getByRole('button', { name: 'Volgend punt aan de orde stellen' }).click();
    await Promise.all([room, visitor].map((page) => says(page, /^Nu aan de orde/)));
    for (const page of [room, visitor])
      await expect.poll(() => announced(page)).toMatch(/^Nu aan de orde: .+\. \S+/);
    await says(visitor, /Nu aan de orde, sinds/);
    await fits(room);
  });
});
