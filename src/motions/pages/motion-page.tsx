import { ambitionList } from '#ambitions';
import { bodyList } from '#bodies';
import { commitmentPath } from '#commitments';
import { fractionsInOfficeOn, voteDoubtSentence } from '#elections';
import { BecomesVisible, Breadcrumb, ErrorSummary, plainDate, Submit, TextArea } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { proposalPath } from '#proposals';
import { motionMessages } from '../messages.ts';
import { offersFor } from '../offers.ts';
import { motionPath, motionsPath } from '../paths.ts';
import { mayDraftMotion, mayNoteOutcome } from '../policy.ts';
import { redline } from '../redline.ts';
import { isPending } from '../rules/motion-state.ts';
import { doubtsBeside } from '../rules/outcome-votes.ts';
import { runningText } from '../rules/passage.ts';
import { amendedByMotion, jointMotions, type Motion, stateOf } from '../store.ts';
import { LinkForm } from './link-form.tsx';
import { Offered } from './offered.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import {
  BaseVersion,
  dayOf,
  fractionName,
  Invented,
  Legend,
  MotionStatus,
  Redline,
  TextOf,
  townOf,
} from './parts.tsx';
import { OnAmendment, SubAmendments, WithSubs } from './sub-amendments.tsx';

/** One motion or amendment as it was submitted, what its council made of it, and the same text elsewhere. */
export async function showMotion(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.motie);
  const [[one, ...others], [text], ambitions, bodies, fractions, offers = []] = await context.read([
    jointMotions(id),
    amendedByMotion(id),
    ambitionList(),
    bodyList(),
    fractionsInOfficeOn(
      context.today,
      context.region.municipalities.map((m) => m.id),
    ),
    ...offersFor(context),
  ]);
  if (!one) return undefined;
  const t = motionMessages[context.lang];
  const asked = Number(context.query.get('met') ?? '');
  const other = others.find((each) => each.id === asked);
  const body = (
    <div class="wrap txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(motionsPath), text: t.title }]} />
      <div class="phead">
        <p class="amb">
          {t.kinds[one.kind]}
          {one.kind === 'motion' && one.type !== 'other' ? ` ${t.types[one.type]}` : ''},{' '}
          {t.council(townOf(context, one.municipality))}
        </p>
        <h1 lang="nl">{one.title}</h1>
        <p>
          <MotionStatus context={context} state={stateOf(one)} late={one.late} />
        </p>
        <p class="small muted">
          {t.of(fractionName(context, one))}.{' '}
          {t.submittedOn(dayOf(context, one.submittedAt), one.submittedBy)}.
        </p>
        <p class="small">
          {one.link === null ? (
            <span class="muted">{t.noCouncilSystem}</span>
          ) : (
            <a href={one.link} rel="noopener">
              {t.councilSystem}
            </a>
          )}
        </p>
        {/* Where its state does not say so already. */}
        {one.decidedBefore === null || (one.late !== null && one.steps.length === 0) ? null : (
          <p>{t.submittedAfter(plainDate(one.decidedBefore, context.lang))}.</p>
        )}
        {one.beforeSending ? <p>{t.submittedBefore}</p> : null}
        <Invented context={context} />
        <ErrorSummary lang={context.lang} state={state} />
        <OnAmendment context={context} of={one} state={stateOf(one)} />
        {one.proposal === null ? null : (
          <p>
            {t.about}{' '}
            <a href={context.link(proposalPath(one.proposal))} lang="nl">
              {one.proposalTitle}
            </a>
          </p>
        )}
        <BaseVersion
          context={context}
          of={one}
          now={one.proposalNow}
          text={text}
          names={{ ambitions, bodies }}
        />
      </div>
      {other ? <Beside context={context} one={one} other={other} /> : <TextOf context={context} of={one} />}
      <WithSubs context={context} one={one} />
      <SubAmendments context={context} one={one} fractions={fractions} />
      <Outcomes context={context} one={one} />
      <Others context={context} one={one} others={others} />
      <Offered context={context} one={one} fractions={fractions} offers={offers} />
      <Work context={context} one={one} state={state} />
    </div>
  );
  return { title: one.title, current: 'councils', address: motionPath(one.id), body };
}

