import type { BodyId, CalendarDate, MeetingId, MunicipalityId, OfficeKind, PersonId } from '#kernel';
import { type Database, installation, statement } from '#platform/database';
import type { Lang } from '#platform/http';
import type { Region } from '#platform/operations';
import { meetingEvent } from './events.ts';
import { feedDays } from './feeds.ts';
import { type CalendarEvent, writeInvitation } from './icalendar.ts';
import { ownMeetings, type PlannedMeeting, plannedMeetingsNamed } from './store.ts';

interface Held {
  readonly person: PersonId;
  readonly office: number;
  readonly kind: OfficeKind;
  readonly body: BodyId | null;
  readonly municipality: MunicipalityId | null;
}
/** @param $1 region @param $2 day @param $3 people */
const officesOfPeople = statement<Held>(
  'offices_of_people',
  `select o.person_id as person, o.id as office, o.kind, o.body_id as body, o.municipality_id as municipality
   from office o where o.region_id = $1 and o.from_day <= $2 and (o.until_day is null or o.until_day >= $2)
     and o.person_id = any($3::integer[]) order by o.id`,
);

/** In one round trip. */
const together = 20;

/** Meetings of several people at once, as one's own calendar has them: by offices and seats of today. */
export async function meetingsOfPeople(
  database: Database,
  region: Region,
  people: readonly PersonId[],
  today: CalendarDate,
): Promise<ReadonlyMap<PersonId, readonly PlannedMeeting[]>> {
  const [held] = await database.read(installation, [officesOfPeople(region.id, today, people)]);
  const offices = [...Map.groupBy(held, ({ person }) => person)];
  const found = new Map<PersonId, readonly PlannedMeeting[]>();
  for (let first = 0; first < offices.length; first += together) {
    const some = offices.slice(first, first + together);
    const rows = await database.read(
      region.id,
      some.map(([, own]) => meetingsBy(own, today)),
    );
    for (const [index, [person]] of some.entries()) found.set(person, rows[index] ?? []);
  }
  return found;
}

/** Meetings by number, of the days that calendars show from today on. */
export async function meetingsNamed(
  database: Database,
  region: Region,
  meetings: readonly MeetingId[],
  today: CalendarDate,
): Promise<readonly PlannedMeeting[]> {
  if (meetings.length === 0) return [];
  const [rows] = await database.read(region.id, [plannedMeetingsNamed(meetings, today, feedDays(today)[1])]);
  return rows;
}

function meetingsBy(held: readonly Held[], today: CalendarDate) {
  const some = <T>(values: readonly (T | null)[]) => values.filter((value) => value !== null);
  return ownMeetings(
    held.map(({ office }) => office),
    some(held.map(({ body }) => body)),
    held.some(({ kind }) => kind === 'regional_clerk'),
    some(held.map(({ municipality }) => municipality)),
    held.filter(({ kind }) => kind === 'specialist').map(({ office }) => office),
    ...feedDays(today),
  );
}

/** Who invites whom, and in which words. */
export interface Inviting {
  readonly region: Region;
  readonly lang: Lang;
  readonly site: string;
  readonly demonstration: boolean;
  readonly organizer: string;
  readonly attendee: string;
  /** Of what is sent to this mailbox; left out: as the feeds count it. */
  readonly sequence?: number;
  /** The meeting goes on without whom it is sent to. */
  readonly uninvited?: boolean;
}

export interface MeetingInvitation {
  readonly event: CalendarEvent;
  /** The iCalendar object, with the name by which every calendar of ours knows the meeting. */
  readonly text: string;
}

export function meetingInvitation(
  meeting: PlannedMeeting,
  { region, lang, site, demonstration, organizer, attendee, sequence, uninvited = false }: Inviting,
): MeetingInvitation {
  const below = lang === 'en' ? '/en' : '';
  const at = (path: string) => `${site}/${region.id}${below}${path}`;
  const event = meetingEvent(meeting, { lang, towns: region.municipalities, demonstration, at });
  const sent = sequence === undefined ? event : { ...event, sequence };
  return { event, text: writeInvitation(sent, { lang, organizer, attendee, uninvited }) };
}
