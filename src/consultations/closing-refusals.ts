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
  council_in_term: {
    status: 409,
    nl: 'Een raad nam terug dat hij niets inbrengt, en kan nog reageren tot en met {day}: {councils}. Trek de conclusie daarna, of als die raad heeft gereageerd.',
    en: 'A council took back that it brings nothing, and can still respond until {day}: {councils}. Conclude after that, or once that council has responded.',
  },
} as const satisfies Record<string, RefusalText>;
