import { type AgreementRow, agreementPath, hours, plain } from '#agreements';
import { dateOf } from '#kernel';
import { DataTable, EmptyState, ErrorSummary, enumeration, plainDate } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { preparationMessages } from '../messages.ts';
import { townName, whoName } from '../names.ts';
import { capacityCsvPath, capacityPath } from '../paths.ts';
import { type AvailableRow, newestOfCapacity } from '../store.ts';
import {
  type CapacityRows,
  type CapacityView,
  capacityOf,
  capacityStatements,
  standingAvailable,
} from '../whole.ts';
import { CapacityForm } from './capacity-form.tsx';
import { CapacityPicture } from './capacity-picture.tsx';

export interface CapacityProps {
  readonly context: PageContext;
  readonly rows: CapacityRows;
  readonly lines: readonly CapacityView[];
}

/** What there is, promised, asked and used, by year; each municipality states here what it has. */
export async function showCapacity(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang, today } = context;
  const messages = preparationMessages[lang];
  const t = messages.capacity;
  const rows = (await context.read(capacityStatements())) as unknown as CapacityRows;
  const lines = capacityOf(context, rows, today);
  const thisYear = Number(today.slice(0, 4));
  const years = [...new Set(lines.map(({ year }) => year))];
  const earlier = years.filter((year) => year < thisYear);
  const props = { context, rows, lines };
  const body = (
    <div class="wrap">
      <div class="phead">
        <h1>{t.title}</h1>
        <p class="lead">{t.intro}</p>
        <ErrorSummary lang={lang} state={state} />
        {context.demonstration ? <p class="invented">{messages.invented}</p> : null}
        {lines.length === 0 ? <EmptyState>{t.none}</EmptyState> : <Short {...props} />}
        <p>{t.counting}</p>
      </div>
      {years
        .filter((year) => year >= thisYear)
        .map((year) => (
          <Year key={year} {...props} year={year} />
        ))}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t.earlier(thisYear - 1)}</summary>
          {earlier.map((year) => (
            <Year key={year} {...props} year={year} />
          ))}
        </details>
      )}
      {lines.length === 0 ? null : (
        <p class="b">
          <a href={context.link(capacityCsvPath)}>{t.csv}</a>
        </p>
      )}
      <Statements context={context} rows={rows[2]} />
      <CapacityForm context={context} state={state} rows={rows[2]} />
    </div>
  );
  return { title: t.title, current: 'proposals', address: capacityPath, body };
}

export const capacityPage: Page = {
  path: capacityPath,
  query: ['gemeente', 'jaar'],
  collected: () => newestOfCapacity(),
  render: (context) => showCapacity(context, emptyForm),
};

const nameOf = ({ context, rows }: CapacityProps, { who }: CapacityView) =>
  whoName(context, who, rows[1], rows[0], rows[3]);

function Short(props: CapacityProps) {
  const { lang, today } = props.context;
  const t = preparationMessages[lang].capacity;
  const thisYear = Number(today.slice(0, 4));
  const short = props.lines.filter(({ over, year }) => over > 0 && year >= thisYear);
  return (
    <p>
      {short.length === 0 ? (
        t.enough
      ) : (
        <b>
          {t.short(
            enumeration(
              short.map((line) => t.shortOne(nameOf(props, line), line.year, hours(line.over, lang))),
              lang,
            ),
          )}
        </b>
      )}
    </p>
  );
}

function Year(props: CapacityProps & { year: number }) {
  const { context, year } = props;
  const { lang } = context;
  const t = preparationMessages[lang].capacity;
  const lines = props.lines.filter((line) => line.year === year);
  const agreements = new Map(props.rows[1].map((row) => [row.id, row]));
  return (
    <section class="b" aria-labelledby={`jaar-${year}`}>
      <h2 id={`jaar-${year}`}>{year}</h2>
      <CapacityPicture
        lang={lang}
        lines={lines.map((line) => ({ name: nameOf(props, line), ...line }))}
        title={`${t.picture}, ${year}`}
      />
      <DataTable
        caption={`${t.title} ${year}`}
        captionHidden
        columns={[
          { name: t.whoHead },
          { name: t.available, figures: true },
          { name: t.promised, figures: true },
          { name: t.agreed, figures: true },
          { name: t.asked, figures: true },
          { name: t.measures, figures: true },
          { name: t.claimed, figures: true },
          { name: t.used, figures: true },
        ]}
        rows={lines.map((line) => ({
          key: line.who,
          cells: [
            <span key="who" lang="nl">
              {nameOf(props, line)}
            </span>,
            line.available === null ? t.unknown : hours(line.available, lang),
            hours(line.promised, lang),
            hours(line.agreed, lang),
            <Asked key="asked" context={context} line={line} agreements={agreements} />,
            <>
              {line.planned === 0 && line.measures > 0 ? t.unknown : hours(line.planned, lang)}
              {line.measures > 0 ? <span class="line-below">{t.measureCount(line.measures)}</span> : null}
            </>,
            <>
              {hours(line.claimed, lang)}
              {line.over > 0 ? (
                <span class="line-below">
                  <span class="flag">{t.over(hours(line.over, lang))}</span>
                </span>
              ) : null}
            </>,
            usedText(context, line),
          ],
        }))}
      />
    </section>
  );
}

function Asked(props: {
  context: PageContext;
  line: CapacityView;
  agreements: ReadonlyMap<number, AgreementRow>;
}) {
  const { context, line } = props;
  const t = preparationMessages[context.lang].capacity;
  return (
    <>
      {hours(line.asked, context.lang)}
      {line.refused > 0 ? (
        <span class="line-below">{t.refused(hours(line.refused, context.lang))}</span>
      ) : null}
      {line.overPromised.map((id) => (
        <span class="line-below" key={id}>
          <span class="flag">{t.overPromised}</span>{' '}
          <a href={context.link(agreementPath(id))} lang="nl">
            {props.agreements.get(id)?.content.title}
          </a>
        </span>
      ))}
    </>
  );
}

/** Nothing noted is never nothing used; of a year to come nothing can be noted. */
function usedText({ lang, today }: PageContext, line: CapacityView): string {
  const t = preparationMessages[lang].capacity;
  if (line.year > Number(today.slice(0, 4)) || (line.used === null && line.notNoted === 0)) return '–';
  if (line.used === null) return t.notNoted;
  const amount = hours(line.used, lang);
  return line.notNoted > 0 ? t.atLeast(amount) : amount;
}

function Statements({ context, rows }: { context: PageContext; rows: readonly AvailableRow[] }) {
  const { lang } = context;
  const t = preparationMessages[lang].capacity;
  if (rows.length === 0) return null;
  const standing = standingAvailable(rows);
  return (
    <section class="b" aria-labelledby="opgaven">
      <h2 id="opgaven">{t.statements}</h2>
      {context.region.municipalities
        .map(({ id }) => rows.filter(({ municipality }) => municipality === id))
        .filter((own) => own.length > 0)
        .map((own) => (
          <div class="group" key={own[0]?.municipality}>
            <h3>{townName(context, own[0]?.municipality ?? '')}</h3>
            <ul class="plain">
              {own.map((row) => (
                <li key={`${row.year} ${row.version}`}>
                  {t.statement(
                    row.year,
                    `${plain(row.hundredths, lang)} ${t.units[row.unit]}`,
                    plainDate(dateOf(row.recordedAt), lang),
                    row.recordedBy,
                  )}{' '}
                  <span lang="nl">{[row.note, row.reason].filter(Boolean).join(' ')}</span>
                  {standing.includes(row) ? null : ` (${t.replaced})`}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
