import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { testApplication, testNow } from '../main/testing.ts';
import { roundsRest } from './resting.ts';
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

const form = async (as: string, path: string, fields: Record<string, string>) =>
  words(await (await app.post(`${base}${path}`, fields, await app.signIn(as))).text());
interface Read {
  readonly stand: string;
  readonly inbreng: { raad: string; versie: number }[];
  readonly punten: {
    id: number;
    teruggetrokken: string | null;
    achter_dit_punt: { raad: string; na_antwoord: boolean }[];
  }[];
}
const read = async (id: number) =>
  (await (await app.get(`${base}/api/v1/raadplegingen/${id}`)).json()) as Read;
const own = (id: number, as: string) => `/raadplegingen/${id}/inbreng/${code[as]}`;
const whole = (id: number) => `/raadplegingen/${id}`;

const title = 'Ontwerp van een regeling voor afval';
async function asked(more: object = {}): Promise<number> {
  const id = (await send(clerk, '/raadplegingen', {
    regel: 'Z1',
    titel: title,
    afzender: 'Het college van Leiden',
    raden: Object.values(code),
    document,
    laatste_dag: '2027-01-25',
    ...more,
  })) as number;
  expect(await send(clerk, `${whole(id)}/uitzetten`, { versie: 1 })).toBe(id);
  return id;
}
/** A day that was agreed. */
const soon = { regel: 'Z16', laatste_dag: '2026-12-20' };
const decision = { dag: '2026-11-24', vergadering: 'Raad van 24 november', behandeling: 'hamerstuk' };
const write = async (id: number, as: string) =>
  (await send(as, `${own(id, as)}/punten`, { tekst: 'Eerlijk.', kop: '4. Betalen' })) as number;
async function prepare(id: number, as: string, more: object = {}) {
  const versie = (await read(id)).inbreng.find(({ raad }) => raad === code[as])?.versie;
  const settled = { standpunt: 'negatief', versie, ...more };
  expect(await send(as, `${own(id, as)}/voorbereiding`, settled)).toBe(id);
}
/** With the decision of the council. */
async function handIn(id: number, as: string, more: object = {}) {
  await prepare(id, as);
  expect(await send(as, `${own(id, as)}/besluit`, { ...decision, ...more })).toBe(id);
  expect(await send(as, `${own(id, as)}/indienen`)).toBe(id);
}
const join = (point: number, as: string) =>
  send(as, `/raadplegingspunten/${point}/aansluiten`, { gemeente: code[as], versie: 1 });
const leave = (point: number, as: string, more: object = {}) =>
  send(as, `/raadplegingspunten/${point}/terugtrekken`, { gemeente: code[as], reden: 'Toch niet.', ...more });
const answer = (point: number) =>
  send(clerk, `/raadplegingspunten/${point}/antwoord`, { afdoening: 'overgenomen', reden: 'Dat doen wij.' });
const conclusion = { draagvlak: 'ja', conclusie: 'Goed.', gevolg: 'aangepast' };
const conclude = (id: number) => send(clerk, `${whole(id)}/conclusie`, conclusion);
const report = (id: number) => send(clerk, `${whole(id)}/terugkoppelen`);
const reopen = (id: number) =>
  send(clerk, `${whole(id)}/heropenen`, { reden: 'Leiden wil een punt terugtrekken.' });
const takeBack = (id: number) =>
  send(leiderdorp, `${own(id, leiderdorp)}/geen/terugnemen`, { reden: 'De raad wil toch iets.' });
/** Leiden brought a point with its decision, Leiderdorp brings nothing, and it was closed. */
async function closed(more: object = {}): Promise<{ id: number; point: number }> {
  const id = await asked(more);
  const point = await write(id, leiden);
  await handIn(id, leiden);
  expect(await send(leiderdorp, `${own(id, leiderdorp)}/geen`, decision)).toBe(id);
  expect(await send(clerk, `${whole(id)}/sluiten`, { reden: 'Wij hoeven niet te wachten.' })).toBe(id);
  return { id, point };
}

