import { dateOf } from '#kernel';
import {
  ChoiceGroup,
  enumeration,
  Paragraphs,
  plainDate,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
} from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { closingMessages } from '../closing-messages.ts';
import { authorsIn } from '../end-joint.ts';
import { consultationMessages } from '../messages.ts';
import { submissionPath } from '../paths.ts';
import type { Point, Round, Submission } from '../round.ts';
import { endProblem, type JointText, type JointVersion } from '../rules/joint.ts';
import { carriedBy, standing } from '../rules/points.ts';
import { positions } from '../rules/submission-state.ts';
import { answersSent, sameText, stateOn, visiblePoints } from '../whole.ts';
import { EndForm } from './end-joint-form.tsx';
import { pointName, townName } from './parts.tsx';

interface Props {
  readonly context: PageContext;
  readonly round: Round;
  readonly own: Submission;
}

const towns = (context: PageContext, ids: readonly string[]): string =>
  enumeration(
    ids.map((each) => townName(context, each)),
    context.lang,
  );
const otherTowns = ({ context, own }: Props, text: JointText) =>
  towns(
    context,
    text.councils.filter((each) => each !== own.municipality),
  );
const textsOf = ({ round, own }: Props): readonly JointText[] =>
  round.jointTexts.filter((each) => each.councils.includes(own.municipality));
/** Its clerk still writes what the council brings. */
const writes = ({ round, own }: Props) => own.handedInAt === null && round.state !== 'withdrawn';
/** After the note nobody joins: a text that was begun stays, and none is begun. */
const mayBegin = (props: Props) => writes(props) && !answersSent(props.round);
/** Without what its writer took back since: an earlier version does not show it on. */
const pointsIn = (context: PageContext, round: Round, version: JointVersion): readonly Point[] =>
  visiblePoints(round, context.actor, context.region.id).filter((each) => version.points.includes(each.id));
/** @param then a version that is not the last: the words that the point had when it was written */
const textLine = (context: PageContext, point: Point, then?: JointVersion) => {
  const [now] = point.versions;
  const shown = then ? (point.versions.find(({ at }) => at <= then.at) ?? point.versions.at(-1)) : now;
  return `${pointName(context, point)}: ${shown?.text ?? ''}`;
};

/** What the clerk of this council writes together with others: to read, to write in, to take over. */
export function JointTexts(props: Props) {
  const { context, round, own } = props;
  const t = consultationMessages[context.lang].joint;
  const texts = textsOf(props);
  const here = context.link(submissionPath(round.id, own.municipality));
  const ended = round.state === 'withdrawn';
  if (texts.length === 0 && (!mayBegin(props) || round.addressees.length < 2)) return null;
  return (
    <section class="b" id="gezamenlijk">
      <h2>{t.title}</h2>
      <p>{ended ? closingMessages[context.lang].jointEnded : t.intro}</p>
      {texts.map((text) => (
        <OneText key={text.id} {...props} text={text} />
      ))}
      {mayBegin(props) ? (
        <p class="act noprint">
          <a href={`${here}?gezamenlijk=nieuw#gezamenlijk-werk`}>{t.begin}</a>
        </p>
      ) : null}
    </section>
  );
}

function OneText(props: Props & { text: JointText }) {
  const { context, round, own, text } = props;
  const t = consultationMessages[context.lang].joint;
  const [now, ...before] = text.versions;
  if (!now) return null;
  const here = context.link(submissionPath(round.id, own.municipality));
  const others = otherTowns(props, text);
  const called = others === '' ? t.alone : t.with(others);
  const name = <span class="vh">: {called}</span>;
  const ends = endProblem(text, own.municipality, authorsIn(round, text)) === undefined;
  const taken = own.jointText === text.id ? own.jointVersion : null;
  return (
    <article class="point" id={`gezamenlijk-${text.id}`}>
      <h3>{called}</h3>
      <Version {...{ context, round }} version={now} />
      {taken !== null && writes(props) ? (
        <p class="flag">{taken < text.version ? t.takenOld(taken) : t.taken}</p>
      ) : null}
      {before.length > 0 ? (
        <details>
          <summary>{t.before}</summary>
          {before.map((each) => (
            <Version key={each.number} {...{ context, round }} version={each} earlier />
          ))}
        </details>
      ) : null}
      {writes(props) ? (
        <p class="act noprint">
          <a href={`${here}?gezamenlijk=${text.id}#gezamenlijk-werk`}>
            {t.write}
            {name}
          </a>{' '}
          <a href={`${here}?overnemen=${text.id}#waar`}>
            {t.takeOver}
            {name}
          </a>
        </p>
      ) : null}
      {stateOn(round, context.today) === 'sent_out' ? (
        <details class="noprint">
          <summary>
            {t.stop}
            {name}
          </summary>
          <EndForm {...props} what="verlaten" note={t.leaveNote} button={t.leave} />
          {ends ? <EndForm {...props} what="weggooien" note={t.endNote} button={t.end} /> : null}
        </details>
      ) : null}
    </article>
  );
}

