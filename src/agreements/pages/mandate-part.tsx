import { Findings, type FrameworkRow, frameworks, isMandate, mandateView } from '#mandates';
import { EmptyState } from '#platform/html';
import type { PageContext, Section } from '#platform/http';
import { againstMandate } from '../against-mandate.ts';
import { agreementMessages } from '../messages.ts';
import { agreementPath } from '../paths.ts';
import { isPublic } from '../rules/standing.ts';
import { type AgreementRow, agreementList } from '../store.ts';
import { type AgreementView, agreementView } from '../whole.ts';
import { StandingSign } from './parts.tsx';

interface Read {
  readonly context: PageContext;
  readonly agreements: readonly AgreementRow[];
  readonly mandates: readonly FrameworkRow[];
}

function Judged({ context, agreements, mandates, view }: Read & { readonly view: AgreementView }) {
  const row = mandates.find(({ id }) => id === view.row.content.mandate);
  if (!row || !isMandate(row)) return <p>{agreementMessages[context.lang].noMandateThere}</p>;
  const mandate = mandateView(row, mandates, context.today);
  return (
    <Findings
      context={context}
      judgement={againstMandate(mandate, view, agreements, context.today)}
      note={view.row.content.outsideScope ?? ''}
    />
  );
}

/** On the page of an agreement that rests on a mandate: what of it falls outside. */
export function AgainstMandate(props: Read & { readonly view: AgreementView }) {
  const t = agreementMessages[props.context.lang];
  if (props.view.row.content.mandate === null) return null;
  return (
    <section class="b txt" aria-labelledby="naast-het-mandaat">
      <h2 id="naast-het-mandaat">{t.againstMandate}</h2>
      <Judged {...props} />
    </section>
  );
}

/** On the page of a mandate: the signed agreements that rest on it. */
export const agreementsOnMandate: Section = {
  place: 'mandate',
  order: 30,
  statements: () => [agreementList(), frameworks()],
  view: ([rows, mandates], context, mandate) => {
    const t = agreementMessages[context.lang];
    const agreements = rows as AgreementRow[];
    const resting = agreements
      .filter(({ content }) => content.mandate === mandate)
      .map((row) => agreementView(row, context.today))
      .filter(({ held }) => isPublic(held));
    return (
      <section class="b" aria-labelledby="overeenkomsten">
        <h2 id="overeenkomsten">{t.onMandate}</h2>
        {resting.length === 0 ? <EmptyState>{t.onMandateNone}</EmptyState> : null}
        {resting.map((view) => (
          <div class="change txt" key={view.row.id}>
            <h3 lang="nl">
              <a href={context.link(agreementPath(view.row.id))}>{view.row.content.title}</a>
            </h3>
            <p>
              <StandingSign lang={context.lang} standing={view.held.standing} />
            </p>
            <Judged {...{ context, agreements, view }} mandates={mandates as FrameworkRow[]} />
          </div>
        ))}
      </section>
    );
  },
};
