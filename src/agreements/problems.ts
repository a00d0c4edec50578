const capacityWrong = {
  nl: 'Vul een getal in met ten hoogste twee cijfers achter de komma, zoals 0,5 of 850.',
  en: 'Fill in a number with at most two decimals, such as 0,5 or 850.',
};
export const amounts = {
  amount_wrong: {
    nl: 'Vul een bedrag in dat niet negatief is, zoals 1.234,50.',
    en: 'Fill in a sum that is not negative, such as 1.234,50.',
  },
  amount_ambiguous: {
    nl: 'Dit kan twee bedragen zijn. Schrijf 1.234 voor duizend, of 1,23 voor een euro.',
    en: 'This can be two sums. Write 1.234 for a thousand, or 1,23 for one euro.',
  },
  year_wrong: { nl: 'Vul een jaar in, zoals 2027.', en: 'Fill in a year, such as 2027.' },
  unit_wrong: { nl: 'Kies fte of uren.', en: 'Choose fte or hours (uren).' },
  capacity_wrong: capacityWrong,
};

/** What the schema finds wrong with the text of an agreement. */
export const contentProblems = {
  ...amounts,
  kind_missing: {
    nl: 'Kies een bestuursovereenkomst, een contract of een convenant.',
    en: 'Choose an administrative agreement, a contract or a covenant.',
  },
  title_missing: { nl: 'Vul de titel in.', en: 'Fill in the title.' },
  title_long: { nl: 'Houd de titel onder 300 tekens.', en: 'Keep the title under 300 characters.' },
  purpose_missing: {
    nl: 'Schrijf waarvoor partijen de overeenkomst sluiten.',
    en: 'Write what the parties make the agreement for.',
  },
  text_long: { nl: 'Houd de tekst onder 5.000 tekens.', en: 'Keep the text under 5,000 characters.' },
  name_long: { nl: 'Houd dit onder 300 tekens.', en: 'Keep this under 300 characters.' },
  parties_wrong: { nl: 'Noem de partijen.', en: 'Name the parties.' },
  parties_many: { nl: 'Noem ten hoogste 20 partijen.', en: 'Name at most 20 parties.' },
  municipality_wrong: {
    nl: 'Kies een gemeente van deze regio.',
    en: 'Choose a municipality of this region.',
  },
  party_both: {
    nl: 'Deze partij is een gemeente of een organisatie. Maak een van de twee leeg.',
    en: 'This party is a municipality or an organisation. Empty one of the two.',
  },
  party_missing: {
    nl: 'Kies een gemeente, of vul de naam van de organisatie in.',
    en: 'Choose a municipality, or fill in the name of the organisation.',
  },
  parts_wrong: {
    nl: 'Vul een aantal inwoners in, of een percentage met ten hoogste twee cijfers achter de komma.',
    en: 'Fill in a number of inhabitants, or a percentage with at most two decimals.',
  },
  start_wrong: {
    nl: 'Vul de eerste dag in waarop de overeenkomst geldt, zoals 2027-01-01.',
    en: 'Fill in the first day on which the agreement holds, such as 2027-01-01.',
  },
  end_wrong: {
    nl: 'Vul de laatste dag in, zoals 2030-12-31, of laat het leeg.',
    en: 'Fill in the last day, such as 2030-12-31, or leave it empty.',
  },
  notice_wrong: {
    nl: 'Vul een aantal maanden in, van 1 tot en met 60, of laat het leeg.',
    en: 'Fill in a number of months from 1 to 60, or leave it empty.',
  },
  hours_wrong: {
    nl: 'Vul in hoeveel uren een fte per jaar is, zoals 1872.',
    en: 'Fill in how many hours one fte a year is, such as 1872.',
  },
  key_wrong: {
    nl: 'Kies een verdeling: gelijk, inwoners of percentages.',
    en: 'Choose a key: alike (gelijk), inhabitants (inwoners) or percentages.',
  },
  evaluation_wrong: {
    nl: 'Vul de dag van de evaluatie in, zoals 2028-06-01, of laat het leeg.',
    en: 'Fill in the day of the evaluation, such as 2028-06-01, or leave it empty.',
  },
  document_title_missing: { nl: 'Vul de titel van het stuk in.', en: 'Fill in the title of the document.' },
  address_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of /documenten/ met het nummer van een document van deze regio.',
    en: 'Fill in an address that starts with https://, or /documenten/ with the number of a document of this region.',
  },
  from_wrong: {
    nl: 'Vul de dag in vanaf wanneer deze tekst geldt, zoals 2027-01-01.',
    en: 'Fill in the day from which this text holds, such as 2027-01-01.',
  },
  documents_many: { nl: 'Noem ten hoogste 30 stukken.', en: 'Name at most 30 documents.' },
  ambitions_wrong: { nl: 'Kies ambities van deze regio.', en: 'Choose ambitions of this region.' },
  outside_long: { nl: 'Houd dit onder 1.000 tekens.', en: 'Keep this under 1,000 characters.' },
  mandate_wrong: { nl: 'Kies een mandaat, of geen.', en: 'Choose a mandate, or none.' },
  proposal_wrong: {
    nl: 'Vul het nummer van een voorstel in, of laat het leeg.',
    en: 'Fill in the number of a proposal, or leave it empty.',
  },
};

/** With a note of what was used. */
export const useProblems = {
  ...amounts,
  note_long: { nl: 'Houd de toelichting onder 2.000 tekens.', en: 'Keep the note under 2,000 characters.' },
};
