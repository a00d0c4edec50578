import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tellEverybody } from '../main/tell.ts';
import { testApplication, testNow } from '../main/testing.ts';
import { answersTold, draftsGivenBack } from './migrations.ts';
import { roundsRest } from './resting.ts';
import { newestOfRound } from './store.ts';

let now = testNow;
let app: Awaited<ReturnType<typeof testApplication>>;
const tokens = new Map<string, string>();
const clerk = 'Regiogriffier';
const [leiden, leiderdorp, zoeterwoude] = ['Griffier Leiden', 'Griffier Leiderdorp', 'Griffier Zoeterwoude'];
const code: Readonly<Record<string, string>> = {
  'Griffier Leiden': 'gm0546',
  'Griffier Leiderdorp': 'gm0547',
  'Griffier Zoeterwoude': 'gm0638',
};
beforeAll(async () => {
  app = await testApplication({ clock: { now: () => now } });
  for (const title of [clerk, ...Object.keys(code)]) tokens.set(title, await app.token(title));
});
afterAll(() => app.close());
afterEach(() => {
  now = testNow;
});

const base = '/leidse-regio';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const page = async (path: string, as?: string) =>
  words(await (await app.get(`${base}${path}`, as ? await app.signIn(as) : undefined)).text());
/** By API. @returns its number, or the code of the refusal */
async function send(as: string, path: string, body: object = {}): Promise<number | string> {
  const answer = await app.api(path, tokens.get(as) ?? '', body);
  const told = (await answer.json()) as { code?: string; id: number };
  return told.code ?? told.id;
}
const form = async (as: string, path: string, fields: Record<string, string>) => {
  const answer = await app.post(`${base}${path}`, fields, await app.signIn(as));
  return { status: answer.status, html: await answer.text() };
};
interface ApiRound {
  readonly stand: string;
  readonly korter_dan_de_regel: { dagen: number; ten_minste: number; reden: string } | null;
  readonly gevolg: string | null;
  readonly inbreng: {
    raad: string;
    stand: string;
    versie: number;
    te_laat: boolean;
    standpunt: string | null;
    toelichting: string;
    eerder_gezegd: object[];
    antwoorden: object[];
    gezamenlijke_tekst_met: string[];
    uitgegaan_van_tekst_met: string[];
    onder_voorbehoud: boolean;
    besluit: object | null;
  }[];
  readonly punten: {
    id: number;
    raad: string;
    nummer: number;
    tekst: string;
    citaat_staat_er: boolean | null;
    gedeeld_door: string[];
    achter_dit_punt: { raad: string; tot: string | null; reden: string | null }[];
    uit_concept: object | null;
    afdoening: string | null;
  }[];
  readonly gezamenlijke_teksten: {
    id: number;
    raden: string[];
    versie: number;
    versies: { toelichting: string; door: string }[];
  }[];
}
async function read(round: number, as?: string): Promise<ApiRound> {
  const headers = as ? { authorization: `Bearer ${tokens.get(as)}` } : {};
  const answer = await app.app.request(`http://localhost:7071${base}/api/v1/raadplegingen/${round}`, {
    headers,
  });
  return (await answer.json()) as ApiRound;
}
const own = (round: number, as: string) => `/raadplegingen/${round}/inbreng/${code[as]}`;
const stateOf = async (round: number, as: string) =>
  (await read(round)).inbreng.find(({ raad }) => raad === code[as]);
const mails = async (round: number) =>
  (await app.owner.query('select 1 from mail where reason like $1', [`consultation/leidse-regio/${round}/%`]))
    .rows.length;

/** The text of the framework, in the demonstration a PDF of one document. */
let document: string;
async function drafted(more: object = {}): Promise<number> {
  if (!document) {
    const { rows } = await app.owner.query(
      "select document_id as id, max(number) as version from document_version where file_name like 'kader%' or file_name like 'Kader%' group by 1 limit 1",
    );
    document = `${rows[0].id}/${rows[0].version}`;
  }
  const id = await send(clerk, '/raadplegingen', {
    regel: 'Z1',
    titel: 'Ontwerp van een regeling voor afval',
    afzender: 'Het college van Leiden',
    raden: Object.values(code),
    document,
    laatste_dag: '2027-01-19',
    ...more,
  });
  return id as number;
}
/** Informal, with two weeks. */
async function asked(more: object = {}): Promise<number> {
  const id = await drafted({ regel: 'Z16', laatste_dag: '2026-12-08', ...more });
  expect(await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1 })).toBe(id);
  return id;
}
const settle = async (as: string, round: number, more: object = {}) => {
  const { versie } = (await stateOf(round, as)) ?? { versie: 0 };
  return send(as, `${own(round, as)}/voorbereiding`, { standpunt: 'negatief', versie, ...more });
};
const passage = { tekst: 'Het fonds moet eerlijk zijn.', kop: '4. Betalen' };
const write = async (as: string, round: number, more: object = {}) =>
  (await send(as, `${own(round, as)}/punten`, { ...passage, ...more })) as number;

