import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, testNow } from '../main/testing.ts';

let now = testNow;
let app: Awaited<ReturnType<typeof testApplication>>;
const tokens = new Map<string, string>();
const clerk = 'Regiogriffier';
const [leiden, leiderdorp, zoeterwoude] = ['Griffier Leiden', 'Griffier Leiderdorp', 'Griffier Zoeterwoude'];
const [a, b, c] = [leiden as string, leiderdorp as string, zoeterwoude as string];
const code: Readonly<Record<string, string>> = { [a]: 'gm0546', [b]: 'gm0547', [c]: 'gm0638' };
beforeAll(async () => {
  app = await testApplication({ clock: { now: () => now } });
  for (const title of [clerk, a, b, c]) tokens.set(title, await app.token(title));
});
afterAll(() => app.close());
afterEach(() => {
  now = testNow;
});

const base = '/leidse-regio';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const raw = async (path: string, as?: string) =>
  (await app.get(`${base}${path}`, as ? await app.signIn(as) : undefined)).text();
const page = async (path: string, as?: string) => words(await raw(path, as));
/** By API. @returns its number, or the code of the refusal */
async function send(as: string, path: string, body: object = {}): Promise<number | string> {
  const answer = await app.api(path, tokens.get(as) ?? '', body);
  const told = (await answer.json()) as { code?: string; id: number };
  return told.code ?? told.id;
}
interface Read {
  readonly stand: string;
  readonly op_tijd_tot_en_met: string | null;
  readonly laatste_dag: string | null;
  readonly inbreng: { raad: string; stand: string; versie: number }[];
  readonly punten: {
    id: number;
    raad: string;
    uit_concept: object | null;
    achter_dit_punt: { raad: string; tot: string | null; vertrek_gezien_tot: string | null }[];
  }[];
}
async function read(round: number, as?: string): Promise<Read> {
  const headers = as ? { authorization: `Bearer ${tokens.get(as)}` } : {};
  const address = `http://localhost:7071${base}/api/v1/raadplegingen/${round}`;
  return (await (await app.app.request(address, { headers })).json()) as Read;
}
const own = (round: number, as: string) => `/raadplegingen/${round}/inbreng/${code[as]}`;

let document = '';
/** Informal, with two weeks and two questions. */
async function asked(): Promise<number> {
  if (document === '') {
    const { rows } = await app.owner.query(
      "select document_id as id, max(number) as version from document_version where file_name ilike 'kader%' group by 1 limit 1",
    );
    document = `${rows[0].id}/${rows[0].version}`;
  }
  const id = await send(clerk, '/raadplegingen', {
    ...{ regel: 'Z16', titel: 'Een ontwerp voor afval', afzender: 'Het college van Leiden', document },
    ...{ raden: Object.values(code), laatste_dag: '2026-12-08' },
    vragen: ['Past het fonds bij uw gemeente?', 'Wie betaalt het?'],
  });
  expect(await send(clerk, `/raadplegingen/${id}/uitzetten`, { versie: 1 })).toBe(id);
  return id as number;
}
const settle = async (as: string, round: number, more: object = {}) => {
  const versie = (await read(round)).inbreng.find(({ raad }) => raad === code[as])?.versie;
  return send(as, `${own(round, as)}/voorbereiding`, { standpunt: 'negatief', versie, ...more });
};
const passage = { tekst: 'Het fonds moet eerlijk zijn.', kop: '4. Betalen' };
const write = async (as: string, round: number, more: object = {}) =>
  (await send(as, `${own(round, as)}/punten`, { ...passage, ...more })) as number;
const on = (point: number, what: string) => `/raadplegingspunten/${point}/${what}`;
const join = (as: string, point: number, versie = 1) =>
  send(as, on(point, 'aansluiten'), { gemeente: code[as], versie });
const edit = (as: string, point: number, tekst: string, versie = 1) =>
  send(as, on(point, 'tekst'), { ...passage, tekst, gemeente: code[as], versie });
const leave = (as: string, point: number, more: object = {}) =>
  send(as, on(point, 'terugtrekken'), { gemeente: code[as], ...more });