it('what a council decided on it leaves and joins by its decision alone, also where no rule made it decide', async () => {
  const id = await asked({ regel: 'Z16' });
  const other = await write(id, leiderdorp);
  await prepare(id, leiderdorp);
  expect(await send(leiderdorp, `${own(id, leiderdorp)}/indienen`)).toBe(id);
  const point = await write(id, leiden);
  await handIn(id, leiden);
  expect(await leave(point, leiden)).toBe('leave_decision_missing');
  expect(await join(other, leiden)).toBe('decided_already');
  expect(await page(`${own(id, leiden)}?punt=${point}`, leiden)).toContain(
    'Dag waarop de raad besloot zich terug te trekken',
  );
  expect(await leave(point, leiden, { besluit_op: '2026-11-24', vergadering: 'Raad' })).toBe(point);
  // Handed in without a decision it is the clerk's, as before.
  expect(await leave(other, leiderdorp, { besluit_op: '2026-11-24', vergadering: 'Raad' })).toBe(
    'leave_undecided',
  );
  expect(await leave(other, leiderdorp)).toBe(other);
});

it('a council in its term again is told to the regional clerk, who concludes and sends after it', async () => {
  const { id, point } = await closed();
  expect(await answer(point)).toBe(id);
  expect(await conclude(id)).toBe(id);
  now = '2026-11-25T10:00:00Z';
  expect(await takeBack(id)).toBe(id);
  const again = /Leiderdorp nam terug dat de raad niets inbrengt, en kan reageren tot en met 25 januari 2027/;
  const clerks = await page(whole(id), clerk);
  expect(clerks).toMatch(again);
  expect(clerks).not.toContain('Conclusie bewaren');
  expect(clerks).not.toContain('De nota naar de raden sturen');
  expect(await page(whole(id))).not.toMatch(again);
  expect(await page('/mijn-werk', clerk)).toContain('Een raad kan weer reageren');
  const refused = await form(clerk, `${whole(id)}/terugkoppelen`, {});
  expect(refused).toContain('De conclusie en de nota kunnen daarna, of zodra die raad heeft gereageerd.');
  // It joins as is its right, and that it did after the answer is told.
  const before = await page(own(id, leiderdorp), leiderdorp);
  expect(before).toContain('Aansluiten : Leiden 1');
  expect(before).not.toContain('vraag de regiogriffier dan te heropenen');
  now = '2026-11-26T10:00:00Z';
  expect(await join(point, leiderdorp)).toBe(point);
  await handIn(id, leiderdorp);
  const after = 'Leiderdorp sloot aan op 26 november 2026, na het antwoord.';
  const whatCame = await page(whole(id), clerk);
  expect(whatCame).toContain(after);
  expect(whatCame).toContain('Sinds de conclusie van 24 november 2026 bracht Leiderdorp iets in.');
  expect(whatCame).toContain('De nota naar de raden sturen');
  expect(await page('/mijn-werk', clerk)).not.toContain('Een raad kan weer reageren');
  // The answer is the regional clerk's until it was sent.
  expect(await page(whole(id))).not.toContain(after);
  expect(await report(id)).toBe(id);
  expect(await page(whole(id))).toContain(after);
  const note = await page(`${whole(id)}/nota`);
  expect(note).toContain('Gedeeld door: Leiden en Leiderdorp.');
  expect(note).toContain(after);
  const [told] = (await read(id)).punten;
  expect(told?.achter_dit_punt.map(({ raad, na_antwoord }) => [raad, na_antwoord])).toEqual([
    [code[leiden], false],
    [code[leiderdorp], true],
  ]);
});

