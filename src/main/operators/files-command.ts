import { checkFiles, eraseVersionOperation, removeErased } from '#documents';
import { type Clock, dateOf } from '#kernel';
import { readRegions } from '#municipalities';
import type { Database } from '#platform/database';
import type { FileStore } from '#platform/files';
import { readInput } from '#platform/http';
import { perform, tellRefusal } from '#platform/operations';
import type { Arguments } from '../arguments.ts';
import { commandLine, knownOptions, Refused, wanted } from '../command-line.ts';

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
  const region = (await readRegions(place.database)).find((each) => each.id === slug);
  if (!region) throw new Refused(`--region: er is geen regio ${slug}.`);
  const input = readInput(eraseVersionOperation, 'nl', {
    document: await wanted(given, 'document', 'Het nummer van het document?'),
    versie: await wanted(given, 'version', 'Het nummer van de versie?'),
    reden: await wanted(given, 'reason', 'Waarom? De reden komt in het logboek.'),
  });
  const options: Readonly<Record<string, string>> = {
    document: '--document',
    versie: '--version',
    reden: '--reason',
  };
  const told = (field: string, sentence: string) => `${options[field] ?? field}: ${sentence}`;
  if (!input.ok)
    throw new Refused(
      Object.entries(input.problems)
        .map(([field, text]) => told(field, text))
        .join('\n'),
    );
  const now = clock.now();
  const writer = { region, actor: commandLine, now, today: dateOf(now) };
  const result = await perform(place.database, eraseVersionOperation, writer, {}, input.value);
  if (!result.ok) {
    const { sentence, field } = tellRefusal(eraseVersionOperation, 'nl', result);
    throw new Refused(field === undefined ? sentence : told(field, sentence), result.code);
  }
  await removeErased(place, region.id);
  return { document: result.value.id, versie: input.value.versie, gewist: true };
}
