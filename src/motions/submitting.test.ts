import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filledForm } from '../main/filled-form.ts';
import { testApplication } from '../main/testing.ts';

const base = '/leidse-regio';
let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
}, 120_000);
afterAll(() => app.close());

const leiden = 'Fractiespecialist D66 Leiden';
const leiderdorp = 'Fractiespecialist D66 Leiderdorp';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const page = async (path: string, office?: string) =>
  (await app.get(base + path, office ? await app.signIn(office) : undefined)).text();
const send = async (path: string, fields: Record<string, string | string[]>, office: string) =>
  app.post(base + path, fields, await app.signIn(office));
const api = async (path: string, office: string, body: unknown) => {
  const answer = await app.api(path, await app.token(office), body);
  const told = (await answer.json()) as { id: number; code?: string; title?: string };
  return { status: answer.status, ...told };
};
const read = async (path: string) =>
  (await (await app.get(`${base}/api/v1${path}`)).json()) as Record<string, never>;

const draft = async (voorstel: number, fractie: string, office: string, titel = 'Later') => {
  const { titel: passage } = await read(`/voorstellen/${voorstel}`);
  const made = { soort: 'amendement', fractie, voorstel, titel, passage, nieuwe_tekst: `${passage} en meer` };
  const { id } = await api('/motieconcepten', office, made);
  return id;
};

describe('an amendment that comes at another moment than one thinks', () => {
  const after = 'Ingediend nadat de raad op 13 november 2026 over het voorstel besloot';
  let late = 0;

  it('after its council decided, is asked about with the day, and says so once it is submitted', async () => {
    const concept = await draft(5, 'gm0546-d66', leiden);
    const at = `/motieconcepten/${concept}`;
    expect(await page(at, leiden)).not.toContain('name="klopt[]"');
    const link = 'https://raad.example.org/later';
    const refused = await send(`${at}/indienen`, { versie: '1', link }, leiden);
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(words(html)).toContain('De raad besloot op 13 november 2026 al over dit voorstel.');
    expect(html).toContain('href="#veld-klopt-na_besluit"');
    // Another doubt does not answer this one.
    expect(await api(`${at}/indienen`, leiden, { versie: 1, klopt: ['voor_toezending'] })).toMatchObject({
      status: 422,
      code: 'after_decision',
    });
    // What was kept of the draft stands in its own form still.
    expect(filledForm(html, base + at, {})).toMatchObject({ titel: ['Later'] });
    const form = filledForm(html, `${base}${at}/indienen`, {}) as Record<string, string[]>;
    expect(form).toMatchObject({ link: [link] });
    const sent = await send(`${at}/indienen`, { ...form, 'klopt[]': ['na_besluit'] }, leiden);
    expect(sent.status).toBe(303);
    late = Number(sent.headers.get('location')?.split('/').at(-1));
    const text = words(await page(`/moties/${late}`));
    expect(text).toContain(after);
    expect(text).not.toContain('de raad heeft nog niet beslist');
    for (const list of ['/moties', '/voorstellen/5/amendementen'])
      expect(words(await page(list))).toContain(after);
    expect(await read(`/moties/${late}`)).toMatchObject({
      stand: 'ingediend',
      na_besluit_van: '2026-11-13',
      voor_toezending: false,
    });
    const { rows } = await app.owner.query(
      `select p.payload::jsonb->>'decidedBefore' as day from journal_entry e join journal_payload p on p.entry_id = e.id
       where e.subject = $1 and e.operation = 'submit_motion'`,
      [`motion/${late}`],
    );
    expect(rows).toEqual([{ day: '2026-11-13' }]);
  });

  it('is no work for the clerk as long as that decision stands', async () => {
    const work = () => page('/mijn-werk', 'Griffier Leiden');
    expect(await work()).not.toContain(`/moties/${late}"`);
    // What it was entered for afterwards is recorded all the same.
    expect(await page(`/moties/${late}`, 'Griffier Leiden')).toContain(`/moties/${late}/uitkomst`);
    const held = (outcome: string) =>
      app.owner.query(
        "update local_decision set outcome = $1 where proposal_id = 5 and municipality_id = 'gm0546' and current",
        [outcome],
      );
    await held('held_over');
    expect(await work()).toContain(`/moties/${late}"`);
    const text = words(await page(`/moties/${late}`));
    expect([text.includes('de raad heeft nog niet beslist'), text.includes(after)]).toEqual([true, true]);
    await held('amended');
  });

  it('before the proposal lies with the councils, is asked about, and says so', async () => {
    const concept = await draft(4, 'gm0546-d66', leiden);
    const submit = (klopt?: string[]) =>
      api(`/motieconcepten/${concept}/indienen`, leiden, { versie: 1, ...(klopt ? { klopt } : {}) });
    expect(await submit()).toMatchObject({ status: 422, code: 'before_sending' });
    const { status, id } = await submit(['voor_toezending']);
    expect(status).toBe(201);
    expect(words(await page(`/moties/${id}`))).toContain(
      'Ingediend toen het voorstel nog niet bij de raden lag',
    );
    expect(await read(`/moties/${id}`)).toMatchObject({ na_besluit_van: null, voor_toezending: true });
    // The council still decides: that it is asked of the clerk stays.
    expect(await page('/mijn-werk', 'Griffier Leiden')).toContain(`/moties/${id}"`);
  });

  it('while its council is still to decide, is asked about nothing', async () => {
    const concept = await draft(5, 'gm0547-d66', leiderdorp);
    const { status, id } = await api(`/motieconcepten/${concept}/indienen`, leiderdorp, { versie: 1 });
    expect(status).toBe(201);
    expect(words(await page(`/moties/${id}`))).toContain('Ingediend; de raad heeft nog niet beslist');
    expect(await read(`/moties/${id}`)).toMatchObject({ na_besluit_van: null, voor_toezending: false });
  });
});

