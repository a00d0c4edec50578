import { frameworks } from '#mandates';
import { DataTable, EmptyState, partialText } from '#platform/html';
import type { Page } from '#platform/http';
import { stateText } from '#process-plans';
import { jointMessages } from '../messages.ts';
import { jointPath, jointProgrammePath, newJointPath } from '../paths.ts';
import { mayKeepJoint } from '../policy.ts';
import { adoptables, tally } from '../rules/adoption.ts';
import { jointList } from '../store.ts';
import { cellsFor } from '../words.ts';

export const jointListPage: Page = {
  path: jointPath,
  render: async (context) => {
    const { lang, today } = context;
    const t = jointMessages[lang];
    const [rows, all] = await context.read([jointList(), frameworks()]);
    const body = (
      <div class="wrap phead">
        <h1>{t.title}</h1>
        <p class="lead">{t.intro}</p>
        {rows.length === 0 ? (
          <EmptyState>{t.none}</EmptyState>
        ) : (
          <DataTable
            caption={t.title}
            captionHidden
            columns={[t.programme, ...adoptables.map((what) => t.whats[what]), t.lastProgress].map(
              (name) => ({ name }),
            )}
            rows={rows.map((row) => {
              const [last] = row.reports;
              return {
                key: String(row.id),
                cells: [
                  <a key="title" href={context.link(jointProgrammePath(row.id))} lang="nl">
                    {row.content.title}
                  </a>,
                  ...adoptables.map((what) => {
                    const { adopted, of } = tally(cellsFor(row, what, all, today));
                    return t.of(adopted, of);
                  }),
                  last ? `${partialText(last.day, lang)}: ${stateText(context, last.state)}` : t.noProgress,
                ],
              };
            })}
          />
        )}
        {mayKeepJoint(context.actor, context.region.id) ? (
          <p class="act">
            <a href={context.link(newJointPath)}>{t.make}</a>
          </p>
        ) : (
          <p class="small">{t.who}</p>
        )}
      </div>
    );
    return { title: t.title, current: 'councils', body };
  },
};
