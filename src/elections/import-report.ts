import type { MunicipalityId } from '#kernel';
import { number, percent } from '#platform/html';
import { flagSentence } from './import-sentences.ts';
import type { ListFraction, Preview } from './preview-import.ts';
import type { Pair } from './rules/compare-versions.ts';
import type { Source, TownVersion } from './rules/join-files.ts';
import type { ResultList, Turnout } from './rules/result-file.ts';
import { seatsTotal, votesTotal } from './rules/shares.ts';

const nl = (value: number) => number(value, 'nl');
/** What is not known is said, not counted as nothing. */
const orUnknown = (value: number | null) => (value === null ? '?' : nl(value));

const hows = {
  same_name: 'zelfde naam',
  changed_name: 'naam van na een naamswijziging',
  same_number: 'zelfde lijstnummer als in de vorige versie',
  similar: 'lijkt op',
  new: '',
} as const satisfies Record<ListFraction['certainty'], string>;

export function certaintyText(proposal: ListFraction): string {
  if (!proposal.continues) return `nieuwe fractie ${proposal.shortName}`;
  const how = hows[proposal.certainty];
  const former = proposal.formerName ?? proposal.shortName;
  const now = former === proposal.shortName ? '' : `, voortaan ${proposal.shortName}`;
  return `zet ${former} voort (${how})${now}`;
}

/** Votes, share and seats of lists, and what is said behind each. */
export function listLines(lists: readonly ResultList[], behind: (list: ResultList) => string): string[] {
  const votes = votesTotal(lists);
  const width = Math.max(...lists.map((list) => list.name.length), 'Samen'.length);
  const share = (count: number | null) =>
    count === null || votes === null ? '?' : percent(count, votes, 'nl');
  const line = (name: string, count: number | null, seats: number | null, more: string) =>
    `  ${name.padEnd(width)}  ${orUnknown(count).padStart(8)}  ${share(count).padStart(6)}  ${orUnknown(seats).padStart(3)}  ${more}`.trimEnd();
  return [
    `  ${'Lijst'.padEnd(width)}  ${'Stemmen'.padStart(8)}  ${'Deel'.padStart(6)}  Zetels`,
    ...lists.map((list) => line(list.name, list.votes, list.seats, behind(list))),
    line('Samen', votes, seatsTotal(lists), ''),
  ];
}

/** Opkomst, so far as it is known. */
export function turnoutLine(turnout: Turnout | null): string[] {
  const parts = [
    ['kiesgerechtigden', turnout?.entitled],
    ['toegelaten', turnout?.admitted],
    ['blanco', turnout?.blank],
    ['ongeldig', turnout?.invalid],
  ] as const;
  const known = parts.flatMap(([name, value]) => (typeof value === 'number' ? [`${name} ${nl(value)}`] : []));
  return known.length > 0 ? [`  Opkomst: ${known.join(', ')}.`] : [];
}

/** One municipality, and the fraction of every list with seats. */
export function townLines(town: TownVersion, preview: Pick<Preview, 'fractions' | 'files'>): string[] {
  const behind = (list: ResultList) => {
    const own = preview.fractions.find((f) => f.municipality === town.municipality && f.list === list.name);
    return own ? `-> ${certaintyText(own)}` : '';
  };
  return [
    `${town.name} (${town.municipality})`,
    ...(town.lists.length > 0 ? listLines(town.lists, behind) : ['  Geen lijsten bekend.']),
    ...turnoutLine(town.turnout),
    ...(town.councilSize === null ? [] : [`  Zetels van de raad: ${town.councilSize}.`]),
    ...sourceLines(town, preview.files),
    ...(town.complete ? [] : [`  ${incompleteText(town)}`]),
  ];
}

function sourceLines({ sources }: TownVersion, files: Preview['files']): string[] {
  const name = (source: Source) =>
    source.from === 'file' ? files[source.index]?.fileName : `${source.fileName}, uitslag ${source.result}`;
  const said = [
    ['stemmen', sources.votes],
    ['zetels', sources.seats],
    ['aantal raadszetels', sources.size],
  ] as const;
  const known = said.flatMap(([what, source]) => (source ? [`${what} uit ${name(source)}`] : []));
  const plain = files.length === 1 && !Object.values(sources).some((source) => source?.from === 'version');
  return plain ? [] : [`  Bron: ${known.join('; ')}.`];
}

/** Why a version does not weigh, and which file is missing. */
export function incompleteText(town: Pick<TownVersion, 'lists'>): string {
  const votes = votesTotal(town.lists) !== null;
  const seats = seatsTotal(town.lists) !== null;
  if (votes)
    return 'Telt nog niet als gewicht: de zetels zijn niet bekend. Lees ook de 520 in, of het CSV-bestand.';
  if (seats)
    return 'Telt nog niet als gewicht: de stemmen zijn niet bekend. Lees ook de 510 in, of het CSV-bestand.';
  return 'Telt nog niet als gewicht: stemmen en zetels zijn niet bekend. Lees ook de 510 en de 520 in, of het CSV-bestand.';
}

