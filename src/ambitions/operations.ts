import { z } from 'zod';
import type { AmbitionId } from '#kernel';
import { notOperator, operation, type RefusalTexts, textField } from '#platform/operations';
import { type AddAmbitionCode, addAmbition } from './add-ambition.ts';
import { ambitionsPath } from './paths.ts';
import { mayAddAmbition } from './policy.ts';

export const ambitionFields = z.object({
  titel: textField('ambition_title_missing', 100, 'ambition_title_long'),
  omschrijving: textField('ambition_text_missing', 2000, 'ambition_text_long'),
});

export const ambitionProblems = {
  ambition_title_missing: { nl: 'Geef de ambitie een naam.', en: 'Name the ambition.' },
  ambition_title_long: { nl: 'Houd de naam onder 100 tekens.', en: 'Keep the name under 100 characters.' },
  ambition_text_missing: {
    nl: 'Schrijf in een of twee zinnen wat de ambitie is.',
    en: 'Write in one or two sentences what the ambition is.',
  },
  ambition_text_long: { nl: 'Houd dit onder 2.000 tekens.', en: 'Keep this under 2,000 characters.' },
};

export const ambitionRefusals: RefusalTexts<AddAmbitionCode> = {
  not_operator: notOperator,
  ambition_known: {
    status: 422,
    nl: 'Er is al een ambitie die {title} heet. Geef deze een andere naam.',
    en: 'There is an ambition called {title} already. Give this one another name.',
  },
  ambition_nameless: {
    status: 422,
    nl: 'De naam van een ambitie heeft ten minste één letter of cijfer: daaruit volgt haar adres.',
    en: 'The name of an ambition has at least one letter or digit: its address follows from it.',
  },
};

export const addAmbitionOperation = operation({
  name: 'add_ambition',
  policy: mayAddAmbition,
  path: ambitionsPath,
  summary: { nl: 'Een ambitie toevoegen', en: 'Add an ambition' },
  params: z.object({}),
  input: ambitionFields,
  output: z.object({ id: z.string().transform((id) => id as AmbitionId) }),
  problems: ambitionProblems,
  refusals: ambitionRefusals,
  use: (context, _params, input) =>
    addAmbition(context, { title: input.titel, description: input.omschrijving }),
});
