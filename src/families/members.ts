import type { FractionInOffice } from '#elections';
import type { CalendarDate } from '#kernel';
import type { NamedFraction } from './rules/family-proposals.ts';
import { type Family, type FamilyMember, inFamilyOn } from './store.ts';

/** A member with what it weighs today; nothing where it is not in the council of today. */
export interface WeighedMember extends FamilyMember {
  readonly office: FractionInOffice | undefined;
}

/** Who is in the family on that day. */
export function membersOn(
  family: Family,
  inOffice: readonly FractionInOffice[],
  day: CalendarDate,
): WeighedMember[] {
  return family.members
    .filter((member) => inFamilyOn(member, day))
    .map((member) => ({ ...member, office: inOffice.find((each) => each.fraction === member.fraction) }));
}

/** Fractions of today that are in no family today. */
export function withoutFamily(
  families: readonly Family[],
  inOffice: readonly FractionInOffice[],
  day: CalendarDate,
): FractionInOffice[] {
  const placed = new Set(
    families.flatMap((family) => family.members.filter((m) => inFamilyOn(m, day)).map((m) => m.fraction)),
  );
  return inOffice.filter((each) => !placed.has(each.fraction));
}

/** What the proposals compare: the fractions of today, by their name and that of their list. */
export const named = (inOffice: readonly FractionInOffice[]): NamedFraction[] =>
  inOffice.map(({ fraction, municipality, shortName, listName }) => {
    // A fraction that split off has no list of its own.
    return { fraction, municipality, names: listName === null ? [shortName] : [shortName, listName] };
  });
