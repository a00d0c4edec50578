import { Breadcrumb, DataTable, EmptyState, Paragraphs, SourceLine, softHyphens } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { developmentMessages } from '../messages.ts';
import { developmentPath, developmentsPath, newDevelopmentPath, themePath, yearPath } from '../paths.ts';
import { mayTellDevelopment } from '../policy.ts';
import { gridOf, isYear, yearsOf } from '../rules/grid.ts';
import { type DevelopmentContent, type DevelopmentRow, developmentList } from '../store.ts';

export const whose = ({ lang, region }: PageContext, { municipality }: DevelopmentContent) =>
  region.municipalities.find(({ id }) => id === municipality)?.name ?? developmentMessages[lang].region;

const placed = (rows: readonly DevelopmentRow[]) =>
  rows.map((row) => ({
    id: row.id,
    row,
    year: row.content.year,
    theme: row.content.theme,
    key: row.content.key,
  }));

/** What happened, what it means and where that stands. */
export function Told(props: { context: PageContext; content: DevelopmentContent; Head: 'h2' | 'h3' | 'h4' }) {
  const { context, content, Head } = props;
  const t = developmentMessages[context.lang];
  return (
    <>
      <p class="small">
        {t.of}: {whose(context, content)}
      </p>
      <Head>{t.happened}</Head>
      <Paragraphs text={content.happened} />
      <Head>{t.means}</Head>
      {content.means === '' ? <p>{t.notSaid}</p> : <Paragraphs text={content.means} />}
      <SourceLine context={context} source={content.source} />
    </>
  );
}

function One({ context, row, by }: { context: PageContext; row: DevelopmentRow; by: 'year' | 'theme' }) {
  const { content } = row;
  // A year has its themes at once; a theme has its years first.
  const [Head, Below] = by === 'year' ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const);
  return (
    <section class="txt">
      <Head lang="nl">
        <a href={context.link(developmentPath(row.id))}>
          {by === 'year' ? content.theme : developmentMessages[context.lang].one(content.theme, content.year)}
        </a>
      </Head>
      <Told context={context} content={content} Head={Below} />
    </section>
  );
}

/** Themes beside years: each cell leads to what was told, and an empty one says so. */
export const developmentsPage: Page = {
  path: developmentsPath,
  render: async (context) => {
    const t = developmentMessages[context.lang];
    const [rows] = await context.read([developmentList()]);
    const all = placed(rows);
    const years = yearsOf(all);
    const body = (
      <div class="wrap phead">
        <h1>{t.title}</h1>
        <p class="lead">{t.intro}</p>
        {rows.length === 0 ? (
          <EmptyState>{t.none}</EmptyState>
        ) : (
          <>
            <p class="inline">
              {years.map((year) => (
                <a key={year} href={context.link(yearPath(year))}>
                  {t.ofYear(String(year))}
                </a>
              ))}
            </p>
            <DataTable
              caption={t.compare}
              columns={[t.theme, ...years.map(String)].map((name) => ({ name }))}
              rows={gridOf(all).map(({ key, theme, years: cells }) => ({
                key,
                cells: [
                  <a key="theme" href={context.link(themePath(key))} lang="nl">
                    {theme}
                  </a>,
                  ...cells.map(({ year, of }) =>
                    of.length === 0 ? (
                      t.nothing
                    ) : (
                      <ul key={year}>
                        {of.map(({ row }) => (
                          <li key={row.id}>
                            <a href={context.link(developmentPath(row.id))}>
                              {whose(context, row.content)} <span class="vh">{t.one(theme, year)}</span>
                            </a>
                          </li>
                        ))}
                      </ul>
                    ),
                  ),
                ],
              }))}
            />
          </>
        )}
        {mayTellDevelopment.somewhere(context.actor, context.region.id) ? (
          <p class="act">
            <a href={context.link(newDevelopmentPath)}>{t.make}</a>
          </p>
        ) : null}
      </div>
    );
    return { title: t.title, current: 'ambitions', body };
  },
};

export const yearPage: Page = {
  path: yearPath('{jaar}'),
  render: async (context) => {
    const year = context.params.jaar ?? '';
    if (!isYear(year)) return undefined;
    const t = developmentMessages[context.lang];
    const [rows] = await context.read([developmentList()]);
    const own = rows.filter(({ content }) => String(content.year) === year);
    const around = yearsOf(placed(rows)).filter((each) => Math.abs(each - Number(year)) === 1);
    const title = t.ofYear(year);
    const body = (
      <div class="wrap phead">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(developmentsPath), text: t.title }]} />
        <h1>{title}</h1>
        <p class="inline">
          {around.map((each) => (
            <a key={each} href={context.link(yearPath(each))}>
              {each < Number(year) ? t.before(each) : t.after(each)}
            </a>
          ))}
        </p>
        {own.length === 0 ? <EmptyState>{t.nothingIn(year)}</EmptyState> : null}
        {own.map((row) => (
          <One key={row.id} context={context} row={row} by="year" />
        ))}
      </div>
    );
    return { title, current: 'ambitions', body };
  },
};

/** One theme through the years, and which years nothing was told of. */
export const themePage: Page = {
  path: themePath('{thema}'),
  render: async (context) => {
    const t = developmentMessages[context.lang];
    const [rows] = await context.read([developmentList()]);
    const theme = gridOf(placed(rows)).find(({ key }) => key === context.params.thema);
    if (!theme) return undefined;
    const title = t.ofTheme(theme.theme);
    const body = (
      <div class="wrap phead">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(developmentsPath), text: t.title }]} />
        <h1 lang="nl">{softHyphens(title)}</h1>
        {theme.years.map(({ year, of }) => (
          <section class="b" key={year}>
            <h2>{year}</h2>
            {of.length === 0 ? <p>{t.nothingIn(String(year))}</p> : null}
            {of.map(({ row }) => (
              <One key={row.id} context={context} row={row} by="theme" />
            ))}
          </section>
        ))}
      </div>
    );
    return { title, current: 'ambitions', body };
  },
};
