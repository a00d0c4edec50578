import { afterAll, beforeAll, expect, it } from 'vitest';
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
interface Told {
  id: number;
  orgaan: string | null;
  dag: string;
  stand: string;
  gepubliceerd_op: string | null;
  agenda: { soort: string; gemeente: string | null; titel: string }[];
  wijzigingen: { wat: string; door: string }[];
}
const read = async (path: string) => (await app.get(`${base}/api/v1/vergaderingen${path}`)).json();
const told = async (id: number) => (await read(`/${id}`)) as Told;
const post = (path: string, fields: Record<string, string> = {}, cookie = clerk) =>
  app.post(base + path, fields, cookie);
/** The body's next meeting after today, its agenda published. */
async function next(body: string): Promise<Told> {
  const { vergaderingen } = (await read('?limit=100')) as { vergaderingen: Told[] };
  const [found] = vergaderingen
    .filter((each) => each.orgaan === body && each.stand === 'gepland' && each.dag > '2026-11-24')
    .toSorted((a, b) => a.dag.localeCompare(b.dag));
  if (!found) throw new Error(`No meeting of ${body} is planned`);
  if (found.gepubliceerd_op === null) await post(`/vergaderingen/${found.id}/publiceren`);
  return told(found.id);
}

it('tells on the next agenda what came over from a meeting that was cancelled', async () => {
  const body = 'regiocommissie-duurzaamheid-en-economie';
  const { id } = await next(body);
  const details = { orgaan: body, dag: '2026-11-24', tijd: '10:00', plaats: 'Raadzaal' };
  const made = await post('/vergaderingen', details);
  const today = Number(/vergaderingen\/(\d+)/.exec(made.headers.get('location') ?? '')?.[1]);
  await post(`/vergaderingen/${today}/agendapunten`, { onderwerp: 'vrij', titel: 'Blijft liggen' });
  await post(`/vergaderingen/${today}/annuleren`, { reden: 'IJzel' });
  const after = await told(id);
  expect(after.agenda.map((item) => item.titel)).toContain('Blijft liggen');
  expect(after.wijzigingen[0]?.wat).toBe('Toegevoegd: Blijft liggen.');
});

it('lets everybody read the items of a draft once the meeting has begun: somebody is there, one was called, or it is over', async () => {
  const body = 'regiocommissie-duurzaamheid-en-economie';
  const begin: Readonly<Record<string, (meeting: number, item: number) => Response | Promise<Response>>> = {
    present: (meeting) => post(`/vergaderingen/${meeting}/aanwezig`, { komt: 'gm0546-d66' }),
    called: (_meeting, item) => post(`/agendapunten/${item}/aan-de-orde`),
    held: (meeting) => post(`/vergaderingen/${meeting}/sluiten`),
  };
  for (const [way, step] of Object.entries(begin)) {
    const made = await post('/vergaderingen', {
      orgaan: body,
      dag: '2026-11-24',
      tijd: '10:00',
      plaats: 'Zaal',
    });
    const id = Number(/vergaderingen\/(\d+)/.exec(made.headers.get('location') ?? '')?.[1]);
    await post(`/vergaderingen/${id}/agendapunten`, { onderwerp: 'vrij', titel: 'Nog geheim' });
    const { rows } = await app.owner.query(
      "select id from agenda_item where meeting_id = $1 and title = 'Nog geheim'",
      [id],
    );
    const item = rows[0].id as number;
    const seen = async () => [
      (await app.get(`${base}/agendapunten/${item}`)).status,
      (await told(id)).agenda.filter(({ titel }) => titel === 'Nog geheim').length,
    ];
    expect(await seen(), way).toEqual([404, 0]);
    expect((await step(id, item)).status, way).toBe(303);
    expect(await seen(), way).toEqual([200, 1]);
  }
});

it('tells of an account that came by itself, and of one that was owed no more, without an office', async () => {
  const { rows } = await app.owner.query(
    "select id, committee_id from proposal where title = 'Rookvrije speelplekken'",
  );
  const { id } = await next(rows[0].committee_id);
  const leiden = await app.signIn('Griffier Leiden');
  const correct = async (uitkomst: string) => {
    const current = await app.owner.query(
      "select id from local_decision where proposal_id = $1 and municipality_id = 'gm0546' and current",
      [rows[0].id],
    );
    const fields = {
      uitkomst,
      dag: '2026-08-05',
      reden: 'Fout genoteerd',
      gezien: String(current.rows[0].id),
    };
    return post(`/voorstellen/${rows[0].id}/besluiten/gm0546/verbetering`, fields, leiden);
  };
  expect((await correct('verworpen')).status).toBe(303);
  expect((await told(id)).wijzigingen[0]).toMatchObject({
    wat: 'Toegevoegd: Rookvrije speelplekken.',
    door: '',
  });
  expect((await correct('conform')).status).toBe(303);
  expect((await told(id)).wijzigingen[0]).toMatchObject({
    wat: 'Van de agenda gehaald: Rookvrije speelplekken.',
    door: '',
  });
  expect(app.faults).toEqual([]);
});
