import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../arguments.ts';
import { addressOf, attempt } from '../limits.ts';
import { peopleInvite, peopleMail } from '../operators/people-command.ts';
import { shown } from '../operators/testing.ts';
import { testApplication, testNow } from '../testing.ts';

let minutes = 0;
const clock = { now: () => new Date(Date.parse(testNow) + minutes * 60_000).toISOString() };
const origin = 'http://localhost:7071';
let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication({ demonstration: false, clock });
  minutes = 0;
});
afterAll(() => app.close());

let number = 0;
/** Somebody new with an address. @returns the address */
async function invited(): Promise<string> {
  number += 1;
  const address = `iemand${number}@regio.example`;
  const given = ['people', 'invite', '--operator', '--name', `Iemand ${number}`, '--mail', address];
  const made = await peopleInvite(parseArguments(given), app.database, clock, origin);
  expect(made).toMatchObject({ link: null, gemaild_aan: address });
  return address;
}
const mails = async (address: string): Promise<{ subject: string; body: string | null; html: string }[]> =>
  (await app.owner.query('select * from mail where recipient = $1 order by id', [address])).rows;
const linkIn = (text: string | null | undefined) =>
  new URL(/http\S+\/aanmelden\/\S+/.exec(text ?? '')?.[0] ?? 'none:');
const lastLink = async (address: string) => linkIn((await mails(address)).at(-1)?.body);
const pathOf = ({ pathname, search }: URL) => `${pathname}${search}`;
const ask = (mail: string, more: Record<string, string> = {}, taal = '') =>
  app.post(`/aanmelden/link${taal}`, { mail, ...more });
const sessions = async () => (await app.owner.query('select count(*)::int as n from session')).rows[0].n;

describe('a link by mail', () => {
  it('lets in once, by the button and not by the look', async () => {
    const path = pathOf(await lastLink(await invited()));
    const before = await sessions();
    // A scanner of mail opens it, and opens it again; some ask for the head only.
    for (let look = 0; look < 3; look += 1) {
      const page = await app.get(path);
      expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
      expect(page.headers.get('cache-control')).toBe('private, no-store');
    }
    await app.app.request(`${origin}${path}`, { method: 'HEAD' });
    expect(await sessions()).toBe(before);
    const first = await app.post(path, {});
    expect([first.status, first.headers.get('location')]).toEqual([303, '/mijn']);
    const again = await app.post(path, {});
    expect([again.status, again.headers.get('set-cookie')]).toEqual([422, null]);
    expect(await shown(again)).toContain('Deze link is gebruikt of verlopen.');
    expect(await sessions()).toBe(before + 1);
  });

  it.each([
    ['an invitation', async () => invited(), 72 * 60],
    [
      'one that was asked for',
      async () => {
        const address = await invited();
        await ask(address);
        return address;
      },
      30,
    ],
  ])('is over in time: %s', async (_name, make, lasts) => {
    const path = pathOf(await lastLink(await make()));
    minutes += lasts;
    const late = await app.post(path, {});
    expect([late.status, late.headers.get('set-cookie')]).toEqual([422, null]);
    const other = pathOf(await lastLink(await make()));
    minutes += lasts - 1;
    expect((await app.post(other, {})).status).toBe(303);
  });

  it('ends the others that lie in the mailbox when one is used', async () => {
    const address = await invited();
    const first = pathOf(await lastLink(address));
    await ask(address);
    const second = pathOf(await lastLink(address));
    expect(second).not.toBe(first);
    expect((await app.post(second, {})).status).toBe(303);
    expect((await app.post(first, {})).status).toBe(422);
  });

  it('is not taken from another site, nor when it is anything else', async () => {
    const path = pathOf(await lastLink(await invited()));
    expect((await app.post(path, {}, undefined, 'cross-site')).status).toBe(403);
    for (const wrong of ['x', 'a'.repeat(43), '..%2f..%2fmijn', '%27%20or%201=1'])
      expect([wrong, (await app.post(`/aanmelden/${wrong}`, {})).status]).toEqual([wrong, 422]);
    expect((await app.post(path, {})).status).toBe(303);
  });

  it('is kept as a hash, and stands in no line of the journal', async () => {
    const secret = (await lastLink(await invited())).pathname.split('/').at(-1) ?? '';
    const { rows } = await app.owner.query('select encode(hash, $1) as hash from sign_in_link', ['escape']);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const journal = await app.owner.query('select payload from journal_payload');
    expect(JSON.stringify(journal.rows)).not.toContain(secret);
  });

  it('is written in the language of who asks', async () => {
    const address = await invited();
    await ask(address, {}, '?taal=en');
    const mail = (await mails(address)).at(-1);
    expect(mail?.subject).toBe('Signing in to Regiotafel');
    expect(mail?.body).toContain('The link works once, until 24 November 2026'.slice(0, 26));
    expect(pathOf(linkIn(mail?.body))).toContain('taal=en');
    expect(mail?.html).toContain('<html lang="en">');
  });
});

