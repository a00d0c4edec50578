import type { MunicipalityId } from '#kernel';
import { councilLongTermPath } from '#local-decisions';
import {
  BecomesVisible,
  Breadcrumb,
  dayLabel,
  EmptyState,
  ErrorSummary,
  Icon,
  monthHeading,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { readLongTerm } from '../gather.ts';
import { longTermMessages } from '../messages.ts';
import { longTermPath } from '../paths.ts';
import { mayPlan } from '../policy.ts';
import { type AgendaEntry, byMonth, type EntryMark, markOf } from '../rules/entries.ts';
import { newestOfAgenda, newestOfCouncilAgenda } from '../store.ts';

const icons = { done: 'ok', overdue: 'warning', new: 'current' } as const;
const looks = { done: 'st v', overdue: 'flag', new: 'st new' } as const;

/** In words, with a sign; the colours of the councils' own lists come on top (domain.md 5.3). */
function MarkWord({ context, mark }: { context: PageContext; mark: EntryMark }) {
  if (mark === 'none') return null;
  return (
    <p class={looks[mark]}>
      <Icon name={icons[mark]} />
      <span>{longTermMessages[context.lang].marks[mark]}</span>
    </p>
  );
}

function Entry({ context, entry, whose }: { context: PageContext; entry: AgendaEntry; whose: boolean }) {
  const t = longTermMessages[context.lang];
  const town = context.region.municipalities.find(({ id }) => id === entry.council);
  return (
    <li>
      <div class="d">
        {dayLabel(entry.day, context.today, context.lang)}
        {entry.daySaid ? null : <span>{t.usual}</span>}
      </div>
      <div>
        <b lang="nl">
          <a href={context.link(entry.path)}>{entry.title}</a>
        </b>
        <p class="m">
          {t.kinds[entry.kind]}
          {whose && town ? `, ${t.of(town.name, entry.body ?? 'council')}` : ''}
        </p>
        <MarkWord context={context} mark={markOf(entry, context.today)} />
      </div>
    </li>
  );
}

function Months({
  context,
  entries,
  whose,
}: {
  context: PageContext;
  entries: AgendaEntry[];
  whose: boolean;
}) {
  return (
    <>
      {byMonth(entries).map(({ month, entries: own }) => (
        <section class="b" key={month}>
          <h2>{monthHeading(month, context.lang)}</h2>
          <ul class="rows">
            {own.map((entry) => (
              <Entry key={`${entry.path} ${entry.kind}`} context={context} entry={entry} whose={whose} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Fields of an item, as when it is put there and when it is changed. */
export function PlannedFields({ context, state }: { context: PageContext; state: FormState }) {
  const t = longTermMessages[context.lang];
  return (
    <>
      <TextArea name="tekst" label={t.text} state={state} rows={2} />
      <TextField name="dag" type="date" label={t.day} hint={t.dayHint} state={state} />
      <TextField name="link" label={t.link} state={state} type="url" />
    </>
  );
}

async function show(
  context: PageContext,
  state: FormState,
  council: { readonly id: MunicipalityId; readonly slug: string; readonly name: string } | null,
): Promise<PageAnswer> {
  const t = longTermMessages[context.lang];
  const entries = await readLongTerm(context, council?.id ?? null);
  const title = council ? t.council(council.name) : t.region;
  const address = council ? councilLongTermPath(council.slug) : longTermPath;
  const body = (
    <div class="wrap">
      {council ? (
        <Breadcrumb
          label={t.crumb}
          links={[{ href: context.link(`/raden/${council.slug}`), text: t.councilName(council.name) }]}
        />
      ) : null}
      <div class="phead">
        <h1>{title}</h1>
        <p class="lead">{council ? t.councilIntro : t.regionIntro}</p>
        <p>
          <a href={context.link(`${address}.csv`)}>{t.csv}</a>
        </p>
        <ErrorSummary lang={context.lang} state={state} />
      </div>
      {entries.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
      <Months context={context} entries={entries} whose={council === null} />
      {council ? null : (
        <section class="b">
          <h2>{t.councils}</h2>
          <ul class="plain">
            {context.region.municipalities.map((town) => (
              <li key={town.id}>
                <a href={context.link(councilLongTermPath(town.slug))}>{town.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayPlan(context.actor, context.region.id, { council: council?.id ?? null }) ? (
        <section class="b panel">
          <h2>{t.work}</h2>
          <form method="post" action={context.link(longTermPath)} class="form">
            {council ? <input type="hidden" name="raad" value={council.slug} /> : null}
            <PlannedFields context={context} state={state} />
            <BecomesVisible context={context} shows={t.shows} besides={[t.note]} />
            <p>
              <Submit>{t.save}</Submit>
            </p>
          </form>
        </section>
      ) : null}
    </div>
  );
  return { title, current: council ? 'councils' : 'meetings', address, body };
}

/** Of the region; or of the council that a sent form names. */
export function showLongTerm(context: PageContext, state: FormState): Promise<PageAnswer> {
  const slug = state.values.raad?.[0];
  const town = context.region.municipalities.find((each) => each.slug === slug);
  return show(context, state, town ?? null);
}

export const regionAgendaPage: Page = {
  path: longTermPath,
  collected: () => newestOfAgenda(),
  render: (context) => show(context, emptyForm, null),
};

export const councilAgendaPage: Page = {
  path: councilLongTermPath('{raad}'),
  collected: ({ raad }, { municipalities }) =>
    newestOfCouncilAgenda(municipalities.find(({ slug }) => slug === raad)?.id ?? ''),
  render: async (context) => {
    const town = context.region.municipalities.find(({ slug }) => slug === context.params.raad);
    return town ? show(context, emptyForm, town) : undefined;
  },
};