const there = spawnSync('pdftotext', ['-v']).error === undefined;
/** The note as PDF: with the structure that a screen reader follows, and the answers in it. */
async function onPaper(round: number, answer: string) {
  const pdf = await app.get(`${base}/raadplegingen/${round}/nota.pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const input = Buffer.from(await pdf.arrayBuffer());
  // PDF/UA: tagged, in an order that is read aloud.
  expect(input.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  // Without poppler-utils there is nothing that reads it; the gate installs it.
  if (!there) return;
  const run = (program: string, ...options: string[]) =>
    spawnSync(program, options, { input }).stdout.toString('utf8').replace(/\s+/g, ' ');
  expect(run('pdfinfo', '-')).toContain('Tagged: yes');
  expect(run('pdfinfo', '-struct', '-')).toMatch(/H1.*Table/);
  expect(run('pdftotext', '-', '-')).toContain(answer);
}

describe('sending out', () => {
  it('is refused with less time than the rule gives, unless with a reason that everybody sees (vector 11)', async () => {
    const id = await drafted({ laatste_dag: '2027-01-18' });
    expect(await read(id)).toMatchObject({ status: 404 });
    expect(await page(`/raadplegingen/${id}`)).not.toContain('Ontwerp van een regeling');
    const refused = await form(clerk, `/raadplegingen/${id}/uitzetten`, { versie: '1' });
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain('De raden krijgen 55 dagen; de regel vraagt er ten minste 56.');
    const reden_korter = 'De regeling moet voor de zomer in werking treden.';
    expect(await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1, reden_korter })).toBe(id);
    expect((await read(id)).korter_dan_de_regel).toEqual({ dagen: 55, ten_minste: 56, reden: reden_korter });
    expect(await page(`/raadplegingen/${id}`)).toContain(
      `55 dagen; de regel vraagt er ten minste 56. De reden: ${reden_korter}`,
    );
    // Once: the second finds it sent, and no council has two submissions.
    expect(await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1, reden_korter })).toBe(
      'round_sent',
    );
    expect((await read(id)).inbreng).toHaveLength(3);
    // What is exported of it, once it can be: the note of answers.
    now = '2027-01-19T12:00:00Z';
    expect(await page(`/raadplegingen/${id}/nota`, clerk)).toContain(
      `55 dagen; de regel vraagt er ten minste 56. De reden: ${reden_korter}`,
    );
    now = testNow;
    // That they are asked is a task, and who wants mail of tasks is mailed of it: no second mail for the same.
    expect(await mails(id)).toBe(0);
  });

  it('says which day of the draft is to be later: the last one, or of a term that is counted back that of the offering', async () => {
    const told = async (more: object) => {
      const id = await drafted(more);
      return words((await form(clerk, `/raadplegingen/${id}/uitzetten`, { versie: '1' })).html);
    };
    expect(await told({ laatste_dag: '2027-01-18' })).toContain(
      'Kies in het concept bij “Laatste dag waarop de raden kunnen reageren” 19 januari 2027 of later',
    );
    expect(await told({ regel: 'Z5', aangeboden_op: '2027-01-25' })).toContain(
      'Kies in het concept bij “Aangeboden aan het bestuur op (alleen bij een begroting)” 16 februari 2027 of later',
    );
  });

  it('shows first which councils do not meet, and needs a file whose bytes are fixed', async () => {
    const id = await drafted({ document: undefined, laatste_dag: '2026-11-25' });
    expect(await page(`/raadplegingen/${id}`, clerk)).toMatch(/vergadert niet binnen deze termijn/);
    expect(await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1 })).toBe('document_missing');
    const { rows } = await app.owner.query(
      'select document_id as id, number from document_version where address is not null limit 1',
    );
    expect(
      await send(clerk, '/raadplegingen', {
        regel: 'Z16',
        titel: 'x',
        afzender: 'y',
        document: `${rows[0].id}/${rows[0].number}`,
      }),
    ).toBe('document_no_file');
    expect(await send(clerk, `/raadplegingen/${id}/intrekken`, { reden: 'Vergissing.' })).toBe(id);
    expect((await app.get(`${base}/raadplegingen/${id}`)).status).toBe(404);
  });
});

describe('what councils write together', () => {
  it('a point joined and then withdrawn: both histories are readable', async () => {
    const id = await asked();
    const point = await write(leiden as string, id, { citaat: 'Er komt een groenfonds.' });
    const on = `/raadplegingspunten/${point}`;
    const joins = { gemeente: 'gm0547', versie: 1 };
    // Nobody sees a draft that is not shared; not the regional clerk either.
    expect(await send(leiderdorp as string, `${on}/aansluiten`, joins)).toBe('point_unknown');
    await settle(leiden as string, id, { delen_met: ['gm0547'] });
    for (const as of [undefined, clerk, zoeterwoude]) expect((await read(id, as)).punten).toEqual([]);
    expect((await read(id, leiderdorp)).punten).toHaveLength(1);
    expect(await send(leiderdorp as string, `${on}/aansluiten`, joins)).toBe(point);
    // A joint text: Leiderdorp changes it, Leiden has to look again before it hands in.
    const text = { ...passage, tekst: 'Het fonds moet eerlijk en openbaar zijn.', versie: 1 };
    expect(await send(leiderdorp as string, `${on}/tekst`, { ...text, gemeente: 'gm0547' })).toBe(point);
    expect(await send(leiden as string, `${on}/tekst`, { ...text, gemeente: 'gm0546' })).toBe('point_edited');
    expect(await send(leiden as string, `${own(id, leiden as string)}/indienen`)).toBe('point_changed');
    expect(await page('/mijn-werk', leiden)).toContain('Gewijzigd punt lezen');
    expect(await send(leiden as string, `${on}/aansluiten`, { gemeente: 'gm0546', versie: 2 })).toBe(point);
    expect(await send(leiden as string, `${own(id, leiden as string)}/indienen`)).toBe(id);
    // Its text is fixed; Leiderdorp stands behind it still, and leaves before and after handing in.
    expect(await send(leiderdorp as string, `${on}/tekst`, { ...text, versie: 2, gemeente: 'gm0547' })).toBe(
      'point_fixed',
    );
    await settle(leiderdorp as string, id);
    expect(await send(leiderdorp as string, `${own(id, leiderdorp as string)}/indienen`)).toBe(id);
    expect((await read(id)).punten[0]?.gedeeld_door).toEqual(['gm0546', 'gm0547']);
    const leave = (as: string, reden?: string) =>
      send(as, `${on}/terugtrekken`, { gemeente: code[as], reden });
    expect(await leave(leiderdorp as string)).toBe('leave_reason_missing');
    expect(await leave(leiderdorp as string, 'De raad koos anders.')).toBe(point);
    expect((await read(id)).punten[0]?.gedeeld_door).toEqual(['gm0546']);
    expect(await page(`/raadplegingen/${id}`)).toMatch(
      /Leiderdorp sloot aan op 24 november 2026 en trok zich terug op 24 november 2026\. De raad koos anders\./,
    );
    expect(await page(own(id, leiderdorp as string))).toContain('Het fonds moet eerlijk en openbaar zijn.');
    // The writer leaves too: the point is there, nobody has to answer it, and both texts are there for who wrote them.
    expect(await leave(leiden as string, 'Ook wij.')).toBe(point);
    const gone = (await read(id)).punten[0];
    expect(gone?.achter_dit_punt.map(({ tot }) => tot !== null)).toEqual([true, true]);
    const whole = await page(`/raadplegingen/${id}`, leiden);
    expect(whole).toContain('Teruggetrokken: geen raad staat hier nog achter.');
    expect(whole).toContain('Versie 1, 24 november 2026, Griffier Leiden Het fonds moet eerlijk zijn.');
    expect(await page(`/raadplegingen/${id}`)).not.toContain('Versie 1, 24 november');
  });

  it('a point names its passage, on a page that the document has', async () => {
    const id = await asked();
    expect(
      await send(leiden as string, `${own(id, leiden as string)}/punten`, { tekst: 'Zonder plek.' }),
    ).toBe('input_wrong');
    const wrong = await form(leiden as string, `${own(id, leiden as string)}/punten`, {
      tekst: 'Zonder plek.',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#veld-bladzijde"');
    expect(wrong.html).toContain('Zonder plek.');
    // Its text is read by a job; here it is.
    const [documentId, version] = document.split('/');
    const { rowCount } = await app.owner.query(
      "update document_text set state = 'read', means = 'pdf', pages = 8, text = 'Er komt een groenfonds.' where document_id = $1 and number = $2",
      [documentId, version],
    );
    expect(rowCount).toBe(1);
    expect(
      await send(leiden as string, `${own(id, leiden as string)}/punten`, { ...passage, bladzijde: 99 }),
    ).toBe('page_too_far');
    await write(leiden as string, id, { citaat: 'Dit staat er niet.' });
    await write(leiden as string, id, { citaat: 'een  Groenfonds' });
    const found = (await read(id, leiden)).punten.map((point) => point.citaat_staat_er);
    expect(found).toEqual([false, true]);
  });
});

describe('a joint text', () => {
  const at = (round: number, as: string, what: string) => `${own(round, as)}/${what}`;
  const texts = async (round: number, as?: string) => (await read(round, as)).gezamenlijke_teksten;

  it('is written by the clerks it is prepared with, and by nobody else; the second of two at once is told', async () => {
    const id = await asked();
    const as = { a: leiden as string, b: leiderdorp as string, c: zoeterwoude as string };
    const point = await write(as.a, id);
    const note = 'Samen willen wij een eerlijk fonds.';
    const start = { standpunt: 'negatief', toelichting: note, punten: [point] };
    const alone = await form(as.a, at(id, as.a, 'gezamenlijk'), { toelichting: note });
    expect([alone.status, alone.html.includes('href="#veld-met"'), alone.html.includes(note)]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await send(as.a, at(id, as.a, 'gezamenlijk'), { met: ['gm0547'] })).toBe('joint_empty');
    expect(await send(as.a, at(id, as.a, 'gezamenlijk'), { ...start, met: ['gm0626'] })).toBe(
      'joint_council_unknown',
    );
    expect(await send(as.a, at(id, as.a, 'gezamenlijk'), { ...start, met: ['gm0547'] })).toBe(id);
    const [text] = await texts(id, as.b);
    expect(text).toMatchObject({ raden: ['gm0546', 'gm0547'], versie: 1 });
    // Its points are seen by who writes along, though the draft of Leiden itself is shared with nobody.
    expect((await read(id, as.b)).punten.map((each) => each.id)).toEqual([point]);
    for (const other of [as.c, clerk, undefined]) {
      expect([await texts(id, other), (await read(id, other)).punten]).toEqual([[], []]);
      expect(await page(own(id, as.a), other)).not.toContain(note);
    }
    expect(await page(own(id, as.b), as.b)).toContain(note);
    expect(await page('/mijn-werk', as.b)).toContain('Gezamenlijke tekst lezen');
    expect(await page('/mijn-werk', as.a)).not.toContain('Gezamenlijke tekst lezen');
    // Leiderdorp writes on, in the text and in the point; Leiden, who had version 1, is told and loses nothing.
    const on = { gezamenlijke_tekst: text?.id, punten: [point], versie: 1 };
    const strange = at(id, as.c, 'gezamenlijk');
    expect(await send(as.c, strange, { ...on, toelichting: 'Ook wij.' })).toBe('joint_unknown');
    expect(await send(as.b, at(id, as.b, 'gezamenlijk'), { ...on, toelichting: 'Liever zo.' })).toBe(id);
    const typed = 'Dit typte Leiden tegelijk.';
    const late = { gezamenlijke_tekst: String(text?.id), versie: '1', toelichting: typed };
    const told = await form(as.a, at(id, as.a, 'gezamenlijk'), late);
    expect(told.status).toBe(409);
    for (const each of ['gewijzigd door Griffier Leiderdorp', 'Liever zo.', typed, 'name="versie" value="2"'])
      expect(told.html).toContain(each);
    expect((await texts(id, as.a))[0]?.versies.map(({ toelichting, door }) => [toelichting, door])).toEqual([
      ['Liever zo.', 'Griffier Leiderdorp'],
      [note, 'Griffier Leiden'],
    ]);
    const better = { ...passage, tekst: 'Eerlijk, en openbaar.', versie: 1, gemeente: 'gm0547' };
    now = '2026-11-24T10:01:00Z';
    expect(await send(as.b, `/raadplegingspunten/${point}/tekst`, better)).toBe(point);
    now = testNow;
    // An earlier version of the text has its points in the words of then.
    const [, joint = ''] = (await page(own(id, as.b), as.b)).split('Eerdere versies');
    expect(joint.slice(0, 300)).toContain(passage.tekst);
    expect(joint.slice(0, 300)).not.toContain(better.tekst);
    // What one council alone was shown is not shown on.
    const secret = await write(as.a, id, { tekst: 'Alleen voor Leiderdorp.' });
    await settle(as.a, id, { delen_met: ['gm0547'] });
    const shown = { met: ['gm0638'], toelichting: 'Wij twee.', punten: [secret] };
    expect(await send(as.b, at(id, as.b, 'gezamenlijk'), shown)).toBe('joint_point');
    // What was shown to both may be; when its writer shares it no longer, it is read no longer.
    const seenByLeiderdorp = async () => (await read(id, as.b)).punten.map((each) => each.id);
    await settle(as.a, id, { delen_met: ['gm0547', 'gm0638'] });
    expect(await send(as.b, at(id, as.b, 'gezamenlijk'), shown)).toBe(id);
    expect(await seenByLeiderdorp()).toEqual([point, secret]);
    await settle(as.a, id, { delen_met: [] });
    expect(await seenByLeiderdorp()).toEqual([point]);
    // Taken out of the text it is its writer's again: nobody takes it over from an earlier version.
    const rest = { gezamenlijke_tekst: text?.id, versie: 2, toelichting: 'Liever zo.', punten: [] };
    expect(await send(as.a, at(id, as.a, 'gezamenlijk'), rest)).toBe(id);
    expect(await seenByLeiderdorp()).toEqual([]);
    const old = { gezamenlijke_tekst: `${text?.id}/2`, toelichting: 'Liever zo.', punten: [`${point}/1`] };
    expect(await settle(as.b, id, old)).toBe('joint_point');
  });

  it('is taken over by each council itself, which then hands in; only then is it told with whom', async () => {
    const id = await asked();
    const as = { a: leiden as string, b: leiderdorp as string, c: zoeterwoude as string };
    const point = await write(as.a, id);
    const start = { standpunt: 'negatief', toelichting: 'Samen tegen.', punten: [point] };
    await send(as.a, at(id, as.a, 'gezamenlijk'), { ...start, met: ['gm0547', 'gm0638'] });
    const text = (await texts(id, as.a))[0]?.id;
    const filled = await (
      await app.get(`${base}${own(id, as.b)}?overnemen=${text}`, await app.signIn(as.b))
    ).text();
    expect(words(filled)).toContain('Ingevuld uit de gezamenlijke tekst met Leiden en Zoeterwoude.');
    for (const each of [`value="${text}/1"`, `value="${point}/1"`, '>Samen tegen.</textarea>'])
      expect(filled).toContain(each);
    const take = async (by: string, more: object = {}) => {
      const toelichting = 'Samen tegen.';
      return settle(by, id, {
        gezamenlijke_tekst: `${text}/1`,
        toelichting,
        punten: [`${point}/1`],
        ...more,
      });
    };
    expect(await take(as.b, { gezamenlijke_tekst: `${text}/2` })).toBe('joint_unknown');
    expect(await take(as.b, { punten: ['999999/1'] })).toBe('joint_point');
    for (const by of [as.a, as.b]) expect(await take(by)).toBe(id);
    const mark = async (by: string) => {
      const given = await stateOf(id, by);
      return [given?.gezamenlijke_tekst_met, given?.uitgegaan_van_tekst_met];
    };
    const handIn = (by: string) => send(by, at(id, by, 'indienen'));
    // The first is not the one that wrote the point: it is its own, until the writer hands in.
    expect(await handIn(as.b)).toBe(id);
    // Nobody hears of a council that wrote along and did not say so itself.
    expect(await mark(as.b)).toEqual([[], []]);
    expect(await page(own(id, as.b))).not.toContain('Leiden');
    expect(await handIn(as.a)).toBe(id);
    const [handedIn] = (await read(id)).punten;
    expect([handedIn?.raad, handedIn?.gedeeld_door]).toEqual(['gm0547', ['gm0547', 'gm0546']]);
    // Who takes the text over after that joins the point that is there.
    const offered = `${handedIn?.id}/1`;
    const later = await app.get(`${base}${own(id, as.c)}?overnemen=${text}`, await app.signIn(as.c));
    expect(await later.text()).toContain(`value="${offered}"`);
    expect(await take(as.c, { punten: [offered] })).toBe(id);
    // The same words without the point are not the very same.
    const leaves = `/raadplegingspunten/${handedIn?.id}/terugtrekken`;
    expect(await send(as.c, leaves, { gemeente: 'gm0638' })).toBe(handedIn?.id);
    expect(await handIn(as.c)).toBe(id);
    expect(await mark(as.a)).toEqual([['gm0547'], ['gm0638']]);
    expect(await mark(as.c)).toEqual([[], ['gm0546', 'gm0547']]);
    expect((await read(id)).punten.map(({ gedeeld_door }) => gedeeld_door)).toEqual([['gm0547', 'gm0546']]);
    const said = 'Gezamenlijke tekst met Leiderdorp';
    for (const path of [own(id, as.a), `/raadplegingen/${id}`]) expect(await page(path)).toContain(said);
    expect(await page(own(id, as.c))).toContain('Begonnen als gezamenlijke tekst met Leiden en Leiderdorp');
    expect(await texts(id)).toEqual([]);
    expect(await send(as.a, at(id, as.a, 'gezamenlijk'), { ...start, met: ['gm0547'] })).toBe(
      'handed_in_already',
    );
  });

  it('is left by any council, whose points it then shows no more, and thrown away by who began it', async () => {
    const id = await asked();
    const as = { a: leiden as string, b: leiderdorp as string, c: zoeterwoude as string };
    const line = 'Alleen wij vinden dit van het fonds.';
    const [first, second] = [await write(as.a, id), await write(as.b, id, { tekst: line })];
    const start = {
      standpunt: 'negatief',
      toelichting: 'Samen willen wij een fonds.',
      met: ['gm0547', 'gm0638'],
    };
    await send(as.a, at(id, as.a, 'gezamenlijk'), { ...start, punten: [first] });
    const [{ id: text = 0 } = {}] = await texts(id, as.a);
    await send(as.b, at(id, as.b, 'gezamenlijk'), {
      ...start,
      gezamenlijke_tekst: text,
      punten: [first, second],
      versie: 1,
    });
    const given = { gezamenlijke_tekst: text, versie: 2 };
    const end = (who: string, more = {}) =>
      send(who, at(id, who, 'gezamenlijk/weggooien'), { ...given, ...more });
    const leave = (who: string) =>
      send(who, at(id, who, 'gezamenlijk/verlaten'), { gezamenlijke_tekst: text });
    expect(await page(own(id, as.c), as.c)).toContain(line);
    expect(await page(own(id, as.a), as.a)).not.toContain('Deze tekst weggooien');
    expect([await end(as.b), await end(as.a)]).toEqual(['joint_not_begun', 'joint_others_points']);

    const left = await form(as.b, at(id, as.b, 'gezamenlijk/verlaten'), { gezamenlijke_tekst: String(text) });
    expect(left.status).toBe(303);
    expect([await texts(id, as.b), await leave(as.b), await end(as.b)]).toEqual([
      [],
      'joint_unknown',
      'joint_unknown',
    ]);
    // The point of who left is its own again, in the version of now and in the earlier ones.
    for (const who of [as.a, as.c]) {
      expect((await read(id, who)).punten.map((each) => each.id)).toEqual([first]);
      expect(await page(own(id, who), who)).not.toContain(line);
    }
    const { inbreng: [, there] = [], ...others } = await read(id, as.b);
    expect([there, others.punten.map((each) => each.id)]).toMatchObject([{ raad: 'gm0547' }, [second]]);
    expect(await page(own(id, as.a), as.a)).toContain('Deze tekst weggooien');
    // Nobody throws away what another wrote since, or after the last day.
    const on = { ...start, gezamenlijke_tekst: text, punten: [first], versie: 2 };
    await send(as.c, at(id, as.c, 'gezamenlijk'), on);
    expect(await end(as.a)).toBe('joint_edited');
    const day = (last: string) =>
      app.owner.query('update consultation_round set last_day = $2 where id = $1', [id, last]);
    await day('2026-11-23');
    expect([await end(as.a, { versie: 3 }), await leave(as.c)]).toEqual([
      'joint_round_closed',
      'joint_round_closed',
    ]);
    expect(await page(own(id, as.a), as.a)).not.toContain('Ermee stoppen');
    await day('2026-12-08');
    expect(await leave(as.c)).toBe(id);
    expect(await page(own(id, as.a), as.a)).toContain('Met niemand meer');
    expect(await page(own(id, as.a), as.a)).toContain('Deze tekst weggooien');
    expect(await end(as.a, { versie: 3 })).toBe(id);
    expect(await texts(id, as.a)).toEqual([]);
    expect(await page('/mijn-werk', as.c)).not.toContain(`/raadplegingen/${id}/inbreng/gm0638#gezamenlijk`);
  });

  it('stands in the note of answers of the demonstration', async () => {
    expect(await page('/raadplegingen/2/nota')).toContain('(Gezamenlijke tekst met Leiderdorp)');
  });
});

