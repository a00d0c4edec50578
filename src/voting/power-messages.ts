const nl = {
  title: 'Wie kan de uitslag kantelen?',
  link: 'Wie kan de uitslag kantelen? Reken het na',
  about: 'Over de stemming:',
  intro:
    'Gewicht is niet hetzelfde als invloed. Een zware fractie die niemand nodig heeft, beslist niets; een lichte die het verschil maakt, beslist veel.',
  introVote:
    'Hier staat het uitgerekend voor de fracties die bij het openen aanwezig waren, met hun gewicht van toen.',
  expectedTitle: 'Wie kan het advies kantelen?',
  expectedLink: 'Wie kan het advies kantelen? Reken het na',
  notVoted: 'Er is nog geen stemming geopend.',
  crumb: 'Kruimelpad',
  toProposal: 'Voorstel',
  aboutProposal: 'Over het voorstel:',
  introExpected:
    'Hier staat het uitgerekend alsof vandaag alle fracties komen van de gemeenten die meedoen, met hun gewicht en de spelregels van vandaag.',
  introNoVote:
    'Over deze tekst is nog geen stemming geopend: pas dan ligt vast wie er is en wat ieder weegt.',
  introOpened:
    'Over deze tekst is al een stemming geopend; wie toen aanwezig was en woog, staat bij de stemming.',
  toVotePower: 'Wie kan de uitslag van de stemming kantelen?',
  rulebook: 'Spelregels, versie',
  noRules:
    'Dit kan nog niet worden uitgerekend: de regio heeft op deze dag geen spelregels. De beheerder legt ze vast.',
  tryAbsent: 'Laat een fractie die niet komt op ‘doet niet mee’ staan.',
  quota: (quota: string, total: string) =>
    `Stemt iedereen voor of tegen, dan is het advies positief vanaf ${quota} van de ${total} aan gewicht.`,
  tipHeading: 'Wie had het alleen anders gemaakt?',
  tipNone: 'Niemand: geen enkele fractie had met een andere stem een andere uitkomst gegeven.',
  tipLater: 'Dit staat hier na het sluiten van de stemming.',
  tipIntro: 'Had een van deze fracties andersom gestemd, dan was de uitkomst anders geweest.',
  tipConsensus: 'Er was consensus; er is niet gestemd.',
  voted: 'Stemde',
  otherwise: 'Andersom was het',
  tryHeading: 'Reken zelf: wat als?',
  tryIntro: 'Kies per fractie voor of tegen. Wie niets kiest, telt niet mee. Er wordt niets bewaard.',
  tryStart: 'Ingevuld staat hoe er is gestemd.',
  side: (name: string) => `${name} stemt`,
  none: 'doet niet mee',
  for: 'voor',
  against: 'tegen',
  abstain: 'onthouden',
  compute: 'Uitkomst berekenen',
  reset: 'Terug naar het begin',
  outcome: 'Uitkomst bij deze keuze:',
  sums: (inFavour: string, against: string, share: string) =>
    `${inFavour} voor en ${against} tegen: ${share} van het gewicht is voor.`,
  fractionsHeading: 'Macht per fractie',
  fractionsNote:
    'Banzhaf telt alle combinaties: hoe vaak is deze fractie de ene die ontbreekt? Shapley-Shubik telt alle volgordes: hoe vaak is zij het die de meerderheid haalt? Beide zijn exact, alsof elke combinatie even waarschijnlijk is; hoe partijen echt stemmen weten ze niet.',
  townsHeading: 'Macht per gemeente',
  townsNote: 'Alsof alle fracties van een gemeente hetzelfde stemmen.',
  fraction: 'Fractie',
  town: 'Gemeente',
  weight: 'Gewicht',
  share: 'Aandeel',
  banzhaf: 'Banzhaf',
  shapley: 'Shapley-Shubik',
  minimalHeading: 'Kleinste meerderheden',
  minimal: (count: string) =>
    `Er zijn ${count} meerderheden waaruit niemand gemist kan worden. De kleinste in aantal fracties, de zwaarste eerst:`,
  minimalMost: 'Er zijn er meer van deze omvang; dit zijn de eerste.',
  tooMany:
    'De macht van zoveel fracties is niet exact te berekenen; boven veertig fracties rekent Regiotafel het niet uit. Zelf rekenen kan wel.',
  noWeight: 'Geen van de aanwezige fracties heeft gewicht.',
};

