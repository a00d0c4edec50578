import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWitnessed, verify } from '#platform/journal';
import { testApplication } from '../testing.ts';
import { applyTerms } from './keep-terms.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const base = '/leidse-regio';
const mail = 'Inwoner.Merenwijk@voorbeeld.nl';
const held = async (text: string) => {
  const tables = await app.owner.query<{ table: string }>(
    `select distinct c.relname as "table" from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  );
  const found: string[] = [];
  for (const { table } of tables.rows) {
    const { rows } = await app.owner.query(
      `select 1 from "${table}" t where lower(to_jsonb(t)::text) like '%' || lower($1) || '%' limit 1`,
      [text],
    );
    if (rows.length > 0) found.push(table);
  }
  return found.sort();
};
const clean = async () => {
  await app.installation.refresh();
  await app.installation.settled();
  const tables = await readWitnessed(app.database.pool);
  for (const scope of ['@installation', 'leidse-regio'] as const)
    expect((await verify(app.database, scope as never, { keys: [], tables })).faults).toEqual([]);
};
/** The link in the last mail to somebody. */
const linkTo = async (recipient: string) => {
  const { rows } = await app.owner.query<{ body: string }>(
    "select body from mail where lower(recipient) = lower($1) and body like '%/gegevens/%' order by id desc limit 1",
    [recipient],
  );
  return /\/gegevens\/[\w-]+/.exec(rows[0]?.body ?? '')?.[0] ?? '';
};
const lastMail = async (recipient: string) =>
  (
    await app.owner.query<{ body: string }>(
      'select body from mail where lower(recipient) = lower($1) order by id desc limit 1',
      [recipient],
    )
  ).rows[0]?.body ?? '';
const ask = (address: string) => app.post('/gegevens', { regio: 'leidse-regio', mail: address });

describe('a resident without an account', () => {
  let link = '';
  it('asked to speak: nothing of it is to be seen by anybody but the clerk', async () => {
    const asked = await app.post(`${base}/vergaderingen/11/inspreken`, {
      naam: 'Bewoner Zonderling',
      bereikbaar: mail,
      onderwerp: 'De geheime eik van Zonderling',
    });
    expect(asked.status).toBe(303);
    const clerk = await app.signIn('Regiogriffier');
    expect(await (await app.get(`${base}/vergaderingen/11/regie`, clerk)).text()).toContain('Zonderling');
    const places = [
      '/vergaderingen/11',
      '/vergaderingen/11/oproep',
      '/api/v1/vergaderingen/11',
      '/api/v1/vergaderingen',
      '/nieuws.atom',
      '/',
      '/journaal',
      '/en/vergaderingen/11',
    ];
    for (const office of [undefined, 'Griffier Leiderdorp', 'Fractiespecialist D66 Leiden', 'Beheerder'])
      for (const place of places) {
        const answer = await app.get(base + place, office && (await app.signIn(office)));
        const text = await answer.text();
        expect([office, place, text.includes('Zonderling') || text.includes('erenwijk@')]).toEqual([
          office,
          place,
          false,
        ]);
      }
    // A proof of the very entry gives its hash, and nothing of what it holds.
    await app.installation.settled();
    const { rows } = await app.owner.query(
      "select seq from journal_entry where operation = 'ask_to_speak' and scope = 'leidse-regio' order by id desc limit 1",
    );
    const proof = await (await app.get(`${base}/api/v1/journaal/${rows[0].seq}/bewijs`)).text();
    expect(JSON.parse(proof)).toMatchObject({ regel: null, inhoud: null, zout: null });
  });

  it('is mailed a link; whoever asks for another address learns nothing', async () => {
    expect((await ask('geen adres')).status).toBe(422);
    await app.aside('leidse-regio' as never, async (tx) => {
      await sql`insert into follower (region_id, mail, key) values ('leidse-regio', ${mail}, ${'k'.repeat(43)})`.execute(
        tx,
      );
      await sql`insert into follow (region_id, follower_id, subject, rhythm, asked_at)
        select 'leidse-regio', id, 'gemeente/gm0547', 'day', '2026-11-24T09:00:00Z' from follower`.execute(
        tx,
      );
    });
    const own = await ask(mail.toUpperCase());
    const other = await ask('nooit@voorbeeld.nl');
    expect([own.status, other.status]).toEqual([200, 200]);
    expect((await own.text()).replaceAll(/\s/g, '')).toBe((await other.text()).replaceAll(/\s/g, ''));
    link = await linkTo(mail);
    expect(link).toMatch(/^\/gegevens\/[\w-]{40,}$/);
    const page = await app.get(link);
    expect(page.headers.get('cache-control')).toContain('no-store');
    const shown = await page.text();
    expect(shown).toContain('De geheime eik van Zonderling');
    // What the address follows is held about it too; the key to it is not shown.
    expect(shown).toMatch(/Wat dit adres volgt[\s\S]*Leiderdorp[\s\S]*nog niet bevestigd[\s\S]*elke dag/);
    expect(shown).not.toContain('k'.repeat(43));
    expect(await (await app.get(await linkTo('nooit@voorbeeld.nl'))).text()).toContain('wordt niets bewaard');
    expect((await app.get('/gegevens/zomaar')).status).toBe(404);
  });

  it('asks for removal once; it is work for the clerk, with a term of a month', async () => {
    expect((await app.post(`${link}/verwijderen`, {}, undefined, 'cross-site')).status).toBe(403);
    expect((await app.post(`${link}/verwijderen`, {})).status).toBe(303);
    // From here on the link shows how the request stands, and not what is held.
    const standing = await (await app.get(link)).text();
    expect([standing.includes('Zonderling'), standing.includes('24')]).toEqual([false, true]);
    // A second time it is said that the link was used.
    expect((await app.post(`${link}/verwijderen`, {})).status).toBe(404);
    expect(await lastMail(mail)).toContain('uiterlijk op 24 december 2026');
    const clerk = await app.signIn('Regiogriffier');
    const work = (await (await app.get(`${base}/mijn-werk`, clerk)).text()).replaceAll(/&nbsp;|\u00a0/g, ' ');
    expect(work).toContain('Beslissen over een verzoek om gegevens te verwijderen');
    expect((await app.get(`${base}/privacy/verzoeken`)).status).toBe(403);
    expect(await (await app.get(`${base}/privacy/verzoeken`, clerk)).text()).toContain(
      mail.toLowerCase().slice(-12),
    );
  });

  it('is told why it is refused, or all is erased, also from the journal', async () => {
    const clerk = await app.signIn('Regiogriffier');
    const { rows } = await app.owner.query("select id from removal_request where state = 'open'");
    const at = `${base}/privacy/verzoeken/${rows[0].id}/besluit`;
    expect((await app.post(at, { besluit: 'afwijzen' }, clerk)).status).toBe(422);
    expect(await held('Zonderling')).toEqual(['journal_payload', 'speaking_request']);
    await app.owner.query("insert into refused_address values (lower($1), '2026-11-24T09:00:00Z', '550')", [
      mail,
    ]);
    const operator = await app.signIn('Beheerder');
    const { rows: mails } = await app.owner.query(
      'select id from mail where lower(recipient) = lower($1) limit 1',
      [mail],
    );
    await app.post(`/beheer/post/${mails[0].id}/lezen`, {}, operator);
    expect(await held(mail)).toEqual(
      expect.arrayContaining(['journal_payload', 'mail', 'refused_address', 'removal_request']),
    );
    expect((await app.post(at, { besluit: 'toewijzen' }, clerk)).status).toBe(303);
    expect((await app.post(at, { besluit: 'afwijzen', reden: 'Toch niet.' }, clerk)).status).toBe(409);
    expect(await held('Zonderling')).toEqual([]);
    // The request itself and the answer to it are left.
    expect(await held(mail)).toEqual(['mail', 'removal_request']);
    expect(
      (await app.owner.query('select id from mail where lower(recipient) = lower($1)', [mail])).rowCount,
    ).toBe(1);
    expect(await lastMail(mail)).toContain('toegewezen');
    expect(await (await app.get(link)).text()).toContain('toegewezen');
    await ask(mail);
    const again = await linkTo(mail);
    await app.post(`${again}/verwijderen`, {});
    const { rows: open } = await app.owner.query("select id from removal_request where state = 'open'");
    await app.post(
      `${base}/privacy/verzoeken/${open[0].id}/besluit`,
      { besluit: 'afwijzen', reden: 'Er is niets meer.' },
      clerk,
    );
    expect(await lastMail(mail)).toContain('Er is niets meer.');
    await clean();
  });

  it('may do the same by API, with the secret as input, and is counted with the page', async () => {
    const address = 'api@voorbeeld.nl';
    const send = (path: string, body: unknown, english = false) =>
      app.app.request(`http://localhost:7071${base}/api/v1/gegevens${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(english ? { 'accept-language': 'en' } : {}) },
        body: JSON.stringify(body),
      });
    const wrong = await send('', { mail: 'geen adres' });
    expect([wrong.status, (await wrong.json()).velden.mail]).toEqual([
      422,
      'Vul één mailadres in, zoals naam@voorbeeld.nl.',
    ]);
    expect((await send('', { mail: address, taal: 'fr' })).status).toBe(422);
    const sent = await send('', { mail: address }, true);
    expect([sent.status, await sent.json()]).toEqual([
      202,
      { melding: 'A mail with a link is on its way. It works for seven days.' },
    ]);
    const [own = ''] = (await linkTo(address)).split('?');
    const sleutel = own.split('/').at(-1);
    const seen = await send('/inzien', { sleutel });
    expect(seen.headers.get('cache-control')).toContain('no-store');
    expect(await seen.json()).toMatchObject({ mail: address, stand: 'niet_bevestigd', gegevens: [] });
    expect((await send('/inzien', { sleutel: 'zomaar' })).status).toBe(404);
    expect((await send('/inzien', {})).status).toBe(404);
    expect((await send('/verwijderen', { sleutel })).status).toBe(201);
    expect((await send('/verwijderen', { sleutel })).status).toBe(409);
    expect(await (await send('/inzien', { sleutel })).json()).toMatchObject({
      stand: 'open',
      uiterlijk_op: '2026-12-24',
      gegevens: null,
      volgt: null,
    });
    expect(await lastMail(address)).toContain('Your request to remove data was received.');
    // Three mails to one mailbox, by whatever way; whoever asks is told the same.
    await ask(address);
    expect((await send('', { mail: address.toUpperCase() })).status).toBe(202);
    const third = await linkTo(address);
    expect(third).not.toBe(own);
    expect((await send('', { mail: address })).status).toBe(202);
    await ask(address);
    expect(await linkTo(address)).toBe(third);
  });

  it('who asked in English is answered in English, whoever decides', async () => {
    const address = 'resident@voorbeeld.nl';
    await app.post('/gegevens?taal=en', { regio: 'leidse-regio', mail: address });
    const [own = ''] = (await linkTo(address)).split('?');
    await app.post(`${own}/verwijderen`, {});
    expect(await lastMail(address)).toContain('Your request to remove data was received.');
    const { rows } = await app.owner.query(
      "select id from removal_request where state = 'open' and mail = $1",
      [address],
    );
    const decision = { besluit: 'afwijzen', reden: 'Er is niets.' };
    const clerk = await app.signIn('Regiogriffier');
    await app.post(`${base}/privacy/verzoeken/${rows[0].id}/besluit`, decision, clerk);
    expect(await lastMail(address)).toContain(
      'Your request to remove data was refused. The reason: Er is niets.',
    );
  });
});

