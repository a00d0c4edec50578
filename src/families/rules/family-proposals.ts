import { type FractionId, type MunicipalityId, slugOf } from '#kernel';
import { partiesIn, sameNameKey } from './parties.ts';

/** Fractie waarvan de namen vergeleken worden. */
export interface NamedFraction {
  readonly fraction: FractionId;
  readonly municipality: MunicipalityId;
  /** What it is called, and its list. */
  readonly names: readonly string[];
}
export interface KnownFamily {
  readonly id: string;
  readonly name: string;
  /** The fractions that are in it now. */
  readonly fractions: readonly FractionId[];
}
/** "Hoort er niet bij": said before, so not proposed again. */
export interface Rejection {
  readonly family: string;
  readonly fraction: FractionId;
}

export interface FamilyProposal {
  readonly family: string;
  readonly name: string;
  /** Whether the family is there already. */
  readonly known: boolean;
  readonly fractions: readonly FractionId[];
  /** Why: parties that their names share, or the same name without one. */
  readonly reason: 'shared_party' | 'same_name';
  readonly parties: readonly string[];
}

const partiesOf = (fraction: NamedFraction) => new Set(fraction.names.flatMap(partiesIn));

/** Parties of a family: those in its name, else those that all of its fractions have in common. */
function partiesOfFamily(family: KnownFamily, fractions: readonly NamedFraction[]): readonly string[] {
  const named = partiesIn(family.name);
  const [first, ...others] = fractions
    .filter((each) => family.fractions.includes(each.fraction))
    .map(partiesOf);
  if (named.length > 0 || !first) return named;
  return [...first].filter((party) => others.every((other) => other.has(party)));
}

/**
 * Which fractions may belong to a family, by their names alone; nothing is put anywhere. A merged list can be proposed
 * for more than one family. Parties that stand in the names of exactly the same fractions make one family.
 */
export function proposeFamilies(
  fractions: readonly NamedFraction[],
  families: readonly KnownFamily[],
  rejections: readonly Rejection[],
): FamilyProposal[] {
  const told = new Set(rejections.map((each) => `${each.family}/${each.fraction}`));
  const open = (family: string) => (fraction: FractionId) => !told.has(`${family}/${fraction}`);
  const covered = new Set(families.flatMap((family) => partiesOfFamily(family, fractions)));
  const joins = families.flatMap((family): FamilyProposal[] => {
    const own = partiesOfFamily(family, fractions);
    const shared = fractions.filter(
      (each) => !family.fractions.includes(each.fraction) && own.some((party) => partiesOf(each).has(party)),
    );
    const wanted = shared.map((each) => each.fraction).filter(open(family.id));
    const parties = own.filter((party) => shared.some((each) => partiesOf(each).has(party)));
    return wanted.length === 0
      ? []
      : [
          {
            family: family.id,
            name: family.name,
            known: true,
            fractions: wanted,
            reason: 'shared_party',
            parties,
          },
        ];
  });
  const taken = new Set(families.map((family) => family.id));
  return [
    ...joins,
    ...freshByParty(fractions, covered, open),
    ...freshByName(fractions, families, open),
  ].filter((proposal) => proposal.known || !taken.has(proposal.family));
}

type Open = (family: string) => (fraction: FractionId) => boolean;

function freshByParty(
  fractions: readonly NamedFraction[],
  covered: ReadonlySet<string>,
  open: Open,
): FamilyProposal[] {
  const byParty = new Map<string, NamedFraction[]>();
  for (const each of fractions)
    for (const party of partiesOf(each))
      if (!covered.has(party)) byParty.set(party, [...(byParty.get(party) ?? []), each]);
  const sets = Map.groupBy(byParty, ([, those]) => those.map((each) => each.fraction).join(' '));
  return [...sets.values()].flatMap((same) => {
    const parties = partiesIn(same.map(([party]) => party).join(' / '));
    return fresh(parties.join('-'), same[0]?.[1] ?? [], open, { reason: 'shared_party', parties });
  });
}

/** Local parties of the same name need not belong together: the reason says that only the name is the same. */
function freshByName(
  fractions: readonly NamedFraction[],
  families: readonly KnownFamily[],
  open: Open,
): FamilyProposal[] {
  const alone = fractions.filter(
    (each) =>
      partiesOf(each).size === 0 && !families.some((family) => family.fractions.includes(each.fraction)),
  );
  const sets = Map.groupBy(alone, (each) => sameNameKey(each.names[0] ?? ''));
  return [...sets.values()].flatMap((same) =>
    fresh(same[0]?.names[0] ?? '', same, open, { reason: 'same_name', parties: [] }),
  );
}

function fresh(
  name: string,
  those: readonly NamedFraction[],
  open: Open,
  why: Pick<FamilyProposal, 'reason' | 'parties'>,
): FamilyProposal[] {
  const family = slugOf(name);
  const wanted = those.filter((each) => open(family)(each.fraction));
  // One fraction is no family; nor are two of one municipality.
  if (family === '' || new Set(wanted.map((each) => each.municipality)).size < 2) return [];
  return [{ family, name, known: false, fractions: wanted.map((each) => each.fraction), ...why }];
}
