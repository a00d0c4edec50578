import { createHash } from 'node:crypto';
import { meetingKindWords, meetingPath } from '#meetings';
import type { Lang, PageContext } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import type { CouncilDate } from './council-date-store.ts';
import type { CalendarEvent } from './icalendar.ts';
import { calendarMessages } from './messages.ts';
import { councilDateName, meetingName, treatedTogether } from './names.ts';
import { councilDatePath } from './paths.ts';
import type { PlannedMeeting } from './store.ts';

/** Where an event is shown: what `PageContext` has, and a calendar of several regions makes for each. */
export interface Shown {
  readonly lang: Lang;
  readonly towns: readonly RegionMunicipality[];
  readonly demonstration: boolean;
  /** Whole address of a path below the region. */
  readonly at: (path: string) => string;
}

export function shownIn(context: PageContext): Shown {
  return {
    lang: context.lang,
    towns: context.region.municipalities,
    demonstration: context.demonstration,
    at: (path) => context.absolute(context.link(path)),
  };
}

// Some programs show a cancelled event as any other.
const told = (title: string, cancelled: boolean, lang: Lang) =>
  cancelled ? `${calendarMessages[lang].cancelledShort}: ${title}` : title;

export function meetingEvent(meeting: PlannedMeeting, shown: Shown): CalendarEvent {
  const { lang, towns, at } = shown;
  const t = calendarMessages[lang];
  const cancelled = meeting.state === 'cancelled';
  const address = at(meetingPath(meeting.id));
  const lines = [
    cancelled && meeting.cancelledReason ? t.cancelled(meeting.cancelledReason) : undefined,
    meetingKindWords[lang][meeting.kind],
    treatedTogether(meeting, towns, lang),
    meeting.about ?? undefined,
    shown.demonstration ? t.invented : undefined,
    `${t.feedMore} ${address}`,
  ];
  return {
    uid: meeting.uid,
    sequence: meeting.version - 1 + (cancelled ? 1 : 0),
    changedAt: meeting.changedAt,
    from: meeting.day,
    until: meeting.day,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    title: told(meetingName(meeting, lang), cancelled, lang),
    place: meeting.place,
    description: lines.filter((line) => line !== undefined).join('\n'),
    address,
    category: meetingKindWords[lang][meeting.kind],
    cancelled,
  };
}

export function councilDateEvent(date: CouncilDate, shown: Shown): CalendarEvent {
  const { lang, towns, at } = shown;
  const town = towns.find(({ id }) => id === date.council);
  const address = at(councilDatePath(town?.slug ?? date.council, date.id));
  return {
    uid: date.uid,
    sequence: date.version - 1,
    changedAt: date.recordedAt,
    from: date.from,
    until: date.until,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    title: told(councilDateName(date, town?.name ?? '', lang), date.withdrawn, lang),
    place: date.place,
    description: [date.reason ?? '', shown.demonstration ? calendarMessages[lang].invented : '', address]
      .filter(Boolean)
      .join('\n'),
    address,
    category: calendarMessages[lang].dateKinds[date.kind],
    cancelled: date.withdrawn,
  };
}

/** A name for a calendar that stays: a UUID made from its address (RFC 9562, version 8). */
export function calendarUid(address: string): string {
  const hex = createHash('sha256').update(address).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
