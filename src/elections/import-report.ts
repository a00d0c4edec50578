import type { MunicipalityId } from '#kernel';
import { number, percent } from '#platform/html';
import type { ListFraction, Preview } from './preview-import.ts';
import type { MunicipalityResult } from './rules/kiesraad-csv.ts';
import { seatsTotal, votesTotal } from './rules/shares.ts';

const nl = (value: number) => number(value, 'nl');

export function certaintyText(proposal: ListFraction): string {
  if (!proposal.continues) return `nieuwe fractie ${proposal.shortName}`;
  const how = proposal.certainty === 'similar' ? 'lijkt op' : 'zelfde naam';
  const former = proposal.formerName ?? proposal.shortName;
  const now = former === proposal.shortName ? '' : `, voortaan ${proposal.shortName}`;
  return `zet ${former} voort (${how})${now}`;
}

/** Votes, share and seats of one municipality, and the fraction of every list with seats. */
export function townLines(town: MunicipalityResult, fractions: readonly ListFraction[]): string[] {
  const votes = votesTotal(town.lists);
  const width = Math.max(...town.lists.map((list) => list.name.length), 'Samen'.length);
  const line = (name: string, count: number, seats: number, more: string) =>
    `  ${name.padEnd(width)}  ${nl(count).padStart(8)}  ${percent(count, votes, 'nl').padStart(6)}  ${String(seats).padStart(3)}  ${more}`.trimEnd();
  return [
    `${town.name} (${town.municipality})`,
    `  ${'Lijst'.padEnd(width)}  ${'Stemmen'.padStart(8)}  ${'Deel'.padStart(6)}  Zetels`,
    ...town.lists.map((list) => {
      const own = fractions.find((f) => f.municipality === town.municipality && f.list === list.name);
      return line(list.name, list.votes, list.seats, own ? `-> ${certaintyText(own)}` : '');
    }),
    line('Samen', votes, seatsTotal(town.lists), ''),
  ];
}

/** The municipalities of known regions in full, of the rest only how many. */
export function previewLines(preview: Preview, own: ReadonlySet<MunicipalityId>): string[] {
  const shown = preview.municipalities.filter((town) => own.has(town.municipality));
  const rest = preview.municipalities.filter((town) => !own.has(town.municipality));
  const changes = preview.changes.filter((change) => own.has(change.municipality));
  const value = (count: number | null) => (count === null ? 'geen' : nl(count));
  return [
    ...shown.flatMap((town) => [...townLines(town, preview.fractions), '']),
    ...(shown.length === 0 ? ['Geen van deze gemeenten ligt in een regio van deze installatie.'] : []),
    ...(rest.length > 0 ? [restLine(rest, shown.length > 0)] : []),
    ...(preview.changes.length > 0
      ? [`Anders dan in de vorige versie van deze verkiezing: ${nl(preview.changes.length)} lijsten.`]
      : []),
    ...changes.map(
      (change) =>
        `  ${change.municipality}  ${change.list}: stemmen ${value(change.votes[0])} -> ${value(change.votes[1])}, zetels ${value(change.seats[0])} -> ${value(change.seats[1])}`,
    ),
  ];
}

function restLine(rest: readonly MunicipalityResult[], besides: boolean): string {
  const lists = rest.reduce((sum, town) => sum + town.lists.length, 0);
  const votes = rest.reduce((sum, town) => sum + votesTotal(town.lists), 0);
  const lead = besides ? 'Daarnaast ' : '';
  const towns = `${nl(rest.length)} ${rest.length === 1 ? 'gemeente' : 'gemeenten'}`;
  return `${lead}${towns} buiten de regio's: ${nl(lists)} ${lists === 1 ? 'lijst' : 'lijsten'}, ${nl(votes)} stemmen.`;
}

/** For machines: what was imported, Dutch names. */
export function importJson(imported: Preview & { readonly file: number }, fileName: string) {
  return {
    bestand: fileName,
    nummer: imported.file,
    sha256: imported.sha256,
    gemeenten: imported.municipalities.length,
    nieuwe_gemeenten: imported.newMunicipalities.length,
    lijsten: imported.municipalities.reduce((sum, town) => sum + town.lists.length, 0),
    stemmen: imported.municipalities.reduce((sum, town) => sum + votesTotal(town.lists), 0),
    fracties: imported.fractions.filter((f) => !f.continues).length,
    voortgezet: imported.fractions.filter((f) => f.continues).length,
    voorgesteld: imported.fractions.map((f) => ({
      gemeente: f.municipality,
      lijst: f.list,
      fractie: f.fraction,
      naam: f.shortName,
      zekerheid: { same_name: 'zelfde_naam', similar: 'lijkt_op', new: 'nieuw' }[f.certainty],
    })),
    wijzigingen: imported.changes.map((c) => ({
      gemeente: c.municipality,
      lijst: c.list,
      stemmen: { was: c.votes[0], is: c.votes[1] },
      zetels: { was: c.seats[0], is: c.seats[1] },
    })),
  };
}
