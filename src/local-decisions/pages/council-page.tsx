import { Fragment } from 'preact';
import { type Advice, adviceList } from '#advice';
import { councilCalendarPath, councilCalendars, councilDates } from '#calendar';
import { councilCommitmentsPath } from '#commitments';
import { CouncilRounds, runningRounds } from '#consultations';
import { fractionsInOfficeOn } from '#elections';
import { addMonths } from '#kernel';
import { motionsPath } from '#motions';
import {
  AdviceLine,
  Breadcrumb,
  capital,
  countWord,
  Icon,
  lastDay,
  longDate,
  Mark,
  plainDate,
  shortDate,
} from '#platform/html';
import { type Page, type PageAnswer, type PageContext, readWithSections, type Section } from '#platform/http';
import { type Competence, type Proposal, proposalList, proposalPath } from '#proposals';
import { decisionMessages } from '../messages.ts';
import { liesWithBodies } from '../own-decision.ts';
import { councilLongTermPath, decisionPath } from '../paths.ts';
import { accountStanding } from '../rules/account-state.ts';
import { decisionState } from '../rules/decision-state.ts';
import { daysLate } from '../rules/term-standing.ts';
import { decisionsOfMunicipality, type LocalDecision, newestOfCouncil } from '../store.ts';
import { DayNotices, TermNotice } from './day-notices.tsx';
import { FractionsTable, weightOf } from './fractions-table.tsx';
import { AccountState, accountOf, lastDayOf, OutcomeStatus, TermCell, TreatedOn } from './parts.tsx';

/** One proposal as it stands with this municipality. */
interface Item {
  readonly proposal: Proposal;
  readonly competence: Competence;
  readonly advice: Advice | undefined;
  readonly entries: readonly LocalDecision[];
}

/** What lies with a council, and what it decided. @param sections of features that come later */
export function councilPage(sections: readonly Section[]): Page {
  return {
    path: '/raden/{raad}',
    collected: ({ raad }, { municipalities }) =>
      newestOfCouncil(municipalities.find(({ slug }) => slug === raad)?.id ?? ''),
    render: (context) => show(context, sections),
  };
}

async function show(context: PageContext, sections: readonly Section[]): Promise<PageAnswer> {
  const town = context.region.municipalities.find((m) => m.slug === context.params.raad);
  if (!town) return undefined;
  const own = [
    fractionsInOfficeOn(
      context.today,
      context.region.municipalities.map((m) => m.id),
    ),
    decisionsOfMunicipality(town.id),
    proposalList(100, 0),
    adviceList(),
    runningRounds(),
    councilDates([town.id], addMonths(context.today, -12), addMonths(context.today, 24)),
  ] as const;
  const { rows, parts } = await readWithSections(context, own, sections, { council: town.id });
  const [fractions, decisions, proposals, advices, rounds, dates] = rows;
  const [calendar] = councilCalendars([town.id], dates);
  const t = decisionMessages[context.lang];
  const items = proposals.flatMap((proposal): Item[] => {
    const ours = proposal.participants.find((p) => p.municipality === town.id);
    if (!ours || (!liesWithBodies(proposal.state) && proposal.state !== 'advice_adopted')) return [];
    const advice = advices.find((each) => each.proposal === proposal.id);
    const entries = decisions.filter((d) => d.proposal === proposal.id);
    return [{ proposal, competence: ours.competence, advice, entries }];
  });
  const lying = items.filter((item) => decisionState(item.entries[0]?.outcome) !== 'decided');
  const decided = items.filter((item) => !lying.includes(item));
  const coming = lying.filter((item) => item.proposal.state === 'advice_adopted').length;
  const word = (count: number) => countWord(count, context.lang);
  const body = (
    <div class="wrap">
      <Breadcrumb label={t.crumb} links={[{ href: context.link('/raden'), text: t.list }]} />
      <div class="phead">
        <p class="amb gm">
          <Mark municipality={town} />
          {t.gemeenteraad}
        </p>
        <h1>{t.bodyOf('council', town.name)}</h1>
        <p class="lead">{capital(t.lead(lying.length - coming, coming, word))}</p>
        <p>
          <a href={context.link(councilCalendarPath(town.slug))}>{t.toCalendar}</a>
        </p>
        <p>
          <a href={context.link(councilCommitmentsPath(town.slug))}>{t.toCommitments}</a>
        </p>
        <p>
          <a href={context.link(councilLongTermPath(town.slug))}>{t.toLongTerm}</a>
        </p>
        <p>
          <a href={context.link(motionsPath)}>{t.toMotions}</a>
        </p>
        <AdviceLine lang={context.lang} competences={items.map((item) => item.competence)} />
      </div>
      {lying.map((item) => (
        <Fragment key={item.proposal.id}>
          <DayNotices
            context={context}
            proposal={item.proposal}
            term={item.advice?.termOn ?? null}
            now={item.entries[0]}
          />
          {item.competence === 'council' ? (
            <TermNotice context={context} {...item} calendar={calendar} now={item.entries[0]} />
          ) : null}
        </Fragment>
      ))}
      <Lying context={context} items={lying} town={town.name} />
      <CouncilRounds context={context} rounds={rounds} municipality={town.id} dates={dates} />
      <section class="b two">
        <Decided context={context} items={decided} town={town.name} />
        <Accounts context={context} items={items} />
      </section>
      {parts('council')}
      <FractionsTable
        context={context}
        town={town.name}
        slug={town.slug}
        own={fractions.filter((f) => f.municipality === town.id)}
        total={weightOf(fractions)}
      />
    </div>
  );
  return { title: t.bodyOf('council', town.name), current: 'councils', body };
}

