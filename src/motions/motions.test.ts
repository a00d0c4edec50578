import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionId } from '#kernel';
import { readWitnessed, verify } from '#platform/journal';
import { filledForm } from '../main/filled-form.ts';
import { exampleAddresses, testApplication } from '../main/testing.ts';

const base = '/leidse-regio';
let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
}, 120_000);
afterAll(() => app.close());

const secret = 'Verzoekt het college de pont te laten varen, wat nog niemand hoort.';
const leiden = 'Fractiespecialist D66 Leiden';
const leiderdorp = 'Fractiespecialist D66 Leiderdorp';
const cookies = new Map<string, string>();
async function cookie(office?: string): Promise<string | undefined> {
  if (office === undefined) return undefined;
  if (!cookies.has(office)) cookies.set(office, await app.signIn(office));
  return cookies.get(office);
}
const get = async (path: string, office?: string) => app.get(base + path, await cookie(office));
const page = async (path: string, office?: string) => (await get(path, office)).text();
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const send = async (path: string, fields: Record<string, string | string[]>, office?: string) =>
  app.post(base + path, fields, await cookie(office));
const number = (answer: Response) => Number(answer.headers.get('location')?.split('/').at(-1));
const api = async (path: string, office?: string) => {
  const headers = office === undefined ? {} : { authorization: `Bearer ${await app.token(office)}` };
  return (await app.app.request(`http://localhost:7071${base}/api/v1${path}`, { headers })).text();
};

const motion = { soort: 'motie', fractie: 'gm0546-d66', titel: 'Laat de pont varen', verzoek: secret };
const others = ['Regiogriffier', 'Beheerder', 'Griffier Leiden', 'Fractiespecialist VVD Leiden', leiderdorp];

