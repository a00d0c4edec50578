import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let secret: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
  secret = await app.token('Regiogriffier');
}, 120_000);
afterAll(() => app.close());

const base = '/leidse-regio';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const page = async (path: string, cookie?: string) =>
  words(await (await app.get(`${base}${path}`, cookie)).text());

interface ApiMinutes {
  readonly stand: string;
  readonly versie: number | null;
  readonly vastgesteld_in: number | null;
  readonly inhoud: readonly { readonly kind: string; readonly text?: unknown }[];
}
const read = async (meeting: number) =>
  (await (await app.get(`${base}/api/v1/vergaderingen/${meeting}/besluitenlijst`)).json()) as ApiMinutes;
interface ApiMeeting {
  readonly id: number;
  readonly orgaan: string;
  readonly dag: string;
  readonly stand: string;
  readonly agenda: readonly {
    readonly id: number;
    readonly soort: string;
    readonly conclusie: string | null;
  }[];
}
async function meetings(): Promise<readonly ApiMeeting[]> {
  const answer = await app.get(`${base}/api/v1/vergaderingen?limit=100`);
  return ((await answer.json()) as { vergaderingen: ApiMeeting[] }).vergaderingen;
}
/** Of a committee, held, with minutes in a first version that nobody approved. */
async function drafted(): Promise<ApiMeeting> {
  for (const meeting of (await meetings()).filter(
    ({ stand, orgaan }) => stand === 'gehouden' && orgaan.startsWith('regiocommissie'),
  ))
    if ((await read(meeting.id)).stand === 'concept') return meeting;
  throw new Error('The demonstration has no draft');
}

it('of a table say who was there person by person, who gave notice and who left', async () => {
  const table = (await meetings()).find(
    ({ stand, orgaan }) => stand === 'gehouden' && orgaan?.startsWith('bestuurstafel'),
  );
  const text = await page(`/vergaderingen/${table?.id}/besluitenlijst`);
  expect(text).toContain('Portefeuillehouder Leiden vertrok om');
  expect(text).toMatch(/Afwezig met bericht\s+Portefeuillehouder Voorschoten/);
  expect(text).not.toContain('fracties');
});

