import { createHash } from 'node:crypto';
import { type CalendarDate, type MunicipalityId, ok, type Result, refuse } from '#kernel';
import { ensureFraction, ensureMunicipality, fractionsOf, municipalityNames } from '#municipalities';
import { installation, type Write } from '#platform/database';
import { addEntry } from '#platform/journal';
import { type FractionProposal, proposeFractionsOf } from './rules/fraction-proposal.ts';
import { type CsvCode, type MunicipalityResult, readKiesraadCsv } from './rules/kiesraad-csv.ts';
import { fileKnown, insertFile, insertResults } from './store.ts';

export interface ImportInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly day: CalendarDate;
  readonly status: 'provisional' | 'definitive';
  /** First day of the new council; needed for a definitive result. */
  readonly takesOffice: CalendarDate | null;
}

export type ImportCode =
  | CsvCode
  | 'csv_not_utf8'
  | 'takes_office_missing'
  | 'takes_office_early'
  | 'file_known'
  | 'name_known';

export interface Preview {
  readonly municipalities: readonly MunicipalityResult[];
  readonly fractions: readonly (FractionProposal & { readonly municipality: MunicipalityId })[];
  readonly sha256: string;
}

/** What an import would do; writes nothing. */
export async function previewImport(
  transaction: Write,
  input: ImportInput,
): Promise<Result<Preview, ImportCode>> {
  const text = decode(input.bytes);
  if (text === undefined) return refuse('csv_not_utf8', { file: input.fileName });
  const read = readKiesraadCsv(text, input.fileName);
  if (!read.ok) return read;
  if (input.status === 'definitive' && input.takesOffice === null) return refuse('takes_office_missing');
  if (input.takesOffice !== null && input.takesOffice < input.day) return refuse('takes_office_early');
  const sha256 = createHash('sha256').update(input.bytes).digest();
  if (await fileKnown(transaction, sha256, input.day, input.status))
    return refuse('file_known', { file: input.fileName });
  const codes = read.value.map((m) => m.municipality);
  const names = await municipalityNames(transaction, codes);
  for (const { municipality, name } of read.value) {
    const other = names.get(municipality);
    if (other !== undefined && other !== name)
      return refuse('name_known', { file: input.fileName, code: municipality, name, other });
  }
  const known = await fractionsOf(transaction, codes);
  const fractions = read.value.flatMap((m) => {
    const own = known.filter((fraction) => fraction.municipality === m.municipality);
    const lists = m.lists.filter((list) => list.seats > 0).map((list) => list.name);
    const proposals = proposeFractionsOf(m.municipality, lists, own);
    return proposals.map((proposal) => ({ ...proposal, municipality: m.municipality }));
  });
  return ok({ municipalities: read.value, fractions, sha256: sha256.toString('hex') });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Stores the file's results as a new version, with the fractions as the importer confirmed them. */
export async function importResult(
  transaction: Write,
  by: string,
  input: ImportInput,
  now: string,
): Promise<Result<Preview & { readonly file: number }, ImportCode>> {
  const preview = await previewImport(transaction, input);
  if (!preview.ok) return preview;
  const { municipalities, fractions, sha256 } = preview.value;
  for (const m of municipalities) await ensureMunicipality(transaction, m.municipality, m.name);
  for (const f of fractions)
    await ensureFraction(transaction, {
      id: f.fraction,
      municipality: f.municipality,
      shortName: f.shortName,
    });
  const file = await insertFile(transaction, {
    name: input.fileName,
    sha256: Buffer.from(sha256, 'hex'),
    day: input.day,
    status: input.status,
    takesOffice: input.takesOffice,
    now,
    by,
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
  await addEntry(transaction, installation, { kind: 'operator', name: by }, undefined, now, {
    operation: 'import_result',
    subject: `election_file/${file}`,
    payload: {
      file: input.fileName,
      sha256,
      day: input.day,
      status: input.status,
      takesOffice: input.takesOffice,
    },
  });
  return ok({ ...preview.value, file });
}
