import type { Clock } from '#kernel';
import { readRegions } from '#municipalities';
import {
  endProviderOperation,
  providerList,
  secretName,
  setAccountOperation,
  setProviderOperation,
} from '#people';
import { type Database, installation } from '#platform/database';
import type { Arguments } from '../arguments.ts';
import { knownOptions, sendCommand, wanted } from '../command-line.ts';
import { returnPath } from '../sign-in/openid.ts';
import { townsOf } from './providers-app.tsx';

export const providersUsage = `  regiotafel sign-in provider add --slug SLUG --name NAAM --municipality CODE --issuer ADRES --client ID
      [--claim KENMERK] [--acr WAARDE ...] [--amr WAARDE ...] [--required] [--json]   (ook om te wijzigen)
  regiotafel sign-in provider list [--json]
  regiotafel sign-in provider end --slug SLUG [--json]
  regiotafel sign-in account set --slug SLUG --person NUMMER [--value WAARDE] [--json]`;

const fields: Readonly<Record<string, string>> = {
  slug: '--slug',
  naam: '--name',
  gemeente: '--municipality',
  uitgever: '--issuer',
  client: '--client',
  kenmerk: '--claim',
  acr: '--acr',
  amr: '--amr',
  verplicht: '--required',
  persoon: '--person',
  waarde: '--value',
};
const optionOf = (field: string) => fields[field.split('.')[0] ?? ''] ?? field;

/** `sign-in provider add`: its secret is never given here, but in the environment or in a file that it names. */
export async function providerAdd(given: Arguments, database: Database, clock: Clock, publicUrl: string) {
  knownOptions(given, ['slug', 'name', 'municipality', 'issuer', 'client', 'claim', 'acr', 'amr', 'reason']);
  const option = (name: string) => given.options[name]?.at(-1);
  const input = {
    slug: await wanted(given, 'slug', 'Hoe heet de dienst in het kort (zoals leiden)?'),
    naam: await wanted(given, 'name', 'Hoe heet de dienst op de knop?'),
    gemeente: await wanted(given, 'municipality', 'Van welke gemeente (code)?'),
    uitgever: await wanted(given, 'issuer', 'Wat is het adres van de uitgever?'),
    client: await wanted(given, 'client', 'Welke client-id gaf de dienst?'),
    kenmerk: option('claim'),
    acr: given.options.acr,
    amr: given.options.amr,
    verplicht: given.flags.has('required'),
  };
  const known = new Set(townsOf(await readRegions(database)).keys());
  const { slug, made } = await sendCommand(
    database,
    clock,
    setProviderOperation(known),
    input,
    optionOf,
    given,
  );
  return {
    dienst: slug,
    gedaan: made ? 'toegevoegd' : 'gewijzigd',
    geheim: `${secretName(slug)} of ${secretName(slug)}_FILE`,
    terugkeeradres: `${publicUrl}${returnPath(slug)}`,
  };
}

/** `sign-in provider list` */
export async function providersList(given: Arguments, database: Database) {
  knownOptions(given, []);
  const [providers] = await database.read(installation, [providerList()]);
  return providers.map((provider) => ({
    dienst: provider.slug,
    naam: provider.name,
    gemeente: provider.municipality,
    uitgever: provider.issuer,
    client: provider.client,
    kenmerk: provider.claim,
    acr: provider.acr,
    amr: provider.amr,
    verplicht: provider.required,
  }));
}

/** `sign-in provider end` */
export async function providerEnd(given: Arguments, database: Database, clock: Clock) {
  knownOptions(given, ['slug', 'reason']);
  const slug = await wanted(given, 'slug', 'Welke dienst (sign-in provider list)?');
  await sendCommand(database, clock, endProviderOperation, { slug }, optionOf, given);
  return { dienst: slug, gedaan: 'beëindigd' };
}

/** `sign-in account set` */
export async function accountSet(given: Arguments, database: Database, clock: Clock) {
  knownOptions(given, ['slug', 'person', 'value', 'reason']);
  const input = {
    slug: await wanted(given, 'slug', 'Welke dienst (sign-in provider list)?'),
    persoon: await wanted(given, 'person', 'Welk nummer heeft deze persoon (people list)?'),
    waarde: given.options.value?.at(-1),
  };
  const set = await sendCommand(database, clock, setAccountOperation, input, optionOf, given);
  return { persoon: set.person, waarde: set.value };
}