describe('who has an account', () => {
  const title = 'Beleidsmedewerker Zoeterwoude';
  let cookie = '';
  it('sees what is held, of every kind that is declared, and downloads it', async () => {
    cookie = await app.signIn(title);
    await app.owner.query(
      "update person set name = 'Pieternella van Proef', email = 'p.proef@voorbeeld.nl' where id = (select person_id from office where title = $1)",
      [title],
    );
    await app.post(
      '/mijn/sleutels',
      { waarvoor: 'rapport', bereik: 'lezen', tot_en_met: '2026-12-31' },
      cookie,
    );
    const page = await (await app.get('/mijn/gegevens', cookie)).text();
    for (const each of ['Pieternella van Proef', 'p.proef@voorbeeld.nl', title, 'rapport'])
      expect(page).toContain(each);
    const file = await app.get('/mijn/gegevens.json', cookie);
    expect(file.headers.get('content-disposition')).toContain('mijn-gegevens.json');
    const told = (await file.json()) as { gegevens: { soort: string; termijn: string }[] };
    expect(told.gegevens.map((each) => each.soort)).toEqual(
      expect.arrayContaining(['person', 'office', 'session', 'api_token', 'journal_entry']),
    );
    expect(JSON.stringify(told)).not.toMatch(/"hash"|"salt"|"secret"/);
    expect((await app.get('/mijn/gegevens')).status).toBe(303);
    // Nobody else's.
    const other = await (await app.get('/mijn/gegevens.json', await app.signIn('Griffier Leiden'))).text();
    expect(other).not.toContain('Pieternella');
  });

  it('asks for removal; the operator erases once no office is held, and the journal stays whole', async () => {
    expect((await app.post('/mijn/gegevens/verwijderen', {}, cookie, 'cross-site')).status).toBe(303);
    expect((await app.owner.query('select 1 from removal_request where person_id is not null')).rows).toEqual(
      [],
    );
    expect((await app.post('/mijn/gegevens/verwijderen', {}, cookie)).status).toBe(303);
    expect((await app.post('/mijn/gegevens/verwijderen', {}, cookie)).status).toBe(409);
    const page = (await (await app.get('/mijn/gegevens', cookie)).text()).replaceAll(/&nbsp;|\u00a0/g, ' ');
    expect(page).toContain('uiterlijk op 24 december 2026');
    const operator = await app.signIn('Beheerder');
    const desk = await (await app.get('/beheer/privacy', operator)).text();
    expect(desk).toContain('Pieternella van Proef');
    const { rows } = await app.owner.query(
      "select r.id, o.id as office, r.person_id as person from removal_request r join office o on o.person_id = r.person_id where r.state = 'open'",
    );
    const { id, office, person } = rows[0];
    const decide = (fields: Record<string, string>) =>
      app.post('/beheer/privacy/besluit', { verzoek: String(id), ...fields }, operator);
    expect((await decide({ besluit: 'afwijzen' })).status).toBe(422);
    const early = await decide({ besluit: 'toewijzen' });
    expect(early.status).toBe(409);
    expect(await early.text()).toContain('bekleedt nog een ambt');
    await app.aside('@installation' as never, (tx) =>
      tx.executeQuery({
        sql: `update office set until_day = '2026-11-20' where id = ${Number(office)}`,
        parameters: [],
      } as never),
    );
    expect((await decide({ besluit: 'toewijzen' })).status).toBe(303);
    expect(await held('Pieternella')).toEqual([]);
    // The answer is mailed; the mail goes after thirty days.
    expect(await held('p.proef@voorbeeld.nl')).toEqual(['mail']);
    const own = await app.owner.query(
      `select (select count(*) from session where person_id = $1)::int + (select count(*) from api_token where person_id = $1)::int
         + (select count(*) from journal_entry where actor_person = $1 and actor_name is not null and actor_hash is not null)::int as left`,
      [person],
    );
    expect(own.rows).toEqual([{ left: 0 }]);
    expect((await app.get('/mijn/gegevens', cookie)).status).toBe(303);
    await app.installation.refresh();
    await app.installation.settled();
    const found = await verify(app.database, 'leidse-regio' as never);
    expect(found.faults.filter((fault) => !('table' in fault))).toEqual([]);
    expect(found.erased.names).toBeGreaterThan(0);
  });

  it('sees the latest five hundred rows of a kind on the page with how many there are, and all of them in the file', async () => {
    const title = 'Griffier Leiden';
    const own = await app.signIn(title);
    await app.aside('leidse-regio' as never, (tx) =>
      sql`insert into told_task (region_id, person_id, task, step, due, told_at)
        select 'leidse-regio', (select person_id from office where title = ${title}), 'proef/' || n, 0, '',
          '2026-01-01'::timestamptz + make_interval(mins => n) from generate_series(1, 501) n`.execute(tx),
    );
    const page = await (await app.get('/mijn/gegevens', own)).text();
    expect([page.includes('501 regels'), page.includes('proef/501;'), page.includes('proef/1;')]).toEqual([
      true,
      true,
      false,
    ]);
    const file = (await (await app.get('/mijn/gegevens.json', own)).json()) as {
      gegevens: { soort: string; aantal: number; regels: unknown[] }[];
    };
    const told = file.gegevens.find(({ soort }) => soort === 'told_task');
    expect([told?.aantal, told?.regels.length]).toEqual([501, 501]);
  });
});

describe('a year after the decision', () => {
  it('the reason why a resident was refused is gone from the journal of the region too', async () => {
    expect(await held('Er is niets meer.')).toContain('journal_payload');
    await applyTerms(app.database, '2028-01-01T00:00:00Z', 'proef');
    expect(await held('Er is niets meer.')).toEqual([]);
  });
});
