import { sql } from 'kysely';
import {
  addDays,
  type BodyId,
  type CalendarDate,
  dateOf,
  type FractionId,
  fixedClock,
  type MunicipalityId,
  type Office,
  type OfficeKind,
  type PersonId,
  type RegionId,
} from '#kernel';
import {
  canBeStoodInFor,
  insertOffice,
  insertPerson,
  insertStandIn,
  makeToken,
  startSession,
  updateStandInEnd,
} from '#people';
import { type Database, installation, type Write } from '#platform/database';
import type { MailAddress } from '#platform/mail';
import { sendCommand } from './command-line.ts';
import { filled } from './demo/filled.ts';
import { createRegionOperation } from './operators/create-region.ts';
import { insertRemoval } from './privacy/requests-store.ts';
import { testNow } from './testing.ts';

/** Somebody of a test, by what is held and where. */
export interface Holder {
  readonly person: PersonId;
  /** Personal token for the API; empty: a visitor. */
  readonly token: string;
  readonly cookie: string;
}

export const otherRegion = 'tweede-regio' as RegionId;
const region = 'leidse-regio' as RegionId;
const today = dateOf(testNow);

export const place = {
  municipality: 'gm0547' as MunicipalityId,
  fraction: 'gm0547-d66' as FractionId,
  body: 'regiocommissie-duurzaamheid-en-economie' as BodyId,
};
const elsewhere = {
  municipality: 'gm0546' as MunicipalityId,
  fraction: 'gm0546-d66' as FractionId,
  body: 'regiocommissie-wonen-en-groen' as BodyId,
};
const nowhere = { municipality: undefined, fraction: undefined, body: undefined };

type Place = Partial<Pick<Office, 'municipality' | 'fraction' | 'body'>>;
const held = (kind: OfficeKind, at: Place = {}, within: RegionId = region): Office => ({
  kind,
  title: kind,
  region: kind === 'operator' ? undefined : within,
  ...nowhere,
  ...at,
});
const inTown = ({ municipality }: Place): Place => ({ municipality }) as Place;
const inBody = ({ body }: Place): Place => ({ body }) as Place;

const everything = (within: RegionId = region): Office[] => [
  held('regional_clerk', {}, within),
  held('chair', inBody(place), within),
  held('council_clerk', inTown(place), within),
  held('municipal_secretary', inTown(place), within),
  held('portfolio_holder', inTown(place), within),
  held('policy_officer', inTown(place), within),
  held('specialist', { municipality: place.municipality, fraction: place.fraction }, within),
  held('societal_member', inBody(place), within),
];

/** Everybody for whom `docs/who-may-do-what.md` has a word; the words are the keys. */
const cast: Readonly<Record<string, readonly Office[]>> = {
  'regional clerk': [held('regional_clerk')],
  chair: [held('chair', inBody(place))],
  'chair of another body': [held('chair', inBody(elsewhere))],
  'council clerk': [held('council_clerk', inTown(place))],
  'council clerk elsewhere': [held('council_clerk', inTown(elsewhere))],
  'municipal secretary': [held('municipal_secretary', inTown(place))],
  'municipal secretary elsewhere': [held('municipal_secretary', inTown(elsewhere))],
  'portfolio holder': [held('portfolio_holder', inTown(place))],
  'portfolio holder elsewhere': [held('portfolio_holder', inTown(elsewhere))],
  'policy officer': [held('policy_officer', inTown(place))],
  'policy officer elsewhere': [held('policy_officer', inTown(elsewhere))],
  'policy officer of the region': [held('policy_officer')],
  specialist: [held('specialist', { municipality: place.municipality, fraction: place.fraction })],
  'specialist of another fraction': [
    held('specialist', { municipality: elsewhere.municipality, fraction: elsewhere.fraction }),
  ],
  'societal member': [held('societal_member', inBody(place))],
  operator: [held('operator')],
  over: [...everything(), held('operator')],
  ahead: [...everything(), held('operator')],
  'other region': everything(otherRegion),
};

const standInCast: Readonly<Record<string, readonly Office[]>> = {
  'stand-in': [],
  'stand-in ended': [],
  'stand-in to come': [],
  'stand-in for what ended': [],
};

const days: Readonly<Record<string, readonly [CalendarDate, CalendarDate | null]>> = {
  over: [addDays(today, -100), addDays(today, -1)],
  ahead: [addDays(today, 1), null],
};

/** From when until when somebody stands in for every office that can be stood in for; ended: the last day of what was planned longer. */
const standIns: Readonly<Record<string, { from: number; until: number; ended?: number; officeOver?: true }>> =
  {
    'stand-in': { from: -10, until: 10 },
    'stand-in ended': { from: -10, until: 10, ended: -1 },
    'stand-in to come': { from: 1, until: 10 },
    'stand-in for what ended': { from: -10, until: 10, officeOver: true },
  };

