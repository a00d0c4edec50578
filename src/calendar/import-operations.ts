import { readFile } from 'node:fs/promises';
import { z } from '@hono/zod-openapi';
import { ok, type Result, refuse } from '#kernel';
import { installation } from '#platform/database';
import type { ReceivedFile } from '#platform/files';
import {
  correctionProblems,
  fileField,
  operation,
  optionalText,
  type Upload,
  yesNoField,
} from '#platform/operations';
import { dayOf, dayShape } from './api-day.ts';
import {
  type CouncilPlan,
  importCouncilDates,
  type ReadCalendarCode,
  readCouncilCalendar,
  type SentCalendar,
} from './import-council-dates.ts';
import { importRefusals, placesWords, problemSentences, readRefusals } from './import-sentences.ts';
import { confirmImportPath, readCalendarPath } from './paths.ts';
import { mayKeepDates, mayKeepSomeDates } from './policy.ts';
import { largestCalendar, textOf } from './reading/read-calendar.ts';
import type { ReadCalendar, UnknownKind } from './reading/read-date.ts';
import { alikeProblems } from './rules/alike-problems.ts';
import type { CouncilDateContent } from './rules/council-date.ts';
import { isMeetingAddress } from './rules/meeting-address.ts';

/** What came as a file, as text: only what `inspect` made is taken for one. */
class SentFile implements SentCalendar {
  readonly name: string;
  readonly text: string;
  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
  }
}

async function inspect(file: ReceivedFile): Promise<Result<SentFile, ReadCalendarCode>> {
  const text = textOf(await readFile(file.path));
  if (text.includes('\0')) return refuse('file_not_text');
  const name = file.name
    .replace(/^.*[\\/]/, '')
    .replace(/\p{C}/gu, '')
    .trim();
  return ok(new SentFile(name.slice(0, 200) || 'bestand', text));
}

export const unknownKinds = { overslaan: 'leave_out', raad: 'council', commissie: 'committee' } as const;

const keptWords = {
  before_file: 'voor_bestand',
  after_file: 'na_bestand',
  kind_not_in_file: 'soort_niet_in_bestand',
} as const;

const standing = dayShape.extend({ raadsdag: z.number() });
const standingOf = (date: CouncilDateContent & { readonly id: number }) => ({
  ...dayOf(date),
  raadsdag: date.id,
});

export const readOutput = z.object({
  inlezing: z.number(),
  soort_bestand: z.enum(['csv', 'icalendar', 'vergaderingen']),
  nieuw: z.array(dayShape),
  gewijzigd: z.array(z.object({ was: standing, wordt: dayShape })),
  vervallen: z.array(standing),
  /** Staan er wel, maar niet in het bestand; blijven staan tenzij u ze laat intrekken. */
  niet_in_bestand: z.array(standing),
  /** Staan er wel en niet in het bestand, dat er niets over zegt: ook bij intrekken blijven zij staan. */
  blijft_staan: z.array(standing.extend({ waarom: z.enum(Object.values(keptWords)) })),
  /** Volgens het bestand vervallen, en hier niet bekend. */
  vervallen_niet_bekend: z.array(dayShape),
  gelijk: z.number(),
  /** Gelijke gevallen (zelfde naam, zelfde reden) staan er eenmaal, met hun aantal. */
  niet_overgenomen: z.array(
    z.object({
      plaats: z.string(),
      wat: z.string(),
      waarom: z.string(),
      aantal: z.number(),
      eerste_dag: z.string().nullable(),
      laatste_dag: z.string().nullable(),
    }),
  ),
  /** Stuur dit mee bij het overnemen: dan gebeurt precies dit, of niets. */
  gezien: z.string(),
});

export function told({
  id,
  read,
  plan,
  seen,
}: {
  id: number;
  read: ReadCalendar;
  plan: CouncilPlan;
  seen: string;
}) {
  return {
    inlezing: id,
    soort_bestand: read.format === 'meetings' ? ('vergaderingen' as const) : read.format,
    nieuw: plan.added.map(dayOf),
    gewijzigd: plan.changed.map(({ before, after }) => ({ was: standingOf(before), wordt: dayOf(after) })),
    vervallen: plan.cancelled.map(standingOf),
    niet_in_bestand: plan.gone.map(standingOf),
    blijft_staan: plan.kept.map(({ date, why }) => ({ ...standingOf(date), waarom: keptWords[why] })),
    vervallen_niet_bekend: plan.ignored.map(dayOf),
    gelijk: plan.same.length,
    niet_overgenomen: alikeProblems(read.problems).map(
      ({ places, code, what, title, count, first, last }) => ({
        plaats: placesWords(places, 'nl'),
        wat: count === 1 ? what : (title ?? what),
        waarom: problemSentences.nl.codes[code],
        aantal: count,
        eerste_dag: first,
        laatste_dag: last,
      }),
    ),
    gezien: seen,
  };
}

