import type { FractionId, MunicipalityId } from '#kernel';

// The names under which national parties stand differ per municipality and per election; this table is only for
// proposing, whoever imports decides.
const shortNames: readonly (readonly [RegExp, string])[] = [
  [/^(democraten 66|d66)/i, 'D66'],
  [/^groenlinks \/ partij van de arbeid|^partij van de arbeid \/ groenlinks/i, 'GroenLinks-PvdA'],
  [/^pro\/p\.v\.d\.a/i, 'PrO/PvdA/GroenLinks'],
  [/^partij van de arbeid/i, 'PvdA'],
  [/^groenlinks$/i, 'GroenLinks'],
  [/^sp \(socialistische/i, 'SP'],
  [/^(de )?lokale partij leiderdorp/i, 'Lokale Partij Leiderdorp'],
  [/^(ps \()?partij sleutelstad/i, 'Partij Sleutelstad'],
  [/^belang van nederland/i, 'BVNL'],
];

/** A name short enough for a table, from the list's name. */
export function shortName(list: string): string {
  const known = shortNames.find(([pattern]) => pattern.test(list));
  if (known) return known[1];
  return list.replace(/\s*\([^)]*\)\s*$/, '').trim() || list;
}

/** `gm0546-partij-sleutelstad` */
export function fractionId(municipality: MunicipalityId, name: string): FractionId {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${municipality}-${slug || 'lijst'}` as FractionId;
}

export interface KnownFraction {
  readonly id: FractionId;
  readonly shortName: string;
}
export interface FractionProposal {
  readonly list: string;
  readonly fraction: FractionId;
  readonly shortName: string;
  /** Whether the fraction is known already: then the list continues it. */
  readonly continues: boolean;
}

/** Which fraction a list with seats continues: the one of the same short name in the same municipality, else a new one. */
export function proposeFraction(
  municipality: MunicipalityId,
  list: string,
  known: readonly KnownFraction[],
): FractionProposal {
  const short = shortName(list);
  const same = known.find((fraction) => fraction.shortName.toLowerCase() === short.toLowerCase());
  return {
    list,
    fraction: same?.id ?? fractionId(municipality, short),
    shortName: same?.shortName ?? short,
    continues: same !== undefined,
  };
}

/**
 * One proposal for every list of a municipality, no fraction twice: where two lists would come out the same
 * ("Blanco (lijst A)", "Blanco (lijst B)"), the later one is called by its full name.
 */
export function proposeFractionsOf(
  municipality: MunicipalityId,
  lists: readonly string[],
  known: readonly KnownFraction[],
): FractionProposal[] {
  const taken = new Set<FractionId>();
  return lists.map((list) => {
    const first = proposeFraction(municipality, list, known);
    if (!taken.has(first.fraction)) {
      taken.add(first.fraction);
      return first;
    }
    const base = fractionId(municipality, list);
    let fraction = base;
    for (let number = 2; taken.has(fraction); number += 1) fraction = `${base}-${number}` as FractionId;
    taken.add(fraction);
    return { list, fraction, shortName: list, continues: known.some((k) => k.id === fraction) };
  });
}
