import type { CalendarDate, ProposalId } from '#kernel';
import { statement } from '#platform/database';
import type { RunningTerms } from '#platform/http';
import { type Competence, proposalPath } from '#proposals';
import { completeRules } from '#rulebook';
import { decisionMessages } from './messages.ts';

interface RunningDecision {
  readonly proposal: ProposalId;
  readonly title: string;
  readonly sentOn: CalendarDate;
  readonly termOn: CalendarDate;
  readonly months: number;
  readonly moves: boolean;
  /** Those that have not decided: for the others the term is over. */
  readonly bodies: readonly { readonly town: string; readonly competence: Competence }[];
}

/** A body of the framework that has recorded no outcome, or held it over. */
const open = `t.region_id = a.region_id and t.proposal_id = a.proposal_id and not exists (select from local_decision d
  where d.region_id = t.region_id and d.proposal_id = t.proposal_id and d.municipality_id = t.municipality_id and d.current
    and d.outcome is not null and d.outcome <> 'held_over')`;

/** Frameworks whose term has not ended, with the length that the rulebook of that day gave. @param $1 today */
const runningDecisions = statement<RunningDecision>(
  'running_decisions',
  `select a.proposal_id as proposal, p.title, a.sent_on as "sentOn", a.term_on as "termOn",
    (v.rules->>'frameworkTermMonths')::integer as months,
    (${completeRules('v.rules')}->>'frameworkTermMoves')::boolean as moves,
    (select coalesce(json_agg(json_build_object('town', m.name, 'competence', t.competence) order by m.name), '[]')
      from proposal_participant t join municipality m on m.id = t.municipality_id where ${open}) as bodies
   from advice a join proposal p on p.region_id = a.region_id and p.id = a.proposal_id
   join rulebook_version v on v.region_id = a.region_id and v.version = a.term_rulebook_version
   where a.state = 'sent' and a.term_on >= $1 and exists (select from proposal_participant t where ${open}) order by a.term_on, a.id`,
);

/** The terms in which the bodies decide on a framework. */
export const decisionTerms: RunningTerms = {
  statement: (today) => runningDecisions(today),
  terms: (rows, lang) =>
    (rows as RunningDecision[]).map(({ proposal, title, sentOn, termOn, months, moves, bodies }) => ({
      about: lang === 'nl' ? `Besluit over ${title}` : `Decision on ${title}`,
      path: proposalPath(proposal),
      councils: bodies.map(({ town, competence }) =>
        competence === 'council' ? town : decisionMessages[lang].bodyOf(competence, town),
      ),
      start: sentOn,
      length: { months },
      basis: 'agreed' as const,
      extendOnHoliday: moves,
      last: termOn,
    })),
};
