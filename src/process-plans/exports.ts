import { demonstrationSentence, plainDate, wroteItself } from '#platform/html';
import type { Export, PageContext } from '#platform/http';
import { type Block, type PrintedDocument, typed } from '#platform/pdf';
import {
  type CouncilReport,
  councilReport,
  countsText,
  earlierText,
  movedText,
  type ReportLine,
  versionTold,
} from './council-report.ts';
import { processPlanMessages } from './messages.ts';
import { councilReportPath, councilReportPdfPath } from './paths.ts';
import { ownerText, periodText, planOwner, stateText, whenText } from './whole.ts';

type Lines = CouncilReport['own'];

function whenSaid(context: PageContext, line: ReportLine): string {
  const t = processPlanMessages[context.lang];
  const { said } = line.action;
  const moved = movedText(context, line);
  return [
    whenText(context, line.action),
    ...(said === '' ? [] : [t.saidAs(said)]),
    ...(moved ? [moved] : []),
  ].join('. ');
}

function table(context: PageContext, { after }: CouncilReport, lines: Lines): Block {
  const t = processPlanMessages[context.lang];
  return {
    kind: 'table',
    columns: [t.action, t.when, t.owner, t.state, t.council.deviation, t.council.words].map((title) => ({
      title,
    })),
    rows: lines
      .map((line) => ({ line, ...line }))
      .map(({ line, action, state, last, deviation }) => [
        [`${action.number} `, typed(context.lang, action.text), ...textWas(context, line)],
        whenSaid(context, line),
        ownerText(context, after.content, action),
        stateText(context, state),
        deviation === null ? t.council.none : t.council.deviations[deviation],
        last === undefined
          ? t.noReport
          : [`${plainDate(last.day, context.lang)}: `, typed(context.lang, last.words)],
      ]),
  };
}

function textWas({ lang }: PageContext, line: ReportLine) {
  const was = earlierText(line);
  return was === undefined ? [] : [`. ${processPlanMessages[lang].council.textWas}: `, typed(lang, was)];
}

function body(context: PageContext, report: CouncilReport): Block[] {
  const { town, own, others, elsewhere, after: plan } = report;
  const { lang } = context;
  const t = processPlanMessages[lang];
  const all = [...own, ...others];
  const deviating = all.filter(({ deviation }) => deviation !== null);
  const group = (title: string, lines: Lines): Block[] =>
    lines.length === 0 ? [] : [{ kind: 'heading', level: 1, text: title }, table(context, report, lines)];
  return [
    ...(context.demonstration ? [{ kind: 'note' as const, text: demonstrationSentence(lang) }] : []),
    {
      kind: 'note',
      text:
        plan.content.source !== ''
          ? [
              `${t.source}: `,
              typed(lang, plan.content.source),
              ...(wroteItself(context, report.plan.recordedAt) ? [`. ${t.told}`] : []),
            ]
          : wroteItself(context, report.plan.beganAt)
            ? t.invented
            : planOwner(context, plan.content),
    },
    {
      kind: 'paragraph',
      text: countsText(context, report),
    },
    ...(all.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: t.council.deviating },
          deviating.length === 0
            ? { kind: 'paragraph' as const, text: t.council.noDeviation }
            : {
                kind: 'list' as const,
                items: deviating.map((line) => [
                  `${line.action.number} `,
                  typed(lang, line.action.text),
                  `: ${line.deviation === null ? '' : t.council.deviations[line.deviation]}`,
                  ...(line.earlier ? [`. ${movedText(context, line)}`] : []),
                ]),
              },
        ]),
    ...group(t.council.own(town.name), own),
    ...group(t.council.others, others),
    ...group(t.council.elsewhere, elsewhere),
    ...(plan.content.principles.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: t.principles },
          { kind: 'list' as const, items: plan.content.principles.map((each) => typed(lang, each)) },
        ]),
  ];
}

/** What was planned in the period, how it stood and what deviates, for the papers of one council. */
export function councilReportDocument(context: PageContext, report: CouncilReport): PrintedDocument {
  const { lang } = context;
  const t = processPlanMessages[lang];
  const { plan } = report;
  const { title } = report.after.content;
  return {
    language: lang,
    title: `${t.council.title}: ${title}`,
    heading: [`${t.council.title}: `, typed(lang, title)],
    over: `${context.region.name}. ${t.council.for(report.town.name)}`,
    under: `${periodText(context, report.period)}. ${t.council.until(plainDate(report.until, lang))}. ${versionTold(context, report)}`,
    date: report.until,
    source: context.absolute(
      context.link(
        `${councilReportPath(plan.id)}?raad=${report.town.id}&van=${report.period.from}&tot=${report.period.to}`,
      ),
    ),
    form: 'accessible',
    body: body(context, report),
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
      const report = await councilReport(context);
      if (!report) return undefined;
      const { plan } = report;
      // What was asked wrongly is told by the page: no paper is made of something else.
      if (report.wrong !== null)
        return { redirect: context.link(`${councilReportPath(plan.id)}?${context.query.toString()}`) };
      return {
        fileName: `procesplan-${plan.id}-raad-${report.town.slug}-${report.period.from}-${report.period.to}`,
        document: councilReportDocument(context, report),
      };
    },
  },
];