describe('a motion that two councils share', () => {
  let first = 0;
  let own = 0;

  it('is seen by its author alone, wherever somebody looks: pages, lists, API, journal', async () => {
    const answer = await send('/motieconcepten', motion, leiden);
    expect(answer.status).toBe(303);
    first = number(answer);
    expect(await page(`/motieconcepten/${first}`, leiden)).toContain(secret);
    expect(await api('/motieconcepten', leiden)).toContain(secret);
    for (const office of [undefined, ...others]) {
      expect([office, (await get(`/motieconcepten/${first}`, office)).status]).toEqual([office, 403]);
      // One that is not there answers the same.
      expect((await get('/motieconcepten/987654', office)).status).toBe(403);
      expect(await page('/moties', office)).not.toContain(motion.titel);
      expect(await api('/motieconcepten', office)).not.toContain(secret);
    }
    await app.installation.settled();
    const { rows } = await app.owner.query('select seq from journal_entry where subject = $1', [
      `motion_draft/${first}`,
    ]);
    const entries = rows.map(({ seq }) => `/api/v1/journaal/${seq}/bewijs`);
    expect(entries).toHaveLength(1);
    expect((await get(entries[0] ?? '', 'Regiogriffier')).status).toBe(200);
    for (const address of [...exampleAddresses(), ...entries])
      expect([address, (await page(address, 'Regiogriffier')).includes(secret)]).toEqual([address, false]);
  });

  it('is shared with fractions of other councils only, and the own text begins as a copy', async () => {
    const text = { ...motion, versie: '1' };
    const here = await send(
      `/motieconcepten/${first}`,
      { ...text, 'zusterfracties[]': ['gm0546-vvd'] },
      leiden,
    );
    expect(here.status).toBe(422);
    expect(await here.text()).toContain(secret);
    const away = { ...text, 'zusterfracties[]': ['gm0547-d66', 'gm0579-d66'] };
    expect((await send(`/motieconcepten/${first}`, away, leiden)).status).toBe(303);
    expect(await page(`/motieconcepten/${first}`, leiderdorp)).toContain(
      'Eigen tekst maken voor D66 Leiderdorp',
    );
    expect((await send(`/motieconcepten/${first}`, { ...text, versie: '2' }, leiderdorp)).status).toBe(403);
    const adapted = await send(
      `/motieconcepten/${first}/eigen-tekst`,
      { fractie: 'gm0547-d66', terugdelen: 'ja' },
      leiderdorp,
    );
    expect(adapted.status).toBe(303);
    own = number(adapted);
    const again = { fractie: 'gm0547-d66', terugdelen: 'ja' };
    expect((await send(`/motieconcepten/${first}/eigen-tekst`, again, leiderdorp)).status).toBe(409);
    const mine = { ...motion, verzoek: secret.replace('de pont', 'beide ponten'), versie: '1' };
    const shares = ['gm0546-d66'];
    const changed = await send(`/motieconcepten/${own}`, { ...mine, 'zusterfracties[]': shares }, leiderdorp);
    expect(changed.status).toBe(303);
    const beside = words(await page(`/motieconcepten/${first}?met=${own}`, leiden));
    expect(beside).toContain('weg: de pont');
    expect(beside).toContain('nieuw: beide ponten');
    // The third fraction was not given the second text.
    expect(await page(`/motieconcepten/${first}`, 'Fractiespecialist D66 Oegstgeest')).not.toContain(
      `/motieconcepten/${own}"`,
    );
    expect((await get(`/motieconcepten/${own}`, 'Fractiespecialist D66 Oegstgeest')).status).toBe(403);
  });

  it('keeps what was typed, and the second of two is told', async () => {
    const late = await send(`/motieconcepten/${first}`, { ...motion, titel: 'Te laat', versie: '1' }, leiden);
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Te laat');
    const nothing = await send('/motieconcepten', { ...motion, titel: '' }, leiden);
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain(secret);
  });

  it('is public in one council when it is submitted there; the draft leaves the journal, the other stays one', async () => {
    const before = words(await page(`/motieconcepten/${first}`, leiden));
    expect(before).toContain('Zichtbaar voor iedereen, zonder account');
    expect(before).toContain('Hiervan ziet u nog geen eigen tekst: D66 Oegstgeest. Na');
    const link = 'https://raad.example.org/leiden/pont';
    const plain = await send(
      `/motieconcepten/${first}/indienen`,
      { versie: '2', link: link.replace('https', 'http') },
      leiden,
    );
    expect([
      plain.status,
      (await plain.text()).includes('value="http://raad.example.org/leiden/pont"'),
    ]).toEqual([422, true]);
    const sent = await send(`/motieconcepten/${first}/indienen`, { versie: '2', link }, leiden);
    expect(JSON.parse(await api(`/moties/${number(sent)}`))).toMatchObject({ link });
    expect(await page(`/moties/${number(sent)}`)).toContain(`<a href="${link}"`);
    expect(sent.status).toBe(303);
    const motie = number(sent);
    const public_ = await page(`/moties/${motie}`);
    expect(public_).toContain(secret);
    expect(public_).toContain('In geen andere raad');
    expect(await page('/moties')).not.toContain('beide ponten');
    // The fraction is told where it went, and so are those that it was shared with; nobody else that it was there.
    for (const office of [leiden, leiderdorp])
      expect(await page(`/motieconcepten/${first}`, office)).toContain(`href="${base}/moties/${motie}"`);
    for (const office of [undefined, 'Griffier Leiden', 'Fractiespecialist VVD Leiden'])
      expect((await get(`/motieconcepten/${first}`, office)).status).toBe(403);
    expect((await get(`/motieconcepten/${own}`)).status).toBe(403);
    const { rows } = await app.owner.query(
      `select e.operation, p.payload is null as gone from journal_entry e
       left join journal_payload p on p.entry_id = e.id where e.subject = $1 order by e.id`,
      [`motion_draft/${first}`],
    );
    expect(rows).toEqual(
      ['draft_motion', 'edit_motion_draft'].map((operation) => ({ operation, gone: true })),
    );
    expect((await send(`/motieconcepten/${own}/weggooien`, {}, leiderdorp)).status).toBe(303);
    const left = await app.owner.query(
      "select 1 from journal_payload where payload::text like '%beide ponten%'",
    );
    expect(left.rows).toEqual([]);
    // The one that had made nothing of it yet is asked still, and begins from what is public now; nobody else is.
    const sister = 'Fractiespecialist D66 Oegstgeest';
    const asked = async () => page('/mijn-werk', sister);
    expect(await asked()).toContain(`/moties/${motie}"`);
    const at = `/moties/${motie}/eigen-tekst`;
    expect(await page(`/moties/${motie}`, sister)).toContain('Eigen tekst maken voor D66 Oegstgeest');
    for (const office of [undefined, leiden, 'Fractiespecialist VVD Leiden'])
      expect(await page(`/moties/${motie}`, office)).not.toContain('Eigen tekst maken');
    expect((await send(at, { fractie: 'gm0579-d66' }, leiden)).status).toBe(403);
    expect((await send(at, { fractie: 'gm0546-vvd' }, 'Fractiespecialist VVD Leiden')).status).toBe(403);
    const theirs = await send(at, { fractie: 'gm0579-d66' }, sister);
    expect(theirs.status).toBe(303);
    expect((await send(at, { fractie: 'gm0579-d66' }, sister)).status).toBe(409);
    expect(await asked()).not.toContain(`/moties/${motie}"`);
    expect(await page(`/motieconcepten/${number(theirs)}`, sister)).toContain(secret);
    const there = await send(`/motieconcepten/${number(theirs)}/indienen`, { versie: '1' }, sister);
    expect(there.status).toBe(303);
    expect(JSON.parse(await api(`/moties/${motie}`))).toMatchObject({
      andere_raden: [{ fractie: 'gm0579-d66' }],
    });
    expect((await send(at, { fractie: 'gm0579-d66' }, sister)).status).toBe(409);
    // Decided the evening before it was entered: a doubt to confirm, once.
    const evening = { uitkomst: 'verworpen', dag: '2026-11-23', gezien: '0' };
    const result = (fields: Record<string, string>) =>
      send(`/moties/${number(there)}/uitkomst`, { ...evening, ...fields }, 'Griffier Oegstgeest');
    const early = await result({});
    expect([early.status, (await early.text()).includes('name="dag_klopt"')]).toEqual([422, true]);
    expect((await result({ dag_klopt: 'ja' })).status).toBe(303);
    expect((await result({ gezien: '1', toelichting: 'Met vijf stemmen voor.' })).status).toBe(303);
    expect((await result({ gezien: '2', toelichting: 'Toch eerder.', dag: '2026-11-20' })).status).toBe(422);
    await app.installation.settled();
    const tables = await readWitnessed(app.database.pool);
    expect((await verify(app.database, 'leidse-regio' as RegionId, { keys: [], tables })).faults).toEqual([]);
  });
});

