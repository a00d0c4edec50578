import { DataTable, longDate, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { CouncilPlan } from '../import-council-dates.ts';
import { importMessages } from '../import-messages.ts';
import { placesWords, problemSentences } from '../import-sentences.ts';
import { calendarMessages } from '../messages.ts';
import { hours } from '../names.ts';
import type { ReadProblem } from '../reading/read-date.ts';
import { alikeProblems } from '../rules/alike-problems.ts';
import type { CouncilDateContent } from '../rules/council-date.ts';
import type { KeptWhy } from '../rules/import-plan.ts';

function when(date: CouncilDateContent, context: PageContext): string {
  const { lang } = context;
  const t = calendarMessages[lang];
  const days =
    date.from === date.until
      ? longDate(date.from, lang)
      : t.upTo(longDate(date.from, lang), longDate(date.until, lang));
  return [days, hours(date, lang)].filter(Boolean).join(', ');
}

/** All of a date in one line, as it would stand. */
function Told({ context, date }: { context: PageContext; date: CouncilDateContent }) {
  const t = calendarMessages[context.lang];
  const kind = t.dateKinds[date.kind];
  const parts = [date.title && date.title !== kind ? `${date.title} (${kind.toLowerCase()})` : kind];
  if (date.place) parts.push(date.place);
  return (
    <>
      <b>{when(date, context)}</b> · {parts.join(' · ')}
      {date.link ? (
        <>
          {' · '}
          <a class="wrapany" href={date.link}>
            {new URL(date.link).host}
          </a>
        </>
      ) : null}
    </>
  );
}

/** What taking it over would do, and what it would leave. */
export function Changes({
  context,
  plan,
  dates,
}: {
  context: PageContext;
  plan: CouncilPlan;
  /** Of the file. */
  dates: readonly CouncilDateContent[];
}) {
  const days = dates.map(({ from }) => from).toSorted();
  const span = { first: days[0] ?? context.today, last: days.at(-1) ?? context.today };
  const t = importMessages[context.lang];
  const list = (title: string, dates: readonly CouncilDateContent[], note?: string) =>
    dates.length === 0 ? null : (
      <section class="b">
        <h2>{title}</h2>
        {note ? <p>{note}</p> : null}
        <ul class="plain">
          {dates.map((date) => (
            <li key={`${date.from}/${date.kind}/${date.title}/${date.startsAt}`}>
              <Told context={context} date={date} />
            </li>
          ))}
        </ul>
      </section>
    );
  const bare = plan.added.filter(({ link }) => link === null).length;
  const kept = (why: KeptWhy) => plan.kept.filter((each) => each.why === why).map(({ date }) => date);
  return (
    <>
      {plan.changed.length === 0 ? null : (
        <section class="b">
          <h2>{t.changed}</h2>
          <DataTable
            caption={t.changed}
            captionHidden
            columns={[{ name: t.was }, { name: t.becomes }]}
            rows={plan.changed.map(({ before, after }) => ({
              key: String(before.id),
              cells: [
                <Told key="was" context={context} date={before} />,
                <Told key="becomes" context={context} date={after} />,
              ],
            }))}
          />
        </section>
      )}
      {list(t.cancelled, plan.cancelled)}
      {list(t.added, plan.added, bare > 0 ? t.withoutLink(bare) : undefined)}
      {list(t.gone, plan.gone, t.goneNote)}
      {list(t.ignored(plan.ignored.length), plan.ignored, t.ignoredNote)}
      {list(t.before, kept('before_file'), t.beforeNote(plainDate(span.first, context.lang)))}
      {list(t.after, kept('after_file'), t.afterNote(plainDate(span.last, context.lang)))}
      {list(t.otherKinds, kept('kind_not_in_file'), t.otherKindsNote)}
    </>
  );
}

/** What could not be taken over, and why. */
export function NotTaken({ context, problems }: { context: PageContext; problems: readonly ReadProblem[] }) {
  const { lang } = context;
  const t = importMessages[lang];
  const words = problemSentences[lang];
  if (problems.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.problems}</h2>
      <p>{t.problemsNote}</p>
      <DataTable
        caption={t.problems}
        captionHidden
        columns={[{ name: t.place }, { name: t.what }, { name: t.why }]}
        rows={alikeProblems(problems).map(({ places, at, code, what, title, count, first, last }, index) => ({
          key: `${at.number}/${code}/${index}`,
          cells: [
            placesWords(places, lang),
            <>
              <span class="wrapany" lang="nl">
                {count === 1 ? what : (title ?? what)}
              </span>
              {count > 1 ? (
                <> ({t.alike(count, first && plainDate(first, lang), last && plainDate(last, lang))})</>
              ) : null}
            </>,
            words.codes[code],
          ],
        }))}
      />
    </section>
  );
}
