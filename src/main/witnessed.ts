import { witnessMigration } from '#platform/journal';

/**
 * The tables whose rows the journal holds: what was decided, by whom, on what, and with which weights. A table that comes
 * later gets a line here, in a migration of its own. What has no primary key names the columns that tell its rows apart.
 */
const witnessed: Readonly<Record<string, readonly string[]>> = {
  '2026-11-27-69-witnessed': [
    // Of the installation: who is in office, and what was elected.
    'installation',
    'region',
    'municipality',
    'office',
    'council_date',
    'council_date_version',
    'election_file',
    'election_result',
    'election_list',
    'fraction',
    'fraction_change',
    'identity_provider',
    // Of a region: its rules, bodies and texts.
    'region_municipality',
    'rulebook_version',
    'rulebook_change',
    'body',
    'body_ambition',
    'body_municipality',
    'seat',
    'committee_replacement',
    'ambition',
    'ambition_profile',
    'vision_version',
    'history_event',
    'history_event_version',
    'news',
    'news_version',
    'family',
    'family_fraction',
    'family_rejection',
    'document',
    'document_version',
    'document_basis(vote_id,decision_id)',
    // The journey of a proposal.
    'proposal',
    'proposal_version',
    'proposal_ambition',
    'proposal_participant',
    'proposal_room_point',
    'proposal_step',
    'meeting',
    'meeting_council',
    'attendance',
    'absence_notice',
    'agenda_item',
    'agenda_paper',
    'agenda_change',
    'agenda_question',
    'fraction_position',
    'position_version',
    'position_support',
    'consensus_proposal',
    'consensus_objection',
    'commitment',
    'commitment_version',
    'vote',
    'vote_question',
    'vote_fraction',
    'vote_basis',
    'ballot',
    'minutes_version',
    'minutes_approval',
    'advice',
    'local_decision',
    'account',
    'account_discussion',
  ],
  'stand_in-02-witnessed': ['stand_in'],
  '2026-11-29-61-consultations-witnessed': [
    'consultation_round',
    'consultation_submission',
    'consultation_point',
    'consultation_point_version',
    'consultation_carrier',
  ],
  '2026-11-30-59-motions-witnessed': ['motion', 'motion_step'],
  '2026-11-30-60-long-term-witnessed': ['planned_item', 'planned_item_version'],
  '2026-11-30-48-support-witnessed': ['support_report'],
  '2026-11-30-47-mandates-witnessed': ['mandate_terms', 'mandate_end', 'mandate_use'],
  '2026-12-04-01-joint-texts-witnessed': ['consultation_joint_text', 'consultation_joint_version'],
  // What parties agreed, and what each put in.
  '2026-12-03-41-agreements-witnessed': ['agreement', 'agreement_version', 'agreement_step', 'agreement_use'],
  // By which criteria something was judged, by whom, and what was decided.
  '2026-12-03-51-evaluations-witnessed': [
    'criteria_set_version',
    'evaluation',
    'evaluation_version',
    'evaluation_answer',
    'evaluation_result',
  ],
  // What was planned step by step, and how it was reported to stand.
  '2026-12-06-02-process-plans-witnessed': ['process_plan', 'process_plan_version', 'process_action_report'],
  // What several boards adopted, and how far it is.
  '2026-12-06-04-joint-programmes-witnessed': [
    'joint_programme',
    'joint_programme_version',
    'joint_adoption',
    'joint_progress',
  ],
  // What was told of each year.
  '2026-12-06-06-developments-witnessed': ['development', 'development_version'],
  // What a budget says, version by version, and what was measured.
  '2026-11-29-82-programmes-witnessed': ['programme', 'programme_version', 'programme_measurement'],
  // Which of those was withdrawn.
  '2026-12-12-93-measurement-withdrawals-witnessed': ['programme_measurement_withdrawal'],
  // What is carried out, as it was planned and reported.
  '2026-12-03-31-execution-witnessed': ['measure', 'measure_version', 'measure_report', 'report_rhythm'],
  // What working groups were asked, how the strategic unit saw it, and what there was to do it with.
  '2026-12-05-01-preparation-witnessed': [
    'preparation',
    'preparation_version',
    'coherence_view',
    'available_capacity',
  ],
  // What takes the place of a step of an agreement.
  '2026-12-12-61-agreement-step-corrections-witnessed': ['agreement_step_correction'],
  // What municipalities answered to what was asked of their people.
  '2026-12-10-51-staff-answers-witnessed': ['staff_answer'],
  // By which days terms were counted.
  '2026-11-28-79-terms-witnessed': ['extra_day'],
  '2026-11-28-59-confidential-witnessed': [
    // What was erased from the journal itself.
    'journal_erasure',
  ],
};

export const witnessMigrations = Object.entries(witnessed).map(([name, tables]) =>
  witnessMigration(name, tables),
);

/** Every table that must be watched. */
export const witnessedTables: readonly string[] = Object.values(witnessed)
  .flat()
  .map((table) => table.replace(/\(.*$/, ''));

/** Tables that the journal does not hold row by row, and why. */
export const unwitnessed: Readonly<Record<string, string>> = {
  person: 'personal data, which can be erased; who holds which office is witnessed',
  speaking_request: 'personal data of residents, erased after the meeting',
  position_draft: 'for those it is shared with, and erased when it is submitted or thrown away',
  motion_draft: 'for those it is shared with, and erased when it is submitted or thrown away',
  motion_offer: 'with whom such a draft had been shared: a public hash of so few values would tell it',
  support_item: 'for those it is shared with, and erased after its term; what was reported is witnessed',
  support_position: 'of such an item',
  removal_request: 'personal data of who asks; the decision is journalled',
  notification_setting: 'what somebody wants to be mailed, and a secret key; choosing is journalled',
  told_task: 'what somebody was mailed about, personal data that goes when it is done',
  invited: 'which invitations somebody was mailed, personal data',
  follower: 'personal data of residents, erased when they stop or do not confirm',
  follow: 'what a resident follows, erased with it: personal data',
  refused_address: 'personal data: an address that a mail server refused, until it works again',
  mail: 'messages with addresses, erased when they were sent',
  provider_account: 'personal data: what an account is known by',
  passkey: 'who signs in with what, noted at every use; making and removing one is journalled',
  passkey_handle: 'of passkeys',
  sign_in_flow: 'secrets that come and go',
  sign_in_attempt: 'counts that come and go',
  session: 'secrets that come and go',
  sign_in_link: 'secrets that come and go',
  api_token: 'secrets that come and go',
  own_calendar: 'a secret address',
  council_import: 'waits to be taken over into the calendar, or is over',
  programme_import: 'waits to be taken over into a programme, or is over',
  election_upload: 'waits to be read in or thrown away',
  election_upload_file: 'waits to be read in or thrown away',
  document_turn: 'whose document is made now, not what anybody decided',
  document_job: 'a document that a reader asked for, made of public pages and kept a day',
  document_text: 'made from the file of a version, and made again',
  journal_entry: 'the journal itself: its tree',
  journal_payload: 'the journal itself: the hash in its entry',
  journal_tree: 'the journal itself: recomputed from the entries',
  journal_tile: 'the journal itself: recomputed from the entries',
  journal_row: 'the journal itself: the hash in its entry',
  journal_checkpoint: 'the journal itself: signed',
  journal_key: 'public keys: what they signed is kept by others',
  web_node: 'which processes serve the database now, not what anybody decided',
  kysely_migration: 'of the library',
  kysely_migration_lock: 'of the library',
};
