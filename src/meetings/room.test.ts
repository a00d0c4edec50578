import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRulebook, startingRules } from '#rulebook';
import { testApplication } from '../main/testing.ts';
import { verify } from '../platform/journal/index.ts';

// The clock stands at 24 November 2026.
let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let token: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
  token = await app.token('Regiogriffier');
});
afterAll(() => app.close());

const base = '/leidse-regio';
const committee = 'regiocommissie-wonen-en-groen';
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('\u00a0', ' ');
const page = async (path: string, cookie?: string) =>
  words((await (await app.get(base + path, cookie)).text()).replaceAll('&nbsp;', ' '));
const post = (
  path: string,
  fields: Record<string, string | string[]> = {},
  cookie: string | undefined = clerk,
) => app.post(base + path, fields, cookie);
const planned = async (fields: Record<string, string> = {}) => {
  const details = { orgaan: committee, dag: '2026-12-08', tijd: '20:00', plaats: 'Raadzaal', ...fields };
  const made = await post('/vergaderingen', details);
  return Number(/vergaderingen\/(\d+)/.exec(made.headers.get('location') ?? '')?.[1]);
};
const own = (meeting: number, titel: string, minuten = '') =>
  post(`/vergaderingen/${meeting}/agendapunten`, { onderwerp: 'vrij', titel, minuten });
interface Told {
  gepubliceerd_op: string | null;
  agenda: {
    id: number;
    titel: string;
    begint_om: string | null;
    stand: string;
    deskundigen: string[];
    versie: number;
  }[];
  stukken: { punt: number; titel: string; adres: string | null; document: number | null }[];
  insprekers: { punt: number | null; aantal: number }[];
  wijzigingen: { wat: string; door: string; op: string }[];
  aanwezig: string[];
  gekomen_en_gegaan: { fractie: string; kwam: boolean }[];
}
const told = async (meeting: number, secret?: string) => {
  const headers: Record<string, string> = secret ? { authorization: `Bearer ${secret}` } : {};
  const answer = await app.app.request(`http://localhost:7071${base}/api/v1/vergaderingen/${meeting}`, {
    headers,
  });
  return (await answer.json()) as Told;
};
const titles = async (meeting: number) => (await told(meeting, token)).agenda.map((item) => item.titel);

