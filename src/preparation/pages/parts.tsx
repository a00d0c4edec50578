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
import { preparationPath, staffPath } from '../paths.ts';
import { answerTo, type Consent, consentOf } from '../rules/consent.ts';
import { toldAbove } from '../rules/full-week.ts';
import {
  asksPeople,
  type Member,
  type PreparationContent,
  type PreparationState,
} from '../rules/preparation.ts';
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

const consentLooks: Readonly<Record<Consent, IconName>> = {
  own: 'ok',
  outside: 'waiting',
  asked: 'waiting',
  agreed: 'ok',
  refused: 'rejected',
};
const consentTones = { own: 'v', agreed: 'v', refused: 't' } as const;

/** Whether their municipality agreed, and below it why not. */
export function ConsentState(props: {
  context: PageContext;
  row: PreparationRow;
  content: PreparationContent;
  member: Member;
}) {
  const { row, content, member } = props;
  const t = preparationMessages[props.context.lang].consent;
  const consent = consentOf({ ...row, content }, member);
  const tone = consent === 'asked' || consent === 'outside' ? {} : { tone: consentTones[consent] };
  return (
    <>
      <Status icon={consentLooks[consent]} {...tone}>
        {t.states[consent]}
      </Status>
      {consent === 'refused' ? (
        <span class="line-below" lang="nl">
          {answerTo(member, row.answers)?.reason}
        </span>
      ) : null}
    </>
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
      columns={[
        { name: t.member },
        { name: t.of },
        { name: t.amount, figures: true },
        { name: t.when },
        { name: t.consent.column },
      ]}
      rows={content.staff.map((member) => {
        const seat = props.row.seats.find(({ id }) => id === member.seat);
        const until = member.until ?? content.dueOn;
        return {
          key: String(member.seat),
          cells: [
            <Named
              key="title"
              current={content === props.row.content}
              href={staffPath(props.row.id, member.seat)}
              context={context}
            >
              {seat?.title ?? t.seatGone(member.seat)}
            </Named>,
            seat?.municipality ? townName(context, seat.municipality) : (seat?.organisation ?? t.region),
            amountText(context, member),
            periodText(context, { from: member.from, until }),
            asksPeople(content) ? (
              <ConsentState
                key="consent"
                context={context}
                row={props.row}
                content={content}
                member={member}
              />
            ) : (
              t.consent.notYet
            ),
          ],
        };
      })}
    />
  );
}

/** Of what is asked now there is a page; of what was asked before not. */
function Named(props: { context: PageContext; current: boolean; href: string; children: string }) {
  return props.current ? (
    <a href={props.context.link(props.href)} lang="nl">
      {props.children}
    </a>
  ) : (
    <span lang="nl">{props.children}</span>
  );
}

/** Of whom working groups together ask more than a full week: told, for who divides their time. */
export function Above(props: {
  context: PageContext;
  row: PreparationRow;
  others: readonly PreparationRow[];
  /** Of this one only. */
  seat?: number;
}) {
  const { lang } = props.context;
  const t = preparationMessages[lang];
  const found = toldAbove(props.row, props.others).filter(
    ({ seat }) => props.seat === undefined || seat === props.seat,
  );
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
