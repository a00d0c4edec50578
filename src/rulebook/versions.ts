import { addDays, type CalendarDate } from '#kernel';
import type { RulebookVersion } from './store.ts';

/** Geldigheid van een versie: when it is, was or will be the rulebook. */
export interface Validity extends RulebookVersion {
  readonly state: 'in_force' | 'ahead' | 'over' | 'never';
  /** Last day on which it was or will be the rulebook; undefined while nothing follows. */
  readonly until: CalendarDate | undefined;
}

/** @param versions as the store gives them: the latest day first, on one day the highest version first */
export function validities(versions: readonly RulebookVersion[], today: CalendarDate): Validity[] {
  return versions.map((version, index) => {
    const next = versions[index - 1];
    const until = next ? addDays(next.inForceFrom, -1) : undefined;
    if (until !== undefined && until < version.inForceFrom) return { ...version, state: 'never', until };
    if (version.inForceFrom > today) return { ...version, state: 'ahead', until };
    return { ...version, state: until !== undefined && until < today ? 'over' : 'in_force', until };
  });
}
