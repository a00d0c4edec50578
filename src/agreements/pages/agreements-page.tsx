import type { JSX } from 'preact';
import { type Ambition, ambitionList, ambitionPath } from '#ambitions';
import { DataTable, EmptyState, enumeration, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { euros } from '#programmes';
import { agreementMessages } from '../messages.ts';
import { hours, partyName } from '../names.ts';
import { agreementPath, agreementsCsvPath, agreementsPath, newAgreementPath } from '../paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { type Total, totalsOfAmbition, totalsOfMunicipality } from '../rules/account.ts';
import { isPublic } from '../rules/standing.ts';
import { agreementList, type MeasureAccount, measureAccount } from '../store.ts';
import { type AgreementView, accountOf, agreementViews } from '../whole.ts';
import { StandingSign } from './parts.tsx';

/** Every agreement, what ends soon first to be seen; promised against used per municipality and per ambition. */
export const agreementsPage: Page = {
  path: agreementsPath,
  render: async (context) => {
    const t = agreementMessages[context.lang];
    const [rows, ambitions, [measures]] = await context.read([
      agreementList(),
      ambitionList(),
      measureAccount(),
    ]);
    const views = agreementViews(context, rows);
    const signed = views.filter(({ held }) => isPublic(held));
    const body = (
      <div class="wrap">
        <div class="phead">
          <h1>{t.list}</h1>
          <p class="lead">{t.intro}</p>
          {views.length === 0 ? <EmptyState>{t.none}</EmptyState> : <Agreements {...{ context, views }} />}
          {mayKeepAgreement.somewhere(context.actor, context.region.id) ? (
            <p class="act">
              <a href={context.link(newAgreementPath)}>{t.make}</a>
            </p>
          ) : (
            <p class="small">{t.who}</p>
          )}
        </div>
        {signed.length === 0 && nothing(measures) ? null : (
          <Totals {...{ context, signed, ambitions, measures }} />
        )}
      </div>
    );
    return { title: t.list, current: 'councils', body };
  },
};

const nothing = (measures: MeasureAccount | undefined) =>
  !measures || measures.plans.length + measures.beside.length === 0;

function Agreements({ context, views }: { context: PageContext; views: readonly AgreementView[] }) {
  const { lang } = context;
  const t = agreementMessages[lang];
  return (
    <DataTable
      caption={t.list}
      captionHidden
      columns={[{ name: t.title }, { name: t.parties }, { name: t.term }, { name: t.standing }]}
      rows={views.map(({ row, held }) => ({
        key: String(row.id),
        cells: [
          <>
            <a href={context.link(agreementPath(row.id))} lang="nl">
              {row.content.title}
            </a>
            <br />
            <span class="small">{t.kinds[row.content.kind]}</span>
          </>,
          <span key="parties" lang="nl">
            {enumeration(
              row.content.parties.map((party) => partyName(context, party)),
              lang,
            )}
          </span>,
          held.lastDay === null
            ? t.fromOn(plainDate(row.content.startsOn, lang))
            : t.fromTo(plainDate(row.content.startsOn, lang), plainDate(held.lastDay, lang)),
          <StandingSign key="standing" lang={lang} standing={held.standing} />,
        ],
      }))}
    />
  );
}

function Totals(props: {
  context: PageContext;
  signed: readonly AgreementView[];
  ambitions: readonly Ambition[];
  measures: MeasureAccount | undefined;
}) {
  const { context, signed, ambitions } = props;
  const t = agreementMessages[context.lang];
  const all = accountOf(signed, props.measures);
  const perTown = context.region.municipalities.map((town) => ({
    key: town.id as string,
    name: <a href={context.link(`/raden/${town.slug}`)}>{town.name}</a>,
    totals: totalsOfMunicipality(all, town.id),
  }));
  const perAmbition = [
    ...ambitions.map(({ id, title }) => ({
      key: id as string,
      name: (
        <a href={context.link(ambitionPath(id))} lang="nl">
          {title}
        </a>
      ),
      totals: totalsOfAmbition(all, id),
    })),
    { key: '-', name: <>{t.noAmbition}</>, totals: totalsOfAmbition(all, null) },
  ];
  return (
    <section class="b" aria-labelledby="toegezegd-en-gebruikt">
      <h2 id="toegezegd-en-gebruikt">{t.accountHead}</h2>
      <p>
        {t.totalsIntro} {t.accountIntro}
      </p>
      <TotalsTable context={context} caption={t.perMunicipality} head={t.municipality} groups={perTown} />
      <TotalsTable
        context={context}
        caption={t.perAmbition}
        note={t.perAmbitionNote}
        head={t.ambition}
        groups={perAmbition}
      />
      <p>
        <a href={context.link(agreementsCsvPath)}>{t.csv}</a>
      </p>
    </section>
  );
}

function TotalsTable(props: {
  context: PageContext;
  caption: string;
  note?: string;
  head: string;
  groups: readonly { key: string; name: JSX.Element; totals: readonly Total[] }[];
}) {
  const { lang } = props.context;
  const t = agreementMessages[lang];
  const thisYear = Number(props.context.today.slice(0, 4));
  const used = (total: Total, amount: string) => {
    if (total.year > thisYear) return '–';
    if (total.notNoted === total.lines) return t.notNoted;
    return total.notNoted > 0 ? t.atLeast(amount) : amount;
  };
  return (
    <DataTable
      caption={props.caption}
      {...(props.note ? { note: props.note } : {})}
      columns={[
        { name: props.head },
        { name: t.year, figures: true },
        { name: t.hours, figures: true },
        { name: t.hoursPlanned, figures: true },
        { name: t.hoursUsed, figures: true },
        { name: t.money, figures: true },
        { name: t.moneyUsed, figures: true },
      ]}
      rows={props.groups.flatMap(({ key, name, totals }) =>
        totals.map((total) => ({
          key: `${key} ${total.year}`,
          cells: [
            name,
            String(total.year),
            hours(total.promisedHours, lang),
            total.plannedHours === 0 ? '–' : hours(total.plannedHours, lang),
            used(total, hours(total.usedHours, lang)),
            euros(total.promisedCents, lang),
            used(total, euros(total.usedCents, lang)),
          ],
        })),
      )}
    />
  );
}
