import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionId } from '#kernel';
import { readWitnessed, verify } from '#platform/journal';
import { testApplication } from './testing.ts';

const base = '/leidse-regio';
let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const secret = 'Alleen als de pont blijft varen, en dat hoort niemand nog.';
const item = 16;
const author = 'Fractiespecialist VVD Leiderdorp';
const status = async (path: string, office?: string) =>
  (await app.get(base + path, office === undefined ? undefined : await app.signIn(office))).status;
const page = async (path: string, office?: string) =>
  (await app.get(base + path, office === undefined ? undefined : await app.signIn(office))).text();
const byApi = async (office?: string) => {
  const headers = office === undefined ? {} : { authorization: `Bearer ${await app.token(office)}` };
  const path = `${base}/api/v1/agendapunten/${item}/standpuntconcepten`;
  return (await app.app.request(`http://localhost:7071${path}`, { headers })).text();
};
const number = (answer: Response) => Number(answer.headers.get('location')?.split('/').at(-1));

/** A draft of the VVD of Leiderdorp, for its author alone. @returns its number */
async function drafted(): Promise<number> {
  const answer = await app.post(
    `${base}/agendapunten/${item}/standpuntconcepten`,
    { fractie: 'gm0547-vvd', toelichting: secret },
    await app.signIn(author),
  );
  expect(answer.status).toBe(303);
  return number(answer);
}
const shared = async (id: number, fields: Record<string, string | string[]>, versie = '1') =>
  app.post(
    `${base}/standpuntconcepten/${id}`,
    { toelichting: secret, versie, ...fields },
    await app.signIn(author),
  );
const personOf = async (title: string) =>
  String(
    (await app.owner.query('select person_id from office where title = $1', [title])).rows[0]?.person_id,
  );

const others = ['Regiogriffier', 'Beheerder', 'Fractiespecialist D66 Leiden', 'Griffier Leiderdorp'];

