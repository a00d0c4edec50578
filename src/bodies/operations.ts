import { z } from 'zod';
import type { AmbitionId, BodyId } from '#kernel';
import {
  dayField,
  municipalityField,
  notOperator,
  operation,
  type RefusalText,
  type RefusalTexts,
  textField,
} from '#platform/operations';
import { type AddBodyCode, addBody, type UnknownAmbitions } from './add-body.ts';
import { addSeat, endSeat } from './arrange-seats.ts';
import { bodiesPath } from './paths.ts';
import { bodyKinds, capacities } from './store.ts';
import { apiCapacities, apiKinds } from './words.ts';

export const bodyFields = z.object({
  soort: z.enum(Object.values(apiKinds), 'body_kind_missing'),
  naam: textField('body_name_missing', 100, 'body_name_long'),
  voorzitter_uit: municipalityField('chair_wrong').optional(),
  omschrijving: z.string().trim().max(2000, 'body_text_long').default(''),
  ambities: z.array(z.string().trim()).default([]),
});

export const kindOf = (soort: z.output<typeof bodyFields>['soort']) =>
  bodyKinds.find((kind) => apiKinds[kind] === soort) ?? 'working_group';

export const bodyProblems = {
  body_kind_missing: { nl: 'Kies wat voor orgaan dit is.', en: 'Choose what kind of body this is.' },
  body_name_missing: { nl: 'Geef het orgaan een naam.', en: 'Name the body.' },
  body_name_long: { nl: 'Houd de naam onder 100 tekens.', en: 'Keep the name under 100 characters.' },
  body_text_long: { nl: 'Houd dit onder 2.000 tekens.', en: 'Keep this under 2,000 characters.' },
  chair_wrong: { nl: 'Kies een gemeente uit de lijst.', en: 'Choose a municipality from the list.' },
};

export const bodyRefusals: RefusalTexts<AddBodyCode> = {
  not_operator: notOperator,
  body_known: {
    status: 422,
    nl: 'Er is al een orgaan dat {name} heet. Geef dit een andere naam.',
    en: 'There is a body called {name} already. Give this one another name.',
  },
  body_nameless: {
    status: 422,
    nl: 'De naam van een orgaan heeft ten minste één letter of cijfer: daaruit volgt zijn adres.',
    en: 'The name of a body has at least one letter or digit: its address follows from it.',
  },
  chair_outside_region: {
    status: 422,
    nl: 'De gemeente {code} ligt niet in deze regio. Kies een gemeente uit de regio.',
    en: 'The municipality {code} is not in this region. Choose one of the region.',
  },
  ambition_unknown: {
    status: 422,
    nl: 'De ambitie {code} is er niet. Kies een ambitie van deze regio.',
    en: 'There is no ambition {code}. Choose an ambition of this region.',
  },
};

export function addBodyOperation(unknownAmbitions: UnknownAmbitions) {
  return operation({
    name: 'add_body',
    path: bodiesPath,
    summary: { nl: 'Een orgaan toevoegen', en: 'Add a body' },
    params: z.object({}),
    input: bodyFields,
    output: z.object({ id: z.string().transform((id) => id as BodyId) }),
    problems: bodyProblems,
    refusals: bodyRefusals,
    use: (context, _params, input) =>
      addBody(
        context,
        {
          kind: kindOf(input.soort),
          name: input.naam,
          chair: input.voorzitter_uit ?? null,
          description: input.omschrijving,
          ambitions: input.ambities as AmbitionId[],
        },
        unknownAmbitions,
      ),
  });
}

const seatEndsEarly: RefusalText = {
  status: 422,
  nl: 'De laatste dag ligt voor de eerste ({from}). Kies een latere dag.',
  en: 'The last day lies before the first ({from}). Choose a later day.',
};
const dayWrong = { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' };

export const addSeatOperation = operation({
  name: 'add_seat',
  path: `${bodiesPath}/{orgaan}/zetels`,
  summary: { nl: 'Een zetel toevoegen', en: 'Add a seat' },
  params: z.object({ orgaan: z.string() }),
  input: z.object({
    hoedanigheid: z.enum(Object.values(apiCapacities), 'capacity_missing'),
    titel: textField('seat_title_missing', 120, 'seat_title_long'),
    gemeente: municipalityField('town_wrong').optional(),
    organisatie: z.string().trim().max(120, 'seat_title_long').optional(),
    vanaf: dayField('day_wrong'),
    tot_en_met: dayField('day_wrong').optional(),
  }),
  output: z.object({ id: z.number() }),
  problems: {
    capacity_missing: {
      nl: 'Kies in welke hoedanigheid iemand hier zit.',
      en: 'Choose in which capacity somebody sits here.',
    },
    seat_title_missing: {
      nl: 'Schrijf hoe wie hier zit genoemd wordt, zoals "Portefeuillehouder wonen".',
      en: 'Write how whoever sits here is called, such as "Portefeuillehouder wonen".',
    },
    seat_title_long: { nl: 'Houd dit onder 120 tekens.', en: 'Keep this under 120 characters.' },
    town_wrong: { nl: 'Kies een gemeente uit de lijst.', en: 'Choose a municipality from the list.' },
    day_wrong: dayWrong,
  },
  refusals: {
    not_operator: notOperator,
    body_unknown: { status: 404, nl: 'Dit orgaan bestaat niet.', en: 'There is no such body.' },
    municipality_missing: {
      status: 422,
      nl: 'Kies de gemeente waarvoor deze persoon hier zit.',
      en: 'Choose the municipality for which this person sits here.',
    },
    municipality_outside_region: {
      status: 422,
      nl: 'De gemeente {code} ligt niet in deze regio. Kies een gemeente uit de regio.',
      en: 'The municipality {code} is not in this region. Choose one of the region.',
    },
    organisation_missing: {
      status: 422,
      nl: 'Noem het bedrijf of de instelling van dit maatschappelijk lid.',
      en: 'Name the company or institution of this societal member.',
    },
    seat_ends_early: seatEndsEarly,
  },
  use: (context, params, input) =>
    addSeat(context, {
      body: params.orgaan as BodyId,
      capacity: capacities.find((each) => apiCapacities[each] === input.hoedanigheid) ?? 'official',
      title: input.titel,
      municipality: input.gemeente ?? null,
      organisation: input.organisatie || null,
      from: input.vanaf,
      until: input.tot_en_met ?? null,
    }),
});

export const endSeatOperation = operation({
  name: 'end_seat',
  path: `${bodiesPath}/{orgaan}/zetels/{zetel}/beeindigen`,
  summary: { nl: 'Een zetel beëindigen', en: 'End a seat' },
  params: z.object({ orgaan: z.string(), zetel: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({ tot_en_met: dayField('day_wrong') }),
  output: z.object({ id: z.number() }),
  problems: { day_wrong: dayWrong },
  refusals: {
    not_operator: notOperator,
    seat_unknown: { status: 404, nl: 'Deze zetel bestaat niet.', en: 'There is no such seat.' },
    seat_over: {
      status: 409,
      nl: 'Deze zetel is al geëindigd, op {until}.',
      en: 'This seat has ended already, on {until}.',
    },
    seat_ends_early: seatEndsEarly,
  },
  use: (context, params, input) => endSeat(context, params.orgaan as BodyId, params.zetel, input.tot_en_met),
});
