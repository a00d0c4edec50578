import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filledForm } from './filled-form.ts';
import { testApplication } from './testing.ts';

// Issue 7, "Done when": what a policy officer brings in, ties to the region and reports once, and where it is read; by what
// the pages show and what their forms send. The clock stands at 24 November 2026.
let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.signIn('Beleidsmedewerker Leiderdorp');
});
afterAll(() => app.close());

const base = '/leidse-regio';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const raw = async (path: string, cookie?: string) => {
  const answer = await app.get(base + path, cookie);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};
const page = async (path: string, cookie?: string) => words(await raw(path, cookie));
type Fields = Readonly<Record<string, string | readonly string[]>>;
/** Fills in a form of a page and sends it. @returns the answer */
async function post(path: string, action: string, given: Fields, cookie?: string): Promise<Response> {
  return app.post(base + action, filledForm(await raw(path, cookie), base + action, given), cookie);
}
/** @returns where the officer's browser goes then */
async function send(path: string, action: string, given: Fields = {}): Promise<string> {
  const answer = await post(path, action, given, officer);
  if (answer.status !== 303) throw new Error(`${action}: ${answer.status} ${words(await answer.text())}`);
  return (answer.headers.get('location') ?? '').slice(base.length);
}

/** Measures that were reported on. */
let taken = 0;

const seeds = '../shared/seeds';
const file = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('000')) : undefined;
/** In the shape of the page of Leiderdorp: numbers of a list, and the same numbers above their texts, once otherwise called. */
const own = `Download als pdf

7R: Samen in de regio (verzonnen)

Doel

Meer doen met de buren

SMART doel

1. Vaker samen inkopen.

2. Eén loket voor de regio.

Activiteiten 2022

1.1 We kopen samen in.

2.1 We openen een loket.

1.2 We leren van elkaar.

Wat willen we bereiken?

1. Vaker samen inkopen
Alleen betalen we te veel.

Wat gaan we ervoor doen?

1.1 We kopen samen in
Eerst papier, dan stroom.

1.2 We leren van onze buren
Twee keer in een jaar een dag.

2.1 We openen een loket
Op het plein.

Ga naar boven
`;

