import { capital, softHyphens, Term } from '#platform/html';
import type { PageContext } from '#platform/http';
import { proposalMessages } from '../messages.ts';
import { proposalPath, proposalsPath } from '../paths.ts';
import { station, stations } from '../rules/proposal-state.ts';
import type { Proposal } from '../store.ts';

/** That a list shows the latest only, and where all are; nothing of one that is whole. */
export function ProposalsCut({
  context,
  proposals,
}: {
  context: PageContext;
  proposals: readonly { readonly total: number }[];
}) {
  const total = proposals[0]?.total ?? 0;
  if (total <= proposals.length) return null;
  const t = proposalMessages[context.lang];
  return (
    <p>
      {t.cut(proposals.length, total)} <a href={context.link(proposalsPath)}>{t.whole}</a>
    </p>
  );
}

/** Proposals with where they stand. `says`: the sentence below the title; its summary when absent. */
export function ProposalRows(props: {
  context: PageContext;
  proposals: readonly Proposal[];
  level: 'h2' | 'h3';
  says?: (proposal: Proposal) => string | undefined;
  /** What it adds here; empty where nobody wrote it yet. */
  adds?: (proposal: Proposal) => string;
}) {
  const { context, level: Title } = props;
  const t = proposalMessages[context.lang];
  return (
    <ul class="mean">
      {props.proposals.map((proposal) => {
        const now = station(proposal.state);
        const english = context.lang === 'en' ? proposal.summaryEnglish : null;
        const own = props.says?.(proposal);
        return (
          <li key={proposal.id}>
            <div>
              {now ? t[now] : t.left}
              {now ? (
                <p class="small muted">{t.stationOf(stations.indexOf(now) + 1, stations.length)}</p>
              ) : null}
            </div>
            <div>
              <Title lang="nl">
                <a href={context.link(proposalPath(proposal.id))}>{softHyphens(proposal.title)}</a>
              </Title>
              <p class="small" lang={own === undefined && english ? 'en' : 'nl'}>
                {own ?? english ?? proposal.summary}
              </p>
              {props.adds ? <Adds context={context} text={props.adds(proposal)} /> : null}
              {proposal.framework ? (
                <p class="small muted">
                  <Term context={context} slug="kader">
                    {capital(t.framework)}
                  </Term>
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Adds({ context, text }: { context: PageContext; text: string }) {
  const t = proposalMessages[context.lang];
  return (
    <p class="small">
      <b>{t.adds}</b> {text ? <span lang="nl">{text}</span> : <span class="muted">{t.addedOpen}</span>}
    </p>
  );
}