describe('an agenda', () => {
  it('has items of its own, and a clock that runs along until a time is not known', async () => {
    // What the committee has to account for comes to this one; a later agenda is empty.
    await planned({ dag: '2026-12-07' });
    const id = await planned({ dag: '2027-12-07' });
    expect((await own(id, '')).status).toBe(422);
    expect((await own(id, 'Opening', '0')).status).toBe(422);
    await own(id, 'Opening', '5');
    await own(id, 'Mededelingen', '10');
    await own(id, 'Zonder tijd');
    await own(id, 'Rondvraag', '10');
    const { agenda } = await told(id, token);
    expect(agenda.map((item) => item.begint_om)).toEqual(['20:00', '20:05', '20:15', null]);
    expect(await page(`/vergaderingen/${id}/regie`, clerk)).toContain('20.05 uur, 10 minuten · Algemeen');
  });

  it('is put in order as a whole; an agenda that changed meanwhile is told, and nothing moves', async () => {
    const id = await planned();
    for (const title of ['Een', 'Twee', 'Drie']) await own(id, title);
    const ids = (await told(id, token)).agenda.map((item) => String(item.id));
    const order = (volgorde: (string | undefined)[]) =>
      post(`/vergaderingen/${id}/volgorde`, { 'volgorde[]': volgorde.map(String) });
    expect((await order([ids[2], ids[0], ids[1]])).status).toBe(303);
    expect(await titles(id)).toEqual(['Drie', 'Een', 'Twee']);
    for (const wrong of [ids.slice(1), [...ids, '999'], [ids[0], ids[0], ids[1]]])
      expect((await order(wrong)).status).toBe(409);
    expect(await titles(id)).toEqual(['Drie', 'Een', 'Twee']);
    const html = await (await app.get(`${base}/vergaderingen/${id}/regie`, clerk)).text();
    expect(html).toContain('<script type="module" src="/assets/console.js"></script>');
    expect((await app.get('/assets/console.js')).headers.get('content-type')).toContain('text/javascript');
  });

  it('is called a draft until the meeting begins, and then one that everybody reads', async () => {
    const id = await planned({ dag: '2026-11-24' });
    await own(id, 'Opening', '5');
    const draft = 'Concept: alleen u en de voorzitter zien deze agenda.';
    const begun = 'De vergadering is begonnen: iedereen leest deze agenda. De oproep is niet gepubliceerd';
    const both = [`/vergaderingen/${id}/regie`, `/vergaderingen/${id}/oproep`];
    for (const path of both) expect(await page(path, clerk)).toContain(draft);
    expect((await post(`/vergaderingen/${id}/aanwezig`, { komt: 'gm0546-d66' })).status).toBe(303);
    for (const path of both) {
      expect(await page(path, clerk)).toContain(begun);
      expect(await page(path, clerk)).not.toContain(draft);
    }
    expect(await page(`/vergaderingen/${id}`)).toContain('Opening');
  });

  it('has papers at web addresses only: nothing that a browser would run', async () => {
    const id = await planned();
    await own(id, 'Opening');
    const [item] = (await told(id, token)).agenda;
    for (const adres of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      '//example.org/x',
      'https://',
    ]) {
      const answer = await post(`/agendapunten/${item?.id}/bewerken`, {
        versie: '1',
        'stukken.0.titel': 'Stuk',
        'stukken.0.adres': adres,
      });
      expect(answer.status, adres).toBe(422);
      expect(await answer.text()).not.toMatch(/href="\s*(javascript|data|vbscript|file)/i);
    }
    expect((await told(id, token)).stukken).toEqual([]);
  });

  it('becomes public with its papers at one moment: before that nobody else sees any of it', async () => {
    const id = await planned();
    expect((await post(`/vergaderingen/${id}/publiceren`)).status).toBe(409);
    await own(id, 'Geheim tot vrijdag');
    const item = (await told(id, token)).agenda[0];
    const edited = await post(`/agendapunten/${item?.id}/bewerken`, {
      versie: '1',
      minuten: '20',
      deskundigen: 'Adviseur van een hogeschool\n\nOnderzoeker van een bureau',
      'stukken.0.titel': 'Verkenning',
      'stukken.0.adres': 'https://example.org/verkenning',
    });
    expect(edited.status).toBe(303);
    const places = [
      `/vergaderingen/${id}`,
      `/vergaderingen/${id}/oproep`,
      '/vergaderingen',
      '/',
      `/organen/${committee}`,
      `/api/v1/vergaderingen/${id}`,
      '/api/v1/vergaderingen?limit=100',
    ];
    const specialist = await app.signIn('Fractiespecialist D66 Leiden');
    for (const cookie of [undefined, specialist])
      for (const path of places)
        expect(await page(path, cookie), path).not.toMatch(/Geheim|Verkenning|hogeschool/);
    expect((await app.get(`${base}/agendapunten/${item?.id}`)).status).toBe(404);
    expect((await app.get(`${base}/agendapunten/${item?.id}`, specialist)).status).toBe(404);
    const asked = { soort: 'vraag', fractie: 'gm0546-d66', tekst: 'Wat staat hier?' };
    expect((await post(`/agendapunten/${item?.id}/vragen`, asked, specialist)).status).toBe(404);
    const chair = await app.signIn('Voorzitter Regiocommissie Wonen en groen');
    expect(await page(`/vergaderingen/${id}/oproep`, chair)).toContain('Geheim tot vrijdag');
    expect(await page('/mijn-werk', clerk)).toContain('Agenda publiceren');

    expect((await post(`/vergaderingen/${id}/publiceren`, {}, specialist)).status).toBe(403);
    expect((await post(`/vergaderingen/${id}/publiceren`)).status).toBe(303);
    expect((await post(`/vergaderingen/${id}/publiceren`)).status).toBe(409);
    for (const path of [`/vergaderingen/${id}`, `/vergaderingen/${id}/oproep`]) {
      const shown = await page(path);
      expect(shown).toContain('Geheim tot vrijdag');
      expect(shown).toContain('Verkenning');
      expect(shown).toContain('Adviseur van een hogeschool, Onderzoeker van een bureau');
    }
    expect(await told(id)).toMatchObject({
      gepubliceerd_op: '2026-11-24T10:00:00.000Z',
      stukken: [{ titel: 'Verkenning', document: null }],
      wijzigingen: [],
    });
    expect((await app.get(`${base}/agendapunten/${item?.id}`)).status).toBe(200);
  });

  it('says what changed after it was published, with the moment; a draft changes without telling', async () => {
    const id = await planned();
    await own(id, 'Opening');
    await own(id, 'Weg ermee');
    await post(`/vergaderingen/${id}/publiceren`);
    const [opening, away] = (await told(id)).agenda;
    await own(id, 'Erbij');
    await post(`/agendapunten/${away?.id}/verwijderen`, { reden: 'Toch niet nodig.' });
    await post(`/agendapunten/${opening?.id}/verplaatsen`, { richting: 'omlaag' });
    await post(`/agendapunten/${opening?.id}/verplaatsen`, { richting: 'omlaag' });
    await post(`/agendapunten/${opening?.id}/bewerken`, { versie: '1', titel: 'Opening', minuten: '5' });
    await post(`/agendapunten/${opening?.id}/bewerken`, { versie: '2', titel: 'Opening', minuten: '5' });
    const stale = await post(`/agendapunten/${opening?.id}/bewerken`, { versie: '1', titel: 'Anders' });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('value="Anders"');
    await post(`/vergaderingen/${id}/wijzigen`, {
      versie: '1',
      dag: '2026-12-08',
      tijd: '19:30',
      plaats: 'Raadzaal',
    });
    expect((await told(id)).wijzigingen.map((each) => each.wat)).toEqual([
      'Verplaatst van 8\u00a0december 2026, 20:00, Raadzaal naar 8\u00a0december 2026, 19:30, Raadzaal.',
      'Gewijzigd bij Opening: tijd.',
      'Andere volgorde: 1. Erbij; 2. Opening.',
      'Van de agenda gehaald: Weg ermee. Reden: Toch niet nodig.',
      'Toegevoegd: Erbij.',
    ]);
    const shown = await page(`/vergaderingen/${id}`);
    expect(shown).toContain('5 wijzigingen sinds de agenda openbaar is');
    expect(shown).toContain('11.00 uur Toegevoegd: Erbij.');
    expect(await page(`/en/vergaderingen/${id}`)).toContain('Taken off the agenda: Weg ermee.');
  });

  it('shows which item is under discussion and which are done', async () => {
    const id = await planned({ dag: '2026-11-24' });
    await own(id, 'Opening', '5');
    await own(id, 'Rondvraag', '5');
    await post(`/vergaderingen/${id}/publiceren`);
    const [first, second] = (await told(id)).agenda;
    const states = async () => (await told(id)).agenda.map((item) => item.stand);
    expect(await states()).toEqual(['komt_nog', 'komt_nog']);
    expect((await post(`/agendapunten/${first?.id}/aan-de-orde`)).status).toBe(303);
    expect((await post(`/agendapunten/${second?.id}/aan-de-orde`)).status).toBe(303);
    expect(await states()).toEqual(['klaar', 'nu']);
    expect(await page(`/vergaderingen/${id}`)).toContain('Nu aan de orde, sinds 11.00 uur');
    // What is or was discussed stays.
    for (const item of [first, second])
      expect((await post(`/agendapunten/${item?.id}/verwijderen`)).status).toBe(409);
    await post(`/vergaderingen/${id}/sluiten`);
    expect(await states()).toEqual(['klaar', 'klaar']);
    const later = await planned();
    await own(later, 'Opening');
    const ahead = (await told(later, token)).agenda[0];
    expect((await post(`/agendapunten/${ahead?.id}/aan-de-orde`)).status).toBe(409);
  });
});

