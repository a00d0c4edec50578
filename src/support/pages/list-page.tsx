import { officesHeldIn } from '#people';
import { EmptyState, ErrorSummary, plainDate, Submit } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { supportMessages } from '../messages.ts';
import { supportItemPath, supportPath } from '../paths.ts';
import { maySeekSupport } from '../policy.ts';
import { maySeeSupport } from '../rules/support.ts';
import { itemsOf, reportList, type SupportItem } from '../store.ts';
import { SupportFields } from './support-fields.tsx';

const most = 100;

/** What was reported to councils, for everybody; for who seeks support the own notes and those that are shared. */
export async function showSupportList(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = supportMessages[context.lang];
  const { actor, region, lang } = context;
  const person = actor.kind === 'person' ? actor.person : 0;
  const [reports, items, holders] = await context.read([
    reportList(most, 0),
    itemsOf(actor),
    officesHeldIn(region.id, context.today),
  ]);
  const seen = items.filter((item) => maySeeSupport(actor, region.id, item));
  const may = maySeekSupport(actor, region.id) !== undefined;
  const body = (
    <div class="wrap phead txt">
      <h1>{t.list}</h1>
      <p class="lead">{t.intro}</p>
      <ErrorSummary lang={lang} state={state} />
      {may || seen.length > 0 ? (
        <section class="b">
          <h2>{t.yours}</h2>
          {seen.length === 0 ? (
            <EmptyState>{t.yoursNone}</EmptyState>
          ) : (
            <Rows context={context} rows={seen} />
          )}
        </section>
      ) : null}
      {may ? (
        <details open={Object.keys(state.values).length > 0}>
          <summary>{t.begin}</summary>
          <form method="post" action={context.link(supportPath)} class="form panel">
            <SupportFields context={context} state={state} holders={holders} author={person} />
            <p>
              <Submit>{t.save}</Submit>
            </p>
          </form>
        </details>
      ) : null}
      <section class="b">
        <h2>{t.reports}</h2>
        {reports.length === 0 ? (
          <EmptyState>{t.reportsNone}</EmptyState>
        ) : (
          <Rows context={context} rows={reports} />
        )}
      </section>
    </div>
  );
  return { title: t.list, current: 'councils', address: supportPath, body };
}

function Rows(props: {
  context: PageContext;
  rows: readonly Pick<SupportItem, 'id' | 'title' | 'body' | 'day' | 'municipality'>[];
}) {
  const { context, rows } = props;
  const t = supportMessages[context.lang];
  return (
    <ul class="rows">
      {rows.map(({ id, title, body, day, municipality }) => (
        <li key={id} class="plainrow">
          <b lang="nl">
            <a href={context.link(supportItemPath(id))}>{title}</a>
          </b>
          <p class="m">
            {context.region.municipalities.find((town) => town.id === municipality)?.name}:{' '}
            {t.when(body, plainDate(day, context.lang))}
          </p>
        </li>
      ))}
    </ul>
  );
}

export const supportListPage: Page = {
  path: supportPath,
  render: (context) => showSupportList(context, emptyForm),
};
