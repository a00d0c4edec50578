import type { MunicipalityId } from '#kernel';

/**
 * Who carries an activity or a measure out (seed 002, 2.2 "Uitvoering"): in principle each municipality by itself; part of it outsourced to each
 * other, to a shared service organisation as Servicepunt71, or done with companies and institutions.
 */
export const carrierKinds = [
  'municipality',
  'municipalities',
  'on_behalf',
  'shared_service',
  'partner',
] as const;
export type CarrierKind = (typeof carrierKinds)[number];

export interface Carrier {
  readonly kind: CarrierKind;
  /** The municipalities that do it themselves. */
  readonly doers: readonly MunicipalityId[];
  /** The service organisation or partner that does it; empty where municipalities do. */
  readonly organisation: string;
  /** For which municipalities another does it. */
  readonly behalf: readonly MunicipalityId[];
}

export interface CarrierNeeds {
  readonly doers: 'none' | 'one' | 'several';
  readonly organisation: boolean;
  readonly behalf: boolean;
}
/** What each kind names: a new kind is a row here, with its words. */
export const carrierNeeds: Readonly<Record<CarrierKind, CarrierNeeds>> = {
  municipality: { doers: 'one', organisation: false, behalf: false },
  municipalities: { doers: 'several', organisation: false, behalf: false },
  on_behalf: { doers: 'one', organisation: false, behalf: true },
  shared_service: { doers: 'none', organisation: true, behalf: true },
  partner: { doers: 'none', organisation: true, behalf: true },
};

export type CarrierFault =
  | 'doer_one'
  | 'doers_several'
  | 'doers_none'
  | 'organisation_missing'
  | 'organisation_none'
  | 'behalf_missing'
  | 'behalf_none'
  | 'behalf_self';

function doersFault(needed: CarrierNeeds['doers'], count: number): CarrierFault | undefined {
  if (needed === 'one' && count !== 1) return 'doer_one';
  if (needed === 'several' && count < 2) return 'doers_several';
  return needed === 'none' && count > 0 ? 'doers_none' : undefined;
}

/** What does not fit its kind; undefined where all does. */
export function carrierFault({ kind, doers, organisation, behalf }: Carrier): CarrierFault | undefined {
  const needs = carrierNeeds[kind];
  const wrong = doersFault(needs.doers, doers.length);
  if (wrong) return wrong;
  if (needs.organisation !== (organisation !== ''))
    return needs.organisation ? 'organisation_missing' : 'organisation_none';
  if (needs.behalf !== behalf.length > 0) return needs.behalf ? 'behalf_missing' : 'behalf_none';
  return behalf.some((each) => doers.includes(each)) ? 'behalf_self' : undefined;
}

/** The municipalities for which it is done, by themselves or by another. */
export function concerned({ doers, behalf }: Pick<Carrier, 'doers' | 'behalf'>): MunicipalityId[] {
  return [...new Set([...doers, ...behalf])].toSorted();
}