const handIn = (as: string, round: number) => send(as, `${own(round, as)}/indienen`);
/** Leiden's, shared with the two others. */
async function shared(round: number): Promise<number> {
  const point = await write(a, round);
  await settle(a, round, { delen_met: [code[b], code[c]] });
  return point;
}

it('of a round that was withdrawn only what is so is told: nobody is told to hand in, or that a term passed', async () => {
  const id = await asked();
  await write(b, id);
  await settle(a, id, { toelichting: 'Zo niet.' });
  expect(await handIn(a, id)).toBe(id);
  expect(await send(clerk, `/raadplegingen/${id}/intrekken`, { reden: 'Het gaat niet door.' })).toBe(id);
  const never =
    /Indienen kan nog|Termijn verstreken|tot en met de laatste dag|Nog niets ingediend|nog geen punt|nog niet ingediend/;
  for (const as of [undefined, a, b, c, clerk])
    for (const path of [own(id, b), own(id, c), `/raadplegingen/${id}`, `/raadplegingen/${id}/nota`]) {
      const text = await page(path, as);
      expect(text, `${path} ${as}`).toContain('ngetrokken');
      expect(text, `${path} ${as}`).not.toMatch(never);
    }
  for (const as of [undefined, b]) {
    const text = await page(own(id, c), as);
    expect(text).toContain('Niets ingediend: de raadpleging is ingetrokken.');
    expect(text).toMatch(/Ingetrokken.*Het gaat niet door\./);
    // A day that lies ahead is nobody's last day any more.
    expect(text).not.toContain('8 december 2026');
  }
  expect(await page(`/raadplegingen/${id}`)).toContain('Laatste dag, tot het intrekken');
  expect(await page('/raadplegingen')).toMatch(/Een ontwerp voor afval Wensen en bedenkingen Ingetrokken –/);
  expect(await page(`/raadplegingen/${id}/nota`)).toContain('er komt geen nota');
  expect(await read(id)).toMatchObject({ stand: 'ingetrokken', op_tijd_tot_en_met: null });
  expect((await read(id)).inbreng.map(({ stand }) => stand)).toEqual([
    'ingediend',
    'niet_ingediend',
    'niet_ingediend',
  ]);
  expect(await page(`/en${own(id, c)}`)).toContain('Nothing handed in: the consultation was withdrawn.');
});

