import type { MunicipalityId } from '#kernel';

/** The service or partner that does a measure, as `who`: its name is the measure's. */
export const organisationWho = 'organisatie';

/** Geplande inzet: what one of those that carry a measure out puts into it, from its first day to its last. */
export interface PlannedHours {
  /** Code of a municipality, or `organisationWho`. */
  readonly who: string;
  /** Hundredths of hours. */
  readonly hours: number;
}

interface Doers {
  readonly doers: readonly MunicipalityId[];
  readonly organisation: string;
}

/** Those of whom hours can be planned: who does it, and who is responsible, which steers and reports. */
export function whoPuts({ doers, organisation }: Doers, responsible: MunicipalityId): readonly string[] {
  return [...new Set([...doers, responsible, ...(organisation === '' ? [] : [organisationWho])])];
}

/** Somebody of whom hours are planned and who has no part in it. */
export const plannedApart = (
  planned: readonly PlannedHours[],
  carrier: Doers,
  responsible: MunicipalityId,
): string | undefined => planned.find(({ who }) => !whoPuts(carrier, responsible).includes(who))?.who;