describe('presence', () => {
  it('is one tap a fraction; who taps twice changes nothing, who came and went can be read', async () => {
    const id = await planned({ dag: '2026-11-24' });
    const tap = (fields: Record<string, string>) => post(`/vergaderingen/${id}/aanwezig`, fields);
    const arrived = await tap({ komt: 'gm0546-d66' });
    expect(arrived.headers.get('location')).toBe(`${base}/vergaderingen/${id}/regie#aanwezig`);
    await tap({ komt: 'gm0546-d66' });
    await tap({ komt: 'gm0547-vvd' });
    expect((await told(id)).aanwezig).toEqual(['gm0546-d66', 'gm0547-vvd']);
    await tap({ gaat: 'gm0546-d66' });
    await tap({ gaat: 'gm0546-d66' });
    expect((await told(id)).gekomen_en_gegaan.map((each) => [each.fractie, each.kwam])).toEqual([
      ['gm0546-d66', true],
      ['gm0547-vvd', true],
      ['gm0546-d66', false],
    ]);
    expect(await page(`/vergaderingen/${id}`)).toMatch(
      /Eerder weggegaan: .*D66,? Leiden \(ging om 11\.00 uur\)/,
    );
    const html = await (await app.get(`${base}/vergaderingen/${id}/regie`, clerk)).text();
    expect(html).toMatch(/VVD<span class="vh"> Leiderdorp: aanwezig</);
    expect(html).toMatch(/name="komt" value="gm0546-d66" aria-pressed="false"/);
    expect((await tap({})).status).toBe(422);
    expect((await tap({ komt: 'gm0546-d66', gaat: 'gm0547-vvd' })).status).toBe(422);
    expect((await tap({ komt: 'gm9999-niets' })).status).toBe(422);
    expect((await tap({ komt: 'zetel:999999' })).status).toBe(422);
  });
});

