import { type PersonalKind, task } from './kind.ts';

/** What the journal holds of persons. */
export const journalKinds: readonly PersonalKind[] = [
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
