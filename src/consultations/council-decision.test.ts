import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { councilCalendars, councilDates } from '../calendar/index.ts';
import { addDays, type CalendarDate, date } from '../kernel/index.ts';
import { testApplication, testNow } from '../main/testing.ts';
import { asOffices, base, frameworkText, words } from './testing.ts';

let now = testNow;
let app: Awaited<ReturnType<typeof testApplication>>;
const clerk = 'Regiogriffier';
const [leiden, leiderdorp] = ['Griffier Leiden', 'Griffier Leiderdorp'];
const code: Readonly<Record<string, string>> = { [leiden]: 'gm0546', [leiderdorp]: 'gm0547' };
let document: string;
/** Of the council of Leiden. */
let meetings: readonly CalendarDate[];
const today = date('2026-11-24');
beforeAll(async () => {
  app = await testApplication({ clock: { now: () => now } });
  document = await frameworkText(app);
  const [dates] = await app.database.read('leidse-regio' as never, [
    councilDates(['gm0546' as never], date('2025-11-01'), date('2028-11-01')),
  ]);
  const [calendar] = councilCalendars(['gm0546'], dates);
  meetings = calendar?.meetings ?? [];
});
const { page, send } = asOffices(() => app);
afterAll(() => app.close());
afterEach(() => {
  now = testNow;
});

const form = async (as: string, path: string, fields: Record<string, string | string[]>) => {
  const answer = await app.post(`${base}${path}`, fields, await app.signIn(as));
  return { status: answer.status, text: words(await answer.text()) };
};
const own = (id: number, as: string) => `/raadplegingen/${id}/inbreng/${code[as]}`;
interface Brought {
  readonly raad: string;
  readonly versie: number;
  readonly besluit: { stemmen_kloppen: string[] } | null;
  readonly besluitdag: object | null;
  readonly commissiedag: object | null;
}
async function brought(id: number, as: string, seenBy?: string): Promise<Brought | undefined> {
  const headers = seenBy ? { authorization: `Bearer ${await app.token(seenBy)}` } : {};
  const answer = await app.app.request(`http://localhost:7071${base}/api/v1/raadplegingen/${id}`, {
    headers,
  });
  const { inbreng } = (await answer.json()) as { inbreng: Brought[] };
  return inbreng.find(({ raad }) => raad === code[as]);
}
async function asked(more: object = {}): Promise<number> {
  const id = (await send(clerk, '/raadplegingen', {
    regel: 'Z1',
    titel: 'Ontwerp van een regeling voor afval',
    afzender: 'Het college van Leiden',
    raden: Object.values(code),
    document,
    laatste_dag: '2027-03-01',
    ...more,
  })) as number;
  expect(await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1 })).toBe(id);
  return id;
}
const settle = async (id: number, as: string, more: object = {}) =>
  send(as, `${own(id, as)}/voorbereiding`, {
    standpunt: 'negatief',
    toelichting: 'Zo niet.',
    versie: (await brought(id, as))?.versie,
    ...more,
  });
const decision = { dag: '2026-11-24', vergadering: 'Raad van november', behandeling: 'hamerstuk' };
const wrong = { ...decision, stemmen_voor: '3', stemmen_tegen: '17' };