it('a conclusion that was kept again, and an answer, count what was brought until then', async () => {
  const { id, point } = await closed();
  await answer(point);
  await conclude(id);
  now = '2026-11-26T10:00:00Z';
  await takeBack(id);
  await join(point, leiderdorp);
  await handIn(id, leiderdorp);
  now = '2026-11-27T10:00:00Z';
  await send(clerk, `/raadplegingspunten/${point}/antwoord`, {
    ...{ afdoening: 'overgenomen', reden: 'Dat doen wij, ook voor Leiderdorp.' },
    ...{ stond_afdoening: 'overgenomen', stond_reden: 'Dat doen wij.' },
  });
  const { draagvlak, conclusie, gevolg } = conclusion;
  const stood = { stond_draagvlak: draagvlak, stond_conclusie: conclusie, stond_gevolg: gevolg };
  expect(await send(clerk, `${whole(id)}/conclusie`, { ...conclusion, ...stood })).toBe(id);
  const told = await page(whole(id), clerk);
  expect(told).not.toContain('Sinds de conclusie');
  expect(told).not.toContain('na het antwoord');
});

it('after the note went out nobody joins: what a council in its term brings is its own', async () => {
  const { id, point } = await closed({ titel: 'Ontwerp van een plan voor bomen' });
  // Its council decided, and joins no more.
  expect(await page(own(id, leiden), leiden)).toContain(
    'Besluit uw raad zich uit een punt terug te trekken, vraag de regiogriffier dan te heropenen',
  );
  await answer(point);
  await conclude(id);
  expect(await report(id)).toBe(id);
  // Nobody is sent to an office that cannot do it.
  expect(await page(own(id, leiden), leiden)).not.toContain('heropenen');
  now = '2026-11-25T10:00:00Z';
  expect(await takeBack(id)).toBe(id);
  const mine = await page(own(id, leiderdorp), leiderdorp);
  expect(mine).toContain(
    'De nota is al naar de raden gestuurd. Uw raad kan tot en met 25 januari 2027 eigen punten',
  );
  expect(mine).not.toContain('Aansluiten : Leiden 1');
  expect(await join(point, leiderdorp)).toBe('joined_after_note');
  expect(await page(whole(id), clerk)).toContain('Leiderdorp nam terug dat de raad niets inbrengt');
  expect(await page('/mijn-werk', clerk)).toMatch(
    /de nota krijgt dan een aanvulling Ontwerp van een plan voor bomen \(Leiderdorp\)/,
  );
  expect(await page('/mijn-werk', leiderdorp)).toContain(
    'Inbreng van de raad indienen Ontwerp van een plan voor bomen',
  );
  expect(await page('/raden/leiderdorp')).toContain('Ontwerp van een plan voor bomen');
  expect(await page('/raden/leiden')).not.toContain('Ontwerp van een plan voor bomen');
  expect(await write(id, leiderdorp)).toEqual(expect.any(Number));
});

it('nor is a point of another council taken over with a joint text after the note went out', async () => {
  const id = await asked(soon);
  const point = await write(id, leiden);
  const text = {
    toelichting: 'Samen willen wij een eerlijk fonds.',
    met: [code[leiderdorp]],
    punten: [point],
  };
  expect(await send(leiden, `${own(id, leiden)}/gezamenlijk`, text)).toBe(id);
  await handIn(id, leiden);
  const headers = { authorization: `Bearer ${await app.token(leiderdorp)}` };
  const seen = await app.app.request(`http://localhost:7071${base}/api/v1${whole(id)}`, { headers });
  const [joint] = ((await seen.json()) as { gezamenlijke_teksten: { id: number }[] }).gezamenlijke_teksten;
  const over = () => page(`${own(id, leiderdorp)}?overnemen=${joint?.id}`, leiderdorp);
  expect(await over()).toContain('Punten waar uw raad achter gaat staan');
  now = '2026-12-21T10:00:00Z';
  await answer(point);
  await conclude(id);
  expect(await report(id)).toBe(id);
  const taken = await over();
  expect(taken).toContain('Ingevuld uit de gezamenlijke tekst');
  expect(taken).not.toContain('Punten waar uw raad achter gaat staan');
  const { versie } = (await read(id)).inbreng.find(({ raad }) => raad === code[leiderdorp]) ?? {};
  const takes = { standpunt: 'negatief', versie, gezamenlijke_tekst: `${joint?.id}/1` };
  const prepares = (more: object = {}) =>
    send(leiderdorp, `${own(id, leiderdorp)}/voorbereiding`, { ...takes, ...more });
  expect(await prepares({ punten: [`${point}/1`] })).toBe('joined_after_note');
  expect(await prepares()).toBe(id);
});

