import type { RefusalTexts } from '#platform/operations';
import type { DraftCode, EditCode } from './draft-proposal.ts';

/** What is wrong with what was typed. */
export const draftProblems = {
  title_missing: { nl: 'Geef het voorstel een titel.', en: 'Give the proposal a title.' },
  title_long: { nl: 'Houd de titel onder 140 tekens.', en: 'Keep the title under 140 characters.' },
  summary_missing: { nl: 'Schrijf een samenvatting.', en: 'Write a summary.' },
  summary_long: {
    nl: 'Houd de samenvatting onder 2.000 tekens.',
    en: 'Keep the summary under 2,000 characters.',
  },
  committee_missing: { nl: 'Kies de regiocommissie.', en: 'Choose the regional committee.' },
  ambition_missing: { nl: 'Kies ten minste één ambitie.', en: 'Choose at least one ambition.' },
  added_value_long: {
    nl: 'Schrijf de meerwaarde als een zin of twee: ten hoogste 500 tekens.',
    en: 'Write the added value as a sentence or two: at most 500 characters.',
  },
  goal_wrong: { nl: 'Kies doelen uit de lijst.', en: 'Choose goals from the list.' },
  why_together_long: { nl: 'Houd dit onder 500 tekens.', en: 'Keep this under 500 characters.' },
  code_wrong: { nl: 'Kies een gemeente uit de lijst.', en: 'Choose a municipality from the list.' },
  lead_missing: { nl: 'Kies welke gemeente trekker is.', en: 'Choose which municipality leads.' },
  framework_missing: { nl: 'Geef aan of dit een kader is.', en: 'Say whether this is a framework.' },
  advice_kind_missing: {
    nl: 'Kies of de commissie over het hele voorstel adviseert of op hoofdlijnen.',
    en: 'Choose whether the committee advises on the whole proposal or on headlines.',
  },
  participants_missing: { nl: 'Kies welke gemeenten meedoen.', en: 'Choose which municipalities take part.' },
  competence_missing: {
    nl: 'Kies wie bevoegd is, of haal de tekst bij deze gemeente weg: ze doet niet mee.',
    en: 'Choose who is competent, or take the text of this municipality away: it does not take part.',
  },
  meaning_long: { nl: 'Houd dit onder 500 tekens.', en: 'Keep this under 500 characters.' },
  document_title_missing: { nl: 'Geef het document een naam.', en: 'Name the document.' },
  address_wrong: {
    nl: 'Vul een adres in dat met https:// begint.',
    en: 'Fill in an address that starts with https://.',
  },
  date_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
};

export const draftRefusals: RefusalTexts<DraftCode> = {
  draft_not_yours: {
    status: 403,
    nl: 'Een voorstel schrijven kan wie beleidsmedewerker, portefeuillehouder of regiogriffier is. Meld u aan met dat ambt.',
    en: 'Policy officers, portfolio holders and the regional clerk write proposals. Sign in with that office.',
  },
  too_few_participants: {
    status: 422,
    field: 'deelnemers',
    nl: 'Laat ten minste twee gemeenten meedoen.',
    en: 'Let at least two municipalities take part.',
  },
  participant_outside_region: {
    status: 422,
    field: 'deelnemers',
    nl: 'Er staat een gemeente bij die niet in deze regio ligt.',
    en: 'One of the municipalities does not belong to this region.',
  },
  lead_not_participating: {
    status: 422,
    field: 'trekker',
    nl: 'De trekker moet zelf meedoen. Kies een andere trekker of laat die gemeente meedoen.',
    en: 'The lead must take part. Choose another lead or let that municipality take part.',
  },
  committee_unknown: {
    status: 422,
    field: 'regiocommissie',
    nl: 'Deze regiocommissie bestaat niet. Kies er een uit de lijst.',
    en: 'There is no such regional committee. Choose one from the list.',
  },
  table_missing: {
    status: 422,
    field: 'bestuurstafel',
    nl: 'Kies de bestuurstafel die dit voorstel schrijft. Wat een commissie zelf begint, legt de regiogriffier vast.',
    en: 'Choose the governing table that writes this proposal. What a committee starts by itself, the regional clerk records.',
  },
  table_unknown: {
    status: 422,
    field: 'bestuurstafel',
    nl: 'Deze bestuurstafel bestaat niet. Kies er een uit de lijst, of geen.',
    en: 'There is no such governing table. Choose one from the list, or none.',
  },
  ambition_unknown: {
    status: 422,
    field: 'ambities',
    nl: 'Een van de ambities bestaat niet. Kies uit de lijst.',
    en: 'One of the ambitions does not exist. Choose from the list.',
  },
  value_without_ambition: {
    status: 422,
    field: 'meerwaarde.{ambition}',
    nl: 'U schreef iets bij een ambitie die niet is aangekruist. Kruis haar aan, of maak de tekst en de doelen leeg.',
    en: 'You wrote something at an ambition that is not ticked. Tick it, or empty its text and goals.',
  },
  goal_unknown: {
    status: 422,
    field: 'meerwaarde.{ambition}',
    nl: 'Doel {number} hoort niet bij deze ambitie. Kies doelen uit de lijst.',
    en: 'Goal {number} does not belong to this ambition. Choose goals from the list.',
  },
  room_without_headlines: {
    status: 422,
    field: 'soort_advies',
    nl: 'Ruimte voor amendementen hoort bij een advies op hoofdlijnen. Kies dat, of maak de punten leeg.',
    en: 'Room for amendments belongs to an advice on headlines. Choose that, or empty the points.',
  },
  headlines_without_room: {
    status: 422,
    field: 'ruimte.0',
    nl: 'Noem bij een advies op hoofdlijnen ten minste één punt waarop amenderen mag.',
    en: 'With an advice on headlines, name at least one point on which amending is allowed.',
  },
};

export const proposalUnknown = {
  status: 404,
  nl: 'Dit voorstel bestaat niet.',
  en: 'There is no such proposal.',
} as const;
export const proposalState = {
  status: 409,
  nl: 'Dit kan niet in de stand waarin het voorstel nu is. Bekijk het voorstel opnieuw.',
  en: 'This cannot be done in the state the proposal is in now. Look at the proposal again.',
} as const;

export const notRegionalClerk = {
  status: 403,
  nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
  en: 'The regional clerk does this. Sign in with that office.',
} as const;

export const votePending = {
  status: 409,
  nl: 'Over dit voorstel loopt nog een stemming of consensus. Stel de uitslag eerst vast, of annuleer die met een reden.',
  en: 'A vote or consensus on this proposal is not finished. First confirm its result, or annul it with a reason.',
} as const;

export const editRefusals: RefusalTexts<EditCode> = {
  ...draftRefusals,
  proposal_unknown: proposalUnknown,
  proposal_no_longer_draft: {
    status: 409,
    nl: 'Het voorstel is aangeboden; de tekst ligt nu vast.',
    en: 'The proposal has been offered; its text is fixed now.',
  },
  changed_meanwhile: {
    status: 409,
    nl: 'Iemand anders bewaarde dit voorstel terwijl u schreef. Uw tekst staat hieronder nog. Vergelijk met de bewaarde tekst en bewaar opnieuw.',
    en: 'Somebody else saved this proposal while you were writing. Your text is still below. Compare it with the saved text and save again.',
  },
};
