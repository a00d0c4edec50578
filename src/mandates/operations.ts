import { z } from 'zod';
import type { MunicipalityId, ProposalId } from '#kernel';
import {
  addressField,
  correctionFields,
  correctionProblems,
  dayField,
  operation,
  optionalText,
  textField,
  yesNoField,
} from '#platform/operations';
import { endBindingPath, mandatePath, workPath } from './paths.ts';
import { mayDescribe, mayEnd, mayRest } from './policy.ts';
import { describeRefusals, endRefusals, restRefusals } from './refusals.ts';
import { restOnMandate } from './rest-on-mandate.ts';
import type { Measure, Share } from './rules/money.ts';
import type { TermsContent, UseContent } from './store.ts';
import { describeMandate, endBinding } from './write-mandate.ts';

/** What a figure of money is of, as forms and the API name it. */
export const measureWords = { year: 'jaar', total: 'totaal' } as const satisfies Record<Measure, string>;
const measureOf = { jaar: 'year', totaal: 'total' } as const;

const number = z.coerce.number().int().positive().max(999_999_999);
const params = z.object({ mandaat: number });
const output = z.object({ id: z.number() });

/** Whole euros, as `600000` or with dots between the thousands. */
const amount = z
  .union([z.number(), z.string()], 'amount_wrong')
  .transform((given, check): number => {
    const text = String(given).trim();
    const plain = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text;
    if (/^\d{1,12}$/.test(plain)) return Number(plain);
    check.addIssue({ code: 'custom', message: 'amount_wrong' });
    return z.NEVER;
  })
  .optional();
const measure = z.enum(['jaar', 'totaal'], 'measure_wrong').default('totaal');
const parts = z.coerce
  .number('parts_wrong')
  .int('parts_wrong')
  .min(0, 'parts_wrong')
  .max(99_999_999, 'parts_wrong');

const problems = {
  ...correctionProblems,
  includes_missing: {
    nl: 'Schrijf wat volgens het vastgestelde kader binnen het mandaat valt.',
    en: 'Write what falls inside the mandate by the adopted framework.',
  },
  text_long: { nl: 'Houd de tekst onder 2.000 tekens.', en: 'Keep the text under 2,000 characters.' },
  passage_missing: {
    nl: 'Zeg waar dit in het vastgestelde kader staat, zoals "paragraaf 4". Wat er niet in staat, hoort niet bij het mandaat.',
    en: 'Say where this stands in the adopted framework, such as "section 4". What does not stand there is no part of the mandate.',
  },
  amount_wrong: {
    nl: 'Vul een bedrag in hele euro’s in, zoals 600000 of 600.000, of laat het leeg.',
    en: 'Fill in an amount in whole euros, such as 600000, or leave it empty.',
  },
  measure_wrong: {
    nl: 'Kies of het bedrag per jaar is of in totaal.',
    en: 'Choose whether the amount is a year or in total.',
  },
  parts_wrong: {
    nl: 'Vul een heel aantal delen in, 0 of meer, of laat het leeg.',
    en: 'Fill in a whole number of parts, 0 or more, or leave it empty.',
  },
  day_wrong: {
    nl: 'Vul een dag in, zoals 2027-12-31, of laat het leeg.',
    en: 'Fill in a day, such as 2027-12-31, or leave it empty.',
  },
  mandate_wrong: {
    nl: 'Kies een mandaat uit de lijst, of laat het leeg.',
    en: 'Choose a mandate from the list, or leave it empty.',
  },
  scope_missing: {
    nl: 'Zeg of het binnen de reikwijdte van het mandaat valt: ja of nee.',
    en: 'Say whether it falls inside the scope of the mandate: yes or no.',
  },
  end_reason_missing: {
    nl: 'Schrijf waarom, zoals "De raad trok het besluit in, zie de besluitenlijst".',
    en: 'Write why, such as "The council took the decision back, see the list of decisions".',
  },
  link_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
};