it('who handed a point in after the note was sent is not told in it as sharing; the note says that it was supplemented', async () => {
  const id = await asked(soon);
  const point = await write(id, leiden);
  await handIn(id, leiden);
  expect(await join(point, leiderdorp)).toBe(point);
  now = '2026-12-21T10:00:00Z';
  await answer(point);
  await conclude(id);
  expect(await report(id)).toBe(id);
  now = '2026-12-21T12:00:00Z';
  await prepare(id, leiderdorp);
  const late = { te_laat: true };
  expect(await send(leiderdorp, `${own(id, leiderdorp)}/indienen`, late)).toBe(id);
  const note = await page(`${whole(id)}/nota`);
  expect(note).not.toContain('Gedeeld door');
  expect(note).toContain('Leiderdorp (te laat) sloot aan op 21 december 2026, nadat de nota was gestuurd.');
  // What is sent then is a supplement, and it is told who gets it.
  const again = await page(whole(id), clerk);
  expect(again).toMatch(
    /Bericht krijgt wie er iets nieuws in heeft: Leiderdorp\. .*De aanvulling naar de raden sturen/,
  );
  expect(again).not.toContain('Elke raad die is gevraagd');
  expect(await report(id)).toBe(id);
  expect(await page(`${whole(id)}/nota`)).toMatch(/Aangevuld op [a-z]+ 21 december 2026/);
});

it('of a round that was closed early each refusal says what can be done: to open it again first', async () => {
  const { id, point } = await closed();
  const withdrawn = await form(clerk, `${whole(id)}/intrekken`, { reden: 'Het gaat niet door.' });
  expect(withdrawn).toContain('Heropen haar eerst');
  const later = { besluit_op: '2026-11-24', vergadering: 'Raad' };
  expect(await leave(point, leiden, later)).toBe('closed_early');
  const again = await page(whole(id), clerk);
  expect(again).toMatch(/Waarom heropent u de raadpleging\?.*Dat de raadpleging weer open is/);
  expect(await reopen(id)).toBe(id);
  expect(await page(whole(id), clerk)).toContain('Dat de raadpleging is ingetrokken, op welke dag en waarom');
  expect(await leave(point, leiden, later)).toBe(point);
  // After the last day there is nothing to open again.
  const other = await closed(soon);
  now = '2026-12-21T10:00:00Z';
  expect(await leave(other.point, leiden, later)).toBe('too_late_to_leave');
  expect(await send(clerk, `${whole(other.id)}/intrekken`, { reden: 'Te laat.' })).toBe('not_withdrawable');
});

it('a council that handed in without a decision is sent to the regional clerk to join or leave once it is closed', async () => {
  const id = await asked({ regel: 'Z16' });
  const points = new Map<string, number>();
  for (const as of [leiden, leiderdorp]) {
    points.set(as, await write(id, as));
    await prepare(id, as);
    expect(await send(as, `${own(id, as)}/indienen`)).toBe(id);
  }
  expect(await send(clerk, `${whole(id)}/sluiten`, { reden: 'Wij hoeven niet te wachten.' })).toBe(id);
  expect(await join(points.get(leiderdorp) ?? 0, leiden)).toBe('closed_early');
  expect(await leave(points.get(leiden) ?? 0, leiden)).toBe('closed_early');
  const mine = await page(own(id, leiden), leiden);
  expect(mine).toContain(
    'Wil uw raad nog aansluiten bij een punt of zich terugtrekken, vraag de regiogriffier',
  );
  expect(mine).not.toContain('Aansluiten : Leiderdorp 1');
  expect(await reopen(id)).toBe(id);
  expect(await page(own(id, leiden), leiden)).toContain('Aansluiten : Leiderdorp 1');
  expect(await join(points.get(leiderdorp) ?? 0, leiden)).toBe(points.get(leiderdorp));
});