const upload: Upload<ReadCalendarCode | 'file_large'> = {
  limit: largestCalendar,
  tooLarge: 'file_large',
  // Of this region; of which council is seen when it is read.
  may: (actor, region) => mayKeepSomeDates(actor, region) !== undefined,
  notAllowed: 'not_council_clerk',
  inspect,
};

export const readCouncilCalendarOperation = operation({
  name: 'read_council_calendar',
  policy: mayKeepDates,
  path: readCalendarPath('{raad}'),
  summary: {
    nl: 'Een bestand met raadsdagen inlezen: laat zien wat het zou veranderen, en verandert nog niets',
    en: 'Read a file with council dates: shows what it would change, and changes nothing yet',
  },
  params: z.object({ raad: z.string() }),
  input: z.object({
    [fileField]: z
      .custom<SentFile>((given) => given instanceof SentFile, 'file_as_form')
      .optional()
      .openapi({
        type: 'string',
        format: 'binary',
        description: 'CSV, iCalendar of JSON; ten hoogste 512 kB',
      }),
    /** De inhoud zelf, in plaats van een bestand. */
    tekst: z.string('text_long').max(largestCalendar, 'text_long').optional(),
    onbekende_soort: z
      .enum(Object.keys(unknownKinds) as [keyof typeof unknownKinds], 'unknown_wrong')
      .default('overslaan'),
    /** Openbaar adres van een vergadering in het eigen systeem, met {id} voor haar nummer; voor JSON zonder eigen link. */
    vergadering_adres: optionalText(300, 'address_wrong').refine(
      (given) => given === '' || isMeetingAddress(given),
      'address_wrong',
    ),
  }),
  output: readOutput,
  problems: {
    file_as_form: {
      nl: 'Stuur het bestand mee als formulier (multipart/form-data), of de inhoud als tekst.',
      en: 'Send the file as a form (multipart/form-data), or its content as tekst.',
    },
    text_long: { nl: 'Houd de inhoud onder 512 kB.', en: 'Keep the content under 512 kB.' },
    unknown_wrong: {
      nl: 'Kies overslaan, raad of commissie.',
      en: 'Choose leave out, council or committee (overslaan, raad, commissie).',
    },
    address_wrong: {
      nl: 'Begin dit adres met https:// en zet {id} waar het nummer van de vergadering staat, achter de naam van de site: https://amsterdam.raadsinformatie.nl/vergadering/{id}.',
      en: 'Begin this address with https:// and put {id} where the number of the meeting stands, after the name of the site: https://amsterdam.raadsinformatie.nl/vergadering/{id}.',
    },
  },
  refusals: readRefusals,
  scope: installation,
  upload,
  use: async (context, { raad }, input) => {
    const pasted = input.tekst?.trim() ? new SentFile('geplakte tekst', input.tekst) : undefined;
    const unknown: UnknownKind = unknownKinds[input.onbekende_soort];
    const how = { unknown, meetingAddress: input.vergadering_adres };
    const done = await readCouncilCalendar(context, raad, input[fileField] ?? pasted, how);
    return done.ok ? ok({ ...done.value, output: told(done.value.output) }) : done;
  },
});

export const importCouncilDatesOperation = operation({
  name: 'import_council_dates',
  policy: mayKeepDates,
  path: confirmImportPath('{raad}', '{inlezing}'),
  summary: {
    nl: 'De ingelezen raadsdagen overnemen, precies zoals getoond',
    en: 'Take over the council dates that were read, exactly as shown',
  },
  params: z.object({ raad: z.string(), inlezing: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({
    gezien: z.string('seen_missing').regex(/^[0-9a-f]{16}$/, 'seen_missing'),
    ook_intrekken: yesNoField('withdraw_wrong').default(false),
    reden: optionalText(500, 'reason_long'),
  }),
  output: z.object({
    nieuw: z.number(),
    gewijzigd: z.number(),
    ingetrokken: z.number(),
    eerste_dag: z.string(),
  }),
  problems: {
    ...correctionProblems,
    seen_missing: {
      nl: 'Stuur "gezien" mee, zoals het bij het inlezen terugkwam.',
      en: 'Send "gezien" along, as reading the file gave it.',
    },
    withdraw_wrong: { nl: 'Kies ja of nee.', en: 'Choose yes or no (ja, nee).' },
  },
  refusals: importRefusals,
  scope: installation,
  use: async (context, { raad, inlezing }, input) => {
    const given = { seen: input.gezien, withdrawGone: input.ook_intrekken, reason: input.reden };
    const done = await importCouncilDates(context, raad, inlezing, given);
    if (!done.ok) return done;
    const { added, changed, withdrawn, first } = done.value.output;
    const output = { nieuw: added, gewijzigd: changed, ingetrokken: withdrawn, eerste_dag: first };
    return ok({ ...done.value, output });
  },
});
