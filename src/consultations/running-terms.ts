import { type CalendarDate, daysBetween } from '#kernel';
import { statement } from '#platform/database';
import type { RunningTerms } from '#platform/http';
import { standingBetween } from '#terms';
import { roundPath } from './paths.ts';
import { graceDays, leastOf, type Timed, untilOf } from './until.ts';

interface RunningRound extends Timed {
  readonly id: number;
  readonly title: string;
  readonly sentOn: CalendarDate;
  readonly lastDay: CalendarDate;
  /** Those that have not handed in: for the others the term is over. */
  readonly councils: readonly string[];
  readonly today: CalendarDate;
}

/** Rounds of which the term has not passed, as long as a council has to hand in; those that may still run are left to `untilOf`. @param $1 today */
const openRounds = statement<RunningRound>(
  'open_consultation_rounds',
  `select r.id, r.title, r.rule, r.short_reason as "shortReason", r.sent_on as "sentOn", r.last_day as "lastDay",
    ${standingBetween('r.sent_on', `r.last_day + ${graceDays}`)} as "extraDays", $1::date as today, s.councils
   from consultation_round r, lateral (select json_agg(m.name order by m.name) as councils
     from consultation_submission s join municipality m on m.id = s.municipality_id
     where s.region_id = r.region_id and s.round_id = r.id
       and s.state in ('open', 'preparing', 'in_committee', 'adopted')) s
   where r.state in ('sent_out', 'processing') and r.last_day >= $1::date - ${graceDays} and s.councils is not null order by r.last_day, r.id`,
);

/**
 * Of the typed last day alone, which an extra day does not move: nor does what is counted back, nor a day that was set too early on purpose.
 * Where the rule counts forward, the least that it gives the councils may come to end after that day.
 */
function countedOf(round: RunningRound) {
  const { sentOn, lastDay } = round;
  const least = leastOf(round);
  return least
    ? { length: least, basis: 'statutory' as const, least: true }
    : {
        length: { days: daysBetween(sentOn, lastDay) },
        basis: 'agreed' as const,
        extendOnHoliday: false,
      };
}

/** An extra day that fell on its last day gives the councils longer. */
const runs = (round: RunningRound): boolean => (untilOf(round) ?? round.lastDay) >= round.today;

/** The terms in which councils hand in their points. */
export const roundTerms: RunningTerms = {
  statement: (today) => openRounds(today),
  terms: (rows, lang) =>
    (rows as RunningRound[]).filter(runs).map((round) => ({
      about: lang === 'nl' ? `Inbreng bij ${round.title}` : `Points on ${round.title}`,
      path: roundPath(round.id),
      councils: round.councils,
      start: round.sentOn,
      ...countedOf(round),
      last: round.lastDay,
    })),
};
