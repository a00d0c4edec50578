import { z } from 'zod';
import type { AmbitionId, BodyId } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  keyNamed,
  municipalityField,
  notOperator,
  operation,
  type RefusalText,
  type RefusalTexts,
  textField,
} from '#platform/operations';
import { type AddBodyCode, addBody, type UnknownAmbitions } from './add-body.ts';
import { arrangeBody } from './arrange-body.ts';
import type { ArrangementAsked, ArrangementFault } from './arrangement.ts';
import { bodiesPath } from './paths.ts';
import { mayAddBody, mayArrange } from './policy.ts';
import { noBody, notArranger } from './refusals.ts';
import { bodyKinds } from './rules/seating.ts';
import { apiKinds } from './words.ts';

/** What is arranged of a body: when it is added and later. */
const arrangementFields = {
  voorzitter_uit: municipalityField('chair_wrong').optional(),
  gemeenten: z.array(municipalityField('participant_wrong')).max(100).default([]),
  ambities: z.array(z.string().trim()).default([]),
};
const councils = z.array(municipalityField('participant_wrong')).max(100);

export const bodyFields = z.object({
  soort: z.enum(Object.values(apiKinds), 'body_kind_missing'),
  naam: textField('body_name_missing', 100, 'body_name_long'),
  omschrijving: z.string().trim().max(2000, 'body_text_long').default(''),
  ...arrangementFields,
  vervangt: z.record(z.string(), councils).optional(),
});

/** What `bodyFields` says of the arrangement, in the product's terms. */
export function arrangementIn(
  input: Pick<z.output<typeof bodyFields>, 'voorzitter_uit' | 'gemeenten' | 'ambities' | 'vervangt'>,
): ArrangementAsked {
  return {
    chair: input.voorzitter_uit ?? null,
    participants: input.gemeenten,
    ambitions: input.ambities as AmbitionId[],
    replaces: input.vervangt,
  };
}

export const kindOf = (soort: z.output<typeof bodyFields>['soort']) => keyNamed(apiKinds, soort);

export const bodyProblems = {
  body_kind_missing: { nl: 'Kies wat voor orgaan dit is.', en: 'Choose what kind of body this is.' },
  body_name_missing: { nl: 'Geef het orgaan een naam.', en: 'Name the body.' },
  body_name_long: { nl: 'Houd de naam onder 100 tekens.', en: 'Keep the name under 100 characters.' },
  body_text_long: { nl: 'Houd dit onder 2.000 tekens.', en: 'Keep this under 2,000 characters.' },
  chair_wrong: { nl: 'Kies een gemeente uit de lijst.', en: 'Choose a municipality from the list.' },
  participant_wrong: { nl: 'Kies gemeenten uit de lijst.', en: 'Choose municipalities from the list.' },
};

const outsideRegion: RefusalText = {
  status: 422,
  nl: 'De gemeente {code} ligt niet in deze regio. Kies een gemeente uit de regio.',
  en: 'The municipality {code} is not in this region. Choose one of the region.',
};
const arrangementRefusals: RefusalTexts<ArrangementFault> = {
  chair_outside_region: outsideRegion,
  participant_outside_region: outsideRegion,
  chair_not_in_body: {
    status: 422,
    nl: 'De voorzitter komt uit een gemeente die aan dit orgaan meedoet; {name} doet niet mee.',
    en: 'The chair comes from a municipality that takes part in this body; {name} does not.',
  },
  ambition_unknown: {
    status: 422,
    nl: 'De ambitie {code} is er niet. Kies een ambitie van deze regio.',
    en: 'There is no ambition {code}. Choose an ambition of this region.',
  },
  no_committee: {
    status: 422,
    nl: 'Alleen een regiocommissie vervangt de commissie van een raad.',
    en: 'Only a regional committee replaces the committee of a council.',
  },
  theme_not_of_body: {
    status: 422,
    nl: 'Dit orgaan werkt niet aan {code}. Kies die ambitie ook, of laat haar hier weg.',
    en: 'This body does not work on {code}. Choose that ambition too, or leave it out here.',
  },
  council_not_in_body: {
    status: 422,
    nl: '{name} doet niet mee aan dit orgaan: haar raad houdt de eigen commissie. Haal het vinkje daar weg.',
    en: '{name} does not take part in this body: its council keeps its own committee. Take the tick away there.',
  },
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
  ...arrangementRefusals,
};

export function addBodyOperation(unknownAmbitions: UnknownAmbitions) {
  return operation({
    name: 'add_body',
    policy: mayAddBody,
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
          description: input.omschrijving,
          ...arrangementIn(input),
        },
        unknownAmbitions,
      ),
  });
}

export function arrangeBodyOperation(unknownAmbitions: UnknownAmbitions) {
  return operation({
    name: 'arrange_body',
    policy: mayArrange,
    path: `${bodiesPath}/{orgaan}/inrichting`,
    summary: {
      nl: 'Een orgaan inrichten: deelnemers, voorzitterschap, thema’s, welke commissies het vervangt',
      en: 'Arrange a body: participants, chair, themes, which committees it replaces',
    },
    params: z.object({ orgaan: z.string() }),
    // The arrangement as a whole: what is left out is not so any more.
    input: z.object({
      ...arrangementFields,
      vervangt: z.record(z.string(), councils).default({}),
      versie: correctionFields.versie,
    }),
    output: z.object({ id: z.string().transform((id) => id as BodyId) }),
    problems: {
      chair_wrong: bodyProblems.chair_wrong,
      participant_wrong: bodyProblems.participant_wrong,
      version_wrong: correctionProblems.version_wrong,
    },
    refusals: {
      not_arranger: notArranger,
      body_unknown: noBody,
      changed_meanwhile: {
        status: 409,
        nl: 'Iemand anders richtte dit orgaan intussen in. Hieronder staat wat u koos; vergelijk het met de pagina van het orgaan en bewaar opnieuw.',
        en: 'Somebody else arranged this body meanwhile. Below stands what you chose; compare it with the page of the body and save again.',
      },
      seats_left: {
        status: 409,
        nl: '{title} heeft hier nog een zetel. Beëindig die eerst; dan kan de gemeente eruit.',
        en: '{title} still has a seat here. End it first; then the municipality can leave.',
      },
      chair_seat_left: {
        status: 409,
        nl: '{title} zit dit orgaan nog voor. Beëindig die zetel eerst; dan kan een andere gemeente de voorzitter leveren.',
        en: '{title} still chairs this body. End that seat first; then another municipality can provide the chair.',
      },
      ...arrangementRefusals,
    },
    use: (context, params, input) =>
      arrangeBody(context, params.orgaan as BodyId, input.versie, arrangementIn(input), unknownAmbitions),
  });
}
