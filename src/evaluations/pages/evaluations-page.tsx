import { DataTable, EmptyState, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { evaluationMessages } from '../messages.ts';
import { momentWords, subjectWord } from '../operations.ts';
import { criteriaPath, evaluationPath, evaluationsPath, newEvaluationPath } from '../paths.ts';
import { mayEvaluate } from '../policy.ts';
import { type Due, isNear } from '../rules/plan.ts';
import type { Evaluation } from '../store.ts';
import { evaluationsOf, planningStatements, toHoldOf } from '../whole.ts';

/** What was evaluated, what is asked now, and what is due and not planned. */
export const evaluationsPage: Page = {
  path: evaluationsPath,
  render: async (context) => {
    const t = evaluationMessages[context.lang];
    const rows = await context.read(planningStatements());
    const evaluations = evaluationsOf(rows);
    const coming = toHoldOf(rows, context.today);
    const near = coming.filter((each) => isNear(each, context.today));
    const later = coming.filter((each) => !near.includes(each));
    const body = (
      <div class="wrap">
        <div class="phead">
          <h1>{t.list}</h1>
          <p class="lead">{t.intro}</p>
          {evaluations.length === 0 ? (
            <EmptyState>{t.none}</EmptyState>
          ) : (
            <Evaluations {...{ context, evaluations }} />
          )}
          <p>
            <a href={context.link(criteriaPath)}>{t.criteriaLink}</a>
          </p>
        </div>
        <section class="b" aria-labelledby="te-plannen">
          <h2 id="te-plannen">{t.due}</h2>
          {near.length === 0 ? (
            <EmptyState>{t.dueNone}</EmptyState>
          ) : (
            <DueList context={context} title={t.due} all={near} />
          )}
          {later.length === 0 ? null : (
            <>
              <h3>{t.dueLater}</h3>
              <p>{t.dueLaterText}</p>
              <DueList context={context} title={t.dueLater} all={later} />
            </>
          )}
          {mayEvaluate(context.actor, context.region.id) ? (
            <p class="act">
              <a href={context.link(newEvaluationPath)}>{t.plan}</a>
            </p>
          ) : null}
        </section>
      </div>
    );
    return { title: t.list, current: 'councils', body };
  },
};

function Evaluations({ context, evaluations }: { context: PageContext; evaluations: readonly Evaluation[] }) {
  const { lang } = context;
  const t = evaluationMessages[lang];
  return (
    <DataTable
      caption={t.list}
      captionHidden
      columns={[
        { name: t.what },
        { name: t.moment },
        { name: t.lastDay },
        { name: t.answered },
        { name: t.decision },
      ]}
      rows={evaluations.map(({ id, content, answers, result }) => ({
        key: String(id),
        cells: [
          <a key="what" href={context.link(evaluationPath(id))} lang="nl">
            {content.title}
          </a>,
          t.moments[content.moment],
          plainDate(content.day, lang),
          t.answeredOf(answers.length, content.respondents.length),
          result ? t.decisions[result.decision] : content.withdrawn ? t.withdrawn : t.open,
        ],
      }))}
    />
  );
}

function DueList(props: { context: PageContext; title: string; all: readonly Due[] }) {
  const { context, all } = props;
  const { lang, today } = context;
  const t = evaluationMessages[lang];
  const may = mayEvaluate(context.actor, context.region.id) !== undefined;
  return (
    <DataTable
      caption={props.title}
      captionHidden
      columns={[
        { name: t.what },
        { name: t.moment },
        { name: t.lastDay },
        ...(may ? [{ name: t.plan }] : []),
      ]}
      rows={all.map(({ about, moment, day }) => ({
        key: `${subjectWord(about.subject)} ${moment}`,
        cells: [
          <span key="what" lang="nl">
            {about.title}
          </span>,
          t.moments[moment],
          day < today ? t.late(plainDate(day, lang)) : plainDate(day, lang),
          ...(may
            ? [
                <a
                  key="plan"
                  href={context.link(
                    `${newEvaluationPath}?onderwerp=${subjectWord(about.subject)}&moment=${momentWords[moment]}`,
                  )}
                >
                  {t.planThis} <span class="vh">{t.title(t.moments[moment], about.title)}</span>
                </a>,
              ]
            : []),
        ],
      }))}
    />
  );
}
