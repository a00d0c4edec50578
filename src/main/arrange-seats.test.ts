import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApplication } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
});
afterAll(() => app.close());

const committee = '/leidse-regio/organen/regiocommissie-wonen-en-groen';
const seats = `${committee}/zetels`;
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

it('shows every seat to anyone, and its forms to who arranges them', async () => {
  const visitor = await (await app.get(seats)).text();
  expect(visitor).toContain('Fractiespecialist D66');
  expect(visitor).not.toContain('name="hoedanigheid"');
  expect((await app.get(`${committee}/inrichting`)).status).toBe(403);
  expect((await app.get(`${seats}/25/beeindigen`)).status).toBe(403);
  for (const who of ['Regiogriffier', 'Beheerder'])
    expect(await (await app.get(seats, await app.signIn(who))).text()).toContain('name="hoedanigheid"');
});

it('keeps what the clerk typed, says at which field it goes wrong, and adds the seat when it is right', async () => {
  const given = {
    hoedanigheid: 'fractiespecialist',
    plaatsvervanger: 'ja',
    functie: 'burgerraadslid',
    titel: 'Vervanger uit de steunfractie',
    fractie: 'gm0546-d66',
    vanaf: '2026-11-24',
  };
  const wrong = await app.post(seats, given, clerk);
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('href="#veld-functie"');
  expect(html).toContain('Een burgerraadslid kan dit pas zijn als de spelregels het zeggen.');
  expect(html).toContain('value="Vervanger uit de steunfractie"');
  expect(html).toMatch(/<option value="gm0546-d66" selected/);
  const right = await app.post(seats, { ...given, functie: 'raadslid' }, clerk);
  expect(right.headers.get('location')).toBe(seats);
  expect(await text(app.get(committee))).toContain('Vervanger uit de steunfractie , plaatsvervanger');
});

it('ends the seats of an office that the operator ends, and says so on the page', async () => {
  const { rows } = await app.owner.query(
    "select id from office where title = 'Fractiespecialist Volt Leiden' and until_day is null",
  );
  const operator = await app.signIn('Beheerder');
  const address = `/beheer/mensen/ambten/${rows[0].id}/beeindigen`;
  expect(await text(app.get(address, operator))).toContain('Zetels die op dit ambt staan, eindigen mee.');
  expect((await app.post(address, { tot_en_met: '2026-11-23' }, operator)).status).toBe(303);
  const told = await app.owner.query(
    `select s.body_id, s.until_day::text as until, e.operation, e.actor_name from seat s join journal_entry e
       on e.scope = s.region_id and e.subject = 'seat/' || s.id where s.office_id = $1 order by s.body_id`,
    [rows[0].id],
  );
  expect(told.rows).toEqual(
    ['bereikbaarheid-en-voorzieningen', 'duurzaamheid-en-economie', 'wonen-en-groen'].map((theme) => ({
      body_id: `regiocommissie-${theme}`,
      until: '2026-11-23',
      operation: 'end_seat',
      actor_name: 'Beheerder',
    })),
  );
  const page = await text(app.get(committee));
  expect(page).toContain(
    'Fractiespecialist Volt , Leiden. Beëindigd op 23 november 2026, omdat het ambt eindigde. Nog niemand',
  );
});

it('shows how the chairs are spread, and which body has none', async () => {
  const bodies = await text(app.get('/leidse-regio/organen'));
  expect(bodies).toMatch(/Leiderdorp [^0-9]* 3 2 boven het billijke deel/);
  expect(bodies).toContain('Nog zonder voorzitter: Regionaal managementteam');
  const { voorzitters } = (await (await app.get('/leidse-regio/api/v1/voorzitters')).json()) as {
    voorzitters: { gemeente: string; voorzitterschappen: number; boven_billijk_deel: boolean }[];
  };
  expect(voorzitters.filter((each) => each.boven_billijk_deel)).toMatchObject([
    { gemeente: 'gm0547', voorzitterschappen: 3, billijk_deel: 2 },
  ]);
});
