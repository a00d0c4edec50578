import { z } from 'zod';
import {
  correctionProblems,
  correctionRefusals,
  dayField,
  operation,
  optionalText,
  type RefusalText,
  type RefusalTexts,
} from '#platform/operations';
import { carrierRefusals } from './carrier-words.ts';
import {
  type DescribePartCode,
  describePart,
  type EnterCode,
  type ReportProgressCode,
  reportProgress,
} from './keep-programme.ts';
import {
  type InputCode,
  inputRefusals,
  partInput,
  partOf,
  partProblems,
  read,
  wrongInput,
} from './part-input.ts';
import { describePartPath, reportProgressPath, withdrawMeasurementPath } from './paths.ts';
import { mayKeepProgramme } from './policy.ts';
import { readMeasure } from './rules/amount.ts';
import { type WithdrawCode, withdrawMeasurement } from './withdraw-measurement.ts';

export const notYours: RefusalText = {
  status: 403,
  nl: 'Een programma houdt de beleidsmedewerker van die gemeente bij; dat van de regio de beleidsmedewerker van de regio. Meld u aan met dat ambt.',
  en: 'The policy officer of the municipality keeps its programme; that of the region the policy officer of the region. Sign in with that office.',
};
const enterRefusals = {
  programme_unknown: { status: 404, nl: 'Dit programma bestaat niet.', en: 'There is no such programme.' },
  programme_not_yours: notYours,
  part_unknown: {
    status: 404,
    nl: 'Dit nummer staat niet in dit programma.',
    en: 'This number is not in this programme.',
  },
} as const satisfies RefusalTexts<EnterCode>;

export const partParams = z.object({
  programma: z.coerce.number().int().positive().max(999_999_999),
  nummer: z.string().regex(/^\d{1,2}(\.\d{1,2})?$/),
});

export const describePartOperation = operation({
  name: 'describe_programme_part',
  policy: mayKeepProgramme,
  path: describePartPath('{programma}', '{nummer}'),
  summary: {
    nl: 'Een doel of activiteit van een programma beschrijven: indicator, teksten, bedragen, uitvoerder en waar het bij hoort',
    en: 'Describe a goal or activity of a programme: indicator, texts, money, who does it and what it belongs to',
  },
  params: partParams,
  input: partInput,
  output: z.object({ programma: z.number(), nummer: z.string(), weggehaald: z.boolean() }),
  problems: partProblems,
  refusals: {
    ...enterRefusals,
    ...correctionRefusals,
    ...carrierRefusals,
    part_measured: {
      status: 409,
      field: 'weghalen',
      nl: 'Dit is niet weg te halen: er zijn metingen van gemeld ({count}), en die blijven bij dit nummer staan. Verbeter de titel en de teksten.',
      en: 'This cannot be taken away: measurements of it were reported ({count}), and those stay with this number. Mend its title and texts.',
    },
    part_carried_out: {
      status: 409,
      field: 'weghalen',
      nl: 'Dit is niet weg te halen: er hoort uitvoering bij. Wijzig eerst waar deze maatregelen bij horen: {measures}.',
      en: 'This cannot be taken away: it is being carried out. First change what these measures belong to: {measures}.',
    },
    ...inputRefusals,
    indicator_nameless: {
      status: 422,
      field: 'indicator',
      nl: 'Schrijf wat er gemeten wordt, of laat de hele indicator leeg.',
      en: 'Write what is measured, or leave the whole indicator empty.',
    },
    amount_twice: {
      status: 422,
      nl: 'Dit jaar staat er voor dit stuk twee keer. Tel de bedragen op.',
      en: 'This year is there twice for this document. Add the sums up.',
    },
    text_twice: {
      status: 422,
      nl: 'Dit stuk staat er twee keer. Zet de teksten bij elkaar.',
      en: 'This document is there twice. Put the texts together.',
    },
    ambition_unknown: {
      status: 422,
      field: 'ambities',
      nl: 'Kies ambities van deze regio.',
      en: 'Choose ambitions of this region.',
    },
    proposal_unknown: {
      status: 422,
      field: 'voorstellen',
      nl: 'Voorstel {number} bestaat niet in deze regio.',
      en: 'There is no proposal {number} in this region.',
    },
  } satisfies RefusalTexts<DescribePartCode | InputCode>,
  use: async (context, { programma, nummer }, input) => {
    const wrong = input.weghalen ? undefined : wrongInput(nummer, input);
    if (wrong) return wrong;
    const done = await describePart(
      context,
      { programme: programma, number: nummer },
      input.weghalen ? null : partOf(input),
      input.versie,
      input.reden,
    );
    if (!done.ok) return done;
    return { ...done, value: { ...done.value, output: { programma, nummer, weggehaald: input.weghalen } } };
  },
});

