import type { CalendarDate, MunicipalityId } from '#kernel';

/** Sluiten voor de laatste dag: kept with why, also after it was undone. */
export interface EarlyClosing {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly reopened: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** The one that holds; undefined where there is none, or it was undone. */
export function closingOf(closings: readonly EarlyClosing[]): EarlyClosing | undefined {
  const last = closings.at(-1);
  return last?.reopened === null ? last : undefined;
}

interface Response {
  readonly municipality: MunicipalityId;
  readonly handedInAt: string | null;
  readonly provisional: boolean;
  readonly decisionDay: CalendarDate | null;
}

/** A council that a round still waits for: it said nothing, or said it under reservation and has yet to decide. */
export interface Waiting {
  readonly municipality: MunicipalityId;
  readonly reserved: boolean;
}

export function waitingFor(submissions: readonly Response[]): readonly Waiting[] {
  return submissions.flatMap(({ municipality, handedInAt, provisional, decisionDay }): Waiting[] => {
    if (handedInAt === null) return [{ municipality, reserved: false }];
    return provisional && decisionDay === null ? [{ municipality, reserved: true }] : [];
  });
}
