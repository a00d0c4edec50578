import { BecomesVisible, ChoiceGroup, kept, Paragraphs, Submit, TextArea } from '#platform/html';
import { emptyForm, type FormState } from '#platform/http';
import { sinceConclusion } from '../after-closing.ts';
import { closingMessages } from '../closing-messages.ts';
import { consultationMessages } from '../messages.ts';
import { pointPath, roundPath, submissionPath } from '../paths.ts';
import type { Point, Submission } from '../round.ts';
import { dispositions } from '../rules/round-state.ts';
import type { AskableVersion } from '../store.ts';
import {
  leftToAnswer,
  stillInTerm,
  toAnswer,
  toTell,
  unanswered,
  unansweredViews,
  viewsToAnswer,
} from '../whole.ts';
import { ViewText } from './answers.tsx';
import { CloseRound, ReopenRound, SinceClosing } from './closing.tsx';
import { Corrections } from './corrections.tsx';
import { PointText, pointName, townName } from './parts.tsx';
import { ConclusionFields, RoundForm, StoodFields } from './round-form.tsx';
import type { RoundFormName, RoundProps } from './round-page.tsx';

type WorkProps = RoundProps & {
  readonly form: FormState;
  readonly sent: RoundFormName | undefined;
  readonly versions: readonly AskableVersion[];
};

/** What the regional clerk can do now; one thing at a time. */
export function ClerkWork(props: WorkProps) {
  const { context, state, round } = props;
  const t = consultationMessages[context.lang];
  const ended = state === 'completed' || state === 'dropped';
  const typed = TypedAnswer(props);
  if (state === 'withdrawn') return typed;
  if (ended && toTell(round).length === 0 && leftToAnswer(round) === 0)
    return (
      <>
        {typed}
        <SinceClosing {...props} />
      </>
    );
  return (
    <section class="b panel noprint">
      <h2>{t.work}</h2>
      {typed}
      <SinceClosing {...props} />
      {state === 'concept' ? <ConceptWork {...props} /> : null}
      {state === 'sent_out' ? (
        <CloseRound {...props} form={stateOf(props, 'close')} open={props.sent === 'close'} />
      ) : null}
      {state === 'concept' || state === 'sent_out' ? <Withdraw {...props} /> : <AfterClosing {...props} />}
      <ReopenRound {...props} form={stateOf(props, 'reopen')} open={props.sent === 'reopen'} />
    </section>
  );
}

const stateOf = (props: WorkProps, name: RoundFormName): FormState =>
  props.sent === name ? props.form : emptyForm;

function ConceptWork(props: WorkProps) {
  const { context, round, versions } = props;
  const t = consultationMessages[context.lang];
  const state = stateOf(props, 'send');
  return (
    <>
      <details open={props.sent === 'edit'}>
        <summary>{t.edit}</summary>
        <RoundForm context={context} state={stateOf(props, 'edit')} versions={versions} round={round} />
      </details>
      <form method="post" action={context.link(`${roundPath(round.id)}/uitzetten`)} class="form">
        <input type="hidden" name="versie" value={String(round.version)} />
        <TextArea name="reden_korter" label={t.shortReason} hint={t.shortReasonHint} state={state} rows={2} />
        <BecomesVisible context={context} shows={t.sendShows} besides={t.sendBesides} secrets />
        <p>
          <Submit>{t.send}</Submit>
        </p>
      </form>
    </>
  );
}

function Withdraw(props: WorkProps) {
  const { context, round } = props;
  const t = consultationMessages[context.lang];
  return (
    <details open={props.sent === 'withdraw'}>
      <summary>{t.withdraw}</summary>
      <form method="post" action={context.link(`${roundPath(round.id)}/intrekken`)} class="form">
        <TextArea name="reden" label={t.withdrawReason} state={stateOf(props, 'withdraw')} rows={2} />
        {round.sentOn === null ? null : (
          <BecomesVisible
            context={context}
            shows={closingMessages[context.lang].withdrawShows}
            besides={t.closeBesides}
          />
        )}
        <p>
          <Submit secondary>{t.withdraw}</Submit>
        </p>
      </form>
    </details>
  );
}

function AfterClosing(props: WorkProps) {
  const { context, round, state } = props;
  const t = consultationMessages[context.lang];
  const left = leftToAnswer(round);
  const ended = state === 'completed' || state === 'dropped';
  // A council that is in its term again is waited for: what would be refused is not offered.
  const waits = !ended && stillInTerm(round, context.today).length > 0;
  // The note went out before: only who has something new in it is told.
  const [supplements, told] = [round.reportedAt !== null, toTell(round)];
  return (
    <>
      {left > 0 ? <p>{t.left(left)}</p> : null}
      <Answering {...props} />
      {left === 0 && !ended && !waits ? (
        <details
          open={round.support === null || props.sent === 'conclude' || sinceConclusion(round).length > 0}
        >
          <summary>{t.conclusion}</summary>
          <form method="post" action={context.link(`${roundPath(round.id)}/conclusie`)} class="form">
            <ConclusionFields context={context} state={stateOf(props, 'conclude')} round={round} />
            <p>
              <Submit secondary={round.support !== null}>{t.conclude}</Submit>
            </p>
          </form>
        </details>
      ) : null}
      {left === 0 && round.support !== null && !waits ? (
        <form method="post" action={context.link(`${roundPath(round.id)}/terugkoppelen`)} class="form">
          <BecomesVisible
            context={context}
            shows={t.reportShows}
            besides={
              supplements
                ? [t.supplementBesides(told.map((own) => townName(context, own.municipality)).join(', '))]
                : t.reportBesides
            }
          />
          <p>
            <Submit>{supplements ? t.supplement : t.report}</Submit>
          </p>
        </form>
      ) : null}
    </>
  );
}

