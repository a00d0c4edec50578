import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

// The clock stands at 24 November 2026.
let app: Awaited<ReturnType<typeof testApplication>>;
let cookie: string;
let token: string;
beforeAll(async () => {
  app = await testApplication();
  cookie = await app.signIn('Griffier Leiderdorp');
  token = await app.token('Griffier Leiderdorp');
});
afterAll(() => app.close());

const base = '/leidse-regio';
const path = '/raden/leiderdorp/kalender/inlezen';
interface Told {
  readonly inlezing: number;
  readonly gezien: string;
  readonly nieuw: readonly { readonly link: string | null }[];
  readonly niet_in_bestand: readonly { readonly dag: string }[];
  readonly blijft_staan: readonly { readonly dag: string; readonly waarom: string }[];
  readonly vervallen_niet_bekend: readonly { readonly dag: string }[];
  readonly niet_overgenomen: readonly Record<string, unknown>[];
}
const read = async (tekst: string, more: object = {}) =>
  (await (await app.api(path, token, { tekst, ...more })).json()) as Told;
const page = async (address: string) =>
  (await (await app.get(base + address, cookie)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const take = async ({ inlezing, gezien }: Told, more: object = {}) => {
  const answer = await app.api(`${path}/${inlezing}/overnemen`, token, { gezien, ...more });
  expect(answer.status).toBe(201);
  return answer.json();
};
const ics = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const series = (uid: string, start: string, title: string, ...more: string[]) => [
  `UID:${uid}`,
  `SUMMARY:${title}`,
  `DTSTART;TZID=Europe/Amsterdam:${start}`,
  ...more,
];

it('finds the first date of a series that moved gone, and names what stands before the file', async () => {
  const monthly = (start: string) =>
    ics(series('rec-1', start, 'Raadsvergadering', 'RRULE:FREQ=MONTHLY;COUNT=2'));
  await take(await read(`dag;soort\n2028-01-10;raad`));
  await take(await read(monthly('20280204T200000')));
  const moved = await read(monthly('20280211T200000'));
  expect(moved.niet_in_bestand.map(({ dag }) => dag)).toEqual(['2028-02-04', '2028-03-04']);
  expect(moved.blijft_staan).toContainEqual(
    expect.objectContaining({ dag: '2028-01-10', waarom: 'voor_bestand' }),
  );
  const preview = await page(`${path}/${moved.inlezing}`);
  expect(preview).toMatch(/Staat er wel, maar niet in het bestand .*4 februari 2028.*4 maart 2028/);
  expect(preview).toMatch(
    /Het bestand begint op 11.februari 2028: deze dagen ervoor blijven staan.*10 januari 2028/,
  );
  expect(await take(moved, { ook_intrekken: 'ja' })).toMatchObject({ nieuw: 2, ingetrokken: 2 });
  const year = await page('/raden/leiderdorp/kalender?jaar=2028');
  const [stands = '', withdrawn = ''] = year.split('Ingetrokken: deze dagen gaan niet door');
  expect([/\b4 feb/.test(stands), /\b4 feb/.test(withdrawn)]).toEqual([false, true]);
  expect(stands).toContain('10 jan 2028');
});

it('names what the file cancels and nobody knew, and tells a series that is no council once', async () => {
  const file = ics(
    series('g', '20290115T200000', 'Raadsvergadering', 'STATUS:CANCELLED'),
    series('f', '20290108T200000', 'Fractievergadering', 'RRULE:FREQ=WEEKLY;COUNT=150'),
    series('h', '20290122T200000', 'Raadsvergadering'),
    ['UID:i', 'SUMMARY:Raad', 'DTSTART:20290230T200000'],
  );
  const told = await read(file);
  expect(told.vervallen_niet_bekend.map(({ dag }) => dag)).toEqual(['2029-01-15']);
  expect(told.niet_overgenomen).toMatchObject([
    { waarom: expect.stringContaining('beschadigd'), aantal: 1, eerste_dag: null },
    { wat: 'Fractievergadering', aantal: 46, eerste_dag: '2029-01-08', laatste_dag: '2029-11-19' },
  ]);
  const preview = await page(`${path}/${told.inlezing}`);
  expect(preview).toMatch(/1 vervallen dag die hier niet staat .*15 januari 2029/);
  expect(preview).toMatch(
    /Fractievergadering \(46 keer, van 8.januari 2029 tot en met 19.november 2029\) .*Niet te zien of dit raad/,
  );
  expect(preview.split('Fractievergadering')).toHaveLength(2);
});

it('names the first places of what is alike, and how many there are more', async () => {
  const rows = [5, 12, 19, 26].map((day) => `2029-06-${`${day}`.padStart(2, '0')};Presidium`);
  const { niet_overgenomen } = await read(['dag;naam', ...rows].join('\n'));
  expect(niet_overgenomen).toMatchObject([{ plaats: 'regel 2, regel 3, regel 4 en nog 1', aantal: 4 }]);
});

const sample = '../shared/data/council/notubiz_meeting_amsterdam.json';
it.skipIf(!existsSync(sample))(
  'gives a real meeting the address that was given, and offers it the next time',
  async () => {
    // On a day that lies near enough.
    const file = readFileSync(sample, 'utf8').replaceAll(/2018-02-08(?= \d\d:)/g, '2027-02-08');
    const address = 'https://amsterdam.raadsinformatie.nl/vergadering/{id}';
    const form = async () => {
      const html = await (await app.get(base + path, cookie)).text();
      return /<input[^>]*name="vergadering_adres"[^>]*>/.exec(html)?.[0] ?? '';
    };
    expect(await form()).not.toContain('value="http');
    expect((await read(file)).nieuw.map(({ link }) => link)).toEqual([null]);
    const linked = await read(file, { vergadering_adres: address });
    expect(linked.nieuw.map(({ link }) => link)).toEqual([
      'https://amsterdam.raadsinformatie.nl/vergadering/458902',
    ]);
    await take(linked);
    expect(await form()).toContain(`value="${address}"`);
  },
);

it.each([
  'http://raad.example.org/{id}',
  'https://raad.example.org/vergadering',
  'https://{id}.example.org/',
])('refuses %s as the address of a meeting, with what it should be', async (vergadering_adres) => {
  const answer = await app.api(path, token, { tekst: '[]', vergadering_adres });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    velden: {
      vergadering_adres: expect.stringContaining('zet {id} waar het nummer van de vergadering staat'),
    },
  });
  const shown = await app.post(base + path, { tekst: '[]', vergadering_adres }, cookie);
  expect(shown.status).toBe(422);
  const html = await shown.text();
  expect(html).toContain('href="#veld-vergadering_adres"');
  expect(html).toContain(`value="${vergadering_adres}"`);
});
