import { z } from 'zod';
import type { RecordedVersion } from '#platform/html';
import { type ApiRead, apiList } from '#platform/http';
import { councilReport, earlierText, type ReportLine } from './council-report.ts';
import { actionPath, councilReportPath, planPath, plansPath, planVersionPath } from './paths.ts';
import type { Action, PlanContent } from './rules/plan.ts';
import {
  type PlanRow,
  planById,
  planList,
  planVersion,
  planVersionHeads,
  type RecordedReport,
} from './store.ts';
import { actionViews, ownerText } from './whole.ts';
import { deviationWords, officeWords, ownerFields, stateWords, whenWords } from './words.ts';

const reportShape = z.object({
  melding: z.number(),
  actie: z.string(),
  dag: z.string(),
  stand: z.enum(Object.values(stateWords)),
  toelichting: z.string(),
  gemeld_op: z.string(),
  gemeld_door: z.string(),
});
const apiReport = (report: RecordedReport): z.input<typeof reportShape> => ({
  melding: report.id,
  actie: report.action,
  dag: report.day,
  stand: stateWords[report.state],
  toelichting: report.words,
  gemeld_op: report.recordedAt,
  gemeld_door: report.recordedBy,
});

const planShape = {
  procesplan: z.number(),
  titel: z.string(),
  gemeente: z.string().nullable(),
  van: z.string(),
  tot_en_met: z.string(),
  inleiding: z.string(),
  principes: z.array(z.string()),
  bron: z.string(),
  ritme_maanden: z.number(),
  sporen: z.array(z.object({ nummer: z.number(), titel: z.string() })),
  versie: z.number(),
};
const apiContent = (content: PlanContent) => ({
  titel: content.title,
  gemeente: content.municipality,
  van: content.from,
  tot_en_met: content.to,
  inleiding: content.introduction,
  principes: [...content.principles],
  bron: content.source,
  ritme_maanden: content.rhythm,
  sporen: content.tracks.map(({ number, title }) => ({ nummer: number, titel: title })),
});
const apiPlan = ({ id, version, content }: Pick<PlanRow, 'id' | 'version' | 'content'>) => ({
  procesplan: id,
  ...apiContent(content),
  versie: version,
});

const whenShape = {
  wanneer: z.enum(Object.values(whenWords)),
  van_kwartaal: z.string().nullable(),
  tot_kwartaal: z.string().nullable(),
};
const apiWhen = ({ when }: Pick<Action, 'when'>) => ({
  wanneer: whenWords[when.kind],
  van_kwartaal: when.kind === 'quarters' ? when.from : null,
  tot_kwartaal: when.kind === 'quarters' ? when.to : null,
});
const writtenShape = {
  nummer: z.string(),
  tekst: z.string(),
  ...whenShape,
  wanneer_gezegd: z.string(),
  eigenaar_gemeente: z.string().nullable(),
  eigenaar_ambt: z.enum(Object.values(officeWords)).nullable(),
  eigenaar_organisatie: z.string(),
  eigenaar: z.string(),
  ambities: z.array(z.string()),
  voorstellen: z.array(z.number()),
};
const actionShape = {
  ...writtenShape,
  /** Null: niet gemeld. */
  stand: z.enum(Object.values(stateWords)).nullable(),
  over_tijd: z.boolean(),
  stil: z.boolean(),
  volgende_melding: z.string().nullable(),
};
const apiWritten = (context: Parameters<typeof ownerText>[0], content: PlanContent, action: Action) => ({
  nummer: action.number,
  tekst: action.text,
  ...apiWhen(action),
  wanneer_gezegd: action.said,
  ...ownerFields(action.owner),
  eigenaar: ownerText(context, content, action),
  ambities: [...action.ambitions],
  voorstellen: [...action.proposals],
});
function apiActions(
  context: Parameters<typeof ownerText>[0],
  plan: PlanRow,
  today: Parameters<typeof actionViews>[1],
) {
  return actionViews(plan, today).map(({ action, standing }) => ({
    ...apiWritten(context, plan.content, action),
    stand: standing.state && stateWords[standing.state],
    over_tijd: standing.overdue,
    stil: standing.silent,
    volgende_melding: standing.nextReport,
  }));
}

const versionShape = {
  vastgelegd_op: z.string(),
  vastgelegd_door: z.string(),
  reden: z.string().nullable(),
};
const apiVersion = (each: RecordedVersion) => ({
  vastgelegd_op: each.recordedAt,
  vastgelegd_door: each.recordedBy,
  reden: each.reason,
});

