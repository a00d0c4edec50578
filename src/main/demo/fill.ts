import { insertAmbition } from '#ambitions';
import { insertBody } from '#bodies';
import { type FractionInOffice, fractionsInOffice, importResult } from '#elections';
import {
  type Actor,
  addDays,
  type CalendarDate,
  type Clock,
  date,
  dateOf,
  type MunicipalityId,
  type Office,
  type OfficeKind,
} from '#kernel';
import { insertRegion, readInstallation, readRegions, recordInstallation } from '#municipalities';
import { insertOffice, insertPerson } from '#people';
import { type Database, installation, statement, type Write } from '#platform/database';
import type { FileStore } from '#platform/files';
import { insertRulebook, type Rules, startingRules } from '#rulebook';
import { filled, operator, peopleCame } from './filled.ts';
import { playDemonstration } from './play.ts';
import { demonstrationSplitOff } from './play-once.ts';
import { fillSeats, formerSpecialist } from './seats.ts';
import { demonstrationAmbitions, demonstrationBodies, demonstrationRegion as region } from './setting.ts';
import { clerksAway } from './stand-ins.ts';
import results2018 from './uitslagen-2018-03-21.csv';
import results2022 from './uitslagen-2022-03-16.csv';
import results2026 from './uitslagen-2026-03-18.csv';

// The days on which the councils took office are assumed; every page with a result says so.
const results = [
  { text: results2018, day: '2018-03-21', takesOffice: '2018-03-29' },
  { text: results2022, day: '2022-03-16', takesOffice: '2022-03-30' },
  { text: results2026, day: '2026-03-18', takesOffice: '2026-04-01' },
];

/** Invented: how the region would have begun, so that two versions can be compared. */
const earlierRules: Rules = {
  ...startingRules,
  abstention: false,
  frameworkTermMonths: 3,
  meetingsPerYear: 2,
};

const anyEntry = statement<{ found: boolean }>(
  'any_entry_of_installation',
  'select exists (select 1 from journal_entry) as found',
);

/**
 * Fills an empty installation; one that was recorded is left as it is.
 * @throws Error with a sentence where an earlier filling was broken off: half a demonstration is none
 */
export async function fillDemonstration(database: Database, clock: Clock, files: FileStore): Promise<void> {
  if (await readInstallation(database)) return;
  const [entries] = await database.read(installation, [anyEntry()]);
  if (entries[0]?.found || (await readRegions(database)).length > 0)
    throw new Error(
      'Het vullen van de demonstratie is eerder afgebroken. Verwijder de map met de gegevens (data, of die van REGIOTAFEL_DATA) en start opnieuw met: npm start',
    );
  const now = clock.now();
  const today = dateOf(now);
  await importResults(database, now);
  const actors = await database.write(region.id, (tx) => setUp(tx, today, now));
  await playDemonstration({ database, files }, now, actors);
  await database.write(region.id, (tx) => specialistOfSplitOff(tx, today, now));
  await formerSpecialist(database, { actor: operator, now, today });
  await clerksAway(database, { now, today }, actors);
  // Last: a filling that was broken off is no demonstration, and the next start says so.
  await database.write(installation, async (tx) => {
    await recordInstallation(tx, true, now);
    await filled(tx, installation, 'installation', { demonstration: true }, now);
  });
}

/** Signs in to see what a fraction without weight may do: ask, and not vote. */
async function specialistOfSplitOff(tx: Write, today: CalendarDate, now: string): Promise<void> {
  const municipality = demonstrationSplitOff.municipality as MunicipalityId;
  const sitting = await fractionsInOffice(tx, [municipality], today);
  const own = sitting.find((each) => each.fraction === demonstrationSplitOff.fraction);
  if (!own) return;
  const town = region.municipalities.find((m) => m.id === municipality)?.name ?? '';
  const title = `Fractiespecialist ${own.shortName} ${town}`;
  const person = await insertPerson(tx, title);
  const { fraction } = own;
  const office = {
    kind: 'specialist',
    title,
    region: region.id,
    municipality,
    fraction,
    body: undefined,
  } as const;
  await insertOffice(tx, person, office, today);
  await peopleCame(tx, [title], now);
}

async function importResults(database: Database, now: string): Promise<void> {
  for (const { text, day, takesOffice } of results) {
    const files = [{ bytes: new TextEncoder().encode(text), fileName: `uitslagen-${day}.csv` }];
    const given = { files, day: date(day), status: 'definitive', takesOffice: date(takesOffice) } as const;
    const imported = await database.write(installation, (tx) => importResult(tx, operator, given, now));
    if (!imported.ok) throw new Error(`The demonstration's own result was refused: ${imported.code}`);
  }
}

