import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.token('Beleidsmedewerker Leiderdorp');
  clerk = await app.token('Regiogriffier');
}, 120_000);
afterAll(() => app.close());

const base = '/leidse-regio';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const page = async (path: string) => words(await (await app.get(`${base}${path}`)).text());
const read = async (path: string) =>
  (await (await app.get(`${base}/api/v1${path}`)).json()) as Record<string, unknown>;
const sent = async (path: string, secret: string, body: unknown) => {
  const answer = await app.api(path, secret, body);
  const { code } = (await answer.json()) as { code?: string };
  return [answer.status, code];
};
const limits = { omvat: 'Bouwen en groen.', vindplaats: 'Paragraaf 2' };

describe('the mandate of the demonstration', () => {
  it('follows from who adopted the framework, and counts only their money', async () => {
    expect(await read('/mandaten/5')).toMatchObject({
      gebonden: ['gm0546', 'gm0579'],
      bedrag: 2_500_000,
      // 154 of 217 parts.
      beschikbaar: 1_774_193,
      gevraagd: 400_000,
      over: 1_374_193,
      grenzen: { versie: 1 },
      gemeenten: [
        { gemeente: 'gm0546', stand: 'gebonden', amendementen: [{ binnen_de_ruimte: true }] },
        { gemeente: 'gm0547', stand: 'nog_niet_besloten' },
        { gemeente: 'gm0579', stand: 'gebonden' },
        { gemeente: 'gm0626', stand: 'nog_niet_besloten' },
        { gemeente: 'gm0638', stand: 'niet_aangenomen' },
      ],
    });
    const html = await page('/mandaten/5');
    expect(html).toContain(
      'Twee van de vijf gemeenten namen dit kader aan en zijn eraan gebonden: Leiden en Oegstgeest.',
    );
    expect(html).toContain('€ 1.774.193 in totaal');
  });

  it('is shown with what falls outside, on its own page, that of the work and in the list', async () => {
    const outside = 'Zoeterwoude nam het kader niet aan.';
    for (const path of ['/mandaten/5', '/voorstellen/8', '/voorstellen/8/mandaat'])
      expect([path, (await page(path)).includes(outside)]).toEqual([path, true]);
    expect(await page('/mandaten')).toContain('1 voorstel; 1 valt er deels buiten');
    expect(await page('/voorstellen/5')).toContain('Dit kader is een mandaat voor wie het aannam.');
    const { werk } = (await read('/voorstellen/8/mandaat')) as { werk: { valt_erbuiten: { wat: string }[] } };
    expect(werk.valt_erbuiten.map(({ wat }) => wat)).toEqual([
      'gemeente_niet_gebonden',
      'gemeente_niet_gebonden',
      'gemeente_niet_gebonden',
      'buiten_de_reikwijdte',
    ]);
    const csv = await (await app.get(`${base}/mandaten.csv`)).text();
    expect(csv).toContain('Regionaal kader voor wonen en groen;Leiden;gebonden;2026-');
  });

  it('comes with a decision and changes with the next, without anybody typing it', async () => {
    const secret = await app.token('Griffier Voorschoten');
    const at = '/voorstellen/5/besluiten/gm0626';
    const first = await app.api(`${at}/uitkomst`, secret, { dag: '2026-11-24', uitkomst: 'conform' });
    const { id } = (await first.json()) as { id: number };
    expect(await read('/mandaten/5')).toMatchObject({ gebonden: ['gm0546', 'gm0579', 'gm0626'] });
    const other = {
      dag: '2026-11-24',
      uitkomst: 'conform_met_amendement',
      amendementen: [{ tekst: 'Geen landgoed wordt bebouwd.', ruimtepunt: 'buiten' }],
      reden: 'Het amendement ontbrak.',
      gezien: id,
    };
    expect((await sent(`${at}/verbetering`, secret, other))[0]).toBe(201);
    const html = await page('/mandaten/5');
    expect(html).toContain('Gebonden, met een eigen wijziging buiten de ruimte');
    expect(html).toContain('Buiten de ruimte: Geen landgoed wordt bebouwd.');
    // Its part of the money counts, and a reader is told that its text is another.
    expect(html).toMatch(/Voorschoten[^€]+€[^<]*?\d Ja, met een eigen tekst buiten de ruimte/);
  });

  it('ends for a body that took its decision back, and again where that was a mistake', async () => {
    const secret = await app.token('Griffier Oegstgeest');
    const at = '/mandaten/5/gemeenten/gm0579';
    const gone = { vanaf: '2026-11-24', reden: 'De raad trok het besluit in.' };
    expect(await sent(at, await app.token('Griffier Leiden'), gone)).toEqual([403, 'not_your_body']);
    expect(await sent(at, secret, { ...gone, vanaf: '2026-11-25' })).toEqual([422, 'day_ahead']);
    expect(await sent(at, secret, { ...gone, vanaf: '2026-01-01' })).toEqual([422, 'day_before_decision']);
    expect((await sent(at, secret, gone))[0]).toBe(201);
    expect(await page('/mandaten/5')).toContain('Niet meer gebonden: trok het besluit in');
    const alone = { vanaf: '2026-11-24', reden: 'Ook daar.' };
    const voorschoten = await app.token('Griffier Voorschoten');
    expect((await sent('/mandaten/5/gemeenten/gm0626', voorschoten, alone))[0]).toBe(201);
    expect(await page('/mandaten/5')).toContain(
      'Één van de vijf gemeenten nam dit kader aan en is eraan gebonden: Leiden. Haar portefeuillehouder mag',
    );
    expect(await sent(at, secret, gone)).toEqual([409, 'changed_meanwhile']);
    expect((await sent(at, secret, { reden: 'Verkeerd genoteerd.', versie: 1 }))[0]).toBe(201);
    expect(await read('/mandaten/5')).toMatchObject({ gebonden: expect.arrayContaining(['gm0579']) });
  });
});

