import { Fragment } from 'preact';
import type { MunicipalityId } from '#kernel';
import { EmptyState } from '#platform/html';
import { closingMessages } from '../closing-messages.ts';
import { consultationMessages } from '../messages.ts';
import { pointPath, submissionPath } from '../paths.ts';
import type { Point, PointVersion, Round, Submission } from '../round.ts';
import { carriedBy, changedSince, isHandedIn } from '../rules/points.ts';
import { answersSent, decidedOn, standsBehind, visiblePoints, writesTogether } from '../whole.ts';
import { PointAnswer } from './answers.tsx';
import { DraftTies } from './draft-ties.tsx';
import { LeftBehind } from './left-behind.tsx';
import { PointHistory, PointText, pointName, townName } from './parts.tsx';
import type { SubmissionProps } from './submission-page.tsx';

/** Whether this council stands behind a point, or did: what was left stays readable. */
const concerns = (point: Point, municipality: MunicipalityId) =>
  point.author === municipality ||
  point.carriers.some((each) => each.municipality === municipality && each.publicAt !== null) ||
  carriedBy(point, municipality) !== undefined;

/** Handed in as another point, with the text that it has now: there it is shown. */
const movedOn = (round: Round, point: Point, municipality: MunicipalityId) =>
  !isHandedIn(point) &&
  carriedBy(point, municipality) === undefined &&
  standsBehind(round, point, municipality);

/** Where none stands: to write one, or that none was handed in, yet or at all. */
function noPoints({ context, round, own, state, may }: SubmissionProps): string {
  const t = consultationMessages[context.lang];
  if (own.handedInAt !== null) return t.noPointsAtAll;
  if (may) return answersSent(round) ? closingMessages[context.lang].writeOwn : t.own.noPoints;
  return state === 'sent_out' ? t.noPoints : t.noPointsAtAll;
}

export function OwnPoints(props: SubmissionProps) {
  const { context, round, own, may } = props;
  const t = consultationMessages[context.lang];
  const seen = visiblePoints(round, context.actor, context.region.id).filter(
    (point) => !movedOn(round, point, own.municipality),
  );
  const concerned = seen.filter((point) => concerns(point, own.municipality));
  const points = concerned.filter((point) => carriedBy(point, own.municipality));
  const left = concerned.filter((point) => !points.includes(point));
  const others = seen.filter((point) => !concerns(point, own.municipality));
  return (
    <>
      <section class="b">
        <h2>{t.own.pointsOf}</h2>
        {points.length === 0 ? <EmptyState>{noPoints(props)}</EmptyState> : null}
        {points.map((point) => (
          <OnePoint key={point.id} {...props} point={point} />
        ))}
      </section>
      {left.length > 0 ? (
        <section class="b">
          <h2>{t.own.leftPoints}</h2>
          {left.map((point) => (
            <OnePoint key={point.id} {...props} point={point} />
          ))}
        </section>
      ) : null}
      {may ? (
        <section class="b">
          <h2>{t.own.others}</h2>
          <SharedDrafts {...props} />
          {others.length === 0 ? <EmptyState>{t.own.noOthers}</EmptyState> : null}
          {others.map((point) => (
            <OnePoint key={point.id} {...props} point={point} />
          ))}
        </section>
      ) : null}
    </>
  );
}

/** Whose position and explanation the clerk may read before they are handed in: each stands on a page of its own. */
function SharedDrafts({ context, round, own }: SubmissionProps) {
  const drafts = round.submissions.filter(
    ({ handedInAt, sharedWith }) => handedInAt === null && sharedWith.includes(own.municipality),
  );
  if (drafts.length === 0) return null;
  return (
    <p>
      {consultationMessages[context.lang].own.sharedWithYou}{' '}
      {drafts.map(({ municipality }, index) => (
        <Fragment key={municipality}>
          {index > 0 ? ', ' : ''}
          <a href={context.link(submissionPath(round.id, municipality))}>{townName(context, municipality)}</a>
        </Fragment>
      ))}
      .
    </p>
  );
}

