import { ok, type Result, refuse } from '#kernel';

/** Stand van een vergadering (domain.md 5.3): gepland, gehouden, geannuleerd. */
export type MeetingState = 'planned' | 'held' | 'cancelled';
export type MeetingStep = 'close' | 'cancel';

export const meetingTransitions: {
  readonly [S in MeetingState]: { readonly [N in MeetingStep]?: MeetingState };
} = {
  planned: { close: 'held', cancel: 'cancelled' },
  held: {},
  cancelled: {},
};

export function moveMeeting(state: MeetingState, step: MeetingStep): Result<MeetingState, 'meeting_state'> {
  const next = meetingTransitions[state][step];
  return next === undefined ? refuse('meeting_state', { state }) : ok(next);
}
