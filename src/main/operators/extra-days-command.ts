import { type Clock, dateOf } from '#kernel';
import { readRegions } from '#municipalities';
import { type Database, installation } from '#platform/database';
import type { RunningTerm } from '#platform/http';
import { daysWith, type ExtraDay, extraDayList, setExtraDayOperation } from '#terms';
import type { Arguments } from '../arguments.ts';
import { knownOptions, sendCommand, wanted } from '../command-line.ts';
import { termsEverywhere } from './extra-days-app.tsx';

export const extraDaysUsage = `  regiotafel extra-days list [--json]
  regiotafel extra-days set --day JJJJ-MM-DD --name BESLUIT --source ADRES [--withdrawn] [--json]`;

const fields: Readonly<Record<string, string>> = { dag: '--day', naam: '--name', bron: '--source' };
const optionOf = (field: string) => fields[field] ?? field;

/** `extra-days list`: with the running terms that a day touches. */
export async function extraDaysList(given: Arguments, database: Database, clock: Clock) {
  knownOptions(given, []);
  const [days] = await database.read(installation, [extraDayList()]);
  const regions = await readRegions(database);
  const terms = await termsEverywhere({ database, regions: () => regions }, dateOf(clock.now()), 'nl');
  return daysWith(days as ExtraDay[], terms).map((day) => ({
    dag: day.day,
    besluit: day.name,
    bron: day.source,
    geldt: day.holds,
    andere_laatste_dag: day.moved.map(({ term, wouldEnd }) => touched(term, `, zou nu ${wouldEnd} zijn`)),
    op_deze_dag: day.ending.map((term) => touched(term, '')),
  }));
}

const touched = ({ about, path, last, councils }: RunningTerm, would: string) =>
  `${about} (${path}): ${last}${would}${councils.length === 0 ? '' : `; raden: ${councils.join(', ')}`}`;

/** `extra-days set`: adds, changes or withdraws one. */
export async function extraDaysSet(given: Arguments, database: Database, clock: Clock) {
  knownOptions(given, ['day', 'name', 'source']);
  const input = {
    dag: await wanted(given, 'day', 'Welke dag (JJJJ-MM-DD)?'),
    naam: await wanted(given, 'name', 'Welk koninklijk besluit?'),
    bron: await wanted(given, 'source', 'Wat is het adres van het besluit?'),
    geldt: !given.flags.has('withdrawn'),
  };
  const done = await sendCommand(database, clock, setExtraDayOperation, input, optionOf);
  return { dag: done.day, gedaan: done.holds ? (done.added ? 'toegevoegd' : 'gewijzigd') : 'ingetrokken' };
}
