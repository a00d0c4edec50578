import {
  type Actor,
  actorName,
  type FractionId,
  type MunicipalityId,
  ok,
  operatorOffice,
  type Result,
  refuse,
} from '#kernel';
import { ensureFraction, ensureMunicipality } from '#municipalities';
import { installation, type Write } from '#platform/database';
import { addEntry } from '#platform/journal';
import {
  type ImportCode,
  type ImportInput,
  type ListFraction,
  type Preview,
  previewImport,
} from './preview-import.ts';
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
  | 'imported_meanwhile';

export interface Imported extends Preview {
  readonly file: number;
}

/** Stores a file's results as a new version; the proposed fractions stand. */
export async function importResult(
  transaction: Write,
  by: Actor,
  input: ImportInput,
  now: string,
): Promise<Result<Imported, ImportCode>> {
  await lockImports(transaction);
  const preview = await previewImport(transaction, input);
  return preview.ok ? ok(await store(transaction, by, input, preview.value, now)) : preview;
}

/**
 * The same with the fractions as whoever imports confirmed them: of a municipality that is named all of its lists with
 * seats, of the others the proposals stand. What was confirmed was seen before: after another import it is shown anew.
 */
export async function importConfirmed(
  transaction: Write,
  by: Actor,
  input: ImportInput & { readonly fractions: ConfirmedFractions; readonly seen: number },
  now: string,
): Promise<Result<Imported, ImportCode | ConfirmationCode>> {
  await lockImports(transaction);
  const preview = await previewImport(transaction, input);
  if (!preview.ok) return preview;
  if (preview.value.latestFile !== input.seen) return refuse('imported_meanwhile');
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
): Promise<Imported> {
  const { municipalities, fractions, sha256 } = preview;
  const fresh = new Set(preview.newMunicipalities);
  for (const m of municipalities)
    if (fresh.has(m.municipality)) await ensureMunicipality(transaction, m.municipality, m.name);
  for (const { fraction: id, municipality, shortName, continues } of fractions)
    if (!continues) await ensureFraction(transaction, { id, municipality, shortName });
  const renamed = await renamedFractions(transaction, input, fractions);
  const file = await insertFile(transaction, {
    name: input.fileName,
    sha256: Buffer.from(sha256, 'hex'),
    day: input.day,
    status: input.status,
    takesOffice: input.takesOffice,
    now,
    by: actorName(by),
  });
  const fractionOf = new Map(fractions.map((f) => [`${f.municipality}/${f.list}`, f.fraction]));
  const lists = municipalities.flatMap((m) =>
    m.lists.map((list, index) => ({
      ...list,
      municipality: m.municipality,
      place: index + 1,
      fraction: fractionOf.get(`${m.municipality}/${list.name}`) ?? null,
    })),
  );
  await insertResults(transaction, file, lists);
  await addEntry(transaction, installation, by, operatorOffice.title, now, {
    operation: 'import_result',
    subject: `election_file/${file}`,
    payload: {
      file: input.fileName,
      sha256,
      day: input.day,
      status: input.status,
      takesOffice: input.takesOffice,
      municipalities: municipalities.length,
      lists: lists.length,
      newFractions: fractions.filter((f) => !f.continues).length,
      renamed,
      changes: preview.changes,
    },
  });
  return { ...preview, file };
}

/** A fraction goes by the name of its latest election: an older file or a provisional one renames nothing. */
async function renamedFractions(
  transaction: Write,
  input: ImportInput,
  fractions: readonly ListFraction[],
): Promise<readonly { readonly fraction: FractionId; readonly before: string; readonly after: string }[]> {
  if (input.status === 'provisional') return [];
  const others = fractions.filter((f) => f.formerName !== null && f.formerName !== f.shortName);
  const names = others.map((f) => ({ id: f.fraction, name: f.shortName }));
  const done = await renameFractions(transaction, names, input.day);
  return others
    .filter((f) => done.has(f.fraction))
    .map((f) => ({ fraction: f.fraction, before: f.formerName ?? '', after: f.shortName }));
}
