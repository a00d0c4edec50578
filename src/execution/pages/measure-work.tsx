import { type AgreementRow, agreementView, countsWith, decimals } from '#agreements';
import {
  BecomesVisible,
  ChoiceGroup,
  DoubtField,
  FieldGroup,
  kept,
  plainDate,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type PageContext } from '#platform/http';
import { type ActivityOf, concerned } from '#programmes';
import { executionMessages } from '../messages.ts';
import { townName } from '../names.ts';
import { measurePath, reportMeasurePath } from '../paths.ts';
import { mayExecute } from '../policy.ts';
import { lights, standing } from '../rules/progress.ts';
import type { Measure, MeasureReport } from '../store.ts';
import { allDoubts, doubtWords } from '../use-doubts.ts';
import { lightWords } from '../words.ts';
import { activityChoices, PlanFields, planned } from './plan-form.tsx';

interface WorkProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly measure: Measure;
  readonly reports: readonly MeasureReport[];
  readonly activities: readonly ActivityOf[];
  readonly agreements: readonly AgreementRow[];
}

/** For who is responsible: report, and change the plan. */
export function MeasureWork(props: WorkProps) {
  const { context, measure } = props;
  if (!mayExecute(context.actor, context.region.id, { municipality: measure.responsible })) return null;
  return (
    <>
      <ReportForm {...props} />
      <ChangeForm {...props} />
    </>
  );
}

/** The report that is corrected: as the form was sent, else as the address asks. */
function correctedIn({ context, state, reports }: WorkProps, mine: boolean): MeasureReport | undefined {
  const asked = mine ? kept(state, 'verbetert') : context.query.get('verbetert');
  return standing(reports).find(({ id }) => String(id) === asked);
}

const reported = (report: MeasureReport): FormState['values'] => ({
  dag: [report.day],
  kleur: [lightWords[report.light]],
  toelichting: [report.words],
  kwaliteit: [report.quality],
  belemmering: [report.obstacles],
  klaar: [report.done ? 'ja' : 'nee'],
  verwacht_klaar: [report.expected ?? ''],
  uren: [report.hoursUsed === null ? '' : decimals(report.hoursUsed)],
  euro: [report.centsUsed === null ? '' : decimals(report.centsUsed)],
  overeenkomst: [report.agreement === null ? '' : String(report.agreement)],
});

function ReportForm(props: WorkProps) {
  const { context, measure } = props;
  const { lang } = context;
  const t = executionMessages[lang];
  const mine = props.state.values.kleur !== undefined || props.state.values.toelichting !== undefined;
  const corrected = correctedIn(props, mine);
  const sent = mine ? props.state : emptyForm;
  const state = corrected ? startedFrom(sent, reported(corrected)) : sent;
  return (
    <section class="b panel noprint" aria-labelledby="melden">
      <h2 id="melden">{corrected ? t.form.correct : t.form.report}</h2>
      <p>{t.form.reportIntro}</p>
      {corrected ? null : <WhichReport {...props} />}
      <form method="post" action={context.link(reportMeasurePath(measure.id))} class="form">
        <TextField
          name="dag"
          label={t.form.reportDay}
          hint={t.form.dayHint}
          state={state}
          start={measure.stoppedOn ?? context.today}
        />
        <ChoiceGroup
          name="kleur"
          label={t.form.light}
          state={state}
          choices={lights.map((light) => ({ value: lightWords[light], text: t.lights[light] }))}
        />
        <TextArea name="toelichting" label={t.form.words} state={state} rows={4} />
        <TextArea name="kwaliteit" label={t.form.quality} hint={t.form.qualityHint} state={state} rows={3} />
        <TextArea
          name="belemmering"
          label={t.form.obstacles}
          hint={t.form.obstaclesHint}
          state={state}
          rows={3}
        />
        <ChoiceGroup
          name="klaar"
          label={t.form.finished}
          state={state}
          choices={[
            { value: 'nee', text: t.form.no },
            { value: 'ja', text: t.form.finishedYes },
          ]}
          chosen={['nee']}
        />
        <TextField name="verwacht_klaar" label={t.form.expected} hint={t.form.expectedHint} state={state} />
        <TextField
          name="uren"
          label={t.form.hoursUsed(townName(context, measure.responsible))}
          hint={t.form.usedHint}
          state={state}
        />
        <TextField
          name="euro"
          label={t.form.moneyUsed(townName(context, measure.responsible))}
          hint={t.form.usedHint}
          state={state}
        />
        <WhichAgreement {...props} state={state} />
        {allDoubts.map((doubt) => (
          <DoubtField
            key={doubt}
            name="klopt"
            word={doubtWords[doubt]}
            label={t.form.doubts[doubt]}
            yes={t.form.doubtYes[doubt]}
            state={state}
          />
        ))}
        <Corrects {...props} state={state} corrected={corrected} />
        <BecomesVisible context={context} shows={t.form.reportShows} />
        <p>
          <Submit>{t.form.saveReport}</Submit>
        </p>
      </form>
    </section>
  );
}