describe('what the text allows', () => {
  it('is corrected with a reason, against what was seen; what stood there stays', async () => {
    expect(await sent('/mandaten/5', officer, limits)).toEqual([409, 'changed_meanwhile']);
    expect(await sent('/mandaten/5', officer, { ...limits, versie: 1 })).toEqual([422, 'reason_missing']);
    const again = { ...limits, versie: 1, reden: 'Korter.', bedrag: '300.000', per: 'jaar' };
    expect((await sent('/mandaten/5', clerk, again))[0]).toBe(201);
    expect(await read('/mandaten/5')).toMatchObject({
      bedrag: 300_000,
      per: 'jaar',
      eerdere_grenzen: [{ bedrag: 2_500_000 }],
      rust_erop: [{ opmerkingen: expect.arrayContaining([{ wat: 'andere_maat', gemeente: null }]) }],
    });
  });

  it.each([
    ['without where it stands', { vindplaats: '' }, 'veld-vindplaats'],
    ['with half a euro', { bedrag: '12,50' }, 'veld-bedrag'],
    ['with a key and no amount', { 'verdeling.gm0546': '2' }, 'veld-bedrag'],
    ['with a key for one elsewhere', { bedrag: '5', 'verdeling.gm0363': '2' }, 'veld-verdeling-gm0363'],
    ['that ended before it began', { tot_en_met: '2020-01-01' }, 'veld-tot_en_met'],
    ['in the place of itself', { vervangt: '5' }, 'veld-vervangt'],
  ])('is refused %s, with a way to the field and the input kept', async (_what, fields, field) => {
    const cookie = await app.signIn('Regiogriffier');
    const { versie } = ((await read('/mandaten/5')) as { grenzen: { versie: number } }).grenzen;
    const body = { ...limits, omvat: 'Zoals getypt.', versie: String(versie), reden: 'x', ...fields };
    const answer = await app.post(`${base}/mandaten/5`, body as Record<string, string>, cookie);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('Zoals getypt.');
  });

  it('is for whoever leads, and only of what somebody adopted', async () => {
    const other = await app.token('Beleidsmedewerker Leiden');
    expect(await sent('/mandaten/5', other, limits)).toEqual([403, 'not_for_you']);
    expect(await sent('/mandaten/7', clerk, limits)).toEqual([404, 'mandate_unknown']);
    expect((await app.get(`${base}/mandaten/7`)).status).toBe(404);
  });
});

describe('a proposal', () => {
  const at = '/voorstellen/6/mandaat';
  const use = { mandaat: 5, bedrag: 100_000, binnen_reikwijdte: true };
  it('names its mandate, changes it with a reason and lets go of it; circles are refused', async () => {
    expect(await sent('/voorstellen/6/mandaat', officer, { mandaat: 5 })).toEqual([422, 'input_wrong']);
    expect(await sent(at, officer, { ...use, mandaat: 7 })).toEqual([422, 'mandate_wrong']);
    expect(await sent(at, officer, { ...use, binnen_reikwijdte: false })).toEqual([422, 'note_missing']);
    expect(await sent(at, officer, {})).toEqual([422, 'rests_on_none']);
    expect((await sent(at, officer, use))[0]).toBe(201);
    expect(await read(at)).toMatchObject({ mandaat: 5, versie: 1, werk: { bedrag: 100_000 } });
    expect(await sent('/voorstellen/5/mandaat', officer, use)).toEqual([422, 'rests_on_itself']);
    expect((await sent(at, officer, { versie: 1, reden: 'Hoort er niet bij.' }))[0]).toBe(201);
    expect(await read(at)).toMatchObject({ mandaat: null, versie: 2, werk: null });
    expect(await page(at)).toContain('Hoort er niet bij.');
  });

  it('of two that write at once the second is told', async () => {
    const both = await Promise.all([1, 2].map(() => sent('/voorstellen/4/mandaat', clerk, use)));
    expect(both.map(([status]) => status).toSorted()).toEqual([201, 409]);
  });

  it('met no fault on the way', () => expect(app.faults).toEqual([]));
});
