import {
  correctionProblems,
  correctionRefusals,
  type RefusalText,
  type RefusalTexts,
} from '#platform/operations';
import type { AdoptCode, ChangeCode, ContentCode, ProgressCode } from './keep-joint.ts';

export const jointProblems = {
  ...correctionProblems,
  title_missing: { nl: 'Geef het programma een titel.', en: 'Give the programme a title.' },
  title_long: {
    nl: 'Houd een titel of naam onder 200 tekens.',
    en: 'Keep a title or name under 200 characters.',
  },
  text_long: { nl: 'Houd de tekst onder 10.000 tekens.', en: 'Keep the text under 10,000 characters.' },
  source_long: { nl: 'Houd de bron onder 300 tekens.', en: 'Keep the source under 300 characters.' },
  address_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
  mandate_wrong: {
    nl: 'Kies een mandaat uit de lijst, of laat het leeg.',
    en: 'Choose a mandate from the list, or leave it empty.',
  },
  part_wrong: { nl: 'Kies een onderdeel uit de lijst.', en: 'Choose a part from the list.' },
  parts_many: { nl: 'Noem ten hoogste 50 onderdelen.', en: 'Name at most 50 parts.' },
  year_wrong: { nl: 'Vul een jaar in, zoals 2027.', en: 'Fill in a year, such as 2027.' },
  year_missing: {
    nl: 'Vul in vanaf welk jaar dit onderdeel loopt.',
    en: 'Fill in from which year this part runs.',
  },
  kind_wrong: {
    nl: 'Kies raad, college, burgemeester of bestuur.',
    en: 'Choose raad, college, burgemeester or bestuur.',
  },
  municipality_wrong: {
    nl: 'Kies een gemeente van deze regio.',
    en: 'Choose a municipality of this region.',
  },
  board_missing: {
    nl: 'Kies een gemeente, of noem de naam van het bestuur.',
    en: 'Choose a municipality, or name the board.',
  },
  board_code: {
    nl: 'Een gemeente van de regio kiest u uit de lijst; een ander bestuur noemt u bij zijn naam, niet met een code.',
    en: 'Choose a municipality of the region from the list; give another board by its name, not by a code.',
  },
  board_both: {
    nl: 'Kies een gemeente of noem een naam, niet allebei.',
    en: 'Choose a municipality or name a board, not both.',
  },
  boards_missing: { nl: 'Noem ten minste twee besturen.', en: 'Name at least two boards.' },
  boards_many: { nl: 'Noem ten hoogste 50 besturen.', en: 'Name at most 50 boards.' },
  what_wrong: {
    nl: 'Kies opdracht, kader of uitvoeringsprogramma.',
    en: 'Choose opdracht, kader or uitvoeringsprogramma.',
  },
  outcome_wrong: { nl: 'Kies wat is besloten.', en: 'Choose what was decided.' },
  day_wrong: {
    nl: 'Vul een dag, maand of jaar in, zoals 2027-06-30, 2027-06 of 2027.',
    en: 'Fill in a day, month or year, such as 2027-06-30, 2027-06 or 2027.',
  },
  editorial_wrong: {
    nl: 'Kies ja of nee: is dit alleen redactioneel?',
    en: 'Choose ja or nee: is this editorial only?',
  },
  text_wrong: { nl: 'Kies van welke tekst dit is.', en: 'Choose of which text this is.' },
  state_wrong: { nl: 'Kies hoe het ervoor staat.', en: 'Choose how it stands.' },
  words_missing: {
    nl: 'Schrijf in een paar zinnen hoe ver het is.',
    en: 'Write in a few sentences how far it is.',
  },
};

export const notAKeeper: RefusalText = {
  status: 403,
  nl: 'Dit doet de regiogriffier of de beleidsmedewerker van de regio. Meld u aan met zo’n ambt.',
  en: 'The regional clerk or the policy officer of the region does this. Sign in with such an office.',
};
const unknown: RefusalText = {
  status: 404,
  nl: 'Dit gezamenlijke programma is er niet.',
  en: 'There is no such joint programme.',
};
const dayAhead: RefusalText = {
  status: 422,
  field: 'dag',
  nl: 'Die dag moet nog komen. Leg het vast zodra het zover is.',
  en: 'That day is still to come. Record it once it is there.',
};

