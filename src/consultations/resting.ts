import { addDays, addMonths, type CalendarDate, type MunicipalityId } from '#kernel';
import { statement } from '#platform/database';
import type { Resting, RestsOnCouncils } from '#platform/http';
import { standingBetween } from '#terms';
import { roundPath, submissionPath } from './paths.ts';
import { mayRunRound } from './policy.ts';
import { graceDays, type Timed, untilOf } from './until.ts';

interface Undecided extends Timed {
  readonly round: number;
  readonly title: string;
  readonly sentOn: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly council: MunicipalityId;
  /** On which its committee treats it, where its clerk noted that. */
  readonly committeeDay: CalendarDate | null;
  readonly sharedWith: readonly MunicipalityId[];
  /** Handed in under reservation: it rests on a meeting also once the term is over. */
  readonly provisional: boolean;
}

/**
 * Councils that still have to come to their points within the term, also of a round that ended before it was over: one that decided on them, or handed in,
 * needs no meeting any more, unless it handed in under reservation and has yet to decide: then also after the last day, and
 * after the answer.
 * @param $1 codes of municipalities @param $2 today
 */
const undecided = statement<Undecided>(
  'undecided_councils',
  `select r.id as round, r.title, r.sent_on as "sentOn", r.last_day as "lastDay", s.municipality_id as council,
    s.committee_day as "committeeDay", s.shared_with as "sharedWith", r.rule, r.short_reason as "shortReason", s.provisional,
    ${standingBetween('r.sent_on', `r.last_day + ${graceDays}`)} as "extraDays"
   from consultation_round r join consultation_submission s on s.region_id = r.region_id and s.round_id = r.id
   where s.municipality_id = any($1) and ((s.provisional and s.decision_day is null and r.state not in ('concept', 'withdrawn'))
     or (r.state not in ('concept', 'withdrawn') and r.last_day >= $2::date - ${graceDays} and s.state in ('open', 'preparing', 'in_committee'))) order by r.id, s.municipality_id`,
);

/** As far ahead as the dates of councils are read (`calendar`): nothing is asked by a day, only that there is one. */
const calendarMonths = 12 * 6;

/** Councils that still have to come to their points, before the last day of a round or under reservation after it, and the day that was noted of their committee. */
export const roundsRest: RestsOnCouncils = {
  statements: (today, councils) => [undecided(councils, today)],
  resting: ([rows = []], today, lang) =>
    (rows as Undecided[]).flatMap((row): Resting[] => {
      const { round, title, sentOn, council, committeeDay, sharedWith } = row;
      const last = untilOf(row) ?? row.lastDay;
      if (last < today && !row.provisional) return [];
      const common = {
        about: lang === 'nl' ? `Raadpleging: ${title}` : `Consultation: ${title}`,
        path: roundPath(round),
        ownPath: submissionPath(round, council),
        council,
        // A submission is written from the sending on; on which day its committee was noted is not kept.
        since: sentOn,
      };
      return [
        ...(committeeDay !== null && committeeDay >= today
          ? [
              {
                ...common,
                meeting: 'committee' as const,
                start: addDays(committeeDay, -1),
                last: committeeDay,
                planned: true,
                // A submission that is being written is seen by its own clerk and those it is shared with.
                knownTo: [council, ...sharedWith],
              },
            ]
          : []),
        {
          ...common,
          meeting: 'council',
          start: sentOn,
          planned: false,
          knownTo: null,
          ...(last < today ? { last: addMonths(today, calendarMonths), overdue: true } : { last }),
        },
      ];
    }),
  asks: (actor, region) => mayRunRound(actor, region) !== undefined,
};
