import { dateOf } from '#kernel';
import { Paragraphs, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { consultationMessages } from '../messages.ts';
import type { Point, Round, Submission, ViewAnswer } from '../round.ts';
import { asksAnswer } from '../rules/points.ts';
import type { Position } from '../rules/submission-state.ts';
import { notedPoints, shownAnswers, unansweredViews } from '../whole.ts';

interface Props {
  readonly context: PageContext;
  readonly round: Round;
  /** The regional clerk, who sees what was not sent yet. */
  readonly clerk: boolean;
}

function Answer(props: {
  context: PageContext;
  label: string;
  answer: Pick<ViewAnswer, 'disposition' | 'reason' | 'toldAt'>;
}) {
  const t = consultationMessages[props.context.lang];
  const { disposition, reason, toldAt } = props.answer;
  return (
    <>
      <p>
        <b>
          {props.label}: {t.dispositions[disposition]}.
        </b>{' '}
        <span lang="nl">{reason}</span>
      </p>
      {toldAt === null ? <p class="small muted">{t.notSentYet}</p> : null}
    </>
  );
}

/** What was done with a point, once that may be known: it stays also when no council stands behind the point any more. */
export function PointAnswer({ context, round, clerk, point }: Props & { point: Point }) {
  const t = consultationMessages[context.lang];
  const { disposition, reason, toldAt } = point;
  if (!notedPoints(round).includes(point)) return null;
  if (disposition !== null && reason !== null && (toldAt !== null || clerk))
    return <Answer {...{ context, label: t.answer, answer: { disposition, reason, toldAt } }} />;
  const asked = asksAnswer(point) && (round.reportedAt !== null || clerk);
  return asked ? <p class="small muted">{t.noAnswer}</p> : null;
}

/** What was done with what a council said as a whole: each answer that went to it, the last one last. */
export function ViewAnswers({ context, round, clerk, own }: Props & { own: Submission }) {
  const t = consultationMessages[context.lang];
  const answers = shownAnswers(own, clerk);
  const waits = unansweredViews(round).includes(own) && (round.reportedAt !== null || clerk);
  return (
    <>
      {answers.map((answer, index) => (
        <Answer
          key={answer.at}
          {...{ context, answer, label: answerLabel(context, answer, index === answers.length - 1) }}
        />
      ))}
      {waits ? <p class="small muted">{t.noAnswer}</p> : null}
    </>
  );
}

/** Of more than one the earlier ones are told apart by their day. */
export function answerLabel({ lang }: PageContext, { toldAt }: ViewAnswer, last: boolean): string {
  const t = consultationMessages[lang];
  return last || toldAt === null ? t.answer : t.answerOn(plainDate(dateOf(toldAt), lang));
}

/** "Negatief." and why, in the council's own words. */
export function ViewText(props: { context: PageContext; position: Position | null; note: string }) {
  const { context, position, note } = props;
  return (
    <>
      {position ? (
        <p>
          <b>{consultationMessages[context.lang].positions[position]}.</b>
        </p>
      ) : null}
      <Paragraphs text={note} />
    </>
  );
}