describe.each([
  { of: 'a text in its shape', text: () => own, code: '7R', goal: '2', activity: '1.2', otherwise: ['1.2'] },
  {
    of: 'programme 3C of Leiderdorp (../shared/seeds/000)',
    text: file === undefined ? undefined : () => readFileSync(join(seeds, file), 'utf8'),
    code: '3C',
    goal: '3',
    activity: '3.2',
    otherwise: ['1.2', '1.3', '3.4'],
  },
])('a policy officer with $of', ({ text, code, goal, activity, otherwise }) => {
  // Short enough for one line of a cell on paper.
  const told = `Twee van drie (${code}).`;
  let programme = '';
  let measure = '';
  const part = (number: string) => `${programme}/onderdelen/${number}`;

  it.skipIf(!text)(
    'brings it in after having seen what was understood, with a title of its own',
    async () => {
      const read = { gemeente: 'gm0547', tekst: text?.() ?? '' };
      const first = await send('/programmas/inlezen', '/programmas/inlezen', read);
      const shown = await page(first, officer);
      for (const number of otherwise)
        expect(shown).toContain(`${number} heet in de lijst anders dan boven de tekst`);
      expect(shown).toContain('Ga naar boven');
      // Mended by hand: it comes in the place of the first.
      const mended = await send(first, '/programmas/inlezen', { titel: `Regiozaken ${code}` });
      expect((await app.get(base + first, officer)).status).toBe(404);
      programme = await send(mended, `${mended}/overnemen`);
      const taken = await page(programme);
      expect(taken).toContain(`Regiozaken ${code}`);
      expect(taken).not.toContain('Ga naar boven');
      // What a council would miss is told, and mended below.
      expect(taken).toMatch(new RegExp(`SMART doel zonder indicator:.* ${goal} `));
    },
  );

  it.skipIf(!text)('says by what a goal is measured, and what an activity is for', async () => {
    const indicator = {
      indicator: 'Auditcommissies met Leiderdorp',
      eenheid: 'commissies',
      nulmeting: '0',
      streefwaarde: '3',
      streefdatum: '2027',
      reden: 'De raad vroeg om een maat.',
    };
    await send(part(goal), `${part(goal)}/beschrijven`, indicator);
    const carrier = { soort: 'dienst', organisatie: 'Servicepunt71', 'namens[]': ['gm0547', 'gm0546'] };
    const links = {
      ...carrier,
      'ambities[]': ['wonen-en-groen'],
      voorstellen: '5',
      reden: 'Hoort bij het kader.',
    };
    await send(part(activity), `${part(activity)}/beschrijven`, links);
    const shown = await page(part(activity));
    expect(shown).toContain('Uitvoering door: Servicepunt71, voor Leiden en Leiderdorp');
    expect(shown).toMatch(/Ambitie: Wonen en groen Voorstel: .{3,90} \(advies verstuurd op 9 oktober 2026\)/);
    const ofProposal = '/programmas?voorstel=5';
    expect(await raw('/voorstellen/5')).toContain(`${base}${ofProposal}"`);
    for (const elsewhere of ['/ambities/wonen-en-groen', ofProposal])
      expect((await raw(elsewhere)).includes(`${base}${part(activity)}"`), elsewhere).toBe(true);
  });

  it.skipIf(!text)('measures the goal: a picture and a share of the way', async () => {
    const measured = { dag: '2026-11-20', waarde: '2', toelichting: 'Geteld.', bron: 'Eigen telling' };
    await send(part(goal), `${part(goal)}/voortgang`, measured);
    expect(await page(programme)).toContain('67% van de weg');
  });

  it.skipIf(!text)('plans a measure for the activity under what the councils decided', async () => {
    const plan = {
      titel: `Zitting nemen in auditcommissies (${code})`,
      tekst: 'Leiderdorp zit in drie auditcommissies.',
      verantwoordelijk: 'gm0547',
      'uitvoerders[]': ['gm0547'],
      begin: '2026-09-01',
      einde: '2027-06-30',
    };
    const chosen = { ...plan, 'activiteiten[]': [`${programme.split('/').at(-1)}/${activity}`] };
    measure = await send('/mandaten/5/uitvoering', '/mandaten/5/uitvoering', chosen);
    expect(await raw(part(activity))).toContain(`${base}${measure}"`);
  });

  it.skipIf(!text)('reports once, which council, committee and programme read', async () => {
    const places = ['/raden/leiderdorp', '/organen/regiocommissie-wonen-en-groen', part(activity)];
    for (const place of places) expect(await page(place)).not.toContain(told);
    await send(measure, `${measure}/voortgang`, {
      ...{ kleur: 'groen', toelichting: told, uren: '60,5', euro: '1.250,50' },
    });
    for (const place of places)
      expect([place, await page(place)]).toEqual([place, expect.stringContaining(told)]);
    expect(await page('/raden/zoeterwoude')).not.toContain(told);
    // What it took stands beside what was promised on that mandate, and is told from what the municipality notes itself.
    const account = await app.get(`${base}/api/v1/overeenkomsten/1`);
    const { inzet } = (await account.json()) as { inzet: { partij: string; jaar: number }[] };
    taken += 1;
    expect(inzet.find(({ partij, jaar }) => partij === 'gm0547' && jaar === 2026)).toMatchObject({
      uren_gebruikt: (taken * 60.5).toFixed(2),
      euro_gebruikt: (taken * 1250.5).toFixed(2),
      gebruikt_volgens: 'maatregelen',
    });
  });

  it.skipIf(!text || spawnSync('pdftotext', ['-v']).error !== undefined)(
    'is read by a resident in a PDF put together from council, committee and programme',
    async () => {
      const compose = '/samenstellen';
      let cookie: string | undefined;
      const pages = [
        '/raden/leiderdorp',
        '/organen/regiocommissie-wonen-en-groen',
        part(activity),
        programme,
      ];
      for (const each of pages) {
        const added = await post(each, compose, {}, cookie);
        expect(added.headers.get('location')).toContain(each.slice(1));
        cookie = (added.headers.get('set-cookie') ?? '').split(';')[0];
      }
      const found = (await app.get(base + compose, cookie)).headers.get('location') ?? '';
      const form = filledForm(await raw(found.slice(base.length), cookie), base + compose, {
        titel: `Voortgang ${code}`,
      });
      const made = await app.post(base + compose, { ...form, doe: 'pdf' }, cookie);
      const answer = await app.get(made.headers.get('location') ?? '');
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      const input = Buffer.from(await answer.arrayBuffer());
      const printed = words(spawnSync('pdftotext', ['-', '-'], { input }).stdout.toString('utf8'));
      expect(printed).toContain(`Voortgang ${code}`);
      // Once for the council, once for the committee, once for the activity and once for the programme.
      expect(printed.split(told)).toHaveLength(5);
      expect(printed).toContain('67% van de weg');
    },
  );
});
