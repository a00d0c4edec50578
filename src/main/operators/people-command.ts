import { bodyList, endSeatsWithOffice } from '#bodies';
import { addDays, type Clock, dateOf, type OfficeKind, type RegionId } from '#kernel';
import { readRegions } from '#municipalities';
import {
  endOfficeOperation,
  type HandedOver,
  invitePersonOperation,
  linkHours,
  officeKinds,
  officeNeeds,
  peopleWithOffices,
  renewLinkOperation,
  setMailAddressOperation,
} from '#people';
import { type Database, installation } from '#platform/database';
import type { Arguments } from '../arguments.ts';
import { knownOptions, Refused, sendCommand, wanted } from '../command-line.ts';

export const peopleUsage = `  regiotafel people invite --operator --name NAAM [--mail ADRES] [--json]
  regiotafel people invite --region SLUG --office AMBT --name NAAM [--municipality CODE] [--fraction FRACTIE]
      [--body ORGAAN] [--title TITEL] [--from JJJJ-MM-DD] [--person NUMMER in plaats van --name]
      [--mail ADRES] [--json]
      (AMBT: ${officeKinds.join(', ')})
  regiotafel people list [--json]
  regiotafel people link --person NUMMER [--reason TEKST] [--show] [--json]
  regiotafel people mail --person NUMMER --mail ADRES (of --none: geen adres meer) [--json]
  regiotafel people end --office NUMMER [--last-day JJJJ-MM-DD] [--reason TEKST] [--json]`;

const fields: Readonly<Record<string, string>> = {
  ambt: '--office',
  persoon: '--person',
  naam: '--name',
  regio: '--region',
  gemeente: '--municipality',
  fractie: '--fraction',
  orgaan: '--body',
  titel: '--title',
  vanaf: '--from',
  tot_en_met: '--last-day',
  mail: '--mail',
  reden: '--reason',
};
const optionOf = (field: string) => fields[field] ?? field;

const valid = (hours: number) => `${hours} uur, één keer`;

/** Where the link went: to the screen, or by mail and then nowhere else; none, where somebody has a stronger way in. */
function handed(publicUrl: string, made: HandedOver) {
  if (made.way)
    return {
      link: null,
      gemaild_aan: made.mailedTo ?? null,
      meldt_zich_aan: 'passkey' in made.way ? 'met een passkey' : `bij ${made.way.provider}`,
    };
  return made.link === undefined
    ? { link: null, gemaild_aan: made.mailedTo ?? null, zie: 'regiotafel mail list' }
    : { link: `${publicUrl}/aanmelden/${made.link}`, gemaild_aan: null };
}

/** `people mail`: where the mail of somebody goes. */
export async function peopleMail(given: Arguments, database: Database, clock: Clock, publicUrl: string) {
  knownOptions(given, ['person', 'mail', 'reason']);
  const persoon = await wanted(given, 'person', 'Welk nummer heeft deze persoon (people list)?');
  const none = given.flags.has('none');
  const mail = none ? undefined : await wanted(given, 'mail', 'Welk mailadres?');
  const input = { persoon, mail };
  const set = await sendCommand(database, clock, setMailAddressOperation(publicUrl), input, optionOf, given);
  return { persoon: set.person, mail: set.mail };
}

/** `people invite` */
export async function peopleInvite(given: Arguments, database: Database, clock: Clock, publicUrl: string) {
  knownOptions(given, [
    'region',
    'office',
    'municipality',
    'fraction',
    'body',
    'name',
    'title',
    'from',
    'person',
    'mail',
    'reason',
  ]);
  const option = (name: string) => given.options[name]?.at(-1);
  const ambt = given.flags.has('operator')
    ? 'operator'
    : await wanted(given, 'office', `Welk ambt? (${officeKinds.join(', ')})`);
  const needs = officeNeeds[ambt as OfficeKind];
  if (!needs) throw new Refused(`--office moet een van deze zijn: ${officeKinds.join(', ')}.`);
  const regio = needs.region ? await wanted(given, 'region', 'In welke regio (slug)?') : undefined;
  const place = needs.optional
    ? option('municipality')
    : needs.place
      ? await wanted(
          given,
          needs.place,
          `In welke ${{ municipality: 'gemeente (code)', fraction: 'fractie (code)', body: 'orgaan (code)' }[needs.place]}?`,
        )
      : undefined;
  const persoon = option('person');
  const naam = persoon === undefined ? await wanted(given, 'name', 'Hoe heet deze persoon?') : undefined;
  const regions = await readRegions(database);
  const [bodies] = regio ? await database.read(regio as RegionId, [bodyList()]) : [[]];
  const input = {
    ambt,
    persoon,
    naam,
    regio,
    ...(needs.place
      ? { [{ municipality: 'gemeente', fraction: 'fractie', body: 'orgaan' }[needs.place]]: place }
      : {}),
    titel: option('title'),
    vanaf: option('from'),
    mail: option('mail'),
  };
  const operation = invitePersonOperation({ regions, bodies, publicUrl });
  const invited = await sendCommand(database, clock, operation, input, optionOf, given);
  return {
    persoon: invited.person,
    ambt: invited.title,
    ...handed(publicUrl, invited),
    ...(invited.way ? {} : { geldig: valid(linkHours) }),
  };
}

/** `people list` */
export async function peopleList(database: Database, clock: Clock) {
  const [people] = await database.read(installation, [peopleWithOffices(clock.now())]);
  return people.map((person) => ({
    persoon: person.id,
    naam: person.name,
    mail: person.email,
    aangemeld: person.linkUsed ? 'ja' : 'nee',
    ambten: person.offices.map((office) => ({
      nummer: office.id,
      ambt: office.kind,
      titel: office.title,
      regio: office.region,
      vanaf: office.from,
      tot_en_met: office.until,
    })),
  }));
}

/** `people link` */
export async function peopleLink(given: Arguments, database: Database, clock: Clock, publicUrl: string) {
  knownOptions(given, ['person', 'reason']);
  const persoon = await wanted(given, 'person', 'Welk nummer heeft deze persoon (people list)?');
  const operation = renewLinkOperation(publicUrl, given.flags.has('show'));
  const made = await sendCommand(database, clock, operation, { persoon }, optionOf, given);
  return {
    persoon: made.person,
    naam: made.name,
    ...handed(publicUrl, made),
    ...(made.way ? {} : { geldig: valid(made.hours) }),
  };
}

/** `people end`: without a day the office is over from today on. */
export async function peopleEnd(given: Arguments, database: Database, clock: Clock) {
  knownOptions(given, ['office', 'last-day', 'reason']);
  const ambt = await wanted(given, 'office', 'Welk nummer heeft het ambt (people list)?');
  const last = given.options['last-day']?.at(-1) ?? addDays(dateOf(clock.now()), -1);
  const ended = await sendCommand(
    database,
    clock,
    endOfficeOperation(endSeatsWithOffice),
    { ambt, tot_en_met: last },
    optionOf,
    given,
  );
  return { persoon: ended.person, ambt: ended.title, tot_en_met: last, zetels: ended.ended };
}
