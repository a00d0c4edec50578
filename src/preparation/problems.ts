import { amounts } from '#agreements';

const dayWrong = { nl: 'Vul een dag in, zoals 2027-06-30.', en: 'Fill in a day, such as 2027-06-30.' };
const municipalityWrong = {
  nl: 'Kies een gemeente van deze regio.',
  en: 'Choose a municipality of this region.',
};

/** What the schema finds wrong with a task of a working group. */
export const preparationProblems = {
  ...amounts,
  day_wrong: dayWrong,
  municipality_wrong: municipalityWrong,
  subject_missing: {
    nl: 'Kies een voorstel of een ambitie: wat bereidt de werkgroep voor?',
    en: 'Choose a proposal or an ambition: what does the working group prepare?',
  },
  group_missing: { nl: 'Kies een werkgroep.', en: 'Choose a working group.' },
  lead_wrong: {
    nl: 'Kies welke gemeente de trekker is.',
    en: 'Choose which municipality leads.',
  },
  task_missing: {
    nl: 'Schrijf wat de werkgroep moet doen.',
    en: 'Write what the working group is to do.',
  },
  deliver_missing: {
    nl: 'Schrijf wat de werkgroep oplevert, zoals "een concept van het kader".',
    en: 'Write what the working group delivers, such as "a draft of the framework".',
  },
  text_long: { nl: 'Houd de tekst onder 4.000 tekens.', en: 'Keep the text under 4,000 characters.' },
  name_long: { nl: 'Houd dit onder 200 tekens.', en: 'Keep this under 200 characters.' },
  due_wrong: {
    nl: 'Vul de dag in waarop het klaar is, zoals 2027-06-30.',
    en: 'Fill in the day on which it is ready, such as 2027-06-30.',
  },
  state_missing: {
    nl: 'Kies hoe het staat: concept, aan_het_werk, opgeleverd of gestopt.',
    en: 'Choose how it stands: concept, aan_het_werk, opgeleverd or gestopt.',
  },
  staff_wrong: {
    nl: 'Noem wie meewerkt met het nummer van de zetel, zoals z12.',
    en: 'Name who works on it with the number of the seat, such as z12.',
  },
  staff_unit_wrong: {
    nl: 'Kies fte of uren per week (uren_per_week).',
    en: 'Choose fte or hours a week (uren_per_week).',
  },
  staff_amount_missing: {
    nl: 'Vul in hoeveel, zoals 0,2, of maak de dagen leeg.',
    en: 'Fill in how much, such as 0,2, or empty the days.',
  },
  staff_from_missing: {
    nl: 'Vul in vanaf welke dag, zoals 2027-01-01.',
    en: 'Fill in from which day, such as 2027-01-01.',
  },
  agreement_wrong: { nl: 'Kies een overeenkomst, of geen.', en: 'Choose an agreement, or none.' },
  places_wrong: {
    nl: 'Noem ten hoogste 30 plekken: een gemeente, en als u wilt een buurt.',
    en: 'Name at most 30 places: a municipality, and if you wish a neighbourhood.',
  },
  place_town_missing: {
    nl: 'Kies in welke gemeente deze buurt ligt.',
    en: 'Choose in which municipality this neighbourhood lies.',
  },
  money_wrong: {
    nl: 'Noem ten hoogste 40 bedragen: jaar, bedrag en wie betaalt.',
    en: 'Name at most 40 sums: year, sum and who pays.',
  },
  money_amount_missing: {
    nl: 'Vul het bedrag in, of maak de regel leeg.',
    en: 'Fill in the sum, or empty the row.',
  },
  payer_missing: {
    nl: 'Kies de gemeente die betaalt, of vul de naam van de organisatie in.',
    en: 'Choose the municipality that pays, or fill in the name of the organisation.',
  },
  payer_both: {
    nl: 'Een gemeente of een organisatie betaalt. Maak een van de twee leeg.',
    en: 'A municipality or an organisation pays. Empty one of the two.',
  },
  source_wrong: {
    nl: 'Kies waaruit wordt betaald, zoals activiteit:1/1.2 of overeenkomst:2.',
    en: 'Choose out of what is paid, such as activiteit:1/1.2 or overeenkomst:2.',
  },
};

export const viewProblems = {
  view_missing: {
    nl: 'Schrijf hoe de strategische unit het ziet.',
    en: 'Write how the strategic unit sees it.',
  },
  text_long: preparationProblems.text_long,
};

export const capacityProblems = {
  ...amounts,
  capacity_missing: {
    nl: 'Vul in hoeveel er is, zoals 2,5. Is er niets, vul dan 0 in.',
    en: 'Fill in how much there is, such as 2,5. If there is nothing, fill in 0.',
  },
  fte_much: {
    nl: 'Dit is meer dan 10.000 fte. Vul minder in, of kies uren als eenheid.',
    en: 'This is more than 10,000 fte. Fill in less, or choose hours as the unit.',
  },
  text_long: preparationProblems.text_long,
};

export const answerProblems = {
  answer_missing: {
    nl: 'Kies akkoord of geweigerd.',
    en: 'Choose agreed (akkoord) or refused (geweigerd).',
  },
  asked_wrong: {
    nl: 'Zeg op welke vraag u antwoordt: het getal gevraagd_met dat erbij staat.',
    en: 'Say which question you answer: the number gevraagd_met beside it.',
  },
};
