import { addDays, type CalendarDate } from '#kernel';
import { longDate, Notice } from '#platform/html';
import type { PageContext, Resting } from '#platform/http';
import { touchedSentence } from '../resting.ts';
import { restingMessages } from '../resting-messages.ts';
import type { Touched } from '../rules/resting.ts';
import type { touchedByPlan } from '../touched.ts';

/** Each with its own page: whoever changes a day can read there what was asked. */
export function TouchedList({
  context,
  touched,
  say,
}: {
  context: PageContext;
  touched: readonly Touched<Resting>[];
  say?: (needs: Resting) => string;
}) {
  const { lang, region } = context;
  return (
    <ul class="plain">
      {touched.map((one) => (
        <li key={`${one.needs.path}/${one.needs.meeting}/${one.needs.council}`}>
          <a href={context.link(one.needs.path)}>
            <span lang="nl">{one.needs.about}</span>
          </a>
          {(say?.(one.needs) ?? touchedSentence(one, region.municipalities, lang)).slice(
            one.needs.about.length,
          )}
        </li>
      ))}
    </ul>
  );
}

const laterOf = (one: CalendarDate, other: CalendarDate) => (one > other ? one : other);

/** Before a date is changed: what rests on it, and where a new day would still do. */
export function RestsOnDate({
  context,
  touched,
}: {
  context: PageContext;
  touched: readonly Touched<Resting>[];
}) {
  if (touched.length === 0) return null;
  const { lang } = context;
  const t = restingMessages[lang];
  return (
    <Notice kind="warning" title={t.formTitle}>
      <p>{t.formIntro}</p>
      <TouchedList
        context={context}
        touched={touched}
        say={({ about, meeting, planned, overdue, start, last }) =>
          overdue
            ? t.formOverdue(about)
            : planned
              ? (meeting === 'council' ? t.formPlanned : t.formCommittee)(about, longDate(last, lang))
              : t.formTerm(
                  about,
                  longDate(laterOf(addDays(start, 1), context.today), lang),
                  longDate(last, lang),
                )
        }
      />
    </Notice>
  );
}

/** Before a file is taken over. */
export function RestsOnPlan({
  context,
  touched: { plain, withGone },
}: {
  context: PageContext;
  touched: ReturnType<typeof touchedByPlan>;
}) {
  const t = restingMessages[context.lang];
  if (plain.length + withGone.length === 0) return <p class="b">{t.importNone}</p>;
  const lost = [...plain, ...withGone].some(({ now }) => now === 'lost');
  return (
    <Notice kind={lost ? 'warning' : 'info'} title={t.importTitle}>
      {plain.length === 0 ? null : (
        <>
          <p>{t.importIntro}</p>
          <TouchedList context={context} touched={plain} />
        </>
      )}
      {withGone.length === 0 ? null : (
        <>
          <p>{t.importGone}</p>
          <TouchedList context={context} touched={withGone} />
        </>
      )}
    </Notice>
  );
}

/** After a change, or where something was planned on no day of it: for everybody who reads the calendar, as long as it is so. */
export function LostNow({ context, lost }: { context: PageContext; lost: readonly Touched<Resting>[] }) {
  const t = restingMessages[context.lang];
  const gone = lost.filter(({ now }) => now === 'lost');
  const never = lost.filter(({ now, needs }) => now === 'never' && needs.planned);
  const met = lost.filter(({ now }) => now === 'met');
  const term = lost.filter(({ now, needs }) => now === 'never' && !needs.planned);
  return (
    <>
      {gone.length === 0 ? null : (
        <Notice kind="warning" title={t.nowTitle}>
          <p>{t.nowIntro}</p>
          <TouchedList context={context} touched={gone} />
        </Notice>
      )}
      {never.length === 0 ? null : (
        <Notice kind="warning" title={t.neverTitle}>
          <TouchedList context={context} touched={never} />
          <p>{t.neverIntro}</p>
        </Notice>
      )}
      {[
        { title: t.termTitle, touched: term },
        { title: t.metTitle, touched: met },
      ].map(({ title, touched }) =>
        touched.length === 0 ? null : (
          <Notice key={title} kind="warning" title={title}>
            <TouchedList context={context} touched={touched} />
            <p>{t.termIntro}</p>
          </Notice>
        ),
      )}
    </>
  );
}
