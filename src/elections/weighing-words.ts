import type { Lang } from '#platform/http';
import type { WeighingRule } from './rules/weights.ts';

/** In the API, as the rulebook calls them there. */
export const weighingWords = {
  votes_at_latest_election: 'stemmen',
  seats: 'zetels',
  equal: 'gelijk',
} as const satisfies Record<WeighingRule, string>;

const words = {
  nl: {
    weight: 'Gewicht',
    unit: { votes_at_latest_election: 'stemmen', seats: 'zetels', equal: 'één per fractie' },
    sentence: {
      votes_at_latest_election:
        'Een fractie weegt zo zwaar als het aantal stemmen op haar lijst bij de laatste raadsverkiezing.',
      seats:
        'Een fractie weegt zo zwaar als het aantal zetels dat haar lijst bij de laatste raadsverkiezing kreeg. Die zetels gaan met de stemmen mee.',
      equal: 'Elke fractie met zetels die meetellen weegt één. Die zetels gaan met de stemmen mee.',
    },
  },
  en: {
    weight: 'Weight',
    unit: { votes_at_latest_election: 'votes', seats: 'seats', equal: 'one per fraction' },
    sentence: {
      votes_at_latest_election:
        'A fraction weighs as much as the number of votes for its list at the latest council election.',
      seats:
        'A fraction weighs as much as the number of seats that its list won at the latest council election. Those seats go with the votes.',
      equal: 'Every fraction with seats that count weighs one. Those seats go with the votes.',
    },
  },
} satisfies Record<
  Lang,
  { weight: string; unit: Record<WeighingRule, string>; sentence: Record<WeighingRule, string> }
>;

/** What is counted: "stemmen", "zetels", "één per fractie". */
export function weighingUnit(by: WeighingRule, lang: Lang): string {
  return words[lang].unit[by];
}

/** The name of a column of weights, with what is counted. */
export function weightName(by: WeighingRule, lang: Lang, name: string = words[lang].weight): string {
  return `${name} (${weighingUnit(by, lang)})`;
}

/** What the rulebook says of weights, as sentences. */
export function weighingSentence(by: WeighingRule, lang: Lang): string {
  return words[lang].sentence[by];
}

/** By what these fractions weigh: on one day in one region by one thing. */
export function weighingOf(fractions: readonly { readonly weights: WeighingRule }[]): WeighingRule {
  return fractions[0]?.weights ?? 'votes_at_latest_election';
}
