import {
  type Actor,
  type MunicipalityId,
  type Office,
  type OfficeKind,
  office,
  type RegionId,
} from '#kernel';

/** An office that somebody holds today, as far as it says to which organisation it belongs. */
export interface HeldHere {
  readonly kind: OfficeKind;
  readonly municipality: MunicipalityId | null;
}

/** The municipalities whose people this actor helps back in, and whether also those who belong to none. */
export function helps(
  actor: Actor,
  region: RegionId,
): { readonly municipalities: readonly MunicipalityId[]; readonly others: boolean } {
  const clerks =
    actor.kind === 'person'
      ? actor.offices.filter((held) => held.kind === 'council_clerk' && held.region === region)
      : [];
  return {
    municipalities: clerks.flatMap(({ municipality }) => municipality ?? []),
    others: office(actor, region, 'regional_clerk') !== undefined,
  };
}

/**
 * The clerk of a municipality helps whoever holds an office there back in, the regional clerk whoever holds one of the region
 * itself. Nobody helps oneself: that would make one stolen session enough. Operators and regional clerks are helped by an operator.
 * @param held the offices in this region, today
 */
export function mayRestore(
  actor: Actor,
  region: RegionId,
  person: number,
  held: readonly HeldHere[],
): Office | undefined {
  if (actor.kind !== 'person' || actor.person === person) return undefined;
  if (held.some(({ kind }) => kind === 'operator' || kind === 'regional_clerk')) return undefined;
  const clerk = office(actor, region, 'council_clerk', (own) =>
    held.some(({ municipality }) => municipality !== null && municipality === own.municipality),
  );
  if (clerk) return clerk;
  return held.some(({ municipality }) => municipality === null)
    ? office(actor, region, 'regional_clerk')
    : undefined;
}
