import { z } from 'zod';
import type { CalendarDate } from '#kernel';
import { parseDate } from '#kernel';
import { installation } from '#platform/database';
import {
  correctionFields,
  correctionProblems,
  correctionRefusals,
  dayField,
  operation,
  type RefusalTexts,
} from '#platform/operations';
import {
  type CorrectDateCode,
  changeCouncilDate,
  type RecordDatesCode,
  recordCouncilDates,
} from './keep-council-dates.ts';
import { correctCouncilDatePath, councilCalendarPath, withdrawCouncilDatePath } from './paths.ts';
import { mayKeepDates } from './policy.ts';
import { notCouncilClerk } from './refusals.ts';
import { type CouncilDateContent, councilDateKinds } from './rules/council-date.ts';
import { apiDateKinds } from './words.ts';

const mostDays = 60;
const time = z
  .string('time_wrong')
  .regex(/^([01]\d|2[0-3])[:.][0-5]\d$/, 'time_wrong')
  .transform((given) => given.replace('.', ':'))
  .optional();

/** One day a line on a form, a list by API. */
const days = z
  .union([z.array(z.string()), z.string().transform((given) => given.split(/[\s,;]+/))], 'days_wrong')
  .transform((given, check): CalendarDate[] => {
    const filled = [...new Set(given.map((day) => day.trim()).filter((day) => day !== ''))];
    const parsed = filled.map((day) => parseDate(day));
    const message =
      filled.length === 0 || parsed.includes(undefined)
        ? 'days_wrong'
        : filled.length > mostDays
          ? 'days_many'
          : undefined;
    if (message) check.addIssue({ code: 'custom', message });
    return message ? z.NEVER : (parsed as CalendarDate[]);
  });

const fields = {
  soort: z.enum(Object.values(apiDateKinds), 'kind_missing'),
  tot_en_met: dayField('until_wrong').optional(),
  tijd: time,
  eind: time,
  naam: z.string().trim().max(120, 'title_long').optional(),
  plaats: z.string().trim().max(200, 'place_long').optional(),
  link: z
    .string('link_wrong')
    .trim()
    .max(1000, 'link_wrong')
    .refine((given) => given === '' || (/^https:\/\/\S+$/i.test(given) && URL.canParse(given)), 'link_wrong')
    .optional(),
};

function contentOf(input: z.output<z.ZodObject<typeof fields>>, day: CalendarDate): CouncilDateContent {
  const kind = councilDateKinds.find((each) => apiDateKinds[each] === input.soort) ?? 'council';
  const recess = kind === 'recess';
  return {
    kind,
    title: input.naam || null,
    from: day,
    until: input.tot_en_met ?? day,
    // A recess has no hours, whatever the form still held.
    startsAt: recess ? null : (input.tijd ?? null),
    endsAt: recess ? null : (input.eind ?? null),
    place: input.plaats || null,
    link: input.link || null,
  };
}

const problems = {
  ...correctionProblems,
  kind_missing: {
    nl: 'Kies wat het is: raad, commissie of reces.',
    en: 'Choose what it is: council, committee or recess.',
  },
  days_wrong: {
    nl: 'Vul een of meer dagen in, elk op een eigen regel, zoals 2027-01-14.',
    en: 'Fill in one or more days, each on a line of its own, such as 2027-01-14.',
  },
  days_many: {
    nl: `Vul ten hoogste ${mostDays} dagen tegelijk in.`,
    en: `Fill in at most ${mostDays} days at once.`,
  },
  day_wrong: { nl: 'Vul een dag in, zoals 2027-01-14.', en: 'Fill in a day, such as 2027-01-14.' },
  until_wrong: {
    nl: 'Vul de laatste dag van het reces in, zoals 2027-01-03, of laat leeg.',
    en: 'Fill in the last day of the recess, such as 2027-01-03, or leave it empty.',
  },
  time_wrong: { nl: 'Vul een tijd in, zoals 20:00.', en: 'Fill in a time, such as 20:00.' },
  title_long: { nl: 'Houd de naam onder 120 tekens.', en: 'Keep the name under 120 characters.' },
  link_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
  place_long: { nl: 'Houd de plaats onder 200 tekens.', en: 'Keep the place under 200 characters.' },
};