export const motionPage: Page = {
  path: motionPath('{motie}'),
  collected: ({ motie }) => [`motion/${motie}`],
  query: ['met'],
  render: (context) => showMotion(context, emptyForm),
};

interface Props {
  readonly context: PageContext;
  readonly one: Motion;
}

function Beside({ context, one, other }: Props & { other: Motion }) {
  const t = motionMessages[context.lang];
  const parts = redline(runningText(one), runningText(other));
  return (
    <section class="b">
      <h2>{t.comparing(fractionName(context, one), fractionName(context, other))}</h2>
      {parts.every(({ kind }) => kind === 'same') ? <p>{t.sameText}</p> : <Legend context={context} />}
      <Redline context={context} parts={parts} />
      <p>
        <a href={context.link(motionPath(one.id))}>{t.toNormal}</a>
      </p>
    </section>
  );
}

function Outcomes({ context, one }: Props) {
  const t = motionMessages[context.lang];
  if (one.steps.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.outcomeTitle}</h2>
      <ol class="plain">
        {one.steps.map((step, at) => (
          <li key={step.number}>
            <b>{t.states[step.outcome]}</b> {t.onDay(plainDate(step.day, context.lang))}
            {at > 0 && !['held_over'].includes(one.steps[at - 1]?.outcome ?? '') ? ` (${t.corrected})` : ''}
            {step.votesFor === null || step.votesAgainst === null
              ? ''
              : `, ${t.votes(step.votesFor, step.votesAgainst)}`}
            . <span class="small muted">{step.recordedBy}</span>
            {doubtsBeside(step).map((doubt) => (
              <p class="small" key={doubt}>
                {voteDoubtSentence(doubt, step.day, context.lang)}
              </p>
            ))}
            {step.note === '' ? null : (
              <p class="pre" lang="nl">
                {step.note}
              </p>
            )}
            {step.link === null ? (
              <p class="small muted">{t.noCouncilSystem}</p>
            ) : (
              <p>
                <a href={step.link} rel="noopener">
                  {t.councilSystem}
                </a>
              </p>
            )}
            {step.commitment === null || at < one.steps.length - 1 ? null : (
              <p>
                <a href={context.link(commitmentPath(step.commitment))}>{t.toCommitment}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Others({ context, one, others }: Props & { others: readonly Motion[] }) {
  const t = motionMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.others}</h2>
      {others.length === 0 ? <p>{t.othersNone}</p> : null}
      <ul class="rows">
        {others.map((each) => (
          <li key={each.id} class="plainrow">
            <b lang="nl">
              <a href={context.link(motionPath(each.id))}>{each.title}</a>
            </b>
            <p class="m">{fractionName(context, each)}</p>
            <p>
              <MotionStatus context={context} state={stateOf(each)} late={each.late} />
            </p>
            <p>
              <a href={context.link(`${motionPath(one.id)}?met=${each.id}`)}>
                {t.compareWith}
                <span class="vh">: {fractionName(context, each)}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the clerk of the council, and the fraction, can do now. */
function Work({ context, one, state }: Props & { state: FormState }) {
  const t = motionMessages[context.lang];
  const { actor, region } = context;
  const withdraws = isPending(stateOf(one)) && mayDraftMotion(actor, region.id, one);
  return (
    <>
      {mayNoteOutcome(actor, region.id, one) ? (
        <OutcomeForm context={context} one={one} state={state} />
      ) : null}
      <LinkForm context={context} one={one} state={state} />
      {withdraws ? (
        <section class="b panel">
          <h2>{t.fractionWork}</h2>
          <form method="post" action={context.link(`${motionPath(one.id)}/intrekken`)} class="form">
            <TextArea name="reden" label={t.withdrawReason} state={state} rows={3} />
            <BecomesVisible context={context} shows={t.withdrawShows} />
            <p>
              <Submit secondary>{t.withdraw}</Submit>
            </p>
          </form>
        </section>
      ) : null}
    </>
  );
}
