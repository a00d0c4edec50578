import { sql } from 'kysely';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { filledForm } from '../main/filled-form.ts';
import { applyTerms } from '../main/privacy/keep-terms.ts';
import { tellEverybody } from '../main/tell.ts';
import { testApplication, testNow } from '../main/testing.ts';
import { type Happening, happenings } from './happenings.ts';
import { happenedAt, happenedTitle } from './tell-happening.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const base = 'http://localhost:7071/leidse-regio';
const tell = (now: string) => tellEverybody({ ...app.installation, now });
interface Mail {
  readonly reason: string;
  readonly subject: string;
  readonly body: string;
  readonly unsubscribe: string | null;
}
const mailsTo = async (mail: string): Promise<Mail[]> =>
  (await app.owner.query('select * from mail where recipient = $1 order by id', [mail])).rows;
const ask = (mail: string, onderwerp = 'voorstel/5', more: Record<string, string> = {}) =>
  app.post('/leidse-regio/volgen', { onderwerp, mail, hoe_vaak: 'dag', ...more });
const linkIn = (mail: Mail | undefined) =>
  /http:\S+\/volgen\/mijn\/[\w-]{43}/.exec(mail?.body ?? '')?.[0] ?? '';
const keyOf = (link: string) => link.split('/').at(-1) ?? '';
const count = async (table: string) =>
  (await app.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n as number;

describe('following', () => {
  it('is offered on the page of a proposal, an ambition and a municipality', async () => {
    for (const path of ['/voorstellen/5', '/ambities/wonen-en-groen', '/gemeenten/leiden']) {
      const page = await (await app.get(`/leidse-regio${path}`)).text();
      expect([path, page.includes('/volgen?onderwerp='), page.includes('volgen.atom')]).toEqual([
        path,
        true,
        true,
      ]);
    }
  });

  it('says what is wrong, and keeps what was filled in', async () => {
    const wrong = await ask('geen adres');
    const page = await wrong.text();
    expect([wrong.status, page.includes('value="geen adres"'), page.includes('#veld-mail')]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await ask('x@voorbeeld.example', 'voorstel/9999')).status).toBe(422);
    expect(await count('follower')).toBe(0);
  });

  it('fills no mailbox with links, however often and about whatever somebody asks', async () => {
    await app.owner.query(`insert into mail (reason, recipient, subject, confidential, created_at, send_until, next_at, sent_at)
      select 'follow/leidse-regio/99/voorstel/1/' || n, 'Vol@Voorbeeld.example', 'x', true, '2026-11-24T09:00:00Z',
        '2026-11-27T09:00:00Z', '2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z' from generate_series(1, 5) n`);
    expect((await ask('vol@voorbeeld.example')).status).toBe(303);
    expect(await mailsTo('vol@voorbeeld.example')).toEqual([]);
    expect(await count('follow')).toBe(0);
    await app.owner.query("delete from mail where recipient ilike 'vol@%'");
    await app.owner.query('delete from follower');
  });

  it('begins once it is confirmed from the mailbox, and tells nobody who follows what', async () => {
    const answers = [
      await ask('een@voorbeeld.example'),
      await ask('een@voorbeeld.example'),
      await ask('twee@voorbeeld.example'),
    ];
    expect(answers.map((answer) => [answer.status, answer.headers.get('location')])).toEqual(
      answers.map(() => [303, '/leidse-regio/volgen/gevraagd']),
    );
    const [mail, ...more] = await mailsTo('een@voorbeeld.example');
    expect(more).toEqual([]);
    const link = linkIn(mail);
    const page = await app.app.request(link);
    // An address with a key in it is kept by nobody on the way, and names itself to no other site.
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.headers.get('referrer-policy')).toMatch(
      /^(no-referrer|same-origin|strict-origin-when-cross-origin)$/,
    );
    expect([page.status, (await page.text()).includes('Wacht op uw bevestiging')]).toEqual([200, true]);
    const state = async () =>
      (
        await app.owner.query(
          "select confirmed_at from follow f join follower w on w.id = f.follower_id where w.mail = 'een@voorbeeld.example'",
        )
      ).rows[0];
    // Opening the link confirms nothing.
    expect((await state()).confirmed_at).toBeNull();
    const sent = { sleutel: keyOf(link), onderwerp: 'voorstel/5', hoe_vaak: 'dag' };
    // Written to in the language in which it was confirmed, not in the one in which somebody named it first.
    const language = async () =>
      (await app.owner.query("select language from follower where mail = 'een@voorbeeld.example'")).rows[0];
    const html = await (await app.app.request(link.replace('/volgen/', '/en/volgen/'))).text();
    const at = '/leidse-regio/en/volgen/bevestigen';
    const english = filledForm(html, at, { hoe_vaak: 'dag' }) as Record<string, string[]>;
    expect((await app.post(at, english)).status).toBe(303);
    expect(await language()).toEqual({ language: 'en' });
    expect((await app.post('/leidse-regio/volgen/bevestigen', { ...sent, taal: 'nl' })).status).toBe(303);
    expect((await app.post('/leidse-regio/volgen/bevestigen', sent)).status).toBe(303);
    expect(await language()).toEqual({ language: 'nl' });
    expect((await state()).confirmed_at).not.toBeNull();
    // Known already: the asker is told the same, the mailbox that it follows this.
    expect((await ask('EEN@voorbeeld.example')).headers.get('location')).toBe(
      '/leidse-regio/volgen/gevraagd',
    );
  });

  it('tells in one digest what happened, when something did, and stops by one request', async () => {
    const at = (moment: string) =>
      app.aside('leidse-regio' as never, async (tx) => {
        // As if it had been confirmed a while ago: the demonstration's own journal lies in the past.
        await sql`update follow set told_until = ${moment}, confirmed_at = ${moment} where confirmed_at is not null`.execute(
          tx,
        );
      });
    await app.owner.query(`insert into follow (region_id, follower_id, subject, rhythm, asked_at, confirmed_at, told_until)
      select w.region_id, w.id, s.subject, 'day', now(), now(), now() from follower w,
        (select 'ambitie/' || min(ambition_id) as subject from proposal_ambition where proposal_id = 5 union select 'ambitie/stil') s
      where w.mail = 'een@voorbeeld.example'`);
    const { rows: titles } = await app.owner.query<{ title: string }>(
      `select a.title from ambition a where a.id = (select min(ambition_id) from proposal_ambition where proposal_id = 5)
       union all select title from proposal where id = 5`,
    );
    await at('2026-11-01T00:00:00Z');
    const before = (await mailsTo('een@voorbeeld.example')).length;
    const [one, two] = await Promise.all([tell('2026-11-25T06:10:00Z'), tell('2026-11-25T06:10:00Z')]);
    expect(one.follows + two.follows).toBe(1);
    const mails = await mailsTo('een@voorbeeld.example');
    expect(mails.length).toBe(before + 1);
    const digest = mails.at(-1);
    expect(digest?.subject).toMatch(/^Overzicht: /);
    // By name, and nothing of which nothing happened.
    expect(digest?.body).toContain(
      `U krijgt dit overzicht omdat u volgt: ${titles.map(({ title }) => `"${title}"`).join(', ')}.`,
    );
    expect(digest?.body).toContain('/leidse-regio/voorstellen/5');
    expect(digest?.body).not.toContain('/voorstellen/3');
    expect(digest?.unsubscribe).toBe(linkIn(digest));
    // Nothing happened since: no mail.
    expect((await tell('2026-11-26T06:10:00Z')).follows).toBe(0);
    const stop = await app.app.request(digest?.unsubscribe ?? '', {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(stop.status).toBe(200);
    const left = await app.owner.query("select 1 from follower where mail = 'een@voorbeeld.example'");
    expect(left.rows).toEqual([]);
    expect((await app.app.request(digest?.unsubscribe ?? '')).status).toBe(404);
  });

  it('is over after three days, and the address is gone after seven', async () => {
    const link = linkIn((await mailsTo('twee@voorbeeld.example'))[0]);
    await app.aside('leidse-regio' as never, async (tx) => {
      await sql`update follow set asked_at = '2026-11-21T09:59:00Z' where confirmed_at is null`.execute(tx);
    });
    const sent = { sleutel: keyOf(link), onderwerp: 'voorstel/5', hoe_vaak: 'dag' };
    const late = await app.post('/leidse-regio/volgen/bevestigen', sent);
    expect([late.status, (await late.text()).includes('Deze link werkt niet meer')]).toEqual([409, true]);
    expect(await count('follower')).toBe(1);
    await applyTerms(app.database, '2026-11-29T00:00:00Z', 'bewaartermijnen');
    expect([await count('follower'), await count('follow')]).toEqual([0, 0]);
  });

  it('fills no mailbox of somebody else', async () => {
    for (let number = 1; number <= 9; number += 1) {
      const town = ['gm0546', 'gm0547', 'gm0579', 'gm0626', 'gm0638'][number % 5];
      await ask('doelwit@voorbeeld.example', number < 5 ? `voorstel/${number}` : `gemeente/${town}`);
    }
    expect((await mailsTo('doelwit@voorbeeld.example')).length).toBe(5);
  });
});

describe('a feed', () => {
  it.each(['/voorstellen/5', '/ambities/wonen-en-groen', '/gemeenten/leiden'])(
    'of %s is Atom, with an etag',
    async (path) => {
      const answer = await app.get(`/leidse-regio${path}/volgen.atom`);
      const text = await answer.text();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'application/atom+xml; charset=utf-8',
      ]);
      const names: string[] = [];
      const parser = new SaxesParser();
      parser.on('opentag', ({ name }) => names.push(name));
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(text).close();
      expect(names.filter((name) => name === 'entry').length).toBeGreaterThan(2);
      const ids = [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const etag = answer.headers.get('etag') ?? '';
      const again = await app.app.request(`${base}${path}/volgen.atom`, {
        headers: { 'if-none-match': etag },
      });
      expect(again.status).toBe(304);
    },
  );

  it('is there of nothing that is not, and looks through nothing for it', async () => {
    const read = vi.spyOn(app.installation.database, 'read');
    for (const path of ['/voorstellen/9999', '/ambities/nergens', '/gemeenten/elders'])
      expect((await app.get(`/leidse-regio${path}/volgen.atom`)).status).toBe(404);
    const asked = read.mock.calls.flatMap(([, statements]) => statements.map(({ name }) => name));
    expect(asked).not.toContain('happenings');
    read.mockClear();
    // What is there is read once, until something is written.
    const path = `/leidse-regio/gemeenten/leiderdorp/volgen.atom`;
    for (let times = 0; times < 3; times += 1) expect((await app.get(path)).status).toBe(200);
    expect(read.mock.calls.length).toBe(1);
    read.mockRestore();
  });

  it('tells of motions, commitments, moved meetings and dates of the council', async () => {
    const clerk = await app.token('Regiogriffier');
    const meeting = {
      orgaan: 'regiocommissie-wonen-en-groen',
      dag: '2027-01-14',
      tijd: '20:00',
      plaats: 'Raadhuis',
    };
    const { id } = (await (await app.api('/vergaderingen', clerk, meeting)).json()) as { id: number };
    const moved = { ...meeting, dag: '2027-01-21', orgaan: undefined, versie: 1 };
    expect((await app.api(`/vergaderingen/${id}/wijzigen`, clerk, moved)).status).toBe(201);
    const [found] = await app.database.read('leidse-regio' as never, [
      happenings('2020-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
    ]);
    const told = (operation: string) => found.filter((each) => each.operation === operation);
    const { rows: papers } = await app.owner.query(
      'select d.proposal_id from consultation_round r join document d on d.id = r.document_id where r.id = 2',
    );
    const framework = papers[0].proposal_id;
    expect(told('change_meeting').at(-1)).toMatchObject({
      kind: 'meeting',
      key: String(id),
      day: '2027-01-21',
    });
    expect(told('change_meeting').at(-1)?.bodies).toContain('regiocommissie-wonen-en-groen');
    const [motion] = told('submit_motion');
    expect(motion).toMatchObject({ kind: 'motion', municipalities: [motion?.own] });
    expect(told('submit_motion').some(({ proposals }) => proposals.length > 0)).toBe(true);
    expect(told('record_motion_outcome').length).toBeGreaterThan(0);
    const [commitment] = [...told('note_commitment'), ...told('note_council_commitment')];
    expect(commitment).toMatchObject({ kind: 'commitment', title: expect.stringMatching(/\S/) });
    expect(commitment?.municipalities).toHaveLength(1);
    // A consultation is about what its document is about; what one council brings, is that council's.
    for (const operation of ['send_round', 'report_back'])
      expect(told(operation)[0]).toMatchObject({
        ...{ kind: 'consultation', key: '2', own: null, proposals: [framework] },
        ambitions: ['gezonde-leefomgeving', 'wonen-en-groen'],
      });
    expect(told('send_round')[0]?.municipalities).toHaveLength(5);
    for (const [operation, town] of [
      ['hand_in_submission', 'gm0546'],
      ['declare_no_view', 'gm0626'],
    ] as const)
      expect(told(operation)[0]).toMatchObject({ own: town, municipalities: [town], proposals: [framework] });
    expect(
      happenedTitle(
        told('declare_no_view')[0] as Happening,
        app.installation.region('leidse-regio') as never,
        'nl',
      ),
    ).toBe(
      'Wensen en bedenkingen bij het concept-kader voor wonen en groen: De raad liet weten dat hij niets inbrengt (Voorschoten)',
    );
    const [dates] = told('record_council_dates');
    expect(dates).toMatchObject({ kind: 'council', title: '', municipalities: [dates?.own] });
    // Every one of them has words, and an address that is there.
    const region = app.installation.region('leidse-regio') as never;
    const kinds = new Map(found.map((each) => [each.operation, each]));
    for (const each of kinds.values()) {
      expect(happenedTitle(each, region, 'nl')).toMatch(/\S/);
      const answer = await app.get(`/leidse-regio${happenedAt(each, region)}`);
      expect([each.operation, answer.status]).toEqual([each.operation, 200]);
    }
  });

  it('gives every change of a calendar a number of its own, also of one date at one moment', async () => {
    const key = await app.token('Griffier Leiderdorp');
    const path = '/raden/leiderdorp/kalender';
    const added = await app.api(path, key, { soort: 'raad', dagen: ['2027-05-17', '2027-05-18'] });
    const [date = 0] = ((await added.json()) as { ids: number[] }).ids;
    const change = { soort: 'raad', dag: '2027-05-24', versie: 1, reden: 'De zaal is bezet.' };
    expect((await app.api(`${path}/${date}/verbeteren`, key, change)).status).toBe(201);
    expect((await app.api(`${path}/${date}/intrekken`, key, { reden: 'Het gaat niet door.' })).status).toBe(
      201,
    );
    const [found] = await app.database.read('leidse-regio' as never, [
      happenings('2020-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
    ]);
    const own = found.filter(({ kind, key: about }) => kind === 'council_date' && about === String(date));
    expect(own.map(({ operation }) => operation).toSorted()).toEqual([
      'correct_council_date',
      'withdraw_council_date',
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const feed = await (await app.get('/leidse-regio/gemeenten/leiderdorp/volgen.atom')).text();
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect([ids.length > 3, new Set(ids).size]).toEqual([true, ids.length]);
  });

  it('says nothing of what nobody may read yet', async () => {
    const clerk = await app.token('Regiogriffier');
    const taken = await app.api('/raadplegingen/4/intrekken', clerk, { reden: 'Te vroeg.' });
    expect(taken.status).toBe(201);
    const [found] = await app.database.read('leidse-regio' as never, [
      happenings('2020-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
    ]);
    const told = found.map(({ operation }) => operation);
    expect(told).not.toContain('draft_motion');
    // A consultation that was never sent is taken back in silence.
    expect(told).not.toContain('withdraw_round');
  });
});

describe('the digest of somebody in office', () => {
  it('tells what concerns the own municipality and bodies, once a week, and not who wants none', async () => {
    await tell(testNow);
    await app.aside('@installation' as never, async (tx) => {
      await sql`update notification_setting set digest_until = '2026-11-09T06:00:00Z'`.execute(tx);
      await sql`update notification_setting set digest = 'none' where person_id =
        (select id from person where email = 'griffier@leiden.example')`.execute(tx);
    });
    const digests = async (town: string) =>
      (await mailsTo(`griffier@${town}.example`)).filter(({ reason }) => reason.startsWith('digest/'));
    await tell('2026-11-30T06:06:00Z');
    await tell('2026-11-30T09:00:00Z');
    const [mail, ...more] = await digests('leiderdorp');
    expect(more).toEqual([]);
    expect(mail?.body).toMatch(/omdat het uw gemeente of uw organen aangaat, als Griffier Leiderdorp/);
    expect(mail?.unsubscribe).toMatch(/\/berichten\/overzicht\/[\w-]{43}$/);
    expect(await digests('leiden')).toEqual([]);
  });
});