describe('a resident who asks to speak', () => {
  const person = {
    naam: 'Inwoner Voorbeeld',
    bereikbaar: 'voorbeeld@example.org',
    onderwerp: 'De bomen in mijn straat',
  };
  const secret = /Inwoner Voorbeeld|voorbeeld@example\.org|bomen in mijn straat/;
  const meetingWithAgenda = async () => {
    const id = await planned();
    await own(id, 'Groen in de wijk');
    await post(`/vergaderingen/${id}/publiceren`);
    return { id, item: (await told(id)).agenda[0]?.id ?? 0 };
  };
  const ask = (id: number, fields: Record<string, string> = {}) =>
    app.post(`${base}/vergaderingen/${id}/inspreken`, { ...person, ...fields });
  const requests = async (id: number) =>
    (await app.owner.query('select * from speaking_request where meeting_id = $1 order by id', [id])).rows;

  it('needs no account, is told what happens with the data, and keeps what was typed when something is wrong', async () => {
    const { id, item } = await meetingWithAgenda();
    expect(await page(`/vergaderingen/${id}`)).toContain('Vragen om in te spreken');
    const form = await page(`/vergaderingen/${id}/inspreken`);
    expect(form).toContain('Alleen de regiogriffier ziet uw naam');
    expect(form).toContain('worden uw gegevens gewist, ook uit het logboek');
    const wrong = await ask(id, { bereikbaar: 'bel maar' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('href="#veld-bereikbaar"');
    expect(html).toContain('value="Inwoner Voorbeeld"');
    expect((await ask(id, { onderwerp: 'x'.repeat(1001) })).status).toBe(422);
    expect((await ask(id, { punt: '999999' })).status).toBe(422);
    const sent = await ask(id, { punt: String(item) });
    expect(sent.status).toBe(303);
    expect(words(await (await app.get(sent.headers.get('location') ?? '')).text())).toContain(
      'Uw verzoek is verstuurd',
    );
    // By API too, and no more than twice with one address.
    const byApi = await app.app.request(`http://localhost:7071${base}/api/v1/vergaderingen/${id}/inspreken`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
    });
    expect(byApi.status).toBe(201);
    expect((await ask(id, { bereikbaar: 'VOORBEELD@example.org' })).status).toBe(409);
    const foreign = await app.post(`${base}/vergaderingen/${id}/inspreken`, person, undefined, 'cross-site');
    expect(foreign.status).toBe(403);
  });

  it('is known to the clerk alone, who answers; nothing of it is public but the number', async () => {
    const { id, item } = await meetingWithAgenda();
    await ask(id, { punt: String(item) });
    const [request] = await requests(id);
    expect(await page(`/vergaderingen/${id}/regie`, clerk)).toMatch(secret);
    expect(await page('/mijn-werk', clerk)).toContain('Verzoek om in te spreken beantwoorden');
    const answer = (fields: Record<string, string>, cookie = clerk) =>
      post(`/insprekers/${request.id}/antwoord`, fields, cookie);
    const chair = await app.signIn('Voorzitter Regiocommissie Wonen en groen');
    expect((await answer({ besluit: 'toelaten' }, chair)).status).toBe(403);
    const bare = await answer({ besluit: 'afwijzen' });
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain('Schrijf waarom deze inwoner niet kan inspreken');
    expect((await answer({ besluit: 'afwijzen', reden: 'Het punt vervalt.' })).status).toBe(303);
    expect((await told(id)).insprekers).toEqual([]);
    expect((await answer({ besluit: 'toelaten' })).status).toBe(303);
    expect((await answer({ besluit: 'toelaten' })).status).toBe(409);
    expect((await told(id)).insprekers).toEqual([{ punt: item, aantal: 1 }]);
    for (const path of [
      `/vergaderingen/${id}`,
      `/vergaderingen/${id}/oproep`,
      `/vergaderingen/${id}/inspreken`,
      `/agendapunten/${item}`,
      `/api/v1/vergaderingen/${id}`,
    ])
      for (const cookie of [undefined, chair]) expect(await page(path, cookie), path).not.toMatch(secret);
    expect((await app.get(`${base}/vergaderingen/${id}/regie`, chair)).status).toBe(403);
    expect(await page(`/vergaderingen/${id}`)).toContain('1 inspreker.');
  });

  it('is forgotten when the meeting is over, from the table and the journal, which can still be proven', async () => {
    const { id } = await meetingWithAgenda();
    await ask(id);
    await ask(id, { naam: 'Tweede Inwoner', bereikbaar: '071 123 45 67' });
    const [first, second] = await requests(id);
    expect((await post(`/insprekers/${second.id}/wissen`)).status).toBe(303);
    const payloads = async () =>
      (
        await app.owner.query(
          `select p.payload from journal_entry e join journal_payload p on p.entry_id = e.id
           where e.subject = any($1) and e.operation <> 'erase_speaking_request'`,
          [[`speaking_request/${first.id}`, `speaking_request/${second.id}`]],
        )
      ).rows.map((row) => row.payload as string);
    expect(await payloads()).toHaveLength(1);
    expect((await post(`/vergaderingen/${id}/annuleren`, { reden: 'Te weinig stukken' })).status).toBe(303);
    expect(await payloads()).toEqual([]);
    for (const row of await requests(id))
      expect(row).toMatchObject({ name: null, contact: null, topic: null, reason: null });
    expect(await page(`/vergaderingen/${id}/regie`, clerk)).not.toMatch(/Inwoner Voorbeeld|Tweede Inwoner/);
    expect((await ask(id)).status).toBe(409);
    await app.installation.settled();
    const proof = await verify(app.database, 'leidse-regio' as never);
    expect(proof.faults).toEqual([]);
    const left = await app.owner.query(
      "select 1 from journal_entry where operation = 'ask_to_speak' and subject = $1",
      [`speaking_request/${first.id}`],
    );
    expect(left.rows).toHaveLength(1);
  });

  it('asks until the meeting begins, of a committee, once the agenda is public', async () => {
    const draft = await planned();
    expect((await ask(draft)).status).toBe(404);
    const table = await planned({ orgaan: 'stuurgroep' });
    await own(table, 'Opening');
    await post(`/vergaderingen/${table}/publiceren`);
    expect((await ask(table)).status).toBe(409);
    const { id } = await meetingWithAgenda();
    await post(`/vergaderingen/${id}/wijzigen`, {
      versie: '1',
      dag: '2026-11-24',
      tijd: '20:00',
      plaats: 'Raadzaal',
    });
    expect((await ask(id)).status).toBe(303);
    await post(`/vergaderingen/${id}/aanwezig`, { komt: 'gm0546-d66' });
    expect((await ask(id, { bereikbaar: 'ander@example.org' })).status).toBe(409);
  });
});

describe('the quorum of the rulebook', () => {
  it('is told in the room and stops a vote until enough are there; without the setting there is none', async () => {
    const rules = (quorum: 'none' | 'more_than_half_of_municipalities', version: number) =>
      app.aside('leidse-regio' as never, (tx) =>
        insertRulebook(tx, 'leidse-regio' as never, version, '2026-11-24' as never, {
          ...startingRules,
          quorum,
        }),
      );
    const heat = (await app.owner.query("select id from proposal where title = 'Warmteplan voor de regio'"))
      .rows[0].id;
    const id = await planned({ orgaan: 'regiocommissie-duurzaamheid-en-economie', dag: '2026-11-24' });
    await post(`/vergaderingen/${id}/agendapunten`, {
      onderwerp: `voorstel:${heat}`,
      fase: 'oordeelsvorming',
    });
    // Before it stands an account that came along.
    const punt = (await told(id, token)).agenda.at(-1)?.id;
    const open = () =>
      post(`/agendapunten/${punt}/stemmingen`, {
        soort: 'stemming',
        vraag: 'Adviseert u?',
        adviestekst: 'Ja.',
      });
    const come = (komt: string) => post(`/vergaderingen/${id}/aanwezig`, { komt });
    await rules('more_than_half_of_municipalities', 900);
    await come('gm0546-d66');
    await come('gm0547-d66');
    const refused = await open();
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('2 van de 3 die nodig zijn');
    const missing = 'er zijn fracties uit 2 van de 5 gemeenten; nodig zijn er 3';
    expect(await page(`/vergaderingen/${id}/regie`, clerk)).toContain(missing);
    expect(await page(`/vergaderingen/${id}`)).toContain(missing);
    await come('gm0579-d66');
    expect(await page(`/vergaderingen/${id}`)).toContain('Het quorum is gehaald.');
    await post(`/vergaderingen/${id}/aanwezig`, { gaat: 'gm0579-d66' });
    await rules('none', 901);
    expect(await page(`/vergaderingen/${id}`)).not.toContain('Quorum');
    const opened = await open();
    expect(opened.status).toBe(303);

    // Who comes late counts from the next vote; the ballot of who left stays.
    const vote = Number(/stemmingen\/(\d+)/.exec(opened.headers.get('location') ?? '')?.[1]);
    const cast = async (fractie: string, title: string) =>
      (await post(`/stemmingen/${vote}/stem`, { fractie, keuze: 'voor' }, await app.signIn(title))).status;
    expect(await cast('gm0546-d66', 'Fractiespecialist D66 Leiden')).toBe(303);
    await come('gm0579-d66');
    await post(`/vergaderingen/${id}/aanwezig`, { gaat: 'gm0546-d66' });
    expect(await cast('gm0579-d66', 'Fractiespecialist D66 Oegstgeest')).toBe(403);
    expect((await post(`/stemmingen/${vote}/sluiten`)).status).toBe(303);
    const counted = async (number: number) =>
      (
        await app.owner.query(
          `select f.fraction_id, b.choice from vote_fraction f
           left join ballot b on b.vote_id = f.vote_id and b.fraction_id = f.fraction_id
           where f.vote_id = $1 order by f.fraction_id`,
          [number],
        )
      ).rows.map((row) => [row.fraction_id, row.choice]);
    expect(await counted(vote)).toEqual([
      ['gm0546-d66', 'for'],
      ['gm0547-d66', null],
    ]);
    await post(`/stemmingen/${vote}/annuleren`, { reden: 'Proef' });
    const again = await open();
    const next = Number(/stemmingen\/(\d+)/.exec(again.headers.get('location') ?? '')?.[1]);
    expect(await counted(next)).toEqual([
      ['gm0547-d66', null],
      ['gm0579-d66', null],
    ]);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