it('a round closed early says why it was, and of the note what still has to happen', async () => {
  const { id } = await closed();
  const told = await page(whole(id));
  expect(told).toContain('Reden: Wij hoeven niet te wachten.');
  expect(told).not.toContain('Als de raadpleging is gesloten');
  expect(told).toContain('De nota is er nog niet. De regiogriffier beantwoordt elk punt');
  expect(await page(`${whole(id)}/nota`)).not.toContain('Als de raadpleging is gesloten');
  expect(await page(whole(await asked()))).toContain('Als de raadpleging is gesloten');
});

it('each council is told that a round was opened again, and that it was withdrawn, for a fortnight', async () => {
  const { id } = await closed({ titel: 'Ontwerp van een kader voor water' });
  await reopen(id);
  const opened =
    /Lezen dat de raadpleging weer open is Ontwerp van een kader voor water\. Heropend op 24 november 2026/;
  for (const as of [leiden, leiderdorp]) expect(await page('/mijn-werk', as)).toMatch(opened);
  expect(await send(clerk, `${whole(id)}/intrekken`, { reden: 'Het gaat niet door.' })).toBe(id);
  const gone =
    /Lezen dat de raadpleging is ingetrokken Ontwerp van een kader voor water\. Ingetrokken op 24 november 2026/;
  for (const as of [leiden, leiderdorp]) {
    const work = await page('/mijn-werk', as);
    expect(work).toMatch(gone);
    expect(work).not.toMatch(opened);
  }
  expect(await page('/mijn-werk', clerk)).not.toMatch(gone);
  now = '2026-12-09T10:00:00Z';
  expect(await page('/mijn-werk', leiden)).not.toMatch(gone);
});

it('what was written together stays for its writers when the round is withdrawn, to read', async () => {
  const id = await asked();
  const text = { toelichting: 'Samen willen wij een eerlijk fonds.', met: [code[leiderdorp]] };
  expect(await send(leiden, `${own(id, leiden)}/gezamenlijk`, text)).toBe(id);
  expect(await send(clerk, `${whole(id)}/intrekken`, { reden: 'Het gaat niet door.' })).toBe(id);
  for (const as of [leiden, leiderdorp]) {
    const mine = await page(own(id, as), as);
    expect(mine).toContain(text.toelichting);
    expect(mine).not.toContain('Overnemen in onze inbreng');
    expect(mine).not.toContain('Een gezamenlijke tekst beginnen');
  }
  expect(await page(own(id, leiden), clerk)).not.toContain(text.toelichting);
});

it('a round that was closed again after its conclusion goes out with the note, as does one that the clock closed', async () => {
  const { id, point } = await closed();
  await answer(point);
  await conclude(id);
  now = '2026-11-25T10:00:00Z';
  expect(await reopen(id)).toBe(id);
  expect(await send(clerk, `${whole(id)}/sluiten`, { reden: 'Er kwam niets bij.' })).toBe(id);
  expect(await page(whole(id), clerk)).toContain('De nota naar de raden sturen');
  expect(await report(id)).toBe(id);
  expect((await read(id)).stand).toBe('afgerond');
  now = testNow;
  const other = await closed(soon);
  await answer(other.point);
  const dropped = { ...conclusion, gevolg: 'van_tafel' };
  expect(await send(clerk, `${whole(other.id)}/conclusie`, dropped)).toBe(other.id);
  expect(await reopen(other.id)).toBe(other.id);
  now = '2026-12-21T10:00:00Z';
  expect(await report(other.id)).toBe(other.id);
  expect((await read(other.id)).stand).toBe('van_tafel');
});

it('of a round that was closed again, and a council in its term took back what it said, the note waits for it', async () => {
  const { id, point } = await closed();
  await answer(point);
  await conclude(id);
  now = '2026-11-25T10:00:00Z';
  await reopen(id);
  await send(clerk, `${whole(id)}/sluiten`, { reden: 'Er kwam niets bij.' });
  expect(await takeBack(id)).toBe(id);
  expect(await report(id)).toBe('council_in_term');
});

