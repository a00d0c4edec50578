import { z } from 'zod';
import { ambitionList } from '#ambitions';
import { bodyById, bodyList } from '#bodies';
import { apiMeetingKinds } from '#meetings';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { rulebookVersions } from '#rulebook';
import { dayOf, dayShape } from './api-day.ts';
import { bodyPlan, clashesOf, rulesOfYear } from './body-plan.ts';
import { type CouncilDate, councilDates, councilDateVersions } from './council-date-store.ts';
import { choiceIn } from './feeds.ts';
import { meetingName } from './names.ts';
import {
  bodyCalendarPath,
  calendarPath,
  councilCalendarPath,
  councilDatePath,
  yearPlanPath,
} from './paths.ts';
import { chosen } from './rules/choice.ts';
import { plannedMeetings } from './store.ts';
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

const dateRead: ApiRead = {
  name: 'council_date',
  path: councilDatePath('{raad}', '{raadsdag}'),
  summary: { nl: 'Een raadsdag met zijn versies', en: 'A council date with its versions' },
  output: dateShape.extend({ versies: z.array(dateShape) }),
  read: async (context) => {
    const town = townOf(context);
    const id = Number(context.params.raadsdag);
    if (!town || !Number.isInteger(id) || id < 1 || id > 999_999_999) return undefined;
    const [versions] = await context.read([councilDateVersions(town.id, id)]);
    const [now] = versions;
    return now ? { ...apiDate(now), versies: versions.map(apiDate) } : undefined;
  },
};

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

export const calendarReads: readonly ApiRead[] = [calendarRead, datesRead, dateRead, planRead, bodyPlanRead];
