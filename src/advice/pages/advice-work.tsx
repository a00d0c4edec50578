import {
  AdviceLine,
  Breadcrumb,
  ChoiceGroup,
  ErrorSummary,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type Proposal, proposalById, proposalPath } from '#proposals';
import { resultOf, type Vote, votesOfProposal } from '#voting';
import { adviceMessages } from '../messages.ts';
import { mayChair, mayRecord } from '../policy.ts';
import { type Advice, adviceOfProposal, type NoneReason } from '../store.ts';
import { AdviceView } from './advice-section.tsx';

interface Props {
  readonly context: PageContext;
  readonly state: FormState;
  readonly proposal: Proposal;
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
  const t = adviceMessages[context.lang];
  if (context.actor.kind !== 'person') return { denied: t.notSignedIn };
  const latest = votes.find((each) => each.state !== 'annulled');
  const vote =
    latest?.state === 'confirmed' && latest.proposalVersion === proposal.version ? latest : undefined;
  const stale = advice?.state === 'draft' && advice.vote !== vote?.id;
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb
        label={t.title}
        links={[{ href: context.link(proposalPath(proposal.id)), text: proposal.title }]}
      />
      <h1>{t.work}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      {advice && !stale ? (
        <>
          <AdviceView context={context} advice={advice} proposal={proposal} />
          <Steps {...{ context, state, proposal, advice }} />
        </>
      ) : (
        <>
          <AdviceLine lang={context.lang} competences={proposal.participants.map((p) => p.competence)} />
          {stale ? <p>{t.outdated}</p> : null}
          <Begin {...{ context, state, proposal, vote }} />
        </>
      )}
    </div>
  );
  return { title: t.work, current: 'proposals', body };
}

/** No advice yet: what the confirmed vote lets the clerk do. */
function Begin(props: Props & { vote: Vote | undefined }) {
  const { context, vote } = props;
  const t = adviceMessages[context.lang];
  if (!vote) return <p>{t.noVote}</p>;
  const { reason } = resultOf(vote);
  const clerk = mayRecord(context.actor, context.region.id) !== undefined;
  if (reason !== undefined) return <WithoutAdvice {...props} reason={reason} clerk={clerk} />;
  return clerk ? <RecordForm {...props} vote={vote} /> : <p>{t.clerkRecords}</p>;
}

function WithoutAdvice(props: Props & { reason: NoneReason; clerk: boolean }) {
  const { context, state, proposal } = props;
  const t = adviceMessages[context.lang];
  const at = (step: string) => context.link(`${proposalPath(proposal.id)}/${step}`);
  return (
    <>
      <p>
        <b>{t.none}.</b> {t.because[props.reason]} {t.noOutcome}
      </p>
      {props.clerk ? (
        <>
          <section class="b">
            <h2>{t.sendOn}</h2>
            <form method="post" action={at('advies/geen-advies')} class="form">
              <p>
                {t.sendOnNote} {proposal.framework ? t.sendTerm : ''}
              </p>
              <WishedDay context={context} proposal={proposal} state={state} />
              <p>
                <Submit>{t.sendOnSubmit}</Submit>
              </p>
            </form>
          </section>
          <section class="b">
            <h2>{t.giveBack}</h2>
            <form method="post" action={at('teruggeven')} class="form">
              <TextArea name="toelichting" label={t.note} hint={t.giveBackNote} state={state} rows={3} />
              <p>
                <Submit secondary>{t.giveBackSubmit}</Submit>
              </p>
            </form>
          </section>
        </>
      ) : (
        <p>{t.clerkChooses}</p>
      )}
    </>
  );
}

/** Only what is no framework has a wished day: a framework has its term. */
function WishedDay({ context, proposal, state }: Props) {
  if (proposal.framework) return null;
  return (
    <TextField name="gewenste_dag" label={adviceMessages[context.lang].wished} type="date" state={state} />
  );
}

function RecordForm({ context, proposal, vote, state }: Props & { vote: Vote }) {
  const t = adviceMessages[context.lang];
  return (
    <form method="post" action={context.link(`/voorstellen/${proposal.id}/advies`)} class="form">
      <TextArea name="tekst" label={t.text} state={state} start={vote.draftText} />
      <TextArea
        name="voorwaarden"
        label={t.conditionsField}
        state={state}
        start={vote.conditions.join('\n')}
      />
      <TextArea name="minderheidsstandpunten" label={t.minorityField} state={state} />
      <p>
        <Submit>{t.record}</Submit>
      </p>
    </form>
  );
}

function Steps(props: Props & { advice: Advice }) {
  const { context, advice, proposal } = props;
  const t = adviceMessages[context.lang];
  const at = (step: string) => context.link(`/voorstellen/${proposal.id}/advies/${step}`);
  const clerk = mayRecord(context.actor, context.region.id);
  const chair = mayChair(context.actor, context.region.id, proposal.committee);
  if (advice.state === 'sent' || (!clerk && !chair)) return null;
  if (advice.state === 'draft')
    return (
      <form method="post" action={at('bevestigen')} class="form">
        {clerk && chair ? (
          <ChoiceGroup
            name="als"
            label={t.confirmAs}
            state={props.state}
            choices={[
              { value: 'regiogriffier', text: t.asClerk },
              { value: 'voorzitter', text: t.asChair },
            ]}
          />
        ) : null}
        <p>{t.confirmNote}</p>
        <p>
          <Submit>{t.confirm}</Submit>
        </p>
      </form>
    );
  if (!clerk) return null;
  return (
    <form method="post" action={at('versturen')} class="form">
      <WishedDay {...props} />
      <p>
        {t.sendNote} {proposal.framework ? t.sendTerm : ''}
      </p>
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
