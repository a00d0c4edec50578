import { z } from 'zod';
import { yesNoField } from '#platform/operations';
import type { Rules } from './rules/settings.ts';

const whole = (wrong: string, most: number) =>
  z.coerce.number(wrong).int(wrong).min(1, wrong).max(most, wrong);

/** Each choice of the rules and its word in forms and the API. */
export const ruleWords = {
  weights: { votes_at_latest_election: 'stemmen', seats: 'zetels', equal: 'gelijk' },
  splitOff: { nothing: 'niets', share_by_members: 'aandeel_naar_leden' },
  standing: { after_closing: 'na_sluiten', live: 'tijdens_stemming' },
  quorum: {
    none: 'geen',
    more_than_half_of_municipalities: 'meer_dan_de_helft_van_de_gemeenten',
    more_than_half_of_fractions: 'meer_dan_de_helft_van_de_fracties',
  },
  bodyQuorum: {
    none: 'geen',
    more_than_half_of_municipalities: 'meer_dan_de_helft_van_de_gemeenten',
    more_than_half_of_seats: 'meer_dan_de_helft_van_de_zetels',
  },
  chairs: { spread_over_municipalities: 'verdeeld_over_gemeenten', chosen_by_body: 'door_orgaan_gekozen' },
} as const;
const explainerWords = ['bestuurlijk_en_maatschappelijk', 'bestuurlijk', 'maatschappelijk', 'geen'] as const;

const valuesOf = <T extends Record<string, string>>(words: T) =>
  Object.values(words) as [T[keyof T], ...T[keyof T][]];
const keyOf = <T extends Record<string, string>>(words: T, word: string) =>
  (Object.keys(words) as (keyof T)[]).find((key) => words[key] === word) as keyof T;

/** The settings of a version as forms and the API send them. */
export const rulebookFields = z.object({
  gewicht: z.enum(valuesOf(ruleWords.weights), 'weights_missing'),
  afsplitsing: z.enum(valuesOf(ruleWords.splitOff), 'split_off_missing'),
  drempel: z
    .object({ teller: whole('share_wrong', 99), noemer: whole('share_wrong', 100) }, 'share_wrong')
    .prefault({ teller: undefined, noemer: undefined }),
  onthouden: yesNoField('abstention_missing'),
  minimum_gemeenten: z.union([z.literal('meer_dan_de_helft'), whole('minimum_wrong', 99)], 'minimum_wrong'),
  openbaarheid_stand: z.enum(valuesOf(ruleWords.standing), 'standing_missing'),
  termijn_kader_maanden: whole('months_wrong', 24),
  toelichting: z.enum(explainerWords, 'explainers_missing'),
  voorzitters: z.enum(valuesOf(ruleWords.chairs), 'chairs_missing'),
  burgerraadsleden: yesNoField('committee_members_missing'),
  vergaderingen_per_jaar: whole('meetings_wrong', 52),
  tussenevaluatie_maanden: whole('interim_wrong', 120),
  eindevaluatie_maanden: whole('final_wrong', 120),
  // A program that was written before these settings existed leaves them out, and means what held then.
  quorum: z.enum(valuesOf(ruleWords.quorum), 'quorum_wrong').default('geen'),
  quorum_organen: z.enum(valuesOf(ruleWords.bodyQuorum), 'body_quorum_wrong').default('geen'),
  termijn_kader_schuift: yesNoField('moves_missing').default(true),
});

export function rulesOf(fields: z.output<typeof rulebookFields>): Rules {
  const minimum = fields.minimum_gemeenten;
  const { toelichting } = fields;
  return {
    weights: keyOf(ruleWords.weights, fields.gewicht),
    splitOff: keyOf(ruleWords.splitOff, fields.afsplitsing),
    threshold: { numerator: fields.drempel.teller, denominator: fields.drempel.noemer },
    abstention: fields.onthouden,
    minimumMunicipalities: minimum === 'meer_dan_de_helft' ? 'more_than_half' : minimum,
    standing: keyOf(ruleWords.standing, fields.openbaarheid_stand),
    frameworkTermMonths: fields.termijn_kader_maanden,
    frameworkTermMoves: fields.termijn_kader_schuift,
    explainers: {
      governing: toelichting === 'bestuurlijk' || toelichting === 'bestuurlijk_en_maatschappelijk',
      societal: toelichting === 'maatschappelijk' || toelichting === 'bestuurlijk_en_maatschappelijk',
    },
    chairs: keyOf(ruleWords.chairs, fields.voorzitters),
    committeeMembers: fields.burgerraadsleden,
    meetingsPerYear: fields.vergaderingen_per_jaar,
    interimEvaluationMonths: fields.tussenevaluatie_maanden,
    finalEvaluationMonths: fields.eindevaluatie_maanden,
    quorum: keyOf(ruleWords.quorum, fields.quorum),
    bodyQuorum: keyOf(ruleWords.bodyQuorum, fields.quorum_organen),
  };
}

/** What each setting is called in forms and the API. */
export const fieldNames = {
  weights: 'gewicht',
  splitOff: 'afsplitsing',
  threshold: 'drempel',
  abstention: 'onthouden',
  minimumMunicipalities: 'minimum_gemeenten',
  standing: 'openbaarheid_stand',
  frameworkTermMonths: 'termijn_kader_maanden',
  frameworkTermMoves: 'termijn_kader_schuift',
  explainers: 'toelichting',
  chairs: 'voorzitters',
  committeeMembers: 'burgerraadsleden',
  meetingsPerYear: 'vergaderingen_per_jaar',
  interimEvaluationMonths: 'tussenevaluatie_maanden',
  finalEvaluationMonths: 'eindevaluatie_maanden',
  quorum: 'quorum',
  bodyQuorum: 'quorum_organen',
} as const satisfies Record<keyof Rules, keyof typeof rulebookFields.shape>;