it('votes about what a council brings that look wrong are asked, each by its name, and stand with what was confirmed', async () => {
  const id = await asked();
  await settle(id, leiderdorp);
  const refused = await form(leiderdorp, `${own(id, leiderdorp)}/besluit`, wrong);
  expect(refused.status).toBe(422);
  for (const said of [
    'Over een hamerstuk wordt niet gestemd: zonder stemming is het aangenomen (Gemeentewet, artikel 32, lid 3).',
    'De raad nam dit aan, maar er zijn niet meer stemmen voor dan tegen (Gemeentewet, artikel 30).',
    'Stemmen bij een hamerstuk: klopt dat?',
    'Aangenomen zonder meer stemmen voor dan tegen: klopt dat?',
  ])
    expect(refused.text).toContain(said);
  expect(await send(leiderdorp, `${own(id, leiderdorp)}/besluit`, wrong)).toBe('votes_at_hamerstuk');
  // Leiderdorp has 21 members.
  const at = (voor: number, tegen: number, more: object = {}) =>
    send(leiderdorp, `${own(id, leiderdorp)}/besluit`, {
      ...decision,
      behandeling: 'bespreekstuk',
      stemmen_voor: voor,
      stemmen_tegen: tegen,
      ...more,
    });
  expect([await at(15, 9), await at(9, 1), await at(8, 8)]).toEqual([
    'votes_too_many',
    'votes_too_few',
    'votes_no_majority',
  ]);
  expect(await at(9, 1, { stemmen_kloppen: ['geen_meerderheid'] })).toBe('votes_too_few');
  expect(await at(9, 1, { stemmen_kloppen: ['te_weinig_stemmen', 'geen_meerderheid'] })).toBe(id);
  expect(await send(leiderdorp, `${own(id, leiderdorp)}/indienen`)).toBe(id);
  // What was not asked is not kept as confirmed.
  expect((await brought(id, leiderdorp))?.besluit?.stemmen_kloppen).toEqual(['te_weinig_stemmen']);
  expect(await page(own(id, leiderdorp))).toMatch(
    /9 voor, 1 tegen\. .*Aan de stemming deed niet meer dan de helft van de leden mee/,
  );
  // A correction is asked the same, and opens with what was confirmed.
  const opened = await (await app.get(base + own(id, leiderdorp), await app.signIn(leiderdorp))).text();
  expect(opened).toContain('value="te_weinig_stemmen" checked');
  const corrected = { standpunt: 'negatief', toelichting: 'Zo niet.', reden: 'Tikfout.', ...wrong };
  const versie = (await brought(id, leiderdorp))?.versie;
  const mend = (more: object = {}) =>
    send(leiderdorp, `${own(id, leiderdorp)}/verbetering`, { ...corrected, versie, ...more });
  expect(await mend()).toBe('votes_at_hamerstuk');
  expect(await mend({ behandeling: 'bespreekstuk', stemmen_voor: 19, stemmen_tegen: 2 })).toBe(id);
  expect((await brought(id, leiderdorp))?.besluit?.stemmen_kloppen).toEqual([]);
});

it('votes about having no view are asked too', async () => {
  const id = await asked();
  const none = (more: object = {}) => send(leiderdorp, `${own(id, leiderdorp)}/geen`, { ...wrong, ...more });
  expect(await none()).toBe('votes_at_hamerstuk');
  expect(await none({ stemmen_kloppen: ['stemmen_bij_hamerstuk', 'geen_meerderheid'] })).toBe(id);
  const stands = (await brought(id, leiderdorp))?.besluit;
  expect(stands?.stemmen_kloppen).toEqual(['stemmen_bij_hamerstuk', 'geen_meerderheid']);
});

