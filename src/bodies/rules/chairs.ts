import type { MunicipalityId } from '#kernel';

/** A body as far as its chair goes. */
export interface Chaired {
  readonly id: string;
  readonly chair: MunicipalityId | null;
  /** Those that take part; none named: all of the region. */
  readonly participants: readonly MunicipalityId[];
}

export interface ChairShare {
  readonly municipality: MunicipalityId;
  /** The bodies whose chair it provides. */
  readonly chairs: readonly string[];
  /** What it would chair when all chairs were spread evenly, rounded up: a whole chair cannot be divided. */
  readonly fair: number;
  readonly aboveFair: boolean;
}

export interface ChairBalance {
  readonly shares: readonly ChairShare[];
  readonly withoutChair: readonly string[];
}

/**
 * How the chairs are spread ("het voorzitterschap ... wordt verdeeld over de gemeenten", seed 002, 2.2). The seed gives no
 * number; here a body is shared evenly by those that take part in it, and a municipality's fair share is the sum of its
 * parts, rounded up. With all in all bodies that is bodies divided by municipalities.
 */
export function chairBalance(
  bodies: readonly Chaired[],
  municipalities: readonly MunicipalityId[],
): ChairBalance {
  const takingPart = bodies.map((body) => partsOf(body, municipalities));
  // In whole numbers: a sum of thirds and fifths in fractions would round up a whole.
  const unit = takingPart.reduce((lcm, parts) => leastCommonMultiple(lcm, BigInt(parts.length || 1)), 1n);
  const shares = municipalities.map((municipality) => {
    const own = takingPart
      .filter((parts) => parts.includes(municipality))
      .reduce((sum, parts) => sum + unit / BigInt(parts.length), 0n);
    const fair = Number((own + unit - 1n) / unit);
    const chairs = bodies.filter((body) => body.chair === municipality).map((body) => body.id);
    return { municipality, chairs, fair, aboveFair: chairs.length > fair };
  });
  return { shares, withoutChair: bodies.filter((body) => body.chair === null).map((body) => body.id) };
}

/** Who takes part in a body: those it names, or all of the region. */
export function partsOf(
  body: Pick<Chaired, 'participants'>,
  municipalities: readonly MunicipalityId[],
): readonly MunicipalityId[] {
  return body.participants.length === 0
    ? municipalities
    : municipalities.filter((municipality) => body.participants.includes(municipality));
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [high, low] = [a, b];
  while (low !== 0n) [high, low] = [low, high % low];
  return (a / high) * b;
}
