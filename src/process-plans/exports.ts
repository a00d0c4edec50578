import { demonstrationSentence, plainDate } from '#platform/html';
import type { Export, PageContext } from '#platform/http';
import { type Block, type PrintedDocument, typed } from '#platform/pdf';
import { processPlanMessages } from './messages.ts';
import { councilReportPath, councilReportPdfPath } from './paths.ts';
import { type PlanRow, planById } from './store.ts';
import {
  type CouncilReport,
  councilReport,
  ownerText,
  periodText,
  planOwner,
  stateText,
  whenText,
} from './whole.ts';

type Lines = CouncilReport['own'];

function table(context: PageContext, plan: PlanRow, lines: Lines): Block {
  const t = processPlanMessages[context.lang];
  return {
    kind: 'table',
    columns: [t.action, t.when, t.owner, t.state, t.council.deviation, t.council.words].map((title) => ({
      title,
    })),
    rows: lines.map(({ action, state, last, deviation }) => [
      [`${action.number} `, typed(context.lang, action.text)],
      action.said === ''
        ? whenText(context, action)
        : `${whenText(context, action)}. ${t.saidAs(action.said)}`,
      ownerText(context, plan.content, action),
      stateText(context, state),
      deviation === null ? t.council.none : t.council.deviations[deviation],
      last === undefined
        ? t.noReport
        : [`${plainDate(last.day, context.lang)}: `, typed(context.lang, last.words)],
    ]),
  };
}

function body(context: PageContext, plan: PlanRow, { town, own, others }: CouncilReport): Block[] {
  const { lang } = context;
  const t = processPlanMessages[lang];
  const all = [...own, ...others];
  const deviating = all.filter(({ deviation }) => deviation !== null);
  const group = (title: string, lines: Lines): Block[] =>
    lines.length === 0 ? [] : [{ kind: 'heading', level: 1, text: title }, table(context, plan, lines)];
  return [
    ...(context.demonstration ? [{ kind: 'note' as const, text: demonstrationSentence(lang) }] : []),
    {
      kind: 'note',
      text:
        plan.content.source !== ''
          ? [`${t.source}: `, typed(lang, plan.content.source), `. ${t.told}`]
          : context.demonstration
            ? t.invented
            : planOwner(context, plan.content),
    },
    {
      kind: 'paragraph',
      text: all.length === 0 ? t.council.nothing : t.council.counts(all.length, deviating.length),
    },
    ...(all.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: t.council.deviating },
          deviating.length === 0
            ? { kind: 'paragraph' as const, text: t.council.noDeviation }
            : {
                kind: 'list' as const,
                items: deviating.map(({ action, deviation }) => [
                  `${action.number} `,
                  typed(lang, action.text),
                  `: ${deviation === null ? '' : t.council.deviations[deviation]}`,
                ]),
              },
        ]),
    ...group(t.council.own(town.name), own),
    ...group(t.council.others, others),
    ...(plan.content.principles.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: t.principles },
          { kind: 'list' as const, items: plan.content.principles.map((each) => typed(lang, each)) },
        ]),
  ];
}

/** What was planned in the period, how it stood and what deviates, for the papers of one council. */
export function councilReportDocument(
  context: PageContext,
  plan: PlanRow,
  report: CouncilReport,
): PrintedDocument {
  const { lang } = context;
  const t = processPlanMessages[lang];
  return {
    language: lang,
    title: `${t.council.title}: ${plan.content.title}`,
    heading: [`${t.council.title}: `, typed(lang, plan.content.title)],
    over: `${context.region.name}. ${t.council.for(report.town.name)}`,
    under: `${periodText(context, report.period)}. ${t.council.until(plainDate(report.until, lang))}`,
    date: report.until,
    source: context.absolute(
      context.link(
        `${councilReportPath(plan.id)}?raad=${report.town.id}&van=${report.period.from}&tot=${report.period.to}`,
      ),
    ),
    form: 'accessible',
    body: body(context, plan, report),
  };
}

export const processPlanExports: readonly Export[] = [
  {
    name: 'process_plan_report_pdf',
    path: councilReportPdfPath('{procesplan}'),
    summary: {
      nl: 'Rapportage van een procesplan aan een raad, over een periode, als PDF',
      en: 'Report of a process plan to a council, over a period, as PDF',
    },
    query: ['raad', 'van', 'tot'],
    make: async (context) => {
      const [[plan]] = await context.read([planById(Number(context.params.procesplan))]);
      const report = plan && councilReport(context, plan);
      if (!plan || !report) return undefined;
      // What was asked wrongly is told by the page: no paper is made of something else.
      if (report.wrong !== null)
        return { redirect: context.link(`${councilReportPath(plan.id)}?${context.query.toString()}`) };
      return {
        fileName: `procesplan-${plan.id}-raad-${report.town.slug}-${report.period.from}-${report.period.to}`,
        document: councilReportDocument(context, plan, report),
      };
    },
  },
];
