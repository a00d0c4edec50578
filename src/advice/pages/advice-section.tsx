import { daysBetween } from '#kernel';
import { AdviceLine, ErrorSummary, longDate, Submit, TextArea, TextField } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { proposalById, proposalPath } from '#proposals';
import { type Vote, votesOfProposal } from '#voting';
import { mayRecord } from '../policy.ts';
import { type Advice, adviceOfProposal } from '../store.ts';

const texts = {
  nl: {
    title: 'Het advies',
    positive: 'Positief advies',
    negative: 'Negatief advies',
    conditions: 'Voorwaarden',
    minority: 'Minderheidsstandpunten',
    draft: 'Concept: nog niet door beiden bevestigd.',
    confirmedBy: 'Bevestigd door',
    sent: 'Verstuurd op',
    term: 'Termijn: uiterlijk',
    left: 'dagen te gaan',
    over: 'de termijn is voorbij',
    wished: 'Gewenste dag',
    confirm: 'Advies bevestigen',
    send: 'Advies versturen',
    sendNote: 'Daarna ligt het advies vast en gaat het naar de organen die beslissen.',
    record: 'Advies vastleggen',
    text: 'Tekst van het advies',
    conditionsField: 'Voorwaarden, een per regel',
    minorityField: 'Minderheidsstandpunten, een per regel',
    none: 'Geen.',
    work: 'Advies: vastleggen, bevestigen, versturen',
  },
  en: {
    title: 'The advice',
    positive: 'Positive advice',
    negative: 'Negative advice',
    conditions: 'Conditions',
    minority: 'Minority views',
    draft: 'Draft: not confirmed by both yet.',
    confirmedBy: 'Confirmed by',
    sent: 'Sent on',
    term: 'Term: at the latest',
    left: 'days left',
    over: 'the term is over',
    wished: 'Wished day',
    confirm: 'Confirm the advice',
    send: 'Send the advice',
    sendNote: 'From then on the advice is fixed and goes to the bodies that decide.',
    record: 'Record the advice',
    text: 'Text of the advice',
    conditionsField: 'Conditions, one a line',
    minorityField: 'Minority views, one a line',
    none: 'None.',
    work: 'Advice: record, confirm, send',
  },
};

/** On the proposal's page: the advice as adopted, with its term. */
export function AdviceView({ context, advice }: { context: PageContext; advice: Advice }) {
  const t = texts[context.lang];
  const list = (title: string, items: readonly string[]) => (
    <div>
      <h3>{title}</h3>
      {items.length === 0 ? <p>{t.none}</p> : null}
      <ol lang="nl">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    </div>
  );
  const confirmed = [advice.chairConfirmedBy, advice.clerkConfirmedBy].filter((name) => name !== null);
  return (
    <section class="b" id="advies">
      <h2>{t.title}</h2>
      <AdviceLine lang={context.lang} competences={[]} />
      <div class="adv">
        <p>
          <b>{t[advice.outcome]}.</b> {advice.state === 'draft' ? t.draft : ''}
        </p>
        <p class="q" lang="nl">
          {advice.text}
        </p>
        <div class="g">
          {list(t.conditions, advice.conditions)}
          {list(t.minority, advice.minorityViews)}
        </div>
        {confirmed.length > 0 ? (
          <p class="small">
            {t.confirmedBy} {confirmed.join(', ')}.
          </p>
        ) : null}
        {advice.sentOn ? (
          <p>
            {t.sent} {longDate(advice.sentOn, context.lang)}. <Term context={context} advice={advice} />
          </p>
        ) : null}
      </div>
    </section>
  );
}

function Term({ context, advice }: { context: PageContext; advice: Advice }) {
  const t = texts[context.lang];
  if (advice.wishedOn)
    return (
      <>
        {t.wished}: {longDate(advice.wishedOn, context.lang)}.
      </>
    );
  if (!advice.termOn) return null;
  const left = daysBetween(context.today, advice.termOn);
  return (
    <>
      {t.term} {longDate(advice.termOn, context.lang)}, {left >= 0 ? `${left} ${t.left}` : t.over}.
    </>
  );
}

/** Where the clerk and the chair do their part. */
export async function showAdviceWork(context: PageContext, state: FormState): Promise<PageAnswer> {
  const number = Number(context.params.voorstel);
  const [[proposal], [advice], votes] = await context.read([
    proposalById(number),
    adviceOfProposal(number),
    votesOfProposal(number),
  ]);
  if (!proposal) return undefined;
  if (context.actor.kind !== 'person') return { redirect: '/aanmelden' };
  const t = texts[context.lang];
  const vote = votes.find((v) => v.state === 'confirmed');
  const body = (
    <div class="wrap phead txt">
      <h1>{t.work}</h1>
      <p>
        <a href={context.link(proposalPath(proposal.id))} lang="nl">
          {proposal.title}
        </a>
      </p>
      <ErrorSummary lang={context.lang} state={state} />
      {advice ? (
        <>
          <AdviceView context={context} advice={advice} />
          <Steps context={context} advice={advice} state={state} framework={proposal.framework} />
        </>
      ) : (
        <RecordForm context={context} proposal={number} vote={vote} state={state} />
      )}
    </div>
  );
  return { title: t.work, current: 'proposals', body };
}

function RecordForm({
  context,
  proposal,
  vote,
  state,
}: {
  context: PageContext;
  proposal: number;
  vote: Vote | undefined;
  state: FormState;
}) {
  const t = texts[context.lang];
  return (
    <form method="post" action={context.link(`/voorstellen/${proposal}/advies`)} class="form">
      <TextArea name="tekst" label={t.text} state={state} start={vote?.draftText ?? ''} />
      <TextArea
        name="voorwaarden"
        label={t.conditionsField}
        state={state}
        start={vote?.conditions.join('\n') ?? ''}
      />
      <TextArea name="minderheidsstandpunten" label={t.minorityField} state={state} />
      <p>
        <Submit>{t.record}</Submit>
      </p>
    </form>
  );
}

function Steps({
  context,
  advice,
  state,
  framework,
}: {
  context: PageContext;
  advice: Advice;
  state: FormState;
  framework: boolean;
}) {
  const t = texts[context.lang];
  const at = (step: string) => context.link(`/voorstellen/${advice.proposal}/advies/${step}`);
  if (advice.state === 'draft')
    return (
      <form method="post" action={at('bevestigen')} class="form">
        <p>
          <Submit>{t.confirm}</Submit>
        </p>
      </form>
    );
  if (advice.state === 'sent' || !mayRecord(context.actor, context.region.id)) return null;
  return (
    <form method="post" action={at('versturen')} class="form">
      {framework ? null : <TextField name="gewenste_dag" label={t.wished} type="date" state={state} />}
      <p>{t.sendNote}</p>
      <p>
        <Submit>{t.send}</Submit>
      </p>
    </form>
  );
}

export const adviceWorkPage: Page = {
  path: '/voorstellen/{voorstel}/advies',
  render: (context) => showAdviceWork(context, emptyForm),
};