describe('a formal view', () => {
  it('is adopted by the council first, or handed in under reservation and adopted later', async () => {
    const id = await drafted();
    expect(await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1 })).toBe(id);
    const decision = { dag: '2026-11-24', vergadering: 'Raad van 24 november', behandeling: 'bespreekstuk' };
    const at = (as: string, what: string) => `${own(id, as)}/${what}`;
    await write(leiden as string, id);
    // The numbers are for who knows them; half of them says nothing.
    const half = { ...decision, stemmen_voor: 20 };
    expect(await send(leiden as string, at(leiden as string, 'besluit'), half)).toBe('input_wrong');
    expect(await send(leiden as string, at(leiden as string, 'besluit'), decision)).toBe('position_missing');
    const voted = { ...decision, stemmen_voor: 20, stemmen_tegen: 19 };
    expect(await send(leiden as string, at(leiden as string, 'besluit'), voted)).toBe('position_missing');
    await settle(leiden as string, id);
    expect(await send(leiden as string, at(leiden as string, 'indienen'))).toBe('not_adopted');
    expect(
      await send(leiden as string, at(leiden as string, 'besluit'), { ...voted, dag: '2026-11-25' }),
    ).toBe('day_ahead');
    expect(
      await send(leiden as string, at(leiden as string, 'besluit'), { ...voted, dag: '2026-11-23' }),
    ).toBe('day_before_sending');
    expect(await send(leiden as string, at(leiden as string, 'besluit'), voted)).toBe(id);
    // What the council decided on stands as it was: its decision stays.
    await settle(leiden as string, id);
    expect(await stateOf(id, leiden as string)).toMatchObject({ stand: 'vastgesteld' });
    expect(await send(leiden as string, at(leiden as string, 'punten'), passage)).toBe('adopted_already');
    expect(await send(leiden as string, at(leiden as string, 'indienen'))).toBe(id);
    expect(await stateOf(id, leiden as string)).toMatchObject({
      stand: 'ingediend',
      onder_voorbehoud: false,
    });
    expect(await page(own(id, leiden as string))).toContain('20 voor, 19 tegen');
    // Words that a reader of English knows, where it is chosen and where it is told.
    expect(await page(`/en${own(id, leiden as string)}`)).toContain('for debate (bespreekstuk), 20 for, 19');
    expect(await page(`/en${own(id, leiderdorp as string)}`, leiderdorp)).toContain(
      'Without debate (hamerstuk) For debate (bespreekstuk)',
    );
    const theirs = await write(leiderdorp as string, id);
    await settle(leiderdorp as string, id);
    expect(
      await send(leiderdorp as string, at(leiderdorp as string, 'indienen'), { onder_voorbehoud: true }),
    ).toBe(id);
    expect(await page(`/raadplegingen/${id}`)).toContain('onder voorbehoud: de raad moet nog beslissen');
    // What Leiden's council decided on is not added to by its clerk.
    const joins = { gemeente: 'gm0546', versie: 1 };
    expect(await send(leiden as string, `/raadplegingspunten/${theirs}/aansluiten`, joins)).toBe(
      'decided_already',
    );
    expect(await page(own(id, leiden as string), leiden)).not.toContain('Aansluiten');
    // Under reservation a council needs its meeting still.
    const { text: query } = roundsRest.statements('2026-11-24' as never, [])[0] as { text: string };
    const { rows: rest } = await app.owner.query(query, [Object.values(code), '2026-11-24']);
    expect(rest.filter((each) => each.round === id).map((each) => each.council)).toEqual([
      'gm0547',
      'gm0638',
    ]);
    expect(await page('/mijn-werk', leiderdorp)).toContain('onder voorbehoud is ingediend');
    expect(await send(leiderdorp as string, at(leiderdorp as string, 'besluit'), decision)).toBe(id);
    expect(await page(`/raadplegingen/${id}`)).toContain('op 24 november 2026 door de raad vastgesteld');
    expect(await page(own(id, leiderdorp as string))).toContain(
      'bespreekstuk, aantallen stemmen niet vastgelegd.',
    );
    // Confirmed, it is corrected as any other; there is nothing else that was sent first.
    const confirmed = await stateOf(id, leiderdorp as string);
    const mended = {
      ...{
        ...decision,
        standpunt: 'negatief',
        toelichting: 'Zo niet, schreef de raad.',
        reden: 'Een tikfout.',
      },
      versie: confirmed?.versie,
    };
    const mend = (more: object = {}) =>
      send(leiderdorp as string, at(leiderdorp as string, 'verbetering'), { ...mended, ...more });
    expect(await mend({ eerst_toelichting: 'Zo niet.' })).toBe('first_not_there');
    expect(await mend()).toBe(id);
    expect(await send(leiden as string, at(leiderdorp as string, 'indienen'))).toBe('not_your_council');
    // What a council decided on, it alone comes back on: its clerk leaves no point without that decision.
    const leave = (more: object = {}) =>
      send(leiderdorp as string, `/raadplegingspunten/${theirs}/terugtrekken`, {
        gemeente: 'gm0547',
        reden: 'Het is geregeld.',
        ...more,
      });
    expect(await leave()).toBe('leave_decision_missing');
    const bare = await form(leiderdorp as string, `/raadplegingspunten/${theirs}/terugtrekken`, {
      gemeente: 'gm0547',
      reden: 'Het is geregeld.',
    });
    expect([bare.status, bare.html.includes('href="#veld-besluit_op"')]).toEqual([422, true]);
    expect(words(bare.html)).toMatch(/De raad besloot op [\w -]+ over deze inbreng\. Alleen de raad kan/);
    expect(await leave({ besluit_op: '2026-11-24' })).toBe('leave_decision_missing');
    const later = { besluit_op: '2026-11-23', vergadering: 'Raad van 30 november' };
    expect(await leave(later)).toBe('leave_before_decision');
    expect(await leave({ ...later, besluit_op: '2026-11-30' })).toBe('leave_day_ahead');
    now = '2026-12-01T12:00:00Z';
    expect(await leave({ ...later, besluit_op: '2026-11-30' })).toBe(theirs);
    const gone = (await read(id)).punten.find((point) => point.id === theirs);
    expect(gone?.achter_dit_punt).toMatchObject([
      {
        besluit_op: '2026-11-30',
        reden: 'Het is geregeld. Besluit van de raad: Raad van 30 november.',
      },
    ]);
    expect(await page(`/raadplegingen/${id}`)).toContain('Besluit van de raad: Raad van 30 november');
  });
});

