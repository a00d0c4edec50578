import type { RefusalText, Sentence } from '#platform/operations';

/** Every refusal of this feature as it is told. */
export const meetingRefusals = {
  not_regional_clerk: {
    status: 403,
    nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
    en: 'The regional clerk does this. Sign in with that office.',
  },
  not_your_fraction: {
    status: 403,
    nl: 'Voor een fractie vraagt haar eigen specialist, of noteert de regiogriffier wat zij vroeg.',
    en: 'For a fraction its own specialist asks, or the regional clerk notes what it asked.',
  },
  not_the_table: {
    status: 403,
    nl: 'Antwoorden doet de tafel: een portefeuillehouder of een beleidsmedewerker. Meld u aan met dat ambt.',
    en: 'The table answers: a portfolio holder or a policy officer. Sign in with that office.',
  },
  body_unknown: {
    status: 422,
    field: 'orgaan',
    nl: 'Dit orgaan bestaat niet in deze regio. Kies er een uit de lijst.',
    en: 'There is no such body in this region. Choose one from the list.',
  },
  body_missing: {
    status: 422,
    field: 'orgaan',
    nl: 'Kies het orgaan dat vergadert. Zonder orgaan kan een conferentie, een werkbezoek, een verkennend gesprek of een gezamenlijke raadsavond: kies dan die soort.',
    en: 'Choose the body that meets. A conference, a working visit, an exploratory talk or a joint council evening can do without: then choose that kind.',
  },
  kind_does_not_fit: {
    status: 422,
    field: 'soort',
    nl: 'Dit orgaan houdt zo’n vergadering niet. Kies een soort die bij het orgaan past; een gezamenlijke raadsavond heeft geen orgaan.',
    en: 'This body holds no such meeting. Choose a kind that fits the body; a joint council evening has no body.',
  },
  title_missing: {
    status: 422,
    field: 'naam',
    nl: 'Geef de bijeenkomst een naam: er is geen orgaan waarnaar ze heet.',
    en: 'Give the meeting a name: there is no body after which it is called.',
  },
  ends_early: {
    status: 422,
    field: 'eind',
    nl: 'De eindtijd ligt niet na de begintijd. Vul een latere tijd in, of laat hem leeg.',
    en: 'The end does not lie after the beginning. Fill in a later time, or leave it empty.',
  },
  councils_few: {
    status: 422,
    field: 'raden',
    nl: 'Kies de raden die op deze avond hetzelfde stuk behandelen: twee of meer.',
    en: 'Choose the councils that treat the same document that evening: two or more.',
  },
  council_outside_region: {
    status: 422,
    field: 'raden',
    nl: 'De gemeente {code} ligt niet in deze regio. Kies raden uit de lijst.',
    en: 'The municipality {code} is not in this region. Choose councils from the list.',
  },
  document_missing: {
    status: 422,
    field: 'voorstel',
    nl: 'Kies het voorstel dat de raden behandelen, of noem het stuk.',
    en: 'Choose the proposal that the councils treat, or name the paper.',
  },
  document_twice: {
    status: 422,
    field: 'stuk',
    nl: 'De raden behandelen één stuk: kies het voorstel of noem een ander stuk, niet beide.',
    en: 'The councils treat one document: choose the proposal or name another paper, not both.',
  },
  councils_elsewhere: {
    status: 422,
    field: 'soort',
    nl: 'Raden en een stuk horen bij een gezamenlijke raadsavond. Kies die soort, of laat ze leeg.',
    en: 'Councils and a document belong to a joint council evening. Choose that kind, or leave them empty.',
  },
  evening_proposal_unknown: {
    status: 422,
    field: 'voorstel',
    nl: 'Dit voorstel bestaat niet in deze regio. Kies er een uit de lijst.',
    en: 'There is no such proposal in this region. Choose one from the list.',
  },
  meeting_without_body: {
    status: 409,
    nl: 'Deze bijeenkomst is niet van een orgaan en heeft geen agenda. Zet in de omschrijving waar ze over gaat.',
    en: 'This meeting is not of a body and has no agenda. Say in its description what it is about.',
  },
  meeting_unknown: { status: 404, nl: 'Deze vergadering bestaat niet.', en: 'There is no such meeting.' },
  item_unknown: { status: 404, nl: 'Dit agendapunt bestaat niet.', en: 'There is no such agenda item.' },
  question_unknown: { status: 404, nl: 'Deze vraag bestaat niet.', en: 'There is no such question.' },
  ambition_unknown: {
    status: 422,
    field: 'onderwerp',
    nl: 'Deze ambitie bestaat niet. Kies er een uit de lijst.',
    en: 'There is no such ambition. Choose one from the list.',
  },
  meeting_over: {
    status: 409,
    nl: 'Deze vergadering is gehouden of geannuleerd; dit kan niet meer.',
    en: 'This meeting was held or cancelled; this can no longer be done.',
  },
  vote_open: {
    status: 409,
    nl: 'Bij deze vergadering is een stemming open. Sluit eerst de stemming.',
    en: 'A vote is open at this meeting. Close the vote first.',
  },
  counted_in_vote: {
    status: 409,
    nl: 'Bij een stemming is deze aanwezigheid meegeteld. Laat zien dat iemand vertrok, of annuleer eerst de stemming.',
    en: 'This attendance was counted in a vote. Show that somebody left, or annul the vote first.',
  },
  meeting_began: {
    status: 409,
    nl: 'Er is al iemand aanwezig gemeld: de vergadering is begonnen. Sluit haar af. Ging ze toch niet door, haal dan eerst de aanwezigheid weg.',
    en: 'Somebody is marked present: the meeting has begun. Close it. If it was not held after all, first take the presence away.',
  },
  meeting_cancelled: {
    status: 409,
    nl: 'Deze vergadering is geannuleerd. Het punt komt op een volgende agenda.',
    en: 'This meeting was cancelled. The item comes on a next agenda.',
  },
  day_past: {
    status: 422,
    field: 'dag',
    nl: 'Die dag is al geweest. Kies vandaag of een latere dag.',
    en: 'That day has been. Choose today or a later day.',
  },
  day_ahead: {
    status: 409,
    nl: 'De vergadering moet nog komen; dit kan vanaf de dag zelf.',
    en: 'The meeting is still to come; this can be done from that day on.',
  },
  changed_meanwhile: {
    status: 409,
    nl: 'Iemand anders wijzigde de vergadering: nu {day}, {time}, {place}. Uw invoer staat er nog. Bewaar opnieuw als die moet gelden.',
    en: 'Somebody else changed the meeting: now {day}, {time}, {place}. Your input is still there. Save again if it should hold.',
  },
  noted_meanwhile: {
    status: 409,
    nl: 'Iemand anders legde hier intussen vast: "{text}". Uw invoer staat er nog. Bewaar opnieuw als die moet gelden.',
    en: 'Somebody else noted here meanwhile: "{text}". Your input is still there. Save again if it should hold.',
  },
  other_committee: {
    status: 422,
    field: 'fase',
    nl: 'Een beeld en een oordeel over dit voorstel vormt zijn eigen regiocommissie. Kies een vergadering van die commissie, of de fase sturing.',
    en: 'Pictures and opinions of this proposal are formed in its own regional committee. Choose a meeting of that committee, or the phase steering.',
  },
  phase_does_not_fit: {
    status: 409,
    nl: 'Deze fase past niet bij de stand van het voorstel. Sturing kan tot het is aangeboden; beeld- en oordeelsvorming vanaf dan, tot het advies er is.',
    en: 'This phase does not fit the state of the proposal. Steering goes until it is offered; picture and opinion forming from then on, until there is an advice.',
  },
  on_agenda_already: {
    status: 409,
    nl: 'Dit staat al op deze agenda, in deze fase.',
    en: 'This is on this agenda already, in this phase.',
  },
  item_waits: {
    status: 409,
    nl: 'Dit punt wacht op de volgende vergadering van het orgaan.',
    en: 'This item waits for the next meeting of the body.',
  },
  item_was_handled: {
    status: 409,
    nl: 'Bij dit punt is al iets vastgelegd: een vraag, een conclusie of een stemming. Het blijft op de agenda.',
    en: 'Something was recorded for this item already: a question, a conclusion or a vote. It stays on the agenda.',
  },
  removal_unexplained: {
    status: 422,
    field: 'reden',
    nl: 'De agenda is gepubliceerd. Schrijf waarom dit punt eraf gaat; dat blijft op het adres van het punt te lezen.',
    en: 'The agenda was published. Write why this item leaves it; that stays to be read at the address of the item.',
  },
  account_stays: {
    status: 409,
    nl: 'Een verantwoording komt vanzelf op de agenda en blijft staan tot ze is besproken.',
    en: 'An account comes on the agenda by itself and stays until it was discussed.',
  },
  account_elsewhere: {
    status: 409,
    nl: 'De bespreking van een verantwoording legt u vast bij het besluit zelf. Volg de link bij dit agendapunt.',
    en: 'The discussion of an account is recorded with the decision itself. Follow the link at this agenda item.',
  },
  agenda_changed: {
    status: 409,
    nl: 'De agenda is intussen veranderd: er kwam een punt bij of er ging er een af. Bekijk haar opnieuw en zet haar dan op volgorde.',
    en: 'The agenda changed meanwhile: an item came or went. Look at it again and then put it in order.',
  },
  item_changed: {
    status: 409,
    nl: 'Iemand anders bewerkte dit punt terwijl u schreef. Uw invoer staat er nog; vergelijk en bewaar opnieuw.',
    en: 'Somebody else edited this item while you were writing. Your input is still there; compare and save again.',
  },
  published_already: {
    status: 409,
    nl: 'De agenda is al gepubliceerd. Wat u daarna verandert, staat meteen op de openbare pagina, met het moment erbij.',
    en: 'The agenda has been published already. What you change after that is on the public page at once, with its moment.',
  },
  agenda_empty: {
    status: 409,
    nl: 'De agenda is nog leeg. Zet er eerst een punt op.',
    en: 'The agenda is still empty. First put an item on it.',
  },
  fraction_not_in_office: {
    status: 422,
    nl: 'De fractie {fraction} zit op die dag niet in een raad van deze regio.',
    en: 'The fraction {fraction} is not in a council of this region on that day.',
  },
  not_announced: {
    status: 422,
    nl: '{name} is bij dit punt niet aangekondigd. Noteer bij het punt wie toelichtte, of zet deskundigen eerst bij het punt.',
    en: '{name} was not announced at this item. Note at the item who explained, or first put experts with the item.',
  },
  seat_not_in_meeting: {
    status: 422,
    nl: 'Zetel {seat} hoort niet bij deze vergadering: het orgaan heeft haar niet op deze dag. Kijk bij de zetels van het orgaan.',
    en: 'Seat {seat} is not of this meeting: the body does not have it on this day. See the seats of the body.',
  },
  seats_not_fractions: {
    status: 422,
    nl: 'Hier zitten geen fracties. Meld zetels aan, zoals zetel:12.',
    en: 'No fractions sit here. Mark seats, such as zetel:12.',
  },
  still_there: {
    status: 409,
    nl: 'Deze persoon of fractie staat als aanwezig. Meld eerst af; neem daarna terug dat iemand er was.',
    en: 'This person or fraction is marked as present. First mark that it left; then take back that it was there.',
  },
  not_marked: {
    status: 409,
    nl: 'Deze persoon of fractie is niet aangemeld; er valt niets terug te nemen.',
    en: 'This person or fraction was not marked; there is nothing to take back.',
  },
  was_there: {
    status: 409,
    nl: 'Deze persoon of fractie was er al. Afwezig met bericht is alleen wie niet kwam.',
    en: 'This person or fraction was there already. Absent with notice is only who did not come.',
  },
  answered_already: {
    status: 409,
    nl: 'Er is al een antwoord, van {by}: {answer}',
    en: 'There is an answer already, from {by}: {answer}',
  },
} as const satisfies Record<string, RefusalText>;

