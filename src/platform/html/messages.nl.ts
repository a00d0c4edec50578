/** Words of the parts of a page. The English set has the same keys. */
export const partsNl = {
  states: {
    as_advised: 'overgenomen',
    amended: 'met amendement',
    deviating: 'wijkt af',
    rejected: 'verworpen',
    held_over: 'aangehouden',
    scheduled: 'op de agenda',
    not_yet: 'nog niet aan zet',
    not_taking_part: 'doet niet mee',
  },
  and: 'en',
  upTo: 'tot en met',
  onDay: 'op',
  inMonth: 'in',
  source: 'Bron',
  invented: 'Verzonnen voor de demonstratie',
  changedSince: 'Daarna heeft een bezoeker dit gewijzigd.',
  changed: (day: string) => `Gewijzigd op ${day}`,
  earlier: (version: number, day: string) => `Versie ${version}, van ${day}`,
  earlierVersions: 'Eerdere versies',
  moreVersions: (count: number) => (count === 1 ? 'Nog 1 eerdere versie' : `Nog ${count} eerdere versies`),
  signs: 'Tekens',
  choices: { for: 'Voor', against: 'Tegen', abstain: 'Onthouden', notCast: 'Niet gestemd' },
  fraction: 'Fractie',
  fractions: (count: string, one: boolean) => `${count} ${one ? 'fractie' : 'fracties'}`,
  vote: 'Stem',
  weight: 'Gewicht',
  share: 'Aandeel',
  whereFrom: 'waar dit gewicht vandaan komt',
  weightAsBar: 'Gewicht als balk',
  sourceOf: (municipality: string) => `Bron: uitslag ${municipality}`,
  lastDay: (day: string) => `uiterlijk ${day}`,
  daysLeft: (days: number) =>
    days < 0
      ? 'na de termijn'
      : days === 0
        ? 'laatste dag'
        : `nog ${days}\u00a0${days === 1 ? 'dag' : 'dagen'}`,
  clock: (hours: string, minutes: string) => `${hours}.${minutes}\u00a0uur`,
};
