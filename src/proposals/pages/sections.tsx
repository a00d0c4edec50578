import {
  type Ambition,
  type AmbitionWithVersions,
  ambitionList,
  ambitionPath,
  ambitionWithVersions,
  type Profile,
} from '#ambitions';
import { type Body, bodyById } from '#bodies';
import { EmptyState } from '#platform/html';
import type { PageContext, Section } from '#platform/http';
import { proposalMessages } from '../messages.ts';
import {
  type Listed,
  type Proposal,
  proposalsOfAmbition,
  proposalsOfBody,
  proposalsOfMunicipality,
  type Serving,
  servingCounts,
} from '../store.ts';
import { ProposalRows, ProposalsCut } from './proposal-rows.tsx';

function Proposals(props: {
  context: PageContext;
  place: 'body' | 'municipality';
  proposals: readonly Listed[];
  says?: (proposal: Proposal) => string | undefined;
}) {
  const { place, ...rows } = props;
  const t = proposalMessages[props.context.lang];
  return (
    <section class="b">
      <h2>{t.atPlace[place]}</h2>
      {rows.proposals.length === 0 ? (
        <EmptyState>{t.noneAtPlace[place]}</EmptyState>
      ) : (
        <>
          <ProposalsCut {...rows} />
          <ProposalRows {...rows} level="h3" />
        </>
      )}
    </section>
  );
}

/** Of every ambition how many proposals serve it. */
function AtVision(props: {
  context: PageContext;
  ambitions: readonly Ambition[];
  counts: readonly Serving[];
}) {
  const { context, counts } = props;
  const t = proposalMessages[context.lang];
  if (props.ambitions.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.atVision}</h2>
      <ul class="mean wide">
        {props.ambitions.map((ambition) => {
          const own = counts.find((each) => each.ambition === ambition.id);
          return (
            <li key={ambition.id}>
              <h3 lang="nl">
                <a href={context.link(ambitionPath(ambition.id))}>{ambition.title}</a>
              </h3>
              <p>{t.serving(own?.count ?? 0, own?.told ?? 0)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The proposals of an ambition by the goals on which they work, with what each adds. */
function AtAmbition(props: {
  context: PageContext;
  ambition: string;
  proposals: readonly Listed[];
  profile: Profile | undefined;
}) {
  const { context, proposals } = props;
  const t = proposalMessages[context.lang];
  const own = (proposal: Proposal) => proposal.added.find((each) => each.ambition === props.ambition);
  const adds = (proposal: Proposal) => own(proposal)?.text ?? '';
  const goals = props.profile?.goals ?? [];
  const numbers = new Set(goals.map((goal) => goal.number));
  const others = proposals.filter((proposal) => !own(proposal)?.goals.some((number) => numbers.has(number)));
  const rows = (some: readonly Proposal[]) => (
    <ProposalRows context={context} proposals={some} level="h3" adds={adds} />
  );
  return (
    <section class="b">
      <h2>{t.atPlace.ambition}</h2>
      {proposals.length === 0 ? <EmptyState>{t.noneAtPlace.ambition}</EmptyState> : null}
      <ProposalsCut context={context} proposals={proposals} />
      {goals.map((goal) => {
        const some = proposals.filter((proposal) => own(proposal)?.goals.includes(goal.number));
        return some.length === 0 ? null : (
          <div class="group" key={goal.number}>
            <p>
              <b>{t.goal(goal.number)}</b> <span lang="nl">{goal.text}</span>
            </p>
            {rows(some)}
          </div>
        );
      })}
      {others.length > 0 ? (
        <div class="group">
          {others.length < proposals.length ? <p class="muted">{t.noGoal}</p> : null}
          {rows(others)}
        </div>
      ) : null}
    </section>
  );
}

/** The proposals of an ambition, a body and a municipality, on the pages of those. */
export const proposalSections: readonly Section[] = [
  {
    place: 'ambition',
    order: 10,
    statements: (ambition) => [proposalsOfAmbition(ambition), ambitionWithVersions(ambition)],
    view: ([rows, ambitions], context, ambition) => (
      <AtAmbition
        context={context}
        ambition={ambition}
        proposals={rows as Listed[]}
        profile={(ambitions as AmbitionWithVersions[])[0]?.versions[0]}
      />
    ),
  },
  {
    place: 'vision',
    order: 5,
    statements: () => [ambitionList(), servingCounts()],
    view: ([ambitions, counts], context) => (
      <AtVision context={context} ambitions={ambitions as Ambition[]} counts={counts as Serving[]} />
    ),
  },
  {
    place: 'body',
    order: 10,
    statements: (body) => [proposalsOfBody(body), bodyById(body)],
    view: ([rows, bodies], context) => {
      // A proposal names its table and its committee; no other kind of body has proposals of its own.
      const kind = (bodies as Body[])[0]?.kind;
      return kind === 'governing_table' || kind === 'regional_committee' ? (
        <Proposals context={context} place="body" proposals={rows as Listed[]} />
      ) : null;
    },
  },
  {
    place: 'municipality',
    order: 10,
    statements: (municipality) => [proposalsOfMunicipality(municipality)],
    view: ([rows], context, municipality) => (
      <Proposals
        context={context}
        place="municipality"
        proposals={rows as Listed[]}
        says={(proposal) =>
          proposal.participants.find((p) => p.municipality === municipality)?.meaning || undefined
        }
      />
    ),
  },
];
