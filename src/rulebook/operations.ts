import { z } from 'zod';
import { dayField, notOperator, operation, type RefusalTexts } from '#platform/operations';
import { rulebookFields, rulebookProblems, rulesOf } from './fields.ts';
import { rulebookPath } from './paths.ts';
import { mayRecordRulebook } from './policy.ts';
import { type RecordRulebookCode, recordRulebook } from './record-rulebook.ts';

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
  evaluations_wrong: {
    status: 422,
    nl: 'De eindevaluatie komt na de tussenevaluatie: geef haar meer maanden.',
    en: 'The final evaluation comes after the interim one: give it more months.',
  },
};

export const recordRulebookOperation = operation({
  name: 'record_rulebook',
  policy: mayRecordRulebook,
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
