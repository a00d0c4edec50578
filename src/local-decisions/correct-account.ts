import { type CalendarDate, type MunicipalityId, ok, type ProposalId, type Result, refuse } from '#kernel';
import { correctConclusion } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { bodyOf, ownBody } from './own-decision.ts';
import { mayDiscuss } from './policy.ts';
import { latestAccount } from './rules/account-state.ts';
import { setAccount, setDiscussion } from './store.ts';

interface Corrected {
  readonly text: string;
  readonly reason: string;
  /** How many corrections stood there when this was typed. */
  readonly seen: number;
}
type Common = 'proposal_unknown' | 'not_participating' | 'corrected_meanwhile' | 'nothing_corrected';
const plain = (text: string) => text.replace(/\r\n?/g, '\n');

export type CorrectAccountCode = Common | 'not_your_body' | 'no_account_written';

/** What its body wrote otherwise than it meant: with a reason, and what stood there stays in sight. It asks for no new discussion. */
export async function correctAccount(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  { text, reason, seen }: Corrected,
): Promise<Result<Done<{ id: number }>, CorrectAccountCode>> {
  const own = await ownBody(context, id, municipality);
  if (!own.ok) return own;
  const about = latestAccount(own.value.entries);
  if (!about?.account) return refuse('no_account_written');
  const { account } = about;
  if (account.corrections.length !== seen) return refuse('corrected_meanwhile');
  if (plain(account.text) === plain(text)) return refuse('nothing_corrected');
  const { office } = own.value;
  const correction = { text: account.text, at: context.now, by: office.title, reason };
  await setAccount(context.transaction, about.id, text, [...account.corrections, correction]);
  const payload = { decision: about.id, municipality, before: account.text, after: text, reason };
  const entry = { operation: 'correct_account', subject: `proposal/${id}`, payload };
  return ok({ output: { id: about.id }, office, entries: [entry] });
}

export type CorrectDiscussionCode =
  | Common
  | 'not_regional_clerk'
  | 'not_discussed'
  | 'day_ahead'
  | 'day_before_account';

/** The same of what the committee made of it. Where the agenda item says what was recorded here, it follows. */
export async function correctDiscussion(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  { day, text, reason, seen }: Corrected & { readonly day: CalendarDate },
): Promise<Result<Done<{ id: number }>, CorrectDiscussionCode>> {
  const office = mayDiscuss(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const body = await bodyOf(context, id, municipality);
  if (!body.ok) return body;
  const about = latestAccount(body.value.entries);
  const discussion = about?.account?.discussion;
  if (!about?.account || !discussion) return refuse('not_discussed');
  if (discussion.corrections.length !== seen) return refuse('corrected_meanwhile');
  if (discussion.day === day && plain(discussion.text) === plain(text)) return refuse('nothing_corrected');
  if (day > context.today) return refuse('day_ahead');
  if (day < about.account.writtenOn) return refuse('day_before_account', { day: about.account.writtenOn });
  const before = { day: discussion.day, text: discussion.text };
  const correction = { ...before, at: context.now, by: office.title, reason };
  const corrections = [...discussion.corrections, correction];
  await setDiscussion(context.transaction, about.id, { day, text }, corrections);
  if (discussion.agendaItem) await correctConclusion(context, discussion.agendaItem, before.text, text);
  const payload = { decision: about.id, municipality, before, after: { day, text }, reason };
  const entry = { operation: 'correct_discussion', subject: `proposal/${id}`, payload };
  return ok({ output: { id: about.id }, office, entries: [entry] });
}
