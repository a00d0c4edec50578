import {
  BecomesVisible,
  ChoiceGroup,
  kept,
  Paragraphs,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState } from '#platform/http';
import { closingMessages } from '../closing-messages.ts';
import { consultationMessages } from '../messages.ts';
import { noneIn } from '../none-words.ts';
import { pointPath, submissionPath } from '../paths.ts';
import type { Point } from '../round.ts';
import { ruleSetOf } from '../rule-sets.ts';
import { carriedBy, isHandedIn } from '../rules/points.ts';
import { positions } from '../rules/submission-state.ts';
import { answersSent, broughtAs, carried, decidedOn, writesTogether } from '../whole.ts';
import { CorrectSubmission } from './corrections.tsx';
import { DecisionFields, LateBox, ProvisionalBox } from './decision-fields.tsx';
import { askedText, JointWork, TakenOverFields, takenOver } from './joint-texts.tsx';
import { NoView, NoViewLink, TakeBack } from './no-view-work.tsx';
import { pointName, townName } from './parts.tsx';
import type { SubmissionFormName, SubmissionProps } from './submission-page.tsx';

type WorkProps = SubmissionProps & {
  readonly form: FormState;
  readonly sent: SubmissionFormName | undefined;
};
const stateOf = (props: WorkProps, ...names: SubmissionFormName[]): FormState =>
  props.sent && names.includes(props.sent) ? props.form : emptyForm;
const action = ({ context, round, own }: WorkProps, what: string) =>
  context.link(`${submissionPath(round.id, own.municipality)}/${what}`);

/** What the clerk of this council can do now. */
export function CouncilWork(props: WorkProps) {
  const { context, round, own, state } = props;
  const asked = Number(context.params.raadplegingspunt ?? context.query.get('punt'));
  const mayWrite = (each: Point) =>
    carriedBy(each, own.municipality) !== undefined || writesTogether(round, each, own.municipality);
  const point = round.points.find((each) => each.id === asked && mayWrite(each));
  const writing = own.handedInAt === null;
  const joint = writing ? askedText(props) : undefined;
  if (joint)
    return (
      <section class="b noprint">
        <JointWork {...props} {...joint} state={stateOf(props, 'joint')} />
      </section>
    );
  if (writing && (props.sent === 'none' || context.query.get('geen') === 'ja'))
    return (
      <section class="b noprint">
        <NoView {...props} form={stateOf(props, 'none')} />
      </section>
    );
  return (
    <section class="b noprint">
      <TypedText {...props} point={point} />
      {point && (writing || state === 'sent_out') ? <PointWork {...props} point={point} /> : null}
      {!point && writing ? <WritePoint {...props} /> : null}
      {writing ? <Writing {...props} /> : null}
      {!writing && own.provisional && own.decisionDay === null ? <Adopt {...props} /> : null}
      {own.state === 'handed_in' || own.state === 'late' ? (
        <CorrectSubmission {...props} form={stateOf(props, 'correct')} open={props.sent === 'correct'} />
      ) : null}
      {own.state === 'none' ? (
        <TakeBack {...props} form={stateOf(props, 'take_back')} open={props.sent === 'take_back'} />
      ) : null}
    </section>
  );
}

function Writing(props: WorkProps) {
  const formal = !ruleSetOf(props.round.rule).informal;
  return (
    <>
      <Prepare {...props} />
      {formal && props.own.state !== 'adopted' ? <Adopt {...props} /> : null}
      <HandIn {...props} />
      <NoViewLink {...props} />
    </>
  );
}

/** Somebody handed in meanwhile, so that the form is not there any more: what was typed is, to copy. */
function TypedText(props: WorkProps & { point: Point | undefined }) {
  const { context, form, sent, own, point } = props;
  const fixed =
    (own.handedInAt !== null && sent !== 'correct') || (sent === 'edit' && (!point || isHandedIn(point)));
  const typed = ['tekst', 'citaat', 'toelichting', 'waarom'].map((name) => kept(form, name)).filter(Boolean);
  if (!fixed || typed.length === 0) return null;
  return (
    <div class="panel">
      <h2>{consultationMessages[context.lang].own.typed}</h2>
      {typed.map((text) => (
        <Paragraphs key={text} text={text} />
      ))}
    </div>
  );
}

