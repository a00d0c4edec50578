import { z } from 'zod';
import {
  type CalendarDate,
  type ExtraDays,
  parseLength,
  type Reckoned,
  reckonBack,
  reckonBefore,
  reckonForward,
} from '#kernel';
import { dayField } from '#platform/operations';

const length = z.string('length_wrong').transform((given, check) => {
  const parsed = parseLength(given);
  if (parsed.ok) return parsed.value;
  check.addIssue({ code: 'custom', message: parsed.code });
  return z.NEVER;
});
const extraField = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    [given]
      .flat()
      .flatMap((one) => one.split(/[\s,;]+/))
      .filter((one) => one !== ''),
  )
  .pipe(z.array(dayField('extra_wrong'), 'extra_wrong').max(60, 'extra_many'));

/** The fields of a question; `voor` as direction: before a day, with or without how long it takes. */
export const termFields = z.object({
  richting: z.enum(['vooruit', 'terug', 'voor'], 'direction_wrong').default('vooruit'),
  dag: dayField('day_wrong'),
  lengte: length.optional(),
  grond: z.enum(['wet', 'afspraak', 'afspraak-vast'], 'basis_wrong').default('wet'),
  voor: dayField('before_wrong').optional(),
  extra: extraField,
});
type Fields = Pick<z.output<typeof termFields>, 'richting' | 'voor'>;

/** A cap is of a term counted forward; beside another direction it would be left out without a word. */
export const capForward = ({ richting, voor }: Fields) => richting === 'vooruit' || voor === undefined;
export const capProblem = { path: ['voor'], error: 'before_forward' };

/** What is asked of the calculator: by the page, the API and the command line. */
export const termQuestion = termFields
  .refine(({ richting, lengte }) => richting === 'voor' || lengte !== undefined, {
    path: ['lengte'],
    error: 'length_wrong',
  })
  .refine(capForward, capProblem);
export type TermQuestion = z.output<typeof termQuestion>;

export const termProblems = {
  direction_wrong: {
    nl: 'Kies vooruit, terug of voor.',
    en: 'Choose forward, back or before (vooruit, terug, voor).',
  },
  day_wrong: { nl: 'Vul een dag in, zoals 2027-02-28.', en: 'Fill in a day, such as 2027-02-28.' },
  length_wrong: {
    nl: 'Vul de lengte in als getal met d, w, m of j: 14d, 8w, 2m, 1j.',
    en: 'Fill in the length as a number with d, w, m or y: 14d, 8w, 2m, 1y.',
  },
  length_hours: {
    nl: 'Een termijn in uren eindigt op een uur, niet op een dag, en de Algemene termijnenwet geldt er niet voor. Reken in dagen, weken of maanden.',
    en: 'A term in hours ends at an hour, not on a day, and the act does not cover it. Count in days, weeks or months.',
  },
  length_long: {
    nl: 'Zo lang rekenen we niet: houd het bij 10 jaar.',
    en: 'We do not count that far: keep to 10 years.',
  },
  basis_wrong: {
    nl: 'Kies wet, afspraak of afspraak-vast.',
    en: 'Choose wet (act), afspraak (agreed) or afspraak-vast (agreed, does not move).',
  },
  before_wrong: {
    nl: 'Vul bij "in elk geval vóór" een dag in, zoals 2027-09-15, of laat leeg.',
    en: 'Fill in a day at "in any case before", such as 2027-09-15, or leave it empty.',
  },
  before_forward: {
    nl: 'Een dag bij "in elk geval vóór" hoort bij vooruit rekenen: laat het leeg, of kies vooruit.',
    en: 'A day at "in any case before" belongs to counting forward: leave it empty, or choose forward.',
  },
  extra_wrong: {
    nl: 'Vul extra dagen in zoals 2027-04-26, elk gescheiden door een komma.',
    en: 'Fill in extra days such as 2027-04-26, each after a comma.',
  },
  extra_many: { nl: 'Geef ten hoogste 60 extra dagen.', en: 'Give at most 60 extra days.' },
};

/** @param known the extra days that are kept, beside those that were given */
export function reckon(asked: TermQuestion, known: ExtraDays = new Set()): Reckoned {
  const { richting, dag, lengte, grond, voor, extra } = asked;
  const extraDays = new Set<CalendarDate>([...extra, ...known]);
  if (richting === 'voor') return reckonBefore(dag, lengte, extraDays);
  if (lengte === undefined) throw new RangeError(`Counting ${richting} needs a length`);
  if (richting === 'terug') return reckonBack(dag, lengte);
  return reckonForward(dag, lengte, {
    basis: grond === 'wet' ? 'statutory' : 'agreed',
    extendOnHoliday: grond !== 'afspraak-vast',
    extraDays,
    ...(voor ? { before: voor } : {}),
  });
}