async function standingIn(tx: Write, person: PersonId, given: (typeof standIns)[string]): Promise<void> {
  const day = (days: number) => addDays(today, days);
  const away = await insertPerson(tx, 'away');
  for (const office of everything().filter(({ kind }) => canBeStoodInFor(kind))) {
    const until = given.officeOver ? day(-1) : null;
    const number = await insertOffice(tx, away, office, day(-100), until);
    const id = await insertStandIn(
      tx,
      {
        office: number,
        person,
        from: day(given.from),
        until: day(given.until),
        reason: 'Verlof.',
        namedBy: 'away',
      },
      testNow,
    );
    if (given.ended !== undefined)
      await updateStandInEnd(tx, id, { on: day(given.ended), reason: 'Terug.', by: 'away' });
  }
}

/** A session and a token for everybody of the cast, and a visitor without either. */
export async function officeHolders(database: Database): Promise<ReadonlyMap<string, Holder>> {
  const holders = new Map<string, Holder>([['visitor', { person: 0 as PersonId, token: '', cookie: '' }]]);
  await database.write(installation, async (tx) => {
    for (const [name, offices] of Object.entries({ ...cast, ...standInCast })) {
      const person = await insertPerson(tx, name);
      const standIn = standIns[name];
      if (standIn) await standingIn(tx, person, standIn);
      const [from, until] = days[name] ?? [addDays(today, -100), null];
      for (const office of offices) await insertOffice(tx, person, office, from, until);
      const token = await makeToken(tx, person, name, testNow, 90);
      const cookie = `regiotafel=${await startSession(tx, person, testNow, 12)}`;
      holders.set(name, { person, token, cookie });
    }
    await filled(tx, installation, 'people', { offices: Object.keys({ ...cast, ...standInCast }) }, testNow);
  });
  // What a resident asked, for whoever may decide on it.
  const asked = {
    person: null,
    secret: null,
    state: 'open',
    askedAt: testNow,
    dueOn: addDays(today, 20),
  } as const;
  await database.write(region, async (tx) => {
    await insertRemoval(tx, { ...asked, region, mail: 'inwoner@voorbeeld.example' as MailAddress });
    // Deputies in the committees: there a fraction's ballot is cast by who sits there for it.
    await sql`insert into seat (region_id, body_id, capacity, title, municipality_id, fraction_id, deputy, mandate, office_id, from_day)
      select b.region_id, b.id, 'specialist', o.title, o.municipality_id, o.fraction_id, true, 'councillor', o.id, o.from_day
      from office o join person p on p.id = o.person_id, body b
      where p.name = any(${['specialist', 'specialist of another fraction']}) and o.region_id = ${region}
        and b.region_id = ${region} and b.kind = 'regional_committee'`.execute(tx);
    await filled(tx, region, 'people', { seats: 'specialists' }, testNow);
  });
  return holders;
}

/** A region beside the demonstration's, of the same municipalities, with bodies and ambitions of the same names. */
export async function secondRegion(database: Database): Promise<void> {
  const names = ['wonen-en-groen', 'duurzaamheid-en-economie'].map((id) => id.replaceAll('-', ' '));
  const given = {
    naam: 'Tweede regio',
    slug: otherRegion,
    gemeenten: ['gm0546', 'gm0547', 'gm0579', 'gm0626', 'gm0638'].map((code) => ({ code })),
    ambities: [{ titel: 'Wonen en groen', omschrijving: 'Ook hier.' }],
    organen: [
      { soort: 'bestuurstafel', naam: 'Bestuurstafel wonen en groen' },
      ...names.map((name) => ({ soort: 'regiocommissie', naam: `Regiocommissie ${name}` })),
    ],
    spelregels: {
      drempel: { teller: 1, noemer: 2 },
      gewicht: 'stemmen',
      afsplitsing: 'niets',
      toelichting: 'bestuurlijk_en_maatschappelijk',
      voorzitters: 'verdeeld_over_gemeenten',
      burgerraadsleden: false,
      vergaderingen_per_jaar: 4,
      tussenevaluatie_maanden: 12,
      eindevaluatie_maanden: 36,
      onthouden: true,
      minimum_gemeenten: 'meer_dan_de_helft',
      termijn_kader_maanden: 2,
      openbaarheid_stand: 'na_sluiten',
    },
  };
  await sendCommand(database, fixedClock(testNow), createRegionOperation, given, (field) => field);
}
