import type { ComponentChildren } from 'preact';
import { type CouncilDate, councilDates, TermWindows } from '#calendar';
import { addMonths, type ExtraDays, parseDate } from '#kernel';
import {
  AdviceLine,
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  ErrorSummary,
  kept,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { agendaPath, type Proposal, proposalById, proposalPath } from '#proposals';
import { type RulebookVersion, rulebookVersions, versionOn } from '#rulebook';
import { extraDayList, lengthWords, standingDays } from '#terms';
import { resultOf, type Vote, votesOfProposal } from '#voting';
import { adviceMessages } from '../messages.ts';
import { mayChair, mayRecord } from '../policy.ts';
import { frameworkTermEnd } from '../rules/framework-term.ts';
import { type Advice, adviceOfProposal, type NoneReason } from '../store.ts';
import { AdviceView } from './advice-section.tsx';

interface Props {
  readonly context: PageContext;
  readonly state: FormState;
  readonly proposal: Proposal;
  /** What was read for the window of the councils. */
  readonly around: {
    readonly dates: readonly CouncilDate[];
    readonly rules: readonly RulebookVersion[];
    readonly extraDays: ExtraDays;
  };
}

/** Where the clerk and the chair do their part. */
export async function showAdviceWork(context: PageContext, state: FormState): Promise<PageAnswer> {
  const number = Number(context.params.voorstel);
  const [[proposal], [advice], votes, dates, rules, days] = await context.read([
    proposalById(number),
    adviceOfProposal(number),
    votesOfProposal(number),
    councilDates(
      context.region.municipalities.map(({ id }) => id),
      addMonths(context.today, -12),
      addMonths(context.today, 24),
    ),
    rulebookVersions(),
    extraDayList(),
  ]);
  if (!proposal) return undefined;
  const around = { dates, rules, extraDays: standingDays(days) };
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
          <AdviceView
            context={context}
            advice={advice}
            proposal={proposal}
            basis={advice.basis ?? undefined}
          />
          <Steps {...{ context, state, proposal, advice, around }} />
          <Rewrite {...{ context, state, proposal, advice, around }} />
        </>
      ) : (
        <>
          <AdviceLine lang={context.lang} competences={proposal.participants.map((p) => p.competence)} />
          {stale ? <p>{t.outdated}</p> : null}
          <Begin {...{ context, state, proposal, vote, around }} />
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
            <h2>{t.again}</h2>
            <p>
              {t.againNote} <a href={context.link(agendaPath(proposal.id))}>{t.againLink}</a>
            </p>
          </section>
          <section class="b">
            <h2>{t.sendOn}</h2>
            <form method="post" action={at('advies/geen-advies')} class="form">
              <p>
                {t.sendOnNote} {proposal.framework ? t.sendTerm : ''}
              </p>
              <WishedDay {...props} />
              <Window {...props} />
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
    <TextField
      name="gewenste_dag"
      label={adviceMessages[context.lang].wished}
      hint={adviceMessages[context.lang].wishedHint}
      type="date"
      state={state}
    />
  );
}

/**
 * Before it is sent: which councils meet within the term, up to the wished day that was filled in, or, without one, within the
 * time that the rulebook gives for a framework.
 */
function Window({ context, proposal, state, around }: Props) {
  const { today, lang } = context;
  const t = adviceMessages[lang];
  const rules = versionOn(around.rules, today)?.rules;
  const councils = proposal.participants.filter(({ competence }) => competence === 'council');
  if (!rules || councils.length === 0) return null;
  const day = proposal.framework ? undefined : parseDate(kept(state, 'gewenste_dag'));
  const wished = day !== undefined && day >= today ? day : undefined;
  const measured = !proposal.framework && wished === undefined;
  return (
    <>
      {proposal.framework ? null : (
        <p>
          <button
            type="submit"
            class="utrecht-button utrecht-button--secondary-action"
            formMethod="get"
            formAction={context.link(`/voorstellen/${proposal.id}/advies`)}
          >
            {t.look}
          </button>
        </p>
      )}
      <TermWindows
        context={context}
        term={{ start: today, last: wished ?? frameworkTermEnd(rules, today, around.extraDays) }}
        councils={councils.map(({ municipality }) => municipality)}
        dates={around.dates}
        measure={measured ? t.measure(lengthWords({ months: rules.frameworkTermMonths }, lang)) : undefined}
      />
    </>
  );
}

