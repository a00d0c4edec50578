import type { CalendarDate, ProposalId } from '#kernel';
import { statement } from '#platform/database';
import type { RunningTerms } from '#platform/http';
import { proposalPath } from '#proposals';
import { completeRules } from '#rulebook';

interface RunningAdvice {
  readonly proposal: ProposalId;
  readonly title: string;
  readonly sentOn: CalendarDate;
  readonly termOn: CalendarDate;
  readonly months: number;
  readonly moves: boolean;
  readonly councils: readonly string[];
}

/** Frameworks whose term has not ended, with the length that the rulebook of that day gave. @param $1 today */
const runningAdvices = statement<RunningAdvice>(
  'running_advices',
  `select a.proposal_id as proposal, p.title, a.sent_on as "sentOn", a.term_on as "termOn",
    (v.rules->>'frameworkTermMonths')::integer as months,
    (${completeRules('v.rules')}->>'frameworkTermMoves')::boolean as moves,
    (select coalesce(json_agg(m.name order by m.name), '[]') from proposal_participant t join municipality m on m.id = t.municipality_id
      where t.region_id = a.region_id and t.proposal_id = a.proposal_id and t.competence = 'council') as councils
   from advice a join proposal p on p.region_id = a.region_id and p.id = a.proposal_id
   join rulebook_version v on v.region_id = a.region_id and v.version = a.term_rulebook_version
   where a.state = 'sent' and a.term_on >= $1 order by a.term_on, a.id`,
);

/** The terms in which the bodies decide on a framework. */
export const adviceTerms: RunningTerms = {
  statement: (today) => runningAdvices(today),
  terms: (rows, lang) =>
    (rows as RunningAdvice[]).map(({ proposal, title, sentOn, termOn, months, moves, councils }) => ({
      about: lang === 'nl' ? `Besluit over ${title}` : `Decision on ${title}`,
      path: proposalPath(proposal),
      councils,
      start: sentOn,
      length: { months },
      basis: 'agreed' as const,
      extendOnHoliday: moves,
      last: termOn,
    })),
};
