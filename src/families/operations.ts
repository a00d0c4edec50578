import { z } from 'zod';
import type { FractionId } from '#kernel';
import { dayField, operation, type RefusalTexts, textField } from '#platform/operations';
import {
  type AddFamilyCode,
  addFamily,
  type PutInFamilyCode,
  putInFamily,
  type RejectFamilyCode,
  type RenameFamilyCode,
  rejectForFamily,
  renameFamily,
  type TakeFromFamilyCode,
  takeFromFamily,
} from './keep-families.ts';
import { familiesPath, keepFamiliesPath } from './paths.ts';
import { mayKeepFamilies } from './policy.ts';

type Code = AddFamilyCode | RenameFamilyCode | PutInFamilyCode | TakeFromFamilyCode | RejectFamilyCode;
const refusals: RefusalTexts<Code> = {
  not_regional_clerk: {
    status: 403,
    nl: 'De regiogriffier houdt de partijfamilies bij. Meld u aan met dat ambt.',
    en: 'The regional clerk keeps the party families. Sign in with that office.',
  },
  family_unknown: {
    status: 404,
    nl: 'Deze partijfamilie bestaat niet.',
    en: 'There is no such party family.',
  },
  family_known: {
    status: 422,
    nl: 'Er is al een partijfamilie die {name} heet. Geef deze een andere naam.',
    en: 'There is a party family called {name} already. Give this one another name.',
  },
  family_nameless: {
    status: 422,
    nl: 'De naam van een partijfamilie heeft ten minste één letter of cijfer: daaruit volgt haar adres.',
    en: 'The name of a party family has at least one letter or digit: its address follows from it.',
  },
  fraction_unknown: {
    status: 422,
    nl: 'De fractie {fraction} is er niet in deze regio. Kies een fractie uit de lijst.',
    en: 'There is no fraction {fraction} in this region. Choose one from the list.',
  },
  fraction_in_family: {
    status: 422,
    nl: '{name} zit op die dag al in deze familie. Haal het vinkje weg, of kies een latere dag.',
    en: '{name} is in this family on that day already. Take the tick away, or choose a later day.',
  },
  fraction_not_in_office: {
    status: 422,
    nl: '{fraction} zit niet in de raad van vandaag. Vul daarom in vanaf welke dag zij in de familie zit.',
    en: '{fraction} is not in the council of today. So fill in from which day it is in the family.',
  },
  fraction_not_in_family: {
    status: 422,
    nl: 'Deze fractie zit nu niet in de familie. Kies een fractie die er wel in zit.',
    en: 'This fraction is not in the family now. Choose one that is.',
  },
  membership_ends_early: {
    status: 422,
    nl: 'De laatste dag ligt voor de eerste ({from}). Kies een latere dag.',
    en: 'The last day lies before the first ({from}). Choose a later day.',
  },
};
const problems = {
  name_missing: { nl: 'Geef de familie een naam.', en: 'Name the family.' },
  name_long: { nl: 'Houd de naam onder 100 tekens.', en: 'Keep the name under 100 characters.' },
  fractions_missing: { nl: 'Kies ten minste één fractie.', en: 'Choose at least one fraction.' },
  fraction_missing: { nl: 'Kies een fractie.', en: 'Choose a fraction.' },
  family_missing: { nl: 'Noem de familie.', en: 'Name the family.' },
  day_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
};
/** The sentences of an operation's own codes. */
function told<C extends Code>(...codes: readonly C[]): RefusalTexts<C> {
  return Object.fromEntries(codes.map((code) => [code, refusals[code]])) as unknown as RefusalTexts<C>;
}

const output = z.object({ id: z.string() });
const params = z.object({ familie: z.string() });
const name = textField('name_missing', 100, 'name_long');
const fractions = z.array(z.string()).max(200);
// An empty day of a form is no day.
const from = z
  .union([z.literal('').transform(() => undefined), dayField('day_wrong')], 'day_wrong')
  .optional();
const asFractions = (codes: readonly string[]) => codes as readonly FractionId[];

export const addFamilyOperation = operation({
  name: 'add_family',
  policy: mayKeepFamilies,
  path: familiesPath,
  summary: { nl: 'Een partijfamilie toevoegen', en: 'Add a party family' },
  params: z.object({}),
  input: z.object({ naam: name, fracties: fractions.default([]), vanaf: from }),
  output,
  problems,
  refusals: told(
    'not_regional_clerk',
    'family_known',
    'family_nameless',
    'fraction_unknown',
    'fraction_in_family',
    'fraction_not_in_office',
  ),
  use: (context, _params, input) =>
    addFamily(context, input.naam, { fractions: asFractions(input.fracties), from: input.vanaf }),
});

export const renameFamilyOperation = operation({
  name: 'rename_family',
  policy: mayKeepFamilies,
  path: `${familiesPath}/{familie}/hernoemen`,
  summary: { nl: 'Een partijfamilie anders noemen', en: 'Rename a party family' },
  params,
  input: z.object({ naam: name }),
  output,
  problems,
  refusals: told('not_regional_clerk', 'family_unknown', 'family_known'),
  use: (context, { familie }, input) => renameFamily(context, familie, input.naam),
});

export const putInFamilyOperation = operation({
  name: 'put_in_family',
  policy: mayKeepFamilies,
  path: `${familiesPath}/{familie}/fracties`,
  summary: { nl: 'Fracties in een partijfamilie zetten', en: 'Put fractions in a party family' },
  params,
  input: z.object({
    fracties: z.array(z.string(), 'fractions_missing').min(1, 'fractions_missing').max(200),
    vanaf: from,
  }),
  output,
  problems,
  refusals: told(
    'not_regional_clerk',
    'family_unknown',
    'fraction_unknown',
    'fraction_in_family',
    'fraction_not_in_office',
  ),
  use: (context, { familie }, input) =>
    putInFamily(context, familie, { fractions: asFractions(input.fracties), from: input.vanaf }),
});

export const takeFromFamilyOperation = operation({
  name: 'take_from_family',
  policy: mayKeepFamilies,
  path: `${familiesPath}/{familie}/fracties/eruit`,
  summary: { nl: 'Een fractie uit een partijfamilie halen', en: 'Take a fraction out of a party family' },
  params,
  input: z.object({
    fractie: textField('fraction_missing', 200, 'fraction_missing'),
    tot_en_met: dayField('day_wrong'),
  }),
  output,
  problems,
  refusals: told('not_regional_clerk', 'family_unknown', 'fraction_not_in_family', 'membership_ends_early'),
  use: (context, { familie }, input) =>
    takeFromFamily(context, familie, input.fractie as FractionId, input.tot_en_met),
});

export const rejectForFamilyOperation = operation({
  name: 'reject_for_family',
  policy: mayKeepFamilies,
  path: `${keepFamiliesPath}/afwijzen`,
  summary: {
    nl: 'Zeggen dat fracties niet bij een partijfamilie horen',
    en: 'Say that fractions do not belong to a party family',
  },
  params: z.object({}),
  input: z.object({
    familie: textField('family_missing', 100, 'name_long'),
    fracties: z.array(z.string(), 'fractions_missing').min(1, 'fractions_missing').max(200),
  }),
  output,
  problems,
  refusals: told('not_regional_clerk', 'fraction_unknown', 'family_nameless'),
  use: (context, _params, input) => rejectForFamily(context, input.familie, asFractions(input.fracties)),
});
