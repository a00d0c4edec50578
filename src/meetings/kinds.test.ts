import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

// The clock stands at 24 November 2026.
let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
});
afterAll(() => app.close());

const base = '/leidse-regio';
type Fields = Record<string, string | string[]>;
const details = { dag: '2027-02-11', tijd: '20:00', plaats: 'Stadhuis' };
const plan = (fields: Fields) => app.post(`${base}/vergaderingen`, { ...details, ...fields }, clerk);
const planned = async (fields: Fields) => {
  const answer = await plan(fields);
  expect(answer.status).toBe(303);
  return Number(/\/(\d+)\/regie$/.exec(answer.headers.get('location') ?? '')?.[1]);
};
const change = (id: number, fields: Fields) =>
  app.post(`${base}/vergaderingen/${id}/wijzigen`, { versie: '1', ...details, ...fields }, clerk);
const text = async (path: string, cookie?: string) =>
  (await (await app.get(base + path, cookie)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const read = async (id: number) => await (await app.get(`${base}/api/v1/vergaderingen/${id}`)).json();

describe('the kind of a meeting', () => {
  it('is what its body holds as a rule, or another that fits it', async () => {
    const usual = await planned({ orgaan: 'stuurgroep' });
    expect(await read(usual)).toMatchObject({
      soort: 'stuurgroep',
      naam: 'Regionale stuurgroep',
      eind: null,
    });
    const start = await planned({ orgaan: 'regiocommissie-wonen-en-groen', soort: 'start-ambitie' });
    expect(await read(start)).toMatchObject({ soort: 'start-ambitie' });
    expect(await text(`/vergaderingen/${start}`)).toContain('Start van een ambitie');
    const wrong = await plan({ orgaan: 'stuurgroep', soort: 'beeldvorming' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('href="#veld-soort"');
    expect((await change(usual, { soort: 'beeldvorming' })).status).toBe(422);
    // A kind that is left out stays; what else is left out becomes empty.
    expect((await change(usual, { soort: 'werkbezoek', naam: 'Op de fiets', eind: '22:00' })).status).toBe(
      303,
    );
    expect(await read(usual)).toMatchObject({ soort: 'werkbezoek', naam: 'Op de fiets', eind: '22:00' });
    expect((await change(usual, { versie: '2' })).status).toBe(303);
    expect(await read(usual)).toMatchObject({
      soort: 'werkbezoek',
      naam: 'Regionale stuurgroep',
      eind: null,
    });
  });

  it('may do without a body, and then has a name and no agenda', async () => {
    expect((await plan({})).status).toBe(422);
    expect((await plan({ soort: 'oordeelsvorming', naam: 'Avond' })).status).toBe(422);
    const nameless = await plan({ soort: 'conferentie' });
    expect(nameless.status).toBe(422);
    expect(await nameless.text()).toContain('Geef de bijeenkomst een naam');
    const id = await planned({
      soort: 'conferentie',
      naam: 'Conferentie van de vijf colleges',
      eind: '17.30',
      tijd: '13:00',
      omschrijving: 'Verzonnen.\n\nInloop vanaf half één.',
    });
    expect(await read(id)).toMatchObject({ orgaan: null, eind: '17:30', agenda: [] });
    const page = await text(`/vergaderingen/${id}`);
    expect(page).toContain('Conferentie van de vijf colleges');
    expect(page).toContain('13.00 tot 17.30 uur');
    expect(page).toContain('Inloop vanaf half één.');
    expect(await text(`/vergaderingen/${id}/regie`, clerk)).toContain('geen agenda met voorstellen');
    const item = { onderwerp: 'ambitie:wonen', fase: 'sturing' };
    expect((await app.post(`${base}/vergaderingen/${id}/agendapunten`, item, clerk)).status).toBe(409);
    expect((await app.post(`${base}/vergaderingen/${id}/annuleren`, { reden: 'Ziek.' }, clerk)).status).toBe(
      303,
    );
    expect(await text('/vergaderingen')).toContain('Conferentie van de vijf colleges');
  });

  it('ends after it begins', async () => {
    const early = await plan({ orgaan: 'stuurgroep', eind: '19:30' });
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('href="#veld-eind"');
  });
});

describe('a joint council evening', () => {
  const evening = { soort: 'gezamenlijke-raadsavond', naam: 'Raadsavond', eind: '22:30' };
  const councils = { 'raden[]': ['gm0546', 'gm0547'] };

  it('names the councils that treat one document at the same hour', async () => {
    const id = await planned({ ...evening, ...councils, voorstel: '1' });
    expect(await read(id)).toMatchObject({ raden: ['gm0546', 'gm0547'], voorstel: 1, stuk: null });
    const page = await text(`/vergaderingen/${id}`);
    expect(page).toMatch(/Raden Deze raden behandelen op hetzelfde uur één stuk\..*Leiden.*Leiderdorp.*Stuk/);
    const other = await planned({
      ...evening,
      ...councils,
      stuk: 'Begroting',
      stuk_adres: 'https://example.org',
    });
    expect(await read(other)).toMatchObject({ stuk: { titel: 'Begroting', adres: 'https://example.org' } });
    expect(await (await app.get(`${base}/vergaderingen/${other}`)).text()).toContain(
      'href="https://example.org"',
    );
  });

  it.each([
    [{ voorstel: '1', 'raden[]': ['gm0546'] }, 'twee of meer'],
    [{ voorstel: '1', 'raden[]': ['gm0546', 'gm0363'] }, 'gm0363'],
    [{ ...councils }, 'noem het stuk'],
    [{ ...councils, voorstel: '1', stuk: 'Begroting' }, 'niet beide'],
    [{ ...councils, voorstel: '999999' }, 'bestaat niet in deze regio'],
    [{ ...councils, voorstel: '1', orgaan: 'stuurgroep' }, 'heeft geen orgaan'],
    [{ ...councils, voorstel: '1', soort: 'werkbezoek' }, 'horen bij een gezamenlijke raadsavond'],
  ])('is refused with %j', async (fields: Fields, sentence) => {
    const answer = await plan({ ...evening, ...fields });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });
});
