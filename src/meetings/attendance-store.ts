import { sql } from 'kysely';
import { seatOnDay } from '#bodies';
import type { MeetingId, RegionId } from '#kernel';
import { readInside, statement, type Write } from '#platform/database';
import type { Attendee } from './rules/attendance.ts';
import { requestsOfMeeting, type SpeakingRequest } from './speaker-store.ts';

// As moments are written elsewhere, so that they can be put in order.
const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const same = (one: string) =>
  `${one}.seat_id is not distinct from w.seat and ${one}.fraction_id is not distinct from w.fraction`;

const attendees = `with w as (
    select s.id as seat, null::text as fraction from meeting m
      join seat s on s.region_id = m.region_id and s.body_id = m.body_id and ${seatOnDay('m.day')} where m.id = $1
    union select seat_id, fraction_id from attendance where meeting_id = $1
    union select seat_id, fraction_id from absence_notice where meeting_id = $1)
  select w.seat, s.capacity, s.title, coalesce(s.deputy, false) as deputy, s.organisation,
    coalesce(s.municipality_id, f.municipality_id) as municipality, f.id as fraction, f.short_name as "fractionName",
    (select coalesce(json_agg(json_build_object('came', ${moment('a.came_at')}, 'left', ${moment('a.left_at')}) order by a.id),
      '[]') from attendance a where a.meeting_id = $1 and ${same('a')}) as stays,
    (select ${moment('n.at')} from absence_notice n where n.meeting_id = $1 and ${same('n')}) as "excusedAt"
  from w left join seat s on s.id = w.seat left join fraction f on f.id = coalesce(w.fraction, s.fraction_id)
  order by w.seat nulls last, f.municipality_id, f.id`;

/**
 * Everybody with a place in this meeting: who has a seat in its body on its day, and whoever is or was marked besides.
 * @param $1 number of the meeting
 */
export const attendeesOfMeeting = statement<Attendee>('attendees_of_meeting', attendees);

/** For the clerk's console: everybody with a place in the meeting, and who asked to speak. @param $1 number of the meeting */
export const roomOfMeeting = statement<{
  readonly attendees: readonly Attendee[];
  readonly requests: readonly SpeakingRequest[];
}>(
  'room_of_meeting',
  `select (select coalesce(json_agg(each), '[]') from (${attendees}) each) as attendees,
    (select coalesce(json_agg(each), '[]') from (${requestsOfMeeting}) each) as requests`,
);

export async function readAttendees(transaction: Write, meeting: MeetingId): Promise<readonly Attendee[]> {
  return readInside(transaction, attendeesOfMeeting(meeting));
}

type Who = Pick<Attendee, 'seat' | 'fraction'>;

/** Seats and fractions beside each other, as the tables have them: a seat says by itself of which fraction it is. */
const pairs = (who: readonly Who[]) => ({
  seats: who.map(({ seat }) => seat),
  fractions: who.map(({ seat, fraction }) => (seat === null ? fraction : null)),
});

/** Who came and who left since; who was there already, or was not, changes nothing. */
export async function storeAttendance(
  transaction: Write,
  region: RegionId,
  meeting: MeetingId,
  at: string,
  come: readonly Who[],
  gone: readonly Who[],
): Promise<void> {
  const arrived = pairs(come);
  await sql`insert into attendance (region_id, meeting_id, seat_id, fraction_id, came_at)
    select ${region}, ${meeting}, seat, fraction, ${at}::timestamptz
    from unnest(${arrived.seats}::integer[], ${arrived.fractions}::text[]) as who (seat, fraction)
    on conflict do nothing`.execute(transaction);
  await dropNotices(transaction, meeting, come);
  const left = pairs(gone);
  // A clock may have been set back since they came.
  await sql`update attendance a set left_at = greatest(${at}::timestamptz, a.came_at)
    from unnest(${left.seats}::integer[], ${left.fractions}::text[]) as who (seat, fraction)
    where a.meeting_id = ${meeting} and a.left_at is null
      and a.seat_id is not distinct from who.seat and a.fraction_id is not distinct from who.fraction`.execute(
    transaction,
  );
}

/** Takes away that somebody was there: a mark that was a mistake. The journal keeps it. */
/** Whether a vote was opened while this one was there. */
export async function wasCounted(transaction: Write, meeting: MeetingId, who: Who): Promise<boolean> {
  const { seats, fractions } = pairs([who]);
  const { rows } = await sql`select 1 from attendance where meeting_id = ${meeting} and counted
    and seat_id is not distinct from ${seats[0]}::integer
    and fraction_id is not distinct from ${fractions[0]}::text limit 1`.execute(transaction);
  return rows.length > 0;
}

export async function eraseStays(transaction: Write, meeting: MeetingId, who: Who): Promise<void> {
  const { seats, fractions } = pairs([who]);
  await sql`delete from attendance where meeting_id = ${meeting} and seat_id is not distinct from ${seats[0]}::integer
    and fraction_id is not distinct from ${fractions[0]}::text`.execute(transaction);
}

export async function storeNotice(
  transaction: Write,
  region: RegionId,
  meeting: MeetingId,
  at: string,
  who: Who,
): Promise<void> {
  const { seats, fractions } = pairs([who]);
  await sql`insert into absence_notice (region_id, meeting_id, seat_id, fraction_id, at)
    values (${region}, ${meeting}, ${seats[0]}, ${fractions[0]}, ${at}) on conflict do nothing`.execute(
    transaction,
  );
}

export async function dropNotices(
  transaction: Write,
  meeting: MeetingId,
  who: readonly Who[],
): Promise<void> {
  const { seats, fractions } = pairs(who);
  await sql`delete from absence_notice n using unnest(${seats}::integer[], ${fractions}::text[]) as who (seat, fraction)
    where n.meeting_id = ${meeting} and n.seat_id is not distinct from who.seat
      and n.fraction_id is not distinct from who.fraction`.execute(transaction);
}
