import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
const secrets = new Map<string, string>();
beforeAll(async () => {
  app = await testApplication();
  for (const title of [
    'Portefeuillehouder Leiderdorp',
    'Portefeuillehouder Leiden',
    'Portefeuillehouder Voorschoten',
    'Beleidsmedewerker Leiderdorp',
    'Regiogriffier',
  ])
    secrets.set(title, await app.token(title));
}, 120_000);
afterAll(() => app.close());

const base = '/leidse-regio';
const author = 'Portefeuillehouder Leiderdorp';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const sent = async (path: string, who: string, body: unknown) => {
  const answer = await app.api(path, secrets.get(who) ?? '', body);
  const { code, id } = (await answer.json()) as { code?: string; id?: number };
  return { status: answer.status, code, id: id ?? 0 };
};
const read = async (path: string, who?: string) => {
  const headers = who ? { authorization: `Bearer ${secrets.get(who)}` } : undefined;
  const answer = await app.app.request(
    `http://localhost:7071${base}/api/v1${path}`,
    headers ? { headers } : {},
  );
  return { status: answer.status, body: (await answer.json()) as Record<string, never> };
};
const page = async (path: string, who?: string) => {
  const answer = await app.get(`${base}${path}`, who ? await app.signIn(who) : undefined);
  return { status: answer.status, text: words(await answer.text()) };
};
const item = { orgaan: 'Algemeen bestuur', dag: '2026-11-20', agendapunt: 'Begroting 2027' };
const heard = {
  gemeente: 'gm0579',
  standpunt: 'voor',
  woorden: 'Steunt ons.',
  bron: 'Portefeuillehouder Oegstgeest, gebeld',
  gehoord_op: '2026-11-18',
};

describe('the notes of the demonstration', () => {
  it('are for who wrote them and those they name, and there for nobody else', async () => {
    const secret = 'Eerst weten wat het kost, dan beslissen.';
    const told = [];
    for (const who of [
      author,
      'Portefeuillehouder Leiden',
      'Portefeuillehouder Voorschoten',
      'Regiogriffier',
      'Beheerder',
      undefined,
    ])
      told.push((await page('/draagvlak/2', who)).text.includes(secret));
    expect(told).toEqual([true, true, false, false, false, false]);
    expect((await page('/draagvlak/2', 'Regiogriffier')).status).toBe(
      (await page('/draagvlak/999', 'Regiogriffier')).status,
    );
    expect((await read('/draagvlak/2', 'Regiogriffier')).status).toBe(404);
    expect((await read('/draagvlak/2', 'Portefeuillehouder Leiden')).body.notities).toMatchObject({
      lijn: 'aanhouden',
      standpunten: [
        { gemeente: 'gm0546' },
        { gemeente: 'gm0638', bron: 'Portefeuillehouder Zoeterwoude, gebeld' },
        { gemeente: null, deelnemer: 'Provincie Zuid-Holland (verzonnen)' },
      ],
    });
    expect(JSON.stringify((await read('/mijn/draagvlak', 'Regiogriffier')).body)).not.toContain(secret);
  });

  it('tell the council only the own line and what came of it', async () => {
    const { text } = await page('/draagvlak/1');
    expect(text).toContain('Gemeld aan de raad van Leiderdorp');
    expect(text).toContain('Overgenomen, met steun van drie andere deelnemers.');
    expect(text).not.toContain('Steunt een lagere indexering.');
    expect((await read('/draagvlak/1')).body).toMatchObject({ notities: null, meldingen: [{ versie: 1 }] });
  });
});

