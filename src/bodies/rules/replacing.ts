import type { AmbitionId, CalendarDate, MunicipalityId } from '#kernel';

/**
 * Vervanging: for this theme this committee meets in place of the committee of that council ("die voor het betreffende thema
 * de beeld- en oordeelsvormende commissievergadering van elke gemeenteraad vervangt", seed 002, 2.2).
 */
export interface Replacement {
  readonly body: string;
  readonly ambition: AmbitionId;
  readonly municipality: MunicipalityId;
  /** null: from the beginning. */
  readonly from: CalendarDate | null;
  /** Last day; null while it lasts. */
  readonly until: CalendarDate | null;
}

function holdsOn(replacement: Replacement, day: CalendarDate): boolean {
  return (
    (replacement.from === null || replacement.from <= day) &&
    (replacement.until === null || replacement.until >= day)
  );
}

/** What a proposal is about, and before which committee it comes. */
export interface Route {
  readonly committee: string;
  /** The ambitions that it serves. */
  readonly ambitions: readonly AmbitionId[];
  /** Those on which its committee works. */
  readonly themes: readonly AmbitionId[];
}

export interface LocalCommittee {
  /** The council's own committee has no step of its own. */
  readonly replaced: boolean;
  /** Themes of the proposal for which the regional committee meets in its place. */
  readonly inPlace: readonly AmbitionId[];
  /** Themes of the proposal for which the council kept its own committee. */
  readonly kept: readonly AmbitionId[];
}

/**
 * Whether a council's own committee deals with a proposal. Only the themes of the proposal's committee count: for what lies
 * beyond them it was not set up. The step falls out when the committee replaces the own one for each of these; for one
 * theme less the council's committee still meets on the proposal, which is one.
 */
export function localCommittee(
  replacements: readonly Replacement[],
  route: Route,
  municipality: MunicipalityId,
  day: CalendarDate,
): LocalCommittee {
  // A theme that was taken from the committee since was its own while it replaced somebody for it.
  const wasTheme = (ambition: AmbitionId) =>
    replacements.some(
      (each) => each.body === route.committee && each.ambition === ambition && holdsOn(each, day),
    );
  const themes = route.ambitions.filter((ambition) => route.themes.includes(ambition) || wasTheme(ambition));
  const replaces = (ambition: AmbitionId) =>
    committeeReplaces(replacements, { committee: route.committee, ambition, municipality, day });
  const inPlace = themes.filter(replaces);
  const kept = themes.filter((ambition) => !replaces(ambition));
  return { replaced: inPlace.length > 0 && kept.length === 0, inPlace, kept };
}

/** Whether the committee meets in place of the own committee of that council for the theme, on that day. */
export function committeeReplaces(
  replacements: readonly Replacement[],
  at: {
    readonly committee: string;
    readonly ambition: AmbitionId;
    readonly municipality: MunicipalityId;
    readonly day: CalendarDate;
  },
): boolean {
  return replacements.some(
    (each) =>
      each.body === at.committee &&
      each.ambition === at.ambition &&
      each.municipality === at.municipality &&
      holdsOn(each, at.day),
  );
}