const terms = z.object({
  omvat: textField('includes_missing', 2000, 'text_long'),
  omvat_niet: optionalText(2000, 'text_long'),
  vindplaats: textField('passage_missing', 500, 'text_long'),
  bedrag: amount,
  per: measure,
  verdeling: z.record(z.string(), parts, 'parts_wrong').default({}),
  tot_en_met: dayField('day_wrong').optional(),
  vervangt: z.coerce.number('mandate_wrong').int('mandate_wrong').positive('mandate_wrong').optional(),
  ...correctionFields,
  versie: correctionFields.versie.default(0),
});
function termsOf(input: z.output<typeof terms>): TermsContent {
  const shares: Share[] = Object.entries(input.verdeling)
    .filter(([, given]) => given > 0)
    .map(([municipality, given]) => ({ municipality: municipality as MunicipalityId, parts: given }));
  return {
    includes: input.omvat,
    excludes: input.omvat_niet,
    passage: input.vindplaats,
    amount: input.bedrag ?? null,
    measure: measureOf[input.per],
    shares,
    endsOn: input.tot_en_met ?? null,
    replaces: (input.vervangt ?? null) as ProposalId | null,
  };
}

export const describeMandateOperation = operation({
  name: 'describe_mandate',
  policy: mayDescribe,
  path: mandatePath('{mandaat}'),
  summary: {
    nl: 'Opschrijven wat het vastgestelde kader zegt over reikwijdte en geld van een mandaat',
    en: 'Write down what the adopted framework says of scope and money of a mandate',
  },
  params,
  input: terms,
  output,
  problems,
  refusals: describeRefusals,
  use: (context, { mandaat }, input) =>
    describeMandate(context, mandaat as ProposalId, termsOf(input), {
      version: input.versie,
      reason: input.reden,
    }),
});

export const endBindingOperation = operation({
  name: 'end_binding',
  policy: mayEnd,
  path: endBindingPath('{mandaat}', '{gemeente}'),
  summary: {
    nl: 'Registreren dat een raad, college of burgemeester niet langer aan een kader gebonden is',
    en: 'Register that a council, college or mayor is no longer bound by a framework',
  },
  params: params.extend({ gemeente: z.string().regex(/^gm\d{4}$/) }),
  input: z.object({
    vanaf: dayField('day_wrong').optional(),
    link: addressField('link_wrong').optional(),
    reden: textField('end_reason_missing', 500, 'reason_long'),
    versie: correctionFields.versie.default(0),
  }),
  output,
  problems,
  refusals: endRefusals,
  use: (context, { mandaat, gemeente }, input) =>
    endBinding(
      context,
      mandaat as ProposalId,
      gemeente as MunicipalityId,
      { day: input.vanaf ?? null, link: input.link ?? null, reason: input.reden },
      input.versie,
    ),
});

const use = z.object({
  mandaat: z.coerce.number('mandate_wrong').int('mandate_wrong').positive('mandate_wrong').optional(),
  bedrag: amount,
  per: measure,
  tot_en_met: dayField('day_wrong').optional(),
  binnen_reikwijdte: yesNoField('scope_missing').optional(),
  toelichting: optionalText(2000, 'text_long'),
  ...correctionFields,
  versie: correctionFields.versie.default(0),
});
/** Scope is asked where a mandate is named; whoever names none says nothing of it. */
const saidWhole = use.refine(
  (given) => given.mandaat === undefined || given.binnen_reikwijdte !== undefined,
  {
    path: ['binnen_reikwijdte'],
    error: 'scope_missing',
  },
);
function useOf(input: z.output<typeof use>): UseContent {
  const none = input.mandaat === undefined;
  return {
    mandate: (input.mandaat ?? null) as ProposalId | null,
    amount: none ? null : (input.bedrag ?? null),
    measure: measureOf[input.per],
    until: none ? null : (input.tot_en_met ?? null),
    withinScope: none || input.binnen_reikwijdte === true,
    note: input.toelichting,
  };
}

export const restOnMandateOperation = operation({
  name: 'rest_on_mandate',
  policy: mayRest,
  path: workPath('{voorstel}'),
  summary: {
    nl: 'Zeggen op welk mandaat een voorstel en zijn uitvoering rusten, en wat ze ervan vragen',
    en: 'Say on which mandate a proposal and its execution rest, and what they ask of it',
  },
  params: z.object({ voorstel: number }),
  input: saidWhole,
  output,
  problems,
  refusals: restRefusals,
  use: (context, { voorstel }, input) =>
    restOnMandate(context, voorstel as ProposalId, useOf(input), {
      version: input.versie,
      reason: input.reden,
    }),
});
