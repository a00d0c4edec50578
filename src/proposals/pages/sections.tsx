import { type Body, bodyById } from '#bodies';
import { EmptyState } from '#platform/html';
import type { PageContext, Section } from '#platform/http';
import { proposalMessages } from '../messages.ts';
import { type Proposal, proposalsOfAmbition, proposalsOfBody, proposalsOfMunicipality } from '../store.ts';
import { ProposalRows } from './proposal-rows.tsx';

function Proposals(props: {
  context: PageContext;
  place: 'ambition' | 'body' | 'municipality';
  proposals: readonly Proposal[];
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
        <ProposalRows {...rows} level="h3" />
      )}
    </section>
  );
}

/** The proposals of an ambition, a body and a municipality, on the pages of those. */
export const proposalSections: readonly Section[] = [
  {
    place: 'ambition',
    order: 10,
    statements: (ambition) => [proposalsOfAmbition(ambition)],
    view: ([rows], context) => (
      <Proposals context={context} place="ambition" proposals={rows as Proposal[]} />
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
        <Proposals context={context} place="body" proposals={rows as Proposal[]} />
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
        proposals={rows as Proposal[]}
        says={(proposal) =>
          proposal.participants.find((p) => p.municipality === municipality)?.meaning || undefined
        }
      />
    ),
  },
];