/** The municipalities of known regions in full, of the rest only how many. */
export function previewLines(preview: Preview, own: ReadonlySet<MunicipalityId>): string[] {
  const shown = preview.municipalities.filter((town) => own.has(town.municipality));
  const rest = preview.municipalities.filter((town) => !own.has(town.municipality));
  const changes = preview.changes.filter((change) => own.has(change.municipality));
  const figures = preview.figures.filter((change) => own.has(change.municipality));
  const pair = ([was, is]: Pair) => `${orUnknown(was)} -> ${orUnknown(is)}`;
  return [
    ...shown.flatMap((town) => [...townLines(town, preview), '']),
    ...(shown.length === 0 ? ['Geen van deze gemeenten ligt in een regio van deze installatie.'] : []),
    ...(rest.length > 0 ? [restLine(rest, shown.length > 0)] : []),
    ...(preview.changes.length > 0
      ? [`Anders dan in de vorige versie van deze verkiezing: ${nl(preview.changes.length)} lijsten.`]
      : []),
    ...changes.map(
      (change) =>
        `  ${change.municipality}  ${change.list}${kindText[change.kind]}${change.formerName === null ? '' : ` (was ${change.formerName})`}: stemmen ${pair(change.votes)}, zetels ${pair(change.seats)}`,
    ),
    ...figures.map(
      (change) => `  ${change.municipality}  ${figureText[change.figure]}: ${pair(change.values)}`,
    ),
    ...newLine(preview.newMunicipalities),
    ...preview.flags.map((flag) => `Let op: ${flagSentence(flag)}`),
  ];
}

function newLine(fresh: Preview['newMunicipalities']): string[] {
  const named = fresh.map(({ municipality, name }) => `${name} (${municipality})`);
  const one = fresh.length === 1;
  return fresh.length > 0
    ? [
        `${nl(fresh.length)} ${one ? 'gemeente was' : 'gemeenten waren'} nog niet bekend: ${named.join(', ')}.`,
      ]
    : [];
}

const kindText = {
  added: ' (nieuw)',
  gone: ' (niet meer in het bestand)',
  renamed: '',
  changed: '',
} as const;
export const figureText = {
  valid: 'geldige stemmen',
  seats: 'zetels samen',
  councilSize: 'aantal raadszetels',
  entitled: 'kiesgerechtigden',
  admitted: 'toegelaten kiezers',
  blank: 'blanco stemmen',
  invalid: 'ongeldige stemmen',
} as const;

const allVotes = (towns: readonly TownVersion[]) =>
  towns.reduce((sum, town) => sum + (votesTotal(town.lists) ?? 0), 0);

function restLine(rest: readonly TownVersion[], besides: boolean): string {
  const lists = rest.reduce((sum, town) => sum + town.lists.length, 0);
  const lead = besides ? 'Daarnaast ' : '';
  const towns = `${nl(rest.length)} ${rest.length === 1 ? 'gemeente' : 'gemeenten'}`;
  return `${lead}${towns} buiten de regio's: ${nl(lists)} ${lists === 1 ? 'lijst' : 'lijsten'}, ${nl(allVotes(rest))} stemmen.`;
}

const certainties = {
  same_name: 'zelfde_naam',
  changed_name: 'naamswijziging',
  same_number: 'zelfde_lijstnummer',
  similar: 'lijkt_op',
  new: 'nieuw',
} as const satisfies Record<ListFraction['certainty'], string>;

/** For machines: what was imported, Dutch names. */
export function importJson(imported: Preview & { readonly file: number }) {
  const [first] = imported.files;
  return {
    bestand: first?.fileName ?? '',
    nummer: imported.file,
    sha256: first?.sha256 ?? '',
    bestanden: imported.files.map((file) => ({
      bestand: file.fileName,
      soort: file.content.kind,
      sha256: file.sha256,
    })),
    verkiezing: imported.day,
    gemeenten: imported.municipalities.length,
    nieuwe_gemeenten: imported.newMunicipalities.map(({ municipality, name }) => ({
      code: municipality,
      naam: name,
    })),
    onvolledig: imported.municipalities.filter((town) => !town.complete).map((town) => town.municipality),
    lijsten: imported.municipalities.reduce((sum, town) => sum + town.lists.length, 0),
    stemmen: allVotes(imported.municipalities),
    fracties: imported.fractions.filter((f) => !f.continues).length,
    voortgezet: imported.fractions.filter((f) => f.continues).length,
    voorgesteld: imported.fractions.map((f) => ({
      gemeente: f.municipality,
      lijst: f.list,
      fractie: f.fraction,
      naam: f.shortName,
      zekerheid: certainties[f.certainty],
    })),
    wijzigingen: imported.changes.map((c) => ({
      gemeente: c.municipality,
      lijst: c.list,
      heette: c.formerName,
      stemmen: { was: c.votes[0], is: c.votes[1] },
      zetels: { was: c.seats[0], is: c.seats[1] },
    })),
    meldingen: imported.flags.map((flag) => ({ code: flag.code, melding: flagSentence(flag) })),
  };
}
