import type { Sentence } from '#platform/operations';

/**
 * A kind of personal data: where it lies, whose it is, on which ground and how long it is kept. The public page, the job
 * that removes, one's own page and the test that no column is forgotten all read this list.
 */
export interface PersonalKind {
  readonly key: string;
  readonly table: string;
  /** Of a region, of the installation, or of both: then a row says which. */
  readonly lies: 'region' | 'installation' | 'both';
  /** Columns that say something of a person. */
  readonly columns: readonly string[];
  readonly whose: 'resident' | 'office_holder';
  readonly what: Sentence;
  readonly basis: Sentence;
  readonly term: Sentence;
  /** SQL about a row `t` that is past its term; `{now}` is the moment. Left out: kept, or removed by what it belongs to. */
  readonly past?: string;
  /** What is done with such a row: it goes, or these columns are set. */
  readonly removal?: 'delete' | { readonly set: string };
  /** SQL: the subject under which the journal holds the same; its payload goes as well. */
  readonly subject?: string;
  /** SQL about a row `t` that is about the person `$1`. */
  readonly ofPerson?: string;
  /** What somebody sees of the own rows; left out: the columns above. Never a secret. */
  readonly shown?: string;
}

/** Since when these terms hold. */
export const termsSince = '2026-11-26';

const task: Sentence = {
  nl: 'Taak van algemeen belang (AVG artikel 6 lid 1 onder e)',
  en: 'Task in the public interest (GDPR article 6(1)(e))',
};
const duty: Sentence = {
  nl: 'Wettelijke plicht (AVG artikel 6 lid 1 onder c, en artikel 12)',
  en: 'Legal duty (GDPR articles 6(1)(c) and 12)',
};

const consent: Sentence = {
  nl: 'Toestemming, in te trekken met een link in elke mail (AVG artikel 6 lid 1 onder a)',
  en: 'Consent, withdrawn by a link in every mail (GDPR article 6(1)(a))',
};

// A year after the last office of somebody ended nothing is needed any more to reach or know that person.
const outOfOffice = (person: string) => `exists (select from office o where o.person_id = ${person})
  and not exists (select from office o where o.person_id = ${person}
    and (o.until_day is null or o.until_day >= ({now}::timestamptz - interval '1 year')::date))`;
const afterOffice: Sentence = {
  nl: 'Tot een jaar na het laatste ambt',
  en: 'Until a year after the last office',
};

/** How long a resident's request stays when nobody closes the meeting. */
export const speakerDays = 30;

