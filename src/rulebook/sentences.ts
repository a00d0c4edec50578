import { countWord } from '#platform/html';
import type { Lang } from '#platform/http';
import type { Rules } from './store.ts';

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

/** The rules as sentences that anyone can read, for one version of the settings. */
export function ruleSentences(rules: Rules, lang: Lang): string[] {
  return lang === 'nl' ? dutch(rules) : english(rules);
}

function dutch(rules: Rules): string[] {
  const share = shareWords(rules.threshold, 'nl');
  const minimum = rules.minimumMunicipalities;
  const months = rules.frameworkTermMonths;
  return [
    'De commissie zoekt consensus. Maakt een fractiespecialist bezwaar, dan stemt ze.',
    'Een fractie weegt zo zwaar als het aantal stemmen op haar lijst bij de laatste raadsverkiezing, vanaf de dag dat de nieuwe raad aantreedt.',
    'Alleen fracties die bij het openen een specialist in de zaal hebben, tellen mee. Een fractie stemt één keer.',
    `Een advies is positief als meer dan ${share} van het gewicht voor en tegen vóór is, en negatief als het minder dan de helft is.`,
    moreThanHalf(rules)
      ? `Ligt het van de helft tot en met ${share}, dan is er geen advies.`
      : 'Is het precies de helft, dan is er geen advies.',
    rules.abstention ? 'Onthouden mag; het telt niet voor en niet tegen.' : 'Onthouden mag niet.',
    minimum === 'more_than_half'
      ? 'Er moeten fracties zijn uit meer dan de helft van de gemeenten die meedoen, ook bij consensus. Anders is er geen advies.'
      : `Er moeten fracties zijn uit ten minste ${countWord(minimum, 'nl')} ${minimum === 1 ? 'gemeente' : 'gemeenten'}${minimum > 2 ? ' (of uit alle die meedoen, als dat er minder zijn)' : ''}, ook bij consensus. Anders is er geen advies.`,
    rules.standing === 'live'
      ? 'De stand is openbaar terwijl de stemming loopt.'
      : 'De stand is openbaar na het sluiten.',
    `Over een kader besluiten de raden binnen ${countWord(months, 'nl')} ${months === 1 ? 'maand' : 'maanden'} nadat het advies is verstuurd.`,
    'Een orgaan dat afwijkt van het advies, legt daarover verantwoording af in de commissie.',
  ];
}

function english(rules: Rules): string[] {
  const share = shareWords(rules.threshold, 'en');
  const minimum = rules.minimumMunicipalities;
  const months = rules.frameworkTermMonths;
  return [
    'The committee seeks consensus. If a specialist objects, it votes.',
    'A fraction weighs as much as the votes for its list at the latest council election, from the day the new council takes office.',
    'Only fractions that have a specialist present when the vote opens count. A fraction votes once.',
    `An advice is positive when more than ${share} of the weight for and against is for, and negative when less than half is.`,
    moreThanHalf(rules)
      ? `From half up to and including ${share} there is no advice.`
      : 'When it is exactly half, there is no advice.',
    rules.abstention
      ? 'Abstaining is allowed; it counts neither for nor against.'
      : 'Abstaining is not allowed.',
    minimum === 'more_than_half'
      ? 'Fractions of more than half of the participating municipalities must be present, for consensus too. Otherwise there is no advice.'
      : `Fractions of at least ${countWord(minimum, 'en')} ${minimum === 1 ? 'municipality' : 'municipalities'} must be present${minimum > 2 ? ' (or of all that take part, if those are fewer)' : ''}, for consensus too. Otherwise there is no advice.`,
    rules.standing === 'live'
      ? 'The standing is public while the vote is open.'
      : 'The standing is public after closing.',
    `On a framework the councils decide within ${countWord(months, 'en')} ${months === 1 ? 'month' : 'months'} after the advice was sent.`,
    'A body that departs from the advice accounts for it in the committee.',
  ];
}

function moreThanHalf({ threshold }: Rules): boolean {
  return threshold.numerator * 2 > threshold.denominator;
}
