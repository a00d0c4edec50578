import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { tellEverybody } from '../main/tell.ts';
import { testApplication, testNow } from '../main/testing.ts';
import { newestOfRound } from './store.ts';
import { asOffices, base, frameworkText, words } from './testing.ts';

let now = testNow;
let app: Awaited<ReturnType<typeof testApplication>>;
const clerk = 'Regiogriffier';
const leiden = 'Griffier Leiden';
const leiderdorp = 'Griffier Leiderdorp';
const code: Readonly<Record<string, string>> = { [leiden]: 'gm0546', [leiderdorp]: 'gm0547' };
let document: string;
beforeAll(async () => {
  app = await testApplication({ clock: { now: () => now } });
  document = await frameworkText(app);
});
const { page, send } = asOffices(() => app);
afterAll(() => app.close());
afterEach(() => {
  now = testNow;
});

const read = async (id: number) =>
  (await (await app.get(`${base}/api/v1/raadplegingen/${id}`)).json()) as {
    stand: string;
    sluitingen: object[];
    inbreng: { raad: string; stand: string; te_laat: boolean; versie: number }[];
  };
const own = (id: number, as: string) => `/raadplegingen/${id}/inbreng/${code[as]}`;
const stateOf = async (id: number, as: string) =>
  (await read(id)).inbreng.find(({ raad }) => raad === code[as]);

/** Two councils are asked for a formal view until 25 January 2027. */
async function asked(): Promise<number> {
  const id = (await send(clerk, '/raadplegingen', {
    regel: 'Z1',
    titel: 'Ontwerp van een regeling voor afval',
    afzender: 'Het college van Leiden',
    raden: Object.values(code),
    document,
    laatste_dag: '2027-01-25',
  })) as number;
  expect(await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1 })).toBe(id);
  return id;
}
const decision = { dag: '2026-11-24', vergadering: 'Raad van 24 november', behandeling: 'hamerstuk' };
/** Leiden brings a point under reservation, and Leiderdorp has no view. */
async function responded(id: number): Promise<number> {
  const point = (await send(leiden, `${own(id, leiden)}/punten`, {
    tekst: 'Het moet eerlijk zijn.',
    kop: '4. Betalen',
  })) as number;
  const settled = { standpunt: 'negatief', versie: (await stateOf(id, leiden))?.versie };
  expect(await send(leiden, `${own(id, leiden)}/voorbereiding`, settled)).toBe(id);
  expect(await send(leiden, `${own(id, leiden)}/indienen`, { onder_voorbehoud: true })).toBe(id);
  return point;
}
const closedTask =
  /Lezen dat de raadpleging is gesloten Ontwerp van een regeling voor afval\. Gesloten op 28 november 2026/;
const close = (id: number, reden = 'Wij hoeven niet te wachten.') =>
  send(clerk, `/raadplegingen/${id}/sluiten`, { reden });

