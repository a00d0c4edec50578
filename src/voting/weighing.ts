import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import type { PageContext } from '#platform/http';
import { type Proposal, proposalById } from '#proposals';
import { type RulebookVersion, rulebookVersions, versionOn } from '#rulebook';
import { type Ballot, type VoteResult, voteResult } from './rules/weighted-vote.ts';
import type { Vote, VoteFraction } from './store.ts';

/** Wie er wegen, en volgens welke regels: a vote as it was frozen, or a proposal as it would be voted on today. */
export interface Weighing extends Pick<Vote, 'rules' | 'participating'> {
  readonly fractions: readonly Pick<VoteFraction, 'fraction' | 'municipality' | 'shortName' | 'weight'>[];
}

/** As if everybody came: all fractions with weight of the municipalities that take part, by the rules in force on the day. */
export interface ExpectedWeighing extends Weighing {
  readonly rulebookVersion: number;
}

/** What `expectedWeighing` is made of: the proposal, the councils of today and the rules. */
export const expectedReads = ({ region, today }: PageContext, proposal: number) =>
  [
    proposalById(proposal),
    fractionsInOfficeOn(
      today,
      region.municipalities.map(({ id }) => id),
    ),
    rulebookVersions(),
  ] as const;

/** @returns undefined while the region has no rules, or where there is no such proposal */
export function expectedWeighing(
  { today }: PageContext,
  [proposal]: readonly Pick<Proposal, 'participants'>[],
  councils: readonly FractionInOffice[],
  versions: readonly RulebookVersion[],
): ExpectedWeighing | undefined {
  const rulebook = versionOn(versions, today);
  if (!proposal || !rulebook) return undefined;
  const participating = proposal.participants.map(({ municipality }) => municipality);
  return {
    rules: rulebook.rules,
    rulebookVersion: rulebook.version,
    participating,
    fractions: councils
      .filter(({ municipality, weight }) => weight > 0 && participating.includes(municipality))
      .toSorted((a, b) => b.weight - a.weight || (a.fraction < b.fraction ? -1 : 1)),
  };
}

/** What these ballots would give: nothing is kept. */
export function whatIf(
  { fractions, rules, participating }: Weighing,
  ballots: readonly Ballot[],
): VoteResult {
  return voteResult({ eligible: fractions, ballots, rules, participating, consensus: false });
}
