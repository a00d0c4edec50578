import type { CalendarDate } from '#kernel';

/** A meeting as it stands in the calendar. */
export interface Meets {
  readonly day: CalendarDate;
  /** Goes up with every change. */
  readonly sequence: number;
  readonly changedAt: string;
  readonly cancelled: boolean;
}

/** What somebody's calendar program was sent of a meeting last. */
export interface Invited {
  readonly sequence: number;
  /** By how much that runs ahead of the meeting's own: one for each time that somebody left and came back. */
  readonly ahead: number;
  /** It was taken out of that calendar: the meeting was not theirs any more. */
  readonly uninvited: boolean;
}

/** What is sent now. */
export interface Sending extends Invited {
  readonly method: 'REQUEST' | 'CANCEL';
}

/**
 * What a calendar program is sent of a meeting (RFC 5546, 3.2): an invitation, its change, or that it does not take place.
 * @param invited undefined: nothing was sent before
 * @param since what was planned before somebody could be invited stands in the calendar that one subscribes to
 */
export function toInvite(
  { day, sequence, changedAt, cancelled }: Meets,
  invited: Invited | undefined,
  since: string,
  today: CalendarDate,
): Sending | undefined {
  if (day < today) return undefined;
  if (invited === undefined)
    return cancelled || new Date(changedAt) <= new Date(since)
      ? undefined
      : { method: 'REQUEST', sequence, ahead: 0, uninvited: false };
  if (invited.uninvited) {
    const ahead = invited.ahead + 1;
    return cancelled ? undefined : { method: 'REQUEST', sequence: sequence + ahead, ahead, uninvited: false };
  }
  const now = sequence + invited.ahead;
  if (now <= invited.sequence) return undefined;
  return {
    method: cancelled ? 'CANCEL' : 'REQUEST',
    sequence: now,
    ahead: invited.ahead,
    uninvited: false,
  };
}

/** What a calendar program is sent of a meeting that is not its owner's any more (RFC 5546, 3.2.5): out it goes. */
export function toUninvite(
  { day, sequence, cancelled }: Meets,
  invited: Invited,
  today: CalendarDate,
): Sending | undefined {
  const now = sequence + invited.ahead;
  if (day < today || invited.uninvited || (cancelled && now <= invited.sequence)) return undefined;
  const ahead = invited.ahead + 1;
  return { method: 'CANCEL', sequence: sequence + ahead, ahead, uninvited: true };
}