it('what was handed in otherwise than the council decided is corrected with a reason; what stood there stays', async () => {
  const id = await drafted({ laatste_dag: '2026-12-08' });
  await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1, reden_korter: 'Haast.' });
  const as = leiden as string;
  const at = (what: string) => `${own(id, as)}/${what}`;
  const typed = { vergadering: 'Raad van 24 november', behandeling: 'bespreekstuk', dag: '2026-11-24' };
  await settle(as, id, { standpunt: 'positief', toelichting: 'Een goed stuk.' });
  await send(as, at('besluit'), { ...typed, stemmen_voor: 13, stemmen_tegen: 8 });
  const versie = async () => (await stateOf(id, as))?.versie ?? 0;
  const right = {
    ...typed,
    standpunt: 'negatief',
    stemmen_voor: 12,
    stemmen_tegen: 9,
    toelichting: 'Zo niet.',
  };
  const correct = async (more: object = {}, who = as) =>
    send(who, at('verbetering'), { ...right, reden: 'Verkeerd om.', versie: await versie(), ...more });
  expect(await correct()).toBe('nothing_to_correct');
  await send(as, at('indienen'));
  now = '2026-12-09T12:00:00Z';
  expect(await correct({}, leiderdorp)).toBe('not_your_council');
  expect(await correct({ versie: 1 })).toBe('submission_changed');
  expect(await correct({ reden: '' })).toBe('input_wrong');
  expect(await correct({ dag: '2026-11-23' })).toBe('day_before_sending');
  const open = (await app.get(`${base}${own(id, as)}`, await app.signIn(as))).text();
  expect(await open).toMatch(/name="stemmen_voor"[^>]*value="13"/);
  const fields = { ...typed, standpunt: 'negatief', stemmen_voor: '12', stemmen_tegen: '9' };
  const bare = await form(as, at('verbetering'), {
    ...fields,
    toelichting: 'Zo niet.',
    versie: String(await versie()),
  });
  expect([
    bare.status,
    bare.html.includes('href="#veld-reden"'),
    bare.html.includes('>Zo niet.</textarea>'),
  ]).toEqual([422, true, true]);
  expect(await correct()).toBe(id);
  expect(await stateOf(id, as)).toMatchObject({
    standpunt: 'negatief',
    toelichting: 'Zo niet.',
    te_laat: false,
    besluit: { stemmen_voor: 12, stemmen_tegen: 9 },
    verbeteringen: [
      {
        reden: 'Verkeerd om.',
        standpunt: 'positief',
        toelichting: 'Een goed stuk.',
        besluit: { stemmen_voor: 13 },
      },
    ],
  });
  const said = 'Verbeterd op 9 december 2026 door Griffier Leiden. Verkeerd om.';
  const stood =
    'Er stond: Positief. Besluit van 24 november 2026, bespreekstuk, 13 voor, 8 tegen. Een goed stuk.';
  for (const [path, who] of [[own(id, as)], [`/raadplegingen/${id}/nota`, clerk]] as const) {
    const text = await page(path, who);
    for (const part of [said, stood]) expect(text).toContain(part);
  }
  expect(await page(`/raadplegingen/${id}`)).toContain('(verbeterd op 9 december 2026)');
  expect(await page(`/en${own(id, as)}`)).toContain('Corrected on 9 December 2026 by Griffier Leiden.');
});

describe('a view under reservation', () => {
  it('is put right when the council decides otherwise: what was sent first stays, and so does what became of it', async () => {
    const id = await drafted();
    await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1 });
    const as = leiderdorp as string;
    const at = (what: string) => `${own(id, as)}/${what}`;
    const newest = async () =>
      String((await app.owner.query({ text: newestOfRound(id).text, values: [id] })).rows[0].at);
    const sentOut = await newest();
    now = '2026-11-24T10:30:00Z';
    const kept = await write(as, id);
    const dropped = await write(as, id, { tekst: 'Het fonds moet weg.' });
    const told = 'Wat deze raden schrijven, delen zij met u: Leiderdorp';
    expect(await page(own(id, leiden as string), leiden)).not.toContain(told);
    // Whoever the draft is shared with sees all of it, and nobody else.
    await settle(as, id, { toelichting: 'Zo niet.', delen_met: [code[leiden as string]] });
    expect(await page(own(id, leiden as string), leiden)).toContain(told);
    expect(await page(own(id, zoeterwoude as string), zoeterwoude)).not.toContain(told);
    const seen = await page(own(id, as), leiden);
    for (const words of ['Negatief.', 'Zo niet.', 'Het fonds moet weg.', 'en nog niet van de raad'])
      expect(seen).toContain(words);
    for (const other of [zoeterwoude, clerk, undefined])
      expect(await page(own(id, as), other)).not.toMatch(/Zo niet\.|Het fonds moet weg/);
    const draft = (await read(id, leiden)).inbreng.find(({ raad }) => raad === code[as]);
    expect(draft).toMatchObject({ standpunt: 'negatief', toelichting: 'Zo niet.' });
    expect(await stateOf(id, as)).toMatchObject({ standpunt: null, toelichting: '' });

    const decision = { dag: '2026-11-24', vergadering: 'Raad van 24 november', behandeling: 'bespreekstuk' };
    const otherwise = {
      ...decision,
      standpunt: 'positief_met_kanttekeningen',
      toelichting: 'Zo wel, met één punt.',
      niet_overgenomen: [dropped],
    };
    expect(await send(as, at('besluit'), otherwise)).toBe('only_after_reservation');
    // What a council drafts moves no day that everybody sees; handing it in does.
    expect(await newest()).toBe(sentOut);
    expect(await send(as, at('indienen'), { onder_voorbehoud: true })).toBe(id);
    const handedIn = await newest();
    expect(handedIn).not.toBe(sentOut);
    now = '2026-11-24T10:45:00Z';
    const strange = { ...otherwise, niet_overgenomen: [999_999] };
    expect(await send(as, at('besluit'), strange)).toBe('not_behind');
    expect(await send(as, at('besluit'), otherwise)).toBe(id);
    const decided = await newest();
    expect(decided).not.toBe(handedIn);
    // Entered once more: what was sent first is still that.
    expect(await send(as, at('besluit'), { ...decision, toelichting: 'Zo wel.' })).toBe(id);
    expect(await stateOf(id, as)).toMatchObject({
      standpunt: 'positief_met_kanttekeningen',
      toelichting: 'Zo wel.',
      eerst_ingediend: { standpunt: 'negatief', toelichting: 'Zo niet.' },
    });
    const shown = await page(own(id, as));
    for (const text of [shown, await page(`/raadplegingen/${id}`)])
      expect(text).toContain('onder voorbehoud ingediend; de raad besloot op 24 november 2026 anders');
    expect(shown).toMatch(/Wat eerst onder voorbehoud werd ingediend Negatief\. Zo niet\./);
    // What was first sent was mistyped too: it is corrected as what the council made of it, and asks no other answer.
    const correct = async (more: object) =>
      send(as, at('verbetering'), {
        ...decision,
        ...{ standpunt: 'positief_met_kanttekeningen', toelichting: 'Zo wel.', reden: 'Een tikfout.' },
        versie: (await stateOf(id, as))?.versie,
        ...more,
      });
    expect(await correct({})).toBe('nothing_corrected');
    expect(await correct({ eerst_toelichting: 'Zo niet, nee.' })).toBe(id);
    const first = { standpunt: 'negatief', toelichting: 'Zo niet.' };
    expect(await stateOf(id, as)).toMatchObject({
      eerst_ingediend: { ...first, toelichting: 'Zo niet, nee.' },
      verbeteringen: [{ toelichting: 'Zo wel.', eerst_ingediend: first }],
    });
    // The next one leaves it as it is, and says nothing of it.
    expect(await correct({ toelichting: 'Zo wel, ja.' })).toBe(id);
    const corrected = await page(own(id, as));
    expect(corrected).toContain('werd ingediend Negatief. Zo niet, nee.');
    expect(corrected.match(/Eerst onder voorbehoud ingediend: Negatief\. Zo niet\./g)).toHaveLength(1);
    const mending = await app.get(`${base}${own(id, as)}`, await app.signIn(as));
    expect(await mending.text()).toMatch(/name="eerst_toelichting"[^>]*>Zo niet, nee\.</);
    // A field that is made empty does not come with the form: what stood in it says that it was there.
    const { vergadering, behandeling, dag } = decision;
    const emptied = await form(as, at('verbetering'), {
      ...{
        dag,
        vergadering,
        behandeling,
        standpunt: 'positief_met_kanttekeningen',
        toelichting: 'Zo wel, ja.',
      },
      ...{ eerst_standpunt: 'negatief', eerst_toelichting: '', stond_eerst_toelichting: 'Zo niet, nee.' },
      ...{ reden: 'Stond bij een ander voorstel.', versie: String((await stateOf(id, as))?.versie) },
    });
    expect(emptied.status).toBe(303);
    expect(await stateOf(id, as)).toMatchObject({ eerst_ingediend: { ...first, toelichting: '' } });
    expect(await page(own(id, as))).toMatch(
      /Stond bij een ander voorstel\..*Eerst onder voorbehoud ingediend: Negatief\. Zo niet, nee\./,
    );
    const { punten } = await read(id);
    expect(punten.find((point) => point.id === kept)?.gedeeld_door).toEqual([code[as]]);
    const left = punten.find((point) => point.id === dropped);
    expect(left).toMatchObject({ gedeeld_door: [], achter_dit_punt: [{ tot: now.replace('Z', '.000Z') }] });
    expect(await page('/mijn-werk', as)).not.toContain('onder voorbehoud is ingediend');
  });

  it('is refused in the words of the family that was asked', async () => {
    const id = await asked();
    const none = `${own(id, leiden as string)}/geen`;
    expect(await send(leiden as string, none)).toBe(id);
    const again = await form(leiden as string, none, {});
    expect(words(again.html)).toContain('of gezegd geen wensen en bedenkingen te hebben.');
    expect(again.html).not.toContain('geen zienswijze');
  });
});

