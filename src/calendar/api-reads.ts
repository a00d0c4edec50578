import { z } from 'zod';
import { ambitionList } from '#ambitions';
import { bodyById, bodyList } from '#bodies';
import { apiMeetingKinds } from '#meetings';
import { type ApiRead, apiList, type PageContext, readTogether } from '#platform/http';
import { rulebookVersions } from '#rulebook';
import { dayOf, dayShape } from './api-day.ts';
import { apiTouched, touchedShape } from './api-touched.ts';
import { bodyPlan, clashesOf, rulesOfYear } from './body-plan.ts';
import { type CouncilDate, councilDates, councilDateVersions } from './council-date-store.ts';
import { choiceIn } from './feeds.ts';
import { datesAround, planOf } from './import-council-dates.ts';
import { readOutput, told } from './import-operations.ts';
import { type CouncilImport, councilImports } from './import-store.ts';
import { meetingName } from './names.ts';
import {
  bodyCalendarPath,
  calendarPath,
  councilCalendarPath,
  councilDatePath,
  councilTouchedPath,
  readCalendarPath,
  yearPlanPath,
} from './paths.ts';
import { mayKeepDates } from './policy.ts';
import { allResting, datesThatFit, lostOf, type Rests, restingStatements } from './resting.ts';
import { chosen } from './rules/choice.ts';
import { plannedMeetings } from './store.ts';
import { restingOnDate, touchedByPlan } from './touched.ts';
import { daysAroundYear, daysOfYear, yearAsked } from './year.ts';

const dateShape = dayShape.extend({
  id: z.number(),
  gemeente: z.string(),
  /** De dag waarop hij eerder stond, als die anders was. */
  was_op: z.string().nullable(),
  ingetrokken: z.boolean(),
  versie: z.number(),
  vastgelegd_op: z.string(),
  vastgelegd_door: z.string(),
  reden: z.string().nullable(),
});

function apiDate(date: CouncilDate): z.infer<typeof dateShape> {
  return {
    id: date.id,
    gemeente: date.council,
    ...dayOf(date),
    was_op: date.wasOn,
    ingetrokken: date.withdrawn,
    versie: date.version,
    vastgelegd_op: date.recordedAt,
    vastgelegd_door: date.recordedBy,
    reden: date.reason,
  };
}

const year = z.object({
  jaar: z
    .string()
    .regex(/^20\d\d$/, 'year_wrong')
    .optional(),
});
const problems = {
  year_wrong: { nl: 'jaar is een jaar van 2000 tot en met 2099.', en: 'jaar is a year from 2000 to 2099.' },
};
const townOf = (context: PageContext) =>
  context.region.municipalities.find(({ slug }) => slug === context.params.raad);

const datesRead = apiList({
  name: 'council_dates',
  path: councilCalendarPath('{raad}'),
  summary: { nl: 'Raadsdagen van een gemeente in een jaar', en: 'Council dates of a municipality in a year' },
  key: 'raadsdagen',
  item: dateShape,
  query: year,
  problems,
  read: async (context) => {
    const town = townOf(context);
    const asked = yearAsked(context.query, context.today);
    if (!town || asked === undefined) return undefined;
    const [rows] = await context.read([councilDates([town.id], ...daysOfYear(asked))]);
    return rows.map(apiDate);
  },
});

const touchedReadWith = (rests: Rests) =>
  apiList({
    name: 'council_dates_touched',
    path: councilTouchedPath('{raad}'),
    summary: {
      nl: 'Wat bij een raad ligt en door een verschoven of vervallen raadsdag geen vergadering meer heeft die past',
      en: 'What lies with a council and has no meeting that fits any more, as a council date was moved or lapsed',
    },
    key: 'geraakt',
    item: touchedShape,
    read: async (context) => {
      const town = townOf(context);
      if (!town) return undefined;
      const around = datesThatFit([town.id], context);
      const answer = await readTogether(context, [around, ...restingStatements(rests, context, [town.id])]);
      const own = allResting(rests, answer, context, [town.id]);
      return lostOf(own, answer(around) as CouncilDate[], context).map(apiTouched);
    },
  });

