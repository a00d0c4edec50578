import { z } from 'zod';
import { installation } from '#platform/database';
import { dayField, operation, type RefusalText, textField } from '#platform/operations';
import { mailField, mailWrong } from './mail-address.ts';
import { endStandIn, nameStandIn } from './name-stand-in.ts';
import { endStandInPath, standInsPath } from './paths.ts';
import { mayNameStandIn } from './policy.ts';

const number = (missing: string) =>
  z.coerce.number(missing).int(missing).positive(missing).max(999_999_999, missing);

const output = z.object({ id: z.number() });

const notYours: RefusalText = {
  status: 403,
  nl: 'Een waarnemer wijst aan wie het ambt zelf bekleedt: de griffier in de eigen gemeente; de gemeentesecretaris voor de eigen organisatie; de regiogriffier ook voor de voorzitters. De beheerder kan het overal. Een waarnemer wijst geen volgende aan.',
  en: 'Whoever holds the office names a stand-in: the clerk in the own municipality; the municipal secretary for the own organisation; the regional clerk for the chairs too. The operator may everywhere. A stand-in names no further one.',
};
const reasonProblems = {
  reason_missing: {
    nl: 'Schrijf de reden. Ze staat bij de waarneming.',
    en: 'Write the reason. It stands with the entry.',
  },
  reason_long: { nl: 'Houd de reden onder 300 tekens.', en: 'Keep the reason under 300 characters.' },
  day_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
};
const reason = textField('reason_missing', 300, 'reason_long');

const periodRefusals = {
  from_past: {
    status: 422,
    nl: 'Kies vandaag of later: wat al is gedaan, is niet waarnemend gedaan.',
    en: 'Choose today or later: what was done already was not done by a stand-in.',
  },
  until_early: {
    status: 422,
    nl: 'De laatste dag ligt voor de eerste.',
    en: 'The last day lies before the first.',
  },
  too_long: {
    status: 422,
    nl: 'Een waarneming duurt hoogstens een jaar. Duurt het langer, dan bekleedt iemand anders het ambt.',
    en: 'Standing in lasts a year at most. When it is longer, somebody else holds the office.',
  },
  office_ends: {
    status: 422,
    nl: 'De waarneming valt niet binnen de tijd waarin het ambt wordt bekleed.',
    en: 'The days do not lie within those in which the office is held.',
  },
} as const;

export const nameStandInOperation = operation({
  name: 'name_stand_in',
  policy: mayNameStandIn,
  path: standInsPath,
  summary: { nl: 'Een waarnemer aanwijzen', en: 'Name a stand-in' },
  scope: installation,
  params: z.object({}),
  input: z.object({
    ambt: number('office_missing'),
    persoon: number('who_missing').optional(),
    naam: z.string().trim().min(1, 'who_missing').max(120, 'name_long').optional(),
    mail: mailField('mail_wrong').optional(),
    vanaf: dayField('day_wrong'),
    tot_en_met: dayField('day_wrong'),
    reden: reason,
  }),
  output,
  problems: {
    ...reasonProblems,
    office_missing: {
      nl: 'Kies het ambt dat wordt waargenomen.',
      en: 'Choose the office that is stood in for.',
    },
    who_missing: { nl: 'Kies wie waarneemt.', en: 'Choose who stands in.' },
    name_long: { nl: 'Houd dit onder 120 tekens.', en: 'Keep this under 120 characters.' },
    mail_wrong: mailWrong,
  },
  refusals: {
    ...periodRefusals,
    not_yours_to_name: notYours,
    office_unknown: {
      status: 422,
      field: 'ambt',
      nl: 'Dit ambt is er niet in deze regio.',
      en: 'There is no such office in this region.',
    },
    not_stood_in_for: {
      status: 422,
      field: 'ambt',
      nl: 'Dit ambt wordt niet waargenomen. Een fractie wijst zelf een andere specialist aan; plaatsvervangers staan bij de zetels van een orgaan.',
      en: 'Nobody stands in for this office. A fraction names another specialist itself; deputies are with the seats of a body.',
    },
    who_missing: {
      status: 422,
      nl: 'Kies iemand uit de lijst, of vul een naam en een mailadres in.',
      en: 'Choose somebody from the list, or fill in a name and a mail address.',
    },
    mail_missing: {
      status: 422,
      nl: 'Vul het mailadres in van wie waarneemt: daar gaat de link naartoe om aan te melden.',
      en: 'Fill in the mail address of who stands in: the link to sign in goes there.',
    },
    person_unknown: {
      status: 422,
      nl: 'Deze persoon bekleedt geen ambt bij deze organisatie. Vul een naam en een mailadres in.',
      en: 'This person holds no office at this organisation. Fill in a name and a mail address.',
    },
    oneself: {
      status: 422,
      field: 'persoon',
      nl: 'Wie het ambt bekleedt, neemt het niet ook waar.',
      en: 'Who holds the office does not stand in for it too.',
    },
    votes_itself: {
      status: 422,
      field: 'persoon',
      nl: 'Deze persoon stemt voor een fractie. Wie de stemming leidt en telt, stemt niet zelf.',
      en: 'This person votes for a fraction. Who leads and counts the vote does not vote.',
    },
    stands_in_already: {
      status: 409,
      nl: 'Deze persoon neemt dit ambt in die tijd al waar.',
      en: 'This person stands in for this office in that time already.',
    },
  },
  use: (context, _params, input) =>
    nameStandIn(context, {
      office: input.ambt,
      person: input.persoon,
      name: input.naam,
      mail: input.mail,
      from: input.vanaf,
      until: input.tot_en_met,
      reason: input.reden,
    }),
});

export const endStandInOperation = operation({
  name: 'end_stand_in',
  policy: mayNameStandIn,
  path: endStandInPath,
  summary: { nl: 'Een waarneming eerder beëindigen', en: 'End a standing in early' },
  scope: installation,
  params: z.object({ waarneming: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({ laatste_dag: dayField('day_wrong'), reden: reason }),
  output,
  problems: reasonProblems,
  refusals: {
    not_yours_to_name: notYours,
    stand_in_unknown: { status: 404, nl: 'Deze waarneming is er niet.', en: 'There is no such entry.' },
    over_already: { status: 409, nl: 'Deze waarneming is al voorbij.', en: 'This is over already.' },
    last_early: {
      status: 422,
      nl: 'Kies {earliest} of later: wat waarnemend is gedaan, blijft zo gedaan.',
      en: 'Choose {earliest} or later: what was done by a stand-in stays so.',
    },
    last_late: {
      status: 422,
      nl: 'De waarneming loopt tot en met {until}. Kies een eerdere dag; verlengen is een nieuwe waarneming.',
      en: 'It runs until {until}. Choose an earlier day; to go on longer, name the stand-in again.',
    },
  },
  use: (context, params, input) =>
    endStandIn(context, params.waarneming, { last: input.laatste_dag, reason: input.reden }),
});
