import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';
import { inRegion } from '../main/testing-region.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.token('Regiogriffier');
}, 120_000);
afterAll(() => app.close());

const { base, page, read, sent } = inRegion(() => app);
const at = '/gezamenlijke-programmas';
/** n of m, in the order assignment, frame, execution programme. */
const counts = async (path: string) =>
  ((await read(path)).vaststelling as { vastgesteld: number; van: number }[]).map(
    ({ vastgesteld, van }) => `${vastgesteld}/${van}`,
  );

const programme = {
  titel: 'Samen meten <script>alert(1)</script>',
  kader: 'Wat wij samen meten.',
  onderdelen: [{ nummer: 1, titel: 'Meetnet', van_jaar: 2026, tot_jaar: 2027 }],
  besturen: [
    { soort: 'raad', gemeente: 'gm0547' },
    { soort: 'college', gemeente: 'gm0546' },
    { soort: 'bestuur', naam: 'Hoogheemraadschap (verzonnen)' },
  ],
};
const own = { bestuur: 'raad-gm0547', wat: 'kader', uitkomst: 'vastgesteld', dag: '2026-10' };
let path = '';

describe('a joint programme', () => {
  it('is written for boards within the region and outside it', async () => {
    expect(await sent(at, await app.token('Griffier Leiderdorp'), programme)).toEqual([403, 'not_a_keeper']);
    const [status, id] = await sent(at, clerk, programme);
    expect(status).toBe(201);
    path = `${at}/${id}`;
    const html = await page(path);
    for (const said of [
      'Raad van Leiderdorp',
      'College van Leiden',
      'Hoogheemraadschap',
      '2026 tot en met 2027',
    ])
      expect(html).toContain(said);
    expect(await (await app.get(`${base}${path}`)).text()).not.toContain('<script>alert');
    expect(await counts(path)).toEqual(['0/3', '0/3', '0/3']);
  });

  it.each<[string, object, string]>([
    ['of one board', { besturen: programme.besturen.slice(1, 2) }, 'input_wrong'],
    ['of a board twice', { besturen: [...programme.besturen, programme.besturen[0]] }, 'board_twice'],
    ['of a board without a kind', { besturen: [...programme.besturen, { naam: 'X' }] }, 'input_wrong'],
    [
      'of a municipality without a kind',
      { besturen: [...programme.besturen, { gemeente: 'gm0546' }] },
      'input_wrong',
    ],
    [
      'of a board named as a municipality',
      { besturen: [...programme.besturen, { soort: 'bestuur', naam: 'GM0546' }] },
      'input_wrong',
    ],
    ['of a board without a name', { besturen: [...programme.besturen, { soort: 'raad' }] }, 'input_wrong'],
    [
      'of a municipality elsewhere',
      { besturen: [...programme.besturen, { soort: 'raad', gemeente: 'gm0363' }] },
      'municipality_elsewhere',
    ],
    ['with years turned', { onderdelen: [{ ...programme.onderdelen[0], tot_jaar: 2025 }] }, 'years_turned'],
    ['with a part without a year', { onderdelen: [{ nummer: 1, titel: 'Een' }] }, 'input_wrong'],
    ['of no mandate', { mandaat: 7 }, 'mandate_unknown'],
  ])('%s is refused', async (_what, fields, code) =>
    expect(await sent(at, clerk, { ...programme, ...fields })).toEqual([422, code]),
  );
});

