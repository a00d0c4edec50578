import { notificationMessages, settingsPath } from '#notifications';
import { dayLabel, EmptyState, RowsList } from '#platform/html';
import { type Feature, type Page, readTasks } from '#platform/http';
import { mainMessages } from '../messages.ts';

/** What is asked of who is signed in, gathered from the features, each with one way in. */
export function workPage(features: readonly Feature[]): Page {
  const lists = features.flatMap((feature) => feature.tasks ?? []);
  return {
    path: '/mijn-werk',
    render: async (context) => {
      const t = mainMessages[context.lang];
      if (context.actor.kind !== 'person') return { denied: t.workDenied };
      const tasks = await readTasks(context, lists);
      const body = (
        <div class="wrap phead">
          <p class="amb" lang="nl">
            {context.actor.name}
          </p>
          <h1>{t.work}</h1>
          <p>
            {t.workIntro} <a href={context.link(settingsPath)}>{notificationMessages[context.lang].link}</a>
          </p>
          {tasks.length === 0 ? (
            <EmptyState>{t.workNone}</EmptyState>
          ) : (
            <RowsList
              rows={tasks.map((task) => ({
                lead: task.day === null ? t.workNoDay : dayLabel(task.day, context.today, context.lang),
                ...(task.last
                  ? { below: task.day !== null && task.day < context.today ? t.workLate : t.workLast }
                  : {}),
                title: task.title,
                href: context.link(task.path),
                lines: [<span lang="nl">{task.about}</span>],
              }))}
            />
          )}
        </div>
      );
      return { title: t.work, body };
    },
  };
}