function PassageFields({ props, state }: { props: WorkProps; state: FormState }) {
  const t = consultationMessages[props.context.lang].own;
  return (
    <>
      <TextArea name="tekst" label={t.text} state={state} rows={4} />
      <fieldset>
        <legend>{t.passage}</legend>
        <TextField name="bladzijde" label={t.page} state={state} />
        <TextField name="kop" label={t.heading} state={state} />
        <TextArea name="citaat" label={t.quote} state={state} rows={2} />
      </fieldset>
    </>
  );
}

function WritePoint(props: WorkProps) {
  const t = consultationMessages[props.context.lang].own;
  const state = stateOf(props, 'write');
  return (
    <form method="post" action={action(props, 'punten')} class="form panel">
      <h2>{t.write}</h2>
      <PassageFields props={props} state={state} />
      <LateBox {...props} formState={state} of="write" />
      <p>
        <Submit>{t.add}</Submit>
      </p>
    </form>
  );
}

function PointWork(props: WorkProps & { point: Point }) {
  const { context, own, point } = props;
  const t = consultationMessages[context.lang].own;
  const [now] = point.versions;
  const state = startedFrom(stateOf(props, 'edit'), {
    versie: [String(point.version)],
    tekst: [now?.text ?? ''],
    bladzijde: now?.page ? [String(now.page)] : [],
    kop: [now?.heading ?? ''],
    citaat: [now?.quote ?? ''],
  });
  return (
    <div class="panel" id="punt-werk">
      {own.handedInAt === null && !isHandedIn(point) ? (
        <form method="post" action={context.link(`${pointPath(point.id)}/tekst`)} class="form">
          <h2>{t.edit(pointName(context, point))}</h2>
          <p>{t.editNote}</p>
          <input type="hidden" name="gemeente" value={own.municipality} />
          <input type="hidden" name="versie" value={state.values.versie?.[0]} />
          <PassageFields props={props} state={state} />
          <LateBox {...props} formState={state} of="edit" />
          <p>
            <Submit>{t.add}</Submit>
          </p>
        </form>
      ) : null}
      {carriedBy(point, own.municipality) ? <LeavePoint {...props} point={point} /> : null}
    </div>
  );
}

function LeavePoint(props: WorkProps & { point: Point }) {
  const { context, own, point } = props;
  const t = consultationMessages[context.lang].own;
  const state = stateOf(props, 'leave');
  return (
    <form method="post" action={context.link(`${pointPath(point.id)}/terugtrekken`)} class="form">
      <h3>{t.leave}</h3>
      <input type="hidden" name="gemeente" value={own.municipality} />
      <TextArea name="reden" label={t.leaveReason} hint={t.leaveHint} state={state} rows={2} />
      {decidedOn(own) ? (
        <>
          <TextField name="besluit_op" type="date" label={t.leaveDay} hint={t.leaveDecision} state={state} />
          <TextField name="vergadering" label={t.meeting} state={state} />
        </>
      ) : null}
      <p>
        <Submit secondary>{t.leave}</Submit>
      </p>
    </form>
  );
}

