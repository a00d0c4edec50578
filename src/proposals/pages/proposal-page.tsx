import { bodiesWithReplacements } from '#bodies';
import type { ProposalId } from '#kernel';
import { ErrorSummary } from '#platform/html';
import {
  emptyForm,
  type FormState,
  type Page,
  type PageAnswer,
  type PageContext,
  readWithSections,
  type Section,
} from '#platform/http';
import { newestOfProposal, proposalById } from '../store.ts';
import { AddedValue } from './added-value.tsx';
import { Head, Meaning, type Named, Side, Summary, Way } from './proposal-parts.tsx';
import { ProposalWork } from './proposal-work.tsx';
import { Versions } from './version-list.tsx';

/** The page of a proposal: its own part, then what later features add, all read in one round trip. */
export function proposalView(sections: readonly Section[]) {
  return async (context: PageContext, state: FormState): Promise<PageAnswer> => {
    const id = Number(context.params.voorstel) as ProposalId;
    const { rows, parts } = await readWithSections(
      context,
      [proposalById(id), bodiesWithReplacements()],
      sections,
      { proposal: id, 'proposal-side': id, 'proposal-way': id },
    );
    const [[proposal], bodies] = rows;
    if (!proposal) return undefined;
    const named: Named = { context, proposal, ambitions: proposal.served, bodies };
    return {
      title: proposal.title,
      current: 'proposals',
      body: (
        <div class="wrap">
          <Head {...named} />
          <ErrorSummary lang={context.lang} state={state} />
          <ProposalWork context={context} proposal={proposal} state={state} />
          <div class="cols">
            <Summary {...named} />
            <div class="sides">
              {parts('proposal-side')}
              <Side {...named} />
            </div>
          </div>
          <Meaning {...named} />
          <AddedValue {...named} />
          <Way {...named}>{parts('proposal-way')}</Way>
          <Versions context={context} proposal={proposal} />
          {parts('proposal')}
        </div>
      ),
    };
  };
}

export function proposalPage(sections: readonly Section[]): Page {
  const show = proposalView(sections);
  return {
    path: '/voorstellen/{voorstel}',
    collected: ({ voorstel }) => newestOfProposal(Number(voorstel)),
    render: (context) => show(context, emptyForm),
  };
}