/** The settings as the API tells them: what it gives can be sent back. */
export const settingsShape = z.object({
  gewicht: z.enum(valuesOf(ruleWords.weights)),
  afsplitsing: z.enum(valuesOf(ruleWords.splitOff)),
  drempel: z.object({ teller: z.number(), noemer: z.number() }),
  onthouden: z.boolean(),
  minimum_gemeenten: z.union([z.number(), z.literal('meer_dan_de_helft')]),
  openbaarheid_stand: z.enum(valuesOf(ruleWords.standing)),
  termijn_kader_maanden: z.number(),
  termijn_kader_schuift: z.boolean(),
  toelichting: z.enum(explainerWords),
  voorzitters: z.enum(valuesOf(ruleWords.chairs)),
  burgerraadsleden: z.boolean(),
  vergaderingen_per_jaar: z.number(),
  tussenevaluatie_maanden: z.number(),
  eindevaluatie_maanden: z.number(),
  quorum: z.enum(valuesOf(ruleWords.quorum)),
  quorum_organen: z.enum(valuesOf(ruleWords.bodyQuorum)),
});

export function fieldsOf(rules: Rules): z.output<typeof settingsShape> {
  const { governing, societal } = rules.explainers;
  const minimum = rules.minimumMunicipalities;
  return {
    gewicht: ruleWords.weights[rules.weights],
    afsplitsing: ruleWords.splitOff[rules.splitOff],
    drempel: { teller: rules.threshold.numerator, noemer: rules.threshold.denominator },
    onthouden: rules.abstention,
    minimum_gemeenten: minimum === 'more_than_half' ? 'meer_dan_de_helft' : minimum,
    openbaarheid_stand: ruleWords.standing[rules.standing],
    termijn_kader_maanden: rules.frameworkTermMonths,
    termijn_kader_schuift: rules.frameworkTermMoves,
    toelichting: explainerWords[governing ? (societal ? 0 : 1) : societal ? 2 : 3],
    voorzitters: ruleWords.chairs[rules.chairs],
    burgerraadsleden: rules.committeeMembers,
    vergaderingen_per_jaar: rules.meetingsPerYear,
    tussenevaluatie_maanden: rules.interimEvaluationMonths,
    eindevaluatie_maanden: rules.finalEvaluationMonths,
    quorum: ruleWords.quorum[rules.quorum],
    quorum_organen: ruleWords.bodyQuorum[rules.bodyQuorum],
  };
}

export const rulebookProblems = {
  weights_missing: {
    nl: 'Zeg wat een fractie weegt: stemmen, zetels of gelijk.',
    en: 'Say what a fraction weighs: votes (stemmen), seats (zetels) or equal (gelijk).',
  },
  split_off_missing: { nl: 'Zeg wat een afsplitsing weegt.', en: 'Say what a split-off weighs.' },
  share_wrong: {
    nl: 'Vul de drempel in als twee hele getallen, zoals 1 en 2 voor de helft.',
    en: 'Fill in the threshold as two whole numbers, such as 1 and 2 for a half.',
  },
  abstention_missing: { nl: 'Zeg of onthouden mag.', en: 'Say whether abstaining is allowed.' },
  minimum_wrong: {
    nl: 'Kies meer dan de helft, of vul een aantal gemeenten in.',
    en: 'Choose more than half, or fill in a number of municipalities.',
  },
  months_wrong: {
    nl: 'Vul een aantal maanden in, van 1 tot en met 24.',
    en: 'Fill in a number of months, from 1 up to and including 24.',
  },
  moves_missing: {
    nl: 'Zeg of de termijn voor een kader doorschuift over weekend en feestdag.',
    en: 'Say whether the term for a framework moves on over weekend and holiday.',
  },
  standing_missing: {
    nl: 'Zeg wanneer de stand openbaar is.',
    en: 'Say when the standing is public.',
  },
  explainers_missing: { nl: 'Zeg wie een voorstel toelicht.', en: 'Say who explains a proposal.' },
  chairs_missing: { nl: 'Zeg hoe de voorzitters worden gekozen.', en: 'Say how chairs are chosen.' },
  committee_members_missing: {
    nl: 'Zeg of een burgerraadslid fractiespecialist mag zijn.',
    en: 'Say whether a burgerraadslid may be a specialist.',
  },
  meetings_wrong: {
    nl: 'Vul een aantal vergaderingen per jaar in, van 1 tot en met 52.',
    en: 'Fill in a number of meetings a year, from 1 up to and including 52.',
  },
  interim_wrong: {
    nl: 'Vul in na hoeveel maanden de tussenevaluatie is, van 1 tot en met 120.',
    en: 'Fill in after how many months the interim evaluation is, from 1 up to and including 120.',
  },
  quorum_wrong: { nl: 'Kies hoeveel fracties er moeten zijn.', en: 'Choose how many must be present.' },
  body_quorum_wrong: {
    nl: 'Kies wie er moet zijn aan een tafel, in de stuurgroep of in een andere groep.',
    en: 'Choose who must be present at a table, in the steering group or in another group.',
  },
  final_wrong: {
    nl: 'Vul in na hoeveel maanden de eindevaluatie is, van 1 tot en met 120.',
    en: 'Fill in after how many months the final evaluation is, from 1 up to and including 120.',
  },
};
