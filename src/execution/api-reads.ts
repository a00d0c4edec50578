import { z } from 'zod';
import { frameworks, mandateViews } from '#mandates';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { carrierWords, doneBy } from '#programmes';
import { choiceOf, chosen } from './choice.ts';
import { executionPath, mandateExecutionPath, measurePath } from './paths.ts';
import { movesOf, usualRhythm } from './rules/progress.ts';
import {
  type Measure,
  type MeasureContent,
  type MeasureReport,
  measureById,
  measures,
  measuresOfMandate,
  measureVersions,
  reportsOfMeasure,
  rhythmVersions,
} from './store.ts';
import { measureView, measureViews } from './whole.ts';
import { activityKey, filterWords, lightWords, officeWords, stateWords } from './words.ts';

const planShape = {
  titel: z.string(),
  tekst: z.string(),
  ambt: z.enum(Object.values(officeWords)),
  soort: z.enum(Object.values(carrierWords)),
  uitvoerders: z.array(z.string()),
  organisatie: z.string(),
  namens: z.array(z.string()),
  begin: z.string(),
  einde: z.string(),
  activiteiten: z.array(z.string()),
  /** Per gemeente, en van de `organisatie`; leeg: niemand gaf het op. */
  uren_gepland: z.record(z.string(), z.number()),
  gestopt: z.boolean(),
};
const apiPlan = (content: MeasureContent) => ({
  titel: content.title,
  tekst: content.text,
  ambt: officeWords[content.office],
  soort: carrierWords[content.kind],
  uitvoerders: [...content.doers],
  organisatie: content.organisation,
  namens: [...content.behalf],
  begin: content.startsOn,
  einde: content.endsOn,
  activiteiten: content.activities.map(activityKey),
  uren_gepland: Object.fromEntries(content.planned.map(({ who, hours }) => [who, hours / 100])),
  gestopt: content.stopped,
});

const reportShape = {
  melding: z.number(),
  dag: z.string(),
  kleur: z.enum(Object.values(lightWords)),
  toelichting: z.string(),
  kwaliteit: z.string(),
  belemmering: z.string(),
  klaar: z.boolean(),
  verwacht_klaar: z.string().nullable(),
  /** Van de verantwoordelijke gemeente, sinds 1 januari van dat jaar. */
  uren: z.number().nullable(),
  euro: z.string().nullable(),
  /** Waarbij dat telt; null: bij de enige overeenkomst die in dat jaar liep, als die er is. */
  overeenkomst: z.number().nullable(),
  verbetert: z.number().nullable(),
  gemeld_op: z.string(),
  gemeld_door: z.string(),
  reden: z.string().nullable(),
};
const apiReport = (report: MeasureReport) => ({
  melding: report.id,
  dag: report.day,
  kleur: lightWords[report.light],
  toelichting: report.words,
  kwaliteit: report.quality,
  belemmering: report.obstacles,
  klaar: report.done,
  verwacht_klaar: report.expected,
  uren: report.hoursUsed === null ? null : report.hoursUsed / 100,
  euro: report.centsUsed === null ? null : (report.centsUsed / 100).toFixed(2),
  overeenkomst: report.agreement,
  verbetert: report.corrects,
  gemeld_op: report.recordedAt,
  gemeld_door: report.recordedBy,
  reden: report.reason,
});

