import type { Ambition } from '#ambitions';
import { ChoiceGroup } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import type { ImportPlan } from '../import-programme.ts';
import { programmeMessages } from '../messages.ts';
import { executorText } from '../names.ts';
import type { Offer } from '../rules/year-before.ts';
import type { ProposalTitle } from '../store.ts';

interface Props {
  readonly context: PageContext;
  readonly state: FormState;
  readonly plan: ImportPlan;
  readonly ambitions: readonly Ambition[];
  readonly proposals: readonly ProposalTitle[];
}

function offerText({ context, ambitions, proposals }: Props, offer: Offer): string {
  const t = programmeMessages[context.lang];
  const executor = executorText(context, { by: '', ...(offer.carrier ? { carrier: offer.carrier } : {}) });
  const facts = [
    ...(offer.sameTitle ? [] : [t.importing.calledThen(offer.titleBefore)]),
    ...(executor === '' ? [] : [`${t.executor}: ${executor}`]),
    ...offer.ambitions.map((id) => `${t.ambition}: ${ambitions.find((each) => each.id === id)?.title ?? id}`),
    ...offer.proposals.map((id) => `${t.proposal}: ${proposals.find((each) => each.id === id)?.title ?? id}`),
  ];
  return `${offer.number} ${offer.title} (${facts.join('; ')})`;
}

/** What a year earlier stood under the numbers that are new now, to be taken along or not. */
export function YearBefore(props: Props) {
  const { context, state, plan } = props;
  const t = programmeMessages[context.lang].importing;
  if (plan.offers.length === 0) return null;
  return (
    <ChoiceGroup
      name="overnemen[]"
      label={t.yearBefore}
      hint={t.yearBeforeHint}
      state={state}
      chosen={plan.offers.filter(({ sameTitle }) => sameTitle).map(({ number }) => number)}
      choices={plan.offers.map((offer) => ({ value: offer.number, text: offerText(props, offer) }))}
    />
  );
}