describe('a point that a council left', () => {
  const task = 'Lezen welke raad zich uit een punt terugtrok: blijven of terugtrekken';
  const left = 'Punten waar deze raad niet meer achter staat';

  it('is told to those that stand behind it, until they saw it; and stands no more among the points of who left', async () => {
    const id = await asked();
    const point = await shared(id);
    for (const as of [b, c]) expect(await join(as, point)).toBe(point);
    expect(await page('/mijn-werk', b)).not.toContain(task);
    now = '2026-11-24T11:00:00Z';
    expect(await leave(a, point)).toBe(point);
    for (const as of [b, c]) expect(await page('/mijn-werk', as)).toContain(task);
    expect(await page('/mijn-werk', a)).not.toContain(task);
    const told = await page(own(id, b), b);
    expect(told).toContain(
      'Leiden trok zich op 24 november 2026 terug uit dit punt. Het rust nu op Leiderdorp en Zoeterwoude.',
    );
    // Of who left it is not a point any more: others keep it, and it can be joined again.
    const [mine = '', rest = ''] = (await page(own(id, a), a)).split(left);
    expect(mine).not.toContain(passage.tekst);
    expect(mine).toContain('Nog geen punten.');
    expect(rest).toContain(passage.tekst);

    // Seen is what was read: who left after that is told anew.
    const at = (await read(id, b)).punten[0]?.achter_dit_punt.find(({ raad }) => raad === code[a])?.tot;
    now = '2026-11-24T11:05:00Z';
    expect(await leave(c, point)).toBe(point);
    const seen = (more: object = {}) =>
      send(b, on(point, 'blijven'), { gemeente: code[b], gezien_tot: at, ...more });
    expect(await seen({ gezien_tot: '2026-11-24T10:00:00.000Z' })).toBe('nobody_left');
    expect(await seen()).toBe(point);
    expect(await seen()).toBe('nobody_left');
    expect(await send(c, on(point, 'blijven'), { gemeente: code[c], gezien_tot: at })).toBe('not_behind');
    expect(await page('/mijn-werk', b)).toContain(task);
    const alone = await raw(own(id, b), b);
    expect(words(alone)).toContain(
      'Zoeterwoude trok zich op 24 november 2026 terug uit dit punt. Het rust nu op uw raad alleen.',
    );
    const moment = /name="gezien_tot" value="([^"]+)"/.exec(alone)?.[1] ?? '';
    const stays = await app.post(
      `${base}${on(point, 'blijven')}`,
      { gemeente: code[b] ?? '', gezien_tot: moment },
      await app.signIn(b),
    );
    expect(stays.status).toBe(303);
    expect(await page('/mijn-werk', b)).not.toContain(task);
    expect(await page(own(id, b), b)).not.toContain('Het rust nu op');
    expect(
      (await read(id, b)).punten[0]?.achter_dit_punt.find(({ raad }) => raad === code[b])?.vertrek_gezien_tot,
    ).toBe(moment);
    // Everybody left: then it is nobody's, of its writer neither.
    expect(await leave(b, point)).toBe(point);
    const [none = '', gone = ''] = (await page(own(id, a), a)).split(left);
    expect(none).not.toContain(passage.tekst);
    expect(gone).toContain('geen raad staat hier nog achter');
  });

  it('is told of what was handed in too, with the reason, also to a council that decided', async () => {
    const id = await asked();
    const point = await shared(id);
    await join(b, point);
    await settle(b, id);
    for (const as of [a, b]) expect(await handIn(as, id)).toBe(id);
    await join(c, point);
    now = '2026-11-24T11:00:00Z';
    expect(await leave(a, point, { reden: 'De raad koos anders.' })).toBe(point);
    for (const as of [b, c]) expect(await page('/mijn-werk', as)).toContain(task);
    expect(await page(own(id, b), b)).toContain('Het rust nu op Leiderdorp en Zoeterwoude.');
    // With one council behind it nothing is shared.
    for (const path of [`/raadplegingen/${id}`, own(id, b)]) {
      expect(await page(path)).toContain('Achter dit punt staat nu: Leiderdorp.');
      expect(await page(path)).not.toContain('Gedeeld door');
    }
    // Everybody reads on the page of who left that it did.
    expect(await page(own(id, a))).toMatch(
      new RegExp(`Er zijn geen punten ingediend\\. ${left}.*De raad koos anders\\.`),
    );
  });
});

it('of a council that joined a public point and left it before it handed in, others hear nothing', async () => {
  const id = await asked();
  const point = await write(a, id);
  await settle(a, id);
  expect(await handIn(a, id)).toBe(id);
  for (const [as, at] of [
    [b, '2026-11-24T11:00:00Z'],
    [c, '2026-11-24T11:05:00Z'],
  ] as const) {
    now = at;
    expect(await join(as, point)).toBe(point);
  }
  expect(await leave(c, point)).toBe(point);
  expect(await page(own(id, b), b)).not.toContain('Zoeterwoude trok zich');
  expect(await send(b, on(point, 'blijven'), { gemeente: code[b], gezien_tot: now })).toBe('nobody_left');
  // Its writer is told.
  expect(await page(own(id, a), a)).toContain(
    'Zoeterwoude trok zich op 24 november 2026 terug uit dit punt.',
  );
});

it('words that a joiner wrote in the draft of another are not said to be of who began it', async () => {
  const id = await asked();
  const draft = await write(b, id);
  await settle(b, id, { delen_met: [code[a]] });
  await join(a, draft);
  const mine = 'Het fonds moet van de regio zijn.';
  expect(await edit(a, draft, mine)).toBe(draft);
  expect(await leave(b, draft)).toBe(draft);
  await settle(a, id);
  expect(await handIn(a, id)).toBe(id);
  const [point] = (await read(id, a)).punten.filter(({ raad }) => raad === code[a]);
  expect(await page(own(id, a), a)).toContain(mine);
  expect(await page(own(id, a), a)).not.toContain('Deze tekst komt uit een concept van Leiderdorp');
  expect(point?.uit_concept).toMatchObject({ raad: code[b], tekst_van: code[a] });
});

