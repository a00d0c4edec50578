import { BecomesVisible, ChoiceGroup, kept, Submit, TextArea } from '#platform/html';
import { emptyForm, type FormState } from '#platform/http';
import { consultationMessages } from '../messages.ts';
import { pointPath, roundPath } from '../paths.ts';
import { asksAnswer } from '../rules/points.ts';
import { dispositions } from '../rules/round-state.ts';
import type { AskableVersion, Point } from '../store.ts';
import { unanswered } from '../whole.ts';
import { PointText, pointName } from './parts.tsx';
import { ConclusionFields, RoundForm } from './round-form.tsx';
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
  const toTell = round.submissions.some(({ reportedAt }) => reportedAt === null);
  const ended = state === 'completed' || state === 'dropped';
  if (state === 'withdrawn' || (ended && !toTell && unanswered(round).length === 0)) return null;
  return (
    <section class="b panel noprint">
      <h2>{t.work}</h2>
      {state === 'concept' ? <ConceptWork {...props} /> : null}
      {state === 'concept' || state === 'sent_out' ? <Withdraw {...props} /> : <AfterClosing {...props} />}
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
  const left = unanswered(round);
  const asked = Number(context.params.raadplegingspunt ?? context.query.get('punt'));
  const ended = state === 'completed' || state === 'dropped';
  // The one that was chosen, else the first that waits; after the end only what waits.
  const chosen = (ended ? left : round.points.filter(asksAnswer)).find(({ id }) => id === asked);
  const point = chosen ?? left[0];
  return (
    <>
      {left.length > 0 ? <p>{t.left(left.length)}</p> : null}
      {point ? <AnswerForm {...props} point={point} /> : null}
      {left.length === 0 && !ended ? (
        <details open={round.support === null || props.sent === 'conclude'}>
          <summary>{t.conclusion}</summary>
          <form method="post" action={context.link(`${roundPath(round.id)}/conclusie`)} class="form">
            <ConclusionFields context={context} state={stateOf(props, 'conclude')} round={round} />
            <p>
              <Submit secondary={round.support !== null}>{t.conclude}</Submit>
            </p>
          </form>
        </details>
      ) : null}
      {left.length === 0 && round.support !== null ? (
        <form method="post" action={context.link(`${roundPath(round.id)}/terugkoppelen`)} class="form">
          <BecomesVisible context={context} shows={t.reportShows} besides={t.reportBesides} />
          <p>
            <Submit>{t.report}</Submit>
          </p>
        </form>
      ) : null}
    </>
  );
}

function AnswerForm(props: WorkProps & { point: Point }) {
  const { context, round, point } = props;
  const t = consultationMessages[context.lang];
  const state = stateOf(props, 'answer');
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
      <ChoiceGroup
        name="afdoening"
        label={t.disposition}
        state={state}
        chosen={point.disposition ? [point.disposition] : []}
        choices={dispositions.map((value) => ({ value, text: t.dispositions[value] }))}
      />
      <TextArea
        name="reden"
        label={t.reason}
        hint={t.reasonHint}
        state={state}
        start={kept(state, 'reden', point.reason ?? '')}
        rows={3}
      />
      <p>
        <Submit>{t.saveAnswer}</Submit>
      </p>
    </form>
  );
}
