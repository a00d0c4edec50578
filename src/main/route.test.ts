import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from './testing.ts';

// The fourth proposal of the demonstration is on economy, for which Zoeterwoude kept its own committee; its advice is adopted
// and not sent yet.
let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
});
afterAll(() => app.close());

const base = '/leidse-regio';
const page = async (path: string) =>
  (await (await app.get(`${base}${path}`)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const decisionsOf = async (proposal: number) =>
  (await (await app.get(`${base}/api/v1/voorstellen/${proposal}/besluiten`)).json()) as {
    organen: { gemeente: string; eigen_commissie: unknown; nu: { commissie_op: string | null } | null }[];
  };
const schedule = async (gemeente: string, griffier: string, more: Record<string, string> = {}) =>
  app.post(
    `${base}/voorstellen/4/besluiten/${gemeente}/agenda`,
    { dag: '2027-01-18', gezien: '0', ...more },
    await app.signIn(griffier),
  );

describe('the way of a proposal', () => {
  it('has no step in the own committee where the regional committee replaces it, and says why', async () => {
    const proposal = await page('/voorstellen/4');
    expect(proposal).toContain('De weg per gemeente');
    expect(proposal).toContain('Regiocommissie, dan de raad.');
    expect(proposal).toContain(
      'Regiocommissie Duurzaamheid en economie vervangt voor Economie de eigen commissie van de raad: die stap valt weg.',
    );
    expect(proposal).toContain('Regiocommissie, dan de eigen commissie van de raad, dan de raad.');
    expect(proposal).toContain('Deze raad houdt voor Economie een eigen commissie.');
    expect(await page('/en/voorstellen/4')).toContain('keeps a committee of its own for Economie');
    const { organen } = await decisionsOf(4);
    const own = (code: string) => organen.find((each) => each.gemeente === code)?.eigen_commissie;
    expect(own('gm0546')).toEqual({ stap: false, vervangen_voor: ['economie'], behouden_voor: [] });
    expect(own('gm0638')).toEqual({ stap: true, vervangen_voor: [], behouden_voor: ['economie'] });
  });

  it('lies with a college without any committee of a council', async () => {
    const { organen } = await decisionsOf(3);
    expect(new Set(organen.map((each) => each.eigen_commissie))).toEqual(new Set([null]));
    expect(await page('/voorstellen/3')).toContain('Hier beslist het college');
  });

  it('has the day of the own committee where the council clerk notes it', async () => {
    expect((await app.post(`${base}/voorstellen/4/advies/versturen`, {}, clerk)).status).toBe(303);
    const form = await (
      await app.get(`${base}/voorstellen/4/besluiten/gm0638/agenda`, await app.signIn('Griffier Zoeterwoude'))
    ).text();
    expect(form).toContain('name="commissie_op"');
    const late = await schedule('gm0638', 'Griffier Zoeterwoude', { commissie_op: '2027-01-19' });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('href="#veld-commissie_op"');
    const none = await schedule('gm0546', 'Griffier Leiden', { commissie_op: '2027-01-11' });
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('de regiocommissie vervangt die');
    expect((await schedule('gm0546', 'Griffier Leiden')).status).toBe(303);
    const noted = await schedule('gm0638', 'Griffier Zoeterwoude', { commissie_op: '2027-01-11' });
    expect(noted.status).toBe(303);
    expect(await page('/voorstellen/4')).toContain('dan de eigen commissie van de raad (11 januari 2027)');
    expect(await page('/voorstellen/4/besluiten/gm0638')).toContain('Eigen commissie: 11 januari 2027.');
    const { organen } = await decisionsOf(4);
    expect(organen.find((each) => each.gemeente === 'gm0638')?.nu?.commissie_op).toBe('2027-01-11');
  });

  it('stays as it went when the arrangement changes after the advice; what is to come goes the new way', async () => {
    const body = 'regiocommissie-wonen-en-groen';
    const own = async (proposal: number) => {
      const { organen } = await decisionsOf(proposal);
      return organen.find((each) => each.gemeente === 'gm0546')?.eigen_commissie;
    };
    const [sent, ahead] = [5, 8];
    const before = await own(sent);
    expect([before, await own(ahead)]).toMatchObject([{ stap: false }, { stap: false }]);
    const arranged = await app.post(
      `${base}/organen/${body}/inrichting`,
      {
        versie: '1',
        voorzitter_uit: 'gm0579',
        'ambities[]': ['wonen-en-groen', 'gezonde-leefomgeving'],
        'vervangt.wonen-en-groen[]': ['gm0547', 'gm0579'],
        'vervangt.gezonde-leefomgeving[]': ['gm0546', 'gm0547'],
      },
      clerk,
    );
    expect(arranged.headers.get('location')).toBe(`${base}/organen/${body}`);
    const shown = await page(`/organen/${body}`);
    expect(shown).toContain(
      'Wonen en groen Raden: Leiderdorp, Oegstgeest. Een eigen commissie houdt: Leiden,',
    );
    expect(await own(sent)).toEqual(before);
    expect(await own(ahead)).toMatchObject({ stap: true });
  });
});