it('a council that does not meet within the term is told so where its clerk works, with the nearest day', async () => {
  const next = meetings.find((day) => day > today) as CalendarDate;
  const id = await asked({ regel: 'Z16', laatste_dag: addDays(next, -1) });
  const says = /vergadert uw raad niet binnen de termijn, die loopt tot en met .* Dichtstbij: [a-z]+ \d/;
  expect(await page(own(id, leiden), leiden)).toMatch(says);
  expect(await page('/mijn-werk', leiden)).toMatch(
    /niet binnen de termijn Raadpleging: Ontwerp van een regeling voor afval \(Leiden\)\. Dichtstbij: [a-z]+ \d/,
  );
  expect(await page(`/en${own(id, leiden)}`, leiden)).toContain('your council does not meet within the term');
  // Others read it on the page of the round.
  expect(await page(own(id, leiden))).not.toMatch(says);
  const council =
    /Volgens de raadskalender vergadert deze raad niet in wat rest van de termijn, die loopt tot en met .* Dichtstbij: [a-z]+ \d/;
  expect(await page('/raden/leiden')).toMatch(council);
  await settle(id, leiden);
  await send(leiden, `${own(id, leiden)}/indienen`);
  expect(await page(own(id, leiden), leiden)).not.toMatch(says);
  expect(await page('/raden/leiden')).not.toMatch(council);
  const longer = await asked({ regel: 'Z16', laatste_dag: addDays(next, 3) });
  expect(await page(own(longer, leiden), leiden)).not.toMatch(says);
  now = `${addDays(next, 1)}T10:00:00Z`;
  // It met, and decided nothing.
  expect(await page(own(longer, leiden), leiden)).toMatch(/vergadert uw raad niet meer binnen de termijn/);
  const after = await asked({ regel: 'Z16', laatste_dag: addDays(next, 2) });
  expect(await page(own(after, leiden), leiden)).toMatch(says);
  // A round that was withdrawn asks nothing.
  await send(clerk, `/raadplegingen/${after}/intrekken`, { reden: 'Het gaat niet door.' });
  expect(await page(own(after, leiden), leiden)).not.toMatch(says);
});

it('a day of the council, or of its committee, that its calendar does not have is remarked and not refused', async () => {
  const id = await asked();
  const treats = date('2026-12-03');
  const noted = { soort: 'commissie', dagen: [treats, '2026-12-17'] };
  await send(leiden, '/raden/leiden/kalender', noted);
  const meets = meetings.find((day) => day > addDays(today, 1)) as CalendarDate;
  const off = 'Volgens de raadskalender komt de commissie niet bijeen op haar dag. Dichtstbij:';
  const inCommittee = (commissie_op: CalendarDate) =>
    settle(id, leiden, { fase: 'in_commissie', commissie_op });
  expect(await inCommittee(addDays(treats, 1))).toBe(id);
  expect(await page(own(id, leiden), leiden)).toContain(off);
  expect((await brought(id, leiden, leiden))?.commissiedag).toMatchObject({
    dag: addDays(treats, 1),
    volgens_kalender: 'vergadert_niet',
    dichtste_dagen: expect.arrayContaining([treats]),
  });
  // A draft is nobody's but its clerk's.
  expect((await brought(id, leiden))?.commissiedag).toBeNull();
  // Of a day before the first that is noted the calendar tells nothing.
  expect(await inCommittee(date('2026-11-20'))).toBe(id);
  expect((await brought(id, leiden, leiden))?.commissiedag).toMatchObject({ volgens_kalender: null });
  expect(await inCommittee(treats)).toBe(id);
  expect(await page(own(id, leiden), leiden)).not.toContain(off);
  now = `${addDays(meets, 1)}T10:00:00Z`;
  const path = `${own(id, leiden)}/besluit`;
  const wrongDay = { ...decision, dag: addDays(meets, 1) };
  expect(await send(leiden, path, wrongDay)).toBe(id);
  expect(await send(leiden, `${own(id, leiden)}/indienen`)).toBe(id);
  const remark =
    /Vastgesteld op .* Volgens de raadskalender vergadert de raad niet op deze dag\. Dichtstbij:/;
  expect(await page(own(id, leiden))).toMatch(remark);
  expect((await brought(id, leiden))?.besluitdag).toMatchObject({
    dag: addDays(meets, 1),
    volgens_kalender: 'vergadert_niet',
    dichtste_dagen: expect.arrayContaining([meets]),
  });
  const versie = (await brought(id, leiden))?.versie;
  const right = { ...decision, dag: meets, standpunt: 'negatief', toelichting: 'Zo niet.' };
  expect(await send(leiden, `${own(id, leiden)}/verbetering`, { ...right, reden: 'Tikfout.', versie })).toBe(
    id,
  );
  expect(await page(own(id, leiden))).not.toMatch(remark);
  expect((await brought(id, leiden))?.besluitdag).toMatchObject({ volgens_kalender: 'vergadert' });
});