export const personalKinds: readonly PersonalKind[] = [
  {
    key: 'speaking_request',
    table: 'speaking_request',
    lies: 'region',
    columns: ['name', 'contact', 'topic', 'reason'],
    whose: 'resident',
    what: {
      nl: 'Wie vraagt om in te spreken: naam, mailadres of telefoonnummer, onderwerp. Alleen voor de regiogriffier.',
      en: 'Who asks to speak: name, mail address or telephone number, topic. For the regional clerk alone.',
    },
    basis: task,
    term: {
      nl: `Tot de vergadering is gesloten of geannuleerd, en uiterlijk ${speakerDays} dagen na haar dag; eerder op verzoek`,
      en: `Until the meeting is closed or cancelled, and at most ${speakerDays} days after its day; earlier on request`,
    },
    past: `t.erased_at is null and exists (select from meeting m where m.region_id = t.region_id and m.id = t.meeting_id
      and m.day < ({now}::timestamptz - interval '${speakerDays} days')::date)`,
    removal: { set: 'name = null, contact = null, topic = null, reason = null, erased_at = {now}' },
    subject: `'speaking_request/' || t.id`,
  },
  {
    key: 'removal_request',
    table: 'removal_request',
    lies: 'installation',
    columns: ['person_id', 'mail', 'secret', 'reason'],
    whose: 'resident',
    what: {
      nl: 'Een verzoek om gegevens te zien of te laten verwijderen: mailadres of account, en wat erop is besloten',
      en: 'A request to see data or to have them removed: mail address or account, and what was decided',
    },
    basis: duty,
    term: {
      nl: 'Tot een jaar na het besluit; wat niet is bevestigd tot zeven dagen',
      en: 'Until a year after the decision; what was not confirmed until seven days',
    },
    past: `t.decided_at < {now}::timestamptz - interval '1 year'
      or (t.state = 'unconfirmed' and t.asked_at < {now}::timestamptz - interval '7 days')`,
    removal: 'delete',
    subject: `'removal_request/' || t.id`,
    ofPerson: 't.person_id = $1',
    shown: 't.asked_at, t.state, t.due_on, t.reason, t.decided_at, t.decided_by',
  },
  {
    key: 'person',
    table: 'person',
    lies: 'installation',
    columns: ['name', 'email', 'language'],
    whose: 'office_holder',
    what: {
      nl: 'Naam of ambtsnaam, mailadres en taal',
      en: 'Name or name of office, mail address and language',
    },
    basis: task,
    term: {
      nl: 'Mailadres: tot een jaar na het laatste ambt. Naam: zolang te zien moet zijn wie wat deed; na het laatste ambt te wissen op verzoek',
      en: 'Mail address: until a year after the last office. Name: as long as it must be seen who did what; erased on request after the last office',
    },
    past: `t.email is not null and ${outOfOffice('t.id')}`,
    removal: { set: 'email = null' },
    ofPerson: 't.id = $1',
    shown: 't.name, t.email, t.language',
  },
  {
    key: 'office',
    table: 'office',
    lies: 'installation',
    columns: ['person_id', 'title'],
    whose: 'office_holder',
    what: { nl: 'Welk ambt iemand bekleedt of bekleedde', en: 'Which office somebody holds or held' },
    basis: task,
    term: {
      nl: 'Blijft bewaard: openbaar bestuur (Archiefwet). Na wissen van de naam staat er alleen het ambt',
      en: 'Is kept: public administration (Archiefwet). After the name was erased only the office stands there',
    },
    ofPerson: 't.person_id = $1',
    shown: 't.kind, t.title, t.region_id, t.municipality_id, t.from_day, t.until_day',
  },
  {
    key: 'stand_in',
    table: 'stand_in',
    lies: 'installation',
    columns: ['person_id', 'reason', 'end_reason'],
    whose: 'office_holder',
    what: {
      nl: 'Voor welk ambt iemand waarneemt of waarnam, van wanneer tot wanneer en waarom',
      en: 'For which office somebody stands or stood in, from when to when and why',
    },
    basis: task,
    term: {
      nl: 'Blijft bewaard: openbaar bestuur (Archiefwet). Na wissen van de naam staat er alleen het ambt',
      en: 'Is kept: public administration (Archiefwet). After the name was erased only the office stands there',
    },
    ofPerson: 't.person_id = $1',
    shown: 't.office_id, t.from_day, t.until_day, t.reason, t.ended_on, t.end_reason',
  },
  {
    key: 'session',
    table: 'session',
    lies: 'installation',
    columns: ['person_id', 'hash', 'device', 'used_at'],
    whose: 'office_holder',
    what: {
      nl: 'Waar iemand is aangemeld: toestel in woorden, laatste gebruik',
      en: 'Where somebody is signed in: device in words, last use',
    },
    basis: task,
    term: { nl: 'Tot de aanmelding verloopt', en: 'Until the session is over' },
    past: 't.expires_at < {now}',
    removal: 'delete',
    ofPerson: 't.person_id = $1',
    shown: 't.created_at, t.expires_at, t.used_at, t.method, t.device',
  },
  {
    key: 'sign_in_link',
    table: 'sign_in_link',
    lies: 'installation',
    columns: ['person_id', 'hash'],
    whose: 'office_holder',
    what: {
      nl: 'Links om aan te melden: wanneer gemaakt en gebruikt',
      en: 'Sign-in links: when they were made and used',
    },
    basis: task,
    term: afterOffice,
    past: `t.expires_at < {now}::timestamptz - interval '1 year' or (t.used_at is null
      and t.expires_at < {now}::timestamptz - interval '30 days')`,
    removal: 'delete',
    ofPerson: 't.person_id = $1',
    shown: 't.purpose, t.created_at, t.expires_at, t.used_at',
  },
  {
    key: 'api_token',
    table: 'api_token',
    lies: 'installation',
    columns: ['person_id', 'hash', 'label', 'last_used_on', 'used_at'],
    whose: 'office_holder',
    what: {
      nl: 'Sleutels voor programma’s: waarvoor, tot wanneer, laatste gebruik',
      en: 'Tokens for programs: what for, until when, last use',
    },
    basis: task,
    term: { nl: 'Tot dertig dagen na de laatste dag', en: 'Until thirty days after the last day' },
    past: `t.expires_at < {now}::timestamptz - interval '30 days'`,
    removal: 'delete',
    ofPerson: 't.person_id = $1',
    shown: 't.label, t.scope, t.created_at, t.expires_at, t.last_used_on',
  },
  {
    key: 'passkey',
    table: 'passkey',
    lies: 'installation',
    columns: ['person_id', 'credential_id', 'public_key', 'name', 'used_at'],
    whose: 'office_holder',
    what: {
      nl: 'Passkeys: naam, wanneer gemaakt en gebruikt',
      en: 'Passkeys: name, when they were made and used',
    },
    basis: task,
    term: afterOffice,
    past: outOfOffice('t.person_id'),
    removal: 'delete',
    ofPerson: 't.person_id = $1',
    shown: 't.name, t.created_at, t.used_at',
  },
  {
    key: 'passkey_handle',
    table: 'passkey_handle',
    lies: 'installation',
    columns: ['person_id', 'handle'],
    whose: 'office_holder',
    what: { nl: 'Waaraan passkeys iemand herkennen', en: 'By what passkeys know somebody' },
    basis: task,
    term: afterOffice,
    past: outOfOffice('t.person_id'),
    removal: 'delete',
    ofPerson: 't.person_id = $1',
    shown: 'true as aanwezig',
  },
  {
    key: 'provider_account',
    table: 'provider_account',
    lies: 'installation',
    columns: ['person_id', 'claim_value', 'subject'],
    whose: 'office_holder',
    what: {
      nl: 'Het account bij de aanmelddienst van de gemeente',
      en: "The account at the municipality's sign-in provider",
    },
    basis: task,
    term: afterOffice,
    past: outOfOffice('t.person_id'),
    removal: 'delete',
    ofPerson: 't.person_id = $1',
    shown: 't.claim_value, t.subject',
  },
  {
    key: 'own_calendar',
    table: 'own_calendar',
    lies: 'installation',
    columns: ['person_id', 'hash'],
    whose: 'office_holder',
    what: { nl: 'Een geheim adres voor de eigen agenda', en: 'A secret address for the own calendar' },
    basis: task,
    term: afterOffice,
    past: outOfOffice('t.person_id'),
    removal: 'delete',
    ofPerson: 't.person_id = $1',
    shown: 't.made_at',
  },
  {
    key: 'position_draft',
    table: 'position_draft',
    lies: 'region',
    columns: ['author_id', 'by_office', 'reasons', 'persons'],
    whose: 'office_holder',
    what: {
      nl: 'Concept-standpunten: wie ze schreef en met wie ze zijn gedeeld',
      en: 'Draft positions: who wrote them and with whom they are shared',
    },
    basis: task,
    term: {
      nl: 'Tot het is ingediend of weggegooid, en uiterlijk dertig dagen na de vergadering',
      en: 'Until it is submitted or thrown away, and at most thirty days after the meeting',
    },
    past: `exists (select from agenda_item i join meeting m on m.region_id = i.region_id and m.id = i.meeting_id
      where i.region_id = t.region_id and i.id = t.item_id and m.day < ({now}::timestamptz - interval '30 days')::date)`,
    removal: 'delete',
    subject: `'position_draft/' || t.id`,
    ofPerson: 't.author_id = $1',
    shown:
      't.item_id, t.fraction_id, t.stance, t.reasons, t.level, t.with_fraction, t.sisters, t.persons, t.changed_at',
  },
  {
    key: 'notification_setting',
    table: 'notification_setting',
    lies: 'installation',
    columns: ['person_id', 'key'],
    whose: 'office_holder',
    what: {
      nl: 'Welke mail iemand van Regiotafel wil, en een sleutel om die te stoppen',
      en: 'Which mail of Regiotafel somebody wants, and a key to stop it',
    },
    basis: task,
    term: afterOffice,
    past: outOfOffice('t.person_id'),
    removal: 'delete',
    ofPerson: 't.person_id = $1',
    shown: 't.at_once, t.reminders, t.invitations, t.digest, t.digest_until',
  },
  {
    key: 'told_task',
    table: 'told_task',
    lies: 'region',
    columns: ['person_id', 'task'],
    whose: 'office_holder',
    what: {
      nl: 'Waarover iemand mail kreeg: wat werd gevraagd en welke herinnering',
      en: 'What somebody was mailed about: what was asked and which reminder',
    },
    basis: task,
    term: {
      nl: 'Tot het is gedaan, en uiterlijk een jaar na het laatste ambt',
      en: 'Until it is done, and at most a year after the last office',
    },
    past: outOfOffice('t.person_id'),
    removal: 'delete',
    ofPerson: 't.person_id = $1',
    shown: 't.task, t.step, t.due, t.told_at',
  },
  {
    key: 'invited',
    table: 'invited',
    lies: 'region',
    columns: ['person_id', 'meeting_id'],
    whose: 'office_holder',
    what: {
      nl: 'Voor welke vergaderingen iemand een uitnodiging kreeg',
      en: 'To which meetings somebody was sent an invitation',
    },
    basis: task,
    term: { nl: 'Tot een jaar na de vergadering', en: 'Until a year after the meeting' },
    past: `exists (select from meeting m where m.region_id = t.region_id and m.id = t.meeting_id
      and m.day < ({now}::timestamptz - interval '1 year')::date)`,
    removal: 'delete',
    ofPerson: 't.person_id = $1',
    shown: 't.meeting_id, t.sequence, t.invited_at',
  },
  {
    key: 'follow',
    table: 'follow',
    lies: 'region',
    columns: ['follower_id', 'subject'],
    whose: 'resident',
    what: {
      nl: 'Wat iemand volgt per mail: een voorstel, een ambitie of een gemeente',
      en: 'What somebody follows by mail: a proposal, an ambition or a municipality',
    },
    basis: consent,
    term: {
      nl: 'Tot men stopt; wat niet is bevestigd zeven dagen; negentig dagen als de mailserver het adres weigert',
      en: 'Until it is stopped; what was not confirmed seven days; ninety days when the mail server refuses the address',
    },
    past: `(t.confirmed_at is null and t.asked_at < {now}::timestamptz - interval '7 days')
      or exists (select from follower w join refused_address r on r.address = lower(w.mail)
        where w.region_id = t.region_id and w.id = t.follower_id
          and r.refused_at < {now}::timestamptz - interval '90 days')`,
    removal: 'delete',
  },
  {
    key: 'follower',
    table: 'follower',
    lies: 'region',
    columns: ['mail', 'key'],
    whose: 'resident',
    what: {
      nl: 'Het mailadres van wie iets volgt, met een sleutel om te kiezen en te stoppen',
      en: 'The mail address of who follows something, with a key to choose and to stop',
    },
    basis: consent,
    term: { nl: 'Zolang daarmee iets wordt gevolgd', en: 'As long as something is followed with it' },
    past: 'not exists (select from follow f where f.region_id = t.region_id and f.follower_id = t.id)',
    removal: 'delete',
  },
  {
    key: 'refused_address',
    table: 'refused_address',
    lies: 'installation',
    columns: ['address', 'answer'],
    whose: 'office_holder',
    what: {
      nl: 'Een mailadres dat de mailserver weigerde, met wat die zei',
      en: 'A mail address that the mail server refused, with what it said',
    },
    basis: task,
    term: {
      nl: 'Tot er weer iets aankomt, en uiterlijk een jaar',
      en: 'Until something arrives there again, and at most a year',
    },
    past: `t.refused_at < {now}::timestamptz - interval '1 year'`,
    removal: 'delete',
    ofPerson: 't.address = (select lower(p.email) from person p where p.id = $1)',
    shown: 't.refused_at, t.answer',
  },
  {
    key: 'motion_draft',
    table: 'motion_draft',
    lies: 'region',
    columns: [
      'author_id',
      'by_office',
      'title',
      'considerations',
      'request',
      'passage',
      'replacement',
      'persons',
    ],
    whose: 'office_holder',
    what: {
      nl: 'Concepten van moties en amendementen: wie ze schreef en met wie ze zijn gedeeld',
      en: 'Drafts of motions and amendments: who wrote them and with whom they are shared',
    },
    basis: task,
    term: {
      nl: 'Tot het is ingediend of weggegooid, en uiterlijk een jaar na de laatste wijziging',
      en: 'Until it is submitted or thrown away, and at most a year after the last change',
    },
    past: `t.changed_at < {now}::timestamptz - interval '1 year'`,
    removal: 'delete',
    subject: `'motion_draft/' || t.id`,
    ofPerson: 't.author_id = $1',
    shown:
      't.kind, t.fraction_id, t.title, t.considerations, t.request, t.passage, t.replacement, t.with_fraction, t.sisters, t.persons, t.changed_at',
  },
  {
    key: 'support_item',
    table: 'support_item',
    lies: 'region',
    columns: ['author_id', 'by_office', 'line', 'persons'],
    whose: 'office_holder',
    what: {
      nl: 'Notities over draagvlak vóór een vergadering van een ander orgaan: wie ze schreef en met wie ze zijn gedeeld',
      en: 'Notes on support before a meeting of an outside body: who wrote them and with whom they are shared',
    },
    basis: task,
    term: {
      nl: 'Tot ze zijn weggegooid, en uiterlijk negentig dagen na de vergadering; wat aan de eigen raad is gemeld, blijft',
      en: 'Until they are thrown away, and at most ninety days after the meeting; what was reported to the own council stays',
    },
    past: `t.day < ({now}::timestamptz - interval '90 days')::date`,
    removal: 'delete',
    subject: `'support_item/' || t.id`,
    ofPerson: 't.author_id = $1',
    shown: 't.body, t.day, t.title, t.stance, t.line, t.result, t.our_point, t.persons, t.changed_at',
  },
  {
    key: 'support_position',
    table: 'support_position',
    lies: 'region',
    columns: ['author_id', 'by_office', 'words', 'source'],
    whose: 'office_holder',
    what: {
      nl: 'Standpunten die bij zulke notities zijn gehoord: van wie, met het ambt, en wie ze noteerde',
      en: 'Positions heard with such notes: from whom, by office, and who noted them',
    },
    basis: task,
    term: {
      nl: 'Samen met de notities waar ze bij horen',
      en: 'Together with the notes that they belong to',
    },
    ofPerson: 't.author_id = $1',
    shown: 't.municipality_id, t.stance, t.words, t.source, t.heard_on, t.added_at',
  },
  {
    key: 'mail',
    table: 'mail',
    lies: 'installation',
    columns: ['recipient', 'subject', 'body', 'html', 'problem', 'reason', 'unsubscribe', 'invitation'],
    whose: 'office_holder',
    what: { nl: 'Mail die Regiotafel schreef', en: 'Mail that Regiotafel wrote' },
    basis: task,
    term: {
      nl: 'Dertig dagen; een geheim erin tot het is verstuurd of verlopen',
      en: 'Thirty days; a secret in it until it was sent or is over',
    },
    past: `t.created_at < {now}::timestamptz - interval '30 days'`,
    removal: 'delete',
    ofPerson: 'lower(t.recipient) = (select lower(p.email) from person p where p.id = $1)',
    shown: 't.subject, t.created_at, t.sent_at',
  },
  {
    key: 'sign_in_flow',
    table: 'sign_in_flow',
    lies: 'installation',
    columns: ['hash', 'kept'],
    whose: 'office_holder',
    what: { nl: 'Een aanmelding die nog bezig is', en: 'A sign-in that is going on' },
    basis: task,
    term: { nl: 'Tien minuten', en: 'Ten minutes' },
    past: 't.expires_at < {now}',
    removal: 'delete',
  },
  {
    key: 'sign_in_attempt',
    table: 'sign_in_attempt',
    lies: 'installation',
    columns: ['key'],
    whose: 'resident',
    what: {
      nl: 'Hoe vaak vanaf een adres of account is aangemeld of iets is verstuurd, onherleidbaar bewaard',
      en: 'How often somebody signed in or sent something from an address or account, kept so that it cannot be read back',
    },
    basis: task,
    term: { nl: 'Ten hoogste een uur', en: 'At most an hour' },
    past: 't.until < {now}',
    removal: 'delete',
  },
  {
    key: 'agenda_item',
    table: 'agenda_item',
    lies: 'region',
    columns: [
      'announced_governing',
      'announced_societal',
      'explained_governing',
      'explained_societal',
      'experts',
      'experts_heard',
    ],
    whose: 'office_holder',
    what: {
      nl: 'Wie een agendapunt toelicht en welke deskundigen komen, zoals de regiogriffier hen noemt. Openbaar met de agenda.',
      en: 'Who explains an agenda item and which experts come, as the regional clerk names them. Public with the agenda.',
    },
    basis: task,
    term: {
      nl: 'Blijft bewaard bij de vergadering (Archiefwet)',
      en: 'Is kept with the meeting (Archiefwet)',
    },
  },
  {
    key: 'advice',
    table: 'advice',
    lies: 'region',
    columns: ['chair_person', 'clerk_person'],
    whose: 'office_holder',
    what: {
      nl: 'Welke twee personen een advies bevestigden, als nummer',
      en: 'Which two persons confirmed an advice, as a number',
    },
    basis: task,
    term: { nl: 'Blijft bewaard bij het advies (Archiefwet)', en: 'Is kept with the advice (Archiefwet)' },
    ofPerson: 't.chair_person = $1 or t.clerk_person = $1',
    shown: `t.id, t.proposal_id`,
  },
  {
    key: 'rulebook_change',
    table: 'rulebook_change',
    lies: 'region',
    columns: ['agreed_person'],
    whose: 'office_holder',
    what: {
      nl: 'Wie een wijziging van de spelregels afsprak, als nummer',
      en: 'Who agreed to a change of the rulebook, as a number',
    },
    basis: task,
    term: { nl: 'Blijft bewaard bij de wijziging (Archiefwet)', en: 'Is kept with the change (Archiefwet)' },
    ofPerson: 't.agreed_person = $1',
    shown: 't.number, t.agreed_at',
  },
  {
    key: 'journal_entry',
    table: 'journal_entry',
    lies: 'both',
    columns: [
      'actor_person',
      'actor_name',
      'actor_salt',
      'actor_hash',
      'actor_office',
      'reason',
      'reason_salt',
      'reason_hash',
    ],
    whose: 'office_holder',
    what: {
      nl: 'Het journaal: wie in welk ambt wat deed, en waarom',
      en: 'The journal: who did what in which office, and why',
    },
    basis: task,
    term: {
      nl: 'Blijft bewaard: verantwoording van openbaar bestuur. Naam te wissen op verzoek na het laatste ambt; in regels van voordat namen te wissen waren, blijft de naam staan: die is met de regel verzegeld',
      en: 'Is kept: accountability of public administration. The name is erased on request after the last office; in entries from before names could be erased it stays: it is sealed with the entry',
    },
    ofPerson: 't.actor_person = $1',
    shown: 't.at, t.operation, t.subject, t.actor_office',
  },
  {
    key: 'journal_payload',
    table: 'journal_payload',
    lies: 'both',
    columns: ['salt', 'payload'],
    whose: 'office_holder',
    what: {
      nl: 'Het journaal: wat er is vastgelegd, soms met een naam of mailadres',
      en: 'The journal: what was recorded, sometimes with a name or mail address',
    },
    basis: task,
    term: {
      nl: 'Blijft bewaard; van iemand gewist als die persoon wordt gewist, van een inwoner met het verzoek zelf',
      en: 'Is kept; of somebody erased when that person is erased, of a resident with the request itself',
    },
  },
];