const en: typeof nl = {
  title: 'Who could tip the result?',
  link: 'Who could tip the result? Work it out',
  about: 'About the vote:',
  intro:
    'Weight is not the same as influence. A heavy fraction that nobody needs decides nothing; a light one that makes the difference decides much.',
  introVote:
    'Here it is worked out for the fractions that were present at opening, with their weight of then.',
  expectedTitle: 'Who could tip the advice?',
  expectedLink: 'Who could tip the advice? Work it out',
  notVoted: 'No vote has been opened yet.',
  crumb: 'Breadcrumb',
  toProposal: 'Proposal',
  aboutProposal: 'About the proposal:',
  introExpected:
    'Here it is worked out as if today all fractions came of the municipalities that take part, with the weights and the rules of today.',
  introNoVote:
    'No vote on this text has been opened yet: only then it is fixed who is there and what each weighs.',
  introOpened:
    'A vote on this text has been opened; who was there then, and what each weighed, is told with the vote.',
  toVotePower: 'Who could tip the result of the vote?',
  rulebook: 'Rules, version',
  noRules: 'This cannot be worked out yet: the region has no rules on this day. The operator records them.',
  tryAbsent: 'Leave a fraction that does not come at ‘takes no part’.',
  quota: (quota, total) =>
    `When everybody votes for or against, the advice is positive from ${quota} of the ${total} of weight.`,
  tipHeading: 'Who alone could have made it different?',
  tipNone: 'Nobody: no single fraction would have given another outcome by voting otherwise.',
  tipLater: 'This is shown here after the vote has closed.',
  tipIntro: 'Had one of these fractions voted the other way, the outcome would have been different.',
  tipConsensus: 'There was consensus; nobody voted.',
  voted: 'Voted',
  otherwise: 'Otherwise it had been',
  tryHeading: 'Work it out yourself: what if?',
  tryIntro: 'Choose for or against for each fraction. Without a choice it does not count. Nothing is kept.',
  tryStart: 'Filled in is how was voted.',
  side: (name) => `${name} votes`,
  none: 'takes no part',
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  compute: 'Compute the outcome',
  reset: 'Back to the start',
  outcome: 'Outcome with this choice:',
  sums: (inFavour, against, share) =>
    `${inFavour} for and ${against} against: ${share} of the weight is for.`,
  fractionsHeading: 'Power of each fraction',
  fractionsNote:
    'Banzhaf counts all combinations: how often is this fraction the one that is missing? Shapley-Shubik counts all orders: how often is it the one that reaches the majority? Both are exact, as if every combination were equally likely; how parties really vote they do not know.',
  townsHeading: 'Power of each municipality',
  townsNote: 'As if all fractions of a municipality voted alike.',
  fraction: 'Fraction',
  town: 'Municipality',
  weight: 'Weight',
  share: 'Share',
  banzhaf: 'Banzhaf',
  shapley: 'Shapley-Shubik',
  minimalHeading: 'Smallest majorities',
  minimal: (count) =>
    `There are ${count} majorities of which nobody can be missed. Those with the fewest fractions, the heaviest first:`,
  minimalMost: 'There are more of this size; these are the first.',
  tooMany:
    'The power of so many fractions cannot be computed exactly; above forty fractions Regiotafel does not compute it. You can still try it yourself.',
  noWeight: 'None of the fractions present has any weight.',
};

export const powerMessages = { nl, en };
