import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

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
const committee = 'regiocommissie-duurzaamheid-en-economie';
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
const page = async (path: string, cookie?: string) =>
  words(await (await app.get(base + path, cookie)).text());
const post = (path: string, fields: Record<string, string | string[]> = {}) =>
  app.post(base + path, fields, clerk);
interface Item {
  id: number;
  titel: string;
  versie: number;
  aangekondigd_bestuurlijk: string | null;
  aangekondigd_maatschappelijk: string | null;
  toelichting_bestuurlijk: string | null;
  toelichting_maatschappelijk: string | null;
  deskundigen: string[];
  deskundigen_gehoord: string[];
}
const told = async (meeting: number, secret = token) => {
  const headers: Record<string, string> = secret ? { authorization: `Bearer ${secret}` } : {};
  const answer = await app.app.request(`http://localhost:7071${base}/api/v1/vergaderingen/${meeting}`, {
    headers,
  });
  return (await answer.json()) as { agenda: Item[]; wijzigingen: { wat: string }[] };
};
/** A meeting with the warmth plan in opinion forming; its item. */
async function meetingWithItem(dag = '2026-11-24') {
  const made = await post('/vergaderingen', { orgaan: committee, dag, tijd: '20:00', plaats: 'Raadzaal' });
  const id = Number(/vergaderingen\/(\d+)/.exec(made.headers.get('location') ?? '')?.[1]);
  const { rows } = await app.owner.query("select id from proposal where title = 'Warmteplan voor de regio'");
  await post(`/vergaderingen/${id}/agendapunten`, {
    onderwerp: `voorstel:${rows[0].id}`,
    fase: 'oordeelsvorming',
  });
  return { id, punt: (await item(id)).id };
}
const announced = {
  aangekondigd_bestuurlijk: 'Portefeuillehouder Leiderdorp',
  aangekondigd_maatschappelijk: 'Maatschappelijk lid',
  deskundigen: 'Onderzoeker van een universiteit\nAdviseur van een netbeheerder',
};
const edit = (punt: number, versie: number, fields: Record<string, string> = announced) =>
  post(`/agendapunten/${punt}/bewerken`, { versie: String(versie), ...fields });
const confirm = (punt: number, wie: string, naam: string, more: Record<string, string> = {}) =>
  post(`/agendapunten/${punt}/toegelicht`, { wie, naam, ...more });
/** Beside it may stand an account that came along. */
const item = async (id: number) =>
  (await told(id)).agenda.find(({ titel }) => titel === 'Warmteplan voor de regio') as Item;

