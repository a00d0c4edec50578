import { addDays, type Clock, dateOf } from '#kernel';
import { endStandInOperation, nameStandInOperation } from '#people';
import type { Database } from '#platform/database';
import type { Arguments } from '../arguments.ts';
import { knownOptions, regionCalled, sendInRegion, wanted } from '../command-line.ts';

export const standInUsage = `  regiotafel people stand-in --region SLUG --office NUMMER --until JJJJ-MM-DD --reason TEKST
      --person NUMMER (of --name NAAM --mail ADRES) [--from JJJJ-MM-DD] [--json]
  regiotafel people stand-in-end --region SLUG --stand-in NUMMER --reason TEKST [--last-day JJJJ-MM-DD] [--json]`;

const fields: Readonly<Record<string, string>> = {
  ambt: '--office',
  persoon: '--person',
  naam: '--name',
  mail: '--mail',
  vanaf: '--from',
  tot_en_met: '--until',
  laatste_dag: '--last-day',
  reden: '--reason',
};
const optionOf = (field: string) => fields[field] ?? field;
const regionOf = async (given: Arguments, database: Database) =>
  regionCalled(database, await wanted(given, 'region', 'Van welke regio?'));
const reasonOf = (given: Arguments) =>
  wanted(given, 'reason', 'Waarom? Iedereen kan de reden lezen; noem geen ziekte.');

/** `people stand-in`: from today where no day is given. */
export async function standIn(given: Arguments, database: Database, clock: Clock, site: string) {
  knownOptions(given, ['region', 'office', 'person', 'name', 'mail', 'from', 'until', 'reason']);
  const region = await regionOf(given, database);
  const option = (name: string) => given.options[name]?.at(-1);
  const input = {
    ambt: await wanted(given, 'office', 'Welk nummer heeft het ambt (people list)?'),
    persoon: option('person'),
    naam: option('name'),
    mail: option('mail'),
    vanaf: option('from') ?? dateOf(clock.now()),
    tot_en_met: await wanted(given, 'until', 'Tot en met welke dag, als JJJJ-MM-DD?'),
    reden: await reasonOf(given),
  };
  const at = { region, params: {}, site };
  const named = await sendInRegion(database, clock, nameStandInOperation, at, input, optionOf);
  return { waarneming: named.id, ambt: Number(input.ambt), vanaf: input.vanaf, tot_en_met: input.tot_en_met };
}

/** `people stand-in-end`: without a day it is over from today on. */
export async function standInEnd(given: Arguments, database: Database, clock: Clock) {
  knownOptions(given, ['region', 'stand-in', 'last-day', 'reason']);
  const region = await regionOf(given, database);
  const number = await wanted(given, 'stand-in', 'Welk nummer heeft de waarneming?');
  const last = given.options['last-day']?.at(-1) ?? addDays(dateOf(clock.now()), -1);
  const input = { laatste_dag: last, reden: await reasonOf(given) };
  const at = { region, params: { waarneming: number } };
  const ended = await sendInRegion(database, clock, endStandInOperation, at, input, optionOf);
  return { waarneming: ended.id, laatste_dag: last };
}
