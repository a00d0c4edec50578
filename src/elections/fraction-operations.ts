import { z } from 'zod';
import { type FractionId, type MunicipalityId, parseMunicipalityCode } from '#kernel';
import { installation } from '#platform/database';
import { dayField, operation, type RefusalTexts, textField, type WriteContext } from '#platform/operations';
import { mayRecordChange } from './policy.ts';
import {
  type ChangeInput,
  type CorrectChangeCode,
  correctFractionChange,
  type RecordChangeCode,
  recordFractionChange,
} from './record-fraction-change.ts';
import type { FractionChangeKind } from './rules/fraction-changes.ts';

/** Dutch words for the kinds, in addresses, forms and the API. */
export const changeWords = {
  split_off: 'afsplitsing',
  join: 'overgang',
  merge: 'samenvoeging',
  rename: 'naamswijziging',
} as const satisfies Record<FractionChangeKind, string>;
export type ChangeWord = (typeof changeWords)[FractionChangeKind];
const kindOf = new Map(
  Object.entries(changeWords).map(([kind, word]) => [word, kind as FractionChangeKind] as const),
);
const words = Object.values(changeWords);

const code = z.string().trim().max(100, 'fraction_wrong');
const fields = z.object({
  dag: dayField('day_wrong'),
  fractie: code.min(1, 'fraction_missing'),
  leden: z.coerce
    .number('members_wrong')
    .int('members_wrong')
    .min(1, 'members_wrong')
    .max(99, 'members_wrong')
    .optional(),
  lijst: code.optional(),
  met: code.optional(),
  naam: z.string().trim().max(80, 'name_long').optional(),
  bron: textField('source_missing', 500, 'source_long'),
});
type Fields = z.output<typeof fields>;

/** Which fields a kind needs beside day, fraction and source. */
export const neededFields: Readonly<Record<FractionChangeKind, readonly ('leden' | 'met' | 'naam')[]>> = {
  split_off: ['leden', 'naam'],
  join: ['leden', 'met'],
  merge: ['met', 'naam'],
  rename: ['naam'],
};
const missing = { leden: 'members_missing', met: 'other_missing', naam: 'name_missing' } as const;

type Given = { readonly [Name in 'leden' | 'met' | 'naam']?: unknown } & {
  readonly soort: ChangeWord | 'vervalt';
};
function complete(given: Given, issues: z.core.$ZodRawIssue[]): void {
  const kind = kindOf.get(given.soort as ChangeWord);
  for (const field of kind ? neededFields[kind] : [])
    if (given[field] === undefined || given[field] === '')
      issues.push({ code: 'custom', message: missing[field], path: [field], input: given });
}

const input = fields
  .extend({ soort: z.enum(words, 'kind_missing') })
  .check(({ value, issues }) => complete(value, issues));

const reden = textField('reason_missing', 500, 'reason_long');
/** `vervalt`: nothing happened; else what did, in the kind of the entry that is corrected. */
const correction = fields
  .partial()
  .extend({ soort: z.enum([...words, 'vervalt'], 'kind_missing'), reden })
  .check(({ value, issues }) => {
    if (value.soort === 'vervalt') return;
    for (const [field, message] of [
      ['dag', 'day_wrong'],
      ['fractie', 'fraction_missing'],
      ['bron', 'source_missing'],
    ] as const)
      if (value[field] === undefined) issues.push({ code: 'custom', message, path: [field], input: value });
    complete(value, issues);
  });

function changeInput(given: Fields & { readonly soort: ChangeWord }): ChangeInput {
  const kind = kindOf.get(given.soort) as FractionChangeKind;
  const needs = neededFields[kind];
  const id = (text: string | undefined) => (text ? (text as FractionId) : null);
  return {
    kind,
    day: given.dag,
    fraction: given.fractie as FractionId,
    members: needs.includes('leden') ? (given.leden ?? null) : null,
    origin: needs.includes('leden') ? id(given.lijst) : null,
    other: needs.includes('met') ? id(given.met) : null,
    name: needs.includes('naam') ? given.naam || null : null,
    source: given.bron,
  };
}

/** By its address in the region or its code in any form. */
function municipalityIn({ region }: WriteContext, asked: string): MunicipalityId | undefined {
  const parsed = parseMunicipalityCode(asked);
  return region.municipalities.find((m) => m.slug === asked || m.id === parsed)?.id;
}

