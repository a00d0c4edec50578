import { z } from 'zod';
import {
  type CalendarDate,
  type MunicipalityId,
  type PartialDate,
  parseDate,
  parseMunicipalityCode,
  parsePartialDate,
} from '#kernel';

// Fields that many operations have. Their messages are keys of the operation's problems.

/** Text that must be there. */
export const textField = (missing: string, length: number, long: string) =>
  z.string(missing).trim().min(1, missing).max(length, long);

// Terms are counted from days that are given, months and years on or back: beyond these years that would leave the calendar.
const firstDay = '1900-01-01';
const lastDay = '2199-12-31';

/** A day as `2026-12-09`, of the twentieth to the twenty-second century. */
export const dayField = (wrong: string) =>
  z.string(wrong).transform((given, check): CalendarDate => {
    const parsed = parseDate(given.trim());
    if (parsed && parsed >= firstDay && parsed <= lastDay) return parsed;
    check.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });

/** A municipality in any of the forms in use: `G0546`, `0546`. */
export const municipalityField = (wrong: string) =>
  z.string(wrong).transform((given, check): MunicipalityId => {
    const parsed = parseMunicipalityCode(given);
    if (parsed) return parsed;
    check.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });

/** Yes or no: words in a form, a truth value by API. */
export const yesNoField = (missing: string) =>
  z
    .union([z.boolean(), z.enum(['ja', 'nee'])], missing)
    .transform((given) => given === true || given === 'ja');

/** A day, month or year, as precisely as it is known: `2016-10-27`, `2015-01`, `2021`. */
export const partialDateField = (wrong: string) =>
  z.string(wrong).transform((given, check): PartialDate => {
    const parsed = parsePartialDate(given.trim());
    if (parsed) return parsed;
    check.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });

/** An address on the web, whole. */
export const addressField = (wrong: string) =>
  z
    .string(wrong)
    .trim()
    .max(1000, wrong)
    .regex(/^https?:\/\/\S+$/, wrong)
    .refine((given) => URL.canParse(given), wrong);

/** Where a council keeps it in its own information system: an address that a browser opens encrypted, or empty. */
export const councilSystemField = (wrong: string) =>
  z
    .union(
      [
        z.literal('').transform(() => undefined),
        addressField(wrong).refine((given) => given.startsWith('https://'), wrong),
      ],
      wrong,
    )
    .optional();

/** Bron: where something can be looked up, on the web or only by name. */
export interface Source {
  readonly title: string;
  readonly address: string | null;
}

/** Text that may be left out. */
export const optionalText = (length: number, long: string) =>
  z.string(long).trim().max(length, long).default('');

/** The fields of a source; both may be left out. */
export const sourceFields = {
  bron: optionalText(300, 'source_long'),
  bron_adres: addressField('source_address_wrong').optional(),
};
export const sourceProblems = {
  source_long: { nl: 'Houd de bron onder 300 tekens.', en: 'Keep the source under 300 characters.' },
  source_address_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
};

/** A source of which only the address was given is called by its host. */
export function sourceOf(given: { bron: string; bron_adres?: string | undefined }): Source | null {
  const address = given.bron_adres ?? null;
  if (given.bron === '') return address === null ? null : { title: new URL(address).host, address };
  return { title: given.bron, address };
}

/** What a correction of a public text has beside the text: the version that was seen, and why it changes. */
export const correctionFields = {
  versie: z.coerce
    .number('version_wrong')
    .int('version_wrong')
    .min(0, 'version_wrong')
    .max(9999, 'version_wrong'),
  reden: optionalText(500, 'reason_long'),
};
export const correctionProblems = {
  version_wrong: {
    nl: 'Zeg welke versie u verbetert: het getal dat bij de tekst staat.',
    en: 'Say which version you correct: the number beside the text.',
  },
  reason_long: { nl: 'Houd de reden onder 500 tekens.', en: 'Keep the reason under 500 characters.' },
};
export const correctionRefusals = {
  reason_missing: {
    status: 422,
    field: 'reden',
    nl: 'Schrijf waarom de tekst verandert; de reden en de oude tekst blijven zichtbaar.',
    en: 'Write why the text changes; the reason and the old text stay visible.',
  },
  changed_meanwhile: {
    status: 409,
    nl: 'Iemand anders veranderde dit terwijl u schreef: er is nu versie {version}. Uw tekst staat hieronder nog. Open de pagina in een tweede venster, vergelijk en bewaar opnieuw.',
    en: 'Somebody else changed this while you were writing: there is a version {version} now. Your text is still below. Open the page in a second window, compare and save again.',
  },
} as const;
