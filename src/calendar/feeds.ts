import { type Ambition, ambitionList } from '#ambitions';
import { bodyById, bodyList, type StoredBody } from '#bodies';
import { addMonths, type CalendarDate } from '#kernel';
import { apiMeetingKinds, type MeetingKind, meetingKinds } from '#meetings';
import type { Feed, PageContext } from '#platform/http';
import { type CouncilDate, councilDates } from './council-date-store.ts';
import { calendarUid, councilDateEvent, meetingEvent, shownIn } from './events.ts';
import { type CalendarEvent, writeCalendar } from './icalendar.ts';
import { calendarMessages } from './messages.ts';
import { bodyCalendarPath, calendarPath, councilCalendarPath, feedPath, meetingFilePath } from './paths.ts';
import { type Choice, chosen } from './rules/choice.ts';
import { councilDateKinds } from './rules/council-date.ts';
import { type PlannedMeeting, plannedMeeting, plannedMeetings, plannedMeetingsOfBody } from './store.ts';
import { apiDateKinds } from './words.ts';

export const calendarType = 'text/calendar';

/** A year back, so that nothing vanishes from a reader's past at once; three ahead. */
export function feedDays(today: CalendarDate): readonly [CalendarDate, CalendarDate] {
  return [addMonths(today, -12), addMonths(today, 36)];
}

/** A kind of meeting by its word in an address; undefined: there is none of that name. */
export function kindAsked(word: string): MeetingKind | undefined {
  return meetingKinds.find((kind) => apiMeetingKinds[kind] === word);
}

interface Known {
  readonly bodies: readonly StoredBody[];
  readonly ambitions: readonly Ambition[];
}

/** What an address asks for. @returns undefined when it names what is not there */
export function choiceIn(query: URLSearchParams, known: Known): Choice | undefined {
  const kind = query.get('soort') || undefined;
  const body = query.get('orgaan') || undefined;
  const ambition = query.get('ambitie') || undefined;
  const wrong =
    (kind !== undefined && kindAsked(kind) === undefined) ||
    (body !== undefined && !known.bodies.some(({ id }) => id === body)) ||
    (ambition !== undefined && !known.ambitions.some(({ id }) => id === ambition));
  return wrong ? undefined : { kind: kind && kindAsked(kind), body, ambition };
}

function write(
  context: PageContext,
  path: string,
  name: string,
  events: readonly CalendarEvent[],
  query = '',
): string {
  const address = context.absolute(context.link(feedPath(path)));
  return writeCalendar({
    uid: calendarUid(`${address}${query}`),
    name,
    description: calendarMessages[context.lang].feedAbout(name),
    lang: context.lang,
    page: context.absolute(context.link(path)),
    source: `${address}${query}`,
    events,
  });
}

const codesOf = (context: PageContext) => context.region.municipalities.map((town) => town.id);

/** The names that the region's calendar and its feed read, in this order. */
export const calendarQuery = ['soort', 'orgaan', 'ambitie', 'raadsdagen'] as const;

const regionFeed: Feed = {
  path: feedPath(calendarPath),
  mediaType: calendarType,
  query: calendarQuery,
  write: async (context) => {
    const days = feedDays(context.today);
    const [meetings, dates, bodies, ambitions] = await context.read([
      plannedMeetings(...days),
      councilDates(codesOf(context), ...days),
      bodyList(),
      ambitionList(),
    ]);
    const choice = choiceIn(context.query, { bodies, ambitions });
    if (!choice) return undefined;
    const shown = shownIn(context);
    const own = chosen(meetings, choice).map((meeting) => meetingEvent(meeting, shown));
    const councils = context.query.get('raadsdagen')
      ? dates.map((date) => councilDateEvent(date, shown))
      : [];
    const query = context.query.size > 0 ? `?${context.query}` : '';
    return write(context, calendarPath, context.region.name, [...own, ...councils], query);
  },
};

const bodyFeed: Feed = {
  path: feedPath(bodyCalendarPath('{orgaan}')),
  mediaType: calendarType,
  write: async (context) => {
    const id = context.params.orgaan ?? '';
    const [[body], meetings] = await context.read([
      bodyById(id),
      plannedMeetingsOfBody(id, ...feedDays(context.today)),
    ]);
    if (!body) return undefined;
    const shown = shownIn(context);
    const name = `${body.name} (${context.region.name})`;
    const events = meetings.map((meeting) => meetingEvent(meeting, shown));
    return write(context, bodyCalendarPath(id), name, events);
  },
};

/** The meetings of a region that a council is part of. */
export function eveningsOf<M extends Pick<PlannedMeeting, 'councils'>>(
  meetings: readonly M[],
  council: string,
) {
  return meetings.filter(({ councils }) => councils.some((each) => each === council));
}

const councilFeed: Feed = {
  path: feedPath(councilCalendarPath('{raad}')),
  mediaType: calendarType,
  query: ['soort'],
  write: async (context) => {
    const town = context.region.municipalities.find(({ slug }) => slug === context.params.raad);
    const word = context.query.get('soort') || undefined;
    const kind = councilDateKinds.find((each) => apiDateKinds[each] === word);
    if (!town || (word !== undefined && !kind)) return undefined;
    const days = feedDays(context.today);
    const [dates, meetings] = await context.read([
      councilDates([town.id], ...days),
      plannedMeetings(...days),
    ]);
    const shown = shownIn(context);
    const ofKind = (date: CouncilDate) => kind === undefined || date.kind === kind;
    const evenings = kind === undefined || kind === 'council' ? eveningsOf(meetings, town.id) : [];
    const events = [
      ...dates.filter(ofKind).map((date) => councilDateEvent(date, shown)),
      ...evenings.map((meeting) => meetingEvent(meeting, shown)),
    ];
    const name = calendarMessages[context.lang].councilOf(town.name);
    const query = context.query.size > 0 ? `?${context.query}` : '';
    return write(context, councilCalendarPath(town.slug), name, events, query);
  },
};

/** One meeting: taken over once rather than followed. */
const meetingFile: Feed = {
  path: meetingFilePath('{vergadering}'),
  mediaType: calendarType,
  write: async (context) => {
    const [[meeting]] = await context.read([plannedMeeting(Number(context.params.vergadering))]);
    if (!meeting) return undefined;
    const event = meetingEvent(meeting, shownIn(context));
    return writeCalendar({
      uid: calendarUid(event.address),
      name: event.title,
      description: calendarMessages[context.lang].feedAbout(context.region.name),
      lang: context.lang,
      page: event.address,
      source: context.absolute(context.link(meetingFilePath(meeting.id))),
      events: [event],
    });
  },
};

export const calendarFeeds: readonly Feed[] = [regionFeed, bodyFeed, councilFeed, meetingFile];