interface ItemProps {
  readonly context: PageContext;
  readonly item: Item;
}
interface ItemsProps {
  readonly context: PageContext;
  readonly items: readonly Item[];
}

/** What is asked of the body. */
function Asked({ context, item }: ItemProps) {
  const t = decisionMessages[context.lang];
  const { proposal, competence } = item;
  const what = proposal.framework ? t.askFramework : t.askProposal;
  const room = proposal.adviceKind === 'headlines' ? `; ${t.askRoom}` : '';
  const who = competence === 'council' ? '' : ` (${t.bodyNames[competence].toLowerCase()})`;
  return (
    <span>
      {what}
      {room}
      {who}
    </span>
  );
}

function Lying({ context, items, town }: ItemsProps & { town: string }) {
  const t = decisionMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.lying(town)}</h2>
      {items.length === 0 ? (
        <p class="empty">{t.nothing}</p>
      ) : (
        <table class="cards nwd">
          <caption class="vh">{t.lying(town)}</caption>
          <thead>
            <tr>
              <th scope="col">{t.proposal}</th>
              <th scope="col">{t.on}</th>
              <th scope="col">{t.asked}</th>
              <th scope="col">{t.stand}</th>
              <th scope="col" class="num">
                {t.term}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <LyingRow key={item.proposal.id} context={context} item={item} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function LyingRow({ context, item }: ItemProps) {
  const t = decisionMessages[context.lang];
  const { proposal, advice, entries } = item;
  const [now] = entries;
  const last = lastDayOf(advice);
  return (
    <tr>
      <th scope="row">
        <a href={context.link(proposalPath(proposal.id))} lang="nl">
          {proposal.title}
        </a>
      </th>
      <td data-l={t.on}>
        <TreatedOn context={context} advice={advice} decision={now} />
      </td>
      <td data-l={t.asked}>
        <Asked context={context} item={item} />
      </td>
      <td data-l={t.stand}>
        {proposal.state === 'advice_adopted' ? (
          <span class="muted">{t.toBeSent}</span>
        ) : (
          <OutcomeStatus context={context} advice={advice} decision={now} />
        )}
      </td>
      <td class="num" data-l={t.term}>
        <span>
          {/* Once it is over the cell itself says since when. */}
          {last && last >= context.today ? (
            <>
              {plainDate(last, context.lang)}
              <br />
            </>
          ) : null}
          <TermCell context={context} advice={advice} decision={now} />
        </span>
      </td>
    </tr>
  );
}

function Decided({ context, items, town }: ItemsProps & { town: string }) {
  const t = decisionMessages[context.lang];
  const sorted = [...items].sort((a, b) => ((a.entries[0]?.day ?? '') < (b.entries[0]?.day ?? '') ? 1 : -1));
  return (
    <div>
      <h2>{t.soDecided(town)}</h2>
      {sorted.length === 0 ? <p>{t.noneDecided}</p> : null}
      <ul class="rows">
        {sorted.map((item) => (
          <DecidedRow key={item.proposal.id} context={context} item={item} />
        ))}
      </ul>
    </div>
  );
}

function DecidedRow({ context, item }: ItemProps) {
  const t = decisionMessages[context.lang];
  const { proposal, advice, competence } = item;
  const [now] = item.entries;
  if (!now) return null;
  const owes = accountOf(proposal, advice, now);
  const [day = '', year = ''] = [shortDate(now.day, context.lang), now.day.slice(0, 4)];
  return (
    <li>
      <div class="d">
        {day}
        <span>{year}</span>
      </div>
      <div>
        <a href={context.link(decisionPath(proposal.id, now.municipality))}>
          <b lang="nl">{proposal.title}</b>
        </a>
        <p>
          <OutcomeStatus context={context} advice={advice} decision={now} />
        </p>
        <p class="m">
          {competence === 'council' ? '' : `${t.bodyNames[competence]}. `}
          {now.handling ? `${t[now.handling]}. ` : ''}
          {owes ? t.why[owes.why] : ''}
        </p>
      </div>
    </li>
  );
}

/** Accounts owed, received and discussed. */
function Accounts({ context, items }: ItemsProps) {
  const t = decisionMessages[context.lang];
  const standing = items.map((item) => ({ item, ...accountStanding(item.entries) }));
  const shown = standing.filter((each) => each.state !== 'not_owed' || each.written.length > 0);
  const open = standing.some((each) => each.state === 'expected');
  return (
    <div>
      <h2>{t.account}</h2>
      {shown.length === 0 ? <p>{t.noAccounts}</p> : open ? null : <p>{t.noneOpen}</p>}
      <ul class="rows" hidden={shown.length === 0}>
        {shown.map(({ item }) => (
          <li key={item.proposal.id} class="plainrow">
            <a href={context.link(decisionPath(item.proposal.id, item.entries[0]?.municipality ?? ''))}>
              <b lang="nl">{item.proposal.title}</b>
            </a>
            <p>
              {item.competence === 'council' ? '' : `${t.bodyNames[item.competence]}. `}
              <AccountState context={context} entries={item.entries} />
            </p>
          </li>
        ))}
      </ul>
      <p class="muted small">{t.accountsNote}</p>
    </div>
  );
}
