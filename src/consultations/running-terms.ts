import { type CalendarDate, daysBetween } from '#kernel';
import { statement } from '#platform/database';
import type { RunningTerms } from '#platform/http';
import { roundPath } from './paths.ts';
import { ruleSetOn } from './rule-sets.ts';

interface RunningRound {
  readonly id: number;
  readonly title: string;
  readonly rule: string;
  readonly short: boolean;
  readonly sentOn: CalendarDate;
  readonly lastDay: CalendarDate;
  /** Those that have not handed in: for the others the term is over. */
  readonly councils: readonly string[];
}

/** Rounds whose last day has not passed, as long as a council has to hand in. @param $1 today */
const openRounds = statement<RunningRound>(
  'open_consultation_rounds',
  `select r.id, r.title, r.rule, r.short_reason is not null as short, r.sent_on as "sentOn", r.last_day as "lastDay",
    s.councils
   from consultation_round r, lateral (select json_agg(m.name order by m.name) as councils
     from consultation_submission s join municipality m on m.id = s.municipality_id
     where s.region_id = r.region_id and s.round_id = r.id
       and s.state in ('open', 'preparing', 'in_committee', 'adopted')) s
   where r.state = 'sent_out' and r.last_day >= $1 and s.councils is not null order by r.last_day, r.id`,
);

/**
 * Of the typed last day alone, which an extra day does not move: nor does what is counted back, nor a day that was set too early on purpose.
 * Where the rule counts forward, the least that it gives the councils may come to end after that day.
 */
function countedOf({ rule, short, sentOn, lastDay }: RunningRound) {
  const { minimum } = ruleSetOn(rule, sentOn);
  return minimum?.direction === 'forward' && !short
    ? { length: minimum.length, basis: 'statutory' as const, least: true }
    : {
        length: { days: daysBetween(sentOn, lastDay) },
        basis: 'agreed' as const,
        extendOnHoliday: false,
      };
}

/** The terms in which councils hand in their points. */
export const roundTerms: RunningTerms = {
  statement: (today) => openRounds(today),
  terms: (rows, lang) =>
    (rows as RunningRound[]).map((round) => ({
      about: lang === 'nl' ? `Inbreng bij ${round.title}` : `Points on ${round.title}`,
      path: roundPath(round.id),
      councils: round.councils,
      start: round.sentOn,
      ...countedOf(round),
      last: round.lastDay,
    })),
};