describe('a draft that is submitted twice', () => {
  it('is submitted once; whoever comes second is told where it went, as far as they may know', async () => {
    const concept = await draft(5, 'gm0547-d66', leiderdorp, 'Tweemaal');
    const at = `/motieconcepten/${concept}`;
    const both = await Promise.all([1, 2].map(() => api(`${at}/indienen`, leiderdorp, { versie: 1 })));
    const [first, second] = both.toSorted((a, b) => a.status - b.status);
    expect(first?.status).toBe(201);
    expect(second).toMatchObject({ status: 409, code: 'draft_submitted' });
    expect(second?.title).toContain(`motie of amendement ${first?.id}`);
    const { rows } = await app.owner.query("select 1 from motion where title = 'Tweemaal'");
    expect(rows).toHaveLength(1);
    // A second click in the form, a late change, a way back.
    const way = `href="${base}/moties/${first?.id}"`;
    for (const [rest, fields] of [
      ['/indienen', { versie: '1' }],
      ['', { titel: 'Tweemaal', versie: '1' }],
      ['/weggooien', {}],
    ] as const) {
      const click = await send(at + rest, fields, leiderdorp);
      const html = await click.text();
      expect([rest, click.status, html.includes(way), html.includes('Er is niets nog eens gebeurd')]).toEqual(
        [rest, 409, true, true],
      );
    }
    expect(await page(at, leiderdorp)).toContain(way);
    for (const office of ['Fractiespecialist VVD Leiderdorp', 'Griffier Leiderdorp', leiden]) {
      expect(await api(`${at}/indienen`, office, { versie: 1 })).toMatchObject({
        status: 403,
        code: office.startsWith('Griffier') ? expect.any(String) : 'draft_not_shared',
      });
      expect(await page(at, office)).not.toContain(way);
    }
  });

  it('met no fault', () => {
    expect(app.faults).toEqual([]);
  });
});
