import { meetingInvitation, meetingsNamed, meetingsOfPeople, type PlannedMeeting } from '#calendar';
import { type CalendarDate, dateOf, type MeetingId, type PersonId } from '#kernel';
import { type Reachable, reachableNamed } from '#people';
import { installation, type Write } from '#platform/database';
import { plainDate } from '#platform/html';
import { queueMail, refusedAddresses } from '#platform/mail';
import type { Region } from '#platform/operations';
import { letterOf, officesIn, stopAddress } from './mails.ts';
import { notificationMessages } from './messages.ts';
import { type Invited, type Sending, toInvite, toUninvite } from './rules/invite.ts';
import { invitedTo, type Setting, storeInvited } from './store.ts';
import { type Audience, forEach, inRegion, letter, personNamed, sendUntil, type Telling } from './telling.ts';

interface Wanting {
  readonly to: Reachable;
  readonly setting: Setting;
}
interface Due extends Wanting {
  readonly meeting: PlannedMeeting;
  readonly sending: Sending;
}
type Sent = Invited & { readonly person: PersonId; readonly meeting: MeetingId };

/**
 * Invites everybody to the meetings of their bodies that were planned, moved or cancelled since, and takes whoever left a body out
 * of its meetings to come. @returns how many mails
 */
export async function tellInvitations(telling: Telling, audience: Audience): Promise<number> {
  let queued = 0;
  for (const region of telling.regions)
    await forEach(telling, await dueIn(telling, audience, region), named, async (one) => {
      if (await telling.database.write(region.id, (tx) => invite(telling, region, tx, one))) queued += 1;
    });
  return queued;
}

const named = ({ to, meeting }: Due) => `${personNamed(to)}, meeting ${meeting.id}`;

/** Those who want invitations. */
const wanting = ({ settings }: Audience, people: readonly Reachable[]) =>
  people.flatMap((to): Wanting[] => {
    const setting = settings.get(to.actor.person);
    return setting?.invitations ? [{ to, setting }] : [];
  });

async function dueIn(telling: Telling, audience: Audience, region: Region): Promise<Due[]> {
  const { database, now } = telling;
  const today = dateOf(now);
  const [rows] = await database.read(region.id, [invitedTo()]);
  const sent = Map.groupBy(rows, ({ person }) => person);
  const inOffice = wanting(audience, inRegion(audience, region));
  const meetings = await meetingsOfPeople(
    database,
    region,
    inOffice.map(({ to }) => to.actor.person),
    today,
  );
  const invitations = inOffice.flatMap((one) => {
    const { person } = one.to.actor;
    const known = sent.get(person) ?? [];
    return (meetings.get(person) ?? []).flatMap((meeting): Due[] => {
      const before = known.find((each) => each.meeting === meeting.id);
      const sending = toInvite(standing(meeting), before, one.setting.since, today);
      return sending === undefined ? [] : [{ ...one, meeting, sending }];
    });
  });
  const out = wanting(audience, await outOfOffice(telling, audience, region, [...sent.keys()]));
  const left = [...inOffice, ...out].flatMap((one) => {
    const { person } = one.to.actor;
    const mine = new Set((meetings.get(person) ?? []).map(({ id }) => id));
    return (sent.get(person) ?? [])
      .filter((each) => !each.uninvited && !mine.has(each.meeting))
      .map((each) => ({ ...one, each }));
  });
  return [...invitations, ...(await uninvited(telling, region, left, today))];
}

/** As the calendar counts it: one more for a meeting that does not take place. */
function standing(meeting: PlannedMeeting) {
  const cancelled = meeting.state === 'cancelled';
  return { ...meeting, cancelled, sequence: meeting.version - 1 + (cancelled ? 1 : 0) };
}

/** Who was invited and holds no office in the region any more. */
async function outOfOffice(
  { database }: Telling,
  audience: Audience,
  region: Region,
  invited: readonly PersonId[],
): Promise<readonly Reachable[]> {
  const there = new Set(inRegion(audience, region).map(({ actor }) => actor.person));
  const gone = invited.filter((person) => !there.has(person));
  if (gone.length === 0) return [];
  const [people, refused] = await database.read(installation, [reachableNamed(gone), refusedAddresses()]);
  return people.filter(({ email }) => !refused.some(({ address }) => address === email.toLowerCase()));
}

/** Meetings that go on without whom they were sent to. */
async function uninvited(
  { database }: Telling,
  region: Region,
  left: readonly (Wanting & { readonly each: Sent })[],
  today: CalendarDate,
): Promise<Due[]> {
  const meetings = await meetingsNamed(
    database,
    region,
    [...new Set(left.map(({ each }) => each.meeting))],
    today,
  );
  return left.flatMap(({ each, ...one }): Due[] => {
    const meeting = meetings.find(({ id }) => id === each.meeting);
    const sending = meeting && toUninvite(standing(meeting), each, today);
    return meeting && sending ? [{ ...one, meeting, sending }] : [];
  });
}

type Kind = 'invited' | 'changed' | 'cancelled' | 'uninvited';

function kindOf({ method, sequence, uninvited }: Sending): Kind {
  if (uninvited) return 'uninvited';
  if (method === 'CANCEL') return 'cancelled';
  return sequence > 0 ? 'changed' : 'invited';
}

async function invite(telling: Telling, region: Region, transaction: Write, due: Due): Promise<boolean> {
  const { to, setting, meeting, sending } = due;
  const { now } = telling;
  const { person } = to.actor;
  const place = { region: region.id, person, meeting: meeting.id };
  if (!(await storeInvited(transaction, place, sending, now))) return false;
  const { method, sequence } = sending;
  const own = letter(telling, region, to, setting.key);
  const { subject, said, why, text } = saying(telling, region, due);
  return queueMail(
    transaction,
    {
      reason: `invitation/${region.id}/${person}/${meeting.id}/${sequence}/${method}`,
      to: to.email,
      content: letterOf(own, 'invitations', subject, said, why),
      confidential: false,
      sendUntil: sendUntil(now),
      unsubscribe: stopAddress(own, 'invitations'),
      invitation: { method, text },
    },
    now,
  );
}

/** What a mail about a meeting says, and what its calendar object is. */
function saying({ site, demonstration, sender }: Telling, region: Region, { to, meeting, sending }: Due) {
  const lang = to.language;
  const t = notificationMessages[lang].mail;
  const { event, text } = meetingInvitation(meeting, {
    region,
    lang,
    site,
    demonstration,
    organizer: sender,
    attendee: to.email,
    sequence: sending.sequence,
    uninvited: sending.uninvited,
  });
  const day = plainDate(event.from, lang).replaceAll('\u00a0', ' ');
  const kind = kindOf(sending);
  const when = `${event.title}, ${day}${event.startsAt === null ? '' : `, ${event.startsAt}`}`;
  return {
    text,
    subject: `${t.meetsShort[kind]}: ${event.title}, ${day}`,
    said: [
      t.meets[kind](region.name),
      { href: event.address, text: when },
      ...(event.place === null ? [] : [event.place]),
      t.answersUnread,
    ],
    why: kind === 'uninvited' ? t.whyUninvited : t.whyInvited(officesIn({ to, region })),
  };
}
