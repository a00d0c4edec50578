import { z } from 'zod';
import { isHoliday, mayOperate, ok, operating, refuse, weekday } from '#kernel';
import { installation } from '#platform/database';
import {
  addressField,
  dayField,
  installationOperation,
  notOperator,
  textField,
  yesNoField,
} from '#platform/operations';
import { putExtraDay } from './store.ts';

/** Adds a day that a royal decree equates with a holiday, changes it, or withdraws it. No term that was set moves by it. */
export const setExtraDayOperation = installationOperation({
  name: 'set_extra_day',
  policy: mayOperate,
  input: z.object({
    dag: dayField('day_wrong'),
    naam: textField('name_missing', 200, 'name_long'),
    bron: addressField('source_wrong'),
    geldt: yesNoField('holds_wrong').default(true),
  }),
  problems: {
    day_wrong: { nl: 'Vul een dag in, zoals 2027-04-26.', en: 'Fill in a day, such as 2027-04-26.' },
    name_missing: {
      nl: 'Schrijf welk besluit de dag gelijkstelt.',
      en: 'Write which decree equates the day.',
    },
    name_long: { nl: 'Houd dit onder 200 tekens.', en: 'Keep this under 200 characters.' },
    source_wrong: {
      nl: 'Vul het adres van het besluit in, dat met https:// begint.',
      en: 'Fill in the address of the decree, which starts with https://.',
    },
    holds_wrong: { nl: 'Kies ja of nee.', en: 'Choose yes or no (ja, nee).' },
  },
  refusals: {
    not_operator: notOperator,
    already_off: {
      status: 422,
      field: 'dag',
      nl: 'Op deze dag eindigt al geen termijn: het is weekend of een algemene feestdag.',
      en: 'No term ends on this day already: it is a weekend or a general holiday.',
    },
  },
  scope: () => installation,
  use: async ({ transaction, actor, now }, input) => {
    const office = operating(actor);
    if (!office) return refuse('not_operator');
    if (weekday(input.dag) > 5 || isHoliday(input.dag)) return refuse('already_off');
    const after = {
      day: input.dag,
      name: input.naam,
      source: input.bron,
      holds: input.geldt,
      recordedAt: now,
      recordedBy: office.title,
    };
    const before = (await putExtraDay(transaction, after)) ?? null;
    return ok({
      output: { day: input.dag, holds: input.geldt, added: before === null },
      office,
      entries: [
        { operation: 'set_extra_day', subject: `extra_day/${input.dag}`, payload: { before, after } },
      ],
    });
  },
});
