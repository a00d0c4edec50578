import { type CalendarDate, type MunicipalityId, ok, type ProposalId, type Result, refuse } from '#kernel';
import { concludeAccount } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { turnAccount } from './account-turns.ts';
import { bodyOf, ownBody } from './own-decision.ts';
import { mayDiscuss } from './policy.ts';
import { latestAccount } from './rules/account-state.ts';
import { insertAccount, insertDiscussion } from './store.ts';

export type AccountCode =
  | 'proposal_unknown'
  | 'not_participating'
  | 'not_your_body'
  | 'no_account_owed'
  | 'account_there';

/** The body that departed from the advice says why. After a correction it may say so anew; the earlier text stays. */
export async function writeAccount(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  text: string,
): Promise<Result<Done<{ id: number }>, AccountCode>> {
  const own = await ownBody(context, id, municipality);
  if (!own.ok) return own;
  const { proposal, entries, office } = own.value;
  const now = entries[0];
  if (!now?.accountOwed) return refuse('no_account_owed');
  if (now.account) return refuse('account_there');
  await insertAccount(context.transaction, context.region.id, now.id, text, context.today);
  const written = {
    operation: 'write_account',
    subject: `proposal/${id}`,
    payload: { decision: now.id, municipality, text },
  };
  const turn = { proposal, municipality, decision: now.id, turn: 'written', why: null } as const;
  return ok({ output: { id: now.id }, office, entries: [written, ...(await turnAccount(context, turn))] });
}

export type DiscussCode =
  | 'proposal_unknown'
  | 'not_participating'
  | 'not_regional_clerk'
  | 'no_account_yet'
  | 'account_discussed'
  | 'day_ahead'
  | 'day_before_account';

/** What the regional committee made of the account that was written last: of the deviation that stands, where there is one. */
export async function discussAccount(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  given: { readonly day: CalendarDate; readonly text: string },
): Promise<Result<Done<{ id: number }>, DiscussCode>> {
  const office = mayDiscuss(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const body = await bodyOf(context, id, municipality);
  if (!body.ok) return body;
  const { entries } = body.value;
  const about = latestAccount(entries);
  if (!about?.account) return refuse('no_account_yet');
  if (about.account.discussion) return refuse('account_discussed');
  if (given.day > context.today) return refuse('day_ahead');
  if (given.day < about.account.writtenOn)
    return refuse('day_before_account', { day: about.account.writtenOn });
  const account = { committee: body.value.proposal.committee, proposal: id, municipality };
  const agendaItem = await concludeAccount(context, account, given.text);
  await insertDiscussion(context.transaction, context.region.id, about.id, { ...given, agendaItem });
  const entry = {
    operation: 'discuss_account',
    subject: `proposal/${id}`,
    payload: { decision: about.id, municipality, ...given, agendaItem },
  };
  return ok({ output: { id: about.id }, office, entries: [entry] });
}