/** Everybody of the demonstration, by office. */
export interface Cast {
  readonly clerk: Actor;
  /** The policy officer of a municipality, or the one who works for the tables. */
  readonly officer: (municipality?: string) => Actor;
  readonly alderman: (municipality: string) => Actor;
  readonly secretary: (municipality: string) => Actor;
  readonly chair: (committee: string) => Actor;
  readonly councilClerk: (municipality: string) => Actor;
  /** Number of that clerk's office. */
  readonly clerkOffice: (municipality: string) => number | undefined;
  readonly specialist: (fraction: string) => Actor;
  readonly fractions: readonly FractionInOffice[];
}

async function setUp(tx: Write, today: CalendarDate, now: string): Promise<Cast> {
  await insertRegion(tx, region, now);
  await insertRulebook(tx, region.id, 1, addDays(today, -800), earlierRules);
  await insertRulebook(tx, region.id, 2, addDays(today, -400), startingRules);
  for (const [place, ambition] of demonstrationAmbitions.entries())
    await insertAmbition(tx, region.id, ambition, place);
  for (const [place, body] of demonstrationBodies.entries()) await insertBody(tx, region.id, body, place);
  const from = addDays(today, -400);
  const actors = new Map<string, Actor>();
  const offices = new Map<string, number>();
  const add = async (
    key: string,
    kind: OfficeKind,
    title: string,
    more: Partial<Office> = {},
    /** Of no domain that is anybody's (RFC 2606): the operator reads what is written to it. */
    mail?: string,
  ) => {
    const office: Office = {
      kind,
      title,
      region: region.id,
      municipality: undefined,
      fraction: undefined,
      body: undefined,
      ...more,
    };
    const person = await insertPerson(tx, title, mail);
    const number = await insertOffice(tx, person, office, from);
    offices.set(key, number);
    actors.set(key, { kind: 'person', person, name: title, offices: [{ ...office, number }] });
  };
  await add('clerk', 'regional_clerk', 'Regiogriffier');
  await add('officer', 'policy_officer', 'Beleidsmedewerker regio');
  await add('operator', 'operator', 'Beheerder', { region: undefined });
  for (const m of region.municipalities) {
    const town = { municipality: m.id };
    await add(`griffier/${m.id}`, 'council_clerk', `Griffier ${m.name}`, town, `griffier@${m.slug}.example`);
    await add(`secretaris/${m.id}`, 'municipal_secretary', `Gemeentesecretaris ${m.name}`, {
      municipality: m.id,
    });
    await add(`beleid/${m.id}`, 'policy_officer', `Beleidsmedewerker ${m.name}`, { municipality: m.id });
    await add(`wethouder/${m.id}`, 'portfolio_holder', `Portefeuillehouder ${m.name}`, {
      municipality: m.id,
    });
  }
  for (const body of demonstrationBodies)
    if (body.kind === 'regional_committee')
      await add(`chair/${body.id}`, 'chair', `Voorzitter ${body.name}`, { body: body.id });
  const fractions = await fractionsInOffice(
    tx,
    region.municipalities.map((m) => m.id),
    today,
  );
  for (const f of fractions) {
    const town = region.municipalities.find((m) => m.id === f.municipality)?.name ?? '';
    const title = f.shortName.includes(town)
      ? `Fractiespecialist ${f.shortName}`
      : `Fractiespecialist ${f.shortName} ${town}`;
    await add(`specialist/${f.fraction}`, 'specialist', title, {
      fraction: f.fraction,
      municipality: f.municipality,
    });
  }
  await fillSeats(tx, fractions, offices, from);
  await filled(tx, region.id, `region/${region.id}`, { region }, now);
  await peopleCame(tx, [...offices.keys()], now);
  const get = (key: string) => {
    const actor = actors.get(key);
    if (!actor) throw new Error(`The demonstration knows no ${key}`);
    return actor;
  };
  return {
    clerk: get('clerk'),
    officer: (municipality) => get(municipality ? `beleid/${municipality}` : 'officer'),
    alderman: (municipality) => get(`wethouder/${municipality}`),
    secretary: (municipality) => get(`secretaris/${municipality}`),
    chair: (committee) => get(`chair/${committee}`),
    councilClerk: (municipality) => get(`griffier/${municipality}`),
    clerkOffice: (municipality) => offices.get(`griffier/${municipality}`),
    specialist: (fraction) => get(`specialist/${fraction}`),
    fractions,
  };
}
