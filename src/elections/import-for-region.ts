import { type MunicipalityId, ok, type RegionId, type Result, refuse } from '#kernel';
import { regionsOfMunicipalities } from '#municipalities';
import { installation, type Scope, type Write } from '#platform/database';
import type { Done, WriteContext } from '#platform/operations';
import {
  type ConfirmationCode,
  type ConfirmedFractions,
  type Imported,
  storeConfirmed,
} from './import-result.ts';
import { mayImport } from './policy.ts';
import { type ImportCode, type ImportInput, type Preview, previewImport } from './preview-import.ts';
import { lockImports } from './store.ts';

export interface RegionImport extends ImportInput {
  readonly fractions: ConfirmedFractions;
  /** Number of the last file when it was looked at; undefined where nobody looked: then the proposals as they are now. */
  readonly seen: number | undefined;
}

/**
 * A clerk reads in what concerns no other region: their own municipalities, and those that no region has. What touches
 * another region's weights is the operator's.
 */
export async function importForRegion(
  context: WriteContext,
  input: RegionImport,
): Promise<Result<Done<Imported>, ImportCode | ConfirmationCode>> {
  const { transaction, region, actor, now } = context;
  const by = mayImport(actor, region.id);
  if (!by) return refuse('not_clerk');
  await lockImports(transaction);
  const looked =
    by.kind === 'operator'
      ? await previewImport(transaction, input)
      : await previewForRegion(transaction, region.id, input);
  if (!looked.ok) return looked;
  const seen = input.seen ?? looked.value.latestFile;
  const stored = await storeConfirmed(transaction, actor, { ...input, seen }, now);
  if (!stored.ok) return stored;
  const { imported, entry } = stored.value;
  // What was read in is the installation's; that this region's clerk did so stands in the region's own journal.
  return ok({ output: imported, office: by, entries: [entry, { ...entry, scope: installation }] });
}

/** What a clerk's files would change, or why they are not this clerk's. */
export async function previewForRegion(
  transaction: Write,
  region: RegionId,
  input: ImportInput,
): Promise<Result<Preview, ImportCode | ConfirmationCode>> {
  const preview = await previewImport(transaction, input);
  if (!preview.ok) return preview;
  return (await otherRegion(transaction, region, preview.value)) ?? preview;
}

/** @param own the scope of the transaction */
async function otherRegion(transaction: Write, own: Scope & RegionId, preview: Preview) {
  const codes = preview.municipalities.map((town) => town.municipality);
  const members = await regionsOfMunicipalities(transaction, own, codes);
  const mine = new Set(members.filter((one) => one.region === own).map((one) => one.municipality));
  const foreign = members.find((one) => one.region !== own && !mine.has(one.municipality));
  return foreign && refuse('other_region', { name: nameOf(preview, foreign.municipality) });
}

const nameOf = (preview: Preview, code: MunicipalityId) =>
  preview.municipalities.find((town) => town.municipality === code)?.name ?? code;
