import { z } from 'zod';
import { ok, type Result, refuse } from '#kernel';
import {
  dayIn,
  linkOf,
  type PlaceInFile,
  type Reading,
  saysCancelled,
  saysTentative,
  timeIn,
} from './read-date.ts';

// What council information systems answer about meetings; what else they tell is not asked here.
const text = z.string().nullish();
const meeting = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  self: text,
  url: text,
  title: text,
  location: text,
  plannings: z.array(z.object({ start_date: z.string(), end_date: text })).nullish(),
  start_date: text,
  end_date: text,
  attributes: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).nullish(),
  confidential: z.union([z.number(), z.boolean()]).nullish(),
  permission_group: text,
  template: z.boolean().nullish(),
  canceled: z.boolean().nullish(),
  cancelled: z.boolean().nullish(),
});
const lists = ['events', 'meetings', 'items', 'vergaderingen'] as const;

export type MeetingsCode = 'json_broken' | 'json_no_meetings';

function meetingsIn(parsed: unknown): readonly unknown[] | undefined {
  if (Array.isArray(parsed)) return parsed;
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  for (const name of lists) {
    const list = (parsed as Record<string, unknown>)[name];
    if (Array.isArray(list)) return list;
  }
  return 'plannings' in parsed || 'start_date' in parsed ? [parsed] : undefined;
}

/** One meeting, or a list of them, as a council information system answers. */
export function readMeetings(given: string, reading: Reading): Result<undefined, MeetingsCode> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(given);
  } catch {
    return refuse('json_broken');
  }
  const found = meetingsIn(parsed);
  if (!found) return refuse('json_no_meetings');
  for (const [index, each] of found.entries()) readMeeting(each, index + 1, reading);
  return ok(undefined);
}

type Meeting = z.output<typeof meeting>;

function readMeeting(given: unknown, number: number, reading: Reading): undefined {
  const at = { unit: 'item', number } as const;
  const read = meeting.safeParse(given);
  if (!read.success) return reading.problem(at, 'item_broken', JSON.stringify(given)?.slice(0, 80) ?? '');
  const one = read.data;
  const title = one.title?.trim() || attribute(one, 'Titel');
  if (one.template) return reading.problem(at, 'pattern', title);
  // What we save is public; a meeting that its own system does not show to everybody is left there.
  if (one.confidential || (one.permission_group ?? 'public') !== 'public')
    return reading.problem(at, 'not_public', title);
  const plannings =
    one.plannings ?? (one.start_date ? [{ start_date: one.start_date, end_date: one.end_date }] : []);
  if (plannings.length === 0) return reading.problem(at, 'day_wrong', title);
  for (const [index, planning] of plannings.entries()) readPlanning(one, title, planning, index, at, reading);
}

function attribute({ attributes }: Meeting, name: string): string {
  const value = Array.isArray(attributes) ? undefined : attributes?.[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** A planning of a whole day has no clock behind it. */
const clockIn = (moment: string) => timeIn(/\d:\d/.test(moment) ? moment : '');

function readPlanning(
  one: Meeting,
  title: string,
  { start_date: start, end_date: end }: { start_date: string; end_date?: string | null | undefined },
  index: number,
  at: PlaceInFile,
  reading: Reading,
): undefined {
  const from = dayIn(start);
  const until = end ? dayIn(end) : from;
  if (!from || !until) return reading.problem(at, 'day_wrong', `${start} ${title}`);
  const startsAt = clockIn(start);
  const endsAt = clockIn(end ?? '');
  if (startsAt === undefined || endsAt === undefined)
    return reading.problem(at, 'time_wrong', `${start} ${title}`);
  const own = one.self ?? one.id?.toString();
  const status = attribute(one, 'Status');
  return reading.take({
    at,
    title,
    kind: undefined,
    from,
    until,
    startsAt,
    endsAt,
    place: one.location?.trim() || attribute(one, 'Locatie'),
    link: linkFor(one, reading),
    key: own === undefined ? null : `${own}${index === 0 ? '' : `/${index + 1}`}`,
    cancelled: one.canceled === true || one.cancelled === true || saysCancelled(status),
    tentative: saysTentative(status),
  });
}

/** `self` is where a program finds it: no page for people. Without a page of its own the address that was given with the file. */
function linkFor({ url, id }: Meeting, reading: Reading): string {
  const own = addressOf(url ?? '');
  const given = id === null || id === undefined ? '' : reading.addressFor(id.toString());
  return linkOf(own) === null && given !== '' ? given : own;
}

/** `raad.example.org/vergadering/458902`: such a system leaves the scheme out. */
function addressOf(url: string): string {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+\//i.test(url) ? `https://${url}` : url;
}
