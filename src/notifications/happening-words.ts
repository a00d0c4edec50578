import type { Sentence } from '#platform/operations';

type Words = Readonly<Record<string, Sentence>>;

/** What followers are told, by the name of the operation in the journal: what everybody may read, and nothing in between. */
const words: Words = {
  proposal_offer: { nl: 'Aangeboden aan de regiocommissie', en: 'Offered to the regional committee' },
  proposal_start_picture_forming: {
    nl: 'Op de agenda voor beeldvorming',
    en: 'On the agenda for picture forming',
  },
  proposal_start_opinion_forming: {
    nl: 'Op de agenda voor oordeelsvorming',
    en: 'On the agenda for opinion forming',
  },
  proposal_back_to_picture_forming: { nl: 'Terug naar beeldvorming', en: 'Back to picture forming' },
  proposal_return_to_table: { nl: 'Terug naar de bestuurstafel', en: 'Returned to the table' },
  open_vote: { nl: 'De stemming is geopend', en: 'The vote was opened' },
  confirm_vote: {
    nl: 'De uitslag van de stemming is vastgesteld',
    en: 'The outcome of the vote was confirmed',
  },
  proposal_adopt_advice: { nl: 'Het advies is vastgesteld', en: 'The advice was adopted' },
  proposal_send_to_bodies: {
    nl: 'Het advies is verstuurd aan de gemeenten, die elk zelf beslissen',
    en: 'The advice was sent to the municipalities, which each decide for themselves',
  },
  proposal_send_without_advice: {
    nl: 'Zonder advies doorgestuurd aan de gemeenten, die elk zelf beslissen',
    en: 'Sent on without advice to the municipalities, which each decide for themselves',
  },
  schedule_decision: { nl: 'Op de agenda van een gemeente', en: "On a municipality's agenda" },
  record_decision: {
    nl: 'Een gemeente nam een eigen besluit',
    en: 'A municipality took a decision of its own',
  },
  correct_decision: {
    nl: 'Een gemeente verbeterde wat van haar besluit was vastgelegd',
    en: 'A municipality corrected what was recorded of its decision',
  },
  discuss_account: {
    nl: 'De regiocommissie besprak de verantwoording van een gemeente',
    en: "The regional committee discussed a municipality's account",
  },
  correct_discussion: {
    nl: 'De regiocommissie verbeterde de bespreking van een verantwoording',
    en: 'The regional committee corrected the discussion of an account',
  },
  correct_account: {
    nl: 'Een gemeente verbeterde haar verantwoording',
    en: 'A municipality corrected its account',
  },
  write_account: { nl: 'Een gemeente legde verantwoording af', en: 'A municipality gave account' },
  proposal_all_decided: { nl: 'Alle gemeenten hebben besloten', en: 'All municipalities have decided' },
  proposal_reopen: { nl: 'De besluitvorming is heropend', en: 'Decision-making was reopened' },
  proposal_start_execution: { nl: 'De uitvoering is begonnen', en: 'Execution began' },
  proposal_complete: { nl: 'Afgerond', en: 'Completed' },
  proposal_withdraw: { nl: 'Ingetrokken', en: 'Withdrawn' },
  proposal_drop: { nl: 'Van tafel', en: 'Off the table' },
  add_document: { nl: 'Een document erbij', en: 'A document was added' },
  add_document_version: { nl: 'Een nieuwe versie van een document', en: 'A new version of a document' },
  publish_agenda: { nl: 'De agenda is gepubliceerd', en: 'The agenda was published' },
  cancel_meeting: { nl: 'De vergadering gaat niet door', en: 'The meeting does not take place' },
  approve_minutes: { nl: 'De besluitenlijst is vastgesteld', en: 'The decision list was approved' },
  publish_news: { nl: 'Nieuws', en: 'News' },
  describe_ambition: {
    nl: 'De tekst van de ambitie is bijgewerkt',
    en: 'The text of the ambition was updated',
  },
  send_round: { nl: 'De raden zijn geraadpleegd', en: 'The councils were consulted' },
  withdraw_round: { nl: 'De raadpleging gaat niet door', en: 'The consultation was withdrawn' },
  close_round: {
    nl: 'De raadpleging is gesloten: alle raden hadden gereageerd',
    en: 'The consultation was closed: all councils had responded',
  },
  reopen_round: { nl: 'De raadpleging is heropend', en: 'The consultation was opened again' },
  hand_in_submission: { nl: 'De raad diende zijn inbreng in', en: 'The council handed in what it brings' },
  correct_submission: {
    nl: 'De raad verbeterde wat hij indiende',
    en: 'The council corrected what it handed in',
  },
  declare_no_view: {
    nl: 'De raad liet weten dat hij niets inbrengt',
    en: 'The council said that it brings nothing',
  },
  take_back_no_view: {
    nl: 'De raad nam terug dat hij niets inbrengt',
    en: 'The council took back that it brings nothing',
  },
  change_meeting: {
    nl: 'De vergadering is verplaatst of gewijzigd',
    en: 'The meeting was moved or changed',
  },
  submit_motion: {
    nl: 'Motie, amendement of subamendement ingediend in de raad',
    en: 'Motion, amendment or sub-amendment submitted in the council',
  },
  record_motion_outcome: {
    nl: 'De raad nam een besluit over de motie of het amendement',
    en: 'The council decided on the motion or amendment',
  },
  withdraw_motion: {
    nl: 'De motie of het amendement is ingetrokken',
    en: 'The motion or amendment was withdrawn',
  },
  note_commitment: { nl: 'Een toezegging is genoteerd', en: 'A commitment was noted' },
  note_council_commitment: {
    nl: 'Een toezegging aan de raad is genoteerd',
    en: 'A commitment to the council was noted',
  },
  propose_settlement: {
    nl: 'Een toezegging is gedaan, zegt wie haar deed',
    en: 'A commitment was done, says who made it',
  },
  settle_commitment: {
    nl: 'Vastgelegd is wat er van een toezegging werd',
    en: 'It was noted what became of a commitment',
  },
  record_council_dates: { nl: 'Data van de raad erbij', en: 'Dates of the council were added' },
  import_council_dates: {
    nl: 'De kalender van de raad is bijgewerkt',
    en: "The council's calendar was updated",
  },
  correct_council_date: {
    nl: 'Een datum van de raad is verplaatst of gewijzigd',
    en: 'A date of the council was moved or changed',
  },
  withdraw_council_date: { nl: 'Een datum van de raad vervalt', en: 'A date of the council is dropped' },
  report_back: { nl: 'De inbreng van de raden is beantwoord', en: 'What the councils brought was answered' },
};

export const toldOperations = Object.keys(words);

export function happenedWords(operation: string, lang: 'nl' | 'en'): string {
  const found = words[operation];
  if (!found) throw new Error(`Nobody is told of ${operation}`);
  return found[lang];
}