describe('a draft that another council joined', () => {
  const as = { a: leiden as string, b: leiderdorp as string, c: zoeterwoude as string };
  const said = 'Het fonds moet eerlijk zijn.';
  const on = (point: number, what: string) => `/raadplegingspunten/${point}/${what}`;
  const join = (who: string, point: number, versie = 1) =>
    send(who, on(point, 'aansluiten'), { gemeente: code[who], versie });
  const edit = (who: string, point: number, tekst: string, versie = 1) =>
    send(who, on(point, 'tekst'), { ...passage, tekst, gemeente: code[who], versie });
  const handIn = async (who: string, round: number, more: object = {}) => {
    await settle(who, round);
    return send(who, `${own(round, who)}/indienen`, more);
  };
  /** Of each point that somebody sees: of which council, in which words, of whom now. */
  const seen = async (round: number, who?: string) =>
    (await read(round, who)).punten.map(({ raad, nummer, tekst, gedeeld_door }) => [
      `${raad}/${nummer}`,
      tekst,
      gedeeld_door,
    ]);
  /** Leiden's, shared with the two others and joined by Leiderdorp. */
  async function joined(round: number): Promise<number> {
    const point = await write(as.a, round);
    await settle(as.a, round, { delen_met: ['gm0547', 'gm0638'] });
    expect(await join(as.b, point)).toBe(point);
    return point;
  }

  it('is handed in as a point of that council; the draft stays its writer’s, and nobody reads of it', async () => {
    const id = await asked();
    const draft = await joined(id);
    expect(await page(own(id, as.b), as.b)).toContain('Leiden 1: als eigen punt van uw raad');
    expect(await page(own(id, as.a), as.a)).toContain('openbaar als punt van die raad');
    expect(await handIn(as.b, id)).toBe(id);
    const theirs = ['gm0547/1', said, ['gm0547']];
    for (const who of [undefined, clerk]) {
      expect(await seen(id, who)).toEqual([theirs]);
      for (const path of [`/raadplegingen/${id}`, own(id, as.b)]) {
        expect(await page(path, who)).toContain('Leiderdorp 1');
        expect(await page(path, who)).not.toMatch(/Leiden 1|Griffier Leiden\b|concept van Leiden/);
      }
      expect(await page(own(id, as.a), who)).not.toContain(said);
    }
    expect((await read(id)).punten[0]?.uit_concept).toBeNull();
    // Who joined its public point was in nobody's draft.
    expect((await read(id, as.c)).punten.find(({ raad }) => raad === 'gm0547')?.uit_concept).toBeNull();
    // It is still the writer's to change; Leiderdorp keeps what it joined, and is told.
    expect(await page(own(id, as.b), as.b)).toContain(
      'een concept van Leiden, die haar niet heeft ingediend',
    );
    expect(await page(own(id, as.a), as.a)).toContain(
      'Leiderdorp diende deze tekst op 24 november 2026 in als',
    );
    const other = 'Het fonds moet van de regio zijn.';
    const differs = 'Een tekst lezen die de schrijver wijzigde';
    expect(await page('/mijn-werk', as.b)).not.toContain(differs);
    expect(await edit(as.a, draft, other)).toBe(draft);
    expect(await seen(id)).toEqual([theirs]);
    for (const who of [undefined, clerk])
      for (const path of [`/raadplegingen/${id}`, own(id, as.a), own(id, as.b)])
        expect(await page(path, who)).not.toContain(other);
    const told = (await read(id, as.b)).punten.find(({ raad }) => raad === 'gm0547');
    expect(told?.uit_concept).toEqual({
      punt: draft,
      raad: 'gm0546',
      tekst_van: 'gm0546',
      luidt_nu_anders: true,
      ingediend: false,
    });
    expect(await page(own(id, as.b), as.b)).toContain('Daar luidt de tekst nu anders.');
    // Told as every task; not to who wrote it, nor to who was not in it.
    expect(await page('/mijn-werk', as.b)).toContain(differs);
    for (const who of [as.a, as.c]) expect(await page('/mijn-werk', who)).not.toContain(differs);
    expect(await page(own(id, as.b), as.c)).not.toContain('concept van Leiden');
    // Handed in, it is a point of its own.
    expect(await handIn(as.a, id)).toBe(id);
    expect(await seen(id)).toEqual([['gm0546/1', other, ['gm0546']], theirs]);
    expect(await page(own(id, as.b), as.b)).toContain('Die raad diende een andere tekst in: Leiden 1.');
    expect(await page(own(id, as.b))).not.toContain('Die raad diende een andere tekst in');
    // It stands there for a fortnight, as long as something can be done with it.
    expect(await page('/mijn-werk', as.b)).toContain(differs);
    await app.owner.query("update consultation_round set last_day = '2027-02-01' where id = $1", [id]);
    now = '2026-12-09T10:00:00Z';
    expect(await page('/mijn-werk', as.b)).not.toContain(differs);
  });

  it('is shared once its writer hands in the same text, answered once, and never in the name of who did not', async () => {
    const id = await asked();
    const draft = await joined(id);
    expect(await join(as.c, draft)).toBe(draft);
    expect(await handIn(as.b, id)).toBe(id);
    expect(await page(own(id, as.a), as.a)).toContain('Deze tekst is ingediend als Leiderdorp 1.');
    // Joining what Leiden drafts is public at once for who handed in: as its own, and not twice.
    const second = await write(as.a, id, { tekst: 'Laat Leiden beginnen.' });
    const own2 = await join(as.b, second);
    expect(own2).not.toBe(second);
    expect(await join(as.b, second)).toBe('joined_already');
    const two = ['gm0547/2', 'Laat Leiden beginnen.', ['gm0547']];
    expect(await seen(id)).toEqual([['gm0547/1', said, ['gm0547']], two]);
    expect(await page(own(id, as.a))).not.toContain('Laat Leiden beginnen.');
    // Its writer takes it back: it was nobody's but Leiderdorp's.
    expect(await send(as.a, on(second, 'terugtrekken'), { gemeente: 'gm0546' })).toBe(second);
    expect(await handIn(as.a, id)).toBe(id);
    expect(await seen(id)).toEqual([['gm0547/1', said, ['gm0547', 'gm0546']], two]);
    expect(await page(own(id, as.a))).toContain('Gedeeld door: Leiderdorp en Leiden.');
    expect(await page(own(id, as.a), as.a)).not.toContain('Leiden 1');
    // In the note, on paper and in the answer it is one point.
    now = '2026-12-09T12:00:00Z';
    expect(await handIn(as.c, id, { te_laat: true })).toBe(id);
    expect(await seen(id)).toEqual([['gm0547/1', said, ['gm0547', 'gm0546', 'gm0638']], two]);
    expect(await page(`/raadplegingen/${id}`)).toContain('Leiderdorp, Leiden en Zoeterwoude (te laat).');
    const note = await page(`/raadplegingen/${id}/nota`, clerk);
    expect(note).toContain('Gedeeld door: Leiderdorp, Leiden en Zoeterwoude (te laat).');
    expect(note).toContain('Leiderdorp 2 Laat Leiden beginnen.');
    expect(note).not.toMatch(/Leiden [12]/);
    expect(await send(clerk, on(draft, 'antwoord'), { afdoening: 'overgenomen', reden: 'Ja.' })).toBe(
      'point_unknown',
    );
    for (const { id: point } of (await read(id)).punten)
      expect(await send(clerk, on(point, 'antwoord'), { afdoening: 'overgenomen', reden: 'Ja.' })).toBe(id);
    expect(await page(`/raadplegingen/${id}`, clerk)).not.toContain('heeft nog geen antwoord');
  });

  it('holds up nobody: a council hands in what it decided on, whatever another writes since', async () => {
    const id = await drafted();
    await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1 });
    const draft = await joined(id);
    const decision = { dag: '2026-11-24', vergadering: 'Raad van 24 november', behandeling: 'hamerstuk' };
    await settle(as.b, id);
    expect(await send(as.b, `${own(id, as.b)}/besluit`, decision)).toBe(id);
    expect(await edit(as.a, draft, 'Liever iets anders.')).toBe(draft);
    expect(await page('/mijn-werk', as.b)).toContain('Gewijzigd punt lezen');
    const told = await page(own(id, as.b), as.b);
    for (const each of ['gewijzigd sinds uw raad haar vaststelde', `Uw raad staat achter versie 1: ${said}`])
      expect(told).toContain(each);
    expect(await send(as.b, `${own(id, as.b)}/indienen`)).toBe(id);
    expect(await seen(id)).toEqual([['gm0547/1', said, ['gm0547']]]);
    // Nor does another write on in what the council of its writer decided.
    expect(await join(as.c, draft, 2)).toBe(draft);
    expect(await send(as.a, `${own(id, as.a)}/besluit`, decision)).toBe(id);
    expect(await edit(as.c, draft, 'En nog iets.', 2)).toBe('writer_decided');
  });

  it('that was made public in the name of its writer before, is given back', async () => {
    const id = await asked();
    const draft = await joined(id);
    expect(await handIn(as.c, id, {})).toBe('nothing_in_it');
    const at = '2026-11-24T11:00:00Z';
    const sql = (text: string, ...values: unknown[]) => app.owner.query(text, values);
    await sql(
      "update consultation_submission set state = 'handed_in', position = 'negatief', handed_in_at = $2 where round_id = $1 and municipality_id = 'gm0547'",
      id,
      at,
    );
    await sql(
      "update consultation_carrier set public_at = $2 where point_id = $1 and municipality_id = 'gm0547'",
      draft,
      at,
    );
    await sql(
      "update consultation_point set disposition = 'overgenomen', reason = 'Ja.', answered_at = $2, answered_by = 'x' where id = $1",
      draft,
      at,
    );
    expect((await seen(id))[0]?.[0]).toBe('gm0546/1');
    for (const _twice of [1, 2]) await sql(draftsGivenBack);
    expect(await seen(id)).toEqual([['gm0547/1', said, ['gm0547']]]);
    expect((await read(id, clerk)).punten[0]?.afdoening).toBe('overgenomen');
    expect(await edit(as.a, draft, 'Toch anders.')).toBe(draft);
    expect(await seen(id)).toHaveLength(1);
  });
});