const recordRefusals: RefusalTexts<RecordDatesCode> = {
  not_council_clerk: notCouncilClerk,
  council_unknown: {
    status: 404,
    nl: 'Deze gemeente ligt niet in deze regio.',
    en: 'This municipality is not in this region.',
  },
  only_recess_lasts: {
    status: 422,
    field: 'tot_en_met',
    nl: 'Alleen een reces duurt meer dagen. Laat "tot en met" leeg.',
    en: 'Only a recess lasts for days. Leave "until" empty.',
  },
  recess_ends_early: {
    status: 422,
    field: 'tot_en_met',
    nl: 'De laatste dag ligt voor de eerste, {from}. Vul een latere dag in.',
    en: 'The last day lies before the first, {from}. Fill in a later day.',
  },
  recess_long: {
    status: 422,
    field: 'tot_en_met',
    nl: 'Een reces duurt hier ten hoogste {most} dagen. Klopt het jaar?',
    en: 'A recess lasts at most {most} days here. Is the year right?',
  },
  far_away: {
    status: 422,
    nl: '{day} is meer dan 10 jaar geleden of meer dan 5 jaar vooruit. Klopt het jaar?',
    en: '{day} is more than 10 years ago, or more than 5 years ahead. Is the year right?',
  },
  date_ends_early: {
    status: 422,
    field: 'eind',
    nl: 'De eindtijd ligt niet na de begintijd. Vul een latere tijd in, of laat hem leeg.',
    en: 'The end does not lie after the beginning. Fill in a later time, or leave it empty.',
  },
  date_known: {
    status: 409,
    nl: 'Deze dag staat er al: {day}. Haal hem weg uit de lijst, of geef hem een eigen naam of tijd.',
    en: 'This day is there already: {day}. Take it out of the list, or give it a name or a time of its own.',
  },
};

const changeRefusals: RefusalTexts<CorrectDateCode> = {
  ...recordRefusals,
  ...correctionRefusals,
  date_unknown: { status: 404, nl: 'Deze raadsdag bestaat niet.', en: 'There is no such council date.' },
  date_withdrawn: {
    status: 409,
    nl: 'Deze raadsdag is ingetrokken. Voeg hem opnieuw toe als hij toch doorgaat.',
    en: 'This council date was withdrawn. Add it anew if it takes place after all.',
  },
};

export const recordCouncilDatesOperation = operation({
  name: 'record_council_dates',
  policy: mayKeepDates,
  path: councilCalendarPath('{raad}'),
  summary: {
    nl: 'Raadsdagen vastleggen, een of meer tegelijk',
    en: 'Record council dates, one or more at once',
  },
  params: z.object({ raad: z.string() }),
  input: z.object({ ...fields, dagen: days }),
  output: z.object({ ids: z.array(z.number()), eerste_dag: z.string() }),
  problems,
  refusals: recordRefusals,
  scope: installation,
  use: (context, { raad }, input) =>
    recordCouncilDates(
      context,
      raad,
      input.dagen.map((day) => contentOf(input, day)),
    ),
});

const params = z.object({ raad: z.string(), raadsdag: z.coerce.number().int().positive().max(999_999_999) });
const output = z.object({ id: z.number() });

export const correctCouncilDateOperation = operation({
  name: 'correct_council_date',
  policy: mayKeepDates,
  path: correctCouncilDatePath('{raad}', '{raadsdag}'),
  summary: { nl: 'Een raadsdag verbeteren', en: 'Correct a council date' },
  params,
  input: z.object({ ...fields, dag: dayField('day_wrong'), ...correctionFields }),
  output,
  problems,
  refusals: changeRefusals,
  scope: installation,
  use: (context, { raad, raadsdag }, input) =>
    changeCouncilDate(context, raad, raadsdag, contentOf(input, input.dag), input.versie, input.reden),
});

export const withdrawCouncilDateOperation = operation({
  name: 'withdraw_council_date',
  policy: mayKeepDates,
  path: withdrawCouncilDatePath('{raad}', '{raadsdag}'),
  summary: {
    nl: 'Een raadsdag intrekken: ze gaat niet door',
    en: 'Withdraw a council date: it does not take place',
  },
  params,
  input: z.object({ reden: correctionFields.reden }),
  output,
  problems,
  refusals: changeRefusals,
  scope: installation,
  use: (context, { raad, raadsdag }, input) =>
    changeCouncilDate(context, raad, raadsdag, undefined, undefined, input.reden),
});
