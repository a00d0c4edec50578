import { dateOf } from '#kernel';
import { enumeration, plainDate, Submit } from '#platform/html';
import { consultationMessages } from '../messages.ts';
import { pointPath } from '../paths.ts';
import type { Point } from '../round.ts';
import { leavingsFor } from '../whole.ts';
import { pointName, sharers, townName } from './parts.tsx';
import type { SubmissionProps } from './submission-page.tsx';

/** To a council that stays behind a point: who left it and on whom it rests now, until its clerk says that this was read. */
export function LeftBehind({ context, round, own, point }: SubmissionProps & { point: Point }) {
  const { actor, lang, region } = context;
  const t = consultationMessages[lang].own;
  const leavings = leavingsFor(actor, region.id, round, point, own.municipality);
  const last = leavings
    .flatMap(({ leftAt }) => leftAt ?? [])
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  const towns = (ids: readonly string[]) =>
    enumeration(
      ids.map((id) => townName(context, id)),
      lang,
    );
  const days = [...new Set(leavings.map(({ leftAt }) => dateOf(leftAt ?? last)))].toSorted();
  const said = days.map((day) => {
    const gone = leavings.filter(({ leftAt }) => leftAt !== null && dateOf(leftAt) === day);
    const names = [...new Set(gone.map(({ municipality }) => municipality))];
    return t.leftBehind(towns(names), plainDate(day, lang), names.length === 1);
  });
  const stay = sharers(context, round, point).map(({ municipality }) => municipality);
  const rests = stay.length === 1 ? t.restsOnOwn : t.restsOn(towns(stay));
  return (
    <>
      <p class="flag">{[...said, rests].join(' ')}</p>
      <form method="post" action={context.link(`${pointPath(point.id)}/blijven`)} class="form">
        <input type="hidden" name="gemeente" value={own.municipality} />
        <input type="hidden" name="gezien_tot" value={last} />
        <p>
          <Submit secondary>
            {t.keep}
            <span class="vh">: {pointName(context, point)}</span>
          </Submit>
        </p>
      </form>
    </>
  );
}