/** An earlier report is corrected in a form that is filled with it. */
function WhichReport({ context, measure, reports }: WorkProps) {
  const { lang } = context;
  const t = executionMessages[lang];
  const stand = standing(reports).toReversed();
  if (stand.length === 0) return null;
  return (
    <details>
      <summary>{t.form.corrects}</summary>
      <ul>
        {stand.map(({ id, day, light }) => (
          <li key={id}>
            <a href={`${context.link(measurePath(measure.id))}?verbetert=${id}#melden`}>
              {t.form.correctsOne(plainDate(day, lang), t.lights[light])}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Corrects({
  context,
  measure,
  state,
  corrected,
}: WorkProps & { readonly corrected: MeasureReport | undefined }) {
  const { lang } = context;
  const t = executionMessages[lang];
  // What was sent and is not to be corrected is told, and sent no more.
  if (!corrected && state.problems.verbetert === undefined) return null;
  return (
    <FieldGroup name="verbetert" label={t.form.correctsThis} state={state}>
      {corrected ? (
        <>
          <input type="hidden" name="verbetert" value={corrected.id} />
          <p>
            {t.form.correctsOne(plainDate(corrected.day, lang), t.lights[corrected.light])}.{' '}
            <a href={`${context.link(measurePath(measure.id))}#melden`}>{t.form.correctsNone}</a>
          </p>
          <TextField
            name="reden_verbetering"
            label={t.form.correctsReason}
            hint={t.form.correctsReasonHint}
            state={state}
          />
        </>
      ) : null}
    </FieldGroup>
  );
}

/** Asked where the municipality has more than one on this mandate: of one alone it is known. */
function WhichAgreement({
  context,
  measure,
  agreements,
  state,
}: Pick<WorkProps, 'context' | 'measure' | 'agreements' | 'state'>) {
  const { lang, today } = context;
  const t = executionMessages[lang];
  const about = { mandate: measure.mandate, municipality: measure.responsible };
  const those = agreements.map((row) => agreementView(row, today)).filter((view) => countsWith(view, about));
  if (those.length < 2) return null;
  return (
    <SelectField
      name="overeenkomst"
      label={t.form.agreement}
      hint={t.form.agreementHint}
      state={state}
      empty={t.form.agreementNone}
      choices={those.map(({ row: { id, content }, held }) => ({
        value: String(id),
        text: t.form.agreementOne(
          content.title,
          content.startsOn.slice(0, 4),
          held.lastDay?.slice(0, 4) ?? null,
        ),
      }))}
    />
  );
}

function ChangeForm({ context, measure, activities, ...props }: WorkProps) {
  const t = executionMessages[context.lang];
  const mine = props.state.values.titel !== undefined;
  const state = startedFrom(mine ? props.state : emptyForm, {
    ...planned(measure),
    versie: [String(measure.version)],
  });
  const owners = [measure.responsible, ...concerned(measure)];
  return (
    <details open={mine} class="noprint">
      <summary>{t.form.change}</summary>
      <form method="post" action={context.link(measurePath(measure.id))} class="form panel">
        <input type="hidden" name="versie" value={kept(state, 'versie')} />
        <PlanFields
          context={context}
          state={state}
          activities={activityChoices(context, activities, owners, measure.activities)}
        />
        <ChoiceGroup
          name="gestopt"
          label={t.form.stopped}
          state={state}
          choices={[
            { value: 'nee', text: t.form.no },
            { value: 'ja', text: t.form.yes },
          ]}
        />
        <TextField name="reden" label={t.form.reason} hint={t.form.reasonHint} state={state} />
        <BecomesVisible context={context} shows={t.form.changeShows} />
        <p>
          <Submit>{t.form.saveChange}</Submit>
        </p>
      </form>
    </details>
  );
}
