import { countWord } from '#platform/html';
import type { Lang } from '#platform/http';
import { type Rules, startingRules } from './rules/settings.ts';

const parts = {
  nl: ['', '', 'de helft', 'derde', 'kwart', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'],
  en: ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
};

/** `de helft`, `twee derde`, `two thirds`; in figures when the parts have no word. */
export function shareWords(share: Rules['threshold'], lang: Lang): string {
  const { numerator, denominator } = share;
  if (numerator * 2 === denominator) return parts[lang][2] as string;
  const part = denominator > 2 ? parts[lang][denominator] : undefined;
  if (part === undefined) return `${numerator}/${denominator}`;
  return `${countWord(numerator, lang)} ${part}${lang === 'en' && numerator > 1 ? 's' : ''}`;
}

/** What the model says in every region, whatever the settings. */
export type Fixed = 'consensus' | 'represented' | 'account' | 'no_decision';
export type RuleSubject = keyof Rules | Fixed;
export type RuleGroup = 'voting' | 'advising' | 'meeting' | 'evaluating';

/** What the rulebook is about, in the order in which it is read. */
const groups: Readonly<Record<RuleGroup, readonly RuleSubject[]>> = {
  voting: [
    'consensus',
    'weights',
    'splitOff',
    'represented',
    'threshold',
    'abstention',
    'minimumMunicipalities',
    'standing',
  ],
  advising: ['no_decision', 'frameworkTermMonths', 'frameworkTermMoves', 'account'],
  meeting: ['quorum', 'bodyQuorum', 'explainers', 'chairs', 'committeeMembers', 'meetingsPerYear'],
  evaluating: ['interimEvaluationMonths', 'finalEvaluationMonths'],
};
export const ruleSubjects: readonly RuleSubject[] = Object.values(groups).flat();

/** Waar een regel vandaan komt: the paragraph of seed 002, or the region, where the model says nothing or else. */
export type RuleSource = 'model' | 'region_alone' | 'region_departs';

export interface RuleSentence {
  readonly about: RuleSubject;
  readonly text: string;
  readonly source: RuleSource;
}

const leftOpen: ReadonlySet<RuleSubject> = new Set([
  'splitOff',
  'threshold',
  'abstention',
  'minimumMunicipalities',
  'quorum',
  'bodyQuorum',
  'standing',
  'frameworkTermMoves',
]);

/** One rule as a sentence that anyone can read; it follows from that one setting. */
export function ruleSentence(rules: Rules, about: RuleSubject, lang: Lang): string {
  return (lang === 'nl' ? dutch : english)[about](rules);
}

function sourceOf(rules: Rules, about: RuleSubject): RuleSource {
  if (leftOpen.has(about)) return 'region_alone';
  return ruleSentence(rules, about, 'nl') === ruleSentence(startingRules, about, 'nl')
    ? 'model'
    : 'region_departs';
}

/** The rules as sentences by what they are about, each with where it comes from. */
export function groupedSentences(
  rules: Rules,
  lang: Lang,
): { readonly group: RuleGroup; readonly sentences: readonly RuleSentence[] }[] {
  return (Object.keys(groups) as RuleGroup[]).map((group) => ({
    group,
    sentences: groups[group].map((about) => ({
      about,
      text: ruleSentence(rules, about, lang),
      source: sourceOf(rules, about),
    })),
  }));
}

/** The rules as sentences that anyone can read, for one version of the settings. */
export function ruleSentences(rules: Rules, lang: Lang): string[] {
  return ruleSubjects.map((about) => ruleSentence(rules, about, lang));
}

export interface RuleDifference {
  readonly about: keyof Rules;
  readonly before: string;
  readonly after: string;
}

/** What changes from one set of rules to another, per setting: what reads alike is alike (1/2 and 2/4). */
export function differences(before: Rules, after: Rules, lang: Lang): RuleDifference[] {
  return ruleSubjects.flatMap((about) => {
    const texts = [ruleSentence(before, about, lang), ruleSentence(after, about, lang)] as const;
    return texts[0] === texts[1] ? [] : [{ about: about as keyof Rules, before: texts[0], after: texts[1] }];
  });
}

type Sentences = Readonly<Record<RuleSubject, (rules: Rules) => string>>;

const dutchMonths = (months: number) => `${countWord(months, 'nl')} ${months === 1 ? 'maand' : 'maanden'}`;
const dutch: Sentences = {
  consensus: () => 'De commissie zoekt consensus. Maakt een fractiespecialist bezwaar, dan stemt ze.',
  weights: ({ weights }) =>
    ({
      votes_at_latest_election:
        'Een fractie weegt zo zwaar als het aantal stemmen op haar lijst bij de laatste raadsverkiezing, vanaf de dag dat de nieuwe raad aantreedt.',
      seats:
        'Een fractie weegt zo zwaar als het aantal zetels dat haar lijst bij de laatste raadsverkiezing kreeg, vanaf de dag dat de nieuwe raad aantreedt.',
      equal: 'Elke fractie weegt even zwaar: één fractie, één stem.',
    })[weights],
  splitOff: ({ splitOff }) =>
    splitOff === 'nothing'
      ? 'Wie zich tussen twee verkiezingen afsplitst, weegt niets: het gewicht blijft bij de fractie van de lijst.'
      : 'Wie zich tussen twee verkiezingen afsplitst, neemt een deel van het gewicht mee: zijn aandeel in de leden van de fractie.',
  represented: () =>
    'Alleen fracties die bij het openen een specialist in de zaal hebben, tellen mee. Een fractie stemt één keer.',
  threshold: (rules) => {
    const share = shareWords(rules.threshold, 'nl');
    return `Een advies is positief als meer dan ${share} van het gewicht voor en tegen vóór is, en negatief als het minder dan de helft is. ${
      moreThanHalf(rules)
        ? `Ligt het van de helft tot en met ${share}, dan is er geen advies.`
        : 'Is het precies de helft, dan is er geen advies.'
    }`;
  },
  abstention: ({ abstention }) =>
    abstention ? 'Onthouden mag; het telt niet voor en niet tegen.' : 'Onthouden mag niet.',
  minimumMunicipalities: ({ minimumMunicipalities: minimum }) =>
    minimum === 'more_than_half'
      ? 'Er moeten fracties zijn uit meer dan de helft van de gemeenten die meedoen, ook bij consensus. Anders is er geen advies.'
      : `Er moeten fracties zijn uit ten minste ${countWord(minimum, 'nl')} ${minimum === 1 ? 'gemeente' : 'gemeenten'}${minimum > 2 ? ' (of uit alle die meedoen, als dat er minder zijn)' : ''}, ook bij consensus. Anders is er geen advies.`,
  standing: ({ standing }) =>
    standing === 'live'
      ? 'De stand is openbaar terwijl de stemming loopt.'
      : 'De stand is openbaar na het sluiten.',
  quorum: ({ quorum }) =>
    ({
      none: 'Een vergadering van een commissie kan stemmen met wie er zijn: er is geen quorum.',
      more_than_half_of_municipalities:
        'Een commissie stemt en legt consensus vast als er fracties zijn uit meer dan de helft van de gemeenten van de regio.',
      more_than_half_of_fractions:
        'Een commissie stemt en legt consensus vast als meer dan de helft van alle fracties in de raden van de regio er is.',
    })[quorum],
  bodyQuorum: ({ bodyQuorum }) =>
    ({
      none: 'Over een quorum voor tafels, stuurgroep en andere groepen zeggen de spelregels niets.',
      more_than_half_of_municipalities:
        'Een tafel, de stuurgroep of een andere groep is voltallig genoeg als er mensen zijn uit meer dan de helft van de gemeenten die meedoen.',
      more_than_half_of_seats:
        'Een tafel, de stuurgroep of een andere groep is voltallig genoeg als meer dan de helft van de zetels bezet is; een plaatsvervanger telt mee.',
    })[bodyQuorum],
  no_decision: () => 'De commissie adviseert en besluit niets: de raden beslissen.',
  frameworkTermMonths: ({ frameworkTermMonths: months }) =>
    `Over een kader besluiten de raden binnen ${dutchMonths(months)} nadat het advies is verstuurd.`,
  frameworkTermMoves: ({ frameworkTermMoves }) =>
    frameworkTermMoves
      ? 'Eindigt die termijn in een weekend of op een feestdag, dan schuift hij door naar de eerste werkdag daarna.'
      : 'Die termijn schuift niet: hij kan ook in een weekend of op een feestdag eindigen.',
  account: () => 'Een orgaan dat afwijkt van het advies, legt daarover verantwoording af in de commissie.',
  explainers: ({ explainers: { governing, societal } }) => {
    if (governing && societal)
      return 'Een bestuurlijk en een maatschappelijk lid van de bestuurstafel lichten een voorstel toe.';
    if (governing) return 'Een bestuurlijk lid van de bestuurstafel licht een voorstel toe.';
    if (societal) return 'Een maatschappelijk lid van de bestuurstafel licht een voorstel toe.';
    return 'Wie een voorstel toelicht, is niet voorgeschreven.';
  },
  chairs: ({ chairs }) =>
    chairs === 'spread_over_municipalities'
      ? 'De voorzitters van bestuurstafels en stuurgroep worden verdeeld over de gemeenten.'
      : 'Elke bestuurstafel en de stuurgroep kiezen zelf een voorzitter.',
  committeeMembers: ({ committeeMembers }) =>
    committeeMembers
      ? 'Fractiespecialist in een regiocommissie is een raadslid of een burgerraadslid.'
      : 'Fractiespecialist in een regiocommissie is een raadslid, geen burgerraadslid.',
  meetingsPerYear: ({ meetingsPerYear: times }) =>
    `Een regiocommissie vergadert naar verwachting ${countWord(times, 'nl')} keer per jaar.`,
  interimEvaluationMonths: ({ interimEvaluationMonths: months }) =>
    `Binnen ${dutchMonths(months)} na de start van de uitvoering is er een tussenevaluatie.`,
  finalEvaluationMonths: ({ finalEvaluationMonths: months }) =>
    `Binnen ${dutchMonths(months)} na de start van de uitvoering is er een eindevaluatie.`,
};

const englishMonths = (months: number) => `${countWord(months, 'en')} ${months === 1 ? 'month' : 'months'}`;
const english: Sentences = {
  consensus: () => 'The committee seeks consensus. If a specialist objects, it votes.',
  weights: ({ weights }) =>
    ({
      votes_at_latest_election:
        'A fraction weighs as much as the votes for its list at the latest council election, from the day the new council takes office.',
      seats:
        'A fraction weighs as much as the seats its list won at the latest council election, from the day the new council takes office.',
      equal: 'Every fraction weighs the same: one fraction, one vote.',
    })[weights],
  splitOff: ({ splitOff }) =>
    splitOff === 'nothing'
      ? 'Who splits off between two elections weighs nothing: the weight stays with the fraction of the list.'
      : 'Who splits off between two elections takes part of the weight along: the share in the members of the fraction.',
  represented: () =>
    'Only fractions that have a specialist present when the vote opens count. A fraction votes once.',
  threshold: (rules) => {
    const share = shareWords(rules.threshold, 'en');
    return `An advice is positive when more than ${share} of the weight for and against is for, and negative when less than half is. ${
      moreThanHalf(rules)
        ? `From half up to and including ${share} there is no advice.`
        : 'When it is exactly half, there is no advice.'
    }`;
  },
  abstention: ({ abstention }) =>
    abstention ? 'Abstaining is allowed; it counts neither for nor against.' : 'Abstaining is not allowed.',
  minimumMunicipalities: ({ minimumMunicipalities: minimum }) =>
    minimum === 'more_than_half'
      ? 'Fractions of more than half of the participating municipalities must be present, for consensus too. Otherwise there is no advice.'
      : `Fractions of at least ${countWord(minimum, 'en')} ${minimum === 1 ? 'municipality' : 'municipalities'} must be present${minimum > 2 ? ' (or of all that take part, if those are fewer)' : ''}, for consensus too. Otherwise there is no advice.`,
  standing: ({ standing }) =>
    standing === 'live'
      ? 'The standing is public while the vote is open.'
      : 'The standing is public after closing.',
  quorum: ({ quorum }) =>
    ({
      none: 'A meeting of a committee can vote with whoever is present: there is no quorum.',
      more_than_half_of_municipalities:
        'A committee votes and records consensus when fractions of more than half of the municipalities of the region are present.',
      more_than_half_of_fractions:
        'A committee votes and records consensus when more than half of all fractions in the councils of the region are present.',
    })[quorum],
  bodyQuorum: ({ bodyQuorum }) =>
    ({
      none: 'Of a quorum for tables, steering group and other groups the rulebook says nothing.',
      more_than_half_of_municipalities:
        'A table, the steering group or another group has its quorum when people of more than half of the municipalities that take part are present.',
      more_than_half_of_seats:
        'A table, the steering group or another group has its quorum when more than half of its seats are taken; a deputy counts.',
    })[bodyQuorum],
  no_decision: () => 'The committee advises and decides nothing: the councils decide.',
  frameworkTermMonths: ({ frameworkTermMonths: months }) =>
    `On a framework the councils decide within ${englishMonths(months)} after the advice was sent.`,
  frameworkTermMoves: ({ frameworkTermMoves }) =>
    frameworkTermMoves
      ? 'When that term ends in a weekend or on a holiday it moves on to the first working day after it.'
      : 'That term does not move: it may end in a weekend or on a holiday.',
  account: () => 'A body that departs from the advice accounts for it in the committee.',
  explainers: ({ explainers: { governing, societal } }) => {
    if (governing && societal)
      return 'A governing and a societal member of the governing table explain a proposal.';
    if (governing) return 'A governing member of the governing table explains a proposal.';
    if (societal) return 'A societal member of the governing table explains a proposal.';
    return 'Who explains a proposal is not prescribed.';
  },
  chairs: ({ chairs }) =>
    chairs === 'spread_over_municipalities'
      ? 'The chairs of governing tables and steering group are spread over the municipalities.'
      : 'Each governing table and the steering group choose a chair of their own.',
  committeeMembers: ({ committeeMembers }) =>
    committeeMembers
      ? 'A specialist in a regional committee is a councillor or a burgerraadslid (a committee member who is no councillor).'
      : 'A specialist in a regional committee is a councillor, not a burgerraadslid (a committee member who is no councillor).',
  meetingsPerYear: ({ meetingsPerYear: times }) =>
    `A regional committee is expected to meet ${times === 1 ? 'once' : `${countWord(times, 'en')} times`} a year.`,
  interimEvaluationMonths: ({ interimEvaluationMonths: months }) =>
    `Within ${englishMonths(months)} after the start of execution there is an interim evaluation.`,
  finalEvaluationMonths: ({ finalEvaluationMonths: months }) =>
    `Within ${englishMonths(months)} after the start of execution there is a final evaluation.`,
};

function moreThanHalf({ threshold }: Rules): boolean {
  return threshold.numerator * 2 > threshold.denominator;
}
