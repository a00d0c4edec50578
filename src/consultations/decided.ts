import { type CalendarDate, refuse, type VoteDoubt } from '#kernel';
import type { Round } from './round.ts';

/** What the council did: on which day, in which meeting, with which vote. */
export interface Decided {
  readonly day: CalendarDate;
  readonly meeting: string;
  readonly handling: 'hamerstuk' | 'bespreekstuk';
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  /** In what whoever records it has seen that the votes look wrong, and says that they are right. */
  readonly confirmed: readonly VoteDoubt[];
  readonly link: string | null;
}

/** What the council decided was about the position, explanation and points that stood there: other ones it did not decide on. */
export const undecided = {
  decision_day: null,
  decision_meeting: null,
  handling: null,
  votes_for: null,
  votes_against: null,
  confirmed_doubts: null,
  decision_link: null,
};

export const decisionColumns = (decision: Decided) => ({
  decision_day: decision.day,
  decision_meeting: decision.meeting,
  handling: decision.handling,
  votes_for: decision.votesFor,
  votes_against: decision.votesAgainst,
  confirmed_doubts: decision.confirmed.length > 0 ? JSON.stringify(decision.confirmed) : null,
  decision_link: decision.link,
});

/** A day on which the council can have decided on what it was asked. */
export function dayProblem(today: CalendarDate, { sentOn }: Round, day: CalendarDate) {
  if (day > today) return refuse('day_ahead');
  return sentOn && day < sentOn ? refuse('day_before_sending', { day: sentOn }) : undefined;
}
