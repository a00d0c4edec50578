import { agreementForEvaluation } from '#agreements';
import { readAmbition } from '#ambitions';
import { readBody } from '#bodies';
import { type BodyId, type Granted, ok, type Result, refuse } from '#kernel';
import type { Entry } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { unknownActivities } from '#programmes';
import { mayPrepare } from './policy.ts';
import { askedAnew } from './rules/consent.ts';
import { refusedAbove } from './rules/full-week.ts';
import {
  asksPeople,
  type GroupSeat,
  type MoneySource,
  type PreparationContent,
  type PreparationFault,
  preparationFault,
  type Subject,
  statesAfter,
} from './rules/preparation.ts';
import {
  holdPreparations,
  insertPreparation,
  insertVersion,
  type PreparationRow,
  readPreparations,
  readProposal,
  readSeatsOf,
} from './store.ts';

type Written<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;
type Refused<Code extends string> = Extract<Result<never, Code>, { ok: false }>;

/** The version that was before the writer's eyes, and why it changes. */
export interface Seen {
  readonly version: number;
  readonly reason: string;
}

export const recorded = (context: WriteContext, office: Granted, version: number, reason: string) => ({
  version,
  recordedAt: context.now,
  recordedBy: office.title,
  reason: reason === '' ? null : reason,
});

/** Of a draft nothing is for public pages. */
function entry(id: number, operation: string, payload: Record<string, unknown>, visible: boolean): Entry {
  return { operation, subject: `preparation/${id}`, payload, ...(visible ? {} : { unseen: true }) };
}

export type ContentCode =
  | PreparationFault['code']
  | 'group_unknown'
  | 'not_a_working_group'
  | 'proposal_unknown'
  | 'ambition_unknown'
  | 'agreement_unknown'
  | 'activity_unknown'
  | 'money_agreement_unknown'
  | 'staff_above_one';
export type StartCode = ContentCode | 'not_a_preparer' | 'there_already' | 'proposal_over' | 'due_past';

/** What is judged beside the text itself: that what it names is there, in this region. */
async function wrong(
  context: WriteContext,
  subject: Subject,
  body: BodyId,
  seats: readonly GroupSeat[],
  content: PreparationContent,
): Promise<Refused<ContentCode> | undefined> {
  const { transaction, region, today } = context;
  const group = await readBody(transaction, body);
  if (!group) return refuse('group_unknown');
  if (group.kind !== 'working_group') return refuse('not_a_working_group');
  const towns = region.municipalities.map(({ id }) => id);
  const proposal = subject.kind === 'proposal' ? await readProposal(transaction, subject.id) : undefined;
  if (subject.kind === 'proposal' && !proposal) return refuse('proposal_unknown');
  if (subject.kind === 'ambition' && !(await readAmbition(transaction, subject.id)))
    return refuse('ambition_unknown');
  const fault = preparationFault(content, {
    region: towns,
    group: group.participants.length > 0 ? group.participants : towns,
    proposal: proposal?.municipalities ?? null,
    seats,
    today,
  });
  if (fault) {
    const { code, ...details } = fault;
    return refuse(code, details);
  }
  return sourcesWrong(context, content);
}

async function sourcesWrong(
  { transaction }: WriteContext,
  { agreement, money }: PreparationContent,
): Promise<Refused<ContentCode> | undefined> {
  if (agreement !== null && !(await agreementForEvaluation(transaction, agreement)))
    return refuse('agreement_unknown');
  const is = (one: MoneySource | null, other: MoneySource) => JSON.stringify(one) === JSON.stringify(other);
  const activities = money.flatMap(({ source }) => (source?.kind === 'activity' ? [source] : []));
  const [gone] = await unknownActivities(transaction, activities);
  if (gone) return refuse('activity_unknown', { at: money.findIndex(({ source }) => is(source, gone)) });
  for (const [at, { source }] of money.entries())
    if (source?.kind === 'agreement' && !(await agreementForEvaluation(transaction, source.agreement)))
      return refuse('money_agreement_unknown', { at });
  return undefined;
}

