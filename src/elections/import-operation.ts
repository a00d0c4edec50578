import { z } from 'zod';
import { type FractionId, type MunicipalityId, ok, parseMunicipalityCode } from '#kernel';
import { dayField, operation, type RefusalText, textField } from '#platform/operations';
import { importForRegion } from './import-for-region.ts';
import { importJson } from './import-report.ts';
import type { ConfirmationCode, ConfirmedFractions } from './import-result.ts';
import { importTexts } from './import-sentences.ts';
import { resultsPath } from './paths.ts';
import { mayImport } from './policy.ts';
import type { ImportCode } from './preview-import.ts';
import { mostUploadFiles } from './uploads.ts';

type Code = ImportCode | ConfirmationCode;

const statusOf = { voorlopig: 'provisional', definitief: 'definitive', gecorrigeerd: 'corrected' } as const;
const conflicts: ReadonlySet<Code> = new Set(['file_known', 'file_other_day', 'imported_meanwhile']);
const forbidden: ReadonlySet<Code> = new Set(['not_clerk', 'other_region']);

function refusalText(code: Code): RefusalText {
  const status = forbidden.has(code) ? 403 : conflicts.has(code) ? 409 : 422;
  return { status, nl: importTexts.nl[code], en: importTexts.en[code] };
}
const refusals = Object.fromEntries(
  (Object.keys(importTexts.nl) as Code[]).map((code) => [code, refusalText(code)]),
) as Record<Code, RefusalText>;

const input = z.object({
  bestanden: z
    .array(
      z.object({
        naam: textField('file_name_missing', 200, 'file_name_missing'),
        /** The file itself, in base64. */
        inhoud: z.base64('file_content_wrong').min(1, 'file_content_wrong'),
      }),
      'files_missing',
    )
    .min(1, 'files_missing')
    .max(mostUploadFiles, 'files_many'),
  dag: dayField('day_wrong').optional(),
  status: z.enum(Object.keys(statusOf) as [keyof typeof statusOf], 'status_missing'),
  aantreden: dayField('day_wrong').optional(),
  /** Gemeenten die in het bestand anders heten en toch dezelfde zijn. */
  zelfde_gemeenten: z.array(z.string()).optional(),
  /** Gemeenten waarvan de zetels kloppen, hoewel geen raad er zoveel heeft. */
  zetels_kloppen: z.array(z.string()).optional(),
  /** Per gemeente, per lijst met zetels: de fractie die zij voortzet of begint. Zonder: zoals voorgesteld. */
  fracties: z
    .record(z.string(), z.record(z.string(), z.object({ fractie: z.string(), naam: z.string() })))
    .optional(),
  /** Het nummer van het laatste bestand toen u dit bekeek; is er intussen een ander, dan wordt niets opgeslagen. */
  gezien: z.number().int().optional(),
});

const output = z.object({
  nummer: z.number().int(),
  verkiezing: z.string(),
  gemeenten: z.number().int(),
  /** Gemeenten die nog niet bekend waren. */
  nieuwe_gemeenten: z.array(z.object({ code: z.string(), naam: z.string() })),
  onvolledig: z.array(z.string()),
  lijsten: z.number().int(),
  fracties: z.number().int(),
  voortgezet: z.number().int(),
  bestanden: z.array(z.object({ bestand: z.string(), soort: z.string(), sha256: z.string() })),
  meldingen: z.array(z.object({ code: z.string(), melding: z.string() })),
});

export const importOperation = operation({
  name: 'import_result',
  policy: mayImport,
  path: resultsPath,
  summary: { nl: 'Een uitslag inlezen', en: 'Read in an election result' },
  params: z.object({}),
  input,
  output,
  problems: {
    file_name_missing: {
      nl: 'Geef elk bestand een naam van ten hoogste 200 tekens.',
      en: 'Give every file a name of at most 200 characters.',
    },
    file_content_wrong: {
      nl: 'inhoud is het bestand zelf, in base64.',
      en: 'inhoud is the file itself, in base64.',
    },
    files_missing: { nl: 'Stuur ten minste één bestand mee.', en: 'Send at least one file.' },
    files_many: {
      nl: `Stuur ten hoogste ${mostUploadFiles} bestanden tegelijk.`,
      en: `Send at most ${mostUploadFiles} files at once.`,
    },
    day_wrong: { nl: 'Een dag is zoals 2026-03-18.', en: 'A day is such as 2026-03-18.' },
    status_missing: {
      nl: 'status is voorlopig, definitief of gecorrigeerd.',
      en: 'status is voorlopig, definitief or gecorrigeerd.',
    },
  },
  refusals,
  use: async (context, _params, given) => {
    const done = await importForRegion(context, {
      files: given.bestanden.map((file) => ({
        bytes: Buffer.from(file.inhoud, 'base64'),
        fileName: file.naam.replace(/\p{Cc}/gu, ''),
      })),
      day: given.dag ?? null,
      status: statusOf[given.status],
      takesOffice: given.aantreden ?? null,
      sameTowns: codes(given.zelfde_gemeenten),
      seatsRight: codes(given.zetels_kloppen),
      fractions: confirmed(given.fracties ?? {}),
      seen: given.gezien,
    });
    if (!done.ok) return done;
    return ok({ ...done.value, output: outputOf(importJson(done.value.output)) });
  },
});

const codes = (texts: readonly string[] = []): MunicipalityId[] =>
  texts.flatMap((text) => parseMunicipalityCode(text) ?? []);

function outputOf(told: ReturnType<typeof importJson>): z.infer<typeof output> {
  const { nummer, verkiezing, gemeenten, nieuwe_gemeenten, onvolledig, lijsten, fracties, voortgezet } = told;
  const { bestanden, meldingen } = told;
  const counts = { nummer, verkiezing, gemeenten, nieuwe_gemeenten, onvolledig, lijsten, fracties };
  return { ...counts, voortgezet, bestanden, meldingen };
}

function confirmed(
  given: Readonly<Record<string, Readonly<Record<string, { fractie: string; naam: string }>>>>,
): ConfirmedFractions {
  const towns = Object.entries(given).map(([code, lists]) => [
    parseMunicipalityCode(code) ?? code,
    Object.fromEntries(
      Object.entries(lists).map(([list, { fractie, naam }]) => [
        list,
        { fraction: fractie as FractionId, shortName: naam },
      ]),
    ),
  ]);
  return Object.fromEntries(towns) as Record<MunicipalityId, ConfirmedFractions[MunicipalityId]>;
}
