import { addDays, type CalendarDate } from '#kernel';
import type { RulebookChange } from './changes-store.ts';
import type { Rules } from './rules/settings.ts';
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

/** The version in force on a day. @param versions as the store gives them */
export function versionOn(
  versions: readonly RulebookVersion[],
  day: CalendarDate,
): RulebookVersion | undefined {
  return versions.find((version) => version.inForceFrom <= day);
}

/**
 * What a proposed change is compared with: the rules on the day that it takes effect. Of one that is settled those that
 * were known then, so that its page goes on telling what it was about.
 */
export function baseOf(
  change: RulebookChange,
  versions: readonly RulebookVersion[],
): RulebookVersion | undefined {
  const settled = change.state === 'adopted' || change.state === 'withdrawn';
  const known = settled ? versions.filter((each) => each.version <= change.basedOn) : versions;
  return versionOn(known, change.inForceFrom);
}

export const latestNumber = (versions: readonly RulebookVersion[]) =>
  Math.max(0, ...versions.map((each) => each.version));

/** A set of rules that addresses can name: `3` is a version, `voorstel-1` a proposed change. */
export interface NamedRules {
  readonly name: string;
  readonly version: number | undefined;
  readonly change: number | undefined;
  readonly rules: Rules;
}

/** Every set of rules that can be compared or tried: open proposals first, then versions from the newest. */
export function namedRules(
  versions: readonly RulebookVersion[],
  changes: readonly RulebookChange[],
): NamedRules[] {
  return [
    // What was adopted is a version already.
    ...changes
      .filter((change) => change.state !== 'adopted')
      .map(({ number, rules }) => ({
        name: `voorstel-${number}`,
        version: undefined,
        change: number,
        rules,
      })),
    ...versions
      .toSorted((a, b) => b.version - a.version)
      .map(({ version, rules }) => ({ name: String(version), version, change: undefined, rules })),
  ];
}
