import { sql } from 'kysely';
import type { FractionId, MunicipalityId, RegionId } from '#kernel';
import { type Database, installation, type Scope, statement, type Write } from '#platform/database';
import type { Region, RegionMunicipality } from '#platform/operations';

const allRegions = statement<{ id: RegionId; name: string }>(
  'regions',
  'select id, name from region order by name',
);
const regionMunicipalities = statement<RegionMunicipality>(
  'region_municipalities',
  `select m.id, rm.slug, m.name, rm.mark, rm.colour, rm.tile_column as column, rm.tile_row as row
   from region_municipality rm join municipality m on m.id = rm.municipality_id order by rm.place`,
);
const theInstallation = statement<{ demonstration: boolean; recordedAt: string }>(
  'installation',
  'select demonstration, created_at as "recordedAt" from installation',
);

/** Every region with its municipalities in their order. Small and seldom changed: held in memory by main. */
export async function readRegions(database: Database): Promise<Region[]> {
  const [regions] = await database.read(installation, [allRegions()]);
  return Promise.all(
    regions.map(async (region) => {
      const [municipalities] = await database.read(region.id, [regionMunicipalities()]);
      return { ...region, municipalities };
    }),
  );
}

/** @returns undefined on an empty installation; a demonstration wrote all of its own until it was recorded. */
export async function readInstallation(
  database: Database,
): Promise<{ demonstration: boolean; recordedAt: string } | undefined> {
  const [rows] = await database.read(installation, [theInstallation()]);
  return rows[0];
}

export async function recordInstallation(
  transaction: Write,
  demonstration: boolean,
  now: string,
): Promise<void> {
  await sql`insert into installation (demonstration, created_at) values (${demonstration}, ${now})`.execute(
    transaction,
  );
}

/**
 * Where people are invited for real it is no demonstration, unless it was recorded as one before.
 * @returns whether it was recorded now
 */
export async function ensureInstallation(transaction: Write, now: string): Promise<boolean> {
  const done = await sql`insert into installation (demonstration, created_at) values (false, ${now})
    on conflict do nothing`.execute(transaction);
  return Number(done.numAffectedRows) > 0;
}

export async function ensureMunicipality(
  transaction: Write,
  id: MunicipalityId,
  name: string,
): Promise<void> {
  await ensureMunicipalities(transaction, [{ id, name }]);
}

export async function ensureMunicipalities(
  transaction: Write,
  towns: readonly { readonly id: MunicipalityId; readonly name: string }[],
): Promise<void> {
  if (towns.length === 0) return;
  await sql`insert into municipality (id, name)
    select id, name from jsonb_to_recordset(${JSON.stringify(towns)}::jsonb) as given (id text, name text)
    on conflict (id) do nothing`.execute(transaction);
}

/** @returns the names in use, by code. */
export async function municipalityNames(
  transaction: Write,
  ids: readonly MunicipalityId[],
): Promise<Map<MunicipalityId, string>> {
  const { rows } = await sql<{ id: MunicipalityId; name: string }>`
    select id, name from municipality where id = any(${ids})`.execute(transaction);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** @returns every municipality that goes by one of these names, whatever its code: two are called Bergen. */
export async function municipalitiesNamed(
  transaction: Write,
  names: readonly string[],
): Promise<readonly { readonly municipality: MunicipalityId; readonly name: string }[]> {
  if (names.length === 0) return [];
  const { rows } = await sql<{ municipality: MunicipalityId; name: string }>`
    select id as municipality, name from municipality
    where lower(name) = any(${names.map((name) => name.toLowerCase())}) order by id`.execute(transaction);
  return rows;
}

export interface Fraction {
  readonly id: FractionId;
  readonly municipality: MunicipalityId;
  readonly shortName: string;
}

export async function fractionsOf(transaction: Write, ids: readonly MunicipalityId[]): Promise<Fraction[]> {
  const { rows } = await sql<Fraction>`
    select id, municipality_id as municipality, short_name as "shortName" from fraction
    where municipality_id = any(${ids}) order by id`.execute(transaction);
  return rows;
}

export async function ensureFraction(transaction: Write, fraction: Fraction): Promise<void> {
  await ensureFractions(transaction, [fraction]);
}

/** All in one statement: a national file starts thousands. */
export async function ensureFractions(transaction: Write, fractions: readonly Fraction[]): Promise<void> {
  if (fractions.length === 0) return;
  await sql`insert into fraction (id, municipality_id, short_name)
    select id, municipality, "shortName"
    from jsonb_to_recordset(${JSON.stringify(fractions)}::jsonb) as given (id text, municipality text, "shortName" text)
    on conflict (id) do nothing`.execute(transaction);
}

/** First parts of addresses outside the regions (docs/architecture.md): never the slug of one. The database refuses them too. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'aanmelden',
  'afmelden',
  'mijn',
  'beheer',
  'assets',
  'en',
  'api',
  'oparl',
  'health',
  'metrics',
  'ready',
]);
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @throws when the slug exists: the caller asks first. The transaction's scope must be the new region. */
export async function insertRegion(transaction: Write, region: Region, now: string): Promise<void> {
  await sql`insert into region (id, name, created_at) values (${region.id}, ${region.name}, ${now})`.execute(
    transaction,
  );
  for (const [place, m] of region.municipalities.entries()) {
    await ensureMunicipality(transaction, m.id, m.name);
    await sql`insert into region_municipality
      (region_id, municipality_id, place, slug, mark, colour, tile_column, tile_row)
      values (${region.id}, ${m.id}, ${place + 1}, ${m.slug}, ${m.mark}, ${m.colour}, ${m.column}, ${m.row})`.execute(
      transaction,
    );
  }
}

/**
 * In which regions municipalities are. A region's rows are seen from inside it alone, so each is entered in turn; the
 * transaction is back in its own scope at the end.
 */
export async function regionsOfMunicipalities(
  transaction: Write,
  own: Scope,
  codes: readonly MunicipalityId[],
): Promise<{ readonly region: RegionId; readonly municipality: MunicipalityId }[]> {
  const { rows: regions } = await sql<{ id: RegionId }>`select id from region order by id`.execute(
    transaction,
  );
  const enter = (scope: Scope) => sql`select set_config('app.region', ${scope}, true)`.execute(transaction);
  const found: { region: RegionId; municipality: MunicipalityId }[] = [];
  for (const { id: region } of regions) {
    await enter(region);
    const { rows } = await sql<{ id: MunicipalityId }>`select municipality_id as id from region_municipality
      where municipality_id = any(${codes})`.execute(transaction);
    found.push(...rows.map(({ id: municipality }) => ({ region, municipality })));
  }
  await enter(own);
  return found;
}

export async function regionExists(transaction: Write, id: RegionId): Promise<boolean> {
  const { rows } = await sql`select 1 from region where id = ${id}`.execute(transaction);
  return rows.length > 0;
}