it('a round is closed before its last day once every council has responded for good, and not before', async () => {
  const id = await asked();
  const point = await responded(id);
  const refused = await app.post(
    `${base}/raadplegingen/${id}/sluiten`,
    { reden: 'Snel.' },
    await app.signIn(clerk),
  );
  expect(refused.status).toBe(409);
  const waits = 'Leiden (onder voorbehoud, de raad moet nog beslissen), Leiderdorp.';
  expect(words(await refused.text())).toContain(`Nog niet alle raden hebben gereageerd. Wacht op: ${waits}`);
  expect(await page(`/raadplegingen/${id}`, clerk)).toContain(`Nog niet: ${waits}`);
  expect(await close(id)).toBe('not_all_responded');
  const none = await send(leiderdorp, `${own(id, leiderdorp)}/geen`, decision);
  expect([none, await close(id)]).toEqual([id, 'not_all_responded']);
  const work = () => page('/mijn-werk', clerk);
  expect(await work()).not.toContain('Raadpleging sluiten: alle raden hebben gereageerd');
  expect(await send(leiden, `${own(id, leiden)}/besluit`, decision)).toBe(id);
  expect(await work()).toContain('Raadpleging sluiten: alle raden hebben gereageerd');
  const answer = { afdoening: 'overgenomen', reden: 'Dat doen wij.' };
  expect(await send(clerk, `/raadplegingspunten/${point}/antwoord`, answer)).toBe('still_open');

  await tellEverybody({ ...app.installation, now });
  const mailed = async () =>
    (
      await app.owner.query(
        "select 1 from mail where regexp_replace(body, '\\s+', ' ', 'g') like '%Lezen dat de raadpleging is gesloten%'",
      )
    ).rows.length;
  const before = await mailed();
  now = '2026-11-28T10:00:00Z';
  expect(await close(id)).toBe(id);
  expect((await read(id)).stand).toBe('gesloten');
  expect((await read(id)).sluitingen).toEqual([
    {
      gesloten: '2026-11-28T10:00:00Z',
      door: clerk,
      reden: 'Wij hoeven niet te wachten.',
      heropend: null,
    },
  ]);
  const says =
    'Gesloten op 28 november 2026: alle raden hadden gereageerd; de termijn loopt tot en met 25 januari 2027.';
  const whole = await page(`/raadplegingen/${id}`);
  expect(whole).toContain(`${says} Reden: Wij hoeven niet te wachten.`);
  expect(await page(own(id, leiden))).toContain(says);
  expect(await page('/raadplegingen')).toContain('gesloten op 28 november 2026');
  expect(words(await (await app.get(`${base}/en/raadplegingen/${id}`)).text())).toContain(
    'Closed on 28 November 2026: all councils had responded; the term runs until 25 January 2027.',
  );
  const [newest] = await app.database.read('leidse-regio' as never, [newestOfRound(id)]);
  expect(new Date(newest[0]?.at ?? '').toISOString()).toBe('2026-11-28T10:00:00.000Z');
  // Told at once, each clerk, for a fortnight.
  for (const as of [leiden, leiderdorp]) expect(await page('/mijn-werk', as)).toMatch(closedTask);
  await tellEverybody({ ...app.installation, now });
  expect(await mailed()).toBeGreaterThan(before);
  expect(await close(id)).toBe('not_open');
  // What follows on closing: answering, and no joining or leaving.
  expect(await work()).toContain('Punten en standpunten van de raden beantwoorden');
  expect(
    await send(leiden, `/raadplegingspunten/${point}/terugtrekken`, {
      gemeente: code[leiden],
      reden: 'Toch niet.',
      besluit_op: '2026-11-28',
      vergadering: 'Raad',
    }),
  ).toBe('closed_early');
  expect(await send(clerk, `/raadplegingspunten/${point}/antwoord`, answer)).toBe(id);
  expect((await read(id)).stand).toBe('verwerking');
  const conclusion = { draagvlak: 'ja', conclusie: 'Goed.', gevolg: 'aangepast' };
  expect(await send(clerk, `/raadplegingen/${id}/conclusie`, conclusion)).toBe(id);
  expect(await send(clerk, `/raadplegingen/${id}/terugkoppelen`)).toBe(id);
  // The answer came, and that is what is to be read now.
  expect(await page('/mijn-werk', leiden)).not.toMatch(closedTask);
  now = '2027-02-01T10:00:00Z';
  expect(await page(`/raadplegingen/${id}/nota`)).toContain(says.replace('loopt', 'liep'));
});

