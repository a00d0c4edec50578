import { meetingInvitation, meetingsOfPeople, type PlannedMeeting } from '#calendar';
import { dateOf } from '#kernel';
import type { Reachable } from '#people';
import type { Write } from '#platform/database';
import { plainDate } from '#platform/html';
import { queueMail } from '#platform/mail';
import type { Region } from '#platform/operations';
import { letterOf, officesIn, stopAddress } from './mails.ts';
import { notificationMessages } from './messages.ts';
import { toInvite } from './rules/invite.ts';
import { invitedTo, type Setting, storeInvited } from './store.ts';
import { type Audience, inRegion, letter, sendUntil, type Telling } from './telling.ts';

interface Due {
  readonly to: Reachable;
  readonly setting: Setting;
  readonly meeting: PlannedMeeting;
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
}

/** Invites everybody to the meetings of their bodies that were planned, moved or cancelled since. @returns how many mails */
export async function tellInvitations(telling: Telling, audience: Audience): Promise<number> {
  let queued = 0;
  for (const region of telling.regions)
    for (const one of await dueIn(telling, audience, region))
      if (await telling.database.write(region.id, (tx) => invite(telling, region, tx, one))) queued += 1;
  return queued;
}

async function dueIn(telling: Telling, audience: Audience, region: Region): Promise<Due[]> {
  const { database, now } = telling;
  const today = dateOf(now);
  const wanting = inRegion(audience, region).flatMap((to) => {
    const setting = audience.settings.get(to.actor.person);
    return setting?.invitations ? [{ to, setting }] : [];
  });
  if (wanting.length === 0) return [];
  const [rows] = await database.read(region.id, [invitedTo()]);
  const invited = new Map(rows.map((row) => [`${row.person} ${row.meeting}`, row.sequence]));
  const meetings = await meetingsOfPeople(
    database,
    region,
    wanting.map(({ to }) => to.actor.person),
    today,
  );
  return wanting.flatMap(({ to, setting }) =>
    (meetings.get(to.actor.person) ?? []).flatMap((meeting): Due[] => {
      const cancelled = meeting.state === 'cancelled';
      // As the calendar counts it: one more for a meeting that does not take place.
      const sequence = meeting.version - 1 + (cancelled ? 1 : 0);
      const sent = invited.get(`${to.actor.person} ${meeting.id}`);
      const method = toInvite({ ...meeting, sequence, cancelled }, sent, setting.since, today);
      return method === undefined ? [] : [{ to, setting, meeting, sequence, method }];
    }),
  );
}

async function invite(telling: Telling, region: Region, transaction: Write, due: Due): Promise<boolean> {
  const { to, setting, meeting, sequence, method } = due;
  const { now, site, demonstration, sender } = telling;
  const { person } = to.actor;
  if (!(await storeInvited(transaction, region.id, person, meeting.id, sequence, now))) return false;
  const t = notificationMessages[to.language].mail;
  const lang = to.language;
  const invitation = meetingInvitation(meeting, {
    region,
    lang,
    site,
    demonstration,
    organizer: sender,
    attendee: to.email,
  });
  const { event } = invitation;
  const day = plainDate(event.from, lang).replaceAll('\u00a0', ' ');
  const own = letter(telling, region, to, setting.key);
  const kind = method === 'CANCEL' ? 'cancelled' : sequence > 0 ? 'changed' : 'invited';
  const said = [
    t.meets[kind](region.name),
    {
      href: event.address,
      text: `${event.title}, ${day}${event.startsAt === null ? '' : `, ${event.startsAt}`}`,
    },
    ...(event.place === null ? [] : [event.place]),
    t.answersUnread,
  ];
  return queueMail(
    transaction,
    {
      reason: `invitation/${region.id}/${person}/${meeting.id}/${sequence}/${method}`,
      to: to.email,
      content: letterOf(
        own,
        'invitations',
        `${t.meetsShort[kind]}: ${event.title}, ${day}`,
        said,
        t.whyInvited(officesIn(own)),
      ),
      confidential: false,
      sendUntil: sendUntil(now),
      unsubscribe: stopAddress(own, 'invitations'),
      invitation: { method, text: invitation.text },
    },
    now,
  );
}
