import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '#platform/journal';
import { testApplication } from './testing.ts';

type Application = Awaited<ReturnType<typeof testApplication>>;
let app: Application;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const base = '/leidse-regio';
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const idOf = (answer: Response) => Number(/\/(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1]);

const draft = {
  titel: 'Fietsroute langs het water',
  samenvatting: 'Een doorgaand fietspad door drie gemeenten.',
  bestuurstafel: 'bestuurstafel-bereikbaarheid-en-voorzieningen',
  regiocommissie: 'regiocommissie-bereikbaarheid-en-voorzieningen',
  'ambities[]': 'bereikbaarheid',
  trekker: 'gm0546',
  kader: 'ja',
  soort_advies: 'op_hoofdlijnen',
  'ruimte.0': 'De breedte van het pad',
  'deelnemers.gm0546.bevoegd': 'raad',
  'deelnemers.gm0546.betekenis': 'Het langste stuk.',
  'deelnemers.gm0547.bevoegd': 'raad',
  'deelnemers.gm0638.bevoegd': 'raad',
};

describe('the way of a proposal by forms', () => {
  let proposal: number;
  let vote: number;
  const at = (rest: string) => `${base}/voorstellen/${proposal}${rest}`;

  it('keeps what was typed and names what is wrong', async () => {
    const officer = await app.signIn('Beleidsmedewerker regio');
    const answer = await app.post(
      `${base}/voorstellen`,
      { ...draft, titel: '', samenvatting: 'Blijft <staan>' },
      officer,
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Geef het voorstel een titel.');
    expect(html).toContain('href="#veld-titel"');
    expect(html).toContain('Blijft &lt;staan>');
  });

  it('is drafted, edited against the version seen, and offered', async () => {
    const officer = await app.signIn('Beleidsmedewerker regio');
    const made = await app.post(`${base}/voorstellen`, draft, officer);
    expect(made.status).toBe(303);
    proposal = idOf(made);
    const first = await app.post(
      at('/wijzigen'),
      { ...draft, versie: '1', titel: 'Fietsroute langs de vaart' },
      officer,
    );
    expect(first.status).toBe(303);
    const second = await app.post(
      at('/wijzigen'),
      { ...draft, versie: '1', titel: 'Mijn eigen titel' },
      officer,
    );
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('Iemand anders bewaarde dit voorstel');
    expect(page).toContain('Mijn eigen titel');
    // Told what the other saved, field by field, and asked to save against that.
    expect(page).toMatch(/<dt>Titel<\/dt><dd[^>]*>Fietsroute langs de vaart<\/dd>/);
    expect(page).not.toContain('<dt>Trekker</dt>');
    expect(page).toMatch(/name="versie" value="2"|value="2"[^>]*name="versie"/);
    expect((await app.post(at('/aanbieden'), {}, officer)).status).toBe(303);
    expect((await app.post(at('/aanbieden'), {}, officer)).status).toBe(409);
  });

  it('comes to a vote that only present fractions of participating councils take part in', async () => {
    const clerk = await app.signIn('Regiogriffier');
    const put = async (dag: string, fase: string) => {
      const details = { orgaan: draft.regiocommissie, dag, tijd: '20:00', plaats: 'Stadhuis' };
      const made = await app.post(`${base}/vergaderingen`, details, clerk);
      const meeting = (made.headers.get('location') ?? '').replace(/\/regie$/, '');
      const onderwerp = `voorstel:${proposal}`;
      expect((await app.post(`${meeting}/agendapunten`, { onderwerp, fase }, clerk)).status).toBe(303);
      expect((await app.post(`${meeting}/publiceren`, {}, clerk)).status).toBe(303);
      const html = await (await app.get(meeting)).text();
      return { meeting, item: /href="([^"]*\/agendapunten\/\d+)"/.exec(html)?.[1] ?? '' };
    };
    const early = await put('2026-12-03', 'beeldvorming');
    const { meeting, item } = await put('2026-11-24', 'oordeelsvorming');
    const opening = {
      soort: 'stemming',
      vraag: 'Adviseert de commissie de raden de fietsroute vast te stellen?',
      adviestekst: 'Stel de fietsroute vast.',
      voorwaarden: 'Verlichting langs het hele pad',
    };
    const present = (aanwezig: string[]) =>
      app.post(`${meeting}/aanwezigheid`, { 'aanwezig[]': aanwezig }, clerk);
    expect((await app.post(`${early.item}/stemmingen`, opening, clerk)).status).toBe(409);
    expect((await present(['gm0579-d66'])).status).toBe(303);
    expect((await app.post(`${item}/stemmingen`, opening, clerk)).status).toBe(409);
    const eligible = ['gm0546-groenlinks-pvda', 'gm0546-d66', 'gm0547-vvd', 'gm0638-cda'];
    expect((await present([...eligible, 'gm0579-d66'])).status).toBe(303);
    const opened = await app.post(`${item}/stemmingen`, opening, clerk);
    expect(opened.status).toBe(303);
    vote = idOf(opened);
    expect((await app.post(`${item}/stemmingen`, opening, clerk)).status).toBe(409);
  });

  it('takes one ballot a fraction, from its own specialist, changeable until closing', async () => {
    const d66 = await app.signIn('Fractiespecialist D66 Leiden');
    const cast = (fractie: string, keuze: string, cookie: string) =>
      app.post(`${base}/stemmingen/${vote}/stem`, { fractie, keuze }, cookie);
    expect((await cast('gm0546-d66', 'tegen', d66)).status).toBe(303);
    expect((await cast('gm0546-d66', 'voor', d66)).status).toBe(303);
    expect((await cast('gm0546-groenlinks-pvda', 'tegen', d66)).status).toBe(403);
    const vvd = await app.signIn('Fractiespecialist VVD Leiderdorp');
    expect((await cast('gm0547-vvd', 'tegen', vvd)).status).toBe(303);
    const open = await text(app.get(`${base}/stemmingen/${vote}`));
    expect(open).toContain('De stand is openbaar na het sluiten');
    expect(open).not.toContain('Positief advies');
    const clerk = await app.signIn('Regiogriffier');
    expect((await app.post(`${base}/stemmingen/${vote}/sluiten`, {}, clerk)).status).toBe(303);
    expect((await cast('gm0546-d66', 'tegen', d66)).status).toBe(409);
    expect((await app.post(`${base}/stemmingen/${vote}/vaststellen`, {}, clerk)).status).toBe(303);
    const closed = await text(app.get(`${base}/stemmingen/${vote}`));
    expect(closed).toContain('Positief advies, na stemming');
    // D66 Leiden 8.990 for, VVD Leiderdorp 2.334 against: 79,4 % of what was cast.
    expect(closed).toContain('Voor 79,4%');
  });

  it('becomes an advice when clerk and chair have both confirmed, and a term when it is sent', async () => {
    const clerk = await app.signIn('Regiogriffier');
    const chair = await app.signIn('Voorzitter Regiocommissie Bereikbaarheid en voorzieningen');
    const stranger = await app.signIn('Voorzitter Regiocommissie Wonen en groen');
    expect((await app.post(at('/advies'), { tekst: 'Stel de route vast.' }, clerk)).status).toBe(303);
    expect((await app.post(at('/advies/versturen'), {}, clerk)).status).toBe(409);
    expect((await app.post(at('/advies/bevestigen'), {}, stranger)).status).toBe(403);
    expect((await app.post(at('/advies/bevestigen'), {}, clerk)).status).toBe(303);
    expect((await app.post(at('/advies/bevestigen'), {}, chair)).status).toBe(303);
    expect((await app.post(at('/advies/versturen'), {}, clerk)).status).toBe(303);
    // Two months after 24 November 2026 is a Sunday: the term runs to Monday.
    const page = (await text(app.get(at('')))).replaceAll('\u00a0', ' ');
    expect(page).toContain('uiterlijk maandag 25 januari 2027');
    expect(page).toContain('Advies, geen besluit: de raden beslissen');
  });

  it('is decided by every council on its own, and a deviation is accounted for', async () => {
    const leiden = await app.signIn('Griffier Leiden');
    const enter = (what: string) => (gemeente: string, fields: Record<string, string>, cookie: string) =>
      app.post(at(`/besluiten/${gemeente}/${what}`), { dag: '2026-11-24', ...fields }, cookie);
    const decide = enter('uitkomst');
    expect((await decide('gm0547', { uitkomst: 'conform' }, leiden)).status).toBe(403);
    expect((await enter('agenda')('gm0546', { dag: '2027-02-01' }, leiden)).status).toBe(303);
    const inside = {
      uitkomst: 'conform_met_amendement',
      'amendementen.0.tekst': 'Drie meter breed',
      'amendementen.0.ruimtepunt': '1',
    };
    expect((await decide('gm0546', inside, leiden)).status).toBe(303);
    expect((await decide('gm0546', { uitkomst: 'conform' }, leiden)).status).toBe(409);
    const list = (await (await app.get(`${base}/api/v1/voorstellen/${proposal}/besluiten`)).json()) as {
      organen: { gemeente: string; nu: { id: number } | null }[];
    };
    const gezien = String(list.organen.find((o) => o.gemeente === 'gm0546')?.nu?.id);
    const correction = { uitkomst: 'conform', gezien };
    expect((await enter('verbetering')('gm0546', correction, leiden)).status).toBe(422);
    expect(
      (await enter('verbetering')('gm0546', { ...correction, reden: 'Verkeerd ingevuld' }, leiden)).status,
    ).toBe(303);
    const leiderdorp = await app.signIn('Griffier Leiderdorp');
    expect((await decide('gm0547', { uitkomst: 'verworpen', dag: '2027-01-05' }, leiderdorp)).status).toBe(
      422,
    );
    expect((await decide('gm0547', { uitkomst: 'verworpen' }, leiderdorp)).status).toBe(303);
    const zoeterwoude = await app.signIn('Griffier Zoeterwoude');
    expect((await decide('gm0638', { uitkomst: 'conform' }, zoeterwoude)).status).toBe(303);
    const page = await text(app.get(at('')));
    expect(page).toContain('Verwacht: komt terug in de regiocommissie');
    expect(page).toContain('Verkeerd ingevuld');
    expect(page).toContain('Alle organen besloten');
    const account = { tekst: 'De raad wil eerst geld van de provincie.' };
    expect((await app.post(at('/besluiten/gm0638/verantwoording'), account, zoeterwoude)).status).toBe(409);
    expect((await app.post(at('/besluiten/gm0547/verantwoording'), account, leiderdorp)).status).toBe(303);
    const twice = { tekst: 'De bijdrage per woning is te hoog.' };
    const late = await app.post(at('/besluiten/gm0547/verantwoording'), twice, leiderdorp);
    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(/Wat u invulde<.*De bijdrage per woning is te hoog\./s);
    // A few words are as written as many.
    const short = await app.post(at('/besluiten/gm0547/verantwoording'), { tekst: 'Te duur.' }, leiderdorp);
    expect(await short.text()).toMatch(/Wat u invulde<.*Te duur\./s);
    expect(await text(app.get(at('')))).toContain('Ontvangen 24');
    const decision = await text(app.get(at('/besluiten/gm0547')));
    expect(decision).toContain('De raad wil eerst geld van de provincie.');
  });
});

