import { ambitionList } from '#ambitions';
import { bodyList } from '#bodies';
import { readInside } from '#platform/database';
import type { PageContext } from '#platform/http';
import type { WriteContext } from '#platform/operations';
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

/** A proposal with its text as it is now as one running text, inside a write: for who writes a change of it. */
export async function currentVersionText(
  { transaction, region }: Pick<WriteContext, 'transaction' | 'region'>,
  id: number,
): Promise<{ readonly proposal: Proposal; readonly text: string } | undefined> {
  const [proposal] = await readInside(transaction, proposalById(id));
  if (!proposal) return undefined;
  const ambitions = await readInside(transaction, ambitionList());
  const bodies = await readInside(transaction, bodyList());
  return {
    proposal,
    text: versionText(proposal, { municipalities: region.municipalities, ambitions, bodies }),
  };
}
