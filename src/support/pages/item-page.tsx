import { dateOf } from '#kernel';
import { type OfficeHolder, officesHeldIn } from '#people';
import {
  Breadcrumb,
  DataTable,
  EarlierVersions,
  EmptyState,
  ErrorSummary,
  MunicipalityName,
  Paragraphs,
  plainDate,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { supportMessages } from '../messages.ts';
import { supportItemPath, supportPath } from '../paths.ts';
import { board, maySeeSupport, type Stance } from '../rules/support.ts';
import {
  type HeardPosition,
  positionsHeard,
  reportVersions,
  type SupportItem,
  type SupportReport,
  supportItem,
} from '../store.ts';
import { SupportWork } from './support-work.tsx';

export interface ItemProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly item: SupportItem;
  readonly heard: readonly HeardPosition[];
  readonly holders: readonly OfficeHolder[];
  readonly reports: readonly SupportReport[];
}

/** For everybody what was reported; for its author and those it is shared with the board, the line and what came of it. */
export async function showSupport(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = supportMessages[context.lang];
  const id = Number(context.params.draagvlak);
  const [[found], heard, holders, reports] = await context.read([
    supportItem(id),
    positionsHeard(id),
    officesHeldIn(context.region.id, context.today),
    reportVersions(id),
  ]);
  const item = found && maySeeSupport(context.actor, context.region.id, found) ? found : undefined;
  const [report] = reports;
  const subject = item ?? report;
  if (!subject) return { denied: t.denied };
  const props = item && { context, state, item, heard, holders, reports };
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(supportPath), text: t.list }]} />
      <h1 lang="nl">{subject.title}</h1>
      <p>{t.when(subject.body, plainDate(subject.day, context.lang))}</p>
      {subject.link === null ? null : (
        <p>
          <a href={subject.link}>{t.toPapers}</a>
        </p>
      )}
      <ErrorSummary lang={context.lang} state={state} />
      {props ? <Confidential {...props} /> : null}
      {report ? <Report context={context} reports={reports} report={report} /> : null}
      {props ? <SupportWork {...props} /> : null}
    </div>
  );
  return { title: subject.title, current: 'councils', address: supportItemPath(id), body };
}

export const supportItemPage: Page = {
  path: supportItemPath('{draagvlak}'),
  render: (context) => showSupport(context, emptyForm),
};

function Confidential(props: ItemProps) {
  const { context, item, holders } = props;
  const t = supportMessages[context.lang];
  const persons = item.persons.flatMap((id) =>
    holders.filter(({ person }) => person === id).map(({ title }) => title),
  );
  return (
    <>
      <p>
        <b>{t.notPublic}</b>{' '}
        {persons.length === 0 && !item.withOwn ? t.seenByNobody(item.byOffice) : t.seenBy(item.byOffice)}
      </p>
      <ul class="plain">
        {item.withOwn ? <li>{t.ownToo}</li> : null}
        {persons.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <section class="b">
        <h2>{t.board}</h2>
        <Board {...props} />
      </section>
      <section class="b">
        <h2>{t.line}</h2>
        <Line context={context} stance={item.stance} line={item.line} />
      </section>
      <section class="b">
        <h2>{t.after}</h2>
        {item.result === '' && item.ourPoint === '' ? (
          <EmptyState>{t.afterNone}</EmptyState>
        ) : (
          <Outcome context={context} result={item.result} ourPoint={item.ourPoint} />
        )}
      </section>
    </>
  );
}

function Board({ context, heard }: ItemProps) {
  const { lang, region } = context;
  const t = supportMessages[lang];
  const told = ({ source, heardOn, byOffice }: HeardPosition) =>
    t.heard(source, plainDate(heardOn, lang), byOffice);
  const rows = board(
    region.municipalities.map(({ id }) => id),
    heard,
  );
  return (
    <DataTable
      caption={t.board}
      captionHidden
      columns={[{ name: t.participant }, { name: t.stance }, { name: t.words }, { name: t.source }]}
      rows={rows.map(({ municipality, participant, last, before }) => {
        const town = region.municipalities.find(({ id }) => id === municipality);
        return {
          key: municipality ?? `andere: ${participant}`,
          cells: [
            town ? (
              <MunicipalityName key="town" municipality={town} />
            ) : (
              <span key="other" lang="nl">
                {participant}
              </span>
            ),
            last ? t.stances[last.stance] : <span class="muted">{t.notHeard}</span>,
            <span key="words" lang="nl">
              {last?.words || '–'}
            </span>,
            last ? (
              <>
                <span lang="nl">{told(last)}</span>
                {before.map((each) => (
                  <p class="small muted" key={each.id}>
                    {t.before}: {t.stances[each.stance]}.{' '}
                    <span lang="nl">{`${each.words} ${told(each)}`}</span>
                  </p>
                ))}
              </>
            ) : (
              '–'
            ),
          ],
        };
      })}
    />
  );
}

function Line({ context, stance, line }: { context: PageContext; stance: Stance; line: string }) {
  const t = supportMessages[context.lang];
  if (stance === 'open' && line === '') return <EmptyState>{t.lineNone}</EmptyState>;
  return (
    <>
      <p>
        <b>{t.stances[stance]}</b>
      </p>
      <Paragraphs text={line} />
    </>
  );
}

function Outcome(props: { context: PageContext; result: string; ourPoint: string }) {
  const t = supportMessages[props.context.lang];
  return (
    <>
      <h3>{t.result}</h3>
      {props.result === '' ? <p>–</p> : <Paragraphs text={props.result} />}
      <h3>{t.ourPoint}</h3>
      {props.ourPoint === '' ? <p>–</p> : <Paragraphs text={props.ourPoint} />}
    </>
  );
}

function Report(props: { context: PageContext; report: SupportReport; reports: readonly SupportReport[] }) {
  const { context, report, reports } = props;
  const { lang } = context;
  const t = supportMessages[lang];
  const town = context.region.municipalities.find((each) => each.id === report.municipality);
  const whole = (each: SupportReport) => (
    <>
      <Line context={context} stance={each.stance} line={each.line} />
      <Outcome context={context} result={each.result} ourPoint={each.ourPoint} />
    </>
  );
  return (
    <section class="b panel">
      <h2>{t.reportOf(town?.name ?? report.municipality)}</h2>
      {whole(report)}
      <p class="small muted">{t.told(plainDate(dateOf(report.recordedAt), lang), report.recordedBy)}</p>
      <EarlierVersions lang={lang} versions={reports} show={whole} />
    </section>
  );
}