const measureShape = {
  maatregel: z.number(),
  mandaat: z.number(),
  kader: z.string(),
  verantwoordelijk: z.string(),
  ...planShape,
  wie: z.string(),
  stand: z.enum(Object.values(stateWords)),
  over_tijd: z.boolean(),
  stil: z.boolean(),
  later_dan_gepland: z.boolean(),
  volgende_melding: z.string().nullable(),
  laatste_melding: z.object(reportShape).nullable(),
  /** Elke keer dat het plan een ander begin of einde kreeg, de laatste eerst. */
  verschoven: z.array(
    z.object({
      op: z.string(),
      van_begin: z.string(),
      van_einde: z.string(),
      naar_begin: z.string(),
      naar_einde: z.string(),
      reden: z.string().nullable(),
    }),
  ),
  versie: z.number(),
};
function apiMeasure(context: PageContext, measure: Measure) {
  const { progress } = measureView(measure, context.today);
  return {
    maatregel: measure.id,
    mandaat: measure.mandate,
    kader: measure.mandateTitle,
    verantwoordelijk: measure.responsible,
    ...apiPlan(measure),
    wie: doneBy(context, measure),
    stand: stateWords[progress.state],
    over_tijd: progress.overdue,
    stil: progress.silent,
    later_dan_gepland: progress.late,
    volgende_melding: progress.nextReport,
    laatste_melding: measure.last === null ? null : apiReport(measure.last),
    verschoven: movesOf(measure).map(({ before, startsOn, endsOn, recordedAt, reason }) => ({
      op: recordedAt,
      van_begin: before.startsOn,
      van_einde: before.endsOn,
      naar_begin: startsOn,
      naar_einde: endsOn,
      reden: reason,
    })),
    versie: measure.version,
  };
}

const recordedShape = {
  versie: z.number(),
  vastgelegd_op: z.string(),
  vastgelegd_door: z.string(),
  reden: z.string().nullable(),
};

export const executionReads: readonly ApiRead[] = [
  apiList({
    name: 'measures',
    path: executionPath,
    summary: {
      nl: 'Maatregelen van alle mandaten: wie, wanneer, hoe het staat en de laatste melding',
      en: 'Measures of all mandates: who, when, how it stands and the last report',
    },
    key: 'uitvoering',
    item: z.object(measureShape),
    query: z.object({
      gemeente: z.string().optional(),
      stand: z.enum(Object.values(filterWords), 'state_wrong').optional(),
    }),
    problems: {
      state_wrong: {
        nl: `Kies een stand: ${Object.values(filterWords).join(', ')}.`,
        en: `Choose a state: ${Object.values(filterWords).join(', ')}.`,
      },
    },
    read: async (context) => {
      const [rows] = await context.read([measures()]);
      const town = context.query.get('gemeente');
      if (town !== null && !context.region.municipalities.some(({ id }) => id === town)) return undefined;
      const views = measureViews(rows, context.today);
      return chosen(views, choiceOf(context)).map(({ measure }) => apiMeasure(context, measure));
    },
  }),
  {
    name: 'measure',
    path: measurePath('{maatregel}'),
    summary: {
      nl: 'Een maatregel met alle meldingen en eerdere plannen',
      en: 'A measure with all reports and earlier plans',
    },
    output: z.object({
      ...measureShape,
      meldingen: z.array(z.object(reportShape)),
      plannen: z.array(z.object({ ...planShape, ...recordedShape })),
    }),
    read: async (context) => {
      const id = Number(context.params.maatregel);
      const [[measure], versions, reports] = await context.read([
        measureById(id),
        measureVersions(id),
        reportsOfMeasure(id),
      ]);
      return (
        measure && {
          ...apiMeasure(context, measure),
          meldingen: reports.map(apiReport),
          plannen: versions.map((each) => ({
            ...apiPlan(each),
            versie: each.version,
            vastgelegd_op: each.recordedAt,
            vastgelegd_door: each.recordedBy,
            reden: each.reason,
          })),
        }
      );
    },
  },
  {
    name: 'execution_of_mandate',
    path: mandateExecutionPath('{mandaat}'),
    summary: {
      nl: 'De maatregelen onder een mandaat, en hoe vaak wordt gemeld',
      en: 'The measures under a mandate, and how often progress is reported',
    },
    output: z.object({
      ritme_in_maanden: z.number(),
      ritme_versie: z.number(),
      maatregelen: z.array(z.object(measureShape)),
    }),
    read: async (context) => {
      const id = Number(context.params.mandaat);
      const [all, rows, rhythms] = await context.read([
        frameworks(),
        measuresOfMandate(id),
        rhythmVersions(id),
      ]);
      if (!mandateViews(all, context.today).some(({ row }) => row.id === id)) return undefined;
      return {
        ritme_in_maanden: rhythms[0]?.months ?? usualRhythm,
        ritme_versie: rhythms[0]?.version ?? 0,
        maatregelen: rows.map((measure) => apiMeasure(context, measure)),
      };
    },
  },
];
