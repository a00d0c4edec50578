import type { JSX } from 'preact';
import type { LocalDecision, OpenTerm } from '#local-decisions';
import { capital, countWord, enumeration, nearDate, softHyphens } from '#platform/html';
import type { PageContext } from '#platform/http';
import { type Proposal, type Station, station } from '#proposals';
import { homeMessages } from './messages.ts';

/** What goes on now: a sentence, what else there is to say, and the proposal that it is about. */
export interface Now {
  readonly sentence: JSX.Element;
  readonly more: string;
  readonly about: Proposal | undefined;
}

function Title({ proposal }: { proposal: Proposal }) {
  return <span lang="nl">‘{softHyphens(proposal.title)}’</span>;
}

/** @param terms what lies with the bodies, the earliest last day first */
export function now(context: PageContext, proposals: readonly Proposal[], terms: readonly OpenTerm[]): Now {
  const t = homeMessages[context.lang];
  const [first] = terms;
  if (first) return deciding(context, first, terms.length - 1);
  const before: readonly Station[] = ['advice', 'opinion_forming', 'picture_forming', 'table'];
  for (const stage of before) {
    const about = proposals.find((proposal) => station(proposal.state) === stage);
    const words = t.stage[stage];
    if (about && words)
      return {
        sentence: (
          <>
            {words[0]} <Title proposal={about} />
            {words[1]}
          </>
        ),
        more: t.intro,
        about,
      };
  }
  const none = proposals.length === 0;
  return {
    sentence: <>{none ? t.empty : t.decided}</>,
    more: none ? t.emptyLead : t.intro,
    about: undefined,
  };
}

function deciding(context: PageContext, term: OpenTerm, others: number): Now {
  const { lang, today } = context;
  const t = homeMessages[lang];
  const count = term.open.length;
  const kinds = new Set(term.open.map((p) => p.competence));
  const [only] = kinds;
  const [one, many] = t.deciders[kinds.size === 1 && only ? only : 'mixed'];
  const who = `${capital(countWord(count, lang))} ${count === 1 ? one : many}`;
  const day = term.last === undefined ? undefined : nearDate(term.last, today, lang);
  const limit =
    day === undefined
      ? ''
      : term.wished
        ? t.wished(day)
        : term.last !== undefined && term.last < today
          ? t.over(day)
          : t.runs(day);
  return {
    sentence: (
      <>
        {t.deciding(who, count === 1)} <Title proposal={term.proposal} />
        {limit === '' ? '.' : `; ${limit}`}
      </>
    ),
    more:
      [outcomes(context, term.decided), others > 0 ? t.others(others) : ''].filter(Boolean).join(' ') ||
      t.intro,
    about: term.proposal,
  };
}

/** "Oegstgeest nam het advies over. Zoeterwoude wijkt af van het advies." */
function outcomes(context: PageContext, decided: readonly LocalDecision[]): string {
  const t = homeMessages[context.lang];
  return (['as_advised', 'amended', 'deviating', 'rejected'] as const)
    .map((outcome) => {
      const names = context.region.municipalities
        .filter((m) => decided.some((d) => d.municipality === m.id && d.outcome === outcome))
        .map((m) => m.name);
      return names.length === 0
        ? ''
        : t.outcomes[outcome](enumeration(names, context.lang), names.length === 1);
    })
    .filter(Boolean)
    .join(' ');
}
