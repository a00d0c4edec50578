import { partsOf, type StoredBody } from '#bodies';
import type { CalendarDate, MunicipalityId } from '#kernel';
import { type RulebookVersion, type Rules, versionOn } from '#rulebook';
import type { CouncilDate } from './council-date-store.ts';
import { clashes, longStretches, type Stretch } from './rules/year-plan.ts';
import type { PlannedMeeting } from './store.ts';
import { daysOfYear } from './year.ts';

/** A planned meeting with what councils have at the same time. */
export interface Clash {
  readonly meeting: PlannedMeeting;
  readonly dates: readonly CouncilDate[];
}

/** How a year stands for one body. */
export interface BodyPlan {
  readonly body: StoredBody;
  /** Of this year, cancelled ones too. */
  readonly meetings: readonly PlannedMeeting[];
  /** Planned or held. */
  readonly count: number;
  /** By the rulebook, of a regional committee; null: it says nothing of this body. */
  readonly wanted: number | null;
  readonly gaps: readonly Stretch[];
}

/** The rules that hold for a year: those of today in the current one, else those of its last day. */
export function rulesOfYear(
  versions: readonly RulebookVersion[],
  year: number,
  today: CalendarDate,
): Rules | undefined {
  const day = today.startsWith(String(year)) ? today : daysOfYear(year)[1];
  return versionOn(versions, day)?.rules;
}

/** @param around meetings of the body, of the years beside it too */
export function bodyPlan(
  body: StoredBody,
  around: readonly PlannedMeeting[],
  year: number,
  rules: Rules | undefined,
): BodyPlan {
  const [first, last] = daysOfYear(year);
  const own = around.filter((meeting) => meeting.body === body.id);
  const counted = own.filter(({ state }) => state !== 'cancelled').map(({ day }) => day);
  const meetings = own.filter(({ day }) => day >= first && day <= last);
  const wanted = body.kind === 'regional_committee' ? (rules?.meetingsPerYear ?? null) : null;
  return {
    body,
    meetings,
    count: counted.filter((day) => day >= first && day <= last).length,
    wanted,
    gaps: wanted === null ? [] : longStretches(counted, year, wanted),
  };
}

/**
 * What clashes from today on: what has been cannot be moved. A body asks the councils of the municipalities that take part
 * in it; what is of no body asks all.
 */
export function clashesOf(
  meetings: readonly PlannedMeeting[],
  dates: readonly CouncilDate[],
  bodies: readonly StoredBody[],
  towns: readonly MunicipalityId[],
  today: CalendarDate,
): Clash[] {
  const standing = dates.filter(({ withdrawn }) => !withdrawn);
  const asked = ({ body }: PlannedMeeting) => {
    const meets = bodies.find(({ id }) => id === body);
    return meets ? partsOf(meets, towns) : towns;
  };
  return meetings
    .filter(({ state, day }) => state === 'planned' && day >= today)
    .map((meeting) => ({ meeting, dates: clashes(meeting, standing, asked(meeting)) }))
    .filter((clash) => clash.dates.length > 0);
}
