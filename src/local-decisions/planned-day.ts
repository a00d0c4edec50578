import { councilCalendars, offCalendar, type PlannedDay, plannedDay } from '#calendar';
import type { CalendarDate } from '#kernel';
import type { Lang } from '#platform/http';
import type { LocalDecision } from './store.ts';

interface Planned {
  readonly council: PlannedDay;
  readonly committee: PlannedDay | undefined;
}

/** What the calendar of a council says of the day for which its clerk planned it, and of that of its committee; nothing of a day that has been. */
export function plannedOnCalendar(decision: LocalDecision, today: CalendarDate): Planned | undefined {
  const { noted, municipality, day, committeeDay, outcome } = decision;
  if (!noted || outcome !== null || day < today) return undefined;
  const calendar = councilCalendars([municipality], noted)[0];
  if (!calendar) return undefined;
  return {
    council: plannedDay(calendar, 'council', day, today),
    committee:
      committeeDay === null || committeeDay < today
        ? undefined
        : plannedDay(calendar, 'committee', committeeDay, today),
  };
}

/** A sentence for each day that its calendar does not have, with the nearest that it has. */
export function offCalendarSentences(
  decision: LocalDecision | undefined,
  today: CalendarDate,
  lang: Lang,
): string[] {
  const planned = decision && plannedOnCalendar(decision, today);
  if (!planned) return [];
  const { council, committee } = planned;
  return [
    offCalendar('council', council, lang),
    ...(committee ? [offCalendar('committee', committee, lang)] : []),
  ].filter((sentence) => sentence !== '');
}
