import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.signIn('Beleidsmedewerker regio');
  clerk = await app.signIn('Regiogriffier');
});
afterAll(() => app.close());

const proposal = async (id: number) =>
  (await (await app.get(`/leidse-regio/api/v1/voorstellen/${id}`)).json()) as Record<string, unknown>;
const inState = async (stand: string): Promise<number> => {
  for (let id = 1; id <= 10; id += 1) if ((await proposal(id)).stand === stand) return id;
  throw new Error(`No proposal is ${stand}`);
};
const page = async (path: string, cookie?: string) => (await app.get(`/leidse-regio${path}`, cookie)).text();

describe('a proposal that leaves the board', () => {
  it('is withdrawn by its table, with a reason that stays visible', async () => {
    const id = await inState('in_uitwerking');
    expect(await page(`/voorstellen/${id}`, officer)).toContain('Voorstel intrekken');
    const empty = await app.post(`/leidse-regio/voorstellen/${id}/intrekken`, { reden: ' ' }, officer);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('href="#veld-reden"');
    const reden = 'Het bleek te duur voor wat het oplevert.';
    expect((await app.post(`/leidse-regio/voorstellen/${id}/intrekken`, { reden }, officer)).status).toBe(
      303,
    );
    expect(await proposal(id)).toMatchObject({ stand: 'ingetrokken', station: null, reden });
    const shown = await page(`/voorstellen/${id}`);
    expect(shown.split(reden).length - 1).toBe(2);
    expect(shown).toContain('Ingetrokken');
    expect(shown).toContain('niet meer behandeld');
    expect(await page('/voorstellen')).toContain(`/voorstellen/${id}"`);
    expect(await page('/')).not.toContain(`/voorstellen/${id}"`);
  });

  it('cannot be withdrawn twice, nor by the clerk for a table', async () => {
    const id = await inState('ingetrokken');
    expect(
      (await app.post(`/leidse-regio/voorstellen/${id}/intrekken`, { reden: 'x' }, officer)).status,
    ).toBe(409);
    const atCommittee = await inState('beeldvorming');
    expect((await proposal(atCommittee)).bestuurstafel).not.toBeNull();
    const byClerk = await app.post(
      `/leidse-regio/voorstellen/${atCommittee}/intrekken`,
      { reden: 'x' },
      clerk,
    );
    expect(byClerk.status).toBe(403);
    expect(await page(`/voorstellen/${atCommittee}`, clerk)).not.toContain('Voorstel intrekken');
  });

  it('is withdrawn by the clerk where the committee started it', async () => {
    const id = await inState('aangeboden');
    expect((await proposal(id)).bestuurstafel).toBeNull();
    expect(
      (await app.post(`/leidse-regio/voorstellen/${id}/intrekken`, { reden: 'x' }, officer)).status,
    ).toBe(403);
    expect((await app.post(`/leidse-regio/voorstellen/${id}/intrekken`, { reden: 'x' }, clerk)).status).toBe(
      303,
    );
  });

  it('is taken off the table by the regional clerk, by API too', async () => {
    const id = await inState('beeldvorming');
    expect(await page(`/voorstellen/${id}`, clerk)).toContain('Van tafel halen');
    const refused = await app.api(
      `/voorstellen/${id}/van-tafel`,
      await app.token('Beleidsmedewerker regio'),
      {
        reden: 'x',
      },
    );
    expect(refused.status).toBe(403);
    const reden = 'De commissie ziet er geen heil in.';
    const done = await app.api(`/voorstellen/${id}/van-tafel`, await app.token('Regiogriffier'), { reden });
    expect(done.status).toBe(201);
    expect(await proposal(id)).toMatchObject({ stand: 'van_tafel', reden });
    expect(await page(`/en/voorstellen/${id}`)).toContain('Off the table');
  });

  it('stays while a vote on it is not finished, and once the advice is there', async () => {
    const voting = await app.api('/voorstellen/6/van-tafel', await app.token('Regiogriffier'), {
      reden: 'x',
    });
    expect([voting.status, ((await voting.json()) as { code: string }).code]).toEqual([409, 'vote_pending']);
    const sent = await app.api('/voorstellen/5/intrekken', await app.token('Beleidsmedewerker regio'), {
      reden: 'x',
    });
    expect([sent.status, ((await sent.json()) as { code: string }).code]).toEqual([409, 'proposal_state']);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
