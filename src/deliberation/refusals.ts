import type { RefusalText, Sentence } from '#platform/operations';

/** Every refusal of this feature as it is told. */
export const deliberationRefusals = {
  not_your_fraction: {
    status: 403,
    nl: 'Voor een fractie spreekt haar eigen specialist, of noteert de regiogriffier wat zij in de zaal zei.',
    en: 'For a fraction its own specialist speaks, or the regional clerk notes what it said in the room.',
  },
  not_the_chair: {
    status: 403,
    nl: 'Consensus stelt de voorzitter van de commissie voor, of noteert de regiogriffier voor de voorzitter.',
    en: 'The chair of the committee proposes consensus, or the regional clerk notes it for the chair.',
  },
  item_unknown: {
    status: 404,
    nl: 'Er is geen agendapunt over een voorstel met dit nummer.',
    en: 'There is no agenda item about a proposal with this number.',
  },
  position_unknown: { status: 404, nl: 'Dit standpunt bestaat niet.', en: 'There is no such position.' },
  consensus_unknown: {
    status: 404,
    nl: 'Er is geen voorstel voor consensus met dit nummer.',
    en: 'There is no proposal for consensus with this number.',
  },
  objection_unknown: { status: 404, nl: 'Dit bezwaar bestaat niet.', en: 'There is no such objection.' },
  fraction_not_in_office: {
    status: 422,
    field: 'fractie',
    nl: 'De fractie {fraction} zit vandaag niet in een raad van deze regio.',
    en: 'The fraction {fraction} is not in a council of this region today.',
  },
  no_positions_here: {
    status: 409,
    nl: 'Bij dit agendapunt worden geen standpunten ingenomen. In de beeldvorming stelt u vragen; standpunten horen bij de oordeelsvorming.',
    en: 'No positions are taken at this agenda item. In picture forming you ask questions; positions belong to opinion forming.',
  },
  positions_over: {
    status: 409,
    nl: 'De oordeelsvorming over dit voorstel is voorbij. De standpunten blijven staan zoals ze zijn.',
    en: 'Opinion forming on this proposal is over. The positions stay as they are.',
  },
  position_changed: {
    status: 409,
    nl: 'Er is intussen een nieuwer standpunt van deze fractie: "{reasons}". Uw tekst staat er nog. Verstuur opnieuw als die moet gelden.',
    en: 'There is a newer position of this fraction meanwhile: "{reasons}". Your text is still there. Send it again if it should hold.',
  },
  position_withdrawn: {
    status: 409,
    nl: 'Dit standpunt is ingetrokken.',
    en: 'This position was withdrawn.',
  },
  same_municipality: {
    status: 422,
    field: 'fractie',
    nl: 'Aansluiten doet een fractie bij een fractie uit een andere gemeente. Geef anders een eigen standpunt.',
    en: 'A fraction joins one of another municipality. Otherwise give a position of your own.',
  },
  own_position_there: {
    status: 409,
    nl: 'Deze fractie heeft bij dit punt een eigen standpunt. Trek dat eerst in.',
    en: 'This fraction has a position of its own at this item. Withdraw that first.',
  },
  joined_already: {
    status: 409,
    nl: 'Deze fractie sloot zich bij dit punt al aan bij een standpunt. Laat dat eerst los.',
    en: 'This fraction joined a position at this item already. Let go of that first.',
  },
  not_joined: {
    status: 409,
    nl: 'Deze fractie is niet bij dit standpunt aangesloten.',
    en: 'This fraction has not joined this position.',
  },
  meeting_not_now: {
    status: 409,
    nl: 'Consensus wordt voorgesteld tijdens de vergadering: vanaf haar dag tot ze is afgesloten.',
    en: 'Consensus is proposed during the meeting: from its day until it is closed.',
  },
  not_in_opinion_forming: {
    status: 409,
    nl: 'Bij dit agendapunt wordt geen oordeel gevormd.',
    en: 'No opinion is formed at this agenda item.',
  },
  consensus_proposed_already: {
    status: 409,
    nl: 'Er ligt bij dit punt al een voorstel voor consensus. Leg het vast of trek het eerst in.',
    en: 'There is a proposal for consensus at this item already. Record it or withdraw it first.',
  },
  consensus_ended: {
    status: 409,
    nl: 'Dit voorstel voor consensus is vastgelegd of ingetrokken.',
    en: 'This proposal for consensus was recorded or withdrawn.',
  },
  objected_already: {
    status: 409,
    nl: 'Deze fractie maakte al bezwaar.',
    en: 'This fraction objected already.',
  },
  objection_withdrawn: {
    status: 409,
    nl: 'Dit bezwaar is al ingetrokken.',
    en: 'This objection was withdrawn already.',
  },
} as const satisfies Record<string, RefusalText>;

export const deliberationProblems: Readonly<Record<string, Sentence>> = {
  fraction_missing: { nl: 'Kies de fractie.', en: 'Choose the fraction.' },
  stance_missing: {
    nl: 'Kies voor, voor onder voorwaarden, tegen of nog niet beslist.',
    en: 'Choose for, for under conditions, against or undecided.',
  },
  withdrawal_reason_missing: {
    nl: 'Schrijf waarom het standpunt wordt ingetrokken; dat blijft te lezen.',
    en: 'Write why the position is withdrawn; that stays to be read.',
  },
  reasons_missing: { nl: 'Schrijf waarom.', en: 'Write why.' },
  draft_missing: { nl: 'Schrijf de tekst van het conceptadvies.', en: 'Write the text of the draft advice.' },
  text_long: { nl: 'Houd dit onder 4.000 tekens.', en: 'Keep this under 4,000 characters.' },
  reason_long: { nl: 'Houd de reden onder 1.000 tekens.', en: 'Keep the reason under 1,000 characters.' },
};
