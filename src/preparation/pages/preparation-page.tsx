import { agreementList, agreementPath } from '#agreements';
import { ambitionPath } from '#ambitions';
import {
  Breadcrumb,
  DefinitionSide,
  EarlierVersions,
  EmptyState,
  Notice,
  Paragraphs,
  plainDate,
  softHyphens,
} from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { activityList } from '#programmes';
import { proposalPath } from '#proposals';
import { preparationMessages } from '../messages.ts';
import { type Sources, signedOf, townName } from '../names.ts';
import {
  capacityPath,
  coherencePath,
  editPreparationPath,
  newPreparationPath,
  preparationPath,
  preparationsPath,
} from '../paths.ts';
import { mayPrepare } from '../policy.ts';
import type { PreparationContent } from '../rules/preparation.ts';
import {
  newestOfPreparations,
  type PreparationRow,
  preparationAt,
  preparationList,
  preparationVersions,
} from '../store.ts';
import { isKnown, mayRead, readable, shownVersions } from '../whole.ts';
import { Above, Facts, PreparationsTable, Staff, Standing } from './parts.tsx';

/** Every task of a working group; drafts for those who make them. */
export const preparationsPage: Page = {
  path: preparationsPath,
  collected: () => newestOfPreparations(),
  render: async (context) => {
    const t = preparationMessages[context.lang];
    const [all] = await context.read([preparationList()]);
    const rows = readable(context, all);
    const body = (
      <div class="wrap">
        <div class="phead">
          <h1>{t.list}</h1>
          <p class="lead">{t.intro}</p>
          {context.demonstration ? <p class="invented">{t.invented}</p> : null}
          {rows.length === 0 ? (
            <EmptyState>{t.none}</EmptyState>
          ) : (
            <PreparationsTable context={context} caption={t.list} rows={rows} />
          )}
          {mayPrepare.somewhere(context.actor, context.region.id) ? (
            <p class="act noprint">
              <a href={context.link(newPreparationPath)}>{t.start}</a>
            </p>
          ) : (
            <p class="small">{t.who}</p>
          )}
          <ul class="plain noprint">
            <li>
              <a href={context.link(coherencePath)}>{t.toCoherence}</a>
            </li>
            <li>
              <a href={context.link(capacityPath)}>{t.toCapacity}</a>
            </li>
          </ul>
        </div>
      </div>
    );
    return { title: t.list, current: 'proposals', body };
  },
};

/** One task: what, by whom, until when; and what the proposal touches. */
export const preparationPage: Page = {
  path: preparationPath('{voorbereiding}'),
  collected: ({ voorbereiding }) => [`preparation/${voorbereiding}`],
  render: async (context) => {
    const { lang } = context;
    const t = preparationMessages[lang];
    const id = Number(context.params.voorbereiding);
    const [[row], versions, activities, agreements, all] = await context.read([
      preparationAt(id),
      preparationVersions(id),
      activityList(),
      agreementList(),
      preparationList(),
    ]);
    if (!row || !mayRead(context, row)) return undefined;
    const { content } = row;
    const sources: Sources = { activities, agreements: signedOf(agreements, context.today) };
    const title = t.title(row.title);
    const body = (
      <div class="wrap">
        <div class="phead">
          <Breadcrumb label={t.crumb} links={[{ href: context.link(preparationsPath), text: t.list }]} />
          <h1 lang="nl">{softHyphens(title)}</h1>
          {context.demonstration ? <p class="invented">{t.invented}</p> : null}
          {isKnown(row) ? null : (
            <Notice kind="warning" title={t.states[content.state]}>
              <p>{t.draftNotice}</p>
            </Notice>
          )}
          <p>
            <Standing context={context} content={content} />
          </p>
          {content.state === 'stopped' ? (
            <p>
              {t.stoppedWhy} <span lang="nl">{row.reason}</span>
            </p>
          ) : null}
          {content.state !== 'stopped' && mayPrepare(context.actor, context.region.id, content) ? (
            <p class="act noprint">
              <a href={context.link(editPreparationPath(id))}>{t.edit}</a>
            </p>
          ) : null}
        </div>
        <Task context={context} row={row} content={content} sources={sources} />
        <section class="b" aria-labelledby="inzet">
          <h2 id="inzet">{t.staff}</h2>
          <Above context={context} row={row} others={all.filter((each) => each.id !== id)} />
          <Staff context={context} row={row} content={content} />
        </section>
        <section class="b" aria-labelledby="feiten">
          <h2 id="feiten">{t.facts}</h2>
          <p>{t.factsIntro}</p>
          <Facts context={context} content={content} sources={sources} />
        </section>
        <EarlierVersions
          lang={lang}
          versions={shownVersions(row, versions)}
          show={(version) => (
            <>
              <Task context={context} row={row} content={version.content} sources={sources} />
              <Staff context={context} row={row} content={version.content} />
              <Facts context={context} content={version.content} sources={sources} />
            </>
          )}
        />
      </div>
    );
    return { title, current: 'proposals', address: preparationPath(id), body };
  },
};

function Task(props: {
  context: PageContext;
  row: PreparationRow;
  content: PreparationContent;
  sources: Sources;
}) {
  const { context, row, content } = props;
  const t = preparationMessages[context.lang];
  const about = row.proposal === null ? ambitionPath(row.ambition ?? '') : proposalPath(row.proposal);
  const agreement = props.sources.agreements.find(({ id }) => id === content.agreement);
  const items = [
    {
      term: t.toSubject,
      value: (
        <a href={context.link(about)} lang="nl">
          {row.title}
        </a>
      ),
    },
    {
      term: t.group,
      value: (
        <a href={context.link(`/organen/${row.body}`)} lang="nl">
          {row.bodyName}
        </a>
      ),
    },
    { term: t.lead, value: townName(context, content.lead) },
    { term: t.due, value: plainDate(content.dueOn, context.lang) },
    {
      term: t.underAgreement,
      value: agreement ? (
        <a href={context.link(agreementPath(agreement.id))} lang="nl">
          {agreement.content.title}
        </a>
      ) : (
        t.underNone
      ),
    },
  ];
  return (
    <div class="cols">
      <div class="txt">
        <h2>{t.task}</h2>
        <Paragraphs text={content.task} />
        <h2>{t.deliver}</h2>
        <Paragraphs text={content.deliver} />
      </div>
      <DefinitionSide id={`kort-${row.version}-${content.dueOn}`} title={t.inShort} items={items} />
    </div>
  );
}