describe('adoption', () => {
  it('is recorded by each for the own board, once, and corrected with a reason', async () => {
    const to = `${path}/vaststelling`;
    const council = await app.token('Griffier Leiderdorp');
    expect(await sent(to, await app.token('Griffier Leiden'), own)).toEqual([403, 'not_the_board']);
    // What a council adopted its own clerk records, what an executive did the secretary.
    const college = { ...own, bestuur: 'college-gm0546' };
    for (const [title, given] of [
      ['Beleidsmedewerker Leiderdorp', own],
      ['Gemeentesecretaris Leiderdorp', own],
      ['Griffier Leiden', college],
      ['Beleidsmedewerker Leiden', college],
    ] as const)
      expect(await sent(to, await app.token(title), given)).toEqual([403, 'not_the_board']);
    expect(await sent(to, council, { ...own, bestuur: 'raad-gm0000' })).toEqual([422, 'board_unknown']);
    expect(await sent(to, council, { ...own, dag: '2026-12' })).toEqual([422, 'day_ahead']);
    expect(await sent(to, council, { ...own, uitkomst: 'vastgesteld_met_voorbehoud' })).toEqual([
      422,
      'reservation_missing',
    ]);
    expect((await sent(to, council, own))[0]).toBe(201);
    expect(await sent(to, council, own)).toEqual([409, 'changed_meanwhile']);
    expect(await sent(to, council, { ...own, versie: 1, uitkomst: 'afgewezen' })).toEqual([
      422,
      'reason_missing',
    ]);
    const outside = {
      ...own,
      bestuur: 'bestuur-hoogheemraadschap-verzonnen',
      uitkomst: 'vastgesteld_met_voorbehoud',
    };
    expect(await sent(to, council, { ...outside, toelichting: 'x' })).toEqual([403, 'not_the_board']);
    expect((await sent(to, clerk, { ...outside, toelichting: 'Mits er geld is.' }))[0]).toBe(201);
    expect(await counts(path)).toEqual(['0/3', '2/3', '0/3']);
    expect(await page(path)).toContain('Mits er geld is.');
    const gone = { ...programme, versie: 1, reden: 'x', besturen: programme.besturen.slice(1) };
    expect(await sent(`${path}/tekst`, clerk, gone)).toEqual([409, 'board_used']);
  });

  it('is of the text of then: a new one is adopted anew, an editorial change is not', async () => {
    const change = async (versie: number, fields: object) =>
      expect(
        (await sent(`${path}/tekst`, clerk, { ...programme, ...fields, versie, reden: 'Een komma.' }))[0],
      ).toBe(201);
    await change(1, { kader: 'Wat wij samen meten, dus.', redactioneel: true });
    expect(await counts(path)).toEqual(['0/3', '2/3', '0/3']);
    expect(await page(path)).toContain('is redactioneel: Een komma.');
    await change(2, { kader: 'Wat wij niet meer meten.' });
    expect(await counts(path)).toEqual(['0/3', '0/3', '0/3']);
    expect(await page(path)).toMatch(
      /Vastgesteld, oktober 2026\s+Van een eerdere tekst: versie 1, 24 november 2026/,
    );
    const council = await app.token('Griffier Leiderdorp');
    const to = `${path}/vaststelling`;
    const again = { ...own, versie: 1, reden: 'Zo staat het in het besluit.' };
    // What is corrected stays of its text, until a decision on the present one is recorded.
    expect((await sent(to, council, { ...again, dag: '2026-09' }))[0]).toBe(201);
    expect(await counts(path)).toEqual(['0/3', '0/3', '0/3']);
    expect(await sent(to, council, { ...again, versie: 2, tekstversie: 4 })).toEqual([422, 'text_unknown']);
    expect((await sent(to, council, { ...again, versie: 2, tekstversie: 3 }))[0]).toBe(201);
    expect(await counts(path)).toEqual(['0/3', '1/3', '0/3']);
    expect(await read(path)).toMatchObject({
      versies: [{ redactioneel: false }, { redactioneel: true }, {}],
    });
    await change(3, { kader: 'Wat wij niet meer meten.' });
    // What was recorded before stays, with why it changed.
    const { vaststelling } = (await read(path)) as { vaststelling: { besturen: { eerder: object[] }[] }[] };
    expect(vaststelling[1]?.besturen[0]?.eerder).toMatchObject([
      { dag: '2026-09', tekstversie: 1, veranderd_omdat: again.reden },
      { dag: '2026-10', tekstversie: 1, veranderd_omdat: again.reden },
    ]);
    expect(await page(path)).toMatch(
      /Vastgesteld, september 2026 \(tekst: versie 1, 24 november 2026\)\..{0,80} Waarom het veranderde: Zo staat het in het besluit\./,
    );
    const cookie = await app.signIn('Griffier Leiderdorp');
    const form = await page(`${path}?bestuur=raad-gm0547&wat=kader&tekst=3`, cookie);
    expect(form.split('De tekst van nu (versie').length).toBe(2);
    expect(form).toContain('zoals hij eerder stond, sindsdien hooguit redactioneel gewijzigd (versie 3,');
  });

  it('of a frame that is a mandate stands with the mandate, and is not written twice', async () => {
    const besturen = [...programme.besturen, { soort: 'raad', gemeente: 'gm0546' }];
    const linked = {
      ...programme,
      besturen,
      kader: 'Wat wij niet meer meten.',
      mandaat: 5,
      versie: 4,
      reden: 'Het kader is aangenomen.',
    };
    const outside = {
      ...own,
      bestuur: 'bestuur-hoogheemraadschap-verzonnen',
      versie: 1,
      reden: 'Over deze tekst.',
    };
    expect((await sent(`${path}/vaststelling`, clerk, { ...outside, tekstversie: 4 }))[0]).toBe(201);
    expect(await counts(path)).toEqual(['0/3', '2/3', '0/3']);
    expect((await sent(`${path}/tekst`, clerk, linked))[0]).toBe(201);
    // Words that a board adopted are no mandate.
    expect(await counts(path)).toEqual(['0/4', '1/4', '0/4']);
    const { vaststelling } = (await read(path)) as {
      vaststelling: { besturen: { gemeente: string; uitkomst: string | null; bij_mandaat: boolean }[] }[];
    };
    const frame = vaststelling[1]?.besturen.map(({ uitkomst, bij_mandaat }) => [uitkomst, bij_mandaat]);
    // The council of Leiderdorp has not decided on framework 5, whatever was noted here before; that of Leiden adopted it, not its executive.
    expect(frame).toEqual([
      [null, true],
      [null, false],
      ['vastgesteld', false],
      ['vastgesteld', true],
    ]);
    const again = { ...own, versie: 3, reden: 'x' };
    expect(await sent(`${path}/vaststelling`, await app.token('Griffier Leiderdorp'), again)).toEqual([
      409,
      'decided_in_mandate',
    ]);
    expect(await page(path)).toContain('Het kader is aangenomen.');
  });
});

