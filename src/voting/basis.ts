import { sql } from 'kysely';
import {
  type CouncilOnDay,
  type FractionInOffice,
  type SplitOffRule,
  type WeightPart,
  weighingOf,
} from '#elections';
import type { FractionId, MunicipalityId, RegionId, VoteId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { Rules } from '#rulebook';

/** Raad zoals zij was bij het openen: where its weights come from. */
export type BasisCouncil = Pick<
  CouncilOnDay,
  'municipality' | 'result' | 'electionDay' | 'takesOffice' | 'status' | 'fileName' | 'sha256'
> & {
  readonly changes: readonly Pick<
    CouncilOnDay['changes'][number],
    'id' | 'day' | 'kind' | 'fractionName' | 'otherName' | 'members' | 'name' | 'source' | 'recordedBy'
  >[];
};

/** Fractie zoals zij er bij het openen bij zat, whether she counted or not. */
export interface BasisFraction {
  readonly fraction: FractionId;
  readonly municipality: MunicipalityId;
  readonly shortName: string;
  readonly members: number;
  readonly weight: number;
  /** `no_weight`: the rulebook gives it none, as a fraction that split off; it may speak and does not vote. */
  readonly standing: 'eligible' | 'absent' | 'no_weight';
  readonly parts: readonly WeightPart[];
  readonly changes: readonly number[];
}

/** Herleiding zoals bij het openen vastgelegd: nothing that is recorded or read in later changes it. */
export interface VoteBasis {
  readonly rule: SplitOffRule;
  /** What is counted: votes, seats, or every fraction once. */
  readonly weights: Rules['weights'];
  readonly councils: readonly BasisCouncil[];
  readonly fractions: readonly BasisFraction[];
}

export function basisOf(
  councils: readonly CouncilOnDay[],
  inOffice: readonly FractionInOffice[],
  present: ReadonlySet<FractionId>,
): VoteBasis {
  return {
    rule: councils[0]?.rule ?? 'nothing',
    weights: weighingOf(inOffice),
    councils: councils.map(({ lists: _lists, rule: _rule, weights: _weights, changes, ...council }) => ({
      ...council,
      changes: changes.map(
        ({ id, day, kind, fractionName, otherName, members, name, source, recordedBy }) => ({
          id,
          day,
          kind,
          fractionName,
          otherName,
          members,
          name,
          source,
          recordedBy,
        }),
      ),
    })),
    fractions: inOffice.map((f) => ({
      fraction: f.fraction,
      municipality: f.municipality,
      shortName: f.shortName,
      members: f.seats,
      weight: f.weight,
      standing: f.weight === 0 ? 'no_weight' : present.has(f.fraction) ? 'eligible' : 'absent',
      parts: f.parts,
      changes: f.changes,
    })),
  };
}

export async function insertBasis(
  transaction: Write,
  region: RegionId,
  vote: VoteId,
  basis: VoteBasis,
): Promise<void> {
  await sql`insert into vote_basis (region_id, vote_id, basis)
    values (${region}, ${vote}, ${JSON.stringify(basis)}::jsonb)`.execute(transaction);
}

/** @param $1 number of the vote */
export const weightBasisOfVote = statement<{ readonly basis: VoteBasis }>(
  'weight_basis_of_vote',
  'select basis from vote_basis where vote_id = $1',
);

/** Fractie van een gemeente die meedoet die niet meetelde: absent at opening, or without weight. */
export type UncountedFraction = Pick<
  BasisFraction,
  'fraction' | 'municipality' | 'shortName' | 'weight' | 'standing'
>;
/** @param $1 number of the vote; the heaviest first */
export const uncountedInVote = statement<UncountedFraction>(
  'uncounted_in_vote',
  `select f.* from vote_basis b cross join lateral jsonb_to_recordset(b.basis->'fractions')
     as f (fraction text, municipality text, "shortName" text, weight integer, standing text)
   where b.vote_id = $1 and f.standing <> 'eligible' order by f.weight desc, f.fraction`,
);