describe('the same by API', () => {
  it('writes by personal token only, and refuses by code', async () => {
    const officer = await app.token('Beleidsmedewerker regio');
    const body = {
      titel: 'Via de API',
      samenvatting: 'Kort.',
      bestuurstafel: 'bestuurstafel-wonen-en-groen',
      regiocommissie: 'regiocommissie-wonen-en-groen',
      ambities: ['wonen-en-groen'],
      trekker: '0546',
      kader: 'nee',
      soort_advies: 'volledig',
      deelnemers: { G0546: { bevoegd: 'raad' }, gm0547: { bevoegd: 'college' } },
    };
    const cookie = await app.signIn('Beleidsmedewerker regio');
    const byCookie = await app.app.request('http://localhost:7071/leidse-regio/api/v1/voorstellen', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect(byCookie.status).toBe(401);
    const made = await app.api('/voorstellen', officer, body);
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: number };
    const read = (await (await app.get(`${base}/api/v1/voorstellen/${id}`)).json()) as Record<
      string,
      unknown
    >;
    expect(read).toMatchObject({
      titel: 'Via de API',
      trekker: 'gm0546',
      stand: 'in_uitwerking',
      station: 'tafel',
      deelnemers: { gm0547: { bevoegd: 'college' } },
    });
    const wrong = await app.api('/voorstellen', officer, { ...body, trekker: 'gm0638' });
    expect(wrong.status).toBe(422);
    expect(wrong.headers.get('content-type')).toContain('application/problem+json');
    expect(await wrong.json()).toMatchObject({ code: 'lead_not_participating', status: 422 });
    expect((await app.api('/voorstellen', 'rt_wrongwrongwrongwrongwrong', body)).status).toBe(401);
    expect((await app.api(`/voorstellen/${id}/teruggeven`, officer, { toelichting: 'Nee' })).status).toBe(
      403,
    );
  });

  it('does not show ballots of an open vote', async () => {
    const list = (await (await app.get(`${base}/api/v1/stemmingen`)).json()) as {
      stemmingen: { stand: string; uitslag: unknown; fracties: { keuze: unknown }[] }[];
    };
    const open = list.stemmingen.find((vote) => vote.stand === 'open');
    expect(open?.uitslag).toBeNull();
    expect(open?.fracties.length).toBeGreaterThan(30);
    expect(open?.fracties.every((fraction) => fraction.keuze === null)).toBe(true);
  });

  it('describes itself in OpenAPI 3.1, with every write', async () => {
    const document = (await (await app.get(`${base}/api/v1/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/voorstellen', '/fracties', '/stemmingen/{stemming}/stem', '/besluiten']),
    );
    expect(document.paths['/stemmingen/{stemming}/stem']?.post?.operationId).toBe('cast_ballot');
  });

  it('gives fractions with the weights of a day', async () => {
    const on = async (day: string) =>
      (await (await app.get(`${base}/api/v1/fracties?peildatum=${day}&limit=100`)).json()) as {
        totaal: number;
        fracties: { code: string; stemmen: number }[];
      };
    // Thirty-four lists with a seat, and the fraction that split off in the demonstration.
    expect((await on('2026-11-24')).totaal).toBe(35);
    expect((await on('2026-11-24')).fracties.reduce((sum, f) => sum + f.stemmen, 0)).toBe(106_648);
    const before = await on('2026-03-31');
    expect(before.fracties.find((f) => f.code === 'gm0546-d66')?.stemmen).toBe(8647);
    expect((await app.get(`${base}/api/v1/fracties?peildatum=gisteren`)).status).toBe(400);
  });

  it.each([
    ['not json', '{', 'application/json', 400],
    ['another type', '<x/>', 'text/xml', 415],
  ])('answers %s with a problem', async (_name, body, type, status) => {
    const secret = await app.token('Regiogriffier');
    const answer = await app.app.request('http://localhost:7071/leidse-regio/api/v1/voorstellen', {
      method: 'POST',
      body,
      headers: { 'content-type': type, authorization: `Bearer ${secret}` },
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('what stands around it', () => {
  it('sends the security headers on every answer, refusals and unknown pages too', async () => {
    for (const path of ['/', '/aanmelden', '/nergens', `${base}/niets`, `${base}/api/v1/niets`]) {
      const { headers } = await app.get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
  });

  it('refuses forms from elsewhere, and numbers that are none', async () => {
    const clerk = await app.signIn('Regiogriffier');
    expect((await app.post(`${base}/stemmingen/1/sluiten`, {}, clerk, 'cross-site')).status).toBe(403);
    for (const path of ['/voorstellen/0', '/voorstellen/x', '/voorstellen/99999999999', '/stemmingen/1e3'])
      expect((await app.get(base + path)).status).toBe(404);
    expect((await app.get(`${base}/api/v1/voorstellen/99999999999`)).status).toBe(404);
  });

  it('seals every write and verifies; a changed entry is found', async () => {
    await app.installation.refresh();
    const clean = await verify(app.database, 'leidse-regio' as never);
    expect(clean.size).toBeGreaterThan(100);
    expect(clean.faults).toEqual([]);
    await app.owner.query(
      "alter table journal_entry disable row level security; update journal_entry set actor_name = 'iemand anders' where seq = 5 and scope = 'leidse-regio'; alter table journal_entry enable row level security",
    );
    expect((await verify(app.database, 'leidse-regio' as never)).faults).not.toEqual([]);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});

describe('an installation that is no demonstration', () => {
  it('has no page to sign in as an office', async () => {
    const plain = await testApplication({ demonstration: false });
    expect((await plain.post('/aanmelden', { ambt: '1' })).status).toBe(404);
    expect(await text(plain.get('/aanmelden'))).not.toContain('Probeer een ambt uit');
    expect(await text(plain.get('/'))).toContain('Er is nog geen regio');
    await plain.close();
  });
});