const passage = 'Elke gemeente meldt lege kavels bij één loket.';
const amendment = {
  soort: 'amendement',
  fractie: 'gm0546-d66',
  voorstel: '4',
  titel: 'Sneller melden',
  passage,
  nieuwe_tekst: 'Elke gemeente meldt lege kavels binnen een week bij één loket.',
};
describe('an amendment', () => {
  const problem = async (more: Record<string, string>) => {
    const answer = await send('/motieconcepten', { ...amendment, ...more }, leiden);
    return [answer.status, await answer.text()] as const;
  };

  it('takes words that stand in the proposal once, and says what to do when they do not', async () => {
    for (const [more, told] of [
      [{ passage: 'Elke gemeente meldt volle kavels.' }, 'staan niet zo in versie 1'],
      [{ passage: 'gemeente' }, 'staan meer dan eens'],
      [{ voorstel: '' }, 'Kies het voorstel'],
      [{ verzoek: 'Verzoekt.' }, 'Laat het andere leeg'],
    ] as const) {
      const [status, text] = await problem(more);
      expect([status, text.includes(told)]).toEqual([422, true]);
      expect(text).toContain('Sneller melden');
    }
  });

  it('is of a council that decides on the proposal itself', async () => {
    const [status, told] = await problem({ voorstel: '3' });
    expect([status, told.includes('Over dit voorstel beslist deze raad niet')]).toEqual([422, true]);
    const own = await send('/motieconcepten', { ...motion, voorstel: '3' }, leiden);
    expect(own.status).toBe(303);
    expect((await send(`/motieconcepten/${number(own)}/weggooien`, {}, leiden)).status).toBe(303);
  });

  it('shows the change in words and marks, and says when the proposal has a newer version', async () => {
    const draft = number(await send('/motieconcepten', amendment, leiden));
    const early = { versie: '1', 'klopt[]': ['voor_toezending'] };
    const id = number(await send(`/motieconcepten/${draft}/indienen`, early, leiden));
    const html = await page(`/moties/${id}`);
    expect(html).toMatch(/<ins><span class="vh">nieuw: <\/span>binnen een week <\/ins>/);
    expect(words(html)).toContain('Wijzigt versie 1, de tekst zoals die nu is.');
    expect(words(await page('/voorstellen/4/amendementen'))).toContain('Sneller melden');
    expect(await page('/voorstellen/4')).toContain('/voorstellen/4/amendementen');
    const [row] = (
      await app.owner.query("select id, version from proposal where id = 4 and region_id = 'leidse-regio'")
    ).rows;
    // What the writers of the proposal save, as their own operation leaves it.
    await app.aside('leidse-regio' as RegionId, async (tx) => {
      const { sql } = await import('kysely');
      await sql`update proposal set version = version + 1 where id = ${row.id}`.execute(tx);
      await sql`insert into proposal_version (region_id, proposal_id, number, content, saved_at, saved_by)
        select region_id, proposal_id, number + 1, jsonb_set(content::jsonb, '{summary}', '"Eén loket voor alles."'),
          saved_at, saved_by from proposal_version where proposal_id = ${row.id} and number = ${row.version}`.execute(
        tx,
      );
    });
    const later = words(await page(`/moties/${id}?met=0`));
    expect(later).toContain('Het voorstel heeft intussen versie 2.');
    expect(later).toContain('staat er niet meer zo in');
  });
});