/** The point or view that was chosen, where it can be answered. What went to the councils is fixed. */
function chosen({ context, round }: WorkProps) {
  const asked = Number(context.params.raadplegingspunt ?? context.query.get('punt'));
  const council = context.params.gemeente ?? context.query.get('raad');
  const point = toAnswer(round).find(({ id, toldAt }) => id === asked && toldAt === null);
  const view = viewsToAnswer(round).find(
    ({ municipality, anew, viewAnswers }) =>
      municipality === council && (anew || viewAnswers.every(({ toldAt }) => toldAt === null)),
  );
  return { point, view };
}

/** Of the point or view that was chosen, else of the first that waits: with nothing in it that was typed for another. */
function Answering(props: WorkProps) {
  const { round } = props;
  const { point, view } = chosen(props);
  const [firstPoint] = unanswered(round);
  const [firstView] = unansweredViews(round);
  if (point) return <AnswerPointForm {...props} point={point} />;
  if (view) return <AnswerViewForm {...props} own={view} />;
  const other = { ...props, sent: undefined };
  if (firstPoint) return <AnswerPointForm {...other} point={firstPoint} />;
  return firstView ? <AnswerViewForm {...other} own={firstView} /> : null;
}

/** What was typed for a point or view that cannot be answered any more, by its name, to copy. */
function TypedAnswer(props: WorkProps) {
  const { context, round, form, sent } = props;
  const t = consultationMessages[context.lang];
  if (sent !== 'answer' && sent !== 'answer_view') return null;
  const { raadplegingspunt, gemeente = '' } = context.params;
  const { point, view } = chosen(props);
  const reason = kept(form, 'reden');
  const disposition = dispositions.find((each) => each === kept(form, 'afdoening'));
  if (point || view || (!reason && !disposition)) return null;
  const of = round.points.find(({ id }) => id === Number(raadplegingspunt));
  return (
    <div class="panel">
      <h3>
        {t.own.typed}: {of ? pointName(context, of) : townName(context, gemeente)}
      </h3>
      {disposition ? <p>{t.dispositions[disposition]}.</p> : null}
      <Paragraphs text={reason} />
    </div>
  );
}

function AnswerPointForm(props: WorkProps & { point: Point }) {
  const { context, round, point } = props;
  const t = consultationMessages[context.lang];
  return (
    <form
      method="post"
      action={context.link(`${pointPath(point.id)}/antwoord`)}
      class="form"
      id="beantwoorden"
    >
      <h3>
        {t.answering}: {pointName(context, point)}
      </h3>
      <PointText {...{ context, round, point }} />
      <AnswerFields {...props} state={stateOf(props, 'answer')} answer={point} hint={t.reasonHint} />
    </form>
  );
}

function AnswerViewForm(props: WorkProps & { own: Submission }) {
  const { context, round, own } = props;
  const t = consultationMessages[context.lang];
  const last = own.viewAnswers.at(-1);
  return (
    <form
      method="post"
      action={context.link(`${submissionPath(round.id, own.municipality)}/antwoord`)}
      class="form"
      id="beantwoorden"
    >
      <h3>
        {t.answeringView}: {townName(context, own.municipality)}
      </h3>
      <div class="printed">
        <ViewText {...{ context, position: own.position, note: own.note }} />
        <Corrections context={context} own={own} />
      </div>
      {own.anew ? <p>{t.answeringAnew}</p> : null}
      <AnswerFields
        {...props}
        state={stateOf(props, 'answer_view')}
        answer={last?.toldAt === null ? last : undefined}
        version={own.version}
        hint={t.viewReasonHint}
      />
    </form>
  );
}

/** @param props.answer what was written before and is not sent yet */
function AnswerFields(
  props: Pick<WorkProps, 'context'> & {
    readonly state: FormState;
    readonly answer: Pick<Point, 'disposition' | 'reason'> | undefined;
    readonly hint: string;
    /** Of the view that is answered; a point's text is fixed. */
    readonly version?: number;
  },
) {
  const { context, state, answer, hint, version } = props;
  const t = consultationMessages[context.lang];
  const stands = {
    stond_afdoening: answer?.disposition,
    stond_reden: answer?.reason,
    ...(version === undefined ? {} : { versie: String(version) }),
  };
  return (
    <>
      <StoodFields {...{ state, stands }} />
      {state.refusal && answer?.disposition ? (
        <p class="flag">
          {t.nowStands}: {t.dispositions[answer.disposition]}. <span lang="nl">{answer.reason}</span>
        </p>
      ) : null}
      <ChoiceGroup
        name="afdoening"
        label={t.disposition}
        state={state}
        chosen={answer?.disposition ? [answer.disposition] : []}
        choices={dispositions.map((value) => ({ value, text: t.dispositions[value] }))}
      />
      <TextArea
        name="reden"
        label={t.reason}
        hint={hint}
        state={state}
        start={kept(state, 'reden', answer?.reason ?? '')}
        rows={3}
      />
      <p>
        <Submit>{t.saveAnswer}</Submit>
      </p>
    </>
  );
}
