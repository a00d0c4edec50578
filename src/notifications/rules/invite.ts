import type { CalendarDate } from '#kernel';

/** A meeting as it stands in the calendar. */
export interface Meets {
  readonly day: CalendarDate;
  /** Goes up with every change. */
  readonly sequence: number;
  readonly changedAt: string;
  readonly cancelled: boolean;
}

/**
 * What a calendar program is sent of a meeting (RFC 5546, 3.2): an invitation, its change, or that it does not take place.
 * @param invited the sequence that was sent before; undefined: none
 * @param since what was planned before somebody could be invited stands in the calendar that one subscribes to
 */
export function toInvite(
  { day, sequence, changedAt, cancelled }: Meets,
  invited: number | undefined,
  since: string,
  today: CalendarDate,
): 'REQUEST' | 'CANCEL' | undefined {
  if (day < today) return undefined;
  if (invited === undefined)
    return cancelled || new Date(changedAt) <= new Date(since) ? undefined : 'REQUEST';
  if (sequence <= invited) return undefined;
  return cancelled ? 'CANCEL' : 'REQUEST';
}