const overStates = ['completed', 'withdrawn', 'off_the_table'];
const subjectOf = ({ proposal, ambition }: Pick<PreparationRow, 'proposal' | 'ambition'>): Subject =>
  proposal === null
    ? { kind: 'ambition', id: ambition as NonNullable<typeof ambition> }
    : { kind: 'proposal', id: proposal };

/** Makes the draft of a task for a working group. */
export async function startPreparation(
  context: WriteContext,
  subject: Subject,
  body: BodyId,
  content: PreparationContent,
): Written<StartCode> {
  const { actor, region, transaction, now, today } = context;
  const office = mayPrepare(actor, region.id, content);
  if (!office) return refuse('not_a_preparer');
  await holdPreparations(transaction, region.id);
  const fault = await wrong(context, subject, body, [], content);
  if (fault) return fault;
  if (content.dueOn < today) return refuse('due_past');
  if (subject.kind === 'proposal') {
    const proposal = await readProposal(transaction, subject.id);
    if (proposal && overStates.includes(proposal.state)) return refuse('proposal_over');
  }
  const there = (await readPreparations(transaction)).find((each) => {
    const other = subjectOf(each);
    return other.kind === subject.kind && other.id === subject.id && each.content.state !== 'stopped';
  });
  if (there) return refuse('there_already', { number: there.id });
  const given = {
    proposal: subject.kind === 'proposal' ? subject.id : null,
    ambition: subject.kind === 'ambition' ? subject.id : null,
    body,
  };
  const id = await insertPreparation(transaction, region.id, given, now);
  await insertVersion(transaction, region.id, id, { content, ...recorded(context, office, 1, '') });
  return ok({
    output: { id },
    office,
    entries: [entry(id, 'start_preparation', { ...given, content }, false)],
  });
}

export type ChangeCode =
  | ContentCode
  | 'not_a_preparer'
  | 'preparation_unknown'
  | 'over'
  | 'state_wrong'
  | 'changed_meanwhile'
  | 'reason_missing';

/** Writes a next version: who works on it, where, when, with what money, and how it stands. Of what is public with the reason. */
export async function changePreparation(
  context: WriteContext,
  id: number,
  given: PreparationContent,
  seen: Seen,
): Written<ChangeCode> {
  const { actor, region, transaction } = context;
  await holdPreparations(transaction, region.id);
  const all = await readPreparations(transaction);
  const found = all.find((each) => each.id === id);
  if (!found)
    return refuse(mayPrepare.somewhere(actor, region.id) ? 'preparation_unknown' : 'not_a_preparer');
  const content = { ...given, staff: askedAnew(given, found.content, found.version + 1) };
  const office = mayPrepare(actor, region.id, found.content);
  // Nobody gives away what the own municipality leads.
  if (!office || !mayPrepare(actor, region.id, content)) return refuse('not_a_preparer');
  if (found.content.state === 'stopped') return refuse('over');
  if (found.version !== seen.version) return refuse('changed_meanwhile', { version: found.version });
  if (!statesAfter(found.content.state).includes(content.state)) return refuse('state_wrong');
  const known = found.publicFrom !== null;
  if ((known || content.state === 'stopped') && seen.reason === '') return refuse('reason_missing');
  const seats = await readSeatsOf(transaction, found.body);
  const fault = await wrong(context, subjectOf(found), found.body, seats, content);
  if (fault) return fault;
  const others = all.filter((each) => each.id !== id);
  const above = refusedAbove({ content, seats }, others);
  if (above)
    return refuse('staff_above_one', {
      seat: above.seat,
      day: above.day,
      hours: String(above.weekly / 100).replace('.', ','),
    });
  const after = { content, ...recorded(context, office, found.version + 1, seen.reason) };
  await insertVersion(transaction, region.id, id, after);
  const visible = known || asksPeople(content);
  const payload = { before: known ? found.content : undefined, after: content };
  return ok({ output: { id }, office, entries: [entry(id, 'change_preparation', payload, visible)] });
}