describe('asking for a link', () => {
  it('tells nobody whether an address is known: the same page, as long in coming', async () => {
    const known = await invited();
    const timed = async (mail: string) => {
      const begun = performance.now();
      const answer = await ask(mail);
      const text = await answer.text();
      return { status: answer.status, text, took: performance.now() - begun };
    };
    const [yes, no] = [await timed(known), await timed('niemand@regio.example')];
    expect([yes.status, yes.text]).toEqual([no.status, no.text]);
    expect(yes.text).toContain('Als dit mailadres bij ons bekend is');
    for (const each of [yes, no]) expect(each.took).toBeGreaterThan(290);
    expect(await mails('niemand@regio.example')).toEqual([]);
    expect((await mails(known)).length).toBe(2);
  });

  it('keeps what was typed, and says what an address looks like', async () => {
    const answer = await ask('geen adres');
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#veld-mail"');
    expect(html).toContain('value="geen adres"');
    expect(html).toContain('Vul één mailadres in');
  });

  it.each([
    'a@regio.example\r\nBcc: b@elders.example',
    'a@regio.example,b@elders.example',
    'Jan <a@regio.example>',
  ])('takes one address only: %j', async (mail) => {
    const before = (await app.owner.query('select count(*)::int as n from mail')).rows[0].n;
    expect((await ask(mail)).status).toBe(422);
    expect((await app.owner.query('select count(*)::int as n from mail')).rows[0].n).toBe(before);
  });

  it('writes to one mailbox three times in a quarter of an hour, whoever asks', async () => {
    const address = await invited();
    for (let time = 0; time < 5; time += 1) {
      const mail = time % 2 === 0 ? address : address.toUpperCase();
      expect((await ask(mail)).status).toBe(200);
    }
    expect(await mails(address)).toHaveLength(4);
    minutes += 16;
    await ask(address);
    expect(await mails(address)).toHaveLength(5);
  });

  it('leads on to a page of this site only', async () => {
    const address = await invited();
    await ask(address, { naar: '/leidse-regio/mijn-werk' });
    const link = await lastLink(address);
    expect(link.searchParams.get('naar')).toBe('/leidse-regio/mijn-werk');
    expect((await app.post(pathOf(link), {})).headers.get('location')).toBe('/leidse-regio/mijn-werk');
    for (const away of ['//elders.example', 'https://elders.example', '/\\elders.example']) {
      await ask(address, { naar: away });
      minutes += 16;
      await ask(address, { naar: away });
      const last = await lastLink(address);
      expect([away, last.searchParams.get('naar')]).toEqual([away, null]);
      // Nor when somebody writes it into the link.
      const answer = await app.post(`${last.pathname}?naar=${encodeURIComponent(away)}`, {});
      expect([away, answer.headers.get('location')]).toEqual([away, '/mijn']);
    }
    expect(await (await app.get('/aanmelden?naar=//elders.example')).text()).not.toContain('elders');
  });
});

