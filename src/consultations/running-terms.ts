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
  readonly councils: readonly string[];
}

/** Rounds whose last day has not passed. @param $1 today */
const openRounds = statement<RunningRound>(
  'open_consultation_rounds',
  `select id, title, rule, short_reason is not null as short, sent_on as "sentOn", last_day as "lastDay",
    (select coalesce(json_agg(m.name order by m.name), '[]') from municipality m where m.id = any(addressees)) as councils
   from consultation_round
   where state = 'sent_out' and last_day >= $1 order by last_day, id`,
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
