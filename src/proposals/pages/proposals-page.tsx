import { EmptyState } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { proposalMessages } from '../messages.ts';
import { newProposalPath, proposalsPath } from '../paths.ts';
import { mayDraft } from '../policy.ts';
import { proposalList } from '../store.ts';
import { ProposalRows } from './proposal-rows.tsx';

const onePage = 50;

/** Every proposal, the latest change first. */
export const proposalsPage: Page = {
  path: proposalsPath,
  query: ['vanaf'],
  render: async (context) => {
    const t = proposalMessages[context.lang];
    const asked = context.query.get('vanaf') ?? '';
    const from = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
    const [rows] = await context.read([proposalList(onePage, from)]);
    const body = (
      <div class="wrap phead">
        <h1>{t.list}</h1>
        <p>{t.listIntro}</p>
        {mayDraft(context.actor, context.region.id) ? (
          <p>
            <a class="utrecht-button utrecht-button--primary-action" href={context.link(newProposalPath)}>
              {t.write}
            </a>
          </p>
        ) : null}
        {rows.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
        <ProposalRows context={context} proposals={rows} level="h2" />
        <Pages context={context} from={from} total={rows[0]?.total ?? 0} />
      </div>
    );
    return { title: t.list, current: 'proposals', body };
  },
};

function Pages({ context, from, total }: { context: PageContext; from: number; total: number }) {
  const t = proposalMessages[context.lang];
  if (from === 0 && total <= onePage) return null;
  const at = (place: number) => context.link(place === 0 ? proposalsPath : `${proposalsPath}?vanaf=${place}`);
  return (
    <p class="inline">
      {from > 0 ? <a href={at(Math.max(0, from - onePage))}>{t.newer}</a> : null}
      {from + onePage < total ? <a href={at(from + onePage)}>{t.older}</a> : null}
    </p>
  );
}