describe('a subamendment', () => {
  const vvd = 'Fractiespecialist VVD Leiderdorp';
  const text = 'Elke gemeente meldt lege kavels per kern bij één loket, en zegt hoe lang ze leeg zijn.';
  const sub = {
    soort: 'subamendement',
    fractie: 'gm0547-vvd',
    amendement: '3',
    titel: 'Binnen een week',
    passage: 'bij één loket',
    nieuwe_tekst: 'binnen een week bij één loket',
  };
  const draftOf = async (fields: Record<string, string | string[]>, office: string) =>
    number(await send('/motieconcepten', fields, office));
  const submit = async (draft: number, office: string) =>
    number(
      await send(
        `/motieconcepten/${draft}/indienen`,
        { versie: '1', 'klopt[]': ['voor_toezending'] },
        office,
      ),
    );
  const submitted = async (fields: Record<string, string>) => submit(await draftOf(fields, vvd), vvd);
  const outcome = async (motie: number, uitkomst: string, gezien: number, toelichting = '') => {
    const fields = { uitkomst, dag: '2026-11-24', gezien: String(gezien), toelichting };
    const answer = await send(`/moties/${motie}/uitkomst`, fields, 'Griffier Leiderdorp');
    return [answer.status, words(await answer.text())] as const;
  };
  const read = async (motie: number) =>
    JSON.parse(await api(`/moties/${motie}`)) as {
      stand: string;
      tekst_met_subamendementen: string | null;
      subamendementen: { id: number; stand: string }[];
    };
  let week = 0;

  it('changes the text of an amendment before the own council, of no other and no deeper', async () => {
    expect(await page('/moties/3', vvd)).toContain('/moties?amendement=3#schrijven');
    expect(await page('/moties/3', leiden)).not.toContain('#schrijven');
    expect(words(await page('/moties?amendement=3', vvd))).toContain(text);
    for (const [more, told, office] of [
      [{ passage: 'bij twee loketten' }, 'staan niet zo in de nieuwe tekst van het amendement', vvd],
      [{ passage: 'e' }, 'staan meer dan eens in het amendement', vvd],
      [{ amendement: '' }, 'hoort bij een amendement', vvd],
      [{ amendement: '1' }, 'Dit amendement bestaat niet', vvd],
      [{ amendement: '4' }, 'kan zelf niet worden gewijzigd', vvd],
      [{ voorstel: '1' }, 'Laat het andere leeg', vvd],
      [{ fractie: 'gm0546-d66' }, 'ligt voor in een andere raad', leiden],
    ] as const) {
      const answer = await send('/motieconcepten', { ...sub, ...more }, office);
      const html = await answer.text();
      expect([more, answer.status, html.includes(told)]).toEqual([more, 422, true]);
      expect(html).toContain('Binnen een week');
    }
    week = await submitted(sub);
    const html = await page(`/moties/${week}`);
    expect(html).toMatch(/<ins><span class="vh">nieuw: <\/span>binnen een week <\/ins>/);
    // Within the whole of the amended text.
    expect(words(html)).toContain('en zegt hoe lang ze leeg zijn.');
    expect(words(html)).toContain('De raad stemt hierover voordat hij over het amendement stemt.');
  });

  it('stands before its amendment in the order of voting, and is asked of the clerk', async () => {
    const list = await page('/voorstellen/4/amendementen');
    const proposal = (JSON.parse(await api('/moties/3')) as { voorstel: number }).voorstel;
    const ordered = proposal === 4 ? list : await page(`/voorstellen/${proposal}/amendementen`);
    const at = [4, week, 3].map((each) => ordered.indexOf(`/moties/${each}"`));
    expect(at.every((each) => each > 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    const work = await app.get('/leidse-regio/mijn-werk', await cookie('Griffier Leiderdorp'));
    expect(await work.text()).toContain('Binnen een week');
  });

  it('is decided first; two that change the same words cannot both be adopted', async () => {
    expect(await outcome(3, 'aangenomen', 0)).toMatchObject([
      409,
      expect.stringContaining('Over een subamendement wordt eerst gestemd'),
    ]);
    const same = await submitted({ ...sub, titel: 'Twee loketten', nieuwe_tekst: 'bij twee loketten' });
    expect((await outcome(week, 'aangenomen', 0))[0]).toBe(303);
    expect(await outcome(same, 'aangenomen', 0)).toMatchObject([
      409,
      expect.stringContaining('wijzigt dezelfde woorden'),
    ]);
    expect((await outcome(same, 'verworpen', 0))[0]).toBe(303);
    expect((await outcome(4, 'aangenomen', 0))[0]).toBe(303);
    const both = text
      .replace('bij één', 'binnen een week bij één')
      .replace('hoe lang', 'elk kwartaal hoe lang');
    expect(words(await page('/moties/3'))).toContain('De tekst met de aangenomen subamendementen');
    expect((await outcome(3, 'aangenomen', 0))[0]).toBe(303);
    expect(await read(3)).toMatchObject({ stand: 'aangenomen', tekst_met_subamendementen: both });
    const { rows } = await app.owner.query(
      `select p.payload::jsonb->>'text' as text from journal_entry e join journal_payload p on p.entry_id = e.id
       where e.subject = 'motion/3' and e.operation = 'record_motion_outcome'`,
    );
    expect(rows).toEqual([{ text: both }]);
    expect(words(await page('/moties/3'))).toContain('De tekst zoals de raad die aannam');
    // What was adopted stays what it is until the outcome of the amendment itself is corrected.
    expect((await outcome(4, 'verworpen', 1, 'Verteld.'))[0]).toBe(409);
    expect((await send('/motieconcepten', sub, vvd)).status).toBe(409);
  });

  it('lapses with its amendment, and no longer when that is corrected', async () => {
    expect((await outcome(3, 'aangehouden', 1, 'Nog niet beslist.'))[0]).toBe(303);
    const late = await submitted({ ...sub, titel: 'Later', passage: 'per kern', nieuwe_tekst: 'per wijk' });
    expect((await outcome(3, 'verworpen', 2))[0]).toBe(303);
    expect((await read(late)).stand).toBe('vervallen');
    expect((await read(3)).subamendementen.map(({ stand }) => stand)).toEqual([
      'vervallen',
      'vervallen',
      'verworpen',
      'vervallen',
    ]);
    expect(words(await page(`/moties/${late}`))).toContain('Dit subamendement vervalt daarmee.');
    expect((await send(`/moties/${late}/intrekken`, { reden: 'Toch niet.' }, vvd)).status).toBe(409);
    expect((await outcome(late, 'aangenomen', 0))[0]).toBe(409);
    const work = await app.get('/leidse-regio/mijn-werk', await cookie('Griffier Leiderdorp'));
    expect(await work.text()).not.toContain(`/moties/${late}"`);
    expect((await outcome(3, 'aangehouden', 3, 'De stemming wordt overgedaan.'))[0]).toBe(303);
    expect((await read(late)).stand).toBe('ingediend');
  });

  it('is adapted by a fraction whose council has the same amendment before it, and by no other', async () => {
    const shared = { ...sub, titel: 'Samen', 'zusterfracties[]': ['gm0546-d66'] };
    const draft = await draftOf(shared, vvd);
    const adapt = () => send(`/motieconcepten/${draft}/eigen-tekst`, { fractie: 'gm0546-d66' }, leiden);
    const refused = await adapt();
    expect([refused.status, (await refused.text()).includes('is in uw raad niet ingediend')]).toEqual([
      409,
      true,
    ]);
    // One amendment in two councils, and what changes it in both.
    const first = await draftOf(
      { ...amendment, 'zusterfracties[]': ['gm0546-d66'], fractie: 'gm0547-d66' },
      leiderdorp,
    );
    const own = (concept: number) =>
      send(`/motieconcepten/${concept}/eigen-tekst`, { fractie: 'gm0546-d66' }, leiden);
    const second = number(await own(first));
    const here = await submit(first, leiderdorp);
    const there = await submit(second, leiden);
    const one = await draftOf({ ...shared, amendement: String(here) }, vvd);
    const other = await submit(number(await own(one)), leiden);
    expect(JSON.parse(await api(`/moties/${other}`))).toMatchObject({
      gemeente: 'gm0546',
      amendement: there,
    });
    const joint = await submit(one, vvd);
    expect(words(await page(`/moties/${other}`))).toContain('VVD Leiderdorp');
    expect(await page(`/moties/${other}`)).toContain(`/moties/${joint}"`);
  });
});

describe('texts that were submitted in two councils', () => {
  it('are compared for everybody, from one to the other and back', async () => {
    const [one, other] = [words(await page('/moties/1?met=2')), words(await page('/moties/2?met=1'))];
    expect(one).toContain('Van de tekst van D66 Leiden naar die van D66 Leiderdorp');
    expect(one).toMatch(/weg: oktober\s+nieuw: september/);
    expect(one).toMatch(/nieuw: vaarten, en hoeveel er verdween/);
    expect(other).toContain('Van de tekst van D66 Leiderdorp naar die van D66 Leiden');
    expect(other).toMatch(/weg: september\s+nieuw: oktober/);
    // Each is offered beside the other; what belongs to another text is not compared.
    expect(await page('/moties/1')).toContain(`href="${base}/moties/1?met=2"`);
    expect(words(await page('/moties/1?met=3'))).not.toContain('Van de tekst van');
  });
});

describe('where a submitted motion stands in the system of its council', () => {
  const at = '/moties/2/adres';
  const link = 'https://raad.example.org/leiderdorp/groen';

  it('is recorded later by its clerk or its fraction, against what stood there', async () => {
    const clerk = 'Griffier Leiderdorp';
    expect(await page('/moties/2')).toContain('Er is geen adres in het systeem van de raad vastgelegd.');
    expect(await page('/moties/2', 'Griffier Leiden')).not.toContain(at);
    expect((await send(at, { adres: link, stond_adres: '' }, 'Griffier Leiden')).status).toBe(403);
    const plain = await send(at, { adres: 'http://raad.example.org/1', stond_adres: '' }, clerk);
    expect([plain.status, await plain.text()]).toEqual([
      422,
      expect.stringContaining('value="http://raad.example.org/1"'),
    ]);
    const fields = filledForm(await page('/moties/2', clerk), base + at, { adres: link }) as Record<
      string,
      string[]
    >;
    expect((await send(at, fields, clerk)).status).toBe(303);
    expect(await page('/moties/2')).toContain(`<a href="${link}"`);
    expect(JSON.parse(await api('/moties/2'))).toMatchObject({ link });
    // Whoever saw nothing there is told; what was typed stays.
    const late = await send(at, { adres: 'https://raad.example.org/2', stond_adres: '' }, clerk);
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringMatching(
        /Iemand anders gaf intussen een adres[\s\S]*name="stond_adres" value="https:\/\/raad.example.org\/leiderdorp\/groen"[\s\S]*value="https:\/\/raad.example.org\/2"/,
      ),
    ]);
    // The same once more changes nothing, and is no entry.
    const same = await send(at, { adres: link, stond_adres: link }, clerk);
    expect([same.status, await same.text()]).toEqual([409, expect.stringContaining('staat er al')]);
    const { rows } = await app.owner.query(
      `select p.payload::jsonb as payload from journal_entry e join journal_payload p on p.entry_id = e.id
       where e.subject = 'motion/2' and e.operation = 'link_motion'`,
    );
    expect(rows).toEqual([{ payload: { before: null, after: link } }]);
  });
});

