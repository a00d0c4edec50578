/** The words of the page on which past votes are tried under other rules. */
const nl = {
  title: 'Spelregels uitproberen',
  intro:
    'Wat hadden andere spelregels gegeven? Elke vastgestelde stemming wordt opnieuw uitgerekend: dezelfde fracties, dezelfde stemmen, andere regels. Er wordt niets bewaard en er verandert niets: de uitkomst van toen blijft staan.',
  crumb: 'Waar u bent',
  rulebook: 'Spelregels',
  choose: 'Kies een versie of een voorstel',
  with: 'Met',
  go: 'Uitproberen',
  own: 'Of vul de regels zelf in',
  ownNote:
    'U begint bij de spelregels die vandaag gelden. Wat u hier invult, staat in het adres van de bladzijde: zo kunt u het delen.',
  threshold: 'Drempel: een advies is positief boven dit deel van het gewicht',
  thresholdHint: 'Van 1/2 tot onder het geheel, zoals 2/3.',
  version: (number: number) => `Versie ${number}`,
  change: (number: number) => `Voorstel ${number}`,
  andOwn: (name: string) => `${name}, met wat u invulde`,
  rules: 'Deze regels',
  unknown: 'Deze versie of dit voorstel is er niet. Kies uit de lijst.',
  noRules:
    'De regio heeft nog geen spelregels vastgelegd. De beheerder doet dat bij het inrichten van de regio.',
  none: 'Er is nog geen stemming vastgesteld. Zodra de regiogriffier een uitslag vaststelt, is die hier uit te proberen.',
  result: 'Wat het had gegeven',
  count: (changed: number, all: number) =>
    all === 1
      ? changed === 1
        ? 'De ene vastgestelde uitkomst was anders geweest.'
        : 'De ene vastgestelde uitkomst was hetzelfde geweest.'
      : changed === 0
        ? `Van de ${all} vastgestelde uitkomsten was er geen anders geweest.`
        : `Van de ${all} vastgestelde uitkomsten ${changed === 1 ? 'was er één' : `waren er ${changed}`} anders geweest.`,
  latest: (most: number, total: number) => `Dit zijn de laatste ${most} van ${total} stemmingen.`,
  unknownCount: (count: number) => `Van ${count} is het niet te zeggen: zie de tabel.`,
  vote: 'Stemming',
  before: 'Uitkomst toen',
  now: 'Uitkomst met deze regels',
  tipped: 'Waardoor',
  consensus: 'consensus',
  share: (share: string) => `voor: ${share} van het gewicht`,
  same: 'zelfde',
  changed: 'Anders:',
  tippings: {
    weights: 'het gewicht',
    splitOff: 'de regel voor afsplitsingen',
    threshold: 'de drempel',
    minimumMunicipalities: 'het minimum van gemeenten',
  },
  byOne: (settings: string) => `Door ${settings}.`,
  byAny: (settings: string) => `Elk alleen al: ${settings}.`,
  together: 'Door wat er verandert samen; elk alleen gaf dit niet.',
  noWeight: 'Niet te zeggen: van een fractie is niet bekend wat zij zo had gewogen.',
  abstained: (count: number, allFor: string, allAgainst: string) =>
    `${count === 1 ? 'Eén fractie onthield' : `${count} fracties onthielden`} zich, en dat mag dan niet. Gerekend is alsof zij niet stemden. Allen voor: ${allFor}. Allen tegen: ${allAgainst}.`,
  unheard: (count: number, weight: string, allFor: string, allAgainst: string) =>
    count === 1
      ? `Eén fractie had toen geen gewicht en nu ${weight}; een stem van haar is er niet. Gerekend is zonder haar. Was zij voor: ${allFor}. Was zij tegen: ${allAgainst}.`
      : `${count} fracties hadden toen geen gewicht en nu samen ${weight}; een stem van hen is er niet. Gerekend is zonder hen. Waren zij allen voor: ${allFor}. Allen tegen: ${allAgainst}.`,
  notes: 'Wat hier niet uit blijkt',
  noteList: [
    'Wie aanwezig was, blijft zoals het was. Met andere regels waren misschien andere fracties gekomen, of had iemand anders gestemd.',
    'Consensus blijft consensus: niemand maakte bezwaar. Alleen het minimum van gemeenten kan daar iets aan veranderen.',
    'Mocht onthouden toen niet en nu wel, dan is niet bekend wie zich had onthouden: de stemmen blijven zoals ze zijn.',
    'Gewichten worden opnieuw verdeeld uit dezelfde uitslag en dezelfde fractiewijzigingen als toen. Wie zo niets weegt, stemt niet mee.',
    'Van een fractie die toen geen gewicht had, is geen stem bekend, en ook niet of zij in de zaal was. Zij telt niet mee; erbij staat wat zij had kunnen uitmaken.',
    'Termijn, toelichting, voorzitters, burgerraadsleden, vergaderingen, evaluaties en de openbaarheid van de stand veranderen geen uitkomst.',
  ],
  newer: 'Nieuwere stemmingen',
  older: 'Oudere stemmingen',
};
const en: typeof nl = {
  title: 'Try out rules',
  intro:
    'What would other rules have given? Every confirmed vote is computed again: the same fractions, the same ballots, other rules. Nothing is stored and nothing changes: the outcome of then stays.',
  crumb: 'Where you are',
  rulebook: 'Rulebook',
  choose: 'Choose a version or a proposal',
  with: 'With',
  go: 'Try out',
  own: 'Or fill in the rules yourself',
  ownNote:
    'You start from the rules in force today. What you fill in stands in the address of the page, so that you can share it.',
  threshold: 'Threshold: an advice is positive above this part of the weight',
  thresholdHint: 'From 1/2 to below the whole, such as 2/3.',
  version: (number) => `Version ${number}`,
  change: (number) => `Proposal ${number}`,
  andOwn: (name) => `${name}, with what you filled in`,
  rules: 'These rules',
  unknown: 'There is no such version or proposal. Choose from the list.',
  noRules: 'The region has not recorded its rules yet. The operator does so when setting up the region.',
  none: 'No vote has been confirmed yet. As soon as the regional clerk confirms a result, it can be tried here.',
  result: 'What it would have given',
  count: (changed, all) =>
    all === 1
      ? changed === 1
        ? 'The one confirmed outcome would have been different.'
        : 'The one confirmed outcome would have been the same.'
      : changed === 0
        ? `Of the ${all} confirmed outcomes none would have been different.`
        : `Of the ${all} confirmed outcomes ${changed === 1 ? 'one' : changed} would have been different.`,
  latest: (most, total) => `These are the latest ${most} of ${total} votes.`,
  unknownCount: (count) => `Of ${count} it cannot be told: see the table.`,
  vote: 'Vote',
  before: 'Outcome then',
  now: 'Outcome under these rules',
  tipped: 'Because of',
  consensus: 'consensus',
  share: (share) => `for: ${share} of the weight`,
  same: 'the same',
  changed: 'Different:',
  tippings: {
    weights: 'the weight',
    splitOff: 'the rule for split-offs',
    threshold: 'the threshold',
    minimumMunicipalities: 'the minimum of municipalities',
  },
  byOne: (settings) => `Because of ${settings}.`,
  byAny: (settings) => `Each by itself: ${settings}.`,
  together: 'Because of all that changes together; none of it alone gave this.',
  noWeight: 'Cannot be told: of a fraction it is not known what it would have weighed.',
  abstained: (count, allFor, allAgainst) =>
    `${count === 1 ? 'One fraction' : `${count} fractions`} abstained, which is not allowed then. Computed as if they did not vote. All for: ${allFor}. All against: ${allAgainst}.`,
  unheard: (count, weight, allFor, allAgainst) =>
    count === 1
      ? `One fraction had no weight then and would have ${weight}; there is no ballot of it. Computed without it. Had it been for: ${allFor}. Against: ${allAgainst}.`
      : `${count} fractions had no weight then and would have ${weight} together; there are no ballots of them. Computed without them. Had all been for: ${allFor}. All against: ${allAgainst}.`,
  notes: 'What this does not tell',
  noteList: [
    'Who was present stays as it was. Under other rules other fractions might have come, or somebody might have voted otherwise.',
    'Consensus stays consensus: nobody objected. Only the minimum of municipalities can change that.',
    'Where abstaining was not allowed then and is now, it is not known who would have abstained: the ballots stay as they are.',
    'Weights are divided anew from the same result and the same changes of fractions as then. Who would weigh nothing does not vote.',
    'Of a fraction that had no weight then no ballot is known, nor whether it was in the room. It does not count; beside it stands what it could have made of it.',
    'Term, explanation, chairs, who may be a specialist, meetings, evaluations and when the standing is public change no outcome.',
  ],
  newer: 'Newer votes',
  older: 'Older votes',
};
export const tryMessages = { nl, en };