const problems = {
  kind_missing: {
    nl: 'Kies wat er gebeurde: afsplitsing, overgang, samenvoeging of naamswijziging.',
    en: 'Choose what happened: a split-off, a joining, a merger or a renaming.',
  },
  day_wrong: {
    nl: 'Vul de dag in waarop het gebeurde, zoals 2026-11-03.',
    en: 'Fill in the day on which it happened, such as 2026-11-03.',
  },
  fraction_missing: { nl: 'Kies de fractie.', en: 'Choose the fraction.' },
  fraction_wrong: { nl: 'Dit is geen fractie.', en: 'This is no fraction.' },
  members_missing: { nl: 'Vul in hoeveel leden gaan.', en: 'Fill in how many members go.' },
  members_wrong: {
    nl: 'Het aantal leden is een heel getal van 1 tot en met 99.',
    en: 'The number of members is a whole number from 1 to 99.',
  },
  other_missing: { nl: 'Kies de andere fractie.', en: 'Choose the other fraction.' },
  name_missing: { nl: 'Vul de naam in.', en: 'Fill in the name.' },
  name_long: { nl: 'Houd de naam onder 80 tekens.', en: 'Keep the name under 80 characters.' },
  source_missing: {
    nl: 'Noem de bron: een adres, of waar het staat (bijvoorbeeld de brief aan de raad).',
    en: 'Name the source: an address, or where it stands (for instance the letter to the council).',
  },
  source_long: { nl: 'Houd de bron onder 500 tekens.', en: 'Keep the source under 500 characters.' },
  reason_missing: {
    nl: 'Geef de reden van de verbetering; ze blijft zichtbaar.',
    en: 'Give the reason of the correction; it stays visible.',
  },
  reason_long: { nl: 'Houd de reden onder 500 tekens.', en: 'Keep the reason under 500 characters.' },
};

const refusals: RefusalTexts<RecordChangeCode> = {
  not_council_clerk: {
    status: 403,
    nl: 'Dit doet de griffier van deze gemeente. Meld u aan met dat ambt.',
    en: 'The council clerk of this municipality does this. Sign in with that office.',
  },
  municipality_unknown: {
    status: 404,
    nl: 'Deze gemeente ligt niet in deze regio.',
    en: 'This municipality is not in this region.',
  },
  no_council: {
    status: 409,
    nl: 'Voor deze gemeente telt nog geen uitslag. De beheerder leest er eerst een in.',
    en: 'No result weighs for this municipality yet. The operator reads one in first.',
  },
  before_council: {
    status: 422,
    field: 'dag',
    nl: 'De raad van nu trad aan op {takesOffice}. Kies die dag of een latere; wat eerder gebeurde, weegt niet meer.',
    en: 'The council of now took office on {takesOffice}. Choose that day or a later one; what happened before weighs no more.',
  },
  day_ahead: {
    status: 422,
    field: 'dag',
    nl: 'Leg vast wat gebeurd is: kies een dag tot en met vandaag, {today}.',
    en: 'Record what has happened: choose a day up to and including today, {today}.',
  },
  fraction_not_there: {
    status: 422,
    field: 'fractie',
    nl: 'De fractie {fraction} zat op die dag niet in de raad. Kies een andere fractie of een andere dag.',
    en: 'The fraction {fraction} did not sit in the council on that day. Choose another fraction or another day.',
  },
  other_not_there: {
    status: 422,
    field: 'met',
    nl: 'De fractie {fraction} zat op die dag niet in de raad. Kies een andere fractie of een andere dag.',
    en: 'The fraction {fraction} did not sit in the council on that day. Choose another fraction or another day.',
  },
  same_fraction: {
    status: 422,
    field: 'met',
    nl: 'Dat is dezelfde fractie. Kies de andere.',
    en: 'That is the same fraction. Choose the other one.',
  },
  too_many_members: {
    status: 422,
    field: 'leden',
    nl: 'De fractie had op die dag {held} zetels; er kunnen geen {members} leden gaan. Vul minder in, of kies een andere dag.',
    en: 'The fraction held {held} seats on that day; {members} members cannot go. Fill in fewer, or choose another day.',
  },
  all_members_leave: {
    status: 422,
    field: 'leden',
    nl: 'Dat is de hele fractie ({held}). Leg vast dat zij van naam verandert, of dat zij overgaat naar een andere.',
    en: 'That is the whole fraction ({held}). Record that it is renamed, or that it goes over to another.',
  },
  origin_needed: {
    status: 422,
    field: 'lijst',
    nl: 'In deze fractie zitten leden van {lists} lijsten. Kies op welke lijst wie gaat gekozen is; gaan er leden van meer lijsten, leg dat dan per lijst vast.',
    en: 'This fraction has members of {lists} lists. Choose on which list those who go were elected; when members of several lists go, record it per list.',
  },
  origin_wrong: {
    status: 422,
    field: 'lijst',
    nl: 'Van die lijst zitten er {held} leden in deze fractie; er kunnen er geen {members} gaan. Kies een andere lijst of minder leden.',
    en: 'Of that list {held} members sit in this fraction; {members} cannot go. Choose another list or fewer members.',
  },
  name_taken: {
    status: 422,
    field: 'naam',
    nl: 'Er zit op die dag al een fractie in de raad die {name} heet. Kies een andere naam.',
    en: 'A fraction called {name} sits in the council on that day already. Choose another name.',
  },
  fraction_there_already: {
    status: 422,
    field: 'naam',
    nl: 'Die fractie zit op die dag al in de raad. Leg vast dat de leden naar haar overgaan.',
    en: 'That fraction sits in the council on that day already. Record that the members go over to it.',
  },
  contradicts_later: {
    status: 409,
    nl: 'Dit kan niet samen met wat op {day} is vastgelegd (wijziging {change}). Verbeter eerst die.',
    en: 'This cannot be together with what was recorded on {day} (change {change}). Correct that one first.',
  },
};

