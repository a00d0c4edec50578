import { z } from 'zod';
import { addDays, addMonths, type CalendarDate, parseLength } from '#kernel';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { dayField } from '#platform/operations';
import { datesAroundDays } from './council-date-store.ts';
import { planBackPath, windowsPath } from './paths.ts';
import { planBack } from './rules/plan-back.ts';
import { councilCalendars, firstMeetings, type Nearest, termWindows } from './rules/term-windows.ts';

const standings = { meets: 'vergadert', does_not_meet: 'vergadert_niet', unknown: 'onbekend' } as const;
const usualDays = 56;
const usualPaperDays = 14;

const problems = {
  first_wrong: {
    nl: 'Vul bij van een dag in, zoals 2027-01-14.',
    en: 'Fill in a day at van, such as 2027-01-14.',
  },
  last_wrong: {
    nl: 'Vul bij tot_en_met een dag in, zoals 2027-03-11.',
    en: 'Fill in a day at tot_en_met, such as 2027-03-11.',
  },
  first_missing: {
    nl: 'Geef bij tot_en_met ook van: de dag van verzending.',
    en: 'Give van too beside tot_en_met: the day of sending.',
  },
  last_early: {
    nl: 'De laatste dag (tot_en_met) ligt voor de eerste (van). Draai ze om.',
    en: 'The last day (tot_en_met) lies before the first (van). Turn them around.',
  },
  day_wrong: {
    nl: 'Vul bij dag een dag in, zoals 2027-03-11.',
    en: 'Fill in a day at dag, such as 2027-03-11.',
  },
  papers_wrong: {
    nl: 'stukken is een aantal dagen van 0 tot en met 90.',
    en: 'stukken is a number of days from 0 to 90.',
  },
  length_wrong: {
    nl: 'termijn is een lengte als 14d, 8w, 2m of 1j, hoogstens tien jaar.',
    en: 'termijn is a length such as 14d, 8w, 2m or 1j, ten years at most.',
  },
};

const near = z.object({ dag: z.string(), dagen: z.number() }).nullable();
const apiNear = (found: Nearest | null) => found && { dag: found.day, dagen: found.days };

const townsOf = ({ region }: PageContext) => region.municipalities.map(({ id }) => id);
const windowQuery = z
  .object({ van: dayField('first_wrong').optional(), tot_en_met: dayField('last_wrong').optional() })
  .refine(({ van, tot_en_met }) => tot_en_met === undefined || van !== undefined, {
    path: ['van'],
    error: 'first_missing',
  })
  .refine(({ van, tot_en_met }) => van === undefined || tot_en_met === undefined || van <= tot_en_met, {
    path: ['tot_en_met'],
    error: 'last_early',
  });
const termOf = ({ van, tot_en_met }: z.output<typeof windowQuery>, today: CalendarDate) => {
  const start = van ?? today;
  return { start, last: tot_en_met ?? addDays(start, usualDays) };
};

const windowsRead = apiList({
  name: 'term_windows',
  path: windowsPath,
  summary: {
    nl: 'Per raad of die binnen een termijn vergadert, met de dichtstbijzijnde dagen en de eerste vergadering; zonder vraag acht weken vanaf vandaag',
    en: 'Of each council whether it meets within a term, with the nearest days and its first meeting; without a question eight weeks from today',
  },
  key: 'venster',
  item: z.object({
    gemeente: z.string(),
    van: z.string(),
    tot_en_met: z.string(),
    stand: z.enum(Object.values(standings)),
    /** Raadsvergaderingen binnen de termijn. */
    vergaderingen: z.array(z.string()),
    /** Laatste commissie daarvoor, binnen de termijn. */
    commissie: z.string().nullable(),
    ervoor: near,
    erna: near,
    /** Eerste raadsvergadering na de eerste dag, ook buiten de termijn, en de commissie daarvoor. */
    eerste_vergadering: z.string().nullable(),
    eerste_commissie: z.string().nullable(),
    /** Tot en met deze dag staan er raadsvergaderingen op de kalender. */
    bekend_tot_en_met: z.string().nullable(),
  }),
  query: windowQuery,
  problems,
  read: async (context) => {
    const term = termOf(windowQuery.parse(Object.fromEntries(context.query)), context.today);
    const towns = townsOf(context);
    const [dates] = await context.read([datesAroundDays(towns, term.start, term.last)]);
    const calendars = councilCalendars(towns, dates);
    const firsts = new Map(firstMeetings(term.start, calendars).map((first) => [first.council, first]));
    return termWindows(term, calendars).map((window) => ({
      gemeente: window.council,
      van: term.start,
      tot_en_met: term.last,
      stand: standings[window.standing],
      vergaderingen: [...window.meetings],
      commissie: window.committee,
      ervoor: apiNear(window.before),
      erna: apiNear(window.after),
      eerste_vergadering: firsts.get(window.council)?.day ?? null,
      eerste_commissie: firsts.get(window.council)?.committee ?? null,
      bekend_tot_en_met: window.notedUntil,
    }));
  },
});

