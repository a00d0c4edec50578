import { type MunicipalityId, ok, type Result, refuse, slugOf } from '#kernel';
import { contrastOnWhite, freeMark, neededContrast, palette, placeTiles } from '#municipalities';
import type { RegionMunicipality } from '#platform/operations';

/** A municipality as it was given: what is left out is chosen for it. */
export interface Town {
  readonly code: MunicipalityId;
  readonly naam?: string | undefined;
  readonly merk?: string | undefined;
  readonly kleur?: string | undefined;
  readonly kolom?: number | undefined;
  readonly rij?: number | undefined;
}

export type TownCode =
  | 'town_twice'
  | 'town_name_missing'
  | 'town_name_known'
  | 'mark_twice'
  | 'mark_missing'
  | 'colour_light'
  | 'tile_half'
  | 'tile_twice';

/** The municipalities as the region shows them: in the order given, what was left out filled in. */
export function arrangeTowns(
  towns: readonly Town[],
  known: ReadonlyMap<MunicipalityId, string>,
): Result<RegionMunicipality[], TownCode> {
  const fault = faultOf(towns, known);
  if (fault) return fault;
  const tiles = placeTiles(
    towns.map(({ kolom, rij }) => (kolom && rij ? { column: kolom, row: rij } : undefined)),
  );
  const marks = new Set(towns.flatMap((town) => town.merk ?? []));
  const slugs = new Set<string>();
  const result: RegionMunicipality[] = [];
  for (const [index, town] of towns.entries()) {
    const name = nameOf(town, known);
    const mark = town.merk ?? freeMark(name, marks);
    if (mark === undefined) return refuse('mark_missing', { name, field: `gemeenten.${index}.merk` });
    marks.add(mark);
    // Two municipalities of one name exist (Bergen): the code tells them apart.
    const plain = slugOf(name);
    const slug = plain === '' || slugs.has(plain) ? slugOf(`${name} ${town.code}`) : plain;
    slugs.add(slug);
    const colour = town.kleur ?? (palette[index % palette.length] as string);
    result.push({
      id: town.code,
      slug,
      name,
      mark,
      colour,
      ...(tiles[index] ?? { column: 1, row: index + 1 }),
    });
  }
  return ok(result);
}

const nameOf = (town: Town, known: ReadonlyMap<MunicipalityId, string>) =>
  known.get(town.code) ?? town.naam ?? '';

/** What is wrong with one of the municipalities, beside the others. */
function faultOf(towns: readonly Town[], known: ReadonlyMap<MunicipalityId, string>) {
  for (const [index, town] of towns.entries()) {
    const fault = nameFault(town, index, towns, known) ?? lookFault(town, index, towns, known);
    if (fault) return fault;
  }
  return undefined;
}

function nameFault(
  town: Town,
  index: number,
  towns: readonly Town[],
  known: ReadonlyMap<MunicipalityId, string>,
) {
  const at = `gemeenten.${index}`;
  const { code, naam: name } = town;
  if (towns.slice(0, index).some((other) => other.code === code))
    return refuse('town_twice', { code, field: `${at}.code` });
  const called = known.get(code);
  if (called === undefined && !name) return refuse('town_name_missing', { code, field: `${at}.naam` });
  if (called !== undefined && name && name !== called)
    return refuse('town_name_known', { code, name, known: called, field: `${at}.naam` });
  return undefined;
}

function lookFault(
  town: Town,
  index: number,
  towns: readonly Town[],
  known: ReadonlyMap<MunicipalityId, string>,
) {
  const at = `gemeenten.${index}`;
  const earlier = towns.slice(0, index);
  const name = nameOf(town, known);
  const { merk: mark, kleur: colour, kolom: column, rij: row } = town;
  if (mark && earlier.some((other) => other.merk === mark))
    return refuse('mark_twice', { mark, field: `${at}.merk` });
  if (colour && contrastOnWhite(colour) < neededContrast) {
    // Rounded down: 4,49 is not yet 4,5.
    const ratio = (Math.floor(contrastOnWhite(colour) * 10) / 10).toFixed(1);
    const contrast = ratio.replace('.', ',');
    return refuse('colour_light', { name, colour, contrast, ratio, field: `${at}.kleur` });
  }
  if ((column === undefined) !== (row === undefined))
    return refuse('tile_half', { name, field: `${at}.${column === undefined ? 'kolom' : 'rij'}` });
  if (column && row && earlier.some((other) => other.kolom === column && other.rij === row))
    return refuse('tile_twice', { column, row, field: `${at}.kolom` });
  return undefined;
}
