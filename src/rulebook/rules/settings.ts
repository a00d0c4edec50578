/** Spelregels: the settings of the game in one region. Their sources: seed 002, 2.2; what it leaves open is marked so. */
export interface Rules {
  /** What a fraction weighs. The votes for its list are the model's rule ("stemverhouding"); a region may try another. */
  readonly weights: 'votes_at_latest_election' | 'seats' | 'equal';
  /** What a fraction weighs that split off between elections; open in the seed (domain.md 5.3). */
  readonly splitOff: 'nothing' | 'share_by_members';
  /** A positive advice needs more than this share; open. */
  readonly threshold: { readonly numerator: number; readonly denominator: number };
  /** Open. */
  readonly abstention: boolean;
  /** Open. */
  readonly minimumMunicipalities: number | 'more_than_half';
  /** How many must be present before a meeting votes; open: the model knows none. */
  readonly quorum: 'none' | 'more_than_half_of_municipalities' | 'more_than_half_of_fractions';
  /** The same for tables, the steering group and other groups; open: neither the model nor any other seed says anything. */
  readonly bodyQuorum: 'none' | 'more_than_half_of_municipalities' | 'more_than_half_of_seats';
  /** Open. */
  readonly standing: 'after_closing' | 'live';
  /** "Besluitvorming over kaders moet in een termijn van 2 maanden kunnen zijn afgerond". */
  readonly frameworkTermMonths: number;
  /**
   * Whether that term, which is agreed and no act's, moves on from a weekend or holiday (domain.md D8). Open: the seed gives
   * two months and no more.
   */
  readonly frameworkTermMoves: boolean;
  /** "De mondelinge toelichting wordt verzorgd door een bestuurlijk en maatschappelijk lid van de bestuurstafel". */
  readonly explainers: { readonly governing: boolean; readonly societal: boolean };
  /** "Het voorzitterschap van de bestuurstafels en de stuurgroep wordt verdeeld over de gemeenten". */
  readonly chairs: 'spread_over_municipalities' | 'chosen_by_body';
  /**
   * Whether a burgerraadslid (a member of a council's committees who is no councillor) may be a specialist. The seed speaks
   * of councillors: "Raadsleden komen hier bij elkaar".
   */
  readonly committeeMembers: boolean;
  /** "Naar verwachting zullen de regiocommissies vier keer per jaar vergaderen". */
  readonly meetingsPerYear: number;
  /** "Na één jaar een tussenevaluatie". */
  readonly interimEvaluationMonths: number;
  /** "Binnen drie jaar na de start een eindevaluatie". */
  readonly finalEvaluationMonths: number;
}

/** The settings that versions from before they existed lack: the model's, as the product behaved then. */
export const addedSettings = {
  weights: 'votes_at_latest_election',
  splitOff: 'nothing',
  explainers: { governing: true, societal: true },
  chairs: 'spread_over_municipalities',
  committeeMembers: false,
  meetingsPerYear: 4,
  interimEvaluationMonths: 12,
  finalEvaluationMonths: 36,
  quorum: 'none',
  bodyQuorum: 'none',
  frameworkTermMoves: true,
} as const satisfies Partial<Rules>;

/** What the seed leaves open, as the demonstration sets it (domain.md 5.3, marks P). */
export const startingRules: Rules = {
  ...addedSettings,
  threshold: { numerator: 1, denominator: 2 },
  abstention: true,
  minimumMunicipalities: 'more_than_half',
  frameworkTermMonths: 2,
  standing: 'after_closing',
};

export type SettingsFault = 'threshold_wrong' | 'minimum_too_high' | 'evaluations_wrong';

/** Why these settings cannot be a rulebook. @param towns how many municipalities the region has */
export function settingsFault(rules: Rules, towns: number): SettingsFault | undefined {
  const { numerator, denominator } = rules.threshold;
  // Below a half one outcome could be positive and negative at once; the whole could never be exceeded.
  if (numerator * 2 < denominator || numerator >= denominator) return 'threshold_wrong';
  if (rules.minimumMunicipalities !== 'more_than_half' && rules.minimumMunicipalities > towns)
    return 'minimum_too_high';
  if (rules.finalEvaluationMonths <= rules.interimEvaluationMonths) return 'evaluations_wrong';
  return undefined;
}
