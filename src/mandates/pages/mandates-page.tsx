import { DataTable, EmptyState, number, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { mandateMessages } from '../messages.ts';
import { mandatePath, mandatesCsvPath, mandatesPath } from '../paths.ts';
import { isBound } from '../rules/binding.ts';
import { frameworks } from '../store.ts';
import { type MandateView, mandateViews } from '../whole.ts';
import { euros } from './findings.tsx';

/** Every framework that a body adopted: who is bound, for what money, and what rests on it. */
export const mandatesPage: Page = {
  path: mandatesPath,
  render: async (context) => {
    const t = mandateMessages[context.lang];
    const [rows] = await context.read([frameworks()]);
    const mandates = mandateViews(rows, context.today);
    const body = (
      <div class="wrap">
        <div class="phead">
          <h1>{t.list}</h1>
          <p class="lead">{t.intro}</p>
          {mandates.length === 0 ? (
            <EmptyState>{t.none}</EmptyState>
          ) : (
            <>
              <Mandates context={context} mandates={mandates} />
              <p>
                <a href={context.link(mandatesCsvPath)}>{t.csv}</a>
              </p>
            </>
          )}
        </div>
      </div>
    );
    return { title: t.list, current: 'councils', body };
  },
};

function Mandates({ context, mandates }: { context: PageContext; mandates: readonly MandateView[] }) {
  const { lang } = context;
  const t = mandateMessages[lang];
  return (
    <DataTable
      caption={t.list}
      captionHidden
      columns={[
        { name: t.framework },
        { name: t.bound },
        { name: t.since },
        { name: t.money },
        { name: t.work },
      ]}
      rows={mandates.map((mandate) => {
        const { row, bindings, between } = mandate;
        return {
          key: String(row.id),
          cells: [
            <a key="title" href={context.link(mandatePath(row.id))} lang="nl">
              {row.title}
            </a>,
            t.boundOf(number(bindings.filter(isBound).length, lang), number(bindings.length, lang)),
            between === null ? '–' : plainDate(between.first, lang),
            moneyText(context, mandate),
            workText(context, mandate),
          ],
        };
      })}
    />
  );
}

function moneyText({ lang }: PageContext, { row }: MandateView): string {
  const t = mandateMessages[lang];
  const { terms } = row;
  if (terms === null || terms.amount === null) return '–';
  return `${euros(terms.amount, lang)} ${t.measures[terms.measure]}`;
}

function workText({ lang }: PageContext, { works }: MandateView): string {
  const t = mandateMessages[lang];
  if (works.length === 0) return t.noWork;
  const outside = works.filter(({ judgement }) => judgement.outside.length > 0).length;
  const all = t.works(number(works.length, lang), works.length === 1);
  return outside === 0 ? all : `${all}; ${t.outsideCount(number(outside, lang))}`;
}