it('the note tells what was asked, which quote does not stand in the document, and shares nothing of one council', async () => {
  const id = await asked();
  const [documentId, version] = document.split('/');
  await app.owner.query(
    "update document_text set state = 'read', means = 'pdf', pages = 8, text = 'Er komt een groenfonds.' where document_id = $1 and number = $2",
    [documentId, version],
  );
  const point = await write(a, id, { citaat: 'Dit staat er niet.' });
  await settle(a, id);
  expect(await handIn(a, id)).toBe(id);
  now = '2026-12-09T12:00:00Z';
  const conclude = async () => {
    const answer = await app.api(`/raadplegingen/${id}/conclusie`, tokens.get(clerk) ?? '', {
      ...{ draagvlak: 'ja', conclusie: 'Door.', gevolg: 'ongewijzigd' },
    });
    return (await answer.json()) as { code?: string; detail?: string };
  };
  // One, and not "1 punten".
  const refused = JSON.stringify(await conclude());
  expect(refused).toContain('points_unanswered');
  expect(refused).not.toContain('1 punten');
  expect(await send(clerk, on(point, 'antwoord'), { afdoening: 'overgenomen', reden: 'Ja.' })).toBe(id);
  await conclude();
  expect(await send(clerk, `/raadplegingen/${id}/terugkoppelen`)).toBe(id);
  const note = await page(`/raadplegingen/${id}/nota`);
  expect(note).toMatch(
    /Wat de raden is gevraagd Past het fonds bij uw gemeente\? Wie betaalt het\? Conclusie/,
  );
  expect(note).toMatch(
    /Dit staat er niet\. 4\. Betalen\. Dit citaat staat niet letterlijk in de tekst van het stuk\./,
  );
  expect(note).not.toContain('Gedeeld door');
  // Who was silent is not told of what it brought.
  expect(await page('/mijn-werk', a)).toContain('Antwoord op de inbreng van uw raad lezen');
  for (const as of [b, c]) {
    const work = await page('/mijn-werk', as);
    expect(work).not.toContain('Antwoord op de inbreng van uw raad lezen');
    expect(work).toContain('Lezen hoe de raadpleging is beantwoord: uw raad diende niets in');
  }
});

it('a council that said it has no view reads how others were answered', async () => {
  const id = await asked();
  expect(await send(b, `${own(id, b)}/geen`)).toBe(id);
  now = '2026-12-09T12:00:00Z';
  const conclusion = { draagvlak: 'ja', conclusie: 'Door.', gevolg: 'ongewijzigd' };
  expect(await send(clerk, `/raadplegingen/${id}/conclusie`, conclusion)).toBe(id);
  expect(await send(clerk, `/raadplegingen/${id}/terugkoppelen`)).toBe(id);
  expect(await page('/mijn-werk', b)).toContain(
    'Lezen hoe de raadpleging is beantwoord: uw raad had geen wensen en bedenkingen',
  );
});

it('that the term passed is said once, and one point is one', async () => {
  const id = await asked();
  await write(b, id);
  const still = await app.api(`${own(id, b)}/geen`, tokens.get(b) ?? '', {});
  expect(JSON.stringify(await still.json())).not.toContain('1 punten');
  now = '2026-12-09T12:00:00Z';
  const text = await page(own(id, b), b);
  expect(text.match(/Termijn verstreken, niets ingediend/g)).toHaveLength(1);
  expect(text).toContain('Indienen kan nog');
});

it('of 2017 no last day is told that no source tells', async () => {
  const text = await page('/raadplegingen/1');
  expect(text).toMatch(/Laatste dag Hierover is niets bekend\./);
  expect(text).toContain('meldde Sleutelstad op 16 mei 2017');
  expect(await read(1)).toMatchObject({ laatste_dag: null });
});
