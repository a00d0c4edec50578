import { ambitionList } from '#ambitions';
import {
  Board,
  Breadcrumb,
  EarlierVersions,
  EmptyState,
  ErrorSummary,
  Paragraphs,
  softHyphens,
  versionsUntil,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { processPlanMessages } from '../messages.ts';
import { actionPath, councilReportPath, editPlanPath, planPath, plansPath, timelinePath } from '../paths.ts';
import { mayKeepPlan } from '../policy.ts';
import { trackOf } from '../rules/plan.ts';
import { reportStates } from '../rules/progress.ts';
import { type PlanRow, type PlanVersion, planStates, planVersions } from '../store.ts';
import {
  type ActionView,
  actionViews,
  alarmTexts,
  periodText,
  planOwner,
  stateText,
  whenText,
} from '../whole.ts';
import { ActionForm } from './action-form.tsx';
import { ActionsTable, WhereFrom } from './parts.tsx';

/** The plan: what stands where, then track by track; who keeps it adds actions here. */
export async function showPlan(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.procesplan);
  const [[plan], versions, ambitions] = await context.read([
    planStates(id),
    planVersions(id, versionsUntil(context.query)),
    ambitionList(),
  ]);
  if (!plan) return undefined;
  const { lang, today } = context;
  const { content } = plan;
  const t = processPlanMessages[lang];
  const views = actionViews(plan, today);
  const alarmed = views.filter(({ standing }) => alarmTexts(context, standing).length > 0);
  const may = mayKeepPlan(context.actor, context.region.id, content) !== undefined;
  const body = (
    <div class="wrap">
      <div class="phead">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(plansPath), text: t.title }]} />
        <h1 lang="nl">{softHyphens(content.title)}</h1>
        <ErrorSummary lang={lang} state={state} />
        <p>
          {t.ofWhom}: {planOwner(context, content)}. {t.period}: {periodText(context, content)}.
        </p>
        <WhereFrom context={context} plan={plan} />
        <p class="inline">
          <a href={context.link(timelinePath(id))}>{t.timelineLink}</a>
          <a href={context.link(councilReportPath(id))}>{t.council.link}</a>
          {may ? <a href={context.link(editPlanPath(id))}>{t.edit}</a> : null}
        </p>
      </div>
      <section class="b" aria-labelledby="bord">
        <h2 id="bord">{t.board}</h2>
        <States context={context} plan={plan} views={views} />
      </section>
      <section class="b" aria-labelledby="aandacht">
        <h2 id="aandacht">{t.alarms}</h2>
        {alarmed.length === 0 ? (
          <p>{t.noAlarms}</p>
        ) : (
          <ActionsTable context={context} plan={plan} caption={t.alarms} views={alarmed} />
        )}
      </section>
      <section class="b" aria-labelledby="sporen">
        <h2 id="sporen">{t.tracks}</h2>
        {content.tracks.map((track) => {
          const own = views.filter(({ action }) => trackOf(action) === track.number);
          const name = t.trackName(track.number, track.title);
          return (
            <section class="b" key={track.number}>
              <h3 lang="nl">{name}</h3>
              {own.length === 0 ? (
                <EmptyState>{t.noActions}</EmptyState>
              ) : (
                <ActionsTable context={context} plan={plan} caption={name} views={own} />
              )}
            </section>
          );
        })}
        {may ? <ActionForm {...{ context, state, plan, ambitions }} action={undefined} /> : null}
      </section>
      {content.principles.length > 0 || content.introduction !== '' ? (
        <section class="b txt" aria-labelledby="principes">
          <h2 id="principes">{t.principles}</h2>
          <Paragraphs text={content.introduction} />
          <ul lang="nl">
            {content.principles.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <EarlierVersions
        lang={lang}
        versions={versions}
        show={(version) => <Earlier {...{ context, version }} />}
        more={(oldest) => context.link(`${planPath(id)}?tot_versie=${oldest}`)}
      />
    </div>
  );
  return { title: content.title, current: 'councils', address: planPath(id), body };
}

export const planPage: Page = {
  path: planPath('{procesplan}'),
  query: ['tot_versie'],
  collected: ({ procesplan }) => [`process_plan/${procesplan}`],
  render: (context) => showPlan(context, emptyForm),
};

function States(props: { context: PageContext; plan: PlanRow; views: readonly ActionView[] }) {
  const { context, plan, views } = props;
  const t = processPlanMessages[context.lang];
  const columns = ([null, ...reportStates] as const).map((state) => ({
    name: stateText(context, state),
    now: state === 'busy',
    cards: views
      .filter(({ standing }) => standing.state === state)
      .map(({ action, standing }) => ({
        above: plan.content.tracks.find(({ number }) => number === trackOf(action))?.title ?? '',
        title: `${action.number} ${action.text}`,
        href: context.link(actionPath(plan.id, action.number)),
        titleLang: 'nl',
        children: [whenText(context, action), ...alarmTexts(context, standing)].join('. '),
      })),
  }));
  const none = columns.filter(({ cards }) => cards.length === 0).map(({ name }) => name);
  return (
    <>
      <Board states columns={columns.filter(({ cards }) => cards.length > 0)} />
      {none.length > 0 ? <p class="small muted">{t.boardNone(none.join(', '))}</p> : null}
    </>
  );
}

/** What the plan said before. */
function Earlier({ context, version }: { context: PageContext; version: PlanVersion }) {
  const { content } = version;
  const t = processPlanMessages[context.lang];
  return (
    <>
      <p lang="nl">
        {content.title} ({periodText(context, content)})
      </p>
      <Paragraphs text={[content.introduction, ...content.principles].join('\n\n')} />
      {content.tracks.map(({ number, title }) => (
        <div key={number}>
          <h4 lang="nl">{t.trackName(number, title)}</h4>
          <ul>
            {content.actions
              .filter((action) => trackOf(action) === number)
              .map((action) => (
                <li key={action.number}>
                  <span lang="nl">
                    {action.number} {action.text}
                  </span>{' '}
                  ({whenText(context, action)})
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}