describe('having no view', () => {
  it('is decided by the council, or said under reservation, and can be taken back with its trace', async () => {
    const id = await drafted();
    await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1 });
    const as = zoeterwoude as string;
    const at = (what: string) => `${own(id, as)}/${what}`;
    await settle(as, id, { toelichting: 'Dit lag er al.' });
    const waarom = 'De raad laat het aan de anderen.';
    const refused = await form(as, at('geen'), { waarom });
    expect([refused.status, refused.html.includes('href="#veld-onder_voorbehoud"')]).toEqual([422, true]);
    expect(words(refused.html)).toContain('Ook dat hij geen zienswijze heeft, beslist de raad.');
    expect(refused.html).toContain(waarom);
    const decision = { dag: '2026-11-24', vergadering: 'Raad van 24 november', behandeling: 'hamerstuk' };
    const none = (more: object) => send(as, at('geen'), { waarom, ...more });
    expect(await none({ dag: '2026-11-24' })).toBe('input_wrong');
    expect(await none({ ...decision, dag: '2026-11-25' })).toBe('day_ahead');
    expect(await none({ ...decision, dag: '2026-11-23' })).toBe('day_before_sending');
    expect(await send(as, at('geen/terugnemen'), { reden: 'Zo.' })).toBe('no_view_not_said');
    expect(await none(decision)).toBe(id);
    // What was being written is not brought by that.
    expect(await stateOf(id, as)).toMatchObject({
      stand: 'geen_zienswijze',
      standpunt: null,
      toelichting: waarom,
      onder_voorbehoud: false,
      te_laat: false,
      besluit: { dag: '2026-11-24', vergadering: 'Raad van 24 november' },
    });
    const shown = await page(own(id, as));
    for (const each of ['Geen zienswijze', waarom, 'Vastgesteld op 24 november 2026'])
      expect(shown).toContain(each);
    for (const path of [own(id, as), `/raadplegingen/${id}`, '/raden/zoeterwoude'])
      expect(await page(path)).not.toMatch(/Geen inbreng|Dit lag er al|Negatief/);
    expect(await send(as, at('besluit'), decision)).toBe('cannot_adopt');
    expect(await page(own(id, as), as)).not.toContain('Schrijf er hieronder een');

    const reden = 'Dit was voor een andere raadpleging.';
    expect(await send(as, at('geen/terugnemen'))).toBe('input_wrong');
    const back = await form(as, at('geen/terugnemen'), { reden });
    expect(back.status).toBe(303);
    expect(await stateOf(id, as)).toMatchObject({
      stand: 'in_voorbereiding',
      besluit: null,
      eerder_gezegd: [{ toelichting: waarom, besluit_op: '2026-11-24', reden }],
    });
    // What was written is there again, for its clerk; that it was said, for everybody.
    expect(await page(own(id, as), as)).toContain('Dit lag er al.');
    for (const path of [own(id, as), `/raadplegingen/${id}`]) {
      expect(await page(path)).toContain(
        'zei op 24 november 2026 geen zienswijze te hebben, en nam dat terug',
      );
      expect(await page(path)).not.toContain('Dit lag er al.');
    }
    expect(await page(own(id, as))).toContain(reden);
    const { rows } = await app.owner.query(
      "select 1 from journal_entry where operation = 'take_back_no_view' and subject = $1",
      [`consultation/${id}/gm0638`],
    );
    expect(rows).toHaveLength(1);

    expect(await none({ onder_voorbehoud: true })).toBe(id);
    expect(await page(`/raadplegingen/${id}`)).toContain(
      'Geen zienswijze onder voorbehoud: de raad moet nog',
    );
    expect(await page('/mijn-werk', as)).toContain('onder voorbehoud is ingediend');
    expect(await send(as, at('besluit'), { ...decision, standpunt: 'positief' })).toBe('no_view_otherwise');
    expect(await send(as, at('besluit'), decision)).toBe(id);
    expect(await page(`/raadplegingen/${id}`)).toContain('op 24 november 2026 door de raad vastgesteld');
    expect(await page('/mijn-werk', as)).not.toContain('onder voorbehoud is ingediend');
  });

  it('is kept and shown as late after the last day, and gives way to a view that is late', async () => {
    const id = await asked();
    const as = zoeterwoude as string;
    const at = (what: string) => `${own(id, as)}/${what}`;
    now = '2026-12-09T12:00:00Z';
    const refused = await form(as, at('geen'), { waarom: 'Te druk.' });
    expect([refused.status, refused.html.includes('href="#veld-te_laat"')]).toEqual([422, true]);
    expect(await send(as, at('geen'), { te_laat: true })).toBe(id);
    expect(await stateOf(id, as)).toMatchObject({ stand: 'geen_zienswijze', te_laat: true });
    const late = 'Geen wensen en bedenkingen (te laat)';
    for (const path of [own(id, as), `/raadplegingen/${id}`]) expect(await page(path)).toContain(late);
    expect(await page(`/raadplegingen/${id}/nota`, clerk)).toContain(late);
    expect(await send(as, at('geen/terugnemen'), { reden: 'Toch.' })).toBe('term_passed');
    expect(await send(as, at('geen/terugnemen'), { reden: 'Toch.', te_laat: true })).toBe(id);
    await settle(as, id, { standpunt: 'positief' });
    expect(await send(as, at('indienen'), { te_laat: true })).toBe(id);
    expect(await stateOf(id, as)).toMatchObject({ stand: 'te_laat_ingediend', te_laat: true });
    expect(await page(`/raadplegingen/${id}/nota`, clerk)).toContain('nam dat terug op 9 december 2026');
  });
});

