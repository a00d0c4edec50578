import { z } from 'zod';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { compareProgrammesPath, partPath, programmePath, programmesPath } from './paths.ts';
import {
  type Activity,
  type CycleText,
  gapsOf,
  partWith,
  type SmartGoal,
  treeOf,
} from './rules/programme.ts';
import { type Measured, past, shareReached, standing } from './rules/progress.ts';
import { measurementsOf, type ProgrammeKey, programmeAt, programmeList } from './store.ts';
import {
  apiAmounts,
  apiCarrier,
  apiComparison,
  apiIndicator,
  carrierShape,
  comparisonShape,
  indicatorShape,
  toldAmountShape,
} from './told.ts';
import { allDocumentWords, documentWords } from './words.ts';

const keyShape = {
  programma: z.number().int(),
  /** Null: van de regio. */
  gemeente: z.string().nullable(),
  jaar: z.number().int(),
  code: z.string(),
  titel: z.string(),
  versie: z.number().int(),
};
const apiKey = (of: ProgrammeKey & { readonly id: number; readonly version: number }, title: string) => ({
  programma: of.id,
  gemeente: of.municipality,
  jaar: of.year,
  code: of.code,
  titel: title,
  versie: of.version,
});

const measuredShape = z.object({
  meting: z.number().int(),
  dag: z.string(),
  waarde: z.number(),
  toelichting: z.string(),
  bron: z.string(),
  gemeld_door: z.string(),
});
/** Wat een stuk over het programma zelf zegt. */
const ownTextShape = z.object({ stuk: z.enum(allDocumentWords), tekst: z.string() });
const apiOwnText = ({ document, text }: CycleText) => ({ stuk: documentWords[document], tekst: text });
const partShape = {
  nummer: z.string(),
  titel: z.string(),
  teksten: z.array(
    z.object({ stuk: z.enum(allDocumentWords), titel_boven_tekst: z.string().nullable(), tekst: z.string() }),
  ),
  bedragen: z.array(toldAmountShape),
  ambities: z.array(z.string()),
  voorstellen: z.array(z.number().int()),
};
const activityShape = z.object({
  ...partShape,
  /** In de woorden van het stuk. */
  uitvoerder: z.string(),
  uitvoering: carrierShape,
});
const goalShape = z.object({
  ...partShape,
  indicator: indicatorShape,
  metingen: z.array(measuredShape),
  /** Wat niet meer geldt; zonder reden: vervangen door een latere melding van die dag. */
  vervallen_metingen: z.array(
    measuredShape.extend({ ingetrokken_door: z.string().nullable(), reden: z.string().nullable() }),
  ),
  /** Van nulmeting naar streefwaarde; null: niet te zeggen. */
  procent_bereikt: z.number().int().nullable(),
});
const branchShape = goalShape.extend({ activiteiten: z.array(activityShape) });

function apiPart(part: SmartGoal | Activity) {
  return {
    nummer: part.number,
    titel: part.title,
    teksten: part.texts.map(({ document, title, text }) => ({
      stuk: documentWords[document],
      titel_boven_tekst: title,
      tekst: text,
    })),
    bedragen: apiAmounts(part.amounts),
    ambities: [...part.ambitions],
    voorstellen: [...part.proposals],
  };
}
const apiActivity = (activity: Activity) => ({
  ...apiPart(activity),
  uitvoerder: activity.by,
  uitvoering: apiCarrier(activity.carrier),
});
const apiMeasured = ({ id, day, value, words, source, recordedBy }: Measured) => ({
  meting: id,
  dag: day,
  waarde: value,
  toelichting: words,
  bron: source,
  gemeld_door: recordedBy,
});
function apiGoal(goal: SmartGoal, all: readonly Measured[]) {
  const own = all.filter(({ number }) => number === goal.number);
  const measured = standing(own);
  return {
    ...apiPart(goal),
    indicator: apiIndicator(goal.indicator),
    metingen: measured.map(apiMeasured),
    vervallen_metingen: past(own).map((each) => ({
      ...apiMeasured(each),
      ingetrokken_door: each.withdrawn?.by ?? null,
      reden: each.withdrawn?.reason ?? null,
    })),
    procent_bereikt: (goal.indicator && shareReached(goal.indicator, measured.at(-1)?.value)) ?? null,
  };
}

