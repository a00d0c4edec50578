import {
  type Actor,
  actorName,
  type CalendarDate,
  type FractionId,
  type MunicipalityId,
  ok,
  operatorTitle,
  type Result,
  refuse,
} from '#kernel';
import { ensureFractions, ensureMunicipalities } from '#municipalities';
import { installation, type Write } from '#platform/database';
import { addEntry, type Entry } from '#platform/journal';
import { unconfirmed } from './import-doubts.ts';
import {
  type ImportCode,
  type ImportInput,
  type ListFraction,
  type Preview,
  previewImport,
} from './preview-import.ts';
import type { Source } from './rules/join-files.ts';
import { insertFile, insertResults, lockImports, renameFractions } from './store.ts';

/** Per municipality, per list with seats: the fraction it continues, or the new one it starts. */
export type ConfirmedFractions = Readonly<
  Record<
    MunicipalityId,
    Readonly<Record<string, { readonly fraction: FractionId; readonly shortName: string }>>
  >
>;

export type ConfirmationCode =
  | 'fraction_missing'
  | 'list_unknown'
  | 'fraction_wrong'
  | 'fraction_twice'
  | 'imported_meanwhile'
  | 'other_region'
  | 'not_clerk';

export interface Imported extends Preview {
  /** Number of the first file. */
  readonly file: number;
}

/** Stored, with what the journal is to keep of it. */
export interface StoredImport {
  readonly imported: Imported;
  readonly entry: Entry;
}

/** Stores the files' results as new versions; the proposed fractions stand. */
export async function importResult(
  transaction: Write,
  by: Actor,
  input: ImportInput,
  now: string,
): Promise<Result<Imported, ImportCode>> {
  await lockImports(transaction);
  const preview = await previewImport(transaction, input);
  if (!preview.ok) return preview;
  const wrong = unconfirmed(preview.value, input);
  if (wrong) return wrong;
  const { imported, entry } = await store(transaction, by, input, preview.value, now);
  await addEntry(transaction, installation, by, operatorTitle, now, {
    reason: importReason,
    ...entry,
  });
  return ok(imported);
}

/** Why results are stored, unless the entry says more. */
export const importReason = 'uitslag ingelezen uit het bestand van het stembureau';

export interface ConfirmedInput extends ImportInput {
  readonly fractions: ConfirmedFractions;
  readonly seen: number;
}

/**
 * The same with the fractions as whoever imports confirmed them: of a municipality that is named all of its lists with
 * seats, of the others the proposals stand. What was confirmed was seen before: after another import it is shown anew.
 * @param office in which it is done
 */
export async function importConfirmed(
  transaction: Write,
  by: Actor,
  input: ConfirmedInput,
  now: string,
  office: string = operatorTitle,
): Promise<Result<Imported, ImportCode | ConfirmationCode>> {
  const stored = await storeConfirmed(transaction, by, input, now);
  if (!stored.ok) return stored;
  await addEntry(transaction, installation, by, office, now, {
    reason: importReason,
    ...stored.value.entry,
  });
  return ok(stored.value.imported);
}

/** Stores what was confirmed, and leaves the journal to its caller. */
export async function storeConfirmed(
  transaction: Write,
  by: Actor,
  input: ConfirmedInput,
  now: string,
): Promise<Result<StoredImport, ImportCode | ConfirmationCode>> {
  await lockImports(transaction);
  const preview = await previewImport(transaction, input);
  if (!preview.ok) return preview;
  if (preview.value.latestFile !== input.seen) return refuse('imported_meanwhile');
  const wrong = unconfirmed(preview.value, input);
  if (wrong) return wrong;
  const fractions = confirmed(preview.value, input.fractions);
  if (!fractions.ok) return fractions;
  return ok(await store(transaction, by, input, { ...preview.value, fractions: fractions.value }, now));
}

function confirmed(
  preview: Preview,
  given: ConfirmedFractions,
): Result<readonly ListFraction[], ConfirmationCode> {
  const unknown = unknownList(preview, given);
  if (unknown) return refuse('list_unknown', unknown);
  const known = new Map(preview.existing.map((fraction) => [fraction.fraction, fraction.shortName]));
  const taken = new Set<FractionId>();
  const chosen: ListFraction[] = [];
  for (const proposal of preview.fractions) {
    const { municipality, list } = proposal;
    const lists = given[municipality];
    const choice = lists ? lists[list] : proposal;
    if (!choice) return refuse('fraction_missing', { municipality, list });
    const { fraction } = choice;
    const shortName = choice.shortName.trim();
    const formerName = known.get(fraction) ?? null;
    if (!new RegExp(`^${municipality}-[a-z0-9-]+$`).test(fraction) || shortName === '')
      return refuse('fraction_wrong', { municipality, list, fraction });
    if (taken.has(fraction)) return refuse('fraction_twice', { municipality, list, fraction });
    taken.add(fraction);
    chosen.push({ ...proposal, fraction, shortName, formerName, continues: formerName !== null });
  }
  return ok(chosen);
}

