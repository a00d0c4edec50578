import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const rows = async (text: string, values: unknown[] = []) => (await app.owner.query(text, values)).rows;
const idOf = async (name: string) =>
  (await rows('select id from person where name = $1', [name]))[0].id as number;
const pathOf = async (name: string, lang = '') =>
  `/leidse-regio${lang}/mensen/${await idOf(name)}/aanmelden-herstellen`;
const target = 'Fractiespecialist D66 Leiden';

describe('a clerk helps somebody of the own organisation back in', () => {
  it('sees the own people and nobody else', async () => {
    const clerk = await app.signIn('Griffier Leiden');
    const html = await (await app.get('/leidse-regio/mensen', clerk)).text();
    expect(html).toContain(target);
    expect(html).toContain('nee, vraag de beheerder');
    for (const other of [
      'Fractiespecialist D66 Leiderdorp',
      'Voorzitter Regiocommissie',
      '>Griffier Leiden<',
      'Beheerder',
    ])
      expect([other, html.split('<main')[1]?.includes(other)]).toEqual([other, false]);
    const regional = await app.signIn('Regiogriffier');
    const others = await (await app.get('/leidse-regio/mensen', regional)).text();
    expect(others).toContain('Voorzitter Regiocommissie Wonen en groen');
    expect(others).not.toContain(target);
    expect((await app.get('/leidse-regio/mensen')).status).toBe(403);
    expect((await app.get('/leidse-regio/mensen', await app.signIn(target))).status).toBe(403);
    expect(await (await app.get('/mijn', clerk)).text()).toContain('href="/leidse-regio/mensen"');
  });

  it('needs a known address and a reason; what was typed is kept', async () => {
    const clerk = await app.signIn('Griffier Leiden');
    const path = await pathOf(target);
    const without = await app.post(path, { reden: 'Telefoon <b>verloren</b>' }, clerk);
    expect(without.status).toBe(409);
    const html = await without.text();
    expect(html).toContain('geen mailadres bekend');
    expect(html).toContain('Telefoon &lt;b>verloren');
    const silent = await app.post(path, { reden: ' ' }, clerk);
    expect([silent.status, (await silent.text()).includes('href="#veld-reden"')]).toEqual([422, true]);
  });

  it('ends sessions, passkeys and tokens, and sends a link that the clerk never sees', async () => {
    const clerk = await app.signIn('Griffier Leiden');
    const id = await idOf(target);
    await app.owner.query("update person set email = 'd66@leiden.example' where id = $1", [id]);
    await app.owner.query(
      `insert into passkey (person_id, credential_id, public_key, counter, transports, synced, name, created_at)
       values ($1, 'x', '\\x00', 0, '{}', false, 'telefoon', now())`,
      [id],
    );
    const token = await app.token(target);
    const lost = await app.signIn(target);
    const answer = await app.post(await pathOf(target, '/en'), { reden: 'Telefoon verloren' }, clerk);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/leidse-regio/en/mensen?hersteld=${id}`,
    ]);
    expect((await app.get('/mijn', lost)).status).toBe(303);
    expect((await app.api('/vragen', token, {})).status).not.toBe(201);
    expect(await rows('select 1 from passkey where person_id = $1', [id])).toEqual([]);
    expect(await rows('select 1 from api_token where person_id = $1', [id])).toEqual([]);
    const [mail] = await rows("select * from mail where recipient = 'd66@leiden.example'");
    expect(mail.subject).toBe('Weer toegang tot Regiotafel');
    expect(mail.confidential).toBe(true);
    const link = /http:\/\/localhost:7071(\/aanmelden\/([\w-]+))/.exec(mail.body);
    expect(await (await app.get('/leidse-regio/mensen?hersteld=1', clerk)).text()).not.toContain(link?.[2]);
    const [entry] = await rows(
      `select e.actor_office, e.scope, p.payload from journal_entry e join journal_payload p on p.entry_id = e.id
       where e.operation = 'restore_sign_in'`,
    );
    expect(entry).toMatchObject({ actor_office: 'Griffier Leiden', scope: '@installation' });
    expect(JSON.parse(entry.payload)).toMatchObject({
      reason: 'Telefoon verloren',
      ended: { sessions: 3, passkeys: 1, tokens: 1 },
    });
    expect(entry.payload).not.toContain(link?.[2]);
    expect((await app.post(link?.[1] ?? '', {})).status).toBe(303);
    expect((await app.post(link?.[1] ?? '', {})).status).toBe(422);
  });

  it('names the provider that must be used, of which the account is bound anew, instead of a link', async () => {
    const clerk = await app.signIn('Griffier Leiden');
    const id = await idOf(target);
    await app.owner.query(`
      insert into identity_provider (slug, name, municipality_id, issuer, client_id, claim, acr, amr, required, created_at)
        values ('leiden', 'Leiden werkt', 'gm0546', 'https://login.example', 'x', 'email', '{}', '{}', true, now());
      insert into provider_account (provider_id, person_id, subject) select id, ${id}, 'oud' from identity_provider;
      update person set email = 'd66@leiden.example' where id = ${id}`);
    expect((await app.post(await pathOf(target), { reden: 'Ander account' }, clerk)).status).toBe(303);
    const mails = await rows("select body from mail where recipient = 'd66@leiden.example' order by id");
    expect(mails.at(-1)?.body).toContain('Leiden werkt');
    expect(mails.at(-1)?.body).not.toMatch(/\/aanmelden\/[\w-]{20,}/);
    expect(await rows('select subject from provider_account')).toEqual([{ subject: null }]);
    await app.owner.query('delete from provider_account; delete from identity_provider');
  });

  it('is refused to everybody else, whoever there is', async () => {
    const clerk = await app.signIn('Griffier Leiden');
    const before = (await rows('select 1 from mail')).length;
    for (const name of [
      'Fractiespecialist D66 Leiderdorp',
      'Griffier Leiden',
      'Beheerder',
      'Regiogriffier',
    ]) {
      const answer = await app.post(await pathOf(name), { reden: 'x' }, clerk);
      expect([name, answer.status]).toEqual([name, 403]);
    }
    for (const number of ['999999', '0', 'x', '1e3'])
      expect([403, 404]).toContain(
        (await app.post(`/leidse-regio/mensen/${number}/aanmelden-herstellen`, { reden: 'x' }, clerk)).status,
      );
    expect((await rows('select 1 from mail')).length).toBe(before);
  });
});