const numberOf = ({ params }: PageContext) =>
  /^\d{1,9}$/.test(params.programma ?? '') ? Number(params.programma) : 0;

const wanted = z.coerce
  .number('programme_wrong')
  .int('programme_wrong')
  .min(1, 'programme_wrong')
  .max(999_999_999, 'programme_wrong');

export const programmeReads: readonly ApiRead[] = [
  apiList({
    name: 'programmes',
    path: programmesPath,
    summary: {
      nl: 'De programma’s van gemeenten en regio',
      en: 'The programmes of municipalities and region',
    },
    key: 'programmas',
    item: z.object({ ...keyShape, smart_doelen: z.number().int(), activiteiten: z.number().int() }),
    read: async (context) => {
      const [rows] = await context.read([programmeList()]);
      return rows.map((row) => ({
        ...apiKey(row, row.title),
        smart_doelen: row.smartGoals,
        activiteiten: row.activities,
      }));
    },
  }),
  {
    name: 'compare_programmes',
    path: compareProgrammesPath,
    summary: {
      nl: 'Twee programma’s nummer voor nummer vergelijken, met hun geld',
      en: 'Compare two programmes number by number, with their money',
    },
    query: z.object({ een: wanted, ander: wanted }),
    problems: {
      programme_wrong: {
        nl: 'Noem de nummers van twee programma’s met een en ander.',
        en: 'Name the numbers of two programmes with een and ander.',
      },
    },
    output: comparisonShape,
    read: async (context) => {
      const [one, other] = ['een', 'ander'].map((name) => Number(context.query.get(name)));
      const [[left], [right]] = await context.read([programmeAt(one, null), programmeAt(other, null)]);
      return left && right ? apiComparison(left, right) : undefined;
    },
  },
  {
    name: 'programme',
    path: programmePath('{programma}'),
    summary: {
      nl: 'Een programma: doelen, activiteiten, teksten, bedragen en voortgang',
      en: 'A programme: goals, activities, texts, money and progress',
    },
    output: z.object({
      ...keyShape,
      inleiding: z.array(ownTextShape),
      kosten: z.array(ownTextShape),
      bedragen: z.array(toldAmountShape),
      doelen: z.array(z.object({ titel: z.string(), smart_doelen: z.array(branchShape) })),
      smart_doelen_zonder_doel: z.array(branchShape),
      activiteiten_zonder_doel: z.array(activityShape),
      smart_doelen_zonder_indicator: z.array(z.string()),
    }),
    read: async (context) => {
      const id = numberOf(context);
      const [[programme], measured] = await context.read([programmeAt(id, null), measurementsOf(id)]);
      if (!programme) return undefined;
      const { content } = programme;
      const tree = treeOf(content);
      const branch = ({ goal, activities }: (typeof tree.loose)[number]) => ({
        ...apiGoal(goal, measured),
        activiteiten: activities.map(apiActivity),
      });
      return {
        ...apiKey(programme, content.title),
        inleiding: content.introduction.map(apiOwnText),
        kosten: content.costs.map(apiOwnText),
        bedragen: apiAmounts(content.amounts),
        doelen: tree.goals.map(({ title, branches }) => ({
          titel: title,
          smart_doelen: branches.map(branch),
        })),
        smart_doelen_zonder_doel: tree.loose.map(branch),
        activiteiten_zonder_doel: tree.withoutGoal.map(apiActivity),
        smart_doelen_zonder_indicator: gapsOf(content).withoutIndicator.map(({ number }) => number),
      };
    },
  },
  {
    name: 'programme_part',
    path: partPath('{programma}', '{nummer}'),
    summary: { nl: 'Een SMART doel of activiteit', en: 'A SMART goal or activity' },
    output: z.object({
      versie: z.number().int(),
      smart_doel: goalShape.nullable(),
      activiteit: activityShape.nullable(),
    }),
    read: async (context) => {
      const id = numberOf(context);
      const [[programme], measured] = await context.read([programmeAt(id, null), measurementsOf(id)]);
      const found = programme && partWith(programme.content, context.params.nummer ?? '');
      if (!found) return undefined;
      return {
        versie: programme.version,
        smart_doel: found.kind === 'smart_goal' ? apiGoal(found.part, measured) : null,
        activiteit: found.kind === 'activity' ? apiActivity(found.part) : null,
      };
    },
  },
];
