/** Stand van een verzoek om in te spreken. */
export type SpeakingState = 'asked' | 'accepted' | 'declined';

/** A form that anyone can send, without account: more than this and something is wrong, or the evening is full. */
export const speakingLimits = { perMeeting: 60, perContact: 2, perHour: 40 } as const;

export interface SpeakingCounts {
  readonly meeting: number;
  /** Of the same mail address or telephone number, for this meeting. */
  readonly contact: number;
  /** In the whole region. */
  readonly lastHour: number;
}

export function speakingLimit(
  counts: SpeakingCounts,
): 'asked_already' | 'too_many_requests' | 'too_many_now' | undefined {
  if (counts.contact >= speakingLimits.perContact) return 'asked_already';
  if (counts.meeting >= speakingLimits.perMeeting) return 'too_many_requests';
  return counts.lastHour >= speakingLimits.perHour ? 'too_many_now' : undefined;
}

/** Until the meeting begins, once its agenda is published: a resident speaks in a committee, about what is on its agenda. */
export function takesSpeakers(
  meeting: {
    readonly committee: boolean;
    readonly state: string;
    readonly publishedAt: string | null;
    readonly attending: number;
    readonly day: string;
  },
  today: string,
): boolean {
  return (
    meeting.committee &&
    meeting.state === 'planned' &&
    meeting.publishedAt !== null &&
    meeting.attending === 0 &&
    meeting.day >= today
  );
}

/** A mail address, or a telephone number with ten digits or more; no more is checked than what would be no address at all. */
export function contactHolds(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return (
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) || (/^\+?[\d\s()-]+$/.test(text) && digits >= 10 && digits <= 15)
  );
}
