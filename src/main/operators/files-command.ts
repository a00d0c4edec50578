import { checkFiles, eraseVersionOperation, removeErased } from '#documents';
import type { Clock } from '#kernel';
import { readRegions } from '#municipalities';
import type { Database } from '#platform/database';
import type { FileStore } from '#platform/files';
import type { Arguments } from '../arguments.ts';
import { knownOptions, regionCalled, sendInRegion, wanted } from '../command-line.ts';

export const filesUsage = `  regiotafel files check [--json]
  regiotafel files erase --region SLUG --document NUMMER --version NUMMER --reason TEKST [--json]`;

interface Place {
  readonly database: Database;
  readonly files: FileStore;
}

/** Of every region whether its rows and its files agree. */
export async function filesReport(place: Place) {
  const regions = await readRegions(place.database);
  const found = [];
  for (const { id } of regions) {
    const report = await checkFiles(place, id);
    found.push({
      regio: report.region,
      bestanden: report.files,
      bytes: report.bytes,
      ontbreekt: report.missing,
      beschadigd: report.damaged,
      zonder_regel: report.orphans,
    });
  }
  return found;
}

/** The same operation as under /beheer; the bytes go at once, also where no web process runs. */
export async function eraseByCommand(given: Arguments, place: Place, clock: Clock) {
  knownOptions(given, ['region', 'document', 'version', 'reason']);
  const slug = await wanted(given, 'region', 'Van welke regio?');
  const region = await regionCalled(place.database, slug);
  const options: Readonly<Record<string, string>> = {
    document: '--document',
    versie: '--version',
    reden: '--reason',
  };
  const input = {
    document: await wanted(given, 'document', 'Het nummer van het document?'),
    versie: await wanted(given, 'version', 'Het nummer van de versie?'),
    reden: await wanted(given, 'reason', 'Waarom? De reden komt in het logboek.'),
  };
  const at = { region, params: {} };
  const option = (field: string) => options[field] ?? field;
  const erased = await sendInRegion(place.database, clock, eraseVersionOperation, at, input, option);
  await removeErased(place, region.id);
  return { document: erased.id, versie: Number(input.versie), gewist: true };
}