it('what comes after a last day that became a day off is in time by law, everywhere, and stays so when that day is withdrawn', async () => {
  const last = '2026-12-08';
  const id = await drafted();
  expect(await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1 })).toBe(id);
  // As if it was sent six weeks before: then its eight weeks are over now.
  await app.owner.query(
    'update consultation_round set sent_on = sent_on - 42, last_day = last_day - 42 where id = $1',
    [id],
  );
  const [early, late, none] = [leiden, leiderdorp, zoeterwoude] as [string, string, string];
  const decision = { dag: '2026-11-24', vergadering: 'Raad van 24 november', behandeling: 'hamerstuk' };
  for (const as of [early, late]) {
    await settle(as, id, { standpunt: 'positief' });
    expect(await send(as, `${own(id, as)}/besluit`, decision)).toBe(id);
  }
  const extraDay = async (geldt: string) =>
    app.post(
      '/beheer/extra-dagen',
      { dag: last, naam: 'Besluit (verzonnen)', bron: 'https://example.org/stb', geldt },
      await app.signIn('Beheerder'),
    );
  now = '2026-12-09T12:00:00Z';
  // Before anybody knew of the day, and after.
  expect(await send(early, `${own(id, early)}/indienen`, { te_laat: true })).toBe(id);
  expect(await stateOf(id, early)).toMatchObject({ stand: 'te_laat_ingediend', te_laat: true });
  expect((await extraDay('ja')).status).toBe(303);
  expect(await read(id)).toMatchObject({
    ...{ stand: 'uitgezet', laatste_dag: last, op_tijd_tot_en_met: '2026-12-09' },
  });
  expect(await stateOf(id, early)).toMatchObject({ stand: 'ingediend', te_laat: false });
  for (const path of [`/raadplegingen/${id}`, own(id, late)])
    expect(await page(path, late)).toMatch(
      /dinsdag 8 december 2026.* wat tot en met woensdag 9 december 2026 binnenkomt, is op tijd/,
    );
  expect(await page('/raadplegingen')).toContain('8 december 2026; op tijd tot en met 9 december 2026');
  // The windows are those of the day that was set; what it is now stands apart.
  expect(await page(`/raadplegingen/${id}`)).toMatch(
    /De raden binnen deze termijn .*, laatste dag dinsdag 8 december 2026\. .*Na het uitzetten kwam er een extra vrije dag bij: wat tot en met woensdag 9 december/,
  );
  expect(await page(own(id, late), late)).not.toContain('Ik weet dat de termijn voorbij is');
  expect(await send(late, `${own(id, late)}/indienen`)).toBe(id);
  expect(await send(none, `${own(id, none)}/geen`, decision)).toBe(id);
  const inTime = async () => {
    for (const [as, stand] of [
      [late, 'ingediend'],
      [none, 'geen_zienswijze'],
    ] as const) {
      expect(await stateOf(id, as)).toMatchObject({
        stand,
        te_laat: false,
        op_tijd_tot_en_met: '2026-12-09',
      });
      expect(await page(own(id, as))).toContain(
        'op tijd: de termijn liep door een extra vrije dag tot en met 9 december 2026',
      );
    }
  };
  await inTime();
  const note = () => page(`/raadplegingen/${id}/nota`, clerk);
  now = '2026-12-10T09:00:00Z';
  expect(await note()).toMatch(
    /Leiden Ingediend \(op tijd.*Leiderdorp Ingediend \(op tijd.*Zoeterwoude Geen zienswijze \(op tijd/,
  );
  expect((await extraDay('nee')).status).toBe(303);
  expect(await read(id)).toMatchObject({ stand: 'gesloten', op_tijd_tot_en_met: last });
  await inTime();
  // What was late by what was known when it came is in time for as long as the day holds.
  expect(await stateOf(id, early)).toMatchObject({ stand: 'te_laat_ingediend', te_laat: true });
  expect(await note()).toMatch(
    /Leiden Te laat.*Leiderdorp Ingediend \(op tijd.*Zoeterwoude Geen zienswijze \(op tijd/,
  );
});

describe('the end', () => {
  it('a round closed while a clerk types keeps what was typed, and takes it late; every point is answered, every council told', async () => {
    const id = await asked();
    const shared = await write(leiden as string, id);
    await settle(leiden as string, id, { delen_met: ['gm0547'] });
    await send(leiderdorp as string, `/raadplegingspunten/${shared}/aansluiten`, {
      gemeente: 'gm0547',
      versie: 1,
    });
    await send(leiden as string, `${own(id, leiden as string)}/indienen`);
    await settle(leiderdorp as string, id);
    expect(
      await send(clerk, `/raadplegingspunten/${shared}/antwoord`, { afdoening: 'overgenomen', reden: 'Ja.' }),
    ).toBe('still_open');
    expect(await page('/mijn-werk', leiderdorp)).toContain('Inbreng van de raad indienen');
    expect(await page('/raden/leiderdorp')).toContain('Ontwerp van een regeling voor afval');

    // A quarter of an hour after midnight, in the Netherlands.
    now = '2026-12-08T23:15:00Z';
    expect((await read(id)).stand).toBe('gesloten');
    expect(await stateOf(id, leiderdorp as string)).toMatchObject({ stand: 'termijn_verstreken' });
    expect(await page(own(id, zoeterwoude as string))).toContain('Zwijgen is geen instemming.');
    const typed = { tekst: 'Dit typte ik tot na twaalven.', kop: '2. Bouwen', gemeente: 'gm0547' };
    const refused = await form(leiderdorp as string, `${own(id, leiderdorp as string)}/punten`, typed);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Dit typte ik tot na twaalven.');
    expect(refused.html).toContain('href="#veld-te_laat"');
    const again = await form(leiderdorp as string, `${own(id, leiderdorp as string)}/punten`, {
      ...typed,
      te_laat: 'ja',
    });
    expect(again.status).toBe(303);
    expect(await send(leiderdorp as string, `${own(id, leiderdorp as string)}/indienen`)).toBe('term_passed');
    expect(
      await send(leiderdorp as string, `${own(id, leiderdorp as string)}/indienen`, { te_laat: true }),
    ).toBe(id);
    expect(await stateOf(id, leiderdorp as string)).toMatchObject({
      stand: 'te_laat_ingediend',
      te_laat: true,
    });

    expect(await send(clerk, `/raadplegingen/${id}/terugkoppelen`)).toBe('points_unanswered');
    const conclusion = { draagvlak: 'nee', conclusie: 'De raden willen dit niet.', gevolg: 'van_tafel' };
    expect(await send(clerk, `/raadplegingen/${id}/conclusie`, conclusion)).toBe('points_unanswered');
    expect(await page('/mijn-werk', clerk)).toContain('Punten en standpunten van de raden beantwoorden');
    const points = (await read(id, clerk)).punten;
    expect(points).toHaveLength(2);
    const missing = await form(clerk, `/raadplegingspunten/${shared}/antwoord`, { afdoening: 'overgenomen' });
    expect([missing.status, missing.html.includes('href="#veld-reden"')]).toEqual([422, true]);
    for (const point of points)
      expect(
        await send(clerk, `/raadplegingspunten/${point.id}/antwoord`, {
          afdoening: 'niet_overgenomen',
          reden: 'Het voorstel gaat niet door.',
        }),
      ).toBe(id);
    // Answers are nobody's but the regional clerk's until they are sent.
    expect((await read(id)).punten.map(({ afdoening }) => afdoening)).toEqual([null, null]);
    expect(await page(`/raadplegingen/${id}/nota`)).not.toContain('gaat niet door');
    expect(await send(clerk, `/raadplegingen/${id}/terugkoppelen`)).toBe('not_concluded');
    expect(await send(clerk, `/raadplegingen/${id}/conclusie`, conclusion)).toBe(id);
    expect((await read(id)).gevolg).toBeNull();
    expect(await page('/mijn-werk', leiden)).not.toContain('Antwoord op de inbreng van uw raad lezen');
    expect(await send(clerk, `/raadplegingen/${id}/terugkoppelen`)).toBe(id);
    // Told as every task, with one request that stops it; nobody gets a second mail of the write itself.
    for (const as of [leiden, leiderdorp])
      expect(await page('/mijn-werk', as)).toContain('Antwoord op de inbreng van uw raad lezen');
    expect(await page('/mijn-werk', zoeterwoude)).toContain('uw raad diende niets in');
    await tellEverybody({ ...app.installation, now });
    const { rows: told } = await app.owner.query(
      "select unsubscribe from mail where regexp_replace(body, '\\s+', ' ', 'g') like any ('{%Antwoord op de inbreng van uw raad lezen%,%beantwoord: uw raad diende niets in%}')",
    );
    expect(told).toHaveLength(3);
    for (const { unsubscribe } of told) expect(unsubscribe).toContain('/berichten/');
    expect(await mails(id)).toBe(0);
    await onPaper(id, 'Het voorstel gaat niet door.');
    expect(await read(id)).toMatchObject({ stand: 'van_tafel', gevolg: 'van_tafel' });
    expect(await stateOf(id, leiden as string)).toMatchObject({ stand: 'teruggekoppeld' });
    const note = await page(`/raadplegingen/${id}/nota`);
    expect(note).toContain('Gedeeld door: Leiden en Leiderdorp (te laat).');
    expect(note).toContain('Antwoord: Niet overgenomen. Het voorstel gaat niet door.');
    expect(await page(`/en/raadplegingen/${id}/nota`)).toContain(
      'There is no support. The proposal is off the table.',
    );
    expect(
      await send(clerk, `/raadplegingspunten/${shared}/antwoord`, {
        afdoening: 'overgenomen',
        reden: 'Toch.',
      }),
    ).toBe('answers_sent');

    // Who comes after the end is kept, answered and told as well.
    const last = await write(zoeterwoude as string, id, { te_laat: true });
    await settle(zoeterwoude as string, id);
    expect(
      await send(zoeterwoude as string, `${own(id, zoeterwoude as string)}/indienen`, { te_laat: true }),
    ).toBe(id);
    // What is typed for a point that was sent is not put in the form of the next.
    const twice = await form(clerk, `/raadplegingspunten/${shared}/antwoord`, {
      afdoening: 'overgenomen',
      reden: 'Voor een ander punt.',
    });
    expect(twice.status).toBe(409);
    expect(twice.html).not.toContain('>Voor een ander punt.</textarea>');
    expect(words(twice.html)).toContain('wat niet is bewaard: Leiden 1 Overgenomen. Voor een ander punt.');
    expect(twice.html).toContain(`/raadplegingspunten/${last}/antwoord`);
    expect(await page('/mijn-werk', clerk)).toContain('Punten en standpunten van de raden beantwoorden');
    expect(
      await send(clerk, `/raadplegingspunten/${last}/antwoord`, {
        afdoening: 'voor_kennisgeving',
        reden: 'Te laat om te wegen.',
      }),
    ).toBe(id);
    // Its council is told first: until then the answer is the regional clerk's to mend, and nobody else reads it.
    const lateAnswer = async () => (await read(id)).punten.find((point) => point.id === last)?.afdoening;
    expect(await lateAnswer()).toBeNull();
    for (const path of [`/raadplegingen/${id}/nota`, `/raadplegingen/${id}`, own(id, zoeterwoude as string)])
      expect(await page(path)).not.toContain('Te laat om te wegen.');
    const mended = { afdoening: 'gedeeltelijk_overgenomen', reden: 'Te laat, en toch gewogen.' };
    expect(await page(`/raadplegingen/${id}?punt=${last}`, clerk)).toContain('Te laat om te wegen.');
    expect(await send(clerk, `/raadplegingspunten/${last}/antwoord`, mended)).toBe('answer_changed');
    const stood = { stond_afdoening: 'voor_kennisgeving', stond_reden: 'Te laat om te wegen.' };
    expect(await send(clerk, `/raadplegingspunten/${last}/antwoord`, { ...mended, ...stood })).toBe(id);
    now = '2026-12-10T09:00:00Z';
    expect(await send(clerk, `/raadplegingen/${id}/terugkoppelen`)).toBe(id);
    expect(await lateAnswer()).toBe('gedeeltelijk_overgenomen');
    expect(await send(clerk, `/raadplegingspunten/${last}/antwoord`, mended)).toBe('answers_sent');
    const supplemented = await page(`/raadplegingen/${id}/nota`);
    expect(supplemented).toContain(
      'Naar de raden gestuurd op woensdag 9 december 2026. Aangevuld op donderdag 10 december 2026.',
    );
    expect(supplemented).toContain('Gedeeltelijk overgenomen. Te laat, en toch gewogen.');
    expect(await stateOf(id, leiden as string)).toMatchObject({ stand: 'teruggekoppeld' });
    await onPaper(id, 'Te laat, en toch gewogen.');
    expect(await send(clerk, `/raadplegingen/${id}/terugkoppelen`)).toBe('nothing_to_report');
  });
});

describe('what is answered', () => {
  const answer = (afdoening: string, reden: string) => ({ afdoening, reden });
  const report = (id: number) => send(clerk, `/raadplegingen/${id}/terugkoppelen`);
  const conclusion = { draagvlak: 'gedeeltelijk', conclusie: 'Deels.', gevolg: 'aangepast' };

  it('is a view without a point too, in the council’s own words', async () => {
    const id = await asked();
    const as = zoeterwoude as string;
    const said = 'Wij zien hier niets in: het fonds is te duur.';
    await settle(as, id, { toelichting: said });
    expect(await send(as, `${own(id, as)}/indienen`)).toBe(id);
    await settle(leiden as string, id, { standpunt: 'positief', toelichting: 'Een goed stuk.' });
    await send(leiden as string, `${own(id, leiden as string)}/indienen`);
    const on = (who: string) => `${own(id, who)}/antwoord`;
    expect(await send(clerk, on(as), answer('overgenomen', 'Ja.'))).toBe('still_open');
    now = '2026-12-09T12:00:00Z';
    expect(await report(id)).toBe('points_unanswered');
    expect(await page('/mijn-werk', clerk)).toContain('Punten en standpunten van de raden beantwoorden');
    const work = await page(`/raadplegingen/${id}`, clerk);
    expect(work).toContain('Dit standpunt beantwoorden: Zoeterwoude');
    // A view without a reservation asks nothing, nor does one of which the points are answered, nor silence.
    for (const who of [leiden, leiderdorp])
      expect(await send(clerk, on(who as string), answer('overgenomen', 'Ja.'))).toBe('no_answer_asked');
    expect(await send(as, on(as), answer('overgenomen', 'Ja.'))).toBe('not_regional_clerk');
    // Its clerk corrects the words while they are answered: who did not read them is told, and keeps what was typed.
    const read = String((await stateOf(id, as))?.versie);
    const mistyped = { standpunt: 'negatief', toelichting: `${said} Echt.`, reden: 'Een woord te weinig.' };
    expect(await send(as, `${own(id, as)}/verbetering`, { ...mistyped, versie: read })).toBe(id);
    const typed = { ...answer('overgenomen', 'Dat las ik niet.'), versie: read };
    expect(await send(clerk, on(as), typed)).toBe('view_changed');
    const unread = await form(clerk, on(as), typed);
    expect([unread.status, words(unread.html)]).toEqual([409, expect.stringContaining(`te duur. Echt.`)]);
    expect(words(unread.html)).toMatch(
      /Dit standpunt beantwoorden.* Een woord te weinig\..* Er stond: Negatief/,
    );
    expect(unread.html).toContain('>Dat las ik niet.</textarea>');
    expect(unread.html).toContain(`name="versie" value="${Number(read) + 1}"`);
    const half = await form(clerk, on(as), { afdoening: 'niet_overgenomen' });
    expect([half.status, half.html.includes('href="#veld-reden"')]).toEqual([422, true]);
    expect(await send(clerk, on(as), answer('overgenomen', 'Een vergissing.'))).toBe(id);
    const reason = 'Zonder fonds komt er geen groen.';
    // Who did not read what a colleague wrote since, is told, and keeps what was typed.
    const other = answer('niet_overgenomen', reason);
    const stood = { stond_afdoening: 'overgenomen', stond_reden: 'Een vergissing.' };
    expect(await send(clerk, on(as), other)).toBe('answer_changed');
    const second = await form(clerk, on(as), { ...other, ...stood, stond_reden: 'Een eerdere.' });
    expect([second.status, words(second.html)]).toEqual([
      409,
      expect.stringContaining('Nu staat er: Overgenomen. Een vergissing.'),
    ]);
    for (const field of [`>${reason}</textarea>`, 'name="stond_reden" value="Een vergissing."'])
      expect(second.html).toContain(field);
    const mended = await form(clerk, on(as), { ...other, ...stood });
    expect(mended.status).toBe(303);
    const conclude = (more: object) =>
      form(clerk, `/raadplegingen/${id}/conclusie`, { ...conclusion, ...more });
    expect((await conclude({ conclusie: 'Nog niet.' })).status).toBe(303);
    const both = await conclude({});
    expect([both.status, words(both.html)]).toEqual([
      409,
      expect.stringContaining(
        'Nu staat er: Er is gedeeltelijk draagvlak. Nog niet. Het stuk wordt aangepast',
      ),
    ]);
    expect(both.html).toContain('>Deels.</textarea>');
    const stands = {
      stond_draagvlak: 'gedeeltelijk',
      stond_conclusie: 'Nog niet.',
      stond_gevolg: 'aangepast',
    };
    expect((await conclude(stands)).status).toBe(303);
    const shown = async () =>
      [own(id, as), `/raadplegingen/${id}/nota`, `/raadplegingen/${id}`].map(async (path) => page(path));
    for (const text of await Promise.all(await shown())) expect(text).not.toContain(reason);
    expect((await stateOf(id, as))?.antwoorden).toEqual([]);
    expect(await report(id)).toBe(id);
    for (const text of await Promise.all(await shown()))
      expect(text).toContain(`Antwoord: Niet overgenomen. ${reason}`);
    const note = await page(`/raadplegingen/${id}/nota`);
    for (const words of [`Negatief. ${said}`, 'Positief. Een goed stuk.']) expect(note).toContain(words);
    for (const words of ['Een vergissing.', 'Aangevuld']) expect(note).not.toContain(words);
    await onPaper(id, `Niet overgenomen. ${reason}`);
    await onPaper(id, said);
    expect((await stateOf(id, as))?.antwoorden).toMatchObject([
      { afdoening: 'niet_overgenomen', reden: reason, gestuurd: expect.any(String) },
    ]);
    expect(await send(clerk, on(as), answer('overgenomen', 'Toch.'))).toBe('answers_sent');
    // Corrected after that, also where no council decides, it is answered anew.
    const { versie } = (await stateOf(id, as)) ?? {};
    const corrected = {
      standpunt: 'positief',
      toelichting: 'Een goed fonds.',
      reden: 'Een tikfout.',
      versie,
    };
    expect(await send(as, `${own(id, as)}/verbetering`, corrected)).toBe(id);
    expect(await report(id)).toBe('points_unanswered');
  });

  it('stays as it was sent when the council then decides otherwise, and what it decided is answered anew', async () => {
    const id = await asked();
    const as = leiderdorp as string;
    const kept = await write(as, id);
    const dropped = await write(as, id, { tekst: 'Het fonds moet weg.' });
    await settle(as, id, { toelichting: 'Zo niet.' });
    expect(await send(as, `${own(id, as)}/indienen`, { onder_voorbehoud: true })).toBe(id);
    now = '2026-12-09T12:00:00Z';
    for (const point of [kept, dropped])
      await send(clerk, `/raadplegingspunten/${point}/antwoord`, answer('overgenomen', `Antwoord ${point}.`));
    await send(clerk, `/raadplegingen/${id}/conclusie`, conclusion);
    expect(await report(id)).toBe(id);
    // Answered, its council has to decide still: a task of its clerk and of nobody else, and it needs a meeting.
    const lies = async (who: string) =>
      (await page('/mijn-werk', who)).includes('onder voorbehoud is ingediend');
    const rests = async () => {
      const { text: query } = roundsRest.statements('2026-12-09' as never, [])[0] as { text: string };
      const { rows } = await app.owner.query(query, [Object.values(code), '2026-12-09']);
      const mine = rows.filter((each) => each.round === id);
      return roundsRest.resting([mine], '2026-12-09' as never, 'nl').map(({ council }) => council);
    };
    expect([await lies(as), await rests()]).toEqual([true, [code[as]]]);
    const work = await app.get(`${base}/mijn-werk`, await app.signIn(clerk));
    expect(await work.text()).not.toContain(`${base}/raadplegingen/${id}"`);
    now = '2026-12-16T12:00:00Z';
    expect(
      await send(as, `${own(id, as)}/besluit`, {
        dag: '2026-12-15',
        vergadering: 'Raad van 15 december',
        behandeling: 'hamerstuk',
        toelichting: 'Zo wel.',
        niet_overgenomen: [dropped],
      }),
    ).toBe(id);
    expect([await lies(as), await rests()]).toEqual([false, []]);
    // What it was told does not go away.
    for (const path of [`/raadplegingen/${id}/nota`, `/raadplegingen/${id}`, own(id, as)]) {
      const text = await page(path);
      for (const words of ['Het fonds moet weg.', `Antwoord ${dropped}.`]) expect(text).toContain(words);
    }
    const left = 'Leiderdorp besloot op 15 december 2026 anders en staat niet meer achter dit punt.';
    expect(await page(`/raadplegingen/${id}/nota`)).toContain(left);
    await onPaper(id, left);
    expect((await read(id)).punten.find((point) => point.id === dropped)).toMatchObject({
      afdoening: 'overgenomen',
      gedeeld_door: [],
      achter_dit_punt: [{ besluit_op: '2026-12-15' }],
    });
    expect(await send(clerk, `/raadplegingspunten/${dropped}/antwoord`, answer('overgenomen', 'Toch.'))).toBe(
      'answers_sent',
    );
    // What the council decided asks an answer, and the council is told of that once.
    expect(await page('/mijn-werk', clerk)).toContain('Punten en standpunten van de raden beantwoorden');
    expect(await report(id)).toBe('points_unanswered');
    const reason = 'Dat past bij het aangepaste stuk.';
    expect(await send(clerk, `${own(id, as)}/antwoord`, answer('voor_kennisgeving', reason))).toBe(id);
    expect(await page(`/raadplegingen/${id}/nota`)).not.toContain(reason);
    expect(await report(id)).toBe(id);
    const note = await page(`/raadplegingen/${id}/nota`);
    for (const words of [
      'Zo wel.',
      'Eerst onder voorbehoud ingediend: Negatief. Zo niet.',
      `Voor kennisgeving aangenomen. ${reason}`,
      'Aangevuld op woensdag 16 december 2026.',
    ])
      expect(note).toContain(words);
    expect(await stateOf(id, as)).toMatchObject({ stand: 'teruggekoppeld' });
    expect(await report(id)).toBe('nothing_to_report');
  });

  it('comes after midnight in Amsterdam, also in the night in which the clocks change', async () => {
    // In the night after 27 March 2027 they go forward: the 28th ends at 22.00 UTC, the 27th at 23.00.
    const id = await asked({ laatste_dag: '2027-03-28' });
    const stand = async (moment: string) => {
      now = moment;
      return (await read(id)).stand;
    };
    for (const as of [leiden, leiderdorp]) await settle(as as string, id, { toelichting: 'Zo niet.' });
    const handIn = (as: string, fields: Record<string, string> = {}) =>
      form(as, `${own(id, as)}/indienen`, fields);
    expect(await stand('2027-03-28T21:59:59Z')).toBe('uitgezet');
    expect(await page('/mijn-werk', leiden)).toContain('Inbreng van de raad indienen');
    expect(await handIn(leiden as string)).toMatchObject({ status: 303 });
    expect(await stateOf(id, leiden as string)).toMatchObject({ stand: 'ingediend', te_laat: false });
    expect(await stand('2027-03-28T22:00:00Z')).toBe('gesloten');
    const refused = await handIn(leiderdorp as string);
    expect([refused.status, refused.html.includes('href="#veld-te_laat"')]).toEqual([422, true]);
    expect(await handIn(leiderdorp as string, { te_laat: 'ja' })).toMatchObject({ status: 303 });
    expect(await stateOf(id, leiderdorp as string)).toMatchObject({ te_laat: true });
    // In that of 31 October back: an hour later.
    await app.owner.query("update consultation_round set last_day = '2027-10-31' where id = $1", [id]);
    expect(await stand('2027-10-31T22:59:59Z')).toBe('uitgezet');
    expect(await stand('2027-10-31T23:00:00Z')).toBe('gesloten');
  });
});

describe('the demonstration', () => {
  it('tells the round of 2017 as its source does, and says what is not known', async () => {
    const text = await page('/raadplegingen/1');
    for (const said of [
      'Het eerste conceptvoorstel: een regioraad',
      'Er is geen draagvlak. Het voorstel is van tafel.',
      'Hierover is niets bekend.',
      'Tussendocument',
    ])
      expect(text).toContain(said);
    expect(await page('/raadplegingen/1/nota')).toContain('Van deze raadpleging is geen nota bekend.');
  });
  it('has one of the past corrected, with a reason, by who records those; what stood there stays', async () => {
    const wrong = {
      ...{ regel: 'Z16', titel: 'Een oud voorstel', afzender: 'De stuurgroep', raden: ['gm0547', 'gm0546'] },
      ...{ uitgezet: '2015', afgerond: '2016', draagvlak: 'ja', gevolg: 'ongewijzigd', bron: 'Een krant' },
      ...{
        conclusie: 'De raden wilden verder.',
        inbreng: { gm0547: 'Een brief.' },
        toelichting: 'Een.\nTwee.',
      },
    };
    const id = (await send(clerk, '/raadplegingen/vroeger', wrong)) as number;
    const to = `/raadplegingen/${id}/verbetering`;
    // As a form sends it: that alone is no correction, and is not shown as one.
    const right = {
      ...wrong,
      toelichting: 'Een.\r\nTwee.',
      draagvlak: 'nee',
      gevolg: 'van_tafel',
      inbreng: { gm0546: 'Een brief.' },
    };
    const given = { ...right, reden: 'De krant zei het omgekeerde.', versie: 1 };
    expect(await send(leiden as string, to, given)).toBe('not_regional_clerk');
    const same = { ...wrong, toelichting: right.toelichting, reden: 'x', versie: 1 };
    expect(await send(clerk, to, same)).toBe('nothing_corrected');
    expect(await send(clerk, to, { ...given, afgerond: '2014' })).toBe('past_order');
    expect(await send(clerk, `/raadplegingen/3/verbetering`, given)).toBe('round_not_past');
    const open = await page(`/raadplegingen/${id}`, clerk);
    expect(open).toContain('Verbeteren wat is vastgelegd');
    const { raden: _raden, inbreng: _inbreng, ...fields } = right;
    const bare = await form(clerk, to, { ...fields, 'raden[]': 'gm0547', versie: '1' });
    expect([bare.status, bare.html.includes('href="#veld-reden"')]).toEqual([422, true]);
    expect(await send(clerk, to, given)).toBe(id);
    expect(await send(clerk, to, given)).toBe('round_changed');
    const text = await page(`/raadplegingen/${id}`);
    for (const said of [
      'Er is geen draagvlak. Het voorstel is van tafel.',
      'door Regiogriffier. De krant zei het omgekeerde. Er stond: Wat de raad van Leiden inbracht, volgens de bron: Hierover is niets bekend.',
      'Wat de raad van Leiderdorp inbracht, volgens de bron: Een brief. Is er draagvlak?: Er is draagvlak',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Toelichting: Een.');
    expect(await read(id)).toMatchObject({
      gevolg: 'van_tafel',
      verbeteringen_van_vroeger: [{ stond: { draagvlak: 'ja', inbreng: { gm0547: 'Een brief.' } } }],
    });
  });
  it('has one that runs, in which one council does not meet', async () => {
    const text = await page('/raadplegingen/3');
    expect(text.match(/vergadert niet binnen deze termijn/g)).toHaveLength(1);
    expect(text).toContain('Verzonnen voor de demonstratie');
    expect(text).not.toContain('Begin met het wandelpad');
  });
});

it('what was answered before an answer had a moment of its own, was told with the note or to those that came late', async () => {
  const sql = async <T extends object>(text: string) => (await app.owner.query<T>(text)).rows;
  const answered = () =>
    sql<{ id: number; told_at: Date | null }>(
      // What was answered with the note and told again in a supplement was not there then.
      `select p.id, p.told_at from consultation_point p join consultation_round c on c.region_id = p.region_id and c.id = p.round_id
       where p.disposition is not null and not coalesce(p.answered_at <= c.reported_at and p.told_at > c.reported_at, false) order by p.id`,
    );
  const before = await answered();
  expect(before.filter(({ told_at }) => told_at === null)).not.toEqual([]);
  expect(before.filter(({ told_at }) => told_at !== null)).not.toEqual([]);
  await sql('update consultation_point set told_at = null');
  for (const _twice of [1, 2]) await sql(answersTold);
  const ids = before.map(({ id }) => id);
  expect((await answered()).filter(({ id }) => ids.includes(id))).toEqual(before);
});