/** What the schemas find wrong. */
export const meetingProblems: Readonly<Record<string, Sentence>> = {
  kind_unknown: { nl: 'Kies een soort uit de lijst.', en: 'Choose a kind from the list.' },
  council_wrong: { nl: 'Kies raden uit de lijst.', en: 'Choose councils from the list.' },
  proposal_wrong: { nl: 'Kies een voorstel uit de lijst.', en: 'Choose a proposal from the list.' },
  address_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
  date_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
  time_wrong: { nl: 'Vul een tijd in, zoals 20:00.', en: 'Fill in a time, such as 20:00.' },
  place_missing: { nl: 'Vul in waar de vergadering is.', en: 'Fill in where the meeting is.' },
  reason_missing: { nl: 'Geef de reden; ze blijft zichtbaar.', en: 'Give the reason; it stays visible.' },
  subject_missing: {
    nl: 'Kies een voorstel, een ambitie of een eigen punt.',
    en: 'Choose a proposal, an ambition or an item of its own.',
  },
  title_missing: { nl: 'Geef het punt een naam, zoals Opening.', en: 'Name the item, such as Opening.' },
  minutes_wrong: {
    nl: 'Vul het aantal minuten in, van 1 tot en met 480, of laat het leeg.',
    en: 'Fill in the number of minutes, from 1 up to and including 480, or leave it empty.',
  },
  order_missing: {
    nl: 'Noem alle agendapunten, in de nieuwe volgorde.',
    en: 'Name all items of the agenda, in the new order.',
  },
  paper_title_missing: { nl: 'Zeg hoe het stuk heet.', en: 'Say what the paper is called.' },
  paper_address_wrong: {
    nl: 'Vul een adres in dat met https:// begint.',
    en: 'Fill in an address that starts with https://.',
  },
  too_many: { nl: 'Dit zijn er te veel; houd het korter.', en: 'These are too many; keep it shorter.' },
  phase_missing: { nl: 'Kies de fase.', en: 'Choose the phase.' },
  direction_missing: { nl: 'Kies omhoog of omlaag.', en: 'Choose up or down.' },
  conclusion_missing: { nl: 'Schrijf wat eruit kwam.', en: 'Write what came of it.' },
  kind_missing: { nl: 'Kies vraag of wens.', en: 'Choose a question or a wish.' },
  voice_missing: {
    nl: 'Zeg wie aan het woord kwam: bestuurlijk, maatschappelijk of deskundige, met de naam.',
    en: 'Say who spoke: bestuurlijk, maatschappelijk or deskundige, with the name.',
  },
  attendee_missing: {
    nl: 'Zeg om wie het gaat: één zetel (zetel:12) of één fractie.',
    en: 'Say who it is about: one seat (zetel:12) or one fraction.',
  },
  fraction_missing: { nl: 'Kies de fractie.', en: 'Choose the fraction.' },
  question_missing: { nl: 'Schrijf de vraag of wens.', en: 'Write the question or wish.' },
  answer_missing: { nl: 'Schrijf het antwoord.', en: 'Write the answer.' },
  text_long: { nl: 'Deze tekst is te lang; houd het korter.', en: 'This text is too long; keep it shorter.' },
};
