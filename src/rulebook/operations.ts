import { z } from 'zod';
import { dayField, notOperator, operation, type RefusalTexts, yesNoField } from '#platform/operations';
import { rulebookPath } from './paths.ts';
import { type RecordRulebookCode, recordRulebook } from './record-rulebook.ts';
import type { Rules } from './store.ts';

const whole = (wrong: string, most: number) =>
  z.coerce.number(wrong).int(wrong).min(1, wrong).max(most, wrong);

/** The settings of a version as forms and the API send them. */
export const rulebookFields = z.object({
  drempel: z
    .object({ teller: whole('share_wrong', 99), noemer: whole('share_wrong', 100) }, 'share_wrong')
    .prefault({ teller: undefined, noemer: undefined }),
  onthouden: yesNoField('abstention_missing'),
  minimum_gemeenten: z.union([z.literal('meer_dan_de_helft'), whole('minimum_wrong', 99)], 'minimum_wrong'),
  termijn_kader_maanden: whole('months_wrong', 24),
  openbaarheid_stand: z.enum(['na_sluiten', 'tijdens_stemming'], 'standing_missing'),
});

export function rulesOf(fields: z.output<typeof rulebookFields>): Rules {
  const minimum = fields.minimum_gemeenten;
  return {
    threshold: { numerator: fields.drempel.teller, denominator: fields.drempel.noemer },
    abstention: fields.onthouden,
    minimumMunicipalities: minimum === 'meer_dan_de_helft' ? 'more_than_half' : minimum,
    frameworkTermMonths: fields.termijn_kader_maanden,
    standing: fields.openbaarheid_stand === 'tijdens_stemming' ? 'live' : 'after_closing',
  };
}

export const rulebookProblems = {
  share_wrong: {
    nl: 'Vul de drempel in als twee hele getallen, zoals 1 en 2 voor de helft.',
    en: 'Fill in the threshold as two whole numbers, such as 1 and 2 for a half.',
  },
  abstention_missing: { nl: 'Zeg of onthouden mag.', en: 'Say whether abstaining is allowed.' },
  minimum_wrong: {
    nl: 'Kies meer dan de helft, of vul een aantal gemeenten in.',
    en: 'Choose more than half, or fill in a number of municipalities.',
  },
  months_wrong: {
    nl: 'Vul een aantal maanden in, van 1 tot en met 24.',
    en: 'Fill in a number of months, from 1 up to and including 24.',
  },
  standing_missing: {
    nl: 'Zeg wanneer de stand openbaar is.',
    en: 'Say when the standing is public.',
  },
};

export const rulebookRefusals: RefusalTexts<RecordRulebookCode> = {
  not_operator: notOperator,
  rulebook_in_the_past: {
    status: 422,
    nl: 'De ingangsdag {from} is voorbij. Stemmingen van die dagen zijn onder andere spelregels gehouden; kies {today} of later.',
    en: 'The starting day {from} is past. Votes of those days were held under other rules; choose {today} or later.',
  },
  threshold_wrong: {
    status: 422,
    nl: 'De drempel ligt van de helft tot onder het geheel: onder de helft kan een advies voor en tegen tegelijk zijn.',
    en: 'The threshold lies from a half to below the whole: below a half an advice could be for and against at once.',
  },
  minimum_too_high: {
    status: 422,
    nl: 'De regio heeft {towns} gemeenten; het minimum kan niet hoger zijn.',
    en: 'The region has {towns} municipalities; the minimum cannot be higher.',
  },
};

export const recordRulebookOperation = operation({
  name: 'record_rulebook',
  path: rulebookPath,
  summary: {
    nl: 'Een nieuwe versie van de spelregels vastleggen',
    en: 'Record a new version of the rulebook',
  },
  params: z.object({}),
  input: rulebookFields.extend({ geldt_vanaf: dayField('from_wrong') }),
  output: z.object({ id: z.number() }),
  problems: {
    ...rulebookProblems,
    from_wrong: {
      nl: 'Vul de dag in waarop deze spelregels ingaan, zoals 2026-12-09.',
      en: 'Fill in the day on which these rules take effect, such as 2026-12-09.',
    },
  },
  refusals: rulebookRefusals,
  use: (context, _params, input) => recordRulebook(context, input.geldt_vanaf, rulesOf(input)),
});
