const nl = {
  term: (about: string, town: string, from: string, last: string) =>
    `${about}: de raad van ${town} vergadert niet meer binnen de termijn, ${from} tot en met ${last}.`,
  neverTerm: (about: string, town: string, from: string, last: string) =>
    `${about}: volgens zijn kalender vergadert de raad van ${town} niet binnen de termijn, ${from} tot en met ${last}.`,
  metTerm: (about: string, town: string, last: string) =>
    `${about}: de raad van ${town} heeft volgens zijn kalender geen vergadering meer binnen wat rest van de termijn, tot en met ${last}.`,
  overdue: (about: string, town: string) =>
    `${about}: is onder voorbehoud ingediend, en de raad van ${town} heeft geen vergadering meer op de kalender om erover te besluiten.`,
  committeeTerm: (about: string, town: string, from: string, last: string) =>
    `${about}: de commissie van ${town} komt niet meer bijeen binnen de termijn, ${from} tot en met ${last}.`,
  planned: (about: string, town: string, day: string) =>
    `${about}: staat op de agenda van ${day}, maar de raad van ${town} vergadert die dag niet meer.`,
  committeePlanned: (about: string, town: string, day: string) =>
    `${about}: is genoteerd voor ${day}, maar de commissie van ${town} komt die dag niet meer bijeen.`,
  neverPlanned: (about: string, town: string, day: string) =>
    `${about}: staat op de agenda van ${day}, maar volgens zijn kalender vergadert de raad van ${town} die dag niet.`,
  committeeNever: (about: string, town: string, day: string) =>
    `${about}: is genoteerd voor ${day}, maar volgens de kalender komt de commissie van ${town} die dag niet bijeen.`,
  off: {
    council: 'Volgens de raadskalender vergadert de raad niet op deze dag.',
    committee: 'Volgens de raadskalender komt de commissie niet bijeen op haar dag.',
  },
  offTerm: 'Volgens de raadskalender vergadert de raad niet voor het einde van de termijn.',
  offMet: 'Volgens de raadskalender vergadert de raad niet meer voor het einde van de termijn.',
  beyond: {
    council: (day: string) =>
      `De raadskalender loopt tot en met ${day}: of de raad op deze dag vergadert, is nog niet bekend.`,
    committee: (day: string) =>
      `Commissies staan op de raadskalender tot en met ${day}: of zij op haar dag bijeenkomt, is nog niet bekend.`,
  },
  fitsOverdue: (about: string, town: string) =>
    `${about}: past weer. ${town} heeft weer een vergadering op de kalender om erover te besluiten.`,
  fits: (about: string, town: string, last: string) =>
    `${about}: past weer. ${town} vergadert nu wel, uiterlijk ${last}.`,
  near: (days: string) => `Dichtstbij: ${days}.`,
  noNear: 'Er is geen andere dag genoteerd.',
  formTitle: 'Dit raakt',
  formIntro:
    'Wat hieronder staat, rust op deze dag: een andere die past, is er niet. Verschuift of vervalt de dag, dan zien u en wie erom vroeg dat in Mijn werk.',
  formTerm: (about: string, from: string, last: string) =>
    `${about}: een nieuwe dag past van ${from} tot en met ${last}.`,
  formOverdue: (about: string) =>
    `${about}: de raad moet er nog over besluiten, nadat het onder voorbehoud is ingediend. Elke volgende vergadering past.`,
  formPlanned: (about: string, day: string) => `${about}: staat op de agenda van ${day}.`,
  formCommittee: (about: string, day: string) => `${about}: is genoteerd voor ${day}.`,
  importTitle: 'Dit raakt',
  importIntro: 'Neemt u dit over, dan:',
  importGone: 'En als u ook intrekt wat niet in het bestand staat:',
  importNone: 'Wat nu bij de raden ligt, houdt een passende dag.',
  nowTitle: 'Geen passende dag meer',
  nowIntro:
    'Een dag in deze kalender is verschoven of vervallen. Daardoor is er voor het volgende geen vergadering meer die past.',
  neverTitle: 'Geen vergadering op de geplande dag',
  neverIntro:
    'Een raad kan extra vergaderen. Doet hij dat, dan zet de griffier de dag in deze kalender; anders plant de griffier het opnieuw.',
  termTitle: 'Geen vergadering binnen de termijn',
  metTitle: 'Geen vergadering meer binnen de termijn',
  termIntro: 'Een raad kan extra vergaderen. Doet hij dat, dan zet de griffier de dag in deze kalender.',
  task: {
    term: 'Uw raad vergadert niet meer binnen de termijn',
    termNever: 'Uw raad vergadert volgens zijn kalender niet binnen de termijn',
    termMet: 'Uw raad heeft volgens zijn kalender geen vergadering meer binnen de termijn',
    overdue: 'Uw raad moet nog besluiten en heeft geen vergadering meer op de kalender',
    overdueOf: (town: string) =>
      `De raad van ${town} moet nog besluiten en heeft geen vergadering meer op de kalender`,
    planned: 'Uw raad vergadert niet meer op de dag die u plande',
    neverPlanned: 'Uw raad vergadert volgens zijn kalender niet op de dag die u plande',
    committeeNever: 'Uw commissie komt volgens de kalender niet bijeen op de dag die u noteerde',
    termOf: (town: string) => `De raad van ${town} vergadert niet meer binnen de termijn`,
    plannedOf: (town: string) => `De raad van ${town} vergadert niet meer op de geplande dag`,
    committee: 'Uw commissie komt niet meer bijeen op de dag die u noteerde',
    committeeOf: (town: string) => `De commissie van ${town} komt niet meer bijeen op de genoteerde dag`,
  },
};
const en: typeof nl = {
  term: (about, town, from, last) =>
    `${about}: the council of ${town} no longer meets within the term, ${from} to ${last}.`,
  neverTerm: (about, town, from, last) =>
    `${about}: by its calendar the council of ${town} does not meet within the term, ${from} to ${last}.`,
  metTerm: (about, town, last) =>
    `${about}: by its calendar the council of ${town} has no meeting any more in what is left of the term, until ${last}.`,
  overdue: (about, town) =>
    `${about}: was handed in under reservation, and the council of ${town} has no meeting on its calendar any more to decide on it.`,
  committeeTerm: (about, town, from, last) =>
    `${about}: the committee of ${town} no longer meets within the term, ${from} to ${last}.`,
  planned: (about, town, day) =>
    `${about}: is on the agenda of ${day}, but the council of ${town} no longer meets on that day.`,
  committeePlanned: (about, town, day) =>
    `${about}: is noted for ${day}, but the committee of ${town} no longer meets on that day.`,
  neverPlanned: (about, town, day) =>
    `${about}: is on the agenda of ${day}, but by its calendar the council of ${town} does not meet on that day.`,
  committeeNever: (about, town, day) =>
    `${about}: is noted for ${day}, but by the calendar the committee of ${town} does not meet on that day.`,
  off: {
    council: "By the council's calendar it does not meet on this day.",
    committee: "By the council's calendar the committee does not meet on its day.",
  },
  offTerm: "By the council's calendar it does not meet before the end of the term.",
  offMet: "By the council's calendar it does not meet any more before the end of the term.",
  beyond: {
    council: (day) =>
      `The council's calendar runs until ${day}: whether it meets on this day is not known yet.`,
    committee: (day) =>
      `Committees are on the council's calendar until ${day}: whether this one meets on its day is not known yet.`,
  },
  fitsOverdue: (about, town) =>
    `${about}: fits again. ${town} has a meeting on its calendar again to decide on it.`,
  fits: (about, town, last) => `${about}: fits again. ${town} now meets, by ${last} at the latest.`,
  near: (days) => `Nearest: ${days}.`,
  noNear: 'No other day is noted.',
  formTitle: 'This touches',
  formIntro:
    'What stands below rests on this day: there is no other one that fits. If the day moves or lapses, you and whoever asked for it see that in My work.',
  formTerm: (about, from, last) => `${about}: a new day fits from ${from} to ${last}.`,
  formOverdue: (about) =>
    `${about}: the council has to decide on it still, after it was handed in under reservation. Any next meeting fits.`,
  formPlanned: (about, day) => `${about}: is on the agenda of ${day}.`,
  formCommittee: (about, day) => `${about}: is noted for ${day}.`,
  importTitle: 'This touches',
  importIntro: 'If you take this over:',
  importGone: 'And if you also withdraw what is not in the file:',
  importNone: 'What lies with the councils now keeps a day that fits.',
  nowTitle: 'No day that fits any more',
  nowIntro:
    'A day in this calendar was moved or lapsed. Because of that no meeting that fits is left for the following.',
  neverTitle: 'No meeting on the planned day',
  neverIntro:
    'A council may hold an extra meeting. If it does, its clerk adds the day to this calendar; otherwise the clerk plans it anew.',
  termTitle: 'No meeting within the term',
  metTitle: 'No meeting any more within the term',
  termIntro: 'A council may hold an extra meeting. If it does, its clerk adds the day to this calendar.',
  task: {
    term: 'Your council no longer meets within the term',
    termNever: 'By its calendar your council does not meet within the term',
    termMet: 'By its calendar your council has no meeting any more within the term',
    overdue: 'Your council has to decide still and has no meeting on its calendar any more',
    overdueOf: (town) =>
      `The council of ${town} has to decide still and has no meeting on its calendar any more`,
    planned: 'Your council no longer meets on the day that you planned',
    neverPlanned: 'By its calendar your council does not meet on the day that you planned',
    committeeNever: 'By the calendar your committee does not meet on the day that you noted',
    termOf: (town) => `The council of ${town} no longer meets within the term`,
    plannedOf: (town) => `The council of ${town} no longer meets on the planned day`,
    committee: 'Your committee no longer meets on the day that you noted',
    committeeOf: (town) => `The committee of ${town} no longer meets on the day that was noted`,
  },
};
export const restingMessages = { nl, en };