describe('a draft position', () => {
  let id = 0;
  it('is seen by its author alone until it is shared, by whatever way somebody looks', async () => {
    id = await drafted();
    expect(await page(`/standpuntconcepten/${id}`, author)).toContain(secret);
    const before = await page(`/agendapunten/${item}/standpunten`);
    expect(before).not.toContain(secret);
    for (const office of [undefined, ...others]) {
      expect([office, await status(`/standpuntconcepten/${id}`, office)]).toEqual([office, 403]);
      // One that is not there answers the same.
      expect(await status('/standpuntconcepten/987654', office)).toBe(403);
      const list = await page(`/agendapunten/${item}/standpunten`, office);
      expect(list).not.toContain(`/standpuntconcepten/${id}`);
      expect(await byApi(office)).not.toContain(secret);
    }
  });

  it('is seen by whom it is shared with, and changed by the own fraction only', async () => {
    const wethouder = 'Portefeuillehouder Oegstgeest';
    const shares = {
      standpunt: 'tegen',
      'zusterfracties[]': ['gm0546-d66'],
      'personen[]': [await personOf(wethouder)],
    };
    expect((await shared(id, shares)).status).toBe(303);
    const reader = 'Fractiespecialist D66 Leiden';
    for (const office of [reader, wethouder]) {
      const text = await page(`/standpuntconcepten/${id}`, office);
      expect(text).toContain(secret);
      expect(text).not.toContain('Concept weggooien');
      const cookie = await app.signIn(office);
      const fields = { toelichting: 'Anders', versie: '2' };
      expect((await app.post(`${base}/standpuntconcepten/${id}`, fields, cookie)).status).toBe(403);
    }
    expect(await byApi(reader)).toContain(secret);
    expect(await byApi()).not.toContain(secret);
    expect(await status(`/standpuntconcepten/${id}`, 'Regiogriffier')).toBe(403);
  });

  it('is for the committee or for the whole region where its author chooses so, and no longer when it changes back', async () => {
    const sits = 'Fractiespecialist VVD Zoeterwoude';
    const clerkThere = 'Regiogriffier';
    const elsewhere = 'Griffier Leiderdorp';
    const seen = async () => {
      const answers: Record<string, number> = {};
      for (const office of [sits, clerkThere, elsewhere, 'Beheerder', undefined])
        answers[office ?? 'bezoeker'] = await status(`/standpuntconcepten/${id}`, office);
      return Object.values(answers);
    };
    expect(await seen()).toEqual([403, 403, 403, 403, 403]);
    expect((await shared(id, { zichtbaar_voor: 'orgaan' }, '2')).status).toBe(303);
    expect(await seen()).toEqual([200, 200, 403, 403, 403]);
    expect(await page(`/standpuntconcepten/${id}`, sits)).toContain('wie een ambt of een zetel heeft in');
    expect(await page(`/agendapunten/${item}/standpunten`, sits)).toContain(`/standpuntconcepten/${id}`);
    // A seat that is over opens nothing any more.
    const { rows } = await app.owner.query(
      `select s.id, s.body_id from seat s join agenda_item i on i.body_id = s.body_id where i.id = $1 and capacity = 'clerk'`,
      [item],
    );
    const [seat] = rows;
    const ended = await app.api(
      `/organen/${seat.body_id}/zetels/${seat.id}/beeindigen`,
      await app.token(clerkThere),
      { tot_en_met: '2026-11-23' },
    );
    expect(ended.status).toBe(201);
    expect((await seen())[1]).toBe(403);
    expect((await shared(id, { zichtbaar_voor: 'regio' }, '3')).status).toBe(303);
    expect(await seen()).toEqual([200, 200, 200, 403, 403]);
    const api = JSON.parse(await byApi(elsewhere));
    expect(api).toMatchObject({ concepten: [{ id, zichtbaar_voor: 'regio' }] });
    expect((await shared(id, { zichtbaar_voor: 'iedereen' }, '4')).status).toBe(422);
    expect((await shared(id, { standpunt: 'tegen' }, '4')).status).toBe(303);
    expect(await seen()).toEqual([403, 403, 403, 403, 403]);
  });

  it('refuses a share with nobody, and keeps what was typed; the second of two is told', async () => {
    const wrong = await shared(id, { 'personen[]': ['99999'] }, '5');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain(secret);
    const late = await shared(id, { toelichting: 'Te laat getypt.' }, '1');
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Te laat getypt.');
  });

  it('says before submitting what everybody will see; then the draft and its text in the journal are gone', async () => {
    const text = await page(`/standpuntconcepten/${id}`, author);
    expect(text).toContain('Zichtbaar voor iedereen, zonder account');
    expect(text).toContain('het standpunt van VVD Leiderdorp: Tegen');
    const cookie = await app.signIn(author);
    const sent = await app.post(`${base}/standpuntconcepten/${id}/indienen`, { versie: '5' }, cookie);
    expect(sent.status).toBe(303);
    expect(await page(`/agendapunten/${item}/standpunten`)).toContain(secret);
    expect(await status(`/standpuntconcepten/${id}`, author)).toBe(403);
    const { rows } = await app.owner.query(
      `select e.operation, p.payload is null as gone from journal_entry e
       left join journal_payload p on p.entry_id = e.id where e.subject = $1 order by e.id`,
      [`position_draft/${id}`],
    );
    expect(rows).toEqual([
      { operation: 'draft_position', gone: true },
      ...Array.from({ length: 4 }, () => ({ operation: 'edit_position_draft', gone: true })),
      { operation: 'submit_position_draft', gone: false },
    ]);
    await app.installation.settled();
    const tables = await readWitnessed(app.database.pool);
    expect((await verify(app.database, 'leidse-regio' as RegionId, { keys: [], tables })).faults).toEqual([]);
  });

  it('without a position cannot be submitted, and can be thrown away', async () => {
    const other = await drafted();
    const cookie = await app.signIn(author);
    const sent = await app.post(`${base}/standpuntconcepten/${other}/indienen`, { versie: '1' }, cookie);
    expect(sent.status).toBe(422);
    expect((await app.post(`${base}/standpuntconcepten/${other}/weggooien`, {}, cookie)).status).toBe(303);
    expect((await app.owner.query('select 1 from position_draft where id = $1', [other])).rows).toEqual([]);
  });

  it('met no fault', () => {
    expect(app.faults).toEqual([]);
  });
});
