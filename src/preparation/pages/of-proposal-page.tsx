import { Breadcrumb, EmptyState, softHyphens } from '#platform/html';
import type { Page } from '#platform/http';
import { proposalPath } from '#proposals';
import { preparationMessages } from '../messages.ts';
import { pairsWith } from '../rules/coherence.ts';
import { newestOfCoherence } from '../store.ts';
import { type CoherenceRows, coherenceOf, coherenceStatements, isOpen, newestViews } from '../whole.ts';
import { PairsTable } from './coherence-page.tsx';
import { Prepared } from './sections.tsx';

/** Who prepares a proposal, and what it shares with others. */
export const proposalPreparationPage: Page = {
  path: '/voorstellen/{voorstel}/voorbereiding',
  collected: () => newestOfCoherence(),
  render: async (context) => {
    const t = preparationMessages[context.lang];
    const id = Number(context.params.voorstel);
    const rows = (await context.read(coherenceStatements())) as unknown as CoherenceRows;
    const proposal = rows[0].find((each) => each.id === id);
    if (!proposal) return undefined;
    const found = coherenceOf(rows, context.today);
    const pairs = pairsWith(proposal.id, found.considered);
    const title = t.sections.ofProposal(proposal.title);
    const body = (
      <div class="wrap">
        <div class="phead">
          <Breadcrumb
            label={t.crumb}
            links={[{ href: context.link(proposalPath(id)), text: proposal.title }]}
          />
          <h1 lang="nl">{softHyphens(title)}</h1>
        </div>
        <Prepared
          context={context}
          title={t.group}
          none={t.sections.proposalNone}
          rows={rows[1].filter((row) => row.proposal === id)}
          about={isOpen(proposal) ? `voorstel:${id}` : undefined}
        />
        <section class="b" aria-labelledby="raakt">
          <h2 id="raakt">{t.sections.touches}</h2>
          {pairs.length === 0 ? (
            <EmptyState>{t.sections.touchesNone}</EmptyState>
          ) : (
            <PairsTable {...{ context, rows, found, pairs }} views={newestViews(rows[4])} />
          )}
        </section>
      </div>
    );
    return { title, current: 'proposals', body };
  },
};
