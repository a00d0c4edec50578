import { forwardTerm } from '#kernel';
import { AdviceLine, Breadcrumb, ErrorSummary, plainDate, Submit, TextArea } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type Proposal, proposalById, proposalPath } from '#proposals';
import { type RulebookVersion, rulebookVersionPath, rulebookVersions, versionOn } from '#rulebook';
import { decisionMessages } from '../messages.ts';
import { liesWithBodies } from '../own-decision.ts';
import { executionPath } from '../paths.ts';
import { mayExecute } from '../policy.ts';
import { adopted } from '../rules/account.ts';
import { decisionState } from '../rules/decision-state.ts';
import { decisionsOfProposal, type LocalDecision } from '../store.ts';

interface Props {
  readonly context: PageContext;
  readonly proposal: Proposal;
  readonly decisions: readonly LocalDecision[];
  readonly state: FormState;
}

/** On the proposal's page: whether execution may start, did, or is done, and who is still to decide. */
export function ExecutionSection(props: Props & { versions: readonly RulebookVersion[] }) {
  const { context, proposal } = props;
  const t = decisionMessages[context.lang];
  if (!liesWithBodies(proposal.state)) return null;
  return (
    <section class="b" id="uitvoering">
      <h2>{t.execution}</h2>
      <Stand {...props} />
      <Evaluations {...props} />
      <StillOpen {...props} />
      <Act {...props} />
    </section>
  );
}

function canStart({ proposal, decisions }: Props): boolean {
  const deciding = proposal.state === 'in_decision' || proposal.state === 'decided';
  return deciding && decisions.some((d) => d.current && adopted(d.outcome));
}

function Stand(props: Props) {
  const { context, proposal } = props;
  const t = decisionMessages[context.lang];
  const on = (step: string) => {
    const found = proposal.steps.findLast((s) => s.step === step);
    return found ? plainDate(found.day, context.lang) : undefined;
  };
  const started = on('start_execution');
  const done = on('complete');
  const lead = context.region.municipalities.find((m) => m.id === proposal.lead)?.name ?? proposal.lead;
  if (!started) return <p>{canStart(props) ? t.executionWaits(lead) : t.executionEarly}</p>;
  return (
    <p>
      {t.executionSince(started)} {done ? t.executionDone(done) : ''}
    </p>
  );
}

/**
 * Until when the two evaluations are held, by the rules in force when execution started (seed 002, 2.2: after one year and
 * within three). An agreement and no law, so the last day is not moved over a weekend or holiday.
 */
function Evaluations({
  context,
  proposal,
  versions,
}: Pick<Props, 'context' | 'proposal'> & { versions: readonly RulebookVersion[] }) {
  const t = decisionMessages[context.lang];
  const start = proposal.steps.findLast((s) => s.step === 'start_execution')?.day;
  const version = start && versionOn(versions, start);
  if (!start || !version) return null;
  const last = (months: number) =>
    plainDate(forwardTerm(start, { months }, { extendOnHoliday: false }), context.lang);
  const { interimEvaluationMonths, finalEvaluationMonths } = version.rules;
  return (
    <p>
      {t.evaluations(last(interimEvaluationMonths), last(finalEvaluationMonths))}{' '}
      <a href={context.link(rulebookVersionPath(version.version))}>{t.evaluationsSource(version.version)}</a>
    </p>
  );
}

/** From execution on: who has not decided stays open and shown. */
function StillOpen({ context, proposal, decisions }: Props) {
  const t = decisionMessages[context.lang];
  if (proposal.state !== 'in_execution' && proposal.state !== 'completed') return null;
  const open = context.region.municipalities.filter(
    (town) =>
      proposal.participants.some((p) => p.municipality === town.id) &&
      decisionState(decisions.find((d) => d.current && d.municipality === town.id)?.outcome) !== 'decided',
  );
  return open.length === 0 ? null : <p>{t.executionOpen(open.map((town) => town.name).join(', '))}</p>;
}

function Act(props: Props) {
  const { context, proposal, state } = props;
  const t = decisionMessages[context.lang];
  if (!mayExecute(context.actor, context.region.id, proposal)) return null;
  const at = (rest: string) => context.link(`${executionPath(proposal.id)}${rest}`);
  if (canStart(props))
    return (
      <form method="post" action={at('')} class="form">
        <TextArea name="toelichting" label={t.startNote} state={state} rows={2} />
        <p>
          <Submit>{t.start}</Submit>
        </p>
      </form>
    );
  if (proposal.state !== 'in_execution') return null;
  return (
    <form method="post" action={at('/afronden')} class="form">
      <TextArea name="toelichting" label={t.completeNote} hint={t.completeHint} state={state} rows={2} />
      <p>
        <Submit>{t.complete}</Submit>
      </p>
    </form>
  );
}

/** The section on a page of its own: where a refusal is told. */
export async function showExecution(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.voorstel);
  const [[proposal], decisions, versions] = await context.read([
    proposalById(id),
    decisionsOfProposal(id),
    rulebookVersions(),
  ]);
  if (!proposal) return undefined;
  const t = decisionMessages[context.lang];
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb
        label={t.crumb}
        links={[{ href: context.link(proposalPath(proposal.id)), text: proposal.title }]}
      />
      <h1 lang="nl">{proposal.title}</h1>
      <AdviceLine lang={context.lang} competences={proposal.participants.map((p) => p.competence)} />
      <ErrorSummary lang={context.lang} state={state} />
      {liesWithBodies(proposal.state) ? (
        <ExecutionSection {...{ context, proposal, decisions, versions, state }} />
      ) : (
        <p>{t.executionEarly}</p>
      )}
    </div>
  );
  return { title: `${t.execution}: ${proposal.title}`, current: 'proposals', body };
}

export const executionPage: Page = {
  path: '/voorstellen/{voorstel}/uitvoering',
  render: (context) => showExecution(context, emptyForm),
};