/**
 * Columns of tables that are no personal data by themselves, though their names may suggest it: reviewed one by one. The test
 * of this list fails for a new column that refers to a person, or is called like one of these, and stands nowhere.
 */
const reviewed: Readonly<Record<string, string>> = {
  'the title of the office that did it, never a name':
    'advice.chair_confirmed_by advice.clerk_confirmed_by agenda_change.by_office agenda_question.answered_by ambition_profile.recorded_by commitment_version.recorded_by motion.submitted_by motion_step.recorded_by planned_item_version.recorded_by consensus_objection.raised_by consensus_objection.withdrawn_by consensus_proposal.ended_by consensus_proposal.proposed_by consultation_carrier.joined_by consultation_carrier.left_by consultation_point.answered_by consultation_point_version.by_office consultation_round.concluded_by consultation_round.made_by consultation_round.reported_by consultation_round.sent_by consultation_round.withdrawn_by consultation_submission.handed_in_by council_date_version.recorded_by document_version.added_by document_version.withdrawn_by election_file.imported_by election_upload.uploaded_by fraction_change.recorded_by history_event_version.recorded_by local_decision.entered_by minutes_approval.recorded_by minutes_version.made_by news_version.recorded_by position_support.joined_by position_support.left_by position_version.by_office proposal_version.saved_by removal_request.decided_by rulebook_change.confirmed_by rulebook_change.proposed_by rulebook_change.withdrawn_by speaking_request.decided_by vision_version.recorded_by vote_question.withdrawn_by stand_in.named_by stand_in.ended_by council_import.uploaded_by extra_day.recorded_by mandate_end.recorded_by mandate_terms.recorded_by mandate_use.recorded_by support_report.recorded_by programme_version.recorded_by programme_measurement.recorded_by programme_import.uploaded_by',
  'of a fraction, list, municipality, region, body, family or organisation':
    'body.name consultation_round.addressees election_list.name family.name fraction.short_name fraction_change.fraction_name fraction_change.name fraction_change.other_name municipality.name region.name seat.organisation vote_fraction.short_name vote_question.moved_by identity_provider.name journal_key.name extra_day.name',
  'an address on the web':
    'agenda_paper.address document_version.address history_event_version.source_address meeting.document_address news_version.source_address vision_version.source_address',
  'of a public file; who brings one is told to leave residents out':
    'document_version.file_name document_version.given_name council_import.file_name programme_import.file_name election_file.file_name election_upload_file.file_name',
  'of the journal itself: hashes, a kind and a number, a table':
    'journal_entry.payload_hash journal_entry.rows_hash journal_entry.subject journal_row.hash journal_row.table_name journal_tile.hashes',
  'says that a text is still to come': 'ambition.placeholder',
  'a moment, or the name of a machine': 'stand_in.named_at web_node.name',
};
export const notPersonal: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(reviewed).flatMap(([why, columns]) => columns.split(' ').map((column) => [column, why])),
);