function RecordForm({ context, proposal, vote, state, around }: Props & { vote: Vote }) {
  const t = adviceMessages[context.lang];
  const start = { text: vote.draftText, conditions: vote.conditions, minorityViews: [] };
  return (
    <AdviceForm {...{ context, proposal, state, start, around }}>
      <Submit>{t.record}</Submit>
    </AdviceForm>
  );
}

/** Until both have confirmed: the clerk mends the text, or compares the own one with what somebody else recorded. */
function Rewrite({ context, proposal, advice, state, around }: Props & { advice: Advice }) {
  const t = adviceMessages[context.lang];
  if (advice.state !== 'draft' || !mayRecord(context.actor, context.region.id)) return null;
  const sent = state.values.tekst !== undefined;
  return (
    <details open={sent} class="b">
      <summary>{t.rewrite}</summary>
      <p>{t.rewriteNote}</p>
      <AdviceForm {...{ context, proposal, state, start: advice, around }}>
        {/* After a refusal the version that was just read: saving again is then a choice with both texts in view. */}
        <input
          type="hidden"
          name="versie"
          value={state.refusal ? advice.version : kept(state, 'versie', String(advice.version))}
        />
        <Submit secondary>{t.rewriteSubmit}</Submit>
      </AdviceForm>
    </details>
  );
}

function AdviceForm(
  props: Props & {
    start: Pick<Advice, 'text' | 'conditions' | 'minorityViews'>;
    children: ComponentChildren;
  },
) {
  const { context, proposal, state, start } = props;
  const t = adviceMessages[context.lang];
  return (
    <form method="post" action={context.link(`/voorstellen/${proposal.id}/advies`)} class="form">
      <TextArea name="tekst" label={t.text} state={state} start={start.text ?? ''} />
      <TextArea
        name="voorwaarden"
        label={t.conditionsField}
        state={state}
        start={start.conditions.join('\n')}
      />
      <TextArea
        name="minderheidsstandpunten"
        label={t.minorityField}
        state={state}
        start={start.minorityViews.join('\n')}
      />
      <p>{props.children}</p>
    </form>
  );
}

/** Not who has confirmed, and not where the own part is done. */
function mayStillConfirm({ actor, region }: PageContext, proposal: Proposal, advice: Advice): boolean {
  const person = actor.kind === 'person' ? actor.person : null;
  if (advice.chairPerson === person || advice.clerkPerson === person) return false;
  const clerk = advice.clerkConfirmedBy === null && mayRecord(actor, region.id);
  const chair = advice.chairConfirmedBy === null && mayChair(actor, region.id, { body: proposal.committee });
  return Boolean(clerk || chair);
}

function Steps(props: Props & { advice: Advice }) {
  const { context, advice, proposal } = props;
  const t = adviceMessages[context.lang];
  const at = (step: string) => context.link(`/voorstellen/${proposal.id}/advies/${step}`);
  const clerk = mayRecord(context.actor, context.region.id);
  const chair = mayChair(context.actor, context.region.id, { body: proposal.committee });
  if (advice.state === 'sent' || (!clerk && !chair)) return null;
  if (advice.state === 'draft' && !mayStillConfirm(context, proposal, advice))
    return <p>{advice.chairConfirmedBy === null ? t.waitsForChair : t.waitsForClerk}</p>;
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
      <Window {...props} />
      <BecomesVisible
        context={context}
        shows={t.sendShows}
        besides={[`${t.sendNote} ${proposal.framework ? t.sendTerm : ''}`]}
      />
      <p>
        <Submit>{t.send}</Submit>
      </p>
    </form>
  );
}

export const adviceWorkPage: Page = {
  path: '/voorstellen/{voorstel}/advies',
  // A day to look at the councils with, before it is sent.
  query: ['gewenste_dag'],
  render: (context) => {
    const day = context.query.get('gewenste_dag');
    return showAdviceWork(context, day ? { ...emptyForm, values: { gewenste_dag: [day] } } : emptyForm);
  },
};
