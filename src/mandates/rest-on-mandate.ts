import type { ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal } from '#proposals';
import { mayRest } from './policy.ts';
import { restsUpon } from './rules/binding.ts';
import { foundations } from './rules/judgement.ts';
import { insertUse, isMandate, lockUses, readFramework, type UseContent } from './store.ts';
import type { Seen } from './write-mandate.ts';

export type RestCode =
  | 'proposal_unknown'
  | 'not_the_lead'
  | 'off_the_board'
  | 'mandate_wrong'
  | 'rests_on_itself'
  | 'note_missing'
  | 'rests_on_none'
  | 'changed_meanwhile'
  | 'reason_missing';

/**
 * Says on which mandate a proposal and its execution rest, and what they ask of it. What falls outside is shown and blocks
 * nothing.
 */
export async function restOnMandate(
  context: WriteContext,
  work: ProposalId,
  content: UseContent,
  seen: Seen,
): Promise<Result<Done<{ id: ProposalId }>, RestCode>> {
  const { actor, region, transaction, now } = context;
  const proposal = await lockProposal(transaction, work);
  if (!proposal) return refuse('proposal_unknown');
  const office = mayRest(actor, region.id, proposal);
  if (!office) return refuse('not_the_lead');
  if (proposal.state === 'withdrawn' || proposal.state === 'off_the_table') return refuse('off_the_board');
  const uses = await lockUses(transaction, region.id);
  const before = uses.find((each) => each.work === work);
  const fault = seenFault(before?.version ?? 0, seen) ?? (await contentFault(context, work, content, uses));
  if (fault) return fault;
  const version = before?.version ?? 0;
  const after = {
    ...content,
    version: version + 1,
    recordedAt: now,
    recordedBy: office.title,
    reason: version === 0 ? null : seen.reason,
  };
  await insertUse(transaction, region.id, work, after);
  return ok({
    output: { id: work },
    office,
    entries: [
      {
        operation: 'rest_on_mandate',
        subject: `proposal/${work}`,
        payload: { before: before?.mandate ?? null, after },
      },
    ],
  });
}

type Known = Awaited<ReturnType<typeof lockUses>>;

function seenFault(version: number, seen: Seen) {
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  return version > 0 && seen.reason === '' ? refuse('reason_missing') : undefined;
}

async function contentFault(context: WriteContext, work: ProposalId, content: UseContent, uses: Known) {
  const { mandate } = content;
  if (mandate === null) {
    const rests = uses.some((each) => each.work === work && each.mandate !== null);
    return rests ? undefined : refuse('rests_on_none');
  }
  const row = await readFramework(context.transaction, mandate);
  if (!row || !isMandate(row)) return refuse('mandate_wrong');
  const known = uses.flatMap((each) =>
    each.mandate === null || each.work === work ? [] : [{ work: each.work, mandate: each.mandate }],
  );
  if (restsUpon(foundations(known), mandate, work)) return refuse('rests_on_itself');
  return !content.withinScope && content.note === '' ? refuse('note_missing') : undefined;
}