it('tells the regional clerk what else changed since the conclusion: who left a point, who joined one, whose view was corrected', async () => {
  const { id, point } = await closed({ regel: 'Z16' });
  await answer(point);
  await conclude(id);
  const since = 'Sinds de conclusie van 24 november 2026';
  expect(await page(whole(id), clerk)).not.toContain(since);
  now = '2026-11-25T10:00:00Z';
  const { versie } = (await read(id)).inbreng.find(({ raad }) => raad === code[leiden]) ?? {};
  const corrected = {
    ...{ standpunt: 'positief', toelichting: '', reden: 'Verkeerd getypt.', versie },
    ...{ dag: decision.dag, vergadering: decision.vergadering, behandeling: decision.behandeling },
  };
  expect(await send(leiden, `${own(id, leiden)}/verbetering`, corrected)).toBe(id);
  expect(await page(whole(id), clerk)).toContain(`${since} is de inbreng van Leiden verbeterd.`);
  await reopen(id);
  const later = { besluit_op: '2026-11-24', vergadering: 'Raad' };
  expect(await leave(point, leiden, later)).toBe(point);
  await send(clerk, `${whole(id)}/sluiten`, { reden: 'Leiden trok zich terug.' });
  const told = await page(whole(id), clerk);
  expect(told).toContain(`${since} trok Leiden zich terug uit Leiden 1.`);
  expect(told).toContain('Kijk de conclusie na');
  // To others the conclusion is not there yet.
  expect(await page(whole(id))).not.toContain(since);
});

it('tells the regional clerk who joined a point since the conclusion', async () => {
  const id = await asked({ regel: 'Z16' });
  const points = [];
  for (const as of [leiden, leiderdorp]) {
    points.push(await write(id, as));
    await prepare(id, as);
    expect(await send(as, `${own(id, as)}/indienen`)).toBe(id);
  }
  await send(clerk, `${whole(id)}/sluiten`, { reden: 'Wij hoeven niet te wachten.' });
  for (const point of points) await answer(point);
  await conclude(id);
  now = '2026-11-25T10:00:00Z';
  await reopen(id);
  expect(await join(points[1] ?? 0, leiden)).toBe(points[1]);
  await send(clerk, `${whole(id)}/sluiten`, { reden: 'Leiden sloot aan.' });
  expect(await page(whole(id), clerk)).toContain(
    'Sinds de conclusie van 24 november 2026 sloot Leiden aan bij Leiderdorp 1.',
  );
});

it('the note tells apart what was withdrawn with its day, so that what it counts is what it lists', async () => {
  const { id, point } = await closed({ regel: 'Z16' });
  await answer(point);
  await conclude(id);
  now = '2026-11-25T10:00:00Z';
  await reopen(id);
  const later = { besluit_op: '2026-11-24', vergadering: 'Raad' };
  expect(await leave(point, leiden, later)).toBe(point);
  await send(clerk, `${whole(id)}/sluiten`, { reden: 'Leiden trok zich terug.' });
  expect((await read(id)).punten[0]?.teruggetrokken).toMatch(/^2026-11-25/);
  const note =
    /Teruggetrokken punten Leiden 1 .*Teruggetrokken op 25 november 2026: geen raad staat hier nog achter\./;
  expect(await page(`${whole(id)}/nota`, clerk)).toMatch(note);
  // It had no view without the point either: what is left to answer is that.
  const view = { afdoening: 'overgenomen', reden: 'Dat doen wij.' };
  expect(await send(clerk, `${own(id, leiden)}/antwoord`, view)).toBe(id);
  expect(await report(id)).toBe(id);
  const sent = await page(`${whole(id)}/nota`);
  expect(sent).toMatch(note);
  expect(sent).toMatch(/Leiden Teruggekoppeld Negatief 0/);
});