function Prepare(props: WorkProps) {
  const { context, round, own } = props;
  const messages = consultationMessages[context.lang];
  const t = messages.own;
  const sent = stateOf(props, 'prepare');
  const taken = takenOver({ ...props, state: sent });
  const state = startedFrom(sent, {
    versie: [String(own.version)],
    fase: [own.state === 'in_committee' ? 'in_commissie' : 'in_voorbereiding'],
    commissie_op: own.committeeDay ? [own.committeeDay] : [],
    standpunt: own.position ? [own.position] : [],
    toelichting: [own.note],
    'delen_met[]': own.sharedWith,
    ...taken?.values,
  });
  const others = round.addressees.filter((each) => each !== own.municipality);
  return (
    <form method="post" action={action(props, 'voorbereiding')} class="form panel" id="waar">
      <h2>{t.where}</h2>
      <input type="hidden" name="versie" value={state.values.versie?.[0]} />
      <ChoiceGroup
        name="fase"
        label={t.phase}
        state={state}
        choices={[
          { value: 'in_voorbereiding', text: t.preparing },
          { value: 'in_commissie', text: t.inCommittee },
        ]}
      />
      <TextField name="commissie_op" type="date" label={t.committeeDay} state={state} />
      <SelectField
        name="standpunt"
        label={messages.position}
        state={state}
        empty={messages.choose}
        choices={positions.map((value) => ({ value, text: messages.positions[value] }))}
      />
      <TextArea name="toelichting" label={t.note} state={state} rows={4} />
      {taken ? <TakenOverFields {...{ context, state, taken }} /> : null}
      {others.length > 0 ? (
        <ChoiceGroup
          name="delen_met[]"
          label={t.share}
          hint={answersSent(round) ? closingMessages[context.lang].shareAlone : t.shareHint}
          state={state}
          choices={others.map((value) => ({ value, text: townName(context, value) }))}
        />
      ) : null}
      <p>
        <Submit secondary>{t.save}</Submit>
      </p>
    </form>
  );
}

function Adopt(props: WorkProps) {
  const t = consultationMessages[props.context.lang].own;
  const { context, round, own } = props;
  const after = own.handedInAt !== null;
  const sent = stateOf(props, 'adopt');
  // What was handed in under reservation is what the council had before it.
  const state = after
    ? startedFrom(sent, { standpunt: own.position ? [own.position] : [], toelichting: [own.note] })
    : sent;
  const messages = consultationMessages[context.lang];
  const points = after ? carried(round, own.municipality) : [];
  const none = own.state === 'none';
  return (
    <details class="b" open={props.sent === 'adopt' || props.own.handedInAt !== null}>
      <summary>{t.decision}</summary>
      <form method="post" action={action(props, 'besluit')} class="form">
        <p>{none ? t.noneConfirm(noneIn(round.kind, context.lang)) : t.decisionNote}</p>
        <DecisionFields context={context} state={state} />
        {after && !none ? (
          <fieldset>
            <legend>{t.otherwise}</legend>
            <p>{t.otherwiseNote}</p>
            <SelectField
              name="standpunt"
              label={messages.position}
              state={state}
              choices={positions.map((value) => ({ value, text: messages.positions[value] }))}
            />
            <TextArea name="toelichting" label={t.note} state={state} rows={4} />
            {points.length > 0 ? (
              <ChoiceGroup
                name="niet_overgenomen[]"
                label={t.notTaken}
                state={state}
                choices={points.map((point) => ({
                  value: String(point.id),
                  text: `${pointName(context, point)}: ${point.versions[0]?.text ?? ''}`,
                }))}
              />
            ) : null}
          </fieldset>
        ) : null}
        <p>
          <Submit>{t.adopt}</Submit>
        </p>
      </form>
    </details>
  );
}

/** As what a point will stand there: what its writer did not hand in is not shown as the writer's. */
function bringsText({ context, round, own }: WorkProps, point: Point): string {
  const t = consultationMessages[context.lang].own;
  const name = pointName(context, point);
  const way = broughtAs(round, point, own.municipality);
  if (way.as === 'own') return t.bringsOwn(name, townName(context, point.author));
  const as = way.as === 'shared' && round.points.find(({ id }) => id === way.point);
  return as ? t.bringsShared(name, pointName(context, as)) : name;
}

function HandIn(props: WorkProps) {
  const { context, own, round } = props;
  const t = consultationMessages[context.lang].own;
  const state = stateOf(props, 'hand_in');
  const points = carried(round, own.municipality).map((point) => bringsText(props, point));
  const formal = !ruleSetOf(round.rule).informal && own.state !== 'adopted';
  return (
    <form method="post" action={action(props, 'indienen')} class="form panel">
      <h2>{t.handIn}</h2>
      {formal ? <ProvisionalBox context={context} state={state} /> : null}
      <LateBox {...props} formState={state} of="hand_in" />
      <BecomesVisible context={context} shows={t.handInShows} besides={points} />
      <p>
        <Submit>{t.handIn}</Submit>
      </p>
    </form>
  );
}