/** The files that wait, for their own clerk: what each would change and touch. Nobody else has any. */
const importsReadWith = (rests: Rests): ApiRead =>
  apiList({
    name: 'council_imports',
    path: readCalendarPath('{raad}'),
    summary: {
      nl: 'Ingelezen bestanden met raadsdagen die wachten: wat ze zouden veranderen en wat dat raakt (voor de griffier van die raad)',
      en: 'Files with council dates that wait: what they would change and what that touches (for the clerk of that council)',
    },
    key: 'inlezingen',
    item: readOutput.extend({
      raakt: z.array(touchedShape),
      /** Als ook wordt ingetrokken wat niet in het bestand staat. */
      raakt_ook: z.array(touchedShape),
    }),
    read: async (context) => {
      const { today, region } = context;
      const town = townOf(context);
      if (!town) return undefined;
      if (!mayKeepDates(context.actor, region.id, { municipality: town.id })) return [];
      const kept = councilImports(town.id, today);
      const around = datesAround(town.id, today);
      const answer = await readTogether(context, [
        kept,
        around,
        ...restingStatements(rests, context, [town.id]),
      ]);
      const dates = answer(around) as CouncilDate[];
      const resting = allResting(rests, answer, context, [town.id]);
      return (answer(kept) as CouncilImport[]).map((waiting) => {
        const { plan, seen } = planOf(waiting.content, dates, today);
        const { plain, withGone } = touchedByPlan(plan, dates, town.id, resting, today);
        const read = told({ id: waiting.id, read: waiting.content, plan, seen });
        return { ...read, raakt: plain.map(apiTouched), raakt_ook: withGone.map(apiTouched) };
      });
    },
  });

const dateReadWith = (rests: Rests): ApiRead => ({
  name: 'council_date',
  path: councilDatePath('{raad}', '{raadsdag}'),
  summary: { nl: 'Een raadsdag met zijn versies', en: 'A council date with its versions' },
  output: dateShape.extend({
    versies: z.array(dateShape),
    /** Wat geen vergadering meer heeft die past als deze dag verschuift of vervalt. */
    rust_erop: z.array(touchedShape),
  }),
  read: async (context) => {
    const town = townOf(context);
    const id = Number(context.params.raadsdag);
    if (!town || !Number.isInteger(id) || id < 1 || id > 999_999_999) return undefined;
    const all = councilDateVersions(town.id, id);
    const around = datesThatFit([town.id], context);
    const answer = await readTogether(context, [
      all,
      around,
      ...restingStatements(rests, context, [town.id]),
    ]);
    const versions = answer(all) as CouncilDate[];
    const [now] = versions;
    if (!now) return undefined;
    const resting = allResting(rests, answer, context, [town.id]);
    const touched = restingOnDate(now, answer(around) as CouncilDate[], resting, context.today);
    return { ...apiDate(now), versies: versions.map(apiDate), rust_erop: touched.map(apiTouched) };
  },
});

const meetingShape = z.object({
  vergadering: z.number(),
  uid: z.string(),
  soort: z.enum(Object.values(apiMeetingKinds)),
  orgaan: z.string().nullable(),
  naam: z.string(),
  dag: z.string(),
  tijd: z.string(),
  eind: z.string().nullable(),
  plaats: z.string(),
  stand: z.enum(['gepland', 'gehouden', 'geannuleerd']),
  raden: z.array(z.string()),
  ambities: z.array(z.string()),
});
const states = { planned: 'gepland', held: 'gehouden', cancelled: 'geannuleerd' } as const;

