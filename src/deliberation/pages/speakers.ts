import type { FractionInOffice } from '#elections';
import type { PageContext } from '#platform/http';
import { maySpeakFor } from '../policy.ts';

/** The fractions in office for which the reader may speak. */
export function ownFractions(
  context: PageContext,
  fractions: readonly FractionInOffice[],
): FractionInOffice[] {
  const { actor, region } = context;
  return fractions.filter((f) => maySpeakFor(actor, region.id, f));
}

/** "D66 Leiden": a party has a fraction in several councils. */
export function fractionName(
  context: PageContext,
  of: { readonly name: string; readonly municipality: string },
): string {
  const town = context.region.municipalities.find((m) => m.id === of.municipality)?.name ?? '';
  return of.name.includes(town) ? of.name : `${of.name} ${town}`;
}
