import { correctionProblems, correctionRefusals, type RefusalTexts } from '#platform/operations';
import type { ChangeCode, NoteCode } from './note-commitment.ts';

export const problems = {
  ...correctionProblems,
  text_missing: { nl: 'Schrijf wat er is toegezegd.', en: 'Write what was promised.' },
  text_long: {
    nl: 'Houd de toezegging onder 1.000 tekens.',
    en: 'Keep the commitment under 1,000 characters.',
  },
  owner_missing: {
    nl: 'Kies wie het toezegde: een gemeente (haar portefeuillehouder) of de tafel.',
    en: 'Choose who promised it: a municipality (its portfolio holder) or the table.',
  },
  due_wrong: {
    nl: 'Vul een dag in, zoals 2026-12-09, of laat het veld leeg als er geen dag is genoemd.',
    en: 'Fill in a day, such as 2026-12-09, or leave the field empty if no day was named.',
  },
  day_wrong: {
    nl: 'Vul de dag in waarop dit is toegezegd, zoals 2026-11-12.',
    en: 'Fill in the day on which this was promised, such as 2026-11-12.',
  },
  day_unknown_wrong: {
    nl: 'Zeg "ja" als de dag niet bekend is, of laat dit leeg.',
    en: 'Say "ja" if the day is not known, or leave this out.',
  },
  link_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
  office_long: { nl: 'Houd het ambt onder 120 tekens.', en: 'Keep the office under 120 characters.' },
  source_missing: {
    nl: 'Schrijf waar dit is toegezegd, zoals "raadsvergadering van 12 november 2026, punt 5".',
    en: 'Write where this was promised, such as "council meeting of 12 November 2026, item 5".',
  },
  how_missing: {
    nl: 'Schrijf in een paar zinnen hoe of waarom.',
    en: 'Write in a few sentences how or why.',
  },
  how_long: { nl: 'Houd de tekst onder 1.000 tekens.', en: 'Keep the text under 1,000 characters.' },
  outcome_missing: {
    nl: 'Kies wat de vergadering ervan vond: afgedaan, vervallen, blijft open of ingetrokken.',
    en: 'Choose what the meeting made of it: settled, lapsed, stays open or withdrawn.',
  },
};

export const notRegionalClerk = {
  status: 403,
  nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
  en: 'The regional clerk does this. Sign in with that office.',
} as const;
export const notCouncilClerk = {
  status: 403,
  nl: 'Dit doet de griffier van deze raad. Meld u aan met dat ambt.',
  en: 'The clerk of this council does this. Sign in with that office.',
} as const;
export const promisedAhead = {
  status: 422,
  field: 'dag',
  nl: 'Die dag moet nog komen. Vul de dag in waarop dit is toegezegd.',
  en: 'That day is still to come. Fill in the day on which this was promised.',
} as const;
export const wrongPromise = {
  owner_elsewhere: {
    status: 422,
    field: 'eigenaar',
    nl: 'Deze gemeente doet niet mee in de regio. Kies er een uit de lijst.',
    en: 'This municipality is not in the region. Choose one from the list.',
  },
  due_passed: {
    status: 422,
    field: 'termijn',
    nl: 'Die dag ligt voor de dag waarop dit is toegezegd. Kies de dag waarop het klaar moet zijn.',
    en: 'That day lies before the day on which this was promised. Choose the day on which it must be done.',
  },
} as const;
export const noteRefusals: RefusalTexts<NoteCode> = {
  ...wrongPromise,
  not_regional_clerk: notRegionalClerk,
  item_unknown: { status: 404, nl: 'Dit agendapunt bestaat niet.', en: 'There is no such agenda item.' },
  item_waits: {
    status: 409,
    nl: 'Dit punt wacht nog op een vergadering; toezeggingen horen bij een vergadering.',
    en: 'This item still waits for a meeting; commitments belong to a meeting.',
  },
  meeting_cancelled: {
    status: 409,
    nl: 'Deze vergadering ging niet door.',
    en: 'This meeting was cancelled.',
  },
  day_ahead: {
    status: 409,
    nl: 'De vergadering moet nog komen; dit kan vanaf de dag zelf.',
    en: 'The meeting is still to come; this can be done from that day on.',
  },
};
export const changeRefusals: RefusalTexts<ChangeCode> = {
  commitment_unknown: {
    status: 404,
    nl: 'Deze toezegging bestaat niet (meer).',
    en: 'There is no such commitment (any more).',
  },
  commitment_state: {
    status: 409,
    nl: 'Dat kan niet in de stand die de toezegging nu heeft. Kijk op de pagina wat er nog kan.',
    en: 'That cannot be done in the state in which the commitment is now. The page shows what can.',
  },
  changed_meanwhile: correctionRefusals.changed_meanwhile,
};