describe('who explains', () => {
  it('is announced on the agenda, becomes public with it, and stands in the convocation', async () => {
    const { id, punt } = await meetingWithItem('2026-12-08');
    const form = await (await app.get(`${base}/agendapunten/${punt}/bewerken`, clerk)).text();
    expect(form).toMatch(/<option value="Portefeuillehouder Leiderdorp"/);
    expect((await edit(punt, 1)).status).toBe(303);
    const places = [`/vergaderingen/${id}`, `/vergaderingen/${id}/oproep`];
    for (const path of [...places, `/agendapunten/${punt}`])
      expect(await page(path)).not.toContain('Portefeuillehouder Leiderdorp');
    expect((await told(id, '')).agenda).toEqual([]);
    await post(`/vergaderingen/${id}/publiceren`);
    for (const path of [...places, `/agendapunten/${punt}`]) {
      const shown = await page(path);
      expect(shown, path).toContain('Toelichting door Portefeuillehouder Leiderdorp, Maatschappelijk lid');
      expect(shown, path).toContain('Onderzoeker van een universiteit, Adviseur van een netbeheerder');
      expect(shown, path).not.toContain('Toegelicht door');
    }
    expect(await page(`/en/vergaderingen/${id}/oproep`)).toContain('Explanation by');
    expect((await told(id, '')).agenda.find((each) => each.id === punt)).toMatchObject({
      aangekondigd_bestuurlijk: 'Portefeuillehouder Leiderdorp',
      toelichting_bestuurlijk: null,
      deskundigen_gehoord: [],
    });
    // Somebody else comes: readers of the convocation are told that.
    await edit(punt, 2, { ...announced, aangekondigd_bestuurlijk: 'Portefeuillehouder Leiden' });
    expect((await told(id, '')).wijzigingen[0]?.wat).toBe(
      'Gewijzigd bij Warmteplan voor de regio: toelichters.',
    );
    // Before the day nobody has explained yet.
    expect((await confirm(punt, 'maatschappelijk', 'Maatschappelijk lid')).status).toBe(409);
  });

  it('is confirmed in one tap on the day, and taken back; only who was announced', async () => {
    const { id, punt } = await meetingWithItem();
    await edit(punt, 1);
    await post(`/vergaderingen/${id}/publiceren`);
    await post(`/agendapunten/${punt}/aan-de-orde`);
    for (const path of [`/vergaderingen/${id}/regie`, `/agendapunten/${punt}`]) {
      const html = await (await app.get(base + path, clerk)).text();
      expect(html).toContain('aria-label="Lichtte toe: Portefeuillehouder Leiderdorp"');
      expect(html).toContain('aria-label="Kwam aan het woord: Adviseur van een netbeheerder"');
      expect(await page(path)).not.toContain('Lichtte toe');
    }
    expect((await confirm(punt, 'bestuurlijk', 'Portefeuillehouder Leiderdorp')).status).toBe(303);
    expect((await confirm(punt, 'bestuurlijk', 'Portefeuillehouder Leiderdorp')).status).toBe(303);
    expect((await confirm(punt, 'deskundige', 'Adviseur van een netbeheerder')).status).toBe(303);
    expect((await confirm(punt, 'deskundige', 'Adviseur van een netbeheerder')).status).toBe(303);
    expect(await item(id)).toMatchObject({
      toelichting_bestuurlijk: 'Portefeuillehouder Leiderdorp',
      toelichting_maatschappelijk: null,
      deskundigen_gehoord: ['Adviseur van een netbeheerder'],
    });
    const shown = await page(`/vergaderingen/${id}`);
    expect(shown).toContain('Toegelicht door Portefeuillehouder Leiderdorp');
    expect(shown).toContain('Toelichting door Maatschappelijk lid');
    expect(shown).toContain('Adviseur van een netbeheerder (kwam aan het woord)');
    expect(shown).toContain('Een toelichting door een maatschappelijk lid ontbreekt');
    for (const [wie, naam] of [
      ['bestuurlijk', 'Portefeuillehouder Leiden'],
      ['maatschappelijk', 'Portefeuillehouder Leiderdorp'],
      ['deskundige', 'Een ander'],
      ['niemand', 'Maatschappelijk lid'],
    ] as const)
      expect((await confirm(punt, wie, naam)).status, `${wie} ${naam}`).toBe(422);
    await confirm(punt, 'bestuurlijk', 'Portefeuillehouder Leiderdorp', { toch_niet: 'ja' });
    await confirm(punt, 'deskundige', 'Adviseur van een netbeheerder', { toch_niet: 'ja' });
    expect(await item(id)).toMatchObject({ toelichting_bestuurlijk: null, deskundigen_gehoord: [] });
  });

  it('that was noted by hand stays; who was announced and did not come is told after the meeting', async () => {
    const { id, punt } = await meetingWithItem();
    await edit(punt, 1);
    await post(`/agendapunten/${punt}/toelichting`, { bestuurlijk: 'Portefeuillehouder Oegstgeest' });
    const other = await confirm(punt, 'bestuurlijk', 'Portefeuillehouder Leiderdorp');
    expect(other.status).toBe(409);
    expect((await item(id)).toelichting_bestuurlijk).toBe('Portefeuillehouder Oegstgeest');
    await confirm(punt, 'deskundige', 'Onderzoeker van een universiteit');
    await post(`/vergaderingen/${id}/sluiten`);
    const shown = await page(`/vergaderingen/${id}`);
    expect(shown).toContain('Aangekondigd was Maatschappelijk lid');
    expect(shown).not.toContain('Aangekondigd was Portefeuillehouder');
    expect((await post(`/vergaderingen/${id}/besluitenlijst`)).status).toBe(303);
    const minutes = await page(`/vergaderingen/${id}/besluitenlijst`, clerk);
    expect(minutes).toContain('Toelichting door: Portefeuillehouder Oegstgeest.');
    expect(minutes).toContain('Deskundigen die aan het woord kwamen: Onderzoeker van een universiteit.');
    expect(app.faults).toEqual([]);
  });
});
