import type { BrowserContext, CDPSession, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from './browser.ts';

describe.skipIf(browserMissing)('passkeys, in the browser', () => {
  let world: Awaited<ReturnType<typeof startBrowser>>;
  let context: BrowserContext;
  let page: Page;
  let devtools: CDPSession;
  let authenticator: string;
  const sent: { url: string; body: string; cookie: string | undefined }[] = [];
  beforeAll(async () => {
    world = await startBrowser();
    context = await world.browser.newContext();
    page = await world.signIn(context, 'Griffier Leiden');
    devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const made = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    authenticator = made.authenticatorId;
    await world.app.owner.query(
      "update person set email = 'griffier@leiden.example' where name = 'Griffier Leiden'",
    );
    page.on('request', async (request: Request) => {
      if (request.method() !== 'POST' || !request.url().endsWith('/passkey')) return;
      const headers = await request.allHeaders();
      sent.push({ url: request.url(), body: request.postData() ?? '', cookie: headers.cookie });
    });
  });
  afterAll(() => world.stop());

  const rows = async (text: string) => (await world.app.owner.query(text)).rows;
  const main = () => page.locator('main').innerText();
  const make = async (name: string) => {
    await page.goto(`${world.origin}/mijn`);
    await page.getByLabel('Hoe noemt u hem?').fill(name);
    await page.getByRole('button', { name: 'Passkey maken' }).click();
  };
  const use = async (from = '/aanmelden') => {
    await page.goto(`${world.origin}${from}`);
    await page.getByRole('button', { name: 'Aanmelden met een passkey' }).click();
  };
  const signOut = async () => {
    await page.goto(`${world.origin}/mijn`);
    await page.locator('.util').getByRole('button', { name: 'Afmelden' }).click();
    await page.waitForURL(/leidse-regio/);
  };

  it('somebody makes one after the first entry, and is told so by mail', async () => {
    expect(await (await page.goto(`${world.origin}/mijn`))?.text()).toContain('U hebt nog geen passkey.');
    await make('');
    await page.getByText('Geef de passkey een naam.').waitFor();
    // What was made then lies unused in the authenticator: the next is another.
    await devtools.send('WebAuthn.clearCredentials', { authenticatorId: authenticator });
    await make('Laptop van de griffie');
    await page.waitForURL('**/mijn?gedaan=passkey');
    expect(await main()).toContain('Uw passkey is gemaakt.');
    expect(await main()).toContain('Laptop van de griffie');
    expect(await rows('select subject from mail')).toEqual([{ subject: 'Een passkey erbij' }]);
    const [kept] = await rows('select * from passkey');
    expect(kept).toMatchObject({ name: 'Laptop van de griffie', used_at: null });
    const { credentials } = await devtools.send('WebAuthn.getCredentials', {
      authenticatorId: authenticator,
    });
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
    // The same device does not make a second.
    await make('Nog een keer');
    await page.getByText('Dit apparaat heeft al een passkey voor u.').waitFor();
  });

  it('signs in with it, to where the reader wanted to go and nowhere else', async () => {
    await signOut();
    await use('/aanmelden?naar=/leidse-regio/mijn-werk');
    await page.waitForURL(({ pathname }) => pathname === '/leidse-regio/mijn-werk');
    await page.goto(`${world.origin}/mijn`);
    expect(await main()).toContain('met een passkey');
    const [kept] = await rows('select used_at is not null as used, counter from passkey');
    expect(kept).toMatchObject({ used: true });
    expect(
      await rows(
        "select count(*)::int as n from journal_entry where operation in ('add_passkey', 'sign_in_by_passkey')",
      ),
    ).toEqual([{ n: 2 }]);
    await signOut();
    await use('/aanmelden?naar=//elders.example');
    await page.waitForURL('**/mijn');
    await signOut();
  });

  it('the same answer a second time, in another browser or from another site, is not taken', async () => {
    const [first] = sent.slice(-1);
    if (!first) throw new Error('Nothing was sent');
    const again = (headers: Record<string, string>) =>
      world.app.app.request(first.url, {
        method: 'POST',
        body: first.body,
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
      });
    for (const headers of [
      { cookie: first.cookie ?? '' },
      {},
      { cookie: first.cookie ?? '', 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[]) {
      const answer = await again(headers);
      expect([
        answer.status === 422 || answer.status === 403,
        answer.headers.get('set-cookie') ?? '',
      ]).toEqual([true, expect.not.stringMatching(/regiotafel=[\w-]{20,}/)]);
    }
    // Its own challenge, and the answer to another.
    const options = await world.app.app.request(`${world.origin}/aanmelden/passkey/opties`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    const cookie = options.headers.get('set-cookie')?.split(';')[0] ?? '';
    const answer = await again({ cookie });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'not_taken']);
    expect(world.app.faults).toEqual([]);
  });

  it('without a finger, face or code nobody comes in', async () => {
    const ask = (userVerification: string) =>
      page.route('**/passkey/opties*', async (route) => {
        const answer = await route.fetch();
        // An authenticator that cannot ask keeps the browser waiting until the time is over.
        const json = { ...(await answer.json()), timeout: 1500, userVerification };
        await route.fulfill({ response: answer, json });
      });
    await devtools.send('WebAuthn.setUserVerified', {
      authenticatorId: authenticator,
      isUserVerified: false,
    });
    await ask('required');
    await use();
    await page.getByText('Dat lukte niet, of u brak het af.').waitFor();
    await page.unroute('**/passkey/opties*');
    // A browser that would not ask: the answer says so, and it is signed.
    await ask('discouraged');
    await use();
    await page.getByText('Deze passkey is hier niet bekend').waitFor();
    await page.unroute('**/passkey/opties*');
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified: true });
  });

  it('a link by mail does not pass by it', async () => {
    await page.goto(`${world.origin}/aanmelden`);
    await page.getByLabel('Uw mailadres').fill('griffier@leiden.example');
    await page.getByRole('button', { name: 'Stuur mij een link' }).click();
    await page.getByRole('heading', { name: 'Kijk in uw mail' }).waitFor();
    const [mail] = await rows('select body from mail order by id desc limit 1');
    expect(mail.body).toContain('U hebt een passkey: meld u daarmee aan.');
    expect(mail.body).not.toMatch(/\/aanmelden\/[\w-]{40,}/);
  });

  it('removed, it lets nobody in, and its owner is told', async () => {
    await use();
    await page.waitForURL('**/mijn');
    await page.getByRole('button', { name: /Verwijder.*Laptop van de griffie/ }).click();
    await page.waitForURL('**/mijn?gedaan=verwijderd');
    expect(await main()).toContain('U hebt nog geen passkey.');
    await signOut();
    await use();
    await page.getByText('Deze passkey is hier niet bekend').waitFor();
    const [mail] = await rows('select subject from mail order by id desc limit 1');
    expect(mail.subject).toBe('Een passkey verwijderd');
  });

  it('somebody else cannot add one to a session that was left open for an hour', async () => {
    await world.signIn(context, 'Griffier Leiden');
    await world.app.owner.query("update session set created_at = created_at - interval '61 minutes'");
    await make('Vreemd');
    await page.getByText('kan tot een uur na het aanmelden').waitFor();
    expect(await rows('select 1 from passkey')).toEqual([]);
  });

  it('without JavaScript the pages say what there is instead', async () => {
    const plain = await (await world.browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(`${world.origin}/aanmelden`);
    expect(await plain.locator('main').innerText()).toContain('Zonder kan het met een link per mail.');
    expect(await plain.getByRole('button', { name: 'Aanmelden met een passkey' }).count()).toBe(0);
    await plain.close();
  });
});
