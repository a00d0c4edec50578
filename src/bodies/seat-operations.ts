import { z } from 'zod';
import type { BodyId, FractionId } from '#kernel';
import {
  dayField,
  keyNamed,
  municipalityField,
  operation,
  type RefusalText,
  type RefusalTexts,
  yesNoField,
} from '#platform/operations';
import { type AddSeatCode, addSeat, endSeat } from './arrange-seats.ts';
import { bodiesPath } from './paths.ts';
import { mayArrange } from './policy.ts';
import { noBody, notArranger } from './refusals.ts';
import { capacities, mandates } from './rules/seating.ts';
import { apiCapacities, apiMandates } from './words.ts';

const wrong = { status: 422 } as const;
const seatEndsEarly: RefusalText = {
  ...wrong,
  nl: 'De laatste dag ligt voor de eerste ({from}). Kies een latere dag.',
  en: 'The last day lies before the first ({from}). Choose a later day.',
};
const officeEndsBefore: RefusalText = {
  ...wrong,
  nl: 'Het ambt waar deze zetel op staat, eindigt op {until}. De zetel kan niet langer duren.',
  en: 'The office on which this seat stands ends on {until}. The seat cannot last longer.',
};
const dayWrong = { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' };
const number = z.coerce.number('office_wrong').int('office_wrong').positive('office_wrong').max(999_999_999);

const addSeatRefusals: RefusalTexts<AddSeatCode> = {
  not_arranger: notArranger,
  body_unknown: noBody,
  office_unknown: {
    ...wrong,
    nl: 'Dit ambt is er niet in deze regio. Kies een ambt uit de lijst, of geen.',
    en: 'There is no such office in this region. Choose an office from the list, or none.',
  },
  fraction_unknown: {
    ...wrong,
    nl: 'De fractie {fraction} is er niet in deze regio. Lees eerst de uitslag van haar gemeente in.',
    en: 'There is no fraction {fraction} in this region. Read in the result of its municipality first.',
  },
  fraction_elsewhere: {
    ...wrong,
    nl: '{fraction} zit in de raad van een andere gemeente. Laat de gemeente leeg: zij volgt uit de fractie.',
    en: '{fraction} sits in the council of another municipality. Leave the municipality empty: it follows from the fraction.',
  },
  municipality_outside_region: {
    ...wrong,
    nl: 'De gemeente {code} ligt niet in deze regio. Kies een gemeente uit de regio.',
    en: 'The municipality {code} is not in this region. Choose one of the region.',
  },
  title_missing: {
    ...wrong,
    nl: 'Schrijf hoe wie hier zit genoemd wordt, zoals "Portefeuillehouder wonen", of kies een ambt.',
    en: 'Write how whoever sits here is called, such as "Portefeuillehouder wonen", or choose an office.',
  },
  seat_known: {
    ...wrong,
    nl: '{title} heeft hier in die tijd al een zetel in deze hoedanigheid.',
    en: '{title} has a seat here in this capacity at that time already.',
  },
  chair_taken: {
    ...wrong,
    nl: '{title} zit dit orgaan in die tijd al voor. Beëindig die zetel eerst, of maak dit een plaatsvervanger.',
    en: '{title} chairs this body at that time already. End that seat first, or make this a deputy.',
  },
  chair_elsewhere: {
    ...wrong,
    nl: 'Het voorzitterschap van dit orgaan ligt niet bij deze gemeente. Verander dat eerst bij de inrichting van het orgaan.',
    en: 'The chair of this body does not lie with this municipality. Change that first where the body is arranged.',
  },
  capacity_elsewhere: {
    ...wrong,
    nl: 'In een orgaan van deze soort zit niemand in deze hoedanigheid. Kies een andere.',
    en: 'Nobody sits in a body of this kind in this capacity. Choose another one.',
  },
  municipality_missing: {
    ...wrong,
    nl: 'Kies de gemeente waarvoor deze persoon hier zit.',
    en: 'Choose the municipality for which this person sits here.',
  },
  municipality_not_in_body: {
    ...wrong,
    nl: 'Deze gemeente doet niet mee aan dit orgaan.',
    en: 'This municipality does not take part in this body.',
  },
  fraction_missing: {
    ...wrong,
    nl: 'Kies de fractie waarvoor deze specialist hier zit.',
    en: 'Choose the fraction for which this specialist sits here.',
  },
  organisation_missing: {
    ...wrong,
    nl: 'Noem het bedrijf of de instelling van dit maatschappelijk lid.',
    en: 'Name the company or institution of this societal member.',
  },
  mandate_missing: {
    ...wrong,
    nl: 'Kies de functie: een portefeuillehouder is wethouder of burgemeester, een fractiespecialist is raadslid of burgerraadslid.',
    en: 'Choose the mandate: a portfolio holder is an alderman or the mayor, a specialist is a councillor or a burgerraadslid.',
  },
  mandate_wrong: {
    ...wrong,
    nl: 'Deze functie past niet bij de hoedanigheid: een portefeuillehouder is wethouder of burgemeester, een fractiespecialist is raadslid of burgerraadslid, anderen hebben er geen.',
    en: 'This mandate does not go with the capacity: a portfolio holder is an alderman or the mayor, a specialist is a councillor or a burgerraadslid, others have none.',
  },
  committee_member_not_allowed: {
    ...wrong,
    nl: 'Volgens de spelregels van die dag is een fractiespecialist een raadslid. Een burgerraadslid kan dit pas zijn als de spelregels het zeggen.',
    en: 'By the rulebook of that day a specialist is a councillor. A burgerraadslid can be one only once the rulebook says so.',
  },
  seat_ends_early: seatEndsEarly,
  office_of_other_kind: {
    ...wrong,
    nl: 'Op dit ambt kan geen zetel in deze hoedanigheid staan. Kies een ander ambt of een andere hoedanigheid.',
    en: 'No seat in this capacity can stand on this office. Choose another office or another capacity.',
  },
  office_elsewhere: {
    ...wrong,
    nl: 'Dit ambt is van een andere gemeente, een andere fractie of een ander orgaan.',
    en: 'This office is of another municipality, another fraction or another body.',
  },
  office_begins_later: {
    ...wrong,
    nl: 'Dit ambt begint pas op {from}. Laat de zetel op die dag of later beginnen.',
    en: 'This office begins on {from}. Let the seat begin on that day or later.',
  },
  office_ends_before: officeEndsBefore,
};

export const addSeatOperation = operation({
  name: 'add_seat',
  policy: mayArrange,
  path: `${bodiesPath}/{orgaan}/zetels`,
  summary: { nl: 'Een zetel toevoegen', en: 'Add a seat' },
  params: z.object({ orgaan: z.string() }),
  input: z.object({
    hoedanigheid: z.enum(Object.values(apiCapacities), 'capacity_missing'),
    plaatsvervanger: yesNoField('deputy_wrong').default(false),
    ambt: number.optional(),
    functie: z.enum(Object.values(apiMandates), 'mandate_unknown').optional(),
    titel: z.string().trim().max(120, 'seat_title_long').optional(),
    gemeente: municipalityField('town_wrong').optional(),
    fractie: z.string().trim().max(200, 'seat_title_long').optional(),
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
    deputy_wrong: {
      nl: 'Zeg of dit een plaatsvervanger is.',
      en: 'Say whether this is a deputy.',
    },
    office_wrong: { nl: 'Kies een ambt uit de lijst.', en: 'Choose an office from the list.' },
    mandate_unknown: { nl: 'Kies een functie uit de lijst.', en: 'Choose a mandate from the list.' },
    seat_title_long: { nl: 'Houd dit onder 120 tekens.', en: 'Keep this under 120 characters.' },
    town_wrong: { nl: 'Kies een gemeente uit de lijst.', en: 'Choose a municipality from the list.' },
    day_wrong: dayWrong,
  },
  refusals: addSeatRefusals,
  use: (context, params, input) =>
    addSeat(context, {
      body: params.orgaan as BodyId,
      capacity: keyNamed(apiCapacities, input.hoedanigheid),
      deputy: input.plaatsvervanger,
      mandate: input.functie === undefined ? null : keyNamed(apiMandates, input.functie),
      title: input.titel || null,
      municipality: input.gemeente ?? null,
      fraction: (input.fractie || null) as FractionId | null,
      organisation: input.organisatie || null,
      office: input.ambt ?? null,
      from: input.vanaf,
      until: input.tot_en_met ?? null,
    }),
});

export const endSeatOperation = operation({
  name: 'end_seat',
  policy: mayArrange,
  path: `${bodiesPath}/{orgaan}/zetels/{zetel}/beeindigen`,
  summary: { nl: 'Een zetel beëindigen', en: 'End a seat' },
  params: z.object({ orgaan: z.string(), zetel: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({ tot_en_met: dayField('day_wrong') }),
  output: z.object({ id: z.number() }),
  problems: { day_wrong: dayWrong },
  refusals: {
    not_arranger: notArranger,
    seat_unknown: { status: 404, nl: 'Deze zetel bestaat niet.', en: 'There is no such seat.' },
    seat_over: {
      status: 409,
      nl: 'Deze zetel is al geëindigd, op {until}.',
      en: 'This seat has ended already, on {until}.',
    },
    seat_ends_early: seatEndsEarly,
    office_ends_before: officeEndsBefore,
  },
  use: (context, params, input) => endSeat(context, params.orgaan as BodyId, params.zetel, input.tot_en_met),
});
