import { addDays, addMonths, type CalendarDate, date, weekday } from '#kernel';

/** A write that fills the calendar of the demonstration. All invented: no council really meets on these days. */
export interface CalendarWrite {
  /** Code of the municipality whose council clerk writes; undefined: the regional clerk. */
  readonly clerkOf?: string;
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The first such weekday on or after a day. 1 = Monday. */
const next = (day: CalendarDate, wanted: number) => addDays(day, (wanted - weekday(day) + 7) % 7);

/** Invented: two councils whose own system is known; of the others the pages say that no address was recorded. */
const systems: Readonly<Record<string, string>> = {
  gm0546: 'https://raad.example.org/leiden',
  gm0579: 'https://raad.example.org/oegstgeest',
};

/** @param item what to find there; left out: the calendar of the council */
export function councilSystem(code: string, item = 'kalender'): string | undefined {
  const system = systems[code];
  return system === undefined ? undefined : `${system}/${item}`;
}

/** Of each council its weekday, its hour, and how long ago its first meeting here was. Leiderdorp's first: the first number is of its council. */
const councils = [
  { slug: 'leiderdorp', code: 'gm0547', wanted: 1, tijd: '20:00', daysAgo: 60 },
  { slug: 'leiden', code: 'gm0546', wanted: 4, tijd: '19:30', daysAgo: 60 },
  { slug: 'oegstgeest', code: 'gm0579', wanted: 4, tijd: '20:00', daysAgo: 53 },
  { slug: 'voorschoten', code: 'gm0626', wanted: 4, tijd: '20:00', daysAgo: 46 },
  { slug: 'zoeterwoude', code: 'gm0638', wanted: 4, tijd: '20:00', daysAgo: 39 },
] as const;
type Council = (typeof councils)[number];

function recessOf(today: CalendarDate) {
  const year = Number(today.slice(0, 4));
  return { from: date(`${year}-12-21`), until: date(`${year + 1}-01-03`) };
}

/** Every fifth week from two months ago on, for a year, and not in the recess. */
function meetingsOf(today: CalendarDate, { wanted, daysAgo }: Council): CalendarDate[] {
  const first = next(addDays(today, -daysAgo), wanted);
  const { from, until } = recessOf(today);
  return Array.from({ length: 11 }, (_, index) => addDays(first, index * 35)).filter(
    (day) => day < from || day > until,
  );
}

/** The first meeting of a council on or after a day. */
export function councilMeeting(today: CalendarDate, code: string, from: CalendarDate): CalendarDate {
  const council = councils.find((each) => each.code === code);
  const day = council && meetingsOf(today, council).find((each) => each >= from);
  if (!day) throw new Error(`The demonstration has no meeting of ${code} from ${from} on`);
  return day;
}

function council(today: CalendarDate, own: Council): CalendarWrite[] {
  const { slug, code, tijd } = own;
  const write = (input: Readonly<Record<string, unknown>>): CalendarWrite => ({
    clerkOf: code,
    operation: 'record_council_dates',
    params: { raad: slug },
    input,
  });
  const { from, until } = recessOf(today);
  const recess = { soort: 'reces', naam: 'Kerstreces', dagen: [from], tot_en_met: until };
  const dagen = meetingsOf(today, own);
  const link = councilSystem(code);
  return [
    write({ soort: 'raad', dagen, tijd, plaats: 'Raadzaal', ...(link ? { link } : {}) }),
    write(recess),
  ];
}

/** A file of Leiderdorp's that its clerk read in and did not take over yet: one day an hour later, one new, one unclear. */
function waitingFile(today: CalendarDate): CalendarWrite {
  const council = addDays(next(addDays(today, -60), 1), 105);
  const tekst = [
    'dag;tijd;soort;naam;plaats;link',
    `${council};21:00;raad;;Raadzaal;https://raad.example.org/leiderdorp/${council}`,
    `${addDays(council, -14)};20:00;commissie;Commissie Ruimte (verzonnen);Commissiekamer;`,
    `${addDays(council, -7)};19:00;;Presidium;;`,
  ].join('\n');
  return {
    clerkOf: 'gm0547',
    operation: 'read_council_calendar',
    params: { raad: 'leiderdorp' },
    input: { tekst },
  };
}

/** @param proposal number of the proposal that two councils treat together */
export function calendarWrites(today: CalendarDate, proposal: number): readonly CalendarWrite[] {
  const meeting = (input: Readonly<Record<string, unknown>>): CalendarWrite => ({
    operation: 'plan_meeting',
    params: {},
    input,
  });
  return [
    ...councils.flatMap((each) => [
      ...council(today, each),
      ...(each.slug === 'leiderdorp' ? [waitingFile(today)] : []),
    ]),
    meeting({
      soort: 'werkbezoek',
      naam: 'Werkbezoek aan een warmtestation',
      dag: next(addDays(today, 18), 5),
      tijd: '14:00',
      eind: '16:30',
      plaats: 'Zoeterwoude-Rijndijk',
      omschrijving: 'Verzonnen voor de demonstratie. Raadsleden zien hoe restwarmte een wijk verwarmt.',
    }),
    meeting({
      soort: 'gezamenlijke-raadsavond',
      naam: 'Raadsavond van drie gemeenten',
      dag: next(addDays(today, 55), 2),
      tijd: '20:00',
      eind: '22:30',
      plaats: 'Gemeentehuis Leiderdorp',
      raden: ['gm0547', 'gm0579', 'gm0638'],
      voorstel: proposal,
      omschrijving: 'Verzonnen voor de demonstratie. Elke raad beslist zelf, in zijn eigen zaal.',
    }),
    meeting({
      soort: 'tafel',
      orgaan: 'bestuurstafel-wonen-en-groen',
      dag: next(addDays(today, 10), 3),
      tijd: '09:30',
      eind: '11:30',
      plaats: 'Stadhuis Leiden',
    }),
    meeting({
      soort: 'start-ambitie',
      orgaan: 'regiocommissie-duurzaamheid-en-economie',
      dag: next(addMonths(today, 3), 4),
      tijd: '19:30',
      eind: '22:00',
      plaats: 'Gemeentehuis Leiderdorp',
    }),
    meeting({
      soort: 'conferentie',
      naam: 'Conferentie van raden en colleges',
      dag: next(addMonths(today, 4), 5),
      tijd: '13:00',
      eind: '17:30',
      plaats: 'Stadhuis Leiden',
      omschrijving: 'Verzonnen voor de demonstratie. Hoe ver is de regio met haar ambities?',
    }),
  ];
}
