import { type CalendarDate, daysBetween } from '#kernel';
import { statement } from '#platform/database';
import type { RunningTerms } from '#platform/http';
import { roundPath } from './paths.ts';

interface RunningRound {
  readonly id: number;
  readonly title: string;
  readonly sentOn: CalendarDate;
  readonly lastDay: CalendarDate;
}

/** Rounds whose last day has not passed. @param $1 today */
const openRounds = statement<RunningRound>(
  'open_consultation_rounds',
  `select id, title, sent_on as "sentOn", last_day as "lastDay" from consultation_round
   where state = 'sent_out' and last_day >= $1 order by last_day, id`,
);

/** The terms in which councils hand in their points. The last day was typed: as many days from the sending as lie between. */
export const roundTerms: RunningTerms = {
  statement: (today) => openRounds(today),
  terms: (rows, lang) =>
    (rows as RunningRound[]).map(({ id, title, sentOn, lastDay }) => ({
      about: lang === 'nl' ? `Inbreng bij ${title}` : `Points on ${title}`,
      path: roundPath(id),
      start: sentOn,
      length: { days: daysBetween(sentOn, lastDay) },
      basis: 'agreed' as const,
      last: lastDay,
    })),
};