export const reportProgressOperation = operation({
  name: 'report_progress',
  policy: mayKeepProgramme,
  path: reportProgressPath('{programma}', '{nummer}'),
  summary: {
    nl: 'Melden wat de indicator van een SMART doel op een dag was',
    en: 'Report what the indicator of a SMART goal was on a day',
  },
  params: partParams,
  input: z.object({
    dag: dayField('day_wrong'),
    waarde: read('value_missing', readMeasure),
    toelichting: optionalText(2000, 'words_long'),
    bron: optionalText(300, 'source_long'),
    reden: optionalText(500, 'reason_long'),
  }),
  output: z.object({ programma: z.number(), nummer: z.string(), meting: z.number() }),
  problems: {
    ...correctionProblems,
    day_wrong: {
      nl: 'Vul de dag in waarop dit gold, zoals 2026-11-24.',
      en: 'Fill in the day on which this held, such as 2026-11-24.',
    },
    value_missing: {
      nl: 'Vul in wat er gemeten is, zoals 12,5.',
      en: 'Fill in what was measured, such as 12,5.',
    },
    words_long: { nl: 'Houd dit onder 2.000 tekens.', en: 'Keep this under 2,000 characters.' },
    source_long: { nl: 'Houd de bron onder 300 tekens.', en: 'Keep the source under 300 characters.' },
  },
  refusals: {
    ...enterRefusals,
    no_indicator: {
      status: 409,
      nl: 'Hier is niets te meten: dit SMART doel heeft nog geen indicator. Beschrijf die eerst.',
      en: 'There is nothing to measure: this SMART goal has no indicator yet. Describe it first.',
    },
    day_ahead: {
      status: 422,
      field: 'dag',
      nl: 'Deze dag moet nog komen. Meld wat er gemeten is.',
      en: 'This day is still to come. Report what was measured.',
    },
    reason_missing: {
      status: 422,
      field: 'reden',
      nl: 'Van deze dag is al een meting gemeld. Schrijf waarom dit een ander getal is; de eerste blijft bewaard.',
      en: 'A measurement of this day was reported already. Write why this is another number; the first is kept.',
    },
  } satisfies RefusalTexts<ReportProgressCode>,
  use: async (context, { programma, nummer }, input) => {
    const done = await reportProgress(
      context,
      { programme: programma, number: nummer },
      {
        day: input.dag,
        value: input.waarde,
        words: input.toelichting,
        source: input.bron,
        reason: input.reden,
      },
    );
    if (!done.ok) return done;
    return { ...done, value: { ...done.value, output: { programma, nummer, meting: done.value.output.id } } };
  },
});

export const withdrawMeasurementOperation = operation({
  name: 'withdraw_measurement',
  policy: mayKeepProgramme,
  path: withdrawMeasurementPath('{programma}', '{nummer}'),
  summary: {
    nl: 'Een verkeerde meting van een SMART doel intrekken, met een reden',
    en: 'Withdraw a wrong measurement of a SMART goal, with a reason',
  },
  params: partParams,
  input: z.object({
    meting: z.coerce.number('measurement_missing').int('measurement_missing').positive('measurement_missing'),
    reden: optionalText(500, 'reason_long'),
  }),
  output: z.object({ programma: z.number(), nummer: z.string(), meting: z.number() }),
  problems: {
    reason_long: correctionProblems.reason_long,
    measurement_missing: {
      nl: 'Kies de meting die niet klopt.',
      en: 'Choose the measurement that is wrong.',
    },
  },
  refusals: {
    ...enterRefusals,
    measurement_unknown: {
      status: 404,
      field: 'meting',
      nl: 'Deze meting is niet bij dit doel gemeld. Kies er een van deze bladzijde.',
      en: 'This measurement was not reported of this goal. Choose one of this page.',
    },
    already_withdrawn: {
      status: 409,
      field: 'meting',
      nl: 'Deze meting is al ingetrokken.',
      en: 'This measurement was withdrawn already.',
    },
    reason_missing: {
      status: 422,
      field: 'reden',
      nl: 'Schrijf waarom deze meting niet klopt; zij blijft met die reden te lezen.',
      en: 'Write why this measurement is wrong; it can still be read with that reason.',
    },
  } satisfies RefusalTexts<WithdrawCode>,
  use: async (context, { programma, nummer }, input) => {
    const at = { programme: programma, number: nummer, measurement: input.meting };
    const done = await withdrawMeasurement(context, at, input.reden);
    if (!done.ok) return done;
    return { ...done, value: { ...done.value, output: { programma, nummer, meting: done.value.output.id } } };
  },
});
