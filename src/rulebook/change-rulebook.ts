import { type CalendarDate, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { insertChange, lockChange, type RulebookChange, updateChange } from './changes-store.ts';
import { mayAgree, mayConfirm, mayPropose } from './policy.ts';
import { judgeVersion } from './record-rulebook.ts';
import { type ChangeStep, moveChange } from './rules/change-state.ts';
import type { Rules, SettingsFault } from './rules/settings.ts';
import { differences } from './sentences.ts';
import { insertRulebook, nextVersion, rulesInForce } from './store.ts';

export type ChangeCode =
  | 'not_clerk_or_operator'
  | 'not_regional_clerk'
  | 'not_chair'
  | 'same_person'
  | 'change_unknown'
  | 'change_state'
  | 'nothing_changes'
  | 'rulebook_changed'
  | 'agreed_ahead'
  | 'rulebook_in_the_past'
  | SettingsFault;

type Made = Promise<Result<Done<{ id: number }>, ChangeCode>>;

/** A change is proposed in the open, with the day from which it would hold; nothing changes by it. */
export async function proposeChange(
  context: WriteContext,
  given: { readonly rules: Rules; readonly from: CalendarDate; readonly reason: string },
): Made {
  const office = mayPropose(context.actor, context.region.id);
  if (!office) return refuse('not_clerk_or_operator');
  const judged = judgeVersion(context, given.from, given.rules);
  if (!judged.ok) return judged;
  const { transaction, region } = context;
  const next = await nextVersion(transaction, region.id);
  if (await changesNothing(context, given.from, given.rules)) return refuse('nothing_changes');
  const change = {
    rules: given.rules,
    reason: given.reason,
    inForceFrom: given.from,
    basedOn: next - 1,
    proposedAt: context.now,
    proposedBy: office.title,
  };
  const id = await insertChange(transaction, region.id, change);
  const entry = {
    operation: 'propose_rulebook_change',
    subject: `rulebook_change/${id}`,
    payload: { ...change },
  };
  return ok({ output: { id }, office, entries: [entry] });
}

async function changesNothing(context: WriteContext, from: CalendarDate, rules: Rules): Promise<boolean> {
  const then = await rulesInForce(context.transaction, from);
  return then !== undefined && differences(then.rules, rules, 'nl').length === 0;
}

/**
 * The regional clerk records where it was agreed to, and from which day it holds: not before today, for nothing that
 * was done may come under other rules afterwards. A chair then confirms.
 * @param seen the latest version before the clerk's eyes: the differences were shown against it
 */
export async function agreeChange(
  context: WriteContext,
  number: number,
  given: {
    readonly from: CalendarDate;
    readonly where: string;
    readonly on: CalendarDate;
    readonly link: string | null;
    readonly seen: number;
  },
): Made {
  const office = mayAgree(context.actor, context.region.id);
  if (context.actor.kind !== 'person' || !office) return refuse('not_regional_clerk');
  const found = await held(context, number, 'agree');
  if (!found.ok) return found;
  const { before, next, state } = found.value;
  if (given.on > context.today) return refuse('agreed_ahead', { today: context.today });
  const judged = judgeVersion(context, given.from, before.rules);
  if (!judged.ok) return judged;
  if (given.seen !== next - 1) return refuse('rulebook_changed', { version: next - 1 });
  if (await changesNothing(context, given.from, before.rules)) return refuse('nothing_changes');
  const after: RulebookChange = {
    ...before,
    state,
    inForceFrom: given.from,
    basedOn: next - 1,
    agreedWhere: given.where,
    agreedLink: given.link,
    agreedOn: given.on,
    agreedAt: context.now,
    agreedPerson: context.actor.person,
  };
  await updateChange(context.transaction, after);
  return done(office, 'agree_rulebook_change', before, after);
}

/** Another person than who recorded it, as with an advice; with it the change is a version. */
export async function confirmChange(context: WriteContext, number: number): Made {
  const office = mayConfirm(context.actor, context.region.id);
  if (context.actor.kind !== 'person' || !office) return refuse('not_chair');
  const found = await held(context, number, 'confirm');
  if (!found.ok) return found;
  const { before, next, state } = found.value;
  if (before.agreedPerson === context.actor.person) return refuse('same_person');
  const judged = judgeVersion(context, before.inForceFrom, before.rules);
  if (!judged.ok) return judged;
  if (before.basedOn !== next - 1) return refuse('rulebook_changed', { version: next - 1 });
  const { transaction, region } = context;
  await insertRulebook(transaction, region.id, next, before.inForceFrom, before.rules);
  const after: RulebookChange = {
    ...before,
    state,
    confirmedAt: context.now,
    confirmedBy: office.title,
    version: next,
  };
  await updateChange(transaction, after);
  return done(office, 'confirm_rulebook_change', before, after);
}

/** It stays to be read, with why it did not come to be. */
export async function withdrawChange(context: WriteContext, number: number, reason: string): Made {
  const office = mayPropose(context.actor, context.region.id);
  if (!office) return refuse('not_clerk_or_operator');
  const found = await held(context, number, 'withdraw');
  if (!found.ok) return found;
  const { before, state } = found.value;
  const after: RulebookChange = {
    ...before,
    state,
    withdrawnAt: context.now,
    withdrawnReason: reason,
    withdrawnBy: office.title,
  };
  await updateChange(context.transaction, after);
  return done(office, 'withdraw_rulebook_change', before, after);
}

/** The change and the number that the next version would have: both are held, so that two never become one version. */
async function held(context: WriteContext, number: number, step: ChangeStep) {
  const next = await nextVersion(context.transaction, context.region.id);
  const before = await lockChange(context.transaction, number);
  if (!before) return refuse('change_unknown');
  const state = moveChange(before.state, step);
  return state.ok ? ok({ before, next, state: state.value }) : state;
}

function done(
  office: Done<unknown>['office'],
  operation: string,
  before: RulebookChange,
  after: RulebookChange,
): Result<Done<{ id: number }>, never> {
  const subject = `rulebook_change/${before.number}`;
  return ok({
    output: { id: before.number },
    office,
    entries: [{ operation, subject, payload: { before, after } }],
  });
}
