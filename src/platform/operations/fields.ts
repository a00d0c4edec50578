import { z } from 'zod';
import { type CalendarDate, type MunicipalityId, parseDate, parseMunicipalityCode } from '#kernel';

// Fields that many operations have. Their messages are keys of the operation's problems.

/** Text that must be there. */
export const textField = (missing: string, length: number, long: string) =>
  z.string(missing).trim().min(1, missing).max(length, long);

/** A day as `2026-12-09`. */
export const dayField = (wrong: string) =>
  z.string(wrong).transform((given, check): CalendarDate => {
    const parsed = parseDate(given.trim());
    if (parsed) return parsed;
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