describe('ten thousand attempts', () => {
  it('are refused after three hundred, and cost the database nothing more', async () => {
    minutes += 16;
    const attempt = (at: number) => app.post(`/aanmelden/${'x'.repeat(40)}${at}`, {});
    const statuses = new Map<number, number>();
    let writes = 0;
    const before = app.database.write;
    for (let at = 0; at < 10_000; at += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => attempt(at + index)));
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (at === 9_900)
        writes = (await app.owner.query('select count from sign_in_attempt order by count desc')).rows[0]
          .count;
    }
    expect(app.database.write).toBe(before);
    expect(statuses.get(422)).toBe(300);
    expect(statuses.get(429)).toBe(9_700);
    // Those that came at the same moment as the first refusal were counted too, and no others.
    expect(writes).toBeLessThan(360);
    expect(app.faults).toEqual([]);
    // A quarter of an hour later somebody may try again.
    minutes += 16;
    expect((await attempt(0)).status).toBe(422);
  });
});

describe("an operator's way", () => {
  it('an address that changes: the one before is told, and its links stop working', async () => {
    const address = await invited();
    const old = pathOf(await lastLink(address));
    const { rows } = await app.owner.query('select id from person where email = $1', [address]);
    const given = ['people', 'mail', '--person', String(rows[0].id), '--mail', 'Nieuw@Regio.Example'];
    await peopleMail(parseArguments(given), app.database, clock, origin);
    expect((await mails(address)).at(-1)?.subject).toBe('Uw mailadres is gewijzigd');
    expect((await app.post(old, {})).status).toBe(422);
    await ask('nieuw@regio.example');
    expect((await app.post(pathOf(await lastLink('Nieuw@regio.example')), {})).status).toBe(303);
  });

  it('an address belongs to one person, however it is written', async () => {
    const address = await invited();
    const given = ['people', 'invite', '--operator', '--name', 'Ander', '--mail', address.toUpperCase()];
    await expect(peopleInvite(parseArguments(given), app.database, clock, origin)).rejects.toThrow(
      '--mail: Dit mailadres hoort al bij iemand',
    );
  });
});

describe('without the record of a demonstration', () => {
  it('there is no door to sign in as an office, whatever is sent', async () => {
    const page = await (await app.get('/aanmelden')).text();
    expect(page).not.toContain('name="ambt"');
    const { rows } = await app.owner.query('select id from person order by id limit 1');
    const before = await sessions();
    for (const path of ['/aanmelden', '/aanmelden?taal=en']) {
      const answer = await app.post(path, { ambt: String(rows[0].id) });
      expect([path, answer.status, answer.headers.get('set-cookie')]).toEqual([path, 404, null]);
    }
    expect(await sessions()).toBe(before);
  });
});

describe('two nodes', () => {
  it('count attempts together', async () => {
    minutes += 16;
    const limit = { kind: 'test', most: 5, minutes: 15 };
    const nodes = [app.installation, { ...app.installation }];
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        attempt(nodes[at % 2] as typeof app.installation, limit, 'iemand'),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(5);
    expect(await attempt(app.installation, limit, 'een ander')).toBe(true);
    const { rows } = await app.owner.query('select * from sign_in_attempt');
    expect(JSON.stringify(rows)).not.toContain('iemand');
  });

  it('believe what their own servers saw, and nothing that a visitor writes', async () => {
    const from = (remote: string, forwarded: string | undefined, proxies: number) => {
      const headers = new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded });
      const context = {
        env: { incoming: { socket: { remoteAddress: remote } } },
        req: { header: (n: string) => headers.get(n) ?? undefined },
      };
      return addressOf(context as never, proxies);
    };
    expect(from('198.51.100.7', '203.0.113.1', 0)).toBe('198.51.100.7');
    expect(from('127.0.0.1', 'verzonnen, 203.0.113.1', 1)).toBe('203.0.113.1');
    expect(from('127.0.0.1', 'verzonnen, 203.0.113.1, 10.0.0.1', 2)).toBe('203.0.113.1');
    expect(from('127.0.0.1', undefined, 1)).toBe('127.0.0.1');
    expect(from('::ffff:198.51.100.7', undefined, 0)).toBe('198.51.100.7');
    // One subscriber has all addresses of the first half.
    expect(from('2001:db8:1:2:aaaa::1', undefined, 0)).toBe(
      from('2001:db8:1:2:bbbb:cccc:dddd:1', undefined, 0),
    );
    expect(from('2001:db8::1', undefined, 0)).toBe('2001:db8:0:0');
  });
});