const correctionRefusals: RefusalTexts<CorrectChangeCode> = {
  ...refusals,
  change_unknown: {
    status: 404,
    nl: 'Deze fractiewijziging bestaat niet.',
    en: 'There is no such change.',
  },
  corrected_already: {
    status: 409,
    nl: 'Deze wijziging is al verbeterd, door wijziging {by}. Verbeter die als zij niet klopt.',
    en: 'This change has been corrected already, by change {by}. Correct that one if it is not right.',
  },
  earlier_council: {
    status: 409,
    nl: 'Deze wijziging hoort bij een eerdere raad en weegt niet meer: de raad van nu trad aan op {takesOffice}.',
    en: 'This change belongs to an earlier council and weighs no more: the council of now took office on {takesOffice}.',
  },
  other_kind: {
    status: 422,
    nl: 'Een verbetering is van dezelfde soort. Laat deze wijziging vervallen en leg een nieuwe vast.',
    en: 'A correction is of the same kind. Let this change lapse and record a new one.',
  },
};

const municipality = z.string().max(100);
const output = z.object({ id: z.number() });

export const recordFractionChangeOperation = operation({
  name: 'record_fraction_change',
  policy: mayRecordChange,
  path: '/gemeenten/{gemeente}/fractiewijzigingen',
  summary: {
    nl: 'Vastleggen wat er tussen verkiezingen met een fractie gebeurde',
    en: 'Record what happened to a fraction between elections',
  },
  params: z.object({ gemeente: municipality }),
  input,
  output,
  problems,
  refusals,
  scope: installation,
  use: (context, params, given) =>
    recordFractionChange(context, municipalityIn(context, params.gemeente), changeInput(given)),
});

export const correctFractionChangeOperation = operation({
  name: 'correct_fraction_change',
  policy: mayRecordChange,
  path: '/gemeenten/{gemeente}/fractiewijzigingen/{wijziging}/verbeteren',
  summary: { nl: 'Een fractiewijziging verbeteren', en: 'Correct a change of fractions' },
  params: z.object({
    gemeente: municipality,
    wijziging: z.coerce.number().int().positive().max(999_999_999),
  }),
  input: correction,
  output,
  problems,
  refusals: correctionRefusals,
  scope: installation,
  use: (context, params, { soort, reden: reason, ...given }) =>
    correctFractionChange(context, municipalityIn(context, params.gemeente), {
      change: params.wijziging,
      reason,
      input: soort === 'vervalt' ? undefined : changeInput({ ...(given as Fields), soort }),
    }),
});
