import { accountCorrectionExamples } from './example-requests-accounts.ts';
import { documentExamples } from './example-requests-documents.ts';
import { jointExamples } from './example-requests-joint.ts';
import { motionExamples } from './example-requests-motions.ts';
import { noViewExamples, pastRound } from './example-requests-no-view.ts';
import { planRequests } from './example-requests-plans.ts';
import { programmeRequests } from './example-requests-programmes.ts';
import { preparationRequests } from './preparation-requests.ts';

/** Where and how an operation is sent in the demonstration, so that only who sends it decides what happens. */
export interface ExampleRequest {
  /** Name of the operation. */
  readonly operation: string;
  /** Of what, where one operation is used in different hands. */
  readonly about?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const proposal = {
  titel: 'Fietsenstallingen bij de stations',
  samenvatting: 'Twee gemeenten stallen fietsen op dezelfde manier.',
  bestuurstafel: 'bestuurstafel-bereikbaarheid-en-voorzieningen',
  regiocommissie: 'regiocommissie-bereikbaarheid-en-voorzieningen',
  ambities: ['bereikbaarheid'],
  trekker: 'gm0547',
  kader: 'nee',
  soort_advies: 'volledig',
  ruimte: [],
  deelnemers: {
    gm0546: { bevoegd: 'raad', betekenis: 'Twee stations.' },
    gm0547: { bevoegd: 'raad', betekenis: 'Geen station, wel fietsers.' },
  },
  documenten: [{ titel: 'Plan', adres: 'https://example.org/plan.pdf', gezien_op: '2026-11-20' }],
};
const event = {
  datum: '2019-05',
  soort: 'bijeenkomst',
  titel: 'De raden ontmoeten elkaar',
  bron: 'Raad van Leiderdorp, besluitenlijst',
};
const news = { datum: '2026-11-24', titel: 'Een bericht', tekst: 'Er is iets te melden.' };
const rules = {
  drempel: { teller: 1, noemer: 2 },
  gewicht: 'stemmen',
  afsplitsing: 'niets',
  toelichting: 'bestuurlijk_en_maatschappelijk',
  voorzitters: 'verdeeld_over_gemeenten',
  burgerraadsleden: false,
  vergaderingen_per_jaar: 4,
  tussenevaluatie_maanden: 12,
  eindevaluatie_maanden: 36,
  onthouden: true,
  minimum_gemeenten: 'meer_dan_de_helft',
  termijn_kader_maanden: 2,
  openbaarheid_stand: 'na_sluiten',
};
const seat = { hoedanigheid: 'ambtenaar', titel: 'Secretaris', gemeente: 'gm0547', vanaf: '2026-01-01' };
const time = { dag: '2027-01-14', tijd: '20:00', plaats: 'Raadhuis' };
const council = { voorstel: '5', gemeente: 'gm0547' };
const college = { voorstel: '3', gemeente: 'gm0547' };
const ownView = { raadpleging: '3', gemeente: 'gm0547' };
const day = '2026-11-24';
const measure = {
  titel: 'Bomen bij de stations',
  tekst: 'Er staan honderd bomen.',
  ambt: 'beleidsmedewerker',
  soort: 'gemeente',
  uitvoerders: ['gm0547'],
  begin: day,
  einde: '2027-06-30',
  uren_gepland: { gm0547: 120 },
};
const agreement = {
  soort: 'contract',
  titel: 'Tellen van fietsers',
  doel: 'Een bureau telt fietsers.',
  partijen: [
    { gemeente: 'gm0547', ondertekenaar: 'Burgemeester', inzet: { 2027: 0.5 } },
    { organisatie: 'Telbureau (verzonnen)', ondertekenaar: 'Directeur' },
  ],
  van: '2027-01-01',
};
const outcome = { dag: day, uitkomst: 'afwijkend' };

/**
 * One for every operation of the features, by the numbers that the demonstration gives. What belongs to a municipality
 * is Leiderdorp's, what belongs to a committee is that of sustainability, what belongs to a fraction is of D66 Leiderdorp.
 */
export const exampleRequests: readonly ExampleRequest[] = [
  { operation: 'add_body', body: { soort: 'werkgroep', naam: 'Werkgroep Fietsen', ambities: [] } },
  {
    operation: 'arrange_body',
    params: { orgaan: 'werkgroep-wonen' },
    body: { voorzitter_uit: 'gm0547', gemeenten: [], ambities: ['wonen-en-groen'], versie: 1 },
  },
  { operation: 'add_seat', params: { orgaan: 'stuurgroep' }, body: seat },
  {
    operation: 'end_seat',
    params: { orgaan: 'bestuurstafel-wonen-en-groen', zetel: '1' },
    body: { tot_en_met: '2027-01-01' },
  },
  // The policy officer of Leiderdorp.
  { operation: 'restore_sign_in', params: { persoon: '10' }, body: { reden: 'Telefoon verloren.' } },
  {
    operation: 'name_stand_in',
    body: { ambt: '8', persoon: '10', vanaf: day, tot_en_met: '2026-12-24', reden: 'Verlof.' },
  },
  {
    operation: 'end_stand_in',
    params: { waarneming: '1' },
    body: { laatste_dag: '2026-11-23', reden: 'Eerder terug.' },
  },
  { operation: 'record_rulebook', body: { geldt_vanaf: '2027-01-01', ...rules } },
  {
    operation: 'record_fraction_change',
    params: { gemeente: 'leiderdorp' },
    body: {
      soort: 'naamswijziging',
      dag: day,
      fractie: 'gm0547-d66',
      naam: 'Democraten',
      bron: 'Brief aan de raad',
    },
  },
  {
    operation: 'correct_fraction_change',
    params: { gemeente: 'gm0547', wijziging: '1' },
    body: { soort: 'vervalt', reden: 'Het ging niet door.' },
  },
  { operation: 'add_ambition', body: { titel: 'Fietsen', omschrijving: 'Meer op de fiets.' } },
  {
    operation: 'record_vision',
    body: {
      titel: 'Visie 2040',
      samenvatting: 'Samen verder.',
      stand: 'concept',
      versie: 1,
      reden: 'Nieuw.',
    },
  },
  {
    operation: 'describe_ambition',
    params: { ambitie: 'economie' },
    body: { tekst: 'Ruimte om te werken.', versie: 1, reden: 'Aangevuld.' },
  },
  { operation: 'record_event', body: event },
  {
    operation: 'correct_event',
    params: { gebeurtenis: '2' },
    body: { ...event, versie: 1, reden: 'Een tikfout.' },
  },
  { operation: 'withdraw_event', params: { gebeurtenis: '3' }, body: { reden: 'Het klopt niet.' } },
  { operation: 'publish_news', body: news },
  {
    operation: 'correct_news',
    params: { bericht: '2' },
    body: { ...news, versie: 1, reden: 'Een tikfout.' },
  },
  { operation: 'withdraw_news', params: { bericht: '3' }, body: { reden: 'Het klopt niet.' } },
  {
    operation: 'import_result',
    body: {
      bestanden: [{ naam: 'leeg.csv', inhoud: btoa('Gemeente;Code\n') }],
      dag: '2026-03-18',
      status: 'voorlopig',
    },
  },
  { operation: 'draft_proposal', body: proposal },
  { operation: 'edit_proposal', params: { voorstel: '8' }, body: { ...proposal, versie: 1 } },
  { operation: 'offer_proposal', params: { voorstel: '9' }, body: {} },
  { operation: 'return_proposal', params: { voorstel: '10' }, body: { toelichting: 'Noem de kosten.' } },
  { operation: 'withdraw_proposal', params: { voorstel: '8' }, body: { reden: 'Het plan is te duur.' } },
  {
    operation: 'drop_proposal',
    params: { voorstel: '7' },
    body: { reden: 'De commissie gaat niet verder.' },
  },
  ...documentExamples,
  {
    operation: 'propose_rulebook_change',
    body: { ...rules, gewicht: 'gelijk', geldt_vanaf: '2027-03-01', reden: 'Elke fractie even veel.' },
  },
  {
    operation: 'agree_rulebook_change',
    params: { wijziging: '1' },
    body: {
      overeengekomen_in: 'Stuurgroep',
      overeengekomen_op: day,
      geldt_vanaf: '2027-03-01',
      gezien: 1,
    },
  },
  { operation: 'confirm_rulebook_change', params: { wijziging: '1' }, body: {} },
  { operation: 'withdraw_rulebook_change', params: { wijziging: '1' }, body: { reden: 'Niet nodig.' } },
  { operation: 'plan_meeting', body: { orgaan: 'stuurgroep', ...time } },
  { operation: 'change_meeting', params: { vergadering: '12' }, body: { versie: 1, ...time } },
  {
    operation: 'record_council_dates',
    params: { raad: 'leiderdorp' },
    body: { soort: 'raad', dagen: ['2027-03-08'], tijd: '20:00' },
  },
  {
    operation: 'correct_council_date',
    params: { raad: 'leiderdorp', raadsdag: '1' },
    body: { soort: 'raad', dag: '2027-03-09', versie: 1, reden: 'Een dag later.' },
  },
  {
    operation: 'withdraw_council_date',
    params: { raad: 'leiderdorp', raadsdag: '1' },
    body: { reden: 'Gaat niet door.' },
  },
  {
    operation: 'read_council_calendar',
    params: { raad: 'leiderdorp' },
    body: { tekst: 'dag;soort\n2027-03-15;raad' },
  },
  {
    operation: 'import_council_dates',
    params: { raad: 'leiderdorp', inlezing: '1' },
    body: { gezien: '0123456789abcdef' },
  },
  {
    operation: 'read_programme',
    body: { tekst: '3C: Regiozaken\n\n1. Samen', gemeente: 'gm0547', jaar: 2028 },
  },
  { operation: 'import_programme', params: { inlezing: '4' }, body: { gezien: '0123456789abcdef' } },
  {
    operation: 'describe_programme_part',
    params: { programma: '1', nummer: '1.1' },
    body: { titel: 'Een andere titel', versie: 1, reden: 'Zo staat het in de begroting.' },
  },
  { operation: 'make_agreement', body: agreement },
  {
    operation: 'change_agreement',
    params: { overeenkomst: '3' },
    body: { ...agreement, versie: 1 },
  },
  {
    operation: 'note_agreement_use',
    about: 'municipality',
    params: { overeenkomst: '3', partij: 'gm0547' },
    body: { jaar: 2026, hoeveel: 0.5 },
  },
  {
    operation: 'note_agreement_use',
    about: 'organisation',
    params: { overeenkomst: '3', partij: 'telbureau-verzonnen' },
    body: { jaar: 2026, hoeveel: 0.5 },
  },
  {
    operation: 'step_agreement',
    params: { overeenkomst: '3' },
    body: { stap: 'ondertekend', dag: day },
  },
  ...preparationRequests,
  {
    operation: 'write_criteria',
    body: { titel: 'Fietsen', bron: 'De werkgroep', criteria: [{ tekst: 'Er wordt meer gefietst.' }] },
  },
  {
    operation: 'plan_evaluation',
    body: {
      onderwerp: 'overeenkomst:1',
      moment: 'afgesproken',
      besluit_door: 'Stuurgroep',
      criteria: 'standaard',
      gevraagd: ['gm0547'],
    },
  },
  {
    operation: 'change_evaluation',
    params: { evaluatie: '2' },
    body: { uiterlijk: '2027-03-01', versie: 1, reden: 'Meer tijd.' },
  },
  {
    operation: 'answer_evaluation',
    about: 'municipality',
    params: { evaluatie: '2', wie: 'gm0547' },
    body: { antwoorden: { vertrouwen: { score: 4 } } },
  },
  {
    operation: 'answer_evaluation',
    about: 'organisation',
    params: { evaluatie: '2', wie: 'p-huurdersvereniging-verzonnen' },
    body: { antwoorden: { vertrouwen: { score: 4 } } },
  },
  {
    operation: 'conclude_evaluation',
    params: { evaluatie: '2' },
    body: {
      uitkomst: 'Het werkt.',
      besluit: 'voortzetten',
      dag: day,
      klopt: ['voor_de_dag', 'iemand_stil'],
    },
  },
  {
    operation: 'withdraw_evaluation_result',
    params: { evaluatie: '1' },
    body: { versie: 1, reden: 'Dit hoorde bij een andere evaluatie.' },
  },
  ...planRequests,
  ...programmeRequests,
  { operation: 'mark_presence', params: { vergadering: '9' }, body: { aanwezig: ['gm0547-d66'] } },
  { operation: 'note_explanation', params: { punt: '16' }, body: { bestuurlijk: 'Wethouder verkeer' } },
  {
    operation: 'confirm_voice',
    params: { punt: '16' },
    body: { wie: 'deskundige', naam: 'Adviseur laadnet van een netbeheerder (verzonnen)' },
  },
  { operation: 'note_conclusion', params: { punt: '16' }, body: { conclusie: 'Rijp voor een advies.' } },
  {
    operation: 'ask_question',
    params: { punt: '21' },
    body: { soort: 'vraag', fractie: 'gm0547-d66', tekst: 'Wat kost het?' },
  },
  { operation: 'answer_question', params: { vraag: '6' }, body: { antwoord: 'Dat zoeken wij uit.' } },
  { operation: 'mark_one_presence', params: { vergadering: '9' }, body: { komt: 'gm0547-d66' } },
  { operation: 'take_mark_back', params: { vergadering: '9' }, body: { wie: 'gm0546-sp' } },
  { operation: 'note_absence', params: { vergadering: '10' }, body: { afwezig: 'gm0547-d66' } },
  {
    operation: 'edit_agenda_item',
    params: { punt: '23' },
    body: { versie: 2, minuten: 40, deskundigen: [], stukken: [] },
  },
  { operation: 'order_agenda', params: { vergadering: '10' }, body: { volgorde: [28] } },
  { operation: 'publish_agenda', params: { vergadering: '10' }, body: {} },
  { operation: 'take_up_agenda_item', params: { punt: '16' }, body: {} },
  {
    operation: 'ask_to_speak',
    params: { vergadering: '11' },
    body: { naam: 'Een inwoner', bereikbaar: 'inwoner@example.org', onderwerp: 'Over het warmtenet.' },
  },
  { operation: 'answer_to_speak', params: { verzoek: '2' }, body: { besluit: 'toelaten' } },
  { operation: 'erase_speaking_request', params: { verzoek: '1' }, body: {} },
  {
    operation: 'give_position',
    params: { punt: '16' },
    body: { fractie: 'gm0547-d66', standpunt: 'voor', toelichting: 'Eén tarief is duidelijk.' },
  },
  {
    operation: 'draft_position',
    params: { punt: '16' },
    body: { fractie: 'gm0547-d66', toelichting: 'Wij weten het nog niet.' },
  },
  {
    operation: 'edit_position_draft',
    params: { concept: '1' },
    body: { versie: 2, standpunt: 'voor', toelichting: 'Voor, met een proef.', eigen_fractie: true },
  },
  { operation: 'submit_position_draft', params: { concept: '1' }, body: { versie: 3 } },
  { operation: 'discard_position_draft', params: { concept: '2' }, body: {} },
  {
    operation: 'draft_motion',
    body: {
      soort: 'motie',
      fractie: 'gm0547-d66',
      titel: 'Meer bankjes',
      verzoek: 'Verzoekt het college om bankjes.',
    },
  },
  {
    operation: 'edit_motion_draft',
    params: { concept: '5' },
    body: { versie: 1, titel: 'Eén meldpunt', verzoek: 'Verzoekt om één meldpunt.', eigen_fractie: true },
  },
  {
    operation: 'adapt_motion',
    params: { concept: '6' },
    body: { fractie: 'gm0547-d66', terugdelen: true },
  },
  { operation: 'submit_motion', params: { concept: '5' }, body: { versie: 2 } },
  { operation: 'discard_motion_draft', params: { concept: '8' }, body: {} },
  {
    operation: 'record_motion_outcome',
    params: { motie: '3' },
    body: { uitkomst: 'aangehouden', dag: day, gezien: 0 },
  },
  { operation: 'withdraw_motion', params: { motie: '3' }, body: { reden: 'Wij denken nog na.' } },
  ...motionExamples,
  { operation: 'withdraw_position', params: { standpunt: '1' }, body: { reden: 'Wij denken nog na.' } },
  { operation: 'join_position', params: { standpunt: '2' }, body: { fractie: 'gm0547-d66' } },
  { operation: 'leave_position', params: { standpunt: '2' }, body: { fractie: 'gm0547-d66' } },
  {
    operation: 'propose_consensus',
    params: { punt: '14' },
    body: { adviestekst: 'Stel vast.', voorwaarden: [] },
  },
  {
    operation: 'object_to_consensus',
    params: { consensus: '3' },
    body: { fractie: 'gm0547-d66', reden: 'Nog niet rijp.' },
  },
  { operation: 'withdraw_objection', params: { bezwaar: '1' }, body: {} },
  { operation: 'withdraw_consensus', params: { consensus: '3' }, body: {} },
  { operation: 'cast_ballot', params: { stemming: '6' }, body: { fractie: 'gm0547-d66', keuze: 'voor' } },
  {
    operation: 'enter_paper_ballots',
    params: { stemming: '6' },
    body: { stemmen: { 'gm0638-vvd': 'voor' } },
  },
  { operation: 'remind_voters', params: { stemming: '6' }, body: {} },
  { operation: 'close_vote', params: { stemming: '6' }, body: {} },
  { operation: 'confirm_vote', params: { stemming: '6' }, body: {} },
  { operation: 'annul_vote', params: { stemming: '6' }, body: { reden: 'De tekst was de verkeerde.' } },
  {
    operation: 'plan_vote_question',
    params: { punt: '16' },
    body: { soort: 'motie', titel: 'Een motie', tekst: 'De commissie vraagt iets.', indiener: 'D66' },
  },
  { operation: 'move_vote_question', params: { stemvraag: '1' }, body: { richting: 'omhoog' } },
  { operation: 'withdraw_vote_question', params: { stemvraag: '1' }, body: {} },
  { operation: 'open_question_vote', params: { stemvraag: '1' }, body: {} },
  {
    operation: 'open_vote',
    params: { punt: '16' },
    body: { soort: 'consensus', vraag: 'Adviseert u dit?', adviestekst: 'Stel vast.', voorwaarden: [] },
  },
  {
    operation: 'add_family',
    body: {
      naam: 'Lokale partijen',
      fracties: ['gm0547-lokale-partij-leiderdorp', 'gm0626-voorschoten-lokaal'],
    },
  },
  { operation: 'rename_family', params: { familie: 'd66' }, body: { naam: 'Democraten 66' } },
  {
    operation: 'put_in_family',
    params: { familie: 'd66' },
    body: { fracties: ['gm0546-volt'], vanaf: '2026-04-01' },
  },
  {
    operation: 'take_from_family',
    params: { familie: 'vvd' },
    body: { fractie: 'gm0546-vvd', tot_en_met: '2026-11-01' },
  },
  { operation: 'reject_for_family', body: { familie: 'cda', fracties: ['gm0546-volt'] } },
  { operation: 'record_advice', params: { voorstel: '6' }, body: { tekst: 'Stel het kader vast.' } },
  { operation: 'confirm_advice', params: { voorstel: '4' }, body: {} },
  { operation: 'send_advice', params: { voorstel: '4' }, body: {} },
  { operation: 'send_without_advice', params: { voorstel: '6' }, body: {} },
  {
    operation: 'draft_round',
    body: {
      regel: 'Z16',
      titel: 'Een conceptvoorstel',
      afzender: 'De stuurgroep',
      raden: ['gm0547'],
      laatste_dag: '2027-02-01',
    },
  },
  {
    operation: 'record_past_round',
    body: pastRound,
  },
  {
    operation: 'correct_past_round',
    params: { raadpleging: '1' },
    body: { ...pastRound, reden: 'De bron zegt iets anders.', versie: 1 },
  },
  {
    operation: 'edit_round',
    params: { raadpleging: '4' },
    body: { regel: 'Z5', titel: 'Begroting', afzender: 'Het bestuur', raden: ['gm0547'], versie: 1 },
  },
  { operation: 'send_round', params: { raadpleging: '4' }, body: { versie: 1 } },
  { operation: 'withdraw_round', params: { raadpleging: '4' }, body: { reden: 'Het gaat niet door.' } },
  { operation: 'close_round', params: { raadpleging: '3' }, body: { reden: 'Alle raden reageerden.' } },
  { operation: 'reopen_round', params: { raadpleging: '3' }, body: { reden: 'Te vroeg.' } },
  {
    operation: 'prepare_submission',
    params: ownView,
    body: { standpunt: 'positief', delen_met: ['gm0546'], versie: 2 },
  },
  {
    operation: 'write_joint_text',
    params: ownView,
    body: { met: ['gm0546'], standpunt: 'positief', toelichting: 'Wij willen samen beginnen.' },
  },
  ...jointExamples,
  {
    operation: 'write_point',
    params: ownView,
    body: { tekst: 'Begin bij de scholen.', bladzijde: 1 },
  },
  {
    operation: 'edit_point',
    params: { raadplegingspunt: '4' },
    body: { tekst: 'Begin met het pad.', kop: '3. Groen', gemeente: 'gm0547', versie: 1 },
  },
  {
    operation: 'join_point',
    params: { raadplegingspunt: '5' },
    body: { gemeente: 'gm0547', versie: 1 },
  },
  {
    operation: 'leave_point',
    params: { raadplegingspunt: '4' },
    body: { gemeente: 'gm0547', reden: 'Niet meer nodig.' },
  },
  {
    operation: 'keep_point',
    params: { raadplegingspunt: '4' },
    body: { gemeente: 'gm0547', gezien_tot: '2026-11-20T10:00:00Z' },
  },
  {
    operation: 'adopt_submission',
    params: ownView,
    body: { dag: day, vergadering: 'Raad van november', behandeling: 'hamerstuk' },
  },
  { operation: 'hand_in_submission', params: ownView, body: {} },
  ...noViewExamples,
  {
    operation: 'answer_point',
    params: { raadplegingspunt: '6' },
    body: { afdoening: 'overgenomen', reden: 'Dat doen wij.' },
  },
  {
    operation: 'conclude_round',
    params: { raadpleging: '3' },
    body: { draagvlak: 'ja', conclusie: 'De raden willen verder.', gevolg: 'aangepast' },
  },
  { operation: 'report_back', params: { raadpleging: '3' }, body: {} },
  { operation: 'schedule_decision', about: 'council', params: council, body: { dag: '2026-12-21' } },
  { operation: 'schedule_decision', about: 'college', params: college, body: { dag: '2026-12-21' } },
  { operation: 'record_decision', about: 'council', params: council, body: outcome },
  { operation: 'record_decision', about: 'college', params: college, body: outcome },
  {
    operation: 'correct_decision',
    about: 'council',
    params: council,
    body: { ...outcome, reden: 'Een tikfout.', gezien: 19 },
  },
  {
    operation: 'correct_decision',
    about: 'college',
    params: college,
    body: { ...outcome, reden: 'Een tikfout.', gezien: 6 },
  },
  { operation: 'write_account', about: 'council', params: council, body: { tekst: 'Er is geen geld.' } },
  { operation: 'write_account', about: 'college', params: college, body: { tekst: 'Er is geen geld.' } },
  { operation: 'discuss_account', params: council, body: { dag: day, tekst: 'Gehoord.' } },
  ...accountCorrectionExamples(council, college, day),
  {
    operation: 'note_support',
    body: { orgaan: 'Algemeen bestuur', dag: '2027-01-14', agendapunt: 'Kaderbrief' },
  },
  // The notes of the portfolio holder of Leiderdorp, shared with the own municipality.
  {
    operation: 'edit_support',
    params: { draagvlak: '1' },
    body: {
      versie: 2,
      orgaan: 'Algemeen bestuur',
      dag: '2026-11-01',
      agendapunt: 'Kaderbrief',
      eigen_gemeente: true,
    },
  },
  {
    operation: 'add_support_position',
    params: { draagvlak: '1' },
    body: { gemeente: 'gm0546', standpunt: 'voor', bron: 'Portefeuillehouder Leiden', gehoord_op: day },
  },
  { operation: 'report_support', params: { draagvlak: '1' }, body: { versie: 2, reden: 'Een tikfout.' } },
  { operation: 'discard_support', params: { draagvlak: '1' }, body: { versie: 1 } },
  {
    operation: 'describe_mandate',
    params: { mandaat: '5' },
    body: { omvat: 'Bouwen en groen.', vindplaats: 'Paragraaf 2', versie: 1, reden: 'Aangevuld.' },
  },
  {
    operation: 'end_binding',
    params: { mandaat: '5', gemeente: 'gm0547' },
    body: { vanaf: day, reden: 'De raad trok het besluit in.' },
  },
  {
    operation: 'rest_on_mandate',
    params: { voorstel: '6' },
    body: { mandaat: 5, bedrag: 100_000, binnen_reikwijdte: true },
  },
  { operation: 'plan_measure', params: { mandaat: '5' }, body: { ...measure, verantwoordelijk: 'gm0547' } },
  {
    operation: 'change_measure',
    params: { maatregel: '1' },
    body: { ...measure, versie: 1, reden: 'Het begint later.' },
  },
  {
    operation: 'report_measure',
    params: { maatregel: '1' },
    body: { dag: day, kleur: 'groen', toelichting: 'De eerste wijk is af.' },
  },
  {
    operation: 'set_report_rhythm',
    params: { mandaat: '5' },
    body: { maanden: 3, versie: 1, reden: 'Elk kwartaal is genoeg.' },
  },
  { operation: 'start_execution', params: { voorstel: '5' }, body: {} },
  { operation: 'complete_execution', params: { voorstel: '5' }, body: {} },
  {
    operation: 'add_agenda_item',
    params: { vergadering: '9' },
    body: { onderwerp: 'ambitie:economie', fase: 'sturing' },
  },
  { operation: 'move_agenda_item', params: { punt: '21' }, body: { richting: 'omlaag' } },
  { operation: 'remove_agenda_item', params: { punt: '22' }, body: { reden: 'Komt later.' } },
  { operation: 'cancel_meeting', params: { vergadering: '10' }, body: { reden: 'Te weinig aanmeldingen.' } },
  { operation: 'close_meeting', params: { vergadering: '9' }, body: {} },
  {
    operation: 'note_commitment',
    params: { punt: '1' },
    body: { tekst: 'Cijfers per kern toesturen.', eigenaar: 'gm0547', termijn: '' },
  },
  {
    operation: 'correct_commitment',
    params: { toezegging: '1' },
    body: {
      tekst: 'Cijfers per kern toesturen.',
      eigenaar: 'tafel',
      versie: 1,
      reden: 'De tafel zegde het toe.',
    },
  },
  {
    operation: 'propose_settlement',
    params: { toezegging: '2' },
    body: { versie: 1, hoe: 'De lijst is verstuurd.' },
  },
  {
    operation: 'note_council_commitment',
    params: { raad: 'leiderdorp' },
    body: { tekst: 'Een brief sturen.', termijn: '', dag: '2026-11-12', waar: 'Raadsvergadering, punt 3' },
  },
  {
    operation: 'plan_long_term_item',
    body: { tekst: 'Evaluatie van de samenwerking', dag: '2027-10-01' },
  },
  {
    operation: 'plan_long_term_item',
    about: 'of a council',
    body: { tekst: 'Kadernota', raad: 'leiderdorp' },
  },
  {
    operation: 'change_long_term_item',
    params: { termijnpunt: '1' },
    body: { tekst: 'Evaluatie', dag: '2027-11-01', stand: 'open', versie: 1, reden: 'Verzet.' },
  },
  {
    operation: 'change_long_term_item',
    about: 'of a council',
    params: { termijnpunt: '2' },
    body: { tekst: 'Kadernota', stand: 'gedaan', versie: 1, reden: 'Behandeld.' },
  },
  {
    operation: 'settle_commitment',
    about: 'to a council',
    params: { toezegging: '6' },
    body: { versie: 1, uitkomst: 'afgedaan', toelichting: 'De raad heeft het overzicht.' },
  },
  {
    operation: 'settle_commitment',
    params: { toezegging: '2' },
    body: { versie: 1, uitkomst: 'afgedaan', toelichting: 'De lijst is ontvangen.' },
  },
  {
    operation: 'make_minutes',
    params: { vergadering: '8' },
    body: { wijziging: 'Een uitkomst is aangevuld.' },
  },
  { operation: 'approve_minutes', params: { vergadering: '7' }, body: { versie: 1, in_vergadering: 10 } },
  { operation: 'choose_mail', body: { soorten: ['gevraagd'], overzicht: 'week' } },
  { operation: 'stop_mail', body: { soort: 'overzicht', sleutel: 'onbekend' } },
  {
    operation: 'ask_follow',
    body: { onderwerp: 'voorstel/5', mail: 'inwoner@voorbeeld.example', hoe_vaak: 'week' },
  },
  { operation: 'confirm_follow', body: { sleutel: 'onbekend', onderwerp: 'voorstel/5', hoe_vaak: 'dag' } },
  { operation: 'end_follow', body: { sleutel: 'onbekend' } },
  { operation: 'decide_removal', params: { verzoek: '1' }, body: { besluit: 'toewijzen' } },
];