const lineShape = z.object({
  nummer: z.string(),
  tekst: z.string(),
  ...whenShape,
  /** Wanneer het zou gebeuren toen de periode begon, waar dat anders is; met de tekst van toen, waar die anders was. */
  eerder: z.object({ ...whenShape, tekst: z.string().nullable() }).nullable(),
  eigen: z.boolean(),
  /** In de periode, of van eerder nog open; anders staat de actie hier omdat zij in de periode verschoof of uit het plan ging. */
  in_de_periode: z.boolean(),
  stand: z.enum(Object.values(stateWords)).nullable(),
  afwijking: z.enum(Object.values(deviationWords)).nullable(),
  toelichting: z.string().nullable(),
});

export const processPlanReads: readonly ApiRead[] = [
  apiList({
    name: 'process_plans',
    path: plansPath,
    summary: {
      nl: 'Procesplannen: van wie, looptijd en sporen',
      en: 'Process plans: whose, period and tracks',
    },
    key: 'procesplannen',
    item: z.object(planShape),
    read: async (context) => {
      const [rows] = await context.read([planList()]);
      return rows.map(apiPlan);
    },
  }),
  {
    name: 'process_plan',
    path: planPath('{procesplan}'),
    summary: {
      nl: 'Een procesplan met alle acties, hoe ze ervoor staan, de meldingen en wat de nieuwste 20 versies wijzigden',
      en: 'A process plan with all actions, how they stand, the reports and what the newest 20 versions changed',
    },
    output: z.object({
      ...planShape,
      acties: z.array(z.object(actionShape)),
      meldingen: z.array(reportShape),
      versies: z.array(
        z.object({ versie: z.number(), titel: z.string(), acties: z.number(), ...versionShape }),
      ),
    }),
    read: async (context) => {
      const id = Number(context.params.procesplan);
      const [[plan], versions] = await context.read([planById(id), planVersionHeads(id)]);
      return (
        plan && {
          ...apiPlan(plan),
          acties: apiActions(context, plan, context.today),
          meldingen: plan.reports.map(apiReport),
          versies: versions.map((each) => ({
            versie: each.version,
            titel: each.title,
            acties: each.actions,
            ...apiVersion(each),
          })),
        }
      );
    },
  },
  {
    name: 'process_plan_version',
    path: planVersionPath('{procesplan}', '{versie}'),
    summary: {
      nl: 'Wat een versie van een procesplan zei, met haar acties',
      en: 'What a version of a process plan said, with its actions',
    },
    output: z.object({ ...planShape, acties: z.array(z.object(writtenShape)), ...versionShape }),
    read: async (context) => {
      const id = Number(context.params.procesplan);
      const [[found]] = await context.read([planVersion(id, Number(context.params.versie))]);
      return (
        found && {
          ...apiPlan({ id, ...found }),
          acties: found.content.actions.map((action) => apiWritten(context, found.content, action)),
          ...apiVersion(found),
        }
      );
    },
  },
  {
    name: 'process_action',
    path: actionPath('{procesplan}', '{actie}'),
    summary: {
      nl: 'Een actie van een procesplan met alles wat erover is gemeld',
      en: 'An action of a process plan with all that was reported of it',
    },
    output: z.object({ ...actionShape, meldingen: z.array(reportShape) }),
    read: async (context) => {
      const [[plan]] = await context.read([planById(Number(context.params.procesplan))]);
      const found =
        plan &&
        apiActions(context, plan, context.today).find(({ nummer }) => nummer === context.params.actie);
      return (
        found && {
          ...found,
          meldingen: plan.reports.filter(({ action }) => action === found.nummer).map(apiReport),
        }
      );
    },
  },
  {
    name: 'process_plan_report',
    path: councilReportPath('{procesplan}'),
    summary: {
      nl: 'Wat in een periode was gepland, hoe het stond en wat afwijkt, voor een raad',
      en: 'What was planned in a period, how it stood and what deviates, for a council',
    },
    query: z.object({ raad: z.string().optional(), van: z.string().optional(), tot: z.string().optional() }),
    output: z.object({
      raad: z.string(),
      van: z.string(),
      tot: z.string(),
      stand_op: z.string(),
      /** Van het plan, zoals het toen gold. */
      versie: z.number(),
      vastgelegd_op: z.string(),
      acties: z.array(lineShape),
    }),
    read: async (context) => {
      const report = await councilReport(context);
      if (!report || report.wrong !== null) return undefined;
      const line = (each: ReportLine) => ({
        nummer: each.action.number,
        tekst: each.action.text,
        eigen: each.own,
        in_de_periode: each.planned,
        ...apiWhen(each.action),
        eerder: each.earlier ? { ...apiWhen(each.earlier), tekst: earlierText(each) ?? null } : null,
        stand: each.state && stateWords[each.state],
        afwijking: each.deviation && deviationWords[each.deviation],
        toelichting: each.last?.words ?? null,
      });
      return {
        raad: report.town.id,
        van: report.period.from,
        tot: report.period.to,
        stand_op: report.until,
        versie: report.after.version,
        vastgelegd_op: report.after.recordedAt,
        acties: [...report.own, ...report.others, ...report.elsewhere].map(line),
      };
    },
  },
];