const backQuery = z.object({
  dag: dayField('day_wrong').optional(),
  stukken: z.coerce
    .number('papers_wrong')
    .int('papers_wrong')
    .min(0, 'papers_wrong')
    .max(90, 'papers_wrong')
    .default(usualPaperDays),
  termijn: z
    .string('length_wrong')
    .transform((given, check) => {
      const parsed = parseLength(given);
      if (parsed.ok) return parsed.value;
      check.addIssue({ code: 'custom', message: 'length_wrong' });
      return z.NEVER;
    })
    .optional(),
});

const stepWords = {
  send: 'versturen',
  papers: 'stukken',
  committee: 'commissie',
  decides: 'besluit',
} as const;

const planBackRead = apiList({
  name: 'plan_back',
  path: planBackPath,
  summary: {
    nl: 'Per raad terug van een gewenste dag naar de laatste dag om te versturen; zonder dag over een half jaar, stukken veertien dagen eerder',
    en: 'Of each council back from a wished day to the last day to send; without a day in half a year, papers fourteen days before',
  },
  key: 'terugrekenen',
  item: z.object({
    gemeente: z.string(),
    gewenst: z.string(),
    /** Laatste vergadering van de raad op of voor die dag, en de commissie daarvoor. */
    besluit: z.string().nullable(),
    commissie: z.string().nullable(),
    stukken: z.string().nullable(),
    /** Begin van de termijn, als er een is gevraagd. */
    termijn_begint: z.string().nullable(),
    versturen: z.string().nullable(),
    /** Tot en met deze dag staan er raadsvergaderingen op de kalender. */
    bekend_tot_en_met: z.string().nullable(),
    /** De kalender houdt op voor de gewenste dag: de raad kan later vergaderen, en dan kan alles later. */
    later_mogelijk: z.boolean(),
    /** Stappen die in een reces van deze raad vallen. */
    in_reces: z.array(
      z.object({
        stap: z.enum(Object.values(stepWords)),
        naam: z.string().nullable(),
        van: z.string(),
        tot_en_met: z.string(),
      }),
    ),
  }),
  query: backQuery,
  problems,
  read: async (context) => {
    const { dag, stukken, termijn } = backQuery.parse(Object.fromEntries(context.query));
    const wished = dag ?? addMonths(context.today, 6);
    const towns = townsOf(context);
    const [dates] = await context.read([datesAroundDays(towns, wished, wished)]);
    const plan = { wished, paperDays: stukken, term: termijn ?? null };
    return planBack(plan, councilCalendars(towns, dates)).map((each) => ({
      gemeente: each.council,
      gewenst: wished,
      besluit: each.decides,
      commissie: each.committee,
      stukken: each.papers,
      termijn_begint: each.termStart,
      versturen: each.send,
      bekend_tot_en_met: each.notedUntil,
      later_mogelijk: each.maybeLater,
      in_reces: each.inRecess.map(({ step, recess }) => ({
        ...{ stap: stepWords[step], naam: recess.title, van: recess.from, tot_en_met: recess.until },
      })),
    }));
  },
});

/** What the pages work out of the councils' calendars, for programs. */
export const windowReads: readonly ApiRead[] = [windowsRead, planBackRead];