it('a council in its term again needs its meeting also after the note went out', async () => {
  const { id, point } = await closed();
  await answer(point);
  await conclude(id);
  expect(await report(id)).toBe(id);
  now = '2026-11-25T10:00:00Z';
  const resting = async () => {
    const { text } = roundsRest.statements('2026-11-25' as never, [])[0] as { text: string };
    const { rows } = await app.owner.query(text, [Object.values(code), '2026-11-25']);
    return rows.filter((each) => each.round === id).map((each) => each.council);
  };
  expect(await resting()).toEqual([]);
  expect(await takeBack(id)).toBe(id);
  expect(await resting()).toEqual([code[leiderdorp]]);
  await write(id, leiderdorp);
  await handIn(id, leiderdorp);
  expect(await resting()).toEqual([]);
});

it('the decision by which a council left a point is told with its day as people write it', async () => {
  const { id, point } = await closed({ regel: 'Z16' });
  await reopen(id);
  const later = { besluit_op: '2026-11-24', vergadering: 'Extra raad' };
  expect(await leave(point, leiden, later)).toBe(point);
  const said = 'Toch niet. Besluit van de raad: Extra raad. Besloten op 24 november 2026.';
  expect(await page(whole(id))).toContain(said);
  // As it was kept before.
  await app.owner.query(
    "update consultation_carrier set left_reason = 'Toch niet. Besluit van de raad: Extra raad, 2026-11-24.' where point_id = $1",
    [point],
  );
  expect(await page(whole(id))).toContain(said);
});

it('a round of which the note was sent is not withdrawn, and says that that is why', async () => {
  const { id, point } = await closed();
  await answer(point);
  await conclude(id);
  await report(id);
  expect(await send(clerk, `${whole(id)}/intrekken`, { reden: 'Het gaat niet door.' })).toBe(
    'withdrawn_after_note',
  );
  const refused = await form(clerk, `${whole(id)}/intrekken`, { reden: 'Het gaat niet door.' });
  expect(refused).toContain('Intrekken kan niet meer: de nota is al naar de raden gestuurd.');
});

it('after the note a council in its term is offered its own points alone, and nothing that it would do with others', async () => {
  const { id, point } = await closed();
  await answer(point);
  await conclude(id);
  const offers = [
    'of sluit aan bij een punt van een andere raad',
    'Zij kunnen bij uw punten aansluiten',
    'Een gezamenlijke tekst beginnen',
  ];
  now = '2026-11-25T10:00:00Z';
  expect(await takeBack(id)).toBe(id);
  const before = await page(own(id, leiderdorp), leiderdorp);
  for (const offer of offers) expect(before).toContain(offer);
  expect(await send(leiderdorp, `${own(id, leiderdorp)}/geen`, decision)).toBe(id);
  expect(await report(id)).toBe(id);
  expect(await takeBack(id)).toBe(id);
  const after = await page(own(id, leiderdorp), leiderdorp);
  expect(after).toContain('Schrijf er hieronder een');
  for (const offer of offers) expect(after).not.toContain(offer);
});

it('who stays behind a point that another left is asked to leave only while that can be done', async () => {
  const id = await asked({ regel: 'Z16' });
  const point = await write(id, leiden);
  await prepare(id, leiden);
  expect(await send(leiden, `${own(id, leiden)}/indienen`)).toBe(id);
  expect(await join(point, leiderdorp)).toBe(point);
  await prepare(id, leiderdorp);
  expect(await send(leiderdorp, `${own(id, leiderdorp)}/indienen`)).toBe(id);
  expect(await leave(point, leiden)).toBe(point);
  const both = 'Lezen welke raad zich uit een punt terugtrok: blijven of terugtrekken';
  expect(await page('/mijn-werk', leiderdorp)).toContain(both);
  expect(await send(clerk, `${whole(id)}/sluiten`, { reden: 'Wij hoeven niet te wachten.' })).toBe(id);
  const work = await page('/mijn-werk', leiderdorp);
  expect(work).toContain('Lezen welke raad zich uit een punt terugtrok');
  expect(work).not.toContain(both);
});

it('a council reads its consultations by their last day', async () => {
  expect(await page('/raden/leiden')).toMatch(
    /Raadplegingen bij deze raad.*Hoe de raden van het kader horen.*Wensen en bedenkingen bij de uitvoering/,
  );
});
