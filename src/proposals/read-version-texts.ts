import { ambitionList } from '#ambitions';
import { bodyList } from '#bodies';
import type { PageContext } from '#platform/http';
import { versionText } from './rules/version-text.ts';
import { type Proposal, proposalById } from './store.ts';
import { type ProposalVersion, proposalVersion, proposalVersions } from './version-store.ts';

export interface VersionTexts {
  readonly proposal: Proposal;
  /** That there are, the newest first. */
  readonly numbers: readonly number[];
  /** Undefined where the text of that version was not kept, or there is no such version. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Two versions of a proposal's text as running texts, in one round trip: for the feature that sets texts side by side. */
export async function readVersionTexts(
  context: PageContext,
  id: number,
  from: number,
  to: number,
): Promise<VersionTexts | undefined> {
  const [[proposal], versions, [before], [after], ambitions, bodies] = await context.read([
    proposalById(id),
    proposalVersions(id),
    proposalVersion(id, from),
    proposalVersion(id, to),
    ambitionList(),
    bodyList(),
  ]);
  if (!proposal) return undefined;
  const names = { municipalities: context.region.municipalities, ambitions, bodies };
  const text = (version: ProposalVersion | undefined) => version && versionText(version.content, names);
  return {
    proposal,
    numbers: versions.map(({ number }) => number),
    before: text(before),
    after: text(after),
  };
}
