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
import { consultationMessages } from '../messages.ts';
import { pointPath, submissionPath } from '../paths.ts';
import { ruleSetOf } from '../rule-sets.ts';
import { carriedBy, isHandedIn } from '../rules/points.ts';
import { positions } from '../rules/submission-state.ts';
import type { Point } from '../store.ts';
import { carried, writesTogether } from '../whole.ts';
import { askedText, JointWork, TakenOverFields, takenOver } from './joint-texts.tsx';
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
  return (
    <section class="b noprint">
      <TypedText {...props} point={point} />
      {point && (writing || state === 'sent_out') ? <PointWork {...props} point={point} /> : null}
      {!point && writing ? <WritePoint {...props} /> : null}
      {writing ? <Writing {...props} /> : null}
      {!writing && own.provisional && own.decisionDay === null ? <Adopt {...props} /> : null}
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
      <NoView {...props} />
    </>
  );
}

/** Somebody handed in meanwhile, so that the form is not there any more: what was typed is, to copy. */
function TypedText(props: WorkProps & { point: Point | undefined }) {
  const { context, form, sent, own, point } = props;
  const fixed = own.handedInAt !== null || (sent === 'edit' && (!point || isHandedIn(point)));
  const typed = ['tekst', 'citaat', 'toelichting'].map((name) => kept(form, name)).filter(Boolean);
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

/** After the last day: that it is late must be known to who hands in. */
function LateBox(props: WorkProps & { formState: FormState; of: string }) {
  const { context, round, formState, of } = props;
  const t = consultationMessages[context.lang].own;
  if (round.lastDay === null || round.lastDay >= context.today) return null;
  const error = formState.problems.te_laat;
  // The one that a message is about carries the address that it links to.
  const id = error ? 'veld-te_laat' : `veld-te_laat-${of}`;
  return (
    <p class="field">
      {error ? (
        <span id={`${id}-fout`} class="error">
          {error}
        </span>
      ) : null}
      <label class="check" for={id}>
        <input
          id={id}
          type="checkbox"
          name="te_laat"
          value="ja"
          checked={kept(formState, 'te_laat') === 'ja'}
          {...(error ? { 'aria-describedby': `${id}-fout` } : {})}
        />
        <span>{t.late}</span>
      </label>
    </p>
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
  return (
    <form method="post" action={context.link(`${pointPath(point.id)}/terugtrekken`)} class="form">
      <h3>{t.leave}</h3>
      <input type="hidden" name="gemeente" value={own.municipality} />
      <TextArea
        name="reden"
        label={t.leaveReason}
        hint={t.leaveHint}
        state={stateOf(props, 'leave')}
        rows={2}
      />
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
          hint={t.shareHint}
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
  return (
    <details class="b" open={props.sent === 'adopt' || props.own.handedInAt !== null}>
      <summary>{t.decision}</summary>
      <form method="post" action={action(props, 'besluit')} class="form">
        <p>{t.decisionNote}</p>
        <TextField name="dag" type="date" label={t.day} state={state} />
        <TextField name="vergadering" label={t.meeting} state={state} />
        <SelectField
          name="behandeling"
          label={t.handling}
          state={state}
          empty={consultationMessages[props.context.lang].choose}
          choices={['hamerstuk', 'bespreekstuk'].map((value) => ({ value, text: value }))}
        />
        <div class="pair">
          <TextField name="stemmen_voor" label={t.for} hint={t.votesHint} state={state} />
          <TextField name="stemmen_tegen" label={t.against} hint={t.votesHint} state={state} />
        </div>
        <TextField name="link" type="url" label={t.link} state={state} />
        {after ? (
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

function HandIn(props: WorkProps) {
  const { context, own, round } = props;
  const t = consultationMessages[context.lang].own;
  const state = stateOf(props, 'hand_in');
  const points = carried(round, own.municipality).map((point) => pointName(context, point));
  const formal = !ruleSetOf(round.rule).informal && own.state !== 'adopted';
  return (
    <form method="post" action={action(props, 'indienen')} class="form panel">
      <h2>{t.handIn}</h2>
      {formal ? (
        <p class="field">
          {state.problems.onder_voorbehoud ? (
            <span id="veld-onder_voorbehoud-fout" class="error">
              {state.problems.onder_voorbehoud}
            </span>
          ) : null}
          <label class="check" for="veld-onder_voorbehoud">
            <input
              id="veld-onder_voorbehoud"
              type="checkbox"
              name="onder_voorbehoud"
              value="ja"
              checked={kept(state, 'onder_voorbehoud') === 'ja'}
            />
            <span>{t.provisional}</span>
          </label>
        </p>
      ) : null}
      <LateBox {...props} formState={state} of="hand_in" />
      <BecomesVisible context={context} shows={t.handInShows} besides={points} />
      <p>
        <Submit>{t.handIn}</Submit>
      </p>
    </form>
  );
}

function NoView(props: WorkProps) {
  const t = consultationMessages[props.context.lang].own;
  return (
    <details class="b" open={props.sent === 'none'}>
      <summary>{t.none}</summary>
      <form method="post" action={action(props, 'geen')} class="form">
        <p>{t.noneNote}</p>
        <TextArea name="waarom" label={t.noneReason} state={stateOf(props, 'none')} rows={2} />
        <p>
          <Submit secondary>{t.noneSubmit}</Submit>
        </p>
      </form>
    </details>
  );
}
