import type { RefusalText } from '#platform/operations';

/** Closing before the last day, and what follows from that. */
export const closingRefusals = {
  not_open: {
    status: 409,
    nl: 'Sluiten voor de laatste dag kan bij een raadpleging die is uitgezet en nog loopt.',
    en: 'A consultation that was sent out and is still running can be closed before its last day.',
  },
  not_all_responded: {
    status: 409,
    nl: 'Nog niet alle raden hebben gereageerd. Wacht op: {councils_nl}. Sluiten kan daarna, of vanzelf na de laatste dag.',
    en: 'Not all councils have responded yet. Wait for: {councils_en}. You can close after that; after the last day it closes by itself.',
  },
  not_closed_early: {
    status: 409,
    nl: 'Heropenen kan bij een raadpleging die u voor de laatste dag sloot, tot de nota naar de raden gaat.',
    en: 'A consultation that you closed before its last day can be opened again, until the note goes to the councils.',
  },
  term_over: {
    status: 409,
    nl: 'De termijn liep tot en met {day}: heropenen kan niet meer.',
    en: 'The term ran until {day}: it cannot be opened again any more.',
  },
  closed_early: {
    status: 409,
    nl: 'Deze raadpleging is voor de laatste dag gesloten: aansluiten en terugtrekken kan nu niet. Vraag de regiogriffier haar te heropenen.',
    en: 'This consultation was closed before its last day: points cannot be joined or left now. Ask the regional clerk to open it again.',
  },
  reopen_first: {
    status: 409,
    nl: 'Deze raadpleging is voor de laatste dag gesloten. Heropen haar eerst; dan kunt u haar intrekken.',
    en: 'This consultation was closed before its last day. Open it again first; then you can withdraw it.',
  },
  withdrawn_after_note: {
    status: 409,
    nl: 'Intrekken kan niet meer: de nota is al naar de raden gestuurd.',
    en: 'Withdrawing is not possible any more: the note was sent to the councils already.',
  },
  joined_after_note: {
    status: 409,
    nl: 'De nota is al naar de raden gestuurd. Aansluiten kan niet meer; schrijf een eigen punt: dat krijgt een eigen antwoord.',
    en: 'The note was sent to the councils already. Joining is not possible any more; write a point of your own: that gets an answer of its own.',
  },
  council_in_term: {
    status: 409,
    nl: 'Een raad nam terug dat hij niets inbrengt, en kan nog reageren tot en met {day}: {councils}. De conclusie en de nota kunnen daarna, of zodra die raad heeft gereageerd.',
    en: 'A council took back that it brings nothing, and can still respond until {day}: {councils}. You can conclude and send the note after that, or once that council has responded.',
  },
} as const satisfies Record<string, RefusalText>;