describe('what a council makes of it', () => {
  const link = 'https://raad.example.org/leiderdorp/motie-2';
  const outcome = (fields: Record<string, string>, office = 'Griffier Leiderdorp', motie = 2) =>
    send(`/moties/${motie}/uitkomst`, { dag: '2026-11-24', gezien: '1', ...fields }, office);

  it('is noted by its own clerk, and an adopted motion is owed until the council settles it', async () => {
    expect((await outcome({ uitkomst: 'aangenomen' }, 'Griffier Leiden')).status).toBe(403);
    expect((await outcome({ uitkomst: 'aangenomen', gezien: '0' })).status).toBe(409);
    expect((await outcome({ uitkomst: 'aangenomen', stemmen_voor: '12' })).status).toBe(422);
    expect((await outcome({ uitkomst: 'aangenomen', dag: '2026-11-25' })).status).toBe(422);
    const fields = {
      uitkomst: 'aangenomen',
      stemmen_voor: '12',
      stemmen_tegen: '9',
      ambt: 'Wethouder Groen',
      dag: '2026-11-23',
      link,
    };
    expect((await outcome({ ...fields, termijn: '2026-12-01' })).status).toBe(303);
    const list = words(await page('/raden/leiderdorp/toezeggingen'));
    expect(list).toContain(
      'Meet elk jaar het groen langs de vaarten (verzonnen) Wethouder Groen (Leiderdorp)',
    );
    const { uitkomsten } = JSON.parse(await api('/moties/2')) as { uitkomsten: { toezegging: number }[] };
    const toezegging = uitkomsten.at(-1)?.toezegging ?? 0;
    const work = await app.get('/leidse-regio/mijn-werk', await cookie('Portefeuillehouder Leiderdorp'));
    expect(await work.text()).toContain('Meet elk jaar het groen langs de vaarten');
    const settled = { versie: '1', uitkomst: 'afgedaan', toelichting: 'De raad zag de cijfers.' };
    for (const office of ['Regiogriffier', 'Griffier Leiden'])
      expect((await send(`/toezeggingen/${toezegging}/afdoen`, settled, office)).status).toBe(403);
    // The address that the clerk gave goes along; it is mended there, and only with an address that a browser opens encrypted.
    const owed = JSON.parse(await api(`/toezeggingen/${toezegging}`)) as {
      link: string;
      ambt: string;
      termijn: string;
    };
    expect(owed).toMatchObject({ link, ambt: 'Wethouder Groen' });
    expect(await page(`/toezeggingen/${toezegging}`)).toContain(`<a href="${link}"`);
    const mend = (adres: string) =>
      send(
        `/toezeggingen/${toezegging}/verbeteren`,
        {
          versie: '1',
          tekst: 'Meet elk jaar het groen langs de vaarten (verzonnen)',
          eigenaar: 'gm0547',
          ambt: owed.ambt,
          termijn: owed.termijn,
          link: adres,
          reden: 'Ander adres.',
        },
        'Griffier Leiderdorp',
      );
    for (const wrong of ['http://raad.example.org/1', 'raad.example.org/1', 'javascript:alert(1)'])
      expect((await mend(wrong)).status).toBe(422);
    expect((await mend('https://raad.example.org/1')).status).toBe(303);
    expect(await page(`/toezeggingen/${toezegging}`)).toContain('<a href="https://raad.example.org/1"');
    // Left open: the correction below takes it from the list.
    expect(await page('/toezeggingen')).not.toContain('langs de vaarten');
  });

  it('is corrected from what was recorded: what nobody touched in the form stays, and what is owed with it', async () => {
    const office = 'Griffier Leiderdorp';
    const form = (html: string, changed = {}) =>
      filledForm(html, `${base}/moties/2/uitkomst`, changed) as Record<string, string[]>;
    const before = await page('/moties/2', office);
    expect(before).toMatch(/<input[^>]*name="dag"[^>]*type="date"/);
    const recorded = {
      ...{ uitkomst: ['aangenomen'], dag: ['2026-11-23'], link: [link] },
      ...{ stemmen_voor: ['12'], stemmen_tegen: ['9'], gezien: ['2'], toelichting: [''] },
    };
    expect(form(before)).toMatchObject(recorded);
    // Without a reason it is refused, and what was typed stands in the form, not what was recorded.
    const refused = await send('/moties/2/uitkomst', form(before, { stemmen_voor: '11' }), office);
    expect(refused.status).toBe(422);
    const reden = 'Een stem was te veel geteld.';
    const again = form(await refused.text(), { toelichting: reden });
    expect(again).toMatchObject({ ...recorded, stemmen_voor: ['11'], toelichting: [reden] });
    expect((await send('/moties/2/uitkomst', again, office)).status).toBe(303);
    // Who carries it out is kept with what is owed: said here it is refused, and stays in the form.
    const fresh = await page('/moties/2', office);
    expect(fresh).not.toContain('name="ambt"');
    const owner = { ...form(fresh), toelichting: ['Een ander doet het.'], ambt: ['Wethouder Water'] };
    const elsewhere = await send('/moties/2/uitkomst', owner, office);
    const said = await elsewhere.text();
    expect([
      elsewhere.status,
      words(said).includes('verbetert u daar. Laat het ambt en de termijn hier leeg'),
    ]).toEqual([409, true]);
    expect(form(said)).toMatchObject({ ambt: ['Wethouder Water'], toelichting: ['Een ander doet het.'] });
    const rejected = {
      ...form(fresh),
      uitkomst: ['verworpen'],
      toelichting: ['Omgedraaid.'],
      termijn: ['2027-01-31'],
    };
    expect((await send('/moties/2/uitkomst', rejected, office)).status).toBe(422);
    const { uitkomsten } = JSON.parse(await api('/moties/2')) as { uitkomsten: object[] };
    const [first, corrected] = uitkomsten.slice(-2) as [{ toezegging: number }, object];
    expect(first).toMatchObject({ dag: '2026-11-23', stemmen_voor: 12, link });
    expect(corrected).toEqual({ ...first, ...{ stemmen_voor: 11, toelichting: reden } });
  });

  it('asks about votes that cannot be: each doubt is confirmed by its name, and said beside the outcome', async () => {
    const votes = {
      uitkomst: 'aangenomen',
      stemmen_voor: '3',
      stemmen_tegen: '30',
      toelichting: 'Zo geteld.',
    };
    const wrong = (more: Record<string, string | string[]> = {}) =>
      send(
        '/moties/2/uitkomst',
        { dag: '2026-11-23', gezien: '3', ...votes, ...more },
        'Griffier Leiderdorp',
      );
    const refused = await wrong();
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(words(html)).toContain('De raad nam dit aan, maar er zijn niet meer stemmen voor dan tegen');
    expect(words(html)).toContain('Er zijn meer stemmen dan de raad leden heeft.');
    for (const word of ['geen_meerderheid', 'te_veel_stemmen'])
      expect(html).toContain(`name="stemmen_kloppen[]" value="${word}"`);
    // One that is confirmed answers for itself alone.
    const half = await (await wrong({ 'stemmen_kloppen[]': ['te_veel_stemmen'] })).text();
    expect(words(half)).toContain('niet meer stemmen voor dan tegen');
    expect(words(half)).not.toContain('Er zijn meer stemmen dan de raad leden heeft.');
    for (const [more, word] of [
      [{ uitkomst: 'verworpen', stemmen_voor: '12', stemmen_tegen: '9' }, 'wel_meerderheid'],
      [{ stemmen_voor: '8', stemmen_tegen: '1' }, 'te_weinig_stemmen'],
    ] as const)
      expect(await (await wrong(more)).text()).toContain(`name="stemmen_kloppen[]" value="${word}"`);
    const withdrawn = await wrong({ uitkomst: 'ingetrokken', stemmen_voor: '15', stemmen_tegen: '3' });
    expect([withdrawn.status, words(await withdrawn.text())]).toEqual([
      422,
      expect.stringContaining('Over wat de fractie introk, is niet gestemd.'),
    ]);
    const both = ['geen_meerderheid', 'te_veel_stemmen'];
    expect((await wrong({ 'stemmen_kloppen[]': both })).status).toBe(303);
    const { uitkomsten } = JSON.parse(await api('/moties/2')) as { uitkomsten: object[] };
    expect(uitkomsten.at(-1)).toMatchObject({
      ...{ stemmen_voor: 3, stemmen_tegen: 30 },
      stemmen_kloppen: ['te_veel_stemmen', 'geen_meerderheid'],
    });
    expect(words(await page('/moties/2'))).toMatch(
      /Aangenomen op 23 november 2026 \(Verbeterd\), 3 voor, 30 tegen.*Er zijn meer stemmen dan de raad leden heeft\./,
    );
    // A correction begins with what was confirmed; mended votes leave no doubt behind.
    const fresh = await page('/moties/2', 'Griffier Leiderdorp');
    expect(filledForm(fresh, `${base}/moties/2/uitkomst`, {})).toMatchObject({
      'stemmen_kloppen[]': expect.arrayContaining(both),
    });
    const mended = { stemmen_voor: '11', stemmen_tegen: '9', gezien: '4', 'stemmen_kloppen[]': both };
    expect((await wrong(mended)).status).toBe(303);
    const after = JSON.parse(await api('/moties/2')) as { uitkomsten: object[] };
    expect(after.uitkomsten.at(-1)).toMatchObject({ stemmen_voor: 11, stemmen_kloppen: [] });
  });

  it('that was wrong is corrected with a reason; what followed from it is withdrawn', async () => {
    expect((await outcome({ uitkomst: 'verworpen', gezien: '5' })).status).toBe(422);
    const corrected = { uitkomst: 'verworpen', gezien: '5', toelichting: 'De stemmen waren omgedraaid.' };
    expect((await outcome(corrected)).status).toBe(303);
    const text = words(await page('/moties/2'));
    expect(text).toContain('Aangenomen op 23 november 2026, 12 voor, 9 tegen');
    expect(text).toContain('(Verbeterd)');
    expect(await page('/raden/leiderdorp/toezeggingen')).not.toContain('langs de vaarten');
    const late = await send('/moties/2/intrekken', { reden: 'Toch niet.' }, leiderdorp);
    expect(late.status).toBe(409);
  });

  it('of an overdue one is said on the list of the council, and it is settled there by its own clerk', async () => {
    expect(words(await page('/raden/leiden/toezeggingen'))).toContain('Te laat: moest uiterlijk');
    const list = async () =>
      JSON.parse(await api('/raden/leiden/toezeggingen')) as { toezeggingen: { id: number }[] };
    const late = { te_laat: true, stand: 'open', dag: '2026-11-19', termijn: '2026-11-23' };
    const { toezeggingen } = await list();
    expect(toezeggingen).toMatchObject([late]);
    const id = toezeggingen[0]?.id;
    // Mended as the form has it, it is as late as it was.
    const at = `/toezeggingen/${id}`;
    const form = await page(at, 'Griffier Leiden');
    const mended = { ambt: 'Wethouder Water', reden: 'Een ander doet het.' };
    const sent = await send(
      `${at}/verbeteren`,
      filledForm(form, `${base}${at}/verbeteren`, mended) as Record<string, string[]>,
      'Griffier Leiden',
    );
    expect(sent.status).toBe(303);
    expect((await list()).toezeggingen).toMatchObject([{ ...late, ambt: mended.ambt }]);
    const settled = { versie: '2', uitkomst: 'afgedaan', toelichting: 'De raad zag de cijfers.' };
    expect((await send(`/toezeggingen/${id}/afdoen`, settled, 'Griffier Leiden')).status).toBe(303);
    expect(words(await page('/raden/leiden/toezeggingen'))).not.toContain('Te laat');
  });

  it('met no fault', () => {
    expect(app.faults).toEqual([]);
  });
});
