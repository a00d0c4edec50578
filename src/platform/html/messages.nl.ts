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
  signs: 'Tekens',
  choices: { for: 'Voor', against: 'Tegen', abstain: 'Onthouden', notCast: 'Niet gestemd' },
  cast: {
    for: 'Stem uitbrengen: voor',
    against: 'Stem uitbrengen: tegen',
    abstain: 'Stem uitbrengen: onthouden',
  },
  castNote: {
    for: 'Uw fractie steunt het advies',
    against: 'Uw tegenstem staat in het advies',
    abstain: 'Uw gewicht telt niet mee',
  },
  chosen: 'Dit is nu uw stem',
  yourVote: 'Uw stem',
  fraction: 'Fractie',
  fractions: (count: string, one: boolean) => `${count} ${one ? 'fractie' : 'fracties'}`,
  vote: 'Stem',
  weight: 'Gewicht',
  share: 'Aandeel',
  weightAsBar: 'Gewicht als balk',
  source: 'Bron',
  sourceOf: (municipality: string) => `Bron: uitslag ${municipality}`,
  balance: 'Balans naar gewicht',
  balanceText: (forShare: string, againstShare: string, openShare: string) =>
    `Voor ${forShare}, tegen ${againstShare}, nog niet gestemd of onthouden ${openShare}. De lijn ligt op de helft.`,
  notYet: 'Nog niet',
  abstained: 'Onthouden',
  lastDay: (day: string) => `uiterlijk ${day}`,
  daysLeft: (days: number) =>
    days < 0
      ? 'na de termijn'
      : days === 0
        ? 'laatste dag'
        : `nog ${days}\u00a0${days === 1 ? 'dag' : 'dagen'}`,
  clock: (hours: string, minutes: string) => `${hours}.${minutes}\u00a0uur`,
};
