import { EmptyState } from '#platform/html';
import { consultationMessages } from '../messages.ts';
import { roundPath } from '../paths.ts';
import { asksAnswer, standing } from '../rules/points.ts';
import { answersSent, handedInPoints, viewsToAnswer } from '../whole.ts';
import { PointAnswer, ViewAnswers, ViewText } from './answers.tsx';
import { PointHistory, PointText, pointName, townName } from './parts.tsx';
import type { RoundProps } from './round-page.tsx';

/** What several councils share comes first: that is what the region hears most. Then the views that are answered as a whole. */
export function Brought(props: RoundProps) {
  const { context, round, state, clerk } = props;
  const t = consultationMessages[context.lang];
  const points = handedInPoints(round).toSorted((a, b) => standing(b).length - standing(a).length);
  const after = state !== 'sent_out' && state !== 'withdrawn';
  const views = after ? round.submissions.filter((own) => asksOrHas(props, own)) : [];
  return (
    <section class="b">
      <h2>{t.allPoints}</h2>
      {after && !answersSent(round) && !clerk && points.length + views.length > 0 ? (
        <p>{t.answersLater}</p>
      ) : null}
      {points.length === 0 ? (
        <EmptyState>{state === 'sent_out' ? t.noPoints : t.noPointsAtAll}</EmptyState>
      ) : null}
      {points.map((point) => (
        <article class="point" key={point.id} id={`punt-${point.id}`}>
          <h3>{pointName(context, point)}</h3>
          <PointText {...{ context, round, point }} />
          <PointAnswer {...{ context, round, point }} clerk={clerk && after} />
          <PointHistory {...{ context, round, point }} />
          {clerk && after && asksAnswer(point) && point.toldAt === null ? (
            <AnswerLink {...props} query={`punt=${point.id}`} of={pointName(context, point)} />
          ) : null}
        </article>
      ))}
      {views.map((own) => (
        <article class="point" key={own.municipality} id={`raad-${own.municipality}`}>
          <h3>{townName(context, own.municipality)}</h3>
          <div class="printed">
            <ViewText {...{ context, position: own.position, note: own.note }} />
          </div>
          <ViewAnswers {...{ context, round, clerk, own }} />
          {clerk && mayStillAnswer(props, own) ? (
            <AnswerLink
              {...props}
              query={`raad=${own.municipality}`}
              of={townName(context, own.municipality)}
            />
          ) : null}
        </article>
      ))}
    </section>
  );
}

type Own = RoundProps['round']['submissions'][number];
const asksOrHas = ({ round }: RoundProps, own: Own): boolean =>
  own.viewAnswers.length > 0 || viewsToAnswer(round).includes(own);
/** Until it is sent; a council that decided otherwise after that is answered once more. */
const mayStillAnswer = ({ round }: RoundProps, own: Own): boolean =>
  viewsToAnswer(round).includes(own) && (own.anew || own.viewAnswers.every(({ toldAt }) => toldAt === null));

function AnswerLink({ context, round, query, of }: RoundProps & { query: string; of: string }) {
  return (
    <p class="act">
      <a href={`${context.link(roundPath(round.id))}?${query}#beantwoorden`}>
        {consultationMessages[context.lang].answerPoint}
        <span class="vh">: {of}</span>
      </a>
    </p>
  );
}