describe('progress', () => {
  it('is reported of the whole or of a part that is there', async () => {
    const report = { onderdeel: 1, dag: '2026-11', stand: 'bezig', toelichting: 'Tien meters hangen.' };
    expect(await sent(`${path}/voortgang`, clerk, { ...report, onderdeel: 2 })).toEqual([
      422,
      'part_unknown',
    ]);
    expect(await sent(`${path}/voortgang`, clerk, { ...report, dag: '2027' })).toEqual([422, 'day_ahead']);
    expect(await sent(`${path}/voortgang`, clerk, { ...report, stand: 'mooi' })).toEqual([
      422,
      'input_wrong',
    ]);
    expect((await sent(`${path}/voortgang`, clerk, report))[0]).toBe(201);
    expect(await page(path)).toContain('Onderdeel 1: Meetnet');
    const { versies } = await read(`${path}?tot_versie=1`);
    expect(versies).toMatchObject([{ versie: 1 }]);
    const { onderdelen: _gone, ...rest } = programme;
    expect(await sent(`${path}/tekst`, clerk, { ...rest, versie: 5, reden: 'x' })).toEqual([
      409,
      'part_used',
    ]);
  });
});

describe('VRIS in the demonstration', () => {
  it('was commissioned by five boards in July 2016; nothing more is said', async () => {
    expect(await counts(`${at}/1`)).toEqual(['5/5', '0/5', '0/5']);
    const html = await page(`${at}/1`);
    for (const said of [
      'Vastgesteld, juli 2016',
      'Bestuur van Zoeterwoude',
      'Servicepunt71',
      'Onderdelen zijn niet genoemd',
    ])
      expect(html).toContain(said);
    expect(html).not.toContain('Voorschoten');
  });
  it('met no fault on the way', () => expect(app.faults).toEqual([]));
});
