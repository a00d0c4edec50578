import { consent, duty, type PersonalKind, speakerDays, task } from './kind.ts';

/** Of residents: who asks to speak, who asks what is held, who follows something. */
export const residentKinds: readonly PersonalKind[] = [
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
    journal: 't.region_id',
    ofPerson: 't.person_id = $1',
    shown: 't.asked_at, t.state, t.due_on, t.reason, t.decided_at, t.decided_by',
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
    subject: `'follower/' || t.id`,
  },
];
