import type { Lang } from '#platform/http';
import type { SplitOffRule } from './rules/weights.ts';

/** In the API. */
export const splitOffWords = {
  nothing: 'niets',
  share_by_members: 'naar_leden',
} as const satisfies Record<SplitOffRule, string>;

const sentences = {
  nl: {
    nothing:
      'Wie zich afsplitst of overgaat, neemt geen stemmen mee: die blijven bij de fractie van de lijst, en gaan pas mee als die fractie als geheel verdergaat in een andere. Een fractie zonder stemmen wordt getoond met gewicht 0: zij mag spreken en stemt niet.',
    share_by_members:
      'De stemmen op een lijst worden verdeeld over wie op die lijst gekozen zijn, waar zij nu ook zitten: in hele stemmen, en wat overblijft gaat naar de grootste overschotten. Samen zijn het altijd precies de stemmen op de lijst.',
  },
  en: {
    nothing:
      'Who splits off or goes over takes no votes along: they stay with the fraction of the list, and go along only when that fraction as a whole goes on in another. A fraction without votes is shown with weight 0: it may speak and does not vote.',
    share_by_members:
      'The votes for a list are divided over those elected on it, wherever they sit now: in whole votes, and what is left goes to the largest remainders. Together they are always exactly the votes for the list.',
  },
};
const noPreference = {
  nl: 'Voorkeurstemmen staan niet in de uitslagbestanden; geen regel gebruikt ze.',
  en: 'Preference votes are not in the result files; no rule uses them.',
};

/** What the rulebook says of split-offs, as sentences. */
export function splitOffSentence(rule: SplitOffRule, lang: Lang): string {
  return `${sentences[lang][rule]} ${noPreference[lang]}`;
}