function Version(
  props: Pick<Props, 'context' | 'round'> & { version: JointVersion /** Not the last. */; earlier?: boolean },
) {
  const { context, round, version } = props;
  const t = consultationMessages[context.lang];
  const points = pointsIn(context, round, version);
  return (
    <>
      <p class="small">
        {t.own.versionBy(version.number, plainDate(dateOf(version.at), context.lang), version.by)}
      </p>
      {version.position ? (
        <p>
          <b>{t.positions[version.position]}.</b>
        </p>
      ) : null}
      <Paragraphs text={version.note} />
      {points.length > 0 ? (
        <ul class="plain" lang="nl">
          {points.map((point) => (
            <li key={point.id}>{textLine(context, point, props.earlier ? version : undefined)}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Which text the clerk asked to write in: one that is there, or a new one. */
export function askedText(props: Props & { sent: string | undefined; form: FormState }) {
  const { context, sent, form } = props;
  const asked = sent === 'joint' ? form.values.gezamenlijke_tekst?.[0] : context.query.get('gezamenlijk');
  const text = textsOf(props).find(({ id }) => String(id) === asked);
  const begins = sent === 'joint' ? !asked : asked === 'nieuw' && mayBegin(props);
  return text || begins ? { text } : undefined;
}

/** The form in which a text is begun or written on. @param text none: a new one, which begins as the own draft */
export function JointWork(props: Props & { state: FormState; text: JointText | undefined }) {
  const { context, round, own, text } = props;
  const messages = consultationMessages[context.lang];
  const t = messages.joint;
  const [now] = text?.versions ?? [];
  const state = startedFrom(props.state, {
    versie: [String(text?.version ?? 0)],
    standpunt: [now?.position ?? own.position ?? ''].filter(Boolean),
    toelichting: [now ? now.note : own.note],
    'punten[]': (now?.points ?? []).map(String),
  });
  const there = new Set(now?.points);
  const points = visiblePoints(round, context.actor, context.region.id).filter(
    (point) => there.has(point.id) || (standing(point).length > 0 && mine(point, own)),
  );
  const others = round.addressees.filter((each) => each !== own.municipality);
  const path = submissionPath(round.id, own.municipality);
  return (
    <form method="post" action={context.link(`${path}/gezamenlijk`)} class="form panel" id="gezamenlijk-werk">
      <h2>{text ? t.writeWith(otherTowns(props, text)) : t.begin}</h2>
      <p>{t.workNote}</p>
      {text ? <input type="hidden" name="gezamenlijke_tekst" value={String(text.id)} /> : null}
      <input type="hidden" name="versie" value={state.values.versie?.[0]} />
      {text ? null : (
        <ChoiceGroup
          name="met[]"
          label={t.councils}
          hint={t.councilsHint}
          state={state}
          choices={others.map((value) => ({ value, text: townName(context, value) }))}
        />
      )}
      <SelectField
        name="standpunt"
        label={messages.position}
        state={state}
        empty={messages.choose}
        choices={positions.map((value) => ({ value, text: messages.positions[value] }))}
      />
      <TextArea name="toelichting" label={messages.own.note} state={state} rows={6} />
      {points.length > 0 ? (
        <ChoiceGroup
          name="punten[]"
          label={t.points}
          hint={t.pointsHint}
          state={state}
          choices={points.map((point) => ({
            value: String(point.id),
            text: textLine(context, point),
            written: true,
          }))}
        />
      ) : (
        <p class="hint">{t.noPoints}</p>
      )}
      <p>
        <Submit>{t.save}</Submit> <a href={context.link(path)}>{t.back}</a>
      </p>
    </form>
  );
}

const mine = (point: Point, own: Submission) =>
  point.author === own.municipality || carriedBy(point, own.municipality) !== undefined;

/** What went to the councils nobody joins any more. */
const mayTakeOver = (round: Round, point: Point, own: Submission) => mine(point, own) || !answersSent(round);

/** What "Waar het ligt" begins with when a joint text is taken over; nothing when none is. */
export function takenOver(props: Props & { state: FormState }) {
  const { context, round, state } = props;
  const sent = state.values.gezamenlijke_tekst?.[0]?.split('/');
  const id = sent?.[0] ?? context.query.get('overnemen');
  const text = textsOf(props).find((each) => String(each.id) === id);
  const version = text?.versions.find((each) => sent === undefined || String(each.number) === sent[1]);
  if (!text || !version) return undefined;
  const choices = pointsIn(context, round, version)
    // What others handed in already is joined there, unless the council stands behind the draft itself.
    .map((point) => (carriedBy(point, props.own.municipality) ? point : (sameText(round, point) ?? point)))
    .filter((point) => standing(point).length > 0 && mayTakeOver(round, point, props.own))
    .map((point) => ({
      value: `${point.id}/${point.version}`,
      text: textLine(context, point),
      written: true,
    }));
  return {
    name: otherTowns(props, text),
    reference: `${text.id}/${version.number}`,
    choices,
    values: {
      standpunt: version.position ? [version.position] : [],
      toelichting: [version.note],
      'punten[]': choices.map(({ value }) => value),
    },
  };
}

/** The part of that form which says from which text it comes, and which points go with it. */
export function TakenOverFields({
  context,
  state,
  taken,
}: {
  context: PageContext;
  state: FormState;
  taken: NonNullable<ReturnType<typeof takenOver>>;
}) {
  const t = consultationMessages[context.lang].joint;
  return (
    <>
      <p class="flag">{t.filled(taken.name)}</p>
      <input type="hidden" name="gezamenlijke_tekst" value={taken.reference} />
      {taken.choices.length > 0 ? (
        <ChoiceGroup
          name="punten[]"
          label={t.takePoints}
          hint={t.takePointsHint}
          state={state}
          choices={taken.choices}
        />
      ) : null}
    </>
  );
}