export const contentRefusals: RefusalTexts<ContentCode> = {
  not_a_keeper: notAKeeper,
  board_of_municipality: {
    status: 422,
    field: 'besturen',
    nl: 'Dat is een orgaan van {name} zelf. Kies die gemeente en laat de naam leeg: dan legt haar eigen griffier of secretaris het besluit vast.',
    en: 'That is a body of {name} itself. Choose that municipality and leave the name empty: then its own clerk or secretary records the decision.',
  },
  board_twice: {
    status: 422,
    field: 'besturen',
    nl: '{name} staat er twee keer. Noem elk bestuur één keer.',
    en: '{name} is there twice. Name each board once.',
  },
  municipality_elsewhere: {
    status: 422,
    field: 'besturen',
    nl: 'Een gemeente buiten deze regio noemt u met haar naam, als bestuur.',
    en: 'A municipality outside this region is given by its name, as a board.',
  },
  years_turned: {
    status: 422,
    field: 'onderdelen',
    nl: 'Bij onderdeel {number} ligt het laatste jaar voor het eerste.',
    en: 'Of part {number} the last year is before the first.',
  },
  part_twice: {
    status: 422,
    field: 'onderdelen',
    nl: 'Onderdeel {number} staat er twee keer.',
    en: 'Part {number} is there twice.',
  },
  mandate_unknown: {
    status: 422,
    field: 'mandaat',
    nl: 'Dit mandaat is er niet: kies een kader dat een raad of college heeft aangenomen.',
    en: 'There is no such mandate: choose a framework that a council or executive adopted.',
  },
};
export const changeRefusals: RefusalTexts<ChangeCode> = {
  ...contentRefusals,
  ...correctionRefusals,
  joint_unknown: unknown,
  board_used: {
    status: 409,
    nl: 'Van {name} is al iets vastgelegd: dit bestuur blijft staan.',
    en: 'Something was recorded of {name} already: this board stays.',
  },
  part_used: {
    status: 409,
    nl: 'Over onderdeel {number} is al gemeld: het blijft staan.',
    en: 'Something was reported of part {number} already: it stays.',
  },
};
export const adoptRefusals: RefusalTexts<AdoptCode> = {
  ...correctionRefusals,
  joint_unknown: unknown,
  board_unknown: {
    status: 422,
    field: 'bestuur',
    nl: 'Dit bestuur hoort niet bij het programma. Kies er een uit de lijst.',
    en: 'This board is none of the programme. Choose one from the list.',
  },
  not_the_board: {
    status: 403,
    nl: 'Van een raad legt de griffier van die raad dit vast, van een college of burgemeester de gemeentesecretaris; van een bestuur buiten de gemeenten de regiogriffier of de beleidsmedewerker van de regio.',
    en: 'Of a council its own clerk records this, of an executive or mayor the municipal secretary; of a board outside the municipalities the regional clerk or the policy officer of the region.',
  },
  day_ahead: dayAhead,
  text_unknown: {
    status: 422,
    field: 'tekstversie',
    nl: 'Die versie is er niet: de nieuwste is versie {version}.',
    en: 'There is no such version: the newest is version {version}.',
  },
  reservation_missing: {
    status: 422,
    field: 'toelichting',
    nl: 'Schrijf wat het voorbehoud is.',
    en: 'Write what the reservation is.',
  },
  decided_in_mandate: {
    status: 409,
    nl: 'Wat deze gemeente over het kader besloot, staat bij mandaat {number} en wordt daar bijgehouden.',
    en: 'What this municipality decided on the frame stands with mandate {number} and is kept there.',
  },
};
export const progressRefusals: RefusalTexts<ProgressCode> = {
  not_a_keeper: notAKeeper,
  joint_unknown: unknown,
  part_unknown: {
    status: 422,
    field: 'onderdeel',
    nl: 'Dit onderdeel is er niet. Kies er een uit de lijst, of het geheel.',
    en: 'There is no such part. Choose one from the list, or the whole.',
  },
  day_ahead: dayAhead,
};