describe('minutes', () => {
  it('tell what was recorded: outcomes, votes by name, questions, commitments; in both languages', async () => {
    const meeting = (await meetings()).find(({ agenda }) =>
      agenda.some(({ conclusie }) => conclusie?.startsWith('Consensus lukte niet')),
    );
    if (!meeting) throw new Error('The demonstration has no such meeting');
    const text = await page(`/vergaderingen/${meeting.id}/besluitenlijst`);
    for (const said of [
      'Wat eruit kwam',
      'Consensus lukte niet; de commissie heeft gestemd.',
      'Positief advies, na stemming.',
      'Naar gewicht: 68.047 voor, 35.642 tegen, 2.091 onthouden, 0 niet gestemd.',
      'Elk jaar in oktober verslag doen van het groenfonds.',
      'De bestuurstafel',
      'Advies, geen besluit:',
    ])
      expect(text).toContain(said);
    const english = await page(`/en/vergaderingen/${meeting.id}/besluitenlijst`);
    expect(english).toContain('By weight: 68,047 for, 35,642 against, 2,091 abstained, 0 not cast.');
  });

  it('of a meeting that was approved later say where, and are not made anew', async () => {
    const all = await meetings();
    const approved = [];
    for (const { id, stand } of all)
      if (stand === 'gehouden' && (await read(id)).stand === 'vastgesteld') approved.push(id);
    const [id = 0] = approved;
    expect(approved.length).toBeGreaterThan(2);
    expect(await page(`/vergaderingen/${id}/besluitenlijst`)).toContain('Vastgesteld in de vergadering van');
    const answer = await app.api(`/vergaderingen/${id}/besluitenlijst`, secret, {
      wijziging: 'Toch nog iets.',
    });
    expect(answer.status).toBe(409);
  });

  it('are made anew only when the record changed, and say what changed', async () => {
    const { id, agenda } = await drafted();
    const make = (wijziging: string) =>
      app.post(`${base}/vergaderingen/${id}/besluitenlijst`, { wijziging }, clerk);
    const same = await make('Niets.');
    expect(same.status).toBe(409);
    expect(await same.text()).toContain('niets veranderd');
    const item = agenda.find(({ soort }) => soort === 'voorstel');
    const noted = { conclusie: 'De commissie vraagt de tafel om cijfers.' };
    expect((await app.post(`${base}/agendapunten/${item?.id}/conclusie`, noted, clerk)).status).toBe(303);
    // What was fixed does not follow the record.
    expect(await page(`/vergaderingen/${id}/besluitenlijst`)).not.toContain(noted.conclusie);
    expect((await make('')).status).toBe(422);
    expect((await make('De uitkomst van punt 1 stond er niet.')).status).toBe(303);
    const now = await page(`/vergaderingen/${id}/besluitenlijst`);
    expect(now).toContain(noted.conclusie);
    expect(now).toContain('De uitkomst van punt 1 stond er niet.');
    expect(await page(`/vergaderingen/${id}/besluitenlijst/1`)).not.toContain(noted.conclusie);
    expect(await page(`/vergaderingen/${id}/besluitenlijst/1`)).toContain(
      'Er is een nieuwere versie: versie 2.',
    );
    expect((await app.get(`${base}/vergaderingen/${id}/besluitenlijst/3`)).status).toBe(404);
  });

  it('are approved in a later meeting of the same body that has begun, once, in the newest version', async () => {
    const { id, orgaan, dag } = await drafted();
    const all = await meetings();
    const elsewhere = all.find(
      (each) => each.orgaan !== orgaan && each.dag > dag && each.stand !== 'geannuleerd',
    );
    const ahead = all.find((each) => each.orgaan === orgaan && each.dag > '2026-11-24');
    const versie = (await read(id)).versie ?? 0;
    const approve = (given: Record<string, unknown>) =>
      app.api(`/vergaderingen/${id}/besluitenlijst/vaststellen`, secret, { versie, ...given });
    const code = async (answer: Response) => ((await answer.json()) as { code: string }).code;
    expect(await code(await approve({ in_vergadering: elsewhere?.id }))).toBe('approved_elsewhere');
    expect(await code(await approve({ in_vergadering: id }))).toBe('approved_elsewhere');
    expect(await code(await approve({ in_vergadering: ahead?.id }))).toBe('day_ahead');
    expect(await code(await approve({ versie: versie + 1, in_vergadering: ahead?.id }))).toBe('version_old');
    const planned = await app.api('/vergaderingen', secret, {
      orgaan,
      dag: '2026-11-24',
      tijd: '21:00',
      plaats: 'Raadhuis',
    });
    const later = ((await planned.json()) as { id: number }).id;
    expect(await code(await approve({ in_vergadering: later }))).toBe('meeting_not_begun');
    await app.api(`/vergaderingen/${later}/aanwezig`, secret, { komt: 'gm0546-d66' });
    // A result that is not confirmed could still be annulled, and the minutes with it be wrong.
    const { rows } = await app.owner.query(
      `select v.id, v.confirmed_at from vote v join agenda_item i on i.region_id = v.region_id and i.id = v.agenda_item_id
       where i.meeting_id = $1 and v.state = 'confirmed'`,
      [id],
    );
    expect(rows.length).toBeGreaterThan(0);
    const stands = (state: string, at: unknown) =>
      app.owner.query('update vote set state = $1, confirmed_at = $2 where id = $3', [state, at, rows[0].id]);
    await stands('closed', null);
    expect(await code(await approve({ in_vergadering: later }))).toBe('result_not_confirmed');
    await stands('confirmed', rows[0].confirmed_at);
    const answers = await Promise.all([1, 2].map(() => approve({ in_vergadering: later })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await read(id)).toMatchObject({ stand: 'vastgesteld', vastgesteld_in: later });
    expect(await page(`/vergaderingen/${id}`)).toContain(
      'Vastgesteld in de vergadering van dinsdag 24 november 2026.',
    );
  });

  it('wait for the meeting to be closed, and are the regional clerk’s', async () => {
    const going = (await meetings()).find(({ stand }) => stand === 'gepland');
    const answer = await app.api(`/vergaderingen/${going?.id}/besluitenlijst`, secret, {});
    expect(((await answer.json()) as { code: string }).code).toBe('meeting_not_held');
    const other = await app.token('Griffier Leiderdorp');
    const held = (await meetings()).find(({ stand }) => stand === 'gehouden');
    expect((await app.api(`/vergaderingen/${held?.id}/besluitenlijst`, other, {})).status).toBe(403);
  });

  const there = spawnSync('pdftotext', ['-v']).error === undefined;
  test.skipIf(!there)('on paper say what the page says, tagged, in both languages', async () => {
    const meeting = (await meetings()).find(
      ({ stand, orgaan }) => stand === 'gehouden' && orgaan.startsWith('regiocommissie'),
    );
    for (const below of [base, `${base}/en`]) {
      const answer = await app.get(
        `${below}/vergaderingen/${meeting?.id}/besluitenlijst/1/besluitenlijst.pdf`,
      );
      expect(answer.status).toBe(200);
      const input = Buffer.from(await answer.arrayBuffer());
      expect(input.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
      const squeeze = (text: string) => text.replace(/[\s\u00a0\u00ad\u200b]+/g, '');
      const printed = squeeze(spawnSync('pdftotext', ['-', '-'], { input }).stdout.toString('utf8'));
      const html = await (await app.get(`${below}/vergaderingen/${meeting?.id}/besluitenlijst/1`)).text();
      const pieces = html
        .slice(html.indexOf('class="printed"'), html.search(/Opgemaakt op|Drawn up on/))
        .match(/(?<=<(?:p|h2|h3|dt|dd|td)>)[^<]+/g);
      expect(pieces?.length).toBeGreaterThan(20);
      for (const piece of pieces ?? [])
        expect(printed).toContain(squeeze(piece.replaceAll('&quot;', '"').replaceAll('&amp;', '&')));
    }
  });

  it('met no fault on the way', () => expect(app.faults).toEqual([]));
});