function OnePoint(props: SubmissionProps & { point: Point }) {
  const { context, round, may, point } = props;
  return (
    <article class="point" id={`punt-${point.id}`}>
      <h3>{pointName(context, point)}</h3>
      <PointText {...{ context, round, point }} />
      <PointAnswer {...{ context, round, point }} clerk={false} />
      <PointHistory {...{ context, round, point }} />
      {may ? (
        <>
          <DraftTies {...{ context, round, point }} />
          <LeftBehind {...props} />
          <ChangedText {...props} />
          <JoinForm {...props} />
          <ChangeLink {...props} />
        </>
      ) : null}
    </article>
  );
}

/** Of a text that another changed: that it did, and what the council agreed to. */
function ChangedText({ context, own, point }: SubmissionProps & { point: Point }) {
  const behind = carriedBy(point, own.municipality);
  if (!behind || !changedSince(point, own.municipality)) return null;
  return (
    <>
      <p class="flag">{changedText(context, own, point.author !== own.municipality)}</p>
      <CarriedText
        context={context}
        version={point.versions.find(({ number }) => number === behind.version)}
      />
    </>
  );
}

/** To stand behind a point, or behind the text that it has by now. */
function JoinForm({ context, round, own, state, point }: SubmissionProps & { point: Point }) {
  const t = consultationMessages[context.lang].own;
  const alive = point.carriers.some(({ leftAt }) => leftAt === null);
  const behind = carriedBy(point, own.municipality) !== undefined;
  // After the note went out nobody joins: a text that was joined before can still be agreed to.
  const takes =
    own.handedInAt === null ? behind || !answersSent(round) : state === 'sent_out' && !decidedOn(own);
  const decided = own.state === 'none' || own.state === 'adopted';
  if (!alive || !takes || decided || standsBehind(round, point, own.municipality)) return null;
  const draft = !isHandedIn(point) && point.author !== own.municipality;
  return (
    <form method="post" action={context.link(`${pointPath(point.id)}/aansluiten`)} class="form">
      {draft ? <p class="hint">{own.handedInAt === null ? t.joinDraft : t.joinNow}</p> : null}
      <input type="hidden" name="gemeente" value={own.municipality} />
      <input type="hidden" name="versie" value={String(point.version)} />
      <p>
        <button type="submit" class="utrecht-button utrecht-button--secondary-action">
          {behind ? t.agree : t.join}
          <span class="vh">: {pointName(context, point)}</span>
        </button>
      </p>
    </form>
  );
}

/** What the clerk is told of a text that another changed. @param others the point is of another council */
function changedText(context: SubmissionProps['context'], own: Submission, others: boolean): string {
  const t = consultationMessages[context.lang].own;
  if (!others) return t.changed;
  return own.state === 'adopted' ? t.changedAdopted : t.changedOther;
}

/** What the council agreed to, where the point says something else by now. */
function CarriedText({
  context,
  version,
}: Pick<SubmissionProps, 'context'> & { version: PointVersion | undefined }) {
  if (!version) return null;
  return (
    <>
      <p class="small">{consultationMessages[context.lang].own.carriedText(version.number)}</p>
      <p lang="nl">{version.text}</p>
    </>
  );
}

/** To the form of a point that the council stands behind, or writes with others before any council handed it in. */
function ChangeLink({ context, round, own, state, point }: SubmissionProps & { point: Point }) {
  const t = consultationMessages[context.lang].own;
  const writing = own.handedInAt === null;
  const behind = carriedBy(point, own.municipality) !== undefined;
  const together = writing && !isHandedIn(point) && writesTogether(round, point, own.municipality);
  if (!(behind ? writing || state === 'sent_out' : together)) return null;
  const here = `${context.link(submissionPath(round.id, own.municipality))}?punt=${point.id}#punt-werk`;
  return (
    <p class="act noprint">
      <a href={here}>
        {behind ? t.editLink : t.editOnly}
        <span class="vh">: {pointName(context, point)}</span>
      </a>
    </p>
  );
}