function unknownList(preview: Preview, given: ConfirmedFractions) {
  const known = new Set(preview.fractions.map((own) => `${own.municipality}/${own.list}`));
  return Object.entries(given)
    .flatMap(([municipality, lists]) => Object.keys(lists).map((list) => ({ municipality, list })))
    .find(({ municipality, list }) => !known.has(`${municipality}/${list}`));
}

async function store(
  transaction: Write,
  by: Actor,
  input: ImportInput,
  preview: Preview,
  now: string,
): Promise<StoredImport> {
  const { municipalities, fractions, day } = preview;
  const { status, takesOffice } = input;
  const fresh = new Set(preview.newMunicipalities.map((town) => town.municipality));
  await ensureMunicipalities(
    transaction,
    municipalities.flatMap((m) => (fresh.has(m.municipality) ? [{ id: m.municipality, name: m.name }] : [])),
  );
  await ensureFractions(
    transaction,
    fractions.flatMap(({ fraction: id, municipality, shortName, continues }) =>
      continues ? [] : [{ id, municipality, shortName }],
    ),
  );
  const renamed = await renamedFractions(transaction, status, day, fractions);
  const files: number[] = [];
  for (const { fileName: name, sha256, content } of preview.files) {
    const about = { name, sha256: Buffer.from(sha256, 'hex'), kind: content.kind, day, status, takesOffice };
    files.push(await insertFile(transaction, { ...about, now, by: actorName(by) }));
  }
  const lists = await storeVersions(transaction, preview, files);
  const entry: Entry = {
    operation: 'import_result',
    subject: `election_file/${files[0]}`,
    payload: {
      file: preview.files[0]?.fileName,
      sha256: preview.files[0]?.sha256,
      files: preview.files.map((file) => ({
        name: file.fileName,
        sha256: file.sha256,
        kind: file.content.kind,
      })),
      day,
      status,
      takesOffice,
      municipalities: municipalities.length,
      incomplete: municipalities.filter((town) => !town.complete).length,
      lists,
      newFractions: fractions.filter((f) => !f.continues).length,
      renamed,
      otherNames: preview.contradictions,
      changes: preview.changes,
      figures: preview.figures,
    },
  };
  return { imported: { ...preview, file: files[0] as number }, entry };
}

/** @param files numbers of the files, in their order @returns how many lists */
async function storeVersions(
  transaction: Write,
  { municipalities, fractions }: Preview,
  files: readonly number[],
): Promise<number> {
  const fractionOf = new Map(fractions.map((f) => [`${f.municipality}/${f.list}`, f.fraction]));
  const fileOf = (source: Source | null) =>
    source === null ? null : source.from === 'version' ? source.file : (files[source.index] as number);
  const lists = municipalities.flatMap((m) =>
    m.lists.map((list, index) => ({
      ...list,
      municipality: m.municipality,
      place: index + 1,
      fraction: fractionOf.get(`${m.municipality}/${list.name}`) ?? null,
    })),
  );
  const results = municipalities.map((town) => ({
    municipality: town.municipality,
    file: files[town.leading] as number,
    votesFile: fileOf(town.sources.votes),
    seatsFile: fileOf(town.sources.seats),
    sizeFile: fileOf(town.sources.size),
    councilSize: town.councilSize,
    turnout: town.turnout,
    complete: town.complete,
  }));
  await insertResults(transaction, results, lists);
  return lists.length;
}

/** A fraction goes by the name of its latest election: an older file or a provisional one renames nothing. */
async function renamedFractions(
  transaction: Write,
  status: ImportInput['status'],
  day: CalendarDate,
  fractions: readonly ListFraction[],
): Promise<readonly { readonly fraction: FractionId; readonly before: string; readonly after: string }[]> {
  if (status === 'provisional') return [];
  const others = fractions.filter((f) => f.formerName !== null && f.formerName !== f.shortName);
  const names = others.map((f) => ({ id: f.fraction, name: f.shortName }));
  const done = await renameFractions(transaction, names, day);
  return others
    .filter((f) => done.has(f.fraction))
    .map((f) => ({ fraction: f.fraction, before: f.formerName ?? '', after: f.shortName }));
}