describe('seeking support', () => {
  it('is noted, shared, filled by colleagues, told afterwards and thrown away without a trace', async () => {
    const { id } = await sent('/draagvlak', author, item);
    const at = `/draagvlak/${id}`;
    expect(await sent(`${at}/standpunten`, 'Portefeuillehouder Leiden', heard)).toMatchObject({
      status: 403,
    });
    const { body } = await read('/draagvlak/2', author);
    const [leiden] = (body as unknown as { notities: { personen: number[] } }).notities.personen;
    const shared = { ...item, personen: [leiden], lijn: 'tegen', lijn_woorden: 'Te duur.', versie: 1 };
    expect((await sent(at, author, shared)).status).toBe(201);
    expect(await sent(at, author, shared)).toMatchObject({ status: 409, code: 'support_changed' });
    expect((await sent(`${at}/standpunten`, 'Portefeuillehouder Leiden', heard)).status).toBe(201);
    // Over, and nobody noted what came of it: asked of its author, and to be known by whom it names.
    expect((await page('/mijn-werk', author)).text).toContain('Noteren wat ervan is geworden');
    const colleague = (await page('/mijn-werk', 'Portefeuillehouder Leiden')).text;
    expect(colleague).toContain('Nog niet genoteerd wat ervan is geworden');
    expect(colleague).toContain('Meelezen over draagvlak');
    expect((await page('/mijn-werk', 'Portefeuillehouder Voorschoten')).text).not.toContain('Begroting 2027');
    const own = { ...shared, versie: 2 };
    expect(await sent(at, 'Portefeuillehouder Leiden', own)).toMatchObject({ code: 'support_not_yours' });
    expect(await sent(`${at}/verslag`, author, { versie: 2 })).toMatchObject({ code: 'result_open' });
    const done = { ...own, uitslag: 'Vastgesteld.', ons_punt: 'Niet overgenomen.' };
    expect((await sent(at, author, done)).status).toBe(201);
    expect((await page('/mijn-werk', author)).text).not.toContain('Noteren wat ervan is geworden');
    expect((await page(at)).text).not.toContain('Niet overgenomen.');
    expect((await sent(`${at}/verslag`, author, { versie: 3 })).status).toBe(201);
    expect((await page(at)).text).toContain('Niet overgenomen.');
    expect((await sent(`${at}/weggooien`, author, { versie: 3 })).status).toBe(201);
    expect((await page(at, author)).text).not.toContain('Steunt ons.');
    expect((await page(at)).text).toContain('Niet overgenomen.');
    const { rows } = await app.owner.query(
      `select count(*) filter (where p.entry_id is not null)::int as kept, count(*)::int as entries from journal_entry e
       left join journal_payload p on p.entry_id = e.id where e.subject = $1 and e.operation <> 'discard_support'`,
      [`support_item/${id}`],
    );
    expect(rows).toEqual([{ kept: 0, entries: 4 }]);
    expect((await app.owner.query('select 1 from support_position where item_id = $1', [id])).rows).toEqual(
      [],
    );
  });

  it('counts in an outside body those who are not of the region: heard, shown, and told to no council', async () => {
    const { id } = await sent('/draagvlak', author, { ...item, dag: '2026-11-23' });
    const at = `/draagvlak/${id}`;
    const { gemeente: _gemeente, ...other } = { ...heard, bron: 'Ambtenaar van het waterschap' };
    const note = (fields: object) => sent(`${at}/standpunten`, author, { ...other, ...fields });
    expect(await note({ deelnemer: 'Katwijk', woorden: 'Eerst nog tegen.' })).toMatchObject({ status: 201 });
    const later = { deelnemer: 'Gemeente Katwijk', gehoord_op: '2026-11-19', woorden: 'Nu toch voor.' };
    expect(await note(later)).toMatchObject({ status: 201 });
    expect(await note({ deelnemer: 'Hoogheemraadschap van Rijnland' })).toMatchObject({ status: 201 });
    // One of the two, and nobody of the region under a name that was typed.
    expect(await note({})).toMatchObject({ status: 422 });
    expect(await note({ gemeente: 'gm0579', deelnemer: 'Katwijk' })).toMatchObject({ status: 422 });
    expect(await note({ deelnemer: 'gemeente leiden' })).toMatchObject({
      status: 422,
      code: 'participant_here',
    });
    const { text } = await page(at, author);
    expect(text).toMatch(/Gemeente Katwijk Voor Nu toch voor\..*Eerder gehoord: Voor\. Eerst nog tegen\./);
    expect(text).toMatch(/Zoeterwoude.*Gemeente Katwijk.*Hoogheemraadschap van Rijnland Voor/);
    expect((await read(at, author)).body.notities).toMatchObject({
      standpunten: [
        { gemeente: null, deelnemer: 'Gemeente Katwijk' },
        { gemeente: null, deelnemer: 'Hoogheemraadschap van Rijnland' },
        { gemeente: null, deelnemer: 'Katwijk' },
      ],
    });
    // The journal holds whose it is, no longer than the notes themselves; nothing of it is told to the council.
    const journal = () =>
      app.owner.query(
        `select p.payload::jsonb->>'participant' as participant from journal_entry e join journal_payload p on p.entry_id = e.id
         where e.subject = $1 and e.operation = 'add_support_position' order by e.id`,
        [`support_item/${id}`],
      );
    expect((await journal()).rows.map(({ participant }) => participant)).toEqual([
      'Katwijk',
      'Gemeente Katwijk',
      'Hoogheemraadschap van Rijnland',
    ]);
    const done = { ...item, dag: '2026-11-23', versie: 1, uitslag: 'Vastgesteld.', ons_punt: 'Overgenomen.' };
    expect((await sent(at, author, done)).status).toBe(201);
    expect((await sent(`${at}/verslag`, author, { versie: 2 })).status).toBe(201);
    expect((await page(at)).text).toContain('Overgenomen.');
    expect((await page(at)).text).not.toMatch(/Katwijk|Rijnland/);
    expect(JSON.stringify((await read(at)).body)).not.toMatch(/Katwijk|Rijnland/);
    expect((await sent(`${at}/weggooien`, author, { versie: 2 })).status).toBe(201);
    expect((await journal()).rows).toEqual([]);
  });

  it('asks days as other forms do', async () => {
    const answer = await app.get(`${base}/draagvlak/2`, await app.signIn(author));
    const html = await answer.text();
    for (const name of ['dag', 'gehoord_op'])
      expect(html).toMatch(new RegExp(`<input[^>]*name="${name}"[^>]*type="date"`));
  });

  it.each([
    ['without a body', '', { orgaan: '' }, 'veld-orgaan'],
    ['with a day that is none', '', { dag: 'morgen' }, 'veld-dag'],
    ['with a meeting more than a year ahead', '', { dag: '2028-01-01' }, 'veld-dag'],
    ['shared with nobody of here', '', { 'personen[]': '99999' }, 'veld-personen'],
    ['with a source left out', '/standpunten', { ...heard, bron: '' }, 'veld-bron'],
    ['heard tomorrow', '/standpunten', { ...heard, gehoord_op: '2026-12-24' }, 'veld-gehoord_op'],
    ['of a municipality elsewhere', '/standpunten', { ...heard, gemeente: 'gm0363' }, 'veld-gemeente'],
    ['of nobody', '/standpunten', { ...heard, gemeente: '', deelnemer: '' }, 'veld-gemeente'],
    ['of two', '/standpunten', { ...heard, deelnemer: 'Katwijk' }, 'veld-deelnemer'],
  ])('is refused %s, with a way to the field', async (_what, rest, fields, field) => {
    const path = rest === '' ? '/draagvlak' : `/draagvlak/2${rest}`;
    const body = rest === '' ? { ...item, ...fields } : fields;
    const answer = await app.post(`${base}${path}`, body as Record<string, string>, await app.signIn(author));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${field}"`);
  });

  it('met no fault on the way', () => expect(app.faults).toEqual([]));
});