it('closing early takes no time from a council: what it brings within its term is in time, and nobody concludes before', async () => {
  const id = await asked();
  const point = await responded(id);
  await send(leiden, `${own(id, leiden)}/besluit`, decision);
  await send(leiderdorp, `${own(id, leiderdorp)}/geen`, decision);
  expect(await close(id)).toBe(id);
  expect(await page(own(id, leiderdorp), leiderdorp)).toContain(
    'De termijn van uw raad loopt tot en met 25 januari 2027. Brengt uw raad toch iets in,',
  );
  const back = { reden: 'De raad wil toch iets zeggen.' };
  expect(await send(leiderdorp, `${own(id, leiderdorp)}/geen/terugnemen`, back)).toBe(id);
  expect((await stateOf(id, leiderdorp))?.stand).toBe('in_voorbereiding');
  expect(await page('/mijn-werk', leiderdorp)).toContain('Inbreng van de raad indienen');
  await send(clerk, `/raadplegingspunten/${point}/antwoord`, { afdoening: 'overgenomen', reden: 'Ja.' });
  const conclusion = { draagvlak: 'ja', conclusie: 'Goed.', gevolg: 'aangepast' };
  expect(await send(clerk, `/raadplegingen/${id}/conclusie`, conclusion)).toBe('council_in_term');
  expect(await page('/mijn-werk', clerk)).not.toContain('Conclusie van de raadpleging trekken');
  const text = { tekst: 'Betaal eerst.', kop: '4. Betalen' };
  expect(await send(leiderdorp, `${own(id, leiderdorp)}/punten`, text)).toEqual(expect.any(Number));
  const versie = (await stateOf(id, leiderdorp))?.versie;
  await send(leiderdorp, `${own(id, leiderdorp)}/voorbereiding`, { standpunt: 'negatief', versie });
  await send(leiderdorp, `${own(id, leiderdorp)}/besluit`, decision);
  expect(await send(leiderdorp, `${own(id, leiderdorp)}/indienen`)).toBe(id);
  expect(await stateOf(id, leiderdorp)).toMatchObject({ stand: 'ingediend', te_laat: false });
  expect(await send(clerk, `/raadplegingen/${id}/conclusie`, conclusion)).toBe('points_unanswered');
});

it('closing early is undone while the term runs and nothing went to the councils; that it was stays', async () => {
  const id = await asked();
  const point = await responded(id);
  await send(leiden, `${own(id, leiden)}/besluit`, decision);
  await send(leiderdorp, `${own(id, leiderdorp)}/geen`, decision);
  const reopen = () =>
    send(clerk, `/raadplegingen/${id}/heropenen`, { reden: 'Leiden trekt een punt terug.' });
  expect(await reopen()).toBe('not_closed_early');
  expect(await close(id)).toBe(id);
  await send(clerk, `/raadplegingspunten/${point}/antwoord`, { afdoening: 'overgenomen', reden: 'Ja.' });
  expect(await reopen()).toBe(id);
  expect((await read(id)).stand).toBe('uitgezet');
  expect(await page(`/raadplegingen/${id}`)).toContain(
    'Gesloten op 24 november 2026 en heropend op 24 november 2026. Reden: Leiden trekt een punt terug.',
  );
  expect((await read(id)).sluitingen).toMatchObject([{ heropend: { door: clerk } }]);
  expect(await close(id)).toBe(id);
  now = '2027-01-26T10:00:00Z';
  const late = await app.post(
    `${base}/raadplegingen/${id}/heropenen`,
    { reden: 'Te laat.' },
    await app.signIn(clerk),
  );
  expect(words(await late.text())).toContain(
    'De termijn liep tot en met 25 januari 2027: heropenen kan niet',
  );
  expect(await page(`/raadplegingen/${id}`, clerk)).not.toContain('Heropenen');
  expect((await read(id)).stand).toBe('gesloten');
});

it('the demonstration has one that was closed within days, and is being answered', async () => {
  const round = await read(5);
  expect([round.stand, round.sluitingen.length]).toEqual(['verwerking', 1]);
  const answered = 'Eén punt of standpunt heeft nog geen antwoord.';
  expect(await page('/raadplegingen/5', clerk)).toContain(answered);
  expect(await page('/raadplegingen/5')).toContain(
    'Gesloten op 23 november 2026: alle raden hadden gereageerd; de termijn loopt tot en met 22 december 2026.',
  );
});
