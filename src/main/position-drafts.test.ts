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
      const api = await page(`/api/v1/agendapunten/${item}/standpuntconcepten`, office);
      expect(api).not.toContain(secret);
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
    expect(await page(`/api/v1/agendapunten/${item}/standpuntconcepten`)).not.toContain(secret);
    expect(await status(`/standpuntconcepten/${id}`, 'Regiogriffier')).toBe(403);
  });

  it('refuses a share with nobody, and keeps what was typed; the second of two is told', async () => {
    const wrong = await shared(id, { 'personen[]': ['99999'] }, '2');
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
    const sent = await app.post(`${base}/standpuntconcepten/${id}/indienen`, { versie: '2' }, cookie);
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
      { operation: 'edit_position_draft', gone: true },
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
