import { plain } from '#agreements';
import { DataTable, type IconName, plainDate, Status } from '#platform/html';
import type { PageContext } from '#platform/http';
import { euros } from '#programmes';
import { preparationMessages } from '../messages.ts';
import {
  amountText,
  payerText,
  periodText,
  placeText,
  type Sources,
  sourceText,
  townName,
} from '../names.ts';
import { preparationPath } from '../paths.ts';
import { toldAbove } from '../rules/full-week.ts';
import type { PreparationContent, PreparationState } from '../rules/preparation.ts';
import type { PreparationRow } from '../store.ts';

const looks: Readonly<Record<PreparationState, IconName>> = {
  draft: 'planned',
  working: 'current',
  delivered: 'ok',
  stopped: 'out',
};

/** How it stands, and below it that it is late. */
export function Standing({ context, content }: { context: PageContext; content: PreparationContent }) {
  const t = preparationMessages[context.lang];
  const late = content.state === 'working' && content.dueOn < context.today;
  return (
    <>
      <Status icon={looks[content.state]} {...(content.state === 'delivered' ? { tone: 'v' as const } : {})}>
        {t.states[content.state]}
      </Status>
      {late ? <span class="flag">{t.overdue(plainDate(content.dueOn, context.lang))}</span> : null}
    </>
  );
}

/** Preparations as a table. */
export function PreparationsTable(props: {
  context: PageContext;
  caption: string;
  rows: readonly PreparationRow[];
}) {
  const { context } = props;
  const t = preparationMessages[context.lang];
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[
        { name: t.subject },
        { name: t.group },
        { name: t.lead },
        { name: t.due },
        { name: t.standing },
      ]}
      rows={props.rows.map((row) => ({
        key: String(row.id),
        cells: [
          <a key="title" href={context.link(preparationPath(row.id))} lang="nl">
            {row.title}
          </a>,
          <a key="group" href={context.link(`/organen/${row.body}`)} lang="nl">
            {row.bodyName}
          </a>,
          townName(context, row.content.lead),
          plainDate(row.content.dueOn, context.lang),
          <Standing key="standing" context={context} content={row.content} />,
        ],
      }))}
    />
  );
}

/** Who works on it. */
export function Staff(props: { context: PageContext; row: PreparationRow; content: PreparationContent }) {
  const { context, content } = props;
  const t = preparationMessages[context.lang];
  if (content.staff.length === 0) return <p>{t.staffNone}</p>;
  return (
    <DataTable
      caption={t.staff}
      captionHidden
      columns={[{ name: t.member }, { name: t.of }, { name: t.amount, figures: true }, { name: t.when }]}
      rows={content.staff.map((member) => {
        const seat = props.row.seats.find(({ id }) => id === member.seat);
        const until = member.until ?? content.dueOn;
        return {
          key: String(member.seat),
          cells: [
            <span key="title" lang="nl">
              {seat?.title ?? t.seatGone(member.seat)}
            </span>,
            seat?.municipality ? townName(context, seat.municipality) : (seat?.organisation ?? t.region),
            amountText(context, member),
            periodText(context, { from: member.from, until }),
          ],
        };
      })}
    />
  );
}

/** Of whom working groups together ask more than a full week: told, for who divides their time. */
export function Above(props: {
  context: PageContext;
  row: PreparationRow;
  others: readonly PreparationRow[];
}) {
  const { lang } = props.context;
  const t = preparationMessages[lang];
  const found = toldAbove(props.row, props.others);
  if (found.length === 0) return null;
  return (
    <ul class="plain">
      {found.map(({ seat, day, weekly }) => (
        <li key={seat}>
          <b>
            {t.aboveWeek(
              props.row.seats.find(({ id }) => id === seat)?.title ?? t.seatGone(seat),
              plainDate(day, lang),
              plain(weekly, lang),
            )}
          </b>
        </li>
      ))}
    </ul>
  );
}

/** Where, when and with what money. */
export function Facts(props: { context: PageContext; content: PreparationContent; sources: Sources }) {
  const { context, content } = props;
  const t = preparationMessages[context.lang];
  const { startsOn, endsOn, places, money } = content;
  return (
    <>
      <div class="group">
        <h3>{t.places}</h3>
        {places.length === 0 ? (
          <p>{t.placesNone}</p>
        ) : (
          <ul class="plain">
            {places.map((place) => (
              <li key={placeText(context, place)} lang="nl">
                {placeText(context, place)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="group">
        <h3>{t.period}</h3>
        <p>
          {startsOn === null || endsOn === null
            ? t.periodNone
            : periodText(context, { from: startsOn, until: endsOn })}
        </p>
      </div>
      <div class="group">
        <h3>{t.money}</h3>
        {money.length === 0 ? (
          <p>{t.moneyNone}</p>
        ) : (
          <DataTable
            caption={t.money}
            captionHidden
            columns={[
              { name: t.year },
              { name: t.sum, figures: true },
              { name: t.payer },
              { name: t.source },
            ]}
            rows={money.map((each, at) => ({
              key: String(at),
              cells: [
                String(each.year),
                euros(each.cents, context.lang),
                <span key="payer" lang="nl">
                  {payerText(context, each)}
                </span>,
                each.source === null ? (
                  t.sourceNone
                ) : (
                  <span key="source" lang="nl">
                    {sourceText(context, each.source, props.sources)}
                  </span>
                ),
              ],
            }))}
          />
        )}
      </div>
    </>
  );
}
