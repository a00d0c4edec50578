import type { CalendarDate } from '#kernel';
import type { Resting } from '#platform/http';
import type { CouncilDate } from './council-date-store.ts';
import type { CouncilPlan } from './import-council-dates.ts';
import type { CouncilDateContent } from './rules/council-date.ts';
import { type Touched, touchedBy } from './rules/resting.ts';
import { councilCalendars } from './rules/term-windows.ts';

/** A calendar as it stands, with other days in it. */
function changed(
  dates: readonly CouncilDate[],
  away: ReadonlySet<number>,
  added: readonly CouncilDateContent[],
  council: CouncilDate['council'],
) {
  const stays = dates.filter(({ id }) => !away.has(id));
  const days = [...stays, ...added.map((date) => ({ ...date, council }))];
  return councilCalendars([council], days)[0] as ReturnType<typeof councilCalendars>[number];
}

/** What has no meeting that fits once this date is gone from where it stands. */
export function restingOnDate(
  date: CouncilDate,
  dates: readonly CouncilDate[],
  resting: readonly Resting[],
  today: CalendarDate,
): Touched<Resting>[] {
  const was = changed(dates, new Set(), [], date.council);
  return touchedBy(resting, was, changed(dates, new Set([date.id]), [], date.council), today);
}

/** What a file would do to what runs: as it is, and with what is not in it withdrawn too. */
export function touchedByPlan(
  plan: CouncilPlan,
  dates: readonly CouncilDate[],
  council: CouncilDate['council'],
  resting: readonly Resting[],
  today: CalendarDate,
): { readonly plain: readonly Touched<Resting>[]; readonly withGone: readonly Touched<Resting>[] } {
  const away = [...plan.changed.map(({ before }) => before.id), ...plan.cancelled.map(({ id }) => id)];
  const added = [...plan.added, ...plan.changed.map(({ after }) => after)];
  const was = changed(dates, new Set(), [], council);
  const touched = (gone: readonly number[]) =>
    touchedBy(resting, was, changed(dates, new Set([...away, ...gone]), added, council), today);
  const plain = touched([]);
  const known = new Set(plain.map(({ needs }) => needs));
  const withGone = touched(plan.gone.map(({ id }) => id));
  return { plain, withGone: withGone.filter(({ needs, now }) => now === 'lost' && !known.has(needs)) };
}