const calendarRead = apiList({
  name: 'calendar',
  path: calendarPath,
  summary: { nl: 'De kalender van een jaar, op dag', en: 'The calendar of a year, by day' },
  key: 'kalender',
  item: meetingShape,
  query: year.extend({
    soort: z.string().optional(),
    orgaan: z.string().optional(),
    ambitie: z.string().optional(),
  }),
  problems,
  read: async (context) => {
    const asked = yearAsked(context.query, context.today);
    if (asked === undefined) return undefined;
    const [meetings, bodies, ambitions] = await context.read([
      plannedMeetings(...daysOfYear(asked)),
      bodyList(),
      ambitionList(),
    ]);
    const choice = choiceIn(context.query, { bodies, ambitions });
    if (!choice) return undefined;
    return chosen(meetings, choice).map((meeting) => ({
      vergadering: meeting.id,
      uid: meeting.uid,
      soort: apiMeetingKinds[meeting.kind],
      orgaan: meeting.body,
      naam: meetingName(meeting, 'nl'),
      dag: meeting.day,
      tijd: meeting.startsAt,
      eind: meeting.endsAt,
      plaats: meeting.place,
      stand: states[meeting.state],
      raden: [...meeting.councils],
      ambities: [...meeting.ambitions],
    }));
  },
});

const planShape = z.object({
  orgaan: z.string(),
  jaar: z.number(),
  vergaderingen: z.number(),
  volgens_spelregels: z.number().nullable(),
  lange_gaten: z.array(z.object({ van: z.string(), tot_en_met: z.string(), dagen: z.number() })),
  botsingen: z.array(
    z.object({
      vergadering: z.number(),
      dag: z.string(),
      raadsdagen: z.array(z.object({ id: z.number(), gemeente: z.string() })),
    }),
  ),
});

/** @param only one body; undefined: all */
async function plansOf(
  context: PageContext,
  only?: string,
): Promise<z.infer<typeof planShape>[] | undefined> {
  const asked = yearAsked(context.query, context.today);
  if (asked === undefined) return undefined;
  const towns = context.region.municipalities.map(({ id }) => id);
  const [around, dates, bodies, versions] = await context.read([
    plannedMeetings(...daysAroundYear(asked)),
    councilDates(towns, ...daysOfYear(asked)),
    only === undefined ? bodyList() : bodyById(only),
    rulebookVersions(),
  ]);
  if (only !== undefined && bodies.length === 0) return undefined;
  const rules = rulesOfYear(versions, asked, context.today);
  return bodies.map((body) => {
    const plan = bodyPlan(body, around, asked, rules);
    return {
      orgaan: body.id,
      jaar: asked,
      vergaderingen: plan.count,
      volgens_spelregels: plan.wanted,
      lange_gaten: plan.gaps.map(({ from, until, days }) => ({ van: from, tot_en_met: until, dagen: days })),
      botsingen: clashesOf(plan.meetings, dates, bodies, towns, context.today).map((clash) => ({
        vergadering: clash.meeting.id,
        dag: clash.meeting.day,
        raadsdagen: clash.dates.map(({ id, council }) => ({ id, gemeente: council })),
      })),
    };
  });
}

const planRead = apiList({
  name: 'year_plan',
  path: yearPlanPath,
  summary: {
    nl: 'Jaarplan per orgaan: aantal, lange gaten, botsingen met raadsdagen',
    en: 'Year plan of each body: count, long gaps, clashes with council dates',
  },
  key: 'jaarplan',
  item: planShape,
  query: year,
  problems,
  read: (context) => plansOf(context),
});

const bodyPlanRead: ApiRead = {
  name: 'body_year_plan',
  path: bodyCalendarPath('{orgaan}'),
  summary: { nl: 'Jaarplan van een orgaan', en: 'Year plan of a body' },
  query: year,
  problems,
  output: planShape,
  read: async (context) => (await plansOf(context, context.params.orgaan ?? ''))?.[0],
};

export const calendarReadsWith = (rests: Rests): readonly ApiRead[] => [
  calendarRead,
  datesRead,
  // Before the date, whose number stands in the same place.
  touchedReadWith(rests),
  importsReadWith(rests),
  dateReadWith(rests),
  planRead,
  bodyPlanRead,
];
