import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Actor,
  type BodyId,
  type CalendarDate,
  type MunicipalityId,
  type OfficeKind,
  ok,
  type PersonId,
  type RegionId,
  type Result,
  refuse,
} from '#kernel';
import { hashOf, mayKeepOwn, newSecret } from '#people';
import { type Database, installation, statement } from '#platform/database';
import type { Lang } from '#platform/http';
import { type Done, installationOperation, type Region, type WriteContext } from '#platform/operations';
import { calendarUid, meetingEvent } from './events.ts';
import { feedDays } from './feeds.ts';
import { type CalendarEvent, writeCalendar } from './icalendar.ts';
import { calendarMessages } from './messages.ts';
import { ownMeetings } from './store.ts';

interface HeldOffice {
  readonly office: number | null;
  readonly kind: OfficeKind;
  readonly region: RegionId | null;
  readonly body: BodyId | null;
  readonly municipality: MunicipalityId | null;
}
/** Offices of today of whose calendar it is; one row without an office of somebody who holds none. @param $1 hash @param $2 day */
const holderOf = statement<HeldOffice>(
  'own_calendar_holder',
  `select o.id as office, o.kind, o.region_id as region, o.body_id as body, o.municipality_id as municipality
   from own_calendar c left join office o on o.person_id = c.person_id and o.from_day <= $2
     and (o.until_day is null or o.until_day >= $2) where c.hash = $1 order by o.id`,
);
const madeFor = statement<{ madeAt: string }>(
  'own_calendar_of',
  'select made_at as "madeAt" from own_calendar where person_id = $1',
);

/** Since when this person has an address; undefined: none. */
export async function ownCalendarSince(database: Database, person: PersonId): Promise<string | undefined> {
  const [rows] = await database.read(installation, [madeFor(person)]);
  return rows[0]?.madeAt;
}

type Code = 'not_signed_in' | 'no_calendar';
const refusals = {
  not_signed_in: { status: 403, nl: 'Meld u eerst aan.', en: 'Sign in first.' },
  no_calendar: {
    status: 404,
    nl: 'U hebt geen eigen kalenderadres. Maak er een.',
    en: 'You have no calendar address of your own. Make one.',
  },
} as const;

function entryOf(actor: Actor & { kind: 'person' }, operation: string) {
  return { operation, subject: `person/${actor.person}`, payload: {}, unseen: true } as const;
}

/** A new secret address; the one before, if any, works no more. */
export const renewOwnCalendarOperation = installationOperation({
  name: 'renew_own_calendar',
  policy: mayKeepOwn,
  input: z.object({}),
  problems: {},
  refusals: { not_signed_in: refusals.not_signed_in },
  scope: () => installation,
  use: async ({
    transaction,
    actor,
    now,
  }: Omit<WriteContext, 'region'>): Promise<Result<Done<{ secret: string }>, 'not_signed_in'>> => {
    if (actor.kind !== 'person') return refuse('not_signed_in');
    const { secret, hash } = newSecret();
    await sql`insert into own_calendar (person_id, hash, made_at) values (${actor.person}, ${hash}, ${now})
      on conflict (person_id) do update set hash = excluded.hash, made_at = excluded.made_at`.execute(
      transaction,
    );
    return ok({ output: { secret }, office: undefined, entries: [entryOf(actor, 'renew_own_calendar')] });
  },
});

export const endOwnCalendarOperation = installationOperation({
  name: 'end_own_calendar',
  policy: mayKeepOwn,
  input: z.object({}),
  problems: {},
  refusals,
  scope: () => installation,
  use: async ({
    transaction,
    actor,
  }: Omit<WriteContext, 'region'>): Promise<Result<Done<{ ended: true }>, Code>> => {
    if (actor.kind !== 'person') return refuse('not_signed_in');
    const { rows } = await sql`delete from own_calendar where person_id = ${actor.person}
      returning person_id`.execute(transaction);
    if (rows.length === 0) return refuse('no_calendar');
    return ok({ output: { ended: true }, office: undefined, entries: [entryOf(actor, 'end_own_calendar')] });
  },
});

/** Where and when a calendar is read. */
export interface Reading {
  readonly database: Database;
  readonly regions: readonly Region[];
  readonly publicUrl: string;
  readonly today: CalendarDate;
  readonly demonstration: boolean;
  readonly lang: Lang;
}

/**
 * Somebody's own calendar: only what is public anyway, chosen by the offices and seats of today.
 * @param secret whatever stood in the address: one that is malformed takes the same way as one that is unknown
 * @returns undefined when it is nobody's
 */
export async function readOwnCalendar(reading: Reading, secret: string): Promise<string | undefined> {
  const hash = hashOf(secret);
  const [rows] = await reading.database.read(installation, [holderOf(hash, reading.today)]);
  if (rows.length === 0) return undefined;
  const t = calendarMessages[reading.lang].own;
  const events: CalendarEvent[] = [];
  for (const region of reading.regions) events.push(...(await eventsIn(reading, region, rows)));
  return writeCalendar({
    uid: calendarUid(hash.toString('hex')),
    name: t.name,
    description: t.about,
    lang: reading.lang,
    page: `${reading.publicUrl}/mijn/kalender`,
    // The address is a secret: it does not stand in what it gives.
    source: null,
    events,
  });
}

async function eventsIn(
  reading: Reading,
  region: Region,
  all: readonly HeldOffice[],
): Promise<CalendarEvent[]> {
  const held = all.filter((each) => each.office !== null && each.region === region.id);
  if (held.length === 0) return [];
  const some = <T>(values: readonly (T | null)[]) => values.filter((value) => value !== null);
  const [meetings] = await reading.database.read(region.id, [
    ownMeetings(
      some(held.map(({ office }) => office)),
      some(held.map(({ body }) => body)),
      held.some(({ kind }) => kind === 'regional_clerk'),
      some(held.map(({ municipality }) => municipality)),
      some(held.filter(({ kind }) => kind === 'specialist').map(({ office }) => office)),
      ...feedDays(reading.today),
    ),
  ]);
  const below = reading.lang === 'en' ? '/en' : '';
  const shown = {
    lang: reading.lang,
    towns: region.municipalities,
    demonstration: reading.demonstration,
    at: (path: string) => `${reading.publicUrl}/${region.id}${below}${path}`,
  };
  return meetings.map((meeting) => meetingEvent(meeting, shown));
}
